"""The marks of a class's written answers as one CSV: a row an answer, the machine's marks and people's in columns of their own.

Made like the results (`csv`): semicolons, decimal commas, UTF-8 with its mark, the first line says LATIHAN. Names of faults
come ready; what counts is not decided here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO

from trainer.exports.csv import BANNER, harmless, number

DIMENSIONS = ("W1", "W2", "W3", "W4", "W5", "W6", "W7", "W8")

COLUMNS = (
    "Nama", "Laporan", "Judul", "Jenis", "Dikirim", "Berpoin (ya/tidak)",
    *(f"Mesin {code}" for code in DIMENSIONS), "Kesalahan berat menurut mesin", "Nilai mesin", "Mesin belum yakin pada",
    *(f"Penilai {code}" for code in DIMENSIONS), "Kesalahan berat menurut penilai", "Nilai penilai",
    "Kedudukan nilai penilai",
    "Belum disepakati", "Keberatan", "Nilai yang dihitung", "Riwayat nilai (terbaru di depan)",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarkCells:
    """One side's marks: levels by dimension, None where it left one open; names of faults; total 0 to 100, None while a
    level is open.
    """

    levels: Mapping[str, int | None]
    faults: tuple[str, ...]
    total: float | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer. `sent_at` is local time; `people` None while no person's marks count, `status` says how they came about;
    `unsure`: what the machine left to people, `apart`: on what two people still differ. `counted` is the total that counts; `history`: how it came
    about, newest first, a sentence a step.
    """

    name: str
    report: str
    title: str
    kind: str
    sent_at: datetime
    counts: bool
    machine: MarkCells
    unsure: tuple[str, ...]
    people: MarkCells | None
    status: str
    apart: tuple[str, ...]
    appeal: str
    counted: float | None
    history: tuple[str, ...] = ()


def file_name(join_code: str, day: date) -> str:
    """What the file is called: it says LATIHAN before anything else."""
    return f"LATIHAN-nilai-jawaban-{join_code}-{day.isoformat()}.csv"


def answers_csv(about: Sequence[str], rows: Iterable[AnswerRow]) -> bytes:
    """The whole file. `about`: what else the first line says, such as the scenario, the code and the time."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([BANNER, *map(harmless, about)])
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([harmless(cell) for cell in _cells(row)])
    return text.getvalue().encode("utf-8-sig")


def _cells(row: AnswerRow) -> list[str]:
    people = row.people or MarkCells({}, (), None)
    return [
        row.name,
        row.report,
        row.title,
        row.kind,
        row.sent_at.strftime("%Y-%m-%d %H:%M"),
        "ya" if row.counts else "tidak",
        *_side(row.machine),
        ", ".join(row.unsure),
        *_side(people),
        row.status,
        ", ".join(row.apart),
        row.appeal,
        _total(row.counted),
        " | ".join(row.history),
    ]


def _side(marks: MarkCells) -> list[str]:
    levels = (marks.levels.get(code) for code in DIMENSIONS)
    cells = ["" if level is None else str(level) for level in levels]
    return [*cells, ", ".join(marks.faults), _total(marks.total)]


def _total(total: float | None) -> str:
    return "" if total is None else number(total)
