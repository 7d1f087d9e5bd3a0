"""The matter of a case as an answer may name it: words that title, body and facts share and that tell it from others."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.calendar_words import MONTHS
from trainer.answers.language.keys import EMPTY, key_of
from trainer.answers.language.plain import plain
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer

GENERAL = frozenset(
    key_of(word)
    for word in (
        "laporan",
        "pengaduan",
        "aduan",
        "keluhan",
        "informasi",
        "layanan",
        "pelayanan",
        "masyarakat",
        "warga",
        "perhatian",
        "tolong",
        "mohon",
        "minta",
        "kapan",
        "bagaimana",
        "siapa",
        "tanggung",
        "jawab",
        "jawaban",
        "petugas",
        "kantor",
        "dinas",
        "pemerintah",
        "instansi",
        "provinsi",
        "daerah",
        "masalah",
        "terima",
        "kasih",
        "selamat",
        "pagi",
        "siang",
        "sore",
        "lapor",
        "melapor",
        "tanya",
        "baru",
        "lama",
        "besar",
        "kecil",
        "banyak",
        "orang",
        "hari",
        "minggu",
        "tahun",
        "kemarin",
        "sekarang",
        "rumah",
        "tempat",
        "lokasi",
        "pihak",
        "data",
        "nomor",
        "dapat",
        "bisa",
        "mau",
        "harus",
        "perlu",
        "jangan",
        "seperti",
        "begitu",
        "tersebut",
        "punya",
        "kata",
        "bilang",
        "tahu",
        "lihat",
        "pergi",
        "segera",
        "cepat",
        "ditindaklanjuti",
        "tindak",
        "lanjut",
        "disampaikan",
        "sampaikan",
        "sudah",
        "memang",
        "kalau",
        "tapi",
        "tetapi",
        "jadi",
        "apa",
        "mana",
        "nama",
        "anak",
        "ibu",
        "bapak",
        "sendiri",
        "lewat",
        "masuk",
        "keluar",
        "datang",
        "habis",
        "sehari",
        "malam",
        "siang",
        "waktu",
        "diri",
        "beri",
        "kali",
        "soal",
        "urusan",
        "hal",
        "ini",
        "itu",
        "kasihan",
        "semua",
        "sama",
        "negeri",
        "hingga",
        "muda",
        "langsung",
        "diminta",
        "terjadi",
    )
)
"""Keys that any complaint may hold."""


CALENDAR = frozenset(
    key_of(word)
    for word in (
        *MONTHS,
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "sabtu",
        "ahad",
        "wib",
        "wita",
        "wit",
        "pukul",
        "tanggal",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
    )
)
"""Keys that tell when, not what."""


@lru_cache(maxsize=65536)
def is_distinctive(word: str) -> bool:
    """Whether a word of a plain text says anything of a matter."""
    return word not in EMPTY and word not in CALENDAR and key_of(word) not in GENERAL | CALENDAR


@lru_cache(maxsize=256)
def topic_keys(case: Case) -> frozenset[str]:
    """The keys that name the matter or the place of a case."""
    counted: Counter[str] = Counter()
    facts = [phrase for fact in case.key_facts for phrase in fact.phrases]
    for weight, texts in ((2, [case.title]), (2, facts), (1, [case.body])):
        for each in texts:
            for key in _keys(each):
                counted[key] += weight
    return frozenset(key for key, count in counted.items() if count >= 2 and key not in GENERAL)


def topic_spans(answer: Answer, within: Span) -> list[Span]:
    """Where an answer names the matter, between two offsets of its plain text."""
    keys = topic_keys(answer.case)
    start, end = within
    return [
        span
        for key, span in zip(answer.heard.keys, answer.heard.spans, strict=True)
        if start <= span[0] < end and key in keys
    ]


def _keys(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]{3,}", plain(text).text)
    return frozenset(key_of(word) for word in words if word not in EMPTY)
