"""A class as its pages need it: everybody in it and every run, looked at once for a request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import g, request

from trainer.domain.errors import LogMoved
from trainer.domain.records import Exercise, Person
from trainer.usecases.loading import LoadedRun, load_class
from trainer.usecases.playing import watch_all
from trainer.web.access import services


@dataclass(frozen=True, slots=True)
class Hall:
    """`people` in the order of joining, `runs` oldest first as their logs have them."""

    people: tuple[Person, ...]
    runs: tuple[LoadedRun, ...]


def hall_of(exercise: Exercise) -> Hall:
    """The class as it stands. While a page is only read it is looked at once; a form may change it at any time."""
    if request.method != "GET":
        return _looked_at(exercise)
    kept: dict[str, Hall] = g.setdefault("halls", {})
    if exercise.id not in kept:
        kept[exercise.id] = _looked_at(exercise)
    return kept[exercise.id]


def caught_up(exercise: Exercise) -> Hall:
    """The class after the world has moved on in every run where something is due."""
    hall = hall_of(exercise)
    if any(_is_due(each) for each in hall.runs):
        try:
            runs = watch_all(services(), hall.runs, _is_due)
        except LogMoved:
            # Whoever appended first has let the world catch up, too.
            runs = load_class(services(), exercise.id)
        hall = Hall(hall.people, runs)
        if "halls" in g:
            g.halls[exercise.id] = hall
    return hall


def first_working(runs: Sequence[LoadedRun]) -> LoadedRun | None:
    """The first run of a class that goes on; None when there is none. Its clock stands for the class: whoever came later
    may have another.
    """
    return next((each for each in runs if not each.run.finished), None)


def _is_due(loaded: LoadedRun) -> bool:
    due: datetime | None = loaded.card.next_due_at_wall if loaded.card is not None else loaded.wall
    return due is not None and due <= loaded.wall


def _looked_at(exercise: Exercise) -> Hall:
    runs = load_class(services(), exercise.id)
    return Hall(services().directory.people(exercise.id), runs)
