"""How events change a run: `evolve(run, recorded)` and the fold over a whole log.

`evolve` never refuses, never draws chance and never asks the time: everything it needs stands in the event.
One small function per kind of fact, found by the table at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from trainer.domain import events as e
from trainer.domain.dossier import (
    DeliveredNote,
    Disposition,
    Dossier,
    Elsewhere,
    EmergencyCall,
    GivingBack,
    Pause,
    PostedAnswer,
    PostedComment,
    Postponement,
    Raised,
    SentReminder,
)
from trainer.domain.events import Recorded
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.replacing import replace
from trainer.domain.report import Report, Truth
from trainer.domain.run import (
    Appeal,
    AppealReply,
    Marking,
    Message,
    Notice,
    Rescoring,
    Run,
    Scoring,
    Seat,
)
from trainer.domain.vocabulary import AnswerKind, Flag, State

Change = Callable[[Dossier, Any, Recorded], Dossier]


def fold(events: Iterable[Recorded], start: Run | None = None) -> Run:
    """The run after these events, from the empty run or from `start`."""
    run = start if start is not None else Run()
    # Most events change one dossier and nothing else: the run around them is made anew once for all of them.
    dossiers: dict[str, Dossier] | None = None
    last: Recorded | None = None
    for recorded in events:
        if (change := DOSSIER_CHANGES.get(type(recorded.fact))) is not None:
            if dossiers is None:
                dossiers = dict(run.dossiers)
            _change_one(dossiers, change, recorded)
            last = recorded
        else:
            run = evolve(_standing(run, dossiers, last), recorded)
            dossiers = None
    return _standing(run, dossiers, last)


def evolve(run: Run, recorded: Recorded) -> Run:
    """The run after one more event."""
    fact = recorded.fact
    if (whole := RUN_CHANGES.get(type(fact))) is not None:
        run = replace(run, seq=recorded.seq, last_at=recorded.at_sim)
        return whole(run, fact, recorded)
    dossiers = dict(run.dossiers)
    _change_one(dossiers, DOSSIER_CHANGES[type(fact)], recorded)
    return _standing(run, dossiers, recorded)


def _change_one(dossiers: dict[str, Dossier], change: Change, recorded: Recorded) -> None:
    report = recorded.report
    assert report is not None
    dossiers[report] = change(dossiers[report], recorded.fact, recorded)


def _standing(run: Run, dossiers: dict[str, Dossier] | None, last: Recorded | None) -> Run:
    """The run with these dossiers after the event `last`; as it is when no dossier changed (`dossiers` None)."""
    if dossiers is None or last is None:
        return run
    return replace(run, seq=last.seq, last_at=last.at_sim, dossiers=dossiers)


def _started(run: Run, fact: e.RunStarted, recorded: Recorded) -> Run:
    return replace(
        run,
        scenario=fact.scenario,
        content_hash=fact.content_hash,
        profile=fact.profile,
        seed=fact.seed,
        feedback=fact.feedback,
        started_at=recorded.at_sim,
        ends_at=fact.ends_at,
        seats={spec.id: Seat(spec, None) for spec in fact.seats},
    )


def _clock_changed(run: Run, fact: e.ClockChanged, recorded: Recorded) -> Run:
    return replace(run, clock=fact.clock)


def _seat_taken(run: Run, fact: e.SeatTaken, recorded: Recorded) -> Run:
    seats = dict(run.seats)
    seats[fact.seat] = replace(seats[fact.seat], person=fact.person)
    return replace(run, seats=seats)


def _seat_left(run: Run, fact: e.SeatLeft, recorded: Recorded) -> Run:
    seats = dict(run.seats)
    seats[fact.seat] = replace(seats[fact.seat], person=None)
    return replace(run, seats=seats, hands=tuple(s for s in run.hands if s != fact.seat))


def _finished(run: Run, fact: e.RunFinished, recorded: Recorded) -> Run:
    return replace(run, finished_at=recorded.at_sim, finished_why=fact.why)


def _extended(run: Run, fact: e.RunExtended, recorded: Recorded) -> Run:
    return replace(run, ends_at=fact.ends_at)


def _released(run: Run, fact: e.FeedbackReleased, recorded: Recorded) -> Run:
    return replace(run, feedback_released=True)


def _refused(run: Run, fact: e.AttemptRefused, recorded: Recorded) -> Run:
    return run


def _complaint_arrived(run: Run, fact: e.ComplaintArrived, recorded: Recorded) -> Run:
    return replace(run, dossiers={**run.dossiers, fact.report.id: _arrived(fact, recorded)})


def _marked(run: Run, fact: e.AnswerMarked, recorded: Recorded) -> Run:
    marking = Marking(
        recorded.seq,
        fact.report,
        fact.answer_seq,
        fact.levels,
        fact.gates,
        fact.note,
        fact.marker,
        fact.reason,
        recorded.at_wall,
        fact.standing,
        fact.round,
    )
    return replace(run, markings=(*run.markings, marking))


def _appealed(run: Run, fact: e.AppealFiled, recorded: Recorded) -> Run:
    appeal = Appeal(
        recorded.seq,
        fact.report,
        fact.answer_seq,
        fact.mark_seq,
        fact.dimensions,
        fact.gates,
        fact.text,
        recorded.at_wall,
    )
    return replace(run, appeals=(*run.appeals, appeal))


def _appeal_answered(run: Run, fact: e.AppealAnswered, recorded: Recorded) -> Run:
    reply = AppealReply(
        recorded.seq, fact.ruling, fact.text, fact.by, fact.mark_seq, recorded.at_wall
    )
    appeals = tuple(
        replace(each, reply=reply) if each.seq == fact.appeal_seq else each for each in run.appeals
    )
    return replace(run, appeals=appeals)


def _scored(run: Run, fact: e.AnswerScored, recorded: Recorded) -> Run:
    scoring = Scoring(
        recorded.seq,
        fact.report,
        fact.answer_seq,
        fact.scorer,
        fact.key,
        fact.levels,
        fact.gates,
        fact.provisional,
        fact.missing,
        recorded.at_sim,
    )
    return replace(run, scorings=(*run.scorings, scoring))


def _rescored(run: Run, fact: e.RescoringApplied, recorded: Recorded) -> Run:
    applied = Rescoring(
        recorded.seq,
        fact.by,
        fact.reason,
        fact.scorer,
        fact.key,
        fact.answers,
        recorded.at_wall,
    )
    return replace(run, rescorings=(*run.rescorings, applied))


def _inject_delivered(run: Run, fact: e.InjectDelivered, recorded: Recorded) -> Run:
    arrived = Message(recorded.seq, fact.inject, recorded.at_sim, fact.answer_by)
    return replace(run, messages={**run.messages, fact.inject.id: arrived})


def _inject_answered(run: Run, fact: e.InjectAnswered, recorded: Recorded) -> Run:
    answered = replace(
        run.messages[fact.inject],
        option=fact.option,
        answered_at=recorded.at_sim,
        answered_by=recorded.seat,
    )
    return replace(run, messages={**run.messages, fact.inject: answered})


def _message_sent(run: Run, fact: e.MessageSent, recorded: Recorded) -> Run:
    notice = Notice(recorded.seq, recorded.at_sim, fact.text)
    return replace(run, notices=(*run.notices, notice))


def _hand_raised(run: Run, fact: e.HandRaised, recorded: Recorded) -> Run:
    return replace(run, hands=tuple(dict.fromkeys((*run.hands, fact.seat))))


def _hand_lowered(run: Run, fact: e.HandLowered, recorded: Recorded) -> Run:
    return replace(run, hands=tuple(seat for seat in run.hands if seat != fact.seat))


RUN_CHANGES: dict[type[Any], Callable[[Run, Any, Recorded], Run]] = {
    e.RunStarted: _started,
    e.ClockChanged: _clock_changed,
    e.SeatTaken: _seat_taken,
    e.SeatLeft: _seat_left,
    e.RunFinished: _finished,
    e.RunExtended: _extended,
    e.FeedbackReleased: _released,
    e.AttemptRefused: _refused,
    e.ComplaintArrived: _complaint_arrived,
    e.AnswerMarked: _marked,
    e.AnswerScored: _scored,
    e.AppealFiled: _appealed,
    e.AppealAnswered: _appeal_answered,
    e.RescoringApplied: _rescored,
    e.InjectDelivered: _inject_delivered,
    e.InjectAnswered: _inject_answered,
    e.MessageSent: _message_sent,
    e.HandRaised: _hand_raised,
    e.HandLowered: _hand_lowered,
}
"""How facts about the run as a whole change it; those about one report stand in `DOSSIER_CHANGES`."""


def _arrived(fact: e.ComplaintArrived, recorded: Recorded) -> Dossier:
    report = fact.report
    return Dossier(
        report=report,
        state=State.MASUK,
        desk=fact.desk,
        arrived_at_desk=report.received_at,
        title=report.title,
        classification=report.classification,
        category=report.category,
        secret=report.secret,
    )


# Small pieces that several changes share


def without_flags(
    dossier: Dossier, *flags: Flag, of: tuple[str, ...] | None = None
) -> tuple[Raised, ...]:
    """The standing flags but for these; with `of` only those of these agencies are taken down."""
    return tuple(
        raised
        for raised in dossier.flags
        if raised.flag not in flags or (of is not None and raised.agency not in of)
    )


def _ended(
    dossier: Dossier, recorded: Recorded, why: str, *, keep: str | None = None
) -> tuple[Disposition, ...]:
    """Every open disposition ended, but for the unit to keep."""
    return tuple(
        d
        if d.ended_at is not None or d.unit == keep
        else replace(d, ended_at=recorded.at_sim, ended_by=why)
        for d in dossier.dispositions
    )


def _opened_dispositions(
    lead: str | None, supporting: tuple[str, ...], note: str, recorded: Recorded
) -> tuple[Disposition, ...]:
    heads = (Disposition(lead, True, recorded.at_sim, note),) if lead else ()
    return heads + tuple(Disposition(unit, False, recorded.at_sim, note) for unit in supporting)


def _all_clocks_ended(dossier: Dossier, recorded: Recorded) -> Dossier:
    """Closing or archiving ends every clock and takes every flag down (ref. 3.5)."""
    return replace(
        dossier,
        dispositions=_ended(dossier, recorded, "closed")
        if dossier.state is State.ARSIP
        else _relieved(dossier, recorded),
        answer_again_since=None,
        countdown_since=None,
        promised=None,
        postponement=None,
        pauses=_closed_pauses(dossier, recorded),
        flags=(),
        deletion_asked_at=None,
    )


def _relieved(dossier: Dossier, recorded: Recorded) -> tuple[Disposition, ...]:
    """The units keep sight of a finished report, but no clock of theirs wakes up if it is reopened."""
    return tuple(
        replace(d, relieved_at=recorded.at_sim)
        if d.ended_at is None and d.first_answer_at is None and d.relieved_at is None
        else d
        for d in dossier.dispositions
    )


def _closed_pauses(dossier: Dossier, recorded: Recorded) -> tuple[Pause, ...]:
    return tuple(
        p if p.until is not None else replace(p, until=recorded.at_sim) for p in dossier.pauses
    )


# One change per kind of fact


def _opened(dossier: Dossier, fact: e.ReportOpened, recorded: Recorded) -> Dossier:
    mark = (fact.seat, fact.agency)
    dispositions = tuple(
        replace(d, opened_at=recorded.at_sim)
        if d.unit == fact.agency and d.ended_at is None and d.opened_at is None
        else d
        for d in dossier.dispositions
    )
    return replace(
        dossier,
        opened=tuple(dict.fromkeys((*dossier.opened, mark))),
        dispositions=dispositions,
    )


def _verified(dossier: Dossier, fact: e.ReportVerified, recorded: Recorded) -> Dossier:
    return replace(
        dossier,
        state=State.TERVERIFIKASI,
        title=fact.title,
        classification=fact.classification,
        category=fact.category,
        tags=fact.tags,
        # What an earlier verification hid stays hidden: a second one masks further, never less.
        masks=tuple(dict.fromkeys((*dossier.masks, *fact.masks))),
        verified_at=recorded.at_sim,
        at_agency_since=dossier.arrived_at_desk,
        flags=without_flags(dossier, Flag.TERLAMBAT_VERIFIKASI),
    )


def _taken_up(dossier: Dossier, fact: e.ReportTakenUp, recorded: Recorded) -> Dossier:
    return replace(dossier, taken_up_at=recorded.at_sim)


def _disposed(dossier: Dossier, fact: e.ReportDisposed, recorded: Recorded) -> Dossier:
    return replace(
        dossier,
        state=State.DISPOSISI,
        taken_up_at=None,
        at_agency_since=None,
        dispositions=(
            *_ended(dossier, recorded, "superseded"),
            *_opened_dispositions(fact.lead, fact.supporting, fact.note, recorded),
        ),
        flags=without_flags(dossier, Flag.TERLAMBAT),
    )


def _units_added(dossier: Dossier, fact: e.UnitsAdded, recorded: Recorded) -> Dossier:
    added = _opened_dispositions(None, fact.supporting, fact.note, recorded)
    return replace(dossier, dispositions=(*dossier.dispositions, *added))


def _back_at_desk(dossier: Dossier, recorded: Recorded, why: str) -> Dossier:
    return replace(
        dossier,
        state=State.TERVERIFIKASI,
        dispositions=_ended(dossier, recorded, why),
        at_agency_since=recorded.at_sim,
        countdown_since=None,
        promised=None,
        answer_again_since=None,
        limit_met_at=None,
        flags=without_flags(dossier, Flag.TERLAMBAT, Flag.JANJI_LEWAT),
        escalated_to=None,
    )


def _withdrawn(dossier: Dossier, fact: e.DispositionWithdrawn, recorded: Recorded) -> Dossier:
    return _back_at_desk(dossier, recorded, "withdrawn")


def _given_back(dossier: Dossier, fact: e.ReportGivenBack, recorded: Recorded) -> Dossier:
    back = GivingBack(recorded.at_sim, fact.agency, dossier.desk, fact.reason, fact.owner)
    dossier = replace(dossier, returns=(*dossier.returns, back))
    lead = dossier.lead
    if lead is not None and lead.unit == fact.agency:
        return _back_at_desk(dossier, recorded, "given_back")
    dispositions = tuple(
        replace(d, ended_at=recorded.at_sim, ended_by="given_back")
        if d.ended_at is None and d.unit == fact.agency
        else d
        for d in dossier.dispositions
    )
    return replace(
        dossier,
        dispositions=dispositions,
        flags=without_flags(dossier, Flag.TERLAMBAT, of=(fact.agency,)),
    )


def _postponed(dossier: Dossier, fact: e.ReportPostponed, recorded: Recorded) -> Dossier:
    pauses = (*dossier.pauses, Pause(recorded.at_sim, None)) if fact.pauses else dossier.pauses
    return replace(
        dossier,
        state=State.TUNDA,
        postponement=Postponement(
            fact.reason, fact.question, recorded.at_sim, dossier.desk, fact.pauses
        ),
        pauses=pauses,
        at_agency_since=None,
        taken_up_at=None,
        flags=without_flags(dossier, Flag.TERLAMBAT_VERIFIKASI, Flag.TERLAMBAT),
    )


def _back_in_masuk(dossier: Dossier, recorded: Recorded) -> Dossier:
    return replace(
        dossier,
        state=State.MASUK,
        arrived_at_desk=recorded.at_sim,
        postponement=None,
        at_agency_since=None,
        taken_up_at=None,
    )


def _completed(dossier: Dossier, fact: e.ReportCompleted, recorded: Recorded) -> Dossier:
    comment = PostedComment(recorded.seq, recorded.at_sim, recorded.seat, "reporter", "", fact.text)
    dossier = replace(
        dossier,
        pauses=_closed_pauses(dossier, recorded),
        comments=(*dossier.comments, comment),
        completed=tuple(dict.fromkeys((*dossier.completed, *fact.fills))),
        report=_with_changed_truth(dossier.report, fact.then),
    )
    return _back_in_masuk(dossier, recorded)


def _with_changed_truth(report: Report, then: dict[str, object] | None) -> Report:
    """What the reporter added changes what is right from now on; the first decision keeps its own key in the log."""
    if not then:
        return report
    return replace(report, truth=from_plain(Truth, {**to_plain(report.truth), **then}))


def _postponement_ended(dossier: Dossier, fact: e.PostponementEnded, recorded: Recorded) -> Dossier:
    """*Lanjutkan*: the pause is void, all days count."""
    kept = tuple(p for p in dossier.pauses if p.until is not None)
    return _back_in_masuk(replace(dossier, pauses=kept), recorded)


def _declined(dossier: Dossier, fact: e.ReportDeclined, recorded: Recorded) -> Dossier:
    back = GivingBack(recorded.at_sim, fact.desk, fact.to, fact.reason, fact.owner)
    moved = replace(
        _at_desk(dossier, fact.to),
        returns=(*dossier.returns, back),
        returned_here_at=recorded.at_sim,
    )
    return _back_in_masuk(moved, recorded)


def _at_desk(dossier: Dossier, desk: str) -> Dossier:
    """The report at another desk: it starts without flags, and no longer together with a report of the old one."""
    return replace(dossier, desk=desk, linked_to=None, flags=())


def _passed_on(dossier: Dossier, fact: e.ReportPassedOn, recorded: Recorded) -> Dossier:
    return replace(
        _at_desk(dossier, fact.to),
        state=State.TERVERIFIKASI,
        verified_at=recorded.at_sim,
        arrived_at_desk=recorded.at_sim,
        at_agency_since=recorded.at_sim,
        taken_up_at=None,
        returned_here_at=recorded.at_sim if dossier.returned_here_at else None,
    )


def _left_run(dossier: Dossier, fact: e.ReportLeftRun, recorded: Recorded) -> Dossier:
    return replace(
        dossier,
        in_run=False,
        # An escalated report stays a card at the desk it was escalated from.
        desk=dossier.desk if dossier.escalated_to else fact.to,
        flags=(),
    )


def _archived(dossier: Dossier, fact: e.ReportArchived, recorded: Recorded) -> Dossier:
    lapsed = recorded.at_sim if dossier.state is State.TUNDA and recorded.seat == "system" else None
    archived = replace(
        dossier,
        state=State.ARSIP,
        archived_at=recorded.at_sim,
        archive_reason=fact.reason,
        at_agency_since=None,
        lapsed_at=lapsed,
    )
    return _all_clocks_ended(archived, recorded)


def _restored(dossier: Dossier, fact: e.ReportRestored, recorded: Recorded) -> Dossier:
    pauses = dossier.pauses
    if dossier.lapsed_at is not None:
        # Completed after the lapse: the days since then are nobody's fault (ref. 3.5).
        pauses = (*pauses, Pause(dossier.lapsed_at, recorded.at_sim))
    restored = replace(
        dossier,
        pauses=pauses,
        archived_at=None,
        archive_reason=None,
        lapsed_at=None,
        linked_to=None,
    )
    return _back_in_masuk(restored, recorded)


def _follow_up(dossier: Dossier, fact: e.FollowUpPosted, recorded: Recorded) -> Dossier:
    answer = PostedAnswer(
        recorded.seq,
        recorded.at_sim,
        recorded.seat,
        fact.agency,
        fact.kind,
        fact.text,
        fact.next_news,
        fact.leads,
        attachments=fact.attachments,
    )
    lead = dossier.lead.unit if dossier.lead is not None else None
    stands_in = fact.leads and lead is not None and lead != fact.agency
    dispositions = tuple(_answered(d, fact, recorded, stands_in) for d in dossier.dispositions)
    done = (fact.agency, dossier.desk, lead or "") if fact.leads else (fact.agency,)
    dossier = replace(
        dossier,
        state=State.PROSES,
        answers=(*dossier.answers, answer),
        dispositions=dispositions,
        at_agency_since=None,
        # Row 11: a first answer from the desk is `Kelola`.
        taken_up_at=dossier.taken_up_at or (recorded.at_sim if lead is None else None),
        flags=without_flags(dossier, Flag.TERLAMBAT, of=done),
    )
    return _lead_answered(dossier, fact, recorded) if fact.leads else dossier


def _answered(
    d: Disposition, fact: e.FollowUpPosted, recorded: Recorded, stands_in: bool
) -> Disposition:
    if d.ended_at is not None or d.first_answer_at is not None:
        return d
    if d.unit == fact.agency:
        return replace(d, first_answer_at=recorded.at_sim)
    if stands_in and d.lead and d.relieved_at is None:
        return replace(d, relieved_at=recorded.at_sim)
    return d


def _lead_answered(dossier: Dossier, fact: e.FollowUpPosted, recorded: Recorded) -> Dossier:
    """What only the lead's answer does: it meets a reply, a promise, the class limit; it sets the countdown."""
    final = fact.kind is AnswerKind.AKHIR
    gone = (Flag.JANJI_LEWAT, Flag.LEWAT_BATAS) if final else (Flag.JANJI_LEWAT,)
    return replace(
        dossier,
        answer_again_since=None,
        promised=None if final else fact.next_news,
        countdown_since=recorded.at_sim if final else None,
        limit_met_at=(dossier.limit_met_at or recorded.at_sim) if final else dossier.limit_met_at,
        flags=without_flags(dossier, *gone),
    )


