"""What new facts of a run touch: which reports and messages must be judged again for them. docs/adr/0025.

The judgement of a report hangs on these alone, and a check may ask for nothing else:

- its own facts, marks and objections among them, and its states at those facts; the key, the rubric and the world;
- the facts of its kin (`duplicating.kinship`), as far as `duplicating` hands them out;
- where people sat and when, and the end of the run: what touches one of these touches all;
- replies to messages that give it away;
- for a paper, jumps of the clock to another day, which may pass over its stamp; every other moment is behind the clock;
- which moments the log has come to, as far as its `Horizon` was asked.

A message hangs on its delivery, on what answered it, and on where people sat. A kind of fact that is not known here to be
about one of them, or to be read by no judge, touches everything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.scoring.jumps import NEXT_DAY
from trainer.scoring.messages import Exposures

UNREAD = (
    e.RunExtended,
    e.FeedbackReleased,
    e.MessageSent,
    e.HandRaised,
    e.HandLowered,
    # Another key that it puts in place makes another history.
    e.RescoringApplied,
    e.AttemptRefused,
)
"""Facts about the run as a whole by which nothing that was judged before becomes another."""


@dataclass(frozen=True, slots=True)
class Invalidated:
    """What is judged again: everything, or these reports by id, and the messages or not."""

    everything: bool = False
    reports: frozenset[str] = frozenset()
    messages: bool = False


Kinship = Mapping[str, frozenset[str]]


def invalidated_by(
    new: Sequence[Recorded],
    counter_reports: Iterable[str],
    exposures: Exposures,
    *kinships: Kinship,
) -> Invalidated:
    """What new facts touch, `kinships` being those before and after them, `counter_reports` the reports that come on paper,
    `exposures` those that a reply to a message gives away.
    """
    reports: set[str] = set()
    messages = False
    for recorded in new:
        report = recorded.report
        match recorded.fact:
            case _ if report is not None:
                reports.update((report,), *(kinship.get(report, ()) for kinship in kinships))
            case e.InjectAnswered(inject=inject, option=option):
                messages = True
                exposed = exposures.get((inject, option or ""))
                reports.update(() if exposed is None else (exposed,))
            case e.InjectDelivered():
                messages = True
            case e.ClockChanged(why=why):
                reports.update(counter_reports if why == NEXT_DAY else ())
            case fact if not isinstance(fact, UNREAD):
                return Invalidated(everything=True)
    return Invalidated(reports=frozenset(reports), messages=messages)
