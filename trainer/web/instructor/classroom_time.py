"""The simulated clocks of a class compared: who came later and is behind, and whose day a jump would cut short."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from trainer.domain.calendar import WorkingCalendar
from trainer.domain.records import PersonId
from trainer.web.instructor.desks import Desk, Desks
from trainer.web.language import gettext as _
from trainer.web.language import ngettext
from trainer.web.time_words import hour_words, moment_words, short_moment, working_days_words

BEHIND = timedelta(minutes=20)
"""Simulated time by which a clock has to be behind the furthest one before the console speaks of it."""

NAMED = 8
"""So many people are named who still work; more are counted."""

NAMED_ENDS = 3
"""So many people are named whose exercise ends at another time than that of most."""


@dataclass(frozen=True, slots=True)
class Clocks:
    """Simulated now of everybody who still works, and the furthest of them; None where nobody does."""

    by_person: Mapping[PersonId, datetime]
    furthest: datetime | None


def clocks_of(desks: Desks, calendar: WorkingCalendar) -> Clocks:
    """The clocks of a class."""
    by_person = {
        person: calendar.in_zone(desk.now)
        for person, desk in desks.items()
        if desk.overview is not None and desk.works
    }
    return Clocks(by_person, max(by_person.values(), default=None))


def late_words(person: PersonId, clocks: Clocks) -> str:
    """That somebody came later and works by an own clock; "" for everybody else."""
    own = clocks.by_person.get(person)
    if own is None or clocks.furthest is None or clocks.furthest - own < BEHIND:
        return ""
    same_day = own.date() == clocks.furthest.date()
    return _(
        "Masuk belakangan; jamnya %(now)s", now=hour_words(own) if same_day else short_moment(own)
    )


def rest_words(desks: Desks, clocks: Clocks, calendar: WorkingCalendar) -> str:
    """Who would lose the rest of their working day by a jump to the next one, and how many reports lie open there; ""
    when nobody would.
    """
    losing = [desks[who] for who, now in clocks.by_person.items() if _has_rest(now, calendar)]
    if not losing:
        return ""
    sentence = _(
        "%(losing)s dari %(all)s peserta kehilangan sisa hari kerjanya.",
        losing=len(losing),
        all=len(clocks.by_person),
    )
    return f"{sentence} {_still_working(losing)}"


def _still_working(desks: Sequence[Desk]) -> str:
    busy = sorted((desk for desk in desks if desk.open), key=lambda desk: desk.open, reverse=True)
    if not busy:
        return _("Tidak ada laporan yang menunggu tindakan mereka.")
    named = [_open_words(desk) for desk in busy[:NAMED]]
    more = len(busy) - len(named)
    names = ", ".join(named)
    if more:
        names = _("%(names)s, dan %(n)s lainnya", names=names, n=more)
    return _("Masih bekerja: %(names)s.", names=names)


def _open_words(desk: Desk) -> str:
    count = ngettext(
        "%(num)d laporan menunggu tindakan", "%(num)d laporan menunggu tindakan", desk.open
    )
    return _("%(name)s (%(count)s)", name=desk.name, count=count)


def ends_words(desks: Desks, calendar: WorkingCalendar) -> str:
    """When the exercise of those who still work ends, as in “berakhir Kam, 16 Apr pukul 16.00”, and who has another end;
    "" when nobody works.
    """
    ends = _ends(desks, calendar)
    usual = usual_end(desks, calendar)
    if usual is None:
        return ""
    sentence = _("berakhir %(moment)s", moment=short_moment(usual))
    others = {who: end for who, end in ends.items() if end != usual}
    if not others:
        return sentence
    if len(others) > NAMED_ENDS:
        last = short_moment(max(others.values()))
        return _(
            "%(said)s; %(n)s peserta berbeda, paling lambat %(last)s",
            said=sentence,
            n=len(others),
            last=last,
        )
    named = (
        _("%(name)s %(moment)s", name=desks[who].name, moment=short_moment(end))
        for who, end in others.items()
    )
    return _("%(said)s; %(others)s", said=sentence, others=", ".join(named))


def usual_end(desks: Desks, calendar: WorkingCalendar) -> datetime | None:
    """The simulated end that most of those who still work have, of equals the earliest; None when nobody works."""
    counted = Counter(_ends(desks, calendar).values())
    return min(counted, key=lambda end: (-counted[end], end)) if counted else None


def extra_words(desks: Desks, calendar: WorkingCalendar) -> Mapping[PersonId, str]:
    """The chip of everybody who got more time than most, as in “+2 hari kerja”."""
    usual = usual_end(desks, calendar)
    if usual is None:
        return {}
    more = {
        who: calendar.working_days_between(usual.date(), end.date())
        for who, end in _ends(desks, calendar).items()
        if end > usual
    }
    return {who: _("+%(days)s", days=working_days_words(days)) for who, days in more.items()}


def _ends(desks: Desks, calendar: WorkingCalendar) -> Mapping[PersonId, datetime]:
    """Simulated ends of those who still work, in the order of joining."""
    runs = {who: desk.overview for who, desk in desks.items() if desk.overview is not None}
    return {
        who: calendar.in_zone(run.ends_at)
        for who, run in runs.items()
        if not run.finished and run.ends_at
    }


def arrived_words(nows: Collection[datetime]) -> str:
    """Where a jump has taken a class. Each clock begins to run again at its own instant, so that after it they differ by
    moments: the day is what they share.
    """
    if len({now.date() for now in nows}) == 1:
        return _(
            "Semua peserta kini pada %(moment)s.",
            moment=moment_words(min(nows), year=False),
        )
    return _(
        "Setiap peserta maju ke pukul 08.00 hari kerja berikutnya. Harinya tidak sama, karena ada yang masuk belakangan."
    )


def _has_rest(now: datetime, calendar: WorkingCalendar) -> bool:
    midnight = (now + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return calendar.office_seconds_between(now, midnight) > 0
