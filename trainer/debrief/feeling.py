"""What the citizen felt, by rule from what happened: whether somebody was kept safe, and how the office served.

Two codes and, where the report's truth holds them, the citizen's own words for that occasion. No points are made here;
what is claimed about an answer's worth rests on the marks that count for it, by the rule by which citizens act.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.cast.perceived_quality import Marks, PerceivedQuality, marks_from
from trainer.cast.reactions import WRONGS
from trainer.cast.reading import marks_on, quality_of
from trainer.cast.wants import wanted
from trainer.debrief.steps import Step, steps_of
from trainer.domain import events as e
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.history import History
from trainer.domain.report import Truth
from trainer.domain.vocabulary import AnswerKind, Decision, Flag, State, Urgency
from trainer.scoring.findings import AnswerMark, Critical, Line

EXPOSING = ("identity_published", "secret_left_public", "leak")
ACCUSED = "sent_to_accused"
LEFT_IN_DANGER = ("emergency_put_off", "emergency_not_called")


class Safety(StrEnum):
    """What became of somebody who could come to harm."""

    HANDED_OVER = "handed_over"
    """The report reached the one it accuses."""
    EXPOSED = "exposed"
    """Everybody could read who somebody is."""
    ENDANGERED = "endangered"
    """Life or safety at stake, and nobody was called, or not in time."""
    HELPED = "helped"
    PROTECTED = "protected"


class Service(StrEnum):
    """How the office served, from the citizen's side."""

    TURNED_AWAY = "turned_away"
    """Archived though it was a matter for an office."""
    ASKED_FOR_NOTHING = "asked_for_nothing"
    """Kept waiting in `Tunda` for something that was already written."""
    SENT_AWAY = "sent_away"
    """Returned though it was this office's matter."""
    WRONG_DOOR = "wrong_door"
    """Rightly returned, to somebody who does not own it."""
    GUIDED = "guided"
    """Rightly returned, to its owner."""
    TOLD_WHY = "told_why"
    """Rightly archived, with a reason the reporter can read."""
    UNREAD = "unread"
    """Nothing was decided, and a deadline passed."""
    WAITING = "waiting"
    """Nothing was decided yet, and there is still time."""
    ASKED = "asked"
    """Rightly asked for what was missing."""
    COMPLETED_UNHEARD = "completed_unheard"
    """The reporter completed it, and then nothing came."""
    CLOSED_EMPTY = "closed_empty"
    BOUNCED = "bounced"
    """Sent to a unit that gave it back."""
    ONLY_TALK = "only_talk"
    """`Komentar` where an answer was due."""
    UNANSWERED = "unanswered"
    """Passed on, but a deadline passed without an answer."""
    UNDER_WAY = "under_way"
    ANSWERED_LATE = "answered_late"
    ANSWERED_EMPTY = "answered_empty"
    ANSWERED_INTERIM = "answered_interim"
    ANSWERED_WELL = "answered_well"
    ANSWERED = "answered"
    """A final answer whose worth nobody has marked, or that was middling."""


OCCASION = {
    Service.ASKED_FOR_NOTHING: "tunda_asked",
    Service.ASKED: "tunda_asked",
    Service.UNREAD: "late",
    Service.COMPLETED_UNHEARD: "late",
    Service.UNANSWERED: "late",
    Service.ANSWERED_LATE: "late",
    Service.CLOSED_EMPTY: "closed_empty",
    Service.ANSWERED_EMPTY: "akhir_empty",
    Service.ANSWERED_INTERIM: "sementara",
    Service.ANSWERED_WELL: "akhir_good",
}
"""The occasion of `truth.replies` on which the reporter would say something about this."""


INSULT = "insult"
"""W7 at 0 without a gate."""


@dataclass(frozen=True, slots=True)
class Feeling:
    """`words`: the reporter's own for this occasion, "" when the truth holds none. `at`: when it came to this.

    About the last answer, where a person gave it and it left the reporter discontent: `wants` are codes of what is
    missing most, `wrong` the gravest gate or INSULT, "" for none.
    """

    safety: Safety | None
    service: Service
    words: str
    at: datetime | None
    wants: tuple[str, ...] = ()
    wrong: str = ""


def feeling_of(
    history: History,
    report: str,
    critical: Iterable[Critical],
    lines: Iterable[Line],
    marks: Iterable[AnswerMark],
) -> Feeling:
    """What the reporter of one report that arrived felt. The other arguments are the report's own on the sheet."""
    truth = history.truth(report)
    steps = steps_of(history, report)
    lines, marks = tuple(lines), tuple(marks)
    service, at = _service(history, report, truth, steps, lines, marks)
    rules = frozenset(each.rule for each in critical)
    called = any(_called(history, each) for each in _same_event(history, report, truth))
    safety = _safety(truth, rules, lines, called=called)
    wants, wrong = _discontent(history, report, marks) if service in ANSWERED else ((), "")
    return Feeling(safety, service, _words(truth, service), at, wants, wrong)


