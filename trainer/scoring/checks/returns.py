"""Whether reports went back only where they had to, soon, and never to and fro.

Whose name stands on a return is the question of `return_owner`, which also counts a second return from the same desk;
here count what came back although it was the unit's own, how long a stray report was kept, and a report that was sent
again to whoever had rightly returned it. What came in while the clock jumped to the next day has been there since then.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain import events as e
from trainer.domain.dossier import Disposition
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import Decision
from trainer.scoring import labels
from trainer.scoring.answering import limit_from
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.jumps import workable_since
from trainer.scoring.lateness import days_late
from trainer.scoring.registry import check
from trainer.scoring.returning import for_want_of_data, is_business_of, misdirected, sent_again
from trainer.scoring.stays import Stay

DAYS_TO_LEVEL = ((1, 3), (3, 2))
"""(working days past the advised day, level): the advice is no limit, so it costs little."""
VERY_LATE = 1
DESK_IN_LIMIT, DESK_LATE = 3, 2

RETURN = {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu", "answer": None}
LIGHTS = {"lead": "99.01-dishub"}
BACK = "kembalikan pemilik=99.01-dishub"

EXAMPLES = (
    Example(
        "h0 14.00 bukan_wewenang pemilik=99-pu", 4, "Dikembalikan pada hari yang sama.", RETURN
    ),
    Example(
        "h2 09.00 bukan_wewenang pemilik=99-pu",
        3,
        "Masih dalam batas tiga hari kerja, tetapi bukan hari yang sama.",
        RETURN,
    ),
    Example("h6 09.00 bukan_wewenang pemilik=99-pu", 2, "Baru pada hari keenam.", RETURN),
    Example(
        "h0 13.41 lompat; h0 14.26 tiba; h1 08.24 bukan_wewenang pemilik=99-pu",
        4,
        "Tiba ketika waktu dimajukan, dikembalikan pada hari kerja pertama sesudahnya.",
        RETURN,
    ),
    Example(
        "h0 13.41 lompat; h0 14.26 tiba; h2 08.24 bukan_wewenang pemilik=99-pu",
        3,
        "Tiba ketika waktu dimajukan, lalu masih menunggu sehari lagi.",
        RETURN,
    ),
    Example("h3 16.00 selesai", 0, "Tidak pernah dikembalikan.", RETURN),
    Example("h0 15.00 selesai karena=instruktur", None, "Belum sehari kantor di meja.", RETURN),
    Example(
        f"h0 09.00 verifikasi unit=99.01-pu; h1 15.00 pu: {BACK}",
        4,
        "Bukan tugas unit, dikembalikan dalam satu hari kerja.",
        LIGHTS,
        people=("pu",),
    ),
    Example(
        f"h0 09.00 verifikasi unit=99.01-pu; h3 09.00 pu: {BACK}",
        2,
        "Bukan tugas unit, tetapi tersimpan dua hari lebih lama dari anjuran.",
        LIGHTS,
        people=("pu",),
    ),
    Example(
        f"h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: {BACK}",
        0,
        "Tugas unit sendiri, tetapi dikembalikan.",
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: kembalikan alasan=data_belum_cukup dasar='Di mana tepatnya?'",
        None,
        "Tugas unit sendiri, dikembalikan dengan pertanyaan karena tempatnya belum disebut.",
        {"missing": ["where"]},
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h6 16.00 selesai",
        0,
        "Laporan yang bukan tugasnya dibiarkan.",
        LIGHTS,
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-dishub; h1 09.00 dishub: kembalikan pemilik=99.01-pu; "
        "h1 10.00 disposisi unit=99.01-dishub",
        0,
        "Dikirim lagi kepada unit yang sudah mengembalikannya dengan benar.",
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: kembalikan pemilik=99.01-dishub; "
        "h1 10.00 disposisi unit=99.01-pu",
        None,
        "Unit simulasi keliru mengembalikan tugasnya sendiri; mengirimnya lagi bukan pingpong.",
    ),
    Example("h0 09.00 verifikasi unit=99.01-pu", None, "Tidak ada yang dikembalikan."),
)


@check("returns", needs=("routing",))
def returns(course: Course) -> Finding:
    """The worst of what went back, was kept, or was sent to and fro."""
    desks = (stay for stay in course.stays if _must_return(stay))
    return lowest(
        (
            *(_sent_again(course, recorded, agency) for recorded, agency in sent_again(course)),
            *(_own_business(course, *each) for each in course.by_people(e.ReportGivenBack)),
            *(_by_desk(course, stay) for stay in desks),
            *(_by_unit(course, held) for held in misdirected(course)),
        )
    )


def _must_return(stay: Stay) -> bool:
    return stay.best.decision is Decision.BUKAN_WEWENANG and not stay.excused


def _sent_again(course: Course, recorded: Recorded, agency: str) -> Finding:
    return judged(0, "sent_again", recorded.seq, done=labels.agency(course.world, agency))


def _own_business(course: Course, recorded: Recorded, fact: e.ReportGivenBack) -> Finding:
    if not is_business_of(course, fact.agency) or for_want_of_data(course, recorded, fact):
        return NOT_APPLICABLE
    return judged(0, "own_business", recorded.seq, done=labels.agency(course.world, fact.agency))


def _by_desk(course: Course, stay: Stay) -> Finding:
    back = next(
        (r for r, fact in course.by_people(e.ReportDeclined) if fact.desk == stay.desk), None
    )
    if back is None:
        if stay.decision is None and not course.horizon.given_up(stay.since, stay.due):
            return NOT_APPLICABLE
        return judged(0, "not_returned", stay.decided or stay.entered)
    at, since = labels.moment(back.at_sim), workable_since(course, stay.since)
    if back.at_sim < _advised(course, since, "anjuran_bukan_wewenang"):
        return judged(4, "same_day" if since == stay.since else "after_jump", back.seq, at=at)
    limit = labels.last_day(stay.due)
    if back.at_sim < stay.due:
        return judged(DESK_IN_LIMIT, "in_limit", back.seq, at=at, limit=limit)
    return judged(DESK_LATE, "after_limit", back.seq, at=at, limit=limit)


def _by_unit(course: Course, held: Disposition) -> Finding:
    """What a played unit did with a report that is not its business."""
    since = course.seating.since(held.unit, held.since)
    if since is None:
        return NOT_APPLICABLE
    given = (r for r, fact in course.by_people(e.ReportGivenBack) if fact.agency == held.unit)
    back = next((r for r in given if r.at_sim >= held.since), None)
    if back is not None:
        return _unit_returned(course, since, back)
    answered = held.first_answer_at is not None
    if not answered and (
        held.ended_at is not None or not course.horizon.given_up(since, limit_from(course, since))
    ):
        return NOT_APPLICABLE
    return judged(0, "kept", *course.turning_points)


def _unit_returned(course: Course, since: datetime, back: Recorded) -> Finding:
    since = workable_since(course, since)
    due, at = _advised(course, since, "anjuran_kembalikan"), labels.moment(back.at_sim)
    if back.at_sim < due:
        return judged(4, "soon", back.seq, at=at)
    late = days_late(course, back.at_sim, due)
    level = next((level for days, level in DAYS_TO_LEVEL if late <= days), VERY_LATE)
    return judged(level, "late", back.seq, at=at, late=str(late))


def _advised(course: Course, since: datetime, limit: str) -> datetime:
    return course.world.calendar.limit_end(since, course.world.profile.limit(limit))