def _commented(dossier: Dossier, fact: e.CommentPosted, recorded: Recorded) -> Dossier:
    comment = PostedComment(
        recorded.seq, recorded.at_sim, recorded.seat, fact.by, fact.agency, fact.text
    )
    dossier = replace(dossier, comments=(*dossier.comments, comment))
    if dossier.state is not State.PROSES:
        return dossier
    if fact.by == "officer" and dossier.countdown_since is not None:
        return replace(dossier, countdown_since=recorded.at_sim)
    if fact.by == "reporter":
        # Thanks alone too: a report in PROSES is never without a clock; the admin may close (ref. 3.5).
        waits = dossier.answer_again_since or recorded.at_sim
        return replace(dossier, countdown_since=None, answer_again_since=waits)
    return dossier


def _closed(dossier: Dossier, fact: e.ReportClosed, recorded: Recorded) -> Dossier:
    met = dossier.limit_met_at
    if met is None and fact.by == "reporter":
        met = recorded.at_sim
    closed = replace(
        dossier, state=State.SELESAI, closed_at=recorded.at_sim, limit_met_at=met, rated=False
    )
    return _all_clocks_ended(closed, recorded)


def _reopened(dossier: Dossier, fact: e.ReportReopened, recorded: Recorded) -> Dossier:
    return replace(dossier, state=State.PROSES, closed_at=None, answer_again_since=recorded.at_sim)


