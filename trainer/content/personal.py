"""Numbers and addresses that tell who somebody is, and whether they look like a real person's.

Practice must never name anybody: an invented NIK begins with 99, where no province is, and an invented phone with
0800-000. Whether a citizen's text may contain such a number is asked elsewhere (`rules.protection`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

NIK = re.compile(r"(?<!\d)\d(?:[ .-]?\d){15}(?!\d)")
"""Sixteen digits, as in a NIK or a number of a kartu keluarga."""

PHONE = re.compile(
    r"(?<!\d)(?:(?:\+?62[ -]?|0)8(?:[ -]?\d){7,11}|\(?0[2-9]\d{1,2}\)?[ -]?\d{6,8})(?!\d)"
)
"""A mobile number, or a landline with its area code. Dots part hours and dates, so they part no number."""

EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
LAPOR_ID = re.compile(
    r"(?:#|\b(?:no|nomor)\.?\s+(?:laporan|aduan|tiket)\s+#?)(\d{6,8})\b", re.IGNORECASE
)
"""A number like those of the real system: # and six to eight digits (ref. 5.4)."""

INVENTED_PHONE = "0800000"
"""Range in which no subscriber is; other phone numbers may ring somewhere."""

INVENTED_DOMAIN = re.compile(r"(?:.*\.)?(?:example|invalid|test|contoh)(?:\.\w+)*")
"""Domains that nobody can own."""

PROVINCES = range(11, 98)
"""First two digits of a real NIK: the codes of provinces, with some room for new ones."""


def telling_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where NIK, phone numbers and e-mail addresses stand in a text, invented or not; a stretch is told once."""
    ends = 0
    found = [match for pattern in (NIK, PHONE, EMAIL) for match in pattern.finditer(text)]
    for match in sorted(found, key=lambda each: (each.start(), -each.end())):
        if match.start() >= ends:
            yield match.span()
            ends = match.end()


def real_looking(text: str, public: Collection[str] = ()) -> Iterator[tuple[int, str, str]]:
    """Position, text and kind of what could be a real person's or a real report's.

    Kinds: nik, phone, email, lapor. `public` are numbers that everybody knows (emergency numbers), as digits.
    """
    for match in NIK.finditer(text):
        if int(digits_of(match.group())[:2]) in PROVINCES:
            yield match.start(), match.group(), "nik"
    for match in PHONE.finditer(text):
        digits = re.sub(r"^62", "0", digits_of(match.group()))
        if not digits.startswith(INVENTED_PHONE) and digits not in public:
            yield match.start(), match.group(), "phone"
    for match in EMAIL.finditer(text):
        if not INVENTED_DOMAIN.fullmatch(match.group(1).casefold()):
            yield match.start(), match.group(), "email"
    for match in LAPOR_ID.finditer(text):
        yield match.start(), match.group(), "lapor"


def digits_of(text: str) -> str:
    """The digits of a text, nothing else."""
    return re.sub(r"\D", "", text)
