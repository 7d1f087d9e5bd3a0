"""What people of a class are called on pages: two of one name are told apart by a number."""

from __future__ import annotations

from trainer.domain.records import Person


def shown_name(person: Person) -> str:
    """The name, and for the second of that name in one class "Yuliana (2)"."""
    return person.name if person.number == 1 else f"{person.name} ({person.number})"
