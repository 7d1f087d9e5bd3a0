"""Debriefs as they may be asked for: what the feedback policy lets out, beside the expert's way of the same scenario.

The expert's way is the playthrough called `ideal`, played through the same use cases; it is derived from the content of
the run and kept in the process, never stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from trainer.debrief.class_view import ClassDebrief, Member, class_debrief
from trainer.debrief.personal import PersonalDebrief, acted, personal_debrief
from trainer.debrief.release import Release, class_is_open, release_of
from trainer.domain.errors import NotFound
from trainer.domain.history import History
from trainer.domain.records import Exercise, Person, RunId
from trainer.scoring.engine import score
from trainer.scoring.findings import ScoreSheet
from trainer.usecases.playing import Playing, watch
from trainer.usecases.ports import ScenarioLibrary
from trainer.usecases.rehearsing import rehearse
from trainer.usecases.services import Services

IDEAL = "ideal"


class Experts:
    """The expert's run of each scenario content, rehearsed once per process. Safe for several threads."""

    def __init__(self, library: ScenarioLibrary) -> None:
        self._library = library
        self._lock = Lock()
        self._known: dict[str, History | None] = {}

    def history(self, slug: str, content_hash: str) -> History | None:
        """The expert's history; None when this content has no `ideal` playthrough."""
        with self._lock:
            if content_hash not in self._known:
                self._known[content_hash] = self._rehearsed(slug, content_hash)
            return self._known[content_hash]

    def _rehearsed(self, slug: str, content_hash: str) -> History | None:
        try:
            script = self._library.playthrough(slug, content_hash, IDEAL)
        except NotFound:
            return None
        return rehearse(self._library.world(slug, content_hash), script).history


@dataclass(frozen=True, slots=True)
class PersonResult:
    """One row of a class's debrief: who, and how it went. `sheet` None: nothing was done, or no run yet."""

    person: Person
    run: RunId | None
    sheet: ScoreSheet | None


@dataclass(frozen=True, slots=True)
class ClassResult:
    debrief: ClassDebrief
    people: tuple[PersonResult, ...]


def debrief_run(experts: Experts, playing: Playing) -> tuple[Release, PersonalDebrief | None]:
    """The debrief of a run as far as it is open now; None while nothing is."""
    release = release_of(playing.run)
    if release.nothing:
        return release, None
    history = History.of(playing.events, playing.world)
    expert = experts.history(playing.exercise.scenario, playing.exercise.content_hash)
    debrief = personal_debrief(
        history, score(history), expert, release.reports, whole=release.whole
    )
    return release, debrief


def debrief_class(services: Services, exercise: Exercise) -> ClassResult | None:
    """The debrief of a class, people in order of joining; None while it is not open."""
    rows = [row for row in services.directory.runs(exercise.id) if row.person is not None]
    playings = {row.person: watch(services, row.id) for row in rows}
    if not class_is_open(exercise.state, [playing.run for playing in playings.values()]):
        return None
    world = services.library.world(exercise.scenario, exercise.content_hash)
    people = services.directory.people(exercise.id)
    found = tuple(_result(person, playings.get(person.id)) for person in people)
    members = [member for _, member in found if member is not None]
    return ClassResult(class_debrief(world, members), tuple(result for result, _ in found))


def _result(person: Person, playing: Playing | None) -> tuple[PersonResult, Member | None]:
    if playing is None:
        return PersonResult(person, None, None), None
    history = History.of(playing.events, playing.world)
    sheet = score(history)
    shown = sheet if acted(history) else None
    return PersonResult(person, playing.row.id, shown), Member(person.id, history, sheet)
