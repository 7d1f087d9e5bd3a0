"""When it is true what a debrief says of a citizen: of safety, of how the office served, of waiting and of the last words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.claims.log import OVERDUE, Log
from trainer.debrief.feeling import Feeling
from trainer.domain import events as e
from trainer.domain.vocabulary import AnswerKind, Decision, Flag, State, Urgency

Claim = Callable[[Log, Feeling], bool]


def _archived(log: Log, *, by_system: bool) -> bool:
    last = log.last(e.ReportArchived)
    return (
        log.now.state is State.ARSIP and last is not None and (last.seat == "system") is by_system
    )


def _granted(log: Log) -> bool:
    last = log.last(e.DeletionDecided)
    return last is not None and isinstance(last.fact, e.DeletionDecided) and last.fact.granted


def _archived_rightly(log: Log) -> bool:
    last = log.last(e.ReportArchived)
    return last is not None and Decision.ARSIPKAN in log.right_at(last.seq)


def _asks(log: Log, *, pauses: bool) -> e.ReportPostponed | None:
    """The question that stands."""
    last = log.last(e.ReportPostponed)
    if log.now.state is not State.TUNDA or last is None:
        return None
    assert isinstance(last.fact, e.ReportPostponed)
    return last.fact if last.fact.pauses is pauses else None


def _something_missing(log: Log) -> bool:
    last = log.last(e.ReportPostponed)
    assert last is not None
    return bool(log.key_at(last.seq).missing) or Decision.TUNDA in log.right_at(last.seq)


def _gone(log: Log) -> e.ReportDeclined | None:
    """The return by which it is not at that desk now, unless somebody answered since."""
    last = log.last(e.ReportDeclined)
    if last is None or (log.last_answer is not None and log.last_answer.seq > last.seq):
        return None
    assert isinstance(last.fact, e.ReportDeclined)
    away = not log.now.in_run or log.now.desk != last.fact.desk
    return last.fact if away and log.now.state is not State.ARSIP else None


def _gone_rightly(log: Log) -> bool:
    last = log.last(e.ReportDeclined)
    return last is not None and Decision.BUKAN_WEWENANG in log.right_at(last.seq)


def _passed_on_to_owner(log: Log) -> bool:
    """Whether the desk above sent it to its owner, or to the government that the owner belongs to, after the return."""
    back, passed = log.last(e.ReportDeclined), log.last(e.ReportPassedOn)
    if back is None or passed is None or passed.seq < back.seq or log.key.return_to is None:
        return False
    assert isinstance(passed.fact, e.ReportPassedOn)
    owner = log.history.world.region.agency(log.key.return_to)
    return passed.fact.to in (owner.id, owner.government)


def _never_decided(log: Log) -> bool:
    return log.now.state is State.MASUK and not log.decisions()


def _verification_late(log: Log) -> bool:
    return bool(log.flags(Flag.TERLAMBAT_VERIFIKASI, Flag.LEWAT_BATAS))


def _unanswered(log: Log) -> bool:
    states = (State.TERVERIFIKASI, State.DISPOSISI, State.PROSES, State.SELESAI)
    return log.now.state in states and not log.answers


def _last_is(log: Log, kind: AnswerKind) -> bool:
    last = log.last_answer
    return last is not None and isinstance(last.fact, e.FollowUpPosted) and last.fact.kind is kind


def _asks_nothing(log: Log) -> bool:
    """Whether the key knows nothing to be answered or done: archived, whatever else, and told nowhere else."""
    key = log.key
    right = {key.decision, *(each.decision for each in key.also)}
    return right == {Decision.ARSIPKAN} and not key.asks and not key.duplicate_of


def _waits(log: Log) -> bool:
    """Whether words of the reporter came after the last answer."""
    last = log.last_answer
    return last is not None and bool(log.asked_on(last.seq))


def _promise_lapsed(log: Log) -> bool:
    last = log.last_answer
    return last is not None and any(f.seq > last.seq for f in log.flags(Flag.JANJI_LEWAT))


def _poor(log: Log) -> bool:
    """Little of substance, a wrong, or an end that is none."""
    last = log.last_answer
    assert last is not None
    levels = log.levels(last.seq)
    substance = sum(levels.get(code, 0) for code in ("W2", "W3", "W4"))
    unsettled = _last_is(log, AnswerKind.AKHIR) and not log.settled_at(last)
    return (
        not levels
        or substance < 7
        or levels.get("W7") == 0
        or bool(log.gates(last.seq))
        or unsettled
    )


def _rich(log: Log) -> bool:
    """Something of substance, no wrong, and something settled; of colleagues that findings came before."""
    last = log.last_answer
    assert last is not None
    if not log.settled_at(last) or log.gates(last.seq):
        return False
    levels = log.levels(last.seq)
    if not levels:
        return bool(log.history.before(last.seq).dossier(log.id).notes) or last.person is None
    return sum(levels[code] for code in ("W2", "W3", "W4")) >= 7 and levels["W7"] > 0


def _back(log: Log) -> bool:
    """Waits for a decision, and something happened to it before."""
    return log.now.state is State.MASUK and bool(log.decisions())


def _replied_last(log: Log) -> bool:
    reply, decided = log.last(e.ReportCompleted), log.decisions()
    return reply is not None and (not decided or decided[-1][0].seq < reply.seq)


SERVICE: Mapping[str, Claim] = {
    "turned_away": lambda log, _: (
        _archived(log, by_system=False) and not _archived_rightly(log) and not _granted(log)
    ),
    "told_why": lambda log, _: _archived(log, by_system=False) and _archived_rightly(log),
    "deleted": lambda log, _: log.now.state is State.ARSIP and _granted(log),
    "lapsed": lambda log, _: _archived(log, by_system=True) and _something_missing(log),
    "lapsed_unasked": lambda log, _: _archived(log, by_system=True),
    "asked": lambda log, _: _asks(log, pauses=True) is not None and _something_missing(log),
    "asked_unclear": lambda log, _: _asks(log, pauses=True) is not None and _something_missing(log),
    "asked_for_nothing": lambda log, _: (
        _asks(log, pauses=True) is not None and not _something_missing(log)
    ),
    "put_off": lambda log, _: _asks(log, pauses=False) is not None,
    "sent_away": lambda log, _: _gone(log) is not None and not _gone_rightly(log),
    "wrong_door": lambda log, _: (
        (back := _gone(log)) is not None
        and _gone_rightly(log)
        and back.owner != log.key.return_to
        and not _passed_on_to_owner(log)
    ),
    "put_right": lambda log, _: (
        (back := _gone(log)) is not None
        and _gone_rightly(log)
        and back.owner != log.key.return_to
        and _passed_on_to_owner(log)
    ),
    "guided": lambda log, _: (
        (back := _gone(log)) is not None
        and _gone_rightly(log)
        and log.key.return_to in (None, back.owner)
    ),
    "unread": lambda log, _: (
        _never_decided(log) and _verification_late(log) and not log.comments("officer")
    ),
    "undecided_talk": lambda log, _: (
        _never_decided(log) and _verification_late(log) and bool(log.comments("officer"))
    ),
    "waiting": lambda log, _: _never_decided(log) and not _verification_late(log),
    "replied_unheard": lambda log, _: log.now.state is State.MASUK and _replied_last(log),
    "back_again": lambda log, _: _back(log) and not _replied_last(log),
    "not_handed": lambda log, _: (
        _unanswered(log) and not log.now.active and not log.now.taken_up_at
    ),
    "bounced": lambda log, _: (
        _unanswered(log) and not log.now.active and bool(log.of(e.ReportGivenBack))
    ),
    "only_talk": lambda log, _: (
        _unanswered(log) and bool(log.flags(*OVERDUE)) and bool(log.comments("officer"))
    ),
    "unanswered": lambda log, _: (
        _unanswered(log) and bool(log.flags(*OVERDUE)) and not log.comments("officer")
    ),
    "under_way": lambda log, _: (
        _unanswered(log) and not log.flags(*OVERDUE) and not log.of(e.FollowUpPosted)
    ),
    "answered_before": lambda log, _: (
        _unanswered(log) and bool(log.of(e.FollowUpPosted)) and not log.flags(*OVERDUE)
    ),
    "late_since": lambda log, _: (
        _unanswered(log) and bool(log.of(e.FollowUpPosted)) and bool(log.flags(*OVERDUE))
    ),
    "closed_empty": lambda log, _: (
        log.now.state is State.SELESAI
        and (last := log.last(e.ReportClosed)) is not None
        and getattr(last.fact, "by", "") == "officer"
    ),
    "asked_again": lambda log, _: _waits(log),
    "promise_broken": lambda log, _: _promise_lapsed(log),
    "answered_interim": lambda log, _: (
        _last_is(log, AnswerKind.SEMENTARA) and not _promise_lapsed(log) and not _waits(log)
    ),
    "interim_empty": lambda log, _: (
        _last_is(log, AnswerKind.SEMENTARA) and not _promise_lapsed(log) and _poor(log)
    ),
    "answered_empty": lambda log, _: (
        _last_is(log, AnswerKind.AKHIR) and _poor(log) and not _waits(log)
    ),
    "answered_well": lambda log, _: (
        _last_is(log, AnswerKind.AKHIR) and _rich(log) and not _waits(log)
    ),
    "replied": lambda log, _: bool(log.answers) and _asks_nothing(log) and not _waits(log),
    "answered": lambda log, _: _last_is(log, AnswerKind.AKHIR) and not _waits(log),
}
"""By the code of the sentence about service."""


def _in_danger(log: Log) -> bool:
    return log.key.urgency is Urgency.P1 and bool(log.key.call_out)


def _published(log: Log) -> bool:
    """Whether a secret or an identity could be read by everybody at any time."""
    written = any(
        "leak" in log.gates(each.seq) and log.history.after(each.seq).dossier(log.id).public
        for each in log.of(e.FollowUpPosted)
    )
    sensitive = log.key.set_secret or bool(log.key.pii_spans)
    return log.public_between() and (sensitive or written or bool(log.comments("officer")))


def accused_got_it(log: Log) -> bool:
    accused = log.key.accused
    if accused is None:
        return False
    desk = log.history.world.region.agencies.get(log.report.addressed_to)
    sits = desk is not None and desk.held_by == accused.agency and bool(log.of(e.ReportTakenUp))
    return accused.agency in log.holders() or sits


SAFETY: Mapping[str, Claim] = {
    "not_called": lambda log, _: _in_danger(log) and not log.calls(),
    "called_late": lambda log, _: _in_danger(log) and bool(log.calls()),
    "put_off": lambda log, _: (
        _in_danger(log) and bool(log.calls()) and bool(log.of(e.ReportPostponed, e.ReportArchived))
    ),
    "handed_over": lambda log, _: accused_got_it(log),
    "exposed": lambda log, _: _published(log) and log.now.public,
    "was_exposed": lambda log, _: _published(log),
    "leaked": lambda log, _: any("leak" in log.gates(a.seq) for a in log.of(e.FollowUpPosted)),
    "helped": lambda log, _: (
        _in_danger(log) and any(log.waited(call.at_sim) == 0 for call in log.calls())
    ),
    "protected": lambda log, _: (
        not log.key.set_secret or log.now.secret or not log.public_between()
    ),
}
"""By the code of the sentence about safety."""

BESIDE: Mapping[str, Claim] = {
    "late": lambda log, _: (
        bool(log.answers) and any(flag.seq < log.answers[0].seq for flag in log.flags(*OVERDUE))
    ),
    "words": lambda log, said: (
        said.said is not None
        and said.said in {each.seq for each in log.events}
        and (said.at is None or log.at(said.said).at_sim >= said.at)
        and all(part.strip() in log.written() for part in said.words.split("▒▒▒"))
    ),
    "wants": lambda log, said: (
        log.last_answer is not None and bool(log.levels(log.last_answer.seq)) and bool(said.wants)
    ),
    "wrong": lambda log, said: (
        log.last_answer is not None
        and (
            said.wrong in log.gates(log.last_answer.seq)
            or (said.wrong == "insult" and log.levels(log.last_answer.seq).get("W7") == 0)
        )
    ),
}
"""What may stand beside them."""
