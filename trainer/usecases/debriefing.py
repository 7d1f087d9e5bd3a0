"""Debriefs as they may be asked for: what the feedback policy lets out, beside the expert's way of the same scenario.

The expert's way is the playthrough called `ideal`, or `ideal-sendiri` where one person plays and there is one, played through the same use cases; it is derived from the content of
the run and kept in the process, never stored.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from threading import Lock

from trainer.debrief.answer_comparison import AnswerComparison, answer_comparisons
from trainer.debrief.class_cases import ClassCase, class_cases
from trainer.debrief.class_view import ClassDebrief, Member, class_debrief
from trainer.debrief.personal import PersonalDebrief, acted, personal_debrief
from trainer.debrief.release import Release, class_is_open, is_withheld, release_for
from trainer.domain.commands import Actor
from trainer.domain.errors import NotFound
from trainer.domain.events import SeatTaken
from trainer.domain.history import History
from trainer.domain.records import Exercise, Person, RunId
from trainer.scoring.findings import ScoreSheet
from trainer.usecases.acting import watch_all
from trainer.usecases.loading import LoadedRun, load_class
from trainer.usecases.ports import ScenarioLibrary
from trainer.usecases.rehearsing import NewStore, rehearse
from trainer.usecases.seats import sittings
from trainer.usecases.services import Services

IDEAL, IDEAL_ALONE = "ideal", "ideal-sendiri"
"""The expert's way, and the one of an expert who has the only seat; a scenario whose `ideal` is played by several has both."""


class Experts:
    """The expert's run of each scenario content, rehearsed once per process. Safe for several threads."""

    def __init__(self, library: ScenarioLibrary, new_store: NewStore) -> None:
        self._library = library
        self._new_store = new_store
        self._lock = Lock()
        self._known: dict[tuple[str, str], History | None] = {}

    def history(self, slug: str, content_hash: str, seats: Collection[str] = ()) -> History | None:
        """The expert's history for a run in which people have these seats; None when this content has no `ideal`.

        One person is shown the way of somebody who plays that seat alone, where it is written.
        """
        with self._lock:
            alone = self._of(slug, content_hash, IDEAL_ALONE) if len(seats) == 1 else None
            if alone is not None and _seats_of(alone) == frozenset(seats):
                return alone
            return self._of(slug, content_hash, IDEAL)

    def _of(self, slug: str, content_hash: str, name: str) -> History | None:
        known = (content_hash, name)
        if known not in self._known:
            self._known[known] = self._rehearsed(slug, content_hash, name)
        return self._known[known]

    def _rehearsed(self, slug: str, content_hash: str, name: str) -> History | None:
        try:
            script = self._library.playthrough(slug, content_hash, name)
        except NotFound:
            return None
        world = self._library.world(slug, content_hash)
        return rehearse(world, script, self._new_store).history


def _seats_of(history: History) -> frozenset[str]:
    """The seats in which people sat at any time."""
    return frozenset(fact.seat for _, fact in history.of_kind(SeatTaken))


@dataclass(frozen=True, slots=True)
class PersonResult:
    """One row of a class's debrief: who, and how it went. `sheet` None: nothing was done, or no run yet."""

    person: Person
    run: RunId | None
    sheet: ScoreSheet | None


@dataclass(frozen=True, slots=True)
class ClassResult:
    """`sides`: answers to lay beside each other, with nobody's name in them; `cases`: the reports on which it decided."""

    debrief: ClassDebrief
    people: tuple[PersonResult, ...]
    sides: tuple[AnswerComparison, ...]
    cases: tuple[ClassCase, ...]


def debrief_run(
    experts: Experts, loaded: LoadedRun, reader: Actor | None = None
) -> tuple[Release, PersonalDebrief | None]:
    """The debrief of a run as far as it is open now; None while nothing is. `reader`: whose seat of a run that several
    share, None where nothing is kept from them.
    """
    release = release_for(loaded.run, loaded.world, reader)
    if release.nothing:
        return release, None

    def made() -> PersonalDebrief:
        history = loaded.history()
        expert = experts.history(
            loaded.exercise.scenario, loaded.key.content_hash, _seats_of(history)
        )
        return personal_debrief(
            history, loaded.sheet(), expert, release.reports, whole=release.whole
        )

    return release, loaded.derive((debrief_run, release), made, loaded.key.content_hash)


def debrief_class(
    services: Services, experts: Experts, exercise: Exercise, *, owner: bool = False
) -> ClassResult | None:
    """The debrief of a class, people in order of joining; None while it is not open. What is withheld only the `owner`
    sees. A run that several share is one member.
    """
    every_run = watch_all(services, load_class(services, exercise.id))
    runs = [loaded.run for loaded in every_run]
    withheld = any(map(is_withheld, runs)) and not owner
    if withheld or not class_is_open(exercise.state, runs):
        return None
    people = services.directory.people(exercise.id)

    def made() -> ClassResult:
        return _class_result(services, experts, exercise, every_run, people)

    if not every_run:
        return made()
    stamp = (
        people,
        *((each.row.id, len(each.events), each.key.content_hash) for each in every_run),
    )
    return every_run[0].derive(debrief_class, made, stamp)


def _class_result(
    services: Services,
    experts: Experts,
    exercise: Exercise,
    every_run: Sequence[LoadedRun],
    people: tuple[Person, ...],
) -> ClassResult:
    playings = {each.row.id: each for each in every_run}
    members = {run: _member(loaded) for run, loaded in playings.items()}
    # All runs of a class are judged by one key.
    worlds = [member.history.world for member in members.values()]
    opened = services.library.world(exercise.scenario, exercise.content_hash)
    world = worlds[0] if worlds else opened
    at = {each.person.id: each.row.id for each in sittings(people, every_run)}
    results = (
        _result(person, members.get(at[person.id]) if person.id in at else None)
        for person in people
    )
    every = tuple(members.values())
    seats = frozenset(seat for member in every for seat in _seats_of(member.history))
    expert = experts.history(exercise.scenario, world.scenario.content_hash, seats)
    names = tuple(person.name for person in people)
    debrief = class_debrief(world, every)
    return ClassResult(
        debrief,
        tuple(results),
        answer_comparisons(world, every, expert, names),
        class_cases(world, debrief.decisions, expert, seats, names),
    )


def _member(loaded: LoadedRun) -> Member:
    history = loaded.history()
    return Member(loaded.row.id, history, loaded.sheet())


def _result(person: Person, member: Member | None) -> PersonResult:
    if member is None:
        return PersonResult(person, None, None)
    shown = member.sheet if acted(member.history) else None
    return PersonResult(person, RunId(member.key), shown)
