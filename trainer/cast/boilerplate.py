"""Tells a formula from an answer: whether a text says anything that happened, when, how many, or why.

Careful on purpose: only a text whose every longer sentence is a known set phrase is called a formula. Whoever says
something in unusual words is believed. Source: ref. 7.3 (*only "akan ditindaklanjuti"*), 12.3 items 2 and 12.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from trainer.answers.language.alternatives import alternation, any_of

SENTENCE = re.compile(r"(?<!\bYth)(?<!\bno)(?<!\bJl)[.!?\n;]+(?=\s|$)")
MONTHS = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
DATED = re.compile(
    rf"\b\d{{1,2}} (?:{MONTHS})\b|\b(?:{MONTHS}) \d{{4}}\b|\b\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}\b"
    r"|\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu) (?:depan|ini|lalu|kemarin|pagi|siang|sore|malam|pukul)\b"
    r"|\b(?:besok|lusa|kemarin|tadi pagi|hari ini|malam ini|minggu depan|pekan depan|bulan depan)\b"
    r"|\b(?:\d+|satu|dua|tiga|empat|lima|sepuluh) (?:hari|minggu|pekan|bulan)\b"
)
"""A day, a month or a stretch of time that one can hold the office to."""

NUMERAL = r"(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
DAY = re.compile(rf"\b\d{{1,2}} (?:{MONTHS})\b|\b\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}\b")
LENGTH = re.compile(
    rf"\b{NUMERAL}\)?\s+(?:hari|minggu|pekan|bulan|jam)\b|\b\d+\s*x\s*\d+\s+jam\b|\bse(?:hari|minggu|pekan)\b"
    rf"|\bhari(?: kerja)? (?:ke-?\s?\d+|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\b"
)
"""A day of the calendar, and how long something takes: what answers *kapan* and *berapa lama*."""

WORK = re.compile(
    r"\b(?:(?:di|me|mem|men|meng|menge|ter|pe|pem|pen|peng|penge|per)?-?)"
    + any_of(
        "perbaik",
        "baik",
        "ganti",
        "tambal",
        "nambal",
        "pasang",
        "masang",
        "periksa",
        "meriksa",
        "cek",
        "ukur",
        "ngukur",
        "bersih",
        "angkut",
        "ngangkut",
        "kuras",
        "nguras",
        "gali",
        "sambung",
        "nyambung",
        "survei",
        "temukan",
        "nemukan",
        "potong",
        "motong",
        "alir",
        "ngalir",
        "nyala",
        "datang",
        "tinjau",
        "ninjau",
        "tagih",
        "bayar",
        "hitung",
        "cocok",
        "ncocok",
        "perbarui",
        "mutakhir",
        "cabut",
        "pindah",
        "kembalikan",
    )
    + r"\w*\b"
)
"""Stems of what an office does with its hands."""

DONE = re.compile(r"\b(?:sudah|telah|selesai|berhasil|kini|sekarang)\b")
PURPOSE = re.compile(r"\b(?:untuk|agar|supaya|guna)\b[^,.;]*")
"""What something is to be done for: *diteruskan untuk diperbaiki* has mended nothing."""

ADDRESS = re.compile(r"^\W*(?:yth\.?|kepada yth\.?)[^,:]{0,40}[,:]\s*", re.IGNORECASE)
NOT_YET = re.compile(
    r"\b(?:akan|segera|sedang|nanti|berencana|masih dalam|dalam proses|diharapkan)\b"
)
CAUSE = re.compile(r"\b(?:karena|disebabkan|penyebab\w*|akibat|ternyata|sebab)\b")
NUMBER = re.compile(r"(?<![\d.:/-])\d{1,4}(?![\d.:/-]?\d)")
NAMELESS_NUMBER = re.compile(
    r"\b(?:nomor|no|sim|pasal|ayat|tahun|telepon|telp|wa|hotline)\W{0,3}\d[\d.-]*"
)
CLOCK = re.compile(r"\b\d{1,2}[.:]\d{2}\b")

SET_PHRASE = re.compile(
    alternation(
        r"\bterima ?kasih\b",
        r"\byth\b",
        r"\bmohon (?:maaf|menunggu|bersabar|ditunggu|kesabaran\w*|pengertian\w*)\b",
        r"\b"
        + any_of(
            r"tindak ?lanjut\w*",
            "menindaklanjuti",
            "ditindaklanjuti",
            r"koordinasi\w*",
            "berkoordinasi",
            "dikoordinasikan",
            "mengoordinasikan",
            "teruskan",
            "diteruskan",
            "meneruskan",
            "sampaikan",
            "disampaikan",
            "menyampaikan",
            "proses",
            "diproses",
            "memproses",
            "terima",
            "diterima",
            "tampung",
            "ditampung",
            "perhatian",
            "masukan",
            "evaluasi",
            "dievaluasi",
            "upayakan",
            "diupayakan",
            "berupaya",
            r"arsip\w*",
        )
        + r"\b",
        r"\b(?:selamat (?:pagi|siang|sore|malam)|tabe|salam|hormat kami|dengan hormat)\b",
        r"\b(?:balas|membalas|hubungi|menghubungi)\b",
        r"\bsesuai (?:prosedur|ketentuan|mekanisme|aturan)\b",
    )
)
SIGNATURE = re.compile(
    r"^\W*(?:dinas|badan|bidang|kepala|admin|pemerintah|inspektorat|perumda\w*|kantor)\b"
)
TEXTS_KEPT = 16_384
"""Of how many public texts it is kept what they tell. A plan asks for every text of its run, each time in the same order: with one
more than fits, all would be read anew after every act. In a full hall of 120 desks some 7,000 are in play, and a report on which
much is said has more; so many, with their keys, are 25 MB at most.
"""

SHORT = 5
"""Words below which a sentence is no sentence."""


@dataclass(frozen=True, slots=True)
class Content:
    """What an answer tells, as far as its words show. `boilerplate`: it is made of set phrases and tells nothing."""

    dated: bool
    work: bool
    cause: bool
    counted: bool
    boilerplate: bool

    @property
    def something(self) -> bool:
        return self.dated or self.work or self.cause or self.counted


class When(StrEnum):
    """Kinds of time that a question may ask for."""

    DAY = "day"
    LENGTH = "length"


@lru_cache(maxsize=TEXTS_KEPT)
def times_in(text: str) -> frozenset[When]:
    """Which kinds of time a text names."""
    plain = text.lower()
    found = ((When.DAY, DAY), (When.LENGTH, LENGTH))
    return frozenset(kind for kind, pattern in found if pattern.search(plain))


@lru_cache(maxsize=TEXTS_KEPT)
def content_of(text: str) -> Content:
    """What a text tells. An empty text is a formula."""
    spoken = [
        each.strip().lower() for each in SENTENCE.split(ADDRESS.sub("", text)) if each.strip()
    ]
    sentences = [each for each in spoken if not SIGNATURE.match(each)]
    dated = any(DATED.search(each) for each in sentences)
    work = any(map(_works, sentences))
    cause = any(CAUSE.search(each) and len(each.split()) > SHORT for each in sentences)
    counted = any(_counts(each) for each in sentences)
    plain = not (dated or work or cause or counted)
    return Content(dated, work, cause, counted, plain and all(map(_empty, sentences)))


def _works(sentence: str) -> bool:
    """Whether a sentence tells of work; beside a set phrase only of work that was done."""
    if NOT_YET.search(sentence) or not WORK.search(PURPOSE.sub(" ", sentence)):
        return False
    return not _set(sentence) or bool(DONE.search(sentence))


def _set(sentence: str) -> bool:
    return bool(SET_PHRASE.search(sentence))


def _empty(sentence: str) -> bool:
    return len(sentence.split()) < SHORT or _set(sentence)


def _counts(sentence: str) -> bool:
    return bool(NUMBER.search(CLOCK.sub(" ", NAMELESS_NUMBER.sub(" ", sentence))))
