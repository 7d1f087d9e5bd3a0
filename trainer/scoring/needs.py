"""What a report's key must hold for a check to have something to judge, by name.

A check names its needs; where one is not met it is not applicable, whatever the trainee did. So the points that can be
earned follow from the key, and nobody escapes a check by not acting.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.vocabulary import Decision
from trainer.scoring.answering import answerer_is_person, helper_is_person
from trainer.scoring.calling import needs_call
from trainer.scoring.course import Course
from trainer.scoring.duplicating import first_of_event
from trainer.scoring.protecting import to_mask
from trainer.scoring.returning import misdirected, returned_by_key, sent_again
from trainer.scoring.supervising import supervised_by_key


@dataclass(frozen=True, slots=True)
class Need:
    """A condition on the key, and how the handbook tells it. `by_acts`: what people do may meet it, too."""

    sentence: str
    met: Callable[[Course], bool]
    by_acts: bool = False


def _waits_for_decision(course: Course) -> bool:
    return any(not stay.excused for stay in course.stays)


def _reaches(course: Course) -> bool:
    held = {each.unit for each in course.dossier.dispositions}
    lead = course.truth.lead
    return _waits_for_decision(course) or (lead in course.seating.units and lead in held)


def _is_handled(course: Course) -> bool:
    return course.leads_to_verification or course.truth.lead in course.seating.units


def _is_returned(course: Course) -> bool:
    return returned_by_key(course) or bool(misdirected(course))


def _needs_question(course: Course) -> bool:
    if course.report.truth.decision is Decision.TUNDA and _waits_for_decision(course):
        return True
    return bool(course.report.truth.missing) and course.truth.lead in course.seating.units


def _is_repeated(course: Course) -> bool:
    return _is_handled(course) and first_of_event(course) is not None


def _is_routed(course: Course) -> bool:
    return (
        _is_returned(course)
        or bool(course.by_people(e.ReportGivenBack))
        or bool(sent_again(course))
    )


def _is_touched(course: Course) -> bool:
    return any(recorded.person is not None for recorded in course.events)


def _needs_protection(course: Course) -> bool:
    if course.report.secret:
        return False
    if course.truth.set_secret:
        return _waits_for_decision(course)
    return course.leads_to_verification and bool(to_mask(course))


def _needs_supervision(course: Course) -> bool:
    if course.by_people(e.ReportEscalated):
        return True
    return course.leads_to_verification and supervised_by_key(course)


NEEDS: Mapping[str, Need] = {
    "decision": Need(
        "Laporan menunggu keputusan di meja yang dimainkan seseorang.", _waits_for_decision
    ),
    "reaches": Need(
        "Laporan sampai di meja atau di unit penanggung jawab yang dimainkan seseorang.", _reaches
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
        by_acts=True,
    ),
    "question": Need(
        "Menurut kunci, laporan belum lengkap ketika sampai di meja atau unit orang yang bermain.",
        _needs_question,
    ),
    "repeated": Need(
        "Menurut kunci, laporan lain tentang kejadian yang sama datang lebih dahulu, dan laporan ini ditangani di meja atau "
        "unit yang dimainkan seseorang.",
        _is_repeated,
    ),
    "routing": Need(
        "Menurut kunci, laporan dikembalikan; atau ada orang yang mengembalikannya, mengirimnya lagi, atau menerimanya keliru.",
        _is_routed,
        by_acts=True,
    ),
    "touched": Need(
        "Ada yang dilakukan orang yang bermain pada laporan ini.", _is_touched, by_acts=True
    ),
    "asks": Need(
        "Menurut kunci, laporan ini meminta sesuatu dari instansi.",
        lambda course: not course.asks_nothing,
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
    "handled": Need(
        "Menurut kunci, laporan ini ditangani di meja atau unit yang dimainkan seseorang.",
        _is_handled,
    ),
    "supervision": Need(
        "Menurut kunci, laporan ini diserahkan kepada Inspektorat dari meja yang dimainkan seseorang; atau ada orang yang "
        "mengeskalasinya.",
        _needs_supervision,
        by_acts=True,
    ),
    "owes_answer": Need(
        "Menurut kunci, yang menjawab atau membantu menjawab adalah instansi orang yang bermain.",
        lambda course: answerer_is_person(course) or helper_is_person(course),
    ),
    "call_out": Need("Laporan darurat (P1) yang memerlukan panggilan.", needs_call),
}
"""Every need by its name."""
