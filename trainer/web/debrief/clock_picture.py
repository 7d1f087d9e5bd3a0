"""The two clocks of a report as a picture: lanes over one axis of days, numbered marks, and the same as words.

Places are per cent of the width, so that type never scales; the macro draws, nothing is counted there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from trainer.debrief.clocks import REPORTER, Ending, Lane, Mark, TwoClocks
from trainer.debrief.day_axis import DayAxis, Slot
from trainer.debrief.steps import Step
from trainer.debrief.stretches import Phase
from trainer.domain import events as e
from trainer.domain.events import Fact
from trainer.domain.scenario import World
from trainer.scoring import labels
from trainer.web.event_registry import step_label
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.marks.voice import ALONE, Voice
from trainer.web.time_words import (
    day_words,
    last_day,
    short_day,
    short_days,
    short_moment,
    working_days_words,
)

MARK_WIDTH = 7.6
"""What a mark needs on the narrowest phone, in per cent."""

LABELS, LABELS_ON_A_PHONE = 24, 10
"""How many days can bear a date."""

MICROSECOND = timedelta(microseconds=1)

PHASES: Mapping[Phase, str] = {
    Phase.RUNNING: _l("batas waktu berjalan"),
    Phase.LATE: _l("lewat batas"),
    Phase.PROMISE: _l("tanggal kabar yang dijanjikan sudah lewat"),
    Phase.PAUSED: _l("ditunda, batasnya berhenti"),
    Phase.VOID: _l("ditunda, lalu dilanjutkan kantor; harinya tetap dihitung"),
    Phase.HELD: _l("di sini, belum ada batas waktu yang mendesak"),
    Phase.SUPPORTING: _l("ikut sebagai pendukung, tanpa batas waktu yang berjalan"),
    Phase.SETTLED: _l("sudah dijawab akhir"),
}

KINDS: Mapping[type[Fact], str] = {
    e.FollowUpPosted: "answer",
    e.FlagRaised: "late",
    e.ReminderSent: "late",
    e.ReportCompleted: "citizen",
    e.ReportRated: "citizen",
    e.TakenElsewhere: "citizen",
    e.DeletionAsked: "citizen",
    e.ReportPublished: "citizen",
}
"""What kind of mark a step is; any other is an office's, unless the reporter did it."""

BY_BOTH = e.CommentPosted | e.ReportClosed | e.ReportReopened
"""What an office can do, and a reporter, too."""

KIND_WORDS: Mapping[str, str] = {
    "office": _l("keputusan dan langkah kantor"),
    "answer": _l("jawaban"),
    "citizen": _l("pelapor"),
    "late": _l("pengingat dan batas yang lewat"),
}


@dataclass(frozen=True, slots=True)
class DayRow:
    """A working day, or days off (`off`). `label` is "" where no date fits; `minor`: it does not fit on a phone."""

    left: float
    width: float
    middle: float
    off: bool
    label: str
    minor: bool
    title: str


@dataclass(frozen=True, slots=True)
class StretchRow:
    left: float
    width: float
    phase: str
    title: str


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One clock. `who` sat there; `long` is how long it had the report; `limit` a place, None where none lies on it."""

    label: str
    who: str
    long: str
    reporter: bool
    stretches: tuple[StretchRow, ...]
    limit: float | None


@dataclass(frozen=True, slots=True)
class MarkRow:
    """One mark in a row of its own height (`row` from 0), so that no two lie on each other."""

    number: int
    at: float
    row: int
    kind: str
    when: str
    title: str
    text: str
    who: str


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that the macro `two_clocks` draws. `legend`: (group, code, words) of what occurs in it."""

    summary: str
    days: tuple[DayRow, ...]
    lanes: tuple[LaneRow, ...]
    marks: tuple[MarkRow, ...]
    mark_rows: int
    legend: tuple[tuple[str, str, str], ...]


