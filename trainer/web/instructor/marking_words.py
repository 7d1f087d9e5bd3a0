"""What the pages of marking say of an answer, and where it is marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flask import url_for
from markupsafe import Markup

from trainer.answers.rubric.levels import scale
from trainer.domain.records import Exercise
from trainer.domain.rules import COUNTED
from trainer.domain.run import Appeal
from trainer.scoring.failures import rule_wording
from trainer.scoring.markings import BOTH
from trainer.usecases.given_answers import GivenAnswer
from trainer.usecases.marking import DIMENSIONS
from trainer.web.instructor.marking_queue import WAITING, Chosen, Queued, left_of_walk, walked
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.marks.answers import instead_words
from trainer.web.number_words import number_words


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


def disputed_words(appeal: Appeal) -> str:
    """What an objection is about: dimensions by code and title, grave faults by title."""
    known = scale().dimensions
    dimensions = (f"{code} {known[code].title}" for code in appeal.dimensions)
    return ", ".join((*dimensions, *(rule_wording(gate).title for gate in appeal.gates)))


def left_words(queue: Sequence[Queued], chosen: Chosen, here: Queued) -> str:
    """How many others a marker's walk still leads through."""
    left = left_of_walk(queue, chosen, here)
    if WAITING in walked(chosen):
        if not left:
            return _("Tidak ada jawaban lain yang menunggu")
        return ngettext("%(num)d jawaban lain menunggu", "%(num)d jawaban lain menunggu", left)
    if not left:
        return _("Tidak ada jawaban lain yang baru dinilai otomatis")
    return ngettext(
        "%(num)d jawaban lain baru dinilai otomatis",
        "%(num)d jawaban lain baru dinilai otomatis",
        left,
    )


def counting_words(given: GivenAnswer, names: Mapping[str, str]) -> str:
    """What marks on an answer do, said before they are kept. `names`: display names of whoever marked it, by id."""
    if given.appealed:
        return _(
            "peserta membaca keputusan dan jawaban Anda. Kabulkan: nilai yang Anda ubah berlaku, dan peserta melihat nilai lama dan baru. Tolak: nilai yang berlaku tetap persis sama, apa pun yang terpilih di atas, dan menjadi nilai Anda bila tadinya dari mesin."
        )
    if given.rules >= COUNTED:
        return _(
            "nilai Anda menggantikan %(whose)s dan langsung ikut dalam poin peserta. Pembahasannya menampilkan tingkat, catatan, dan kesalahan berat. Setiap jawaban dihitung; yang tidak ditunggu dari pengirimnya hanya dapat mengurangi poin.",
            whose=_replaced_words(given, names),
        )
    if given.counts:
        return _(
            "nilai Anda menggantikan %(whose)s dan langsung ikut dalam poin peserta. Pembahasannya menampilkan tingkat, catatan, dan kesalahan berat. Hanya tanggapan akhir yang terakhir pada laporan ini yang berpoin: bila peserta mengirim yang lebih baru, nilai ini tinggal umpan balik.",
            whose=_replaced_words(given, names),
        )
    why = f" ({instead_words(given.listed)})" if given.instead else ""
    return _(
        "jawaban ini tidak berpoin%(why)s: tingkat dan catatan Anda tampil dalam pembahasan peserta sebagai umpan balik, poinnya tidak bertambah. Hanya kesalahan berat yang ikut dihitung.",
        why=why,
    )


def _replaced_words(given: GivenAnswer, names: Mapping[str, str]) -> str:
    """Whose marks would go, and what they come to."""
    if given.counted is None:
        return _("nilai otomatis")
    total = "–" if given.mark.total is None else number_words(given.mark.total)
    if given.counted.marker == BOTH:
        return _("nilai kedua penilai (%(total)s dari 100)", total=total)
    who = names.get(given.counted.marker) or _("penilai lain")
    return _("nilai %(who)s (%(total)s dari 100)", who=who, total=total)


def compared_words(exercise: Exercise, marked: Queued, given: GivenAnswer, chosen: Chosen) -> str:
    """What the machine had given the answer, and where it differs; leads to the table of both."""
    total = given.machine.total
    by_machine = _("Mesin memberi %(total)s.", total="–" if total is None else number_words(total))
    apart = ", ".join(_apart(given))
    difference = _("Berbeda pada %(what)s.", what=apart) if apart else _("Sama pada semua bagian.")
    link = Markup('<a href="{}#berdampingan">{}</a>').format(
        address(exercise, marked, chosen), _("Lihat berdampingan")
    )
    return Markup("{} {} {}").format(by_machine, difference, link)


def _apart(given: GivenAnswer) -> Iterator[str]:
    for code in DIMENSIONS:
        own, machine = given.mark.levels.get(code), given.machine.levels.get(code)
        if own != machine:
            yield _(
                "%(code)s (Anda %(own)s, mesin %(machine)s)",
                code=code,
                own="–" if own is None else own,
                machine="–" if machine is None else machine,
            )
    for gate in given.machine.gates:
        if gate not in given.mark.gates:
            yield _("%(fault)s (hanya mesin)", fault=rule_wording(gate).title)
    for gate in given.mark.gates:
        if gate not in given.machine.gates:
            yield _("%(fault)s (hanya Anda)", fault=rule_wording(gate).title)
