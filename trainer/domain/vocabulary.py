"""The closed sets of words that the whole trainer shares: states, roles, actions, classes, flags.

Values are the codes that are stored and exported. Labels for people stand in the rule profile, not here.
"""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a report stands in its life (ref. 3.1)."""

    MASUK = "MASUK"
    TUNDA = "TUNDA"
    TERVERIFIKASI = "TERVERIFIKASI"
    DISPOSISI = "DISPOSISI"
    PROSES = "PROSES"
    SELESAI = "SELESAI"
    ARSIP = "ARSIP"


OPEN_STATES: tuple[State, ...] = (
    State.MASUK,
    State.TUNDA,
    State.TERVERIFIKASI,
    State.DISPOSISI,
    State.PROSES,
)
"""`any open` of ref. 3.1: every state but SELESAI and ARSIP."""

PUBLIC_STATES: tuple[State, ...] = (
    State.TERVERIFIKASI,
    State.DISPOSISI,
    State.PROSES,
    State.SELESAI,
)
"""States in which a report that is not secret can be read by everybody (ref. 3.5)."""


class Role(StrEnum):
    """The seven columns of the rights matrix (ref. 2.2)."""

    PELAPOR = "pelapor"
    PEJABAT_PENGHUBUNG = "pejabat_penghubung"
    ADMIN_INSTANSI = "admin_instansi"
    ADMIN_KOORDINATOR = "admin_koordinator"
    ADMIN_NASIONAL = "admin_nasional"
    INSPEKTORAT = "inspektorat"
    PENGAWAS = "pengawas"
    """Ombudsman and KSP: they watch, they never act on a report."""


SEAT_ROLES: tuple[Role, ...] = (
    Role.PEJABAT_PENGHUBUNG,
    Role.ADMIN_INSTANSI,
    Role.ADMIN_KOORDINATOR,
    Role.INSPEKTORAT,
)
"""Roles a person can sit in. The others are played by the cast."""

ADMIN_ROLES: tuple[Role, ...] = (Role.ADMIN_INSTANSI, Role.ADMIN_KOORDINATOR, Role.ADMIN_NASIONAL)


class Action(StrEnum):
    """What somebody can do with a report: the rows of the rights matrix and of the lifecycle."""

    LAPOR = "lapor"
    INPUT = "input"
    BUKA = "buka"
    VERIFIKASI = "verifikasi"
    DISPOSISI = "disposisi"
    TARIK_KEMBALI = "tarik_kembali"
    TUNDA = "tunda"
    LENGKAPI = "lengkapi"
    LANJUTKAN = "lanjutkan"
    BUKAN_WEWENANG = "bukan_wewenang"
    KEMBALIKAN = "kembalikan"
    ARSIPKAN = "arsipkan"
    TINDAK_LANJUT = "tindak_lanjut"
    KOMENTAR = "komentar"
    DUKUNG = "dukung"
    TUTUP = "tutup"
    MINTA_HAPUS = "minta_hapus"
    PUTUSKAN_HAPUS = "putuskan_hapus"
    PUBLIKASIKAN = "publikasikan"
    UBAH_KLASIFIKASI = "ubah_klasifikasi"
    SAMARKAN = "samarkan"
    JADIKAN_RAHASIA = "jadikan_rahasia"
    TAMBAH_INSTANSI = "tambah_instansi"
    TAUTKAN = "tautkan"
    ESKALASI = "eskalasi"
    PANGGILAN_DARURAT = "panggilan_darurat"
    BUKA_KEMBALI = "buka_kembali"
    PULIHKAN = "pulihkan"
    NILAI = "nilai"
    LAPOR_LUAR = "lapor_luar"
    """The reporter takes the matter to the Ombudsman or the press."""
    JAWAB_PESAN = "jawab_pesan"
    """A written reply to a message of the world: about no report in the sense of the matrix."""
    LIHAT_RAHASIA = "lihat_rahasia"
    LIHAT_IDENTITAS = "lihat_identitas"
    BUAT_AKUN = "buat_akun"
    DASBOR = "dasbor"


class Decision(StrEnum):
    """The four decisions on a new report (ref. 0.2 item 5)."""

    VERIFIKASI = "verifikasi"
    TUNDA = "tunda"
    BUKAN_WEWENANG = "bukan_wewenang"
    ARSIPKAN = "arsipkan"


class Classification(StrEnum):
    """Class of a report. `PENGADUAN` is what a citizen ticks; an admin splits it (ref. 5.1)."""

    PENGADUAN = "pengaduan"
    PERMINTAAN_INFORMASI = "permintaan_informasi"
    ASPIRASI = "aspirasi"
    PENGADUAN_TBP = "pengaduan_tbp"
    PENGADUAN_BP = "pengaduan_bp"
    WBS = "wbs"


SUPERVISORY: tuple[Classification, ...] = (Classification.PENGADUAN_BP, Classification.WBS)
"""Classes that the internal supervisor examines (ref. 1.5, 8.3)."""


class Privacy(StrEnum):
    TERBUKA = "terbuka"
    ANONIM = "anonim"
    RAHASIA = "rahasia"


class AnswerKind(StrEnum):
    """*Tanggapan sementara* or *akhir*: ticked by the officer, none is preset (ref. 3.5)."""

    SEMENTARA = "sementara"
    AKHIR = "akhir"


class Handle(StrEnum):
    """Who works a verified report: the desk itself (`Kelola`) or units (`Disposisi`)."""

    KELOLA = "kelola"
    DISPOSISI = "disposisi"


class MarkStatus(StrEnum):
    """How a person came to mark an answer: alone, blind beside another of the same round, after talking it over, or in answer
    to an objection, with the marks that stood in sight.
    """

    SINGLE = "single"
    BLIND = "blind"
    AGREED = "agreed"
    DECIDED = "decided"


class Ruling(StrEnum):
    """What came of an objection to marks. `REMARKED`: from when only other marks were kept, and nobody said whether they were
    meant to grant it.
    """

    GRANTED = "granted"
    REJECTED = "rejected"
    REMARKED = "remarked"


class Flag(StrEnum):
    """The four flags of ref. 3.5, and the mark of an undecided request to delete."""

    TERLAMBAT_VERIFIKASI = "terlambat_verifikasi"
    TERLAMBAT = "terlambat"
    LEWAT_BATAS = "lewat_batas"
    JANJI_LEWAT = "janji_lewat"
    PERMOHONAN_HAPUS = "permohonan_hapus"


class Urgency(StrEnum):
    """P1 life or safety now, P2 many or vulnerable, P3 normal, P4 information or aspiration (ref. 10.3)."""

    P1 = "P1"
    P2 = "P2"
    P3 = "P3"
    P4 = "P4"
