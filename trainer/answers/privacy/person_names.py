"""Names of people in an answer by how they are written: after a word of address, with a capital letter, known to no list.

Whose they are is not decided here.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of
from trainer.answers.language.calendar_words import DAYS, MONTHS
from trainer.answers.language.names import TITLES
from trainer.answers.language.plain import Plain
from trainer.answers.language.spelling import is_known, is_listed
from trainer.answers.language.words import Span

TITLE = any_of(
    "bapak",
    "pak",
    "bpk",
    "ibu",
    "bu",
    "saudara",
    "saudari",
    "sdr",
    "sdri",
    "tuan",
    "tn",
    "nyonya",
    "ny",
    "nona",
    "nn",
    "haji",
    "hajah",
    "h",
    "hj",
    "mas",
    "mbak",
    "bang",
    "abang",
    "kakak",
    "kak",
    "adik",
    "an",
    "almarhum",
    "almarhumah",
    "alm",
    "almh",
    "kakek",
    "nenek",
    "mbah",
    "om",
    "tante",
    "paman",
    "bibi",
    "bung",
    "uda",
    "uni",
    "daeng",
    "teteh",
    "kang",
    "mama",
    "papa",
    "bunda",
    "pace",
    "mace",
    "dek",
    "dik",
    "gus",
    "bli",
    "mbok",
    "inang",
    "puan",
    "encik",
    "koh",
    "acil",
    "amang",
    "julak",
)
NAME_TITLE = re.compile(rf"\b(?:{TITLE} (?:\. )?){{1,2}}(?=\w)")
"""Words of address, up to what they are said of."""

NAMED = re.compile(
    rf"\b(?:bernama|namanya|akun milik|milik|punya|kepunyaan)(?: (?:adalah|ialah|itu|:))?(?: {TITLE}(?: \.)?)? (?=\w)"
)
"""Before somebody's name, also one without a word of address."""

SHORT_TITLES = frozenset("sdr sdri tn ny nn bpk bp h hj alm almh an a n".split())
"""Words of address that are written with a full stop."""

NO_NAME = frozenset(
    (
        "pelapor",
        "pengadu",
        "kepala",
        "kadis",
        "kades",
        "camat",
        "lurah",
        "bupati",
        "wali",
        "walikota",
        "gubernur",
        "presiden",
        "menteri",
        "direktur",
        "direksi",
        "manajer",
        "ketua",
        "wakil",
        "sekretaris",
        "sekdes",
        "carik",
        "sekcam",
        "kabid",
        "kasi",
        "kasie",
        "kasubag",
        "kabag",
        "kadus",
        "kasus",
        "pimpinan",
        "anggota",
        "dewan",
        "rt",
        "rw",
        "guru",
        "dokter",
        "dr",
        "bidan",
        "perawat",
        "ns",
        "apoteker",
        "petugas",
        "admin",
        "operator",
        "pemohon",
        "pelanggan",
        "pengguna",
        "warga",
        "penulis",
        "pengirim",
        "sekalian",
        "semua",
        "bhabinkamtibmas",
        "babinsa",
        "kapolsek",
        "kapolres",
        "danramil",
        "polisi",
        "hakim",
        "jaksa",
        "inspektur",
        "irban",
        "pj",
        "plt",
        "plh",
        "kanit",
        "kaur",
        "kasat",
        "kepsek",
        "penjabat",
        "pendamping",
        "kader",
        "bendahara",
        "penghulu",
        "imam",
        "pendeta",
        "ustaz",
        "pemerintah",
        "pemkot",
        "pemkab",
        "pemprov",
        "pemdes",
        "dinas",
        "badan",
        "kantor",
        "rsud",
        "rsu",
        "rs",
        "puskesmas",
        "pt",
        "cv",
        "ud",
        "upt",
        "upp",
        "uptd",
        "uptb",
        "bank",
        "yayasan",
        "kementerian",
        "kecamatan",
        "kelurahan",
        "desa",
        "kabupaten",
        "kota",
        "provinsi",
        "manajemen",
        "jajaran",
        "tim",
        "bidang",
        "seksi",
        "inspektorat",
        "satpol",
        "perumda",
        "perumdam",
        "pdam",
        "pln",
        "bumn",
        "bumd",
        *MONTHS,
        *DAYS,
        "allah",
        "tuhan",
    )
)
"""Words with a capital letter that follow a word of address or *atas nama* and are no person's name."""

