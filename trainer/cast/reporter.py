"""The citizen who sent a report: thanks, asks again, completes, complains, closes, rates, reopens, goes elsewhere.

What comes next is told by `reactions`; here it gets its minute, its words and its command. A reporter without words for
an occasion stays silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from trainer.cast.examples import Example
from trainer.cast.pace import minutes_after, on_working_day
from trainer.cast.reaction import Act, Reaction
from trainer.cast.reactions import ELSEWHERE, reaction_to
from trainer.cast.reading import treatment_of
from trainer.cast.words import Occasion, own_reply, texts_of_reporter, words_for
from trainer.cast.words.questions import brought, question_for
from trainer.domain.commands import (
    Actor,
    Close,
    Command,
    Comment,
    Complete,
    Rate,
    Reopen,
    TakeElsewhere,
)
from trainer.domain.dossier import Dossier
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.timeline import ACTS, REPORTER, Due
from trainer.domain.vocabulary import Role

WINDOWS = {Act.REOPEN: "jendela_buka_kembali", Act.RATE: "jendela_penilaian"}
"""Acts that are possible only so many working days after the closing (ref. 3.1 rows 19 and 30)."""


def plan(run: Run, world: World, number: int) -> Iterator[Due]:
    """The next act of every reporter who has something to say."""
    for index, dossier in enumerate(run.dossiers.values()):
        if not dossier.in_run or dossier.deleted:
            continue
        reaction = reaction_to(dossier, treatment_of(run, dossier, world), world)
        command = None if reaction is None else _command(run, dossier, reaction)
        if reaction is None or command is None:
            continue
        at = _moment(run, world, dossier, reaction)
        if _still_open(run, world, dossier, reaction.act, at):
            actor = as_actor(dossier)
            yield Due(at, ACTS, (2, number, index), REPORTER, command=command, actor=actor)


def as_actor(dossier: Dossier) -> Actor:
    """The reporter of a report as somebody who acts."""
    return Actor(Role.PELAPOR, "", REPORTER, ref=dossier.report.reporter.ref)


def _moment(run: Run, world: World, dossier: Dossier, reaction: Reaction) -> datetime:
    so_far = len(dossier.comments)
    if reaction.after_hk is None:
        return minutes_after(run, reaction.since, 5, 30, "reporter-again", dossier.id, so_far)
    days = reaction.after_hk
    return on_working_day(run, world, reaction.since, days, "reporter", dossier.id, so_far)


def _still_open(run: Run, world: World, dossier: Dossier, act: Act, at: datetime) -> bool:
    """Whether the window for an act is open when it would happen; a late mark may bring the wish too late."""
    window = WINDOWS.get(act)
    if window is None or dossier.closed_at is None:
        return True
    happens = at if run.last_at is None else max(at, run.last_at)
    end = world.calendar.limit_end(dossier.closed_at, world.profile.limit(window))
    return not world.calendar.is_late(happens, end)


def _command(run: Run, dossier: Dossier, reaction: Reaction) -> Command | None:
    if reaction.act is Act.CLOSE:
        return Close(dossier.id)
    if reaction.act is Act.COMPLETE:
        reply = own_reply(dossier, "tunda_asked")
        return None if reply is None else Complete(dossier.id, reply.text, reply.fills, reply.then)
    words = _words(run, dossier, reaction)
    if reaction.act is Act.RATE:
        return Rate(dossier.id, reaction.stars, words or "")
    if words is None:
        return None
    match reaction.act:
        case Act.THANK:
            return Comment(dossier.id, words, thanks=True)
        case Act.ANSWER_BADLY:
            return _answered_badly(dossier, words)
        case Act.REOPEN:
            return Reopen(dossier.id, words)
        case Act.OMBUDSMAN | Act.PRESS:
            return TakeElsewhere(dossier.id, ELSEWHERE[reaction.act], words)
        case _:
            return Comment(dossier.id, words)


def _words(run: Run, dossier: Dossier, reaction: Reaction) -> str | None:
    """The report's own words for the occasion, or a phrase; a question and thanks for what it brought are put together."""
    if reaction.occasion is Occasion.BROUGHT:
        thanks = brought(run, dossier, reaction.missing)
        return thanks or words_for(run, dossier, Occasion.AKHIR_GOOD)
    own = words_for(run, dossier, reaction.occasion)
    if own is not None or not reaction.about:
        return own
    return question_for(run, dossier, reaction.about, reaction.missing)


