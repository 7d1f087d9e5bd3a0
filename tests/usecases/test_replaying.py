"""A stored run replayed is the run that was played; a difference is found and named, and a card can be made anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.usecases.conftest import Bench
from tests.usecases.test_acting import postpone, verify_tree
from trainer.domain import events as e
from trainer.domain.errors import NotFound
from trainer.domain.records import RunId
from trainer.usecases.acting import act
from trainer.usecases.exercises import Joined, finish_alone
from trainer.usecases.replaying import rebuild, replay


def played(bench: Bench) -> Joined:
    me = bench.alone()
    act(bench.services, me.run, verify_tree(), "admin", me.person.id)
    bench.wait(20)
    act(bench.services, me.run, postpone(), "admin", me.person.id)
    finish_alone(bench.services, me.exercise.id)
    return me


def test_replay_gives_the_state_and_score_that_the_live_run_left(bench: Bench) -> None:
    me = played(bench)
    found = replay(bench.services, me.run)
    card = bench.services.directory.card(me.run)
    assert found.differences == ()
    assert (found.events, found.points) == (card.seq, card.points)


def test_a_log_that_was_tampered_with_is_found_out(bench: Bench, monkeypatch) -> None:
    me = played(bench)
    kind = type(bench.services.log)
    load_many = kind.load_many

    def tampered(log, after):
        return {
            run: tuple(
                replace(r, fact=replace(r.fact, lead="62.12-dlh"))
                if isinstance(r.fact, e.ReportDisposed)
                else r
                for r in facts
            )
            for run, facts in load_many(log, after).items()
        }

    monkeypatch.setattr(kind, "load_many", tampered)
    assert replay(bench.services, me.run).differences == ("state_or_score",)


def test_a_missing_and_an_outdated_card_are_told_apart_and_made_anew(bench: Bench) -> None:
    me = played(bench)
    directory = bench.services.directory
    kept = directory.card(me.run)
    directory.put_cards([replace(kept, seq=kept.seq - 1)])
    assert replay(bench.services, me.run).differences == ("card_behind",)
    directory.put_cards([replace(kept, decided=kept.decided + 1)])
    assert replay(bench.services, me.run).differences == ("state_or_score",)
    rebuild(bench.services, me.run)
    assert replay(bench.services, me.run).differences == ()
    assert directory.card(me.run) == kept


def test_an_unknown_run_is_not_found(bench: Bench) -> None:
    with pytest.raises(NotFound):
        replay(bench.services, RunId("tidak-ada"))
