"""The bar above the pages of somebody with an account: where they may go, and who they are."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.domain.records import Account
from trainer.web.access import current_account
from trainer.web.language import gettext as _


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the bar. `current`: the page one is on."""

    label: str
    href: str
    icon: str
    current: bool


@dataclass(frozen=True, slots=True)
class Sitter:
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What `layouts/base.html` draws around a page. `clock` is a row of `components/clock.html`, or None."""

    nav: tuple[Place, ...]
    seat: Sitter | None
    clock: object | None = None
    home: str = "/"


def account_frame(here: str, clock: object | None = None) -> Frame:
    """The bar for whoever is signed in; `here` is the endpoint of the place that the page belongs to."""
    account = current_account()
    if account is None:
        return Frame((), None, clock)
    return Frame(_places(account, here), Sitter(account.display_name, _role(account)), clock)


def _places(account: Account, here: str) -> tuple[Place, ...]:
    places = [("practice.home", _("Latihan"), "book"), ("account.password", _("Akun"), "person")]
    if account.instructor:
        places.insert(0, ("instructor.classes", _("Kelas"), "people"))
    return tuple(Place(label, url_for(place), icon, place == here) for place, label, icon in places)


def _role(account: Account) -> str:
    return _("Instruktur") if account.instructor else _("Belajar mandiri")
