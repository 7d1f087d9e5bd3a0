"""The smallest change that would raise a level: tried on the scorer, one after the other, until one does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from trainer.answers.case import Case
from trainer.answers.explaining.additions import action_and_time, additions, naming, whole_answer
from trainer.answers.explaining.changing import Edit, applied, removal, sentences
from trainer.answers.explaining.mending import mendings
from trainer.answers.judging import GATE_DECIDES, judge
from trainer.answers.language.words import Span
from trainer.answers.rubric.abuse import Abuse
from trainer.answers.verdict import Evidence, Verdict

TOP = 4
LIMITED = ("W2", "W3", "W4", "W5")
"""Dimensions that are limited in answers that must not score well."""
MENDED = frozenset((Abuse.GENERIC, Abuse.NEGATED, Abuse.UNFILLED))
"""Kinds that a sentence more, or a blank less, makes an answer of; all others are written anew."""
MOST_ADDED, MOST_TAKEN, MOST_TRIES = 8, 6, 18
"""Sentences more, sentences less, and changes of all kinds that are tried for one dimension."""


class Way(StrEnum):
    """What kind of change it is."""

    ADD = "add"
    """A sentence or two more."""
    MEND = "mend"
    """Words and sentences written otherwise."""
    TAKE = "take"
    """Something taken away, and perhaps a sentence in its place."""
    ANEW = "anew"
    """The text is no answer: one is written in its place."""


@dataclass(frozen=True, slots=True)
class Raise:
    """A change that raises a dimension from its level to `level`, no gate more and the whole worth no less."""

    code: str
    way: Way
    edits: tuple[Edit, ...]
    level: int

    @property
    def added(self) -> str:
        """What is put in, in a row."""
        return " ".join(added for each in self.edits if (added := each.text.lstrip(". ").rstrip()))


def smallest_raise(case: Case, text: str, verdict: Verdict, code: str) -> Raise | None:
    """The first change, in the order of size, that raises this dimension; None at the top or when none does."""
    evidence = next(each for each in verdict.evidence if each.dimension == code)
    level = evidence.level
    if level is None or level >= TOP:
        return None
    for way, edits in islice(_ways(case, text, evidence, verdict), MOST_TRIES):
        after = judge(case, applied(text, edits))
        reached = after.levels[code]
        if reached is not None and reached > level and _costs_nothing(verdict, after):
            return Raise(code, way, edits, reached)
    return None


def _costs_nothing(before: Verdict, after: Verdict) -> bool:
    """Whether no gate more fires, and the whole is worth no less."""
    return not set(after.gates) - set(before.gates) and (after.total or 0) >= (before.total or 0)


Ways = Iterator[tuple[Way, tuple[Edit, ...]]]


def _ways(case: Case, text: str, evidence: Evidence, verdict: Verdict) -> Ways:
    """Every change worth trying, the smallest first."""
    code = str(evidence.dimension)
    limits = _limits(verdict) if code in LIMITED else frozenset()
    if limits - MENDED:
        yield Way.ANEW, _anew(case, text)
        return
    faults = _faulty(text, evidence, verdict)
    if code == "W6":
        yield from ((Way.MEND, edits) for edits in mendings(case, text))
        yield from ((Way.TAKE, (removal(text, place),)) for place in _heaviest(text))
        yield from ((Way.TAKE, edits) for edits in _replaced(case, text))
    elif code == "W8":
        yield Way.TAKE, tuple(removal(text, span) for span in evidence.spans)
        yield Way.TAKE, tuple(removal(text, place) for place in faults)
    else:
        yield from _of_substance(case, text, evidence, faults, generic=Abuse.GENERIC in limits)
    if limits or not evidence.level:
        yield Way.ANEW, _anew(case, text)


def _of_substance(
    case: Case, text: str, evidence: Evidence, faults: tuple[Span, ...], *, generic: bool
) -> Ways:
    """A sentence more; with a fault, its sentences away first, alone or for a better one."""
    code = str(evidence.dimension)
    added = tuple(additions(case, text, code, evidence.missing))[:MOST_ADDED]
    if generic and code != "W2":
        # What it says counts only once it is about this case.
        added = tuple(_about(case, each) for each in added)
    if faults:
        taken = tuple(removal(text, place) for place in faults)
        yield Way.TAKE, taken
        yield from ((Way.TAKE, (*taken, *each)) for each in added)
        return
    yield from ((Way.ADD, each) for each in added)
    yield from ((Way.TAKE, (removal(text, place),)) for place in sentences(text)[:MOST_TAKEN])
    if code in BESIDE:
        # What an answer should hold is weighed together: alone the sentence may not be enough.
        yield from ((Way.ADD, (*each, *_beside(case, text, code))) for each in added[-1:])


BESIDE = {"W4": "W3", "W5": "W4"}
"""Dimension to the one whose sentences go best with its own."""


def _beside(case: Case, text: str, code: str) -> tuple[Edit, ...]:
    """The fullest sentences of the dimension that goes with this one."""
    return tuple(additions(case, text, BESIDE[code], ()))[-1]


def _replaced(case: Case, text: str) -> Iterator[tuple[Edit, ...]]:
    """Short sentences about the case in place of the heaviest sentence, or of the two: only true ones may be written."""
    sentences = " ".join((naming(case), *action_and_time(case)))
    weighed = _heaviest(text)
    for heavy in (weighed[:many] for many in (1, 2) if many <= len(weighed)):
        yield (Edit(*heavy[0], sentences), *(removal(text, place) for place in heavy[1:]))


def _about(case: Case, added: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """With a sentence before it that names the case."""
    return (replace(added[0], text=f" {naming(case)}{added[0].text}"), *added[1:])


def _limits(verdict: Verdict) -> frozenset[str]:
    """The kinds of answer that must not score well, of which this is one."""
    rules = (each.rule for each in verdict.evidence)
    return frozenset(rule.removeprefix("limit_") for rule in rules if rule.startswith("limit_"))


def _heaviest(text: str) -> list[Span]:
    """The sentences, the longest first: where reading is hard, one of them is mostly why."""
    return sorted(sentences(text), key=lambda each: each[0] - each[1])


def _anew(case: Case, text: str) -> tuple[Edit, ...]:
    return (Edit(0, len(text), whole_answer(case)),)


def _faulty(text: str, evidence: Evidence, verdict: Verdict) -> tuple[Span, ...]:
    """The sentences with what holds a level down: of a fault, of a gate that decided it, of blanks."""
    spans = list(evidence.faults)
    if not evidence.level:
        spans += evidence.spans
        spans += [
            span
            for each in verdict.evidence
            if each.gate and GATE_DECIDES.get(each.gate) == evidence.dimension
            for span in each.spans
        ]
    return tuple(
        place
        for place in sentences(text)
        if any(start < place[1] and end > place[0] for start, end in spans)
    )
