"""One event of a run with what was true before it, and what can be wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.history import History
from trainer.domain.report import Truth, same_event
from trainer.domain.run import Run

CITIZEN = "cast:reporter"
"""Seat of whoever sent a report."""

CAST = "cast:"
"""Begins the seat of a simulated person; the agency follows where it is an officer's."""

NATIONAL = "cast:nasional"


class Kind(StrEnum):
    """Kinds of contradiction."""

    UNTOLD_FINDS = "untold_finds"
    """A finding from somebody who does not hold the report, whose matter it is not, or whom nobody called."""
    TOO_EARLY = "too_early"
    """A finding, help or a stage before what it follows from."""
    EXCLUDING = "excluding"
    """Two findings of one report that cannot both be so."""
    DANGER = "danger"
    """A danger that goes on though it is over, or otherwise than its author wrote."""
    UNTOLD_ACTS = "untold_acts"
    """An agency acts on a report, or is reminded of one, that never came to it."""
    ACCUSED = "accused"
    """The accused office acts, or is felt to, though it never learned of the report."""
    NOT_SO = "not_so"
    """A citizen speaks of a state that is not."""
    TOO_KIND = "too_kind"
    """Thanks or stars from somebody who was given away, left in danger or not answered."""
    WRONG_DAY = "wrong_day"
    """*Semalam*, *kemarin*, a weekday: on a day on which it is not."""
    OUT_OF_OFFICE = "out_of_office"
    """A simulated officer at work when the office is closed."""
    QUANTITY = "quantity"
    """An amount or an age that differs between two tellings of one report."""
    INTERNAL = "internal"
    """A word meant for the office in an answer that everybody reads."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """`seq` is the event that cannot be; `what` tells in English what it contradicts, for whoever mends it."""

    kind: Kind
    seq: int
    report: str
    what: str


@dataclass(frozen=True, slots=True)
class Moment:
    """One event and the run before it."""

    history: History
    recorded: e.Recorded

    @property
    def fact(self) -> e.Fact:
        return self.recorded.fact

    @property
    def run(self) -> Run:
        """The run just before the event."""
        return self.history.before(self.recorded.seq)

    @property
    def dossier(self) -> Dossier | None:
        """The report of the event as it stood; None for an event about none, or about one that had not arrived."""
        return self.run.dossiers.get(self.recorded.report or "")

    def found(self, kind: Kind, what: str) -> Contradiction:
        return Contradiction(kind, self.recorded.seq, self.recorded.report or "", what)

    def of_event(self, dossier: Dossier) -> tuple[Dossier, ...]:
        """The report and all others of the run that tell of the same event."""
        mine, key = dossier.id, dossier.report.truth
        others = (
            each
            for each in self.run.dossiers.values()
            if each.id != mine and same_event(mine, key, each.id, each.report.truth)
        )
        return (dossier, *others)

    def words_of_citizen(self) -> str | None:
        """What the reporter says with this event, None where it is not the reporter's or says nothing."""
        if self.recorded.seat != CITIZEN:
            return None
        match self.fact:
            case (
                e.CommentPosted(text=text) | e.TakenElsewhere(text=text) | e.ReportRated(text=text)
            ):
                return text or None
            case e.ReportReopened(reason=text) | e.ReportCompleted(text=text):
                return text or None
            case _:
                return None


def own_words(truth: Truth, text: str) -> tuple[int | None, int | None]:
    """From which finding on and until which an author says that these words are true; (None, None) for other words."""
    found = ((r.from_note, r.to_note) for r in truth.replies if r.text == text)
    return next(found, (None, None))
