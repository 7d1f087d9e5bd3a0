"""What stands where a value belongs and cannot be one: a 99th day, an amount of noughts, *NN hari*, *Ibu Contohwati*."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.holes import MONTHS

COUNTED = any_of(
    "hari",
    "jam",
    "minggu",
    "bulan",
    "tahun",
    "meter",
    "km",
    "orang",
    "unit",
    "persen",
    "pelanggan",
    "pasien",
    "rumah",
    "tabung",
    "titik",
    "lembar",
    "liter",
    "kali",
    "buah",
    "bibit",
    "warga",
    "kk",
)

STAND_INS: tuple[re.Pattern[str], ...] = (
    *(
        compiled(pattern, re.IGNORECASE)
        for pattern in (
            r"\b(?:tanggal|tgl)\.? (?P<gap>0{1,2}|3[2-9]|[4-9]\d)\b(?![.,/:]\d)(?! (?:persen|hari|orang|unit))",
            rf"(?<![\d.,:/-])(?P<gap>0{{1,2}}|3[2-9]|[4-9]\d) (?={MONTHS}\b)(?<!\d\d\d)",
            alternation(
                r"(?<![\d.,/-])(?:3[2-9]|[4-9]\d|00)[-/]\d{1,2}[-/]\d{2,4}\b",
                r"(?<![\d.,/-])\d{1,2}[-/](?:00|1[3-9]|[2-9]\d)[-/](?:\d{2}){1,2}(?![\d/-])",
            ),
            r"\bpukul (?P<gap>(?:2[5-9]|[3-9]\d)[.:]\d\d|\d\d[.:][6-9]\d)\b",
            r"\brp\.? ?(?P<gap>0{1,3}(?:[.,]0{2,3})+)(?![.,]?\d)",
            r"\brp\.? ?(?P<gap>9{1,3}(?:[.,]9{3})+|123[.,]456(?:[.,]789)?|1[.,]?234[.,]567)(?![.,]?\d)",
            r"(?<![\d)(/.,:+-])(?<![\d)] )\b(?P<gap>0{3,4})(?= [a-z])",
            rf"(?<![\d)(/.,:+-])(?<![\d)] )(?<!pukul )(?<!jam )(?<!pkl )(?P<gap>00) (?={COUNTED}\b)",
            alternation(
                r"\b\d{1,4}/(?:abc|xyz|xxx|aaa|kode)/[\w/.-]+",
                r"(?<![\d.,])\d{1,4}/[\w.-]{1,12}/0{3,4}\b",
                r"\b(?:abc|xyz)[-/ ]?(?:123|000)\b",
                r"\b123[-/]?abc\b",
            ),
            r"(?<![#\w])#{2,}(?![#\w])|(?<=[a-z] )\*{2,}(?=[\s.,](?:[a-z\d]|$))",
            alternation(
                r"\b"
                + any_of(
                    "sebanyak",
                    "selama",
                    r"rp\.?",
                    "sekitar",
                    "pekan",
                    "tanggal",
                    "tgl",
                    "bulan",
                    "nomor",
                    "untuk",
                    "dalam",
                    "sepanjang",
                    "sebesar",
                    "oleh",
                    "pada",
                )
                + r" (?P<gap>\?{1,4})(?=[\s.,])",
                rf"(?<= )\?{{2,4}} (?={COUNTED}\b)",
            ),
            r"\b(?:bulan|pekan|tahun|tgl|tanggal|minggu)(?: ke)?\.?[ -](?P<gap>"
            + any_of(
                "mm",
                "bb",
                "yy",
                "yyyy",
                "dd",
                "hh",
                "tt",
                "tttt",
                "nn",
                "xx",
                "hari h",
            )
            + r"\b)(?!\.\w)",
            alternation(
                rf"\b(?P<gap>nn|xx|yy|n) (?={COUNTED}\b)",
                rf"\b(?:selama|sebanyak|sekitar|dalam|sepanjang|lambat|maksimal) (?P<end>x|y|z) (?={COUNTED}\b)",
            ),
            r"\b"
            + any_of(
                "tanggal",
                "tgl",
                "bulan",
                "nomor",
                "no",
                "hari",
                "pukul",
                "jam",
                "ruang",
                "loket",
                "unit",
                "tahap",
                "pekan",
                "minggu",
                "jalan",
                "desa",
                "rp",
                "sebesar",
                "selama",
                "sebanyak",
                "sdr",
                "bpk",
                "kepada",
            )
            + r"\.? (?P<gap>(?:anu|sekian|begini-begini|entah|blabla|bla bla|dst dst|si anu|itu tuh)\b)",
            r"\b"
            + any_of(
                "bapak",
                "ibu",
                "sdri?",
                "bpk",
                "pak",
                "bu",
                "saudara",
                "saudari",
                "drs?",
                "ir",
                "h",
                "hj",
            )
            + r"\b"
            + any_of(
                r"(?<=sdr)\.",
                r"(?<=sdri)\.",
                r"(?<=bpk)\.",
            )
            + r"? (?:(?:h|hj|ir|drs?|siti)\.? )?(?P<gap>(?:contoh\w{0,6}|fulan\w{0,2}|polan)\b)",
            r"(?<!\S)=[a-z]{1,2}\d{1,4}\b|\b20(?:_{1,2}|\.{2})(?![\w.])|\bke-?(?:\.{3}|…)|\bsdr/i (?P<gap>\.{3}|…)",
            alternation(
                "[⬛■█▓]{2,}",
                r"\b(?:tanggal[-/]bulan[-/]tahun|hari[-/]tanggal[-/]bulan|jam[:.]menit)\b",
                r"\btitik titik(?=[.,])",
                r"\b0\d{1,3}\.{2,}(?=\s|$)",
            ),
            alternation(
                r"\b(?:surat|bidang|seksi|berkas|kantor|dokter|petugas|pasal) (?P<gap>(?:anu|blabla|bla bla)\b)",
                r"\b(?:pak|bu|bapak|ibu) (?P<end>siapa)(?= (?:dari|di|bidang|seksi|selaku)\b)",
            ),
            r"(?<=[a-z] )\?{2,}(?= [a-z])|\b(?:hh|jj)[:.]mm\b|\brp\.? ?x+\b|\b\d{1,3}_{2,}|\bke-I/II\b|\bI/II/III\b",
            alternation(
                r"\b(?:tanggal|bulan|tahun|pukul|jam|bibit|nomor) (?P<gap>dst\b)",
                r"\b(?:lambat|pada|per|sejak|mulai) (?P<end>(?:tanggal )?bulan tahun)\b(?! "
                + any_of(
                    "lalu",
                    "ini",
                    "depan",
                    "yang",
                    "anggaran",
                )
                + ")",
            ),
            r"\b(?:tgl|tanggal)\.? (?P<gap>brp|berapa) (?=(?:s/?d|sampai|hingga|-)\b)",
            r"\b(?:nama|tanggal|nomor|lokasi|alamat|jumlah|unit) (?P<gap>(?:contoh|dummy|sampel|asal|bebas)\b)",
        )
    ),
    compiled(r"(?<![\w./@-])(?:N{2,4}|Y{2,4}|TGL|DDMMYY\w*)(?![\w./@-])"),
    compiled(rf"\b(?P<gap>[NX](?: ?\+ ?\d)?) (?=sampai [NX]\b|s\.d\. [NX]\b|(?:{COUNTED})\b)"),
    compiled(
        "(?<=[a-z,.:)] )"
        + any_of(
            "NAMA",
            "TANGGAL",
            "TGL",
            "NOMOR",
            "LOKASI",
            "ALAMAT",
            "JUMLAH",
            "JABATAN",
            "NOMINAL",
            "URAIAN",
            "ALASAN",
            "KONTAK",
            "PETUGAS",
            "INSTANSI",
        )
        + r"(?: [A-Z]{3,}){0,3}(?=[ .,;]{1,2}[a-z]|[.,;]?\s*$)"
    ),
)
"""Signs, numbers, letters and names. Those after the first tuple heed capitals."""
