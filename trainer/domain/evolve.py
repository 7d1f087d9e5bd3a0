"""How events change a run: `evolve(run, recorded)` and the fold over a whole log.

`evolve` never refuses, never draws chance and never asks the time: everything it needs stands in the event, and what a
fact does it says itself (`change`).
"""

from __future__ import annotations

from collections.abc import Iterable

from trainer.domain.dossier import Dossier
from trainer.domain.fact import Recorded, ReportFact, RunFact
from trainer.domain.replacing import replace
from trainer.domain.run import Run


def fold(events: Iterable[Recorded], start: Run | None = None) -> Run:
    """The run after these events, from the empty run or from `start`."""
    run = start if start is not None else Run()
    # Most events change one dossier and nothing else: the run around them is made anew once for all of them.
    dossiers: dict[str, Dossier] | None = None
    last: Recorded | None = None
    for recorded in events:
        if isinstance(recorded.fact, ReportFact):
            if dossiers is None:
                dossiers = dict(run.dossiers)
            _change_one(dossiers, recorded.fact, recorded)
            last = recorded
        else:
            run = evolve(_with_dossiers(run, dossiers, last), recorded)
            dossiers = None
    return _with_dossiers(run, dossiers, last)


def evolve(run: Run, recorded: Recorded) -> Run:
    """The run after one more event."""
    fact = recorded.fact
    if isinstance(fact, ReportFact):
        dossiers = dict(run.dossiers)
        _change_one(dossiers, fact, recorded)
        return _with_dossiers(run, dossiers, recorded)
    assert isinstance(fact, RunFact)
    return fact.change(replace(run, seq=recorded.seq, last_at=recorded.at_sim), recorded)


def _change_one(dossiers: dict[str, Dossier], fact: ReportFact, recorded: Recorded) -> None:
    before = dossiers[fact.report]
    after = fact.change(before, recorded)
    if after.state is not before.state and before.state not in after.been:
        after = replace(after, been=(*after.been, before.state))
    dossiers[fact.report] = after


def _with_dossiers(run: Run, dossiers: dict[str, Dossier] | None, last: Recorded | None) -> Run:
    """The run with these dossiers after the event `last`; as it is when no dossier changed (`dossiers` None)."""
    if dossiers is None or last is None:
        return run
    return replace(run, seq=last.seq, last_at=last.at_sim, dossiers=dossiers)
