"""Exercises: opening one for a class or alone, joining and coming back, and the clock of all its runs.

A class and a learner alone go through the same functions; alone means an exercise without a join code whose only person
is its owner's. A class plays each for themselves or shares one run, which begins when the class is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from trainer.domain import events as e
from trainer.domain.clock import SimClock
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound, Problem
from trainer.domain.events import Fact
from trainer.domain.records import (
    CLOSED,
    EACH,
    LATE_JOINS,
    MODES,
    SHARED,
    Account,
    Exercise,
    ExerciseId,
    Person,
    RunId,
)
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.scenario import Scenario
from trainer.usecases.acting import Also, Change, change_all
from trainer.usecases.beginning import speeds_of, start_run
from trainer.usecases.loading import LoadedRun
from trainer.usecases.seats import seat_of, shared_run
from trainer.usecases.services import Services

T = TypeVar("T")

MIN_PACE, MAX_PACE = 0.25, 480.0
"""Minutes that a simulated day may take: from fifteen seconds to a real working day."""
NAME_MAX_CHARS = 60
TITLE_MAX_CHARS = 80
DRAWS = 20
"""How often a code is drawn again because somebody has it: far more often than will ever happen."""
FIRST_DRAWN, HIGHEST_VARIANT = 1000, 9999
"""Variants that are drawn; a lower one may be asked for."""
TWO_SEATS = 2
"""Fewer, and there is nothing to share."""

FEEDBACK_POLICIES = ("at_once", "on_closing", "at_end", "withheld")
ALONE_POLICIES = tuple(policy for policy in FEEDBACK_POLICIES if policy != "withheld")
"""Nobody is there to let out what is withheld from a learner alone."""

AFTERWARDS = "at_end"
"""What a learner alone gets where the scenario withholds."""

AWAY_AFTER = timedelta(minutes=5)
"""A learner alone who is away longer than this finds the clock where it was when this time had passed."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What an instructor may choose when opening; None takes the scenario's own. `title`: what the class is called.

    `variant`: with other reports that teach the same, where the scenario has such; None plays it as it was written.
    """

    feedback: str | None = None
    minutes_per_working_day: float | None = None
    seed: int | None = None
    title: str | None = None
    mode: str = EACH
    profile: str | None = None
    late_join: str | None = None
    hide_names: bool = False
    variant: int | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody who has a place now. `code_words` is None for a learner alone: the account is the way back.

    `seat` is None in a shared run before a seat is chosen there.
    """

    exercise: Exercise
    person: Person
    run: RunId
    code_words: str | None
    seat: str | None = None


def drawn_variant(services: Services) -> int:
    """The number of a variant, of four digits, so that it can be told to somebody."""
    return FIRST_DRAWN + services.tokens.seed() % (HIGHEST_VARIANT + 1 - FIRST_DRAWN)


def open_class(services: Services, owner: Account, slug: str, setup: Setup) -> Exercise:
    """Open a scenario for a class; clocks start when the instructor starts it. Raises NotFound, InvalidInput.

    A class that shares its run needs a scenario with two seats or more.
    """
    waiting = _exercise_to_open(services, owner, slug, setup)
    source = services.library.source(slug, setup.profile, setup.variant)
    exercise, _ = _drawn_until_free(
        services.tokens.join_code,
        lambda code: services.directory.add_exercise(replace(waiting, join_code=code), source),
        "join_code",
    )
    if exercise.shared:
        start_run(services, exercise, None)
    return exercise


def start_alone(
    services: Services,
    owner: Account,
    slug: str,
    setup: Setup,
    seat: str | None = None,
    *,
    waiting: bool = False,
) -> Joined:
    """Open a scenario for one learner, in `seat` or in its first. The clock runs at once, or with `waiting` not before
    the learner lets it: a briefing takes its time. Raises NotFound, InvalidInput.
    """
    seats = [each.id for each in services.library.current(slug).seats]
    if seat is not None and seat not in seats:
        raise InvalidInput(Problem("seat", Wrong.NOT_A_CHOICE, {"value": seat}))
    planned = _exercise_to_open(services, owner, slug, replace(setup, mode=EACH))
    if planned.feedback not in ALONE_POLICIES:
        planned = replace(planned, feedback=AFTERWARDS)
    source = services.library.source(slug, setup.profile, setup.variant)
    exercise = services.directory.add_exercise(planned, source)
    now = services.wall.now()
    person = services.directory.person_of_account(owner.id)
    if person is None:
        person = services.directory.add_person(owner.display_name, None, owner.id, None, now)
    if not waiting:
        exercise = services.directory.set_exercise_state(exercise.id, "running", now)
    services.directory.seen_now(person.id, now)
    run = start_run(services, exercise, person, seat)
    return Joined(exercise, person, run, None, seat or seats[0])


