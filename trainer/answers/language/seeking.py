"""Reads whether a text wants to know who reported, or tells somebody to let the accused know.

Words for notes and comments, where no rubric of answers looks. What is refused (*jangan mencari tahu siapa pelapornya*) is
none, nor is what others may do (*bila ada yang mencari pelapor*). In doubt nothing is read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from trainer.answers.language.alternatives import alternation, any_of

CLAUSE = re.compile(r"[^.!?\n;]+[.!?]?")
REFUSED = re.compile(
    r"\b(?:jangan|tidak|tak|bukan|tanpa|dilarang|larang\w*|hindari|nggak|enggak|gak|ga|tdk"
    r"|bila|jika|kalau|apabila|ada yang|siapa pun yang|sudah|telah|hentikan|berhenti|stop)\b[^,]*$"
)
"""Before the words: they are forbidden, or spoken of as what others did or may do."""

REPORTER = "(?:si |sang |pihak |warga |orang )?" + any_of(
    r"pelapor\w*",
    r"pengadu(?:nya)?\b",
    r"(?:yang|orang yang) (?:me)?lapor\w*",
    r"(?:yang|orang yang) (?:mengadu\w*|mengirim laporan|menulis laporan|membuat laporan)",
)
SEEKS = re.compile(
    alternation(
        r"\b"
        + any_of(
            "(?:di)?cari(?:kan)?(?: tahu)?",
            "mencari(?: tahu)?",
            "(?:di|me)?lacak",
            "(?:di|me)?telusuri",
            "(?:di)?selidiki|menyelidiki",
            "(?:di|meng)?identifikasi",
            "(?:di)?pastikan",
            "(?:di)?tanyakan|menanyakan|tanya",
            "(?:di)?cek",
            "(?:di)?temukan|menemukan",
            "(?:di)?ketahui|mengetahui",
            "kenali",
            "(?:di)?ungkap|mengungkap",
            "minta",
            "dapatkan",
        )
        + r"(?: (?!kepada|ke|pada|dari|tidak|tanpa|jangan)[^\s,]+){0,3}? "
        + "(?:siapa(?: saja| sebenarnya)?|identitas|nama|alamat|rumah|keberadaan)(?: nama| dan alamat)? "
        + REPORTER,
        r"\b(?:cari|carikan|mencari|temukan|menemukan|lacak|melacak|datangi|panggil)"
        r" (?:si )?(?:pelapor|pengadu|orang yang melapor)\w*",
        r"\b(?:di)?tanya(?:kan)? (?:ke|kepada|pada)(?: [^\s,]+){1,5}?"
        r" siapa (?:saja )?(?:yang|orang yang) (?:me)?lapor\w*",
        r"\bsiapa (?:sebenarnya |sih |kira-kira )?(?:si )?(?:pelapor|pengadu)\w*[^,]*\?",
        r"\bsiapa (?:sebenarnya )?(?:orang )?yang (?:me)?lapor\w*[^,]*\?",
    )
)
"""Somebody is to find out who it was, or it is asked who it was."""

NAME = re.compile(
    r"\b"
    + any_of(
        "mohon",
        "tolong",
        "harap",
        "sebutkan",
        "menyebutkan",
        "tuliskan",
        "cantumkan",
        "mencantumkan",
        "kirimkan",
        "lampirkan",
        "boleh tahu",
        "boleh kami tahu",
        "lengkapi",
        "melengkapi",
        "perlu",
        "siapa",
        "apakah bersedia",
        "bersedia",
        "berkenan",
    )
    + r"(?: (?!tidak|tanpa|jangan|bukan|kepada)[^\s.,;?!]+){0,6}? "
    + any_of(
        "(?:nama|identitas)(?: lengkap| asli| jelas)?(?: dan \\w+)? (?:anda|bapak|ibu|saudara|pelapor|sendiri|pengadu)",
        "(?:nama|identitas) (?:lengkap|asli|diri|jelas)",
        r"identitas(?:nya)?\b(?! (?:petugas|pejabat|oknum|terlapor|pelaku|layanan))",
        "data diri",
        "(?:nik|ktp) (?:anda|bapak|ibu|saudara)",
    )
    + r"|\bsiapa (?:nama )?(?:anda|bapak|ibu|saudara)\b"
)
"""The reader is asked who they are."""

TELLS = re.compile(
    r"\b"
    + any_of(
        r"klarifikasi(?:kan)?",
        r"(?:meng)?klarifikasi",
        r"(?:di)?klarifikasi(?:kan)?",
        r"konfirmasi(?:kan)?",
        r"(?:meng|di)?konfirmasi(?:kan)?",
        "tanyakan",
        "menanyakan",
        "beri ?tahu(?:kan)?",
        "memberi ?tahu(?:kan)?",
        "sampaikan",
        "menyampaikan",
        "teruskan",
        "meneruskan",
        "kirimkan",
        "perlihatkan",
        "tunjukkan",
        r"minta(?: \w+){0,2} (?:klarifikasi|penjelasan|tanggapan|keterangan)",
        r"meminta(?: \w+){0,2} (?:klarifikasi|penjelasan|tanggapan|keterangan)",
    )
    + r"(?: (?!inspektorat)[^\s,]+){0,4}? (?:(?:ke|kepada|dengan|pada|dari) )?"
    + any_of(
        "yang bersangkutan",
        "pihak yang bersangkutan",
        "terlapor",
        "pihak terlapor",
        r"(?:pejabat|petugas|pegawai|pihak|orang|kepala|yang) ?(?:yang )?"
        r"(?:diadukan|dilaporkan|dituduh|disebut dalam laporan)",
        "oknum(?: \\w+)?",
    )
    + r"\b"
)
"""The accused is to be told or asked."""


@lru_cache(maxsize=1024)
def seeks_reporter(text: str) -> bool:
    """Whether a text wants somebody to find out who reported."""
    return _says(SEEKS, text)


@lru_cache(maxsize=1024)
def asks_name(text: str) -> bool:
    """Whether a text asks its reader who they are."""
    return _says(NAME, text)


@lru_cache(maxsize=1024)
def tells_accused(text: str) -> bool:
    """Whether a text has the accused told of the report, or asked about it."""
    return _says(TELLS, text)


def _says(sign: re.Pattern[str], text: str) -> bool:
    for each in CLAUSE.findall(text.lower()):
        clause = " ".join(each.split())
        if any(not _refused(clause, found) for found in sign.finditer(clause)):
            return True
    return False


def _refused(clause: str, found: re.Match[str]) -> bool:
    after = clause[found.end() : found.end() + 40]
    if re.match(
        r"[^,]*\b(?:tidak (?:perlu|usah|boleh|diperlukan|kami minta)|dirahasiakan)\b", after
    ):
        return True
    return REFUSED.search(clause[: found.start()]) is not None
