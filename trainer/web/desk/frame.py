"""The bar above every page of a run: where one may go, who sits here, and the simulated clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for
from flask_babel import gettext as _

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.clock import Mode, SimClock
from trainer.domain.errors import CalendarGap
from trainer.domain.scenario import SeatSpec
from trainer.usecases.loading import LoadedRun, RunInSight
from trainer.web.access import Access, services
from trainer.web.addresses import debrief_address
from trainer.web.desk.ending import End, end_of, is_settled
from trainer.web.desk.messages import NoticeView, waiting_messages
from trainer.web.desk.own_clock import OwnClock, has_begun, own_clock_of
from trainer.web.desk.papers import waiting_papers
from trainer.web.desk.told import told_of
from trainer.web.desk.way_back import this_page
from trainer.web.desk.word import Word, word_of
from trainer.web.join.names import named, shown_name
from trainer.web.preferences import names_are_hidden
from trainer.web.sentences import ROLES
from trainer.web.time_words import clock_face, minutes_words, short_moment

COMING_DAYS = 30
"""How many working days the page's own clock knows ahead; it asks the server long before they are over."""


PLACE_OF: Mapping[str, str] = {"desk.report": "desk.inbox", "public.view": "desk.inbox"}
"""Pages that belong to a place of the bar without being it."""


