"""Words for time in a plain text: opening hours, dates, lengths of time, months and vague words, in the forms that officers write.

Finds them and says how firm they are (`Kind`). Whose time it is is read in `time_owners`, what a time hangs on in `times`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import StrEnum

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.words import Span

MONTHS = alternation(
    "januari",
    "februari",
    "pebruari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "nopember",
    "desember",
    "jan",
    "feb",
    "peb",
    "mar",
    "apr",
    "jun",
    "jul",
    "agu",
    "ags",
    "agt",
    "agust",
    "agst",
    "sep",
    "sept",
    "okt",
    "nov",
    "nop",
    "des",
)
DAYS = "senin|selasa|rabu|kamis|jumat|sabtu|ahad"
ONES = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
NUMERAL = (
    r"(?:\d{1,3}(?:[.,]\d)?|(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan) (?:belas|puluh)"
    rf"|{ONES}|sepuluh|sebelas|beberapa puluh)"
)
RANGE = r"(?: ?(?:-|–|—|/|sampai(?: dengan)?|hingga|s ?/ ?d|sd|dan|atau|s d) ?)"
UNIT_OF_TIME = r"(?:hari kerja|hari kalender|hari|jam kerja|jam|minggu|pekan|bulan|menit|hk)"
FEASTS = any_of(
    "lebaran",
    "idul ?fitri",
    "idul ?adha",
    "natal",
    "nataru",
    "tahun baru",
    "imlek",
    "nyepi",
    "waisak",
    "paskah",
    "hari raya",
    "puasa",
    "ramadhan",
    "ramadan",
    "17 agustus",
    "agustusan",
    "hut ri",
    "(?:musim )?(?:hujan|kemarau|tanam|panen)",
    "libur(?:an)? (?:sekolah|panjang|semester|lebaran)",
    "tahun ajaran baru",
)
PART = r"(?:awal|pertengahan|tengah|medio|akhir|ujung|penghujung)"
NEXT = r"(?:ini|depan|besok|mendatang|esok|nanti|berikutnya)"


class Kind(StrEnum):
    """How firm a word for time is."""

    DATE = "date"
    """A day, a week that is named, a month's part."""
    LENGTH = "length"
    MONTH = "month"
    """A whole month, quarter or year: a date where the matter is planning."""
    VAGUE = "vague"


