"""Finds values that are missing without a sign, as words tell it: *pada oleh tim*, *tetap Rp dan*, *tanggal Agustus*.

Some who take the values out of a template leave two blanks in their place, others close the gap. Who types two blanks all
over, or aligns both edges of a text, has left nothing out: a few wide blanks among many count only beside a word that
asks for a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.words import Span

MONTHS = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)"
)
UNITS = any_of(
    "derajat",
    "meter",
    "km",
    "kilometer",
    "cm",
    "kubik",
    "persen",
    "hektare?",
    "unit",
    "titik",
    "lembar",
    "liter",
    "kilogram",
    "kg",
    "orang",
    "kali",
    "hari",
    "minggu",
    "bulan",
    "tahun",
    "jam",
)
AFTER_VALUE = any_of(
    "dan",
    "atau",
    "oleh",
    "akan",
    "sudah",
    "telah",
    "dengan",
    "untuk",
    "lalu",
    "kemudian",
    "karena",
    "tetapi",
    "tapi",
    "serta",
    "agar",
    "supaya",
    "sehingga",
    "sedangkan",
    "namun",
    "sebab",
)
"""Words that begin something new: before them a value has been said, or is missing."""
WANTING = any_of(
    "pada",
    "oleh",
    "tanggal",
    "tgl",
    "tahun",
    "hari",
    "pukul",
    "jam",
    "sebanyak",
    "sebesar",
    "selama",
    "sepanjang",
    "seluas",
    "setinggi",
    "sedalam",
    "bernama",
    "rp",
    "rt",
    "rw",
    "nomor",
    "no",
    "ke",
    "di",
    "dari",
    "sejak",
    "hingga",
    "sampai",
    "dengan",
    "untuk",
    "hanya",
    "kepada",
    "pak",
    "bu",
    "bapak",
    "ibu",
    "sdr",
    "sdri",
    "jalan",
    "desa",
    "kelurahan",
    "menambah",
    "sekitar",
    "minimal",
    "maksimal",
)
"""Words after which a value is awaited."""
PREPOSITION = r"(?:pada|kepada|dari|ke|di)"
MEASURING = r"(?:sejak|sebesar|sebanyak|selama|sepanjang|seluas|setinggi|sedalam|bernama|senilai|tertanggal|berjumlah)"

WIDE = compiled(r"(?<=[^\s.!?:;]) {2,}(?=\S)")
AFTER_WANTING = compiled(rf"(?:^|[^\w]){WANTING}\.?$", re.IGNORECASE)
BEFORE_UNIT = compiled(rf"(?:{UNITS}|{MONTHS})\b|[,.;](?:\s|$)", re.IGNORECASE)
FEWEST, HABIT = 2, 6
"""So many wide blanks where a value is awaited are gaps; unless one of so many blanks, or more, is a wide one."""

MISSING: tuple[re.Pattern[str], ...] = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!sampai )\b{PREPOSITION}(?P<gap> )(?=(?:oleh|akan|sudah|telah|lalu|kemudian(?! hari)|sehingga|tetapi) )",
        rf"(?<!sampai )\b{MEASURING}(?P<gap> )(?="
        + any_of(
            "oleh",
            "akan",
            "sudah",
            "telah",
            "dan",
            "lalu",
            "kemudian",
            "karena",
            "sehingga",
            "tetapi",
            "untuk",
        )
        + " )",
        rf"\b(?:{PREPOSITION}|{MEASURING}|pukul|bertempat|beralamat)(?P<gap> ?)(?=[.,;](?:\s|$))",
        alternation(
            r"\b(?:pada|kepada)(?P<gap> )(?=dan (?!dari |ke |untuk |oleh |di |bagi ))",
            r"\b(?:tanggal|tgl)\.?(?P<end> )(?=(?:supaya|agar|sehingga|lalu|kemudian) )",
        ),
        r"\brp\.?(?P<gap> +)(?=[,.;])|\b(?:bersama|dengan|oleh|melalui|lewat|antara|selaku|didampingi)(?P<end> +)(?=,)",
        alternation(
            r"\b(?P<unit>ekor|orang|unit|rumah|titik|lembar|tabung|kali|meter)(?P<gap> )(?=dari (?P=unit)\b)",
            r"\bantara(?P<end> )(?=dan\b)",
            r"±(?P<more> )(?=(?:ha|hektare?|meter|m|km|cm|orang|persen|jam|hari|unit|rumah|kk|liter|derajat)\b)",
            r"\b(?:terlambat|padam|putus|gagal|mangkir)(?P<last> )(?=kali\b)",
        ),
        r"(?P<gap>:\s*)\Z|\|[ \t]*(?=\||\n|\Z)|(?<=\s)[a-e]\.(?P<end> )(?=[;.])",
        alternation(
            r"(?<![\w-])oleh(?P<gap> )(?="
            + any_of(
                "dan",
                "pada",
                "akan",
                "sudah",
                "telah",
                "dengan",
                "untuk",
                "kepada",
                "di",
                "ke",
                "lalu",
                "kemudian",
                "tetapi",
                "sehingga",
                "selaku",
            )
            + " )",
            r"(?<=\w )oleh(?P<end> ?)(?=[.;,](?:\s|$))",
        ),
        r"\bsebanyak(?P<gap> )(?="
        + any_of(
            "rumah",
            "warga",
            "tabung",
            "bibit",
            "lampu",
            "buah",
            "kepala keluarga",
            "kk",
            "pelanggan",
            "dosis",
            "berkas",
            "keluarga",
            "paket",
            "rit",
            "ekor",
            "batang",
            UNITS,
        )
        + r"\b)",
        rf"\bselama(?P<gap> )(?=(?:hari|minggu|bulan|tahun)(?: (?:kerja|kalender))?(?:[.,;]| {AFTER_VALUE}\b|$))",
        rf"\b(?:tanggal|tgl)\.?(?P<gap> )(?={MONTHS}\b)",
        r"\b(?:pukul|rp\.?)(?P<gap> ?)(?="
        + any_of(
            "dan",
            "atau",
            "di",
            "oleh",
            "sampai",
            "hingga",
            "untuk",
            "per",
            "akan",
            "yang",
            "wib",
            "wita",
            "dengan",
            "bertempat",
        )
        + " )",
        r"\b"
        + any_of(
            "panjang",
            "lebar",
            "tinggi",
            "dalam",
            "luas",
            "tebal",
            "jarak",
            "berat",
            "volume",
            "jumlah",
            "kedalaman",
            "kemiringan",
            "condong",
            "miring",
            "diameter",
        )
        + r"nya(?P<gap> )(?=(?:derajat|meter|km|cm|kubik|hektare?|liter|kg)\b)",
        r"\b"
        + any_of(
            "terendah",
            "tertinggi",
            "terdalam",
            "terpanjang",
            "terdekat",
            "kurang lebih",
            "lebih kurang",
            "kira-kira",
        )
        + r"(?P<gap> )(?=(?:derajat|meter|km|cm|kubik|hari|liter|persen|orang)\b)",
        r"\bbernama(?P<gap> )(?=(?:datang|akan|yang|sudah|telah|dari|di|dan|menemui|mengunjungi|berkunjung)\b)",
        alternation(
            r"\b(?:untuk|pada|sejak|mulai|sampai|hingga) tahun(?P<gap> )(?=[.,;])",
            r"\b(?:pada|datang|periksa|diperiksa|kunjungan) hari(?P<end> )(?=(?:tanggal|tgl|pukul|jam)\b)",
        ),
        r"\b[a-z]{3,}:(?P<gap> ?)(?=[.,;](?:\s|$))|\badalah(?P<end> )(?=(?:cm|meter|km|derajat)\b)",
        r"\b(?:surat|disposisi|laporan|aduan)(?: (?!tanpa|belum|ada)[a-z]+){0,3} tanggal(?P<gap> ?)(?=,| dan\b)",
        r"\b"
        + any_of(
            "sekitar",
            "kurang lebih",
            "hampir",
            "maksimal",
            "minimal",
            "mencapai",
            "sebesar",
            "naik",
            "turun",
        )
        + "(?P<gap> )(?="
        + any_of(
            "meter",
            "km",
            "cm",
            "kubik",
            "persen",
            "liter",
            "derajat",
            "hektare?",
        )
        + r" (?:dan|atau|dari|di|untuk|akan|sudah|telah|dengan)\b)",
        alternation(
            r"\b(?:tanggal|tgl)\.?(?P<gap> )(?="
            + alternation(
                r"s\.?/?d\b",
                r"(?:sampai|hingga)(?: dengan)? (?:tanggal|tgl)\b",
                r"20\d\d\b",
            )
            + ")",
            r"\bbulan(?P<end> )(?=20\d\d\b)",
        ),
        r"\b"
        + any_of(
            "surat",
            "berita acara",
            "perda",
            "perbup",
            "tiket",
            "laporan",
            "rekening",
            r"peraturan \w+",
            r"keputusan \w+",
        )
        + " nomor(?P<gap> )(?="
        + any_of(
            "tanggal",
            "tertanggal",
            "tahun",
            "perihal",
            "hal",
            "tentang",
            "dan tanggal",
            "oleh",
            "telah",
            "sudah",
            "akan",
        )
        + r"\b)",
        r"\b(?:nomor|no)\b[.: ]{0,3}(?P<gap>/(?: ?/){0,4})|\b[a-z]+ ?=(?P<end> ?)(?=[,.;](?:\s|$))",
        alternation(
            r"\bnomor(?P<gap> )(?=(?:tertanggal|bertanggal|perihal)\b)",
            r"\b(?:jl|jln|jalan)\.?(?P<end> )(?=no\.? (?:pada|di|dan|atau|oleh)\b)",
        ),
        r"\b(?:hubungi|menghubungi|di|ke|melalui) nomor(?P<gap> )(?=(?:atau|pada|setiap|dan|untuk|jam|selama) )",
        r"\b(?:pekan|minggu|tahap) ke(?P<gap>-? ?)(?=(?:bulan|pada|akan|oleh|dan) |[.,;](?:\s|$))",
        alternation(
            r"\b(?:pada|tiap|setiap|mulai) hari(?P<gap> ?)(?=[,.;] (?:tanggal|tgl|pukul|jam)\b|tanggal \d)",
            r"(?<!ketua )(?<!pak )(?<!bu )(?<!warga )\b(?:rt|rw)(?P<end> )(?=[,.;]\s)",
        ),
    )
)
"""Words that cannot stand beside one another unless what stood between them is gone."""


def holes(text: str) -> tuple[Span, ...]:
    """Where a value is missing without any sign, in no certain order."""
    return (*gaps(MISSING, text), *_wide(text))


def gaps(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[Span]:
    """Where each pattern stands in a text: its `gap` or, of another alternative, its `end`; all of it where neither is."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            named = match.groupdict()
            yield match.span(next((each for each in GAPS if named.get(each) is not None), 0))


GAPS = ("gap", "end", "more", "last")


def _wide(text: str) -> tuple[Span, ...]:
    """Wide blanks that stand for values: two or more where a value is awaited, few among all blanks."""
    wide = [match.span() for match in WIDE.finditer(text)]
    if len(wide) < FEWEST or HABIT * len(wide) > text.count(" ") - len(wide):
        return ()
    awaited = [
        (start, end)
        for start, end in wide
        if AFTER_WANTING.search(text[max(0, start - 14) : start]) or BEFORE_UNIT.match(text, end)
    ]
    return tuple(awaited) if len(awaited) >= FEWEST else ()
