"""Runs that are kept: always those of the log, whoever wrote it."""

from __future__ import annotations

from dataclasses import replace

from tests.usecases.conftest import Bench
from tests.usecases.test_acting import verify_tree
from trainer.domain.events import HandRaised, Recorded
from trainer.domain.evolve import fold
from trainer.domain.records import Addition
from trainer.store.log import SqlEventLog
from trainer.usecases.acting import act, store, watch
from trainer.usecases.loading import load
from trainer.usecases.run_cache import Judged, RunCache
from trainer.usecases.services import Services


class ToldLog(SqlEventLog):
    """Tells how many facts were read of it; `restored` stands in the place of the fact of its number."""

    given = 0
    restored: Recorded | None = None

    def load(self, run, after=0):
        return self.load_many({run: after})[run]

    def load_many(self, after):
        found = super().load_many(after)
        self.given += sum(map(len, found.values()))
        return {run: tuple(map(self._as_restored, facts)) for run, facts in found.items()}

    def _as_restored(self, recorded):
        other = self.restored
        return other if other is not None and other.seq == recorded.seq else recorded


def told(bench: Bench) -> tuple[Services, ToldLog]:
    """The bench's services with a log that counts what is read."""
    log = ToldLog(bench.services.log._engine)
    bench.services = replace(bench.services, log=log)
    return bench.services, log


def elsewhere(services: Services) -> Services:
    """Another process at the same log."""
    return replace(services, cache=RunCache())


def test_a_kept_run_is_the_fold_of_its_log_whoever_appended(bench: Bench) -> None:
    me = bench.alone()
    here, there = bench.services, elsewhere(bench.services)
    for turn in range(12):
        bench.wait(300)
        moved = watch(here if turn % 3 else there, me.run)
        for services in (here, there):
            loaded = load(services, me.run)
            assert loaded.events == services.log.load(me.run) == moved.events
            assert loaded.run == fold(loaded.events)
            anew = Judged.of(loaded.events, loaded.world, loaded.key)
            assert loaded.history() == anew.history
            assert loaded.sheet() == anew.judgement.sheet


def test_what_the_card_confirms_is_not_read_again(bench: Bench) -> None:
    services, log = told(bench)
    me = bench.alone()
    log.given = 0
    first = load(services, me.run)
    assert load(services, me.run).run is first.run
    bench.wait(300)
    watch(services, me.run)
    assert log.given == 0


def test_of_what_another_process_appended_only_the_new_is_read(bench: Bench) -> None:
    services, log = told(bench)
    me = bench.alone()
    known = len(load(services, me.run).events)
    bench.wait(3000)
    there = watch(elsewhere(services), me.run)
    log.given = 0
    assert load(services, me.run).events == there.events
    assert log.given == len(there.events) - known + 1, "the last known one confirms the rest"


def test_a_log_that_is_not_the_one_of_before_is_read_anew(bench: Bench) -> None:
    services, log = told(bench)
    me = bench.alone()
    loaded = load(services, me.run)
    log.restored = replace(loaded.events[-1], seat="desk")
    services.directory.put_cards([replace(loaded.card, position=loaded.card.position + 1)])
    assert load(services, me.run).events[-1] == log.restored


def test_a_log_that_grew_behind_its_card_is_read_anew_once_it_refuses(bench: Bench) -> None:
    me = bench.alone()
    services = bench.services
    known = load(services, me.run).events
    unseen = Recorded(
        len(known) + 1,
        known[-1].at_sim,
        known[-1].at_wall,
        "system",
        None,
        None,
        HandRaised("admin"),
    )
    services.log.append([Addition(me.run, (unseen,), len(known))])
    assert load(services, me.run).events == known, "the card does not know of it"
    acted = act(services, me.run, verify_tree(), "admin", me.person.id)
    assert acted.events == services.log.load(me.run)
    assert unseen in acted.events


def test_what_was_derived_is_kept_until_new_facts_come(bench: Bench) -> None:
    me = bench.alone()
    made = []

    def asked() -> int:
        loaded = load(bench.services, me.run)
        return loaded.derive("how many", lambda: made.append(loaded.run.seq) or len(made))

    assert (asked(), asked()) == (1, 1)
    bench.wait(3000)
    watch(bench.services, me.run)
    assert asked() == 2
    assert made == sorted(set(made))


def test_the_run_that_was_not_looked_at_for_longest_makes_room(bench: Bench) -> None:
    runs = [bench.alone(slug="hari-pertama").run for _ in range(3)]
    every = len(load(bench.services, runs[0]).events)
    cache = RunCache(facts_kept=2 * every)
    services = replace(bench.services, cache=cache)
    for run in (runs[0], runs[1], runs[0], runs[2]):
        load(services, run)
    assert [cache.get(run) is not None for run in runs] == [True, False, True]


def test_nothing_is_kept_of_what_could_not_be_stored(bench: Bench) -> None:
    me = bench.alone()
    services = bench.services
    stale = load(services, me.run)
    acted = act(services, stale, verify_tree(), "admin", me.person.id, command_id="one")
    again = act(services, stale, verify_tree(), "admin", me.person.id, command_id="one")
    assert again.events == acted.events == services.log.load(me.run)
    assert store(services, (acted,)) == (acted,)