def _rated(dossier: Dossier, fact: e.ReportRated, recorded: Recorded) -> Dossier:
    return replace(dossier, rated=True)


def _deletion_asked(dossier: Dossier, fact: e.DeletionAsked, recorded: Recorded) -> Dossier:
    return replace(dossier, deletion_asked_at=recorded.at_sim)


def _deletion_decided(dossier: Dossier, fact: e.DeletionDecided, recorded: Recorded) -> Dossier:
    return replace(
        dossier,
        deletion_asked_at=None,
        deleted=fact.granted,
        flags=without_flags(dossier, Flag.PERMOHONAN_HAPUS),
    )


def _published(dossier: Dossier, fact: e.ReportPublished, recorded: Recorded) -> Dossier:
    return replace(dossier, secret=False)


def _reclassified(dossier: Dossier, fact: e.ReportReclassified, recorded: Recorded) -> Dossier:
    moved = fact.classification is not dossier.classification
    return replace(
        dossier,
        title=fact.title,
        classification=fact.classification,
        category=fact.category,
        tags=fact.tags,
        reclassified_at=recorded.at_sim if moved else dossier.reclassified_at,
        flags=without_flags(dossier, Flag.LEWAT_BATAS) if moved else dossier.flags,
    )


def _masked(dossier: Dossier, fact: e.PublicVersionMasked, recorded: Recorded) -> Dossier:
    return replace(dossier, masks=tuple(dict.fromkeys((*dossier.masks, *fact.masks))))


