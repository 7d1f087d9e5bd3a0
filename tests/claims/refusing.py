"""Asks every condition of places where its sentence was not said, until one refuses it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from tests.claims import of_headline, of_reactions, of_rows, of_ways
from tests.claims.log import Log
from tests.claims.of_findings import CHECKS, GRAVE
from tests.claims.of_service import BESIDE, SAFETY, SERVICE
from tests.claims.runs import Played
from trainer.debrief.feeling import Feeling
from trainer.debrief.losses import Loss
from trainer.debrief.personal import ReportDebrief
from trainer.debrief.reactions import Reacted
from trainer.scoring.findings import Critical
from trainer.web.debrief.step_comparison import StepComparisonRow, StepSide

Place = tuple[Played, ReportDebrief, Log]


class Unnamed(dict[str, str]):
    """Values of a finding that names nothing that is there."""

    def __missing__(self, name: str) -> str:
        return f"tidak ada {name}"


@dataclass(frozen=True)
class Everywhere:
    """All debriefs, and every report of them."""

    debriefs: tuple[Played, ...]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        return tuple((p, r, Log(p.history, r.id)) for p in self.debriefs for r in p.debrief.reports)


def refused_somewhere(code: str, everywhere: Everywhere) -> bool:
    family, _, name = code.partition(".")
    return any(not holds for holds in ASKED[family](name, everywhere))


def _felt(claims: dict) -> Callable[[str, Everywhere], Iterator[bool]]:
    def asked(name: str, everywhere: Everywhere) -> Iterator[bool]:
        for _, report, log in everywhere.places:
            yield bool(claims[name](log, report.feeling))

    return asked


def _beside(name: str, everywhere: Everywhere) -> Iterator[bool]:
    """What one citizen wrote, missed or suffered, said of another; where nobody did, what might have been said."""
    known = everywhere.places
    said = [r.feeling for _, r, _ in known if getattr(r.feeling, name)]
    for feeling in said or [replace(known[0][1].feeling, late=True, wrong="threat")]:
        yield from (
            bool(BESIDE[name](log, feeling)) for _, _, log in known if _beyond(log, feeling)
        )


def _beyond(log: Log, feeling: Feeling) -> bool:
    """Whether the events that a feeling names are there at all."""
    return (feeling.said or 0) <= len(log.history.events)


def _reacted(claims: dict) -> Callable[[str, Everywhere], Iterator[bool]]:
    def asked(name: str, everywhere: Everywhere) -> Iterator[bool]:
        for _, report, log in everywhere.places:
            yield from (
                bool(claims[name](log, each)) for each in report.reactions if _of(each, name)
            )

    return asked


def _of(each: Reacted, name: str) -> bool:
    return name not in (each.action.value, each.cause.value)


def _check(code: str, everywhere: Everywhere) -> Iterator[bool]:
    """Said of reports that lost nothing by it, resting on everything that people did there."""
    check, _, message = code.partition(".")
    for _, report, log in everywhere.places:
        if any(loss.check == check for loss in report.losses):
            continue
        acts = tuple(each.seq for each in log.events if each.person is not None)
        loss = Loss(check, 0, 0.0, 0.0, message, Unnamed(), acts)
        yield bool(CHECKS[code](log, loss))


def _grave(code: str, everywhere: Everywhere) -> Iterator[bool]:
    for _, report, log in everywhere.places:
        acts = [each.seq for each in log.events if each.person is not None]
        if acts and not any(each.rule == code for each in report.critical):
            yield bool(GRAVE[code](log, Critical(code, log.id, acts[-1], Unnamed())))


def _ways(known: dict) -> Callable[[str, Everywhere], Iterator[bool]]:
    def asked(name: str, everywhere: Everywhere) -> Iterator[bool]:
        found = of_ways.SPECIMENS[name]
        match = of_ways.code_of(found, {name: known[name]})
        assert match is not None, (name, found)
        for played, report, log in everywhere.places:
            lost = report.points < report.max_points
            expert = (
                Log(played.expert, report.id) if report.id in played.expert.run.dossiers else None
            )
            shown = of_ways.Shown(found, report.ways, lost, expert)
            yield bool(known[name][1](log, shown, match[1]))

    return asked


def _row(name: str, everywhere: Everywhere) -> Iterator[bool]:
    """Said in rows that say something else."""
    for played, report, log in everywhere.places:
        if report.id not in played.expert.run.dossiers:
            continue
        expert = Log(played.expert, report.id)
        seats = frozenset(seat for seat, _ in played.debrief.seats)
        for row in report.ways.rows:
            side = StepSide("Yang lain", "kapan saja", "kata-kata lain")
            shown = StepComparisonRow(row.path.value, side, side)
            told = of_rows.Told(shown, row, report.ways.rows, report.losses, (), seats, expert)
            yield bool(of_rows.CLAIMS[name](log, told))


def _head(name: str, everywhere: Everywhere) -> Iterator[bool]:
    text = of_headline.SPECIMENS[name]
    found = of_headline.head_of(text)
    assert found is not None
    assert found[0] == name, (name, found[0])
    for played in everywhere.debriefs:
        logs: Sequence[Log] = [Log(played.history, r.id) for r in played.debrief.reports]
        yield of_headline.head_holds(text, logs, played.debrief)


ASKED: dict[str, Callable[[str, Everywhere], Iterator[bool]]] = {
    "service": _felt(SERVICE),  # type: ignore[arg-type]
    "safety": _felt(SAFETY),  # type: ignore[arg-type]
    "beside": _beside,
    "did": _reacted(of_reactions.ACTIONS),  # type: ignore[arg-type]
    "cause": _reacted(of_reactions.CAUSES),  # type: ignore[arg-type]
    "check": _check,
    "grave": _grave,
    "parting": _ways(of_ways.PARTING),  # type: ignore[arg-type]
    "undone": _ways(of_ways.UNDONE),  # type: ignore[arg-type]
    "clock": _ways(of_ways.CLOCK),  # type: ignore[arg-type]
    "row": _row,
    "head": _head,
}
