"""An attribution while it is being found."""

__all__ = ["Found"]

from claimkit.english.attribution_words import Cue


class Found:
    """What was read around one cue; token numbers for source and cue, character offsets for the content."""

    __slots__ = (
        "addressee",
        "content",
        "cue",
        "features",
        "frame",
        "host",
        "info",
        "score",
        "source",
        "stance",
        "token",
    )

    def __init__(
        self,
        token: int,
        cue: tuple[int, int],
        source: tuple[int, int] | None,
        content: list[tuple[int, int]],
        frame: str,
        info: Cue,
        stance: str,
        features: list[str],
        addressee: tuple[int, int] | None = None,
    ) -> None:
        self.token, self.cue, self.source, self.content = token, cue, source, content
        self.frame, self.info, self.stance = frame, info, stance
        self.addressee, self.features, self.score = addressee, features, 0
        self.host: Found | None = None
