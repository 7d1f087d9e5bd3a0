"""View model of the list of classes."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.domain.records import Account, Exercise
from trainer.usecases.services import Services
from trainer.web.exercise_words import about_words
from trainer.web.instructor.words import state_words
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.marking_rounds import RoundRow, recent_rounds
from trainer.web.time_words import short_moment

CLASSES_PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One class as a big link. `going_on`: it has not ended."""

    title: str
    href: str
    code: str
    text: str
    meta: tuple[str, ...]
    going_on: bool


@dataclass(frozen=True, slots=True)
class ClassesPage:
    """`rounds`: the newest double markings of this instructor, also on other people's classes."""

    rows: tuple[ClassRow, ...]
    rounds: tuple[RoundRow, ...]
    page: int
    pages: int


def classes_page(services: Services, owner: Account, page: int) -> ClassesPage:
    """Classes of one instructor, newest first; `page` counts from 1."""
    classes = [
        each for each in services.directory.exercises_of(owner.id) if each.join_code is not None
    ]
    pages = max(1, -(-len(classes) // CLASSES_PER_PAGE))
    page = min(max(page, 1), pages)
    first = (page - 1) * CLASSES_PER_PAGE
    rows = tuple(_row(services, each) for each in classes[first : first + CLASSES_PER_PAGE])
    return ClassesPage(rows, recent_rounds(services, owner.id), page, pages)


def _row(services: Services, exercise: Exercise) -> ClassRow:
    world = services.library.world(exercise.scenario, exercise.content_hash)
    people = len(services.directory.people(exercise.id))
    code = exercise.join_code or ""
    return ClassRow(
        title=exercise.title,
        href=url_for("instructor.console", exercise=exercise.id),
        code=f"{code[:3]} {code[3:]}",
        text=ngettext("%(num)d peserta", "%(num)d peserta", people),
        meta=(
            state_words(exercise.state),
            *about_words(services, exercise),
            _("dibuka %(when)s", when=short_moment(world.calendar.in_zone(exercise.created_at))),
        ),
        going_on=exercise.state != "ended",
    )
