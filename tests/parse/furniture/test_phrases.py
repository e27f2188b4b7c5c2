"""Furniture phrases are found where they stand, the longest first, none inside another."""

from claimkit.parse.furniture.phrases import phrase_hits, reader_words
from claimkit.text.document import Document
from claimkit.text.triggers import look_at_words


def phrases(text):
    document = Document(text)
    return [hit.phrase for hit in phrase_hits(document.tokens, document.once(look_at_words).furniture)]


def test_the_longest_phrase_wins():
    assert phrases("Sign up for our newsletter today.") == ["sign up for our", "newsletter"]


def test_prose_has_none():
    assert phrases("The dam burst on Friday night.") == []


def test_those_who_write_and_those_who_read():
    assert {"we", "you", "your", "our"} <= reader_words()
    assert "they" not in reader_words()
