"""The page of one report as one frozen view model: the citizen's words, facts, clocks, offered actions, the timeline.

Built for the sight that the seat has: whoever may not read the text gets a card, and no field of it is filled.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from flask import url_for

from trainer.domain import events as e
from trainer.domain.deadlines import Clock
from trainer.domain.dossier import Dossier
from trainer.domain.events import Recorded
from trainer.domain.report import Report
from trainer.domain.visibility import Sight
from trainer.web.access import Access
from trainer.web.action_spec import DeskAction, Group
from trainer.web.addresses import debrief_address
from trainer.web.desk.chips import Face, Why, chip, faces, nearest, why_this_date
from trainer.web.desk.drafts import drafts_of
from trainer.web.desk.facts import facts_of
from trainer.web.desk.form_views import Opened, Refused
from trainer.web.desk.left import waits_for_unit
from trainer.web.desk.likely import LikelyDuplicate, likely_duplicates_of
from trainer.web.desk.news import NOTED, news_for
from trainer.web.desk.offered_action_views import (
    OfferedActionGroup,
    OfferedActionView,
    Unsent,
    grouped,
    offered_action_alone,
    offered_action_views,
    unsent_texts,
)
from trainer.web.desk.returns import Wandering, wandering_of
from trainer.web.desk.rows import flags_of, state_of, title_of
from trainer.web.desk.seen import Seen, handed_back
from trainer.web.language import gettext as _
from trainer.web.released import released_to
from trainer.web.reports.additions import Addition, additions_to
from trainer.web.reports.eyes import Tab, tabs_for
from trainer.web.reports.masking import public_text
from trainer.web.reports.pictures import Attached, attached_to
from trainer.web.reports.report_timeline import (
    TimelineEntry,
    field_notes,
    own_timeline,
    timeline_of,
)
from trainer.web.reports.rows import Flag, StateWord
from trainer.web.time_words import day_words, last_day, moment_words

STAYS_IN_VIEW_CHARS = 900
"""A longer report, with its facts, or one with pictures, is taller than a laptop's screen: its end could never be scrolled to."""

ROAD_CATEGORIES = ("pekerjaan_umum_penataan_ruang", "perhubungan")
"""Categories in which whose road it is decides whose business it is (ref. 10.3)."""


LINE_SHOWN = 20
"""Entries of the line on the page of a report; a page of its own has all of them."""


@dataclass(frozen=True, slots=True)
class NearestLimit:
    """What is left on the limit that has to be kept first. `words`: "Sisa 2 hari kerja"; `day`: the date; `level` calm | soon | late; `href`: where all limits stand."""

    words: str
    day: str
    level: str
    href: str


@dataclass(frozen=True, slots=True)
class Live:
    """The part of the page that follows the run: state, clocks (`due`: the first limit, None without one),
    notes from the field, the newest of the line; `whole_line`: where all of it stands, "" when this is all.
    """

    state: StateWord
    waits: str
    flags: tuple[Flag, ...]
    clocks: tuple[Face, ...]
    due: NearestLimit | None
    whys: tuple[Why, ...]
    wandering: Wandering | None
    notes_heading: str
    notes: tuple[TimelineEntry, ...]
    steps: tuple[TimelineEntry, ...]
    whole_line: str
    moved: bool
    running: bool
    debrief: str


@dataclass(frozen=True, slots=True)
class ReportPage:
    """`sight` full | card | own_line. Words of the citizen are empty unless it is full: `own_title` and `body` as they were sent, `words` as a form
    lets them be read again. `thumb`: word and icon of the button under the thumb. `references` are words and addresses of cards of the Rujukan. `short`: they fit on a screen and
    may stay in view beside a long form. `jumps`: words, anchors and icons of what a phone shows far below.
    """

    id: str
    title: str
    jumps: tuple[tuple[str, str, str], ...]
    thumb: tuple[str, str]
    tabs: tuple[Tab, ...]
    sight: str
    own_title: str
    body: str
    words: str
    additions: tuple[Addition, ...]
    short: bool
    arrived: str
    public_body: str
    hidden_from_public: str
    facts: tuple[tuple[str, str | tuple[str, ...]], ...]
    attachments: tuple[Attached, ...]
    references: tuple[tuple[str, str], ...]
    live: Live
    likely: tuple[LikelyDuplicate, ...]
    groups: tuple[OfferedActionGroup, ...]
    unsent: tuple[Unsent, ...]
    refused: Refused | None
    read_only: bool


