"""The tiles of the console: one for each person, those who need a look first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.domain.events import BY_INSTRUCTOR
from trainer.domain.overview import Overview
from trainer.domain.records import Person, PersonId, RunCard
from trainer.web.instructor.classroom_time import Clocks, late_words
from trainer.web.instructor.desks import Desk, Desks
from trainer.web.instructor.words import place_words
from trainer.web.language import gettext as _
from trainer.web.language import ngettext

IDLE_AFTER = timedelta(minutes=5)
"""Who has done nothing for so long while the clock runs is shown as idle."""

ABSENT_AFTER = timedelta(minutes=2)
"""Who has not opened anything for so long while the clock runs is shown as absent."""

URGENCY = ("critical", "hand", "late", "idle", "absent", "")
"""Which tiles come first."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One seat as `components/seat_tile.html` draws it. `weight`: how urgent
    an alarm is among those of its kind; `note` is "" for everybody whose clock is the class's; `extra`: time that this
    person alone was given.
    """

    name: str
    href: str
    done: int
    total: int
    now: str
    note: str
    alarm: str
    alarm_label: str
    weight: int
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the bar above the tiles."""

    value: int
    label: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Watched:
    """What tiles are made of. `free`: seats without a person. `extra`: time that
    somebody alone was given. `since`: when the clock last began to run; nobody was idle before. None: it stands. `done`:
    what its people do with reports, as in “diputuskan”.
    """

    desks: Desks
    free: Sequence[FreeSeat]
    clocks: Clocks
    extra: Mapping[PersonId, str]
    now: datetime
    since: datetime | None
    done: str


@dataclass(frozen=True, slots=True)
class FreeSeat:
    """A seat of a shared run that a simulated colleague plays; `href` leads to the list of seats."""

    title: str
    href: str


def tiles_of(watched: Watched) -> tuple[Tile, ...]:
    """Every seat, the most urgent first, of one alarm the heaviest, within that in the order of joining."""
    tiles = [_tile(desk, watched) for desk in watched.desks.values()]
    tiles.sort(key=lambda tile: (URGENCY.index(tile.alarm), -tile.weight))
    return (*tiles, *(_free_tile(seat) for seat in watched.free))


def tallies(watched: Watched, tiles: Sequence[Tile], runs: Sequence[RunCard]) -> tuple[Figure, ...]:
    """The class in five figures, the one that hurts first. `runs`: the cards of its runs, each counted once."""
    seats = [desk.card for desk in watched.desks.values() if desk.card is not None]
    critical = sum(card.critical for card in runs)
    done, total = sum(card.decided for card in runs), sum(card.arrived for card in runs)
    return (
        Figure(critical, _("kesalahan berat"), "critical" if critical else ""),
        Figure(sum(card.late for card in runs), _("lewat batas")),
        Figure(_count(tiles, "idle"), _("tanpa tindakan lebih dari 5 menit")),
        Figure(sum(card.last_action_at_wall is None for card in seats), _("belum mulai")),
        Figure(done, _done_label(total, watched.done)),
    )


def _done_label(total: int, done: str) -> str:
    return _("dari %(total)s laporan yang sudah tiba %(done)s", total=total, done=done)


def idle_minutes(card: RunCard, watched: Watched) -> int | None:
    """Minutes since the last act while the clock ran; None while it stands, before the first act, and at the end."""
    if watched.since is None or card.last_action_at_wall is None or card.state != "running":
        return None
    return (watched.now - max(card.last_action_at_wall, watched.since)) // timedelta(minutes=1)


def _tile(desk: Desk, watched: Watched) -> Tile:
    person, card = desk.person, desk.card
    alarm, label, weight = _alarm(desk, watched)
    return Tile(
        name=desk.name,
        href=_href(desk),
        done=card.decided if card else 0,
        total=card.arrived if card else 0,
        now=_place(card, desk.overview),
        note=desk.title or late_words(person.id, watched.clocks),
        alarm=alarm,
        alarm_label=label,
        weight=weight,
        extra=watched.extra.get(person.id, ""),
    )


def _free_tile(seat: FreeSeat) -> Tile:
    return Tile(
        name=_("Kosong"),
        href=seat.href,
        done=0,
        total=0,
        now=_("Dijalankan rekan simulasi"),
        note=seat.title,
        alarm="",
        alarm_label="",
        weight=0,
    )


def _href(desk: Desk) -> str:
    """The desk, or the report of the newest critical failure."""
    if desk.overview is None or not desk.overview.faults:
        return desk.href()
    newest = max(desk.overview.faults, key=lambda fault: fault.at)
    return desk.href(newest.report)


def _place(card: RunCard | None, run: Overview | None) -> str:
    if run is not None and run.finished_why == BY_INSTRUCTOR:
        return _("Diakhiri instruktur")
    if card is None or card.last_action_at_wall is None:
        return _("Belum membuka laporan")
    if card.state == "finished":
        return _("Sudah selesai")
    return place_words(card.doing, run.titles if run is not None else {})


def _alarm(desk: Desk, watched: Watched) -> tuple[str, str, int]:
    """Code, words, and how heavy it is among alarms of this kind."""
    person, card = desk.person, desk.card
    if card is None:
        return "absent", _("Belum mulai"), 0
    if card.critical:
        words = ngettext("%(num)d kesalahan berat", "%(num)d kesalahan berat", card.critical)
        return "critical", words, card.critical
    if desk.hand:
        return "hand", _("Angkat tangan"), 0
    if card.late:
        return "late", ngettext("%(num)d lewat batas", "%(num)d lewat batas", card.late), card.late
    minutes = idle_minutes(card, watched)
    if minutes is not None and minutes >= IDLE_AFTER // timedelta(minutes=1):
        return "idle", _("Tanpa tindakan %(minutes)s menit", minutes=minutes), minutes
    if _is_absent(person, card, watched):
        return "absent", _("Belum mulai"), 0
    return "", "", 0


def _is_absent(person: Person, card: RunCard, watched: Watched) -> bool:
    if card.last_action_at_wall is not None or watched.since is None or card.state != "running":
        return False
    return watched.now - max(person.joined_at, watched.since) >= ABSENT_AFTER


def _count(tiles: Sequence[Tile], alarm: str) -> int:
    return sum(tile.alarm == alarm for tile in tiles)
