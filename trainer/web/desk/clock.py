"""The clock of a learner alone, as a panel: what may be done with it, and what each step does, said before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import url_for
from flask_babel import gettext as _

from trainer.domain.errors import CalendarGap
from trainer.web.access import Access
from trainer.web.sending import fresh_command_id
from trainer.web.time_words import moment_words


@dataclass(frozen=True, slots=True)
class ClockPanel:
    """`toggle` stops or lets run on. `next_day` says where the clock would jump to; "" when there is no next day.

    `command_id` is one for the page: whichever of its two buttons is tapped, and how often, one day passes.
    """

    paused: bool
    toggle: str
    toggle_label: str
    next_day: str
    next_day_url: str
    command_id: str
    ends: str
    finish_url: str


def clock_panel(desk: Access) -> ClockPanel | None:
    """The panel; None in a class, for somebody who only looks, and once the run is over."""
    run = desk.playing.run
    if not desk.alone or desk.read_only or run.finished or run.clock is None:
        return None
    paused = run.clock.paused
    endpoint = "desk.resume" if paused else "desk.pause"
    return ClockPanel(
        paused=paused,
        toggle=url_for(endpoint, run=desk.run_id),
        toggle_label=_("Lanjutkan jam") if paused else _("Jeda"),
        next_day=_next_day(desk),
        next_day_url=url_for("desk.next_day", run=desk.run_id),
        command_id=fresh_command_id(),
        ends=_ends(run.ends_at),
        finish_url=url_for("desk.finish", run=desk.run_id),
    )


def _next_day(desk: Access) -> str:
    playing = desk.playing
    assert playing.run.clock is not None
    try:
        moved = playing.run.clock.to_next_working_day(playing.wall, playing.world.calendar)
    except CalendarGap:
        return ""
    opening = playing.world.calendar.in_zone(moved.sim_anchor)
    if playing.run.ends_at is not None and opening >= playing.run.ends_at:
        return _("Hari kerja terakhir latihan ini berakhir, dan latihan selesai.")
    return _(
        "Jam melompat ke %(moment)s. Laporan yang tiba sampai saat itu masuk ke kotak, dan batas yang terlewat ditandai.",
        moment=moment_words(opening, year=False),
    )


def _ends(ends_at: datetime | None) -> str:
    return (
        _("Latihan berakhir sendiri pada %(moment)s.", moment=moment_words(ends_at, year=False))
        if ends_at
        else ""
    )
