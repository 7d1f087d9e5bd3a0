"""The gold set: invented answers to invented cases, each marked blind by three markers, and what was agreed.

Files (seed_data/gold, see its README): `cases.yaml`, `answers.jsonl`, `marks.csv`, `agreed.csv`, `adversarial.jsonl`,
`paraphrases.jsonl`, `passages.jsonl`, `faults.jsonl`, `trials.jsonl`, `talk.jsonl`. The build part may be learned from; the
held-out part is for measuring only.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from trainer.answers.case import Case
from trainer.answers.language.gazetteer import NOWHERE, Gazetteer
from trainer.answers.rubric.line import case_of_plain
from trainer.answers.verdict import DIMENSIONS
from trainer.domain.errors import ContentError

BUILD, HELD_OUT = "build", "held_out"

APART = 2
"""Levels between the markers of an answer from which their median did not settle it; three that all differ are so, too."""


@dataclass(frozen=True, slots=True)
class GoldCase:
    """One case of the set. `kind`: what it is about, in a word; `part`: build or held_out."""

    id: str
    kind: str
    part: str
    case: Case


@dataclass(frozen=True, slots=True)
class Marks:
    """One marker's marks: W1…W8 to level, and the gates that fire."""

    levels: Mapping[str, int]
    gates: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldAnswer:
    """One answer with every marker's marks and what was agreed."""

    id: str
    case: GoldCase
    register: str
    author: str
    text: str
    marks: Mapping[str, Marks]
    agreed: Marks

    @property
    def disputed(self) -> tuple[str, ...]:
        """Dimensions in which the markers lay `APART` or more apart, in their order. With one of them an adjudicator read the
        whole answer anew; without, the median of the markers counts (README of the set).
        """
        return tuple(code for code in DIMENSIONS if self._apart(code) >= APART)

    def _apart(self, code: str) -> int:
        levels = [each.levels[code] for each in self.marks.values()]
        return max(levels) - min(levels)


@dataclass(frozen=True, slots=True)
class Adversarial:
    """An answer that must not score well, of one kind. `rest`: what remains without talk to the marker, "" elsewhere."""

    id: str
    case: GoldCase
    kind: str
    text: str
    rest: str


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """One meaning said twice."""

    id: str
    case: GoldCase
    original: str
    text: str


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Everything that a folder holds, in the order of its files."""

    cases: Mapping[str, GoldCase]
    answers: tuple[GoldAnswer, ...]
    adversarial: tuple[Adversarial, ...]
    paraphrases: tuple[Paraphrase, ...]

    def of_part(self, part: str) -> GoldSet:
        """What belongs to the cases of one part."""
        return GoldSet(
            {id_: each for id_, each in self.cases.items() if each.part == part},
            tuple(each for each in self.answers if each.case.part == part),
            tuple(each for each in self.adversarial if each.case.part == part),
            tuple(each for each in self.paraphrases if each.case.part == part),
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence or two written to hold a gate's fault (`fires`), or to sound like it and hold none."""

    gate: str
    fires: bool
    text: str


def read_passages(folder: Path, name: str = "passages") -> tuple[Passage, ...]:
    """The single passages of a set, in order; `name` says which. Raises ContentError when they cannot be read."""
    try:
        return tuple(
            Passage(each["gate"], each["fires"], each["text"])
            for each in _lines(folder / f"{name}.jsonl")
        )
    except (OSError, KeyError, ValueError) as wrong:
        raise ContentError(f"Kalimat contoh di {folder} tidak terbaca: {wrong}") from wrong


@dataclass(frozen=True, slots=True)
class Trial:
    """An answer to a build `case` that nothing is learned from, and the gates that fire in it: on such answers bounds are chosen."""

    case: str
    gates: frozenset[str]
    text: str


def read_trials(folder: Path) -> tuple[Trial, ...]:
    """The trials of a set, in order. Raises ContentError when they cannot be read."""
    try:
        return tuple(
            Trial(each["case"], frozenset(each["gates"]), each["text"])
            for each in _lines(folder / "trials.jsonl")
        )
    except (OSError, KeyError, ValueError) as wrong:
        raise ContentError(f"Jawaban percobaan di {folder} tidak terbaca: {wrong}") from wrong


def read_faults(folder: Path) -> dict[tuple[str, str], str]:
    """Answer and gate to the words of the answer that are the fault, as far as somebody has shown them.

    Raises ContentError when they cannot be read.
    """
    try:
        return {
            (each["answer"], each["gate"]): each["text"] for each in _lines(folder / "faults.jsonl")
        }
    except (OSError, KeyError, ValueError) as wrong:
        raise ContentError(f"Tempat kesalahan di {folder} tidak terbaca: {wrong}") from wrong


@dataclass(frozen=True, slots=True)
class InjectionExample:
    """A sentence or two written to talk to whoever marks (`talks`), or to come near and not to."""

    is_injection: bool
    text: str


def read_injection_examples(folder: Path) -> tuple[InjectionExample, ...]:
    """The single sentences about talk to the marker, in order. Raises ContentError when they cannot be read."""
    try:
        return tuple(
            InjectionExample(each["talks"], each["text"]) for each in _lines(folder / "talk.jsonl")
        )
    except (OSError, KeyError, ValueError) as wrong:
        raise ContentError(f"Kalimat contoh di {folder} tidak terbaca: {wrong}") from wrong


def read_gold(folder: Path, agencies: Gazetteer = NOWHERE) -> GoldSet:
    """Read a gold set; who scores its answers gives the `agencies` of the region in which its cases lie.

    Raises ContentError naming the file that is missing or does not fit.
    """
    try:
        return _read(folder, agencies)
    except (OSError, KeyError, ValueError, yaml.YAMLError) as wrong:
        raise ContentError(f"Set emas di {folder} tidak terbaca: {wrong}") from wrong


def _read(folder: Path, agencies: Gazetteer) -> GoldSet:
    raw = yaml.load((folder / "cases.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    cases = {
        each["id"]: GoldCase(
            each["id"],
            each["kind"],
            each["part"],
            replace(case_of_plain(each["case"], agencies), notes=(each["background"],)),
        )
        for each in raw
    }
    marks, agreed = _marked(folder)
    answers = tuple(
        GoldAnswer(
            each["id"],
            cases[each["case"]],
            each["register"],
            each["author"],
            each["text"],
            marks[each["id"]],
            agreed[each["id"]],
        )
        for each in _lines(folder / "answers.jsonl")
    )
    adversarial = tuple(
        Adversarial(
            each["id"], cases[each["case"]], each["kind"], each["text"], each.get("rest", "")
        )
        for each in _lines(folder / "adversarial.jsonl")
    )
    paraphrases = tuple(
        Paraphrase(each["id"], cases[each["case"]], each["original"], each["text"])
        for each in _lines(folder / "paraphrases.jsonl")
    )
    return GoldSet(cases, answers, adversarial, paraphrases)


def _marked(folder: Path) -> tuple[dict[str, dict[str, Marks]], dict[str, Marks]]:
    """By answer what each marker said, and what was agreed."""
    marks: dict[str, dict[str, Marks]] = {}
    for row in _table(folder / "marks.csv"):
        marks.setdefault(row["answer"], {})[row["marker"]] = _marks(row)
    agreed = {row["answer"]: _marks(row) for row in _table(folder / "agreed.csv")}
    return marks, agreed


def _marks(row: Mapping[str, str]) -> Marks:
    return Marks({code: int(row[code]) for code in DIMENSIONS}, frozenset(row["gates"].split()))


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)
