"""claimkit's values in other representations, one file a format.

- `claimkit.interchange.json`: exact JSON, and plain dicts of what JSON knows
- `claimkit.interchange.corpus`: articles from files, folders and JSON lines
- `claimkit.interchange.files`: writing a file whole or not at all
"""
