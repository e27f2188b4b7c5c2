"""The parts of speech as one letter each, so that a sentence is a short string that regular expressions read."""

__all__ = ["MARKS", "OPEN", "TAGS", "mark_tag"]

TAGS = 'NP#JAVZDLIBHMEdsoewhckputngGYXx!$,;()".'
"""Every tag.

Open classes: `N` common noun, `P` proper noun, `#` number, `J` adjective, `A` adverb.
Verbs: `V` base form or present, `Z` third person, `D` past tense, `L` participle, `I` gerund, `E` "be" of existence
("there is").
Auxiliaries: `B` "be" (also the copula), `H` "have", `M` modals and "do".
Pronouns: `s` subjects only ("he"), `o` objects only ("him"), `e` either ("it", "this"), `w` relative and interrogative
("who"), `x` "there" of existence, `Y` one with its auxiliary ("they've").
Closed classes: `d` determiner or possessive, `h` adverb that begins a clause ("when"), `c` subordinator, `k`
coordinator, `p` preposition, `u` particle ("give up"), `t` "to" of the infinitive, `n` "not".
Genitives: `G` a noun with its "'s", `X` a noun with "is" or "has" ("Russia's coming"), `g` a genitive's mark alone.
Others: `!` interjections and foreign words, `$` symbols, and the marks `,` `;` (dashes and colons too) `(` `)` `"` `.`.
"""

OPEN = frozenset("NPJAVZDLI")
"""The classes that a word nobody has seen may be of."""

MARKS = frozenset(',;()".')

_MARK_TAGS = {
    **dict.fromkeys(",،", ","),
    **dict.fromkeys(";:–—-―/\\|•", ";"),
    **dict.fromkeys("([{<", "("),
    **dict.fromkeys(")]}>", ")"),
    **dict.fromkeys('"“”„‟«»‹›‘‚`', '"'),
    **dict.fromkeys(".!?…", "."),
}


def mark_tag(mark: str) -> str:
    """The tag of a token that has no letter or digit: `$` for a symbol.

    >>> mark_tag("—"), mark_tag("?"), mark_tag("%")
    (';', '.', '$')
    """
    return _MARK_TAGS.get(mark[0], "$")
