"""Short forms of the commands, with fields that the rules accept, for tests that care about something else."""

from __future__ import annotations

from datetime import date

from tests.domain.worlds import CATEGORY, FIRST, PUBLIC_WORKS, SECOND, TITLE
from trainer.domain import commands as c
from trainer.domain.vocabulary import AnswerKind, Classification, Handle

TBP = Classification.PENGADUAN_TBP
BP = Classification.PENGADUAN_BP
WBS = Classification.WBS
INFO = Classification.PERMINTAAN_INFORMASI

TEXT = "Yth. Pelapor, petugas sudah memeriksa jembatan pada 9 Maret 2026 dan menutup lubangnya."


def verify(report: str = FIRST, classification: Classification = TBP, **fields: object) -> c.Verify:
    return c.Verify(report, TITLE, classification, CATEGORY, **fields)  # type: ignore[arg-type]


def keep(report: str = FIRST, classification: Classification = TBP) -> c.Verify:
    """Verify and `Kelola`."""
    return verify(report, classification, handle=Handle.KELOLA)


def hand(
    report: str = FIRST,
    lead: str = PUBLIC_WORKS,
    *supporting: str,
    classification: Classification = TBP,
) -> c.Verify:
    """Verify and dispose in one act."""
    return verify(report, classification, handle=Handle.DISPOSISI, lead=lead, supporting=supporting)


def dispose(report: str = FIRST, lead: str = PUBLIC_WORKS, *supporting: str) -> c.Dispose:
    return c.Dispose(report, lead, supporting)


def postpone(report: str = FIRST, reason: str = "lokasi_tidak_jelas") -> c.Postpone:
    return c.Postpone(report, reason, "Mohon sebutkan nama desa dan patokan terdekat.")


def clarify(report: str = FIRST) -> c.Postpone:
    """`Tunda` for the office's own question: it neither pauses nor lapses."""
    return postpone(report, "menunggu_klarifikasi_instansi_lain")


def complete(report: str = FIRST) -> c.Complete:
    return c.Complete(report, "Jembatannya di RT 02, dekat surau.", ("where",))


def decline(
    report: str = FIRST, owner: str | None = "90.02", reason: str = "milik_tingkat_lain"
) -> c.Decline:
    return c.Decline(report, reason, owner, "Jalan itu bukan jalan kabupaten ini.")


def archive(report: str = FIRST, reason: str = "masukan_terlalu_umum") -> c.Archive:
    return c.Archive(report, reason, "Laporan belum memuat kejadian yang dapat diperiksa.")


def restore(report: str = FIRST) -> c.Restore:
    return c.Restore(report, "Pelapor melengkapi laporannya kemudian.")


def final(report: str = FIRST, *, also_linked: bool = False) -> c.FollowUp:
    """*Tanggapan akhir*."""
    return c.FollowUp(report, AnswerKind.AKHIR, TEXT, also_linked=also_linked)


def interim(next_news: date, report: str = FIRST) -> c.FollowUp:
    """*Tanggapan sementara* with the day of the next news."""
    return c.FollowUp(report, AnswerKind.SEMENTARA, TEXT, next_news)


def say(text: str = "Terima kasih, tetapi lubangnya masih ada.", report: str = FIRST) -> c.Comment:
    return c.Comment(report, text)


def thank(report: str = FIRST) -> c.Comment:
    return c.Comment(report, "Terima kasih banyak.", thanks=True)


def give_back(
    report: str = FIRST, owner: str | None = None, reason: str = "bukan_tugas_unit"
) -> c.GiveBack:
    return c.GiveBack(report, reason, owner, "Bukan tugas dinas kami.")


def withdraw(report: str = FIRST) -> c.Withdraw:
    return c.Withdraw(report, "Unit belum menanggapi.")


def reclassify(report: str = FIRST, classification: Classification = BP) -> c.Reclassify:
    return c.Reclassify(report, TITLE, classification, CATEGORY)


def link(report: str = SECOND, main: str = FIRST) -> c.LinkDuplicate:
    return c.LinkDuplicate(report, main)


def reopen(report: str = FIRST) -> c.Reopen:
    return c.Reopen(report, "Lubangnya terbuka lagi.")


def ask_deletion(report: str = FIRST) -> c.AskDeletion:
    return c.AskDeletion(report, "Saya salah kirim.")


def decide_deletion(report: str = FIRST, *, grant: bool) -> c.DecideDeletion:
    return c.DecideDeletion(report, grant, "Masih diperlukan untuk pemeriksaan.")
