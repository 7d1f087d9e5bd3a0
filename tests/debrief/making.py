"""Shorthand for the commands that tests of the debrief play, on the reports of the real scenario."""

from __future__ import annotations

from tests.debrief.playing import BPBD, DISHUB
from trainer.domain import commands as c
from trainer.domain.vocabulary import AnswerKind, Classification, Handle

TBP, BP = Classification.PENGADUAN_TBP, Classification.PENGADUAN_BP
PLN, INSPECTORATE, CIVIL_REGISTRY = "bumn-pln", "62.12-inspektorat", "62.12-disdukcapil"
ANSWER = (
    "Yth. Bapak/Ibu, terima kasih atas laporan mengenai hal ini. Petugas datang Senin, 20 April."
)


def verify(report: str, lead: str = DISHUB, **changes: object) -> c.Verify:
    values: dict[str, object] = {
        "title": "Judul yang ditulis petugas",
        "classification": TBP,
        "category": "perhubungan",
        "handle": Handle.DISPOSISI,
        "lead": lead,
    }
    return c.Verify(report, **(values | changes))


def verify_tree(report: str, lead: str = BPBD, **changes: object) -> c.Verify:
    values: dict[str, object] = {"category": "lingkungan_hidup_kehutanan", "supporting": (PLN,)}
    return verify(report, lead, **(values | changes))


def keep(report: str) -> c.Verify:
    """Verified and kept at the desk itself."""
    return verify(
        report,
        classification=Classification.PERMINTAAN_INFORMASI,
        category="teknologi_informasi_komunikasi",
        handle=Handle.KELOLA,
        lead=None,
    )


def postpone(report: str, reason: str = "lokasi_tidak_jelas") -> c.Postpone:
    return c.Postpone(report, reason, "Di jalan apa, dan apa patokannya?")


def decline(report: str, owner: str = "62-disdik") -> c.Decline:
    return c.Decline(report, "milik_tingkat_lain", owner, "SMA dibina provinsi (UU 23/2014).")


def archive(report: str, reason: str = "ucapan_terima_kasih_apresiasi") -> c.Archive:
    return c.Archive(report, reason, "Terima kasih, kami sampaikan kepada petugasnya.")


def call(report: str, number: str = "112") -> c.NoteEmergencyCall:
    return c.NoteEmergencyCall(report, number, "petugas jaga", None)


def answer(report: str, text: str = ANSWER) -> c.FollowUp:
    return c.FollowUp(report, AnswerKind.AKHIR, text)
