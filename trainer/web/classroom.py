"""A class as its lists need it: everybody in it and every run, looked at once for a request. No log is read for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from flask import g, request

from trainer.domain.errors import LogMoved
from trainer.domain.records import Exercise, Person, RunCard
from trainer.usecases.acting import watch_all
from trainer.usecases.listing import ListedRun, listed_class
from trainer.usecases.loading import load_found
from trainer.web.access import services


@dataclass(frozen=True, slots=True)
class Classroom:
    """`people` in the order of joining, `runs` oldest first as they were stored last."""

    people: tuple[Person, ...]
    runs: tuple[ListedRun, ...]


def classroom_of(exercise: Exercise) -> Classroom:
    """The class as it stands. While a page is only read it is looked at once; a form may change it at any time."""
    if request.method != "GET":
        return _looked_at(exercise)
    kept: dict[str, Classroom] = g.setdefault("classrooms", {})
    if exercise.id not in kept:
        kept[exercise.id] = _looked_at(exercise)
    return kept[exercise.id]


def caught_up(exercise: Exercise) -> Classroom:
    """The class after the world has moved on in every run where something is due."""
    classroom = classroom_of(exercise)
    due = [each.found for each in classroom.runs if _is_due(each)]
    if due:
        # Whoever appends first lets the world catch up, too.
        with suppress(LogMoved):
            watch_all(services(), load_found(services(), due))
        classroom = Classroom(classroom.people, listed_class(services(), exercise.id))
        if "classrooms" in g:
            g.classrooms[exercise.id] = classroom
    return classroom


def first_working(runs: Sequence[ListedRun]) -> ListedRun | None:
    """The first run of a class that goes on; None when there is none. Its clock stands for the class: whoever came later
    may have another.
    """
    return next((each for each in runs if not each.run.finished), None)


def newest_of(cards: Iterable[RunCard | None]) -> int:
    """The position of the newest fact of a class, as its cards tell it; 0 before any."""
    return max((card.position for card in cards if card is not None), default=0)


def _is_due(each: ListedRun) -> bool:
    due: datetime | None = each.card.next_due_at_wall if each.card is not None else each.wall
    return due is not None and due <= each.wall


def _looked_at(exercise: Exercise) -> Classroom:
    runs = listed_class(services(), exercise.id)
    return Classroom(services().directory.people(exercise.id), runs)
