"""The holiday lists of a region pack: one table per year, every line from the yearly joint decree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from trainer.content.defects import Defect, DefectCode, Read
from trainer.content.files import Folder
from trainer.content.shapes import nearest
from trainer.content.tables import Row, read_table
from trainer.domain.calendar import DayOff, DayOffKind, DayOffStatus

COLUMNS = ("date", "kind", "name", "status", "source")


def read_holidays(folder: Folder) -> Read[tuple[tuple[DayOff, ...], tuple[int, ...]]]:
    """Days off by date, and the years that have a list. Defects: bad lines, a year missing in between, no list."""
    days: list[DayOff] = []
    defects: list[Defect] = []
    years: list[int] = []
    for name in folder.texts:
        found = re.fullmatch(r"holidays/(\d{4})\.csv", name)
        if found is None:
            continue
        year = int(found[1])
        table = read_table(folder.name(name), folder.texts[name], COLUMNS)
        years.append(year)
        defects.extend(table.defects)
        for row in table.value or ():
            wrong = list(_row_defects(row, year))
            defects.extend(wrong)
            if not wrong:
                days.append(_day_off(row))
    defects.extend(_gaps(folder, years))
    return Read((tuple(sorted(days, key=lambda each: each.day)), tuple(years)), tuple(defects))


def _day_off(row: Row) -> DayOff:
    return DayOff(
        date.fromisoformat(row["date"]),
        row["name"],
        DayOffKind(row["kind"]),
        DayOffStatus(row["status"]),
    )


def _row_defects(row: Row, year: int) -> Iterator[Defect]:
    try:
        in_year = date.fromisoformat(row["date"]).year == year
    except ValueError:
        yield row.defect(
            DefectCode.HOLIDAY, f"“{row['date']}” bukan tanggal", f"tulis seperti {year}-08-17"
        )
    else:
        if not in_year:
            sentence = f"tanggal {row['date']} bukan tahun {year}"
            yield row.defect(DefectCode.HOLIDAY, sentence, "pindahkan ke berkas tahunnya")
    for column, known in (("kind", DayOffKind), ("status", DayOffStatus)):
        words = [str(word) for word in known]
        if row[column] not in words:
            sentence = f"kolom {column} berisi “{row[column]}”"
            yield row.defect(DefectCode.HOLIDAY, sentence, nearest(row[column], words))
    if not row["source"] or not row["name"]:
        yield row.defect(
            DefectCode.HOLIDAY, "nama atau sumber hari libur ini kosong", "tulis nama dan SKB-nya"
        )


def _gaps(folder: Folder, years: list[int]) -> Iterator[Defect]:
    advice = "tambahkan daftar tahun itu dari SKB tiga menteri"
    if not years:
        file = folder.name("holidays")
        yield Defect(
            file, 1, DefectCode.CALENDAR_GAP, "belum ada satu pun daftar hari libur", advice
        )
        return
    for year in range(min(years), max(years)):
        if year not in years:
            file = folder.name(f"holidays/{year}.csv")
            sentence = f"daftar hari libur {year} tidak ada di antara tahun yang lain"
            yield Defect(file, 1, DefectCode.CALENDAR_GAP, sentence, advice)
