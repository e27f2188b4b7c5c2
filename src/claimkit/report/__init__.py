"""What a reader gets to see: tables for the terminal, one self-contained page for the browser.

- `claimkit.report.text`: a dossier, an article, a comparison in plain text
- `claimkit.report.html`: the same as HTML
"""
