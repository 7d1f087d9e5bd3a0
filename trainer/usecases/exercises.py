"""Exercises: opening one for a class or alone, joining and coming back, and the clock of all its runs.

A class and a learner alone go through the same functions; alone means an exercise without a join code whose only person
is its owner's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from trainer.domain import events as e
from trainer.domain.clock import Mode, SimClock
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound, Problem
from trainer.domain.events import Fact
from trainer.domain.records import Account, Exercise, ExerciseId, Person, PersonId, RunId, RunRow
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.scenario import Scenario, run_end
from trainer.usecases.playing import Playing, change, load, watch
from trainer.usecases.services import Services

T = TypeVar("T")

SECONDS_PER_DAY = 24 * 60 * 60
MIN_PACE, MAX_PACE = 0.25, 480.0
"""Minutes that a simulated day may take: from fifteen seconds to a real working day."""
NAME_MAX_CHARS = 60
TITLE_MAX_CHARS = 80
DRAWS = 20
"""How often a code is drawn again because somebody has it: far more often than will ever happen."""
FEEDBACK_POLICIES = ("at_end", "on_closing")
AWAY_AFTER = timedelta(minutes=5)
"""A learner alone who is away longer than this finds the clock where it was when this time had passed."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What an instructor may choose when opening; None takes the scenario's own. `title`: what the class is called."""

    feedback: str | None = None
    minutes_per_working_day: float | None = None
    seed: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody who has a place now. `code_words` is None for a learner alone: the account is the way back."""

    exercise: Exercise
    person: Person
    run: RunId
    code_words: str | None


def open_class(services: Services, owner: Account, slug: str, setup: Setup) -> Exercise:
    """Open a scenario for a class; clocks start when the instructor starts it. Raises NotFound, InvalidInput."""
    waiting = _exercise_to_open(services, owner, slug, setup)
    source = services.library.source(slug)
    exercise, _ = _drawn_until_free(
        services.tokens.join_code,
        lambda code: services.directory.add_exercise(replace(waiting, join_code=code), source),
        "join_code",
    )
    return exercise


def start_alone(services: Services, owner: Account, slug: str, setup: Setup) -> Joined:
    """Open a scenario for one learner and start at once. Raises NotFound, InvalidInput."""
    waiting = _exercise_to_open(services, owner, slug, setup)
    exercise = services.directory.add_exercise(waiting, services.library.source(slug))
    now = services.wall.now()
    person = services.directory.person_of_account(owner.id)
    if person is None:
        person = services.directory.add_person(owner.display_name, None, owner.id, None, now)
    exercise = services.directory.set_exercise_state(exercise.id, "running", now)
    services.directory.seen_now(person.id, now)
    return Joined(exercise, person, _start_run(services, exercise, person), None)


def join_class(services: Services, join_code: str, name: str) -> Joined:
    """Take a place in a class. People of one name are numbered. Raises NotFound, NotAllowed, InvalidInput."""
    exercise = services.directory.exercise_by_code(join_code)
    if exercise is None:
        raise NotFound("class", join_code)
    if exercise.state == "ended":
        raise NotAllowed(Refusal.CLASS_ENDED, "join")
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
    return Joined(exercise, person, _start_run(services, exercise, person), words)


def rejoin(services: Services, code_words: str) -> Joined:
    """Come back to a place on any device by its personal code. Raises NotFound."""
    person = services.directory.person_by_code(code_words)
    if person is None or person.exercise is None:
        raise NotFound("personal code", code_words)
    exercise = _exercise(services, person.exercise)
    run = services.directory.run_of(exercise.id, person.id)
    if run is None:
        raise NotFound("run", person.id)
    services.directory.seen_now(person.id, services.wall.now())
    return Joined(exercise, person, run.id, services.directory.code_words(person.id))


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
    found = services.directory.set_exercise_pace(found.id, minutes_per_working_day)

    def paced(clock: SimClock, playing: Playing) -> SimClock:
        return clock.with_speed(
            playing.wall, playing.world.calendar, **_speeds(minutes_per_working_day)
        )

    return _all_clocks(services, found.id, found.state, "speed", paced)


def next_working_day(
    services: Services, exercise: ExerciseId, command_id: str | None = None
) -> Exercise:
    """Move every run to the first 08.00 of a working day after its own now; what happens between happens.

    `command_id` makes a second tap of one button a no-op.
    """
    found = _not_ended(services, exercise)
    return _all_clocks(services, found.id, found.state, "next_day", _next_day, command_id)


def end_exercise(services: Services, exercise: ExerciseId) -> Exercise:
    """The instructor ends every run where it stands. An ended exercise stays as it is."""
    found = _exercise(services, exercise)
    if found.state == "ended":
        return found
    for row in services.directory.runs(found.id):
        change(services, row.id, _ended)
    return services.directory.set_exercise_state(found.id, "ended", services.wall.now())


def finish_alone(services: Services, exercise: ExerciseId) -> Exercise:
    """A learner alone has done what there was to do: the rest of the days passes without them, then the run is over.

    So colleagues still answer, deadlines still pass, and nobody is judged on the easy half only.
    """
    found = _exercise(services, exercise)
    if found.state == "ended":
        return found
    _all_clocks(services, found.id, found.state, "end", _at_the_end)
    return services.directory.set_exercise_state(found.id, "ended", services.wall.now())


def come_back(services: Services, run: RunId) -> Playing:
    """Look at a run of a learner alone. Time away beyond `AWAY_AFTER` did not pass, other runs of the learner wait,
    and a run that is over ends the exercise.
    """
    playing = load(services, run)
    person = playing.row.person and services.directory.person(PersonId(playing.row.person))
    if person and person.last_seen_at is not None and playing.exercise.join_code is None:
        _forget_absence(services, playing, person.last_seen_at)
        _let_others_wait(services, playing, person.last_seen_at)
        services.directory.seen_now(person.id, playing.wall)
    playing = watch(services, run)
    if (
        playing.run.finished
        and playing.exercise.join_code is None
        and playing.exercise.state != "ended"
    ):
        services.directory.set_exercise_state(playing.exercise.id, "ended", playing.wall)
    return playing


def _let_others_wait(services: Services, here: Playing, last_seen: datetime) -> None:
    """One learner works at one desk: presence here must not let the clock of another run go on unseen."""
    for other in services.directory.exercises_of(here.exercise.owner):
        if other.join_code is None and other.state == "running" and other.id != here.exercise.id:
            for row in services.directory.runs(other.id):
                _forget_absence(services, load(services, row.id), last_seen)
            pause(services, other.id)


def _forget_absence(services: Services, playing: Playing, last_seen: datetime) -> None:
    left = last_seen + AWAY_AFTER
    clock = playing.run.clock
    if playing.wall <= left or playing.run.finished or clock is None or clock.paused:
        return
    anchor = max(left, clock.wall_anchor)

    def absent(at_change: Playing) -> Iterable[Fact]:
        now = at_change.run.clock
        if now is None or now.paused:
            return ()
        back = now.paused_at(anchor, at_change.world.calendar).resumed_at(at_change.wall)
        return (e.ClockChanged(back, "away"),)

    change(services, playing.row.id, absent, catch_up_at=anchor)


def _ended(playing: Playing) -> Iterable[Fact]:
    return () if playing.run.finished else (e.RunFinished("ended_by_instructor"),)


def _at_the_end(clock: SimClock, playing: Playing) -> SimClock:
    end = playing.run.ends_at
    return clock if end is None else replace(clock, sim_anchor=end, wall_anchor=playing.wall)


def _resumed(clock: SimClock, playing: Playing) -> SimClock:
    return clock.resumed_at(playing.wall)


def _paused(clock: SimClock, playing: Playing) -> SimClock:
    return clock.paused_at(playing.wall, playing.world.calendar)


def _next_day(clock: SimClock, playing: Playing) -> SimClock:
    return clock.to_next_working_day(playing.wall, playing.world.calendar)


def _all_clocks(
    services: Services,
    exercise: ExerciseId,
    state: str,
    why: str,
    changed: Callable[[SimClock, Playing], SimClock],
    command_id: str | None = None,
) -> Exercise:
    """Change the clock of every run that goes on, and say so in each run's log."""
    found = _not_ended(services, exercise)

    def facts(playing: Playing) -> Iterable[Fact]:
        clock = playing.run.clock
        if clock is None or playing.run.finished:
            return ()
        new = changed(clock, playing)
        return () if new == clock else (e.ClockChanged(new, why),)

    if found.state != state:
        found = services.directory.set_exercise_state(found.id, state, services.wall.now())
    for row in services.directory.runs(found.id):
        if command_id is None or not services.log.seen(row.id, command_id):
            change(services, row.id, facts, command_id=command_id)
    return found


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
    scenario = services.library.current(slug)
    pace = setup.minutes_per_working_day or scenario.minutes_per_working_day
    _require_pace(pace)
    feedback = setup.feedback or scenario.feedback
    if feedback not in FEEDBACK_POLICIES:
        raise InvalidInput(Problem("feedback", Wrong.NOT_A_CHOICE, {"value": feedback}))
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
    )


