"""How the office served a citizen in the end: where the report stands now, and the deed that brought it there.

The last deed counts, not the first decision: what was put right is told as put right, what was spoilt later as spoilt.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from trainer.cast.perceived_quality import Marks, PerceivedQuality, marks_from
from trainer.cast.reading import asked_well, marks_on, quality_of
from trainer.debrief.citizen_actions import CitizenAction, citizen_action_in
from trainer.domain import events as e
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.events import Fact, Recorded
from trainer.domain.history import History
from trainer.domain.report import Truth
from trainer.domain.vocabulary import AnswerKind, Decision, Flag, State
from trainer.scoring.findings import AnswerMark, Line
from trainer.scoring.stays import GRANTED


class Service(StrEnum):
    """How the office served, from the citizen's side."""

    TURNED_AWAY = "turned_away"
    """Archived though there was something to do about it."""
    TOLD_WHY = "told_why"
    """Rightly archived, with a reason the reporter can read."""
    DELETED = "deleted"
    """Archived because the reporter asked for it."""
    LAPSED = "lapsed"
    """The reporter was rightly asked, did not reply, and the report was archived by the system."""
    LAPSED_UNASKED = "lapsed_unasked"
    """The same after a question that had no need to be, or could not be answered."""
    ASKED = "asked"
    """Rightly asked for what is missing; the reporter's turn."""
    ASKED_UNCLEAR = "asked_unclear"
    """Something is missing, and something else is asked for."""
    ASKED_FOR_NOTHING = "asked_for_nothing"
    """Kept waiting in `Tunda` though the report could be decided."""
    PUT_OFF = "put_off"
    """Kept waiting for another office; nothing is asked of the reporter."""
    SENT_AWAY = "sent_away"
    """Returned though it could be decided at this desk."""
    WRONG_DOOR = "wrong_door"
    """Rightly returned, to somebody who does not own it."""
    PUT_RIGHT = "put_right"
    """Rightly returned, to somebody who does not own it, and passed on to its owner all the same."""
    GUIDED = "guided"
    """Rightly returned, to its owner."""
    UNREAD = "unread"
    """Nothing was decided nor said, and the limit passed."""
    UNDECIDED_TALK = "undecided_talk"
    """Nothing was decided and the limit passed; an officer commented."""
    WAITING = "waiting"
    """Nothing was decided yet, and there is still time."""
    REPLIED_UNHEARD = "replied_unheard"
    """The reporter replied to a question of the office, and it was not decided since."""
    BACK_AGAIN = "back_again"
    """It was somewhere else, in the archive or at another desk, and waits for a decision once more."""
    NOT_HANDED = "not_handed"
    """Verified, and in nobody's hands."""
    BOUNCED = "bounced"
    """Given back by whoever got it, and in nobody's hands since."""
    ONLY_TALK = "only_talk"
    """A limit passed, and there was only `Komentar` where an answer was due."""
    UNANSWERED = "unanswered"
    """A limit passed without an answer."""
    UNDER_WAY = "under_way"
    """No answer yet, and none due."""
    ANSWERED_BEFORE = "answered_before"
    """The same, while there was an answer before the report was escalated."""
    LATE_SINCE = "late_since"
    """A limit passed without an answer since the report was escalated; there was one before."""
    CLOSED_EMPTY = "closed_empty"
    ASKED_AGAIN = "asked_again"
    """The reporter wrote again after the last answer and waits."""
    PROMISE_BROKEN = "promise_broken"
    """The day of the promised news passed without any."""
    ANSWERED_INTERIM = "answered_interim"
    INTERIM_EMPTY = "interim_empty"
    ANSWERED_EMPTY = "answered_empty"
    ANSWERED_WELL = "answered_well"
    REPLIED = "replied"
    """Answered although nothing was asked: thanks, a trial, what is no office's matter."""
    ANSWERED = "answered"
    """A final answer whose worth nobody has marked, or that was middling."""


ABOUT_ANSWER = (
    Service.CLOSED_EMPTY,
    Service.ASKED_AGAIN,
    Service.PROMISE_BROKEN,
    Service.ANSWERED_INTERIM,
    Service.INTERIM_EMPTY,
    Service.ANSWERED_EMPTY,
    Service.ANSWERED,
)
"""Where the last answer tells what the reporter went without."""

CAME_BACK: tuple[type[Fact], ...] = (
    e.ReportCompleted,
    e.ReportRestored,
    e.ReportDeclined,
    e.ReportPassedOn,
    e.PostponementEnded,
)
"""After these a report waits for its decision once more."""

OVERDUE = (Flag.TERLAMBAT, Flag.LEWAT_BATAS)


