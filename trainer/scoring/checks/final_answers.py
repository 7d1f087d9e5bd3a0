"""Whether a final answer that a person sent says anything, speaks of this matter, and is true; whoever was to answer.

What it says is taken from its marks, a person's over the machine's; whether it is true from the key and the findings that had
come, also on another report about the same event. The same answer to a linked report counts once. It only costs.
"""

from __future__ import annotations

from trainer.answers.language.promising import only_promises
from trainer.answers.total import LITTLE
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.rules import COUNTED
from trainer.domain.vocabulary import AnswerKind, Decision
from trainer.scoring.answers import answer_marks
from trainer.scoring.course import Course
from trainer.scoring.duplicating import settled_for_event, told_elsewhere
from trainer.scoring.examples import Example
from trainer.scoring.findings import AnswerMark, Finding, judged, lowest
from trainer.scoring.registry import check
from trainer.scoring.settling import settled

UNTRUE = 1

OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
THANKS: dict[str, object] = {
    "decision": "arsipkan",
    "reason": "ucapan_terima_kasih_apresiasi",
    "lead": None,
    "answer": None,
}
SELF = "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut"
SENT = "h0 09.00 verifikasi unit=99.01-pu"
DONE = "tindak_lanjut teks='Lubang di Jalan Kenanga Ujung sudah ditambal pada 6 Mei.'"

EXAMPLES = (
    Example(f"{SELF}; h1 09.00 skor", 4, "Jawaban akhir yang berisi dan benar.", OWN),
    Example(
        f"{SENT}; h1 08.00 catatan; h1 10.00 {DONE}; h1 10.00 skor",
        4,
        "Admin menyampaikan hasil yang memang sudah ada.",
    ),
    Example(
        f"{SENT}; h1 10.00 {DONE}; h1 10.00 skor",
        1,
        "Disebut selesai, padahal belum ada hasil dari lapangan.",
    ),
    Example(
        f"{SELF}; h1 09.00 skor W2=1 W3=0 W4=0", 0, "Rumusan baku tanpa isi, disebut akhir.", OWN
    ),
    Example(
        f"{SENT}; h1 10.00 tindak_lanjut teks='Terima kasih. Akan segera kami tindaklanjuti.'; h1 10.00 skor",
        0,
        "Hanya janji, disebut akhir, oleh admin yang tidak harus menjawab.",
    ),
    Example(f"{SELF}; h1 09.00 skor W2=0", 0, "Jawaban akhir tentang perkara lain.", OWN),
    Example(
        f"{SELF}; h1 09.00 skor W2=1 W3=0 W4=0",
        None,
        "Ucapan terima kasih dibalas juga: tidak ada yang ditanyakan, jadi isinya tidak dinilai.",
        THANKS,
    ),
    Example(
        f"{SELF}; h1 09.00 skor W2=1 W3=0 W4=0",
        0,
        "Menurut aturan lama balasan itu dinilai seperti jawaban lain.",
        THANKS,
        rules=COUNTED,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut jenis=sementara; h1 09.00 skor W2=0 W3=0 W4=0",
        None,
        "Yang dikirim baru tanggapan sementara.",
        OWN,
    ),
)


@check("final_answers", needs=("touched", "asks"), only_costs=True)
def final_answers(course: Course) -> Finding:
    """The worst of the final answers that people gave."""
    finals = {
        recorded.seq: (recorded, fact)
        for recorded, fact in course.by_people(e.FollowUpPosted)
        if fact.kind is AnswerKind.AKHIR and not told_elsewhere(course, recorded)
    }
    marks = answer_marks(course) if finals else ()
    return lowest(
        _judge(course, *finals[mark.answer_seq], mark)
        for mark in marks
        if mark.answer_seq in finals
    )


def _judge(
    course: Course, recorded: Recorded, answer: e.FollowUpPosted, mark: AnswerMark
) -> Finding:
    if _at_most(mark, LITTLE, "W2", "W3", "W4"):
        return judged(0, "empty", recorded.seq)
    true = settled(course, recorded) or settled_for_event(course, recorded)
    if not true and only_promises(answer.text):
        return judged(0, "promise", recorded.seq)
    if _at_most(mark, 0, "W2"):
        return judged(0, "other_matter", recorded.seq)
    if not true and _has_an_end(course):
        return judged(UNTRUE, "untrue", recorded.seq)
    return judged(4, "true", recorded.seq)


def _at_most(mark: AnswerMark, most: int, *codes: str) -> bool:
    """Whether all of these dimensions were marked, none above a level."""
    levels = [mark.levels.get(code) for code in codes]
    return all(level is not None and level <= most for level in levels)


def _has_an_end(course: Course) -> bool:
    """Whether the matter is one that work or an answer settles; thanks and what is archived are none."""
    return course.truth.decision is not Decision.ARSIPKAN
