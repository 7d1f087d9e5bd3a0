"""Whether a report that its unit gave back was handed on, and not left lying at the desk.

Counted from the working day on which it came back, with the day that is advised for a disposition. What came back as Bukan
Wewenang waits for a decision and is judged there. It only costs.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import State
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.jumps import workable_since
from trainer.scoring.lateness import days_late
from trainer.scoring.registry import check

DAYS_TO_LEVEL = ((1, 3), (3, 2))
"""(working days past the advised day, level): the advice is no limit, so it costs little."""
VERY_LATE = 1

SENT = "h0 09.00 verifikasi unit=99.01-dishub; h1 09.00 dishub: kembalikan pemilik=99.01-pu"

EXAMPLES = (
    Example(f"{SENT}; h1 11.00 disposisi unit=99.01-pu", 4, "Hari itu juga dikirim kepada unit yang tepat."),
    Example(f"{SENT}; h3 11.00 disposisi unit=99.01-pu", 3, "Sehari lebih lama dari anjuran."),
    Example(f"{SENT}; h5 11.00 disposisi unit=99.01-pu", 2, "Tiga hari lebih lama dari anjuran."),
    Example(f"{SENT}; h9 11.00 disposisi unit=99.01-pu", 1, "Lebih dari seminggu di meja."),
    Example(f"{SENT}; h6 16.00 selesai", 0, "Dibiarkan di meja sampai latihan usai."),
    Example(
        f"{SENT}; h1 15.00 selesai", None, "Kembali pada hari terakhir, belum sehari kantor di meja."
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu; h6 16.00 selesai", None, "Tidak ada yang kembali."),
)  # fmt: skip


@check("returned_left", needs=("touched",), only_costs=True)
def returned_left(course: Course) -> Finding:
    """The worst of what came back from a unit to a played desk."""
    back = (r for r in course.moves if isinstance(r.fact, e.ReportGivenBack))
    return lowest(_judge(course, each) for each in back)


def _judge(course: Course, back: Recorded) -> Finding:
    then = course.after(back)
    since = course.seating.since(then.desk, back.at_sim)
    if then.state is not State.TERVERIFIKASI or since is None:
        return NOT_APPLICABLE
    at = labels.moment(back.at_sim)
    due = _advised(course, workable_since(course, since))
    later = [r for r in course.moves if r.seq > back.seq]
    moved = next((r for r in later if course.after(r).state is not State.TERVERIFIKASI), None)
    if moved is None:
        left = course.horizon.given_up(since, due) and course.seating.present(
            then.desk, course.horizon.until(due)
        )
        return judged(0, "left", back.seq, since=at) if left else NOT_APPLICABLE
    if moved.person is None:
        return NOT_APPLICABLE
    if moved.at_sim < due:
        return judged(4, "handed_on", back.seq, moved.seq, since=at, at=labels.moment(moved.at_sim))
    late = days_late(course, moved.at_sim, due)
    level = next((level for days, level in DAYS_TO_LEVEL if late <= days), VERY_LATE)
    values = {"since": at, "at": labels.moment(moved.at_sim)}
    return judged(level, "late", back.seq, moved.seq, **values)


def _advised(course: Course, since: datetime) -> datetime:
    limit = course.world.profile.limit("anjuran_disposisi")
    return course.world.calendar.limit_end(since, limit)
