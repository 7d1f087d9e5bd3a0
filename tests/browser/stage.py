"""One of everything that a page can show: people, runs and classes in every state, played through the use cases."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.browser.house import House
from tests.web.debrief.runs import play_together
from trainer.domain.records import Account, Exercise, ExerciseId
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
    scene = _Scene(house, house.account("Suryani Dehen", instructor=True))
    scene.played_runs()
    scene.classes_at_rest()
    scene.learners_at_rest()
    return Stage(scene.entries, scene.names)


@dataclass
class _Scene:
    """The stage while it is built; `owner` is the instructor of every class."""

    house: House
    owner: Account
    entries: dict[str, str] = field(default_factory=lambda: {"guest": ""})
    names: dict[str, str] = field(default_factory=dict)

    def played_runs(self) -> None:
        """A run alone and a class in the middle of their work, and both at their end. Played side by side, for speed."""
        services = self.house.services
        mid = self._alone("learner", "Rahmi Yulianti", "mid", FAST)
        done = self._alone("graduate", "Kristina Saman", "done", FAST)
        shown = self._class("shown", FAST, "Norhayati", "Bambang Riwut", "Siti Aisyah")
        ended = self._class("ended", FAST, "Norhayati", "Yuli Sangen", "Agus Tinting", "Hendra")
        for exercise, _people in (shown, ended):
            start_class(services, exercise.id)
        ways = ("ideal", "ideal", "clumsy", "salah-darurat-ditunda", "ideal", "clumsy")
        runs = (mid, done, *shown[1][:2], *ended[1][:2])
        careless = {ended[1][2].run: "salah-data-orang-lain-terbuka"}
        play_together(
            services,
            self.house.clock,
            {one.run: way for one, way in zip(runs, ways, strict=True)} | careless,
        )
        for exercise_id in (mid.exercise.id, shown[0].id):
            set_pace(services, exercise_id, STILL)
        finish_alone(services, done.exercise.id)
        end_exercise(services, ended[0].id)

    def classes_at_rest(self) -> None:
        """Classes that nobody works in: empty, waiting, paused, full."""
        self._class("empty", STILL)
        self._class("waiting", STILL, "Norhayati", "Norhayati", "Yuliana Christina Kaharap")
        self._class("full", STILL, *(f"Peserta {n}" for n in range(1, HALL + 1)))
        halted, _people = self._class("halted", STILL, "Norhayati", "Bambang")
        start_class(self.house.services, halted.id)
        pause(self.house.services, halted.id)

    def learners_at_rest(self) -> None:
        """Learners who have just begun, who paused, who look back at one run, who have none."""
        services = self.house.services
        self._alone("beginner", "Pahotan", "fresh", STILL)
        paused = self._alone("resting", "Mega", "paused", STILL)
        next_working_day(services, paused.exercise.id)
        pause(services, paused.exercise.id)
        self.entries["owner"] = self.house.entry(self.owner)
        self.entries["newcomer"] = self.house.entry(self.house.account("Lala"))
        other = self.house.account("Kornelius", instructor=True)
        self.entries["new owner"] = self.house.entry(other)
        returning = self.house.account("Elisabet")
        earlier = self.house.alone(returning, Setup(seed=7, minutes_per_working_day=STILL))
        finish_alone(services, earlier.exercise.id)
        self.house.alone(returning, Setup(seed=8, minutes_per_working_day=STILL))
        self.entries["returning"] = self.house.entry(returning)

    def _alone(self, who: str, name: str, run: str, pace: float) -> Joined:
        account = self.house.account(name)
        joined = self.house.alone(account, Setup(seed=7, minutes_per_working_day=pace))
        self.entries[who] = self.house.entry(account)
        self.names[run] = joined.run
        return joined

    def _class(self, name: str, pace: float, *people: str) -> tuple[Exercise, tuple[Joined, ...]]:
        setup = Setup(seed=7, minutes_per_working_day=pace)
        exercise = self.house.open_class(self.owner, setup)
        joined = tuple(self.house.join(exercise, one) for one in people)
        self._remember(name, exercise.id, exercise.join_code or "", joined)
        return exercise, joined

    def _remember(
        self, name: str, exercise: ExerciseId, code: str, people: tuple[Joined, ...]
    ) -> None:
        self.names |= {name: exercise, f"{name}_code": code}
        for number, one in enumerate(people[:3], 1):
            self.names[f"{name}_run{number}"] = one.run
            self.names[f"{name}_person{number}"] = one.person.id
            self.entries[f"{name} {number}"] = self.house.entry(person=one.person)
