"""`Verifikasi` (row 4): title, class, category and what the public reads; and who works on it, if that is said at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.actions.dispose import escalates, handed
from trainer.domain.actions.make_secret import secrecy
from trainer.domain.case import (
    Case,
    category_problem,
    class_problem,
    ensure,
    lead_problem,
    mask_problem,
    supporting_problem,
    title_problem,
)
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, Mask
from trainer.domain.errors import Problem
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Wrong
from trainer.domain.replacing import replace
from trainer.domain.transitions import without_flags
from trainer.domain.vocabulary import Action, Classification, Flag, Handle, State


@dataclass(frozen=True, slots=True)
class Verify(ReportCommand):
    """`Verifikasi`, with what happens next: `Kelola`, or `Disposisi` to `lead` and `supporting`; None leaves it open."""

    action: ClassVar[Action] = Action.VERIFIKASI
    title: str
    classification: Classification | None
    category: str
    tags: tuple[str, ...] = ()
    make_secret: bool = False
    masks: tuple[Mask, ...] = ()
    handle: Handle | None = None
    lead: str | None = None
    supporting: tuple[str, ...] = ()
    note: str = ""

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """A class that is always secret is never public for a moment."""
        ensure(
            title_problem(case, self.title),
            class_problem(case, self.classification),
            category_problem(case, self.category),
            mask_problem(case, self.masks),
            *_handle_problems(case, self),
        )
        classification = self.classification
        assert classification is not None
        verified = ReportVerified(
            case.report, self.title.strip(), classification, self.category, self.tags, self.masks
        )
        hidden = _hidden_first(case, self, classification)
        if self.handle is Handle.DISPOSISI:
            assert self.lead is not None
            units = handed(case, classification, self.lead, self.supporting, self.note)
            return (*hidden, verified, *units)
        taken = (ReportTakenUp(case.report),) if self.handle is Handle.KELOLA else ()
        return (*hidden, verified, *taken)


@dataclass(frozen=True, slots=True)
class ReportVerified(ReportFact):
    moves_report: ClassVar[bool] = True
    title: str
    classification: Classification
    category: str
    tags: tuple[str, ...]
    masks: tuple[Mask, ...]

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """From now on the desk owes a disposition or an answer, counted from when the report arrived at it."""
        return replace(
            dossier,
            state=State.TERVERIFIKASI,
            title=self.title,
            classification=self.classification,
            category=self.category,
            tags=self.tags,
            # What an earlier verification hid stays hidden: a second one masks further, never less.
            masks=tuple(dict.fromkeys((*dossier.masks, *self.masks))),
            verified_at=recorded.at_sim,
            at_agency_since=dossier.arrived_at_desk,
            flags=without_flags(dossier, Flag.TERLAMBAT_VERIFIKASI),
        )


@dataclass(frozen=True, slots=True)
class ReportTakenUp(ReportFact):
    """`Kelola`: the desk said that it will answer itself."""

    moves_report: ClassVar[bool] = True
    tells_press: ClassVar[bool] = False

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The desk works on it itself."""
        return replace(dossier, taken_up_at=recorded.at_sim)


def _handle_problems(case: Case, command: Verify) -> tuple[Problem | None, ...]:
    if command.handle is Handle.DISPOSISI:
        return (
            lead_problem(case, command.lead),
            supporting_problem(case, command.lead, command.supporting),
        )
    stray = command.lead or command.supporting
    return (Problem("lead", Wrong.NOT_NEEDED),) if stray else ()


def _hidden_first(case: Case, command: Verify, classification: Classification) -> tuple[Fact, ...]:
    """What makes the report secret before it is verified, so that it is never public for a moment."""
    if command.handle is Handle.DISPOSISI and escalates(case, classification, command.lead):
        return secrecy(case.run, case.dossier, "escalation")
    if command.make_secret:
        return secrecy(case.run, case.dossier, "officer")
    if case.world.profile.classes[classification].always_secret:
        return secrecy(case.run, case.dossier, "class")
    return ()
