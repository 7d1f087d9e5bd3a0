"""View models of joining: the name page, the card with the personal code, the wall."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flask import url_for
from markupsafe import Markup

from trainer.domain.records import Exercise, Person, RunId
from trainer.usecases.classroom import holds_back
from trainer.usecases.exercises import is_closed
from trainer.usecases.services import Services
from trainer.web.addresses import debrief_address
from trainer.web.class_day import class_day_words, length_words
from trainer.web.classroom import classroom_of, first_working, newest_of
from trainer.web.code_form import CodeForm
from trainer.web.exercise_words import played_words
from trainer.web.frames.clock import ClockRow, clock_row
from trainer.web.join.forms import NameForm, ReturnForm
from trainer.web.join.seating import Seating, SeatRow, seating_of
from trainer.web.join_address import join_address, qr_code, screen_address
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.names import names_for_all, shown_name
from trainer.web.prose import prose
from trainer.web.time_words import day_words, hour_words

WALL_NAMES = 33
"""How many names fit on a wall of 16 to 9 beside the QR code, a long one over two lines; the rest is counted."""

ROOMY_NAMES = 24
"""Up to so many names stand below the steps; more of them stand in their place."""


@dataclass(frozen=True, slots=True)
class CodePage:
    """`refusal`: why the code that was typed leads nowhere, "" at first."""

    form: CodeForm
    refusal: str


@dataclass(frozen=True, slots=True)
class NamePage:
    """`seated`: who already sits in this class in this browser, "" for nobody; `back` leads there. `full`: that every seat of
    a shared run is taken, "" elsewhere.
    """

    form: NameForm
    title: str
    code: str
    seated: str
    back: str
    full: str


@dataclass(frozen=True, slots=True)
class ReturnPage:
    form: ReturnForm
    refusal: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the card says about the class. `live` is False when nothing more will come. `move`: a second way, to another
    seat or to the briefing, "" for none; `seating` is None where everybody has a run of their own.
    """

    sentence: str
    href: str
    action: str
    live: bool
    cursor: str
    move: str = ""
    move_label: str = ""
    seating: Seating | None = None


@dataclass(frozen=True, slots=True)
class CardPage:
    """The waiting room. `alias`: under what everybody else sees this person, "" where names are shown. `briefing`: the
    scenario's own text, "" once the class has begun and the desk shows it.
    """

    name: str
    alias: str
    title: str
    code: str
    words: tuple[str, ...]
    waiting: Waiting
    briefing: Markup


@dataclass(frozen=True, slots=True)
class WallPage:
    """`names` are those that fit, `more` counts the rest; `dense`: they need the whole height. `qr` is drawn by us. In a shared run
    `seats` are all of them in the scenario's order, `names` are those of people without one, and `without_seat` says so above
    them. `about`: scenario and way to play.

    `time` and `clock`: the simulated time of a class that runs, "" and None while nobody works; `day`: how far it has
    come. `screen`: the address of this page, for whoever opened it on a phone.
    """

    code: str
    title: str
    about: str
    lead: str
    address: str
    qr: Markup
    names: tuple[str, ...]
    without_seat: str
    seats: tuple[SeatRow, ...]
    dense: bool
    joined: int
    more: int
    sentence: str
    state: str
    time: str
    day: str
    clock: ClockRow | None
    screen: str
    live: bool
    cursor: str


def class_cursor(services: Services, exercise: Exercise) -> str:
    """How far a page about a class has seen: the newest fact of its runs, and whether the class runs.

    In a shared run somebody who joins and has no seat yet leaves no fact; people are counted there.
    """
    people = f"-{len(services.directory.people(exercise.id))}" if exercise.shared else ""
    return f"{newest_of(services.directory.cards(exercise.id))}-{exercise.state}{people}"


def wall_cursor(services: Services, exercise: Exercise) -> str:
    """The same for the wall: while the class runs the minute is part of it, because the time that is left shrinks without
    any event.
    """
    cursor = class_cursor(services, exercise)
    if exercise.state != "running":
        return cursor
    return f"{cursor}-{services.wall.now().timestamp() // 60:.0f}"


