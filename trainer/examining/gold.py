"""Every defect of a gold set: each line of each file, and whether answers, marks and cases belong together."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.answers.evaluation.gold import BUILD, HELD_OUT
from trainer.answers.evaluation.practice import SIZE
from trainer.answers.rubric.line import BadLine, case_of_plain
from trainer.answers.verdict import DIMENSIONS
from trainer.content.defects import Defect, DefectCode
from trainer.content.shapes import nearest
from trainer.content.tables import Row, read_table
from trainer.content.yaml_lines import Document
from trainer.examining.reference_data import document_in, text_in
from trainer.scoring.failures import gate_wordings

LINES: Mapping[str, Mapping[str, type]] = {
    "answers": {"id": str, "case": str, "register": str, "author": str, "text": str},
    "adversarial": {"id": str, "case": str, "kind": str, "text": str},
    "paraphrases": {"id": str, "case": str, "original": str, "text": str},
    "passages": {"gate": str, "fires": bool, "text": str},
    "faults": {"answer": str, "gate": str, "text": str},
    "talk": {"talks": bool, "text": str},
    "leaks": {"case": str, "level": int, "text": str},
}
"""The files of one object a line, and what each object must hold."""

MARKS, AGREED = ("answer", "marker", *DIMENSIONS, "gates"), ("answer", *DIMENSIONS, "gates")
"""Columns of the two tables."""

MARKERS = 3
"""How many marked each answer blind."""

HIGHEST = 4
COMPARE = "bandingkan dengan seed_data/gold/README.md"


@dataclass(frozen=True, slots=True)
class Line:
    """One object of a file, with its place."""

    file: str
    number: int
    data: Mapping[str, Any]

    def defect(self, code: DefectCode, sentence: str, advice: str = COMPARE) -> Defect:
        """Something wrong with this line."""
        return Defect(self.file, self.number, code, sentence, advice)


@dataclass(frozen=True, slots=True)
class Known:
    """What lines and rows may name: parts by case, and cases and texts by answer."""

    parts: Mapping[str, str]
    answers: Mapping[str, Line]
    gates: tuple[str, ...]

    def unknown(self, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Sentence and remedy for each case, answer or gate that is named and is not there."""
        for key, known, what in (
            ("case", self.parts, "kasus"),
            ("answer", self.answers, "jawaban"),
            ("gate", self.gates, "kesalahan berat"),
        ):
            if key in data and data[key] not in known:
                yield f"{what} “{data[key]}” tidak ada di set ini", nearest(str(data[key]), known)


def examine_gold(folder: Path, name: str) -> tuple[Defect, ...]:
    """The defects of a gold set; `name` is how messages call the folder. Of a file that cannot be read only that is told."""
    found: list[Defect] = []
    cases = _cases(folder, name, found)
    lines = {file: _lines(folder, name, file, found) for file in LINES}
    tables = {file: _table(folder, name, file, found) for file in ("marks", "agreed")}
    answers = {each.data["id"]: each for each in lines["answers"]}
    known = Known(cases, answers, tuple(gate_wordings()))
    for each in lines.values():
        found += _twice(each)
        found += _unnamed(each, known)
    found += _faults(lines["faults"], known)
    found += _marks(tables, known)
    found += _calibration(folder, name, known)
    return tuple(sorted(set(found)))


def _cases(folder: Path, name: str, found: list[Defect]) -> Mapping[str, str]:
    """The part of each case by its id."""
    parts: dict[str, str] = {}
    document = _document(folder, name, "cases.yaml", found)
    for index, each in enumerate(document.data if document else ()):
        for code, sentence, advice in _of_case(each, parts):
            line = document.line((index,)) if document else 1
            found.append(Defect(f"{name}/cases.yaml", line, code, sentence, advice))
        if isinstance(each, dict):
            parts[str(each.get("id"))] = str(each.get("part"))
    return parts


def _of_case(each: object, parts: Mapping[str, str]) -> Iterator[tuple[DefectCode, str, str]]:
    if not isinstance(each, dict) or not {"id", "kind", "part", "case"} <= set(each):
        yield DefectCode.KEY_MISSING, "kasus ini tidak memuat id, kind, part, dan case", COMPARE
        return
    if str(each["id"]) in parts:
        yield DefectCode.CODE_TWICE, f"kasus “{each['id']}” ditulis dua kali", "beri id lain"
    if each["part"] not in (BUILD, HELD_OUT):
        sentence, options = f"part berisi “{each['part']}”", (BUILD, HELD_OUT)
        yield DefectCode.VALUE_UNKNOWN, sentence, nearest(str(each["part"]), options)
    try:
        case_of_plain(each["case"])
    except (BadLine, AttributeError, TypeError) as wrong:
        why = wrong.sentence if isinstance(wrong, BadLine) else str(wrong)
        yield (
            DefectCode.WRONG_TYPE,
            f"kasus “{each['id']}” tidak terbaca: {why.rstrip('.')}",
            COMPARE,
        )


def _document(folder: Path, name: str, file: str, found: list[Defect]) -> Document | None:
    """A yaml file of the set that holds a list; None, and a defect, for any other."""
    path = f"{name}/{file}"
    if not (folder / file).is_file():
        found.append(_gone(path))
        return None
    read = document_in(folder / file, path)
    found += read.defects
    if read.value is not None and not isinstance(read.value.data, list):
        found.append(
            Defect(path, 1, DefectCode.WRONG_TYPE, "berkas ini harus berupa daftar", COMPARE)
        )
        return None
    return read.value


