"""The written answers of a class as rows to take home: what the machine gave, what people gave, and how that came about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from trainer.answers.total import total_of
from trainer.domain.calendar import WorkingCalendar
from trainer.domain.records import Person
from trainer.domain.run import Appeal
from trainer.domain.vocabulary import Ruling, Standing
from trainer.exports.answers import AnswerRow, MarkCells
from trainer.scoring.changes import Change
from trainer.scoring.failures import rule_wording
from trainer.scoring.markings import Counted
from trainer.usecases.given_answers import GivenAnswer
from trainer.web.debrief.mark_history import step_rows
from trainer.web.instructor.marking_words import kind_words, open_words
from trainer.web.join.names import shown_name

RULINGS: Mapping[Ruling, str] = {
    Ruling.GRANTED: _l("dikabulkan"),
    Ruling.REJECTED: _l("ditolak"),
    Ruling.REMARKED: _l("dinilai lagi"),
}
"""What came of an objection."""


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
            kind=kind_words(given.listed),
            sent_at=calendar.in_zone(given.at),
            counts=given.counts,
            machine=MarkCells(
                given.machine.levels, _faults(given.machine.gates), given.machine.total
            ),
            unsure=given.machine.provisional,
            people=_people(counted) if counted else None,
            standing=_standing(counted),
            apart=tuple(open_words(counted.open)) if counted else (),
            appeal=_appeal(given.appeal),
            counted=given.mark.total,
            history=tuple(_history(given.changes, markers, calendar)),
        )


def _history(
    changes: Sequence[Change], markers: Mapping[str, str], calendar: WorkingCalendar
) -> Iterator[str]:
    for step in step_rows(changes, markers, calendar):
        told = " ".join(step.text.split("\n"))
        yield f"{step.when}, {step.who}: {step.title}. {told}".rstrip()


def _people(counted: Counted) -> MarkCells:
    total = total_of(dict(counted.levels), counted.gates)
    return MarkCells(counted.levels, _faults(counted.gates), total)


def _faults(gates: Sequence[str]) -> tuple[str, ...]:
    return tuple(rule_wording(gate).title for gate in gates)


def _standing(counted: Counted | None) -> str:
    if counted is None:
        return _("belum dinilai orang")
    if counted.standing is Standing.AGREED:
        return _("disepakati dua penilai")
    if counted.standing is Standing.BLIND:
        return _("dua penilai tanpa saling melihat")
    if counted.standing is Standing.DECIDED:
        return _("diputuskan atas keberatan")
    return _("diubah dengan alasan") if counted.override else _("seorang penilai")


def _appeal(appeal: Appeal | None) -> str:
    if appeal is None:
        return _("tidak ada")
    if appeal.reply is None:
        return _("menunggu")
    return str(RULINGS[appeal.reply.ruling])
