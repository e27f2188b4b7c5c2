"""Reads what is claimed: who does what, with how many of what, where, when, and who says so."""
