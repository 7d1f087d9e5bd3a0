"""When it is true what a check or a grave fault says of a report: by its message, over the log and the key.

Covered are the messages that cost something. What the many cells of a table say is one claim for all of them: that the key
expects the one and that the other was done.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.claims.log import OVERDUE, Log
from tests.claims.of_service import SAFETY, accused_got_it
from trainer.debrief.losses import Loss
from trainer.domain import events as e
from trainer.domain.vocabulary import AnswerKind, Classification, Decision, Flag, State
from trainer.scoring.findings import Critical

Claim = Callable[[Log, Loss], bool]


def _people(log: Log, *kinds: type) -> list[e.Recorded]:
    return [each for each in log.of(*kinds) if each.person is not None]


def _named(log: Log, agency: str | None) -> str:
    known = log.history.world.region.agencies
    return known[agency].name if agency in known else "–"


def _done(log: Log, decision: Decision) -> bool:
    return any(taken is decision for _, taken in log.decisions(people=True))


def _decision(log: Log, said: Loss) -> bool:
    """The key expects the one at the desk's time, or after a reply the one that follows on it, and people did the other at the
    event that is named.
    """
    expected, _, done = said.message.partition(".")
    named = [(r, d) for r, d in log.decisions(people=True) if r.seq in said.events]
    return any(
        d.value == done
        and expected in (log.key_at(r.seq).decision, log.follows_at(r.seq))
        and d not in log.right_at(r.seq)
        for r, d in named
    )


def _rightly(log: Log) -> list[e.Recorded]:
    """What people decided as the key does, after something else."""
    made = log.decisions(people=True)
    wrong = [r.seq for r, d in made if d not in log.right_at(r.seq)]
    return [r for r, d in made if d in log.right_at(r.seq) and wrong and r.seq > wrong[0]]


def _taken_back(log: Log, acts: list[e.Recorded]) -> bool:
    """Whether a person let the report wait again after one of these acts."""
    back = _people(log, e.ReportRestored, e.PostponementEnded)
    return any(each.seq > act.seq for act in acts for each in back)


def _classes(log: Log) -> list[Classification]:
    kinds = (e.ReportVerified, e.ReportReclassified, e.ReportEscalated)
    told = [each.fact.classification for each in log.of(*kinds)]  # type: ignore[attr-defined]
    found = [log.report.classification, *told]
    linked = log.last(e.DuplicateLinked)
    if linked is not None:
        found.append(log.history.after(linked.seq).dossier(log.id).classification)
    return found


def _classification(log: Log, said: Loss) -> bool:
    expected, _, done = said.message.partition(".")
    keys = {log.key.classification.value, log.report.truth.classification.value}
    return expected in keys and done in {each.value for each in _classes(log)} and done != expected


VERIFYING = (e.ReportVerified, e.ReportEscalated, e.ReportPassedOn)


def _not_verified(log: Log, _said: Loss) -> bool:
    """No person verified it, nor did it come back verified to the desk that it was addressed to."""
    back = log.now.in_run and log.now.desk == log.report.addressed_to
    return not _people(log, *VERIFYING) and not (back and log.of(*VERIFYING))


def _unsorted(log: Log, _said: Loss) -> bool:
    """Another desk verified it after people had sent it away, and people here never sorted it."""
    back = [each for each in log.of(*VERIFYING) if each.person is None]
    sorted_ = _people(log, e.ReportReclassified, e.ReportVerified)
    return bool(back) and not sorted_ and any(r.seq < back[-1].seq for r in _returned(log))


def _astray(log: Log, said: Loss) -> bool:
    """It lies with the unit that is named, and the one that the key names never got it."""
    got = {each.unit for each in log.now.dispositions}
    named = {_named(log, unit) for unit in got}
    return said.values["unit"] in named and log.key.lead not in got


def _categories(log: Log) -> set[str]:
    marked = _people(log, e.ReportVerified, e.ReportReclassified)
    return {each.fact.category for each in marked} | {log.now.category}  # type: ignore[attr-defined]


def _other_category(log: Log, _said: Loss) -> bool:
    return bool(_categories(log) - {log.key.category})


def _units(log: Log) -> set[str]:
    """Units that people gave it to, with the office at the desk where it was kept."""
    found: set[str] = set()
    for each in _people(log, e.ReportDisposed, e.UnitsAdded, e.ReportEscalated, e.ReportTakenUp):
        fact = each.fact
        found |= {getattr(fact, "lead", None) or "", getattr(fact, "to", None) or ""}
        found |= set(getattr(fact, "supporting", ()))
        if isinstance(fact, e.ReportTakenUp):
            desk = log.history.world.region.agencies.get(
                log.history.after(each.seq).dossier(log.id).desk
            )
            found.add(desk.held_by if desk is not None else "")
    return found - {""}


def _wrong_unit(log: Log, _said: Loss) -> bool:
    return bool(_units(log) - {log.key.lead})


def _commented_last(log: Log) -> bool:
    """Whether the office wrote a comment after everything that the reporter wrote."""
    written = [each.seq for each in log.comments("reporter")]
    people = [each.seq for each in log.comments("officer") if each.person is not None]
    return bool(people) and max(people) > max(written, default=0)


HALF_DAY = 4 * 3600
HANDING = (e.ReportDisposed, e.ReportEscalated, e.ReportPassedOn)


def _to_whom(act: e.Recorded) -> str:
    fact = act.fact
    return getattr(fact, "lead", None) or getattr(fact, "to", None) or ""


def _owners(log: Log) -> set[str]:
    """The unit that the key names, and the desk that it is reached through."""
    owner = log.history.world.region.agencies.get(log.key.lead or log.key.return_to or "")
    return set() if owner is None else {owner.id, owner.government or owner.id}


def _sent_wrongly(log: Log) -> list[e.Recorded]:
    """What people sent to somebody else than the key's unit; a report kept at the own desk was sent to nobody."""
    return [each for each in _people(log, *HANDING) if _to_whom(each) not in _owners(log)]


