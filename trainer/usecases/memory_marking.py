"""Rounds of double marking, invitations to them and the calibration set in memory: a part of `memory.MemoryDirectory`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from trainer.domain.errors import InvalidInput, NotFound, Problem
from trainer.domain.records import (
    AccountId,
    CalibrationMark,
    ExerciseId,
    MarkingInvitation,
    MarkingRound,
)
from trainer.domain.refusals import Wrong


class MemoryMarking:
    """What a directory keeps of marking."""

    def __init__(self) -> None:
        self._rounds: dict[str, MarkingRound] = {}
        self._invitations: dict[str, MarkingInvitation] = {}
        self._calibration: dict[tuple[AccountId, int, str], CalibrationMark] = {}

    def add_marking_round(self, round_: MarkingRound) -> MarkingRound:
        self._rounds[round_.id] = round_
        return round_

    def join_marking_round(self, round_: str, second: AccountId) -> MarkingRound:
        found = self._found_round(round_)
        if found.second is not None:
            raise InvalidInput(Problem("second", Wrong.TAKEN))
        self._rounds[round_] = replace(found, second=second)
        return self._rounds[round_]

    def end_marking_round(self, round_: str, now: datetime) -> MarkingRound:
        found = self._found_round(round_)
        self._rounds[round_] = replace(found, ended_at=found.ended_at or now)
        return self._rounds[round_]

    def _found_round(self, round_: str) -> MarkingRound:
        if round_ not in self._rounds:
            raise NotFound("round", round_)
        return self._rounds[round_]

    def put_marking_invitation(self, invitation: MarkingInvitation) -> None:
        self._invitations[invitation.round] = invitation

    def marking_invitation(self, round_: str) -> MarkingInvitation | None:
        return self._invitations.get(round_)

    def marking_invitation_by_key(self, key_hash: str) -> MarkingInvitation | None:
        kept = self._invitations.values()
        return next((each for each in kept if each.key_hash == key_hash), None)

    def drop_marking_invitation(self, round_: str) -> None:
        self._invitations.pop(round_, None)

    def marking_round(self, round_: str) -> MarkingRound | None:
        return self._rounds.get(round_)

    def marking_rounds(self, exercise: ExerciseId) -> tuple[MarkingRound, ...]:
        newest_first = reversed(self._rounds.values())
        return tuple(each for each in newest_first if each.exercise == exercise)

    def marking_rounds_of(self, account: AccountId) -> tuple[MarkingRound, ...]:
        newest_first = reversed(self._rounds.values())
        return tuple(each for each in newest_first if account in each.markers)

    def keep_calibration_mark(self, mark: CalibrationMark) -> None:
        self._calibration.setdefault((mark.account, mark.attempt, mark.item), mark)

    def calibration_marks(self, account: AccountId) -> tuple[CalibrationMark, ...]:
        mine = [each for each in self._calibration.values() if each.account == account]
        return tuple(sorted(mine, key=lambda mark: (mark.attempt, mark.at, mark.item)))
