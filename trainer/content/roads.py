"""The table of roads: stretches whose status a source names, and what may be wrong with its rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from trainer.content.defects import Defect, DefectCode
from trainer.content.schema.base import Confidence
from trainer.content.shapes import nearest
from trainer.content.tables import Row
from trainer.domain.region import Region, Road, RoadStatus

STATUSES = tuple(status.value for status in RoadStatus)


def roads_of(rows: tuple[Row, ...]) -> tuple[Road, ...]:
    """The roads in the table's order. A row with an unknown status is left out; `road_defects` names it."""
    return tuple(_road(row) for row in rows if row["status"] in STATUSES)


def _road(row: Row) -> Road:
    others = {column: cell for column, cell in row.cells.items() if column != "status"}
    return Road(status=RoadStatus(row["status"]), **others)


def road_defects(rows: tuple[Row, ...], region: Region) -> Iterator[Defect]:
    """Stretches outside the region, without a known status or owner, or told without a source."""
    for row in rows:
        name, code, status = row["name"], row["region_code"], row["status"]
        if code not in region.areas:
            sentence = f"kode wilayah “{code}” dari {name} tidak ada di areas.csv"
            yield row.defect(DefectCode.AREA_UNKNOWN, sentence, nearest(code, region.areas))
        if status not in STATUSES:
            sentence = f"status “{status}” dari {name} tidak dikenal"
            yield row.defect(DefectCode.VALUE_UNKNOWN, sentence, nearest(status, STATUSES))
        if row["owner"] not in region.agencies:
            sentence = f"pemilik “{row['owner']}” dari {name} tidak ada di paket wilayah ini"
            yield row.defect(
                DefectCode.AGENCY_UNKNOWN, sentence, nearest(row["owner"], region.agencies)
            )
        if not row["source"] or row["confidence"] not in get_args(Confidence):
            sentence = f"status {name} belum punya sumber dan tanda keyakinan"
            advice = f"isi source, dan confidence dengan {', '.join(get_args(Confidence))}"
            yield row.defect(DefectCode.SOURCE_UNKNOWN, sentence, advice)
