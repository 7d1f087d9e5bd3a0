"""View models of practising alone: what is on offer, what goes on, what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from trainer.domain.records import Exercise, Person, RunCard, RunRow
from trainer.domain.scenario import Scenario
from trainer.usecases.services import Services
from trainer.web.exercise_words import FEEDBACK_WORDS, done_words, level_words
from trainer.web.language import gettext as _
from trainer.web.number_words import point_words
from trainer.web.practice.forms import StartForm
from trainer.web.sentences import ROLES, WORK
from trainer.web.time_words import minutes_words, moment_words, short_moment, working_days_words
from trainer.web.variant_choice import report_hints

HISTORY_PER_PAGE = 10
"""Rows of the history on one page."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One scenario on offer. `meta`: level, reports, working days."""

    title: str
    href: str
    text: str
    minutes: str
    meta: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoingOn:
    """A run that is not over."""

    title: str
    href: str
    text: str
    meta: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """A run that is over. `points` is "" while nothing was scored."""

    title: str
    ended: str
    decided: str
    points: str
    href: str
    again: str


@dataclass(frozen=True, slots=True)
class HomePage:
    going_on: tuple[GoingOn, ...]
    offers: tuple[Offer, ...]
    past: tuple[Past, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class StartPage:
    """One scenario before it begins. `hints`: what each feedback policy means; `seat_hints`: agency and work of each seat,
    empty where there is one seat only; `profile_hints`: what each profile is; `report_hints`: what reports there are to
    choose from, empty where there are only those that were written, or none that was.
    """

    form: StartForm
    slug: str
    title: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    expects: tuple[str, ...]
    hints: dict[str, str]
    seat_hints: dict[str, str]
    profile_hints: dict[str, str]
    report_hints: dict[str, str]
    rules_open: bool
    running_elsewhere: bool


@dataclass(frozen=True, slots=True)
class OwnRun:
    """A run of one's own with what is known of it without folding."""

    row: RunRow
    exercise: Exercise
    card: RunCard

    @property
    def over(self) -> bool:
        return self.card.state == "finished"


def own_runs(services: Services, person: Person | None) -> tuple[OwnRun, ...]:
    """Every run of a learner alone, newest first."""
    if person is None:
        return ()
    directory = services.directory
    found = []
    for row in directory.runs_of_person(person.id):
        exercise, card = directory.exercise(row.exercise), directory.card(row.id)
        if exercise is not None and card is not None:
            found.append(OwnRun(row, exercise, card))
    return tuple(found)


def home_page(services: Services, runs: tuple[OwnRun, ...], page: int) -> HomePage:
    """The page of a learner; `page` counts from 1 through what is over."""
    past = [each for each in runs if each.over]
    pages = max(1, -(-len(past) // HISTORY_PER_PAGE))
    page = min(max(page, 1), pages)
    first = (page - 1) * HISTORY_PER_PAGE
    scenarios = (services.library.current(slug) for slug in services.library.slugs())
    return HomePage(
        going_on=tuple(_going_on(services, each) for each in runs if not each.over),
        offers=tuple(_offer(each) for each in scenarios),
        past=tuple(_past(services, each) for each in past[first : first + HISTORY_PER_PAGE]),
        page=page,
        pages=pages,
    )


def start_page(
    services: Services, scenario: Scenario, form: StartForm, *, running_elsewhere: bool
) -> StartPage:
    """What a learner reads before pressing start."""
    several = len(scenario.seats) > 1
    seat = () if several else ((_("Peran Anda"), scenario.seats[0].title),)
    facts = (
        *seat,
        (_("Tingkat"), level_words(scenario.level)),
        (_("Lama"), _length(scenario)),
        (_("Waktu simulasi"), _simulated(scenario)),
    )
    return StartPage(
        form=form,
        slug=scenario.slug,
        title=scenario.title,
        summary=scenario.summary,
        facts=facts,
        expects=scenario.expects,
        hints={policy: str(hint) for policy, (_label, hint) in FEEDBACK_WORDS.items()},
        seat_hints={each.id: str(WORK[each.role]) for each in scenario.seats} if several else {},
        profile_hints={each.id: each.note for each in services.library.profiles()},
        report_hints=report_hints(scenario) if scenario.varies and not scenario.made else {},
        rules_open=bool(form.profile.errors),
        running_elsewhere=running_elsewhere,
    )


def points_words(card: RunCard) -> str:
    """Points and what could be earned, as in "72,5 dari 100"; "" while nothing was scored."""
    if card.points is None or card.max_points is None:
        return ""
    return _(
        "%(points)s dari %(max)s",
        points=point_words(card.points),
        max=point_words(card.max_points),
    )


def _simulated(scenario: Scenario) -> str:
    return _(
        "%(days)s, satu hari kerja berlangsung %(pace)s",
        days=working_days_words(scenario.working_days),
        pace=minutes_words(scenario.minutes_per_working_day),
    )


def _length(scenario: Scenario) -> str:
    """How long a run takes: somebody who goes on to the next day, and somebody who lets the clock do it."""
    longest = scenario.working_days * scenario.minutes_per_working_day
    if longest <= scenario.minutes:
        return _("Sekitar %(time)s", time=minutes_words(longest))
    return _(
        "Sekitar %(time)s bila Anda memajukan hari, paling lama %(longest)s",
        time=minutes_words(scenario.minutes),
        longest=minutes_words(longest),
    )


def _offer(scenario: Scenario) -> Offer:
    meta = (
        _("Tingkat %(level)s", level=level_words(scenario.level)),
        _("%(n)s laporan", n=len(scenario.reports)),
        _seats(scenario),
    )
    href = url_for("practice.start", slug=scenario.slug)
    return Offer(scenario.title, href, scenario.summary, str(scenario.minutes), meta)


def _seats(scenario: Scenario) -> str:
    """The role of the only seat, or how many there are to choose from."""
    if len(scenario.seats) == 1:
        return str(ROLES[scenario.seats[0].role])
    return _("%(n)s meja untuk dipilih", n=len(scenario.seats))


def _going_on(services: Services, own: OwnRun) -> GoingOn:
    card = own.card
    left = card.last_action_at_wall or own.row.created_at
    text = _(
        "Terakhir dikerjakan %(when)s.", when=moment_words(_local(services, own.exercise, left))
    )
    scenario = services.library.world(own.exercise.scenario, own.exercise.content_hash).scenario
    decided = _(
        "%(done)s dari %(total)s laporan %(what)s",
        done=card.decided,
        total=card.arrived,
        what=done_words([seat.role for seat in scenario.seats]),
    )
    meta: tuple[str, ...] = (decided,)
    if own.exercise.state == "open":
        meta = (_("belum dimulai"),)
    elif card.state == "paused":
        meta = (*meta, _("jam dijeda"))
    return GoingOn(own.exercise.title, url_for("desk.inbox", run=own.row.id), text, meta)


def _past(services: Services, own: OwnRun) -> Past:
    ended = own.exercise.ended_at or own.card.last_action_at_wall or own.row.created_at
    return Past(
        title=own.exercise.title,
        ended=short_moment(_local(services, own.exercise, ended)),
        decided=_("%(done)s dari %(total)s", done=own.card.decided, total=own.card.arrived),
        points=points_words(own.card),
        href=url_for("debrief.person", run=own.row.id),
        again=url_for("practice.start", slug=own.exercise.scenario),
    )


def _local(services: Services, exercise: Exercise, at: datetime) -> datetime:
    """A wall time in the zone of the exercise's region."""
    world = services.library.world(exercise.scenario, exercise.content_hash)
    return world.calendar.in_zone(at)
