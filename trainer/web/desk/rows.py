"""One report as a row of the inbox: its words, where it stands for this seat, and the plain facts beside it.

The same flags and the same word for the state stand on the page of the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from flask import url_for

from trainer.domain.dossier import Dossier
from trainer.domain.identity import Same
from trainer.domain.scenario import World
from trainer.domain.visibility import Sight
from trainer.domain.vocabulary import State
from trainer.web.access import Access
from trainer.web.desk.chips import chip, nearest
from trainer.web.desk.news import RETURNED, words_of
from trainer.web.desk.returns import wandering_of
from trainer.web.desk.seen import Seen, handed_back
from trainer.web.language import gettext as _
from trainer.web.language import language, ngettext
from trainer.web.reports.rows import CHANNELS, Chip, Flag, Row, StateWord, shortened
from trainer.web.time_words import short_moment

ROWS_KEPT = 4_000
"""Rows that stay worded: those of three full classes."""

RETURNED_PICTURE = State.TUNDA.value
"""A returned report looks like one that waits for somebody else."""


def rows_of(
    reports: Iterable[Seen], desk: Access, news: Mapping[str, tuple[str, ...]]
) -> Iterator[Row]:
    """Reports as the seat finds them in the list; `news` is what others did there meanwhile, by report."""
    address = url_for("desk.report", run=desk.run_id, report="-").removesuffix("-")
    world, agency = Same(desk.loaded.world), desk.actor.agency
    for seen in reports:
        yield _row(
            Same(seen.dossier),
            world,
            _Look(seen.sight, seen.here, seen.read or desk.read_only, agency, address),
            news.get(seen.id, ()),
            _due(seen, desk),
            language(),
        )


@dataclass(frozen=True, slots=True)
class _Look:
    """What a row depends on beside the report: whose desk it is, and where the page of a report is."""

    sight: Sight
    here: bool
    read: bool
    agency: str
    address: str


@lru_cache(maxsize=ROWS_KEPT)
def _row(
    dossier: Same[Dossier],
    same_world: Same[World],
    look: _Look,
    news: tuple[str, ...],
    due: Chip | None,
    _language: str,
) -> Row:
    """Kept as long as nothing happens to the report: an inbox is asked for after every act, which concerns one of them."""
    world = same_world.one
    seen = Seen(dossier.one, look.sight, (), look.here, look.read)
    untouched = seen.full and seen.dossier.verified_at is None
    return Row(
        href=f"{look.address}{seen.id}",
        title=title_of(seen),
        id=seen.id,
        excerpt=shortened(seen.dossier.report.body) if untouched else "",
        meta=tuple(_meta(seen, world)),
        due=due,
        flags=(*_news(seen, news), *flags_of(seen, world)),
        state=_state(seen, look.agency, world),
        unread=seen.here and not seen.read,
        citizen=untouched,
    )


def _due(seen: Seen, desk: Access) -> Chip | None:
    """What is left on the nearest limit; for a report that waits for its reporter alone, that it does."""
    clock = nearest(seen.clocks) if seen.here else None
    if clock is not None:
        return chip(clock, desk.loaded.now, desk.loaded.world.calendar)
    if seen.here and seen.dossier.countdown_since is not None:
        return Chip(_("Menunggu tanggapan pelapor"), "none")
    return None


def _news(seen: Seen, news: tuple[str, ...]) -> tuple[Flag, ...]:
    """What somebody else did since the seat last worked on a report that it still follows. A return has its own flag."""
    settled = seen.dossier.state in (State.SELESAI, State.ARSIP)
    if not seen.here or not seen.full or settled:
        return ()
    kinds = (kind for kind in news if kind != RETURNED)
    return tuple(Flag(words_of(kind), "reply", strong=True) for kind in kinds)[:1]


def state_of(seen: Seen, desk: Access) -> StateWord:
    """Where a report stands, for this seat: one that it sent back or passed on is told so, not as new somewhere else."""
    return _state(seen, desk.actor.agency, desk.loaded.world)


def _state(seen: Seen, agency: str, world: World) -> StateWord:
    dossier = seen.dossier
    gone = not seen.here and not dossier.escalated_to and not dossier.deleted
    if gone and any(back.agency == agency for back in dossier.returns):
        return StateWord(RETURNED_PICTURE, _("Dikembalikan"))
    return StateWord(dossier.state.value, world.profile.states[dossier.state].label)


def title_of(seen: Seen) -> str:
    """What a report is called in a list; one without text in sight has no title of its own."""
    if seen.full:
        return seen.dossier.title
    if seen.dossier.deleted:
        return _("Laporan yang dihapus atas permintaan pelapor")
    if seen.dossier.escalated_to:
        return _("Laporan yang ditangani Inspektorat")
    return _("Laporan yang sudah dikembalikan")


def flags_of(seen: Seen, world: World) -> tuple[Flag, ...]:
    """Plain facts beside a report: what changes how one must work comes first."""
    dossier, report = seen.dossier, seen.dossier.report
    flags: list[Flag] = []
    again = handed_back(seen)
    if again:
        flags.append(Flag(words_of(RETURNED), "return", strong=True))
    if dossier.secret:
        flags.append(Flag(_("Rahasia"), "lock", strong=True))
    labels = world.profile.flags
    flags += [Flag(labels[raised.flag].label, "flag", strong=True) for raised in dossier.flags]
    if not seen.full:
        return tuple(flags)
    wandering = wandering_of(seen, world)
    if wandering is not None and (wandering.often or not again):
        flags.append(Flag(wandering.label, "return", strong=wandering.often))
    if report.anonymous:
        flags.append(Flag(_("Anonim"), "anon"))
    if dossier.linked_to:
        flags.append(Flag(_("Ditangani bersama laporan lain"), "link"))
    if report.attachments:
        count = len(report.attachments)
        flags.append(Flag(ngettext("%(num)d lampiran", "%(num)d lampiran", count), "clip"))
    return tuple(flags)


def _meta(seen: Seen, world: World) -> Iterator[str]:
    report = seen.dossier.report
    yield _("Masuk %(moment)s", moment=short_moment(report.received_at))
    if not seen.full:
        return
    if report.channel in CHANNELS:
        yield str(CHANNELS[report.channel])
    if seen.dossier.verified_at is not None:
        category = world.profile.categories.get(seen.dossier.category)
        if category is not None:
            yield category.label
        if seen.dossier.lead is not None:
            yield world.region.agency(seen.dossier.lead.unit).short
    elif report.location.text:
        yield report.location.text
