"""The gate `leak`: it fires when W8 is 0, and is suspected where W8 would be 0 if a person sees somebody in the words."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.answers.language.words import Span
from trainer.answers.privacy.w8_privacy import Look
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.verdict import Evidence
from trainer.wording import wording_next_to

WORDING = wording_next_to(__file__)


def judge(privacy: Evidence) -> Iterator[Evidence]:
    """The gate's evidence, drawn from that of W8; nothing where it stays shut."""
    if privacy.level == 0:
        yield _evidence(privacy.spans, "identity_printed", privacy.confidence)


def suspected(privacy: Look) -> Iterator[Evidence]:
    """The evidence where it is only likely that somebody can be told; nothing where nothing is."""
    if privacy.doubted:
        yield _evidence(privacy.doubted, "suspected_leak", privacy.evidence.confidence)


def _evidence(spans: tuple[Span, ...], rule: str, confidence: float) -> Evidence:
    return Evidence(None, "leak", None, spans, (), rule, WORDING.message("leak").advice, confidence)


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Data Bapak dengan NIK 9962 0115 0388 0002 sudah kami catat.",
        1,
        "NIK tidak boleh dicetak, juga pada laporan terbuka.",
    ),
    AnswerExample(
        ROAD,
        "Bapak Darlan dapat bertanya ke Seksi Jalan, (0500) 000-2231.",
        0,
        "Nama pelapor pada laporan terbuka dan kontak instansi bukan kebocoran.",
    ),
)
