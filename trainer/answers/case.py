"""The case an answer is judged against: complaint, reporter, who answers, whose authority it is, what must be said.

One shape for both callers: `scoring.cases` makes it from a report of a run, `rubric.line` from a line of `bimtek score`.
What is not known is None or (): it lowers confidence, it is never guessed. A line of `bimtek score` has no field notes.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.answers.language.gazetteer import NOWHERE, Gazetteer
from trainer.domain.report import Fact, Wording
from trainer.domain.vocabulary import Classification, Privacy


@dataclass(frozen=True, slots=True)
class CaseReporter:
    """What is known of the citizen; every part may be None."""

    name: str | None = None
    phone: str | None = None
    nik: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Responder:
    """Who answers. `level`: desa, kabupaten, kota, provinsi, pusat, vertikal, bumn, bumd, or None."""

    agency: str
    level: str | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """Whose matter it is. `within`: the responder may act on it. `right_door`: where to go for what it may not."""

    within: bool
    owner: str
    right_door: str | None = None
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CasePii:
    """A stretch of the complaint that tells who or whose. `of`: reporter, third_party, or None."""

    text: str
    kind: str | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A complaint and what a good answer to it knows. `agencies`: those of its region, by the forms of their names; `notes`:
    what the field wrote before the answer, with which its facts are compared.
    """

    title: str
    body: str
    privacy: Privacy
    responder: Responder
    authority: Authority
    classification: Classification | None = None
    reporter: CaseReporter = CaseReporter()
    key_facts: tuple[Fact, ...] = ()
    expected_actions: tuple[Wording, ...] = ()
    asks: tuple[Wording, ...] = ()
    pii: tuple[CasePii, ...] = ()
    resolved: bool = False
    agencies: Gazetteer = NOWHERE
    notes: tuple[str, ...] = ()
