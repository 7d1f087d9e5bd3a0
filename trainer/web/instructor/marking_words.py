"""What the pages of marking say of an answer, and where it is marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from trainer.answers.rubric.levels import scale
from trainer.domain.history import History
from trainer.domain.overview import ListedAnswer
from trainer.domain.records import Exercise, RunRow
from trainer.domain.run import Appeal
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.failures import rule_wording
from trainer.scoring.markings import BOTH
from trainer.usecases.given_answers import GivenAnswer, given_answers
from trainer.usecases.marking import DIMENSIONS
from trainer.web.instructor.marking_queue import WAITING, Chosen, Queued, left_of_walk, walked
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
            yield AnswerLink(href, kind_words(given.listed), when, standing_words(given.listed))


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


def kind_words(given: ListedAnswer) -> str:
    """Final or interim."""
    final = given.kind is AnswerKind.AKHIR
    return _("Tanggapan akhir") if final else _("Tanggapan sementara")


def standing_words(given: ListedAnswer) -> str:
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
        said = _("Dinilai %(total)s dari 100, tanpa poin", total=total)
        return f"{said}: {_instead_words(given)}" if given.instead else said
    if given.counts:
        return _("Dinilai mesin")
    if not given.points:
        return _("Tanpa poin dalam rubrik skenario ini")
    said = _("Tanpa poin: jawaban lain pada laporan ini yang berpoin")
    return f"{said}, {_instead_words(given)}" if given.instead else said


def _instead_words(given: ListedAnswer) -> str:
    """Which answer earns the points in place of this one."""
    assert given.instead is not None, "asked of an answer that earns its own points"
    final = given.instead.kind is AnswerKind.AKHIR
    kind = _("tanggapan akhir") if final else _("tanggapan sementara")
    when = short_moment(given.instead.at)
    if given.instead.seq > given.seq:
        return _("digantikan %(kind)s yang lebih baru, %(when)s", kind=kind, when=when)
    return _("yang berpoin %(kind)s, %(when)s", kind=kind, when=when)


def unsure_words(provisional: Sequence[str]) -> str:
    """Of which dimensions the machine is not sure; never what it would have given."""
    unsure = [code for code in DIMENSIONS if code in provisional]
    if len(unsure) == len(DIMENSIONS):
        return _("mesin belum yakin pada semua bagian")
    return _("mesin belum yakin pada %(codes)s", codes=", ".join(unsure))


def disputed_codes(appeal: Appeal) -> Iterator[str]:
    """What an objection is about, in short: dimensions by code, grave faults by title."""
    yield from appeal.dimensions
    yield from (rule_wording(gate).title for gate in appeal.gates)


def disputed_words(appeal: Appeal) -> str:
    """What an objection is about: dimensions by code and title, grave faults by title."""
    known = scale().dimensions
    dimensions = (f"{code} {known[code].title}" for code in appeal.dimensions)
    return ", ".join((*dimensions, *(rule_wording(gate).title for gate in appeal.gates)))


def open_words(disputed: Sequence[str]) -> Iterator[str]:
    """On what two markers differ: dimensions by code, gates by title."""
    for each in disputed:
        yield each if each in DIMENSIONS else rule_wording(each).title


def left_words(queue: Sequence[Queued], chosen: Chosen, here: Queued) -> str:
    """How many others a marker's walk still leads through."""
    left = left_of_walk(queue, chosen, here)
    if WAITING in walked(chosen):
        if not left:
            return _("Tidak ada jawaban lain yang menunggu")
        return ngettext("%(num)d jawaban lain menunggu", "%(num)d jawaban lain menunggu", left)
    if not left:
        return _("Tidak ada jawaban lain yang baru dinilai mesin")
    return ngettext(
        "%(num)d jawaban lain baru dinilai mesin", "%(num)d jawaban lain baru dinilai mesin", left
    )


def counting_words(given: GivenAnswer, names: Mapping[str, str]) -> str:
    """What marks on an answer do, said before they are kept. `names`: display names of whoever marked it, by id."""
    if given.appealed:
        return _(
            "peserta membaca keputusan dan jawaban Anda. Kabulkan: nilai yang Anda ubah berlaku, dan peserta melihat nilai lama dan baru. Tolak: nilai yang berlaku tetap persis sama, apa pun yang terpilih di atas, dan menjadi nilai Anda bila tadinya dari mesin."
        )
    if given.counts:
        return _(
            "nilai Anda menggantikan %(whose)s dan langsung ikut dalam poin peserta. Pembahasannya menampilkan tingkat, catatan, dan kesalahan berat. Hanya tanggapan akhir yang terakhir pada laporan ini yang berpoin: bila peserta mengirim yang lebih baru, nilai ini tinggal umpan balik.",
            whose=_replaced_words(given, names),
        )
    why = f" ({_instead_words(given.listed)})" if given.instead else ""
    return _(
        "jawaban ini tidak berpoin%(why)s: tingkat dan catatan Anda tampil dalam pembahasan peserta sebagai umpan balik, poinnya tidak bertambah. Hanya kesalahan berat yang ikut dihitung.",
        why=why,
    )


def _replaced_words(given: GivenAnswer, names: Mapping[str, str]) -> str:
    """Whose marks would go, and what they come to."""
    if given.counted is None:
        return _("nilai mesin")
    total = "–" if given.mark.total is None else number_words(given.mark.total)
    if given.counted.marker == BOTH:
        return _("nilai kedua penilai (%(total)s dari 100)", total=total)
    who = names.get(given.counted.marker) or _("penilai lain")
    return _("nilai %(who)s (%(total)s dari 100)", who=who, total=total)
