"""An emergency that a person archived or postponed, where the key knows no such decision.

A second report about an event that is handled already may be archived as a duplicate: wrong, but nobody waits for help.
"""

from __future__ import annotations

from trainer.domain.events import Recorded
from trainer.domain.vocabulary import Decision, Urgency
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.duplicating import before, reports_of_event
from trainer.scoring.failures import CriticalExample
from trainer.scoring.findings import AnswerMark, Critical
from trainer.scoring.stays import decision_in

PUT_OFF = (Decision.ARSIPKAN, Decision.TUNDA)
DUPLICATE = "duplikat"

P1: dict[str, object] = {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd"}

EXAMPLES = (
    CriticalExample("h0 09.00 tunda", True, "Keadaan darurat ditunda untuk bertanya.", P1),
    CriticalExample(
        "h0 09.00 panggilan nomor=112; h0 09.05 arsipkan",
        True,
        "Diarsipkan, walaupun sudah dipanggil.",
        P1,
    ),
    CriticalExample(
        "h0 09.00 panggilan nomor=112; h0 09.05 verifikasi unit=99.01-bpbd",
        False,
        "Dipanggil lalu diteruskan.",
        P1,
    ),
    CriticalExample(
        "h0 09.00 @2 verifikasi unit=99.01-bpbd; h0 09.10 arsipkan alasan=duplikat",
        False,
        "Kejadian yang sama sudah ditangani pada laporan lain.",
        P1 | {"duplicate_of": "SIM-0000002"},
    ),
    CriticalExample(
        "h0 09.10 arsipkan alasan=duplikat",
        True,
        "Laporan lain tentang kejadian yang sama belum ditangani.",
        P1 | {"duplicate_of": "SIM-0000002"},
    ),
    CriticalExample("h0 09.00 arsipkan", False, "Bukan keadaan darurat.", {}),
    CriticalExample(
        "h0 09.00 tunda",
        False,
        "Menurut kunci tempatnya memang harus ditanyakan.",
        P1 | {"decision": "tunda", "missing": ["where"]},
    ),
)


def find(course: Course, _marks: tuple[AnswerMark, ...]) -> tuple[Critical, ...]:
    """Every act of a person that put the emergency off."""
    if course.truth.urgency is not Urgency.P1:
        return ()
    known = {course.report.truth.decision, *(each.decision for each in course.report.truth.also)}
    found = []
    for recorded in course.moves:
        made = decision_in(recorded.fact) if recorded.person is not None else None
        if made is None or made.decision not in PUT_OFF or made.decision in known:
            continue
        if made.reason == DUPLICATE and _handled_elsewhere(course, recorded):
            continue
        values = {
            "done": labels.DECISIONS[made.decision],
            "numbers": " atau ".join(course.truth.call_out),
        }
        found.append(Critical("emergency_put_off", course.report.id, recorded.seq, values))
    return tuple(found)


def _handled_elsewhere(course: Course, recorded: Recorded) -> bool:
    """Whether another report about the same event was verified by then."""
    then = (before(course, recorded, each.id) for each in reports_of_event(course))
    return any(each is not None and each.verified_at is not None for each in then)