def _answered_badly(dossier: Dossier, words: str) -> Complete:
    """A reply to `Tunda` that completes nothing, unless a comment has already brought what was missing."""
    reply = own_reply(dossier, "tunda_asked")
    if reply is not None and reply.text in texts_of_reporter(dossier):
        return Complete(dossier.id, words, reply.fills, reply.then)
    return Complete(dossier.id, words)


ANSWERED = "h0 08.30 verifikasi unit=99.01-pu; h1 08.00 catatan; h1 14.00 pu: tindak_lanjut"
MENDED = f"{ANSWERED} teks='Lubang sudah ditambal pada 5 Mei oleh regu pemeliharaan.'"
FORMULA = f"{ANSWERED} teks='Terima kasih, akan segera kami tindak lanjuti.'"
UNDONE = (
    "h0 08.30 verifikasi unit=99.01-pu; h0 14.00 pu: tindak_lanjut teks='Lubang ditambal hari ini.'"
)
INTERIM = "h0 08.30 verifikasi unit=99.01-pu; h0 14.00 pu: tindak_lanjut jenis=sementara"
ASKS_PLACE = "h0 09.00 tunda alasan=lokasi_tidak_jelas"
REPLY: dict[str, object] = {
    "on": "tunda_asked",
    "text": "di depan balai desa",
    "fills": ["where"],
    "then": None,
}
WAITS: dict[str, object] = {
    "on": "sementara",
    "text": "baik saya tunggu",
    "fills": [],
    "then": None,
}

WHEN = "Kapan dikerjakan, dan ke mana saya dapat menanyakan kelanjutannya?"
NO_TIME = f"{MENDED}; h1 14.00 skor W4=1 kurang=W4:time,contact"
ASKED_WHEN = f"{NO_TIME}; h3 10.00 pelapor: komentar teks='{WHEN}'; h4 09.00 pu: tindak_lanjut"

HOW_LONG = [{"id": "how_long", "phrases": ["dua hari kerja"]}]

INCOMPLETE: dict[str, object] = {
    "decision": "tunda",
    "reason": "lokasi_tidak_jelas",
    "missing": ["where"],
    "replies": [REPLY],
}
KNOWN = {
    "ref": "p-1",
    "name": "Nurmala Sangen",
    "phone": "080000012345",
    "nik": None,
    "address": None,
}

