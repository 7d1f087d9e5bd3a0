"""Open blanks of a template: what an answer left unfilled, told in the evidence of W2, W3 and W4.

The levels themselves are not judged here.
"""

from __future__ import annotations

from trainer.scoring.reading.blanks import blanks
from trainer.scoring.reading.words import Span
from trainer.scoring.wording import wording_beside

WORDING = wording_beside(__file__)

DIMENSIONS = ("W2", "W3", "W4")
"""The dimensions that an open blank keeps down (response rubric, answers that must not score well)."""

MISSING = "unfilled_blank"


def open_blanks(text: str) -> tuple[Span, ...]:
    """The places that were left open."""
    return blanks(text)


def advice() -> str:
    """What to do about them."""
    return WORDING.message(MISSING).advice


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Perbaikan dilakukan pada tanggal [tanggal] oleh Bidang Bina Marga.", ("[tanggal]",)),
    ("Kami jadwalkan pada hari ……… oleh petugas ______.", ("………", "______")),
    ("Petugas {nama_petugas} akan datang tgl xx Mei.", ("{nama_petugas}", "xx")),
    ("Lampu menyala lagi pada 8 Mei... terima kasih atas kesabaran Bapak/Ibu [1].", ()),
)
"""(answer, its open places), for the tests and the handbook."""
