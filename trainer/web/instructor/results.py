"""The results of a class, and its written answers, as files to take home.

Of an answer: what the machine gave, what people gave, and how that came about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from flask import Response

from trainer.debrief.readiness import readiness_of
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.records import AccountId, Exercise, Person
from trainer.domain.run import Appeal
from trainer.domain.scenario import Scenario
from trainer.domain.vocabulary import MarkStatus, Ruling
from trainer.exports.answers import AnswerRow, MarkCells, answers_csv
from trainer.exports.answers import file_name as answers_name
from trainer.exports.csv import MEDIA_TYPE, PersonResult, Titles, class_csv, file_name
from trainer.scoring.changes import Change
from trainer.scoring.failures import all_failures, gate_wordings, rule_wording
from trainer.scoring.markings import BOTH, Counted
from trainer.scoring.registry import check_named
from trainer.usecases.given_answers import GivenAnswer, answers_of_class
from trainer.usecases.loading import LoadedRun, load_class
from trainer.usecases.seats import sittings
from trainer.usecases.services import Services
from trainer.web.access import class_required, services
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.marking_queue import queue_of
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.marks.answers import kind_words, open_words
from trainer.web.marks.history import step_rows
from trainer.web.marks.readiness import readiness_words
from trainer.web.names import shown_name

RULINGS: Mapping[Ruling, str] = {
    Ruling.GRANTED: _l("dikabulkan"),
    Ruling.REJECTED: _l("ditolak"),
    Ruling.REMARKED: _l("dinilai lagi"),
}
"""What came of an objection."""


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
    answers = [(each.person, given[each.key]) for each in queue_of(exercise)]
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
            readiness=_readiness(loaded) if loaded else "",
        )


def _readiness(loaded: LoadedRun) -> str:
    """The verdict of a run that is over, in words."""
    readiness = readiness_of(loaded.sheet()) if loaded.run.finished else None
    return readiness_words(readiness).short if readiness is not None else ""


def answer_rows(
    answers: Iterable[tuple[Person, GivenAnswer]],
    calendar: WorkingCalendar,
    markers: Mapping[str, str],
) -> Iterator[AnswerRow]:
    """A row an answer, in the order in which they come. `markers`: what to call a marker, by id."""
    for person, given in answers:
        counted = given.counted
        yield AnswerRow(
            name=shown_name(person),
            report=given.report,
            title=given.title,
            kind=kind_words(given.posted),
            sent_at=calendar.in_zone(given.at),
            counts=given.counts,
            machine=MarkCells(
                given.machine.levels, _faults(given.machine.gates), given.machine.total
            ),
            unsure=tuple(open_words(given.machine.provisional)),
            people=_people(counted, given.by_people) if counted else None,
            status=_status(counted),
            apart=tuple(open_words(counted.open)) if counted else (),
            appeal=_appeal(given.appeal),
            counted=given.mark.total,
            history=tuple(_history(given.changes, markers, calendar)),
        )


def _history(
    changes: Sequence[Change], markers: Mapping[str, str], calendar: WorkingCalendar
) -> Iterator[str]:
    for step in step_rows(changes, markers, calendar):
        text = " ".join(step.text.split("\n"))
        yield f"{step.when}, {step.who}: {step.title}. {text}".rstrip()


def _people(counted: Counted, total: float | None) -> MarkCells:
    return MarkCells(counted.levels, _faults(counted.gates), total)


def _faults(gates: Sequence[str]) -> tuple[str, ...]:
    return tuple(rule_wording(gate).title for gate in gates)


def _status(counted: Counted | None) -> str:
    if counted is None:
        return _("belum dinilai orang")
    if counted.status is MarkStatus.AGREED:
        return _("disepakati dua penilai")
    if counted.status is MarkStatus.BLIND:
        return _("dua penilai tanpa saling melihat")
    if counted.status is MarkStatus.DECIDED:
        return _("diputuskan atas keberatan")
    return _("diubah dengan alasan") if counted.override else _("seorang penilai")


def _appeal(appeal: Appeal | None) -> str:
    if appeal is None:
        return _("tidak ada")
    if appeal.reply is None:
        return _("menunggu")
    return str(RULINGS[appeal.reply.ruling])


def titles_of(scenario: Scenario) -> Titles:
    """The checks of a scenario in the order of its rubric, and every critical failure there is."""
    gates = {gate: wording.title for gate, wording in gate_wordings().items()}
    rules = {rule: failure.wording.title for rule, failure in all_failures().items()}
    checks = {each.check: check_named(each.check).wording.title for each in scenario.rubric.checks}
    return Titles(checks, gates | rules)
