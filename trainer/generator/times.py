"""Days as people write them: how long something has lasted, and when it happened. Read from times.yaml.

Each way to say it stands for a distance in days and may hold further conditions (the day lies in this month, before
Lebaran, on a weekend). A day is drawn and tried against them, so that what the text says is the day that the key knows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from trainer.domain.chance import Draw
from trainer.generator.bank import Raw
from trainer.generator.clock import ABOUT, ALL_DAY, Clock
from trainer.generator.grammar import Phrase, compiled, realise
from trainer.generator.season import ANCHORS

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
WORDS = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
UNIT_DAYS = {"hari": 1, "minggu": 7, "bulan": 30, "tahun": 365}

TRIES = 12
LONGEST_BREAK = 14
"""Days that offices are closed on end at the most: the feasts with their bridging days."""
OFFICE_HOURS = (8, 14)
"""Hours of the day at which people are served (ref. 3.5), with one to spare."""

EXPLICIT = 0.97
"""How often a writer who tells a day names its date or month (explicit dates: 10 to 20 % of texts)."""

NAMED = ("{tgl", "{bulan", "{tahun")


@dataclass(frozen=True, slots=True)
class TimeForm:
    """A way to say a day, `least` to `most` days ago.

    `unit`: days of what {n} counts, 0 without a number; `numbers`: the range of {n}; `about`: -1 a little less, 1 a little
    more. `anchor` and `side`: counted from a feast. `month`, `week`, `year`: that many before the present one. `in_month`,
    `weekdays`: ranges; `unless`: names of days that would be misread. `part`: the part of the day that is meant, `hours`:
    the hours, where it means some of them only; `clock`: whether it names an hour.
    """

    phrase: Phrase
    least: int
    most: int
    unit: int
    numbers: tuple[int, int]
    about: int
    anchor: str
    side: str
    month: int | None
    week: int | None
    year: int | None
    in_month: tuple[int, int] | None
    weekdays: tuple[int, int] | None
    unless: tuple[str, ...]
    part: str
    hours: tuple[int, int] | None
    clock: bool
    about_hour: bool
    """Whether it says itself that the hour is not exact."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a day must be like: `least` to `most` days ago; `open_on`: a day on which the office was open, too."""

    least: int = 0
    most: int = 100_000
    open_on: Callable[[date], bool] | None = None

    def hold(self, ago: int, day: date) -> bool:
        """Whether a day, so many days ago, is such a day."""
        return self.least <= ago <= self.most and (self.open_on is None or self.open_on(day))


ANY_DAY = Limits()


