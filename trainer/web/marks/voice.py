"""Whom a debrief speaks to: one person as *Anda*, or the people of a shared run, each act by the seat it came from.

Sentences are written for one person. Where several played, *Anda* becomes the seat that acted, or the team, and "Anda
putuskan" becomes "diputuskan tim"; what a person or a message said is filled in afterwards and stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.debrief.personal import PersonalDebrief
from trainer.web.language import gettext as _

VERBS = (
    "akhiri",
    "ambil",
    "antar",
    "baca",
    "balas",
    "buka",
    "catat",
    "janjikan",
    "jawab",
    "kembalikan",
    "kenali",
    "kerjakan",
    "lengkapi",
    "lindungi",
    "perlakukan",
    "putuskan",
    "sampaikan",
    "serahkan",
    "tahan",
    "tanyakan",
    "tautkan",
    "tetapkan",
    "tulis",
    "ubah",
)
"""Verbs that our sentences use as in "Anda putuskan": said of anybody else they need their prefix, and stand first."""

YOU = re.compile(
    rf"(^|[.:?] )?\b((?:[Mm]eja|[Uu]nit) )?Anda\b(?: ({'|'.join(VERBS)})\b( sendiri\b)?)?"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """`titles` are the seats that people had, by id; `seat` is the one whose eyes these are. `everybody` is what to call
    people when it is about a whole class.
    """

    seat: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    everybody: str = ""

    @property
    def shared(self) -> bool:
        """Whether it is about several people."""
        return len(self.titles) > 1 or bool(self.everybody)

    def mine(self, seat: str) -> bool:
        """Whether an act from this seat may be called the reader's own."""
        return not self.shared or (bool(seat) and seat == self.seat)

    def who(self, seat: str = "") -> str:
        """*Anda*, another desk by its title, or the team where no seat is named. For use in a sentence."""
        if self.everybody:
            return self.everybody
        if self.mine(seat):
            return _("Anda")
        title = self.titles.get(seat)
        return _("meja %(seat)s", seat=title) if title else _("tim")

    def label(self, seat: str) -> str:
        """The same where it stands alone, as a heading or beside a picture."""
        return self.who(seat) if self.mine(seat) else self.titles.get(seat) or self.who()

    def seat_words(self, seat: str) -> str:
        """The seat of a step in a shared run, "" where everybody plays alone."""
        return self.titles.get(seat, "") if self.shared else ""

    def from_desk(self, seat: str) -> str:
        """Which desk of a shared run something came from, "" where one person played or no desk is known."""
        title = self.seat_words(seat)
        if not title:
            return ""
        return _("Dari meja Anda.") if self.mine(seat) else _("Dari meja %(seat)s.", seat=title)

    def worded(self, template: str, seat: str = "", **values: object) -> str:
        """A sentence of ours for whoever acted, filled in: `%(name)s` from the values."""
        spoken = self.of(template, seat)
        return spoken % values if values else spoken

    def of(self, template: str, seat: str = "") -> str:
        """The same without filling anything in."""
        who = self.who(seat)
        if who == _("Anda"):
            return template
        return YOU.sub(lambda found: _spoken(found, who), template)


def _spoken(found: re.Match[str], who: str) -> str:
    start, place, verb, alone = found.groups()
    named = who if place is None or who.startswith("meja ") else f"{place}{who}"
    phrase = f"di{verb}{alone or ''} {named}" if verb else named
    return phrase if start is None else f"{start}{phrase[:1].upper()}{phrase[1:]}"


ALONE = Voice()
"""Speaks to one person."""


def class_voice(*, shared: bool) -> Voice:
    """The voice of a page about a class: its people, or the one team that they are."""
    return Voice(everybody=_("tim") if shared else _("peserta"))


def voice_of(debrief: PersonalDebrief, seat: str) -> Voice:
    """The voice of a debrief for whoever reads it from this seat."""
    return Voice(seat, dict(debrief.seats))
