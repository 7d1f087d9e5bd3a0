"""Whose business a report is, by its key: what every simulated officer works by, whatever somebody proposed."""

from __future__ import annotations

from trainer.domain.dossier import Dossier
from trainer.domain.field import told, works_on
from trainer.domain.region import AgencyKind
from trainer.domain.report import Truth
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Role


def true_owner(truth: Truth) -> str | None:
    """The agency that owns the matter: a unit, a desk or an outside body; None for nobody's (to be archived)."""
    return truth.return_to or truth.lead


def is_theirs(dossier: Dossier, unit: str, world: World) -> bool:
    """Whether a unit has a part in the matter: it goes to work on it, or helps beside somebody who does.

    A helper alone has nothing to lead: the report goes back, with the owner named.
    """
    truth = dossier.report.truth
    if works_on(truth, unit, world.region):
        return True
    return unit in truth.supporting and told(dossier, world) is not None


def is_accused(dossier: Dossier, unit: str, world: World) -> bool:
    """Whether a report accuses this office and the matter is another's to examine."""
    truth = dossier.report.truth
    accused = truth.accused is not None and truth.accused.agency == unit
    return accused and not works_on(truth, unit, world.region)


def unit_for(owner: str, world: World) -> str:
    """The unit that answers for an owner: itself, or for a desk the unit whose officers sit at it."""
    agency = world.region.agency(owner)
    return agency.held_by or owner if agency.kind is AgencyKind.DESK else owner


def seated(run: Run, agency: str) -> bool:
    """Whether a person sits there. An empty seat is the colleague's."""
    return any(
        seat.person is not None and seat.spec.agency == agency for seat in run.seats.values()
    )


def role_at(agency: str, world: World) -> Role:
    """The role in which a simulated officer acts at a desk, a unit or an inspectorate."""
    kind = world.region.agency(agency).kind
    if kind is AgencyKind.INSPECTORATE:
        return Role.INSPEKTORAT
    if kind is not AgencyKind.DESK:
        return Role.PEJABAT_PENGHUBUNG
    return Role.ADMIN_KOORDINATOR if agency == world.region.code else Role.ADMIN_INSTANSI


def return_reason(owner: str, desk: str, world: World) -> str:
    """The reason of `Bukan Wewenang` that fits an owner outside a desk's government (ref. 4.4)."""
    agency = world.region.agency(owner)
    by_kind = {
        AgencyKind.BUMN: "milik_bumn_bumd",
        AgencyKind.BUMD: "milik_bumn_bumd",
        AgencyKind.VERTICAL: "milik_instansi_vertikal",
    }
    other = "milik_daerah_lain" if _same_level(owner, desk, world) else "milik_tingkat_lain"
    wanted = by_kind.get(agency.kind, other)
    offered = [r.code for r in world.profile.reasons["bukan_wewenang"] if r.needs_owner]
    return wanted if wanted in offered else offered[0]


def _same_level(owner: str, desk: str, world: World) -> bool:
    home = world.region.desk_of(owner)
    return world.region.agency(home).level == world.region.agency(desk).level
