"""Days and hours: officers in office hours, weekdays on their dates, and *semalam* on the day after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from trainer.consistency.moments import CAST, CITIZEN, Contradiction, Kind, Moment
from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.inject import InjectKind
from trainer.domain.report import Report

WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip
DATED = re.compile(
    rf"\b({'|'.join(WEEKDAYS)}),? (?:tanggal |tgl )?(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?\b"
)

LAST_NIGHT = re.compile(r"\b(?:semalam|tadi malam|td malam|tdi malam|smlm)\b")
TODAY = re.compile(r"\b(?:hari ini|tadi (?:pagi|siang|subuh)|td (?:pagi|siang)|barusan)\b")
YESTERDAY = re.compile(r"\b(?:kemarin|kmrn|kmarin)\b(?! (?:dulu|lusa|itu))")

PROMISE = re.compile(r"\b(?:janji\w*|kabar|dikabari)\b")
TALK = re.compile(r"\b(?:komentar|komen|dibalas)\b")
WORK = re.compile(
    r"\b(?:ny?ala|menyala|ditimbun|mengalir|ngalir|diperbaiki|ditambal|diangkut|dibersihkan|dipasang|datang)\b"
)

OFFICIAL = (InjectKind.MEMO, InjectKind.OMBUDSMAN)
"""Messages that come from somebody at work in an office."""


def look(moment: Moment) -> Iterator[Contradiction]:
    """What lies on the wrong day, or at the wrong hour."""
    yield from _hours(moment)
    year = moment.recorded.at_sim.year
    for text in _texts(moment):
        yield from (moment.found(Kind.WRONG_DAY, what) for what in wrong_weekdays(text, year))
    match moment.fact:
        case e.ComplaintArrived(report=report):
            yield from _told_at_arrival(moment, report)
    words, dossier = moment.words_of_citizen(), moment.dossier
    if words is not None and dossier is not None:
        yield from _told_later(moment, dossier, words.casefold())


def _hours(moment: Moment) -> Iterator[Contradiction]:
    """Officers whom nobody plays, findings, and messages from offices come in office hours."""
    fact, seat = moment.fact, moment.recorded.seat
    officer = seat.startswith(CAST) and seat != CITIZEN
    official = isinstance(fact, e.InjectDelivered) and fact.inject.kind in OFFICIAL
    if (officer or official or isinstance(fact, e.FieldNoteDelivered)) and not is_open(moment):
        yield moment.found(Kind.OUT_OF_OFFICE, f"{seat} at {moment.recorded.at_sim:%A %H.%M}")


def is_open(moment: Moment) -> bool:
    """Whether the office is open at the moment."""
    calendar = moment.history.world.calendar
    at = calendar.in_zone(moment.recorded.at_sim)
    hours = calendar.hours
    return calendar.is_working_day(at.date()) and hours.opens <= at.time() <= hours.closes


def _texts(moment: Moment) -> Iterator[str]:
    """Texts that the world wrote, not people who play."""
    match moment.fact:
        case e.ComplaintArrived(report=report):
            yield from (report.title, report.body)
        case e.InjectDelivered(inject=inject):
            yield from (inject.title, inject.text)
        case e.FieldNoteDelivered(text=text) | e.DangerTold(text=text):
            yield text
        case e.FollowUpPosted(text=text) | e.CommentPosted(text=text):
            if moment.recorded.person is None:
                yield text


def wrong_weekdays(text: str, year: int) -> Iterator[str]:
    """Weekdays that stand beside a date on which they are not; a date without a year is of `year`."""
    for found in DATED.finditer(text.casefold()):
        weekday, day, month, written = found.groups()
        try:
            named = date(int(written or year), 1 + MONTHS.index(month), int(day))
        except ValueError:
            yield f"there is no {found.group()}"
            continue
        if WEEKDAYS[named.weekday()] != weekday:
            yield f"{found.group()} is a {WEEKDAYS[named.weekday()]}"


def _told_at_arrival(moment: Moment, report: Report) -> Iterator[Contradiction]:
    """A report that dates its event and tells it as of last night or this morning."""
    if report.event_date is None:
        return
    received = moment.history.world.calendar.in_zone(report.received_at).date()
    text = f"{report.title} {report.body}".casefold()
    ago = (received - report.event_date).days
    if TODAY.search(text) is None and LAST_NIGHT.search(text) and ago not in (0, 1):
        yield moment.found(Kind.WRONG_DAY, f"told as of last night, {ago} days after")


def _told_later(moment: Moment, dossier: Dossier, text: str) -> Iterator[Contradiction]:
    """A citizen's later words about the day of something that the log dates."""
    calendar = moment.history.world.calendar
    today = calendar.in_zone(moment.recorded.at_sim).date()
    dates = {calendar.in_zone(at).date() for at in _dated(dossier, text)}
    if not dates:
        return
    for words, right in (
        (LAST_NIGHT, {today, today - timedelta(days=1)}),
        (TODAY, {today}),
        (YESTERDAY, {today - timedelta(days=1)}),
    ):
        if words.search(text) and not dates & right:
            yield moment.found(Kind.WRONG_DAY, f"“{text[:60]}” on {today}, and it was {max(dates)}")


def _dated(dossier: Dossier, text: str) -> Iterator[datetime]:
    """When what the words speak of happened: a promised day, a word of the office, or the work itself."""
    if TALK.search(text):
        yield from (each.at for each in dossier.comments if each.by == "officer")
    elif PROMISE.search(text) and dossier.promised is not None:
        promised = datetime.combine(
            dossier.promised, datetime.min.time(), dossier.report.received_at.tzinfo
        )
        yield promised
    elif WORK.search(text):
        yield from (each.at for each in dossier.notes)
