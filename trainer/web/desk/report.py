"""The page of one report as one frozen view model: the citizen's words, facts, clocks, doors, the line.

Built for the sight that the seat has: whoever may not read the text gets a card, and no field of it is filled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask_babel import gettext as _

from trainer.debrief.release import release_of
from trainer.domain.deadlines import Clock
from trainer.domain.dossier import Dossier
from trainer.domain.report import Report
from trainer.domain.visibility import Sight
from trainer.web.access import Access
from trainer.web.addresses import debrief_address
from trainer.web.desk.chips import Face, Why, faces, why_this_date
from trainer.web.desk.door_views import (
    DoorGroup,
    Refused,
    Returned,
    Unsent,
    door_views,
    grouped,
    unsent_texts,
)
from trainer.web.desk.facts import facts_of
from trainer.web.desk.forms.base import Case
from trainer.web.desk.left import waits_for_unit
from trainer.web.desk.masking import public_text
from trainer.web.desk.news import Addition, additions_to
from trainer.web.desk.rows import Flag, StateWord, flags_of, state_of, title_of
from trainer.web.desk.seen import Seen
from trainer.web.desk.trail import Step, field_notes, own_line, trail_of
from trainer.web.time_words import moment_words

STAYS_IN_VIEW_CHARS = 900
"""A longer report, with its facts, is taller than a laptop's screen: its end could never be scrolled to."""


@dataclass(frozen=True, slots=True)
class Live:
    """The part of the page that follows the run: state, clocks, notes from the field, the line."""

    state: StateWord
    waits: str
    flags: tuple[Flag, ...]
    clocks: tuple[Face, ...]
    whys: tuple[Why, ...]
    notes_heading: str
    notes: tuple[Step, ...]
    steps: tuple[Step, ...]
    moved: bool
    running: bool
    debrief: str


@dataclass(frozen=True, slots=True)
class ReportPage:
    """`sight` full | card | own_line. Words of the citizen are empty unless it is full. `short`: they fit on a screen and
    may stay in view beside a long form.
    """

    id: str
    title: str
    sight: str
    words: str
    additions: tuple[Addition, ...]
    short: bool
    arrived: str
    public_body: str
    hidden_from_public: str
    facts: tuple[tuple[str, str | tuple[str, ...]], ...]
    attachments: tuple[tuple[str, str], ...]
    live: Live
    groups: tuple[DoorGroup, ...]
    unsent: tuple[Unsent, ...]
    refused: Refused | None
    read_only: bool
    finished: bool


def report_page(
    desk: Access, seen: Seen, returned: Returned | None = None, find: str = ""
) -> ReportPage:
    """The page of one report for one seat. `find` narrows the reports it may be linked to."""
    case = Case(desk.playing, seen.dossier)
    report, dossier = seen.dossier.report, seen.dossier
    full = seen.full
    views = (
        tuple(door_views(desk, seen, case, returned, find)) if full and not desk.read_only else ()
    )
    return ReportPage(
        id=seen.id,
        title=title_of(seen),
        sight=seen.sight.value,
        words=_words(report, title_of(seen)) if full else "",
        additions=additions_to(seen.id, desk.playing.events) if full else (),
        short=len(report.body) <= STAYS_IN_VIEW_CHARS,
        arrived=_("Masuk %(moment)s", moment=moment_words(report.received_at)),
        public_body=public_text(report.body, "body", dossier.masks)
        if full and dossier.masks
        else "",
        hidden_from_public=_hidden_from_public(dossier) if full else "",
        facts=tuple(facts_of(seen, desk.playing.world)),
        attachments=tuple((a.caption, a.alt) for a in report.attachments) if full else (),
        live=live_part(desk, seen),
        groups=grouped(views),
        unsent=tuple(unsent_texts(desk, seen, views)),
        refused=returned.refused if returned else None,
        read_only=desk.read_only,
        finished=desk.playing.run.finished,
    )


def live_part(desk: Access, seen: Seen, shown_seq: int | None = None) -> Live:
    """What follows the run. `shown_seq`: the last event the page was made with; whether the report moved since."""
    playing, dossier, world = desk.playing, seen.dossier, desk.playing.world
    steps: tuple[Step, ...] = ()
    if seen.full:
        steps = trail_of(playing.events, seen.id, desk.actor, world)
    elif seen.sight is Sight.OWN_LINE:
        steps = own_line(playing.events, seen.id, desk.actor, world)
    found = tuple(
        step
        for recorded in playing.events
        if recorded.report == seen.id and seen.full
        for step in field_notes(recorded, desk.actor, world)
    )
    notes = tuple(replace(step, title=step.who, who="", flag="") for step in found)
    clocks: tuple[Clock, ...] = seen.clocks
    moved = shown_seq is not None and any(r.report == seen.id for r in playing.since(shown_seq))
    return Live(
        state=state_of(seen, desk),
        waits=_waits(desk, seen),
        flags=flags_of(seen, world),
        clocks=faces(clocks, playing.now, world, playing.run.ends_at),
        whys=why_this_date(dossier, clocks, playing.now, world),
        notes_heading=found[-1].title if found else "",
        notes=notes,
        steps=steps,
        moved=moved,
        running=not playing.run.finished,
        debrief=_debrief(desk, seen),
    )


def _waits(desk: Access, seen: Seen) -> str:
    """Whose turn it is, while a unit has the report from this desk; "" otherwise."""
    lead = seen.dossier.lead
    if desk.read_only or lead is None or not waits_for_unit(seen, desk):
        return ""
    unit = desk.playing.world.region.agency(lead.unit).short
    return _("Menunggu jawaban %(unit)s. Anda tidak perlu menjawab sendiri.", unit=unit)


def _debrief(desk: Access, seen: Seen) -> str:
    """Where this report is discussed, once the feedback policy of the run lets it out."""
    released = release_of(desk.playing.run)
    if released.whole or seen.id in released.reports:
        return f"{debrief_address(desk.run_id)}#{seen.id}"
    return ""


def _words(report: Report, heading: str) -> str:
    """The citizen's text; their own title stands above it unless the page bears the same one."""
    return report.body if report.title == heading else f"{report.title}\n\n{report.body}"


def _hidden_from_public(dossier: Dossier) -> str:
    if dossier.secret:
        return _("Rahasia: tidak ada yang tampil untuk umum.")
    if not dossier.public:
        return _("Belum tampil untuk umum.")
    return ""
