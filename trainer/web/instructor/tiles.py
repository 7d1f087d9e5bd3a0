"""The tiles of the console: one for each person, those who need a look first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from trainer.domain.records import Person, PersonId, RunCard, RunId
from trainer.web.instructor.deeds import Deeds
from trainer.web.instructor.hall_time import Clocks, late_words
from trainer.web.instructor.words import place_words

IDLE_AFTER = timedelta(minutes=5)
"""Who has done nothing for so long while the clock runs is shown as idle."""

ABSENT_AFTER = timedelta(minutes=2)
"""Who has not opened anything for so long while the clock runs is shown as absent."""

BY_INSTRUCTOR = "ended_by_instructor"

URGENCY = ("critical", "late", "idle", "absent", "")
"""Which tiles come first."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One seat as `components/seat_tile.html` draws it. `twin` tells two people of one name apart; `weight` how urgent
    an alarm is among those of its kind; `note` is "" for everybody whose clock is the class's.
    """

    name: str
    twin: str
    href: str
    done: int
    total: int
    now: str
    note: str
    alarm: str
    alarm_label: str
    weight: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the bar above the tiles."""

    value: int
    label: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Watched:
    """What tiles are made of. `since`: when the clock last began to run; nobody was idle before. None: it stands."""

    people: Sequence[Person]
    cards: Mapping[PersonId, RunCard]
    deeds: Mapping[PersonId, Deeds]
    clocks: Clocks
    runs: Mapping[PersonId, RunId]
    now: datetime
    since: datetime | None


def tiles_of(watched: Watched) -> tuple[Tile, ...]:
    """Every seat, the most urgent first, of one alarm the heaviest, within that in the order of joining."""
    tiles = [_tile(person, watched) for person in watched.people if person.id in watched.runs]
    return tuple(sorted(tiles, key=lambda tile: (URGENCY.index(tile.alarm), -tile.weight)))


def tallies(watched: Watched, tiles: Sequence[Tile]) -> tuple[Figure, ...]:
    """The class in five figures, the one that hurts first."""
    cards = watched.cards.values()
    critical = sum(card.critical for card in cards)
    done, total = sum(card.decided for card in cards), sum(card.arrived for card in cards)
    return (
        Figure(critical, _("kesalahan berat"), "critical" if critical else ""),
        Figure(sum(card.late for card in cards), _("lewat batas")),
        Figure(_count(tiles, "idle"), _("tanpa tindakan lebih dari 5 menit")),
        Figure(sum(card.last_action_at_wall is None for card in cards), _("belum mulai")),
        Figure(done, _("dari %(total)s laporan yang sudah tiba diputuskan", total=total)),
    )


def idle_minutes(card: RunCard, watched: Watched) -> int | None:
    """Minutes since the last act while the clock ran; None while it stands, before the first act, and at the end."""
    if watched.since is None or card.last_action_at_wall is None or card.state != "running":
        return None
    return (watched.now - max(card.last_action_at_wall, watched.since)) // timedelta(minutes=1)


def _tile(person: Person, watched: Watched) -> Tile:
    card = watched.cards.get(person.id)
    alarm, label, weight = _alarm(person, card, watched)
    return Tile(
        name=person.name,
        twin=f"({person.number})" if person.number > 1 else "",
        href=_href(person, watched),
        done=card.decided if card else 0,
        total=card.arrived if card else 0,
        now=_place(card, watched.deeds.get(person.id)),
        note=late_words(person.id, watched.clocks),
        alarm=alarm,
        alarm_label=label,
        weight=weight,
    )


def _href(person: Person, watched: Watched) -> str:
    """The desk, or the report of the newest critical failure."""
    run, deeds = watched.runs[person.id], watched.deeds.get(person.id)
    if deeds is None or not deeds.faults:
        return url_for("desk.inbox", run=run)
    newest = max(deeds.faults, key=lambda fault: fault.at)
    return url_for("desk.report", run=run, report=newest.report)


def _place(card: RunCard | None, deeds: Deeds | None) -> str:
    if deeds is not None and deeds.run.finished_why == BY_INSTRUCTOR:
        return _("Diakhiri instruktur")
    if card is None or card.last_action_at_wall is None:
        return _("Belum membuka laporan")
    return _("Sudah selesai") if card.state == "finished" else place_words(card.doing)


def _alarm(person: Person, card: RunCard | None, watched: Watched) -> tuple[str, str, int]:
    """Code, words, and how heavy it is among alarms of this kind."""
    if card is None:
        return "absent", _("Belum mulai"), 0
    if card.critical:
        words = ngettext("%(num)d kesalahan berat", "%(num)d kesalahan berat", card.critical)
        return "critical", words, card.critical
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
