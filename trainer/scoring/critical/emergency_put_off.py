"""An emergency that a person archived or postponed, where the key knows no such decision."""

from __future__ import annotations

from trainer.domain.vocabulary import Decision, Urgency
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.failures import CriticalExample
from trainer.scoring.findings import AnswerMark, Critical
from trainer.scoring.stays import decision_in

PUT_OFF = (Decision.ARSIPKAN, Decision.TUNDA)

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
    for recorded in course.events:
        made = decision_in(recorded.fact) if recorded.person is not None else None
        if made is not None and made.decision in PUT_OFF and made.decision not in known:
            values = {
                "done": labels.DECISIONS[made.decision],
                "numbers": " atau ".join(course.truth.call_out),
            }
            found.append(Critical("emergency_put_off", course.report.id, recorded.seq, values))
    return tuple(found)
