"""Whether a duplicate was linked to its main report, so that one event has one handling and every reporter an answer.

Same reporter or another decides only what the link does. A link the other way round is as good.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.vocabulary import Decision, State
from trainer.scoring.course import Course
from trainer.scoring.duplicating import events_of, same_event
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.registry import check

ARCHIVED_WITHOUT_LINK = 2
ARCHIVED_OTHERS = 1
HANDLED_TWICE = 1
REASONS = ("duplikat", "sudah_ditangani_selesai")

OTHERS: dict[str, object] = {"duplicate_of": "SIM-0000002"}
OWN: dict[str, object] = {
    "duplicate_of": "SIM-0000002", "decision": "arsipkan", "reason": "duplikat", "lead": None, "answer": None,
}  # fmt: skip
SAME_PERSON: dict[str, object] = {
    "reporter": {
        "ref": "p-2",
        "name": "Nurmala Sangen",
        "phone": None,
        "nik": None,
        "address": None,
    }
}

EXAMPLES = (
    Example(
        "h0 09.00 @2 verifikasi unit=99.01-pu; h0 09.10 tautkan ke=SIM-0000002",
        4,
        "Ditautkan ke laporan utama.",
        OTHERS,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h0 09.10 @2 tautkan ke=SIM-0000001",
        4,
        "Ditautkan dengan arah terbalik.",
        OTHERS,
    ),
    Example(
        "h0 09.00 tautkan ke=SIM-0000002",
        4,
        "Pelapor yang sama: ditautkan, dan karena itu terarsip.",
        OWN,
        SAME_PERSON,
    ),
    Example(
        "h0 09.00 arsipkan alasan=duplikat",
        2,
        "Pelapor yang sama: diarsipkan tanpa tautan.",
        OWN,
        SAME_PERSON,
    ),
    Example(
        "h0 09.00 arsipkan alasan=duplikat",
        1,
        "Pelapor lain: diarsipkan, sehingga tidak mendapat jawaban.",
        OTHERS,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu", 1, "Ditangani terpisah untuk kedua kalinya.", OTHERS
    ),
    Example("h0 09.00 bukan_wewenang pemilik=99-pu", 0, "Dikembalikan.", OTHERS),
    Example(
        "h0 08.30 @2 verifikasi unit=99.01-pu; h0 09.00 tautkan ke=SIM-0000002",
        0,
        "Ditautkan pada laporan tentang kejadian lain.",
        {"duplicate_of": "SIM-0000009"},
    ),
    Example("h3 16.00 selesai", 0, "Dibiarkan.", OTHERS),
    Example(
        "h0 09.00 @2 verifikasi unit=99.01-pu", None, "Belum diputuskan, masih ada waktu.", OTHERS
    ),
)


@check("duplicates", needs=("duplicate", "decision"))
def duplicates(course: Course) -> Finding:
    """The link of this report, or what was done instead."""
    main = course.truth.duplicate_of
    assert main is not None
    values = {"main": main}
    for recorded, link in course.by_people(e.DuplicateLinked):
        right = same_event(course, link.main)
        return judged(
            4 if right else 0, "linked" if right else "wrong_main", recorded.seq, **values
        )
    turned = _linked_to_this(course, main)
    if turned is not None:
        return judged(4, "linked", turned, **values)
    return _without_link(course, values)


def _linked_to_this(course: Course, main: str) -> int | None:
    """The seq of a person's act that linked the main report to this one; None when nobody did."""
    links = ((r, r.fact) for r in events_of(course, main) if r.person is not None)
    return next(
        (
            r.seq
            for r, fact in links
            if isinstance(fact, e.DuplicateLinked) and fact.main == course.report.id
        ),
        None,
    )


def _without_link(course: Course, values: dict[str, str]) -> Finding:
    last = next(stay for stay in reversed(course.stays) if not stay.excused)
    if last.decision is None or last.decided is None:
        lost = course.horizon.given_up(last.since, last.due)
        return judged(0, "undecided", last.entered, **values) if lost else NOT_APPLICABLE
    archived = course.dossier.state is State.ARSIP and course.dossier.archive_reason in REASONS
    if archived:
        own = course.truth.decision is Decision.ARSIPKAN
        level = ARCHIVED_WITHOUT_LINK if own else ARCHIVED_OTHERS
        return judged(level, "archived_own" if own else "archived_others", last.decided, **values)
    if last.decision is Decision.VERIFIKASI:
        return judged(HANDLED_TWICE, "handled_twice", last.decided, **values)
    return judged(0, "not_linked", last.decided, **values)
