"""What is said before going on to the next working day: what would pass meanwhile, and what is better done first.

Only what the seat already sees is named; what is still to come stays unknown. What the new day brought is told by `new_day`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from trainer.domain.errors import CalendarGap
from trainer.domain.report import Report
from trainer.domain.run import Message
from trainer.web.access import Access
from trainer.web.desk.chips import nearest
from trainer.web.desk.counter_reports import counter_report_day
from trainer.web.desk.left import owes_answer, undecided
from trainer.web.desk.messages import message_href
from trainer.web.desk.seen import Seen, seen_by
from trainer.web.frames.waiting import waiting_counter_reports, waiting_messages
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.time_words import hour_words, moment_words


@dataclass(frozen=True, slots=True)
class Passing:
    """Something of this seat that would pass, in a sentence, and what the button is called that leads there first."""

    icon: str
    text: str
    href: str
    first: str


def next_opening(desk: Access) -> datetime | None:
    """Where the clock would jump to; None where the calendar's lists end."""
    loaded = desk.loaded
    assert loaded.run.clock is not None
    try:
        moved = loaded.run.clock.to_next_working_day(loaded.wall, loaded.world.calendar)
    except CalendarGap:
        return None
    return loaded.world.calendar.in_zone(moved.sim_anchor)


def is_last_day(desk: Access, opening: datetime) -> bool:
    """Whether the run ends before the next opening."""
    ends_at = desk.loaded.run.ends_at
    return ends_at is not None and opening >= ends_at


def passing_before(desk: Access) -> tuple[Passing, ...]:
    """What of this seat would pass before the next opening: questions, papers of today, limits of reports."""
    opening = next_opening(desk)
    if opening is None:
        return ()
    today = desk.loaded.now.date()
    counter_reports = tuple(
        p for p in waiting_counter_reports(desk) if counter_report_day(desk, p) == today
    )
    return (
        *passing_messages(desk, opening),
        *_counter_reports(desk, counter_reports),
        *(_report(desk, seen) for seen in seen_by(desk) if _due_between(desk, seen, opening)),
    )


def passing_messages(desk: Access, opening: datetime) -> tuple[Passing, ...]:
    """Questions that have to be answered before the next opening."""
    return tuple(
        _message(desk, each, each.answer_by)
        for each in waiting_messages(desk)
        if each.answer_by is not None and each.answer_by <= opening
    )


def wanted_first(desk: Access, opening: datetime) -> Passing | None:
    """What is better done before a jump, though every report is decided: a question, then a paper at the counter."""
    waiting = (
        *passing_messages(desk, opening),
        *_counter_reports(desk, waiting_counter_reports(desk)),
    )
    return next(iter(waiting), None)


def rest_of_day(desk: Access, *, last: bool, short: bool = False) -> str:
    """That there is still time today, and what becomes of what comes in it; "" outside office hours."""
    loaded = desk.loaded
    calendar, now = loaded.world.calendar, loaded.now
    closes = datetime.combine(now.date(), calendar.hours.closes, now.tzinfo)
    if not calendar.is_working_day(now.date()) or now >= closes:
        return ""
    if last:
        return _("Hari ini masih ada waktu kerja sampai %(hour)s.", hour=hour_words(closes))
    if short:
        return _(
            "Hari ini masih ada waktu kerja sampai %(hour)s; pesan yang meminta jawaban hari ini lewat tanpa jawaban.",
            hour=hour_words(closes),
        )
    return _(
        "Hari ini masih ada waktu kerja sampai %(hour)s. Laporan yang tiba sebelum itu menunggu Anda pada hari berikutnya; pesan yang meminta jawaban hari ini lewat tanpa jawaban.",
        hour=hour_words(closes),
    )


def _message(desk: Access, message: Message, answer_by: datetime) -> Passing:
    due = desk.loaded.world.calendar.in_zone(answer_by)
    today = due.date() == desk.loaded.now.date()
    when = _("hari ini pukul %(hour)s", hour=hour_words(due))
    sentence = _(
        "Pesan dari %(sender)s, “%(title)s”, jatuh tempo %(when)s: jawab dahulu, atau pesan itu lewat tanpa jawaban.",
        sender=message.inject.sender,
        title=message.inject.title,
        when=when if today else moment_words(due, year=False),
    )
    return Passing("inject", sentence, message_href(desk, message), _("Jawab pesan dahulu"))


def _counter_reports(desk: Access, counter_reports: tuple[Report, ...]) -> Iterator[Passing]:
    """The papers at the counter as one line: the way to the only one, or to all of them."""
    if not counter_reports:
        return
    sentence = ngettext(
        "%(num)d berkas di loket belum dicatat.",
        "%(num)d berkas di loket belum dicatat.",
        len(counter_reports),
    )
    href = url_for("counter.papers", run=desk.run_id)
    if len(counter_reports) == 1:
        href = url_for("counter.paper", run=desk.run_id, report=counter_reports[0].id)
    yield Passing("door", sentence, href, _("Catat berkas di loket dahulu"))


def own_limit(desk: Access, seen: Seen) -> datetime | None:
    """The limit that this seat has to beat on a report, None where it has none."""
    clock = nearest(seen.clocks) if undecided(seen, desk) or owes_answer(seen, desk) else None
    return clock.due_at if clock is not None and clock.agency == desk.actor.agency else None


def _due_between(desk: Access, seen: Seen, opening: datetime) -> bool:
    due = own_limit(desk, seen)
    return due is not None and desk.loaded.now < due <= opening


def _report(desk: Access, seen: Seen) -> Passing:
    sentence = _("Batas laporan %(number)s berakhir hari ini.", number=seen.id)
    href = url_for("desk.report", run=desk.run_id, report=seen.id)
    return Passing("list", sentence, href, _("Buka %(number)s dahulu", number=seen.id))
