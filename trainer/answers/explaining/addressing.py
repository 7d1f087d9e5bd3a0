"""How whoever is offered a sentence addresses the reporter: as the answer already does, else as the report tells, else both."""

from __future__ import annotations

import re

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of, compiled
from trainer.domain.vocabulary import Privacy

BOTH = "Bapak/Ibu"
HER, HIM = "Ibu", "Bapak"

BY_ANSWER = {
    HER: compiled(r"\b(?:Ibu|Bu)\b(?! ?/)|\b(?:siang|pagi|sore|malam|ya|maaf) bu\b|\bbu[,.!?]"),
    HIM: compiled(
        r"\b(?:Bapak|Pak)\b(?! ?/)|\b(?:siang|pagi|sore|malam|ya|maaf) pak\b|\bpak[,.!?]"
    ),
    "Saudari": compiled(r"\b(?:Saudari|[Ss]dri)\b"),
    "Saudara": compiled(r"\b(?:Saudara|[Ss]dr)\b(?! ?/)"),
}
"""Words with which an answer addresses one person. *bapak kandung*, without a capital, is nobody who is spoken to."""
BEGINS = re.compile(r"[,.!?\n]")
"""Behind the address an answer begins."""
OPENING = 60
"""Letters in which an answer addresses its reader; later ones may speak of others (*Pak Direktur*)."""
EITHER = compiled(r"\b(?:bapak|pak|sdr|saudara) ?/ ?(?:ibu|bu|i|sdri|saudari)\b", re.IGNORECASE)
SPEAKS = {
    HER: compiled(
        r"\b(?:saya|aku) "
        + any_of("seorang ibu", "ibu rumah tangga", "sedang hamil", "janda")
        + r"\b|\bsuami (?:saya|sy|ku)\b",
        re.IGNORECASE,
    ),
    HIM: compiled(
        r"\b(?:saya|aku) (?:seorang (?:bapak|ayah)|duda)\b|\b(?:istri|isteri) (?:saya|sy|ku)\b",
        re.IGNORECASE,
    ),
}
"""What only she, or only he, says of themselves."""


def address(case: Case, text: str) -> str:
    """*Ibu*, *Bapak*, *Saudari*, *Saudara*, or *Bapak/Ibu* where neither answer nor report tells.

    Of a report that is not open what it tells of its writer is not taken up: it would tell of them to others.
    """
    if EITHER.search(text):
        return BOTH
    for part in (BEGINS.split(text, 1)[0][:OPENING], text[:OPENING], text):
        found = [word for word, pattern in BY_ANSWER.items() if pattern.search(part)]
        if len(found) == 1:
            return found[0]
    if found or case.privacy is not Privacy.TERBUKA:
        return BOTH
    told = [word for word, pattern in SPEAKS.items() if pattern.search(case.body)]
    return told[0] if len(told) == 1 else BOTH
