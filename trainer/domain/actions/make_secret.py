"""*Jadikan rahasia*, and secrecy as other acts need it. Nobody lowers it but the reporter, and not always (`publish`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from trainer.domain.case import Case
from trainer.domain.command import ReportCommand
from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotAllowed
from trainer.domain.fact import Fact, Recorded, ReportFact
from trainer.domain.refusals import Refusal
from trainer.domain.replacing import replace
from trainer.domain.run import Run
from trainer.domain.vocabulary import Action


@dataclass(frozen=True, slots=True)
class MakeSecret(ReportCommand):
    action: ClassVar[Action] = Action.JADIKAN_RAHASIA
    needs_fresh_view: ClassVar[bool] = False

    def decide(self, case: Case) -> tuple[Fact, ...]:
        """*Jadikan rahasia*, in any state: the whole thread disappears from the public.

        Also over the reporter's own `Rahasia`, which the reporter can no longer lift then.
        """
        if _hidden_by_office(case.dossier):
            raise NotAllowed(Refusal.ALREADY_SECRET, self.action, case.dossier.state)
        return secrecy(case.run, case.dossier, "officer")


@dataclass(frozen=True, slots=True)
class MadeSecret(ReportFact):
    """`why`: officer | class | escalation | link (the main report is secret)."""

    why: str

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The office's secrecy, whoever had it before."""
        return replace(dossier, secret=True, office_secret=True)


def secrecy(run: Run, dossier: Dossier, why: str) -> tuple[Fact, ...]:
    """Make a report secret, and with it every report linked to it (ref. 3.5: a link betrays a secret).

    A report that its reporter made secret is made so by the office too: then *Publikasikan* cannot lift it.
    """
    own = () if _hidden_by_office(dossier) else (MadeSecret(dossier.id, why),)
    linked = tuple(
        MadeSecret(each.id, "link")
        for each in run.linked_to(dossier.id)
        if not _hidden_by_office(each)
    )
    return (*own, *linked)


def _hidden_by_office(dossier: Dossier) -> bool:
    return dossier.secret and dossier.office_secret
