"""Finds a known number in a text however it is grouped: `6299 0101…`, `0812-3456`, `+62 812`, `KH 1234 AB`.

Also finds what a text shows by shape alone: numbers of identity papers and of mobile phones, plates, e-mail addresses; and
those which by the words before them are a person's and not an office's. Whether they may be printed is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.numbers_words import (
    BETWEEN,
    HELD_ACCOUNT,
    MAIL,
    NO_PERSON_BEFORE,
    NUMBERED_MAIL,
    OFFICE_MAIL,
    OWN_MAIL,
    OWNED_NUMBER,
    PAPER_NUMBER,
    PHONE_NUMBER,
    PLATE,
    SHAPES,
    SOMEBODYS_MAIL,
    VEHICLE,
)
from trainer.answers.language.words import Span, folded

UNPARTED = {ord(each): None for each in BETWEEN}
"""Takes them out of a text, as `str.translate` has it."""

MOST_BETWEEN = 3
"""More than this many of them in a row part two numbers."""


def shown(text: str) -> Iterator[tuple[str, str]]:
    """(kind, text) of every number, plate or e-mail address that `text` shows by its shape."""
    for kind, shape in SHAPES:
        for match in shape.finditer(text):
            yield kind, match.group()
    for match in OWNED_NUMBER.finditer(text):
        if len(digits_of(match["number"])) < PAPER:
            yield "account", match["number"]


def digits_of(text: str) -> str:
    """Only the digits, in ASCII."""
    return "".join(each for each in map(folded, text) if each.isdigit() and each.isascii())


def phone_forms(number: str) -> tuple[str, ...]:
    """One phone number as it may be dialled: 0812…, 62812…, 812…; () when it is too short to be one."""
    digits = digits_of(number)
    for prefix in ("62", "0"):
        if digits.startswith(prefix):
            digits = digits.removeprefix(prefix)
            break
    return (f"0{digits}", f"62{digits}", digits) if len(digits) >= 6 else ()


def find_grouped(needle: str, text: str) -> list[Span]:
    """Where a folded run of letters and digits stands in `text`, grouped in any way, but not inside a longer number."""
    if not needle or (text.isascii() and needle not in text.lower().translate(UNPARTED)):
        return []
    found: list[Span] = []
    for joined, places in _groups(text):
        at = joined.find(needle)
        while at >= 0:
            first, last = places[at], places[at + len(needle) - 1]
            longer = str.isdigit if needle.isdigit() else str.isalnum
            if not any(longer(text[i]) for i in (first - 1, last + 1) if 0 <= i < len(text)):
                found.append((first, last + 1))
            at = joined.find(needle, at + 1)
    return found


@lru_cache(maxsize=8)
def _groups(text: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """Runs of letters and digits with their places; each ends where something else than grouping stands."""
    return tuple(
        ("".join(piece for piece, _ in group), tuple(at for _, at in group))
        for group in _runs(text)
    )


def _runs(text: str) -> Iterator[list[tuple[str, int]]]:
    group: list[tuple[str, int]] = []
    between = 0
    for index, character in enumerate(text):
        piece = folded(character)
        if len(piece) == 1 and piece.isalnum():
            group.append((piece, index))
            between = 0
        elif character in BETWEEN and between < MOST_BETWEEN:
            between += 1
        else:
            if group:
                yield group
            group, between = [], 0
    if group:
        yield group


_READER = (
    any_of(
        "bapak",
        "bpk",
        "pak",
        "bp",
        "ibu",
        "bu",
        "anda",
        "saudara",
        "saudari",
        "sdr",
        "sdri",
        "kakak",
        "kak",
        "pelapor",
        "pengadu",
        "beliau",
        "ybs",
        "yang bersangkutan",
        "terlapor",
        "korban",
        "tetangga",
        "suami",
        "istri",
        "anak",
        "pemilik",
        "pasien",
        "warga",
        "dia",
        "nya",
    )
    + r"\b(?!\W+(?:camat|lurah|kepala|kades|ketua|kadus|sekretaris|petugas|dokter))"
)
_WAY = (
    r"(?:nomor|nomer|no|nmr|hp|wa|whatsapp|telp|tlp|telepon|telpon|ponsel|kontak|seluler|handphone)"
)
_TOLD = any_of(
    "yang",
    "ini",
    "itu",
    "adalah",
    "tersebut",
    "di",
    "terdaftar",
    "tercatat",
    "yaitu",
    "yakni",
    "sesuai",
    "aktif",
    "laporan",
    "tadi",
    "cantumkan",
    "dicantumkan",
    "berikan",
    "tertera",
    "pada",
    "aplikasi",
    "tulis",
    "kirim",
)
_CALLS = any_of(
    "me?nelepon",
    "menelpon",
    "telepon",
    "telpon",
    "tlp",
    "telp",
    "hubungi",
    "menghubungi",
    "dihubungi",
    "ditelepon",
    "dikontak",
    "kontak",
    "mengontak",
    "wa",
    "sms",
    "konfirmasi",
    "mengabari",
    "kabari",
)

PERSON_BEFORE = compiled(
    alternation(
        rf"\b{_WAY}\W+(?:{_WAY}\W+){{0,3}}"
        + any_of(
            r"milik\W+",
            r"atas nama\W+",
            r"dari\W+",
        )
        + rf"?{_READER}(?:\W+{_TOLD}){{0,3}}\W*$",
        rf"\b{_WAY}\W+(?:{_WAY}\W+){{0,3}}(?:milik\W+)?"
        + any_of(
            "pelapor",
            "pengadu",
            "terlapor",
            "korban",
            "tetangga",
            "suami",
            "istri",
            "anak",
            "pemilik",
            "pasien",
        )
        + r"\W+(?:\w+\W+){0,3}$",
        rf"\b{_CALLS}\W+(?:kembali\W+)?{_READER}(?:\W+"
        + any_of(
            "nanti",
            "besok",
            "kembali",
            "lagi",
            "langsung",
            "sore",
            "pagi",
            "siang",
            "ini",
            "segera",
        )
        + rf"){{0,3}}\W+(?:di|ke|pada|melalui|lewat|via)\W+(?:{_WAY}\W+){{0,3}}$",
    ),
    re.IGNORECASE,
)
"""Before a telephone number: it is the reader's or another person's, not the office's."""
AROUND = 70
PAPER = 16
"""Digits of the number of an identity paper."""