def join_class(services: Services, join_code: str, name: str) -> Joined:
    """Come into a class; in a shared run a seat is chosen after that. People of one name are numbered.

    Raises NotFound, NotAllowed (over, or begun and closed to late joiners), InvalidInput.
    """
    exercise = services.directory.exercise_by_code(join_code)
    if exercise is None:
        raise NotFound("class", join_code)
    if exercise.state == "ended":
        raise NotAllowed(Refusal.CLASS_ENDED, "join")
    if is_closed(exercise):
        raise NotAllowed(Refusal.CLASS_CLOSED, "join")
    shown = " ".join(name.split())
    if not shown:
        raise InvalidInput(Problem("name", Wrong.REQUIRED))
    if len(shown) > NAME_MAX_CHARS:
        raise InvalidInput(Problem("name", Wrong.TOO_LONG, {"max": str(NAME_MAX_CHARS)}))
    person, words = _drawn_until_free(
        services.tokens.code_words,
        lambda words: services.directory.add_person(
            shown, exercise.id, None, words, services.wall.now()
        ),
        "code_words",
    )
    if exercise.shared:
        return Joined(exercise, person, shared_run(services, exercise).id, words)
    seat = services.library.world(exercise.scenario, exercise.content_hash).scenario.seats[0].id
    return Joined(exercise, person, start_run(services, exercise, person, seat), words, seat)


def is_closed(exercise: Exercise) -> bool:
    """Whether a class lets nobody in any more."""
    begun = exercise.state not in ("open", "ended")
    return exercise.state == "ended" or (begun and exercise.late_join == CLOSED)


def rejoin(services: Services, code_words: str) -> Joined:
    """Come back to a place on any device by its personal code. Raises NotFound."""
    person = services.directory.person_by_code(code_words)
    if person is None or person.exercise is None:
        raise NotFound("personal code", code_words)
    exercise = _exercise(services, person.exercise)
    own = services.directory.run_of(exercise.id, person.id)
    run = shared_run(services, exercise) if exercise.shared else own
    if run is None:
        raise NotFound("run", person.id)
    services.directory.seen_now(person.id, services.wall.now())
    words, seat = services.directory.code_words(person.id), seat_of(services, run.id, person.id)
    return Joined(exercise, person, run.id, words, seat)


def start_class(services: Services, exercise: ExerciseId) -> Exercise:
    """Let the clocks run: of a class that waits, or of one that was paused."""
    return _all_clocks(services, exercise, "running", "resume", _resumed)


def pause(services: Services, exercise: ExerciseId) -> Exercise:
    """Stop every clock of the exercise."""
    return _all_clocks(services, exercise, "paused", "pause", _paused)


def set_pace(services: Services, exercise: ExerciseId, minutes_per_working_day: float) -> Exercise:
    """Let a simulated day take so many minutes, in every run, from now on. Raises InvalidInput."""
    _require_pace(minutes_per_working_day)
    found = _not_ended(services, exercise)

    def paced(clock: SimClock, loaded: LoadedRun) -> SimClock:
        return clock.with_speed(
            loaded.wall, loaded.world.calendar, **speeds_of(minutes_per_working_day)
        )

    def kept() -> None:
        services.directory.set_exercise_pace(found.id, minutes_per_working_day)

    return _all_clocks(services, found.id, found.state, "speed", paced, also=kept)


def next_working_day(
    services: Services, exercise: ExerciseId, command_id: str | None = None, day: date | None = None
) -> Exercise:
    """Move every run to the first 08.00 of a working day after its own now; what happens between happens.

    `command_id` makes a second tap of one button a no-op. `day` is the one meant: where it has come, the clock stays.
    """
    found = _not_ended(services, exercise)

    def moved(clock: SimClock, loaded: LoadedRun) -> SimClock:
        return clock.to_next_working_day(loaded.wall, loaded.world.calendar, day)

    return _all_clocks(services, found.id, found.state, "next_day", moved, command_id)


def end_exercise(services: Services, exercise: ExerciseId) -> Exercise:
    """The instructor ends every run where it stands. An ended exercise stays as it is."""
    return _ended_by(services, exercise, e.BY_INSTRUCTOR)


def finish_alone(services: Services, exercise: ExerciseId) -> Exercise:
    """A learner alone ends the run where it stands: nothing comes after that, and no limit runs out.

    Who wants to see what colleagues and citizens still do moves on day by day instead (`next_working_day`).
    """
    return _ended_by(services, exercise, e.BY_LEARNER)


def _ended_by(services: Services, exercise: ExerciseId, why: str) -> Exercise:
    found = _exercise(services, exercise)
    if found.state == "ended":
        return found

    def ended(loaded: LoadedRun) -> Iterable[Fact]:
        return () if loaded.run.finished else (e.RunFinished(why),)

    return _with_state(services, found, "ended", ended)


def _resumed(clock: SimClock, loaded: LoadedRun) -> SimClock:
    return clock.resumed_at(loaded.wall)


