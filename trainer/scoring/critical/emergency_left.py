"""An emergency that a person let lie for a whole office day: unopened, or read and neither decided nor helped.

Its limit runs from the first opening (ref. 3.1 row 31); whoever does not look for a day cannot win by that (ref. 3.4: an admin
opens the application several times a day). What nobody ever touched is no act, and told by the check of urgency; what was
decided without a call, or put off, is told as that. One event is told once, on the report about it that arrived first.
"""

from __future__ import annotations

from trainer.scoring import labels
from trainer.scoring.calling import (
    at_hand_since,
    calls_of,
    first_touch,
    lay_unread,
    left_unhelped,
    needs_call,
)
from trainer.scoring.course import Course
from trainer.scoring.critical import emergency_not_called, emergency_put_off
from trainer.scoring.duplicating import first_of_event
from trainer.scoring.failures import VARIANT, CriticalExample
from trainer.scoring.findings import AnswerMark, Critical

P1: dict[str, object] = {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd"}
SENT = "verifikasi unit=99.01-bpbd"

EXAMPLES = (
    CriticalExample(
        f"h2 09.00 buka; h2 09.10 panggilan nomor=112; h2 09.15 {SENT}",
        True,
        "Baru dibuka pada hari ketiga, walaupun lalu segera dipanggil.",
        P1,
    ),
    CriticalExample(
        f"h0 08.30 buka; h1 11.00 panggilan nomor=112; h1 11.05 {SENT}",
        True,
        "Dibaca, lalu lebih dari sehari kerja dibiarkan tanpa panggilan.",
        P1,
    ),
    CriticalExample(
        "h0 08.30 buka; h2 16.00 selesai",
        True,
        "Dibaca, dan sampai latihan berakhir tidak seorang pun memanggil bantuan.",
        P1,
    ),
    CriticalExample(
        f"h0 15.30 buka; h0 15.40 panggilan nomor=112; h0 15.45 {SENT}",
        False,
        "Dibuka pada hari itu juga.",
        P1,
    ),
    CriticalExample(
        f"h0 08.30 buka; h0 08.40 {SENT}; h2 08.00 selesai",
        False,
        "Diputuskan tanpa panggilan: kesalahan itu disampaikan sendiri.",
        P1,
    ),
    CriticalExample(
        "h0 08.30 buka; h0 15.00 selesai karena=instruktur",
        False,
        "Belum sehari kerja ketika latihan dihentikan.",
        P1,
    ),
    CriticalExample(
        f"h0 15.00 lompat; h0 20.00 tiba; h1 08.30 buka; h1 08.40 panggilan nomor=112; h1 08.45 {SENT}",
        False,
        "Datang pada malam yang dilompati, lalu dibuka pagi itu juga.",
        P1,
    ),
    CriticalExample("h2 16.00 selesai", False, "Tidak pernah dibuka: tidak ada perbuatan.", P1),
    CriticalExample(f"h2 09.00 {SENT}", False, "Bukan keadaan darurat."),
)


def find(course: Course, marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """The opening after a day, or the one after which nothing came for a day."""
    opened, since = first_touch(course), at_hand_since(course)
    if not course.stood or not needs_call(course) or opened is None or since is None:
        return ()
    if first_of_event(course) is not None or _told(course, marks):
        return ()
    values = {
        "since": labels.moment(since),
        "opened": labels.moment(opened.at_sim),
        "numbers": " atau ".join(course.truth.call_out),
    }
    if lay_unread(course) and all(opened.at_sim <= each.at_sim for each, _ in calls_of(course)):
        return (Critical("emergency_left", course.report.id, opened.seq, values),)
    if left_unhelped(course):
        values |= {VARIANT: "read"}
        return (Critical("emergency_left", course.report.id, opened.seq, values),)
    return ()


def _told(course: Course, marks: tuple[AnswerMark, ...]) -> bool:
    return bool(emergency_not_called.find(course, marks) or emergency_put_off.find(course, marks))
