"""A region pack: region.yaml and its tables as the domain's Region, with the days off of its calendar.

The units of the kabupaten and kota are written once, as a pattern, and expanded here to every government. What a
desk may do with them is decided in the domain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path

from trainer.content.agencies import agencies_of, agency_defects
from trainer.content.defects import Defect, DefectCode, Read
from trainer.content.files import Folder, read_folder
from trainer.content.holidays import read_holidays
from trainer.content.roads import road_defects, roads_of
from trainer.content.schema.region import RegionShape
from trainer.content.shapes import fit
from trainer.content.tables import Row, read_table
from trainer.content.yaml_lines import Document, read_yaml
from trainer.domain.calendar import DayOff, OfficeHours, WorkingCalendar
from trainer.domain.region import Area, EmergencyNumber, Government, Region

AREA_COLUMNS = ("code", "name", "level", "parent_code")
PLACE_COLUMNS = (
    "region_code", "town", "place_type", "name", "pattern_or_note", "confidence", "source",
)  # fmt: skip
ROAD_COLUMNS = (
    "region_code", "name", "stretch", "status", "owner", "note", "source", "confidence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Street:
    """A street that really exists: its name without *Jl.*, and the government it lies in (or the province)."""

    region_code: str
    name: str


@dataclass(frozen=True, slots=True)
class RegionPack:
    """A region with what its calendar and its texts are checked against."""

    region: Region
    days_off: tuple[DayOff, ...]
    years: tuple[int, ...]
    streets: tuple[Street, ...]

    def calendar(self, hours: OfficeHours) -> WorkingCalendar:
        """The working days of this region under the office hours of a profile."""
        return _calendar(self.region.zone, hours, self.days_off, self.years)


@lru_cache(maxsize=64)
def _calendar(
    zone: str, hours: OfficeHours, days_off: tuple[DayOff, ...], years: tuple[int, ...]
) -> WorkingCalendar:
    """One calendar for all who count with the same days: its index of years takes a while, and it keeps its answers."""
    return WorkingCalendar(zone, hours, days_off, years)


def read_region_folder(path: Path, label: str) -> Read[RegionPack]:
    """The pack in a folder on disk; `label` is how messages call it."""
    folder = read_folder(path, label)
    if folder.value is None:
        return Read(None, folder.defects)
    read = read_region(folder.value)
    return Read(read.value, folder.defects + read.defects)


def read_region(folder: Folder) -> Read[RegionPack]:
    """The pack in `folder`, or every defect found in its files."""
    document = _document(folder, "region.yaml")
    if document.value is None:
        return Read(None, document.defects)
    shape = fit(RegionShape, document.value)
    tables = {name: _table(folder, name, columns) for name, columns in _TABLES.items()}
    holidays = read_holidays(folder)
    defects = shape.defects + holidays.defects + _defects_of(tables.values())
    if shape.value is None or holidays.value is None or defects:
        return Read(None, defects)
    rows = {name: table.value or () for name, table in tables.items()}
    region = _region(shape.value, rows)
    defects = tuple(
        chain(
            _area_defects(document.value, shape.value, rows["areas.csv"]),
            agency_defects(region, rows, document.value),
            road_defects(rows["roads.csv"], region),
        )
    )
    pack = RegionPack(region, *holidays.value, streets=tuple(_streets(rows)))
    return Read(pack, defects)


_TABLES: Mapping[str, tuple[str, ...]] = {
    "areas.csv": AREA_COLUMNS,
    "places.csv": PLACE_COLUMNS,
    "roads.csv": ROAD_COLUMNS,
    "agencies.csv": (
        "id", "name", "short", "kind", "level", "government", "held_by", "handles", "contact",
        "source", "confidence",
    ),
    "units-kabupaten.csv": (
        "slug", "name_kabupaten", "name_kota", "short", "kind", "handles", "source", "confidence",
    ),
    "unit-exceptions.csv": ("code", "slug", "present", "name"),
}  # fmt: skip

_OPTIONAL = ("places.csv", "roads.csv", "unit-exceptions.csv")


def _document(folder: Folder, name: str) -> Read[Document]:
    if name not in folder.texts:
        return Read(None, (_missing(folder, name),))
    return read_yaml(folder.name(name), folder.texts[name])


def _table(folder: Folder, name: str, columns: tuple[str, ...]) -> Read[tuple[Row, ...]]:
    if name in folder.texts:
        return read_table(folder.name(name), folder.texts[name], columns)
    return Read((), () if name in _OPTIONAL else (_missing(folder, name),))


def _missing(folder: Folder, name: str) -> Defect:
    advice = "tambahkan berkasnya; bentuknya ada di docs/menulis-skenario.md"
    return Defect(folder.name(name), 1, DefectCode.FILE_MISSING, "berkas ini belum ada", advice)


def _defects_of(tables: Iterable[Read[tuple[Row, ...]]]) -> tuple[Defect, ...]:
    return tuple(defect for table in tables for defect in table.defects)


def _region(shape: RegionShape, rows: Mapping[str, tuple[Row, ...]]) -> Region:
    governments = tuple(Government(**each.model_dump()) for each in shape.governments)
    return Region(
        code=shape.code,
        name=shape.name,
        zone=shape.zone,
        governments=governments,
        agencies=agencies_of(governments, rows),
        emergency_numbers=tuple(
            EmergencyNumber(**each.model_dump()) for each in shape.emergency_numbers
        ),
        areas={row["code"]: Area(**row.cells) for row in rows["areas.csv"]},
        roads=roads_of(rows["roads.csv"]),
    )


def _area_defects(
    document: Document, shape: RegionShape, rows: tuple[Row, ...]
) -> Iterator[Defect]:
    known: dict[str, int] = {}
    for row in rows:
        if row["code"] in known:
            yield row.defect(
                DefectCode.CODE_TWICE,
                f"kode wilayah {row['code']} ditulis dua kali",
                f"hapus salah satunya; yang pertama ada di baris {known[row['code']]}",
            )
        known.setdefault(row["code"], row.line)
    for row in rows:
        if row["parent_code"] and row["parent_code"] not in known:
            sentence = f"induk {row['parent_code']} dari {row['name']} tidak ada di tabel ini"
            yield row.defect(DefectCode.AREA_UNKNOWN, sentence, "tambahkan induknya")
    for index, government in enumerate(shape.governments):
        if government.code not in known:
            line = document.line(("governments", index, "code"))
            sentence = f"{government.name} ({government.code}) tidak ada di areas.csv"
            yield Defect(
                document.file, line, DefectCode.AREA_UNKNOWN, sentence, "periksa kode wilayahnya"
            )


def _streets(rows: Mapping[str, tuple[Row, ...]]) -> Iterator[Street]:
    """Streets of the places and of the roads with a known status, named without *Jl.* or *Jalan*."""
    for row in rows["places.csv"]:
        if row["place_type"] == "street":
            yield Street(row["region_code"], row["name"].removeprefix("Jl. "))
    for row in rows["roads.csv"]:
        yield Street(row["region_code"], row["name"].removeprefix("Jalan "))
