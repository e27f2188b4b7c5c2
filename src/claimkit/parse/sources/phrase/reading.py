"""What a source phrase says by itself, before the article around it is asked."""

__all__ = ["Form", "Reading"]

from enum import StrEnum

from attrs import define

from claimkit.model.source import Source


class Form(StrEnum):
    """How far a phrase names its source by itself."""

    FULL = "full"
    SHORT = "short"
    DEFINITE = "definite"
    PRONOUN = "pronoun"


# Not frozen, as one is made for every phrase and a frozen one takes three times as long to make; none is changed.
# Told apart by identity, as equal phrases share one.
@define(kw_only=True, eq=False)
class Reading:
    """One phrase, read without its article.

    - `source`: the best that the phrase gives by itself
    - `form`: FULL says it all; SHORT is part of a name ("Budanov"), DEFINITE a
      description of something known ("the agency"), PRONOUN says only a number
      and a gender; these three look for a fuller mention
    - `heads`: the nouns, singular and in lower case, that the source may be
      called by later
    - `keys`: further names it gives, such as the abbreviation in brackets
    - `gender`: "m", "f" or "" where the words do not tell
    - `plural`: whether "they" may stand for it
    - `institution`: the class of institution, if the phrase names one
    - `pronoun`: the class of the pronoun
    - `owner`: who owns it, in words to be resolved themselves ("his" campaign)
    """

    source: Source
    form: Form = Form.FULL
    heads: frozenset[str] = frozenset()
    keys: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    institution: str = ""
    pronoun: str = ""
    owner: str = ""