EVERYDAY_NAMES = frozenset(
    (
        "budi",
        "indah",
        "melati",
        "mawar",
        "bunga",
        "surya",
        "wahyu",
        "cahaya",
        "intan",
        "permata",
        "teguh",
        "iman",
        "slamet",
        "selamat",
        "jaya",
        "lestari",
        "sari",
        "mulia",
        "bakti",
        "fajar",
        "mega",
        "guntur",
        "setia",
        "bagus",
        "citra",
        "untung",
        "sabar",
        "tulus",
        "makmur",
        "subur",
        "mekar",
        "undang",
        "arif",
        "bintang",
        "mutiara",
        "cinta",
        "suci",
        "sinar",
        "rezeki",
        "firman",
    )
)
"""Words that are given names, too."""

SHORT, SAMPLE = 4, 40
"""In a text that begins without capital letters, a longer word that nobody knows may be a name."""


def name_at(text: str, plain_text: Plain, at: int) -> Span | None:
    """The run of words written as a name that begins at an offset of the plain text."""
    first = plain_text.token_at(at)
    begins = plain_text.tokens[first].at == at and not ends_before(text, plain_text, first)
    last = name_end(text, plain_text, first) if begins else first
    return (
        None if last == first else (plain_text.tokens[first].start, plain_text.tokens[last - 1].end)
    )


def ends_before(text: str, plain_text: Plain, index: int) -> bool:
    """Whether a sentence ends at the word of address before a token: *Selamat siang Ibu. Trembesi …*."""
    title = index - (2 if index > 1 and plain_text.tokens[index - 1].text == "." else 1)
    if title < 0:
        return False
    before = plain_text.tokens[title]
    return (
        "." in text[before.end : plain_text.tokens[index].start]
        and text[before.start : before.end].lower() not in SHORT_TITLES
    )


def name_end(text: str, plain_text: Plain, first: int) -> int:
    """Index of the token after the name that begins with a token; the token itself where none does."""
    last = first
    while last < len(plain_text.tokens) and (
        _is_name(text, plain_text, last)
        or (
            _goes_on(text, plain_text, last)
            if last > first
            else _is_everyday_name(text, plain_text, last)
        )
    ):
        last += 1
    return last


def _is_everyday_name(text: str, plain_text: Plain, index: int) -> bool:
    """Whether a word of address makes a known word a name: *Pak Budi*."""
    raw = text[plain_text.tokens[index].start : plain_text.tokens[index].end]
    return (
        raw.lower() in EVERYDAY_NAMES
        and raw[0].isupper()
        and index > 0
        and plain_text.tokens[index - 1].text in TITLES
    )


def _goes_on(text: str, plain_text: Plain, index: int) -> bool:
    """Whether a known word is part of the name before it, being written like it: *Agus Putra*."""
    raw = text[plain_text.tokens[index].start : plain_text.tokens[index].end]
    return (
        len(raw) > 2
        and raw[0].isupper()
        and raw[1:].islower()
        and raw.lower() not in NO_NAME
        and text[plain_text.tokens[index - 1].end : plain_text.tokens[index].start] == " "
    )


def _is_name(text: str, plain_text: Plain, index: int) -> bool:
    """Whether a token is written as a name and is no word that anybody knows."""
    token = plain_text.tokens[index]
    raw = text[token.start : token.end]
    if len(raw) <= 2 or token.short or is_listed(raw.lower()):
        return False
    if (
        raw.lower() in NO_NAME
        or raw.lower() in TITLES
        or not NO_NAME.isdisjoint(token.text.split())
    ):
        return False
    if raw[0].isupper():
        return raw[1:].islower()
    return (
        len(raw) > SHORT
        and raw.isalpha()
        and not token.slip
        and not is_known(token.text)
        and text[:SAMPLE].islower()
    )
