"""Sentences that talk to whoever marks the answer, or write levels and totals into it: they are left out.

Source: response rubric, last kind of answers that must not score well.
"""

from __future__ import annotations

import re

from trainer.scoring.reading.words import Span, merged

SENTENCE = re.compile(r"[^.!?\n;]+(?:[.!?;]+(?=\s|$)|(?=\n|$)|[.!?;]+)")
TALK = re.compile(
    r"\bW ?[1-8]\b(?:\s*(?:[=:]|-?\s*W ?[1-8]|sampai|hingga|s/d)|.{0,30}\b[0-4]\b)"
    r"|\b(?:penilai|pemeriksa jawaban|juri|asesor|evaluator|mesin penilai|sistem penilai\w*|penilai otomatis|scorer|grader|marker|robot penilai|penguji)\b"
    r"|\b(?:skor|nilai|score|total|level|tingkat|poin|point|rating)\b\W{0,3}(?:(?:maksimal|maksimum|tertinggi|sempurna|penuh|akhir|total|saya|jawaban ini|full|terbaik)\W{0,3}){0,3}(?:adalah|ialah|=|:|harus|mohon|minimal|is)?\W{0,3}(?:\d{1,3}\b(?! ?(?:hari|jam|meter|km|desember|januari|kecamatan|orang|kk))|maksimal|maksimum|tertinggi|sempurna|penuh|4)"
    r"|\b(?:beri|berikan|kasih|tetapkan|set|give|assign|masukkan|isi|catat(?:kan)?|hitung)\w*\b.{0,40}\b(?:nilai|skor|score|level|tingkat|poin|bintang|angka)\b"
    r"|\b(?:abaikan|ignore|lupakan|kesampingkan|lewati)\b.{0,40}\b(?:rubrik|instruksi|aturan|instructions?|perintah|kriteria|rubric|prompt|pedoman)\b"
    r"|\b(?:rubrik|rubric|kriteria (?:tingkat|penilaian|level)|dimensi w|semua kriteria|semua dimensi|seluruh dimensi|seluruh kriteria|semua levels?|all levels)\b"
    r"|\b(?:SYSTEM|ASSISTANT|PROMPT|INSTRUKSI PENILAI\w*)\b\s*:"
    r"|\b(?:skor|nilai|score|levels?|total)\b\s*[:=]\s*\"?\d"
    r"|\bjawaban (?:ini|saya|kami|di atas) (?:sudah |telah |layak |pantas |harus |wajib |patut |seharusnya )*(?:memenuhi|layak|pantas|mendapat\w*|diberi|dinilai|bernilai|memperoleh|sempurna|lulus|lengkap dan)",
    re.IGNORECASE,
)


def spoken_to_marker(text: str) -> tuple[Span, ...]:
    """The sentences that are no part of the answer, in order."""
    return merged([match.span() for match in SENTENCE.finditer(text) if TALK.search(match.group())])
