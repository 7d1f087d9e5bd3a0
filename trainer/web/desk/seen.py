"""What a seat sees of the reports of its run: which there are, where each belongs, and with which words.

Every list, search and page of the desk starts from `Seen`, so that a text out of sight is nowhere. How much a seat may
know is decided by the core (`domain.visibility`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from trainer.domain.commands import Actor
from trainer.domain.deadlines import Clock, running
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotFound
from trainer.domain.visibility import Sight, sight_of
from trainer.domain.vocabulary import State
from trainer.usecases.loading import LoadedRun
from trainer.web.access import Access
from trainer.web.desk.chips import nearest
from trainer.web.forms.base import Case

ELSEWHERE = "lain"
"""Bucket of reports that were at this seat and are not any more: passed on, given back, escalated."""

FAR = datetime.max.replace(tzinfo=UTC)
"""Sorts behind every date: a report that no limit waits for."""

BUCKET_STATES = (
    State.MASUK,
    State.TERVERIFIKASI,
    State.PROSES,
    State.SELESAI,
    State.TUNDA,
    State.ARSIP,
)
"""One state of each bucket, in the order of work; the profile says which states share one."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One report as a seat sees it now. `here`: it lies at this desk or with this unit."""

    dossier: Dossier
    sight: Sight
    clocks: tuple[Clock, ...]
    here: bool
    read: bool

    @property
    def id(self) -> str:
        return self.dossier.id

    @property
    def full(self) -> bool:
        """Whether the seat may read the text."""
        return self.sight is Sight.FULL

    @property
    def words(self) -> str:
        """Everything of it that may be searched by this seat, in small letters."""
        if not self.full:
            return self.id.casefold()
        report = self.dossier.report
        parts = (self.id, self.dossier.title, report.title, report.body, report.location.text or "")
        return " ".join((*parts, *self.dossier.tags)).casefold()


def seen_by(desk: Access) -> tuple[Seen, ...]:
    """Every report of the run that this seat has to do with, in order of arrival."""
    loaded, actor = desk.loaded, desk.actor
    return loaded.derive((seen_by, actor), lambda: tuple(_seen(loaded, actor)))


def one_seen(desk: Access, report: str) -> Seen:
    """One report as this seat sees it. Raises NotFound also for one it may not know of."""
    for each in seen_by(desk):
        if each.id == report:
            return each
    raise NotFound("report", report)


def case_of(desk: Access, seen: Seen) -> Case:
    """What a form on this report depends on."""
    return Case(desk.loaded, seen.dossier, desk.actor)


def handed_back(seen: Seen) -> bool:
    """Whether a unit gave back a report of this desk, which has to decide on it again."""
    dossier = seen.dossier
    if not seen.here or dossier.active or dossier.taken_up_at or dossier.escalated_to:
        return False
    led = tuple(each for each in dossier.dispositions if each.lead)
    again = dossier.state is State.TERVERIFIKASI and bool(led)
    return again and led[-1].ended_by == "given_back"


def by_urgency(seen: Seen) -> tuple[bool, datetime, datetime, str]:
    """Key of an order: what a unit gave back, then the nearest limit first; among equals what came first."""
    clock = nearest(seen.clocks) if seen.here else None
    due = clock.due_at if clock is not None and clock.due_at else FAR
    return not handed_back(seen), due, seen.dossier.report.received_at, seen.id


def bucket_of(seen: Seen, loaded: LoadedRun) -> str:
    """Code of the bucket a report lies in for this seat."""
    if not seen.here:
        return ELSEWHERE
    return loaded.world.profile.states[seen.dossier.state].bucket


def _seen(loaded: LoadedRun, actor: Actor) -> Iterator[Seen]:
    for dossier in loaded.run.dossiers.values():
        sight = sight_of(dossier, actor, loaded.world)
        if sight in (Sight.NONE, Sight.PUBLIC):
            continue  # what everybody may read is on the public pages, not on a desk
        yield Seen(
            dossier=dossier,
            sight=sight,
            clocks=running(loaded.run.seats, dossier, loaded.world),
            here=_is_here(dossier, actor),
            read=any(agency == actor.agency for _seat, agency in dossier.opened),
        )


def _is_here(dossier: Dossier, actor: Actor) -> bool:
    if not dossier.in_run:
        return False
    if dossier.escalated_to:
        return dossier.escalated_to == actor.agency
    return dossier.desk == actor.agency or dossier.held_by(actor.agency)