HOURS = compiled(
    alternation(
        r"\b(?:hari )?senin ?"
        + any_of(
            "-",
            "–",
            "—",
            "sampai(?: dengan)?",
            "hingga",
            "s ?/ ?d",
            "s d",
            "sd",
        )
        + r" ?(?:hari )?(?:rabu|kamis|jumat|sabtu)\b(?! "
        + any_of(
            "ini",
            "depan",
            "besok",
            "pekan",
            "minggu",
            "tanggal",
            rf"\d{{1,2}} (?:{MONTHS})",
        )
        + ")",
        rf"\b(?:pukul|jam) \d{{1,2}}(?:[.:]\d\d)?(?: wib)?{RANGE}(?:pukul |jam )?\d{{1,2}}(?:[.:]\d\d)?"
        + "(?: wib)?",
        r"\b\d\d[.:]\d\d ?(?:-|–|sampai|s ?/ ?d|hingga) ?\d\d[.:]\d\d\b",
        r"\bjam (?:kerja|kantor|layanan|pelayanan|dinas|buka|operasional)\b",
        r"\bhari (?:dan )?jam kerja\b",
        r"\b(?:pada|setiap|tiap) hari kerja\b",
        r"(?<!x )(?<!dalam )(?<!lambat )(?<!lama )\b24 jam\b(?! (?:sejak|setelah|ke depan))",
        r"\bsetiap hari\b",
    )
)
"""Opening hours: no time of an act."""
DAY_OF_MONTH = r"(?:0?[1-9]|[12]\d|3[01])"
OF_MONTH = rf"{DAY_OF_MONTH}(?:(?:{RANGE}|, ){DAY_OF_MONTH}){{0,6}} ?(?:bulan )?(?:{MONTHS})\b(?: \d{{4}})?"
IN_FIGURES = alternation(
    rf"(?<![\d.,:/-]){DAY_OF_MONTH}(?: ?[-–] ?{DAY_OF_MONTH})?[/-](?:0?[1-9]|1[0-2])(?:[/-](?:20)?\d\d)"
    + r"?(?![\d/:-])(?!\.\d)(?! "
    + any_of(
        "hari",
        "jam",
        "minggu",
        "pekan",
        "bulan",
        "menit",
        "kk",
        "rt",
        "hk",
    )
    + ")",
    rf"(?<![\d.,:/-]){DAY_OF_MONTH}\.(?:0?[1-9]|1[0-2])\.20\d\d\b",
)
DATES = compiled(
    alternation(
        rf"\b(?:hari )?(?:{DAYS}|minggu)(?: (?:pagi|siang|sore|malam|{NEXT}))?(?: ,)?(?: ?\(| tanggal)? ?"
        + any_of(
            OF_MONTH,
            IN_FIGURES,
            rf"tanggal {DAY_OF_MONTH}\b",
        ),
        rf"\b(?:tanggal )?{OF_MONTH}",
        r"\btanggal "
        + any_of(
            IN_FIGURES,
            rf"{DAY_OF_MONTH}(?:{RANGE}{DAY_OF_MONTH})?\b",
        )
        + "(?: (?:bulan (?:ini|depan|berjalan)|mendatang|nanti))?",
        IN_FIGURES,
        rf"\b{PART} (?:bulan |minggu |pekan |tahun |triwulan |semester )?"
        + any_of(
            MONTHS,
            NEXT,
            "bulan",
            "pekan",
            "minggu",
            "tahun",
            r"\d{4}",
        )
        + rf"\b(?: (?:{NEXT}|\d{{4}}))?",
        r"\b(?:minggu|pekan) "
        + any_of(
            r"ke ?-? ?\d",
            "pertama",
            "kedua",
            "ketiga",
            "keempat",
            "terakhir",
            "i",
            "ii",
            "iii",
            "iv",
        )
        + rf"\b(?: (?:bulan )?(?:{MONTHS}|ini|depan))?",
        r"\b(?:minggu|pekan) (?:ini|depan|mendatang|esok|berikutnya)\b",
        rf"\b(?:hari )?(?:{DAYS})\b(?:(?:{RANGE}|, )(?:{DAYS})\b){{0,6}}(?: "
        + any_of(
            NEXT,
            "lusa",
            "sore",
            "siang",
            "pagi",
            "malam",
        )
        + "){0,2}(?: (?:pekan|minggu) (?:ini|depan))?",
        r"\bhari minggu\b(?: (?:ini|depan|besok))?",
        r"\b(?:besok|besuk|esok|lusa)\b(?: (?:pagi|siang|sore|malam|subuh|hari))?",
        r"\b(?:hari|malam|sore|siang|pagi) ini\b",
        r"\bnanti (?:sore|siang|malam|petang)\b",
        rf"\b(?:sebelum|sesudah|setelah|selepas|habis|usai|menjelang) {FEASTS}\b",
        r"\b"
        + any_of(
            "sebelum",
            "paling lambat",
            "paling telat",
            "selambat lambatnya",
            "sampai",
            "hingga",
        )
        + r" (?:akhir )?(?:bulan|tahun|pekan|minggu) (?:ini|depan)\b",
        r"\bh ?\+ ?\d{1,2}\b",
    )
)
LENGTHS = compiled(
    alternation(
        r"\b"
        + any_of(
            r"\d{1,3} (?:x|kali) ?24",
            rf"{NUMERAL}(?: ?\( ?[\w ]{{1,30}} ?\))?(?:{RANGE}{NUMERAL})? {UNIT_OF_TIME}",
        )
        + r"\b(?: jam| kerja)?(?: ke depan| lagi)?",
        r"\b\d ?x ?24(?: jam)?\b",
        r"\b(?:seminggu|sepekan|sebulan|sehari|sejam|semalam)\b(?: ke depan| lagi)?",
        r"\bhari kerja berikutnya\b",
    )
)
MONTHLY = compiled(
    alternation(
        rf"\b(?:bulan )?(?:{MONTHS})\b(?: (?:{NEXT}|\d{{4}}))?",
        r"\bbulan (?:ini|depan|mendatang|berikutnya)\b",
        r"\b(?:triwulan|tw|kuartal) (?:ke ?-? ?)?(?:[1-4]|i{1,3}|iv|pertama|kedua|ketiga|keempat)\b",
        r"\b(?:triwulan|semester|periode) (?:ini|depan|berikutnya)\b",
        r"\bsemester (?:[12]|i{1,2}|pertama|kedua)\b",
        r"\btahun (?:ini|depan|mendatang|berikutnya|anggaran \d{4}|anggaran|20\d\d)\b",
        r"\b(?:masuk|usulan|pada|untuk|mulai|awal|kuota|anggaran|rencana|program|paket) 20(?:2[6-9]|3\d)\b",
        r"\b"
        + any_of(
            "rkpd",
            "apbd",
            "apbdes",
            "rkpdes",
            "renja",
            r"musrenbang(?: \w+)?",
        )
        + r"(?: (?:perubahan|murni))? (?:tahun )?20\d\d\b",
    )
)
VAGUES = compiled(
    r"\b"
    + any_of(
        "segera",
        "secepatnya",
        "sesegera mungkin",
        "secepat mungkin",
        "secepat cepatnya",
        "dalam (?:tempo|waktu) (?:yang )?(?:dekat|singkat|(?:tidak|tak) (?:terlalu )?lama)",
        "waktu dekat",
        "sesegera",
        "tidak lama lagi",
        "sebentar lagi",
        "nanti(?:nya)?",
        "kelak",
        "(?:pada|sesuai) (?:waktunya|saatnya|gilirannya|jadwal yang)",
        "kapan kapan",
        "sewaktu waktu",
        "secara bertahap",
        "bertahap",
        "menyusul",
        "beberapa (?:hari|minggu|bulan|waktu|saat)(?: ke depan| lagi)?",
        "(?:pada|di) kesempatan (?:pertama|berikutnya)",
        "secara berkala",
        "menunggu (?:giliran|jadwal|anggaran|keputusan|hasil)",
        "sedang (?:kami |di)?(?:proses|jadwalkan|upayakan)",
        "hari hari ini",
        r"(?:kalau|bila|jika|begitu) (?:sudah )?ada (?:kabar|hasil|perkembangan|jawaban\w*)",
        r"(?:setelah|sesudah|begitu|kalau|bila|apabila|sebelum|sepanjang|selama) (?:[\w,]+ ){0,6}?lengkap",
    )
    + r"\b"
)
NOT_A_DATE = compiled(
    r"\b"
    + any_of(
        "rt",
        "rw",
        "km",
        "nomor",
        "no",
        "pasal",
        "ayat",
        "uu",
        "pp",
        "perpres",
        r"permen\w*",
        "perda",
        "perbup",
        "pergub",
        "skala",
        "ukuran",
        "pelanggan",
    )
    + "(?: nomor| no)? ?/? ?$"
)
BILLED = compiled(
    r"\b(?:rekening|tagihan|pembukuan|gaji|beban tetap|cicilan|angsuran)\b[\w ]{0,30} $"
)
"""A month that is named for its bill is a date: the bill comes on its day."""
_PATTERNS: tuple[tuple[Kind | None, re.Pattern[str]], ...] = (
    (None, HOURS),
    (Kind.DATE, DATES),
    (Kind.LENGTH, LENGTHS),
    (Kind.MONTH, MONTHLY),
    (Kind.VAGUE, VAGUES),
)


def words_for_time(text: str) -> list[tuple[Kind | None, re.Match[str]]]:
    """Words for time, none overlapping another, in order; None stands for hours."""
    found: list[tuple[Kind | None, re.Match[str]]] = []
    taken: list[
        Span
    ] = []  # in order, none overlapping another: only the neighbours of a place can touch it
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            at = bisect_left(taken, match.span())
            if _touches(match.span(), taken[max(0, at - 1) : at + 1]):
                continue
            if kind is Kind.DATE and NOT_A_DATE.search(
                text[max(0, match.start() - 16) : match.start()]
            ):
                continue
            billed = kind is Kind.MONTH and BILLED.search(
                text[max(0, match.start() - 40) : match.start()]
            )
            taken.insert(at, match.span())
            found.append((Kind.DATE if billed else kind, match))
    return sorted(found, key=lambda each: each[1].span())


def _touches(span: Span, others: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
