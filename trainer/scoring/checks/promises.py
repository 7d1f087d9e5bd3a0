"""Whether news came on the day for which a person had promised it, in whatever report, owed or not.

A promise is whoever's wrote it, while they sit there and have not handed the matter back. A new date that was written before
the old one passed takes its place; news of anybody keeps it. It only costs: who promises nothing earns nothing by it.
"""

from __future__ import annotations

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import State
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.duplicating import told_elsewhere
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.registry import check
from trainer.scoring.responsibility import dossier_before

LATE = 2

OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
SELF = "h0 09.00 verifikasi kelola=ya"
SENT = "h0 09.00 verifikasi unit=99.01-pu"
PROMISED = "tindak_lanjut jenis=sementara kabar=2026-05-06"

EXAMPLES = (
    Example(
        f"{SELF}; h1 09.00 {PROMISED}; h2 15.00 tindak_lanjut",
        4,
        "Kabarnya datang pada hari yang dijanjikan.",
        OWN,
    ),
    Example(
        f"{SELF}; h1 09.00 {PROMISED}; h2 09.00 tindak_lanjut jenis=sementara kabar=2026-05-11; h3 16.00 selesai",
        4,
        "Sebelum lewat, tanggalnya diganti dengan kabar baru.",
        OWN,
    ),
    Example(
        f"{SELF}; h1 09.00 {PROMISED}; h3 09.00 tindak_lanjut", 2, "Kabarnya datang sehari kemudian.", OWN
    ),
    Example(f"{SELF}; h1 09.00 {PROMISED}; h4 16.00 selesai", 0, "Tidak ada kabar.", OWN),
    Example(
        f"{SELF}; h1 09.00 {PROMISED}; h2 09.00 komentar teks='Masih kami kerjakan.'; h4 16.00 selesai",
        0,
        "Yang datang hanya Komentar.",
        OWN,
    ),
    Example(
        f"{SELF}; h1 09.00 {PROMISED}; h2 09.00 komentar teks='Masih kami kerjakan.'; h3 09.00 tindak_lanjut",
        2,
        "Pada harinya hanya ada Komentar; kabar resminya datang sehari kemudian.",
        OWN,
    ),
    Example(
        f"{SENT}; h1 09.00 {PROMISED}; h4 16.00 selesai",
        0,
        "Admin menjanjikannya sendiri, walaupun unit yang memegang laporannya.",
    ),
    Example(
        f"{SENT}; h1 09.00 {PROMISED}; h2 09.00 pu: tindak_lanjut",
        4,
        "Yang memberi kabar unitnya; janji kepada pelapor tetap ditepati.",
    ),
    Example(
        f"{SELF}; h1 09.00 {PROMISED}; h2 15.00 selesai",
        None,
        "Hari yang dijanjikan belum lewat ketika latihan berakhir.",
        OWN,
    ),
    Example(
        f"{SENT}; h1 09.00 pu: {PROMISED}; h1 10.00 pu: kembalikan pemilik=99.01-dishub; h4 16.00 selesai",
        None,
        "Sesudah berjanji, unit mengembalikan laporan yang bukan tugasnya.",
        {"lead": "99.01-dishub"},
        people=("pu",),
    ),
    Example(f"{SELF}; h1 09.00 tindak_lanjut; h4 16.00 selesai", None, "Tidak ada yang dijanjikan.", OWN),
    Example(
        f"{SELF}; h1 09.00 {PROMISED}; h4 16.00 selesai",
        None,
        "Laporannya ucapan terima kasih: tidak ada kabar yang ditunggu.",
        {"decision": "arsipkan", "reason": "ucapan_terima_kasih_apresiasi", "lead": None, "answer": None},
    ),
)  # fmt: skip


@check("promises", needs=("touched", "asks"), only_costs=True)
def promises(course: Course) -> Finding:
    """The worst of the dates that people promised."""
    return lowest(
        _judge(course, recorded, fact)
        for recorded, fact in course.by_people(e.FollowUpPosted)
        if not told_elsewhere(course, recorded)
    )


def _judge(course: Course, promise: Recorded, fact: e.FollowUpPosted) -> Finding:
    if fact.next_news is None:
        return NOT_APPLICABLE
    due = course.world.calendar.end_of_day(fact.next_news)
    promised = labels.day(fact.next_news)
    news = _news(course, promise)
    if news is not None and news.at_sim < due:
        return judged(4, "kept", promise.seq, news.seq, promised=promised)
    if not course.horizon.ran_out(due) or not _stood(course, fact):
        return NOT_APPLICABLE
    talked = _talked(course, promise, news)
    if news is None:
        return judged(0, "never_but_talk" if talked else "never", promise.seq, promised=promised)
    key, at = "late_but_talk" if talked else "late", labels.moment(news.at_sim)
    return judged(LATE, key, promise.seq, news.seq, promised=promised, at=at)


def _talked(course: Course, promise: Recorded, news: Recorded | None) -> bool:
    """Whether an officer wrote to the reporter between a promise and the news, outside of what counts as news."""
    return any(
        isinstance(each.fact, e.CommentPosted)
        and each.fact.by == "officer"
        and each.seq > promise.seq
        and (news is None or each.seq < news.seq)
        for each in course.events
    )


def _news(course: Course, promise: Recorded) -> Recorded | None:
    """The next official answer to this reporter, whoever gave it."""
    return next(
        (
            recorded
            for recorded in course.moves
            if recorded.seq > promise.seq and isinstance(recorded.fact, e.FollowUpPosted)
        ),
        None,
    )


def _stood(course: Course, fact: e.FollowUpPosted) -> bool:
    """Whether whoever promised had the report at the end of that day, or the desk over it, and still sat there."""
    assert fact.next_news is not None
    due = course.world.calendar.end_of_day(fact.next_news)
    then = dossier_before(course, due)
    if then is None or then.state in (State.SELESAI, State.ARSIP, State.TUNDA):
        return False
    if not course.seating.present(fact.agency, due):
        return False
    return then.in_run and (fact.agency == then.desk or then.held_by(fact.agency))
