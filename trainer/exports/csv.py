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
    "Nama", "Bergabung", "Laporan tiba", "Laporan diputuskan", "Kesiapan", "Poin", "Poin maksimum", "Persen",
    "Nilai masih sementara (ya/tidak)", "Kesalahan berat",
)  # fmt: skip
ANSWERS = "Poin hilang karena jawaban tertulis"
CAP = "Poin hilang akibat kesalahan berat"
REACH = "Poin hilang karena kesalahan menjangkau seluruh latihan"
"""The last three columns: with those of the checks they make a row add up."""

SEAT = "Meja"
"""One column more where several share a run."""


@dataclass(frozen=True, slots=True)
class PersonResult:
    """One row. `number` tells two people of one name apart; `joined_at` is local time; `sheet` None: no run yet. `seat` is
    "" but in a run that several share: there everybody's points are those of all. `readiness` is the verdict in words, ""
    while the run goes on or nothing could be earned.
    """

    name: str
    number: int
    joined_at: datetime
    arrived: int
    decided: int
    sheet: ScoreSheet | None
    seat: str = ""
    readiness: str = ""


@dataclass(frozen=True, slots=True)
class Titles:
    """Names of the columns for checks, in their order, and of critical failures, by code."""

    checks: Mapping[str, str]
    critical: Mapping[str, str]


def file_name(join_code: str, day: date) -> str:
    """What the file is called: it says LATIHAN before anything else."""
    return f"LATIHAN-hasil-kelas-{join_code}-{day.isoformat()}.csv"


def class_csv(
    about: Sequence[str], results: Iterable[PersonResult], titles: Titles, *, shared: bool = False
) -> bytes:
    """The whole file. `about`: what else the first line says, such as the scenario, the code and the time. `shared`: a
    last column tells everybody's seat.
    """
    seat = (SEAT,) if shared else ()
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([BANNER, *map(harmless, about)])
    writer.writerow([*COLUMNS, *map(_lost_by, titles.checks.values()), ANSWERS, CAP, REACH, *seat])
    for result in results:
        row = [*_row(result, titles), result.seat][: None if shared else -1]
        writer.writerow([harmless(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _lost_by(title: str) -> str:
    return f"Poin hilang karena {title[:1].lower()}{title[1:]}"


def _row(result: PersonResult, titles: Titles) -> list[str]:
    joined = result.joined_at.strftime("%Y-%m-%d %H:%M")
    name = result.name if result.number == 1 else f"{result.name} ({result.number})"
    known = [name, joined, str(result.arrived), str(result.decided)]
    if result.sheet is None:
        return [*known, *[""] * (len(COLUMNS) - len(known) + len(titles.checks) + 3)]
    return [
        *known,
        result.readiness,
        *_points(result.sheet, titles),
        *_losses(result.sheet, titles),
    ]


def _points(sheet: ScoreSheet, titles: Titles) -> list[str]:
    failures = dict.fromkeys(
        f"{titles.critical.get(each.rule, each.rule)} ({each.report})" for each in sheet.critical
    )
    percent = number(100 * sheet.share) if sheet.max_points else ""
    provisional = "ya" if sheet.provisional else "tidak"
    return [
        number(sheet.points),
        number(sheet.max_points),
        percent,
        provisional,
        ", ".join(failures),
    ]


def _losses(sheet: ScoreSheet, titles: Titles) -> list[str]:
    lost = dict.fromkeys(titles.checks, 0.0)
    for line in sheet.lines:
        if line.check in lost:
            lost[line.check] += line.lost
    cap = sum(report.taken for report in sheet.reports)
    answers = sheet.max_points - sheet.earned - sum(lost.values()) - cap
    reach = sheet.earned - sheet.points
    checks = (lost[check] for check in titles.checks)
    return [number(each) for each in (*checks, answers, cap, reach)]


def number(value: float) -> str:
    """At most two decimals, with a comma, never `-0`."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def harmless(cell: str) -> str:
    """The cell on one line, with a quote before what a sheet would calculate."""
    line = " ".join(cell.split())
    return (
        f"'{line}" if line.startswith(FORMULA_STARTS) or cell.startswith(FORMULA_STARTS) else line
    )
