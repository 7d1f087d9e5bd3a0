"""What people of a class are called on pages: two of one name are told apart by a number, and names may be hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trainer.domain.records import Exercise, Person, PersonId
from trainer.web.language import gettext as _


def shown_name(person: Person) -> str:
    """The name, and for the second of that name in one class "Yuliana (2)"."""
    return person.name if person.number == 1 else f"{person.name} ({person.number})"


def names_for_all(exercise: Exercise, people: Sequence[Person]) -> Mapping[PersonId, str]:
    """What everybody in the hall may read of `people`, who stand in the order of joining: names, or "Peserta 7"."""
    return named(people, hidden=exercise.hide_names)


def named(people: Sequence[Person], *, hidden: bool) -> Mapping[PersonId, str]:
    """`people`, who stand in the order of joining, by name or by the number under which everybody else knows them."""
    if not hidden:
        return {each.id: shown_name(each) for each in people}
    return {each.id: _("Peserta %(n)s", n=number) for number, each in enumerate(people, start=1)}
