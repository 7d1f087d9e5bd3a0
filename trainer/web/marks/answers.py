"""A written answer by itself, as several areas tell it: its kind, how its marks stand, and the way to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask import url_for

from trainer.answers.total import GATES
from trainer.domain.dossier import PostedAnswer
from trainer.domain.history import History
from trainer.domain.overview import ListedAnswer
from trainer.domain.records import RunRow
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.failures import rule_wording
from trainer.usecases.given_answers import given_answers
from trainer.usecases.marking import DIMENSIONS
from trainer.web.language import gettext as _
from trainer.web.marks.history import disputed_codes
from trainer.web.number_words import number_words
from trainer.web.time_words import short_moment


def kind_words(answer: PostedAnswer | ListedAnswer) -> str:
    """Final or not, in words."""
    return _("Tanggapan akhir") if answer.kind is AnswerKind.AKHIR else _("Tanggapan sementara")


@dataclass(frozen=True, slots=True)
class Model:
    """The expert's answer to the same reporter."""

    kind: str
    text: str


def model_of(posted: PostedAnswer) -> Model:
    """The expert's answer as an example."""
    return Model(kind_words(posted), posted.text)


@dataclass(frozen=True, slots=True)
class AnswerLink:
    """The way to the marks of one answer, from a desk that an instructor looks at."""

    href: str
    kind: str
    when: str
    status: str


def answer_links(row: RunRow, history: History, report: str) -> Iterator[AnswerLink]:
    """The answers that a person gave to one report, with the simulated time at which they were sent."""
    calendar = history.world.calendar
    for given in given_answers(history):
        if given.report == report:
            href = url_for(
                "instructor.mark", exercise=row.exercise, run=row.id, answer=str(given.seq)
            )
            when = short_moment(calendar.in_zone(given.posted.at))
            yield AnswerLink(href, kind_words(given.posted), when, status_words(given.listed))


def status_words(given: ListedAnswer) -> str:
    """Whether it waits, what it was given, and why it does not count."""
    if given.appeal is not None and given.appealed:
        return _("Keberatan peserta: %(codes)s", codes=", ".join(disputed_codes(given.appeal)))
    if given.waiting and given.disputed is not None:
        return _("Dua penilai berbeda: %(codes)s", codes=", ".join(open_words(given.disputed)))
    if given.waiting:
        return _("Menunggu penilaian: %(unsure)s", unsure=unsure_words(given.provisional))
    if given.marked and given.total is not None:
        total = number_words(given.total)
        if given.counts:
            return _("Dinilai %(total)s dari 100", total=total)
        sentence = _("Dinilai %(total)s dari 100, tanpa poin", total=total)
        return f"{sentence}: {instead_words(given)}" if given.instead else sentence
    if given.counts:
        return _("Dinilai otomatis")
    if not given.points:
        return _("Tanpa poin dalam rubrik skenario ini")
    sentence = _("Tanpa poin: jawaban lain pada laporan ini yang berpoin")
    return f"{sentence}, {instead_words(given)}" if given.instead else sentence


def instead_words(given: ListedAnswer) -> str:
    """Which answer earns the points in place of this one."""
    assert given.instead is not None, "asked of an answer that earns its own points"
    final = given.instead.kind is AnswerKind.AKHIR
    kind = _("tanggapan akhir") if final else _("tanggapan sementara")
    when = short_moment(given.instead.at)
    if given.instead.seq > given.seq:
        return _("digantikan %(kind)s yang lebih baru, %(when)s", kind=kind, when=when)
    return _("yang berpoin %(kind)s, %(when)s", kind=kind, when=when)


def unsure_words(provisional: Sequence[str]) -> str:
    """Of which dimensions the machine is not sure, never what it would have given, and which grave faults it suspects."""
    unsure = [code for code in DIMENSIONS if code in provisional]
    suspected = suspected_words(provisional)
    if len(unsure) == len(DIMENSIONS):
        sentence = _("mesin belum yakin pada semua bagian")
    elif unsure or not suspected:
        sentence = _("mesin belum yakin pada %(codes)s", codes=", ".join(unsure))
    else:
        return suspected
    return f"{sentence}; {suspected}" if suspected else sentence


def suspected_words(provisional: Sequence[str]) -> str:
    """Which grave faults the machine suspects among what waits for a person; "" for none."""
    titles = [rule_wording(gate).title for gate in GATES if gate in provisional]
    return _("mesin menduga %(titles)s", titles=", ".join(titles)) if titles else ""


def open_words(disputed: Sequence[str]) -> Iterator[str]:
    """On what two markers differ: dimensions by code, gates by title."""
    for each in disputed:
        yield each if each in DIMENSIONS else rule_wording(each).title
