"""Whether the reporter was sent to another office with the matter, or asked to find out whose it is.

The office takes a complaint where it belongs; the citizen has brought it already. Where the key itself shows another door, or
archives the report with such advice, nobody is sent away by it. It only costs.
"""

from __future__ import annotations

import re

from trainer.answers.language.asking import asked
from trainer.answers.language.errands import sends_elsewhere
from trainer.domain.vocabulary import Decision
from trainer.scoring.course import Course
from trainer.scoring.examples import Example
from trainer.scoring.findings import NOT_APPLICABLE, Finding, judged, lowest
from trainer.scoring.registry import check
from trainer.scoring.writings import Place, Writing, writings_of

WHOSE = 1
PASSED_ON = re.compile(r"\b(?:di|me)?teruskan\b|\bmeneruskan\b", re.IGNORECASE)
"""The office says that it took the report where it belongs."""
TO_READER = (Place.QUESTION, Place.COMMENT, Place.ANSWER)

SENT = "h0 09.00 verifikasi unit=99.01-pu"

EXAMPLES = (
    Example(
        f"{SENT}; h1 09.00 komentar teks='Laporan Ibu sudah kami teruskan kepada Dinas PU.'",
        4,
        "Kantor sendiri yang mengantarkannya.",
    ),
    Example(
        f"{SENT}; h1 09.00 tindak_lanjut teks='Jalan ini milik provinsi. Silakan Ibu melapor ke Dinas PU Provinsi.'",
        0,
        "Pelapor disuruh melapor lagi ke kantor lain.",
    ),
    Example(
        f"{SENT}; h1 09.00 komentar teks='Mohon Ibu menghubungi instansi terkait.'",
        0,
        "Pelapor disuruh mencari kantornya sendiri.",
    ),
    Example(
        "h0 09.00 tunda tanya='Instansi mana yang berwenang atas jalan itu?'",
        1,
        "Pelapor ditanya siapa pemilik urusannya.",
    ),
    Example(
        "h0 09.00 arsipkan; h1 09.00 komentar teks='Silakan Ibu melapor ke kantor desa untuk mediasi.'",
        None,
        "Urusan pribadi memang ditunjukkan kepada pihak lain.",
        {"decision": "arsipkan", "reason": "sengketa_pribadi_perdata", "lead": None, "answer": None},
    ),
    Example(SENT, None, "Tidak ada yang ditulis kepada pelapor."),
)  # fmt: skip


@check("errands", needs=("touched",), only_costs=True)
def errands(course: Course) -> Finding:
    """The worst of what people wrote to this reporter."""
    truth = course.report.truth
    if truth.right_door is not None or truth.decision is Decision.ARSIPKAN:
        return NOT_APPLICABLE
    return lowest(_judge(course, each) for each in writings_of(course, *TO_READER))


def _judge(course: Course, writing: Writing) -> Finding:
    if sends_elsewhere(writing.text):
        return judged(0, "sent_away", writing.seq, where=writing.place)
    # A report that lacks something by its key has a check of its own for what was asked.
    if not course.report.truth.missing and asked(writing.text).owner:
        return judged(WHOSE, "asked_whose", writing.seq)
    return judged(4, "carried", writing.seq) if PASSED_ON.search(writing.text) else NOT_APPLICABLE
