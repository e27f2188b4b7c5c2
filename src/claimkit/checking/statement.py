"""Checks whether a statement is borne out by texts."""

__all__ = ["check"]

from collections.abc import Iterable, Iterator

from claimkit.checking.evidence import Evidence, evidence_of
from claimkit.checking.figures import Aligned, State
from claimkit.checking.judging import Judgement, judge
from claimkit.checking.reading import Reading, Text, read_text, reading_of
from claimkit.comparison.policy import DEFAULT_POLICY, Policy
from claimkit.english.lexicon import DEFAULT, Lexicon
from claimkit.english.own_words import own_words
from claimkit.model.article import Article
from claimkit.model.comparison import Check, Citation, Reason, Verdict
from claimkit.model.span import Span

_LONGEST = 400
_BEST = (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.NOT_FOUND)


def check(
    statement: str,
    *,
    against: str | Article | Evidence | Iterable[str | Article],
    policy: Policy = DEFAULT_POLICY,
    lexicon: Lexicon = DEFAULT,
) -> Check:
    """Whether `statement` is borne out by the text, the article or the several of them given as `against`.

    "supported": some passage says the same, and each figure of the statement agrees with one that measures the same
    there. "contradicted": a passage speaks of the same and gives a figure that excludes the statement's, or says the
    opposite. "not_found": neither; a figure of another measure proves nothing. A passage is a sentence, or two that
    follow each other. The statement is a sentence or a few: of a longer one, the
    first 400 words that carry content are looked at. `policy` says how far a hedged figure reaches.

    >>> text = "Officials said 4,950 people died in the flood. The water is falling."
    >>> result = check("Nearly 5,000 people died in the flood", against=text)
    >>> print(result.verdict, [evidence.text for evidence in result.evidence])
    supported ['4,950 people']
    >>> print(check("7,000 people died in the flood", against=text).verdict)
    contradicted
    """
    with own_words(lexicon):
        return _check(statement, against, policy, lexicon)


def _check(
    statement: str, against: str | Article | Evidence | Iterable[str | Article], policy: Policy, lexicon: Lexicon
) -> Check:
    stated = read_text(statement, lexicon=lexicon)
    whole = reading_of(stated, Span(0, len(statement)), most=_LONGEST, lexicon=lexicon)
    texts = evidence_of(against, lexicon=lexicon).texts
    best: tuple[tuple[int, float], Judgement, Text] | None = None
    for text in texts:
        for passage, parts in _passages(text, whole, lexicon):
            judged = judge(whole, passage, parts, policy=policy, lexicon=lexicon)
            rank = -_BEST.index(judged.verdict), judged.score
            if best is None or rank > best[0]:
                best = rank, judged, text
    if best is None or not (whole.words or whole.figures):
        reason = Reason("text", statement, None, "No passage shares a word or a figure with the statement.")
        return Check(Verdict.NOT_FOUND, (), (reason,))
    _, judged, text = best
    return Check(judged.verdict, _evidence(judged, text), tuple(_reasons(judged, whole)))


def _passages(text: Text, statement: Reading, lexicon: Lexicon) -> Iterator[tuple[Reading, tuple[Reading, ...]]]:
    """The sentences of a text and the pairs of neighbours, as far as they share anything with the statement.

    Each comes with the sentences that it is made of.
    """
    sentences = text.document.sentences
    readings = [reading_of(text, sentence, lexicon=lexicon) for sentence in sentences]
    shares = [bool(r.figures) or _kindred(statement, r) for r in readings]
    for n, reading in enumerate(readings):
        if shares[n]:
            yield reading, (reading,)
        if n + 1 < len(readings) and shares[n] and shares[n + 1]:
            both = reading_of(text, Span(reading.span.start, readings[n + 1].span.end), lexicon=lexicon)
            yield both, (reading, readings[n + 1])


def _kindred(statement: Reading, passage: Reading) -> bool:
    """Whether the two share a word, or kindred ones."""
    return not (statement.keys.isdisjoint(passage.keys) and statement.prefixes.isdisjoint(passage.prefixes))


def _evidence(judged: Judgement, text: Text) -> tuple[Citation, ...]:
    found = [one.found for one in judged.aligned if one.found is not None and one.state is not State.MISSING]
    if judged.verdict is Verdict.NOT_FOUND:
        return ()
    if judged.verdict is Verdict.CONTRADICTED and not judged.opposite:
        found = [one.found for one in judged.aligned if one.found is not None and one.state is State.CONTRADICTED]
    if found:
        return tuple(Citation(m.start, m.end, m.text, m.value, m.part_of, article=text.article) for m in found)
    span = judged.text.span
    words = text.document.text[span.start : span.end]
    return (Citation(span.start, span.end, words, words, article=text.article),)


def _reasons(judged: Judgement, statement: Reading) -> Iterator[Reason]:
    for one in judged.aligned:
        yield _about_figure(one)
    if judged.opposite:
        yield Reason("polarity", None, None, "The passage says the opposite in nearly the same words.")
    if judged.missing:
        words = [statement.tokens.words[word.token] for word in judged.missing]
        listed = ", ".join(f"“{word}”" for word in dict.fromkeys(words))
        yield Reason("words", listed, None, f"The nearest passage does not speak of {listed}.")
    elif judged.verdict is not Verdict.CONTRADICTED:
        yield Reason("words", None, None, "The passage has every word of the statement that carries content.")


def _about_figure(one: Aligned) -> Reason:
    if one.found is None or one.comparison is None:
        return Reason("quantity", one.stated.text, None, f"No figure there measures what “{one.stated.text}” does.")
    return Reason("quantity", one.stated.text, one.found.text, one.comparison.reasons[0].sentence)
