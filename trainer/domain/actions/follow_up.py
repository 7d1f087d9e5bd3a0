"""`Tindak Lanjut` (rows 11, 13, 14): the official answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from trainer.domain.attachment import AnswerFile
from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.deadlines import lead_agency
from trainer.domain.dossier import Disposition, Dossier, PostedAnswer
from trainer.domain.errors import Problem
from trainer.domain.fact import Fact, Recorded, ReportFact, Upcasters
from trainer.domain.permits import allows
from trainer.domain.refusals import Wrong
from trainer.domain.replacing import replace
from trainer.domain.transitions import without_flags
from trainer.domain.vocabulary import ADMIN_ROLES, Action, AnswerKind, Flag, State


@dataclass(frozen=True, slots=True)
class FollowUp(ReportCommand):
    """`Tindak Lanjut`, the official answer. `next_news` is required when it is *sementara*, refused otherwise.

    `attachments` name files that are already stored beside the run.
    """

    action: ClassVar[Action] = Action.TINDAK_LANJUT
    kind: AnswerKind | None
    text: str
    next_news: date | None = None
    also_linked: bool = False
    attachments: tuple[AnswerFile, ...] = ()

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """An admin's answer stands for the lead's; a supporting unit's does not (ref. 3.5)."""
        ensure(
            Problem("kind", Wrong.REQUIRED) if self.kind is None else None,
            needs_text("text", self.text),
            _next_news_problem(case, self),
            _attachments_problem(case, self),
        )
        assert self.kind is not None
        targets = (case.dossier, *(_answered_with(case) if self.also_linked else ()))
        return tuple(
            FollowUpPosted(
                dossier.id,
                case.actor.agency,
                self.kind,
                self.text.strip(),
                self.next_news,
                _leads(dossier, case),
                self.attachments,
            )
            for dossier in targets
        )


def upcast_follow_up_posted_v1(payload: dict[str, Any]) -> dict[str, Any]:
    """From when an answer had no files."""
    return {**payload, "attachments": []}


@dataclass(frozen=True, slots=True)
class FollowUpPosted(ReportFact):
    """`leads`: the answer counts as the lead's (lead unit, or an admin who stands in for it)."""

    version: ClassVar[int] = 2
    upcasters: ClassVar[Upcasters] = {1: upcast_follow_up_posted_v1}
    moves_report: ClassVar[bool] = True
    agency: str
    kind: AnswerKind
    text: str
    next_news: date | None
    leads: bool
    attachments: tuple[AnswerFile, ...]

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The report is being worked on; whoever owed an answer has given it."""
        answer = PostedAnswer(
            recorded.seq,
            recorded.at_sim,
            recorded.seat,
            self.agency,
            self.kind,
            self.text,
            self.next_news,
            self.leads,
            attachments=self.attachments,
        )
        lead = dossier.lead.unit if dossier.lead is not None else None
        stands_in = self.leads and lead is not None and lead != self.agency
        dispositions = tuple(_answered(d, self, recorded, stands_in) for d in dossier.dispositions)
        done = (self.agency, dossier.desk, lead or "") if self.leads else (self.agency,)
        dossier = replace(
            dossier,
            state=State.PROSES,
            answers=(*dossier.answers, answer),
            dispositions=dispositions,
            at_agency_since=None,
            # Row 11: a first answer from the desk is `Kelola`.
            taken_up_at=dossier.taken_up_at or (recorded.at_sim if lead is None else None),
            flags=without_flags(dossier, Flag.TERLAMBAT, of=done),
        )
        return _lead_answered(dossier, self, recorded) if self.leads else dossier


def _answered(
    d: Disposition, fact: FollowUpPosted, recorded: Recorded, stands_in: bool
) -> Disposition:
    if d.ended_at is not None or d.first_answer_at is not None:
        return d
    if d.unit == fact.agency:
        return replace(d, first_answer_at=recorded.at_sim)
    if stands_in and d.lead and d.relieved_at is None:
        return replace(d, relieved_at=recorded.at_sim)
    return d


def _lead_answered(dossier: Dossier, fact: FollowUpPosted, recorded: Recorded) -> Dossier:
    """What only the lead's answer does: it meets a reply, a promise, the class limit; it sets the countdown."""
    final = fact.kind is AnswerKind.AKHIR
    gone = (Flag.JANJI_LEWAT, Flag.LEWAT_BATAS) if final else (Flag.JANJI_LEWAT,)
    return replace(
        dossier,
        answer_again_since=None,
        promised=None if final else fact.next_news,
        countdown_since=recorded.at_sim if final else None,
        limit_met_at=(dossier.limit_met_at or recorded.at_sim) if final else dossier.limit_met_at,
        flags=without_flags(dossier, *gone),
    )


def _next_news_problem(case: Case, command: FollowUp) -> Problem | None:
    """An interim answer names the day of the next news, from today on; a final one names none."""
    if command.kind is AnswerKind.SEMENTARA:
        if command.next_news is None:
            return Problem("next_news", Wrong.REQUIRED)
        if command.next_news < case.world.calendar.in_zone(case.now).date():
            return Problem("next_news", Wrong.IN_THE_PAST)
    elif command.next_news is not None:
        return Problem("next_news", Wrong.NOT_NEEDED)
    return None


def _attachments_problem(case: Case, command: FollowUp) -> Problem | None:
    most = case.world.profile.limit("lampiran_maks_berkas")
    if len(command.attachments) > most:
        return Problem("attachments", Wrong.TOO_MANY, {"max": str(most)})
    return None


def _leads(dossier: Dossier, case: Case) -> bool:
    if case.actor.role in ADMIN_ROLES:
        return True
    return lead_agency(dossier) == case.actor.agency


def _answered_with(case: Case) -> tuple[Dossier, ...]:
    """Linked reports that the same answer may be posted to: where the actor could answer too."""
    return tuple(
        linked
        for linked in case.run.linked_to(case.report)
        if allows(linked, Action.TINDAK_LANJUT, case.actor, case.world)
    )