def _sent_first(log: Log, said: Loss) -> bool:
    """Whether each unit that is named got it before the right one did, the first of them first."""
    units = [_named(log, _to_whom(each)) for each in _sent_wrongly(log)]
    return bool(units) and said.values["was"].startswith(units[0]) and bool(_sent_rightly(log))


def _sent_rightly(log: Log) -> list[e.Recorded]:
    """Handings to the key's unit after the first wrong one; that it was taken up where the unit sits at the desk."""
    first = min((each.seq for each in _sent_wrongly(log)), default=0)
    acts = _people(log, *HANDING, e.ReportTakenUp)
    return [
        each
        for each in acts
        if each.seq > first
        and (_to_whom(each) in _owners(log) or isinstance(each.fact, e.ReportTakenUp))
    ]


def _lay_wrong(log: Log) -> int:
    """Office seconds from the first wrong handing to the right one."""
    since, until = _sent_wrongly(log)[0].at_sim, _sent_rightly(log)[0].at_sim
    return log.history.world.calendar.office_seconds_between(since, until)


def _kept(log: Log, said: Loss) -> bool:
    """At the event that is named people kept it at their desk, or answered it in the desk's name, and the key's unit is another."""
    agencies = log.history.world.region.agencies
    named = [
        each for each in _people(log, e.ReportTakenUp, e.FollowUpPosted) if each.seq in said.events
    ]
    return any(
        getattr(each.fact, "agency", log.desk_at(each.seq)) == log.desk_at(each.seq)
        and agencies[log.desk_at(each.seq)].held_by != log.key.lead
        for each in named
    )


def _returned(log: Log) -> list[e.Recorded]:
    return _people(log, e.ReportDeclined)


def _other_owner(log: Log, _said: Loss) -> bool:
    keys = {log.key.return_to, log.key.lead, log.report.truth.lead, log.report.truth.return_to}
    back = _people(log, e.ReportDeclined, e.ReportGivenBack)
    return any(each.fact.owner not in keys for each in back)  # type: ignore[attr-defined]


def _opened(log: Log) -> bool:
    return any(
        isinstance(each.fact, e.ReportOpened) and each.person is not None for each in log.events
    )


def _touched(log: Log) -> bool:
    return any(each.person is not None for each in log.events)


def _asked(log: Log) -> bool:
    return bool(_people(log, e.ReportPostponed)) or any(
        "?" in getattr(each.fact, "text", "") for each in log.comments("officer")
    )