def _made_secret(dossier: Dossier, fact: e.MadeSecret, recorded: Recorded) -> Dossier:
    return replace(dossier, secret=True, office_secret=True)


def _linked(dossier: Dossier, fact: e.DuplicateLinked, recorded: Recorded) -> Dossier:
    return replace(dossier, linked_to=fact.main)


def _escalated(dossier: Dossier, fact: e.ReportEscalated, recorded: Recorded) -> Dossier:
    moved = fact.classification is not dossier.classification
    return replace(
        dossier,
        state=State.DISPOSISI,
        classification=fact.classification,
        verified_at=dossier.verified_at or recorded.at_sim,
        reclassified_at=recorded.at_sim
        if moved and dossier.verified_at
        else dossier.reclassified_at,
        secret=True,
        office_secret=True,
        escalated_to=fact.to,
        dispositions=(
            *_ended(dossier, recorded, "escalated"),
            Disposition(fact.to, True, recorded.at_sim, fact.note),
        ),
        answers=tuple(replace(answer, hidden=True) for answer in dossier.answers),
        pauses=_closed_pauses(dossier, recorded),
        postponement=None,
        at_agency_since=None,
        taken_up_at=None,
        countdown_since=None,
        promised=None,
        answer_again_since=None,
        limit_met_at=None,
        flags=tuple(
            raised for raised in dossier.flags if raised.flag is Flag.LEWAT_BATAS and not moved
        ),
    )


