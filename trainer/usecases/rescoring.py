"""Re-scoring: what the scorer says today of answers that it marked before, by the key in use or by a newer one, and what
today's rules of scoring make of the run.

`look` changes nothing: it tells, run by run, which marks of the machine would be others and what becomes of the points.
`apply` appends exactly that to the logs; old marks stay in them, marks of people stay and still count over the machine's.
docs/adr/0018-another-key.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from trainer.answers.verdict import SCORER
from trainer.domain import events as e
from trainer.domain.errors import ContentError, InvalidInput, NotFound, Problem, TrainerError
from trainer.domain.events import Fact, Recorded
from trainer.domain.history import History
from trainer.domain.overview import Overview
from trainer.domain.plain import to_plain
from trainer.domain.records import Exercise, PersonId, RunId
from trainer.domain.refusals import Wrong
from trainer.domain.rules import CURRENT
from trainer.domain.run import Rescoring, Run, Scoring
from trainer.domain.scenario import Scenario
from trainer.domain.timeline import SYSTEM
from trainer.scoring.answers import machine_mark
from trainer.scoring.engine import score
from trainer.scoring.findings import ScoreSheet
from trainer.scoring.markings import counted_of
from trainer.scoring.rekeying import differs, fits, judged_by
from trainer.usecases.acting import change
from trainer.usecases.listing import listed_class
from trainer.usecases.loading import LoadedRun, load_class
from trainer.usecases.services import Services

REASON_MAX_CHARS = 500


class RescoringMoved(TrainerError):
    """What was looked at is no longer what would happen: answers, marks, scorer or key have changed since."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that the machine would mark otherwise. `was` None: the log has no marks of the machine for it.

    `by_person`: marks of a person count for it, and go on counting.
    """

    report: str
    person: str
    was: Scoring | None
    becomes: e.AnswerScored
    by_person: bool


@dataclass(frozen=True, slots=True)
class RunLook:
    """What a re-scoring would do to one run: its sheet `before` and `after`, by the engine itself.

    `person` None for a run that several share. `answers`: how many people gave. `key`: the content hash it would be judged
    by, `new_key` whether that is another one; `new_rules`: whether it is judged by older rules of scoring now. `unseen`:
    answers that this scorer has not looked at.
    """

    run: RunId
    person: PersonId | None
    answers: int
    unseen: int
    key: str
    new_key: bool
    new_rules: bool
    changes: tuple[Change, ...]
    before: ScoreSheet
    after: ScoreSheet

    @property
    def due(self) -> bool:
        """Whether applying it would write anything."""
        return bool(self.changes or self.unseen or self.new_key or self.new_rules)

    @property
    def moves(self) -> float:
        """By how many points of a hundred the share of the run would change."""
        return round(100 * (self.after.share - self.before.share), 4)

    @property
    def gained(self) -> frozenset[tuple[str, str]]:
        """Critical failures, rule and report, that there would be and are not now."""
        return _failed(self.after) - _failed(self.before)

    @property
    def lost(self) -> frozenset[tuple[str, str]]:
        """Critical failures, rule and report, that would be none."""
        return _failed(self.before) - _failed(self.after)


@dataclass(frozen=True, slots=True)
class Due:
    """What there is to re-score in an exercise. `unseen`: answers that this scorer has not looked at. `new_key`: content
    hash of the scenario's newer version whose key says something else than the one in use, "" for none. `new_rules`: some
    run is judged by older rules of scoring.
    """

    unseen: int
    new_key: str
    new_rules: bool

    @property
    def anything(self) -> bool:
        return bool(self.unseen or self.new_key or self.new_rules)


@dataclass(frozen=True, slots=True)
class Applied:
    """A re-scoring of an exercise that was applied: when it began (wall time), by whose account ("": whoever runs the
    installation), why, with which scorer and key, and how many marks were made in all runs.
    """

    at: datetime
    by: str
    reason: str
    scorer: str
    key: str
    answers: int


def applied(services: Services, exercise: Exercise) -> tuple[Applied, ...]:
    """What was applied to an exercise before, newest first."""
    found: dict[tuple[str, ...], list[Rescoring]] = {}
    for loaded in load_class(services, exercise.id):
        for each in loaded.run.rescorings:
            found.setdefault((each.by, each.reason, each.scorer, each.key), []).append(each)
    applications = (
        Applied(
            at=min(each.at for each in parts),
            by=parts[0].by,
            reason=parts[0].reason,
            scorer=parts[0].scorer,
            key=parts[0].key,
            answers=sum(each.answers for each in parts),
        )
        for parts in found.values()
    )
    return tuple(sorted(applications, key=lambda each: each.at, reverse=True))


def due(services: Services, exercise: Exercise) -> Due:
    """What there is to re-score, without judging any answer."""
    runs = [each.run for each in listed_class(services, exercise.id)]
    if not runs:
        return Due(0, "", new_rules=False)
    key = _key_of_files(services, exercise.scenario, exercise.content_hash, exercise.profile)
    keys = {each.key or exercise.content_hash for each in runs}
    other = any(_is_new(services, exercise, used, key) for used in keys)
    old = any(each.rules != CURRENT for each in runs)
    return Due(sum(_unseen_of(each) for each in runs), key if other else "", new_rules=old)


def looks(services: Services, exercise: Exercise, key: str = "") -> Iterator[RunLook]:
    """What a re-scoring would do to each run, oldest first. `key`: that of `Due.new_key`, "" for the one in use.

    What was looked at once is at hand again as long as nothing happens in the run.
    """
    advice = services.advice_only()
    for loaded in load_class(services, exercise.id):
        yield _look(services, loaded, key, advice)


def digest_of(seen: Iterable[RunLook]) -> str:
    """A fingerprint of everything that these looks would write."""
    plain = [
        {
            "run": each.run,
            "key": each.key,
            "new_key": each.new_key,
            "new_rules": each.new_rules,
            "changes": to_plain(each.changes),
        }
        for each in seen
        if each.due
    ]
    text = json.dumps([SCORER, CURRENT, plain], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def apply(
    services: Services, exercise: Exercise, digest: str, *, key: str = "", by: str, reason: str
) -> int:
    """Write what was looked at, as `digest_of` the looks names it, into the logs; returns how many marks were made.

    `by` is an account's id, "" for whoever runs the installation. A run in which nothing is due is left alone, so that
    a second time writes nothing. Raises InvalidInput (`reason`), RescoringMoved when something else would be written now.
    """
    reason = _checked(reason)
    seen = tuple(looks(services, exercise, key))
    if digest_of(seen) != digest:
        raise RescoringMoved("something else would be written now")
    if key:
        _keep(services, exercise, key)
    return sum(_apply(services, each, key, by, reason) for each in seen if each.due)


def _apply(services: Services, seen: RunLook, key: str, by: str, reason: str) -> int:
    def facts(loaded: LoadedRun) -> Iterator[Fact]:
        now = _look(services, loaded, key, services.advice_only())
        if (now.key, now.changes) != (seen.key, seen.changes):
            raise RescoringMoved(f"run {seen.run} has moved")
        if now.due:
            yield _applied(by, reason, now.key, now.changes)
            yield from (each.becomes for each in now.changes)

    change(services, seen.run, facts)
    return len(seen.changes)


def _checked(reason: str) -> str:
    stated_reason = " ".join(reason.split())
    if not stated_reason:
        raise InvalidInput(Problem("reason", Wrong.REQUIRED))
    if len(stated_reason) > REASON_MAX_CHARS:
        raise InvalidInput(Problem("reason", Wrong.TOO_LONG, {"max": str(REASON_MAX_CHARS)}))
    return stated_reason


def _keep(services: Services, exercise: Exercise, key: str) -> None:
    """Keep the files whose key is applied: the runs are judged by them when the files have changed again."""
    opened = services.library.world(exercise.scenario, exercise.content_hash).scenario
    source = services.library.source(exercise.scenario, exercise.profile, opened.variant)
    services.directory.keep_source(key, source, services.wall.now())


def _key_of_files(services: Services, slug: str, opened_with: str, profile: str | None) -> str:
    """The content hash of the scenario as it stands in the files, which are read once; "" when it is gone, or shows
    people something else than the one that was opened.
    """
    opened = services.library.world(slug, opened_with).scenario
    try:
        now = services.library.current(slug, profile, opened.variant)
    except (NotFound, ContentError):
        return ""
    same = now.content_hash == opened_with
    return now.content_hash if same or fits(now, opened) else ""


def _unseen_of(run: Overview) -> int:
    """How many answers of a run this scorer has not looked at."""
    looked = run.looked.get(SCORER, 0)
    return sum(each.seq > looked and each.scorer != SCORER for each in run.answers)


def _look(services: Services, loaded: LoadedRun, key: str, advice: frozenset[str]) -> RunLook:
    return loaded.derive(
        (_look, SCORER, CURRENT, key, advice), lambda: _looked(services, loaded, key, advice)
    )


def _looked(services: Services, loaded: LoadedRun, key: str, advice: frozenset[str]) -> RunLook:
    now = loaded.history()
    new_key = _is_new(services, loaded.exercise, loaded.key.content_hash, key)
    then = (
        judged_by(loaded.events, loaded.world, _scenario(services, loaded.exercise, key))
        if new_key
        else now
    )
    given = _given(then.events)
    marks = [machine_mark(then, recorded, advice, services.judge) for recorded in given]
    changes = tuple(
        _change(now, recorded, mark)
        for recorded, mark in zip(given, marks, strict=True)
        if _says_else(now.run.scoring_of(recorded.seq), mark)
    )
    return RunLook(
        run=loaded.row.id,
        person=loaded.row.person,
        answers=len(given),
        unseen=_unseen(loaded.run, given, SCORER),
        key=then.world.scenario.content_hash,
        new_key=new_key,
        new_rules=now.run.rules != CURRENT,
        changes=changes,
        before=score(now),
        after=score(_rescored(then, changes)),
    )


def _given(events: Sequence[Recorded]) -> tuple[Recorded, ...]:
    """The answers that people gave."""
    return tuple(
        each
        for each in events
        if isinstance(each.fact, e.FollowUpPosted) and each.person is not None
    )


def _unseen(run: Run, given: Iterable[Recorded], scorer: str) -> int:
    """How many answers `scorer` has neither marked nor looked at in a re-scoring."""
    looked = max((each.seq for each in run.rescorings if each.scorer == scorer), default=0)
    return sum(each.seq > looked and _scorer_of(run, each.seq) != scorer for each in given)


def _scorer_of(run: Run, answer_seq: int) -> str:
    scoring = run.scoring_of(answer_seq)
    return scoring.scorer if scoring is not None else ""


def _is_new(services: Services, exercise: Exercise, used: str, key: str) -> bool:
    """Whether `key` says something else than the one in use."""
    if key in ("", used):
        return False
    return differs(_scenario(services, exercise, key), _scenario(services, exercise, used))


def _scenario(services: Services, exercise: Exercise, key: str) -> Scenario:
    return services.library.world(exercise.scenario, key).scenario


def _failed(sheet: ScoreSheet) -> frozenset[tuple[str, str]]:
    return frozenset((each.rule, each.report) for each in sheet.critical)


def _says_else(was: Scoring | None, becomes: e.AnswerScored) -> bool:
    """Whether two marks of the machine differ in anything that is shown or counted; who made them is not that."""
    return was is None or (was.levels, was.gates, was.provisional, was.missing) != (
        becomes.levels,
        becomes.gates,
        becomes.provisional,
        becomes.missing,
    )


def _change(history: History, recorded: Recorded, becomes: e.AnswerScored) -> Change:
    run = history.run
    return Change(
        becomes.report,
        recorded.person or "",
        run.scoring_of(recorded.seq),
        becomes,
        counted_of(run.markings, recorded.seq) is not None,
    )


def _applied(by: str, reason: str, key: str, changes: Sequence[Change]) -> e.RescoringApplied:
    return e.RescoringApplied(by, reason, SCORER, key, len(changes), CURRENT)


def _rescored(history: History, changes: Sequence[Change]) -> History:
    """The history with the re-scoring at its end."""
    last = history.events[-1]
    facts = (_applied("", "", history.run.key, changes), *(each.becomes for each in changes))
    more = (
        Recorded(last.seq + number, last.at_sim, last.at_wall, SYSTEM, None, None, fact)
        for number, fact in enumerate(facts, start=1)
    )
    return History.of((*history.events, *more), history.world)
