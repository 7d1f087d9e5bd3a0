"""A report that had to be secret became readable by everybody through a person's act.

It counts from that moment: made secret afterwards, the leak stays counted (ref. 3.5, *A leak*). By the rules `STOOD` only
where somebody could be known by it, or has somebody to fear.
"""

from __future__ import annotations

from trainer.domain.events import Recorded
from trainer.scoring.course import Course
from trainer.scoring.failures import VARIANT, CriticalExample
from trainer.scoring.findings import AnswerMark, Critical
from trainer.scoring.protecting import became_public, may_be_known

SECRET: dict[str, object] = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
}

EXAMPLES = (
    CriticalExample(
        "h0 09.00 verifikasi unit=99.01-pu", True, "Dugaan pelanggaran terbit untuk umum.", SECRET
    ),
    CriticalExample(
        "h0 09.00 verifikasi; h0 09.05 rahasiakan", True, "Sempat terbuka lima menit.", SECRET
    ),
    CriticalExample(
        "h0 09.00 verifikasi unit=99.01-dishub",
        False,
        "Yang sakit tidak dapat dikenali: tidak ada nama, nomor, atau alamat.",
        {"set_secret": True},
    ),
    CriticalExample("h0 09.00 eskalasi", False, "Eskalasi merahasiakannya.", SECRET),
    CriticalExample(
        "h0 09.00 verifikasi rahasia=ya", False, "Dirahasiakan saat memverifikasi.", SECRET
    ),
    CriticalExample("h3 16.00 selesai", False, "Tidak pernah terbit.", SECRET),
    CriticalExample(
        "h0 09.00 verifikasi unit=99.01-pu", False, "Laporan biasa memang terbuka.", {}
    ),
)


def find(course: Course, _marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """The act that made the report public."""
    if not course.truth.set_secret:
        return ()
    public = became_public(course)[:1]
    if course.stood and not (public and may_be_known(course, course.after_act(public[0]))):
        return ()
    return tuple(
        Critical("secret_left_public", course.report.id, each.seq, _variant(course, each))
        for each in public
    )


def _variant(course: Course, public: Recorded) -> dict[str, str]:
    """What else is to be said: that it accuses somebody, and that a person made it secret on the same day."""
    kinds = ["accused"] if course.truth.accused is not None else []
    if _closed_that_day(course, public):
        kinds.append("closed")
    return {VARIANT: "_".join(kinds)} if kinds else {}


def _closed_that_day(course: Course, public: Recorded) -> bool:
    """Whether a person made it secret again before the day on which it became public was over."""
    calendar = course.world.calendar
    day = calendar.in_zone(public.at_sim).date()
    return any(
        each.person is not None
        and each.seq > public.seq
        and calendar.in_zone(each.at_sim).date() == day
        and course.after(each).secret
        and not course.before(each).secret
        for each in course.moves
    )