def _gone(path: str) -> Defect:
    sentence = "berkas set emas ini tidak ada"
    return Defect(path, 1, DefectCode.FILE_MISSING, sentence, COMPARE)


def _lines(folder: Path, name: str, file: str, found: list[Defect]) -> tuple[Line, ...]:
    """The sound objects of a file of one object a line."""
    path = f"{name}/{file}.jsonl"
    read = text_in(folder / f"{file}.jsonl", path)
    found += read.defects
    if read.value is None:
        found += () if read.defects else (_gone(path),)
        return ()
    sound: list[Line] = []
    for number, text in enumerate(read.value.split("\n"), 1):
        if text.strip():
            line, wrong = _line(path, number, text, LINES[file])
            found += wrong
            sound += () if wrong else (line,)
    return tuple(sound)


def _line(
    path: str, number: int, text: str, wanted: Mapping[str, type]
) -> tuple[Line, tuple[Defect, ...]]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        line = Line(path, number, {})
        sentence = f"baris ini bukan satu objek JSON (kolom {error.colno})"
        return line, (line.defect(DefectCode.LINE_BROKEN, sentence),)
    line = Line(path, number, data if isinstance(data, dict) else {})
    wrong = [
        line.defect(DefectCode.LINE_BROKEN, f"baris ini tidak memuat “{key}” yang dapat dipakai")
        for key, kind in wanted.items()
        if type(line.data.get(key)) is not kind
    ]
    return line, tuple(wrong)


def _twice(lines: tuple[Line, ...]) -> Iterator[Defect]:
    seen: set[str] = set()
    for each in lines:
        id_ = each.data.get("id")
        if id_ in seen:
            yield each.defect(DefectCode.CODE_TWICE, f"id “{id_}” ditulis dua kali", "beri id lain")
        seen |= {id_} if isinstance(id_, str) else set()


def _unnamed(lines: tuple[Line, ...], known: Known) -> Iterator[Defect]:
    for each in lines:
        for sentence, advice in known.unknown(each.data):
            yield each.defect(DefectCode.VALUE_UNKNOWN, sentence, advice)


def _faults(lines: tuple[Line, ...], known: Known) -> Iterator[Defect]:
    for each in lines:
        answer = known.answers.get(each.data["answer"])
        if answer is not None and each.data["text"] not in answer.data["text"]:
            sentence = f"kata-kata ini tidak ada dalam jawaban “{each.data['answer']}”"
            yield each.defect(DefectCode.MASK_TEXT, sentence, "salin persis dari jawabannya")


def _table(folder: Path, name: str, file: str, found: list[Defect]) -> tuple[Row, ...]:
    path = f"{name}/{file}.csv"
    text = text_in(folder / f"{file}.csv", path)
    found += text.defects
    if text.value is None:
        found += () if text.defects else (_gone(path),)
        return ()
    read = read_table(path, text.value, MARKS if file == "marks" else AGREED)
    found += read.defects
    return read.value or ()


def _marks(tables: Mapping[str, tuple[Row, ...]], known: Known) -> Iterator[Defect]:
    for rows in tables.values():
        for row in rows:
            yield from _of_row(row, known)
    if not all(tables.values()):
        return  # what is missing there is told already
    marked = Counter(row["answer"] for row in tables["marks"])
    agreed = Counter(row["answer"] for row in tables["agreed"])
    for id_, answer in known.answers.items():
        if marked[id_] != MARKERS or agreed[id_] != 1:
            sentence = (
                f"jawaban “{id_}” dinilai {marked[id_]} penilai dan disepakati {agreed[id_]} kali"
            )
            advice = f"tulis {MARKERS} baris di marks.csv dan satu di agreed.csv"
            yield answer.defect(DefectCode.LIST_INCOMPLETE, sentence, advice)


def _of_row(row: Row, known: Known) -> Iterator[Defect]:
    for sentence, advice in known.unknown({"answer": row["answer"]}):
        yield row.defect(DefectCode.VALUE_UNKNOWN, sentence, advice)
    for code in DIMENSIONS:
        if row[code] not in map(str, range(HIGHEST + 1)):
            sentence = f"{code} berisi “{row[code]}”"
            yield row.defect(DefectCode.OUT_OF_RANGE, sentence, f"isi 0 sampai {HIGHEST}")
    for gate in row["gates"].split():
        for sentence, advice in known.unknown({"gate": gate}):
            yield row.defect(DefectCode.VALUE_UNKNOWN, sentence, advice)


def _calibration(folder: Path, name: str, known: Known) -> Iterator[Defect]:
    found: list[Defect] = []
    document = _document(folder, name, "calibration.yaml", found)
    yield from found
    if document is None:
        return
    path, seen = f"{name}/calibration.yaml", set[str]()
    for index, each in enumerate(document.data):
        answer = str(each.get("answer")) if isinstance(each, dict) and each.get("why") else ""
        line = known.answers.get(answer)
        if line is None or answer in seen or known.parts.get(line.data["case"]) != BUILD:
            sentence = f"“{answer}” bukan jawaban bagian {BUILD} yang baru, dengan why"
            advice = "pilih jawaban lain dan tulis alasannya"
            yield Defect(path, document.line((index,)), DefectCode.VALUE_UNKNOWN, sentence, advice)
        seen.add(answer)
    if len(document.data) != SIZE:
        sentence, advice = (
            f"set kalibrasi memuat {len(document.data)} jawaban",
            f"buat menjadi {SIZE}",
        )
        yield Defect(path, 1, DefectCode.LIST_INCOMPLETE, sentence, advice)