def _call_noted(dossier: Dossier, fact: e.EmergencyCallNoted, recorded: Recorded) -> Dossier:
    call = EmergencyCall(recorded.at_sim, fact.agency, fact.number, fact.told, fact.called_at)
    return replace(dossier, calls=(*dossier.calls, call))


def _note_delivered(dossier: Dossier, fact: e.FieldNoteDelivered, recorded: Recorded) -> Dossier:
    note = DeliveredNote(
        fact.index, recorded.at_sim, fact.agency, fact.text, fact.resolves, fact.facts
    )
    return replace(dossier, notes=(*dossier.notes, note))


def _flag_raised(dossier: Dossier, fact: e.FlagRaised, recorded: Recorded) -> Dossier:
    return replace(dossier, flags=(*dossier.flags, Raised(fact.flag, fact.agency, fact.due_at)))


def _reminder_sent(dossier: Dossier, fact: e.ReminderSent, recorded: Recorded) -> Dossier:
    sent = SentReminder(recorded.at_sim, fact.unit, fact.since, fact.rung, fact.to)
    return replace(dossier, reminders=(*dossier.reminders, sent))


def _taken_elsewhere(dossier: Dossier, fact: e.TakenElsewhere, recorded: Recorded) -> Dossier:
    gone = Elsewhere(recorded.at_sim, fact.to, fact.text)
    return replace(dossier, elsewhere=(*dossier.elsewhere, gone))


