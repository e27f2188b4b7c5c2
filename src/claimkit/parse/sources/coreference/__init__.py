"""Whom a source phrase stands for in its article: names taken up again, pronouns, descriptions."""
