"""The governments, units and bodies of a region, and who may pass a report to whom.

Read from a region pack by `trainer.content`; nothing here knows a file. The words *desk* and *unit*: a desk is the
account of a government in the complaint system (its id is the region code, or `nasional`), a unit belongs to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.domain.errors import NotFound

SHIPPED_REGION = "62"
"""Code of the region whose pack comes along."""

NATIONAL_DESK = "nasional"
"""Desk of the Admin Nasional. Always simulated."""


class AgencyKind(StrEnum):
    DESK = "desk"
    UNIT = "unit"
    INSPECTORATE = "inspectorate"
    VERTICAL = "vertical"
    BUMN = "bumn"
    BUMD = "bumd"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Agency:
    """A desk, a unit or an outside body. `government` is the region code it belongs to, "" for bodies outside."""

    id: str
    name: str
    short: str
    kind: AgencyKind
    level: str
    government: str
    held_by: str
    """For a desk: the unit whose officers sit at it. Empty otherwise."""
    handles: str
    """One sentence in Indonesian: what people turn to it for."""
    contact: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Government:
    code: str
    name: str
    short: str
    capital: str
    level: str


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    number: str
    used_for: str
    note: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Area:
    code: str
    name: str
    level: str
    parent_code: str


class RoadStatus(StrEnum):
    """Who owns a road, its bridges and its lamps (ref. 10.4). KABUPATEN stands for a kota's own roads, too."""

    NASIONAL = "nasional"
    PROVINSI = "provinsi"
    KABUPATEN = "kabupaten"
    DESA = "desa"
    LINGKUNGAN = "lingkungan"


@dataclass(frozen=True, slots=True)
class Road:
    """A stretch whose status a source names. `region_code`: the government it lies in, or the province when it crosses several.

    `stretch` says from where to where in words, `owner` is the agency that must mend it, `note` what is easily mistaken
    about it ("" for nothing).
    """

    region_code: str
    name: str
    stretch: str
    status: RoadStatus
    owner: str
    note: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Region:
    """One province with its kabupaten/kota, their units and the bodies around them."""

    code: str
    name: str
    zone: str
    governments: tuple[Government, ...]
    agencies: Mapping[str, Agency]
    emergency_numbers: tuple[EmergencyNumber, ...]
    areas: Mapping[str, Area]
    roads: tuple[Road, ...] = ()
    """Stretches with a known status, in the pack's order; not the whole network, which nobody published as a list."""

    def agency(self, agency_id: str) -> Agency:
        """The agency with this id. Raises NotFound."""
        try:
            return self.agencies[agency_id]
        except KeyError:
            raise NotFound("agency", agency_id) from None

    def desk_of(self, agency_id: str) -> str:
        """The desk a report for this agency passes through: its government's, else the national one."""
        agency = self.agencies.get(agency_id)
        if agency is None or not agency.government:
            return NATIONAL_DESK
        return agency.government

    def units_of(self, desk: str) -> tuple[Agency, ...]:
        """Own units a desk may dispose to, in the pack's order; the desk itself is not among them."""
        kinds = (AgencyKind.UNIT, AgencyKind.INSPECTORATE, AgencyKind.BUMD)
        return tuple(a for a in self.agencies.values() if a.government == desk and a.kind in kinds)

    def inspectorate_of(self, desk: str) -> str | None:
        """The internal supervisor of a government; None for the national desk."""
        for agency in self.agencies.values():
            if agency.government == desk and agency.kind is AgencyKind.INSPECTORATE:
                return agency.id
        return None

    def in_scope_of_coordinator(self, coordinator_desk: str, agency_id: str) -> bool:
        """Whether an agency belongs to the province of this Admin Koordinator or to a government below it."""
        desk = self.desk_of(agency_id)
        return desk == coordinator_desk or desk.startswith(f"{coordinator_desk}.")
