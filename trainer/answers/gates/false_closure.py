"""The gate `false_closure`: says that the matter is finished while the case's facts say that it is not.

A report declared closed, a matter called solved, nothing left to do, or a remedy told as complete. A step that is
finished (a survey, a check), a part of the work, a plan and a condition close nothing.
"""

from __future__ import annotations

import re

from trainer.answers.gates.false_closure_words import (
    ASKED_OF_CITIZEN,
    BARE,
    CLOSES,
    MORE,
    NOTHING_LEFT,
    OPEN_AFTER,
    OPEN_BEFORE,
    PART,
    REMEDIED,
    RESTORED,
    SAID_BY_OTHERS,
    STAYS_OPEN,
    STEP,
    WAITS,
    WHOLE,
)
from trainer.answers.language.clauses import Stretch
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer


def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the words that close; none where the case is resolved."""
    text = answer.plain.text
    if answer.case.resolved or STAYS_OPEN.search(text):
        return ()
    patterns = [CLOSES, BARE, NOTHING_LEFT, RESTORED, WHOLE]
    if not MORE.search(text):
        patterns.append(REMEDIED)
    found = {
        match.span()
        for pattern in patterns
        for match in pattern.finditer(text)
        if _closes(pattern, match, answer.clauses.sentence_at(match.start()))
    }
    return tuple(sorted(found))


def cleared(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of what sounds closed and only spares the citizen something."""
    text = answer.plain.text
    return tuple(
        (match.start(), asked.end())
        for match in NOTHING_LEFT.finditer(text)
        if (asked := ASKED_OF_CITIZEN.match(text, match.end()))
    )


def _closes(pattern: re.Pattern[str], match: re.Match[str], sentence: Stretch) -> bool:
    """Whether what was found is said of the whole matter, as a fact."""
    if match.end() > sentence.end or WAITS.search(sentence.text):
        return False
    at, end = match.start() - sentence.start, match.end() - sentence.start
    before = sentence.text[:at].rpartition(" , ")[2]
    if OPEN_BEFORE.search(f"{before}{match.group()}") or OPEN_AFTER.search(sentence.text[end:]):
        return False
    if pattern is NOTHING_LEFT and ASKED_OF_CITIZEN.match(sentence.text, end):
        return False
    if PART.search(before + match.group()) or SAID_BY_OTHERS.search(before + match.group()):
        return False
    return pattern in (CLOSES, NOTHING_LEFT) or not STEP.search(f"{before}{match.group()}")


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Lokasi sudah kami tinjau. Dengan demikian laporan ini kami nyatakan selesai.",
        1,
        "Lubangnya belum ditutup.",
    ),
    AnswerExample(
        ROAD,
        "Pemasangan rambu sudah selesai, sedangkan penambalan lubang masih menunggu 12 Mei.",
        0,
        "Yang selesai hanya satu bagian, dan itu disebut.",
    ),
    AnswerExample(
        ROAD,
        "Tidak ada tindak lanjut lain yang diperlukan atas laporan ini.",
        1,
        "Menyatakan tidak ada lagi yang perlu dikerjakan, padahal lubangnya masih ada.",
    ),
    AnswerExample(
        ROAD,
        "Keterangan Bapak sudah cukup, tidak ada lagi yang perlu dibuktikan warga. Rencana penambalan kami kabarkan 12 Mei.",
        0,
        "Yang tidak perlu lagi hanya pembuktian oleh warga.",
    ),
    AnswerExample(
        ROAD,
        "Maaf, tadi laporan kami tutup terlalu cepat. Lubangnya kami tambal 12 Mei.",
        0,
        "Yang keliru ditutup diakui, dan pekerjaannya masih disebut.",
    ),
    AnswerExample(
        ROAD,
        "Setelah pekerjaan rampung, kami minta Bapak ikut memeriksa.",
        0,
        "Berbicara tentang waktu nanti.",
    ),
)
