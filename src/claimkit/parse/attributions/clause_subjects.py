"""Finds the subjects of whole clauses and sentences, which a participle, a pronoun or a quotation takes up."""

__all__ = ["clause_subject", "sentence_subject", "subjects_before"]

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from claimkit.english.attribution_words import CLAUSE, COMMA, LEAD, PREP, STOP, SUB, SUBJ, TO, WHO
from claimkit.model.span import Span
from claimkit.parse.attributions.finite_verbs import is_finite, is_gerund
from claimkit.parse.attributions.noun_phrases import phrase_start
from claimkit.parse.attributions.ranges import TokenRange
from claimkit.parse.attributions.subjects import SubjectSort, subject_before
from claimkit.parse.attributions.view import View

# Of a longer clause only the end is looked at.
_CLAUSE_REACH = 80
# In how many sentences the subject is looked for that a pronoun takes up.
_SENTENCES = 3
# Of a longer sentence only the end is looked at, so that time stays linear.
_LONGEST_SENTENCE = 150
_INTRODUCING = SUB | LEAD | PREP | TO


def clause_subject(view: View, token: int, low: int) -> TokenRange | None:
    """The subject of the clause that a participle or a second verb at `token` belongs to."""
    low = max(low, token - _CLAUSE_REACH)
    first = low
    for k in range(token - 2, low, -1):
        if view.cls[k] & STOP and view.quoted[k] == 0:
            first = k + 1
            break
    for start in (first, low) if first > low else (low,):
        found = _first_subject(view, start, token, view.quoted[token])
        if found is not None:
            return found
    return None


def subjects_before(view: View, offset: int) -> Iterator[Span]:
    """The subjects that a pronoun at `offset` may stand for: of its own sentence, then of those before, the last first.

    None is a pronoun itself. A relative pronoun takes up the phrase right before it.
    """
    token = bisect_left(view.starts, offset)
    if view.cls[token] & WHO and token > 1:
        last = token - 1 - (view.cls[token - 1] & COMMA > 0)
        start = phrase_start(view, last, max(0, last - _LONGEST_SENTENCE))
        if start is not None and start <= last:
            yield Span(view.starts[start], view.ends[last])
    sentence = bisect_right(view.bounds, token) - 1
    for n in range(sentence, max(-1, sentence - _SENTENCES), -1):
        end = min(view.bounds[n + 1], token)
        low = max(view.bounds[n], end - _LONGEST_SENTENCE)
        subject = _first_subject(view, low, end, view.quoted[end]) if low < end else None
        if subject is not None and not view.cls[subject.first] & (SUBJ | CLAUSE):
            yield Span(*view.chars(*subject))


def sentence_subject(view: View, sentence: int, before: int) -> TokenRange | None:
    """The subject of the first finite verb of a sentence, looking at what stands before token `before`."""
    end = min(view.bounds[sentence + 1], before)
    low = max(view.bounds[sentence], end - _LONGEST_SENTENCE)
    return _first_subject(view, low, end, 0) if low < end else None


def _first_subject(view: View, low: int, token: int, inside: int) -> TokenRange | None:
    """The subject of the first finite verb from `low` to `token`, past an adjunct or clause before the main one.

    What stands in another quotation than the one numbered `inside` (0 for none) is passed over.
    """
    cls, quoted = view.cls, view.quoted
    begin = low
    if cls[low] & _INTRODUCING or is_gerund(view, low):
        begin = next((k + 1 for k in range(low + 1, token - 1) if cls[k] & COMMA and not quoted[k]), low)
    for k in range(begin, token):
        if quoted[k] == inside:
            if cls[k] & CLAUSE:
                return TokenRange(k, k + 1)
            if k > begin and is_finite(view, k):
                subject = subject_before(view, k, begin)
                if subject is not None and subject.sort is not SubjectSort.RELATIVE:
                    return subject.tokens
    return None