class Times:
    """The ways of a language."""

    def __init__(self, raw: Raw) -> None:
        self._since = _sorted(raw["since"])
        self._when = _sorted(raw["when"])
        self.clock = Clock(raw)
        self._usable: dict[tuple[bool, bool, int, int], Forms] = {}

    def since(self, draw: Draw, now: datetime, limits: Limits = ANY_DAY) -> tuple[str, date]:
        """“sejak dua minggu lalu”, and the day that it means."""
        return self._time_words(draw, now, limits, ongoing=True)

    def when(self, draw: Draw, now: datetime, limits: Limits = ANY_DAY) -> tuple[str, date]:
        """“Selasa kemarin”, and the day."""
        return self._time_words(draw, now, limits, ongoing=False)

    def on(self, draw: Draw, now: datetime, day: date, hour: int | None, *, ongoing: bool) -> str:
        """A day that is known already: how long ago, or when, in words that mean just this day.

        `hour`: the hour of that day, where it is known; without one no part of the day is named.
        """
        today = now.date()
        ago = (today - day).days
        forms = [
            form
            for sort in (self._since if ongoing else self._when)
            for form in sort
            if self._means(form, ago, hour) and _holds(form, day, today)
        ]
        if not forms:
            return _dated(day, ongoing=ongoing)
        form = forms[int(draw() * len(forms))]
        hours = (hour, hour) if hour is not None else ALL_DAY
        return _text(
            draw, form.phrase, _Day(draw, self, form, day, ago if form.unit == 1 else 0, hours)
        )

    def _means(self, form: TimeForm, ago: int, hour: int | None) -> bool:
        """Whether a form means the day so long ago, at an hour, and no other."""
        if form.anchor or not form.least <= ago <= form.most:
            return False
        if form.unit and (
            form.unit > 1 or form.about or not form.numbers[0] <= ago <= form.numbers[1]
        ):
            return False
        if hour is None:
            return not (form.part or form.clock)
        return form.part in ("", self.clock.part(hour)) and (
            form.hours is None or form.hours[0] <= hour <= form.hours[1]
        )

    def _time_words(
        self, draw: Draw, now: datetime, limits: Limits, *, ongoing: bool
    ) -> tuple[str, date]:
        today = now.date()
        forms = self._forms(limits, ongoing=ongoing, named=draw() < EXPLICIT)
        for _ in range(TRIES * 3 if forms else 0):
            form = forms[int(draw() * len(forms))]
            number = _number(draw, form)
            ago = _days_ago(draw, form, number, today, limits)
            day = today - timedelta(days=ago)
            hours = self._hours(form, ago, now, limits)
            if (
                hours is not None
                and form.least <= ago <= form.most
                and limits.hold(ago, day)
                and _holds(form, day, today)
            ):
                return _text(draw, form.phrase, _Day(draw, self, form, day, number, hours)), day
        return _last_day(today, limits, ongoing=ongoing)

    def _forms(self, limits: Limits, *, ongoing: bool, named: bool) -> Forms:
        """The forms that may mean a day within the limits: those that name a date, or the others, where there are any."""
        key = ongoing, named, limits.least, limits.most
        if key not in self._usable:
            sorts = self._since if ongoing else self._when
            found = [
                [f for f in sort if f.least <= limits.most and limits.least <= f.most]
                for sort in (sorts[named], sorts[not named])
            ]
            self._usable[key] = found[0] or found[1]
        return self._usable[key]

    def _hours(
        self, form: TimeForm, ago: int, now: datetime, limits: Limits
    ) -> tuple[int, int] | None:
        """The hours that a form may name, or mean; None when there are none, as the day has not come so far."""
        low, high = self.clock.parts[form.part] if form.part else ALL_DAY
        if limits.open_on is not None:
            low, high = max(low, OFFICE_HOURS[0]), min(high, OFFICE_HOURS[1])
        if ago == 0:
            high = min(high, now.hour - 1)
        return (low, high) if low <= high else None


def _dated(day: date, *, ongoing: bool) -> str:
    return f"{'sejak ' if ongoing else ''}tanggal {day.day} {MONTHS[day.month - 1]}"


def _last_day(today: date, limits: Limits, *, ongoing: bool) -> tuple[str, date]:
    """The last day within the limits by its date: where no form came that fits."""
    least = max(1, limits.least)
    for ago in range(least, min(limits.most, least + LONGEST_BREAK) + 1):
        day = today - timedelta(days=ago)
        if limits.hold(ago, day):
            return _dated(day, ongoing=ongoing), day
    return ("sejak tadi", today) if ongoing else ("tadi", today)


Forms = Sequence[TimeForm]


def _sorted(raw: Sequence[Raw]) -> tuple[Forms, Forms]:
    """The forms that name no date or month, and those that do."""
    loose = tuple(_form(each) for each in raw if not any(slot in each["say"] for slot in NAMED))
    named = tuple(_form(each) for each in raw if any(slot in each["say"] for slot in NAMED))
    return loose, named