EXAMPLES = (
    Example(
        MENDED,
        ("h2 reporter: komentar", "h2 reporter: tutup", "h3 reporter: nilai 5"),
        "Jawaban yang baik diterima, laporannya ditutup dan dinilai.",
    ),
    Example(
        f"h0 08.20 pesan; h0 08.25 balas pilihan=beri; {MENDED}",
        ("h1 reporter: komentar", "h9 reporter: komentar"),
        "Yang diceritakan kepada orang lain mengatakannya, tidak berterima kasih, dan menagih jawabannya.",
    ),
    Example(
        FORMULA,
        ("h3 reporter: komentar",),
        "Kalimat rumus tidak pernah diterima; yang sabar bertanya lagi.",
    ),
    Example(
        MENDED,
        ("h2 reporter: komentar",),
        "Ia menanyakan berapa lama, dan jawabannya hanya menyebut tanggal: bertanya lagi.",
        {"asks": HOW_LONG},
    ),
    Example(
        f"{MENDED}; h2 16.00 pelapor: komentar teks='waktunya berapa lama'; "
        "h3 09.00 pu: tindak_lanjut teks='Aspal mengering dalam 2 hari kerja.'",
        ("h4 reporter: komentar", "h4 reporter: tutup", "h5 reporter: nilai 5"),
        "Yang ditanyakan akhirnya dijawab dengan lamanya.",
        {"asks": HOW_LONG},
    ),
    Example(
        f"{MENDED}; h2 15.00 pelapor: komentar teks='Jawabannya saya baca, cuma soal waktunya tidak ada. Pastinya kapan ya?'; "
        "h3 09.00 pu: tindak_lanjut teks='Lubang itu sudah ditambal regu pemeliharaan.'",
        (),
        "Bertanya sekali, tidak dua kali.",
        {"asks": HOW_LONG},
    ),
    Example(
        f"{MENDED}; h1 14.00 skor",
        ("h2 reporter: komentar", "h2 reporter: tutup", "h3 reporter: nilai 4"),
        "Yang dinilai baik diterima; yang kurang lengkap tidak mendapat lima.",
    ),
    Example(
        f"{MENDED}; h1 14.00 skor W1=4 W7=4 W2=1 W3=1 W4=1 kurang=W3:action,unit/W4:time,contact",
        ("h3 reporter: komentar",),
        "Santun saja, tanpa tindakan dan waktu, tidak diterima.",
    ),
    Example(
        NO_TIME,
        ("h3 reporter: komentar",),
        "Yang kurang satu hal ditanya hal itu.",
    ),
    Example(
        f"{MENDED}; h1 14.00 skor W4=1 kurang=W4:time",
        ("h2 reporter: komentar", "h2 reporter: tutup", "h3 reporter: nilai 4"),
        "Sudah selesai dikerjakan: jadwalnya tidak ditanyakan lagi.",
    ),
    Example(
        f"{MENDED.removesuffix(chr(39))} Pengukuran yang Ibu minta belum kami lakukan.'; h1 14.00 skor",
        ("h2 reporter: komentar",),
        "Jawabannya sendiri menyebut yang diminta belum dilakukan: itu yang ditanyakan, bukan diterima.",
    ),
    Example(
        f"{ASKED_WHEN}; h4 09.00 skor",
        ("h5 reporter: komentar", "h5 reporter: tutup", "h6 reporter: nilai 4"),
        "Yang ditanyakan datang: ia berkata begitu, lalu menutup laporannya.",
    ),
    Example(
        f"{ASKED_WHEN}; h4 09.00 skor W3=1 kurang=W3:action",
        ("h6 reporter: komentar",),
        "Yang satu datang, yang lain kurang: ditanya yang lain itu.",
    ),
    Example(
        f"{ASKED_WHEN}; h4 09.00 skor W4=1 kurang=W4:contact; h6 10.00 pelapor: komentar teks='Nanti saya menghubungi "
        "siapa? Nomornya belum ada.'; h7 09.00 pu: tindak_lanjut; h7 09.00 skor W4=1 kurang=W4:contact",
        (),
        "Sesudah dua pertanyaan ia tidak bertanya lagi.",
    ),
    Example(
        f"{MENDED}; h1 14.00 skor W7=0 gerbang=threat",
        ("h2 reporter: komentar",),
        "Yang sabar mengatakan bahwa ia diancam.",
    ),
    Example(
        f"{MENDED}; h1 14.00 skor W7=0 gerbang=threat",
        ("h2 reporter: lapor_luar ombudsman",),
        "Yang marah dan diancam langsung ke Ombudsman.",
        {"temper": 4},
    ),
    Example(
        f"{MENDED}; h1 14.00 skor W7=1",
        ("h2 reporter: komentar",),
        "Isinya lengkap, nadanya menyalahkan: ia tidak berterima kasih.",
    ),
    Example(
        f"{MENDED}; h1 14.00 skor W7=1; h2 10.00 tutup",
        ("h3 reporter: nilai 2",),
        "Nada yang menyalahkan terbaca pada nilainya.",
    ),
    Example(
        f"{MENDED}; h1 14.00 skor W8=0 gerbang=leak",
        ("h2 reporter: komentar",),
        "Data orang dipajang: itu yang dikatakan, bukan terima kasih.",
    ),
    Example(
        f"{INTERIM} kabar=2026-05-20; h0 14.00 skor W4=0 kurang=W4:time,contact",
        (),
        "Kabar sementara yang menyebut pekerjaannya ditunggu diam-diam.",
    ),
    Example(
        f"{INTERIM} kabar=2026-05-20; h0 14.00 skor W3=1 kurang=W3:action,unit",
        ("h2 reporter: komentar",),
        "Kabar sementara tanpa pekerjaan: yang sabar pun bertanya apa yang dikerjakan.",
    ),
    Example(
        f"{FORMULA}; h2 16.00 tutup",
        ("h4 reporter: buka_kembali",),
        "Ditutup tanpa isi: dibuka kembali.",
    ),
    Example(
        UNDONE,
        ("h1 reporter: komentar", "h7 reporter: komentar", "h9 reporter: lapor_luar press"),
        "Disebut akhir padahal belum dikerjakan, lalu didiamkan: yang marah mencari wartawan.",
        {"temper": 5, "field_notes": []},
    ),
    Example(
        f"{FORMULA}; h2 09.00 pelapor: komentar; h4 09.00 pu: tindak_lanjut teks='Mohon bersabar, sedang kami proses.'",
        ("h5 reporter: komentar", "h8 reporter: lapor_luar ombudsman"),
        "Dua kali dijawab tanpa isi: ke Ombudsman.",
        {"temper": 4},
    ),
    Example(
        f"{INTERIM} kabar=2026-05-08 teks='Petugas mengukur lubang hari ini, bahan datang 7 Mei.'",
        ("h7 reporter: komentar",),
        "Kabar yang dijanjikan ditunggu diam-diam, dan ditagih bila tanggalnya lewat.",
    ),
    Example(
        f"{INTERIM} kabar=2026-05-08 teks='Petugas mengukur lubang hari ini, bahan datang 7 Mei.'",
        ("h1 reporter: komentar", "h8 reporter: komentar"),
        "Kata sendiri untuk kabar sementara, bila tidak menambah beban sebelum tanggalnya.",
        {"replies": [WAITS], "temper": 1},
    ),
    Example(
        f"{INTERIM} kabar=2026-05-08 teks='Akan kami koordinasikan.'",
        ("h1 reporter: komentar", "h6 reporter: komentar"),
        "Sementara tanpa isi: yang kurang sabar menanyakan apa yang dikerjakan.",
        {"temper": 4},
    ),
    Example(
        "h0 08.30 verifikasi unit=99.01-pu",
        ("h8 reporter: komentar",),
        "Tidak dijawab sampai lewat batas.",
    ),
    Example(
        "h0 08.30 verifikasi unit=99.01-pu; h1 09.00 pu: komentar teks='Petugas akan ke sana.'",
        ("h6 reporter: komentar", "h8 reporter: lapor_luar press"),
        "Komentar bukan jawaban.",
        {"temper": 5},
    ),
    Example(
        "h0 08.30 verifikasi rahasia=ya unit=99.01-pu",
        ("h6 reporter: komentar", "h8 reporter: lapor_luar ombudsman"),
        "Yang rahasia tidak dibawa kepada wartawan, betapa pun marahnya.",
        {"temper": 5},
    ),
    Example(
        ASKS_PLACE,
        ("h1 reporter: lengkapi", "h7 reporter: komentar"),
        "Ditanya dengan jelas: dilengkapi pada hari kerja berikutnya, dan ditagih bila lalu didiamkan.",
        INCOMPLETE,
    ),
    Example(
        "h0 09.00 tunda alasan=bukti_pendukung_belum_ada tanya='Siapa nama Anda dan berapa NIK Anda?'",
        ("h1 reporter: lengkapi", "h7 reporter: komentar"),
        "Ditanya yang tidak perlu: dibalas, tetapi tidak ada yang dilengkapi.",
        INCOMPLETE,
    ),
    Example(
        "h0 09.00 tunda alasan=bukti_pendukung_belum_ada tanya='Siapa nama Anda dan berapa NIK Anda?'",
        (),
        "Yang paling marah tidak menjawab pertanyaan seperti itu.",
        INCOMPLETE | {"temper": 5},
    ),
    Example(
        "h0 08.30 verifikasi unit=99.01-pu; h0 10.00 pu: komentar teks='Di sebelah mana tepatnya?'",
        ("h1 reporter: komentar", "h8 reporter: komentar"),
        "Ditanya unit lewat komentar: dijawab di sana.",
        INCOMPLETE,
    ),
    Example(
        "h0 08.30 verifikasi; h0 09.00 komentar teks='Di sebelah mana?'; "
        "h0 10.00 pelapor: komentar teks='di depan balai desa'; h0 11.00 tunda",
        ("h1 reporter: lengkapi", "h7 reporter: komentar"),
        "Yang sudah dijawab di komentar tidak diulang, tetapi terhitung lengkap.",
        INCOMPLETE,
    ),
    Example(
        f"{MENDED.removesuffix(chr(39))} Kami hubungi Anda di 0800-000-12345.'",
        ("h2 reporter: komentar",),
        "Nomornya dipajang: itu yang lebih dahulu dikatakan, bukan terima kasih.",
        report={"reporter": KNOWN},
    ),
    Example(
        ASKS_PLACE,
        (),
        "Tidak ada kata-kata untuk menjawab: laporannya gugur sesudah sepuluh hari kerja.",
        {"decision": "tunda", "reason": "lokasi_tidak_jelas", "missing": ["where"]},
    ),
    Example(
        "h0 09.00 arsipkan",
        ("h1 reporter: komentar", "h5 reporter: lapor_luar ombudsman"),
        "Diarsipkan padahal nyata.",
        {"temper": 4},
    ),
    Example("h0 09.00 arsipkan", (), "Yang sabar diam.", {"temper": 2}),
)
"""Given this run, these acts of the reporter (temper 2 unless changed)."""
