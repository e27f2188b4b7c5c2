"""What stands out in a topic, in sentences whose figures can be linked."""

__all__ = ["note_parts", "note_text", "shown"]

from claimkit.dossier import FindingKind
from claimkit.report.view import Note, Row
from claimkit.report.words import NOBODY, counted

_LONGEST = 160

# Quotation marks inside quotation marks.
_INNER = str.maketrans("“”", "‘’")


_BETWEEN = {FindingKind.CORROBORATES: " and, independently, ", FindingKind.AGREES: " and "}


def shown(row: Row) -> str:
    """The figure, or the statement, in the words of the text."""
    words = row.claim.quantity.text if row.claim.quantity else row.claim.text
    words = " ".join(words.split()).translate(_INNER)
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}”"


def _who(row: Row) -> str:
    """Who says it; for a statement without a figure its own words do."""
    if row.claim.quantity is None:
        return ""
    return f"{row.claim.origin.name if row.claim.origin else NOBODY}: "


def note_parts(note: Note) -> tuple[str | Row, ...]:
    """The sentence of a note, its figures as rows, so that each report can show and link them in its way."""
    first, *others = note.rows
    if note.kind is FindingKind.REPEATS:
        name = first.claim.origin.name if first.claim.origin else NOBODY
        parts: list[str | Row] = [f"{name} alone is behind {counted(len(note.rows), 'figure')}: "]
        for index, row in enumerate(note.rows):
            parts += [", " if index else "", row]
        return tuple(parts)
    if not others:
        return _who(first), first
    other = others[0]
    if note.kind is FindingKind.REVISES:
        return f"{_who(first)}first ", other, ", then ", first
    if note.kind is FindingKind.DEVELOPS:
        return _who(other), other, f", later {_who(first)}", first
    between = _BETWEEN.get(note.kind, " against ")
    return _who(first), first, f"{between}{_who(other)}", other


def note_text(note: Note) -> str:
    """The note as plain text."""
    words = str(note.kind).replace("_", " ")
    parts = (part if isinstance(part, str) else f"{shown(part)} ({part.where})" for part in note_parts(note))
    return f"{words}: {''.join(parts)}"
