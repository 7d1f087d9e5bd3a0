"""What the pages of marking say of an answer, and where it is marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext as _

from trainer.domain.history import History
from trainer.domain.records import Exercise, RunRow
from trainer.domain.vocabulary import AnswerKind
from trainer.usecases.given_answers import GivenAnswer, given_answers
from trainer.web.instructor.marking_queue import Chosen, Queued
from trainer.web.time_words import number_words, short_moment


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """The way to the marks of one answer, from a desk that an instructor looks at."""

    href: str
    kind: str
    when: str
    standing: str


def answer_links(row: RunRow, history: History, report: str) -> Iterator[AnswerLink]:
    """The answers that a person gave to one report, with the simulated time at which they were sent."""
    calendar = history.world.calendar
    for given in given_answers(history):
        if given.report == report:
            href = url_for(
                "instructor.mark", exercise=row.exercise, run=row.id, answer=str(given.seq)
            )
            when = short_moment(calendar.in_zone(given.posted.at))
            yield AnswerLink(href, kind_words(given), when, standing_words(given))


def list_address(exercise: Exercise, chosen: Chosen, **more: Any) -> str:
    """The list, narrowed."""
    return url_for("instructor.marking", exercise=exercise.id, **chosen.query(), **more)


def address(exercise: Exercise, queued: Queued, chosen: Chosen) -> str:
    """Where one answer is marked; the list that one came from goes along."""
    return url_for(
        "instructor.mark",
        exercise=exercise.id,
        run=queued.run,
        answer=str(queued.answer.seq),
        **chosen.query(),
    )


def kind_words(given: GivenAnswer) -> str:
    """Final or interim."""
    final = given.posted.kind is AnswerKind.AKHIR
    return _("Tanggapan akhir") if final else _("Tanggapan sementara")


def standing_words(given: GivenAnswer) -> str:
    """Whether it waits, what it was given, and why it does not count."""
    if given.waiting:
        return _("Menunggu penilaian")
    if given.marked and given.mark.total is not None:
        total = number_words(given.mark.total)
        if given.counts:
            return _("Dinilai %(total)s dari 100", total=total)
        return _("Dinilai %(total)s dari 100, tanpa poin", total=total)
    if given.counts:
        return _("Dinilai mesin")
    if not given.points:
        return _("Tanpa poin dalam rubrik skenario ini")
    return _("Tanpa poin: jawaban lain pada laporan ini yang berpoin")


def counting_words(given: GivenAnswer) -> str:
    """What marks on an answer do, said before they are kept."""
    if given.counts:
        return _(
            "nilai Anda menggantikan nilai mesin dan langsung ikut dalam poin peserta. Pembahasannya menampilkan tingkat, catatan, dan kesalahan berat."
        )
    return _(
        "jawaban ini tidak berpoin: tingkat dan catatan Anda tampil dalam pembahasan peserta sebagai umpan balik, poinnya tidak bertambah. Hanya kesalahan berat yang ikut dihitung."
    )
