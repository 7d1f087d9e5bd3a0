"""Reads whether a text sends the reporter to another office with the complaint, instead of taking it there.

What the office does itself (*kami teruskan kepada BPJN*), its own counter, an emergency number and a safe place for whoever is
in danger are no errand, nor are the citizen's further rights: Ombudsman, police, prosecutors. In doubt nothing is read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from trainer.answers.language.alternatives import any_of

SENTENCE = re.compile(r"[^.!?\n;]+")
ABBREVIATED = re.compile(r"\b(?:jl|jln|no|kec|kel|kab|bpk|sdr|yth|dsb|dll|tgl)\.", re.IGNORECASE)

TOLD = any_of(
    "silakan",
    "silahkan",
    "mohon",
    "harap",
    "hendaknya",
    "sebaiknya",
    "disarankan",
    "kami sarankan",
    "saran kami",
    "dipersilakan",
    "tolong",
    "langsung saja",
    "coba",
    any_of("anda", "bapak", "ibu", "saudara", "pelapor") + " (?:dapat|bisa|perlu|harus|diminta)",
    "(?:dapat|bisa) langsung",
)
CARRIES = any_of(
    "(?:me)?lapor(?:kan|lah)?",
    "(?:meng)?adukan",
    "mengadu",
    "(?:meng)?ajukan (?:laporan|pengaduan|keluhan)",
    "(?:sampaikan|menyampaikan) (?:laporan|keluhan|pengaduan|hal|masalah)(?: ini)?",
)
GOES = any_of(
    "sampaikan",
    "menyampaikan",
    "tanyakan",
    "menanyakan",
    "hubungi",
    "menghubungi",
    "datangi",
    "mendatangi",
    "datang",
)
"""Going there may be an errand, or the way to ask how the matter goes on."""
NOBODYS = r"(?:instansi|dinas|pihak|kantor|lembaga) (?:terkait|yang berwenang|berwenang|yang bersangkutan)"
OFFICE = any_of(
    "dinas",
    "instansi",
    "kantor",
    "balai",
    "badan",
    "kementerian",
    "provinsi",
    "pemprov",
    "pemerintah",
    "pemkab",
    "pemko",
    "kelurahan",
    "kecamatan",
    "desa",
    "kepala desa",
    "camat",
    "lurah",
    "pln",
    "pdam",
    "perumda",
    "pertamina",
    "telkom",
    "bpjs",
    "bpn",
    "bpjn",
    "bptd",
    "bws",
    "disdik",
    "dinkes",
    "dinsos",
    "dishub",
    "dlh",
    "dpmptsp",
    "disdukcapil",
    "pupr",
    "dpupr",
    "inspektorat",
    "pihak (?:terkait|berwenang|berwajib|yang berwenang|lain)",
)
BETWEEN = r"(?: (?!kami\b|kita\b)[^\s,:()]+){0,5}?"

SENDS = re.compile(
    rf"\b{TOLD}{BETWEEN} {CARRIES}{BETWEEN}(?: (?:ke|kepada|di|pada|melalui|lewat))? {OFFICE}\b(?! kami\b)"
)
"""Somebody is told to carry it to an office that is not the writer's."""
TO_NOBODY = re.compile(rf"\b{TOLD}{BETWEEN} {any_of(CARRIES, GOES)}{BETWEEN} {NOBODYS}\b")
"""... or to one that is not even named."""
GOES_THERE = re.compile(
    rf"\b{TOLD}{BETWEEN} {GOES}{BETWEEN}(?: (?:ke|kepada|di|pada|melalui|lewat))? {OFFICE}\b(?! kami\b)"
)
NOT_OURS = re.compile(
    r"\b(?:bukan|tidak termasuk|di luar)\b(?: \w+){0,2} (?:kewenangan|wewenang|urusan|tugas|ranah|tanggung jawab)\b"
    r"|\b(?:jalan|jembatan) (?:provinsi|nasional|negara)\b"
    r"|\b(?:milik|kewenangan|wewenang|urusan) (?:provinsi|pusat|pemerintah|pln|pdam|balai|dinas|kementerian|desa)\b"
)
"""The writer says that it is somebody else's."""
BESIDES = re.compile(
    r"\b(?:juga|jg|selain|perkembangan|kelanjutan\w*|tindak lanjut|kurang jelas)\b|\d{4}"
)
"""A further way, or a number to ask how the matter goes on."""

OURS = re.compile(
    r"\b(?:kami|kita|petugas|tim)\b[^,]{0,20}$"
    r"|\b(?:sudah|telah|akan)(?: kami)? $"
    r"|\b(?:tidak|tak) (?:perlu|usah|harus)\b[^,]*$"
)
"""Before the words: the office does it, or the reporter need not."""
SAFE = re.compile(
    r"\b"
    + any_of(
        "darurat",
        "112",
        "110",
        "119",
        "129",
        "ombudsman",
        "kpk",
        "lpsk",
        "kejaksaan",
        "polisi",
        "polres",
        "polsek",
        "uptd ppa",
        "puskesmas",
        "rumah sakit",
        "rsud",
        "pengadilan",
    )
    + r"\b"
)


@lru_cache(maxsize=1024)
def sends_elsewhere(text: str) -> bool:
    """Whether a text tells the reporter to go to another office with the matter."""
    plain = ABBREVIATED.sub(lambda found: found.group()[:-1], text).lower()
    signs = [SENDS, TO_NOBODY, *((GOES_THERE,) if NOT_OURS.search(plain) else ())]
    return any(_sends(" ".join(each.split()), signs) for each in SENTENCE.findall(plain))


def _sends(sentence: str, signs: list[re.Pattern[str]]) -> bool:
    if SAFE.search(sentence) or BESIDES.search(sentence):
        return False
    found = (each for sign in signs for each in sign.finditer(sentence))
    return any(not OURS.search(sentence[: each.start()]) for each in found)
