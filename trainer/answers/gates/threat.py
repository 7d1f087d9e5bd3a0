"""The gate `threat`: retaliation, or naming what may happen to the reporter for having complained, openly or veiled.

Openly: a harm falls on who reports, the law is held against speaking up, the reporter is being sought out, or a menace
stands alone. Veiled: a warning tone, the act of reporting, and a harm, side by side. What befalls a wrongdoer is none,
and neither is a harm that is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from trainer.answers.gates.threat_words import (
    ADDRESSED,
    AGAINST_SPEECH,
    COULD_LOSE,
    DENIED,
    HARDSHIP,
    INSISTS,
    LAW_WORD,
    MENACE,
    ON_TELLER,
    PERSON_TELLING,
    REPORTING,
    RETORT,
    SAFE,
    SOUGHT,
    STORY,
    STRONG_SPEECH,
    TAKEN_BACK,
    TOLD_OF,
    VEILED_HARM,
    WARNS,
    WRONGDOER,
    YOURS,
)
from trainer.answers.language.words import Span
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.reading import Answer, once


@once
def find(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of the sentences that threaten."""
    sentences = answer.clauses.sentences
    texts = [TAKEN_BACK.sub("", each.text.replace(" - ", " ")) for each in sentences]
    own_matter = STRONG_SPEECH.search(answer.case.body.lower()) is not None
    return tuple(
        (sentence.start, sentence.end)
        for i, sentence in enumerate(sentences)
        if _threatens(texts[i], texts[max(0, i - 1) : i + 2], own_matter)
    )


def _threatens(sentence: str, around: list[str], own_matter: bool) -> bool:
    """Whether a sentence threatens, beside its neighbours. `own_matter`: the complaint itself is about slander."""
    if SAFE.search(sentence):
        return False
    if not own_matter and _stands(sentence, STRONG_SPEECH.finditer(sentence)):
        return True
    if (
        STORY.search(sentence)
        and PERSON_TELLING.search(sentence)
        and _stands(sentence, HARDSHIP.finditer(sentence))
    ):
        return True
    return _openly(sentence) or _veiled(sentence, " ".join(around))


def _openly(sentence: str) -> bool:
    """A bare menace, a search for the reporter, a loss for going on, or the law against who speaks."""
    if RETORT.search(sentence) or any(
        _stands(sentence, pattern.finditer(sentence)) for pattern in (MENACE, SOUGHT)
    ):
        return True
    if (
        INSISTS.search(sentence)
        and YOURS.search(sentence)
        and _stands(sentence, COULD_LOSE.finditer(sentence))
    ):
        return True
    if WRONGDOER.search(sentence) and not (ADDRESSED.search(sentence) or TOLD_OF.search(sentence)):
        return False
    if AGAINST_SPEECH.search(sentence) and _stands(sentence, LAW_WORD.finditer(sentence)):
        return True
    return any(_stands(sentence, pattern.finditer(sentence)) for pattern in ON_TELLER)


def _veiled(sentence: str, around: str) -> bool:
    """A warning, the act of reporting and a harm together; the act may stand beside, if the reporter is spoken to."""
    if not WARNS.search(sentence) or not _stands(sentence, VEILED_HARM.finditer(sentence)):
        return False
    if REPORTING.search(sentence):
        return not WRONGDOER.search(sentence) or ADDRESSED.search(sentence) is not None
    return REPORTING.search(around) is not None and ADDRESSED.search(sentence) is not None


def _stands(sentence: str, matches: Iterable[re.Match[str]]) -> bool:
    """Whether one of these is said without being denied; the group `harm` is what counts, where there is one."""
    return any(
        not DENIED.search(sentence[: each.start("harm" if each.groupdict().get("harm") else 0)])
        for each in matches
    )


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Perlu kami ingatkan, laporan seperti ini dapat dianggap pencemaran nama baik dan ada pasalnya.",
        1,
        "Hukuman karena melapor.",
    ),
    AnswerExample(
        ROAD,
        "Kontraktor yang terlambat dikenai sanksi denda sesuai kontrak.",
        0,
        "Sanksi bagi pelanggar, bukan bagi pelapor.",
    ),
    AnswerExample(
        ROAD,
        "Kelompok yang mengadukan pengurusnya biasanya tidak lagi diprioritaskan pada musim berikutnya.",
        1,
        "Menyebut akibat bagi orang yang bertanya, walaupun halus dan tanpa kata ancaman.",
    ),
    AnswerExample(
        ROAD,
        "Kami tidak mengancam, hanya mengingatkan bahwa orang yang melapor biasanya menyesal sendiri.",
        1,
        "Ancaman yang menyangkal dirinya dahulu.",
    ),
    AnswerExample(
        ROAD,
        "Kontraktor sudah kami beri surat peringatan kedua. Bila tidak diperbaiki sampai 12 Juni, kontraknya diputus.",
        0,
        "Akibat bagi yang lalai, bukan bagi yang melapor.",
    ),
)
