"""View models of the instructor's pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import url_for

from trainer.domain.overview import Overview
from trainer.domain.records import Exercise, Person, RunCard, RunId
from trainer.usecases.classroom import holds_back
from trainer.usecases.loading import RunInSight
from trainer.usecases.services import Services
from trainer.web.class_day import class_day_words
from trainer.web.classroom import Classroom, classroom_of, first_working, newest_of
from trainer.web.exercise_words import about_words, done_words
from trainer.web.frames.clock import ClockRow, clock_row
from trainer.web.instructor.classroom_time import (
    Clocks,
    clocks_of,
    ends_words,
    extra_words,
    rest_words,
)
from trainer.web.instructor.control_forms import ConsoleForms
from trainer.web.instructor.desks import Desks, desks_of, free_seats_of
from trainer.web.instructor.feed import Entry, feed_of
from trainer.web.instructor.marking_queue import queue_of
from trainer.web.instructor.screen import names_here
from trainer.web.instructor.tiles import Figure, FreeSeat, Tile, Watched, tallies, tiles_of
from trainer.web.instructor.words import pace_words, state_words
from trainer.web.join_address import JoinAddress, join_address
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.preferences import names_are_hidden


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above every page of one class. `code` as one reads it aloud: two groups of three. `about`: scenario,
    way to play, rules, when the debrief opens. `names_hidden`: this screen shows numbers in place of names. `raised_hands`: how
    many ask for the instructor, `appeals`: how many objections wait; `cursor`: how far these counts have seen, `more`: something
    may still come.
    """

    id: str
    title: str
    code: str
    about: str
    join_code: str
    state: str
    state_words: str
    pace_words: str
    shared: bool
    names_hidden: bool
    raised_hands: int
    appeals: int
    cursor: str
    more: bool


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody who asks for the instructor. `place`: the seat in a shared run, "" elsewhere; `href`: the desk."""

    who: str
    place: str
    href: str
    run: RunId
    seat: str


@dataclass(frozen=True, slots=True)
class Console:
    """The live part: figures, tiles, hands, feed, clock. `ends`: when the exercise ends; `day`: how far it has come;
    `without_seat`: who joined and has no seat yet; `done`: what people do with reports, as in “diputuskan”; `rest`: what a
    jump to the next day would cost, `unfinished`: what the end would. `withheld`: a debrief waits for the instructor, and
    `opens`: there is one to let out. `cursor`: how far it has seen.
    """

    head: Head
    people: str
    day: str
    ends: str
    without_seat: str
    tallies: tuple[Figure, ...]
    tiles: tuple[Tile, ...]
    done: str
    raised_hands: tuple[Hand, ...]
    feed: tuple[Entry, ...]
    clock: ClockRow | None
    rest: str
    unfinished: str
    withheld: bool
    opens: bool
    cursor: str


@dataclass(frozen=True, slots=True)
class ConsolePage:
    """The console with the forms of its controls."""

    console: Console
    address: JoinAddress
    forms: ConsoleForms

    @property
    def head(self) -> Head:
        return self.console.head


def head_of(services: Services, exercise: Exercise, desks: Desks | None = None) -> Head:
    """The head of a class; `desks` where they are at hand."""
    code = exercise.join_code or ""
    desks = desks_of(exercise) if desks is None else desks
    return Head(
        id=exercise.id,
        title=exercise.title,
        code=f"{code[:3]} {code[3:]}",
        about=" · ".join(about_words(services, exercise)),
        join_code=code,
        state=exercise.state,
        state_words=state_words(exercise.state),
        pace_words=pace_words(exercise),
        shared=exercise.shared,
        names_hidden=names_are_hidden(),
        raised_hands=len(raised_hands_of(desks)),
        appeals=_appeals_of(desks),
        cursor=raised_hands_cursor(exercise, (each.card for each in classroom_of(exercise).runs)),
        more=more_may_come(exercise, desks),
    )


def more_may_come(exercise: Exercise, desks: Desks) -> bool:
    """Whether a page of the class has to ask on: until it ends, and then for objections where anybody wrote an answer."""
    return exercise.state != "ended" or any(run.judged for run in _runs_of(desks))


def _appeals_of(desks: Desks) -> int:
    """Objections to marks that wait for a decision."""
    return sum(run.objections for run in _runs_of(desks))


def _runs_of(desks: Desks) -> Collection[Overview]:
    """The runs behind the desks; one that several share stands once."""
    known = {desk.run: desk.overview for desk in desks.values() if desk.overview is not None}
    return known.values()


def raised_hands_cursor(exercise: Exercise, cards: Iterable[RunCard | None]) -> str:
    """How far a count of raised hands has seen, by the cards of the class."""
    return f"{newest_of(cards)}-{exercise.state}"


def cursor_of(services: Services, exercise: Exercise, classroom: Classroom) -> str:
    """How far a console has seen. The minute is part of it, because idle minutes grow without any event; people are
    counted in a shared run, because who has no seat yet leaves no event there.
    """
    position = newest_of(each.card for each in classroom.runs)
    people = f"-{len(classroom.people)}" if exercise.shared else ""
    minute = int(services.wall.now().timestamp() // timedelta(minutes=1).total_seconds())
    return f"{position}-{exercise.state}-{0 if exercise.state == 'ended' else minute}{people}"


def console_of(services: Services, exercise: Exercise) -> Console:
    """The live part of the console as it stands now."""
    classroom, now = classroom_of(exercise), services.wall.now()
    people, shown = classroom.people, first_working(classroom.runs)
    cards = tuple(each.card for each in classroom.runs if each.card is not None)
    world = services.library.world(exercise.scenario, exercise.content_hash)
    desks = desks_of(exercise)
    clocks = clocks_of(desks, world.calendar)
    done = done_words([seat.role for seat in world.scenario.seats])
    watched = Watched(
        desks=desks,
        free=_free_seats(exercise),
        clocks=clocks,
        extra=extra_words(desks, world.calendar),
        now=now,
        since=_running_since(shown) if exercise.state == "running" else None,
        done=done,
    )
    tiles = tiles_of(watched)
    withheld = holds_back(exercise, classroom.runs)
    return Console(
        head=head_of(services, exercise, desks),
        people=ngettext("%(num)d peserta", "%(num)d peserta", len(people)),
        day=class_day_words(shown) if exercise.state in ("running", "paused") else "",
        ends=ends_words(desks, world.calendar) if exercise.state != "ended" else "",
        without_seat=_without_seat(exercise, people, desks, watched.free),
        tallies=tallies(watched, tiles, cards),
        tiles=tiles,
        done=done,
        raised_hands=raised_hands_of(desks),
        feed=feed_of(desks, world.calendar),
        clock=clock_row(shown) if shown is not None and exercise.state != "open" else None,
        rest=rest_words(desks, clocks, world.calendar),
        unfinished=_unfinished(exercise, clocks),
        withheld=withheld,
        opens=withheld and bool(cards),
        cursor=cursor_of(services, exercise, classroom),
    )


def raised_hands_of(desks: Desks) -> tuple[Hand, ...]:
    """Raised hands in the order of joining; one who waits is not forgotten for another."""
    return tuple(
        Hand(desk.name, desk.title, desk.href(), desk.run, desk.seat)
        for desk in desks.values()
        if desk.hand
    )


def clocks_now(services: Services, exercise: Exercise) -> Clocks:
    """The simulated clocks of everybody in a class, as they stand now."""
    world = services.library.world(exercise.scenario, exercise.content_hash)
    return clocks_of(desks_of(exercise), world.calendar)


def console_page(services: Services, exercise: Exercise, forms: ConsoleForms) -> ConsolePage:
    """The whole console."""
    console = console_of(services, exercise)
    return ConsolePage(console, join_address(exercise.join_code or ""), forms)


def _unfinished(exercise: Exercise, clocks: Clocks) -> str:
    """How many still work, and how many answers nobody has marked; "" for a class that is over."""
    if exercise.state == "ended":
        return ""
    working = len(clocks.by_person)
    unmarked = sum(each.answer.waiting for each in queue_of(exercise))
    still = ngettext("%(num)d peserta masih bekerja.", "%(num)d peserta masih bekerja.", working)
    left = ngettext(
        "%(num)d jawaban menunggu penilaian.", "%(num)d jawaban menunggu penilaian.", unmarked
    )
    return _(
        "%(still)s %(left)s",
        still=still if working else _("Tidak ada lagi yang bekerja."),
        left=left if unmarked else _("Tidak ada jawaban yang menunggu penilaian."),
    )


def _without_seat(
    exercise: Exercise, people: Sequence[Person], desks: Desks, free: Sequence[FreeSeat]
) -> str:
    """Who has joined a shared run and has no seat: they choose one, or wait until one is `free`; "" when nobody does."""
    names = names_here(people)
    without = [names[each.id] for each in people if each.id not in desks]
    if not exercise.shared or exercise.state == "ended" or not without:
        return ""
    if not free:
        return _(
            "Semua meja terisi. Sudah masuk dan menunggu meja kosong: %(names)s.",
            names=", ".join(without),
        )
    return _("Sudah masuk, belum memilih meja: %(names)s.", names=", ".join(without))


def _free_seats(exercise: Exercise) -> tuple[FreeSeat, ...]:
    href = url_for("instructor.people", exercise=exercise.id)
    seats = free_seats_of(exercise)
    return tuple(FreeSeat(seat.spec.title, href) for seat in seats)


def _running_since(loaded: RunInSight | None) -> datetime | None:
    clock = loaded.run.clock if loaded else None
    return clock.wall_anchor if clock is not None and not clock.paused else None
