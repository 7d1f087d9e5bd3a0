"""The bar above every page of a run: where one may go, who sits here, the simulated clock, and what has to be heard at once.

That is a pause, words of the instructor that came while the page was open, and the end with the way to the debrief. It
stands under the ribbon, which stays in view; what was said before the page was made stands on the page itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from flask import request, url_for

from trainer.debrief.release import is_withheld
from trainer.domain.records import RunId
from trainer.domain.run import Run
from trainer.domain.scenario import SeatSpec
from trainer.usecases.loading import LoadedRun
from trainer.web.access import Access, services
from trainer.web.addresses import debrief_address
from trainer.web.frames.clock import ClockRow, clock_row
from trainer.web.frames.instructor_notices import NoticeView, instructor_notices_of
from trainer.web.frames.own_clock import OwnClock, has_begun, own_clock_of
from trainer.web.frames.waiting import waiting_counter_reports, waiting_messages
from trainer.web.frames.way_back import this_page
from trainer.web.language import gettext as _
from trainer.web.language import language
from trainer.web.names import named, shown_name
from trainer.web.preferences import names_are_hidden
from trainer.web.sentences import ROLES
from trainer.web.time_words import short_moment

PLACE_OF: Mapping[str, str] = {"desk.report": "desk.inbox", "public.view": "desk.inbox"}
"""Pages that belong to a place of the bar without being it."""

PLACES_KEPT = 1_000
"""Bars of runs in use that are kept."""


@dataclass(frozen=True, slots=True)
class NavEntry:
    label: str
    href: str
    icon: str
    current: bool
    data_key: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Hand:
    """The button that asks for the instructor. `up`: this seat asks already; `back`: the page it stands on."""

    action: str
    up: bool
    back: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What `layouts/desk.html` draws around a page. `watching` names whose desk an instructor looks at, else "".
    `notice` is what the instructor last said or did to the time, on the day of it; `hand` is None outside a class,
    `own_clock` None in one. `word`: what has to be heard at once, None for nothing.
    `all_runs`: where a learner alone finds every exercise, "" for others. `end`: what the desk says once the run is over;
    `settled`: nothing more will come, so no page needs to ask.
    """

    nav: tuple[NavEntry, ...]
    seat: Seat
    clock: ClockRow
    notice: NoticeView | None
    hand: Hand | None
    own_clock: OwnClock | None
    home: str
    watching: str
    all_runs: str
    end: End | None
    settled: bool
    word: Word | None = None


def frame_of(desk: Access, here: str, page: str = "", since: int | None = None) -> Frame:
    """The bar of a run; `here` is the endpoint of the page one is on. A poll names the page's address, and with `since` the
    last event that the page was made with.
    """
    spec = desk.loaded.run.seat(desk.seat).spec
    name = _name(desk)
    return Frame(
        nav=tuple(_nav(desk, here)),
        seat=Seat(name, _role(desk.loaded, spec)),
        clock=clock_row(desk.loaded),
        notice=_notice(desk),
        hand=_hand(desk, this_page(page)),
        own_clock=own_clock_of(desk, this_page(page)),
        home=url_for("desk.inbox", run=desk.run_id),
        watching=name if desk.read_only else "",
        all_runs=url_for("practice.home") if desk.alone and not desk.read_only else "",
        end=end_of(desk),
        settled=is_settled(desk.loaded.run),
        word=word_of(desk, since),
    )


def _name(desk: Access) -> str:
    """Who sits here; to an instructor who has hidden the names on the own screen, their number."""
    if desk.alone or not desk.read_only or not names_are_hidden():
        return shown_name(desk.person)
    people = services().directory.people(desk.loaded.exercise.id)
    return named(people, hidden=True)[desk.person.id]


def _notice(desk: Access) -> NoticeView | None:
    notices = instructor_notices_of(desk)
    if desk.loaded.run.finished or not notices or notices[-1].at.date() != desk.loaded.now.date():
        return None
    return NoticeView(short_moment(notices[-1].at), notices[-1].text)


