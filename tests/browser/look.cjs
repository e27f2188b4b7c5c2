// Opens every page of the built site, and a report, as a visitor would; prints each fault and fails if there is one.
//   node look.cjs SITE REPORT
const fs = require("fs");
const http = require("http");
const path = require("path");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [site, report] = process.argv.slice(2);
const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".xml": "text/xml", ".woff2": "font/woff2" };

function serve() {
  const server = http.createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    let file = name === "/report.html" ? report : path.join(site, name);
    if (file.endsWith("/")) file += "index.html";
    fs.readFile(file, (error, data) => {
      response.writeHead(error ? 404 : 200, { "Content-Type": TYPES[path.extname(file)] || "application/octet-stream" });
      response.end(error ? "" : data);
    });
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

function pages(folder = site) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "assets" ? [] : pages(full);
    return entry.name === "index.html" ? ["/" + path.relative(site, full).replace(/index\.html$/, "")] : [];
  });
}

async function open(context, base, name) {
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && fault(name, `console: ${message.text()}`));
  page.on("pageerror", (error) => fault(name, `script: ${error}`));
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(base) || url.startsWith("data:") || url.startsWith("blob:") || url.startsWith("about:")) return route.continue();
    fault(name, `asks another host: ${url}`);
    return route.abort();
  });
  await page.goto(base + name, { waitUntil: "load" });
  return page;
}

async function accessible(page, name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { iframes: false }));
  for (const violation of violations.filter((v) => ["serious", "critical"].includes(v.impact)))
    for (const node of violation.nodes.slice(0, 3)) fault(name, `${violation.id}: ${node.target.join(" ")} ${node.failureSummary.split("\n").pop().trim()}`);
}

async function fits(page, name) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (wide > room) fault(name, `is ${wide} pixels wide on a screen of ${room}`);
}

async function search(context, base) {
  const page = await open(context, base, "/");
  await page.locator("[data-md-component=search-query]").click();
  await page.keyboard.type("Attribution", { delay: 20 });
  try {
    await page.locator(".md-search-result__item").first().waitFor({ timeout: 15000 });
    const found = await page.locator(".md-search-result__list").innerText();
    if (!/attribution/i.test(found)) fault("search", `"Attribution" finds: ${found.slice(0, 200)}`);
  } catch (error) {
    fault("search", `"Attribution" finds nothing (${error.name})`);
  }
  await page.close();
}

async function jumps(context, base) {
  const page = await open(context, base, "/report.html");
  const links = await page.locator('a[href^="#"]').evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  if (links.length < 20) fault("report", `has ${links.length} links only`);
  for (const link of new Set(links))
    if (!(await page.evaluate((id) => document.getElementById(id) !== null, link.slice(1)))) fault("report", `${link} leads nowhere`);
  const figure = page.locator("table.figures td a").first();
  const words = await figure.innerText();
  await figure.focus();
  await page.keyboard.press("Enter");
  const target = page.locator("mark:target");
  const seen = await target.evaluate((mark) => {
    const box = mark.getBoundingClientRect();
    return { words: mark.innerText, inside: box.top >= 0 && box.bottom <= window.innerHeight };
  });
  if (seen.words !== words) fault("report", `“${words}” jumps to “${seen.words}”`);
  if (!seen.inside) fault("report", `“${words}” jumps past the screen`);
  if (await page.locator("script, link, img").count()) fault("report", "is not self-contained");
  await page.close();
}

async function inParallel(items, workers, work) {
  const waiting = [...items];
  const worker = async () => {
    while (waiting.length) await work(waiting.shift());
  };
  await Promise.all(Array.from({ length: workers }, worker));
}

async function main() {
  const server = await serve();
  const base = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  const all = [...pages(), "/report.html"];
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
    await inParallel(all, 3, async (name) => {
      const page = await open(context, base, name);
      await accessible(page, `${name} (${colorScheme})`);
      await page.setViewportSize({ width: 375, height: 800 });
      await fits(page, `${name} (375 pixels)`);
      await page.close();
    });
    if (colorScheme === "light") {
      await search(context, base);
      await jumps(context, base);
    }
    await context.close();
  }
  await browser.close();
  server.close();
  for (const line of new Set(faults)) console.error(line);
  console.log(`${all.length} pages in light and dark: ${new Set(faults).size} faults`);
  process.exitCode = faults.length ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