@dataclass(frozen=True, slots=True)
class Served:
    """`at`: when it came to this, None where nothing did it. `answer` is the last one that stands, with what it was worth:
    None and None where there is none. `late`: its first answer came after a limit had passed.
    """

    service: Service
    at: datetime | None
    answer: PostedAnswer | None = None
    quality: PerceivedQuality | None = None
    marks: Marks | None = None
    late: bool = False


def served(
    history: History, report: str, lines: Iterable[Line], marks: Iterable[AnswerMark]
) -> Served:
    """How the reporter of one report that arrived was served. `lines` and `marks` are the report's own on the sheet."""
    dossier = history.dossier(report)
    if dossier.state is State.ARSIP:
        return _archived(history, dossier)
    answers = [each for each in dossier.answers if each.leads and not each.hidden]
    returned = _last(history, report, e.ReportDeclined)
    gone = returned is not None and (not dossier.in_run or dossier.desk != returned[1].desk)
    if returned is not None and gone and (not answers or answers[-1].seq < returned[0].seq):
        return _returned(history, *returned)
    if answers:
        return _answered(history, dossier, answers, tuple(lines), tuple(marks))
    match dossier.state:
        case State.TUNDA:
            return _asked(history, dossier)
        case State.MASUK:
            return _undecided(history, dossier)
        case _:
            return _unanswered(history, dossier)


def right_decisions(truth: Truth) -> frozenset[Decision]:
    """The decisions that the key takes for right."""
    return frozenset((truth.decision, *(each.decision for each in truth.also)))


def _archived(history: History, dossier: Dossier) -> Served:
    at = dossier.archived_at
    if dossier.deleted or dossier.archive_reason == GRANTED:
        return Served(Service.DELETED, at)
    if dossier.lapsed_at is not None:
        asked = _last(history, dossier.id, e.ReportPostponed)
        good = asked is not None and _question(history, *asked) is Service.ASKED
        return Served(Service.LAPSED if good else Service.LAPSED_UNASKED, at)
    archived = _last(history, dossier.id, e.ReportArchived)
    assert archived is not None
    truth = history.truth_before(archived[0].seq, dossier.id)
    right = Decision.ARSIPKAN in right_decisions(truth)
    return Served(Service.TOLD_WHY if right else Service.TURNED_AWAY, at)


def _asked(history: History, dossier: Dossier) -> Served:
    asked = _last(history, dossier.id, e.ReportPostponed)
    assert asked is not None
    return Served(_question(history, *asked), asked[0].at_sim)


def _question(history: History, asked: Recorded, fact: e.ReportPostponed) -> Service:
    """What the question of a `Tunda` was to the reporter, by what was missing then."""
    truth = history.truth_before(asked.seq, fact.report)
    if not fact.pauses:
        return Service.PUT_OFF
    if not truth.missing and Decision.TUNDA not in right_decisions(truth):
        return Service.ASKED_FOR_NOTHING
    heard = not truth.missing or asked_well(fact.question, truth.missing, fact.reason)
    return Service.ASKED if heard else Service.ASKED_UNCLEAR


def _returned(history: History, returned: Recorded, fact: e.ReportDeclined) -> Served:
    truth, at = history.truth_before(returned.seq, fact.report), returned.at_sim
    if Decision.BUKAN_WEWENANG not in right_decisions(truth):
        return Served(Service.SENT_AWAY, at)
    if truth.return_to in (None, fact.owner):
        return Served(Service.GUIDED, at)
    passed = _last(history, fact.report, e.ReportPassedOn)
    if passed is not None and passed[0].seq > returned.seq:
        region = history.world.region
        if passed[1].to in (truth.return_to, region.desk_of(truth.return_to or "")):
            return Served(Service.PUT_RIGHT, passed[0].at_sim)
    return Served(Service.WRONG_DOOR, at)


def _undecided(history: History, dossier: Dossier) -> Served:
    before = _latest(history, dossier.id, CAME_BACK)
    if before is not None:
        replied = isinstance(before.fact, e.ReportCompleted)
        return Served(Service.REPLIED_UNHEARD if replied else Service.BACK_AGAIN, before.at_sim)
    flag = _flagged(history, dossier, Flag.TERLAMBAT_VERIFIKASI, Flag.LEWAT_BATAS)
    if flag is None:
        return Served(Service.WAITING, None)
    talk = any(comment.by == "officer" for comment in dossier.comments)
    return Served(Service.UNDECIDED_TALK if talk else Service.UNREAD, flag)


