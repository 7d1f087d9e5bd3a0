"""An emergency that a person decided while nobody called help: neither before that, nor within its limit.

Whatever the decision was, it moves the paper and not the danger (ref. 6.3, *call first*). A call by anybody counts, a
simulated colleague's too, and one in the line of another report about the same event. A postponement that the key itself
wants is none of these: there is no place yet to send help to. What is told as put off is not told again, and one event
is told once, on the report about it that was decided first.
"""

from __future__ import annotations

from trainer.domain.vocabulary import Decision
from trainer.scoring import labels
from trainer.scoring.calling import (
    calls_of,
    first_touch,
    in_limit,
    limit_hours,
    limit_over,
    needs_call,
)
from trainer.scoring.course import Course
from trainer.scoring.critical import emergency_put_off
from trainer.scoring.duplicating import events_of, reports_of_event
from trainer.scoring.failures import VARIANT, CriticalExample
from trainer.scoring.findings import AnswerMark, Critical
from trainer.scoring.stays import Stay, decision_in

P1: dict[str, object] = {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd"}
SENT = "verifikasi unit=99.01-bpbd"

EXAMPLES = (
    CriticalExample(
        f"h0 08.30 buka; h0 08.40 {SENT}; h1 08.00 selesai",
        True,
        "Diteruskan, dan tidak seorang pun memanggil bantuan.",
        P1,
    ),
    CriticalExample(
        "h0 08.30 buka; h0 08.40 verifikasi kelas=aspirasi unit=99.01-pu; h1 08.00 selesai",
        True,
        "Dibaca sebagai usulan, dan tidak seorang pun memanggil bantuan.",
        P1,
    ),
    CriticalExample(
        "h0 08.30 buka; h0 08.40 bukan_wewenang pemilik=99-pu; h1 08.00 selesai",
        True,
        "Dikembalikan kepada pemiliknya, tanpa panggilan.",
        P1 | {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu", "answer": None},
    ),
    CriticalExample(
        f"h0 08.30 buka; h0 08.40 {SENT}; h0 11.00 panggilan nomor=112",
        True,
        "Sudah diputuskan, dan panggilannya baru datang sesudah batas.",
        P1,
    ),
    CriticalExample(
        f"h0 08.30 buka; h0 08.40 panggilan nomor=112; h0 08.45 {SENT}; h1 08.00 selesai",
        False,
        "Dipanggil, lalu diteruskan.",
        P1,
    ),
    CriticalExample(
        f"h0 08.30 buka; h0 08.40 {SENT}; h0 09.20 panggilan nomor=112; h1 08.00 selesai",
        False,
        "Diteruskan lebih dahulu, tetapi panggilannya masih dalam batas.",
        P1,
    ),
    CriticalExample(
        f"h0 08.30 buka; h0 11.00 panggilan nomor=112; h0 11.05 {SENT}",
        False,
        "Panggilan terlambat, tetapi mendahului keputusan: yang hilang hanya poin kecepatannya.",
        P1,
    ),
    CriticalExample(
        f"h0 08.10 @2 panggilan nomor=112; h0 08.15 @2 {SENT}; h0 08.30 buka; h0 09.00 tautkan; h1 08.00 selesai",
        False,
        "Untuk kejadian yang sama bantuan sudah dipanggil.",
        P1 | {"duplicate_of": "SIM-0000002"},
    ),
    CriticalExample(
        f"h0 08.10 @2 {SENT}; h0 08.30 buka; h0 09.00 tautkan; h1 08.00 selesai",
        False,
        "Kejadiannya sama: kelalaian itu sudah disampaikan pada laporan yang diputuskan lebih dahulu.",
        P1 | {"duplicate_of": "SIM-0000002"},
    ),
    CriticalExample(
        "h0 08.30 buka; h0 08.40 tunda; h1 08.00 selesai",
        False,
        "Ditunda: kesalahan itu sudah disampaikan sebagai keadaan darurat yang ditangguhkan.",
        P1,
    ),
    CriticalExample(
        f"h0 08.30 buka; h0 08.40 {SENT}; h0 09.20 selesai karena=instruktur",
        False,
        "Latihan dihentikan sebelum batas panggilannya habis.",
        P1,
    ),
    CriticalExample(
        "h0 08.30 buka; h1 16.00 selesai",
        False,
        "Tidak diputuskan: kelalaian itu dinilai oleh pemeriksaannya sendiri.",
        P1,
    ),
    CriticalExample(
        "h0 08.30 buka; h0 08.40 verifikasi unit=99.01-pu; h1 08.00 selesai",
        False,
        "Bukan keadaan darurat.",
    ),
)


def find(course: Course, marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """The first decision of a person that help neither came before nor within the limit."""
    decided, opened = _decided(course), first_touch(course)
    if decided is None or decided.decided is None or opened is None or not needs_call(course):
        return ()
    if not limit_over(course, opened.at_sim) or emergency_put_off.find(course, marks):
        return ()
    if _decided_on_another(course, decided.decided):
        return ()
    calls = [recorded for recorded, _ in calls_of(course)]
    if any(
        recorded.seq < decided.decided or in_limit(course, opened.at_sim, recorded.at_sim)
        for recorded in calls
    ):
        return ()
    values = {
        "since": labels.moment(opened.at_sim),
        "hours": str(limit_hours(course)),
        "numbers": " atau ".join(course.truth.call_out),
    }
    if calls:
        values |= {VARIANT: "late", "called": labels.moment(calls[0].at_sim)}
    return (Critical("emergency_not_called", course.report.id, decided.decided, values),)


def _decided(course: Course) -> Stay | None:
    """The first stay that a person decided otherwise than by asking for what the key misses, too."""
    return next(
        (
            stay
            for stay in course.stays
            if stay.decided is not None and not (stay.right and stay.decision is Decision.TUNDA)
        ),
        None,
    )


def _decided_on_another(course: Course, before_seq: int) -> bool:
    """Whether a person had decided another report about the same event by then."""
    return any(
        recorded.seq < before_seq
        and recorded.person is not None
        and decision_in(recorded.fact) is not None
        for other in reports_of_event(course)
        if other.id != course.report.id
        for recorded in events_of(course, other.id)
    )
