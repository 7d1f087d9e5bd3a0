"""Whether an emergency was called out at once: within the profile's office hours of the first opening by a person.

Judged by the record in the report's line, or in that of another report about the same event: one event needs one call.
Any of the key's numbers is right; another number in time earns half. By the rules `STOOD` a quick call is late where the report
had lain unopened for a whole office day.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain.events import Recorded
from trainer.domain.rules import COUNTED
from trainer.scoring import labels
from trainer.scoring.answering import answering
from trainer.scoring.calling import (
    calls_of,
    first_touch,
    in_limit,
    lay_unread,
    limit_hours,
    limit_over,
)
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.registry import check

OTHER_NUMBER = 2
SAME_DAY, LATER = 2, 1
OTHER_NUMBER_LATE = 1

P1 = {"urgency": "P1", "call_out": ["112", "119"], "lead": "99.01-bpbd"}

EXAMPLES = (
    Example("h0 08.30 buka; h0 08.40 panggilan nomor=112", 4, "Sepuluh menit setelah dibuka.", P1),
    Example(
        "h0 15.30 buka; h1 08.20 panggilan nomor=119",
        4,
        "Jam kantor yang dihitung: lima puluh menit.",
        P1,
    ),
    Example(
        "h0 08.30 buka; h0 08.40 panggilan nomor=123",
        2,
        "Cepat, tetapi nomornya bukan untuk keadaan ini.",
        P1,
    ),
    Example(
        "h0 08.30 buka; h0 11.00 panggilan nomor=112",
        2,
        "Terlambat, masih pada hari yang sama.",
        P1,
    ),
    Example("h0 08.30 buka; h1 11.00 panggilan nomor=112", 1, "Baru keesokan harinya.", P1),
    Example(
        "h0 08.30 buka; h0 08.40 verifikasi unit=99.01-bpbd; h1 08.00 selesai",
        0,
        "Diteruskan, tetapi tidak ada yang dipanggil.",
        P1,
    ),
    Example(
        "h0 08.10 @2 panggilan nomor=112; h0 08.15 @2 verifikasi unit=99.01-bpbd; h0 08.30 buka; h0 09.00 tautkan",
        4,
        "Untuk kejadian yang sama bantuan sudah dipanggil.",
        P1 | {"duplicate_of": "SIM-0000002"},
    ),
    Example(
        "h0 08.30 verifikasi unit=99.01-pu; h0 09.00 pu: buka; h0 09.20 pu: panggilan nomor=112",
        4,
        "Unit yang menerimanya memanggil bantuan sendiri.",
        P1 | {"lead": "99.01-pu"},
        people=("pu",),
    ),
    Example(
        "h0 08.20 admin: panggilan nomor=112; h0 08.30 admin: verifikasi unit=99.01-pu; h0 09.00 pu: buka; "
        "h1 09.20 pu: panggilan nomor=112",
        None,
        "Meja sudah memanggil bantuan; unit yang memanggil lagi tidak terlambat.",
        P1 | {"lead": "99.01-pu"},
        people=("pu",),
    ),
    Example(
        "h2 08.30 buka; h2 08.40 panggilan nomor=112",
        1,
        "Dua hari tidak dibuka; panggilan yang cepat sesudahnya tetap terlambat.",
        P1,
    ),
    Example(
        "h2 08.30 buka; h2 08.45 panggilan nomor=112",
        4,
        "Menurut aturan lama yang dihitung hanya waktu sejak dibuka.",
        P1,
        rules=COUNTED,
    ),
    Example("h3 16.00 selesai", 0, "Tidak pernah dibuka.", P1),
    Example(
        "h1 09.00 selesai karena=instruktur",
        0,
        "Sehari kantor tidak dibuka, lalu instruktur mengakhiri kelas.",
        P1,
    ),
    Example(
        "h0 15.00 selesai karena=instruktur",
        None,
        "Belum sehari kantor di meja ketika instruktur mengakhiri kelas.",
        P1,
    ),
    Example(
        "h0 15.30 buka; h0 15.50 selesai karena=instruktur",
        None,
        "Satu jamnya belum habis ketika latihan dihentikan.",
        P1,
    ),
)


@check("urgency", needs=("reaches", "call_out"))
def urgency(course: Course) -> Finding:
    """The best call-out that people recorded, against the first opening."""
    opened = first_touch(course)
    every = calls_of(course)
    calls = [(recorded, call) for recorded, call in every if recorded.person is not None]
    if every and (not calls or (course.stood and every[0][0].person is None)):
        # A simulated colleague had called: help is on its way, nobody need ask twice, nor is whoever does it late.
        return NOT_APPLICABLE
    if not calls:
        return _not_called(course, opened)
    since = opened.at_sim if opened is not None else calls[0][0].at_sim
    findings = [_judge(course, since, recorded, call.number) for recorded, call in calls]
    return max(findings, key=lambda each: each.level or 0)


def _judge(course: Course, since: datetime, recorded: Recorded, number: str) -> Finding:
    right = number.strip() in course.truth.call_out
    values = _values(course, since) | {"number": number, "at": labels.moment(recorded.at_sim)}
    if course.stood and lay_unread(course) and since <= recorded.at_sim:
        return judged(LATER, "opened_late", recorded.seq, **values)
    if in_limit(course, since, recorded.at_sim):
        return judged(
            4 if right else OTHER_NUMBER,
            "called" if right else "other_number",
            recorded.seq,
            **values,
        )
    if not right:
        return judged(OTHER_NUMBER_LATE, "other_number", recorded.seq, **values)
    same_day = recorded.at_sim.date() == since.date()
    return judged(SAME_DAY if same_day else LATER, "called_late", recorded.seq, **values)


def _left_unread(course: Course) -> bool:
    """Whether a person had the report, at a desk or in a unit, for so long that reading it was given up."""
    waiting = [stay for stay in course.stays if stay.decided is None and not stay.excused]
    if course.verification is Stage.LOST or any(
        course.horizon.given_up(stay.since, stay.due) for stay in waiting
    ):
        return True
    return answering(course).stage is Stage.LOST


def _not_called(course: Course, opened: Recorded | None) -> Finding:
    if opened is None:
        if not _left_unread(course):
            return NOT_APPLICABLE
        return judged(0, "never_opened", *course.turning_points, **_values(course, None))
    if not limit_over(course, opened.at_sim):
        return NOT_APPLICABLE
    return judged(0, "never_called", opened.seq, **_values(course, opened.at_sim))


def _values(course: Course, since: datetime | None) -> dict[str, str]:
    return {
        "numbers": " atau ".join(course.truth.call_out),
        "hours": str(limit_hours(course)),
        "since": labels.moment(since) if since is not None else "",
    }
