"""Texts that a citizen reads, told from those that are meant for officers: what guides an officer is never said to a citizen.

The findings of the field go word by word into the answers of simulated colleagues, and a playthrough's steps into its run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.rules.subject import Subject

TELLING = "sampaikan|jelaskan|ucapkan|beri ?tahu|beritahukan|sebutkan|sarankan|tanyakan|jawab"
CITIZEN = "pelapor|pengadu"
GUIDANCE = re.compile(
    rf"\b(?:{TELLING})\b[^.!?]*\b(?:kepada |bahwa )?(?:{CITIZEN}|dengan sopan|laporan (?:utama|asal))\b"
    r"|\b(?:jangan|tidak|tanpa) (?:perlu |boleh |usah )?(?:dibahas|dibicarakan|diceritakan|disampaikan|diberitahukan)\b"
    rf"[^.!?]*\b(?:{CITIZEN})\b"
    rf"|\b(?:{CITIZEN}) (?:perlu |harus |cukup |jangan )?diberi ?tahu\b",
    re.IGNORECASE,
)
"""Words by which a sentence guides whoever speaks with a citizen."""

READ_BY_CITIZENS: Mapping[str, tuple[str, ...]] = {
    "arsipkan": ("explanation",),
    "bukan_wewenang": ("basis",),
    "tunda": ("question",),
    "tindak_lanjut": ("text",),
    "komentar": ("text",),
}
"""Fields of the steps of a playthrough that go to the reporter, by word."""


def guidance_in(text: str) -> str:
    """The words of a text that guide an officer; "" where it may be said to a citizen."""
    found = GUIDANCE.search(text)
    return found.group() if found is not None else ""


def guidance_flaws(text: str, path: KeyPath) -> Iterator[Flaw]:
    """That a text which citizens read guides an officer."""
    found = guidance_in(text)
    if found:
        yield Flaw(
            DefectCode.GUIDANCE,
            path,
            f"pelapor membaca teks ini, tetapi “{found}” petunjuk bagi petugas",
            "tulis yang memang dikatakan kepada pelapor; petunjuk bagi petugas tempatnya di bahasan",
        )


def public_flaws(subject: Subject) -> Iterator[Flaw]:
    """Findings of the field that guide officers."""
    for number, note in enumerate(subject.truth.field_notes):
        yield from guidance_flaws(note.text, ("truth", "field_notes", number, "text"))


def step_flaws(word: str, fields: Mapping[str, object]) -> Iterator[Flaw]:
    """The same of what a step of a playthrough says to the reporter."""
    for field in READ_BY_CITIZENS.get(word, ()):
        said = fields.get(field)
        if isinstance(said, str):
            yield from guidance_flaws(said, (field,))
