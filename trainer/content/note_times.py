"""Findings of the field that announce something for a later time, and others that have it done before.

Read by the words that authors use: *besok*, *lusa*, *pekan depan*, *dua minggu lagi*, *bulan depan*.
"""

from __future__ import annotations

import re

NUMBERS = {
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5,
    "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9, "sepuluh": 10,
}  # fmt: skip
NUMBER = rf"(\d+|{'|'.join(NUMBERS)})"
LATER = re.compile(rf"\b{NUMBER} (hari(?: kerja)?|minggu|pekan|bulan) lagi\b")
NEXT = re.compile(r"\b(?:minggu|pekan|bulan|tahun) (?:depan|berikut(?:nya)?)\b")

DAYS = {"hari": 1, "hari kerja": 1, "minggu": 7, "pekan": 7, "bulan": 30}
SOONEST = {"minggu": 2, "pekan": 2, "bulan": 14, "tahun": 120}
"""How many days ahead *depan* lies at least: the next week may begin in three days."""

PERMANENT = re.compile(r"\b(?:permanen|tetap|rencana\w*|direncanakan|diusulkan|anggaran|usul\w*)\b")
"""Beside such words what is announced is another work than the one that is done first."""

DONE = re.compile(
    r"\b(?:sudah|telah)\b|\b(?:selesai|terpasang|diganti|dibuka lagi|berjalan lagi|menyala|mengalir|dinilai)\b"
)
SENTENCE = re.compile(r"[.;:]\s+|[.;:]$")
WORD = re.compile(r"[a-z]{5,}")
COMMON = frozenset(
    (
        *("sudah", "akan", "dengan", "untuk", "pada", "tahun", "bulan", "pekan", "minggu", "depan"),
        *("petugas", "dinas", "warga", "sampai", "oleh", "yang", "dalam", "mulai", "selesai"),
        *("berikut", "kerja", "kepada", "hasil", "setelah", "surat"),
    )
)
STEM = 5
"""Words are the same by so many first letters, behind a prefix."""
PREFIX = re.compile(r"^(?:di|ter|me(?:ng|n|m|ny)?|pe(?:ng|n|m|ny)?|ber)(?=[a-z]{4})")


def announced_days(sentence: str) -> int | None:
    """How many days ahead a sentence puts something, at least; None where it announces nothing."""
    plain = sentence.casefold()
    found = LATER.search(plain)
    if found is not None:
        count = int(NUMBERS.get(found.group(1), found.group(1)))
        return count * DAYS[found.group(2)]
    later = NEXT.search(plain)
    return SOONEST[later.group().split()[0]] if later is not None else None


def comes_too_soon(earlier: str, later: str, days: int) -> bool:
    """Whether the later finding, so many days behind, has done what the earlier one announced for after that."""
    done = [each for each in SENTENCE.split(later.casefold()) if DONE.search(each)]
    for sentence in SENTENCE.split(earlier.casefold()):
        ahead = announced_days(sentence)
        if ahead is None or days >= ahead or PERMANENT.search(sentence):
            continue
        if any(_about(sentence) & _about(each) for each in done):
            return True
    return False


def _about(sentence: str) -> frozenset[str]:
    words = (PREFIX.sub("", word) for word in WORD.findall(sentence) if word not in COMMON)
    return frozenset(word[:STEM] for word in words if len(word) >= STEM - 1)


DAY_WORDS = re.compile(
    r"\b(?:semalam|smlm|(?:tadi|td|tdi) malam|malam tadi|kemarin|kmrn|barusan|hari ini|malam ini"
    r"|(?:tadi|td) (?:pagi|siang|sore|subuh))\b"
)
"""Words that name a day from where the speaker stands: what is said on a day that nobody knows beforehand cannot use them."""

HOUR_WORDS = re.compile(
    r"\b(?:semalam|tadi malam|malam ini|gelap|senter|obor|subuh"
    r"|sejak (?:pagi|siang|sore|malam)|tadi (?:pagi|siang|sore))\b"
)
"""The same of an hour: a stage of a danger is told so many office hours after the report, at whatever hour that is."""


def at_least(hk: int) -> int:
    """How many days so many working days are, when no more than a weekend lies between."""
    return hk + 2 * (hk // 5)
