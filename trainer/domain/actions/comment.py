"""`Komentar` (rows 15, 29): conversation, never an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.actions.complete import ReportCompleted
from trainer.domain.case import Case, ensure, needs_text
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier, PostedComment
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Action, Role, State


@dataclass(frozen=True, slots=True)
class Comment(ReportCommand):
    """`Komentar`: conversation, never an answer. `thanks`: the reporter only says thank you."""

    action: ClassVar[Action] = Action.KOMENTAR
    needs_fresh_view: ClassVar[bool] = False
    text: str
    thanks: bool = False

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """In TUNDA the reporter's is the completion (row 6), elsewhere conversation that stops no clock but the
        countdown.
        """
        ensure(needs_text("text", self.text))
        text = self.text.strip()
        by = _speaker(case)
        if by == "reporter" and case.dossier.state is State.TUNDA:
            return (ReportCompleted(case.report, text, (), None),)
        thanks = self.thanks and by == "reporter"
        return (CommentPosted(case.report, by, case.actor.agency, text, thanks),)


@dataclass(frozen=True, slots=True)
class CommentPosted(ReportFact):
    """`by`: reporter | officer | citizen | watcher. `thanks`: the reporter only says thank you."""

    by: str
    agency: str
    text: str
    thanks: bool

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """Under an answered report an officer's word starts the countdown anew, the reporter's stops it."""
        at = recorded.at_sim
        comment = PostedComment(recorded.seq, at, recorded.seat, self.by, self.agency, self.text)
        dossier = replace(dossier, comments=(*dossier.comments, comment))
        if dossier.state is not State.PROSES:
            return dossier
        if self.by == "officer" and dossier.countdown_since is not None:
            return replace(dossier, countdown_since=at)
        if self.by == "reporter":
            # Thanks alone too: a report in PROSES is never without a clock; the admin may close (ref. 3.5).
            waits = dossier.answer_again_since or at
            return replace(dossier, countdown_since=None, answer_again_since=waits)
        return dossier


def _speaker(case: Case) -> str:
    if case.actor.role is Role.PELAPOR:
        return "reporter" if case.actor.ref == case.dossier.report.reporter.ref else "citizen"
    return "watcher" if case.actor.role is Role.PENGAWAS else "officer"
