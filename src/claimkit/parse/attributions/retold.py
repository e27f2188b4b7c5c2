"""What a quotation retells: "they told us that 40 were on board"."""

__all__ = ["RETOLD", "is_retold"]

from claimkit.english.attribution_words import CLAUSE, DET, OBJ, POSS, SUBJ, THAT, cues
from claimkit.parse.attributions.cue_kinds import SHARING
from claimkit.parse.attributions.cue_site import CueSite
from claimkit.parse.attributions.view import View
from claimkit.rules import Rule, RuleSet

# What a clause begins with that "that" need not lead to.
_BEGINS_CLAUSE = SUBJ | CLAUSE | DET | POSS
# How far behind "said", behind "told" and behind "were told by" the "that" may stand.
_SAID_REACH = 2
_TOLD_REACH = 4
_TELLER_REACH = 8


def is_retold(view: View, token: int, high: int) -> bool:
    """Whether a cue inside a quotation, which ends before token `high`, plainly reports what others say.

    Speakers say "I think" and "you know" all the time; that attributes nothing.
    """
    cue = cues().get(view.lower[token])
    if cue is None or cue.kind not in SHARING:
        return False
    return RETOLD.first(CueSite(view, token, token, high), cue.kind) or False


def _that(site: CueSite, reach: int) -> bool | None:
    following = site.view.cls[site.token + 1 : min(site.high, site.token + reach)]
    return True if any(c & THAT for c in following) else None


def _said_that(site: CueSite) -> bool | None:
    return _that(site, _SAID_REACH)


def _told_that(site: CueSite) -> bool | None:
    return _that(site, _TOLD_REACH)


def _told_by(site: CueSite) -> bool | None:
    following = site.token + 1
    if following >= site.high or site.view.lower[following] != "by":
        return None
    return _that(site, _TELLER_REACH)


def _told_clause(site: CueSite) -> bool | None:
    cls, following = site.view.cls, site.token + 1
    if following + 1 >= site.high:
        return None
    return True if cls[following] & OBJ and cls[following + 1] & _BEGINS_CLAUSE else None


RETOLD = RuleSet(
    "retold in a quotation",
    (
        Rule(
            "said that",
            _said_that,
            example="“The doctors [said] that the ward was full,” Ruiz told the court.",
            never=("“I think the ward was full,” Ruiz told the court.",),
        ),
        Rule(
            "told somebody that",
            _told_that,
            example="“They [told] the family that the ward was full,” Ruiz said.",
            on={"tell"},
        ),
        Rule(
            "told by somebody that",
            _told_by,
            example="“We were [told] by the guards at the gate that it was full,” Ruiz said.",
            on={"tell"},
        ),
        Rule(
            "told somebody a clause",
            _told_clause,
            example="“They [told] us there were 40 on board,” Ruiz said.",
            never=("“They told us to leave,” Ruiz said.",),
            on={"tell"},
        ),
    ),
)
