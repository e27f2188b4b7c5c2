"""Who stands behind a statement."""

__all__ = ["Source", "SourceKind"]

from enum import StrEnum

from attrs import field, frozen

from claimkit.errors import InvalidValueError

_NAME_ESCAPES = str.maketrans({c: f"\\{c}" for c in "\\()"})
_ESCAPES = str.maketrans({c: f"\\{c}" for c in "\\();"})


class SourceKind(StrEnum):
    """What sort of thing a source is.

    >>> from claimkit import parse_source
    >>> [str(parse_source(s).kind) for s in ("Yonhap", "the Pentagon", "U.S. Defense Secretary Lloyd Austin")]
    ['news_agency', 'government', 'person']
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    GOVERNMENT = "government"
    NEWS_AGENCY = "news_agency"
    OUTLET = "outlet"
    DOCUMENT = "document"
    ACCOUNT = "account"
    GROUP = "group"


def _kind(value: SourceKind | str) -> SourceKind:
    return value if isinstance(value, SourceKind) else SourceKind(value)


@frozen
class Source:
    """Someone or something that a statement goes back to.

    `name` is never empty: an anonymous source is named as it was described ("a
    government source"). `role` is an office ("defence secretary"),
    `affiliation` the body that it belongs to, `country` an ISO 3166-1 alpha-2
    code.

    `str()` gives a form that `parse_source` reads back; in it a backslash stands
    before brackets, semicolons and backslashes that belong to the words.

    Raises `InvalidValueError` for an empty name or a country that is no code.

    >>> print(Source("Kyrylo Budanov", "person", role="chief", affiliation="HUR", country="UA"))
    Kyrylo Budanov (person; role: chief; affiliation: HUR; country: UA)
    """

    name: str
    kind: SourceKind = field(default=SourceKind.ORGANIZATION, converter=_kind)
    role: str | None = field(default=None, kw_only=True)
    affiliation: str | None = field(default=None, kw_only=True)
    country: str | None = field(default=None, kw_only=True)
    anonymous: bool = field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidValueError("Source.name", self.name, "a name or a description, not empty")
        code = self.country
        if code is not None and not (len(code) == 2 and code.isascii() and code.isalpha() and code.isupper()):
            raise InvalidValueError("Source.country", code, "an ISO 3166-1 alpha-2 code such as 'KR'")

    def __str__(self) -> str:
        details = [str(self.kind)]
        for label, value in (("role", self.role), ("affiliation", self.affiliation), ("country", self.country)):
            if value is not None:
                details.append(f"{label}: {value.translate(_ESCAPES)}")
        if self.anonymous:
            details.append("anonymous")
        return f"{self.name.translate(_NAME_ESCAPES)} ({'; '.join(details)})"
