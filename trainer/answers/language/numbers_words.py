"""The shapes of numbers that are a person's, and the words by which `numbers` knows whose they are."""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import alternation, any_of, compiled

BETWEEN = frozenset(" \t\n\r\u00a0\u2007\u2009\u202f.-–—‑/()_*:")
"""What people put between the groups of one number."""

SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("nik", re.compile(r"(?<!\d)\d{16}(?!\d)")),
    ("phone", re.compile(r"(?<![\d+])(?:\+?62|0)[ .-]?8(?:[ .-]?\d){8,11}(?!\d)")),
    ("plate", re.compile(r"\b(?:KH|DA|KT|KB|[ABDEFGHKLNPRSTWZ]{1,2}) \d{1,4} [A-Z]{1,3}\b")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+\b")),
)
"""What a complaint may show without being asked. Plates need capitals and spaces, so that `di 12 RT` is none."""

PAPER_NUMBER = re.compile(r"(?<![\d.-])\d(?:[ .-]?\d){15}(?![ .-]?\d)")

PHONE_NUMBER = dict(SHAPES)["phone"]

NO_PERSON_BEFORE = compiled(
    r"\b"
    + any_of(
        "laporan",
        "tiket",
        "registrasi",
        "resi",
        "surat",
        "tracking",
        "lacak",
        "agenda",
        "perkara",
        "virtual",
        "va",
        "kas",
        "rekening dinas",
        "kontrak",
        "barcode",
    )
    + r"\W+(?:\w+\W+)?$",
    re.IGNORECASE,
)

OWNED_NUMBER = compiled(
    r"\b"
    + any_of(
        r"(?:nomor|nomer|no|id)\W{1,2}"
        + any_of(
            r"pel(?:anggan|\.)?",
            r"kartu(?: \w+)?",
            r"peserta(?: \w+)?",
            "bpjs",
            "jkn",
            "kis",
            "kks",
            "kip",
            "sim",
            "paspor",
            "meter(?:an)?",
            "induk siswa",
            "rm",
        ),
        "idpel",
        "rekam medi[sk]",
        "nik",
        r"no\W{1,2}kk",
        "nomor kk",
        "kartu keluarga",
        "npwp",
        "nisn",
    )
    + r"(?:\W+"
    + any_of(
        "nomor",
        "no",
        "saya",
        "kami",
        "bapak",
        "ibu",
        "anda",
        "saudara",
        "saudari",
        "pelapor",
        "adalah",
        "yaitu",
    )
    + r"){0,3}\W{1,3}(?P<number>\d(?:[ .-]?\d){5,15})(?![\d/])",
    re.IGNORECASE,
)
"""A number that belongs to one customer, patient or citizen."""

HELD_ACCOUNT = compiled(
    r"\brek(?:ening|\.)?(?:\W+(?!"
    + alternation(
        "kas",
        "dinas",
        "resmi",
        "kami",
        "tagihan",
        "listrik",
        "penampung",
    )
    + r")\w+){0,3}\W+"
    + any_of(
        "bapak",
        "ibu",
        "anda",
        "saudara",
        "saudari",
        "pelapor",
        "pak",
        "bu",
    )
    + r"\b(?:\W+[a-z]+){0,4}\W{1,3}(?P<number>\d(?:[ .-]?\d){6,15})(?!\d)",
    re.IGNORECASE,
)

OWN_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|yahoo|ymail|hotmail|outlook|icloud)\.[\w.]+\b",
    re.IGNORECASE,
)

PLATE = dict(SHAPES)["plate"]

MAIL = dict(SHAPES)["email"]

VEHICLE = compiled(
    r"\b"
    + any_of(
        "plat",
        "pelat",
        "nopol",
        "nomor polisi",
        r"no\.? polisi",
        r"kendara+n*\w*",
        r"mobil\w*",
        r"motor\w*",
        "sepeda motor",
        "pikap",
        "pick ?up",
        "truk",
        "mini ?bus",
        "sedan",
        "avanza",
        "xenia",
        "innova",
        "kijang",
        "rush",
        "terios",
        "fortuner",
        "pajero",
        "hilux",
        "triton",
        "ertiga",
        "brio",
        "jazz",
        "agya",
        "ayla",
        "calya",
        "sigra",
        "gran ?max",
        "carry",
        "l300",
        "colt",
        "vario",
        "beat",
        "scoopy",
        "n-?max",
        "pcx",
        "mio",
        "vixion",
        "supra",
        "revo",
        "jupiter",
        "aerox",
        "ninja",
        "satria",
        "klx",
        "crf",
    )
    + r"\b(?!\W+"
    + any_of(
        "dinas",
        "operasional",
        "kami",
        "tangki",
        "sampah",
        "pemadam",
        "jenazah",
        "tim",
        "petugas",
        "patroli",
        "laboratorium",
    )
    + r")[^.!?\n]{0,30}$",
    re.IGNORECASE,
)

OFFICE_MAIL = compiled(
    alternation(
        "dinas",
        "dins",
        "dink",
        "dinp",
        "disd",
        "dish",
        "disp",
        "diso",
        "disn",
        "dise",
        "disk",
        "dukcapil",
        "lapor",
        "adu",
        "info",
        "humas",
        "admin",
        "layan",
        "kab",
        "kota",
        "prov",
        "desa",
        "kec",
        "kel",
        "pem[dk]",
        "pupr",
        "rsud",
        "puskes",
        "pkm",
        "spmb",
        "ppdb",
        "bpbd",
        "pln",
        "pdam",
        "perum",
        "sekre",
        "kantor",
        "upt",
        "help",
        "kontak",
        "posko",
        "umkm",
        "bapenda",
        "samsat",
        "inspektorat",
        "irban",
        "wbs",
        "ppid",
        "sp4n",
        "satpol",
        "bkd",
        "bidang",
        "seksi",
        "loket",
        "farmasi",
        r"\bcs",
        r"\.go\.",
        r"\.sch\.",
        r"\.desa\.",
    ),
    re.IGNORECASE,
)
"""In an address for mail: it is an office's."""

NUMBERED_MAIL = re.compile(r"[a-z][a-z._-]*\d{2,}@", re.IGNORECASE)
"""An address with a year or a number after a name, as people make them."""

SOMEBODYS_MAIL = compiled(
    alternation(
        r"\b(?:sure[lk]|e-?mail)(?:nya|\W+(?:pribadi\w*|beliau|milik))",
        r"\b"
        + any_of(
            "bapak",
            "bpk",
            "pak",
            "ibu",
            "bu",
            "sdri?",
            "saudari?",
            "tn",
            "ny",
            "mas",
            "mbak",
            "bang",
            "kak",
            "warga",
            "pasien",
            "pelanggan",
            "pembeli",
            "wali murid",
            "orang tua",
            "tetangga",
            "penerima",
            "pemohon",
            "pelapor",
            "teman",
        )
        + r"\b[^.!?\n]{0,60}$",
    ),
    re.IGNORECASE,
)
"""Before an address for mail: it is one person's."""
