"""Reads whether what a citizen writes only thanks or hopes, and asks nothing of anybody: a reply, or the title of a report."""

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

PRAISE = re.compile(
    r"\b"
    + any_of(
        r"ter?ima ?kasih\w*",
        "makasih",
        "trims",
        r"apresiasi\w*",
        "salut",
        "penghargaan",
        "pujian",
        "mantap",
        "bravo",
        r"jempol (?:buat|untuk|bagi|dari)",
    )
    + r"\b"
)
DENIED = re.compile(r"\b" + any_of("tidak", "tak", "bukan", "nggak", "gak", "tanpa") + r"\b")
COMPLAINS_NOT = re.compile(r"\b(?:bukan|tanpa|tidak ada) keluhan\b")


def only_thanks(text: str) -> bool:
    """Whether a reply thanks and leaves nothing open."""
    plain = text.lower()
    return THANKS.search(plain) is not None and WANTS.search(plain) is None


def is_praise(title: str) -> bool:
    """Whether the title of a report thanks or praises, and names nothing that is amiss."""
    plain = COMPLAINS_NOT.sub(" ", title.lower())
    amiss = WANTS.search(plain) or DENIED.search(plain)
    return PRAISE.search(plain) is not None and amiss is None
