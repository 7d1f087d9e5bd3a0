"""Re-scoring: shown before it is applied, old marks kept, marks of people untouched, and a key of another version."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.making import append
from tests.usecases.conftest import MORNING, SLUG, Bench
from tests.usecases.test_marking import INTERNET, TOP, answered
from trainer.answers.verdict import DIMENSIONS, SCORER
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.errors import InvalidInput
from trainer.domain.records import Exercise, ExerciseId, RunId, RunRow
from trainer.domain.rules import CURRENT, FIRST
from trainer.domain.vocabulary import AnswerKind
from trainer.scenario_library import open_library
from trainer.scoring.answers import machine_mark
from trainer.settings import find_root
from trainer.store.in_memory import in_memory
from trainer.usecases import acting, beginning
from trainer.usecases.acting import act
from trainer.usecases.by_hand import CountedTokens, HandClock
from trainer.usecases.exercises import Joined, finish_alone
from trainer.usecases.marking import Marks, mark_answer
from trainer.usecases.replaying import rebuild, replay
from trainer.usecases.rescoring import Due, RescoringMoved, RunLook, apply, digest_of, due, looks
from trainer.usecases.services import Services

WHY = "Penilai diperbarui."


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> Callable[..., object]:
    """Answers given inside were marked by yesterday's scorer, which was harsh on W7."""

    @contextmanager
    def marking(**levels: int) -> Iterator[None]:
        def mark(*args: object) -> e.AnswerScored:
            made = machine_mark(*args)
            return replace(made, scorer="1", levels={**made.levels, "W7": 0, **levels})

        with monkeypatch.context() as patched:
            patched.setattr(acting, "machine_mark", mark)
            yield

    return marking


def exercise_of(bench: Bench, me: Joined) -> Exercise:
    found = bench.services.directory.exercise(me.exercise.id)
    assert found is not None
    return found


def look(bench: Bench, me: Joined, key: str = "") -> RunLook:
    (found,) = looks(bench.services, exercise_of(bench, me), key)
    return found


def applied(bench: Bench, me: Joined, key: str = "") -> int:
    exercise = exercise_of(bench, me)
    digest = digest_of(looks(bench.services, exercise, key))
    return apply(bench.services, exercise, digest, key=key, by="akun-1", reason=WHY)


def test_a_look_tells_what_would_change_and_writes_nothing(bench: Bench, older) -> None:
    with older(W1=0, W6=0):
        me, seq = answered(bench)
    seen = look(bench, me)
    (changed,) = seen.changes
    assert (changed.was.scorer, changed.was.levels["W7"]) == ("1", 0)
    assert changed.becomes.scorer == SCORER
    assert changed.becomes.levels["W7"] > 0
    assert not changed.by_person
    assert seen.before.answers[0].levels["W7"] == 0
    assert seen.after.points > seen.before.points
    assert bench.loaded(me).run.scoring_of(seq).scorer == "1"
    assert due(bench.services, exercise_of(bench, me)).unseen == 1


def test_what_was_shown_is_what_is_written_and_the_old_marks_stay(bench: Bench, older) -> None:
    with older():
        me, seq = answered(bench)
    finish_alone(bench.services, me.exercise.id)
    before, seen = bench.loaded(me), look(bench, me)
    assert applied(bench, me) == 1
    after = bench.loaded(me)
    assert after.events[: len(before.events)] == before.events
    applying, mark = after.events[len(before.events) :]
    assert applying.fact == e.RescoringApplied("akun-1", WHY, SCORER, before.run.key, 1)
    assert mark.fact == seen.changes[0].becomes
    assert [s.scorer for s in after.run.scorings if s.answer_seq == seq] == ["1", SCORER]
    card = bench.services.directory.card(me.run)
    assert card.points == seen.after.points
    assert replay(bench.services, me.run).differences == ()


def test_a_second_time_writes_nothing(bench: Bench, older) -> None:
    with older():
        me, _seq = answered(bench)
    applied(bench, me)
    written = bench.loaded(me).run.seq
    assert not due(bench.services, exercise_of(bench, me)).anything
    assert applied(bench, me) == 0
    assert bench.loaded(me).run.seq == written


