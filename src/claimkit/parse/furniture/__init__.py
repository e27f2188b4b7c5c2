"""Finds what belongs to the site and not to the report."""
