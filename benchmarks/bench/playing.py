"""What a class does before it is measured: reports are read and decided, some answered, as a morning goes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from benchmarks.bench.people import VERIFIED, Desk, Room

REPORT = re.compile(r"/laporan/(SIM-\d{7})")
LAMP, TREE = "SIM-0000101", "SIM-0000102"
QUESTION = "SIM-0000108"
"""A question that the desk answers itself."""

SELF = {**VERIFIED, "classification": "permintaan_informasi", "handle": "kelola", "lead": ""}
ANSWER = """Yth. Pelapor, terima kasih atas pertanyaan tentang pengajuan internet untuk balai desa.

Kepala desa menandatangani surat permohonan kepada Kepala Diskominfo, dilampiri foto balai desa dan titik koordinatnya. Berkas
dapat dititipkan di kantor kecamatan. Bidang Infrastruktur TIK menyurvei lokasi paling lambat 15 hari kerja sesudah berkas
lengkap, dan hasilnya disampaikan tertulis kepada desa. Berkas Anda kami catat dengan nomor urut {number}.
"""

Decision = tuple[str, str, Mapping[str, str]]
"""Report, action and fields; `{number}` becomes that of the person, so that no two write the same."""

FIRST: tuple[Decision, ...] = (
    (TREE, "verifikasi", VERIFIED),
    (TREE, "komentar", {"text": "Petugas {number} sudah menuju ke Jalan Marajang."}),
    (QUESTION, "verifikasi", SELF),
    (QUESTION, "tindak-lanjut", {"kind": "akhir", "text": ANSWER}),
)
"""One report goes to a unit, one is answered."""

REST: tuple[Decision, ...] = (
    (
        LAMP,
        "tunda",
        {"reason": "lokasi_tidak_jelas", "question": "Di gang mana, Pelapor {number}?"},
    ),
    (
        "SIM-0000103",
        "bukan-wewenang",
        {"reason": "milik_tingkat_lain", "owner": "62", "basis": "SMA diurus provinsi ({number})."},
    ),
    (
        "SIM-0000105",
        "arsipkan",
        {"reason": "ucapan_terima_kasih_apresiasi", "explanation": "Terima kasih, {number}."},
    ),
    ("SIM-0000107", "verifikasi", {**VERIFIED, "lead": "62.12-dinsos"}),
)
"""With the first ones: six reports, every decision there is."""


def read_all(desk: Desk) -> list[str]:
    """Open every report of an inbox, the topmost first; which they are."""
    reports = list(dict.fromkeys(REPORT.findall(desk.inbox().text)))
    for report in reports:
        desk.report(report)
    return reports


def decide(desk: Desk, number: int, decisions: Sequence[Decision]) -> None:
    """Read the reports and take these decisions."""
    for report in dict.fromkeys(report for report, _action, _fields in decisions):
        desk.report(report)
    for report, action, fields in decisions:
        desk.send(report, action, {k: v.format(number=number) for k, v in fields.items()})


def to_the_third_day(room: Room) -> None:
    """From then on every report of the scenario lies in every inbox."""
    room.press("hari-berikutnya")
    room.press("hari-berikutnya")


def play_to_the_end(room: Room) -> None:
    """A class that works for three days and is ended."""
    to_the_third_day(room)
    for number, desk in enumerate(room.desks, 1):
        decide(desk, number, FIRST + REST)
    room.press("hari-berikutnya")
    room.press("akhiri")
