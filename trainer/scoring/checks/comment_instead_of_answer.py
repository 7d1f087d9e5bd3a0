"""Whether the officer answered by `Tindak Lanjut` and did not leave the answer in a `Komentar`.

A comment counts as an answer in the wrong place when it speaks at length, asks nothing and, by the rules `STOOD`, tells
something of the matter; a short word or a question to the reporter is what comments are for.
"""

from __future__ import annotations

from dataclasses import dataclass

from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.rules import COUNTED
from trainer.scoring.answering import answering
from trainer.scoring.answers import case_at, remembered
from trainer.scoring.course import Course, Stage
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged
from trainer.scoring.registry import CheckParams, check

MOVED_LATER = 2


@dataclass(frozen=True, slots=True)
class Params(CheckParams):
    """`answer_words`: from how many words on a comment without a question reads as an answer."""

    answer_words: int = 12


OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
ANSWER = "Surat permohonan ditandatangani kepala desa dan dikirim lewat kecamatan paling lambat akhir bulan ini."

COURTESY = "Tulisan Bapak sempat saya kembalikan ke admin, ternyata tidak perlu. Maaf. Sekarang sudah di tangan kami."

EXAMPLES = (
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut",
        4,
        "Dijawab lewat Tindak Lanjut.",
        OWN,
    ),
    Example(
        f"h0 09.00 verifikasi kelola=ya; h1 09.00 komentar teks='{ANSWER}'",
        0,
        "Jawaban lengkap ditulis sebagai komentar.",
        OWN,
    ),
    Example(
        f"h0 09.00 verifikasi kelola=ya; h1 09.00 komentar teks='{ANSWER}'; h2 09.00 tindak_lanjut",
        2,
        "Mula-mula komentar, kemudian Tindak Lanjut.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h0 10.00 komentar teks='Balai desanya di sebelah mana, Bu?'; h1 09.00 tindak_lanjut",
        4,
        "Komentar dipakai untuk bertanya.",
        OWN,
    ),
    Example(
        f"h0 09.00 verifikasi kelola=ya; h0 10.00 komentar teks='{COURTESY}'; h1 09.00 tindak_lanjut",
        4,
        "Komentarnya panjang, tetapi tidak menjawab apa pun.",
        OWN,
    ),
    Example(
        f"h0 09.00 verifikasi kelola=ya; h0 10.00 komentar teks='{COURTESY}'; h1 09.00 tindak_lanjut",
        2,
        "Menurut aturan lama yang dihitung hanya panjangnya.",
        OWN,
        rules=COUNTED,
    ),
    Example("h3 16.00 selesai", 0, "Tidak pernah dijawab.", OWN),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 selesai karena=instruktur",
        None,
        "Masih ada waktu menjawab.",
        OWN,
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 komentar teks='Sudah kami terima, besok kami kabari.'; h2 09.00 tindak_lanjut",
        2,
        "Menurut rubrik ini kalimat lima kata pun sudah jawaban.",
        OWN,
        params={"answer_words": 5},
    ),
)


@check("comment_instead_of_answer", needs=("own_answer", "no_duplicate"), params=Params)
def comment_instead_of_answer(course: Course, params: Params) -> Finding:
    """Comments of the officer who owes the answer, before the first official one."""
    state = answering(course)
    if state.duty is None or state.stage is Stage.NOT_DUE:
        return NOT_APPLICABLE
    before = state.first[0].seq if state.first is not None else None
    answering_comments = _answers_in_comments(course, state.duty.agency, before, params)
    seqs = tuple(recorded.seq for recorded in answering_comments)
    if state.first is not None:
        if answering_comments:
            return judged(MOVED_LATER, "moved_later", *seqs, state.first[0].seq)
        return judged(4, "answered", state.first[0].seq)
    if answering_comments:
        return judged(0, "only_comment", *seqs)
    return (
        NOT_APPLICABLE
        if state.stage is Stage.OPEN
        else judged(0, "nothing_said", *course.turning_points)
    )


def _answers_in_comments(
    course: Course, agency: str, before: int | None, params: Params
) -> tuple[Recorded, ...]:
    return tuple(
        recorded
        for recorded, comment in course.by_people(e.CommentPosted)
        if comment.by == "officer"
        and comment.agency == agency
        and (before is None or recorded.seq < before)
        and course.once(_comment_length, recorded) >= params.answer_words
        and (not course.stood or course.once(_speaks_of_matter, recorded))
    )


def _comment_length(_course: Course, recorded: Recorded) -> int:
    """How many words a comment has; -1 for one that asks."""
    assert isinstance(recorded.fact, e.CommentPosted)
    text = recorded.fact.text
    return -1 if "?" in text else len(text.split())


def _speaks_of_matter(course: Course, recorded: Recorded) -> bool:
    """Whether a comment tells anything of this report's matter, of what is done, or of when: else it answers nothing."""
    comment = recorded.fact
    assert isinstance(comment, e.CommentPosted)
    levels = remembered(case_at(course, comment.agency, recorded), comment.text).levels
    return any(levels[code] for code in ("W2", "W3", "W4"))