def _hand(desk: Access, page: str) -> Hand | None:
    run = desk.loaded.run
    if desk.alone or desk.read_only or run.finished:
        return None
    return Hand(url_for("messages.hand", run=desk.run_id), desk.seat in run.hands, page)


def _nav(desk: Access, here: str) -> Iterator[NavEntry]:
    if desk.read_only and not desk.alone:
        href = url_for("instructor.console", exercise=desk.loaded.exercise.id)
        yield NavEntry(_("Kembali ke kelas"), href, "left", False)
    current = PLACE_OF.get(here, here)
    waiting = len(waiting_messages(desk)), len(waiting_counter_reports(desk))
    yield from _places(desk.run_id, current, *waiting, request.root_path, language())
    if is_settled(desk.loaded.run) and here != "debrief.person":
        yield NavEntry(_("Pembahasan"), debrief_address(desk.run_id), "shield", False)


@lru_cache(maxsize=PLACES_KEPT)
def _places(
    run: RunId, current: str, messages: int, counter: int, _root: str, _language: str
) -> tuple[NavEntry, ...]:
    """Always the same in the same order: what comes and goes would move the others under a thumb. Kept, since the addresses
    of all places cost as much as the rest of the bar.
    """
    places = (
        ("desk.inbox", _("Kotak Masuk"), "list", "k"),
        ("messages.messages", _counted(_("Pesan"), messages), "chat", "m"),
        ("counter.papers", _counted(_("Loket"), counter), "door", "o"),
        ("public.listing", _("Publik"), "people", "u"),
        ("reference.index", _("Rujukan"), "book", "r"),
        ("desk.briefing", _("Pengarahan"), "flag", "p"),
    )
    return tuple(
        NavEntry(label, url_for(endpoint, run=run), icon, endpoint == current, key)
        for endpoint, label, icon, key in places
    )


def _counted(place: str, count: int) -> str:
    """A place with how much waits there."""
    return _("%(place)s (%(count)s)", place=place, count=count) if count else place


def _role(loaded: LoadedRun, spec: SeatSpec) -> str:
    """Short enough for the bar: the role, and the agency as people call it."""
    agency = loaded.world.region.agency(spec.agency)
    return f"{ROLES[spec.role]}, {agency.short}"


@dataclass(frozen=True, slots=True)
class End:
    """`href`: the debrief, "" while the instructor holds it back."""

    sentence: str
    href: str


def end_of(desk: Access) -> End | None:
    """What a desk says about its end; None before."""
    run = desk.loaded.run
    if not run.finished:
        return None
    if is_withheld(run):
        return End(_("Latihan selesai. Pembahasan ditahan sampai instruktur membukanya."), "")
    sentence = _("Latihan sudah selesai. Laporan masih dapat dibaca.")
    return End(sentence, debrief_address(desk.run_id))


def is_settled(run: Run) -> bool:
    """Whether nothing more will come to a desk: neither from the run nor the word that its debrief is open."""
    return run.finished and not is_withheld(run)


@dataclass(frozen=True, slots=True)
class Word:
    """`held`: that the class pauses, "" while it works; `why`: said beside every button that sends, meanwhile.
    `notices`: the instructor's words since the page was made, the newest first.
    """

    held: str
    why: str
    notices: tuple[NoticeView, ...]


def word_of(desk: Access, since: int | None) -> Word | None:
    """The line for one seat of a class; None where nothing has to be heard. `since`: the last event the page was made with."""
    run = desk.loaded.run
    if desk.alone or desk.read_only or run.finished or run.clock is None:
        return None
    held = run.clock.paused and has_begun(desk.loaded)
    notices = tuple(
        NoticeView(short_moment(notice.at), notice.text)
        for notice in reversed(instructor_notices_of(desk))
        if since is not None and notice.seq > since
    )
    if not held and not notices:
        return None
    return Word(
        held=_("JEDA: perhatikan instruktur") if held else "",
        why=_("Jeda: belum dapat dikirim. Tulisan Anda tetap di sini.") if held else "",
        notices=notices,
    )