ANSWERED = (
    Service.CLOSED_EMPTY, Service.ANSWERED_LATE, Service.ANSWERED_EMPTY, Service.ANSWERED_INTERIM, Service.ANSWERED,
)  # fmt: skip
"""Where the last answer tells what the reporter went without."""


def _discontent(
    history: History, report: str, marks: tuple[AnswerMark, ...]
) -> tuple[tuple[str, ...], str]:
    """What the last answer lacks and the wrong that it does, as the reporter sees it."""
    dossier = history.dossier(report)
    answers = [each for each in dossier.answers if each.leads and not each.hidden]
    its = _marks(history, dossier, answers[-1], marks) if answers else None
    if its is None or quality_of(dossier, answers[-1], its) is PerceivedQuality.GOOD:
        return (), ""
    wrong = next((gate for gate in WRONGS if gate in its.gates), INSULT if its.hurts else "")
    return wanted(its), wrong


def _marks(
    history: History, dossier: Dossier, answer: PostedAnswer, marks: tuple[AnswerMark, ...]
) -> Marks | None:
    """The marks that count for a person's answer, from the log or, of a log without any, as they were made for the sheet."""
    of_log = marks_on(history.run, dossier, answer)
    given = next((each for each in marks if each.answer_seq == answer.seq), None)
    if of_log is not None or given is None:
        return of_log
    return marks_from(given.levels, given.gates, by_person=bool(given.marker))


def _same_event(history: History, report: str, truth: Truth) -> tuple[str, ...]:
    """The report and those that tell of the same event: help that was called for one has come for all."""
    group = truth.duplicate_group
    return tuple(
        other.id
        for other in history.reports()
        if other.id == report or (group is not None and other.truth.duplicate_group == group)
    )


def _called(history: History, report: str) -> bool:
    return any(step.own and step.kind is e.EmergencyCallNoted for step in steps_of(history, report))


def _words(truth: Truth, service: Service) -> str:
    occasion = OCCASION.get(service)
    return next((reply.text for reply in truth.replies if reply.on == occasion), "")


def _safety(
    truth: Truth, rules: frozenset[str], lines: tuple[Line, ...], *, called: bool
) -> Safety | None:
    if ACCUSED in rules:
        return Safety.HANDED_OVER
    if rules & frozenset(EXPOSING):
        return Safety.EXPOSED
    if truth.urgency is Urgency.P1 and truth.call_out:
        left = bool(rules & frozenset(LEFT_IN_DANGER))
        return Safety.HELPED if called and not left else Safety.ENDANGERED
    judged = [line for line in lines if line.check == "secrecy" and line.finding.level is not None]
    return Safety.PROTECTED if judged and all(line.lost == 0 for line in judged) else None


Found = tuple[Service, datetime | None]


def _service(
    history: History,
    report: str,
    truth: Truth,
    steps: tuple[Step, ...],
    lines: tuple[Line, ...],
    marks: tuple[AnswerMark, ...],
) -> Found:
    decisions = [step for step in steps if step.own and step.kind in DECISIONS]
    if not decisions:
        return _undecided(history, report, steps, lines, marks)
    first = decisions[0]
    decision = DECISIONS[first.kind]
    right = {truth.decision, *(each.decision for each in truth.also)}
    heard = decision in right and _verified_later(decisions)
    if decision is Decision.VERIFIKASI or heard:
        return _after_verifying(history, report, steps, lines, marks)
    if decision not in right:
        return WRONGLY[decision], first.at
    if decision is Decision.BUKAN_WEWENANG:
        assert isinstance(first.fact, e.ReportDeclined)
        reached = truth.return_to in (None, first.fact.owner)
        return (Service.GUIDED if reached else Service.WRONG_DOOR), first.at
    if decision is Decision.ARSIPKAN:
        return Service.TOLD_WHY, first.at
    completed = next((step for step in steps if step.kind is e.ReportCompleted), None)
    return (Service.COMPLETED_UNHEARD, completed.at) if completed else (Service.ASKED, first.at)


