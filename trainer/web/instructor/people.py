"""The people of a class: who joined when, the way to each desk, and a personal code that was lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import abort, render_template, url_for

from trainer.domain.records import Exercise, Person, PersonId
from trainer.usecases.seats import seats_of, shared_run
from trainer.usecases.services import Services
from trainer.web.access import class_required, services
from trainer.web.classroom import classroom_of
from trainer.web.frames.account import account_frame
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.desks import Desk, desks_of
from trainer.web.instructor.screen import names_here
from trainer.web.instructor.views import Head, head_of
from trainer.web.language import gettext as _
from trainer.web.names import shown_name
from trainer.web.time_words import hour_words, short_moment


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person. `href`: their desk, to look at, "" while there is none; `code_href`: their personal code. `seat` in a
    shared run; `time_href`: where they alone get more time, "" once they have finished.
    """

    name: str
    seat: str
    joined: str
    acted: str
    href: str
    code_href: str
    time_href: str


@dataclass(frozen=True, slots=True)
class SeatLine:
    """One seat of a shared run. `taken`: a person has it; `free_href` asks whether to free it, "" where nobody sits or the
    class is over.
    """

    id: str
    title: str
    who: str
    taken: bool
    free_href: str


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """`seats` of a shared run, () elsewhere."""

    head: Head
    rows: tuple[PersonRow, ...]
    seats: tuple[SeatLine, ...]


@dataclass(frozen=True, slots=True)
class FreeSeatPage:
    """The question before a seat is freed."""

    head: Head
    seat: SeatLine


@dataclass(frozen=True, slots=True)
class PersonalCodePage:
    head: Head
    name: str
    words: tuple[str, ...]


@bp.get("/instruktur/kelas/<exercise>/peserta")
@class_required
def people(exercise: Exercise) -> str:
    """Everybody who joined, in that order."""
    seats = tuple(_seats(services(), exercise))
    rows = _rows(services(), exercise, seats)
    shown = PeoplePage(head_of(services(), exercise), rows, seats)
    return render_template(
        "instructor/people.html", page=shown, frame=account_frame("instructor.classes")
    )


@bp.get("/instruktur/kelas/<exercise>/bebaskan/<seat>")
@class_required
def free_or_not(exercise: Exercise, seat: str) -> str:
    """Whether to free a seat: what it does is said before."""
    line = next((each for each in _seats(services(), exercise) if each.id == seat), None)
    if line is None or not line.free_href:
        abort(404)
    shown = FreeSeatPage(head_of(services(), exercise), line)
    return render_template(
        "instructor/free_seat.html", page=shown, frame=account_frame("instructor.classes")
    )


@bp.get("/instruktur/kelas/<exercise>/kode/<person>")
@class_required
def personal_code(exercise: Exercise, person: str) -> str:
    """The four words of somebody who lost them; a page of its own, so that it is not on the wall by accident."""
    found = services().directory.person(PersonId(person))
    words = services().directory.code_words(PersonId(person))
    if found is None or words is None or found.exercise != exercise.id:
        abort(404)
    shown = PersonalCodePage(head_of(services(), exercise), shown_name(found), tuple(words.split()))
    return render_template(
        "instructor/code.html", page=shown, frame=account_frame("instructor.classes")
    )


def _rows(
    services: Services, exercise: Exercise, seats: Sequence[SeatLine]
) -> tuple[PersonRow, ...]:
    calendar = services.library.world(exercise.scenario, exercise.content_hash).calendar
    desks, everybody = desks_of(exercise), classroom_of(exercise).people
    names = names_here(everybody)
    today = calendar.in_zone(services.wall.now()).date()
    without_seat = _without_seat_words(exercise, seats)

    def when(at: datetime) -> str:
        local = calendar.in_zone(at)
        return hour_words(local) if local.date() == today else short_moment(local)

    def row(person: Person) -> PersonRow:
        desk = desks.get(person.id)
        last = desk.card.last_action_at_wall if desk and desk.card else None
        return PersonRow(
            name=names[person.id],
            seat=(desk.title if desk else without_seat) if exercise.shared else "",
            joined=when(person.joined_at),
            acted=when(last) if last else _("belum ada"),
            href=desk.href() if desk else "",
            code_href=url_for("instructor.personal_code", exercise=exercise.id, person=person.id),
            time_href=_more_time(exercise, desk),
        )

    return tuple(row(each) for each in everybody)


def _without_seat_words(exercise: Exercise, seats: Sequence[SeatLine]) -> str:
    """What stands in place of a seat, for somebody who has none."""
    if exercise.state == "ended":
        return _("tanpa meja")
    return _("menunggu meja kosong") if all(seat.taken for seat in seats) else _("belum duduk")


def _more_time(exercise: Exercise, desk: Desk | None) -> str:
    """Where one person alone gets more time; a shared run ends for everybody."""
    if desk is None or not desk.works or exercise.shared or exercise.state == "ended":
        return ""
    return url_for("instructor.console", exercise=exercise.id, untuk=desk.run, _anchor="waktu")


def _seats(services: Services, exercise: Exercise) -> Iterator[SeatLine]:
    if not exercise.shared:
        return
    names = names_here(services.directory.people(exercise.id))
    run = shared_run(services, exercise)
    world = services.library.world(exercise.scenario, exercise.content_hash)
    taken = seats_of(services, run.id)
    for spec in world.scenario.seats:
        who = taken.get(spec.id)
        href = url_for("instructor.free_or_not", exercise=exercise.id, seat=spec.id)
        frees = who is not None and exercise.state != "ended"
        name = names.get(who, "") if who is not None else _("kosong, dijalankan rekan simulasi")
        yield SeatLine(spec.id, spec.title, name, who is not None, href if frees else "")
