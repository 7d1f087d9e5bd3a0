"""The verdict of a run in words, with the facts that decided: ready, to be practised, or not safe yet.

Words come before points, for points add up what does not: somebody whose reporter was betrayed is not ready at ninety per
cent. Bounds are defaults of the training. Nothing is judged where nothing could be earned.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trainer.scoring.findings import ScoreSheet

READY_FROM = 0.8
"""The share of the maximum from which on a run without grave faults and heavy losses is called ready."""

HEAVY_SHARE = 0.5
"""A check that lost this share of its points or more..."""
HEAVY_OF_RUN = 0.05
"""... and this share of all points of the run, lost heavily."""

NAMED = 2
"""So many things are named at most."""

WRITTEN = "jawaban_tertulis"
"""Stands for the written answers among the checks; none of them is called so."""


class Verdict(StrEnum):
    UNSAFE = "belum_aman"
    """A grave fault: somebody else bears it, whatever the points."""
    PRACTISE = "perlu_latihan"
    """Below `READY_FROM`, or a check was lost heavily."""
    READY = "siap"


@dataclass(frozen=True, slots=True)
class Readiness:
    """A verdict and why. `things`: rules of grave faults where it is unsafe, else the checks (or `WRITTEN`) to practise, what
    cost most first, at most `NAMED`; () where it is ready. `share` of the maximum, 0 to 1. `heavy`: the things were
    lost heavily; otherwise they are those that cost most below the bound.
    """

    verdict: Verdict
    share: float
    things: tuple[str, ...] = ()
    heavy: bool = False


@dataclass(frozen=True, slots=True)
class _Lost:
    check: str
    lost: float
    most: float


def readiness_of(sheet: ScoreSheet) -> Readiness | None:
    """The verdict of a run by its sheet; None where nothing could be earned."""
    if sheet.critical:
        rules = tuple(dict.fromkeys(each.rule for each in sheet.critical))
        return Readiness(Verdict.UNSAFE, sheet.share, rules[:NAMED])
    if not sheet.max_points:
        return None
    losses = sorted(_losses(sheet), key=lambda each: -each.lost)
    heavy = _names(each for each in losses if _is_heavy(each, sheet.max_points))
    if heavy:
        return Readiness(Verdict.PRACTISE, sheet.share, heavy, heavy=True)
    if sheet.share < READY_FROM:
        return Readiness(Verdict.PRACTISE, sheet.share, _names(iter(losses)))
    return Readiness(Verdict.READY, sheet.share)


def _names(losses: Iterator[_Lost]) -> tuple[str, ...]:
    return tuple(each.check for each in losses)[:NAMED]


def _is_heavy(loss: _Lost, of_run: float) -> bool:
    return loss.lost >= HEAVY_SHARE * loss.most and loss.lost >= HEAVY_OF_RUN * of_run


def _losses(sheet: ScoreSheet) -> Iterator[_Lost]:
    """What each check cost over all reports and messages, then the written answers; what cost nothing is left out."""
    for check in dict.fromkeys(line.check for line in sheet.lines):
        lines = [line for line in sheet.lines if line.check == check]
        yield from _losing(
            check, sum(line.lost for line in lines), sum(line.max_points for line in lines)
        )
    most = sum(mark.max_points for mark in sheet.answers)
    yield from _losing(WRITTEN, most - sum(mark.points for mark in sheet.answers), most)


def _losing(check: str, lost: float, most: float) -> Iterator[_Lost]:
    if lost > 0:
        yield _Lost(check, lost, most)
