"""The line of a level that leaves open which of two things it was, said exactly where the codes of what is missing tell it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from trainer.web.language import lazy_gettext as _l

WHICH: Mapping[tuple[str, int], Mapping[str, str]] = {
    ("W1", 1): {
        "greeting": _l("Hanya ada terima kasih; sapaannya belum ada."),
        "thanks": _l("Hanya ada sapaan; ucapan terima kasihnya belum ada."),
    },
    ("W3", 2): {
        "action": _l("Unit yang bertanggung jawab disebut; tindakannya belum jelas."),
        "unit": _l("Tindakannya jelas; unit yang bertanggung jawab belum disebut."),
    },
    ("W4", 2): {
        "time": _l("Cara menanyakan kelanjutannya ada; waktu yang pasti belum disebut."),
        "contact": _l("Waktunya disebut; cara menanyakan kelanjutannya belum ada."),
    },
}
"""By dimension and level: what is said where this code is missing and the other one is not."""


def exactly(dimension: str, level: int, missing: Collection[str], line: str) -> str:
    """What is said of a level; `line`, the rubric's own, where the codes do not tell which half of it applies."""
    sentences = WHICH.get((dimension, level), {})
    found = [code for code in sentences if code in missing]
    return str(sentences[found[0]]) if len(found) == 1 else line
