"""Finds dates and times, and places them in the calendar."""