def _title(setup: Setup, scenario: Scenario) -> str:
    title = " ".join((setup.title or "").split())
    if len(title) > TITLE_MAX_CHARS:
        raise InvalidInput(Problem("title", Wrong.TOO_LONG, {"max": str(TITLE_MAX_CHARS)}))
    return title or scenario.title


def _start_run(services: Services, exercise: Exercise, person: Person) -> RunId:
    """A run of its own for one person, from the scenario's beginning or, if it says so, at the class's clock."""
    run = RunId(services.tokens.new_id())
    services.directory.add_run(RunRow(run, exercise.id, person.id, services.wall.now()))
    world = services.library.world(exercise.scenario, exercise.content_hash)
    scenario = world.scenario

    def facts(playing: Playing) -> Iterable[Fact]:
        yield e.RunStarted(
            exercise.scenario,
            exercise.content_hash,
            scenario.profile,
            exercise.seed,
            scenario.seats,
            run_end(scenario, world.calendar),
            exercise.feedback,
        )
        yield e.ClockChanged(_first_clock(services, exercise, scenario, playing), "start")
        yield e.SeatTaken(scenario.seats[0].id, person.id)

    change(services, run, facts)
    return run


def _first_clock(
    services: Services, exercise: Exercise, scenario: Scenario, playing: Playing
) -> SimClock:
    if scenario.late_join == "class_clock":
        for row in services.directory.runs(exercise.id):
            other = None if row.id == playing.row.id else load(services, row.id).run.clock
            if other is not None:
                return other
    return SimClock(
        mode=Mode(exercise.clock_mode),
        sim_anchor=scenario.starts_at,
        wall_anchor=playing.wall,
        paused=exercise.state != "running",
        **_speeds(exercise.minutes_per_working_day),
    )


def _speeds(minutes: float) -> dict[str, float]:
    """A pace for both modes: so many minutes for a working day, or for a calendar day."""
    return {
        "sim_seconds_per_wall_second": SECONDS_PER_DAY / (minutes * 60),
        "wall_seconds_per_working_day": minutes * 60,
    }


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
