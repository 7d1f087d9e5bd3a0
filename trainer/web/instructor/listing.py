"""View models of the list of classes and of opening one."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from trainer.domain.records import Account, Exercise
from trainer.domain.scenario import Scenario
from trainer.usecases.services import Services
from trainer.web.instructor.forms import NewClassForm
from trainer.web.instructor.words import state_words
from trainer.web.practice.forms import FEEDBACK_WORDS
from trainer.web.time_words import minutes_words, short_moment, working_days_words

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
    rows: tuple[ClassRow, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class NewClassPage:
    """`hints`: what stands under each scenario."""

    form: NewClassForm
    hints: dict[str, str]


def classes_page(services: Services, owner: Account, page: int) -> ClassesPage:
    """Classes of one instructor, newest first; `page` counts from 1."""
    classes = [
        each for each in services.directory.exercises_of(owner.id) if each.join_code is not None
    ]
    pages = max(1, -(-len(classes) // CLASSES_PER_PAGE))
    page = min(max(page, 1), pages)
    first = (page - 1) * CLASSES_PER_PAGE
    rows = tuple(_row(services, each) for each in classes[first : first + CLASSES_PER_PAGE])
    return ClassesPage(rows, page, pages)


def new_class_page(services: Services, form: NewClassForm) -> NewClassPage:
    """The form with what each scenario is about."""
    scenarios = (services.library.current(slug) for slug in services.library.slugs())
    return NewClassPage(form, {each.slug: _hint(each) for each in scenarios})


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
            _("dibuka %(when)s", when=short_moment(world.calendar.in_zone(exercise.created_at))),
        ),
        going_on=exercise.state != "ended",
    )


def _hint(scenario: Scenario) -> str:
    return _(
        "%(summary)s Tingkat %(level)s, sekitar %(minutes)s menit, %(days)s dengan %(pace)s tiap hari. Penilaian terbuka %(policy)s.",
        summary=scenario.summary,
        policy=str(FEEDBACK_WORDS[scenario.feedback][0]).lower(),
        level=scenario.level,
        minutes=scenario.minutes,
        days=working_days_words(scenario.working_days),
        pace=minutes_words(scenario.minutes_per_working_day),
    )
