"""The words by which `measures` knows what a number measures."""

from __future__ import annotations

from trainer.answers.language.keys import EMPTY

DAY = 1.0
UNITS: dict[str, tuple[str, float]] = {
    "detik": ("time", DAY / 86_400),
    "menit": ("time", DAY / 1_440),
    "jam": ("time", DAY / 24),
    "hari": ("time", DAY),
    "minggu": ("time", 7 * DAY),
    "pekan": ("time", 7 * DAY),
    "bulan": ("time", 30 * DAY),
    "bulanan": ("time", 30 * DAY),
    "triwulan": ("time", 91 * DAY),
    "semester": ("time", 182 * DAY),
    "tahun": ("time", 365 * DAY),
    "tahunan": ("time", 365 * DAY),
    "mm": ("length", 0.001),
    "cm": ("length", 0.01),
    "sentimeter": ("length", 0.01),
    "senti": ("length", 0.01),
    "m": ("length", 1.0),
    "meter": ("length", 1.0),
    "meteran": ("length", 1.0),
    "km": ("length", 1_000.0),
    "kilometer": ("length", 1_000.0),
    "kilo": ("mass", 1.0),
    "kg": ("mass", 1.0),
    "kilogram": ("mass", 1.0),
    "kuintal": ("mass", 100.0),
    "ton": ("mass", 1_000.0),
    "gram": ("mass", 0.001),
    "liter": ("volume", 1.0),
    "kubik": ("volume", 1_000.0),
    "hektare": ("area", 1.0),
    "hektar": ("area", 1.0),
    "ha": ("area", 1.0),
    "inci": ("inch", 1.0),
    "inch": ("inch", 1.0),
    "persen": ("share", 1.0),
    "%": ("share", 1.0),
    "rupiah": ("money", 1.0),
    "kali": ("times", 1.0),
    "derajat": ("angle", 1.0),
}
"""Unit to the kind that it measures and its size."""
ONE_OF = {
    "sehari": "hari",
    "seharian": "hari",
    "seminggu": "minggu",
    "sepekan": "pekan",
    "sebulan": "bulan",
    "sebulanan": "bulan",
    "setahun": "tahun",
    "sejam": "jam",
    "semeter": "meter",
    "sekilo": "kilo",
}
EACH = frozenset(("tiap", "setiap", "per", "saban"))
EACH_ONE = {"mingguan": 7 * DAY, "bulanan": 30 * DAY, "tahunan": 365 * DAY, "harian": DAY}
"""How often, in one word."""
PARTS = {"setengah": 0.5, "separuh": 0.5, "seperempat": 0.25, "sepertiga": 1 / 3}
COLLECTIVES = {"lusin": 12.0, "kodi": 20.0, "sepasang": 2.0, "selusin": 12.0}
TO = frozenset(("sampai", "hingga", "atau", "sd"))
AGES = frozenset(("umur", "usia", "berumur", "berusia", "umurnya", "usianya"))
LABELS = frozenset(
    (
        "km",
        "kilometer",
        "rt",
        "rw",
        "nomor",
        "blok",
        "kios",
        "lapak",
        "gelombang",
        "tahap",
        "desil",
        "kelas",
        "nik",
        "tipe",
        "poli",
        "tps",
        "jalur",
        "golongan",
        "simpang",
        "persimpangan",
    )
)
"""Words before a number that is no quantity but a name."""
NAMED = frozenset(
    "sd sdn smp smpn sma sman smk smkn mts mtsn ma man mi min negeri uu pp perda".split()
)
"""Words before a number that belongs to a name."""
PERSONS = dict.fromkeys(("og", "warga", "jiwa"), "orang") | {"kk": "keluarga"}
LOOSE = frozenset(
    "sekitar kira kurang lebih hampir nyaris lewat mendekati kisaran sekira kurleb".split()
)
"""Words before a rough figure."""
LOOSE_BEHIND = frozenset(("lebih", "kurang", "lebihnya"))
NO_NOUNS = EMPTY | frozenset(("kali", "x", "rp"))
"""Words that stand behind a number and are not counted by it."""
WEAK = (
    EMPTY
    | frozenset(
        (
            "pun", "sana", "sini", "situ", "tadi", "kini", "sekarang", "nanti", "segera", "akibat", "oleh", "lewat",
            "melalui", "secara", "supaya", "pula", "malah", "sudah", "sedang", "tetap", "hanya", "cuma", "betul",
            "benar", "memang", "laporan", "lapor", "pelapor", "yth", "terima", "kasih", "mohon", "maaf", "salam",
        )
    )
) - frozenset(("jalan", "tiap", "setiap", "hari", "sekali"))  # fmt: skip
"""Words that do not show that two texts speak of the same thing."""
