"""The parts of a Rujukan page: cards with entries, and how sure an entry is."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a card. `mark`: "aturan bawaan" or "". `source`: where it stands, in words, or "".

    `badge` stands before the value; `found_by` are words that find the entry too and are not shown.
    """

    term: str
    value: str
    hint: str = ""
    mark: str = ""
    source: str = ""
    badge: str = ""
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Entries under one heading. `mark` holds for all of them; `folded`: closed until somebody opens it;
    `stays`: shown whole beside whatever was found.
    """

    id: str
    title: str
    icon: str
    rows: tuple[Entry, ...]
    mark: str = ""
    lead: str = ""
    folded: bool = False
    stays: bool = False

    @property
    def certain(self) -> tuple[Entry, ...]:
        """Entries that have an official or a second source, or whose mark stands at the head of the card."""
        return tuple(replace(row, source="") for row in self.rows if not row.mark)

    @property
    def chosen(self) -> tuple[Entry, ...]:
        """Entries of a mixed card that are only for training: they stand together, under one mark."""
        return tuple(replace(row, mark="", source="") for row in self.rows if row.mark)

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """Terms with where they stand, for whoever wants to look it up."""
        return tuple((row.term, row.source) for row in self.rows if row.source)
