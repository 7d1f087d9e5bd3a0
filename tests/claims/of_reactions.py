"""When it is true what a debrief says of a citizen's deeds and of what moved them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.claims.log import OVERDUE, Log
from tests.claims.of_service import accused_got_it
from trainer.debrief.reactions import Reacted
from trainer.domain import events as e
from trainer.domain.vocabulary import AnswerKind, Decision, Flag

Claim = Callable[[Log, Reacted], bool]


def _fact(log: Log, said: Reacted) -> e.Fact:
    return log.at(said.seq).fact


def _is(kind: type, **values: object) -> Claim:
    def holds(log: Log, said: Reacted) -> bool:
        fact = _fact(log, said)
        return isinstance(fact, kind) and all(getattr(fact, n) == v for n, v in values.items())

    return holds


def _completion(log: Log, said: Reacted, *, fills: bool, missing: bool) -> bool:
    fact = _fact(log, said)
    if not isinstance(fact, e.ReportCompleted) or bool(fact.fills) is not fills:
        return False
    return fills or bool(log.key_at(said.seq).missing) is missing


WRITTEN = (e.FollowUpPosted, e.CommentPosted, e.ReportVerified, e.ReportReclassified)
"""What an officer writes under a report or above it."""


def _others_named(log: Log, said: Reacted) -> bool:
    """An officer wrote a word of the name of somebody the report tells of."""
    spans = (s for s in log.key_at(said.seq).pii_spans if (s.of, s.kind) == ("third_party", "name"))
    names = {word.casefold() for span in spans for word in span.text.split()}
    written = (
        f"{getattr(each.fact, 'title', '')} {getattr(each.fact, 'text', '')}".casefold()
        for each in log.of(*WRITTEN)
        if each.seq < said.seq and getattr(each.fact, "by", "officer") == "officer"
    )
    return any(name in text for text in written for name in names)


def _days_named(log: Log, said: Reacted) -> set[object]:
    """The days of news that interim answers named before."""
    answers = (each.fact for each in log.of(e.FollowUpPosted) if each.seq < said.seq)
    return {fact.next_news for fact in answers if fact.kind is AnswerKind.SEMENTARA}


ACTIONS: Mapping[str, Claim] = {
    "thanked": _is(e.CommentPosted, by="reporter", thanks=True),
    "wrote": _is(e.CommentPosted, by="reporter", thanks=False),
    "completed": lambda log, said: _completion(log, said, fills=True, missing=True),
    "answered_badly": lambda log, said: _completion(log, said, fills=False, missing=True),
    "replied": lambda log, said: _completion(log, said, fills=False, missing=False),
    "closed": _is(e.ReportClosed, by="reporter"),
    "rated": lambda log, said: _is(e.ReportRated, stars=said.stars)(log, said),
    "reopened": _is(e.ReportReopened, by="reporter"),
    "ombudsman": _is(e.TakenElsewhere, to="ombudsman"),
    "press": _is(e.TakenElsewhere, to="press"),
    "asked_deletion": _is(e.DeletionAsked),
    "published": _is(e.ReportPublished),
    "lapsed": lambda log, said: (
        isinstance(_fact(log, said), e.ReportArchived)
        and log.at(said.seq).seat == "system"
        and bool(log.of(e.ReportPostponed))
    ),
    "silent": _is(e.ReportClosed, by="system"),
}
"""By the code of the deed."""


def _answered(log: Log, said: Reacted) -> e.Recorded | None:
    """The answer that is named as the cause: an official one, before the deed."""
    if said.answer is None or said.answer.seq >= said.seq:
        return None
    recorded = log.at(said.answer.seq)
    return recorded if isinstance(recorded.fact, e.FollowUpPosted) else None


def _of_answer(
    *, kind: AnswerKind | None = None, gate: str = "", most: Mapping[str, int] | None = None
) -> Claim:
    """An answer was the cause: of this kind, with this wrong, or with no more than these levels."""

    def holds(log: Log, said: Reacted) -> bool:
        recorded = _answered(log, said)
        if recorded is None or not isinstance(recorded.fact, e.FollowUpPosted):
            return False
        levels = log.levels(recorded.seq)
        return (
            (kind is None or recorded.fact.kind is kind)
            and (not gate or gate in log.gates(recorded.seq))
            and all(levels.get(code, 0) <= level for code, level in (most or {}).items())
        )

    return holds


def _good(log: Log, said: Reacted) -> bool:
    recorded = _answered(log, said)
    if recorded is None or log.gates(recorded.seq):
        return False
    levels = log.levels(recorded.seq)
    return not levels or sum(levels[code] for code in ("W2", "W3", "W4")) >= 7


def _flag_before(*flags: Flag) -> Claim:
    return lambda log, said: any(flag.seq < said.seq for flag in log.flags(*flags))


def _comment_before(log: Log, said: Reacted, *, question: bool = False) -> bool:
    return any(
        each.seq < said.seq and (not question or "?" in getattr(each.fact, "text", ""))
        for each in log.comments("officer")
    )


def _postponed_before(log: Log, said: Reacted) -> e.ReportPostponed | None:
    asked = [each for each in log.of(e.ReportPostponed) if each.seq < said.seq]
    fact = asked[-1].fact if asked else None
    return fact if isinstance(fact, e.ReportPostponed) else None


def _finals_before(log: Log, said: Reacted) -> int:
    return sum(
        isinstance(each.fact, e.FollowUpPosted)
        and each.fact.kind is AnswerKind.AKHIR
        and each.seq < said.seq
        for each in log.of(e.FollowUpPosted)
    )


def _hurt(log: Log, said: Reacted) -> bool:
    recorded = _answered(log, said)
    if recorded is None:
        return False
    return "threat" in log.gates(recorded.seq) or log.levels(recorded.seq).get("W7") == 0


CAUSES: Mapping[str, Claim] = {
    "good": _good,
    "good_at_last": lambda log, said: _good(log, said) and _finals_before(log, said) > 1,
    "middling": _of_answer(),
    "no_result": lambda log, said: (
        _of_answer(kind=AnswerKind.AKHIR)(log, said)
        and (given := _answered(log, said)) is not None
        and (not log.settled_at(given) or bool(log.levels(given.seq)))
    ),
    "no_date": _of_answer(kind=AnswerKind.AKHIR, most={"W4": 1}),
    "no_deed": _of_answer(kind=AnswerKind.AKHIR, most={"W3": 1}),
    "undone": _of_answer(kind=AnswerKind.AKHIR),
    "no_time": lambda log, said: (
        _of_answer(kind=AnswerKind.AKHIR)(log, said) and bool(log.key.asks)
    ),
    "lacks": lambda log, said: _of_answer()(log, said) and bool(said.about),
    "muddled": _of_answer(most={"W6": 1}),
    "guessable": _of_answer(most={"W8": 2}),
    "brought": lambda log, said: (
        _of_answer()(log, said)
        and bool(said.about)
        and any(each.seq < said.seq for each in log.comments("reporter"))
    ),
    "harmed": _hurt,
    "rude": _of_answer(most={"W7": 1}),
    "gratuity": _of_answer(gate="gratuity"),
    "withdraw": _of_answer(gate="withdraw"),
    "overpromised": _of_answer(gate="overpromise"),
    "said_done": _of_answer(gate="false_closure"),
    "leaked": _of_answer(gate="leak"),
    "interim": lambda log, said: (
        _of_answer(kind=AnswerKind.SEMENTARA)(log, said)
        and said.answer is not None
        and said.answer.next_news is not None
    ),
    "interim_empty": _of_answer(kind=AnswerKind.SEMENTARA),
    "late": _flag_before(*OVERDUE, Flag.TERLAMBAT_VERIFIKASI, Flag.JANJI_LEWAT),
    "late_since": lambda log, said: (
        _flag_before(*OVERDUE, Flag.TERLAMBAT_VERIFIKASI, Flag.JANJI_LEWAT)(log, said)
        and any(each.seq < said.seq for each in log.of(e.FollowUpPosted))
    ),
    "only_talk": lambda log, said: (
        _flag_before(*OVERDUE, Flag.TERLAMBAT_VERIFIKASI)(log, said) and _comment_before(log, said)
    ),
    "promise": _flag_before(Flag.JANJI_LEWAT),
    "slow": lambda log, said: any(
        log.waited(each.at_sim) > 5 for each in log.of(e.FollowUpPosted)[:1]
    ),
    "closed_empty": lambda log, said: any(each.seq < said.seq for each in log.of(e.ReportClosed)),
    "turned_away": lambda log, said: any(
        each.seq < said.seq and Decision.ARSIPKAN not in log.right_at(each.seq)
        for each in log.of(e.ReportArchived)
    ),
    "asked_well": lambda log, said: (
        _postponed_before(log, said) is not None
        and isinstance(fact := _fact(log, said), e.ReportCompleted)
        and set(fact.fills) & set(log.key_at(said.seq).missing) != set()
    ),
    "asked_unclear": lambda log, said: (
        _postponed_before(log, said) is not None and not getattr(_fact(log, said), "fills", ())
    ),
    "asked_again": lambda log, said: (
        _postponed_before(log, said) is not None
        and sum(each.seq < said.seq for each in log.of(e.ReportCompleted, e.ReportPostponed)) > 1
    ),
    "asked_in_comment": lambda log, said: _comment_before(log, said, question=True),
    "exposed": lambda log, said: any(
        each.seq < said.seq and each.person is not None for each in log.of(*WRITTEN)
    ),
    "others_exposed": _others_named,
    "put_off": lambda log, said: len(_days_named(log, said)) > 2,
    "fobbed_off": lambda log, said: _finals_before(log, said) >= 2,
    "given_away": lambda log, said: any(
        message.answered_at is not None
        and message.answered_at <= said.at
        and (option := message.inject.option(message.option or "")) is not None
        and option.exposes == log.id
        for message in log.history.run.messages.values()
    ),
    "abandoned": lambda log, said: any(
        each.seq < said.seq and getattr(each.fact, "number", 1) > 0
        for each in log.of(e.DangerTold, e.TakenElsewhere)
    ),
    "sought": lambda log, _: accused_got_it(log),
    "summoned": lambda log, _: accused_got_it(log) and not log.report.anonymous,
}
"""By the code of the cause; `unprompted` says nothing."""
