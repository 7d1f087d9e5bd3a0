"""Which reports the key holds for the same event, and what happened to them.

Of other reports than its own a check asks here alone: `kinship` tells which those can be, so that whoever judges a report
again when something new happens knows whose news it may hang on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainer.domain import events as e
from trainer.domain import report as reports
from trainer.domain.dossier import Dossier
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.report import Truth
from trainer.scoring.course import Course, complete
from trainer.scoring.letters import counter_reports_of


def same_event(course: Course, other: str) -> bool:
    """Whether the key says that this report and `other` are about the same event."""
    theirs = _truth(course, other)
    return theirs is not None and reports.same_event(course.report.id, course.truth, other, theirs)


def _truth(course: Course, report: str) -> Truth | None:
    dossier = course.run.dossiers.get(report)
    return dossier.report.truth if dossier is not None else None


def first_of_event(course: Course) -> Dossier | None:
    """The report about the same event that arrived first; None where this one did, or no other has arrived."""
    for dossier in course.run.dossiers.values():
        if dossier.id == course.report.id:
            return None
        if same_event(course, dossier.id):
            return dossier
    return None


def reports_of_event(course: Course) -> tuple[Dossier, ...]:
    """The reports that have arrived about the same event, in order of arrival; this one among them where its key names
    the event.
    """
    return tuple(each for each in course.run.dossiers.values() if same_event(course, each.id))


def events_of(course: Course, report: str) -> tuple[Recorded, ...]:
    """Every event about another report, in order."""
    return course.history.of_report(report)


def before(course: Course, recorded: Recorded, report: str) -> Dossier | None:
    """Another report just before an event, whatever that was about; None before it arrived."""
    return course.history.before(recorded.seq).dossiers.get(report)


def told_elsewhere(course: Course, recorded: Recorded) -> bool:
    """Whether the act of an event did the same to another report before: an answer that went to linked reports as well.

    One deed counts once, on the report where it was done first; by the rules `STOOD` also the same words sent one by one.
    """
    if course.stood and _copied(course, recorded):
        return True
    if recorded.command_id is None:
        return False
    seq = recorded.seq - 1
    while seq > 0 and course.history.events[seq - 1].command_id == recorded.command_id:
        earlier = course.history.events[seq - 1]
        if type(earlier.fact) is type(recorded.fact) and earlier.report != recorded.report:
            return True
        seq -= 1
    return False


def _copied(course: Course, recorded: Recorded) -> bool:
    """Whether an answer has the words of one that went to another report of the same event before."""
    answer = recorded.fact
    return isinstance(answer, e.FollowUpPosted) and any(
        earlier.seq < recorded.seq and fact.text == answer.text and fact.agency == answer.agency
        for other in reports_of_event(course)
        if other.id != course.report.id
        for earlier, fact in course.history.of_kind(e.FollowUpPosted, other.id)
    )


def settled_for_event(course: Course, at: Recorded) -> bool:
    """Whether a finding that settles the matter had come by then on another report about the same event."""
    found = (before(course, at, each.id) for each in reports_of_event(course))
    return any(
        then is not None and (then.report.truth.resolved or any(n.resolves for n in then.notes))
        for then in found
    )


def kinship(history: History) -> Mapping[str, frozenset[str]]:
    """Reports and papers of a run by id, each with all on whose news its judgement may hang, itself among them.

    Of kin are those that a key ties together, as it came or as its reporter changed it, and those that anybody linked;
    also through others.
    """
    circles: list[tuple[frozenset[_Tie], frozenset[str]]] = []
    for report, ties in _ties(history):
        joined = [circle for circle in circles if not circle[0].isdisjoint(ties)]
        circles = [circle for circle in circles if circle not in joined]
        circles.append(
            (
                ties.union(*(tied for tied, _ in joined)),
                frozenset((report,)).union(*(reports for _, reports in joined)),
            )
        )
    return {report: reports for _, reports in circles for report in reports}


_Tie = tuple[str, str]
"""What two reports may share: `("report", id)` or `("group", name)`."""


def _ties(history: History) -> Iterator[tuple[str, frozenset[_Tie]]]:
    """Every report that arrived and every paper that may, with what ties it to others."""
    dossiers = history.run.dossiers
    for dossier in dossiers.values():
        for _, arrived in history.of_kind(e.ComplaintArrived, dossier.id):
            keys = (arrived.report.truth, complete(arrived.report), dossier.report.truth)
            links = history.of_kind(e.DuplicateLinked, dossier.id)
            linked = {("report", link.main) for _, link in links}
            yield dossier.id, _tied_by(dossier.id, *keys) | linked
    for id_, counter_report in counter_reports_of(history.world.scenario).items():
        if id_ not in dossiers:
            yield id_, _tied_by(id_, counter_report.truth, complete(counter_report))


def _tied_by(report: str, *keys: Truth) -> frozenset[_Tie]:
    mains = {("report", key.duplicate_of) for key in keys if key.duplicate_of is not None}
    groups = {("group", key.duplicate_group) for key in keys if key.duplicate_group is not None}
    return frozenset({("report", report)} | mains | groups)
