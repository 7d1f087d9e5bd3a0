"""One of everything that a page can show: people, runs and classes in every state, played through the use cases."""

from __future__ import annotations

from dataclasses import dataclass

from tests.browser.house import House
from tests.web.debrief.runs import play_together
from trainer.domain.records import Exercise
from trainer.usecases.exercises import (
    Joined,
    Setup,
    end_exercise,
    finish_alone,
    next_working_day,
    pause,
    set_pace,
    start_class,
)

FAST, STILL = 0.25, 480.0
"""Minutes of a simulated day: fifteen seconds while runs are played, a real working day for runs that are looked at."""

HALL = 41
"""So many people fill a hall: more than a console shows without narrow tiles."""


@dataclass(frozen=True)
class Stage:
    """`entries`: session by the name of whoever looks. `names`: what stands in braces in an address."""

    entries: dict[str, str]
    names: dict[str, str]


def set_stage(house: House) -> Stage:
    """Build everything. The clock of the house moves on by as long as the played runs take."""
    owner = house.account("Suryani Dehen", instructor=True)
    learner = house.account("Rahmi Yulianti")
    entries = {"guest": "", "owner": house.entry(owner), "learner": house.entry(learner)}
    names: dict[str, str] = {}

    done, mid = (house.alone(learner, Setup(seed=7, minutes_per_working_day=FAST)) for _ in "ab")
    shown = _class(house, owner, FAST, "Norhayati", "Bambang Riwut", "Siti Aisyah")
    ended = _class(house, owner, FAST, "Norhayati", "Yuli Sangen", "Agus Tinting", "Hendra")
    for exercise, _people in (shown, ended):
        start_class(house.services, exercise.id)
    _play(house, done, mid, shown[1], ended[1])
    for exercise_id in (mid.exercise.id, shown[0].id):
        set_pace(house.services, exercise_id, STILL)
    finish_alone(house.services, done.exercise.id)
    end_exercise(house.services, ended[0].id)
    names |= {"done": done.run, "mid": mid.run}
    _name(names, "shown", *shown)
    _name(names, "ended", *ended)
    _sit(house, entries, "shown", *shown)
    _sit(house, entries, "ended", *ended)

    for name, people in (
        ("empty", ()),
        ("waiting", ("Norhayati", "Norhayati", "Yuliana Christina Hartati Kaharap")),
        ("halted", ("Norhayati", "Bambang")),
        ("full", tuple(f"Peserta {n}" for n in range(1, HALL + 1))),
    ):
        made = _class(house, owner, STILL, *people)
        _name(names, name, *made)
        _sit(house, entries, name, *made)
    start_class(house.services, _id(names, "halted"))
    pause(house.services, _id(names, "halted"))

    newcomer = house.account("Lala")
    beginner = house.account("Pahotan")
    resting = house.account("Mega")
    fresh = house.alone(beginner, Setup(seed=7, minutes_per_working_day=STILL))
    paused = house.alone(resting, Setup(seed=7, minutes_per_working_day=STILL))
    next_working_day(house.services, paused.exercise.id)
    pause(house.services, paused.exercise.id)
    names |= {"fresh": fresh.run, "paused": paused.run}
    entries |= {
        "newcomer": house.entry(newcomer),
        "beginner": house.entry(beginner),
        "resting": house.entry(resting),
        "new owner": house.entry(house.account("Kornelius", instructor=True)),
    }
    return Stage(entries, names)


def _class(house: House, owner, pace: float, *people: str) -> tuple[Exercise, tuple[Joined, ...]]:
    exercise = house.open_class(owner, Setup(seed=7, minutes_per_working_day=pace))
    return exercise, tuple(house.join(exercise, name) for name in people)


def _play(
    house: House,
    done: Joined,
    mid: Joined,
    shown: tuple[Joined, ...],
    ended: tuple[Joined, ...],
) -> None:
    ways = {
        done.run: "ideal",
        mid.run: "ideal",
        shown[0].run: "clumsy",
        shown[1].run: "salah-darurat-ditunda",
        ended[0].run: "ideal",
        ended[1].run: "clumsy",
        ended[2].run: "salah-data-orang-lain-terbuka",
    }
    play_together(house.services, house.clock, ways)


def _name(names: dict[str, str], name: str, exercise: Exercise, people: tuple[Joined, ...]) -> None:
    names[name] = exercise.id
    names[f"{name}_code"] = exercise.join_code or ""
    for number, one in enumerate(people[:3], 1):
        names[f"{name}_run{number}"] = one.run
        names[f"{name}_person{number}"] = one.person.id


def _sit(
    house: House,
    entries: dict[str, str],
    name: str,
    _exercise: Exercise,
    people: tuple[Joined, ...],
) -> None:
    for number, one in enumerate(people[:3], 1):
        entries[f"{name} {number}"] = house.entry(person=one.person)


def _id(names: dict[str, str], name: str):
    return names[name]
