"""How far people have come, told on from before: the same as from nothing, and only what stands otherwise is looked at."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.domain.acts import hand
from tests.domain.games import make_run, play, record
from tests.domain.worlds import (
    ADMIN,
    FIRST,
    HEALTH_OFFICER,
    SECOND,
    WORKS_OFFICER,
    dummy_report,
    wib,
)
from tests.scoring.busy_runs import Run, runs
from tests.sequences import DEEP, SEQUENCE_SETTINGS
from trainer.domain import events as e
from trainer.domain.history import History
from trainer.usecases.progress import Progress, progress_of

HANDED = play(make_run(dummy_report(), dummy_report(2)), (wib(3, 2, 10), ADMIN, hand()))


@pytest.mark.sequences
@settings(SEQUENCE_SETTINGS, max_examples=200 if DEEP else 30)
@given(runs())
def test_told_on_after_every_event_a_run_is_as_far_as_by_its_whole_log(run: Run) -> None:
    history = History.of((), run.world)
    progress = progress_of(history)
    for recorded in run.events:
        history = history.extended((recorded,))
        progress = progress_of(history, progress)
        assert progress == progress_of(history)


def test_a_report_that_was_handed_on_is_done_at_the_desk_and_open_at_the_unit() -> None:
    progress = progress_of(History.of(HANDED.events, HANDED.world))
    both, none = frozenset((FIRST, SECOND)), frozenset[str]()

    assert progress.at(ADMIN.seat) == Progress(both, frozenset((FIRST,)), frozenset((SECOND,)))
    assert progress.at(WORKS_OFFICER.seat) == Progress(
        frozenset((FIRST,)), none, frozenset((FIRST,))
    )
    assert progress.at(HEALTH_OFFICER.seat) == Progress(none, none, none)
    assert progress.of_people == Progress(both, none, both)


def test_only_a_report_that_stands_otherwise_is_looked_at_again() -> None:
    history = History.of(HANDED.events, HANDED.world)
    before = progress_of(history)
    said = e.CommentPosted(SECOND, "officer", ADMIN.agency, "Kami periksa.", thanks=False)
    game = record(HANDED, wib(3, 2, 11), ADMIN.seat, ADMIN.person, said)
    after = progress_of(history.extended(game.events[len(HANDED.events) :]), before)

    assert after.places[FIRST] is before.places[FIRST]
    assert after.places[SECOND] is not before.places[SECOND]
