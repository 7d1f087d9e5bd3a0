"""The line of one report: what happened to it, in the words of the office, as far as this seat may know.

Also the words for "what changed since your page was made". Nothing is judged here: that is the debrief's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from trainer.domain import events as e
from trainer.domain.commands import Actor
from trainer.domain.events import Recorded
from trainer.domain.scenario import World
from trainer.domain.vocabulary import ADMIN_ROLES
from trainer.web.attachments import FileLink, file_links
from trainer.web.event_labels import ReportLine
from trainer.web.event_registry import report_line
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.time_words import short_moment


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One entry of the line. `state` gives the colour, "" for none; `flag` a word such as *Hanya untuk kantor*; `files`
    went along with an answer.
    """

    title: str
    when: str
    icon: str
    text: str
    who: str
    state: str
    flag: str
    files: tuple[FileLink, ...] = ()


OFFICE_ONLY = _l("Hanya untuk kantor")

REPORTER = _l("Pelapor")
CAST = "cast:"
"""How the seats of simulated people begin."""


def timeline_of(
    events: Sequence[Recorded], actor: Actor, world: World, run: str
) -> Iterator[TimelineEntry]:
    """The line of a report that this seat may read in full, newest first, from the events about it. `run`: where its files
    are asked for.
    """
    return _newest_first((each for each in reversed(events) if _may_read(each, actor)), world, run)


def own_timeline(
    events: Sequence[Recorded], actor: Actor, world: World, run: str
) -> Iterator[TimelineEntry]:
    """What a unit still sees of a report that it gave back: its own steps, newest first."""
    return _newest_first((each for each in reversed(events) if each.seat == actor.seat), world, run)


def _newest_first(events: Iterable[Recorded], world: World, run: str) -> Iterator[TimelineEntry]:
    for recorded in events:
        for step in reversed(tuple(_steps(recorded, world))):
            yield _with_files(step, recorded, run)


SHOWN_ELSEWHERE = (e.FollowUpPosted, e.CommentPosted)
"""What stands in words of its own on a public card."""

FOR_OFFICE = (e.FlagRaised,)
"""What an office is reminded of, without being a secret."""


def reporter_timeline(events: Iterable[Recorded], world: World) -> tuple[TimelineEntry, ...]:
    """What the reporter was told, newest first: reasons of *Tunda*, *Bukan Wewenang* and *Arsipkan*, never a note or a
    return between offices (ref. 3.5, *Who sees the rest*).
    """
    steps = [
        _step(recorded, line, world)
        for recorded in events
        if not isinstance(recorded.fact, SHOWN_ELSEWHERE + FOR_OFFICE)
        for line in [report_line(recorded.fact, world)]
        if line is not None and not line.office_only
    ]
    return tuple(reversed(steps))


def changes_of(events: Iterable[Recorded], seqs: tuple[int, ...], world: World) -> tuple[str, ...]:
    """What happened to a report meanwhile, one sentence each, oldest first."""
    steps = (
        step
        for recorded in events
        if recorded.seq in seqs
        for step in tuple(_steps(recorded, world))[:1]
    )
    return tuple(
        _("%(what)s, %(when)s (%(who)s).", what=s.title, when=s.when, who=s.who or _("sistem"))
        for s in steps
    )


def field_notes(recorded: Recorded, actor: Actor, world: World) -> Iterator[TimelineEntry]:
    """The entry of a finding that this seat may read, or of how a danger went on; nothing for any other fact."""
    if isinstance(recorded.fact, (e.FieldNoteDelivered, e.DangerTold)) and _may_read(
        recorded, actor
    ):
        yield from _steps(recorded, world)


def _may_read(recorded: Recorded, actor: Actor) -> bool:
    """A note from the field is for whoever holds the report, and for the admin's desk (ref. 3.5 *Who sees the rest*)."""
    fact = recorded.fact
    if isinstance(fact, e.FieldNoteDelivered):
        return fact.agency == actor.agency or actor.role in ADMIN_ROLES
    return True


def _steps(recorded: Recorded, world: World) -> Iterator[TimelineEntry]:
    """What is said of one fact: nothing, one entry, or two when a note for the office went along."""
    line = report_line(recorded.fact, world)
    if line is None:
        return
    step = _step(recorded, line, world)
    yield step
    if line.note:
        title = _("Catatan untuk unit")
        yield replace(
            step, title=title, icon="note", text=line.note, state="", flag=str(OFFICE_ONLY)
        )


def _with_files(step: TimelineEntry, recorded: Recorded, run: str) -> TimelineEntry:
    fact = recorded.fact
    if not isinstance(fact, e.FollowUpPosted):
        return step
    return replace(step, files=file_links(run, fact.attachments))


def _step(recorded: Recorded, line: ReportLine, world: World) -> TimelineEntry:
    return TimelineEntry(
        title=line.title,
        when=short_moment(_when(recorded)),
        icon=line.icon,
        text=line.text,
        who=_who(recorded, world),
        state=line.state,
        flag=str(OFFICE_ONLY) if line.office_only else "",
    )


def _when(recorded: Recorded) -> datetime:
    """A report is shown with the hour of its receipt; a desk that opens later finds it waiting."""
    fact = recorded.fact
    return fact.report.received_at if isinstance(fact, e.ComplaintArrived) else recorded.at_sim


def _who(recorded: Recorded, world: World) -> str:
    """Roles and agencies, never a person's name: the line is about offices."""
    if isinstance(recorded.fact, e.ComplaintArrived):
        return str(REPORTER)
    if isinstance(recorded.fact, e.FieldNoteDelivered):
        return world.region.agency(recorded.fact.agency).short
    spec = next((s for s in world.scenario.seats if s.id == recorded.seat), None)
    if spec is not None:
        return spec.title
    who = recorded.seat.removeprefix(CAST)
    if who in world.region.agencies:
        return world.region.agency(who).short
    return str(REPORTER) if recorded.seat == f"{CAST}reporter" else _("Sistem")
