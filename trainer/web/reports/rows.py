"""One report in a list, whoever lists it; its flags, the word for its state and what is left stand on its page, too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.web.language import lazy_gettext as _l

EXCERPT_CHARS = 180

CHANNELS: Mapping[str, str] = {
    "website": _l("Situs"),
    "android": _l("Aplikasi"),
    "sms": _l("SMS"),
    "whatsapp": _l("WhatsApp"),
    "tatap_muka": _l("Tatap muka"),
    "surat": _l("Surat"),
    "medsos": _l("Media sosial"),
}
"""The ways by which a report comes in, as a list calls them."""


@dataclass(frozen=True, slots=True)
class Chip:
    """What is left, in words; `level` calm | soon | late | stopped; `beads` past | left | skip, a day each."""

    label: str
    level: str
    beads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    label: str
    icon: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class StateWord:
    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One report in the list: the arguments of `components/report_row.html`."""

    href: str
    title: str
    id: str
    excerpt: str
    meta: tuple[str, ...]
    due: Chip | None
    flags: tuple[Flag, ...]
    state: StateWord
    unread: bool
    citizen: bool
    heading_level: int = 3


def shortened(body: str) -> str:
    """The beginning of a text, as it stands in a list."""
    text = " ".join(body.split())
    if len(text) <= EXCERPT_CHARS:
        return text
    return text[:EXCERPT_CHARS].rsplit(" ", 1)[0] + " …"
