"""What can be wrong with content: the closed list of defect codes, and one defect with its place and remedy.

A flaw knows where it is inside a document, a defect in which file and line. Each code has a section in
docs/cacat-konten.md with the reason, a wrong and a right example; a test keeps list and page equal.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from trainer.domain.errors import ContentError

T = TypeVar("T")

KeyPath = tuple[str | int, ...]
"""Keys and indices from the top of a document down to a value."""


class DefectCode(StrEnum):
    """Names of defects, as they are printed and documented. Order: form, report, key, scenario, playthrough, packs."""

    YAML_BROKEN = "yaml-rusak"
    NOT_UTF8 = "bukan-utf8"
    KEY_TWICE = "kunci-ganda"
    KEY_UNKNOWN = "kunci-asing"
    KEY_MISSING = "kunci-hilang"
    WRONG_TYPE = "jenis-keliru"
    VALUE_UNKNOWN = "nilai-asing"
    OUT_OF_RANGE = "nilai-di-luar-batas"
    FILE_MISSING = "berkas-hilang"
    FILE_UNLISTED = "berkas-tak-terdaftar"
    TABLE_BROKEN = "tabel-rusak"
    LINE_BROKEN = "baris-rusak"
    PHRASE = "kalimat-rusak"
    CODE_TWICE = "kode-ganda"

    ID_SHAPE = "nomor-keliru"
    TIME_ZONE = "zona-waktu"
    ANONYMOUS_KNOWN = "anonim-beridentitas"
    REPORTER_CHANGED = "pelapor-berubah"
    PRIVACY = "privasi-keliru"
    TEXT_TOO_LONG = "teks-terlalu-panjang"
    EVENT_DATE = "tanggal-kejadian"
    AREA_UNKNOWN = "wilayah-asing"
    AGENCY_UNKNOWN = "instansi-asing"
    CATEGORY_UNKNOWN = "kategori-asing"
    ATTACHMENTS = "lampiran-tak-cocok"
    COUNTER = "laporan-loket"
    REAL_PERSON = "data-pribadi-nyata"
    ROAD_STATUS = "jalan-tanpa-status"

    REASON = "alasan-keliru"
    TWO_TARGETS = "tujuan-ganda"
    DECISION = "keputusan-timpang"
    LEAD = "penanggung-jawab-keliru"
    RETURN = "pengembalian-keliru"
    NO_KEY_FACT = "tanpa-fakta-kunci"
    PII_SPAN = "potongan-pii"
    PII_UNMARKED = "pii-tak-ditandai"
    DUPLICATE = "duplikat-keliru"
    SECRECY = "rahasia-keliru"
    ACCUSED = "terlapor-memeriksa"
    EMERGENCY = "darurat-keliru"
    REPLY = "balasan-keliru"
    NOTES = "catatan-bertentangan"
    GUIDANCE = "petunjuk-petugas"

    PACK_UNKNOWN = "paket-asing"
    SEAT = "kursi-keliru"
    START = "mulai-di-luar-jam"
    OUTSIDE_RUN = "di-luar-waktu"
    CALENDAR_GAP = "kalender-tanpa-tahun"
    TEXT_MISSING = "teks-hilang"
    DEBRIEF_GAP = "bahasan-tak-lengkap"
    CONDITION = "syarat-keliru"
    CONDITION_NEVER = "syarat-mustahil"
    CHECK_UNKNOWN = "pemeriksaan-asing"
    CHECK_PARAMS = "parameter-keliru"
    CHECK_IDLE = "pemeriksaan-tak-berlaku"
    REPORT_UNKNOWN = "laporan-asing"
    INJECT = "pesan-keliru"
    ASKED = "permintaan-keliru"
    SLOT = "isian-asing"

    PLAYTHROUGH_MISSING = "alur-hilang"
    BAND = "pita-keliru"
    STEP = "langkah-keliru"
    STEP_ORDER = "urutan-langkah"
    MASK_TEXT = "samaran-tak-ditemukan"

    WRONG_OWNER = "salah-alamat-keliru"

    LIST_INCOMPLETE = "daftar-tak-lengkap"
    SOURCE_UNKNOWN = "sumber-asing"
    HOLIDAY = "hari-libur-keliru"


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong at `path` of a document: an Indonesian clause, and the clause that tells the remedy."""

    code: DefectCode
    path: KeyPath
    sentence: str
    advice: str

    def under(self, prefix: KeyPath) -> Flaw:
        """The same flaw, seen from a document in which this one lies at `prefix`."""
        return Flaw(self.code, prefix + self.path, self.sentence, self.advice)


@dataclass(frozen=True, slots=True, order=True)
class Defect:
    """A flaw with its file and line; sorts by place. As text `file:line: [code] sentence; advice`."""

    file: str
    line: int
    code: DefectCode
    sentence: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: [{self.code}] {self.sentence}; {self.advice}."


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What came out of reading: a value, and the defects found on the way. `value` is None when it cannot be used."""

    value: T | None
    defects: tuple[Defect, ...] = ()

    def required(self) -> T:
        """The value. Raises ContentError with every defect when there is one, or no value."""
        if self.value is None or self.defects:
            raise ContentError(*lines_of(self.defects))
        return self.value


def lines_of(defects: Iterable[Defect]) -> tuple[str, ...]:
    """Defects as sentences, by file and line."""
    return tuple(str(defect) for defect in sorted(defects))
