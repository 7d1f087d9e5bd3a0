"""What the console says about people: where they are, what is wrong, how fast the clock runs."""

from __future__ import annotations

from flask_babel import gettext as _

from trainer.domain.clock import Mode
from trainer.domain.records import Exercise
from trainer.web.time_words import minutes_words


def state_words(state: str) -> str:
    """The state of a class as one reads it in a list."""
    return {
        "open": _("menunggu dimulai"),
        "running": _("berjalan"),
        "paused": _("dijeda"),
        "ended": _("berakhir"),
    }[state]


def pace_words(exercise: Exercise) -> str:
    """How fast the clock runs, as in "1 hari kerja = 10 menit"."""
    minutes = minutes_words(exercise.minutes_per_working_day)
    if exercise.clock_mode == Mode.KALENDER:
        return _("1 hari kalender = %(minutes)s", minutes=minutes)
    return _("1 hari kerja = %(minutes)s", minutes=minutes)


def place_words(doing: str) -> str:
    """Where somebody is, from the code on their card: "Membaca SIM-0000101"."""
    what, _colon, report = doing.partition(":")
    return {
        "reading": _("Membaca %(report)s", report=report),
        "deciding": _("Memutuskan %(report)s", report=report),
        "answering": _("Menjawab %(report)s", report=report),
    }.get(what) or _("Di kotak masuk")