def _paused(clock: SimClock, loaded: LoadedRun) -> SimClock:
    return clock.paused_at(loaded.wall, loaded.world.calendar)


def _all_clocks(
    services: Services,
    exercise: ExerciseId,
    state: str,
    why: str,
    changed: Callable[[SimClock, LoadedRun], SimClock],
    command_id: str | None = None,
    also: Also | None = None,
) -> Exercise:
    """Change the clock of every run that goes on, and say so in each run's log: in all of them or in none."""
    found = _not_ended(services, exercise)

    def facts(loaded: LoadedRun) -> Iterable[Fact]:
        clock = loaded.run.clock
        if clock is None or loaded.run.finished:
            return ()
        new = changed(clock, loaded)
        return () if new == clock else (e.ClockChanged(new, why),)

    return _with_state(services, found, state, facts, command_id, also)


def _with_state(
    services: Services,
    found: Exercise,
    state: str,
    facts: Change,
    command_id: str | None = None,
    also: Also | None = None,
) -> Exercise:
    """Record the same in every run and put the exercise into a state, in one transaction."""

    def kept() -> None:
        if found.state != state:
            services.directory.set_exercise_state(found.id, state, services.wall.now())
        if also is not None:
            also()

    change_all(services, found.id, facts, command_id=command_id, also=kept)
    return _exercise(services, found.id)


def _drawn_until_free(
    draw: Callable[[], str], keep: Callable[[str], T], field: str
) -> tuple[T, str]:
    """Draw a code and keep something under it; draw again when somebody has that code already."""
    for _ in range(DRAWS):
        code = draw()
        try:
            return keep(code), code
        except InvalidInput as refusal:
            if any(p.field != field or p.code != Wrong.TAKEN for p in refusal.problems):
                raise
    raise RuntimeError(f"{DRAWS} codes drawn and every one was taken")


def _exercise_to_open(services: Services, owner: Account, slug: str, setup: Setup) -> Exercise:
    _require_profile(services, setup)
    scenario = services.library.current(slug, setup.profile, setup.variant)
    pace = setup.minutes_per_working_day or scenario.minutes_per_working_day
    _require_pace(pace)
    feedback = setup.feedback or scenario.feedback
    if feedback not in FEEDBACK_POLICIES:
        raise InvalidInput(Problem("feedback", Wrong.NOT_A_CHOICE, {"value": feedback}))
    _require_known(setup, scenario)
    return Exercise(
        id=ExerciseId(services.tokens.new_id()),
        scenario=slug,
        content_hash=scenario.content_hash,
        title=_title(setup, scenario),
        owner=owner.id,
        join_code=None,
        seed=setup.seed if setup.seed is not None else services.tokens.seed(),
        feedback=feedback,
        clock_mode=scenario.clock_mode,
        minutes_per_working_day=pace,
        state="open",
        created_at=services.wall.now(),
        ended_at=None,
        mode=setup.mode,
        profile=setup.profile,
        late_join=setup.late_join,
        hide_names=setup.hide_names,
    )


def _require_profile(services: Services, setup: Setup) -> None:
    offered = [each.id for each in services.library.profiles()] if setup.profile else []
    if setup.profile and setup.profile not in offered:
        raise InvalidInput(Problem("profile", Wrong.NOT_A_CHOICE, {"value": setup.profile}))


def _require_known(setup: Setup, scenario: Scenario) -> None:
    if setup.mode not in MODES or (setup.mode == SHARED and len(scenario.seats) < TWO_SEATS):
        raise InvalidInput(Problem("mode", Wrong.NOT_A_CHOICE, {"value": setup.mode}))
    if setup.late_join not in (None, *LATE_JOINS):
        raise InvalidInput(Problem("late_join", Wrong.NOT_A_CHOICE, {"value": setup.late_join}))


def _title(setup: Setup, scenario: Scenario) -> str:
    title = " ".join((setup.title or "").split())
    if len(title) > TITLE_MAX_CHARS:
        raise InvalidInput(Problem("title", Wrong.TOO_LONG, {"max": str(TITLE_MAX_CHARS)}))
    return title or scenario.title


def _require_pace(minutes: float) -> None:
    if not MIN_PACE <= minutes <= MAX_PACE:
        raise InvalidInput(
            Problem(
                "minutes_per_working_day",
                Wrong.OUT_OF_RANGE,
                {"min": str(MIN_PACE), "max": str(MAX_PACE)},
            )
        )


def _exercise(services: Services, exercise: ExerciseId) -> Exercise:
    found = services.directory.exercise(exercise)
    if found is None:
        raise NotFound("exercise", exercise)
    return found


def _not_ended(services: Services, exercise: ExerciseId) -> Exercise:
    found = _exercise(services, exercise)
    if found.state == "ended":
        raise NotAllowed(Refusal.CLASS_ENDED, "clock")
    return found
