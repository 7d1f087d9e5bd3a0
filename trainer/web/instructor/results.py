"""The results of a class as a file to take home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from flask import Response
from flask_babel import gettext as _

from trainer.domain.records import AccountId, Exercise
from trainer.exports.answers import answers_csv
from trainer.exports.answers import file_name as answers_name
from trainer.exports.csv import MEDIA_TYPE, PersonResult, class_csv, file_name
from trainer.scoring.markings import BOTH
from trainer.usecases.given_answers import GivenAnswer, answers_of_class
from trainer.usecases.loading import load_class
from trainer.usecases.seats import sittings
from trainer.usecases.services import Services
from trainer.web.access import class_required, services
from trainer.web.instructor.answer_rows import answer_rows
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.marking_queue import queue_of
from trainer.web.instructor.titles import titles_of


@bp.get("/instruktur/kelas/<exercise>/hasil.csv")
@class_required
def results(exercise: Exercise) -> Response:
    """One row a person. While the class runs it is what holds now; a shared run gives everybody the same points."""
    scenario = services().library.world(exercise.scenario, exercise.content_hash)
    now = scenario.calendar.in_zone(services().wall.now())
    about = _about(exercise, now)
    if exercise.shared:
        about = (*about, _("Satu latihan bersama: poin dan laporan milik semua peserta"))
    rows, titles = _results(services(), exercise), titles_of(scenario.scenario)
    made = class_csv(about, rows, titles, shared=exercise.shared)
    return _download(made, file_name(exercise.join_code or "", now.date()))


@bp.get("/instruktur/kelas/<exercise>/nilai-jawaban.csv")
@class_required
def answer_results(exercise: Exercise) -> Response:
    """One row an answer, the machine's marks beside people's. A blind mark stands in it once both have marked."""
    calendar = services().library.world(exercise.scenario, exercise.content_hash).calendar
    now = calendar.in_zone(services().wall.now())
    given = {(run, each.seq): each for run, each in answers_of_class(services(), exercise.id)}
    answers = [(each.person, given[each.key]) for each in queue_of(services(), exercise)]
    rows = answer_rows(answers, calendar, _markers(services(), [each for _, each in answers]))
    made = answers_csv(_about(exercise, now), rows)
    return _download(made, answers_name(exercise.join_code or "", now.date()))


def _markers(services: Services, answers: Sequence[GivenAnswer]) -> Mapping[str, str]:
    """Display names of whoever marked the answers, by id; two blind markers have one of their own."""
    ids = {each.by for given in answers for each in given.changes if each.by}
    found = {marker: services.directory.account(AccountId(marker)) for marker in ids - {BOTH}}
    names = {marker: account.display_name for marker, account in found.items() if account}
    return {**names, BOTH: _("dua penilai")}


def _about(exercise: Exercise, now: datetime) -> tuple[str, ...]:
    return (
        exercise.title,
        _("Kelas %(code)s", code=exercise.join_code),
        _("Dibuat %(when)s", when=f"{now:%Y-%m-%d %H:%M}"),
    )


def _download(made: bytes, name: str) -> Response:
    answer = Response(made, content_type=MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _results(services: Services, exercise: Exercise) -> Iterator[PersonResult]:
    world = services.library.world(exercise.scenario, exercise.content_hash)
    titles = {spec.id: spec.title for spec in world.scenario.seats}
    people, every = services.directory.people(exercise.id), load_class(services, exercise.id)
    runs = {each.row.id: each for each in every}
    at = {each.person.id: each for each in sittings(people, every)}
    for person in people:
        sitting = at.get(person.id)
        loaded = runs[sitting.row.id] if sitting else None
        card = loaded.card if loaded else None
        yield PersonResult(
            name=person.name,
            number=person.number,
            joined_at=world.calendar.in_zone(person.joined_at),
            arrived=card.arrived if card else 0,
            decided=card.decided if card else 0,
            sheet=loaded.sheet() if loaded else None,
            seat=titles[sitting.seat] if sitting else "",
        )
