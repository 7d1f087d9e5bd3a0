"""Replies to messages by which people gave a report away: who sent it, that there is one, or whom it protects.

What a reply gives away stands in the scenario beside it. By the rules before `COUNTED` none does.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.rules import COUNTED
from trainer.scoring.course import Course
from trainer.scoring.messages import exposures_of


def giving_away(course: Course) -> tuple[tuple[Recorded, str], ...]:
    """Every such reply about this report, in order, with the title of the message that it answers."""
    if course.run.rules < COUNTED:
        return ()
    exposures, messages = exposures_of(course.run), course.run.messages
    return tuple(
        (recorded, messages[fact.inject].inject.title)
        for recorded, fact in course.history.of_kind(e.InjectAnswered)
        if recorded.person is not None
        and exposures.get((fact.inject, fact.option or "")) == course.report.id
    )