@dataclass(frozen=True, slots=True)
class NavEntry:
    label: str
    href: str
    icon: str
    current: bool
    data_key: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class ClockRow:
    """The arguments of `components/clock.html`."""

    label: str
    mode: str
    now: str
    speed: float
    paused: bool
    days: tuple[str, ...]
    note: str
    heading: str
    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class Hand:
    """The button that asks for the instructor. `up`: this seat asks already; `back`: the page it stands on."""

    action: str
    up: bool
    back: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What `layouts/desk.html` draws around a page. `watching` names whose desk an instructor looks at, else "".
    `notice` is what the instructor last said or did to the time, on the day of it; `hand` is None outside a class,
    `own_clock` None in one. `word`: what has to be heard at once, None for nothing.
    `all_runs`: where a learner alone finds every exercise, "" for others. `end`: what the desk says once the run is over;
    `settled`: nothing more will come, so no page needs to ask.
    """

    nav: tuple[NavEntry, ...]
    seat: Seat
    clock: ClockRow
    notice: NoticeView | None
    hand: Hand | None
    own_clock: OwnClock | None
    home: str
    watching: str
    all_runs: str
    end: End | None
    settled: bool
    word: Word | None = None


def frame_of(desk: Access, here: str, page: str = "", since: int | None = None) -> Frame:
    """The bar of a run; `here` is the endpoint of the page one is on. A poll names the page's address, and with `since` the
    last event that the page was made with.
    """
    spec = desk.playing.run.seat(desk.seat).spec
    name = _name(desk)
    return Frame(
        nav=tuple(_nav(desk, here)),
        seat=Seat(name, _role(desk.playing, spec)),
        clock=clock_row(desk.playing),
        notice=_notice(desk),
        hand=_hand(desk, this_page(page)),
        own_clock=own_clock_of(desk, this_page(page)),
        home=url_for("desk.inbox", run=desk.run_id),
        watching=name if desk.read_only else "",
        all_runs=url_for("practice.home") if desk.alone and not desk.read_only else "",
        end=end_of(desk),
        settled=is_settled(desk.playing.run),
        word=word_of(desk, since),
    )


def _name(desk: Access) -> str:
    """Who sits here; to an instructor who has hidden the names on the own screen, their number."""
    if desk.alone or not desk.read_only or not names_are_hidden():
        return shown_name(desk.person)
    people = services().directory.people(desk.playing.exercise.id)
    return named(people, hidden=True)[desk.person.id]


def _notice(desk: Access) -> NoticeView | None:
    told = told_of(desk)
    if desk.playing.run.finished or not told or told[-1].at.date() != desk.playing.now.date():
        return None
    return NoticeView(short_moment(told[-1].at), told[-1].text)


def _hand(desk: Access, page: str) -> Hand | None:
    run = desk.playing.run
    if desk.alone or desk.read_only or run.finished:
        return None
    return Hand(url_for("messages.hand", run=desk.run_id), desk.seat in run.hands, page)


def clock_row(playing: RunInSight) -> ClockRow:
    """The simulated clock as it stands now."""
    clock = playing.run.clock
    assert clock is not None, "a run has a clock from its first event on"
    calendar = playing.world.calendar
    return ClockRow(
        label=clock_face(playing.now),
        mode=clock.mode.value,
        now=playing.now.isoformat(),
        speed=_speed(clock, calendar),
        paused=clock.paused or playing.run.finished,
        days=tuple(day.isoformat() for day in _coming_days(playing.now, calendar)),
        note=_pace(clock),
        heading=_heading(playing, clock),
        opens=f"{calendar.hours.opens:%H:%M}",
        closes=f"{calendar.hours.closes:%H:%M}",
    )


def _nav(desk: Access, here: str) -> Iterator[NavEntry]:
    if desk.read_only and not desk.alone:
        href = url_for("instructor.console", exercise=desk.playing.exercise.id)
        yield NavEntry(_("Kembali ke kelas"), href, "left", False)
    # Always the same places in the same order: what comes and goes would move the others under a thumb.
    places = [
        ("desk.inbox", _("Kotak Masuk"), "list", "k"),
        ("messages.messages", _counted(_("Pesan"), len(waiting_messages(desk))), "chat", "m"),
        ("counter.papers", _counted(_("Loket"), len(waiting_papers(desk))), "door", "o"),
        ("public.listing", _("Publik"), "people", "u"),
        ("reference.index", _("Rujukan"), "book", "r"),
        ("desk.briefing", _("Pengarahan"), "flag", "p"),
    ]
    for endpoint, label, icon, key in places:
        current = endpoint == PLACE_OF.get(here, here)
        yield NavEntry(label, url_for(endpoint, run=desk.run_id), icon, current, key)
    if is_settled(desk.playing.run) and here != "debrief.person":
        yield NavEntry(_("Pembahasan"), debrief_address(desk.run_id), "shield", False)


def _counted(place: str, count: int) -> str:
    """A place with how much waits there."""
    return _("%(place)s (%(count)s)", place=place, count=count) if count else place


def _role(playing: LoadedRun, spec: SeatSpec) -> str:
    """Short enough for the bar: the role, and the agency as people call it."""
    agency = playing.world.region.agency(spec.agency)
    return f"{ROLES[spec.role]}, {agency.short}"


def _heading(playing: RunInSight, clock: SimClock) -> str:
    if playing.run.finished:
        return _("Latihan selesai")
    if not clock.paused:
        return _("Waktu simulasi")
    if not has_begun(playing):
        return _("Belum dimulai")
    return _("Dijeda") if playing.exercise.join_code is None else _("Dijeda instruktur")


def _speed(clock: SimClock, calendar: WorkingCalendar) -> float:
    if clock.mode is Mode.KALENDER:
        return clock.sim_seconds_per_wall_second
    return calendar.hours.day_microseconds / 1_000_000 / clock.wall_seconds_per_working_day


def _pace(clock: SimClock) -> str:
    if clock.mode is Mode.KALENDER:
        minutes = 24 * 60 / clock.sim_seconds_per_wall_second
        return _("1 hari = %(time)s", time=minutes_words(minutes))
    minutes = clock.wall_seconds_per_working_day / 60
    return _("1 hari kerja = %(time)s", time=minutes_words(minutes))


def _coming_days(now: datetime, calendar: WorkingCalendar) -> Iterator[date]:
    try:
        day = calendar.first_working_day_on_or_after(now.date())
        for _number in range(COMING_DAYS):
            yield day
            day = calendar.next_working_day(day)
    except CalendarGap:
        # The lists end there; so does every run long before.
        return