class _Day(dict[str, str]):
    """The words of one day, made when a form asks for them. `hours`: those that it may name."""

    def __init__(
        self,
        draw: Draw,
        times: Times,
        form: TimeForm,
        day: date,
        number: int,
        hours: tuple[int, int],
    ) -> None:
        super().__init__()
        self._draw, self._times, self._form = draw, times, form
        self._day, self._number, self._hours = day, number, hours

    def __missing__(self, slot: str) -> str:
        day = self._day
        match slot:
            case "n" | "n2":
                return number_words(self._draw, self._number + (slot == "n2"))
            case "hari":
                return DAYS[day.weekday()]
            case "bulan":
                month = MONTHS[day.month - 1]
                return f"{month} {day.year}" if self._draw() < 0.45 else month
            case "tahun":
                return str(day.year)
            case "tgl":
                return str(day.day)
            case "tgl_angka":
                return (
                    f"{day.day}/{day.month}"
                    if self._draw() < 0.4
                    else f"{day.day}-{day.month}-{day.year}"
                )
            case "jam":
                return self._times.clock.time_words(
                    self._draw, self._hours, plain=self._form.about_hour
                )
        raise KeyError(slot)


def _form(raw: Raw) -> TimeForm:
    return TimeForm(
        phrase=compiled(raw["say"]),
        least=raw["days"][0],
        most=raw["days"][1],
        unit=UNIT_DAYS.get(raw.get("unit", ""), 0),
        numbers=tuple(raw.get("n", (0, 0))),
        about=raw.get("about", 0),
        anchor=raw.get("anchor", ""),
        side=raw.get("side", ""),
        month=raw.get("month"),
        week=raw.get("week"),
        year=raw.get("year"),
        in_month=tuple(raw["dom"]) if "dom" in raw else None,
        weekdays=tuple(raw["weekday"]) if "weekday" in raw else None,
        unless=tuple(raw.get("not", ())),
        part=raw.get("part", ""),
        hours=tuple(raw["hours"]) if "hours" in raw else None,
        clock="{jam}" in raw["say"],
        about_hour="{jam}" in raw["say"] and ABOUT.search(raw["say"]) is not None,
    )


def _number(draw: Draw, form: TimeForm) -> int:
    low, high = form.numbers
    return low + int(draw() * (high - low + 1)) if form.unit else 0


def _days_ago(draw: Draw, form: TimeForm, number: int, today: date, limits: Limits) -> int:
    """How many days ago the form would mean; perhaps more or fewer than it may."""
    if form.anchor:
        past = [day for day in ANCHORS[form.anchor] if day <= today]
        if not past:
            return -1
        ago = (today - past[-1]).days
        apart = 1 + int(draw() * 14)
        return (
            ago + apart if form.side == "before" else ago - apart if form.side == "after" else ago
        )
    if form.unit:
        return number * form.unit + form.about * max(1, form.unit // 5)
    least, most = max(form.least, limits.least), min(form.most, limits.most)
    return least + int(draw() * (most - least + 1))


def _holds(form: TimeForm, day: date, today: date) -> bool:
    """Whether a day meets what the words of a form say beside the distance."""
    monday, present = day - timedelta(days=day.weekday()), today - timedelta(days=today.weekday())
    months = (day.year - today.year) * 12 + day.month - today.month
    return (
        (form.month is None or months == form.month)
        and (form.week is None or (monday - present).days == 7 * form.week)
        and (form.year is None or day.year - today.year == form.year)
        and (form.in_month is None or form.in_month[0] <= day.day <= form.in_month[1])
        and (form.weekdays is None or form.weekdays[0] <= day.isoweekday() <= form.weekdays[1])
        and DAYS[day.weekday()] not in form.unless
    )


def _text(draw: Draw, phrase: Phrase, words: Mapping[str, str]) -> str:
    return realise((phrase,), draw, words)


def number_words(draw: Draw, number: int) -> str:
    """A whole number as digits, or up to eleven also as a word."""
    return WORDS[number] if number < len(WORDS) and draw() < 0.06 else str(number)


def spoken(number: int) -> str:
    """A whole number from 0 to 999 in words."""
    if number < len(WORDS):
        return WORDS[number]
    if number < 20:
        return f"{WORDS[number - 10]} belas"
    if number < 100:
        tens, rest = divmod(number, 10)
        return f"{WORDS[tens]} puluh" + (f" {WORDS[rest]}" if rest else "")
    hundreds, rest = divmod(number, 100)
    head = "seratus" if hundreds == 1 else f"{WORDS[hundreds]} ratus"
    return head + (f" {spoken(rest)}" if rest else "")
