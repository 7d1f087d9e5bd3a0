"""The gate `leak`: it fires when W8 is 0."""

from __future__ import annotations

from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.verdict import Evidence
from trainer.wording import wording_next_to

WORDING = wording_next_to(__file__)


def judge(privacy: Evidence) -> Evidence | None:
    """The gate's evidence, drawn from that of W8; None when it stays shut."""
    if privacy.level != 0:
        return None
    advice = WORDING.message("leak").advice
    return Evidence(
        None, "leak", None, privacy.spans, (), "identity_printed", advice, privacy.confidence
    )


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
