"""Finds quantities: number, hedge, unit and what is counted."""
