"""The form of marks: what was sent, and what is wrong with it, in sentences that name the field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.refusals import Wrong
from trainer.scoring.answer.levels import scale
from trainer.usecases.given_answers import GivenAnswer
from trainer.usecases.marking import DIMENSIONS, Marks
from trainer.web.sentences import wrong

UNREADABLE = -1
"""A level that is no number: outside every range, so it is refused like any other wrong one."""

LEAK = "leak"
"""The gate that no box is ticked for: it follows from W8."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The form as it is shown: levels by dimension where one was chosen, gates, texts; `errors` by field."""

    levels: Mapping[str, int] = field(default_factory=dict)
    gates: tuple[str, ...] = ()
    note: str = ""
    reason: str = ""
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
        levels, tuple(form.getlist("gates")), form.get("note", ""), form.get("reason", "")
    )


def as_marked(answer: GivenAnswer) -> Filled:
    """The form with the marks of people that stand; empty for an answer that nobody has marked."""
    counted = answer.counted
    if counted is None:
        return Filled()
    return Filled(counted.levels, tuple(g for g in counted.gates if g != LEAK), counted.note)


def refused(filled: Filled, error: InvalidInput, *, appealed: bool = False) -> Filled:
    """The same form with what is wrong in it. `appealed`: the reason answers an objection."""
    errors = {problem.field: sentence_of(problem, appealed=appealed) for problem in error.problems}
    return Filled(filled.levels, filled.gates, filled.note, filled.reason, errors)


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
    if problem.code == Wrong.TOO_LONG:
        named = {"note": _("Catatan"), "reason": _("Alasan")}[problem.field]
        return _("%(named)s paling banyak %(max)s karakter.", named=named, **problem.values)
    return wrong(problem)


def _level(text: str) -> int:
    return int(text) if text in ("0", "1", "2", "3", "4") else UNREADABLE