def _given(log: Log, kind: AnswerKind | None = None) -> list[e.Recorded]:
    return [
        each
        for each in _people(log, e.FollowUpPosted)
        if isinstance(each.fact, e.FollowUpPosted) and kind in (None, each.fact.kind)
    ]


def _unsettled_final(log: Log, _said: Loss) -> bool:
    finals = [
        each
        for each in log.of(e.FollowUpPosted)
        if isinstance(each.fact, e.FollowUpPosted) and each.fact.kind is AnswerKind.AKHIR
    ]
    return any(not log.settled_at(each) for each in finals)


def _closed_by_people(log: Log, _said: Loss) -> bool:
    return bool(_people(log, e.ReportClosed))


def _accuses(log: Log) -> bool:
    """Whether the report speaks of what somebody in office did."""
    supervised = log.key.classification in (Classification.PENGADUAN_BP, Classification.WBS)
    return log.key.accused is not None or supervised


def _named_once(log: Log) -> bool:
    """Whether a name, a number or an address of somebody stood in the public text when it opened."""
    told = ("name", "phone", "nik", "address", "kk", "email", "plate", "account")
    spans = [each for each in log.key.pii_spans if each.kind in told]
    masked = [
        mask
        for each in _people(log, e.ReportVerified, e.PublicVersionMasked)
        for mask in each.fact.masks
    ]
    return any(
        not any(m.field == s.field and m.start <= s.start and s.end <= m.end for m in masked)
        for s in spans
    )


def _secret_key(log: Log) -> bool:
    return log.key.set_secret or log.report.truth.set_secret


def _promise_passed(log: Log, _said: Loss) -> bool:
    return bool(log.flags(Flag.JANJI_LEWAT))


def _same_case(log: Log) -> bool:
    return log.key.duplicate_of is not None or log.key.duplicate_group is not None


def _undecided(log: Log, _said: Loss) -> bool:
    return log.now.state is State.MASUK or not log.decisions(people=True)


def _written(log: Log) -> list[str]:
    """Everything that people wrote on a report, by field."""
    fields = ("text", "question", "explanation", "basis", "note", "title")
    return [
        text
        for each in log.events
        if each.person is not None
        for field in fields
        if (text := getattr(each.fact, field, ""))
    ]


def _names_somebody(log: Log, field: str) -> bool:
    """Whether people wrote there what tells who somebody of the report is."""
    written = [getattr(each.fact, field, "") for each in log.events if each.person is not None]
    words = [span.text for span in log.key.pii_spans]
    return any(word.casefold() in text.casefold() for word in words for text in written)


def _final(log: Log, said: Loss) -> bool:
    """Whether a person's answer at the events that the finding rests on is a final one."""
    return any(
        isinstance(log.at(seq).fact, e.FollowUpPosted)
        and getattr(log.at(seq).fact, "kind", None) is AnswerKind.AKHIR
        for seq in said.events
    )


def _early_final(log: Log, said: Loss) -> bool:
    return _final(log, said) and any(not log.settled_at(log.at(seq)) for seq in said.events)


def _wrote_again(log: Log, said: Loss) -> bool:
    return bool(log.asked_on(0)) and any(log.at(seq) in log.asked_on(0) for seq in said.events)


def _promised(log: Log, said: Loss) -> bool:
    return any(getattr(log.at(seq).fact, "next_news", None) is not None for seq in said.events)


def _talked_since(log: Log, said: Loss) -> bool:
    """Whether an officer commented after the promise and before the official answer that followed on it."""
    promise = said.events[0]
    news = [each.seq for each in log.of(e.FollowUpPosted) if each.seq > promise]
    until = min(news, default=len(log.history.events) + 1)
    return any(promise < each.seq < until for each in log.comments("officer"))


def _in_time_at_the_end(log: Log, said: Loss) -> bool:
    """Whether the five working days from a reply on had not passed when the run ended."""
    calendar = log.history.world.calendar
    asked = calendar.day_zero(log.at(said.events[0]).at_sim)
    return calendar.working_days_between(asked, calendar.in_zone(log.end).date()) <= 5


def _came_back(log: Log, said: Loss) -> bool:
    return any(isinstance(log.at(seq).fact, e.ReportGivenBack) for seq in said.events)


def _hidden(log: Log, _said: Loss) -> bool:
    return log.now.secret and not log.report.secret and not _secret_key(log)


