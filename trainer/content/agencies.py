"""The agencies of a region: those written one by one, and the units that every kabupaten and kota has.

Makes the domain's Agency from rows and tells what does not resolve. Reading the files is done in `region`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainer.content.defects import Defect, DefectCode, KeyPath
from trainer.content.shapes import nearest
from trainer.content.tables import Row
from trainer.content.yaml_lines import Document
from trainer.domain.region import NATIONAL_DESK, Agency, AgencyKind, Government, Region

LEVELS = ("provinsi", "kabupaten", "kota", "pusat", "vertikal", "bumn", "bumd", "desa")
KINDS = tuple(str(kind) for kind in AgencyKind)
CONFIDENCES = ("H", "M", "L", "U", "D")

Rows = Mapping[str, tuple[Row, ...]]
"""Rows by file name."""


def agencies_of(governments: tuple[Government, ...], rows: Rows) -> dict[str, Agency]:
    """Agencies by id, in the order of the files: first the table, then the pattern for each government.

    A row of an unknown kind is left out; `agency_defects` names it.
    """
    found: dict[str, Agency] = {}
    for row in rows["agencies.csv"]:
        if row["kind"] in KINDS:
            found.setdefault(row["id"], _written(row))
    names = {(row["code"], row["slug"]): row for row in rows["unit-exceptions.csv"]}
    for government in governments:
        for row in rows["units-kabupaten.csv"]:
            exception = names.get((government.code, row["slug"]))
            if row["kind"] in KINDS and (exception is None or exception["present"] == "yes"):
                unit = _unit(government, row, exception["name"] if exception else "")
                found.setdefault(unit.id, unit)
    return found


def _written(row: Row) -> Agency:
    others = {column: cell for column, cell in row.cells.items() if column != "kind"}
    return Agency(kind=AgencyKind(row["kind"]), **others)


def _unit(government: Government, row: Row, own_name: str) -> Agency:
    name = own_name or row[f"name_{government.level}"]
    return Agency(
        id=f"{government.code}-{row['slug']}",
        name=f"{name} {government.name}",
        short=f"{row['short']} {government.short}",
        kind=AgencyKind(row["kind"]),
        level="bumd" if row["kind"] == AgencyKind.BUMD else government.level,
        government=government.code,
        held_by="",
        handles=row["handles"],
        contact="",
        source=row["source"],
        confidence=row["confidence"],
    )


def agency_defects(region: Region, rows: Rows, document: Document) -> Iterator[Defect]:
    """Rows that do not resolve, and governments without a desk or an inspectorate."""
    yield from _row_defects(region, rows["agencies.csv"])
    yield from _pattern_defects(region, rows)
    codes: list[tuple[str, KeyPath, str]] = [(region.code, ("code",), region.name)]
    for index, each in enumerate(region.governments):
        codes.append((each.code, ("governments", index, "code"), each.name))
    for code, path, name in codes:
        desk = region.agencies.get(code)
        lacking = [] if desk and desk.kind is AgencyKind.DESK else ["meja (kind desk)"]
        lacking += [] if region.inspectorate_of(code) else ["Inspektorat (kind inspectorate)"]
        for what in lacking:
            yield Defect(
                document.file,
                document.line(path),
                DefectCode.LIST_INCOMPLETE,
                f"{name} belum punya {what}",
                "tambahkan barisnya di agencies.csv",
            )


def _row_defects(region: Region, rows: tuple[Row, ...]) -> Iterator[Defect]:
    governments = ["", region.code, *(each.code for each in region.governments)]
    first: dict[str, int] = {}
    for row in rows:
        if row["id"] in first:
            advice = f"beri kode lain; yang pertama ada di baris {first[row['id']]}"
            sentence = f"kode instansi {row['id']} ditulis dua kali"
            yield row.defect(DefectCode.CODE_TWICE, sentence, advice)
        first.setdefault(row["id"], row.line)
        yield from _cell_defects(row, ("kind", KINDS), ("level", LEVELS))
        if row["government"] not in governments:
            sentence = f"pemerintah {row['government']} dari {row['id']} tidak ada di region.yaml"
            yield row.defect(
                DefectCode.AREA_UNKNOWN, sentence, nearest(row["government"], governments[1:])
            )
        if row["kind"] == AgencyKind.DESK and row["held_by"] not in region.agencies:
            sentence = f"meja {row['id']} dipegang “{row['held_by']}” yang tidak ada"
            yield row.defect(
                DefectCode.AGENCY_UNKNOWN, sentence, nearest(row["held_by"], region.agencies)
            )
        if row["kind"] == AgencyKind.DESK and row["id"] not in (row["government"], NATIONAL_DESK):
            sentence = f"kode meja {row['id']} berbeda dari kode pemerintahnya"
            yield row.defect(DefectCode.AGENCY_UNKNOWN, sentence, "samakan id dan government")


def _pattern_defects(region: Region, rows: Rows) -> Iterator[Defect]:
    slugs = [row["slug"] for row in rows["units-kabupaten.csv"]]
    for number, row in enumerate(rows["units-kabupaten.csv"]):
        if row["slug"] in slugs[:number]:
            sentence = f"unit {row['slug']} ditulis dua kali"
            yield row.defect(DefectCode.CODE_TWICE, sentence, "hapus salah satunya")
        yield from _cell_defects(row, ("kind", KINDS))
    codes = [each.code for each in region.governments]
    for row in rows["unit-exceptions.csv"]:
        if row["code"] not in codes or row["slug"] not in slugs:
            sentence = f"kekecualian {row['code']}-{row['slug']} tidak mengenai unit mana pun"
            yield row.defect(DefectCode.AGENCY_UNKNOWN, sentence, nearest(row["slug"], slugs))
        yield from _cell_defects(row, ("present", ("yes", "no")))


def _cell_defects(row: Row, *closed: tuple[str, tuple[str, ...]]) -> Iterator[Defect]:
    """Cells outside their closed list, and rows without a source or a confidence."""
    lists = [*closed, ("confidence", CONFIDENCES)] if "confidence" in row.cells else closed
    for column, known in lists:
        if row[column] not in known:
            sentence = f"kolom {column} berisi “{row[column]}”"
            yield row.defect(DefectCode.VALUE_UNKNOWN, sentence, nearest(row[column], known))
    for column in ("name", "handles", "source"):
        if row.cells.get(column) == "" and "confidence" in row.cells:
            sentence = f"kolom {column} masih kosong"
            yield row.defect(DefectCode.OUT_OF_RANGE, sentence, "isi teksnya")
