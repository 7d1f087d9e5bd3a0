"""Whether an answer itself says that something the citizen asked for has not been done.

Only a sentence that names the wish and says *belum* of it: a condition (*bila air belum mengalir, balas laporan ini*) is none,
and what cannot be done and why is an answer.
"""

from __future__ import annotations

import re
from functools import lru_cache

from trainer.answers.language.alternatives import any_of
from trainer.cast.boilerplate import TEXTS_KEPT

SENTENCE = re.compile(r"[.!?\n;]+(?=\s|$)")
WISH = re.compile(
    r"\byang (?:juga )?(?:bapak/ibu|bapak|ibu|bpk/ibu|bpk|anda|saudara/i|saudara|pelapor)\s+"
    r"(?:juga )?(?:minta|mintakan|mohon|mohonkan|usulkan|harapkan|tanyakan|keluhkan|laporkan)\b"
    r"|\bpermintaan (?:bapak/ibu|bapak|ibu|anda|saudara|pelapor)\b|\byang (?:diminta|dimohonkan|ditanyakan)\b"
)
NOT_DONE = re.compile(
    r"\bbelum (?:dapat |bisa |sempat |juga )?(?:kami |dapat kami |sempat kami )?(?:di)?"
    + any_of(
        "lakukan",
        "laksanakan",
        "kerjakan",
        "penuhi",
        "jawab",
        "periksa",
        "tangani",
        "selesaikan",
        "tindaklanjuti",
        "realisasikan",
        "proses",
    )
    + r"\b"
)
CONDITION = re.compile(r"\b(?:bila|jika|kalau|apabila|seandainya|selama|sebelum)\b")


@lru_cache(maxsize=TEXTS_KEPT)
def admits_undone(text: str) -> bool:
    """Whether a sentence of the text says of a wish of the citizen that it is not done yet."""
    return any(
        WISH.search(each) and NOT_DONE.search(each) and not CONDITION.search(each)
        for each in (sentence.lower() for sentence in SENTENCE.split(text))
    )
