"""The words of the example language: what each act of a log means as a command, and who does it.

Which fields a word takes is told in `WORDS`, for the handbook; the builder in `examples` plays them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.commands import Actor, Command, Mask
from trainer.domain.report import Report
from trainer.domain.vocabulary import AnswerKind, Classification, Handle, Role
from trainer.scoring import example_world as tiny

PERSON = "orang"
"""Id of the person in every seat that an example has people in."""


@dataclass(frozen=True, slots=True)
class Line:
    """One act of a log: when, who, about which report, the word and its fields."""

    at: datetime
    who: str
    report: Report
    word: str
    fields: Mapping[str, str]

    def text(self, name: str, default: str) -> str:
        return self.fields.get(name, default)

    def items(self, name: str) -> tuple[str, ...]:
        return tuple(each for each in self.fields.get(name, "").split(",") if each)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the language, the fields it knows, and the command it stands for."""

    fields: tuple[str, ...]
    command: Callable[[Line], Command]


def command_of(line: Line) -> Command:
    """The command of a line. Raises ValueError for an unknown word or field."""
    if line.word not in WORDS:
        raise ValueError(f"{line.word}: unknown word")
    word = WORDS[line.word]
    unknown = [name for name in line.fields if name not in word.fields]
    if unknown:
        raise ValueError(f"{line.word}: unknown fields {unknown}")
    return word.command(line)


def actor_of(line: Line, people: tuple[str, ...]) -> Actor:
    """Who acts: a seat, taken by a person or not, the reporter, or a colleague of a unit of the kabupaten."""
    if line.who == "pelapor":
        return Actor(Role.PELAPOR, "", "cast:reporter", ref=line.report.reporter.ref)
    seat = next((each for each in tiny.SEATS if each.id == line.who), None)
    if seat is not None and seat.id in people:
        return Actor(seat.role, seat.agency, seat.id, PERSON)
    if seat is not None:
        return Actor(seat.role, seat.agency, f"cast:{seat.id}")
    role = Role.INSPEKTORAT if line.who == "inspektorat" else Role.PEJABAT_PENGHUBUNG
    return Actor(role, f"{tiny.DESK}-{line.who}", f"cast:{line.who}")


GOOD_LEVELS = {"W1": 3, "W2": 3, "W3": 3, "W4": 3, "W5": 3, "W6": 4, "W7": 3, "W8": 4}
"""Levels of an answer with which one is content."""


def scored_of(line: Line, answer_seq: int) -> e.AnswerScored:
    """The machine's marks that a line `skor` tells: levels by code, `kurang` what is missing, `gerbang` the gates."""
    levels = {code: int(line.text(code, str(usual))) for code, usual in GOOD_LEVELS.items()}
    lacking = (each.split(":") for each in line.text("kurang", "").split("/") if each)
    return e.AnswerScored(
        report=line.report.id,
        answer_seq=answer_seq,
        scorer="contoh",
        key="contoh",
        levels=levels,
        gates=line.items("gerbang"),
        provisional=(),
        missing={code: tuple(codes.split(",")) for code, codes in lacking},
    )


def _verify(line: Line) -> Command:
    unit = line.fields.get("unit")
    handle = (
        Handle.DISPOSISI if unit else (Handle.KELOLA if line.fields.get("kelola") == "ya" else None)
    )
    return c.Verify(
        line.report.id,
        line.text("judul", "Jalan berlubang di Desa Contoh"),
        Classification(line.text("kelas", "pengaduan_tbp")),
        line.text("kategori", "pekerjaan_umum_penataan_ruang"),
        make_secret=line.fields.get("rahasia") == "ya",
        masks=_masks(line),
        handle=handle,
        lead=unit,
        supporting=line.items("pendukung"),
        note=line.text("catatan", ""),
    )


def _masks(line: Line) -> tuple[Mask, ...]:
    """`samarkan=semua` hides the whole body, else the given words wherever they stand."""
    body = line.report.body
    if line.fields.get("samarkan") == "semua":
        return (Mask("body", 0, len(body)),)
    return tuple(
        Mask("body", body.index(word), body.index(word) + len(word))
        for word in line.items("samarkan")
    )


def _complete(line: Line) -> Command:
    reply = next((each for each in line.report.truth.replies if each.on == "tunda_asked"), None)
    then = reply.then if reply is not None else None
    return c.Complete(
        line.report.id, line.text("teks", "Di depan balai desa."), line.items("isi"), then
    )


def _follow_up(line: Line) -> Command:
    kind = AnswerKind(line.text("jenis", "akhir"))
    promised = line.fields.get("kabar")
    news = date.fromisoformat(promised) if promised else None
    if kind is AnswerKind.SEMENTARA and news is None:
        news = line.at.date()
    return c.FollowUp(line.report.id, kind, line.text("teks", "Lubang ditambal hari ini."), news)


