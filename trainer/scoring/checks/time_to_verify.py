"""Whether each report got its decision in time at the desk: three working days from its arrival there.

Only the clock is judged: one that had not run out at the end of the run is judged on nobody. By the rules `COUNTED` it is the
right decision that must come in time: a wrong one is no sooner for being quick, and counts from when it was put right.
"""

from __future__ import annotations

from trainer.domain.rules import CAPPED
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.lateness import days_late, level_of
from trainer.scoring.registry import check
from trainer.scoring.stays import Stay, put_right

EXAMPLES = (
    Example("h3 15.59 verifikasi", 4, "Hari ketiga masih tepat waktu."),
    Example("h3 20.00 verifikasi", 4, "Sampai pukul 24.00 hari ketiga masih tepat waktu."),
    Example("h4 08.00 verifikasi", 2, "Terlambat satu hari kerja."),
    Example("h5 08.00 verifikasi", 1, "Terlambat dua hari kerja, akhir pekan tidak dihitung."),
    Example("h8 08.00 verifikasi", 0, "Terlambat lima hari kerja."),
    Example(
        "h0 09.00 arsipkan", 0, "Cepat, tetapi keliru: keputusan yang tepat tidak pernah datang."
    ),
    Example("h0 09.00 arsipkan", 4, "Menurut aturan lama yang dinilai hanya jamnya.", rules=CAPPED),
    Example(
        "h0 09.00 arsipkan; h0 09.30 pulihkan; h0 09.40 verifikasi",
        4,
        "Keliru, lalu diperbaiki dalam batasnya.",
    ),
    Example("h5 16.00 selesai", 0, "Batasnya lewat tanpa keputusan."),
    Example("h2 16.00 selesai", None, "Batasnya belum lewat ketika latihan berakhir."),
    Example(
        "h0 09.00 tunda; h1 09.00 pelapor: lengkapi; h4 09.00 verifikasi",
        4,
        "Setelah dilengkapi, jam verifikasi mulai lagi.",
        {"decision": "tunda", "missing": ["where"]},
    ),
    Example(
        "h0 09.00 tunda; h1 09.00 pelapor: lengkapi; h4 09.00 verifikasi",
        2,
        "Ditunda tanpa perlu; keputusan yang tepat baru datang sehari sesudah batasnya.",
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
    if course.counted and not stay.right:
        return _decided_wrongly(course, stay)
    at = labels.moment(stay.decided_at)
    level = level_of(course, stay.decided_at, stay.due)
    if level == 4:
        return judged(4, "in_time", stay.decided, limit=limit, at=at)
    late = str(days_late(course, stay.decided_at, stay.due))
    return judged(level, "late", stay.decided, limit=limit, at=at, late=late)


def _decided_wrongly(course: Course, stay: Stay) -> Finding:
    """When the right decision came after a wrong one; it never did where nobody put it right."""
    limit, right = labels.last_day(stay.due), put_right(course.moves, stay)
    assert stay.decided is not None
    if right is None:
        return judged(0, "wrong", stay.decided, limit=limit)
    at, level = labels.moment(right.at_sim), level_of(course, right.at_sim, stay.due)
    if level == 4:
        return judged(4, "put_right", stay.decided, right.seq, limit=limit, at=at)
    return judged(level, "right_late", stay.decided, right.seq, limit=limit, at=at)
