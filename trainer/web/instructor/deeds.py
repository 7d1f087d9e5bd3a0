"""What the log of one run tells a console: presses of buttons, critical failures, and the state for its clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.debrief.titles import shown_title
from trainer.domain.events import MessageSent
from trainer.domain.run import Run
from trainer.scoring.findings import Critical
from trainer.usecases.cards import latest_act
from trainer.usecases.loading import LoadedRun
from trainer.usecases.progress import Progress
from trainer.web.instructor.acts import Pressed, presses_of
from trainer.web.instructor.replies import Replied, replies_in

KEPT_PRESSES = 30
"""As many as the feed shows, should one person have done everything."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A critical failure and when it happened. `seat` it came from; for what only time brought about, that of the desk
    where the report lies, "" when nobody has it.
    """

    at: datetime
    rule: str
    report: str
    seat: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the instructor said to everybody; `once` is the same in every run that it reached."""

    at: datetime
    text: str
    once: str


@dataclass(frozen=True, slots=True)
class Deeds:
    """One run as of its last event: newest presses, all critical failures, replies and messages, oldest first.

    `latest`: the code of a card for what each person did last, and when. `progress`: how far each seat has come.
    """

    run: Run
    presses: tuple[Pressed, ...]
    replies: tuple[Replied, ...]
    faults: tuple[Fault, ...]
    said: tuple[Said, ...]
    latest: Mapping[str, tuple[str, datetime | None]]
    progress: Mapping[str, Progress]

    @property
    def titles(self) -> Mapping[str, str]:
        """Reports that have arrived, by what they may be called where others look on."""
        return {id_: shown_title(dossier.report) for id_, dossier in self.run.dossiers.items()}


def deeds_of(playing: LoadedRun) -> Deeds:
    """What was done in a run, kept with it until new facts come: a console asks for it again and again."""
    return playing.derive(deeds_of, lambda: _deeds(playing))


def _deeds(playing: LoadedRun) -> Deeds:
    # Judged only where the card says that there is a failure.
    faulty = playing.card is None or playing.card.critical > 0
    failures = playing.sheet().critical if faulty else ()
    faults = (
        Fault(playing.events[f.event - 1].at_wall, f.rule, f.report, _seat_of(playing, f))
        for f in failures
    )
    presses = tuple(presses_of(playing.events, playing.run))[-KEPT_PRESSES:]
    said = tuple(
        Said(each.at_wall, each.fact.text, each.command_id or f"{each.fact.text} {each.at_wall}")
        for each in playing.events
        if isinstance(each.fact, MessageSent)
    )
    replies = tuple(replies_in(playing.events, playing.run))
    people = {each.person for each in playing.events if each.person is not None}
    latest = {person: latest_act(playing.events, person) for person in people}
    told = playing.judged().progress
    progress = {seat: told.at(seat) for seat in playing.run.seats}
    return Deeds(playing.run, presses, replies, tuple(faults), said, latest, progress)


def _seat_of(playing: LoadedRun, failure: Critical) -> str:
    """The seat that a failure came from."""
    seat = playing.events[failure.event - 1].seat
    if seat in playing.run.seats:
        return seat
    desk = playing.run.seat_at(playing.run.dossier(failure.report).desk)
    return desk.spec.id if desk is not None else ""
