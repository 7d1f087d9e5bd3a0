"""Whether the lead's *tanggapan akhir* was there before the class limit, and whether promised news came when promised.

The limit is that of the key's class, or a longer one that a person set: nobody is measured by a date that no clock
showed. It is judged only where it ran out in people's hands; a report that came to them from a simulated colleague
leaves them at least the days of a first answer. A promised date that passed without news costs a part by the rules before
`COUNTED`; since then it is the question of `promises`.
"""

from __future__ import annotations

from datetime import datetime

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.rules import CAPPED
from trainer.domain.vocabulary import AnswerKind, State
from trainer.scoring import labels
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.lateness import days_late, level_of
from trainer.scoring.registry import check
from trainer.scoring.responsibility import (
    Responsibility,
    dossier_before,
    person_since,
    responsibilities_of,
    responsibility_before,
)
from trainer.scoring.settling import settled

NEWS_LATE, NEWS_NEVER = 3, 2

OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
ASKED = "verifikasi kelas=permintaan_informasi kelola=ya"

EXAMPLES = (
    Example(
        f"h0 09.00 {ASKED}; h5 15.00 tindak_lanjut",
        4,
        "Permintaan informasi dijawab tuntas pada hari kelima.",
        OWN,
    ),
    Example(f"h0 09.00 {ASKED}; h6 09.00 tindak_lanjut", 2, "Terlambat satu hari kerja.", OWN),
    Example(
        f"h0 09.00 {ASKED}; h2 09.00 tindak_lanjut jenis=sementara kabar=2026-05-18; h6 16.00 selesai",
        0,
        "Tanggapan sementara bukan penyelesaian.",
        OWN,
    ),
    Example(
        f"h0 09.00 {ASKED}; h1 09.00 tindak_lanjut jenis=sementara kabar=2026-05-06; h3 09.00 tindak_lanjut",
        3,
        "Kabar yang dijanjikan datang sehari setelah tanggalnya; menurut aturan baru dinilai pada Janji kabar.",
        OWN,
        rules=CAPPED,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h2 09.00 pu: tindak_lanjut jenis=sementara kabar=2026-05-08; h6 16.00 selesai",
        2,
        "Batasnya belum lewat, tetapi kabar yang dijanjikan tidak datang; menurut aturan baru dinilai pada Janji kabar.",
        people=("pu",),
        rules=CAPPED,
    ),
    Example("h0 09.00 arsipkan; h6 16.00 selesai", 0, "Diarsipkan, sehingga tidak selesai.", OWN),
    Example(
        f"h0 09.00 {ASKED}; h4 16.00 selesai",
        None,
        "Batasnya belum habis ketika latihan usai.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h3 09.00 pu: tindak_lanjut teks='Akan ditindaklanjuti.'",
        None,
        "Disebut akhir sebelum ada hasil: kesalahannya dinilai pada Penyelesaian.",
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h15 16.00 selesai",
        None,
        "Batasnya habis di tangan rekan simulasi.",
    ),
    Example(
        "h16 09.00 verifikasi unit=99.01-pu; h19 09.00 pu: tindak_lanjut",
        1,
        "Batasnya habis di meja ini; unit simulasi menerimanya dua hari kemudian.",
    ),
    Example(
        "h12 09.00 verifikasi unit=99.01-pu; h14 08.00 catatan; h15 09.00 pu: tindak_lanjut",
        4,
        "Baru sampai di unit pada hari ke-12: unit tetap mempunyai lima hari kerja.",
        people=("pu",),
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h3 09.00 pu: tindak_lanjut; h4 09.00 tarik; h15 16.00 selesai",
        0,
        "Ditarik kembali sesudah tanggapan akhir: batasnya berjalan lagi dan habis di meja ini.",
        people=("admin", "pu"),
    ),
)


@check("class_limit", needs=("answer", "no_duplicate", "handled"))
def class_limit(course: Course) -> Finding:
    """The end of the report against its limit, and every promised date; the worst counts."""
    return lowest((_limit(course), *(() if course.counted else _promises(course))))


def _limit(course: Course) -> Finding:
    due = _raw_due(course)
    responsibility = responsibility_before(course, due) if due is not None else None
    if due is None or responsibility is None:
        return NOT_APPLICABLE
    if course.verification is Stage.ELSEWHERE:
        return _elsewhere(course, due)
    since = person_since(course, responsibility) if responsibility.by_person else None
    if since is not None:
        # What a colleague took away is given back: nobody pays for the hands before.
        due = max(due, _grace(course, since))
        responsibility = responsibility_before(course, due)
    return _against(course, due, responsibility)


