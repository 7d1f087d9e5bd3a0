"""Agencies as choices of a form: the own units, and everybody else grouped as an officer looks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trainer.domain.actions.escalate import supervisors_for
from trainer.domain.region import NATIONAL_DESK, Agency, AgencyKind, Region
from trainer.web.language import gettext as _

Choices = list[tuple[str, str]]
Groups = dict[str, Choices]

OUTSIDE_KINDS = (AgencyKind.BUMN, AgencyKind.BUMD)


def own_units(region: Region, desk: str) -> Choices:
    """Units a desk may dispose to, by name. The name of the own government is left out: it would stand on every line."""
    own = next((g.name for g in region.governments if g.code == desk), "")
    return [(unit, name.removesuffix(f" {own}")) for unit, name in _by_name(region.units_of(desk))]


def owners(region: Region, desk: str) -> Groups:
    """Everybody a report may belong to or who may help, each once, in one order on every form: the own units first.

    With their full names: beside units of other governments the own one must be told apart.
    """
    agencies = tuple(region.agencies.values())
    own = region.units_of(desk)
    province = () if desk == region.code else region.units_of(region.code)
    groups = {
        _("Perangkat daerah sendiri"): list(own),
        _("Pemerintah provinsi"): [a for a in province if a.kind not in OUTSIDE_KINDS],
        _("Instansi vertikal"): [
            a for a in agencies if a.kind is AgencyKind.VERTICAL and _is_near(a, desk)
        ],
        _("BUMN dan BUMD"): [
            a
            for a in agencies
            if a.kind in OUTSIDE_KINDS and a.government in ("", region.code) and a not in own
        ],
        _("Pemerintah daerah lain"): _other_governments(region, desk),
        _("Kementerian dan lembaga pusat"): [a for a in agencies if a.kind is AgencyKind.BODY],
    }
    return {name: _by_name(found) for name, found in groups.items() if found}


def found_by(region: Region, ids: Iterable[str]) -> Mapping[str, str]:
    """What agencies are found by besides their names: the short one ("BPBD") and what they handle ("lampu jalan"), by id."""
    known = (region.agencies[each] for each in ids if each in region.agencies)
    return {
        each.id: " ".join(
            words for words in (each.short, each.handles) if words and words not in each.name
        )
        for each in known
    }


def supervisors(region: Region, desk: str) -> Choices:
    """Whom a report may be escalated to, the own Inspektorat first."""
    return [(each, region.agency(each).name) for each in supervisors_for(region, desk)]


def desks(region: Region, coordinator: str) -> Choices:
    """Whom a coordinator may pass a new report on to: the governments below, and the national desk."""
    below = [
        a
        for a in region.agencies.values()
        if a.kind is AgencyKind.DESK and a.id.startswith(f"{coordinator}.")
    ]
    return [*_by_name(below), (NATIONAL_DESK, region.agency(NATIONAL_DESK).name)]


def _is_near(agency: Agency, desk: str) -> bool:
    """Offices of other kabupaten are left out: they bear the code of theirs at the end of the id."""
    _name, _dash, code = agency.id.rpartition("-")
    return "." not in code or code == desk


def _other_governments(region: Region, desk: str) -> list[Agency]:
    kinds = [a for a in region.agencies.values() if a.kind is AgencyKind.DESK]
    return [a for a in kinds if a.id not in (desk, region.code, NATIONAL_DESK)]


def _by_name(agencies: list[Agency] | tuple[Agency, ...]) -> Choices:
    return [(a.id, a.name) for a in sorted(agencies, key=lambda a: a.name.casefold())]
