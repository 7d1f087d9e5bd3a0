"""What lists tell of a run: a press once, by the fact that it is known by."""

from __future__ import annotations

from datetime import UTC, datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import Action
from trainer.usecases.overview import presses_of

AT = datetime(2026, 4, 14, 8, tzinfo=UTC)


def recorded(seq: int, fact: e.Fact) -> Recorded:
    return Recorded(seq, AT, AT, "admin", "p-1", None, fact)


def test_what_follows_from_another_fact_of_a_press_is_told_by_that_one_also_without_a_command_s_id():
    events = [
        recorded(1, e.ReportOpened("SIM-0000101", "admin", "62.12")),
        recorded(2, e.ReportTakenUp("SIM-0000101")),
    ]

    assert [each.action for each in presses_of(events)] == [Action.BUKA]
