"""What somebody said of an answer of the calibration set beside what was agreed on it: how near, line by line, and how the
agreed marks came about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trainer.answers.evaluation.gold import GoldAnswer, Marks
from trainer.answers.evaluation.scored import points_of
from trainer.answers.rubric.levels import scale
from trainer.answers.total import GATES
from trainer.scoring.failures import rule_wording
from trainer.usecases.calibrating import (
    ENOUGH,
    FAR,
    Attempt,
    Marked,
    own_marks,
    running,
    steps_off,
)
from trainer.web.instructor.mark_comparison import MarkComparison, MarkComparisonRow
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.language import ngettext
from trainer.web.number_words import number_words

HOW_AGREED = (
    _l(
        "Nilai yang disepakati adalah nilai tengah (median) dari tiga penilai. Bila di salah satu bagian ketiganya berjarak dua tingkat atau lebih, atau semuanya berbeda, seorang penengah membaca ulang laporan dan jawabannya, lalu memutuskan."
    ),
    _l(
        "Ketiga penilai dan penengahnya model bahasa yang hanya memegang rubrik; bukan pejabat, dan tidak ada orang yang menilai."
    ),
)
"""How the marks of the gold set came about (README of the set)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One part of the rubric on which levels differ: the agreed level with the line that decides it, and the viewer's own
    level with its line where that is another one, else None and "". `far`: they lie two steps apart or more.
    """

    title: str
    level: int
    line: str
    own_level: int | None
    own_line: str
    far: bool
    notes: tuple[str, ...]


def agreed_by(answer: GoldAnswer) -> tuple[str, ...]:
    """How the agreed marks of one answer came about, in sentences."""
    if not answer.disputed:
        settled = _(
            "Pada jawaban ini ketiga penilai tidak pernah berjarak dua tingkat, jadi nilai tengahnya yang berlaku."
        )
    else:
        settled = _(
            "Pada jawaban ini ketiga penilai berjarak dua tingkat atau lebih di %(parts)s, jadi seorang penengah yang memutuskan.",
            parts=_parts(answer.disputed),
        )
    return (settled, *(str(each) for each in HOW_AGREED))


def near_words(marked: Marked) -> str:
    """How near the marks came to what was agreed; what lies far apart is named."""
    assert marked.mark is not None, "only what is marked is compared"
    own, agreed = own_marks(marked.mark), marked.item.answer.agreed
    steps = steps_off(marked)
    same = sum(step == 0 for step in steps.values())
    far = tuple(code for code, step in steps.items() if step >= FAR)
    by_one = len(steps) - same - len(far)
    sentences = [_same_words(same, len(steps))]
    if by_one:
        sentences.append(
            ngettext(
                "%(num)d bagian berbeda satu tingkat.",
                "%(num)d bagian berbeda satu tingkat.",
                by_one,
            )
        )
    if far:
        sentences.append(_("Berbeda jauh, dua tingkat atau lebih: %(parts)s.", parts=_parts(far)))
    if own.gates != agreed.gates:
        sentences.append(_("Kesalahan beratnya tidak sama."))
    return " ".join(sentences)


def _same_words(same: int, of: int) -> str:
    if same == of:
        return _("Semua tingkat sama dengan nilai yang disepakati.")
    return _("%(same)s dari %(of)s bagian sama.", same=same, of=of)


def running_words(attempt: Attempt) -> str:
    """How near an attempt has come so far; "" before its first answer."""
    found = running(attempt)
    if found is None:
        return ""
    sentence = ngettext(
        "Sejauh ini, dari %(num)d jawaban: %(equal)s%% tingkat sama, %(adjacent)s%% sama atau berbeda satu tingkat.",
        "Sejauh ini, dari %(num)d jawaban: %(equal)s%% tingkat sama, %(adjacent)s%% sama atau berbeda satu tingkat.",
        found.n,
        equal=round(100 * found.equal),
        adjacent=round(100 * found.adjacent),
    )
    if found.kappa is None:
        later = _("Kappa disebut mulai %(n)s jawaban.", n=ENOUGH)
        return f"{sentence} {later}" if found.n < ENOUGH else sentence
    kappa = _("Kappa jumlah sejauh ini %(kappa)s.", kappa=two_decimals(found.kappa))
    return f"{sentence} {kappa}"


def two_decimals(kappa: float) -> str:
    """A kappa as it is printed, with a comma and a true minus."""
    return f"{kappa:.2f}".replace(".", ",").replace("-", "−")


def agreed_comparison(marked: Marked, own: Marks) -> MarkComparison:
    """Own marks, what was agreed and the three blind markers, row by row."""
    heads = (_("Anda"), _("Disepakati"), _("Tiga penilai"))
    return MarkComparison(heads, tuple(_rows(marked, own)))


def _rows(marked: Marked, own: Marks) -> Iterator[MarkComparisonRow]:
    answer, steps = marked.item.answer, steps_off(marked)
    agreed, blind = answer.agreed, tuple(answer.marks.values())
    for code, dimension in scale().dimensions.items():
        three = ", ".join(str(each.levels[code]) for each in blind)
        level = str(agreed.levels[code])
        decided = _("%(level)s, penengah", level=level) if code in answer.disputed else level
        cells = (str(own.levels[code]), decided, three)
        yield MarkComparisonRow(code, dimension.title, cells, steps[code] > 0, steps[code] >= FAR)
    apart = own.gates != agreed.gates
    cells = (_faults(own), _faults(agreed), _faults_of_three(blind))
    yield MarkComparisonRow("", _("Kesalahan berat"), cells, apart, apart)
    totals = [number_words(points_of(each)) for each in (own, agreed)]
    three = "; ".join(number_words(points_of(each)) for each in blind)
    yield MarkComparisonRow("", _("Nilai dari 100"), (*totals, three), apart=False)


def _faults(marks: Marks) -> str:
    return ", ".join(rule_wording(each).title for each in GATES if each in marks.gates) or _(
        "tidak ada"
    )


def _faults_of_three(blind: tuple[Marks, ...]) -> str:
    """What the three named, once where they say the same."""
    distinct = dict.fromkeys(_faults(each) for each in blind)
    return "; ".join(distinct)


def lines_of(marked: Marked, own: Marks) -> Iterator[Line]:
    """The rubric's lines where the viewer or one of the three said otherwise than agreed, what lies far apart first."""
    return iter(sorted(_lines(marked, own), key=lambda each: (not each.far, not each.own_line)))


def _lines(marked: Marked, own: Marks) -> Iterator[Line]:
    agreed, blind = marked.item.answer.agreed, marked.item.answer.marks.values()
    steps = steps_off(marked)
    for code, dimension in scale().dimensions.items():
        level, mine = agreed.levels[code], own.levels[code]
        if {mine, *(each.levels[code] for each in blind)} == {level}:
            continue
        other = mine if mine != level else None
        yield Line(
            f"{code} {dimension.title}",
            level,
            dimension.levels[level],
            other,
            dimension.levels[mine] if other is not None else "",
            steps[code] >= FAR,
            dimension.notes,
        )


def _parts(codes: tuple[str, ...]) -> str:
    return ", ".join(f"{code} {scale().dimensions[code].title}" for code in codes)