def _reclassify(line: Line) -> Command:
    return c.Reclassify(
        line.report.id,
        line.text("judul", "Jalan berlubang di Desa Contoh"),
        Classification(line.text("kelas", "pengaduan_tbp")),
        line.text("kategori", "pekerjaan_umum_penataan_ruang"),
    )


def _called(line: Line) -> Command:
    return c.NoteEmergencyCall(line.report.id, line.text("nomor", "112"), "petugas jaga", line.at)


def _enter(line: Line) -> Command:
    """`cap`: the stamp that was typed, as day and hour."""
    stamp = line.report.received_at
    typed = re.match(r"h(\d+) (\d\d)\.(\d\d)$", line.text("cap", ""))
    if typed is not None:
        day, hour, minute = map(int, typed.groups())
        stamp = tiny.morning(day).replace(hour=hour, minute=minute)
    return c.EnterReport(
        line.report.id,
        line.text("kanal", "surat"),
        line.text("judul", "Jalan berlubang di Desa Contoh"),
        line.text("isi", line.report.body),
        stamp,
    )


WORDS: Mapping[str, Word] = {
    "buka": Word((), lambda line: c.OpenReport(line.report.id)),
    "verifikasi": Word(
        (
            "judul",
            "kelas",
            "kategori",
            "rahasia",
            "samarkan",
            "kelola",
            "unit",
            "pendukung",
            "catatan",
        ),
        _verify,
    ),
    "disposisi": Word(
        ("unit", "pendukung", "catatan"),
        lambda line: c.Dispose(
            line.report.id,
            line.fields.get("unit"),
            line.items("pendukung"),
            line.text("catatan", ""),
        ),
    ),
    "teruskan": Word(("ke",), lambda line: c.PassOn(line.report.id, line.text("ke", tiny.DESK))),
    "tambah": Word(("unit",), lambda line: c.AddUnits(line.report.id, line.items("unit"))),
    "tarik": Word((), lambda line: c.Withdraw(line.report.id, "belum ada kabar")),
    "tunda": Word(
        ("alasan", "tanya"),
        lambda line: c.Postpone(
            line.report.id,
            line.text("alasan", "lokasi_tidak_jelas"),
            line.text("tanya", "Di mana tepatnya?"),
        ),
    ),
    "lengkapi": Word(("teks", "isi"), _complete),
    "lanjutkan": Word((), lambda line: c.Resume(line.report.id)),
    "bukan_wewenang": Word(
        ("alasan", "pemilik", "dasar"),
        lambda line: c.Decline(
            line.report.id,
            line.text("alasan", "milik_tingkat_lain"),
            line.fields.get("pemilik"),
            line.text("dasar", "Ruas ini berstatus jalan provinsi."),
        ),
    ),
    "kembalikan": Word(
        ("alasan", "pemilik", "dasar"),
        lambda line: c.GiveBack(
            line.report.id,
            line.text("alasan", "bukan_tugas_unit"),
            line.fields.get("pemilik"),
            line.text("dasar", "Lampu jalan bukan tugas unit kami."),
        ),
    ),
    "arsipkan": Word(
        ("alasan",),
        lambda line: c.Archive(
            line.report.id, line.text("alasan", "ucapan_terima_kasih_apresiasi"), "Terima kasih."
        ),
    ),
    "pulihkan": Word((), lambda line: c.Restore(line.report.id, "keliru diarsipkan")),
    "tautkan": Word(
        ("ke",), lambda line: c.LinkDuplicate(line.report.id, line.text("ke", tiny.OTHER))
    ),
    "rahasiakan": Word((), lambda line: c.MakeSecret(line.report.id)),
    "samarkan": Word(("samarkan",), lambda line: c.MaskFurther(line.report.id, _masks(line))),
    "eskalasi": Word(
        ("ke", "catatan"),
        lambda line: c.Escalate(line.report.id, line.fields.get("ke"), line.text("catatan", "")),
    ),
    "klasifikasi": Word(("judul", "kelas", "kategori"), _reclassify),
    "tindak_lanjut": Word(("jenis", "kabar", "teks"), _follow_up),
    "komentar": Word(("teks",), lambda line: c.Comment(line.report.id, line.text("teks", "Baik."))),
    "tutup": Word((), lambda line: c.Close(line.report.id)),
    "panggilan": Word(("nomor",), _called),
    "input": Word(("judul", "kanal", "cap", "isi"), _enter),
    "balas": Word(
        ("pilihan",), lambda line: c.AnswerInject(tiny.MEMO.id, line.text("pilihan", "tolak"))
    ),
}
"""Every act of a person or a simulated one. `tiba`, `catatan`, `lompat` and `selesai` are the world's, see `examples`."""
