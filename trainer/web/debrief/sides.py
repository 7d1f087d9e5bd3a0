"""View model of answers laid side by side on the class's page: one report at a time, nobody's name, the example last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from flask import url_for

from trainer.answers.rubric.levels import scale
from trainer.answers.total import GATE_LEAVES
from trainer.debrief.answer_comparison import AnswerComparison, ComparedAnswer
from trainer.domain.records import Exercise
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.failures import rule_wording
from trainer.web.debrief.written import DimensionRow
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.language import ngettext
from trainer.web.marks.answers import Model, model_of
from trainer.web.number_words import number_words

HERE = "jawaban"
"""Where on the page the answers stand."""

PROMPTS = (
    _l(
        "Seandainya Anda pelapornya: setelah membaca jawaban mana Anda tahu apa yang terjadi berikutnya, dan kapan?"
    ),
    _l("Kalimat mana yang dapat ditagih, karena menyebut tanggal dan unitnya?"),
    _l("Apa yang masih harus ditanyakan pelapor sesudah membacanya?"),
)
"""What to ask a hall about any answers."""


@dataclass(frozen=True, slots=True)
class SideTab:
    href: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One answer under a letter. `total` in words and `dimensions` are "" and () where nobody has marked it; `faults`: the
    titles of its grave faults.
    """

    heading: str
    kind: str
    text: str
    files: str
    total: str
    faults: tuple[str, ...]
    dimensions: tuple[DimensionRow, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """The answers to one report, the choice of reports, and what to ask about them."""

    title: str
    note: str
    tabs: tuple[SideTab, ...]
    answers: tuple[Side, ...]
    model: tuple[Model, ...]
    prompts: tuple[str, ...]


def sides(found: Sequence[AnswerComparison], exercise: Exercise, asked: str) -> Sides | None:
    """The answers to the report that was asked for, else to the first; None when there are none to compare."""
    if not found:
        return None
    shown = next((each for each in found if each.report == asked), found[0])
    tabs = tuple(_tab(each, exercise, current=each is shown) for each in found)
    return Sides(
        title=f"{shown.report}, {shown.title}",
        note=_note(shown),
        tabs=tabs if len(tabs) > 1 else (),
        answers=tuple(_sides(shown.answers)),
        model=tuple(model_of(posted) for posted in shown.model),
        prompts=tuple(str(prompt) for prompt in PROMPTS),
    )


def _note(shown: AnswerComparison) -> str:
    return _(
        "%(count)s dari %(given)s jawaban, tanpa nama; identitas di dalamnya ditutup",
        count=len(shown.answers),
        given=shown.given,
    )


def _tab(each: AnswerComparison, exercise: Exercise, *, current: bool) -> SideTab:
    here, report = exercise.id, each.report
    href = url_for("debrief.whole_class", exercise=here, jawaban=report, _anchor=HERE)
    return SideTab(href, each.report, current)


def _sides(answers: Iterable[ComparedAnswer]) -> Iterator[Side]:
    for letter, answer in zip(ascii_uppercase, answers, strict=False):
        final = answer.kind is AnswerKind.AKHIR
        files = ngettext("%(num)d lampiran", "%(num)d lampiran", answer.files)
        yield Side(
            heading=_("Jawaban %(letter)s", letter=letter),
            kind=_("Tanggapan akhir") if final else _("Tanggapan sementara"),
            text=answer.text,
            files=files if answer.files else "",
            total=_total(answer),
            faults=tuple(rule_wording(gate).title for gate in answer.gates),
            dimensions=tuple(
                DimensionRow(dimension.title, answer.levels[code], provisional=False)
                for code, dimension in scale().dimensions.items()
                if code in answer.levels
            ),
        )


def _total(answer: ComparedAnswer) -> str:
    """What an answer comes to, and what its grave faults left of it; "" without marks."""
    if answer.total is None:
        return ""
    sentence = _("Nilai %(total)s dari 100", total=number_words(answer.total))
    if answer.held:
        sentence = _(
            "%(said)s, dibatasi karena tidak menjawab yang diperlukan pelapor", said=sentence
        )
    if answer.gates:
        left = number_words(float(100 * GATE_LEAVES))
        sentence = _(
            "%(said)s, setelah kesalahan berat menyisakan %(left)s persen", said=sentence, left=left
        )
    return _("%(said)s (sementara)", said=sentence) if answer.provisional else sentence
