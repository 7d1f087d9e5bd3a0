"""Whatever everybody does and whenever anybody looks: what holds for every run, event by event."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.games import Game, wait
from tests.domain.wanderings import (
    ENDS,
    LAST_STEP,
    Step,
    attempt,
    chosen,
    start,
    wanderings,
)
from tests.domain.worlds import STARTS
from tests.sequences import sequences
from trainer.domain import events as e
from trainer.domain.commands import Actor, Command
from trainer.domain.deadlines import ClockKind, running
from trainer.domain.dossier import Dossier
from trainer.domain.events import fact_from_plain, fact_to_plain
from trainer.domain.evolve import evolve, fold
from trainer.domain.lifecycle import targets_of
from trainer.domain.run import Run
from trainer.domain.vocabulary import PUBLIC_STATES, State

Act = tuple[datetime, Actor, Command]


def wander(steps: list[Step]) -> tuple[Game, list[Act]]:
    """The run after a wandering, and the acts that left a line in its log."""
    game, now, done = start(), STARTS, []
    for step in steps:
        now = min(now + timedelta(minutes=step.pause_minutes), LAST_STEP)
        game = wait(game, now)
        act = chosen(game, step, now)
        after = None if act is None else attempt(game, now, *act)
        if act is not None and after is not None:
            game = after
            done.append((now, *act))
    return wait(game, ENDS + timedelta(days=1)), done


@sequences
@given(wanderings)
def test_every_event_of_every_run_keeps_the_rules(steps: list[Step]) -> None:
    game, _ = wander(steps)
    run = Run()
    for recorded in game.events:
        before, run = run, evolve(run, recorded)
        assert before.last_at is None or recorded.at_sim >= before.last_at
        assert recorded.seq == before.seq + 1
        if isinstance(recorded.fact, e.AttemptRefused):
            assert run.dossiers == before.dossiers
        for report, dossier in run.dossiers.items():
            was = before.dossiers.get(report)
            if was is None:
                assert dossier.state is State.MASUK
            elif was is not dossier:
                check_change(was, dossier, recorded)
            if was is not dossier:
                check_state(run, dossier, game)
    assert run == game.run
    assert run.finished_at == ENDS


def check_change(was: Dossier, now: Dossier, recorded: e.Recorded) -> None:
    """What one event may do to a report."""
    assert now.state in targets_of(was.state)
    assert now.report.id == recorded.report
    assert (now.report.title, now.report.body) == (was.report.title, was.report.body)
    assert now.report.reporter == was.report.reporter
    assert now.report.anonymous is was.report.anonymous
    assert now.office_secret >= was.office_secret
    assert set(now.masks) >= set(was.masks)
    assert len(now.answers) >= len(was.answers)
    if was.secret and not now.secret:
        assert isinstance(recorded.fact, e.ReportPublished)
        assert recorded.seat == "cast:reporter"
        assert not was.office_secret
    if len(now.flags) > len(was.flags):
        assert isinstance(recorded.fact, e.FlagRaised)
        assert recorded.fact.due_at <= recorded.at_sim


def check_state(run: Run, dossier: Dossier, game: Game) -> None:
    """What holds for a report at any time."""
    assert not (dossier.public and dossier.secret)
    assert dossier.public <= (dossier.state in PUBLIC_STATES)
    assert not dossier.escalated_to or (dossier.secret and dossier.supervisory)
    if dossier.report.anonymous:
        assert dossier.report.reporter.name is None
    clocks = {clock.kind for clock in running(run.seats, dossier, game.world)}
    if not dossier.in_run:
        assert clocks == set()
        assert dossier.flags == ()
    elif dossier.state is State.PROSES:
        assert clocks & {
            ClockKind.SELESAI_OTOMATIS,
            ClockKind.JAWAB_ULANG,
            ClockKind.JANJI,
            ClockKind.UNIT,
        }
    if dossier.state is State.ARSIP:
        assert clocks == set()
    if dossier.state is State.SELESAI:
        assert clocks == {ClockKind.BUKA_KEMBALI}
    if dossier.state is State.DISPOSISI:
        assert dossier.lead is not None
    if dossier.state in (State.MASUK, State.TUNDA, State.TERVERIFIKASI):
        assert dossier.active == ()


@sequences
@given(wanderings)
def test_a_stored_run_replays_to_the_same_state(steps: list[Step]) -> None:
    game, _ = wander(steps)
    stored = [
        (r, json.dumps(fact_to_plain(r.fact), ensure_ascii=False), type(r.fact).version)
        for r in game.events
    ]

    replayed = fold(
        e.Recorded(
            r.seq,
            r.at_sim,
            r.at_wall,
            r.seat,
            r.person,
            r.command_id,
            fact_from_plain(r.kind, version, json.loads(text)),
        )
        for r, text, version in stored
    )

    assert replayed == game.run


@sequences
@given(wanderings, st.lists(st.integers(0, 125 * 24 * 60), max_size=15))
def test_looking_earlier_later_or_more_often_gives_the_same_log(
    steps: list[Step], looks: list[int]
) -> None:
    game, acts = wander(steps)
    moments = sorted(STARTS + timedelta(minutes=minutes) for minutes in looks)

    again = start()
    for at, actor, command in acts:
        for moment in [moment for moment in moments if moment <= at]:
            again = wait(again, moment)
        again = attempt(wait(again, at), at, actor, command) or again
    for moment in moments:
        again = wait(again, moment)
    again = wait(again, ENDS + timedelta(days=1))

    assert again.events == game.events
