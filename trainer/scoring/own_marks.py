"""The installation's own marks: what its markers gave beside what the machine's marks in the log say, and the figures of it.

A pair is the latest mark of one marker for one answer and the latest of the machine by one version of the scorer. Answers
from before machine marks were kept in the log make none until they are scored again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trainer.answers.evaluation.figures import RESAMPLES, Agreement, agreement_of, mean_difference
from trainer.answers.evaluation.gold import Marks
from trainer.answers.evaluation.scored import TOTAL, Scored
from trainer.answers.verdict import DIMENSIONS
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import MarkStatus

DRAWS, FEWEST = 300_000, 200
"""Pairs drawn for an interval at most, and resamples at least: many marks need fewer resamples, and a page waits for it."""


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """Agreement of one version of the scorer with own marks. `answers` were marked by `markers` people.

    `dimensions` holds W1 to W8 and the total as far as they were marked; `difference` is that of the totals, machine less
    people, as in `mean_difference`.
    """

    scorer: str
    answers: int
    markers: int
    dimensions: tuple[Agreement, ...]
    difference: float | None

    def by_code(self) -> Mapping[str, Agreement]:
        """The figures of each dimension that was marked."""
        return {each.code: each for each in self.dimensions}


@dataclass(frozen=True, slots=True)
class Pair:
    """One answer as `marker` marked it, and as version `scorer` of the machine did, in `both`."""

    scorer: str
    marker: str
    both: Scored


def pairs_of(run: str, facts: Iterable[Recorded]) -> tuple[Pair, ...]:
    """The pairs of one run from its AnswerMarked and AnswerScored facts, in order; other facts are passed over.

    A blind mark is told of only when both have marked. What two people agreed on is left out, and what was decided on an
    objection: they had seen the machine's.
    """
    by_people: dict[tuple[int, str], e.AnswerMarked] = {}
    by_machine: dict[tuple[int, str], e.AnswerScored] = {}
    for recorded in _without_secrets(facts):
        fact = recorded.fact
        if isinstance(fact, e.AnswerMarked):
            by_people[fact.answer_seq, fact.marker] = fact
        elif isinstance(fact, e.AnswerScored):
            by_machine[fact.answer_seq, fact.scorer] = fact
    return tuple(
        Pair(scorer, marker, _machine_scored(run, marked, scored))
        for (answer, marker), marked in by_people.items()
        for (judged, scorer), scored in by_machine.items()
        if judged == answer
    )


def _without_secrets(facts: Iterable[Recorded]) -> Iterator[Recorded]:
    """The facts but for blind marks of answers that the other marker has not marked, and for agreed and decided marks."""
    every = tuple(facts)
    markers: dict[tuple[str, int], set[str]] = {}
    for recorded in every:
        if isinstance(recorded.fact, e.AnswerMarked) and recorded.fact.standing is MarkStatus.BLIND:
            key = (recorded.fact.round, recorded.fact.answer_seq)
            markers.setdefault(key, set()).add(recorded.fact.marker)
    for recorded in every:
        fact = recorded.fact
        if isinstance(fact, e.AnswerMarked) and fact.standing is not MarkStatus.SINGLE:
            both = len(markers.get((fact.round, fact.answer_seq), ())) > 1
            if fact.standing is not MarkStatus.BLIND or not both:
                continue
        yield recorded


def own_figures(pairs: Sequence[Pair]) -> tuple[OwnFigures, ...]:
    """The figures of each version of the scorer, in the order in which versions come; intervals are by answers alone."""
    versions: dict[str, list[Pair]] = {}
    for each in pairs:
        versions.setdefault(each.scorer, []).append(each)
    return tuple(_figures(scorer, found) for scorer, found in versions.items())


def _figures(scorer: str, pairs: Sequence[Pair]) -> OwnFigures:
    both = [each.both for each in pairs]
    whole = _marked(both, TOTAL)
    found = ((code, _marked(both, code)) for code in (*DIMENSIONS, TOTAL))
    return OwnFigures(
        scorer,
        len({each.id for each in both}),
        len({each.marker for each in pairs}),
        tuple(
            agreement_of(some, code, _resamples(len(some)), by_cases=False)
            for code, some in found
            if some
        ),
        mean_difference(whole) if whole else None,
    )


def _marked(both: Sequence[Scored], code: str) -> list[Scored]:
    """Those that person and machine gave a level in a dimension; for the total, in all of them."""
    codes = DIMENSIONS if code == TOTAL else (code,)
    return [
        each
        for each in both
        if all(one in each.agreed.levels and one in each.machine.levels for one in codes)
    ]


def _resamples(n: int) -> int:
    return max(FEWEST, min(RESAMPLES, DRAWS // n))


def _machine_scored(run: str, marked: e.AnswerMarked, scored: e.AnswerScored) -> Scored:
    return Scored(
        f"{run}:{marked.answer_seq}",
        f"{scored.key}:{marked.report}",
        "",
        Marks(marked.levels, frozenset(marked.gates)),
        Marks(
            {code: level for code, level in scored.levels.items() if level is not None},
            frozenset(scored.gates),
        ),
        frozenset(scored.provisional),
        {},
    )
