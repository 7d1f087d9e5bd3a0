"""What a report's key must hold for a check to have something to judge, by name.

A check names its needs; where one is not met it is not applicable, whatever the trainee did. So the points that can be
earned follow from the key, and nobody escapes a check by not acting.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trainer.domain.vocabulary import Urgency
from trainer.scoring.answering import answerer_is_person
from trainer.scoring.course import Course
from trainer.scoring.protecting import to_mask
from trainer.scoring.returning import misdirected, returned_by_key


@dataclass(frozen=True, slots=True)
class Need:
    """A condition on the key, and how the handbook tells it."""

    told: str
    met: Callable[[Course], bool]


def _waits_for_decision(course: Course) -> bool:
    return any(not stay.excused for stay in course.stays)


def _is_returned(course: Course) -> bool:
    return returned_by_key(course) or bool(misdirected(course))


def _needs_protection(course: Course) -> bool:
    if course.report.secret:
        return False
    if course.truth.set_secret:
        return _waits_for_decision(course)
    return course.leads_to_verification and bool(to_mask(course))


def _needs_call(course: Course) -> bool:
    return course.truth.urgency is Urgency.P1 and bool(course.truth.call_out)


NEEDS: Mapping[str, Need] = {
    "decision": Need(
        "Laporan menunggu keputusan di meja yang dimainkan seseorang.", _waits_for_decision
    ),
    "verification": Need(
        "Menurut kunci, laporan diverifikasi di meja ini, langsung atau setelah dilengkapi pelapor.",
        lambda course: course.leads_to_verification,
    ),
    "lead": Need("Kunci menyebut penanggung jawab.", lambda course: course.truth.lead is not None),
    "no_duplicate": Need(
        "Laporan bukan duplikat.", lambda course: course.truth.duplicate_of is None
    ),
    "duplicate": Need(
        "Laporan adalah duplikat laporan lain.",
        lambda course: course.truth.duplicate_of is not None,
    ),
    "returned": Need(
        "Menurut kunci, laporan dikembalikan: oleh meja yang tidak berwenang, atau oleh unit yang keliru menerimanya.",
        _is_returned,
    ),
    "protection": Need(
        "Laporan harus dirahasiakan, atau terbit melalui meja ini dengan identitas yang harus disamarkan.",
        _needs_protection,
    ),
    "answer": Need(
        "Menurut kunci, laporan ini dijawab.", lambda course: course.truth.answer is not None
    ),
    "own_answer": Need(
        "Menurut kunci, yang menjawab adalah instansi orang yang bermain.", answerer_is_person
    ),
    "call_out": Need("Laporan darurat (P1) yang memerlukan panggilan.", _needs_call),
}
"""Every need by its name."""