def _against(course: Course, due: datetime, responsibility: Responsibility | None) -> Finding:
    limit = labels.last_day(due)
    met = course.dossier.limit_met_at
    if met is not None and met < due:
        giver = _final(course, met)
        if giver is None or giver.person is None or not settled(course, giver):
            # An *akhir* that was none stops the clock; that is no reason for praise, and its fault is told elsewhere.
            return NOT_APPLICABLE
        return judged(4, "in_time", giver.seq, limit=limit, at=labels.moment(met))
    if responsibility is None or not responsibility.by_person or not course.horizon.ran_out(due):
        return NOT_APPLICABLE
    until = _left_responsibility(course, due)
    if until is None:
        return judged(0, "never", *course.turning_points, limit=limit)
    giver = _final(course, until)
    seqs = (giver.seq,) if giver is not None else course.turning_points
    key = "late" if giver is not None else "handed_late"
    late = str(days_late(course, until, due))
    at = labels.moment(until)
    return judged(level_of(course, until, due), key, *seqs, limit=limit, at=at, late=late)


def _elsewhere(course: Course, due: datetime) -> Finding:
    """Archived or returned although its answer was owed: the citizen's limit runs all the same."""
    if course.stays[-1].right or not course.horizon.ran_out(due):
        return NOT_APPLICABLE
    return judged(0, "not_reached", *course.turning_points, limit=labels.last_day(due))


def _raw_due(course: Course) -> datetime | None:
    """The first instant too late (ref. 3.1 row 22, 3.5); None while an open pause leaves it undetermined."""
    dossier, profile, calendar = course.dossier, course.world.profile, course.world.calendar
    hk = profile.class_limit_hk(course.truth.classification)
    if course.verified is not None:
        hk = max(hk, profile.class_limit_hk(dossier.classification))
    pauses = tuple((pause.since, pause.until) for pause in dossier.pauses)
    due = calendar.class_limit(course.report.received_at, hk, pauses)
    graces = (
        (dossier.reclassified_at, "tenggang_ubah_klasifikasi"),
        (dossier.returned_here_at, "tenggang_setelah_dikembalikan"),
    )
    for since, limit in graces:
        if due is not None and since is not None:
            due = max(due, calendar.limit_end(since, profile.limit(limit)))
    return due


def _grace(course: Course, since: datetime) -> datetime:
    return course.world.calendar.limit_end(
        since, course.world.profile.limit("batas_tindak_lanjut_awal")
    )


def _final(course: Course, at: datetime) -> Recorded | None:
    """The *tanggapan akhir* of that moment that met the limit; None where the reporter's own closing did."""
    return next(
        (
            r
            for r in course.moves
            if r.at_sim == at
            and isinstance(r.fact, e.FollowUpPosted)
            and r.fact.leads
            and r.fact.kind is AnswerKind.AKHIR
        ),
        None,
    )


def _left_responsibility(course: Course, due: datetime) -> datetime | None:
    """When people were done with a late report: it was met, or left their hands. None: it lies there still."""
    left = [
        responsibility.since
        for responsibility in responsibilities_of(course)
        if responsibility.since >= due and not responsibility.by_person
    ]
    met = course.dossier.limit_met_at
    return min((*left, *([met] if met is not None else [])), default=None)


def _promises(course: Course) -> list[Finding]:
    """Every date that a person promised news for and that passed while the promise stood."""
    found = []
    for recorded, answer in course.by_people(e.FollowUpPosted):
        if answer.kind is not AnswerKind.SEMENTARA or answer.next_news is None or not answer.leads:
            continue
        due = course.world.calendar.end_of_day(answer.next_news)
        if course.horizon.ran_out(due) and _stood(course, recorded, due):
            news = _news_after(course, due)
            level, key = (NEWS_NEVER, "news_never") if news is None else (NEWS_LATE, "news_late")
            seqs = (recorded.seq,) if news is None else (recorded.seq, news.seq)
            found.append(judged(level, key, *seqs, promised=labels.day(answer.next_news)))
    return found


def _stood(course: Course, promise: Recorded, due: datetime) -> bool:
    """Whether a promise was still open at its end, in a person's hands."""
    then, responsibility = dossier_before(course, due), responsibility_before(course, due)
    if (
        then is None
        or responsibility is None
        or not responsibility.by_person
        or then.state is not State.PROSES
    ):
        return False
    leading = [answer.seq for answer in then.answers if answer.leads]
    return then.promised is not None and leading[-1] == promise.seq


def _news_after(course: Course, due: datetime) -> Recorded | None:
    answers = (r for r, fact in course.by_people(e.FollowUpPosted) if fact.leads)
    return next((r for r in answers if r.at_sim >= due), None)
