"""The citizen who sent a report: completes what was asked for, in the words that the report's truth holds.

A reporter without a reply for the occasion stays silent, and the report lapses.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.cast.pace import on_working_day
from trainer.domain.commands import Actor, Complete
from trainer.domain.dossier import Dossier
from trainer.domain.report import Reply
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.timeline import ACTS, Due
from trainer.domain.vocabulary import Role

ANSWER_AFTER_HK = 1
"""A reporter who answers a `Tunda` does so on the next working day."""


def plan(run: Run, world: World, number: int) -> Iterator[Due]:
    """The completion of every postponed report whose reporter has something to add."""
    for index, dossier in enumerate(run.dossiers.values()):
        reply = _reply(dossier, "tunda_asked")
        waiting = dossier.postponement
        if reply is None or waiting is None or not waiting.pauses or not dossier.in_run:
            continue
        asked_before = len(dossier.comments)
        at = on_working_day(
            run, world, waiting.since, ANSWER_AFTER_HK, "reporter", dossier.id, asked_before
        )
        command = Complete(dossier.id, reply.text, reply.fills, reply.then)
        yield Due(
            at, ACTS, (2, number, index), "cast:reporter", command=command, actor=as_actor(dossier)
        )


def as_actor(dossier: Dossier) -> Actor:
    """The reporter of a report as somebody who acts."""
    return Actor(Role.PELAPOR, "", "cast:reporter", ref=dossier.report.reporter.ref)


def _reply(dossier: Dossier, occasion: str) -> Reply | None:
    return next((r for r in dossier.report.truth.replies if r.on == occasion), None)
