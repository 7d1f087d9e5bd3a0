"""What an experienced admin does with a report that waits at a desk, by its key: the next command, and none that is refused.

Source: ref. 4.2 (title, masks), 4.3 (one question for everything), 4.4 (owner and basis), 4.5 (archiving), 4.6 (linking).
"""

from __future__ import annotations

from trainer.cast.owners import return_reason, true_owner, unit_for
from trainer.cast.words import phrases_in
from trainer.domain.actions.escalate import supervisors_for
from trainer.domain.commands import (
    Archive,
    Command,
    Decline,
    Dispose,
    Escalate,
    LinkDuplicate,
    Mask,
    NoteEmergencyCall,
    PassOn,
    Postpone,
    Verify,
)
from trainer.domain.dossier import Dossier
from trainer.domain.region import AgencyKind
from trainer.domain.report import PiiSpan, same_reporter
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import (
    SUPERVISORY,
    Decision,
    Handle,
    Privacy,
    State,
    Urgency,
)

MOST_QUESTIONS = 2
"""After so many `Tunda` without the answer a report is too vague to act on."""

TOO_VAGUE = "masukan_terlalu_umum"


def at_desk(run: Run, dossier: Dossier, world: World) -> Command | None:
    """The next command of the admin at the report's desk; None when the key leaves nothing to do."""
    truth = dossier.report.truth
    if truth.urgency is Urgency.P1 and truth.call_out and not dossier.calls:
        return NoteEmergencyCall(dossier.id, truth.call_out[0], TOLD, None)
    if truth.decision is Decision.TUNDA and truth.reason and truth.missing:
        if len(dossier.pauses) < MOST_QUESTIONS:
            return Postpone(dossier.id, truth.reason, _question(dossier, world))
        return archived(dossier, world, TOO_VAGUE)
    linked = _linked(run, dossier)
    if linked is not None:
        return linked
    owner = true_owner(truth)
    if owner is None or truth.decision is Decision.ARSIPKAN:
        return archived(dossier, world, truth.reason or TOO_VAGUE)
    escalated = _escalated(dossier, unit_for(owner, world), world)
    if escalated is not None:
        return escalated
    if world.region.desk_of(owner) != dossier.desk:
        return _handed_elsewhere(dossier, owner, world)
    return _own(dossier, unit_for(owner, world), world)


TOLD = "Petugas piket menerima panggilan dan diminta menuju lokasi yang disebut dalam laporan."


def archived(dossier: Dossier, world: World, reason: str) -> Archive:
    """`Arsipkan` for a reason of the profile, with words that the reporter can do something with."""
    offered = [r.code for r in world.profile.reasons["arsipkan"] if not r.system_only]
    code = reason if reason in offered else TOO_VAGUE if TOO_VAGUE in offered else offered[-1]
    told = next(r.told for r in world.profile.reasons["arsipkan"] if r.code == code)
    return Archive(dossier.id, code, told or phrases_in("rekan")["archive"]["other"][0])


def _question(dossier: Dossier, world: World) -> str:
    """One question for everything that is missing; the profile's own where it has one for a single gap."""
    truth = dossier.report.truth
    reason = world.profile.reason("tunda", truth.reason or "")
    if reason is not None and reason.ask and len(truth.missing) == 1:
        return reason.ask
    words = phrases_in("rekan")["tunda"]
    return " ".join(words[element][0] for element in truth.missing if element in words)


def _linked(run: Run, dossier: Dossier) -> LinkDuplicate | None:
    """*Tautkan* where the main report can take it, once; what `duplicates` would refuse is decided on its own."""
    if dossier.linked_to is not None:
        return None
    main = run.dossiers.get(dossier.report.truth.duplicate_of or "")
    if main is None or main.state is State.ARSIP or main.deleted or main.id == dossier.id:
        return None
    if main.desk != dossier.desk:
        return None
    if same_reporter(dossier.report, main.report):
        return LinkDuplicate(dossier.id, main.id)
    fit = main.verified and not main.linked_to and main.in_run
    return LinkDuplicate(dossier.id, main.id) if fit else None


def _handed_elsewhere(dossier: Dossier, owner: str, world: World) -> Command:
    """Another government's: a coordinator passes it on inside the province, everybody else returns it upward."""
    desk, region = dossier.desk, world.region
    if desk == region.code and region.in_scope_of_coordinator(desk, owner):
        return PassOn(dossier.id, owner)
    basis = phrases_in("rekan")["decline"]["desk"][0]
    return Decline(dossier.id, return_reason(owner, desk, world), owner, basis)


def _own(dossier: Dossier, unit: str, world: World) -> Command:
    """To the unit that owns it, verified first."""
    if dossier.state is State.MASUK:
        return _verified(dossier, unit, world)
    return Dispose(dossier.id, unit, _supporting(dossier, unit, world))


def _escalated(dossier: Dossier, unit: str, world: World) -> Escalate | None:
    """To the supervisor where the form of `Verifikasi` cannot: one above the own government, or after verification."""
    truth = dossier.report.truth
    inspects = world.region.agency(unit).kind is AgencyKind.INSPECTORATE
    if not inspects or truth.classification not in SUPERVISORY:
        return None
    if unit not in supervisors_for(world.region, dossier.desk):
        return None
    fresh = dossier.state is State.MASUK and world.region.desk_of(unit) == dossier.desk
    return None if fresh else Escalate(dossier.id, unit)


def _verified(dossier: Dossier, unit: str, world: World) -> Verify:
    truth = dossier.report.truth
    return Verify(
        dossier.id,
        _title(dossier, world),
        truth.classification,
        truth.category,
        make_secret=truth.set_secret and not (dossier.secret and dossier.office_secret),
        masks=tuple(Mask(s.field, s.start, s.end) for s in truth.pii_spans if _hides(dossier, s)),
        handle=Handle.DISPOSISI,
        lead=unit,
        supporting=_supporting(dossier, unit, world),
    )


def _hides(dossier: Dossier, span: PiiSpan) -> bool:
    """All that tells who, but for the reporter's own name on an open report."""
    own_name = span.of == "reporter" and span.kind == "name"
    return not (own_name and dossier.report.privacy is Privacy.TERBUKA)


def _title(dossier: Dossier, world: World) -> str:
    """The citizen's own title where it is fit to be read: long enough, not shouted, and telling of nobody."""
    low, high = world.profile.limit("judul_min"), world.profile.limit("judul_maks")
    title = " ".join(dossier.title.split()).rstrip("!?. ")
    named = any(span.field == "title" for span in dossier.report.truth.pii_spans)
    if named or not low <= len(title) <= high:
        return f"Laporan mengenai {world.profile.categories[dossier.report.truth.category].label}"
    return title.capitalize() if title.isupper() else title


def _supporting(dossier: Dossier, lead: str, world: World) -> tuple[str, ...]:
    """The key's helpers that may be named beside the lead."""
    most = world.profile.limit("maks_unit_pendukung")
    agencies = world.region.agencies
    named = (
        unit
        for unit in dict.fromkeys(dossier.report.truth.supporting)
        if unit != lead and unit in agencies and agencies[unit].kind is not AgencyKind.DESK
    )
    return tuple(named)[:most]