DOSSIER_CHANGES: dict[type[Any], Change] = {
    e.ReportOpened: _opened,
    e.ReportVerified: _verified,
    e.ReportTakenUp: _taken_up,
    e.ReportDisposed: _disposed,
    e.UnitsAdded: _units_added,
    e.DispositionWithdrawn: _withdrawn,
    e.ReportGivenBack: _given_back,
    e.ReportPostponed: _postponed,
    e.ReportCompleted: _completed,
    e.PostponementEnded: _postponement_ended,
    e.ReportDeclined: _declined,
    e.ReportPassedOn: _passed_on,
    e.ReportLeftRun: _left_run,
    e.ReportArchived: _archived,
    e.ReportRestored: _restored,
    e.FollowUpPosted: _follow_up,
    e.CommentPosted: _commented,
    e.ReportClosed: _closed,
    e.ReportReopened: _reopened,
    e.ReportRated: _rated,
    e.DeletionAsked: _deletion_asked,
    e.DeletionDecided: _deletion_decided,
    e.ReportPublished: _published,
    e.ReportReclassified: _reclassified,
    e.PublicVersionMasked: _masked,
    e.MadeSecret: _made_secret,
    e.DuplicateLinked: _linked,
    e.ReportEscalated: _escalated,
    e.EmergencyCallNoted: _call_noted,
    e.FieldNoteDelivered: _note_delivered,
    e.FlagRaised: _flag_raised,
    e.ReminderSent: _reminder_sent,
    e.TakenElsewhere: _taken_elsewhere,
}
