"""Finds what was left open in a template: brackets, lines of dots or underscores, placeholders, names of fields.

An ellipsis of three dots, a footnote `[1]`, a link and a date are no blanks.
"""

from __future__ import annotations

import re

from trainer.scoring.reading.words import Span, merged

FIELD = (
    r"(?:tanggal|tgl|hari|pukul|jam|bulan|tahun|nomor|nomer|no|nama|jalan|jln|jl|desa|kelurahan|kecamatan|lokasi|alamat"
    r"|dinas|bidang|unit|instansi|petugas|telepon|telp|kontak|hasil|sebesar|selama|sejak|rp)"
)
"""Words after which three dots are a gap to fill in, not a pause."""

MEASURE = (
    r"(?:meter|m|km|kubik|hari|jam|orang|unit|titik|kali|bulan|persen|rupiah|lembar|buah|liter)"
)
"""Words before which a number was to stand."""

BLANKS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\[(?!\d{1,2}\])[^\[\]\n]{0,60}\](?!\()",
        r"\{\{?[^{}\n]{0,60}\}\}?",
        r"<[a-z][a-z _/-]{1,40}>",
        rf"\((?:isi|isikan|diisi|tulis|tuliskan|sebutkan|lengkapi) (?:dengan |di sini|sesuai |nominal|jumlah|{FIELD}\b)[^()\n]{{0,60}}\)",
        r"\((?:nama|tanggal|tgl|nomor)(?: (?:petugas|pendamping|pejabat|penerima|ketua|kepala|unit|dinas|jalan|instansi|pelapor|lokasi|telepon|bidang|desa))?\)",
        r"\(\s*(?:\.{2,}|…|_{2,})\s*\)",
        r"_{3,}|(?<!\w)_{2}(?!\w)",
        r"\.{4,}|…{2,}|(?:\. ){3,}\.|(?:…\.+|\.+…)",
        rf"(?<!\w){FIELD}\W{{0,3}}(?P<gap>\.{{3}}|…)(?=\s|$)",
        r"\b(?:dd|hh|tt)[/.-](?:mm|bb)[/.-](?:yyyy|yy|tttt|tt)\b",
        r"\b[x]{3,}\b|\b\d+x{2,}\b",
        r"%[sd]\b|%\(\w+\)s",
        r"(?<!\S)#(?=[\s.,;])",
        rf"(?<=\s)(?P<gap>\.{{3}}|…) (?=(?:{MEASURE})\b)",
    )
) + (
    re.compile(r"\bxx\b"),
    re.compile(rf"\bXX(?= (?:{MEASURE})\b)"),
    re.compile(r"(?<![\w@/.])[A-Z]{2,}(?:_[A-Z]+)+\b(?![\w@])"),
    re.compile(
        r"(?<![\w@/.:#])(?:nama|tanggal|nomor|unit|lokasi|alamat|jalan|instansi)(?:_[a-z]+)+\b(?![@/.]\w)"
    ),
)
"""Each kind of open place. The last four heed capitals: `XX` may be a Roman twenty."""


def blanks(text: str) -> tuple[Span, ...]:
    """The places left open, in order, without overlaps."""
    return merged(
        [
            match.span("gap" if "gap" in pattern.groupindex else 0)
            for pattern in BLANKS
            for match in pattern.finditer(text)
        ]
    )
