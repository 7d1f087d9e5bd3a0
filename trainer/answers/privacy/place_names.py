"""Names that belong to a place or an institution: *RSUD dr. X*, *Jalan Haji X*, *Masjid X*, *SMP X*. They are nobody's.

Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of
from trainer.answers.language.words import Span

INSTITUTION = any_of(
    r"rsu?d?(?:am|ia)?",
    "rumah sakit(?: umum| ibu dan anak| bersalin| jiwa| khusus)?(?: daerah)?",
    r"jl[nk]?",
    "gg",
    r"sd[nks]?",
    r"smp[nks]?",
    r"sma[nks]?",
    r"smk[ns]?",
    "slb",
    "paud",
    "tk",
    r"mts[n]?",
    "min",
    "ponpes",
)
"""Written so, it is no person's, whatever title follows."""

PLACE = any_of(
    "jalan",
    "gang",
    "lorong",
    "desa",
    "dusun",
    "kampung",
    "kelurahan",
    "kecamatan",
    "kabupaten",
    "kota",
    "sungai",
    "handil",
    "danau",
    "bukit",
    "jembatan",
    "pasar",
    "kompleks?",
    "perumahan",
    "rusunawa",
    "griya",
    "bandara",
    "pelabuhan",
    "dermaga",
    "terminal",
    "stasiun",
    "halte",
    "stadion",
    "lapangan",
    "gelora",
    "gor",
    "gedung",
    "aula",
    "taman",
    "tugu",
    "monumen",
    "bundaran",
    "simpang",
    "pulau",
    "bendungan",
    "waduk",
    "hotel",
    "masjid",
    "mesjid",
    "mushol?la",
    "langgar",
    "surau",
    "gereja",
    "kapel",
    "katedral",
    "pura",
    "wihara",
    "vihara",
    "kelenteng",
    "pondok pesantren",
    "pesantren",
    "madrasah",
    "sekolah",
    "universitas",
    "institut",
    "akademi",
    "politeknik",
    "kampus",
    "puskesmas",
    "pustu",
    "polindes",
    "posyandu",
    "klinik",
    "apotek",
    "laboratorium",
    "yayasan",
    "panti asuhan",
    "panti",
    "makam",
    "museum",
    "perpustakaan",
)
"""So called places; with a small letter and a word of address after it, it may be a person's all the same: *di desa Pak X*."""

HONOURED = any_of(
    "bapak",
    "pak",
    "ibu",
    "bunda",
    "mama",
    "mas",
    "bung",
    "haji",
    "hajah",
    "h",
    "hj",
    "kh",
    "kiai",
    "kyai",
    "ustaz",
    "dr",
    "drg",
    "dra?s?",
    "prof",
    "ir",
    "letjen",
    "jenderal",
    "jend",
    "kapten",
    "mayor",
    "kolonel",
    "letkol",
    "pangeran",
    "panglima",
    "sultan",
    "raden",
    "datu",
    "tuan",
    "nyai",
    "dewi",
    "santo",
    "santa",
    "bidan",
    "dokter",
)
"""What a name of a place has before it that was somebody's."""

POST = re.compile(
    r"\b(?:kepala|kep|sekretaris|perangkat|bendahara|ketua|wali|pengurus|imam|direktur|direktris)\.?\s+$",
    re.IGNORECASE,
)
"""Before a kind of place: the name after it is an officer's."""

NAMED_AFTER = re.compile(
    rf"\b(?:(?P<always>{INSTITUTION})|(?P<place>{PLACE}))\b\.?(?P<title>(?:\s+{HONOURED}\b\.?)*)\s*$",
    re.IGNORECASE,
)
REACH = 60
"""Characters before a name in which the place is named that it belongs to."""


def is_place_name(text: str, span: Span) -> bool:
    """Whether what stands at a span of a text as a name belongs to the place or institution before it."""
    before = text[max(0, span[0] - REACH) : span[0]]
    match = NAMED_AFTER.search(before)
    if match is None:
        return False
    if match["always"]:
        return True
    if POST.search(before[: match.start()]):
        return False
    return not match["title"] or match["place"][0].isupper()