@dataclass(frozen=True, slots=True)
class OfferedActionPart:
    """An offered action with its form, and the citizen's words that can be read again inside it."""

    view: OfferedActionView
    words: str


def report_page(desk: Access, seen: Seen, opened: Opened | None = None) -> ReportPage:
    """The page of one report for one seat. `opened`: the one action whose form stands in it; None for those with a draft."""
    report, dossier = seen.dossier.report, seen.dossier
    full = seen.full
    works = full and not desk.read_only
    drafts = drafts_of(desk, seen.id) if works else {}
    views = tuple(offered_action_views(desk, seen, drafts, opened)) if works else ()
    live = live_part(desk, seen)
    attached = attached_to(desk.run_id, report) if full else ()
    return ReportPage(
        id=seen.id,
        title=title_of(seen),
        jumps=tuple(_jumps(desk, seen, has_notes=bool(live.notes))),
        thumb=_thumb(views),
        tabs=tuple(tabs_for(desk, dossier, None)),
        sight=seen.sight.value,
        own_title=report.title if full else "",
        body=report.body if full else "",
        words=_words(report, title_of(seen)) if full else "",
        additions=tuple(additions_to(_events(desk, seen))) if full else (),
        short=len(report.body) <= STAYS_IN_VIEW_CHARS and not any(each.href for each in attached),
        arrived=_("Masuk %(moment)s", moment=moment_words(report.received_at)),
        public_body=public_text(report.body, "body", dossier.masks)
        if full and dossier.masks
        else "",
        hidden_from_public=_hidden_from_public(dossier) if full else "",
        facts=tuple(facts_of(seen, desk.loaded.world)),
        attachments=attached,
        references=tuple(_references(desk, seen)) if full else (),
        live=live,
        likely=likely_duplicates_of(desk, seen, [view.id for view in views]),
        groups=grouped(views),
        unsent=tuple(unsent_texts(desk, seen, drafts, views)),
        refused=opened.refused if opened else None,
        read_only=desk.read_only,
    )


def offered_action_part(
    desk: Access, seen: Seen, desk_action: DeskAction, seen_seq: int
) -> OfferedActionPart:
    """One offered action of that page alone, for a page as it was made at the event `seen_seq`."""
    view = offered_action_alone(
        desk, seen, desk_action, drafts_of(desk, seen.id).get(desk_action.slug), seen_seq
    )
    return OfferedActionPart(view, _words(seen.dossier.report, title_of(seen)))


def _thumb(views: tuple[OfferedActionView, ...]) -> tuple[str, str]:
    """What the button says that opens the offered actions, and its icon: what the first group of them is for."""
    groups = {view.group for view in views}
    if Group.DECISION in groups:
        return _("Putuskan"), "verify"
    return (_("Jawab"), "reply") if Group.ANSWER in groups else (_("Tindakan"), "list")


def _jumps(desk: Access, seen: Seen, *, has_notes: bool) -> Iterator[tuple[str, str, str]]:
    """To notes of the unit, which are named new until they were read."""
    if has_notes:
        new = NOTED in news_for(desk).get(seen.id, ())
        yield _("Catatan baru") if new else _("Catatan unit"), "#catatan-lapangan", "note"


def _references(desk: Access, seen: Seen) -> Iterator[tuple[str, str]]:
    """What of the Rujukan helps with this report, as words and address; each leads back to it."""

    def card(section: str) -> str:
        return url_for("reference.section", run=desk.run_id, section=section, laporan=seen.id)

    category = seen.dossier.category or seen.dossier.report.category
    if category in ROAD_CATEGORIES and desk.loaded.world.region.roads:
        yield _("Buka kartu Status jalan"), card("jalan")
    yield _("Buka Rujukan instansi"), card("instansi")


