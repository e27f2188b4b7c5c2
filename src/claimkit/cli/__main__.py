"""Lets `python -m claimkit.cli` do what `claimkit` does."""

from claimkit.cli import main

main()
