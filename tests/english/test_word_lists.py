"""Word lists are rows of tables: code that readers of a language are made of holds none of five words or more."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import claimkit
from claimkit.english.tables.lists import WORD_LISTS
from claimkit.english.word_lists import word_endings, word_list

SOURCE = Path(claimkit.__file__).parent
# The packages that know a language; the others hold names of fields and columns.
READERS = ("english", "text", "syntax", "rules", "parse", "comparison", "dossier", "checking")
MOST = 4
WORD = re.compile(r"[A-Za-z][A-Za-z'’.\- ]*")

# What looks like a list of words and is none, by module and by the name it is given or the function it stands in.
NO_WORDS = {
    # Rules of spelling, which hold for letters and not for words.
    ("english/nouns.py", "_WITH_E"),
    ("english/nouns.py", "plural"),
    ("english/verb_forms.py", "_third"),
    # The shape of a word is a feature of a fitted model.
    ("syntax/outlooks.py", "ending"),
    # Names of classes of words: of the closed classes, of number words, of cues, of the units of the calendar.
    ("english/word_kinds.py", "_PARTS"),
    ("syntax/number_words.py", "_NOT_FIRST"),
    ("syntax/number_words.py", "_words"),
    ("syntax/number_words.py", "after_digits"),
    ("syntax/number_words.py", "scales"),
    ("syntax/number_words.py", "from_start"),
    ("syntax/number_words.py", "counted"),
    ("parse/attributions/content_ends.py", "_but"),
    ("parse/attributions/cue_kinds.py", "BEGINNING_ANEW"),
    ("parse/attributions/cue_kinds.py", "WITH_INFINITIVE"),
    ("parse/attributions/cue_kinds.py", "NEVER_REPORTING"),
    ("parse/times/determined_periods.py", "ROLLING"),
    ("parse/times/find.py", "_TOLD"),
    ("parse/times/left.py", "_CYCLIC"),
    ("parse/times/left.py", "_NO_ARTICLE"),
    ("parse/times/memory.py", "_COUNTED"),
    ("parse/times/placing.py", "_TOLD_BY_OFFSET"),
    ("parse/times/ranges.py", "_WITH_YEAR"),
    ("parse/times/ranges.py", "with_end"),
    ("parse/times/relative.py", "nth_weekday"),
    # Rules are indexed by the words that they are asked at when they are made, and no table is read so early.
    ("parse/quantities/pronouns.py", "_FEW"),
    ("syntax/verb_groups.py", "FORMS_OF_BE"),
    # Names of measures, as the table of measures has them.
    ("dossier/gathering.py", "_CONDITIONS"),
    ("dossier/gathering.py", "_OWN_KINDS"),
}


def _lists(tree: ast.AST, name: str = "") -> Iterator[tuple[str, ast.Set | ast.List | ast.Tuple]]:
    """Every list of plain words, with the name that it is given, else the function that it stands in."""
    for node in ast.iter_child_nodes(tree):
        own = name
        if isinstance(node, ast.FunctionDef):
            own = node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            own = target.id if isinstance(target, ast.Name) else name
        elif isinstance(node, ast.keyword) and node.arg in {"never", "example"}:
            continue
        if isinstance(node, ast.Set | ast.List | ast.Tuple) and len(node.elts) > MOST:
            words = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
            if len(words) == len(node.elts) and all(map(WORD.fullmatch, words)):
                yield own, node
        yield from _lists(node, own)


def _found() -> dict[tuple[str, str], int]:
    found = {}
    for package in READERS:
        for path in sorted((SOURCE / package).rglob("*.py")):
            if path.parent == SOURCE / "english" / "tables":
                continue  # what may stand in a column of a table
            for name, node in _lists(ast.parse(path.read_text(encoding="utf-8"))):
                if name not in {"__all__", "__slots__"}:
                    found[path.relative_to(SOURCE).as_posix(), name] = node.lineno
    return found


def test_no_list_of_five_words_stands_in_code() -> None:
    assert not {place: line for place, line in _found().items() if place not in NO_WORDS}, "make them rows of a table"


def test_what_is_let_pass_is_still_there() -> None:
    assert _found().keys() >= NO_WORDS


def test_no_two_lists_are_one() -> None:
    lists = [frozenset(row.words) for row in WORD_LISTS]
    assert len(set(lists)) == len(lists)


def test_every_list_is_asked_for() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    assert all(f'("{name}")' in code for name in (row.name for row in WORD_LISTS))


def test_lists_are_read_as_sets_and_in_order() -> None:
    name = "endings of nouns for people"
    assert frozenset(word_endings(name)) == word_list(name)
