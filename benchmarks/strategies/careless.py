"""The fourteen strategies. Each says all that it does: decision, unit, answer, time.

Common to all, unless it says otherwise: the desk is looked at on every full office hour, reports in order of arrival, each is
opened before it is touched. A verification takes over title, category and class as the form offers them (a complaint counts as an
ordinary one), masks nothing and keeps the report public. Nobody is called, no paper is typed in, no message is answered, and
nothing is done that is not said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from benchmarks.strategies.desk import Desk
from trainer.domain import commands as c
from trainer.domain.dossier import Dossier
from trainer.domain.vocabulary import Action, AnswerKind, Handle

Moves = Callable[[Desk, Random], Iterator[c.Command]]

FORMULA = (
    "Yth. Bapak/Ibu Pelapor, terima kasih atas laporan yang disampaikan. Laporan Anda akan segera kami tindak lanjuti dengan"
    " berkoordinasi bersama instansi terkait. Demikian disampaikan, atas perhatiannya kami ucapkan terima kasih."
)
EMPTY = "Sudah ditangani. Terima kasih."
PROMISE = (
    "Yth. Bapak/Ibu Pelapor, terima kasih atas laporan Anda. Laporan sedang kami proses dan hasilnya akan kami sampaikan paling"
    " lambat pada tanggal kabar berikutnya."
)
NEWS_IN = timedelta(days=2)
NEWS = timedelta(days=7)
BUILT = "Diarsipkan karena tidak dapat diproses."
ASKED = "Mohon lengkapi laporan Anda."
NOT_OURS = "Bukan kewenangan kami."
SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Strategy:
    """`says` states it in full; `reads`: it opens a report before it touches it."""

    code: str
    title: str
    says: str
    moves: Moves
    reads: bool = True


def _verified(
    desk: Desk,
    dossier: Dossier,
    unit: str | None = None,
    *,
    own: bool = False,
    secret: bool = False,
) -> c.Verify:
    handle = Handle.DISPOSISI if unit else Handle.KELOLA if own else None
    return c.Verify(
        dossier.id,
        dossier.title,
        desk.classification(dossier),
        dossier.category,
        make_secret=secret,
        handle=handle,
        lead=unit,
    )


def _final(dossier: Dossier, text: str) -> c.FollowUp:
    return c.FollowUp(dossier.id, AnswerKind.AKHIR, text)


def _interim(desk: Desk, dossier: Dossier, text: str, news: timedelta = NEWS) -> c.FollowUp:
    return c.FollowUp(dossier.id, AnswerKind.SEMENTARA, text, (desk.at + news).date())


def _verify_all(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.VERIFIKASI):
        yield _verified(desk, dossier)


def _archive_all(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.ARSIPKAN):
        yield c.Archive(dossier.id, desk.reason("arsipkan"), BUILT)


def _first_unit(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.VERIFIKASI):
        yield _verified(desk, dossier, desk.units[0])


def _by_title(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.VERIFIKASI):
        yield _verified(desk, dossier, desk.unit_by_title(dossier))
    if not desk.is_admins:
        yield from (_interim(desk, dossier, FORMULA) for dossier in desk.unanswered())


def _at_random(desk: Desk, lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.VERIFIKASI):
        owners = sorted(desk.world.region.agencies)
        yield lot.choice(
            (
                _verified(desk, dossier, lot.choice(desk.units)),
                c.Postpone(dossier.id, desk.reason("tunda"), ASKED),
                c.Decline(dossier.id, desk.reason("bukan_wewenang"), lot.choice(owners), NOT_OURS),
                c.Archive(dossier.id, desk.reason("arsipkan"), BUILT),
            )
        )
    yield from (_interim(desk, dossier, FORMULA) for dossier in desk.unanswered())
    for message in desk.run.messages.values():
        if message.answered_at is None and message.inject.options:
            yield c.AnswerInject(message.inject.id, lot.choice(message.inject.options).id)


def _empty_finals(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.VERIFIKASI):
        yield _verified(desk, dossier, own=True)
        yield _final(dossier, EMPTY)
    yield from (_final(dossier, EMPTY) for dossier in desk.unanswered())


def _promise(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.VERIFIKASI):
        yield _verified(desk, dossier, own=True)
        yield _interim(desk, dossier, PROMISE, NEWS_IN)
    yield from (_interim(desk, dossier, PROMISE, NEWS_IN) for dossier in desk.unanswered())


def _shortest(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    known = sorted(desk.reports, key=lambda dossier: len(dossier.report.body))
    chosen = {dossier.id for dossier in known[:SHORTEST]}
    touched = sum(bool(each.verified_at or each.answers) for each in known)
    for command in _by_title(desk, _lot):
        if command.about in chosen and touched < SHORTEST:
            touched += 1
            yield command


def _inspectorate(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.ESKALASI):
        yield c.Escalate(dossier.id)
    inspectorate = desk.world.region.inspectorate_of(desk.world.region.desk_of(desk.actor.agency))
    if desk.is_admins or desk.actor.agency == inspectorate:
        return
    for dossier in desk.reports:
        if desk.may(dossier, Action.KEMBALIKAN):
            reason = desk.reason("kembalikan")
            yield c.GiveBack(dossier.id, reason, inspectorate, "Sebaiknya diperiksa Inspektorat.")


def _secret(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.VERIFIKASI):
        yield _verified(desk, dossier, desk.unit_by_title(dossier), secret=True)
    for dossier in desk.reports:
        if not dossier.secret and desk.may(dossier, Action.JADIKAN_RAHASIA):
            yield c.MakeSecret(dossier.id)


def _ask(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.TUNDA):
        yield c.Postpone(dossier.id, desk.reason("tunda"), ASKED)
    if not desk.is_admins:
        for dossier in desk.unanswered():
            if not any(each.agency == desk.actor.agency for each in dossier.comments):
                yield c.Comment(dossier.id, ASKED)


def _return(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    region = desk.world.region
    for dossier in desk.waiting(Action.BUKAN_WEWENANG):
        yield c.Decline(dossier.id, desk.reason("bukan_wewenang"), region.code, NOT_OURS)
    for dossier in desk.reports:
        if desk.may(dossier, Action.KEMBALIKAN):
            others = desk.world.region.units_of(region.desk_of(desk.actor.agency))
            owner = next(each.id for each in others if each.id != desk.actor.agency)
            yield c.GiveBack(dossier.id, desk.reason("kembalikan"), owner, NOT_OURS)


def _link(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    mains = [d for d in desk.reports if d.verified_at is not None and d.linked_to is None]
    for dossier in desk.waiting(Action.VERIFIKASI):
        if not mains:
            mains = [dossier]
            yield _verified(desk, dossier, desk.unit_by_title(dossier))
        elif desk.may(dossier, Action.TAUTKAN):
            yield c.LinkDuplicate(dossier.id, mains[0].id)


def _paste(desk: Desk, _lot: Random) -> Iterator[c.Command]:
    for dossier in desk.waiting(Action.VERIFIKASI):
        yield _verified(desk, dossier, own=True)
        yield _final(dossier, dossier.report.body)
    yield from (_final(dossier, dossier.report.body) for dossier in desk.unanswered())


STRATEGIES: Sequence[Strategy] = (
    Strategy(
        "verify_all",
        "Semua diverifikasi",
        "Setiap laporan yang menunggu keputusan diverifikasi dan dibiarkan tanpa penanggung jawab. Tidak ada jawaban.",
        _verify_all,
    ),
    Strategy(
        "archive_all",
        "Semua diarsipkan",
        "Setiap laporan yang menunggu keputusan diarsipkan dengan alasan pertama dalam daftar. Tidak ada jawaban.",
        _archive_all,
    ),
    Strategy(
        "first_unit",
        "Unit pertama dalam daftar",
        "Setiap laporan diverifikasi dan didisposisikan kepada unit pertama dalam daftar. Tidak ada jawaban.",
        _first_unit,
    ),
    Strategy(
        "without_reading",
        "Bertindak tanpa membaca",
        "Tidak satu laporan pun dibuka. Setiap laporan diverifikasi dan didisposisikan kepada unit yang namanya memuat kata dari"
        " judulnya, selain itu kepada yang pertama. Unit mengirim tanggapan sementara dengan rumusan umum.",
        _by_title,
        reads=False,
    ),
    Strategy(
        "formula_random",
        "Rumusan umum, keputusan undian",
        "Satu dari empat keputusan, unit, dan pemilik diundi; yang dapat dijawab mendapat tanggapan sementara dengan rumusan umum,"
        " dan pesan dibalas dengan pilihan undian.",
        _at_random,
    ),
    Strategy(
        "empty_finals",
        "Akhir kosong seketika",
        "Setiap laporan diverifikasi, dikelola sendiri, dan seketika mendapat tanggapan akhir “Sudah ditangani. Terima kasih.”",
        _empty_finals,
    ),
    Strategy(
        "promise_forget",
        "Berjanji lalu lupa",
        "Setiap laporan diverifikasi, dikelola sendiri, dan mendapat tanggapan sementara yang menjanjikan kabar dua hari lagi."
        " Kabar itu tidak pernah datang.",
        _promise,
    ),
    Strategy(
        "shortest_three",
        "Hanya tiga yang terpendek",
        "Tiga laporan terpendek diverifikasi dan didisposisikan menurut kata judulnya; unit menjawab tiga laporan terpendek dengan"
        " rumusan umum. Sisanya tidak disentuh.",
        _shortest,
    ),
    Strategy(
        "inspectorate",
        "Semua ke Inspektorat",
        "Setiap laporan dieskalasi kepada Inspektorat; unit mengembalikan semuanya dengan usul Inspektorat. Tidak ada jawaban.",
        _inspectorate,
    ),
    Strategy(
        "secret_all",
        "Semua rahasia",
        "Setiap laporan diverifikasi sebagai rahasia dan didisposisikan menurut kata judulnya; unit merahasiakan semua yang"
        " dipegangnya. Tidak ada jawaban.",
        _secret,
    ),
    Strategy(
        "ask_all",
        "Semua ditanyakan",
        "Setiap laporan ditunda dengan alasan pertama dan “Mohon lengkapi laporan Anda.”; unit menanyakan hal yang sama lewat"
        " Komentar. Yang sudah dilengkapi ditunda lagi.",
        _ask,
    ),
    Strategy(
        "return_all",
        "Semua dikembalikan",
        "Setiap laporan dikembalikan sebagai bukan wewenang kepada pemerintah provinsi; unit mengembalikan semuanya kepada unit"
        " lain yang pertama. Tidak ada jawaban.",
        _return,
    ),
    Strategy(
        "link_all",
        "Semua ditautkan",
        "Laporan pertama diverifikasi dan didisposisikan menurut kata judulnya; setiap laporan sesudahnya ditautkan kepadanya."
        " Tidak ada jawaban.",
        _link,
    ),
    Strategy(
        "paste_back",
        "Laporan ditempel kembali",
        "Setiap laporan diverifikasi, dikelola sendiri, dan seketika mendapat tanggapan akhir yang berisi laporannya sendiri.",
        _paste,
    ),
)
