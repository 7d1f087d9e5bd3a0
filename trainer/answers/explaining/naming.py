"""The matter of a case put in where an answer already speaks of the report: *laporannya* as *laporan Ibu mengenai lubang …*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.case import Case
from trainer.answers.explaining import slots
from trainer.answers.explaining.addressing import address
from trainer.answers.explaining.changing import Edit, sentences
from trainer.answers.explaining.speaking import Speaker
from trainer.answers.language.alternatives import any_of

_YOU = any_of("Bapak/Ibu", "Bapak", "Ibu", "Saudara/i", "Saudara", "Saudari", "Anda", "Pelapor")
_END = r"(?=\s*[,.!\n]|\s*$|\s+(?:sudah|telah|kami|akan|tidak|sedang|ini sudah|ini kami)\b)"
REPORT = re.compile(
    r"\b(?P<noun>laporan|aduan|pengaduan|keluhan|pertanyaan|usulan|aspirasi|informasi)"
    rf"(?:(?P<its>nya)|\s+(?P<whose>{_YOU})|\s+(?P<this>ini|tersebut))?"
    rf"(?P<sent>\s+(?:yang\s+)?(?:{_YOU}\s+)?(?:sampaikan|disampaikan|kirim))?{_END}",
    re.IGNORECASE,
)
"""The report where an answer speaks of it and says no more of it."""
OPENS = re.compile(
    r"(?:^|(?<=[,!.\n])\s*)(?:kami (?:ucapkan |meng?ucapkan )?)?(?:ber)?(?:terima ?kasih|mohon maaf|maaf)\b",
    re.IGNORECASE,
)
"""Where a sentence begins to thank or to apologise, after an address too."""
BARE = re.compile(r"\bterima ?kasih(?=\s*[.,!\n]|\s*$)", re.IGNORECASE)
EARLY = 2
"""Sentences, after the greeting, in which an answer says what it is about."""


def namings(case: Case, text: str) -> Iterator[tuple[Edit, ...]]:
    """The change that names the matter in the sentence that thanks, else where the answer begins to speak of the report; none
    where the matter has no name that an answer may use.
    """
    about = slots.matter(case)
    if not about:
        return
    speaker = Speaker(case, address(case, text), text)
    places = sentences(text)
    for start, end in places:
        opened = OPENS.search(text[start:end])
        if opened is None:
            continue
        begin = start + opened.start()
        if edit := _named(speaker, text, begin, end, about) or _thanked(speaker, text, begin, end):
            yield (edit,)
    for start, end in places[: EARLY + 1]:
        edit = _named(speaker, text, start, end, about)
        if edit is not None and edit.start == start:
            yield (edit,)


def _named(speaker: Speaker, text: str, start: int, end: int, about: str) -> Edit | None:
    found = REPORT.search(text, start, end)
    if found is None:
        return None
    noun = found["noun"]
    if found["whose"]:
        noun = f"{noun} {found['whose']}"
    elif found["its"] or (found["sent"] and not found["this"]):
        noun = f"{noun} {speaker.you}"
    this = f" {found['this']}" if found["this"] else ""
    return Edit(found.start(), found.end(), f"{noun} mengenai {about}{this}")


def _thanked(speaker: Speaker, text: str, start: int, end: int) -> Edit | None:
    """Thanks for nothing in particular."""
    found = BARE.search(text, start, end)
    if found is None:
        return None
    about = slots.matter(speaker.case)
    said = f"{found.group()} atas {speaker.sent} {speaker.you} mengenai {about}"
    return Edit(found.start(), found.end(), said)
