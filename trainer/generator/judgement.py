"""Who owns a matter and how grave it is, seen from the desk that a report is addressed to.

The case of the topic says both for the ordinary telling. What is hidden in the text, and at which desk it arrives, may
change them: money that is asked for makes it a matter of the inspectorate, danger makes it an emergency, and what the
desk does not own is returned to whoever does.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain.region import AgencyKind, Region
from trainer.domain.replacing import replace
from trainer.domain.report import Accused, AlsoRight
from trainer.domain.vocabulary import Classification, Decision, Urgency
from trainer.generator.mix import KAB, Source, placed
from trainer.generator.plan import Plan

REASON_OF_KIND = {
    AgencyKind.VERTICAL: "milik_instansi_vertikal",
    AgencyKind.BODY: "milik_instansi_vertikal",
    AgencyKind.BUMN: "milik_bumn_bumd",
    AgencyKind.BUMD: "milik_bumn_bumd",
}
"""Why a report is returned, by the kind of its owner; any other kind is another level of government (ref. 4.4)."""
OF_A_LEVEL = (AgencyKind.VERTICAL, AgencyKind.BODY, AgencyKind.BUMD)
"""Kinds of agencies that belong to a government of another level, so that either reason holds of them (ref. 4.4)."""
OTHER_LEVEL, OTHER_REGION = "milik_tingkat_lain", "milik_daerah_lain"

TOLD_ALL_THE_SAME = ("lampiran_tidak_dapat_dibuka",)
"""Reasons to postpone a report whose text tells what happened and where: who verifies it at once is right, too (ref. 6.2)."""

SUPERVISED = Classification.PENGADUAN_BP
TAKER = "petugas yang meminta uang"
EMERGENCY_NUMBER = "112"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the key says of owner and gravity; the fields are those of a truth."""

    reason: str | None
    classification: Classification
    lead: str | None
    supporting: tuple[str, ...]
    return_to: str | None
    urgency: Urgency
    secret: bool
    accused: Accused | None
    call_out: tuple[str, ...]
    also: tuple[AlsoRight, ...] = ()
    defensible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """What a judgement rests on: where a report comes from, the government it lies in, the decision, what is hidden."""

    source: Source
    code: str
    decision: Decision
    reason: str | None
    hidden: str | None


def judgement_of(plan: Plan, region: Region) -> Judgement:
    """The judgement of a careful expert at the addressed desk."""
    matter = Matter(plan.source, plan.spot.land.code, plan.decision, plan.reason, plan.hidden)
    return judged(matter, region)


def judged(matter: Matter, region: Region) -> Judgement:
    """The judgement of a matter, whatever is written about it."""
    found = _ordinary(matter)
    if matter.source.handed_down:
        found = _handed_down(matter, found)
    if matter.hidden == "accusation":
        found = _accusing(matter, found, region)
    if matter.hidden == "emergency":
        found = replace(found, urgency=Urgency.P1, call_out=(EMERGENCY_NUMBER,))
    if matter.decision is Decision.BUKAN_WEWENANG:
        return _returned(matter, found, region)
    if _told_enough(matter):
        return replace(found, also=(AlsoRight(Decision.VERIFIKASI, None), *found.also))
    if matter.decision is Decision.ARSIPKAN:
        return replace(found, lead=None, supporting=())
    return found


def _told_enough(matter: Matter) -> bool:
    """Whether a report that may be postponed tells enough to begin with."""
    return matter.reason in (*TOLD_ALL_THE_SAME, *matter.source.case.told_enough)


def _ordinary(matter: Matter) -> Judgement:
    case, code = matter.source.case, matter.code
    accused = Accused(placed(case.accused[0], code), case.accused[1]) if case.accused else None
    lead = None if case.owner is None else placed(case.owner, code)
    supporting = tuple(placed(each, code) for each in case.supporting)
    return Judgement(
        reason=matter.reason,
        classification=case.classification,
        lead=lead,
        supporting=tuple(each for each in supporting if each != lead),
        return_to=None,
        urgency=case.urgency,
        secret=case.set_secret,
        accused=accused,
        call_out=case.call_out,
        defensible=tuple(placed(each, code) for each in case.defensible),
    )


def _handed_down(matter: Matter, judged: Judgement) -> Judgement:
    """From the province's desk: to the desk of the kabupaten, a matter of supervision to its inspectorate.

    Verified in scope (ref. 3.1 row 3), or returned as another level's with its owner named (ref. 4.4): the reference
    allows either.
    """
    lead = judged.lead if judged.classification is SUPERVISED else matter.code
    verified = matter.decision is Decision.VERIFIKASI or _told_enough(matter)
    also = (AlsoRight(Decision.BUKAN_WEWENANG, OTHER_LEVEL),) if verified else ()
    return replace(judged, lead=lead, supporting=(), also=also)


def _accusing(matter: Matter, judged: Judgement, region: Region) -> Judgement:
    """Somebody of the owner asked for money: the inspectorate examines, the owner is not told."""
    desk = matter.code if matter.source.desk == KAB else region.code
    return replace(
        judged,
        classification=SUPERVISED,
        lead=region.inspectorate_of(desk),
        supporting=(),
        urgency=Urgency.P2,
        secret=True,
        accused=Accused(judged.lead or desk, TAKER),
        defensible=(),
    )


def _returned(matter: Matter, judged: Judgement, region: Region) -> Judgement:
    owner = judged.lead
    kind = region.agency(owner).kind if owner else None
    if matter.hidden == "other_region":
        reason = OTHER_REGION
    else:
        reason = REASON_OF_KIND.get(kind, OTHER_LEVEL) if kind else OTHER_LEVEL
    levels = kind in OF_A_LEVEL and reason != OTHER_REGION
    also = (AlsoRight(Decision.BUKAN_WEWENANG, OTHER_LEVEL),) if levels else ()
    if judged.urgency is Urgency.P1:
        # An emergency may be taken up where it arrives (ref. 6.3), whoever owns it in the end.
        also = (*also, AlsoRight(Decision.VERIFIKASI, None))
    return replace(judged, reason=reason, lead=None, supporting=(), return_to=owner, also=also)
