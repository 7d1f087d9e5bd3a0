"""A rule profile: one dated set of limits, reasons, labels and office hours, each with source and confidence.

A run keeps the profile it started with. The core asks a profile for numbers by name and never holds one itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

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

    `ask` is the question to the reporter (Tunda), `next_step` tells the officer what to do then (the others), and `told` are
    words for the reporter of an archived report, "" where the profile has none. `pauses` tells whether a
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
    told: str = ""


@dataclass(frozen=True, slots=True)
class FlagLabel:
    code: Flag
    label: str
    explanation: str
    source: str
    confidence: str


class RungMoment(StrEnum):
    """When a rung of the ladder is reached. Days are working days; the first three count on a unit's clock."""

    DISPOSITION = "saat_disposisi"
    """At the disposition itself."""
    DAY = "hari_ke"
    """At the opening of the office on day n since the disposition."""
    DAY_PASSED = "hari_lewat"
    """At 24.00 of day n since the disposition."""
    CLASS_LIMIT_PASSED = "batas_kelas_lewat"
    """When the class limit ends without a final answer."""
    RECEIPT_DAY_PASSED = "sejak_diterima_lewat"
    """At 24.00 of day n since receipt, while the report is still open."""

    @property
    def of_unit(self) -> bool:
        """Whether each disposition climbs it; the others are reached once by the report as a whole."""
        return self in (RungMoment.DISPOSITION, RungMoment.DAY, RungMoment.DAY_PASSED)


@dataclass(frozen=True, slots=True)
class Rung:
    """A rung of the reminder ladder (ref. 3.4): when, to whom, with which words.

    `day`: working days; 0 at the disposition, None for the class limit, which counts its own. `to`: roles and offices by code. `label` names the
    moment, `words` is the message itself. `unopened_only`: spares a unit that has opened the report.
    """

    day: int | None
    code: str
    label: str
    to: tuple[str, ...]
    source: str
    confidence: str
    moment: RungMoment
    words: str
    unopened_only: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """One entry that a profile writes otherwise than the profile it stands on, and why.

    `section`: limits, classifications, ladder, office, reasons.tunda and so on; `code` names the entry in it (for
    counting the rule). `dropped`: this profile does without the entry.
    """

    section: str
    code: str
    why: str
    source: str
    confidence: str
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """`based_on`: id of the profile it stands on, None when it stands alone. `differs`: what is other than there, and
    there other than below; () when it stands alone.
    """

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
    based_on: str | None = None
    differs: tuple[Difference, ...] = ()

    def difference(self, section: str, code: str) -> Difference | None:
        """What this profile says about writing an entry otherwise; None when it takes it over or stands alone."""
        return next((d for d in self.differs if (d.section, d.code) == (section, code)), None)

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