def _decided_wrongly(log: Log, _said: Loss) -> bool:
    return any(made not in log.right_at(each.seq) for each, made in log.decisions(people=True))


CHECKS: Mapping[str, Claim] = {
    "discretion.in_title": lambda log, _: _names_somebody(log, "title"),
    "discretion.in_note": lambda log, _: _names_somebody(log, "note"),
    "errands.*": lambda log, _: bool(_written(log)),
    "final_answers.empty": _final,
    "final_answers.promise": _early_final,
    "final_answers.other_matter": _final,
    "final_answers.untrue": _early_final,
    "needless_questions.asked_known": lambda log, _: _asked(log) or bool(_written(log)),
    "needless_questions.asked_name": lambda log, _: log.report.anonymous and bool(_written(log)),
    "open_questions.left": lambda log, said: _wrote_again(log, said) and not _commented_last(log),
    "open_questions.left_before_limit": lambda log, said: (
        _wrote_again(log, said) and _in_time_at_the_end(log, said) and not _commented_last(log)
    ),
    "open_questions.left_but_talk": lambda log, said: (
        _wrote_again(log, said) and bool(log.comments("officer"))
    ),
    "open_questions.left_before_limit_but_talk": lambda log, said: (
        _wrote_again(log, said) and _in_time_at_the_end(log, said) and bool(log.comments("officer"))
    ),
    "open_questions.*": _wrote_again,
    "openness.hidden": _hidden,
    "openness.locked": lambda log, _: (
        bool(_people(log, e.ReportEscalated)) and log.key.accused is None
    ),
    "pingpong.*": lambda log, _: bool(log.of(e.ReportGivenBack, e.ReportDeclined)),
    "promises.late": lambda log, said: _promised(log, said) and not _talked_since(log, said),
    "promises.never": lambda log, said: _promised(log, said) and not _talked_since(log, said),
    "promises.late_but_talk": lambda log, said: _promised(log, said) and _talked_since(log, said),
    "promises.never_but_talk": lambda log, said: _promised(log, said) and _talked_since(log, said),
    "returned_left.*": _came_back,
    "time_to_verify.right_late": _decided_wrongly,
    "time_to_verify.wrong": _decided_wrongly,
    "decision.undecided": _undecided,
    "decision.other_reason": lambda log, _: any(
        getattr(each.fact, "reason", None) != log.key_at(each.seq).reason
        for each in _people(log, e.ReportPostponed, e.ReportDeclined, e.ReportArchived)
    ),
    "decision.repaired": lambda log, _: (
        len(log.decisions(people=True)) > 1 and not _taken_back(log, _rightly(log)[:1])
    ),
    "decision.repaired_again": lambda log, _: (
        len(_rightly(log)) > 1 and _taken_back(log, _rightly(log)[:-1])
    ),
    "decision.repaired_undone": lambda log, _: _taken_back(log, _rightly(log)[-1:]),
    "decision.*": _decision,
    "classification.not_verified": _not_verified,
    "classification.unsorted": _unsorted,
    "category.unsorted": _unsorted,
    "classification.corrected": lambda log, _: bool(_people(log, e.ReportReclassified)),
    "classification.*": _classification,
    "category.not_verified": _not_verified,
    "category.defended": _other_category,
    "category.near": _other_category,
    "category.catch_all": lambda log, s: _other_category(log, s) and "lainnya" in _categories(log),
    "category.far": _other_category,
    "disposition.help_missing": lambda log, _: (
        bool(set(log.key.supporting) - _units(log)) and bool(_units(log))
    ),
    "disposition.help_spare": lambda log, _: bool(
        _units(log) - {log.key.lead, *log.key.supporting}
    ),
    "disposition.lead_only_helps": _wrong_unit,
    "disposition.wrong_lead": lambda log, s: (
        _wrong_unit(log, s) and s.values["done"] in {_named(log, each) for each in _units(log)}
    ),
    "disposition.kept": _kept,
    "disposition.not_inspectorate": lambda log, s: (
        (_wrong_unit(log, s) or _kept(log, s)) and "inspektorat" in (log.key.lead or "")
    ),
    "disposition.redisposed": lambda log, s: _sent_first(log, s) and _lay_wrong(log) >= HALF_DAY,
    "disposition.redisposed_soon": lambda log, s: (
        _sent_first(log, s) and _lay_wrong(log) < HALF_DAY
    ),
    "disposition.taken_up_first": lambda log, s: (
        not _sent_wrongly(log)
        and bool(_people(log, e.ReportTakenUp, e.FollowUpPosted))
        and log.key.lead in _units(log)
        and s.values["was"] != s.values["done"]
    ),
    "disposition.wrong_link": lambda log, _: bool(_people(log, e.DuplicateLinked)),
    "disposition.not_handed": lambda log, _: (
        bool(_people(log, *VERIFYING, e.DuplicateLinked)) and not _units(log)
    ),
    "disposition.came_back": lambda log, _: (
        not _units(log)
        and any(
            each.person is None and any(r.seq < each.seq for r in _returned(log))
            for each in log.of(*VERIFYING)
        )
    ),
    "disposition.not_verified": _not_verified,
    "escalation.late": lambda log, _: any(
        log.waited(each.at_sim) > 0 for each in _people(log, e.ReportEscalated)
    ),
    "escalation.too_high": lambda log, _: bool(_people(log, e.ReportEscalated)),
    "escalation.wrong_level": lambda log, _: bool(_people(log, e.ReportEscalated)),
    "escalation.past_unit": lambda log, s: (
        s.values["unit"] in {_named(log, each) for each in _units(log)}
    ),
    "escalation.past_accused": lambda log, _: accused_got_it(log),
    "escalation.copied": lambda log, _: (
        bool(_people(log, e.ReportEscalated)) and bool(_people(log, e.ReportDisposed, e.UnitsAdded))
    ),
    "escalation.unlocked": lambda log, _: not _people(log, e.ReportEscalated),
    "escalation.not_escalated": lambda log, _: not _people(log, e.ReportEscalated),
    "escalation.not_supervisory": lambda log, _: (
        bool(_people(log, e.ReportEscalated))
        and log.key.classification not in (Classification.PENGADUAN_BP, Classification.WBS)
    ),
    "secrecy.masked_too_much": lambda log, _: log.public_between(),
    "secrecy.secret_beyond_need": lambda log, _: (
        not _secret_key(log)
        and any(log.history.after(each.seq).dossier(log.id).secret for each in log.events)
    ),
    "secrecy.half_masked": lambda log, _: log.public_between() and bool(log.key.pii_spans),
    "secrecy.left_open_secret": lambda log, _: (
        log.public_between() and _secret_key(log) and not log.now.secret and _accuses(log)
    ),
    "secrecy.left_open_person": lambda log, _: (
        log.public_between() and _secret_key(log) and not log.now.secret and not _accuses(log)
    ),
    "secrecy.open_unnamed": lambda log, _: (
        log.public_between() and _secret_key(log) and not _accuses(log) and not _named_once(log)
    ),
    "secrecy.repaired_person": lambda log, _: (
        log.public_between() and _secret_key(log) and log.now.secret and not _accuses(log)
    ),
    "secrecy.left_open_mask": lambda log, _: log.public_between() and bool(log.key.pii_spans),
    "secrecy.repaired_secret": lambda log, _: (
        log.public_between() and _secret_key(log) and log.now.secret
    ),
    "secrecy.repaired_mask": lambda log, _: (
        log.public_between() and (log.now.secret or bool(_people(log, e.PublicVersionMasked)))
    ),
    "secrecy.hidden_by_state": lambda log, _: not log.public_between(),
    "secrecy.hidden_by_decision": lambda log, _: (
        not log.public_between()
        and any(
            made in (Decision.ARSIPKAN, Decision.BUKAN_WEWENANG) and made not in log.right_at(r.seq)
            for r, made in log.decisions(people=True)
        )
    ),
    "secrecy.undecided": _undecided,
    "return_owner.desk_named": _other_owner,
    "return_owner.thin_basis": lambda log, _: bool(
        _people(log, e.ReportDeclined, e.ReportGivenBack)
    ),
    "return_owner.same_government": _other_owner,
    "return_owner.wrong_owner": _other_owner,
    "return_owner.no_owner": lambda log, _: any(
        not each.fact.owner
        for each in _people(log, e.ReportGivenBack)  # type: ignore[attr-defined]
    ),
    "return_owner.not_returned": lambda log, s: not any(r.seq in s.events for r in _returned(log)),
    "return_owner.kept_by_unit": lambda log, _: bool(log.holders()),
    "return_owner.pingpong": lambda log, _: (
        len(_people(log, e.ReportDeclined, e.ReportGivenBack)) > 1
    ),
    "returns.in_limit": lambda log, _: bool(_returned(log)),
    "returns.after_limit": lambda log, _: bool(_returned(log)),
    "returns.not_returned": lambda log, s: not any(r.seq in s.events for r in _returned(log)),
    "returns.late": lambda log, _: bool(_people(log, e.ReportGivenBack)),
    "returns.kept": lambda log, _: bool(log.holders()),
    "returns.own_business": lambda log, _: bool(_people(log, e.ReportGivenBack)),
    "returns.sent_again": lambda log, _: (
        bool(log.of(e.ReportGivenBack, e.ReportDeclined))
        and len(
            _people(log, e.ReportDisposed, e.ReportEscalated, e.ReportDeclined, e.ReportPassedOn)
        )
        > 1
    ),
    "urgency.other_number": lambda log, _: any(
        each.fact.number not in log.key.call_out
        for each in log.calls()  # type: ignore[attr-defined]
    ),
    "urgency.called_late": lambda log, _: (
        SAFETY["called_late"](log, None)  # type: ignore[arg-type]
        and log.calls()[0].person is not None
    ),
    "urgency.opened_late": lambda log, _: SAFETY["called_late"](log, None),  # type: ignore[arg-type]
    "urgency.never_called": lambda log, _: _touched(log) and not _people(log, e.EmergencyCallNoted),
    "urgency.never_opened": lambda log, _: not _touched(log),
    "completeness_request.other_reason": lambda log, _: bool(_people(log, e.ReportPostponed)),
    "completeness_request.asked_spare": lambda log, _: _asked(log),
    "completeness_request.asked_known": lambda log, _: _asked(log),
    "completeness_request.part": lambda log, _: _asked(log) and bool(log.key.missing),
    "completeness_request.in_pieces": lambda log, _: _asked(log) and bool(log.key.missing),
    "completeness_request.asked_again": lambda log, _: _asked(log),
    "completeness_request.asked_in_public": lambda log, _: bool(log.comments("officer")),
    "completeness_request.other_thing": lambda log, _: _asked(log) and bool(log.key.missing),
    "completeness_request.asked_whose": lambda log, _: _asked(log),
    "completeness_request.asked_name": lambda log, _: _asked(log) and log.report.anonymous,
    "completeness_request.not_asked": lambda log, _: bool(log.key.missing),
    "closing.closed_unsettled": lambda log, s: (
        _closed_by_people(log, s) and _unsettled_final(log, s)
    ),
    "closing.closed_over_question": lambda log, s: (
        _closed_by_people(log, s) and bool(log.comments("reporter"))
    ),
    "closing.closed_with_unit_due": lambda log, s: (
        _closed_by_people(log, s) and len(log.holders()) > 0
    ),
    "closing.false_final": _unsettled_final,
    "closing.left_interim": lambda log, _: bool(_given(log, AnswerKind.SEMENTARA)),
    "closing.never_answered": lambda log, _: not log.answers,
    "closing.not_reached": lambda log, _: (
        log.now.state is State.ARSIP
        or not any(getattr(each.fact, "kind", None) is AnswerKind.AKHIR for each in log.answers)
    ),
    "closing.astray": _astray,
    "final_promise.promise_called_final": _unsettled_final,
    "final_promise.ahead_of_findings": _unsettled_final,
    "final_promise.done_called_interim": lambda log, _: bool(_given(log, AnswerKind.SEMENTARA)),
    "final_promise.nothing_said": lambda log, _: not _given(log),
    "comment_instead_of_answer.moved_later": lambda log, _: (
        bool(log.comments("officer")) and bool(_given(log))
    ),
    "comment_instead_of_answer.only_comment": lambda log, _: (
        bool(log.comments("officer")) and not _given(log)
    ),
    "comment_instead_of_answer.nothing_said": lambda log, _: not _given(log),
    "time_to_verify.late": lambda log, _: any(
        log.waited(each.at_sim) > 3 for each, _decision in log.decisions(people=True)
    ),
    "time_to_verify.never": _undecided,
    "time_to_first_answer.late": lambda log, _: bool(log.of(e.FollowUpPosted)),
    "time_to_first_answer.never": lambda log, _: not _given(log) or bool(log.flags(*OVERDUE)),
    "class_limit.late": lambda log, _: bool(log.flags(Flag.LEWAT_BATAS)) or bool(log.answers),
    "class_limit.handed_late": lambda log, _: not log.answers or _touched(log),
    "class_limit.never": lambda log, _: (
        not any(
            isinstance(each.fact, e.FollowUpPosted) and each.fact.kind is AnswerKind.AKHIR
            for each in log.answers
        )
    ),
    "class_limit.not_reached": lambda log, _: (
        log.now.state in (State.ARSIP, State.TUNDA, State.MASUK)
        or not log.now.in_run
        or bool(_returned(log))
    ),
    "class_limit.news_late": _promise_passed,
    "class_limit.news_never": _promise_passed,
    "duplicates.*": lambda log, _: _same_case(log),
    "consistency.*": lambda log, _: _same_case(log),
    "walk_in_channel.late": lambda log, _: log.report.arrives == "counter",
    "walk_in_channel.other_channel": lambda log, _: log.report.arrives == "counter",
    "walk_in_channel.other_stamp": lambda log, _: log.report.arrives == "counter",
    "walk_in_channel.loaded_title": lambda log, _: log.report.arrives == "counter",
}
"""By check and message; `*` for the cells of a table, and where one claim is behind every message."""


