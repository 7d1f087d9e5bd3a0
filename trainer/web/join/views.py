"""View models of joining: the name page, the card with the personal code, the wall."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from markupsafe import Markup

from trainer.domain.records import Exercise, Person, RunId
from trainer.usecases.services import Services
from trainer.web.desk.frame import ClockRow, clock_row
from trainer.web.join.address import join_address, qr_code
from trainer.web.join.class_clock import first_working
from trainer.web.join.forms import CodeForm, NameForm, ReturnForm
from trainer.web.join.names import shown_name
from trainer.web.time_words import day_words, hour_words

WALL_NAMES = 44
"""How many names fit on a wall of 16 to 9 beside the QR code; the rest is counted."""

ROOMY_NAMES = 24
"""Up to so many names stand in large type."""


@dataclass(frozen=True, slots=True)
class CodePage:
    """`refusal`: why the code that was typed leads nowhere, "" at first."""

    form: CodeForm
    refusal: str


@dataclass(frozen=True, slots=True)
class NamePage:
    """`seated`: who already sits in this class in this browser, "" for nobody; `back` leads there."""

    form: NameForm
    title: str
    code: str
    seated: str
    back: str


@dataclass(frozen=True, slots=True)
class ReturnPage:
    form: ReturnForm
    refusal: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the card says about the class. `live` is False when nothing more will come."""

    sentence: str
    href: str
    action: str
    live: bool
    cursor: str


@dataclass(frozen=True, slots=True)
class CardPage:
    name: str
    title: str
    code: str
    words: tuple[str, ...]
    waiting: Waiting


@dataclass(frozen=True, slots=True)
class WallPage:
    """`names` are those that fit, `more` counts the rest; `dense`: they need small type. `qr` is drawn by us.

    `time` and `clock`: the simulated time of a class that runs, "" and None while nobody works. `only_here`: no other
    device can open the address.
    """

    code: str
    title: str
    lead: str
    address: str
    qr: Markup
    names: tuple[str, ...]
    dense: bool
    joined: int
    more: int
    sentence: str
    state: str
    time: str
    clock: ClockRow | None
    only_here: bool
    live: bool
    cursor: str


def class_cursor(services: Services, exercise: Exercise) -> str:
    """How far a page about a class has seen: the newest fact of its runs, and whether the class runs."""
    return f"{services.log.position(exercise.id)}-{exercise.state}"


def card_page(
    services: Services, exercise: Exercise, person: Person, run: RunId | None
) -> CardPage:
    """The card that somebody gets on joining, and sees again by their code."""
    words = services.directory.code_words(person.id) or ""
    return CardPage(
        name=shown_name(person),
        title=exercise.title,
        code=exercise.join_code or "",
        words=tuple(words.split()),
        waiting=waiting(exercise, run),
    )


def waiting(exercise: Exercise, run: RunId | None) -> Waiting:
    """What to do next, by the state of the class. `run` None: the desk is still being made, by the same form."""
    if run is None:
        said = _("Meja Anda sedang disiapkan.")
        here = url_for("join.card", code=exercise.join_code)
        return Waiting(said, here, _("Muat ulang"), True, "no-desk")
    briefing = url_for("desk.briefing", run=run)
    if exercise.state == "open":
        said = _(
            "Kelas belum dimulai. Baca pengarahan dahulu; laporan tiba setelah instruktur memulai."
        )
        return Waiting(said, briefing, _("Baca pengarahan"), True, exercise.state)
    if exercise.state == "ended":
        said = _("Kelas ini sudah berakhir. Meja Anda dan pembahasannya masih dapat dibaca.")
        return Waiting(said, url_for("desk.inbox", run=run), _("Buka meja"), False, exercise.state)
    said = _("Kelas sudah dimulai. Baca pengarahan, lalu buka meja Anda.")
    if exercise.state == "paused":
        said = _("Kelas sedang dijeda. Baca pengarahan sambil menunggu.")
    return Waiting(said, briefing, _("Baca pengarahan"), True, exercise.state)


def wall_page(services: Services, exercise: Exercise) -> WallPage:
    """The page for the projector: how to come in, and who is in."""
    cursor = class_cursor(services, exercise)
    people = services.directory.people(exercise.id)
    code = exercise.join_code or ""
    where = join_address(code)
    working = first_working(services, services.directory.cards(exercise.id))
    scenario = services.library.world(exercise.scenario, exercise.content_hash).scenario
    return WallPage(
        code=code,
        title=exercise.title,
        lead=_("Sekitar %(minutes)s menit", minutes=scenario.minutes),
        address=where.typed,
        qr=qr_code(where.url),
        names=tuple(shown_name(each) for each in people[-WALL_NAMES:]),
        dense=len(people) > ROOMY_NAMES,
        joined=len(people),
        more=max(0, len(people) - WALL_NAMES),
        sentence=_wall_sentence(exercise.state, len(people)),
        state=exercise.state,
        time=f"{day_words(working.now.date())} · {hour_words(working.now)}" if working else "",
        clock=clock_row(working) if working else None,
        only_here=where.only_here,
        live=exercise.state != "ended",
        cursor=cursor,
    )


def _wall_sentence(state: str, joined: int) -> str:
    """What stands below; a class that is paused or over has one sentence for everybody instead."""
    if state == "open":
        return _(
            "Latihan dimulai oleh instruktur. Sambil menunggu, bacalah pengarahan di perangkat Anda."
        )
    return ngettext(
        "%(num)d peserta sudah masuk. Yang datang kemudian tetap dapat masuk.",
        "%(num)d peserta sudah masuk. Yang datang kemudian tetap dapat masuk.",
        joined,
    )