DECISIONS = {
    e.ReportVerified: Decision.VERIFIKASI,
    e.ReportEscalated: Decision.VERIFIKASI,
    e.DuplicateLinked: Decision.VERIFIKASI,
    e.ReportPostponed: Decision.TUNDA,
    e.ReportDeclined: Decision.BUKAN_WEWENANG,
    e.ReportArchived: Decision.ARSIPKAN,
}
"""Which of the four decisions an act is. A duplicate that was archived shows the archiving, too."""

WRONGLY = {
    Decision.ARSIPKAN: Service.TURNED_AWAY,
    Decision.TUNDA: Service.ASKED_FOR_NOTHING,
    Decision.BUKAN_WEWENANG: Service.SENT_AWAY,
}


def _verified_later(decisions: list[Step]) -> bool:
    """Whether the report was asked about first and verified after all, so that the rest of its way counts."""
    first, *later = decisions
    return first.kind is e.ReportPostponed and any(
        DECISIONS[step.kind] is Decision.VERIFIKASI for step in later
    )


def _undecided(
    history: History,
    report: str,
    steps: tuple[Step, ...],
    lines: tuple[Line, ...],
    marks: tuple[AnswerMark, ...],
) -> Found:
    """Nobody who plays decided on it: it waits at their desk, or a simulated admin sent it to their unit."""
    if history.dossier(report).verified_at is not None:
        return _after_verifying(history, report, steps, lines, marks)
    flag = _flagged(steps, Flag.TERLAMBAT_VERIFIKASI, Flag.LEWAT_BATAS)
    return (Service.UNREAD, flag.at) if flag else (Service.WAITING, None)


def _after_verifying(
    history: History,
    report: str,
    steps: tuple[Step, ...],
    lines: tuple[Line, ...],
    marks: tuple[AnswerMark, ...],
) -> Found:
    dossier = history.dossier(report)
    archived = next((step for step in steps if step.own and step.kind is e.ReportArchived), None)
    if archived is not None and dossier.state is State.ARSIP:
        right = history.truth(report).decision is Decision.ARSIPKAN
        return (Service.TOLD_WHY if right else Service.TURNED_AWAY), archived.at
    closing = any(line.check == "closing" and line.lost > 0 for line in lines)
    if dossier.state is State.SELESAI and closing:
        return Service.CLOSED_EMPTY, dossier.closed_at
    answers = [answer for answer in dossier.answers if answer.leads and not answer.hidden]
    if not answers:
        return _unanswered(steps)
    return _answered(history, report, answers, steps, marks)


def _unanswered(steps: tuple[Step, ...]) -> Found:
    commented = next((step for step in steps if step.own and step.kind is e.CommentPosted), None)
    if commented is not None:
        return Service.ONLY_TALK, commented.at
    bounced = next((step for step in steps if step.kind is e.ReportGivenBack), None)
    if bounced is not None:
        return Service.BOUNCED, bounced.at
    flag = _flagged(steps, Flag.TERLAMBAT, Flag.LEWAT_BATAS)
    return (Service.UNANSWERED, flag.at) if flag else (Service.UNDER_WAY, None)


def _answered(
    history: History,
    report: str,
    answers: list[PostedAnswer],
    steps: tuple[Step, ...],
    marks: tuple[AnswerMark, ...],
) -> Found:
    last = answers[-1]
    late = _flagged(steps, Flag.TERLAMBAT, Flag.LEWAT_BATAS)
    if late is not None and late.seq < answers[0].seq:
        return Service.ANSWERED_LATE, answers[0].at
    if last.kind is AnswerKind.SEMENTARA:
        return Service.ANSWERED_INTERIM, last.at
    return _perceived(history, report, last, marks), last.at


def _perceived(
    history: History, report: str, answer: PostedAnswer, marks: tuple[AnswerMark, ...]
) -> Service:
    """What a final answer was worth to the citizen. A simulated colleague answers with what the field found."""
    by_person = history.events[answer.seq - 1].person is not None
    if not by_person:
        found = any(note.agency == answer.agency for note in history.dossier(report).notes)
        return Service.ANSWERED_WELL if found else Service.ANSWERED
    dossier = history.dossier(report)
    its = _marks(history, dossier, answer, marks)
    return WORTH[quality_of(dossier, answer, its)] if its is not None else Service.ANSWERED


WORTH = {
    PerceivedQuality.EMPTY: Service.ANSWERED_EMPTY,
    PerceivedQuality.UNCLEAR: Service.ANSWERED,
    PerceivedQuality.GOOD: Service.ANSWERED_WELL,
}


def _flagged(steps: tuple[Step, ...], *flags: Flag) -> Step | None:
    """The first deadline that passed in people's hands, of these kinds."""
    return next(
        (s for s in steps if isinstance(s.fact, e.FlagRaised) and s.fact.flag in flags), None
    )
