"""The shape of a rule profile that stands on another one and holds only what differs from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from trainer.content.schema.base import Shape, Sourced, Words, YesNo


class ChangeShape(BaseModel):
    """What differs in one entry, and why. Every other key is one of the entry's own; those left out stay as they are.

    `added`: the base has no such entry. `dropped`: this profile does without it.
    """

    model_config = ConfigDict(extra="allow", frozen=True)

    why: Words
    added: YesNo = False
    dropped: YesNo = False

    @property
    def fields(self) -> Mapping[str, Any]:
        """The entry's own keys that are written anew."""
        return self.model_extra or {}


Changes = dict[str, ChangeShape]
"""Changes by the code of the entry."""


class ReasonChangesShape(Shape):
    tunda: Changes = Field(default_factory=dict)
    bukan_wewenang: Changes = Field(default_factory=dict)
    kembalikan: Changes = Field(default_factory=dict)
    arsipkan: Changes = Field(default_factory=dict)


class DiffersShape(Shape):
    office: ChangeShape | None = None
    counting: Changes = Field(default_factory=dict)
    limits: Changes = Field(default_factory=dict)
    buckets: Changes = Field(default_factory=dict)
    states: Changes = Field(default_factory=dict)
    flags: Changes = Field(default_factory=dict)
    classifications: Changes = Field(default_factory=dict)
    categories: Changes = Field(default_factory=dict)
    reasons: ReasonChangesShape = Field(default_factory=ReasonChangesShape)
    ladder: Changes = Field(default_factory=dict)
    urgencies: Changes = Field(default_factory=dict)


class BasedProfileShape(Sourced):
    """`source` and `confidence` hold for every change that does not write its own."""

    id: Words
    based_on: Words
    name: Words
    valid_from: Words
    note: Words
    legal_line: Words | None = None
    sources: dict[str, Words] = Field(default_factory=dict)
    differs: DiffersShape
