"""The results of a class as one CSV, made for the sheet that opens when an Indonesian officer clicks the file.

So: semicolons, decimal commas, UTF-8 with its mark, CRLF. The first line says LATIHAN, the second names the columns. No
cell is ever read as a formula. What is right or wrong is not decided here: the score sheet comes ready.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO

from trainer.scoring.findings import ScoreSheet

BANNER = "LATIHAN – BUKAN LAPORAN NYATA"
MEDIA_TYPE = "text/csv; charset=utf-8"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a sheet take a cell for a formula."""

COLUMNS = (
    "Nama", "Nomor", "Bergabung", "Laporan tiba", "Laporan diputuskan", "Poin", "Poin maksimum", "Persen",
    "Sementara", "Kegagalan kritis",
)  # fmt: skip
REST = "Hilang: jawaban dan pembatasan kritis"
"""What no check accounts for: points of answers, and what the cap of a critical failure took. Makes a row add up."""


@dataclass(frozen=True, slots=True)
class PersonResult:
    """One row. `number` tells two people of one name apart; `joined_at` is local time; `sheet` None: no run yet."""

    name: str
    number: int
    joined_at: datetime
    arrived: int
    decided: int
    sheet: ScoreSheet | None


@dataclass(frozen=True, slots=True)
class Titles:
    """Names of the columns for checks, in their order, and of critical failures, by code."""

    checks: Mapping[str, str]
    critical: Mapping[str, str]


def file_name(join_code: str, day: date) -> str:
    """What the file is called: it says LATIHAN before anything else."""
    return f"LATIHAN-hasil-kelas-{join_code}-{day.isoformat()}.csv"


def class_csv(about: Sequence[str], results: Iterable[PersonResult], titles: Titles) -> bytes:
    """The whole file. `about`: what else the first line says, such as the scenario, the code and the time."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([BANNER, *map(_harmless, about)])
    writer.writerow([*COLUMNS, *(f"Hilang: {title}" for title in titles.checks.values()), REST])
    for result in results:
        writer.writerow([_harmless(cell) for cell in _row(result, titles)])
    return text.getvalue().encode("utf-8-sig")


def _row(result: PersonResult, titles: Titles) -> list[str]:
    joined = result.joined_at.strftime("%Y-%m-%d %H:%M")
    known = [result.name, str(result.number), joined, str(result.arrived), str(result.decided)]
    if result.sheet is None:
        return [*known, *[""] * (len(COLUMNS) - len(known) + len(titles.checks) + 1)]
    return [*known, *_points(result.sheet, titles), *_losses(result.sheet, titles)]


def _points(sheet: ScoreSheet, titles: Titles) -> list[str]:
    rules = dict.fromkeys(titles.critical.get(each.rule, each.rule) for each in sheet.critical)
    percent = _number(100 * sheet.share) if sheet.max_points else ""
    provisional = "ya" if sheet.provisional else "tidak"
    return [
        _number(sheet.points),
        _number(sheet.max_points),
        percent,
        provisional,
        ", ".join(rules),
    ]


def _losses(sheet: ScoreSheet, titles: Titles) -> list[str]:
    lost = dict.fromkeys(titles.checks, 0.0)
    for line in sheet.lines:
        if line.check in lost:
            lost[line.check] += line.lost
    rest = sheet.max_points - sheet.points - sum(lost.values())
    return [*(_number(lost[check]) for check in titles.checks), _number(rest)]


def _number(value: float) -> str:
    """At most two decimals, with a comma, never `-0`."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _harmless(cell: str) -> str:
    """The cell on one line, with a quote before what a sheet would calculate."""
    line = " ".join(cell.split())
    return (
        f"'{line}" if line.startswith(FORMULA_STARTS) or cell.startswith(FORMULA_STARTS) else line
    )
