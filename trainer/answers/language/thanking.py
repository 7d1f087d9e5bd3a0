"""Reads whether a citizen's reply only thanks or hopes, and asks nothing of anybody."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of

THANKS = re.compile(
    r"\b"
    + any_of(
        r"ter?ima ?kasih\w*",
        "makasih",
        "trims",
        "thanks",
        "lega",
        "alhamdulillah",
        "puji tuhan",
        "syukur",
    )
    + r"\b"
)
WANTS = re.compile(
    r"\?|\b"
    + any_of(
        "kapan",
        "bagaimana",
        "gimana",
        "kenapa",
        "mengapa",
        "berapa",
        "apakah",
        "siapa",
        "mana",
        "belum",
        "blm",
        "masih",
        "tetap saja",
        "tapi",
        "tetapi",
        "namun",
        "mohon",
        "tolong",
        "minta",
    )
    + r"\b"
)
"""Something is asked, wished or still amiss."""


def only_thanks(text: str) -> bool:
    """Whether a reply thanks and leaves nothing open."""
    plain = text.lower()
    return THANKS.search(plain) is not None and WANTS.search(plain) is None
