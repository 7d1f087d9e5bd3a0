"""The short texts that went along with an act, as a debrief quotes them beside it: whatever tells who somebody is, hidden in them.

What a person answered stands in full elsewhere in a debrief, and so does what a reporter wrote; neither is told here. Of what
simulated offices answer only that of the accused one is told: it is what the reporter was delivered to.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.debrief.identities import without_identities
from trainer.domain import events as e
from trainer.domain.events import Fact
from trainer.domain.report import Report

TEXTS: Mapping[type[Fact], str] = {
    e.ReportPostponed: "question",
    e.ReportDeclined: "basis",
    e.ReportGivenBack: "basis",
    e.ReportArchived: "explanation",
    e.ReportDisposed: "note",
    e.ReportEscalated: "note",
    e.UnitsAdded: "note",
    e.EmergencyCallNoted: "told",
    e.DeletionDecided: "reason",
    e.CommentPosted: "text",
}
"""The field of a fact that holds what somebody wrote."""

READ: Mapping[str, tuple[type[Fact], ...]] = {
    "completeness_request": (e.ReportPostponed, e.CommentPosted, e.ReportGivenBack),
    "needless_questions": (e.ReportPostponed, e.CommentPosted, e.ReportGivenBack),
    "return_owner": (e.ReportDeclined, e.ReportGivenBack),
    "discretion": (e.ReportDisposed, e.ReportEscalated, e.UnitsAdded),
    "errands": (e.ReportPostponed, e.CommentPosted),
    "comment_instead_of_answer": (e.CommentPosted,),
    "reporter_sought": tuple(TEXTS),
    "accused_told": tuple(TEXTS),
}
"""What is judged by its words: by check or grave fault, the facts whose texts it reads."""


def said_with(fact: Fact, report: Report, *, own: bool) -> str:
    """The words that went along with an act on this report, "" for none. `own`: a person did it."""
    if isinstance(fact, e.CommentPosted) and fact.by == "reporter":
        return ""
    if isinstance(fact, e.FollowUpPosted):
        accused = not own and _accused(report) == fact.agency
        return without_identities(fact.text, report) if accused else ""
    text = str(getattr(fact, TEXTS.get(type(fact), ""), "") or "").strip()
    return without_identities(text, report) if text else ""


def _accused(report: Report) -> str:
    return report.truth.accused.agency if report.truth.accused is not None else ""