def card_page(
    services: Services, exercise: Exercise, person: Person, run: RunId | None
) -> CardPage:
    """The card that somebody gets on joining, and sees again by their code."""
    words = services.directory.code_words(person.id) or ""
    texts = services.library.world(exercise.scenario, exercise.content_hash).scenario.texts
    return CardPage(
        name=shown_name(person),
        alias=_alias(services, exercise, person),
        title=exercise.title,
        code=exercise.join_code or "",
        words=tuple(words.split()),
        waiting=waiting(services, exercise, person, run),
        briefing=prose(texts.get("briefing", "") if exercise.state == "open" else ""),
    )


def _alias(services: Services, exercise: Exercise, person: Person) -> str:
    if not exercise.hide_names:
        return ""
    return names_for_all(exercise, services.directory.people(exercise.id))[person.id]


def waiting(services: Services, exercise: Exercise, person: Person, run: RunId | None) -> Waiting:
    """What to do next, by the state of the class. `run` None: the desk is still being made, or no seat is chosen."""
    if exercise.shared and exercise.state != "ended":
        return _waiting_together(services, exercise, person, run)
    return _waiting_alone(exercise, run)


def _waiting_together(
    services: Services, exercise: Exercise, person: Person, run: RunId | None
) -> Waiting:
    """With the seats while the class waits; once it runs a desk has more to tell than this page."""
    seats = url_for("join.seats", code=exercise.join_code)
    if run is None:
        return _without_seat(seating_of(services, exercise, person), seats)
    alone = _waiting_alone(exercise, run)
    if exercise.state != "open":
        return alone
    seating = seating_of(services, exercise, person)
    sentence = _("Anda duduk di meja %(seat)s.", seat=seating.mine.title) if seating.mine else ""
    return replace(
        alone,
        sentence=f"{sentence} {alone.sentence}".strip(),
        cursor=class_cursor(services, exercise),
        move=seats if seating.free else "",
        move_label=_("Pindah meja"),
        seating=seating,
    )


def _without_seat(seating: Seating, seats: str) -> Waiting:
    if seating.full:
        sentence = _("Semua meja sudah terisi. Anda menunggu sampai satu meja kosong.")
        return Waiting(sentence, seats, _("Lihat meja"), True, "no-seat-free")
    sentence = _("Anda belum duduk di meja mana pun.")
    return Waiting(sentence, seats, _("Pilih meja"), True, "no-seat")


def full_words(services: Services, exercise: Exercise) -> str:
    """That whoever comes now waits for a seat of the shared run; "" where there is room."""
    if not exercise.shared or not seating_of(services, exercise).full:
        return ""
    return _("Semua meja kelas ini sudah terisi. Anda dapat masuk, lalu menunggu meja kosong.")


def _waiting_alone(exercise: Exercise, run: RunId | None) -> Waiting:
    if run is None:
        return _without_desk(exercise)
    desk, briefing = url_for("desk.inbox", run=run), url_for("desk.briefing", run=run)
    if exercise.state == "open":
        sentence = _(
            "Kelas belum dimulai. Baca pengarahan dahulu; laporan tiba setelah instruktur memulai."
        )
        return Waiting(
            sentence, briefing, _("Baca pengarahan dan peran Anda"), True, exercise.state
        )
    if exercise.state == "ended":
        return _afterwards(exercise, run)
    sentence = _("Kelas sudah dimulai. Buka meja Anda.")
    if exercise.state == "paused":
        sentence = _("Kelas sedang dijeda. Anda dapat membaca pengarahan sambil menunggu.")
    return Waiting(
        sentence, desk, _("Buka meja"), True, exercise.state, briefing, _("Baca pengarahan")
    )