def clock_picture(clocks: TwoClocks, world: World, voice: Voice = ALONE) -> Picture:
    """The picture of one report."""
    marks = tuple(_marks(clocks, world, voice))
    lanes = (clocks.reporter, *clocks.offices)
    return Picture(
        summary=_summary(clocks, world),
        days=tuple(_days(clocks.axis)),
        lanes=tuple(_lane(lane, clocks, world, voice) for lane in lanes),
        marks=marks,
        mark_rows=max((mark.row for mark in marks), default=0) + 1,
        legend=tuple(_legend(lanes, marks)),
    )


def _summary(clocks: TwoClocks, world: World) -> str:
    """The two clocks in one or two sentences: what the picture shows."""
    days = clocks.reporter.days
    waited = str(WAITED[clocks.ending]) % {"days": _long(days), "first": _long(clocks.first or 0)}
    limit = _limit_words(clocks)
    longest = max(clocks.offices, key=lambda lane: (lane.led, lane.days), default=None)
    if longest is None or not days:
        return f"{waited} {limit}".rstrip()
    return f"{waited} {_longest_words(longest, clocks, world)} {limit}".rstrip()


def _longest_words(longest: Lane, clocks: TwoClocks, world: World) -> str:
    """Where the report lay longest; said of those in charge alone where a side was there longer with its time as a helper."""
    name, long = labels.agency(world, longest.agency), _long(longest.led)
    if any(lane.days > longest.led for lane in clocks.offices):
        return _("Sebagai penanggung jawab, paling lama %(name)s: %(long)s.", name=name, long=long)
    return _("Paling lama di %(name)s: %(long)s.", name=name, long=long)


WAITED: Mapping[Ending, str] = {
    Ending.ANSWERED: _l("Pelapor menunggu %(days)s sampai tanggapan akhirnya."),
    Ending.REPLIED: _l(
        "Pelapor mendapat balasan dalam waktu %(days)s; laporannya tidak meminta apa pun."
    ),
    Ending.ANSWERED_AGAIN: _l(
        "Tanggapan akhir yang pertama diberikan dalam waktu %(first)s, dan yang mengakhiri penantian pelapor dalam waktu %(days)s."
    ),
    Ending.CLOSED: _l("Laporan ditutup dalam waktu %(days)s."),
    Ending.ARCHIVED: _l("Laporan diarsipkan dalam waktu %(days)s."),
    Ending.LEFT: _l(
        "Laporan berpindah ke luar latihan ini dalam waktu %(days)s; kelanjutannya bagi pelapor tidak tercatat di sini."
    ),
    Ending.ASKED: _l("Laporan diterima %(days)s yang lalu; sekarang menunggu balasan pelapor."),
    Ending.EMPTY: _l(
        "Tanggapan akhir sudah diberikan, tetapi isinya belum menjawab; pelapor masih menunggu, sejauh ini %(days)s."
    ),
    Ending.BACK: _l(
        "Sesudah tanggapan akhir pelapor meminta lagi dan masih menunggu, sejauh ini %(days)s sejak laporannya diterima."
    ),
    Ending.OPEN: _l("Pelapor masih menunggu, sejauh ini %(days)s."),
}


def _limit_words(clocks: TwoClocks) -> str:
    if clocks.limit_at is None:
        return ""
    day = day_words(last_day(clocks.limit_at))
    if any(stretch.phase is Phase.LATE for stretch in clocks.reporter.stretches):
        return _("Batas penyelesaian %(day)s sudah lewat.", day=day)
    return _("Batas penyelesaian: %(day)s.", day=day)


def _days(axis: DayAxis) -> Iterator[DayRow]:
    step = ceil(axis.working_days / LABELS)
    phone = step * ceil(axis.working_days / step / LABELS_ON_A_PHONE)
    number, month = 0, axis.slots[0].first.month
    for slot in axis.slots:
        label = ""
        if slot.working and number % step == 0:
            label = str(slot.first.day)
            if slot.first.month != month:
                label, month = f"{slot.first.day}/{slot.first.month}", slot.first.month
        minor = number % phone != 0
        yield _day(slot, label, minor=minor)
        number += slot.working


