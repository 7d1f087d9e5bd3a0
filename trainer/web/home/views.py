"""The view model of the first page."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.web.code_form import CodeForm


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that this browser still holds: who sits there, in which class, and the way back."""

    name: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """`account`: shown name of whoever is signed in, "" for nobody."""

    form: CodeForm
    seat: Seat | None
    account: str
    instructor: bool
    registration_open: bool
