"""Whether the first official answer came in time from the agency of the person who owes it.

Five working days: for a unit from its disposition, for a desk that answers itself from the report's arrival. *Sementara*
counts, a comment does not; a supporting unit has its own five days. A clock in a simulated colleague's hands is judged on nobody.
"""

from __future__ import annotations

from trainer.scoring import labels
from trainer.scoring.answering import Answering, answering, helping
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.lateness import days_late, level_of
from trainer.scoring.registry import check

OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}

EXAMPLES = (
    Example(
        "h0 09.00 verifikasi kelola=ya; h5 15.00 tindak_lanjut",
        4,
        "Hari kelima masih tepat waktu.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h2 09.00 tindak_lanjut jenis=sementara",
        4,
        "Tanggapan sementara sudah sebuah jawaban.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h6 09.00 tindak_lanjut",
        2,
        "Terlambat satu hari kerja.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h2 09.00 komentar; h6 16.00 selesai",
        0,
        "Komentar bukan jawaban.",
        OWN,
    ),
    Example("h6 16.00 selesai", 0, "Tidak pernah dibuka, batasnya lewat.", OWN),
    Example("h0 09.00 verifikasi kelola=ya; h4 16.00 selesai", None, "Batasnya belum lewat.", OWN),
    Example(
        "h0 09.00 verifikasi unit=99.01-kominfo; h6 16.00 selesai",
        None,
        "Ada di tangan rekan simulasi.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub pendukung=99.01-pu; h5 09.00 dishub: tindak_lanjut; h6 09.00 pu: tindak_lanjut",
        2,
        "Unit pendukung mempunyai batasnya sendiri, dan terlambat satu hari kerja.",
        {"lead": "99.01-dishub", "supporting": ["99.01-pu"]},
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h7 09.00 pu: tindak_lanjut",
        1,
        "Unit terlambat dua hari kerja sejak disposisi.",
        people=("pu",),
    ),
)


@check("time_to_first_answer", needs=("owes_answer", "no_duplicate"))
def time_to_first_answer(course: Course) -> Finding:
    """The first answer of the lead, and of every supporting unit with people in it, against its limit."""
    return lowest(_judge(course, state) for state in (answering(course), *helping(course)))


def _judge(course: Course, state: Answering) -> Finding:
    if state.duty is None or state.stage in (Stage.NOT_DUE, Stage.OPEN):
        return NOT_APPLICABLE
    limit = labels.last_day(state.duty.due)
    if state.first is None:
        if not course.horizon.ran_out(state.duty.due):
            return NOT_APPLICABLE
        return judged(0, "never", *course.turning_points, limit=limit)
    recorded, _ = state.first
    at = labels.moment(recorded.at_sim)
    level = level_of(course, recorded.at_sim, state.duty.due)
    if level == 4:
        return judged(4, "in_time", recorded.seq, limit=limit, at=at)
    late = str(days_late(course, recorded.at_sim, state.duty.due))
    return judged(level, "late", recorded.seq, limit=limit, at=at, late=late)
