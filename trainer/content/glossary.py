"""The glossary that officers can open beside their work: a table of terms and what each means.

It is the part of docs/glosarium.md that concerns the work on reports; a test keeps the two in step.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trainer.content.files import decoded
from trainer.content.tables import read_table

GLOSSARY = "seed_data/glosarium.csv"


@dataclass(frozen=True, slots=True)
class Term:
    """A term as officers know it, and its meaning in one or two sentences."""

    term: str
    meaning: str


def read_glossary(root: Path) -> tuple[Term, ...]:
    """The terms below `root`, in the table's order. Raises OSError without the file, ContentError for a broken table."""
    text = decoded((root / GLOSSARY).read_bytes())
    rows = read_table(GLOSSARY, text, ("term", "meaning")).required()
    return tuple(Term(row["term"], row["meaning"]) for row in rows)
