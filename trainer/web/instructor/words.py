"""What the console says about people: where they are, what is wrong, how fast the clock runs."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.domain.clock import Mode
from trainer.domain.inject import Verdict
from trainer.domain.records import Exercise
from trainer.web.instructor.replies import HOW_GOOD
from trainer.web.language import gettext as _
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


def place_words(doing: str, titles: Mapping[str, str]) -> str:
    """Where somebody is, from the code on their card: “Membaca “Akses Jalan””. `titles`: of reports, as they may be shown;
    one that is not known is called by its id.
    """
    what, _colon, report = doing.partition(":")
    if what == "replying":
        return _("Membalas pesan (%(verdict)s)", verdict=HOW_GOOD[Verdict(report)])
    named = _("“%(title)s”", title=titles[report]) if report in titles else report
    return {
        "reading": _("Membaca %(report)s", report=named),
        "deciding": _("Memutuskan %(report)s", report=named),
        "answering": _("Menjawab %(report)s", report=named),
    }.get(what) or _("Di kotak masuk")
