"""What became of somebody who could come to harm: by the grave faults that were found, and by who was called and when.

Whether something that was open is open still is asked of the last state: what was hidden since *was* readable.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from trainer.domain import events as e
from trainer.domain.history import History
from trainer.domain.report import Truth
from trainer.domain.vocabulary import Urgency
from trainer.scoring.findings import Critical, Line

PUBLISHED = ("identity_published", "secret_left_public")
LEAK, ACCUSED, PUT_OFF, NOT_CALLED = (
    "leak", "sent_to_accused", "emergency_put_off", "emergency_not_called",
)  # fmt: skip


class Safety(StrEnum):
    """What became of somebody who could come to harm."""

    NOT_CALLED = "not_called"
    """Life or safety at stake, and nobody was called."""
    CALLED_LATE = "called_late"
    """Called after its limit, or on a later working day than that of receipt."""
    PUT_OFF = "put_off"
    """Called, and the report itself was put off or archived meanwhile."""
    HANDED_OVER = "handed_over"
    """The report reached the one it accuses."""
    EXPOSED = "exposed"
    """Everybody can read what had to be hidden."""
    WAS_EXPOSED = "was_exposed"
    """Everybody could read it for a while."""
    LEAKED = "leaked"
    """Whoever holds a secret report reads in an answer who somebody is."""
    HELPED = "helped"
    PROTECTED = "protected"


def safety_of(
    history: History, report: str, critical: Iterable[Critical], lines: Iterable[Line]
) -> Safety | None:
    """The gravest of it for one report that arrived, None where nobody could come to harm. The last two arguments are the
    report's own on the sheet.
    """
    truth, lines, critical = history.truth(report), tuple(lines), tuple(critical)
    rules = frozenset(each.rule for each in critical)
    danger = _danger(history, report, truth, rules, lines)
    if danger is Safety.NOT_CALLED:
        return danger
    if ACCUSED in rules:
        return Safety.HANDED_OVER
    if rules & frozenset(PUBLISHED):
        return _published(history, report, critical, lines)
    if LEAK in rules:
        return Safety.LEAKED
    if danger is not None:
        return danger
    judged = [line for line in lines if line.check == "secrecy" and line.finding.level is not None]
    return Safety.PROTECTED if judged and all(line.lost == 0 for line in judged) else None


def _published(
    history: History, report: str, critical: tuple[Critical, ...], lines: tuple[Line, ...]
) -> Safety:
    """Masks hide the citizen's text alone, and nothing that an officer wrote under it."""
    in_words = any(each.values.get("where", TEXT) != TEXT for each in critical)
    masked = any(each.check == "secrecy" and each.finding.message == MASKED for each in lines)
    still = history.dossier(report).public and (in_words or not masked)
    return Safety.EXPOSED if still else Safety.WAS_EXPOSED


TEXT, MASKED = "isi laporan", "repaired_mask"
"""Where an identity stood that masks can hide, and what the check of secrecy says once they did."""


def _danger(
    history: History,
    report: str,
    truth: Truth,
    rules: frozenset[str],
    lines: tuple[Line, ...],
) -> Safety | None:
    if truth.urgency is not Urgency.P1 or not truth.call_out:
        return None
    called = min(_calls(history, report, truth), default=None)
    if called is None:
        return Safety.NOT_CALLED
    if PUT_OFF in rules:
        return Safety.PUT_OFF
    late = any(line.check == "urgency" and line.finding.message == LATE for line in lines)
    if late or NOT_CALLED in rules or _later_day(history, report, called):
        return Safety.CALLED_LATE
    return Safety.HELPED


LATE = "called_late"
"""What the check of urgency says of a call after its limit."""


def _later_day(history: History, report: str, called: datetime) -> bool:
    calendar = history.world.calendar
    received = history.dossier(report).report.received_at
    return calendar.day_zero(received) < calendar.in_zone(called).date()


def _calls(history: History, report: str, truth: Truth) -> Iterable[datetime]:
    """When help was called for the report or for another one about the same event: it has come for all."""
    group = truth.duplicate_group
    for other in history.reports():
        if other.id == report or (group is not None and other.truth.duplicate_group == group):
            for _, fact in history.of_kind(e.EmergencyCallNoted, other.id):
                yield fact.called_at
