"""Reports with their keys as a stream of JSON lines, CSV or a sheet: one report a line or row, written as it comes.

JSON lines hold the whole report as docs/laporan-dan-kunci.md describes it. CSV and sheet are for people who look: one
row a report with the main fields and the main parts of the key, under a first line that says LATIHAN.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO

import orjson

from trainer.domain.report import Report
from trainer.exports.csv import BANNER, FORMULA_STARTS

FORMATS = ("jsonl", "csv", "xlsx")

Write = Callable[[Report], None]

COLUMNS = (
    "Nomor", "Diterima", "Kanal", "Gaya tulis", "Ditujukan kepada", "Judul", "Isi", "Pilihan pelapor", "Anonim",
    "Rahasia",
    "Tempat", "Topik", "Keputusan", "Alasan", "Klasifikasi", "Kategori", "Penanggung jawab", "Pendukung",
    "Dikembalikan kepada",
    "Urgensi", "Harus dirahasiakan", "Data pribadi", "Belum ada", "Duplikat dari", "Kelompok", "Kesulitan",
)  # fmt: skip
BODY = COLUMNS.index("Isi")


@contextmanager
def writer_for(form: str, out: BinaryIO) -> Iterator[Write]:
    """A writer of one of FORMATS onto a binary stream, which stays open. Raises KeyError for another form."""
    with {"jsonl": _json_lines, "csv": _csv, "xlsx": _sheet}[form](out) as write:
        yield write


@contextmanager
def _json_lines(out: BinaryIO) -> Iterator[Write]:
    def write(report: Report) -> None:
        out.write(orjson.dumps(report, option=orjson.OPT_APPEND_NEWLINE))

    yield write
    out.flush()


@contextmanager
def _csv(out: BinaryIO) -> Iterator[Write]:
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([BANNER])
    writer.writerow(COLUMNS)

    def write(report: Report) -> None:
        writer.writerow([_harmless(cell) for cell in _cells(report)])

    yield write
    text.detach()


@contextmanager
def _sheet(out: BinaryIO) -> Iterator[Write]:
    # Whoever wants lines need not wait for a library of sheets.
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    bold, wrapped = (
        book.add_format({"bold": True}),
        book.add_format({"text_wrap": True, "valign": "top"}),
    )
    sheet = book.add_worksheet("LATIHAN")
    sheet.set_column(0, len(COLUMNS) - 1, 16, wrapped)
    sheet.set_column(BODY, BODY, 90, wrapped)
    sheet.freeze_panes(2, 1)
    sheet.write_string(0, 0, BANNER, bold)
    for column, name in enumerate(COLUMNS):
        sheet.write_string(1, column, name, bold)
    row = 2

    def write(report: Report) -> None:
        nonlocal row
        for column, cell in enumerate(_cells(report)):
            sheet.write_string(row, column, cell)
        row += 1

    yield write
    book.close()


def _cells(report: Report) -> Sequence[str]:
    truth = report.truth
    return (
        report.id,
        report.received_at.isoformat(),
        report.channel,
        report.register,
        report.addressed_to,
        report.title,
        report.body,
        report.classification,
        _yes(report.anonymous),
        _yes(report.secret),
        report.location.text or "",
        report.topic,
        truth.decision,
        truth.reason or "",
        truth.classification,
        truth.category,
        truth.lead or "",
        ", ".join(truth.supporting),
        truth.return_to or "",
        truth.urgency,
        _yes(truth.set_secret),
        ", ".join(span.text for span in truth.pii_spans),
        ", ".join(truth.missing),
        truth.duplicate_of or "",
        truth.duplicate_group or "",
        str(truth.difficulty),
    )


def _yes(value: bool) -> str:
    return "ya" if value else "tidak"


def _harmless(cell: str) -> str:
    """The cell as it is, with a quote before what a sheet would calculate."""
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