def _unanswered(history: History, dossier: Dossier) -> Served:
    late = _flagged(history, dossier, *OVERDUE)
    if any(each.hidden for each in dossier.answers):
        return Served(Service.ANSWERED_BEFORE if late is None else Service.LATE_SINCE, late)
    if late is not None:
        talk = any(comment.by == "officer" for comment in dossier.comments)
        return Served(Service.ONLY_TALK if talk else Service.UNANSWERED, late)
    if dossier.state is State.TERVERIFIKASI and dossier.taken_up_at is None:
        back = _latest(history, dossier.id, (e.ReportGivenBack, e.DispositionWithdrawn))
        if back is not None and isinstance(back.fact, e.ReportGivenBack):
            return Served(Service.BOUNCED, back.at_sim)
        return Served(Service.NOT_HANDED, dossier.verified_at)
    return Served(Service.UNDER_WAY, None)


def _answered(
    history: History,
    dossier: Dossier,
    answers: list[PostedAnswer],
    lines: tuple[Line, ...],
    marks: tuple[AnswerMark, ...],
) -> Served:
    last = answers[-1]
    its = _marks(history, dossier, last, marks)
    by_person = history.events[last.seq - 1].person is not None
    # A person's answer that nobody has marked is worth what nobody knows; a colleague's is read by its words.
    quality = quality_of(dossier, last, its) if its is not None or not by_person else None
    flagged = _flagged(history, dossier, *OVERDUE)
    late = flagged is not None and flagged <= answers[0].at
    service, at = _worth(history, dossier, last, quality, lines)
    return Served(service, at, last, quality, its, late)


def _worth(
    history: History,
    dossier: Dossier,
    last: PostedAnswer,
    quality: PerceivedQuality | None,
    lines: tuple[Line, ...],
) -> tuple[Service, datetime | None]:
    lost = any(line.check == "closing" and line.lost > 0 for line in lines)
    if dossier.state is State.SELESAI and lost and _closed_by_office(history, dossier):
        return Service.CLOSED_EMPTY, dossier.closed_at
    again = _wrote_again(history, last)
    if again is not None:
        return Service.ASKED_AGAIN, again
    if dossier.report.truth.asks_nothing:
        return Service.REPLIED, last.at
    if any(raised.flag is Flag.JANJI_LEWAT for raised in dossier.flags):
        return Service.PROMISE_BROKEN, last.at
    if last.kind is AnswerKind.SEMENTARA:
        empty = quality is PerceivedQuality.EMPTY
        return (Service.INTERIM_EMPTY if empty else Service.ANSWERED_INTERIM), last.at
    return (WORTH[quality] if quality is not None else Service.ANSWERED), last.at


WORTH = {
    PerceivedQuality.EMPTY: Service.ANSWERED_EMPTY,
    PerceivedQuality.UNCLEAR: Service.ANSWERED,
    PerceivedQuality.GOOD: Service.ANSWERED_WELL,
}


def _wrote_again(history: History, last: PostedAnswer) -> datetime | None:
    """When the reporter first wrote or reopened after the last answer, thanks left out; an officer's reopening asks nothing."""
    report = history.events[last.seq - 1].report or ""
    return next(
        (
            recorded.at_sim
            for recorded in history.of_report(report)
            for action in citizen_action_in(history, recorded)
            if recorded.seq > last.seq and action in (CitizenAction.WROTE, CitizenAction.REOPENED)
        ),
        None,
    )


def _closed_by_office(history: History, dossier: Dossier) -> bool:
    closed = _last(history, dossier.id, e.ReportClosed)
    return closed is not None and closed[1].by == "officer"


def _marks(
    history: History, dossier: Dossier, answer: PostedAnswer, marks: tuple[AnswerMark, ...]
) -> Marks | None:
    """The marks that count for a person's answer, from the log or, of a log without any, as they were made for the sheet."""
    of_log = marks_on(history.run, dossier, answer)
    given = next((each for each in marks if each.answer_seq == answer.seq), None)
    if of_log is not None or given is None:
        return of_log
    return marks_from(given.levels, given.gates, by_person=bool(given.marker))


F = TypeVar("F")


def _last(history: History, report: str, kind: type[F]) -> tuple[Recorded, F] | None:
    """The last event of a kind on a report, with its fact."""
    found = history.of_kind(kind, report)
    return found[-1] if found else None


def _latest(history: History, report: str, kinds: tuple[type[Fact], ...]) -> Recorded | None:
    """The last event of any of these kinds on a report."""
    return next((r for r in reversed(history.of_report(report)) if isinstance(r.fact, kinds)), None)


def _flagged(history: History, dossier: Dossier, *flags: Flag) -> datetime | None:
    """When a limit of these kinds first passed, whosever it was."""
    return next(
        (
            recorded.at_sim
            for recorded, fact in history.of_kind(e.FlagRaised, dossier.id)
            if fact.flag in flags
        ),
        None,
    )