def private_numbers(text: str) -> Iterator[Span]:
    """Places of numbers and addresses that must be a person's by their shape and by what stands before them."""
    for match in PAPER_NUMBER.finditer(text):
        if not NO_PERSON_BEFORE.search(_before(text, match.start())):
            yield match.span()
    for match in (*PHONE_NUMBER.finditer(text), *OWN_MAIL.finditer(text)):
        if PERSON_BEFORE.search(_before(text, match.start())) or (
            "@" in match.group()
            and re.search(rf"{_READER}\W*$", _before(text, match.start()), re.IGNORECASE)
        ):
            yield match.span()
    yield from _private_mail(text)
    for pattern in (OWNED_NUMBER, HELD_ACCOUNT):
        yield from (match.span("number") for match in pattern.finditer(text))
    for match in PLATE.finditer(text):
        if VEHICLE.search(_before(text, match.start())):
            yield match.span()


def _private_mail(text: str) -> Iterator[Span]:
    """Addresses for mail that are no office's: by their own shape or by whose they are said to be."""
    for match in MAIL.finditer(text) if "@" in text else ():
        if OFFICE_MAIL.search(match.group()):
            continue
        if NUMBERED_MAIL.match(match.group()) or SOMEBODYS_MAIL.search(
            _before(text, match.start())
        ):
            yield match.span()


def _before(text: str, at: int) -> str:
    return text[max(0, at - AROUND) : at]
