"""The people of a class: who joined when, the way to each desk, and a personal code that was lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import abort, render_template, url_for
from flask_babel import gettext as _

from trainer.domain.records import Exercise, Person, PersonId
from trainer.usecases.services import Services
from trainer.web.access import class_required, services
from trainer.web.account.frame import account_frame
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.views import Head, head_of
from trainer.web.join.names import shown_name
from trainer.web.time_words import hour_words, short_moment


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person. `href`: their desk, to look at, "" while there is none; `code_href`: their personal code."""

    name: str
    joined: str
    acted: str
    href: str
    code_href: str


@dataclass(frozen=True, slots=True)
class PeoplePage:
    head: Head
    rows: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True)
class PersonalCodePage:
    head: Head
    name: str
    words: tuple[str, ...]


@bp.get("/instruktur/kelas/<exercise>/peserta")
@class_required
def people(exercise: Exercise) -> str:
    """Everybody who joined, in that order."""
    shown = PeoplePage(head_of(exercise), _rows(services(), exercise))
    return render_template(
        "instructor/people.html", page=shown, frame=account_frame("instructor.classes")
    )


@bp.get("/instruktur/kelas/<exercise>/kode/<person>")
@class_required
def personal_code(exercise: Exercise, person: str) -> str:
    """The four words of somebody who lost them; a page of its own, so that it is not on the wall by accident."""
    found = services().directory.person(PersonId(person))
    words = services().directory.code_words(PersonId(person))
    if found is None or words is None or found.exercise != exercise.id:
        abort(404)
    shown = PersonalCodePage(head_of(exercise), shown_name(found), tuple(words.split()))
    return render_template(
        "instructor/code.html", page=shown, frame=account_frame("instructor.classes")
    )


def _rows(services: Services, exercise: Exercise) -> tuple[PersonRow, ...]:
    calendar = services.library.world(exercise.scenario, exercise.content_hash).calendar
    runs = {row.person: row.id for row in services.directory.runs(exercise.id)}
    acted = {
        card.person: card.last_action_at_wall for card in services.directory.cards(exercise.id)
    }

    today = calendar.in_zone(services.wall.now()).date()

    def when(at: datetime) -> str:
        local = calendar.in_zone(at)
        return hour_words(local) if local.date() == today else short_moment(local)

    def row(person: Person) -> PersonRow:
        run, last = runs.get(person.id), acted.get(person.id)
        return PersonRow(
            name=shown_name(person),
            joined=when(person.joined_at),
            acted=when(last) if last else _("belum ada"),
            href=url_for("desk.inbox", run=run) if run else "",
            code_href=url_for("instructor.personal_code", exercise=exercise.id, person=person.id),
        )

    return tuple(row(each) for each in services.directory.people(exercise.id))
