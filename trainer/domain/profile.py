"""A rule profile: one dated set of limits, reasons, labels and office hours, each with source and confidence.

A run keeps the profile it started with. The core asks a profile for numbers by name and never holds one itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.domain.calendar import OfficeHours
from trainer.domain.errors import NotFound
from trainer.domain.vocabulary import Classification, Flag, State


@dataclass(frozen=True, slots=True)
class Limit:
    """A number of the profile: `value` in `unit` (hk, jam, kali, karakter, berkas, MB)."""

    code: str
    value: int
    unit: str
    label: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class StateLabel:
    state: State
    label: str
    bucket: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class ClassRule:
    """A class that an admin may set, with its limit in working days from receipt."""

    code: Classification
    label: str
    test: str
    limit_hk: int
    always_secret: bool
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Category:
    """What a report is about. `contents` says in one line what belongs there, "" when the profile does not."""

    code: str
    label: str
    source: str
    confidence: str
    contents: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason of `Tunda`, `Bukan Wewenang`, `Arsipkan` or *Kembalikan*.

    `ask` is the question to the reporter (Tunda), `next_step` what to do then (the others). `pauses` tells whether a
    Tunda for this reason stops the class limit; `needs_owner` whether an owner must be proposed; `system_only`
    reasons are set by the system and never offered.
    """

    code: str
    label: str
    use_when: str
    ask: str
    next_step: str
    pauses: bool
    needs_owner: bool
    system_only: bool
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class FlagLabel:
    code: Flag
    label: str
    explanation: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of the reminder ladder (ref. 3.4): on `day` of a disposition, to whom, with which words."""

    day: int
    code: str
    label: str
    to: tuple[str, ...]
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Profile:
    id: str
    name: str
    valid_from: str
    note: str
    legal_line: str
    hours: OfficeHours
    limits: Mapping[str, Limit]
    states: Mapping[State, StateLabel]
    classes: Mapping[Classification, ClassRule]
    categories: Mapping[str, Category]
    reasons: Mapping[str, tuple[Reason, ...]]
    """Keys: tunda, bukan_wewenang, arsipkan, kembalikan."""
    flags: Mapping[Flag, FlagLabel]
    counting: tuple[Mapping[str, str], ...]
    urgencies: tuple[Mapping[str, str], ...]
    ladder: tuple[Rung, ...]
    sources: Mapping[str, str]

    def limit(self, code: str) -> int:
        """The value of a limit. Raises NotFound when the profile has none of this code."""
        try:
            return self.limits[code].value
        except KeyError:
            raise NotFound("limit", code) from None

    def class_limit_hk(self, classification: Classification) -> int:
        """Working days from receipt. `Pengaduan` counts as *tidak berkadar* until an admin decides (ref. 3.5)."""
        if classification is Classification.PENGADUAN:
            classification = Classification.PENGADUAN_TBP
        return self.classes[classification].limit_hk

    def reason(self, decision: str, code: str) -> Reason | None:
        """The reason with this code for a decision, or None."""
        return next((r for r in self.reasons.get(decision, ()) if r.code == code), None)