def live_part(desk: Access, seen: Seen, shown_seq: int | None = None) -> Live:
    """What follows the run. `shown_seq`: the last event the page was made with; whether the report moved since."""
    loaded, dossier, world = desk.loaded, seen.dossier, desk.loaded.world
    steps = tuple(islice(whole_line(desk, seen), LINE_SHOWN + 1))
    found = tuple(
        step
        for recorded in (_events(desk, seen) if seen.full else ())
        for step in field_notes(recorded, desk.actor, world)
    )
    notes = tuple(replace(step, title=step.who, who="", flag="") for step in found)
    clocks: tuple[Clock, ...] = seen.clocks
    moved = shown_seq is not None and any(
        r.report == seen.id and not isinstance(r.fact, e.ABOUT_MARKS)
        for r in loaded.since(shown_seq)
    )
    return Live(
        state=state_of(seen, desk),
        waits=_waits(desk, seen),
        flags=flags_of(seen, world),
        clocks=faces(clocks, loaded.now, world, loaded.run.ends_at),
        due=_nearest(desk, clocks),
        whys=why_this_date(dossier, clocks, loaded.now, world),
        wandering=wandering_of(seen, world),
        notes_heading=found[-1].title if found else "",
        notes=notes,
        steps=steps[:LINE_SHOWN],
        whole_line=url_for("desk.line", run=desk.run_id, report=seen.id)
        if len(steps) > LINE_SHOWN
        else "",
        moved=moved,
        running=not loaded.run.finished,
        debrief=_debrief(desk, seen),
    )


def whole_line(desk: Access, seen: Seen) -> Iterator[TimelineEntry]:
    """What happened to a report, as far as this seat may read it, newest first."""
    if seen.full:
        yield from timeline_of(_events(desk, seen), desk.actor, desk.loaded.world, desk.run_id)
    elif seen.sight is Sight.OWN_LINE:
        yield from own_timeline(_events(desk, seen), desk.actor, desk.loaded.world, desk.run_id)


def _events(desk: Access, seen: Seen) -> tuple[Recorded, ...]:
    return desk.loaded.index.of_report(seen.id)


def _nearest(desk: Access, clocks: tuple[Clock, ...]) -> NearestLimit | None:
    clock = nearest(clocks)
    if clock is None or clock.due_at is None:
        return None
    left = chip(clock, desk.loaded.now, desk.loaded.world.calendar)
    return NearestLimit(left.label, day_words(last_day(clock.due_at)), left.level, "#batas-waktu")


def _waits(desk: Access, seen: Seen) -> str:
    """Whose turn it is, while a unit has the report from this desk or has given it back; "" otherwise."""
    lead = seen.dossier.lead
    if handed_back(seen):
        return _given_back(desk, seen)
    if desk.read_only or lead is None or not waits_for_unit(seen, desk):
        return ""
    unit = desk.loaded.world.region.agency(lead.unit).short
    return _(
        "Menunggu jawaban %(unit)s. Kabar dari catatan lapangan boleh Anda sampaikan lewat Komentar; itu bukan tanggapan.",
        unit=unit,
    )


def _given_back(desk: Access, seen: Seen) -> str:
    """Which unit gave it back, in whose words, and that the desk decides again."""
    _recorded, back = desk.loaded.index.of_kind(e.ReportGivenBack, seen.id)[-1]
    unit = desk.loaded.world.region.agency(back.agency).short
    return _(
        "%(unit)s mengembalikan laporan ini: “%(basis)s” Putuskan lagi.",
        unit=unit,
        basis=back.basis,
    )


def _debrief(desk: Access, seen: Seen) -> str:
    """Where this report is discussed, once the feedback policy of the run lets it out to this seat."""
    released = released_to(desk)
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