def _day(slot: Slot, label: str, *, minor: bool) -> DayRow:
    days = short_day(slot.first) if slot.working else short_days(slot.first, slot.last)
    title = days if slot.working else _off_words(slot, days)
    middle = round((slot.left + slot.right) / 2, 2)
    width = round(slot.right - slot.left, 2)
    return DayRow(slot.left, width, middle, not slot.working, label, minor, title)


def _off_words(slot: Slot, days: str) -> str:
    if slot.names:
        return _("%(days)s: libur, %(names)s", days=days, names=", ".join(slot.names))
    return _("%(days)s: akhir pekan", days=days)


def _lane(lane: Lane, clocks: TwoClocks, world: World, voice: Voice) -> LaneRow:
    mine = lane.agency == REPORTER
    limit = clocks.limit_at
    on_axis = mine and limit is not None and clocks.axis.holds(limit - MICROSECOND)
    return LaneRow(
        label=_("Lama penanganan") if mine else labels.agency(world, lane.agency),
        who=_("bagi pelapor") if mine else _sits(lane, voice),
        long=_long_words(lane),
        reporter=mine,
        stretches=tuple(_stretches(lane, clocks.axis)),
        limit=clocks.axis.place(limit - MICROSECOND) if on_axis and limit is not None else None,
    )


def _sits(lane: Lane, voice: Voice) -> str:
    if not lane.seat:
        return _("rekan simulasi")
    return voice.label(lane.seat)


def _long(days: int) -> str:
    """How long a side had the report, the same words for the reporter and the offices."""
    return working_days_words(days) if days else _("kurang dari 1 hari kerja")


def _long_words(lane: Lane) -> str:
    """How long a side had the report; where it kept it afterwards, that only the reporter's wait is counted."""
    if lane.afterwards:
        return _("%(long)s selama pelapor menunggu", long=_long(lane.days))
    return _long(lane.days)


def _stretches(lane: Lane, axis: DayAxis) -> Iterator[StretchRow]:
    for each in lane.stretches:
        left, right = axis.place(each.since), axis.place(each.until)
        zone = axis.calendar.in_zone
        title = _(
            "%(phase)s, %(since)s sampai %(until)s",
            phase=PHASES[each.phase],
            since=short_moment(zone(each.since)),
            until=short_moment(zone(each.until)),
        )
        yield StretchRow(left, round(right - left, 2), each.phase.value, title)


def _marks(clocks: TwoClocks, world: World, voice: Voice) -> Iterator[MarkRow]:
    places = [clocks.axis.place(mark.at) for mark in clocks.marks]
    rows = _rows(places)
    for mark, place, row in zip(clocks.marks, places, rows, strict=True):
        words = [step_label(step, world) for step in mark.steps]
        yield MarkRow(
            number=mark.number,
            at=place,
            row=row,
            kind=_kind(mark),
            when=short_moment(world.calendar.in_zone(mark.at)),
            title="; ".join(each.title for each in words),
            text=" ".join(each.text for each in words if each.text),
            who=voice.seat_words(mark.steps[0].seat) if mark.steps[0].own else "",
        )


def _rows(places: Sequence[float]) -> tuple[int, ...]:
    """Each mark in the first row where it lies on no other."""
    taken: list[list[float]] = []
    found: list[int] = []
    for place in places:
        free = (n for n, row in enumerate(taken) if all(abs(place - x) >= MARK_WIDTH for x in row))
        row = next(free, len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append(place)
        found.append(row)
    return tuple(found)


def _kind(mark: Mark) -> str:
    return next((kind for step in mark.steps if (kind := _of(step)) != "office"), "office")


def _of(step: Step) -> str:
    if isinstance(step.fact, BY_BOTH) and step.fact.by == "reporter":
        return "citizen"
    return KINDS.get(step.kind, "office")


def _legend(lanes: Iterable[Lane], marks: Iterable[MarkRow]) -> Iterator[tuple[str, str, str]]:
    phases = {stretch.phase for lane in lanes for stretch in lane.stretches}
    kinds = {mark.kind for mark in marks}
    yield from (("phase", p.value, str(words)) for p, words in PHASES.items() if p in phases)
    yield from (("mark", kind, str(words)) for kind, words in KIND_WORDS.items() if kind in kinds)