def check_claim(check: str, message: str) -> Claim | None:
    """The condition of what a check says with a message; None where nobody wrote one."""
    return CHECKS.get(f"{check}.{message}") or CHECKS.get(f"{check}.*")


def _closed_that_day(log: Log, opened: int) -> bool:
    """Whether people made it secret after it was readable by everybody, and before that day was over."""
    zone = log.history.world.calendar.in_zone
    acts = (e.MadeSecret, e.ReportEscalated)
    return any(
        each.seq > opened and zone(each.at_sim).date() == zone(log.at(opened).at_sim).date()
        for each in _people(log, *acts)
    )


GRAVE: Mapping[str, Callable[[Log, Critical], bool]] = {
    "emergency_not_called": lambda log, said: (
        bool(log.key.call_out)
        and bool(log.decisions(people=True))
        and (said.values.get("variant") == "late") is bool(log.calls())
    ),
    "emergency_put_off": lambda log, _: (
        bool(log.key.call_out) and bool(log.of(e.ReportPostponed, e.ReportArchived))
    ),
    "emergency_left": lambda log, said: (
        bool(log.key.call_out) and log.at(said.event).at_sim >= log.report.received_at
    ),
    "identity_published": lambda log, said: (
        log.history.after(said.event).dossier(log.id).public or log.public_between()
    ),
    "secret_left_public": lambda log, said: (
        _secret_key(log)
        and log.public_between()
        and said.values.get("variant", "").startswith("accused") is (log.key.accused is not None)
        and said.values.get("variant", "").endswith("closed") is _closed_that_day(log, said.event)
    ),
    "sent_to_accused": lambda log, _: accused_got_it(log),
    "accused_told": lambda log, _: log.key.accused is not None,
    "reporter_sought": lambda log, _: (
        log.report.anonymous or log.key.accused is not None or _secret_key(log)
    ),
}
"""By the rule of a grave fault; those of answers are gates of the answer at their event."""


def _gives_away(log: Log, act: e.Recorded) -> bool:
    """Whether an act is a reply that its author says gives this report away."""
    fact = act.fact
    if not isinstance(fact, e.InjectAnswered):
        return False
    option = log.history.run.messages[fact.inject].inject.option(fact.option or "")
    return option is not None and option.exposes == log.id


def grave_holds(log: Log, said: Critical) -> bool:
    """Whether a grave fault is there: its act is somebody's on this report, and it is what it is called."""
    act = log.at(said.event)
    if act.person is None:
        return False
    if said.rule == "given_away":
        return _gives_away(log, act)
    if act.report != log.id:
        return False
    if said.rule in GRAVE:
        return GRAVE[said.rule](log, said)
    secret = log.history.before(said.event).dossier(log.id).secret
    return said.rule in log.gates(said.event) and ("secret" in said.values) <= secret
