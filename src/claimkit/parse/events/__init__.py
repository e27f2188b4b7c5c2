"""Tells what an article is about from what it recalls, and which of its claims is of which."""
