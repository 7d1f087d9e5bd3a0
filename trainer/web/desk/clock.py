"""The clock of a learner alone, as a panel: what may be done with it, and what each step does, said before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from flask import url_for

from trainer.web.access import Access
from trainer.web.desk.finishing import finish_words
from trainer.web.desk.next_day import (
    Passing,
    is_last_day,
    next_opening,
    passing_messages,
    rest_of_day,
    wanted_first,
)
from trainer.web.frames.own_clock import resume_words
from trainer.web.language import gettext as _
from trainer.web.sending import fresh_command_id
from trainer.web.time_words import moment_words, short_moment

DAY = "hari"
"""The field that carries the day which a button names."""


@dataclass(frozen=True, slots=True)
class ClockPanel:
    """`toggle` stops or lets run on. `next_day` says where the clock would jump to, in full and shorter for a small screen;
    "" when there is no next day. `last`: the jump ends the exercise. `first`: what is better done before it, None for nothing. `finish`: what ending now does.

    `jump` is what the buttons of the page send: the day that they name, and one command, so that whichever of the two is
    tapped, and how often, one day passes.
    """

    paused: bool
    toggle: str
    toggle_label: str
    next_day: str
    next_day_short: str
    next_day_url: str
    last: bool
    first: Passing | None
    jump: Mapping[str, str]
    ends: str
    finish_url: str
    finish: str


@dataclass(frozen=True, slots=True)
class NextDayPage:
    """The question before the next day: what would pass, what going on does, and where it is confirmed. `last`: it ends the exercise."""

    passing: tuple[Passing, ...]
    consequence: str
    last: bool
    action: str
    hidden: Mapping[str, str]


def clock_panel(desk: Access) -> ClockPanel | None:
    """The panel; None in a class, for somebody who only looks, and once the run is over."""
    run = desk.loaded.run
    if not desk.alone or desk.read_only or run.finished or run.clock is None:
        return None
    paused = run.clock.paused
    endpoint = "own_clock.resume" if paused else "own_clock.pause"
    opening = next_opening(desk)
    return ClockPanel(
        paused=paused,
        toggle=url_for(endpoint, run=desk.run_id),
        toggle_label=resume_words(desk) if paused else _("Jeda"),
        next_day=_next_day(desk, opening),
        next_day_short=_next_day(desk, opening, short=True),
        next_day_url=url_for("own_clock.next_day", run=desk.run_id),
        last=opening is not None and is_last_day(desk, opening),
        first=wanted_first(desk, opening) if opening else None,
        jump=_jump(opening),
        ends=_ends(run.ends_at),
        finish_url=url_for("own_clock.finish", run=desk.run_id),
        finish=finish_words(desk),
    )


def next_day_page(desk: Access, passing: tuple[Passing, ...]) -> NextDayPage:
    """What is asked before the clock jumps over a limit."""
    opening = next_opening(desk)
    return NextDayPage(
        passing=passing,
        consequence=_where_to(desk, opening) if opening else "",
        last=opening is not None and is_last_day(desk, opening),
        action=url_for("own_clock.next_day", run=desk.run_id),
        hidden={**_jump(opening), "yakin": "1"},
    )


def day_meant(sent: Mapping[str, str]) -> date | None:
    """The day that the pressed button named; None when it named none."""
    try:
        return date.fromisoformat(sent.get(DAY, ""))
    except ValueError:
        return None


def has_come(desk: Access, meant: date | None) -> bool:
    """Whether the day that a button named has come by itself, so that a jump would go beyond it."""
    opening = next_opening(desk)
    return meant is not None and opening is not None and opening.date() > meant


def has_come_words(desk: Access) -> str:
    """What is said instead of a jump."""
    return _(
        "Sekarang sudah %(moment)s. Hari yang tertulis pada tombol itu sudah tiba, jadi waktu tidak dimajukan lagi.",
        moment=moment_words(desk.loaded.now, year=False),
    )


def _jump(opening: datetime | None) -> Mapping[str, str]:
    day = {DAY: opening.date().isoformat()} if opening else {}
    return {"command_id": fresh_command_id(), **day}


def _next_day(desk: Access, opening: datetime | None, *, short: bool = False) -> str:
    """Where the clock would jump to, and which questions would pass meanwhile; "" when there is no next day."""
    if opening is None:
        return ""
    passing = tuple(each.text for each in passing_messages(desk, opening))
    jump = _where_to(desk, opening, short=short)
    return " ".join((*passing, jump) if short else (jump, *passing))


def _where_to(desk: Access, opening: datetime, *, short: bool = False) -> str:
    """`short`: a sentence beside the button at the head of the list; else what follows "Setelah ditekan:"."""
    last = is_last_day(desk, opening)
    if last and short:
        jump = _(
            "Ini hari terakhir: bila Anda maju, sisanya berjalan tanpa Anda dan latihan selesai."
        )
    elif last:
        jump = _("sisa hari terakhir ini berjalan tanpa Anda, lalu latihan selesai.")
    elif short:
        jump = _("Waktu simulasi maju ke %(moment)s.", moment=short_moment(opening))
    else:
        jump = _(
            "waktu simulasi maju ke %(moment)s. Laporan yang tiba sampai saat itu masuk ke kotak, dan batas yang terlewat ditandai.",
            moment=moment_words(opening, year=False),
        )
    return f"{jump} {rest_of_day(desk, last=last, short=short)}".strip()


def _ends(ends_at: datetime | None) -> str:
    return (
        _("Latihan berakhir sendiri pada %(moment)s.", moment=moment_words(ends_at, year=False))
        if ends_at
        else ""
    )