def test_marks_that_stand_are_seen_once_and_not_made_again(bench: Bench, monkeypatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(
            acting, "machine_mark", lambda *args: replace(machine_mark(*args), scorer="1")
        )
        me, _seq = answered(bench)
    seen = look(bench, me)
    assert (seen.changes, seen.unseen, seen.due) == ((), 1, True)
    assert applied(bench, me) == 0
    run = bench.loaded(me).run
    assert [each.answers for each in run.rescorings] == [0]
    assert len(run.scorings) == 1
    assert not due(bench.services, exercise_of(bench, me)).anything


def test_a_run_keeps_its_rules_of_scoring_until_a_rescoring_is_applied(
    bench: Bench, monkeypatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(beginning.e, "RunStarted", partial(e.RunStarted, rules=FIRST))
        me, _seq = answered(bench)
    finish_alone(bench.services, me.exercise.id)
    kept, seen = bench.services.directory.card(me.run).points, look(bench, me)

    assert bench.loaded(me).run.rules == FIRST
    assert due(bench.services, exercise_of(bench, me)) == Due(0, "", new_rules=True)
    assert (seen.new_rules, seen.changes, seen.due) == (True, (), True)
    assert seen.before.points == kept > seen.after.points, "the answer names no action and no time"

    assert applied(bench, me) == 0
    assert bench.loaded(me).run.rules == CURRENT
    assert bench.services.directory.card(me.run).points == seen.after.points
    assert not due(bench.services, exercise_of(bench, me)).anything
    assert replay(bench.services, me.run).differences == ()


def test_what_a_person_said_stays_and_goes_on_counting(bench: Bench, older) -> None:
    with older():
        me, seq = answered(bench)
    mark_answer(bench.services, me.run, INTERNET, seq, Marks(TOP), "penilai-1")
    seen = look(bench, me)
    assert seen.changes[0].by_person
    assert seen.before.points == seen.after.points
    applied(bench, me)
    run = bench.loaded(me).run
    assert [each.levels for each in run.markings] == [TOP]
    assert look(bench, me).before.answers[0].total == 100


def test_another_answer_since_the_look_is_refused(bench: Bench, older) -> None:
    with older():
        me, _seq = answered(bench)
    exercise = exercise_of(bench, me)
    digest = digest_of(looks(bench.services, exercise))
    with older():
        more = c.FollowUp(INTERNET, AnswerKind.AKHIR, "Surat ditujukan kepada Kepala Diskominfo.")
        act(bench.services, me.run, more, "admin", me.person.id)
    with pytest.raises(RescoringMoved):
        apply(bench.services, exercise, digest, by="akun-1", reason=WHY)
    assert bench.loaded(me).run.rescorings == ()


@pytest.mark.parametrize("reason", [" ", "x" * 501])
def test_a_reason_is_asked_for(bench: Bench, older, reason: str) -> None:
    with older():
        me, _seq = answered(bench)
    exercise = exercise_of(bench, me)
    digest = digest_of(looks(bench.services, exercise))
    with pytest.raises(InvalidInput):
        apply(bench.services, exercise, digest, by="akun-1", reason=reason)


def test_a_dimension_that_became_advice_only_will_wait_for_a_person(bench: Bench) -> None:
    me, _seq = answered(bench)
    careful = replace(bench.services, advice_only=lambda: frozenset({"W3"}))
    (seen,) = looks(careful, exercise_of(bench, me))
    assert "W3" in seen.changes[0].becomes.provisional
    assert seen.after.waiting


# The key of another version


@pytest.fixture
def shelf(bench: Bench, tmp_path: Path) -> Callable[..., Bench]:
    """A bench on scenario files of its own; called again it stands on them as they are by then, as after a restart."""
    root = find_root()
    (tmp_path / "seed_data").symlink_to(root / "seed_data")
    shutil.copytree(root / "scenarios" / SLUG, tmp_path / "scenarios" / SLUG)

    def opened(file: str = "", old: str = "", new: str = "") -> Bench:
        if file:
            path = tmp_path / "scenarios" / SLUG / file
            text = path.read_text(encoding="utf-8")
            assert old in text
            path.write_text(text.replace(old, new), encoding="utf-8")
        library = open_library(tmp_path, kept=bench.services.directory.scenario_source)
        return Bench(replace(bench.services, library=library), bench.clock)

    return opened


KEY = "reports/08-internet-balai-desa.yaml"
CATEGORY = "category: teknologi_informasi_komunikasi\n  lead", "category: topik_lainnya\n  lead"


def test_a_newer_key_judges_process_and_answers_without_touching_what_happened(shelf) -> None:
    first = shelf()
    me, _seq = answered(first)
    answer = c.FollowUp(INTERNET, AnswerKind.AKHIR, "Usulan internet ditutup 30 April.")
    act(first.services, me.run, answer, "admin", me.person.id)
    played = first.loaded(me)
    opened = played.run.key
    shelf(KEY, "phrases: [30 April 2026, 30 April", "phrases: [15 Mei 2026, 15 Mei")
    second = shelf(KEY, *CATEGORY)
    found = due(second.services, exercise_of(second, me))
    assert (found.unseen, found.new_key) == (0, second.services.library.current(SLUG).content_hash)
    seen = look(second, me, found.new_key)
    lost = {each.check: each.points for each in seen.after.lines if each.report == INTERNET}
    had = {each.check: each.points for each in seen.before.lines if each.report == INTERNET}
    assert lost["category"] < had["category"]
    changed = seen.changes[-1]
    assert changed.becomes.levels["W2"] < changed.was.levels["W2"]
    applied(second, me, found.new_key)
    after = second.loaded(me)
    assert after.run.key == found.new_key != opened
    assert after.run.dossiers == played.run.dossiers
    assert second.services.directory.card(me.run).points == seen.after.points
    assert replay(second.services, me.run).differences == ()
    assert not due(second.services, exercise_of(second, me)).anything


def test_the_key_that_judges_is_kept_when_the_files_change_again(shelf) -> None:
    me, _seq = answered(shelf())
    second = shelf(KEY, *CATEGORY)
    applied(second, me, due(second.services, exercise_of(second, me)).new_key)
    points = second.services.directory.card(me.run).points
    third = shelf(KEY, "body: |-\n  Tabe,", "body: |-\n  Halo,")
    assert not due(third.services, exercise_of(third, me)).anything
    assert look(third, me).before.points == points
    more = c.FollowUp(INTERNET, AnswerKind.AKHIR, "Surat ditujukan kepada Kepala Diskominfo.")
    act(third.services, me.run, more, "admin", me.person.id)
    assert third.loaded(me).run.scorings[-1].key == second.loaded(me).run.key


def test_other_words_of_a_citizen_are_no_other_key(shelf) -> None:
    me, _seq = answered(shelf())
    other = shelf(KEY, "Syarat Pengajuan", "Cara Pengajuan")
    assert not due(other.services, exercise_of(other, me)).anything


# What holds whatever was marked by whom

some_levels = st.fixed_dictionaries(
    {each: st.sampled_from((0, 2, 4) if each == "W8" else range(5)) for each in DIMENSIONS}
)
some_mark = st.fixed_dictionaries(
    {
        "levels": some_levels,
        "gates": st.sampled_from([(), ("threat",), ("leak", "overpromise")]),
        "provisional": st.sampled_from([(), ("W3",), DIMENSIONS]),
        "scorer": st.sampled_from(["1", SCORER]),
    }
)


@pytest.fixture(scope="module")
def one_answer(library) -> tuple[Bench, Joined, int]:
    """A run with one answer that nobody but the machine has marked."""
    store, clock = in_memory(), HandClock(MORNING)
    services = Services(store.log, store.directory, library, clock, CountedTokens())
    bench = Bench(services, clock)
    return bench, *answered(bench)


def in_another_class(bench: Bench, joined: Joined) -> Joined:
    """The same exercise once more, with a run in which nothing has happened."""
    directory, new_id = bench.services.directory, bench.services.tokens.new_id
    exercise = replace(joined.exercise, id=ExerciseId(new_id()))
    directory.add_exercise(exercise, b"")
    row = directory.add_run(RunRow(RunId(new_id()), exercise.id, None, bench.clock.now()))
    return replace(joined, exercise=exercise, run=row.id)


@settings(max_examples=40)
@given(mark=some_mark, human=st.none() | some_levels, kept=st.booleans())
def test_after_applying_nothing_is_left_and_nothing_old_is_gone(
    one_answer, mark, human, kept
) -> None:
    bench, played, seq = one_answer
    me = in_another_class(bench, played)
    events = (
        replace(r, fact=replace(r.fact, **mark)) if isinstance(r.fact, e.AnswerScored) else r
        for r in bench.loaded(played).events
        if kept or not isinstance(r.fact, e.AnswerScored)
    )
    numbered = [replace(r, seq=number) for number, r in enumerate(events, 1)]
    append(bench.services.log, me.run, numbered, 0)
    rebuild(bench.services, me.run)
    if human is not None:
        mark_answer(bench.services, me.run, INTERNET, seq, Marks(human), "penilai-1")
    before, seen = bench.loaded(me), look(bench, me)

    made = applied(bench, me)

    after = bench.loaded(me)
    assert made == len(seen.changes) <= 1
    assert after.events[: len(before.events)] == before.events
    assert after.run.markings == before.run.markings
    assert after.run.scorings[: len(before.run.scorings)] == before.run.scorings
    left = look(bench, me)
    assert not left.due
    assert left.before == left.after
    assert left.before.points == seen.after.points
    if human is not None:
        assert left.before.points == seen.before.points
