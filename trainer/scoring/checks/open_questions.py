"""Whether what the reporter asked after an answer was answered, and not left open or closed over.

A reply, or a reopening, gives the lead five working days for a new answer (ref. 3.5). Thanks ask nothing. What ran out, or was
left, in a simulated colleague's hands is judged on nobody. It only costs.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.answers.language.thanking import only_thanks
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.lateness import level_of
from trainer.scoring.registry import check
from trainer.scoring.responsibility import Responsibility, responsibilities_of

CLOSED_OVER = 1

OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
ANSWERED = "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut"
ASKED = f"{ANSWERED}; h1 15.00 pelapor: komentar teks='Lalu syaratnya apa?'"

EXAMPLES = (
    Example(f"{ASKED}; h3 09.00 tindak_lanjut", 4, "Pertanyaannya dijawab dua hari kemudian.", OWN),
    Example(f"{ASKED}; h7 09.00 tindak_lanjut", 2, "Dijawab sehari sesudah batasnya.", OWN),
    Example(f"{ASKED}; h2 09.00 tutup", 1, "Ditutup di atas pertanyaan yang belum dijawab.", OWN),
    Example(f"{ASKED}; h9 16.00 selesai", 0, "Dibiarkan sampai latihan usai.", OWN),
    Example(
        f"{ASKED}; h3 16.00 selesai",
        0,
        "Batasnya belum lewat, tetapi dua hari kerja terakhir berlalu tanpa jawaban.",
        OWN,
    ),
    Example(
        f"{ASKED}; h2 09.00 komentar teks='Mohon bersabar.'; h9 16.00 selesai",
        0,
        "Komentar bukan jawaban.",
        OWN,
    ),
    Example(
        f"{ASKED}; h2 09.00 komentar teks='Mohon bersabar.'; h3 16.00 selesai",
        0,
        "Batasnya belum lewat; dijawab lewat komentar, dan sesudah itu tidak lagi.",
        OWN,
    ),
    Example(
        f"{ANSWERED}; h9 10.00 pelapor: komentar teks='Lalu syaratnya apa?'; h9 16.00 selesai",
        None,
        "Pertanyaannya datang pada hari terakhir.",
        OWN,
    ),
    Example(
        f"{ASKED}; h3 16.00 selesai karena=peserta",
        None,
        "Batasnya belum lewat ketika peserta mengakhiri latihan.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: tindak_lanjut; "
        "h1 15.00 pelapor: komentar teks='Kapan?'; h9 16.00 selesai",
        None,
        "Yang harus menjawab rekan simulasi.",
    ),
)


@check("open_questions", needs=("touched",), only_costs=True)
def open_questions(course: Course) -> Finding:
    """The worst of the reporter's replies."""
    return lowest(_judge(course, asked, ended) for asked, ended in _replies(course))


def _replies(course: Course) -> Iterator[tuple[Recorded, Recorded | None]]:
    """Stretches in which a reply waited: what began it, and what ended it; None while it waits."""
    began: Recorded | None = None
    arrived = course.moves[0].seq
    for recorded in (each for each in course.events if each.seq >= arrived):
        waits = course.after(recorded).answer_again_since is not None
        if waits and began is None and _asks(recorded):
            began = recorded
        elif not waits and began is not None:
            yield began, recorded
            began = None
    if began is not None:
        yield began, None


def _asks(recorded: Recorded) -> bool:
    match recorded.fact:
        case e.CommentPosted(by="reporter", text=text, thanks=thanks):
            return not thanks and not only_thanks(text)
        case e.ReportReopened(by="reporter"):
            return True
        case _:
            return False


def _judge(course: Course, asked: Recorded, ended: Recorded | None) -> Finding:
    since = asked.at_sim
    due = course.world.calendar.limit_end(since, course.world.profile.limit("batas_jawab_ulang"))
    values = {"since": labels.moment(since), "limit": labels.last_day(due)}
    if ended is None:
        holder = responsibilities_of(course)[-1]
        return _left(course, asked, holder, values)
    if ended.person is None:
        return NOT_APPLICABLE
    if isinstance(ended.fact, e.ReportClosed):
        return judged(CLOSED_OVER, "closed_over", asked.seq, ended.seq, **values)
    if not isinstance(ended.fact, e.FollowUpPosted):
        return NOT_APPLICABLE
    level = level_of(course, ended.at_sim, due)
    key = "answered" if level == 4 else "late"
    at = labels.moment(ended.at_sim)
    return judged(level, key, asked.seq, ended.seq, at=at, **values)


def _left(
    course: Course, asked: Recorded, holder: Responsibility, values: dict[str, str]
) -> Finding:
    since = course.seating.since(holder.agency, asked.at_sim)
    if since is None or not holder.by_person:
        return NOT_APPLICABLE
    due = course.world.calendar.limit_end(since, course.world.profile.limit("batas_jawab_ulang"))
    if not course.horizon.left_unsaid(since, due):
        return NOT_APPLICABLE
    key = "left" if course.horizon.ran_out(due) else "left_before_limit"
    if _talked_since(course, asked):
        key = f"{key}_but_talk"
    return judged(0, key, asked.seq, **(values | {"limit": labels.last_day(due)}))


def _talked_since(course: Course, asked: Recorded) -> bool:
    """Whether a person wrote a comment after the reply: it is no answer, and yet not silence."""
    return any(recorded.seq > asked.seq for recorded, _ in course.by_people(e.CommentPosted))
