"""The form of marks: what was sent, and what is wrong with it, in sentences that name the field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from werkzeug.datastructures import MultiDict

from trainer.answers.rubric.levels import scale
from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.refusals import Wrong
from trainer.scoring.failures import rule_wording
from trainer.usecases.given_answers import GivenAnswer
from trainer.usecases.marking import DIMENSIONS, Marks
from trainer.web.language import gettext as _
from trainer.web.sentences import heading_of, wrong

UNREADABLE = -1
"""A level that is no number: outside every range, so it is refused like any other wrong one."""

GRANTED, REJECTED = "kabulkan", "tolak"
"""What the two buttons under an objection send."""

LEAK = "leak"
"""The gate that no box is ticked for: it follows from W8."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The form as it is shown: levels by dimension where one was chosen, gates, texts; `errors` by field. `ruling`: the button
    under an objection, "" for none; `dropped`: grave faults of which it was said that they go, `unconfirmed` those of which it
    still has to be said. `heading`: above the errors, "" for the usual one.
    """

    levels: Mapping[str, int] = field(default_factory=dict)
    gates: tuple[str, ...] = ()
    note: str = ""
    reason: str = ""
    ruling: str = ""
    dropped: tuple[str, ...] = ()
    unconfirmed: tuple[str, ...] = ()
    heading: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def marks(self) -> Marks:
        return Marks(self.levels, self.gates, self.note, self.reason)

    def errors_at(self, name: str) -> tuple[str, ...]:
        """What is wrong with one field, () for nothing."""
        return (self.errors[name],) if name in self.errors else ()


def sent(form: MultiDict[str, str]) -> Filled:
    """What came with the form."""
    levels = {code: _level(form[code]) for code in DIMENSIONS if form.get(code, "") != ""}
    return Filled(
        levels,
        tuple(form.getlist("gates")),
        form.get("note", ""),
        form.get("reason", ""),
        form.get("ruling", ""),
        tuple(form.getlist("dropped")),
    )


def as_marked(answer: GivenAnswer) -> Filled:
    """The form with the marks of people that stand, under an objection also with the machine's; else empty for an answer that
    nobody has marked.
    """
    counted = answer.counted
    if answer.appealed:
        levels = {code: level for code, level in answer.mark.levels.items() if level is not None}
        note = counted.note if counted is not None else ""
        return Filled(levels, tuple(gate for gate in answer.mark.gates if gate != LEAK), note)
    if counted is None:
        return Filled()
    return Filled(counted.levels, tuple(g for g in counted.gates if g != LEAK), counted.note)


def refused(filled: Filled, error: InvalidInput, *, appealed: bool = False) -> Filled:
    """The same form with what is wrong in it. `appealed`: the reason answers an objection."""
    errors = {problem.field: sentence_of(problem, appealed=appealed) for problem in error.problems}
    lost = (each.values["gates"].split() for each in error.problems if each.field == "dropped")
    return replace(
        filled,
        errors=errors,
        unconfirmed=tuple(gate for each in lost for gate in each),
        heading=heading_of(error.problems),
    )


def sentence_of(problem: Problem, *, appealed: bool = False) -> str:
    """What is wrong with one field, and what to do. `appealed`: the reason answers an objection."""
    dimension = scale().dimensions.get(problem.field)
    if dimension is not None and problem.code == Wrong.REQUIRED:
        return _(
            "Pilih tingkat %(code)s, %(title)s.", code=dimension.code, title=dimension.title.lower()
        )
    if dimension is not None:
        return _(
            "Tingkat ini tidak ada pada %(code)s. Pilih satu dari baris yang tersedia.",
            code=dimension.code,
        )
    if problem.field == "reason" and problem.code == Wrong.REQUIRED and appealed:
        return _("Tulis jawaban atas keberatan; peserta membacanya.")
    if problem.field == "reason" and problem.code == Wrong.REQUIRED:
        return _(
            "Jawaban ini sudah pernah dinilai. Tulis alasan perubahannya; nilai sebelumnya tetap tersimpan."
        )
    if problem.code == Wrong.NOTHING_CHANGED:
        return _(
            "Tidak ada yang berubah. Ubah tingkat atau kesalahan beratnya, atau tolak keberatan ini."
        )
    if problem.field == "ruling":
        return _("Pilih: kabulkan keberatan dengan nilai yang diubah, atau tolak dan nilai tetap.")
    if problem.code == Wrong.UNCONFIRMED:
        titles = ", ".join(rule_wording(gate).title for gate in problem.values["gates"].split())
        return _(
            "Dengan nilai ini kesalahan berat hilang: %(titles)s. Tegaskan bahwa memang tidak ada, atau pulihkan.",
            titles=titles,
        )
    if problem.code == Wrong.TOO_LONG:
        named = {"note": _("Catatan"), "reason": _("Alasan")}[problem.field]
        return _("%(named)s paling banyak %(max)s karakter.", named=named, **problem.values)
    return wrong(problem)


def _level(text: str) -> int:
    return int(text) if text in ("0", "1", "2", "3", "4") else UNREADABLE
