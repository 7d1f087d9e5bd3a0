"""View models of the instructor's pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from flask_babel import ngettext

from trainer.domain.errors import LogMoved
from trainer.domain.records import Exercise, PersonId, RunCard, RunId
from trainer.usecases.playing import Playing, watch
from trainer.usecases.services import Services
from trainer.web.desk.frame import ClockRow, clock_row
from trainer.web.instructor.deeds import deeds_of_all
from trainer.web.instructor.feed import Entry, feed_of
from trainer.web.instructor.forms import PaceForm
from trainer.web.instructor.hall_time import Clocks, clocks_of, rest_words
from trainer.web.instructor.tiles import Figure, Tile, Watched, tallies, tiles_of
from trainer.web.instructor.words import pace_words, state_words
from trainer.web.join.address import JoinAddress, join_address
from trainer.web.join.class_clock import first_working


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above every page of one class. `code` as one reads it aloud: two groups of three."""

    id: str
    title: str
    code: str
    join_code: str
    state: str
    state_words: str
    pace_words: str


@dataclass(frozen=True, slots=True)
class Console:
    """The live part: figures, tiles, feed, clock. `rest`: what a jump to the next day would cost; `cursor`: how far it
    has seen.
    """

    head: Head
    people: str
    tallies: tuple[Figure, ...]
    tiles: tuple[Tile, ...]
    feed: tuple[Entry, ...]
    clock: ClockRow | None
    rest: str
    cursor: str


@dataclass(frozen=True, slots=True)
class ConsolePage:
    """The console with its controls. `pace_open`: the form of the pace was refused and stands open."""

    console: Console
    address: JoinAddress
    form: PaceForm
    pace_open: bool

    @property
    def head(self) -> Head:
        return self.console.head


def head_of(exercise: Exercise) -> Head:
    """The head of a class."""
    code = exercise.join_code or ""
    return Head(
        id=exercise.id,
        title=exercise.title,
        code=f"{code[:3]} {code[3:]}",
        join_code=code,
        state=exercise.state,
        state_words=state_words(exercise.state),
        pace_words=pace_words(exercise),
    )


def catch_up(services: Services, exercise: Exercise) -> None:
    """Let the world move on in every run of a class where something is due."""
    now = services.wall.now()
    for card in services.directory.cards(exercise.id):
        if card.next_due_at_wall is not None and card.next_due_at_wall <= now:
            try:
                watch(services, card.run)
            except LogMoved:
                # Whoever appended first has let the world catch up, too.
                continue


def cursor_of(exercise: Exercise, cards: tuple[RunCard, ...], now: datetime) -> str:
    """How far a console has seen. The minute is part of it, because idle minutes grow without any event."""
    position = max((card.position for card in cards), default=0)
    minute = int(now.timestamp() // timedelta(minutes=1).total_seconds())
    return f"{position}-{exercise.state}-{0 if exercise.state == 'ended' else minute}"


def console_of(services: Services, exercise: Exercise) -> Console:
    """The live part of the console as it stands now."""
    directory, now = services.directory, services.wall.now()
    cards = directory.cards(exercise.id)
    people = directory.people(exercise.id)
    shown = first_working(services, cards)
    world = services.library.world(exercise.scenario, exercise.content_hash)
    by_person = {card.person: card for card in cards if card.person is not None}
    deeds = deeds_of_all(services, by_person)
    clocks = clocks_of(deeds, world, now)
    watched = Watched(
        people=people,
        cards=by_person,
        deeds=deeds,
        clocks=clocks,
        runs=_runs(services, exercise),
        now=now,
        since=_running_since(shown) if exercise.state == "running" else None,
    )
    tiles = tiles_of(watched)
    return Console(
        head=head_of(exercise),
        people=ngettext("%(num)d peserta", "%(num)d peserta", len(people)),
        tallies=tallies(watched, tiles),
        tiles=tiles,
        feed=feed_of({each.id: each for each in people}, by_person, deeds, world.calendar),
        clock=clock_row(shown) if shown is not None and exercise.state != "open" else None,
        rest=rest_words(clocks, world.calendar),
        cursor=cursor_of(exercise, cards, now),
    )


def clocks_now(services: Services, exercise: Exercise) -> Clocks:
    """The simulated clocks of everybody in a class, as they stand now."""
    cards = {c.person: c for c in services.directory.cards(exercise.id) if c.person is not None}
    world = services.library.world(exercise.scenario, exercise.content_hash)
    return clocks_of(deeds_of_all(services, cards), world, services.wall.now())


def console_page(
    services: Services, exercise: Exercise, form: PaceForm, pace_open: bool
) -> ConsolePage:
    """The whole console."""
    return ConsolePage(
        console_of(services, exercise), join_address(exercise.join_code or ""), form, pace_open
    )


def _runs(services: Services, exercise: Exercise) -> dict[PersonId, RunId]:
    return {
        row.person: row.id for row in services.directory.runs(exercise.id) if row.person is not None
    }


def _running_since(playing: Playing | None) -> datetime | None:
    clock = playing.run.clock if playing else None
    return clock.wall_anchor if clock is not None and not clock.paused else None
