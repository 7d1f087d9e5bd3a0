"""Reads whether a text only promises: every sentence of substance speaks of what will be done, none of what was.

Courtesies, contacts and office routine (*sudah kami teruskan*) are no substance. In doubt a sentence counts as substance:
who writes something is not told that they wrote nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum

from trainer.answers.language.alternatives import any_of

SENTENCE = re.compile(r"[^.!?\n;]+")
ABBREVIATED = re.compile(
    r"\b(?:jl|jln|no|gg|kec|kel|kab|bpk|sdr|yth|dsb|dll|tgl)\.|(?<=\d)\.(?=\d)", re.IGNORECASE
)

PROMISE = re.compile(
    r"\b"
    + any_of(
        "akan",
        "bakal",
        "segera",
        "secepatnya",
        "sesegera mungkin",
        "nanti",
        "nantinya",
        "kelak",
        "rencananya",
        "berencana",
        "direncanakan",
        "dijadwalkan",
        "diupayakan",
        "upayakan",
        "mengupayakan",
        "diusahakan",
        "dalam waktu dekat",
        "menunggu (?:anggaran|giliran|jadwal|hasil)",
        "kami usahakan",
        "menyusul",
        "tindak ?lanjuti",
        "ditindak ?lanjuti",
        "menindak ?lanjuti",
    )
    + r"\b"
)
ROUTINE = re.compile(
    r"\b"
    + any_of(
        "(?:di|me|men)?terus?kan",
        "meneruskan",
        "(?:di|men)?catat",
        "(?:di|me)?terima(?! ?kasih)",
        "(?:di|men)?sampaikan",
        "menyampaikan",
        "disampaikan",
        r"(?:di|ber|meng)?koordinasi\w*",
        "(?:di|me)?mproses",
        "diproses",
        "proses",
        "(?:di|me)?tampung",
        "menampung",
        "(?:di|mem)?pelajari",
        "(?:di|me)?laporkan",
        "perhatian",
        "masukan",
        "apresiasi",
        "ditanggapi",
        "tanggapi",
        "berkoordinasi",
        "menindak ?lanjuti",
        "ditindak ?lanjuti",
        "kami tindak ?lanjuti",
    )
    + r"\b"
)
"""What an office does with paper: no act that a citizen sees."""

COURTESY = re.compile(
    r"\b"
    + any_of(
        "terima ?kasih",
        "yth",
        "mohon maaf",
        "maaf",
        "salam",
        "hormat",
        "selamat (?:pagi|siang|sore)",
        "tabe",
        "demikian",
        "silakan",
        "hubungi",
        "telepon",
        r"balas\w*",
        "membalas",
        "kontak",
        "jam (?:layanan|kerja)",
        "mohon (?:menunggu|bersabar|ditunggu)",
        "kabar (?:berikutnya|selanjutnya)",
        "kepercayaan",
        "partisipasi",
        "kesabaran",
        "pengertian",
        "menindaklanjuti laporan",
        "apabila",
        "jika",
        "bila",
    )
    + r"\b"
)
DONE = re.compile(
    r"\b(?:telah|sudah|selesai|rampung|tuntas|berhasil|kembali (?:menyala|normal|berfungsi|lancar|mengalir)|"
    r"(?:kini|sekarang) (?:menyala|normal|berfungsi|lancar))\b"
)
ACT_DONE = re.compile(r"\b(?:telah|sudah) (?:kami |petugas |tim )*(?:di|me|ter|ber)\w{3,}")
"""A verb after *sudah*; routine is taken out before."""

FEWEST_WORDS = 3
"""A sentence of fewer words (a name, a greeting, a unit) is no substance."""


class Tense(StrEnum):
    """What a sentence speaks of."""

    ROUTINE = "routine"
    PROMISED = "promised"
    DONE = "done"
    OTHER = "other"


def only_promises(text: str) -> bool:
    """Whether a text tells of nothing but what will be done, or what the office did with paper."""
    read = tenses(text)
    return bool(read) and not read & {Tense.DONE, Tense.OTHER}


def tells_only_what_was_done(text: str) -> bool:
    """Whether a text speaks of what was done and of nothing that is still to come."""
    read = tenses(text)
    return Tense.DONE in read and Tense.PROMISED not in read


def tenses(text: str) -> frozenset[Tense]:
    """What the sentences of a text speak of; courtesies speak of nothing."""
    plain = ABBREVIATED.sub(" ", text).lower()
    found: set[Tense] = set()
    for each in SENTENCE.findall(plain):
        found |= _tenses(each.strip())
    return frozenset(found)


def _tenses(sentence: str) -> set[Tense]:
    bare = ROUTINE.sub(" ", sentence)
    if PROMISE.search(sentence):
        # "Sudah diperiksa dan akan ditambal" tells something that was done, too.
        return {Tense.PROMISED} | ({Tense.DONE} if ACT_DONE.search(bare) else set())
    if bare != sentence:
        return {Tense.DONE if ACT_DONE.search(bare) else Tense.ROUTINE}
    if COURTESY.search(sentence) or len(sentence.split()) < FEWEST_WORDS:
        return {Tense.DONE} if ACT_DONE.search(sentence) else set()
    return {Tense.DONE if DONE.search(sentence) else Tense.OTHER}
