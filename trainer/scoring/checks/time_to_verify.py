"""Whether each report got its decision in time at the desk: three working days from its arrival there.

Only the clock is judged: one that had not run out at the end of the run is judged on nobody.
"""

from __future__ import annotations

from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.lateness import days_late, level_of
from trainer.scoring.registry import check
from trainer.scoring.stays import Stay

EXAMPLES = (
    Example("h3 15.59 verifikasi", 4, "Hari ketiga masih tepat waktu."),
    Example("h3 20.00 verifikasi", 4, "Sampai pukul 24.00 hari ketiga masih tepat waktu."),
    Example("h4 08.00 verifikasi", 2, "Terlambat satu hari kerja."),
    Example("h5 08.00 verifikasi", 1, "Terlambat dua hari kerja, akhir pekan tidak dihitung."),
    Example("h8 08.00 verifikasi", 0, "Terlambat lima hari kerja."),
    Example("h5 16.00 selesai", 0, "Batasnya lewat tanpa keputusan."),
    Example("h2 16.00 selesai", None, "Batasnya belum lewat ketika latihan berakhir."),
    Example(
        "h0 09.00 tunda; h1 09.00 pelapor: lengkapi; h4 09.00 verifikasi",
        4,
        "Setelah dilengkapi, jam verifikasi mulai lagi.",
    ),
)


@check("time_to_verify", needs=("decision",))
def time_to_verify(course: Course) -> Finding:
    """The slowest decision on this report."""
    return lowest(_judge(course, stay) for stay in course.stays if not stay.excused)


def _judge(course: Course, stay: Stay) -> Finding:
    limit = labels.last_day(stay.due)
    if stay.decided is None or stay.decided_at is None:
        if not course.horizon.ran_out(stay.due):
            return NOT_APPLICABLE
        return judged(0, "never", stay.entered, limit=limit)
    at = labels.moment(stay.decided_at)
    level = level_of(course, stay.decided_at, stay.due)
    if level == 4:
        return judged(4, "in_time", stay.decided, limit=limit, at=at)
    late = str(days_late(course, stay.decided_at, stay.due))
    return judged(level, "late", stay.decided, limit=limit, at=at, late=late)
