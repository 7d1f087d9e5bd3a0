"""What words are compared by: keys of words, numbers and wordings, what a key tells, and whether two are the same.

A key is a numeral, a group of synonyms or a stem, so that inflections, synonyms and slips count. What a text says in keys
is in `heard`, whether it names a fact in `facts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from trainer.answers.language.calendar_words import MONTHS
from trainer.answers.language.plain import plain
from trainer.answers.language.spelling import is_known, stem
from trainer.answers.language.synonyms import group_of
from trainer.answers.language.words import Span, words

EMPTY = frozenset(
    (
        "di",
        "ke",
        "dari",
        "yang",
        "dan",
        "atau",
        "pada",
        "untuk",
        "dengan",
        "oleh",
        "dalam",
        "ini",
        "itu",
        "sejak",
        "sekitar",
        "kurang",
        "lebih",
        "kira",
        "kira",
        "sampai",
        "hingga",
        "sudah",
        "belum",
        "tidak",
        "akan",
        "adalah",
        "sebagai",
        "atas",
        "bagi",
        "para",
        "ada",
        "karena",
        "saat",
        "ketika",
        "hari",
        "tanggal",
        "bulan",
        "tahun",
        "pukul",
        "jam",
        "wib",
        "sesudah",
        "setelah",
        "sebelum",
        "antara",
        "semua",
        "saya",
        "kami",
        "kita",
        "bapak",
        "ibu",
        "anda",
        "mereka",
        "dia",
        "nya",
        "juga",
        "masih",
        "telah",
        "lagi",
        "lalu",
        "si",
        "sang",
        "per",
        "tiap",
        "setiap",
        "sangat",
        "sekali",
        "saja",
        "depan",
        "dekat",
        "kota",
        "kabupaten",
        "kecamatan",
        "desa",
        "kelurahan",
        "jalan",
        "bahwa",
        "tersebut",
        "dimaksud",
        "yaitu",
        "yakni",
        "ialah",
        "serta",
        "maupun",
        "saudara",
        "saudari",
        "pak",
        "bu",
        "bukan",
        "jadi",
        "agar",
        "supaya",
        "maka",
        "bisa",
        "dapat",
        "hanya",
        "mohon",
        "tolong",
        "terus",
        "kalau",
        "bila",
        "jika",
        "apabila",
        "lain",
        "namun",
        "tetapi",
        "tapi",
        "sehingga",
        "sebab",
        "ya",
        "dahulu",
        "terlebih",
        "harus",
        "perlu",
        "memang",
        "begitu",
        "lah",
        "kok",
        "sih",
        "deh",
        "kan",
        "nih",
        "dong",
        "lho",
        "yg",
        "rp",
        "rupiah",
    )
)
"""Words that no fact rests on."""
UNITS = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
    "seratus": 100,
    "seribu": 1000,
}
UNITS |= {f"ke{word}": number for word, number in UNITS.items() if 3 < number < 11}
"""*Keenam lampu* are six; *kedua* and *ketiga* more often count steps."""
FACTORS = {"puluh": 10, "ratus": 100}
GROUPS = {"ribu": 1_000, "rb": 1_000, "juta": 1_000_000, "jt": 1_000_000}
ONE_OF = {
    "sehari": "hari",
    "seminggu": "minggu",
    "sepekan": "minggu",
    "sebulan": "bulan",
    "setahun": "tahun",
    "sejam": "jam",
}
SCHOOLS = {"sdn": "sd", "smpn": "smp", "sman": "sma", "smkn": "smk", "mtsn": "mts", "min": "mi"}
"""State schools in one word; the name says "sekolah negeri" as two."""
SHORT_MONTHS = {
    "jan": "januari",
    "feb": "februari",
    "peb": "februari",
    "pebruari": "februari",
    "mar": "maret",
    "mrt": "maret",
    "apr": "april",
    "jun": "juni",
    "jul": "juli",
    "agt": "agustus",
    "ags": "agustus",
    "agu": "agustus",
    "agst": "agustus",
    "agts": "agustus",
    "agust": "agustus",
    "aug": "agustus",
    "sep": "september",
    "sept": "september",
    "spt": "september",
    "okt": "oktober",
    "oct": "oktober",
    "nov": "november",
    "nop": "november",
    "nopember": "november",
    "des": "desember",
    "dec": "desember",
}
SHORTEST = 5
"""Letters from which on two keys may differ by a slip."""


@lru_cache(maxsize=4096)
def keys_of(phrase: str) -> tuple[str, ...]:
    """The telling parts of a wording, as they are compared."""
    own = frozenset(word.text for word in words(phrase))
    return tuple(dict.fromkeys(key for key, _ in keyed_words(plain(phrase, own).text)))


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """What a word is compared by: its numeral, its group of synonyms, or its stem."""
    if word in UNITS:
        return str(UNITS[word])
    if word in SHORT_MONTHS:
        word = SHORT_MONTHS[word]
    if word[0].isdigit():
        return word.replace(".", "").lstrip("0") or "0"
    return group_of(word) or group_of(stem(word)) or stem(word)


WORD = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/-])|[a-z]+|\d+(?:[.,]\d+)*")
NUMERIC_DATE = re.compile(r"(\d{1,2})/(\d{1,2})(?:/\d{2,4})?$")
YEAR = re.compile(r"20\d\d$")
RUPIAH = re.compile(r"\brp(\d) (?=\d)")


def keyed_words(text: str) -> Iterator[tuple[str, Span]]:
    """Key and offsets of every telling word of a plain text; numbers in words or with *ribu* are one number."""
    matches = list(WORD.finditer(RUPIAH.sub(r"rp \1", text) if "rp" in text else text))
    at = 0
    while at < len(matches):
        value, after = number_at(matches, at)
        if after > at:
            if not (2000 <= value < 2100 and after == at + 1):
                yield f"{value:.10g}", (matches[at].start(), matches[after - 1].end())
            at = after
            continue
        for key in _keys_of_word(matches[at].group()):
            yield key, matches[at].span()
        at += 1


def number_at(matches: list[re.Match[str]], at: int) -> tuple[float, int]:
    """The number that is told from a word on, and the index after it; the same index when none is."""
    total, current, last = 0.0, 0.0, -1.0
    start = at
    while at < len(matches):
        word = matches[at].group()
        if at > start and matches[at].start() - matches[at - 1].end() > 1:
            break
        if word in UNITS and last < 0:
            current += UNITS[word]
            last = float(UNITS[word]) if UNITS[word] < 100 else -1.0
        elif at == start and word[0].isdigit() and PURE.match(word):
            last = float(word.replace(".", "").replace(",", "."))
            current = last
        elif at > start and word == "belas" and 0 < last < 10:
            current += 10
            last = 10.0
        elif at > start and word in FACTORS and 0 < last < 10:
            current += last * (FACTORS[word] - 1)
            last = -1.0
        elif at > start and word in GROUPS and current:
            total += current * GROUPS[word]
            current, last = 0.0, -1.0
        else:
            break
        at += 1
    return total + current, at


PURE = re.compile(r"\d{1,3}(?:\.\d{3})+$|\d+(?:,\d+)?$")


def _keys_of_word(word: str) -> tuple[str, ...]:
    """The keys of one word; `12/5` is the 12th of Mei."""
    date = NUMERIC_DATE.match(word) if word[0].isdigit() else None
    if date is not None and 1 <= int(date[2]) <= len(MONTHS):
        return (str(int(date[1])), key_of(MONTHS[int(date[2]) - 1]))
    if word in EMPTY:
        return ()
    if word in ONE_OF:
        return ("1", key_of(ONE_OF[word]))
    if word in SCHOOLS:
        return (key_of(SCHOOLS[word]), key_of("negeri"))
    return (key_of(word),)


RELATIONS = frozenset(
    key_of(word)
    for word in "mulai semenjak awal pertengahan akhir senin selasa rabu kamis jumat sabtu minggu ahad".split()
)
"""Keys that stand about a date and tell nothing without it."""
MONTH_KEYS = frozenset(key_of(name) for name in MONTHS)
RARE = 2.0
"""What a name or another word tells that few texts have."""


@lru_cache(maxsize=65536)
def weight(key: str) -> float:
    """How much a key tells: names and numbers more than words that many texts have."""
    if key.startswith("="):
        return 1.0
    if key[0].isdigit() or key in MONTH_KEYS:
        return 1.5
    return 1.0 if is_known(key) else RARE


@lru_cache(maxsize=65536)
def same_key(heard: str, key: str) -> bool:
    """Whether two keys are the same word, or one slip apart."""
    if heard == key:
        return True
    if heard[0].isdigit() or key[0].isdigit() or min(len(heard), len(key)) < SHORTEST:
        return False
    return heard[0] == key[0] and OSA.normalized_similarity(heard, key) >= 0.84
