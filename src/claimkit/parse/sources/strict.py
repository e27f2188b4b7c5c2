"""Strict reading of a source: the whole string, or an error that says where and why not."""

__all__ = ["parse_source"]

import re

from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_words
from claimkit.errors import InvalidValueError, ParseError
from claimkit.model.source import Source, SourceKind
from claimkit.parse.sources import describe_source
from claimkit.parse.sources.phrase.read import read_phrase
from claimkit.parse.sources.phrase.reading import Form

_KINDS = "|".join(SourceKind)
# The name up to the bracket that opens with a kind; brackets and backslashes within a name are escaped.
_WRITTEN = re.compile(rf"((?:[^\\()]|\\.)++)(?<= )\(({_KINDS})(?=[;)]|\Z)", re.DOTALL)
_DETAIL = re.compile(r"; (?:(role|affiliation|country): ((?:[^\\;()]|\\.)*+)|(anonymous))(?=[;)]|\Z)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LONGEST = 300


def parse_source(s: str, *, lexicon: Lexicon = DEFAULT) -> Source:
    """The source that `s` as a whole names.

    Reads a phrase as it stands in prose and the written form of a source, so
    that `parse_source(str(source)) == source` for every `Source`:

        source   ::=  name " (" kind detail* ")"
        detail   ::=  "; role: " text | "; affiliation: " text | "; country: " code | "; anonymous"

    In names and texts a backslash stands before "\\", "(", ")" and, in texts,
    ";". Each detail comes at most once. Aliases of the `lexicon` win over what
    a phrase says, not over a written form.

    Raises `ParseError` for a string that names nothing (blank, marks only, a
    pronoun), that is longer than 300 characters and no written form, or whose
    written form is broken.

    >>> print(parse_source("U.S. Defense Secretary Lloyd Austin"))
    Lloyd Austin (person; role: defense secretary; country: US)
    >>> parse_source("Yonhap (news_agency; country: KR)") == parse_source("the Yonhap news agency")
    True
    >>> parse_source("Yonhap (news_agency; city: Seoul)")
    Traceback (most recent call last):
    claimkit.errors.ParseError: expected a detail such as '; country: KR', or ')' at character 19
      Yonhap (news_agency; city: Seoul)
                         ^
    """
    written = _WRITTEN.match(s)
    with own_words(lexicon):
        return _written(s, written) if written else _phrase(s, lexicon)


def _written(s: str, start: re.Match[str]) -> Source:
    details: dict[str, str] = {}
    anonymous = False
    position = start.end()
    places = {"country": position}
    while match := _DETAIL.match(s, position):
        label = match[1] or match[3]
        if label in details:
            raise ParseError(s, position, f"{label} only once")
        details[label] = _ESCAPED.sub(r"\1", match[2] or "")
        places[label] = match.start(2) if match[1] else match.start(3)
        position = match.end()
    if s[position:] != ")":
        expected = "the end after ')'" if s[position : position + 1] == ")" else _EXPECTED
        raise ParseError(s, position + (expected is not _EXPECTED), expected)
    anonymous = details.pop("anonymous", None) is not None
    name = _ESCAPED.sub(r"\1", start[1][:-1])
    if not name.strip():
        raise ParseError(s, 0, "a name before the bracket")
    try:
        return Source(name, start[2], anonymous=anonymous, **details)
    except InvalidValueError as error:
        raise ParseError(s, places["country"], error.expected) from None


_EXPECTED = "a detail such as '; country: KR', or ')'"


def _phrase(s: str, lexicon: Lexicon) -> Source:
    stripped = s.strip()
    if stripped.casefold() in lexicon.aliases:
        return describe_source(stripped, lexicon=lexicon)
    at = next((i for i, c in enumerate(s) if c.isalnum()), None)
    if at is None:
        raise ParseError(s, 0, "a source: a name, an institution, or words for who it is")
    if len(stripped) > _LONGEST:
        raise ParseError(s, s.index(stripped) + _LONGEST, f"the end of a source phrase (at most {_LONGEST} characters)")
    if read_phrase(stripped).form is Form.PRONOUN:
        raise ParseError(s, at, "a name or a description (what a pronoun stands for only its article tells)")
    return describe_source(stripped, lexicon=lexicon)
