"""What the passing of time says of a report: flags, and the rungs of the reminder ladder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trainer.domain.dossier import Dossier, Raised, SentReminder
from trainer.domain.fact import Recorded, ReportFact
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Flag


@dataclass(frozen=True, slots=True)
class FlagRaised(ReportFact):
    """A deadline passed at `due_at`. `agency` is whose it was; the event stays when the flag goes."""

    flag: Flag
    agency: str
    due_at: datetime

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """The flag stands until what was due is done."""
        raised = Raised(self.flag, self.agency, self.due_at)
        return replace(dossier, flags=(*dossier.flags, raised))


@dataclass(frozen=True, slots=True)
class ReminderSent(ReportFact):
    """A rung of the reminder ladder was reached by the silence of `unit` on the disposition of `since`.

    `to` are the roles it went to, as the profile names them. Source: ref. 3.4.
    """

    unit: str
    since: datetime
    rung: str
    to: tuple[str, ...]

    def change(self, dossier: Dossier, recorded: Recorded) -> Dossier:
        """One rung less to reach."""
        sent = SentReminder(recorded.at_sim, self.unit, self.since, self.rung, self.to)
        return replace(dossier, reminders=(*dossier.reminders, sent))
