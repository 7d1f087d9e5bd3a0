"""CSV tables whose rows remember their line: the columns must be exactly the expected ones.

What the cells mean is the reader's business (`region`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trainer.content.defects import Defect, DefectCode, Read
from trainer.content.shapes import nearest


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its line in the file and its cells by column, without blanks around them."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def defect(self, code: DefectCode, sentence: str, advice: str) -> Defect:
        """Something wrong with this row."""
        return Defect(self.file, self.line, code, sentence, advice)


def read_table(file: str, text: str, columns: tuple[str, ...]) -> Read[tuple[Row, ...]]:
    """The rows below the heading; empty lines are passed over. Defects: wrong heading, rows of another width."""
    records = _records(text)
    wrong = tuple(_heading(file, next(records, (1, []))[1], columns))
    if wrong:
        return Read((), wrong)
    rows: list[Row] = []
    defects: list[Defect] = []
    for line, cells in records:
        if len(cells) != len(columns):
            counted = f"baris ini punya {len(cells)} sel, judulnya {len(columns)}"
            advice = "periksa koma; teks berkoma diapit tanda kutip"
            defects.append(Defect(file, line, DefectCode.TABLE_BROKEN, counted, advice))
        else:
            stripped = (cell.strip() for cell in cells)
            rows.append(Row(file, line, dict(zip(columns, stripped, strict=True))))
    return Read(tuple(rows) if not defects else (), tuple(defects))


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Records with the line they start on: a quoted cell may run over several."""
    reader = csv.reader(text.splitlines(keepends=True))
    line = 1
    for cells in reader:
        if cells:
            yield line, cells
        line = reader.line_num + 1


def _heading(file: str, found: list[str], columns: tuple[str, ...]) -> Iterator[Defect]:
    if tuple(found) == columns:
        return
    strange = next((name for name in found if name not in columns), None)
    if strange is not None:
        sentence, advice = f"kolom “{strange}” tidak dikenal", nearest(strange, columns)
    else:
        sentence = "kolom tabel ini tidak lengkap atau tidak berurutan"
        advice = f"baris pertama harus berisi {','.join(columns)}"
    yield Defect(file, 1, DefectCode.TABLE_BROKEN, sentence, advice)
