"""Word classes and cue forms, read from the tables."""

__all__ = [
    "ADV", "AND", "AUX", "BUT", "CLAUSE", "CLOSE", "COMMA", "DET", "LEAD", "NEG", "OBJ", "OF", "OPEN", "POSS", "PREP",
    "QUOTE", "REFL", "STOP", "SUB", "SUBJ", "THAT", "TIME", "TO", "VERB", "WHEN", "WHO", "Cue", "adverbs", "classes",
    "cues", "is_adverb", "listed", "negating", "nouns", "saying_noun",
]  # fmt: skip

from functools import cache

from attrs import frozen

from claimkit.english.closed_classes import WordClass, classes_of, closed_words
from claimkit.english.nouns import plural, singular
from claimkit.english.own_words import own_lexicon, per_lexicon
from claimkit.english.tables.closed_classes import EDGE_WORDS
from claimkit.english.tables.cues import ATTRIBUTION_WORDS, CUE_EXCEPTIONS, CUE_NOUNS, CUES, SAYING_NOUNS
from claimkit.english.verb_forms import forms_of

DET, POSS, OF, TO, PREP, LEAD, AND, BUT, SUB, THAT, WHO, SUBJ, OBJ, REFL = (1 << n for n in range(14))
AUX, NEG, ADV, TIME, WHEN, VERB, CLAUSE, COMMA, QUOTE, STOP, OPEN, CLOSE = (1 << n for n in range(14, 26))

# What each class of the one inventory is at the edge of a phrase; of several, the first decides.
_AT_EDGES = (
    (WordClass.COMPLEMENTIZER, THAT), (WordClass.CONNECTIVE, BUT), (WordClass.COORDINATOR, AND),
    (WordClass.NEGATION, NEG),
    (WordClass.OPENING, LEAD), (WordClass.COMPARATIVE, SUB), (WordClass.SUBORDINATOR, SUB),
    (WordClass.OBLIQUE, SUB), (WordClass.FREE_RELATIVE, SUB), (WordClass.PREPOSITION, PREP),
    (WordClass.RELATIVE, WHO), (WordClass.INTERROGATIVE, SUB),
    (WordClass.POSSESSIVE, POSS), (WordClass.DETERMINER, DET), (WordClass.QUANTIFIER, DET),
    (WordClass.SUBJECT, SUBJ), (WordClass.OBJECT, OBJ), (WordClass.REFLEXIVE, REFL),
    (WordClass.AUXILIARY, AUX), (WordClass.MODAL, AUX), (WordClass.NEGATED, AUX), (WordClass.CONTRACTION, CLAUSE),
    (WordClass.ADVERB, ADV), (WordClass.DEGREE, ADV),
)  # fmt: skip
_ALONE = {"of": OF, "to": TO}
_OPEN = {"time": TIME, "when": WHEN, "verb": VERB}
_MARKS = {
    COMMA: ",", QUOTE: "\"“”„‟«»‹›‘’'`", STOP: ";:—–.!?…-*•|/", OPEN: "([{", CLOSE: ")]}",
}  # fmt: skip


@cache
def classes() -> dict[str, int]:
    """What each word of a closed class, in lower case, and each mark is at the edge of a phrase."""
    table = {
        word: bit for word, own in classes_of().items() for bit in [bit for one, bit in _AT_EDGES if one in own][:1]
    }
    table |= {row.word: _OPEN[row.edge] for row in EDGE_WORDS} | _ALONE
    table |= {word.replace("'", "’"): c for word, c in table.items() if "'" in word}
    for bit, marks in _MARKS.items():
        table |= dict.fromkeys(marks, bit)
    return table


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list of the table `attribution_words`, with straight and with curly apostrophes."""
    words = {row.word for row in ATTRIBUTION_WORDS if row.part == name}
    return frozenset(words | {word.replace("'", "’") for word in words})


@cache
def negating() -> frozenset[str]:
    """The words that negate a verb, with straight and with curly apostrophes."""
    words = closed_words(WordClass.NEGATION, WordClass.NEGATED)
    return words | {word.replace("'", "’") for word in words}


def is_adverb(word: str) -> bool:
    """Whether a word of an open class, in lower case, is an adverb by its ending."""
    return word.endswith("ly") and word not in listed("noun_ly")


def saying_noun(word: str) -> bool:
    """Whether the noun is something issued that says things: a statement, letters."""
    return word in SAYING_NOUNS.words or singular(word) in SAYING_NOUNS.words


@frozen(eq=False)
class Cue:
    """What a cue word is: its lemma, its class, the stance it takes, and its form ("base", "s", "past", "ing").

    There is one object for each word, which is what all else that is known of the word goes by.
    """

    lemma: str
    kind: str
    stance: str
    form: str


def _spelled(verb: str) -> dict[str, str]:
    forms = forms_of(verb)
    found = {verb: "base", forms.third: "s"}
    found |= dict.fromkeys((*forms.participle, *forms.past), "past")
    return found | dict.fromkeys(forms.gerund, "ing")


@per_lexicon
def cues() -> dict[str, Cue]:
    """Each form of each cue verb, in lower case."""
    own = own_lexicon().cues
    table = {word: Cue(verb, "speech", own[verb], form) for verb in own for word, form in _spelled(verb).items()}
    for row in CUES:
        for word, form in _spelled(row.lemma).items():
            if word not in CUE_EXCEPTIONS.words:
                table.setdefault(word, Cue(row.lemma, row.kind, row.stance, form))
    return table


@cache
def adverbs() -> dict[str, Cue]:
    """Each adverb that can be a cue, in lower case."""
    return {word: Cue(word, "speech", "asserts", "adverb") for word in listed("adverb_cue")}


@cache
def nouns() -> dict[str, Cue]:
    """Each form of each noun that can be a cue, in lower case."""
    table: dict[str, Cue] = {}
    for row in CUE_NOUNS:
        for word in (row.lemma, plural(row.lemma)):
            if word not in CUE_EXCEPTIONS.words:
                table[word] = Cue(row.lemma, row.kind, row.stance, "noun")
    return table
