"""What answers are worth: a person's marks, the machine's, re-scorings, and objections with what came of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from trainer.domain.fact import Recorded, RunFact, Upcasters
from trainer.domain.replacing import replace
from trainer.domain.rules import CURRENT, FIRST
from trainer.domain.run import Appeal, AppealReply, Marking, Rescoring, Run, Scoring
from trainer.domain.vocabulary import MarkStatus, Ruling


def upcast_answer_marked_v1(payload: dict[str, Any]) -> dict[str, Any]:
    """From when everybody marked alone."""
    return {**payload, "standing": MarkStatus.SINGLE.value, "round": ""}


@dataclass(frozen=True, slots=True)
class AnswerMarked(RunFact):
    """A person's marks for the answer at `answer_seq`: W1…W8 to level, gates by name. What counts: `scoring.markings`.

    `marker` is an id, `reason` is required when it overrides an earlier mark. `round` is the id of the double marking that
    blind and agreed marks belong to, "" for marks given alone.
    """

    version: ClassVar[int] = 2
    upcasters: ClassVar[Upcasters] = {1: upcast_answer_marked_v1}
    report: str
    answer_seq: int
    levels: Mapping[str, int]
    gates: tuple[str, ...]
    note: str
    marker: str
    reason: str
    standing: MarkStatus = MarkStatus.SINGLE
    round: str = ""

    def change(self, run: Run, recorded: Recorded) -> Run:
        """One marking more."""
        marking = Marking(
            recorded.seq,
            self.report,
            self.answer_seq,
            self.levels,
            self.gates,
            self.note,
            self.marker,
            self.reason,
            recorded.at_wall,
            self.standing,
            self.round,
        )
        return replace(run, markings=(*run.markings, marking))


@dataclass(frozen=True, slots=True)
class AnswerScored(RunFact):
    """The machine's marks for the answer at `answer_seq`, made when it was given and again by a re-scoring. The latest
    counts; a person's marks go over them.

    `scorer` is the version that judged, `key` the content hash of the scenario whose key it judged by, `levels` W1…W8
    to 0…4 (None: not judged). `provisional` are the dimensions that wait for a person, and the gates that are suspected and not in
    `gates`; `missing` what each dimension lacks by code.
    """

    report: str
    answer_seq: int
    scorer: str
    key: str
    levels: Mapping[str, int | None]
    gates: tuple[str, ...]
    provisional: tuple[str, ...]
    missing: Mapping[str, tuple[str, ...]]

    def change(self, run: Run, recorded: Recorded) -> Run:
        """One scoring more."""
        scoring = Scoring(
            recorded.seq,
            self.report,
            self.answer_seq,
            self.scorer,
            self.key,
            self.levels,
            self.gates,
            self.provisional,
            self.missing,
            recorded.at_sim,
        )
        return replace(run, scorings=(*run.scorings, scoring))


def upcast_rescoring_applied_v1(payload: dict[str, Any]) -> dict[str, Any]:
    """From when there was one version of the rules of scoring."""
    return {**payload, "rules": FIRST}


@dataclass(frozen=True, slots=True)
class RescoringApplied(RunFact):
    """Somebody let the machine's marks of a run be made again; those that changed follow as `AnswerScored`, `answers` of
    them, the others were found to stand.

    `by` is an account's id, "" for whoever runs the installation; `reason` is theirs. `scorer` is the version that looked.
    `key` is the content hash of the scenario whose key judges the run from now on, its answers and all else, `rules` the
    version of the rules of scoring.
    """

    version: ClassVar[int] = 2
    upcasters: ClassVar[Upcasters] = {1: upcast_rescoring_applied_v1}
    by: str
    reason: str
    scorer: str
    key: str
    answers: int
    rules: int = CURRENT

    def change(self, run: Run, recorded: Recorded) -> Run:
        """The run is judged by this key and these rules."""
        applied = Rescoring(
            recorded.seq,
            self.by,
            self.reason,
            self.scorer,
            self.key,
            self.answers,
            recorded.at_wall,
        )
        return replace(run, rules=self.rules, rescorings=(*run.rescorings, applied))


def upcast_appeal_filed_v1(payload: dict[str, Any]) -> dict[str, Any]:
    """From when only dimensions were objected to."""
    return {**payload, "gates": []}


@dataclass(frozen=True, slots=True)
class AppealFiled(RunFact):
    """*Keberatan*: whoever gave the answer at `answer_seq` objects to its marks on these dimensions and gates, in their own
    words.

    `mark_seq` is the event of the marks that stand (`scoring.appeals.standing_seq`), 0 for a machine's that the log lacks.
    """

    version: ClassVar[int] = 2
    upcasters: ClassVar[Upcasters] = {1: upcast_appeal_filed_v1}
    report: str
    answer_seq: int
    mark_seq: int
    dimensions: tuple[str, ...]
    text: str
    gates: tuple[str, ...] = ()

    def change(self, run: Run, recorded: Recorded) -> Run:
        """One objection more, which waits."""
        appeal = Appeal(
            recorded.seq,
            self.report,
            self.answer_seq,
            self.mark_seq,
            self.dimensions,
            self.gates,
            self.text,
            recorded.at_wall,
        )
        return replace(run, appeals=(*run.appeals, appeal))


def upcast_appeal_answered_v1(payload: dict[str, Any]) -> dict[str, Any]:
    """From when other marks were kept, and nobody said whether they were meant to grant it."""
    ruled = {name: value for name, value in payload.items() if name != "upheld"}
    ruling = Ruling.REMARKED if payload["upheld"] else Ruling.REJECTED
    return {**ruled, "ruling": ruling.value}


@dataclass(frozen=True, slots=True)
class AppealAnswered(RunFact):
    """The instructor `by` decided on the appeal at `appeal_seq`, and why.

    `mark_seq` is the event of the marks that were given with it, 0 where the old ones stand as they are.
    """

    version: ClassVar[int] = 2
    upcasters: ClassVar[Upcasters] = {1: upcast_appeal_answered_v1}
    report: str
    appeal_seq: int
    ruling: Ruling
    text: str
    by: str
    mark_seq: int

    def change(self, run: Run, recorded: Recorded) -> Run:
        """The objection no longer waits."""
        reply = AppealReply(
            recorded.seq, self.ruling, self.text, self.by, self.mark_seq, recorded.at_wall
        )
        appeals = tuple(
            replace(each, reply=reply) if each.seq == self.appeal_seq else each
            for each in run.appeals
        )
        return replace(run, appeals=appeals)


MARKS = (AnswerMarked, AnswerScored)
"""Facts that say what an answer is worth: they move no report."""

ABOUT_MARKS = (*MARKS, AppealFiled, AppealAnswered)
"""Those, and what people say of them."""
