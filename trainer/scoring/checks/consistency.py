"""Whether reports about one event were treated alike: the same class, the same owner, answers that do not contradict.

Judged on the later report against the first of its group. What was linked is handled as one, so of it only the answers
are compared: each reporter gets one, of one kind and with one date. What is said in them is left to the marks.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.dossier import Dossier, PostedAnswer
from trainer.domain.vocabulary import SUPERVISORY, Classification, State
from trainer.scoring import labels
from trainer.scoring.course import Course, Stage
from trainer.scoring.duplicating import before, events_of, first_of_event, same_event
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.registry import check

OTHER_CLASS, OTHER_OWNER, ONE_ANSWERED, OTHER_ANSWER = 2, 1, 1, 2
WITHOUT_CLASS = (Classification.PENGADUAN, Classification.PENGADUAN_TBP)
"""One and the same until an admin decides (ref. 3.5)."""

GROUP: dict[str, object] = {"duplicate_group": "lubang"}
OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
OWN_GROUP = OWN | GROUP
BOTH = "h0 09.00 @2 verifikasi unit=99.01-pu; h0 09.10 verifikasi"
ASKED = "verifikasi kelas=permintaan_informasi kelola=ya"

EXAMPLES = (
    Example(f"{BOTH} unit=99.01-pu", 4, "Kelas dan penanggung jawabnya sama.", GROUP, other=GROUP),
    Example(
        "h0 09.00 @2 verifikasi unit=99.01-pu; h0 09.10 tautkan", 4, "Ditautkan, ditangani bersama.", GROUP, other=GROUP
    ),
    Example(
        f"{BOTH} kelas=aspirasi unit=99.01-pu",
        2,
        "Keluhan yang sama sekali dianggap pengaduan, sekali aspirasi.",
        GROUP,
        other=GROUP,
    ),
    Example(
        f"{BOTH} unit=99.01-dishub", 1, "Kejadian yang sama dikirim ke dua dinas.", GROUP, other=GROUP
    ),
    Example(
        "h0 09.00 @2 verifikasi unit=99.01-pu; h0 09.10 arsipkan",
        0,
        "Yang satu ditangani, yang lain diarsipkan.",
        GROUP,
        other=GROUP,
    ),
    Example(
        f"h0 09.00 @2 {ASKED}; h0 09.10 {ASKED}; h1 09.00 @2 tindak_lanjut; "
        "h1 10.00 tindak_lanjut jenis=sementara kabar=2026-05-12",
        2,
        "Kepada yang satu akhir, kepada yang lain masih sementara.",
        OWN_GROUP,
        other=OWN_GROUP,
    ),
    Example(
        "h0 09.00 @2 verifikasi unit=99.01-pu; h0 09.10 verifikasi unit=99.01-pu; "
        "h2 09.00 pu: @2 tindak_lanjut jenis=sementara kabar=2026-05-12; "
        "h2 09.10 pu: tindak_lanjut jenis=sementara kabar=2026-05-12",
        4,
        "Unit memberi kedua pelapor kabar yang sama.",
        GROUP,
        other=GROUP,
        people=("pu",),
    ),
    Example(
        f"h0 09.00 @2 {ASKED}; h0 09.10 tautkan; h1 09.00 @2 tindak_lanjut; h3 16.00 selesai",
        1,
        "Pelapor kedua tidak mendapat jawaban yang sama.",
        OWN_GROUP,
        other=OWN_GROUP,
    ),
    Example("h0 09.00 @2 verifikasi unit=99.01-pu", None, "Yang kedua belum diputuskan.", GROUP, other=GROUP),
    Example("h3 16.00 @2 buka; h5 16.00 selesai", 0, "Keduanya dibiarkan.", GROUP, other=GROUP),
)  # fmt: skip


@check("consistency", needs=("repeated",))
def consistency(course: Course) -> Finding:
    """This report against the first one about its event."""
    first = first_of_event(course)
    if first is None:
        return NOT_APPLICABLE
    values = {"first": first.id}
    if course.leads_to_verification:
        match course.verification:
            case Stage.NOT_DUE | Stage.OPEN:
                return NOT_APPLICABLE
            case Stage.LOST:
                return judged(0, "left", *course.turning_points, **values)
            case Stage.ELSEWHERE:
                return judged(0, "apart", *course.turning_points, **values)
    return lowest((*_handling(course, first, values), *_answers(course, first, values)))


def _handling(course: Course, first: Dossier, values: dict[str, str]) -> list[Finding]:
    """Class and owner, where people decided both; a link makes them one."""
    verified = course.verified
    if verified is None:
        return []
    if _linked(course, first):
        return [judged(4, "together", verified.seq, **values)]
    if not first.verified or not _verified_by_person(course, first.id):
        return []
    mine = course.dossier
    found = []
    if not _same_class(mine.classification, first.classification):
        compared = {
            "mine": labels.classification(course.world, mine.classification),
            "theirs": labels.classification(course.world, first.classification),
        }
        found.append(judged(OTHER_CLASS, "other_class", verified.seq, **values, **compared))
    owners = (_owner(course, course.report.id), _owner(course, first.id))
    if None not in owners and owners[0] != owners[1]:
        compared = {
            "mine": labels.agency(course.world, owners[0]),
            "theirs": labels.agency(course.world, owners[1]),
        }
        found.append(judged(OTHER_OWNER, "other_owner", verified.seq, **values, **compared))
    return found or [judged(4, "alike", verified.seq, **values)]


def _answers(course: Course, first: Dossier, values: dict[str, str]) -> list[Finding]:
    """The last answers that people gave to both."""
    mine, theirs = _answer_given(course, course.dossier), _answer_given(course, first)
    if mine is None and theirs is None:
        return []
    if mine is None or theirs is None:
        given = mine or theirs
        assert given is not None
        silent = first if mine is not None else course.dossier
        return _unequal(course, given, silent, values)
    if (mine.kind, mine.next_news) != (theirs.kind, theirs.next_news):
        return [judged(OTHER_ANSWER, "other_answer", mine.seq, **values)]
    return [judged(4, "answered_alike", mine.seq, **values)]


def _unequal(
    course: Course, given: PostedAnswer, silent: Dossier, values: dict[str, str]
) -> list[Finding]:
    """One reporter has an answer, the other has waited for a whole office day since, at the end of the run."""
    if silent.state in (State.SELESAI, State.TUNDA) or not course.horizon.lay_a_day(given.at):
        return []
    if any(not answer.hidden for answer in silent.answers):
        return []
    return [judged(ONE_ANSWERED, "one_answered", given.seq, **values)]


def _answer_given(course: Course, dossier: Dossier) -> PostedAnswer | None:
    """The last answer of a lead that a person gave and that still stands."""
    given = [
        answer
        for answer in dossier.answers
        if answer.leads and not answer.hidden and course.event(answer.seq).person is not None
    ]
    return given[-1] if given else None


def _linked(course: Course, first: Dossier) -> bool:
    """Whether this report and the first are handled as one, whichever way round the links go."""
    mine = course.dossier
    if mine.linked_to is not None and same_event(course, mine.linked_to):
        return True
    return first.linked_to == mine.id


def _verified_by_person(course: Course, report: str) -> bool:
    return any(
        recorded.person is not None
        and isinstance(recorded.fact, e.ReportVerified | e.ReportEscalated | e.ReportPassedOn)
        for recorded in events_of(course, report)
    )


def _same_class(one: Classification, other: Classification) -> bool:
    alike = (WITHOUT_CLASS, SUPERVISORY)
    return one is other or any(one in each and other in each for each in alike)


def _owner(course: Course, report: str) -> str | None:
    """Whom a person last gave a report to; the desk itself by `Kelola`, None while nobody."""
    owner: str | None = None
    for recorded in events_of(course, report):
        if recorded.person is None:
            continue
        match recorded.fact:
            case (
                e.ReportDisposed(lead=unit) | e.ReportEscalated(to=unit) | e.ReportPassedOn(to=unit)
            ):
                owner = unit
            case e.ReportTakenUp():
                then = before(course, recorded, report)
                assert then is not None
                owner = course.world.region.agency(then.desk).held_by or then.desk
            case _:
                continue
    return owner
