"""Finds alternatives of a template that nobody crossed out: *sudah/belum*, *dapat/tidak dapat*, *malam/pagi* all over.

Two that exclude each other tell it alone, unless one asks which of them holds. Others, such as *foto/video*, are daily
writing; only where a text offers a choice again and again was the choice not made.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.words import Span

NOT = r"(?:tidak|tdk|belum|blm|bukan|tak|gak|ga|tanpa)"
EXCLUDING = compiled(
    r"(?<![\w/])"
    + any_of(
        rf"(?P<one>[^\W\d_]{{3,20}}) ?/ ?{NOT} (?P=one)(?!nya)",
        rf"{NOT} (?P<other>[^\W\d_]{{3,20}}) ?/ ?(?P=other)(?!nya)",
        any_of(
            "sudah",
            "sdh",
            "telah",
            "sedang",
            "akan",
            "belum",
            "blm",
            "tidak",
            "tdk",
        )
        + "(?: ?/ ?(?:sudah|sdh|telah|sedang|akan|belum|blm|tidak|tdk)){1,3}",
        "benar ?/ ?(?:salah|keliru)",
        "salah ?/ ?benar",
        "wajib ?/ ?(?:boleh|tidak|sukarela)",
        "boleh ?/ ?(?:wajib|dilarang)",
        "diterima ?/ ?ditolak",
        "disetujui ?/ ?ditolak",
        "terbukti ?/ ?tidak",
        "ada ?/ ?(?:tidak|nihil)",
        "layak ?/ ?tidak",
        "selesai ?/ ?belum",
        "berwenang ?/ ?tidak",
        "lengkap ?/ ?(?:tidak|belum|kurang)",
        "bisa ?/ ?tidak",
        "dapat ?/ ?tidak",
        "positif ?/ ?negatif",
        "rusak ?/ ?baik",
        "baik ?/ ?rusak",
        r"(?P<kind>[^\W\d_]{3,12}) (?:\d|[a-c])(?:/(?P=kind) (?:\d|[a-c])){1,4}",
    )
    + r"(?![\w/])",
    re.IGNORECASE,
)
"""Two or more of which one alone can be true."""
ASKED = compiled(
    r"\b"
    + any_of(
        "apakah",
        "status",
        "mengecek",
        "dicek apa",
        "memastikan",
        "mengetahui",
        "menjawab",
        "jawab",
        "pilih",
        "pilihan",
        "kolom",
        "formulir",
        "tanda",
        "antara",
        "soal",
    )
    + r"\b[^.!?\n]{0,60}$",
    re.IGNORECASE,
)
"""What stands before such two where they are meant as a question or as a form's."""

WORD = r"(?:[^\W\d_]{3,20}|\d{1,3})"
OFFERED = compiled(
    rf"(?<![\w/.:@-])(?:\d{{1,2}} )?{WORD}(?:/(?:(?:\d{{1,2}}|tidak|belum|tdk|blm) )?{WORD}){{1,5}}(?![\w/-])"
)
EVERYDAY = frozenset(
    "bapak ibu bpk pak bu sdr sdri sdra saudara saudari kakak kak mas mbak adik nenek kakek bang i"
    " dan atau rt rw telp telepon wa hp whatsapp sms email putra putri anak siswa tua wali murid foto video"
    " sma smk smp sd ktp kk kia laki perempuan pria wanita".split()
)
"""Words that are written side by side in daily letters."""
MANY = 4
DATE = compiled(r"\d{1,2}/\d{1,2}\b")


def open_choices(text: str) -> tuple[Span, ...]:
    """The choices left open, in order."""
    excluding = [
        match.span()
        for match in EXCLUDING.finditer(text)
        if not ASKED.search(text, max(0, match.start() - 80), match.start())
    ]
    offered = [match.span() for match in OFFERED.finditer(text) if _is_choice(match.group())]
    return tuple(sorted({*excluding, *(offered if len(offered) >= MANY else ())}))


def _is_choice(offered: str) -> bool:
    """Whether what stands beside slashes is no date and no pair of daily letters."""
    parts = re.findall(r"[^\W\d_]+", offered.lower())
    return bool(parts) and not DATE.match(offered) and not all(each in EVERYDAY for each in parts)
