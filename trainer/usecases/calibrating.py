"""Practising to mark: an account marks the twenty answers of the calibration set and is told after each what was agreed.

An attempt can be left and resumed; after the last answer another one may be begun, in another order. What was said of an
answer stays, since what was agreed on it has been shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.evaluation.gold import Marks as GoldMarks
from trainer.answers.evaluation.kappa import weighted_kappa
from trainer.answers.evaluation.practice import CalibrationItem
from trainer.answers.evaluation.scored import TOTAL, band_of, points_of
from trainer.answers.verdict import DIMENSIONS
from trainer.domain.chance import stream
from trainer.domain.errors import NotFound
from trainer.domain.records import AccountId, CalibrationMark
from trainer.scoring.markings import LEAK, steps_between
from trainer.usecases.marking import Marks, require_whole
from trainer.usecases.services import Services

WELL, FAIR = 0.8, 0.6
"""Kappa from which somebody marks like the agreed marks, and below which a dimension is looked at again (*aturan bawaan*)."""

HALF = 0.5
"""Share of equal levels below which a dimension is looked at again, also where kappa is high: one leans to one side."""

FAR = 2
"""So many steps from what was agreed an answer is worth another look."""

ENOUGH = 10
"""So many answers before a kappa is told: below, one answer turns it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One answer in an attempt: its place from 1, and what was said of it, None while nothing was."""

    place: int
    item: CalibrationItem
    mark: CalibrationMark | None


@dataclass(frozen=True, slots=True)
class Sameness:
    """One dimension, or the total in five bands: QWK with the agreed marks (None where it is not defined), share of equal
    levels, and the mean of own level less agreed level: above 0 is generous.
    """

    code: str
    n: int
    kappa: float | None
    exact: float
    leaning: float

    @property
    def again(self) -> bool:
        """Whether it is worth another look. Where kappa is not defined equal levels alone decide."""
        return self.exact < HALF or (self.kappa is not None and self.kappa < FAIR)


@dataclass(frozen=True, slots=True)
class Running:
    """How near one has come so far, over all eight dimensions of `n` answers: shares of equal levels and of those at most one
    step apart, 0 to 1, and QWK of the total in five bands, None before `ENOUGH` answers.
    """

    n: int
    equal: float
    adjacent: float
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way through the set, the answers in an order of its own."""

    number: int
    answers: tuple[Marked, ...]

    @property
    def done(self) -> int:
        return sum(each.mark is not None for each in self.answers)

    @property
    def finished(self) -> bool:
        return self.done == len(self.answers)

    @property
    def following(self) -> Marked | None:
        """The first answer that is not marked."""
        return next((each for each in self.answers if each.mark is None), None)

    @property
    def far(self) -> tuple[Marked, ...]:
        """Marked answers that lie far from what was agreed, or differ on a gate."""
        return tuple(each for each in self.answers if each.mark is not None and far_off(each))


def attempts_of(
    services: Services, items: Sequence[CalibrationItem], account: AccountId
) -> tuple[Attempt, ...]:
    """Every attempt of an account, oldest first, and one to begin where there is none or the last one is finished."""
    marks = services.directory.calibration_marks(account)
    by_item = {(each.attempt, each.item): each for each in marks}
    last = max((each.attempt for each in marks), default=0)
    made = [_attempt(items, account, number, by_item) for number in range(1, last + 1)]
    if not made or made[-1].finished:
        made.append(_attempt(items, account, last + 1, by_item))
    return tuple(made)


def mark_item(
    services: Services,
    items: Sequence[CalibrationItem],
    account: AccountId,
    number: int,
    place: int,
    marks: Marks,
) -> None:
    """Keep what somebody says of the answer at `place` of attempt `number`; sent again it changes nothing.

    Raises NotFound, InvalidInput with every wrong field.
    """
    found = answer_at(attempts_of(services, items, account), number, place)
    require_whole(marks, reason=False)
    services.directory.keep_calibration_mark(
        CalibrationMark(
            account,
            number,
            found.item.answer.id,
            dict(marks.levels),
            marks.gates,
            services.wall.now(),
        )
    )


def answer_at(attempts: Sequence[Attempt], number: int, place: int) -> Marked:
    """One answer of one attempt. Raises NotFound."""
    for attempt in attempts:
        for each in attempt.answers:
            if (attempt.number, each.place) == (number, place):
                return each
    raise NotFound("calibration", f"{number}/{place}")


def samenesses(attempt: Attempt) -> tuple[Sameness, ...]:
    """The figures of what is marked by now, every dimension and the total; () while nothing is."""
    pairs = [
        (own_marks(each.mark), each.item.answer.agreed)
        for each in attempt.answers
        if each.mark is not None
    ]
    return tuple(_sameness(code, pairs) for code in (*DIMENSIONS, TOTAL)) if pairs else ()


def running(attempt: Attempt) -> Running | None:
    """How near an attempt has come so far; None before its first answer."""
    marked = [each for each in attempt.answers if each.mark is not None]
    if not marked:
        return None
    steps = [step for each in marked for step in steps_off(each).values()]
    total = next(each for each in samenesses(attempt) if each.code == TOTAL)
    return Running(
        len(marked),
        sum(step == 0 for step in steps) / len(steps),
        sum(step <= 1 for step in steps) / len(steps),
        total.kappa if len(marked) >= ENOUGH else None,
    )


def steps_off(marked: Marked) -> Mapping[str, int]:
    """How many steps each dimension lies from what was agreed; {} before it is marked."""
    if marked.mark is None:
        return {}
    own, agreed = own_marks(marked.mark), marked.item.answer.agreed
    return {code: steps_between(code, own.levels[code], agreed.levels[code]) for code in DIMENSIONS}


def own_marks(mark: CalibrationMark) -> GoldMarks:
    """What was said, with the gate that follows from W8."""
    leak = (LEAK,) if mark.levels.get("W8") == 0 else ()
    return GoldMarks(mark.levels, frozenset((*mark.gates, *leak)))


def far_off(marked: Marked) -> bool:
    """Two steps or more from what was agreed on any dimension, or a gate more or less."""
    if marked.mark is None:
        return False
    own, agreed = own_marks(marked.mark), marked.item.answer.agreed
    return max(steps_off(marked).values()) >= FAR or own.gates != agreed.gates


def _attempt(
    items: Sequence[CalibrationItem],
    account: AccountId,
    number: int,
    marks: Mapping[tuple[int, str], CalibrationMark],
) -> Attempt:
    chance = stream(account, "calibration", number)
    drawn = sorted((chance.random(), at) for at in range(len(items)))
    ordered = [items[at] for _draw, at in drawn]
    return Attempt(
        number,
        tuple(
            Marked(place, item, marks.get((number, item.answer.id)))
            for place, item in enumerate(ordered, 1)
        ),
    )


def _sameness(code: str, pairs: Sequence[tuple[GoldMarks, GoldMarks]]) -> Sameness:
    own = [_level(mine, code) for mine, _agreed in pairs]
    agreed = [_level(theirs, code) for _mine, theirs in pairs]
    n = len(pairs)
    return Sameness(
        code,
        n,
        weighted_kappa(own, agreed),
        sum(a == b for a, b in zip(own, agreed, strict=True)) / n,
        (sum(own) - sum(agreed)) / n,
    )


def _level(marks: GoldMarks, code: str) -> int:
    return band_of(points_of(marks)) if code == TOTAL else marks.levels[code]
