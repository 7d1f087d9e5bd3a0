"""States of runs that are kept: always those of the log, whoever wrote it."""

from __future__ import annotations

from tests.store.databases import memory_store
from tests.store.making import make_run
from trainer.domain.evolve import fold
from trainer.usecases import folding
from trainer.usecases.folding import Folds
from trainer.usecases.memory import MemoryEventLog
from trainer.usecases.playing import watch


class ToldLog(MemoryEventLog):
    """Tells how many facts were read of it."""

    given = 0

    def load(self, run, after=0):
        found = super().load(run, after)
        self.given += len(found)
        return found


def test_a_kept_run_is_the_fold_of_its_log_however_the_log_grew(bench):
    joined = bench.alone()
    bench.wait(20_000)
    facts = watch(bench.services, joined.run).events
    assert len(facts) > 10
    store = memory_store()
    run = make_run(store).id
    folds, late = Folds(), Folds()
    for known in range(len(facts)):
        store.log.append(run, facts[known : known + 1], expected_seq=known)
        upto = facts[: known + 1]
        assert folds.of(run, store.log) == (upto, fold(upto))
        if known % 7 == 0:
            assert late.of(run, store.log) == (upto, fold(upto))
    assert late.of(run, store.log) == (facts, fold(facts))


def test_only_what_is_new_is_read_again(bench):
    joined = bench.alone()
    facts = bench.playing(joined).events
    store = memory_store()
    log = ToldLog(store.directory)
    run = make_run(store).id
    log.append(run, facts[:-1], expected_seq=0)
    folds = Folds()
    first = folds.of(run, log)
    assert log.given == len(facts) - 1
    assert folds.of(run, log)[1] is first[1]
    assert log.given == len(facts)
    log.append(run, facts[-1:], expected_seq=len(facts) - 1)
    folds.of(run, log)
    assert log.given == len(facts) + 2


def test_a_log_that_is_not_the_one_of_before_is_read_anew(bench):
    facts = bench.playing(bench.alone()).events
    store, restored = memory_store(), memory_store()
    run = make_run(store).id
    restored.directory.add_run(store.directory.run(run))
    folds = Folds()
    store.log.append(run, facts, expected_seq=0)
    folds.of(run, store.log)
    assert folds.of(run, restored.log) == ((), fold(()))
    restored.log.append(run, facts[:2], expected_seq=0)
    assert folds.of(run, restored.log) == (facts[:2], fold(facts[:2]))


def test_the_run_that_was_not_looked_at_for_longest_is_forgotten(bench, monkeypatch):
    monkeypatch.setattr(folding, "RUNS_KEPT", 2)
    facts = bench.playing(bench.alone()).events[:2]
    store = memory_store()
    log = ToldLog(store.directory)
    runs = [make_run(store).id for _ in range(3)]
    folds = Folds()
    for run in runs:
        log.append(run, facts, expected_seq=0)
    for run in (runs[0], runs[1], runs[0], runs[2]):
        folds.of(run, log)
    read = []
    for run in (runs[0], runs[1]):
        before = log.given
        folds.of(run, log)
        read.append(log.given - before)
    assert read == [1, 2]
