"""Acting in a run: double clicks, two tabs, refusals, races, and a clock that stands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.usecases.conftest import Bench
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound, ReportMoved
from trainer.domain.refusals import Refusal
from trainer.domain.vocabulary import Classification, Handle, State
from trainer.usecases.acting import act, watch
from trainer.usecases.exercises import pause, start_class
from trainer.usecases.loading import load

TREE = "SIM-0000102"
LAMPS = "SIM-0000101"


def verify_tree() -> c.Verify:
    return c.Verify(
        TREE,
        "Pohon tumbang dan kabel menjuntai di Jalan Marajang",
        Classification.PENGADUAN_TBP,
        "lingkungan_hidup_kehutanan",
        handle=Handle.DISPOSISI,
        lead="62.12-bpbd",
    )


def postpone(report: str = LAMPS) -> c.Postpone:
    return c.Postpone(report, "lokasi_tidak_jelas", "Mohon sebutkan nama jalan dan patokannya.")


def test_a_second_click_of_one_form_changes_nothing(bench: Bench) -> None:
    me = bench.alone()
    first = act(bench.services, me.run, verify_tree(), "admin", me.person.id, command_id="once")
    again = act(bench.services, me.run, verify_tree(), "admin", me.person.id, command_id="once")
    assert again.run.seq == first.run.seq


def test_the_second_of_two_tabs_is_told_what_changed(bench: Bench) -> None:
    me = bench.alone()
    seen = bench.loaded(me).run.seq
    moved = act(bench.services, me.run, verify_tree(), "admin", me.person.id, seen_seq=seen)
    with pytest.raises(ReportMoved) as refused:
        act(bench.services, me.run, postpone(TREE), "admin", me.person.id, seen_seq=seen)
    changed = [moved.events[seq - 1].kind for seq in refused.value.changes]
    assert changed == ["ReportVerified", "ReportDisposed"]
    assert bench.loaded(me).run.seq == moved.run.seq


def test_a_change_of_another_report_does_not_stop_a_move(bench: Bench) -> None:
    me = bench.alone()
    seen = bench.loaded(me).run.seq
    act(bench.services, me.run, verify_tree(), "admin", me.person.id, seen_seq=seen)
    after = act(bench.services, me.run, postpone(), "admin", me.person.id, seen_seq=seen)
    assert after.run.dossier(LAMPS).state is State.TUNDA


def test_a_refused_move_is_recorded_and_changes_nothing_else(bench: Bench) -> None:
    me = bench.alone()
    before = bench.loaded(me).run
    with pytest.raises(NotAllowed) as refused:
        act(bench.services, me.run, c.Close(TREE), "admin", me.person.id)
    after = bench.loaded(me)
    assert refused.value.code == Refusal.STATE
    assert after.events[-1].fact == e.AttemptRefused(TREE, "tutup", "state", "MASUK")
    assert after.run.dossiers == before.dossiers


def test_a_second_click_of_a_refused_form_is_refused_again(bench: Bench) -> None:
    me = bench.alone()
    for _ in range(2):
        with pytest.raises(NotAllowed):
            act(bench.services, me.run, c.Close(TREE), "admin", me.person.id, command_id="once")


def test_a_form_with_a_missing_field_is_not_recorded(bench: Bench) -> None:
    me = bench.alone()
    before = bench.loaded(me).run.seq
    with pytest.raises(InvalidInput):
        act(bench.services, me.run, c.Postpone(LAMPS, "", ""), "admin", me.person.id)
    assert bench.loaded(me).run.seq == before


def test_nobody_acts_from_a_seat_that_is_not_theirs(bench: Bench, make_class) -> None:
    _, (first, second) = make_class("Yuliana", "Rahmat")
    start_class(bench.services, first.exercise.id)
    with pytest.raises(NotFound):
        act(bench.services, first.run, verify_tree(), "admin", second.person.id)


def test_nothing_is_done_while_the_clock_stands(bench: Bench) -> None:
    me = bench.alone()
    pause(bench.services, me.exercise.id)
    with pytest.raises(NotAllowed) as refused:
        act(bench.services, me.run, verify_tree(), "admin", me.person.id)
    assert refused.value.code == Refusal.PAUSED


def test_nothing_is_done_before_the_class_starts(bench: Bench, make_class) -> None:
    _, (yuliana,) = make_class("Yuliana")
    with pytest.raises(NotAllowed) as refused:
        act(bench.services, yuliana.run, verify_tree(), "admin", yuliana.person.id)
    assert refused.value.code == Refusal.NOT_STARTED


def test_looking_early_late_or_often_gives_the_same_log(bench: Bench) -> None:
    often, seldom = bench.alone(), bench.alone()
    for _ in range(60):
        bench.wait(20)
        watch(bench.services, often.run)
    watch(bench.services, seldom.run)
    one, other = bench.loaded(often), bench.loaded(seldom)
    assert [(r.at_sim, r.seat, r.fact) for r in one.events[3:]] == [
        (r.at_sim, r.seat, r.fact) for r in other.events[3:]
    ]


def test_the_card_follows_the_log(bench: Bench) -> None:
    me = bench.alone()
    act(bench.services, me.run, verify_tree(), "admin", me.person.id)
    card = bench.services.directory.card(me.run)
    assert card is not None
    assert (card.seq, card.arrived, card.decided) == (bench.loaded(me).run.seq, 2, 1)
    assert card.doing == f"deciding:{TREE}"
    assert card.next_due_at_wall is not None


def test_a_report_that_comes_back_stays_counted_as_decided(bench: Bench) -> None:
    me = bench.alone()
    act(bench.services, me.run, postpone(), "admin", me.person.id)
    for _hour in range(3 * 24):
        bench.clock.advance(timedelta(minutes=1))
        if watch(bench.services, me.run).run.dossier(LAMPS).state is State.MASUK:
            break
    assert bench.loaded(me).run.dossier(LAMPS).state is State.MASUK
    card = bench.services.directory.card(me.run)
    assert card is not None
    assert card.decided == 1


def test_an_act_that_loses_the_race_is_tried_on_the_new_state(bench: Bench, monkeypatch) -> None:
    me = bench.alone()
    kind, raced = type(bench.services.directory), []
    transaction = kind.transaction

    def slow_transaction(directory):
        if not raced:
            raced.append(True)
            act(bench.services, me.run, postpone(), "admin", me.person.id)
        return transaction(directory)

    monkeypatch.setattr(kind, "transaction", slow_transaction)
    after = act(bench.services, me.run, verify_tree(), "admin", me.person.id)
    assert after.run.dossier(LAMPS).state is State.TUNDA
    assert after.run.dossier(TREE).state is State.DISPOSISI
    assert [r.seq for r in load(bench.services, me.run).events] == list(range(1, after.run.seq + 1))
