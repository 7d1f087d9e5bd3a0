"""The sentences beside the code: every judge has a yaml of its own name that holds its title, rule, messages and tables.

Loaded once per file with the fast loader. Which message fits is decided by the judge; the sentence stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from trainer.domain.errors import ContentError

LAW = ("H", "M")
"""Confidence marks that may be quoted as what a source says. All others are shown as *aturan bawaan*."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule behind a judgement. `cites` names the source in a reader's words, "" when there is none to quote."""

    text: str
    cites: str
    source: str
    confidence: str

    @property
    def default_latihan(self) -> bool:
        """Whether it must be shown as a choice of this training, never as law."""
        return self.confidence not in LAW

    @property
    def sentence(self) -> str:
        """The rule as one reads it: who says so, or that it is a choice of this training."""
        if self.default_latihan:
            return f"{self.text} (Aturan bawaan latihan, bukan ketentuan hukum.)"
        return f"{self.text} ({self.cites}.)" if self.cites else self.text


@dataclass(frozen=True, slots=True)
class Message:
    """What is said about a finding, and what to do next time ("" when there is nothing to do better).

    `{name}` in either is filled from the finding's values. `follows`: checks that, where one of them lost on the same report,
    tell the mistake of which this is a consequence; () for a mistake of its own.
    """

    says: str
    advice: str
    follows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a table of partial credit: what was right, what was done, its level and why."""

    level: int
    message: Message


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything that is said by one judge, in one language. `kept`: of a check, what a debrief is headed with in which it was
    kept best, "" for the common sentence; `%(count)s` reports, or `%(n)s` of `%(of)s`.
    """

    lang: str
    title: str
    question: str
    applies: str
    rule: Rule
    messages: Mapping[str, Message]
    table: Mapping[str, Mapping[str, Cell]]
    """Expected to done to cell; empty for judges without a table of partial credit."""
    kept: str = ""

    def message(self, key: str) -> Message:
        """A message by its key; a cell's key is `expected.done`. Raises KeyError."""
        if key in self.messages:
            return self.messages[key]
        expected, _, done = key.partition(".")
        if done not in self.table.get(expected, {}):
            raise KeyError(
                f"“{self.title}” tidak punya pesan `{key}`; tambahkan di `messages` berkas yaml-nya, dengan `says` dan `advice`"
            )
        return self.table[expected][done].message


def wording_next_to(module_file: str) -> Wording:
    """The wording that stands beside a judge's module. Raises ContentError when a part of it is missing."""
    return _load(Path(module_file).with_suffix(".yaml"))


@cache
def _load(path: Path) -> Wording:
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise ContentError(
            f"{path} belum ada; tulis kalimat untuk {path.stem}.py di sana, seperti pada berkas di sampingnya"
        ) from None
    try:
        return Wording(
            raw["lang"],
            raw["title"],
            raw["question"],
            raw["applies"],
            Rule(
                raw["rule"]["text"],
                raw["rule"]["cites"],
                raw["rule"]["source"],
                raw["rule"]["confidence"],
            ),
            {key: _message(each) for key, each in raw["messages"].items()},
            {right: _row(row) for right, row in raw.get("table", {}).items()},
            raw.get("kept", ""),
        )
    except KeyError as missing:
        raise ContentError(f"{path.name}: bagian {missing} belum ada") from None


def _message(raw: Mapping[str, Any]) -> Message:
    return Message(raw["says"], raw["advice"], tuple(raw.get("follows", ())))


def _row(raw: Mapping[str, Any]) -> dict[str, Cell]:
    return {done: Cell(cell["level"], _message(cell)) for done, cell in raw.items()}
