"""Whether a reporter was asked for what the report says, or, where it was complete, for who they are.

What is asked of a report that lacks something by its key is the question of `completeness_request`; here count all others. It
only costs: who asks nothing earns nothing by it. Evidence of how things are now may be asked, whatever was sent before.
"""

from __future__ import annotations

import re

from trainer.scoring import labels
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.questions import Question, questions_of, stands_in
from trainer.scoring.registry import check

KNOWN = 1
LONG = 25
"""From so many words on a text without a question mark tells more than it asks."""
NOW = re.compile(r"\b(?:sekarang|terbaru|terkini|sesudah|setelah|saat ini)\b", re.IGNORECASE)
HOUR = re.compile(r"\b(?:jam|pukul) (?:berapa|brp)\b", re.IGNORECASE)
HOUR_TOLD = re.compile(r"\b(?:jam|pukul|pkl|jm)\.? ?\d", re.IGNORECASE)
"""A report that tells the day need not tell the hour."""
ASKABLE = ("where", "when", "evidence", "service_number")
"""What a report tells or not; what happened and who is meant can always be asked more closely."""

SENT = "h0 09.00 verifikasi unit=99.01-pu"
ANONYMOUS: dict[str, object] = {
    "anonymous": True,
    "reporter": {"ref": "p-1", "name": None, "phone": None, "nik": None, "address": None},
}

EXAMPLES = (
    Example(
        f"{SENT}; h1 09.00 pu: komentar teks='Kapan mulai berlubang, Bu?'",
        4,
        "Waktunya memang tidak disebut dalam laporan.",
        people=("admin", "pu"),
    ),
    Example(
        "h0 09.00 tunda tanya='Mohon sebutkan lokasi jalannya.'",
        1,
        "Tempatnya sudah tertulis, laporannya sudah lengkap.",
    ),
    Example(
        f"{SENT}; h1 09.00 komentar teks='Di mana lokasinya, Bu?'",
        1,
        "Lewat Komentar pun yang sudah tertulis tidak ditanyakan.",
    ),
    Example(
        "h0 09.00 tunda tanya='Kira-kira jam berapa tanggal 3 Mei itu?'",
        4,
        "Harinya tertulis, jamnya tidak.",
        {},
        {"event_date": "2026-05-03"},
    ),
    Example(
        f"{SENT}; h1 09.00 komentar teks='Mohon sebutkan nama lengkap dan nomor HP Anda.'",
        0,
        "Identitas diminta dari pelapor anonim.",
        {},
        ANONYMOUS,
    ),
    Example(
        "h0 09.00 tunda tanya='Di desa mana?'",
        None,
        "Menurut kunci memang kurang; dinilai pada Pertanyaan kepada pelapor.",
        {"decision": "tunda", "reason": "lokasi_tidak_jelas", "missing": ["where"], "key_facts": []},
    ),
    Example(SENT, None, "Tidak ada yang ditanyakan."),
)  # fmt: skip


@check("needless_questions", needs=("touched",), only_costs=True)
def needless_questions(course: Course) -> Finding:
    """The worst of the questions to this reporter."""
    if course.report.truth.missing:
        return NOT_APPLICABLE
    return lowest(_judge(course, each) for each in questions_of(course) if not _tells(each))


def _tells(question: Question) -> bool:
    """Whether a comment is an answer that asks in passing, at most; where it should stand is told elsewhere."""
    words = len(question.text.split())
    return not question.reason and "?" not in question.text and words >= LONG


def _judge(course: Course, question: Question) -> Finding:
    if question.read.name and course.report.anonymous:
        return judged(0, "asked_name", question.seq)
    asked = question.read.elements.intersection(ASKABLE)
    known = frozenset(each for each in asked if stands_in(course, each))
    if NOW.search(question.text):
        known -= {"evidence"}
    if HOUR.search(question.text) and not HOUR_TOLD.search(course.report.body):
        known -= {"when"}
    if known:
        return judged(KNOWN, "asked_known", question.seq, known=labels.elements(known))
    return judged(4, "fresh", question.seq) if asked else NOT_APPLICABLE
