"""The bar above every page of a run: where one may go, who sits here, and the simulated clock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for
from flask_babel import gettext as _

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.clock import Mode, SimClock
from trainer.domain.errors import CalendarGap
from trainer.domain.scenario import SeatSpec
from trainer.usecases.playing import Playing
from trainer.web.access import Access
from trainer.web.addresses import debrief_address
from trainer.web.join.names import shown_name
from trainer.web.sentences import ROLES
from trainer.web.time_words import clock_face, minutes_words

COMING_DAYS = 30
"""How many working days the page's own clock knows ahead; it asks the server long before they are over."""


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
class Frame:
    """What `layouts/desk.html` draws around a page. `watching` names whose desk an instructor looks at, else "".
    `all_runs`: where a learner alone finds every exercise, "" for others.
    """

    nav: tuple[NavEntry, ...]
    seat: Seat
    clock: ClockRow
    home: str
    watching: str
    all_runs: str


def frame_of(desk: Access, here: str) -> Frame:
    """The bar of a run; `here` is the endpoint of the page one is on."""
    spec = desk.playing.run.seat(desk.seat).spec
    name = shown_name(desk.person)
    return Frame(
        nav=tuple(_nav(desk, here)),
        seat=Seat(name, _role(desk.playing, spec)),
        clock=clock_row(desk.playing),
        home=url_for("desk.inbox", run=desk.run_id),
        watching=name if desk.read_only else "",
        all_runs=url_for("practice.home") if desk.alone and not desk.read_only else "",
    )


def clock_row(playing: Playing) -> ClockRow:
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
    places = [
        ("desk.inbox", _("Kotak Masuk"), "list", "k"),
        ("reference.index", _("Rujukan"), "book", "r"),
        ("desk.briefing", _("Pengarahan"), "flag", "p"),
    ]
    for endpoint, label, icon, key in places:
        current = here == endpoint or (endpoint == "desk.inbox" and here == "desk.report")
        yield NavEntry(label, url_for(endpoint, run=desk.run_id), icon, current, key)
    if desk.playing.run.finished and here != "debrief.person":
        yield NavEntry(_("Pembahasan"), debrief_address(desk.run_id), "shield", False)


def _role(playing: Playing, spec: SeatSpec) -> str:
    """Short enough for the bar: the role, and the agency as people call it."""
    agency = playing.world.region.agency(spec.agency)
    return f"{ROLES[spec.role]}, {agency.short}"


def _heading(playing: Playing, clock: SimClock) -> str:
    if playing.run.finished:
        return _("Latihan selesai")
    if not clock.paused:
        return _("Waktu simulasi")
    if playing.exercise.join_code is None:
        return _("Dijeda")
    return _("Belum dimulai") if playing.exercise.state == "open" else _("Dijeda instruktur")


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
