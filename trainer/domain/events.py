"""What has happened in a run, gathered for those who import: the facts that several rooms name, and their stored form.

Each stands with its change in `trainer.domain.actions` or `trainer.domain.facts`; one that a single module names is
imported from there. `Recorded` is one line of a run's log.
"""

from __future__ import annotations

from typing import Any

from trainer.domain.actions.add_units import UnitsAdded as UnitsAdded
from trainer.domain.actions.answer_inject import InjectAnswered as InjectAnswered
from trainer.domain.actions.archive import ReportArchived as ReportArchived
from trainer.domain.actions.ask_deletion import DeletionAsked as DeletionAsked
from trainer.domain.actions.close import ReportClosed as ReportClosed
from trainer.domain.actions.comment import CommentPosted as CommentPosted
from trainer.domain.actions.complete import ReportCompleted as ReportCompleted
from trainer.domain.actions.decide_deletion import DeletionDecided as DeletionDecided
from trainer.domain.actions.decline import ReportDeclined as ReportDeclined
from trainer.domain.actions.dispose import ReportDisposed as ReportDisposed
from trainer.domain.actions.escalate import ReportEscalated as ReportEscalated
from trainer.domain.actions.follow_up import FollowUpPosted as FollowUpPosted
from trainer.domain.actions.give_back import ReportGivenBack as ReportGivenBack
from trainer.domain.actions.link_duplicate import DuplicateLinked as DuplicateLinked
from trainer.domain.actions.make_secret import MadeSecret as MadeSecret
from trainer.domain.actions.mask_further import PublicVersionMasked as PublicVersionMasked
from trainer.domain.actions.note_emergency_call import EmergencyCallNoted as EmergencyCallNoted
from trainer.domain.actions.open_report import ReportOpened as ReportOpened
from trainer.domain.actions.pass_on import ReportPassedOn as ReportPassedOn
from trainer.domain.actions.postpone import ReportPostponed as ReportPostponed
from trainer.domain.actions.publish import ReportPublished as ReportPublished
from trainer.domain.actions.rate import ReportRated as ReportRated
from trainer.domain.actions.reclassify import ReportReclassified as ReportReclassified
from trainer.domain.actions.reopen import ReportReopened as ReportReopened
from trainer.domain.actions.restore import ReportRestored as ReportRestored
from trainer.domain.actions.resume import PostponementEnded as PostponementEnded
from trainer.domain.actions.take_elsewhere import TakenElsewhere as TakenElsewhere
from trainer.domain.actions.verify import ReportTakenUp as ReportTakenUp
from trainer.domain.actions.verify import ReportVerified as ReportVerified
from trainer.domain.actions.withdraw import DispositionWithdrawn as DispositionWithdrawn
from trainer.domain.fact import Fact as Fact
from trainer.domain.fact import Recorded as Recorded
from trainer.domain.facts.deadlines import FlagRaised as FlagRaised
from trainer.domain.facts.deadlines import ReminderSent as ReminderSent
from trainer.domain.facts.marks import ABOUT_MARKS as ABOUT_MARKS
from trainer.domain.facts.marks import MARKS as MARKS
from trainer.domain.facts.marks import AnswerMarked as AnswerMarked
from trainer.domain.facts.marks import AnswerScored as AnswerScored
from trainer.domain.facts.marks import AppealAnswered as AppealAnswered
from trainer.domain.facts.marks import AppealFiled as AppealFiled
from trainer.domain.facts.marks import RescoringApplied as RescoringApplied
from trainer.domain.facts.messages import InjectDelivered as InjectDelivered
from trainer.domain.facts.messages import MessageSent as MessageSent
from trainer.domain.facts.reports import ComplaintArrived as ComplaintArrived
from trainer.domain.facts.reports import DangerTold as DangerTold
from trainer.domain.facts.reports import FieldNoteDelivered as FieldNoteDelivered
from trainer.domain.facts.reports import ReportLeftRun as ReportLeftRun
from trainer.domain.facts.run import BY_INSTRUCTOR as BY_INSTRUCTOR
from trainer.domain.facts.run import BY_LEARNER as BY_LEARNER
from trainer.domain.facts.run import TIME_UP as TIME_UP
from trainer.domain.facts.run import AttemptRefused as AttemptRefused
from trainer.domain.facts.run import ClockChanged as ClockChanged
from trainer.domain.facts.run import FeedbackReleased as FeedbackReleased
from trainer.domain.facts.run import RunExtended as RunExtended
from trainer.domain.facts.run import RunFinished as RunFinished
from trainer.domain.facts.run import RunStarted as RunStarted
from trainer.domain.facts.seats import HandLowered as HandLowered
from trainer.domain.facts.seats import HandRaised as HandRaised
from trainer.domain.facts.seats import SeatLeft as SeatLeft
from trainer.domain.facts.seats import SeatTaken as SeatTaken
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.registry import KINDS as KINDS


def fact_to_plain(fact: Fact) -> dict[str, Any]:
    """The payload that is stored for a fact."""
    payload: dict[str, Any] = to_plain(fact)
    return payload


def fact_from_plain(kind: str, version: int, payload: dict[str, Any]) -> Fact:
    """The fact stored under `kind`, brought up to its present version.

    Raises KeyError for an unknown kind, ValueError for a payload that does not fit.
    """
    cls = KINDS[kind]
    while version < cls.version:
        payload = cls.upcasters[version](payload)
        version += 1
    return from_plain(cls, payload)