def _without_desk(exercise: Exercise) -> Waiting:
    if exercise.state == "ended":
        sentence = _("Kelas ini sudah berakhir. Anda tidak mempunyai meja di dalamnya.")
        return Waiting(sentence, url_for("home.page"), _("Ke beranda"), False, exercise.state)
    here = url_for("join.card", code=exercise.join_code)
    return Waiting(_("Meja Anda sedang disiapkan."), here, _("Muat ulang"), True, "no-desk")


def _afterwards(exercise: Exercise, run: RunId) -> Waiting:
    """After the end: the debrief, or the desk as long as the debrief is held back."""
    desk = url_for("desk.inbox", run=run)
    if holds_back(exercise, classroom_of(exercise).runs):
        sentence = _("Latihan selesai. Pembahasan ditahan sampai instruktur membukanya.")
        return Waiting(sentence, desk, _("Buka meja"), True, f"{exercise.state}-held")
    sentence = _("Latihan selesai. Meja Anda masih dapat dibaca.")
    return Waiting(
        sentence,
        debrief_address(run),
        _("Baca pembahasan"),
        False,
        exercise.state,
        desk,
        _("Buka meja"),
    )


def wall_page(services: Services, exercise: Exercise) -> WallPage:
    """The page for the projector: how to come in, and who is in."""
    cursor = wall_cursor(services, exercise)
    people = classroom_of(exercise).people
    names = tuple(names_for_all(exercise, people).values())
    seating = seating_of(services, exercise) if exercise.shared else None
    seated = {row.who for row in seating.taken} if seating else set()
    names = tuple(name for name in names if name not in seated)
    full = seating is not None and seating.full
    code = exercise.join_code or ""
    where = join_address(code)
    working = first_working(classroom_of(exercise).runs)
    scenario = services.library.world(exercise.scenario, exercise.content_hash).scenario
    held, about = (
        holds_back(exercise, classroom_of(exercise).runs),
        played_words(services, exercise),
    )
    length = length_words(scenario, exercise.minutes_per_working_day)
    return WallPage(
        code=code,
        title=exercise.title,
        about=" · ".join(about),
        lead=" · ".join((*about, length)),
        address=where.typed,
        qr=qr_code(where.url),
        names=names[-WALL_NAMES:],
        without_seat=_without_seat_words(full=full) if seating and names else "",
        seats=seating.rows if seating else (),
        dense=len(people) > ROOMY_NAMES,
        joined=len(people),
        more=max(0, len(names) - WALL_NAMES),
        sentence=_wall_sentence(exercise, len(people), held=held, full=full),
        state=exercise.state,
        time=f"{day_words(working.now.date())} · {hour_words(working.now)}" if working else "",
        day=_capital(class_day_words(working)),
        clock=clock_row(working) if working else None,
        screen=screen_address(code),
        live=exercise.state != "ended" or held,
        cursor=cursor,
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _without_seat_words(*, full: bool) -> str:
    """What those without a seat of a shared run are doing."""
    return _("Menunggu meja kosong:") if full else _("Belum memilih meja:")


def _wall_sentence(exercise: Exercise, joined: int, *, held: bool, full: bool) -> str:
    """What stands below; once the class is over, what comes next. A class that is paused has one sentence instead. `full`:
    every seat of a shared run is taken.
    """
    if exercise.state == "ended":
        if held:
            return _("Pembahasan ditahan sampai instruktur membukanya.")
        return _("Buka “Baca pembahasan” di perangkat Anda.")
    if exercise.state == "open":
        starts = _(
            "Latihan dimulai oleh instruktur. Sambil menunggu, bacalah pengarahan di perangkat Anda."
        )
        return _("Semua meja sudah terisi. %(starts)s", starts=starts) if full else starts
    inside = ngettext("%(num)d peserta sudah masuk.", "%(num)d peserta sudah masuk.", joined)
    if is_closed(exercise):
        return inside
    if full:
        return _("%(inside)s Semua meja sudah terisi.", inside=inside)
    return ngettext(
        "%(num)d peserta sudah masuk. Yang datang kemudian tetap dapat masuk.",
        "%(num)d peserta sudah masuk. Yang datang kemudian tetap dapat masuk.",
        joined,
    )
