"""The admin at a desk that nobody plays: decides within the first office hour as the key says, and hands on to the owner.

Verifies and disposes, asks for what is missing, returns, archives, links, escalates; disposes anew when a unit gave back;
closes what was well answered. A desk is played when it has a seat or a scenario names it among the colleagues; an untaken
seat, too, is this colleague's. Whatever anybody proposed, the report goes to its true owner.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from trainer.cast.deciding import at_desk
from trainer.cast.examples import Example
from trainer.cast.owners import role_at, seated
from trainer.cast.pace import on_working_day, within_the_hour
from trainer.cast.perceived_quality import PerceivedQuality
from trainer.cast.reading import treatment_of
from trainer.cast.unit_colleague import ANSWERS_AFTER_HK, MOST_PROMISES, answer
from trainer.domain.commands import Actor, Close, Command, Decline
from trainer.domain.dossier import Dossier
from trainer.domain.region import NATIONAL_DESK, AgencyKind
from trainer.domain.run import Run
from trainer.domain.scenario import Habit, World
from trainer.domain.timeline import ACTS, Due
from trainer.domain.vocabulary import State

CLOSES_AFTER_HK = 5
"""So many working days after a good final answer that nobody replied to."""

SLOW_BY_HK = 1
"""A slow desk decides so many working days after its limit."""

LIMIT_IN = {State.MASUK: "batas_verifikasi", State.TERVERIFIKASI: "batas_disposisi"}


def plan(run: Run, world: World, number: int) -> Iterator[Due]:
    """The next act of every desk that nobody plays on every report that lies there."""
    for index, dossier in enumerate(run.dossiers.values()):
        if not _is_colleague(run, dossier, world):
            continue
        act = _next_act(run, world, dossier)
        if act is not None:
            at, command = act
            desk = dossier.desk
            actor = Actor(role_at(desk, world), desk, f"cast:{desk}")
            yield Due(at, ACTS, (2, number, index), actor.seat, command=command, actor=actor)


def _is_colleague(run: Run, dossier: Dossier, world: World) -> bool:
    desk = dossier.desk
    if not dossier.in_run or dossier.escalated_to or desk == NATIONAL_DESK or seated(run, desk):
        return False
    agency = world.region.agencies.get(desk)
    is_desk = agency is not None and agency.kind is AgencyKind.DESK
    return is_desk and world.scenario.plays(desk)


def _next_act(run: Run, world: World, dossier: Dossier) -> tuple[datetime, Command] | None:
    if dossier.state is State.PROSES:
        return _own_answer(run, world, dossier) or _closing(run, world, dossier)
    since = _since(dossier)
    if since is None:
        return None
    command = _bounced(world, dossier) or at_desk(run, dossier, world)
    return None if command is None else (_moment(run, world, dossier, since), command)


def _since(dossier: Dossier) -> datetime | None:
    """Since when a decision waits at the desk; what a person took up there and left is disposed after all."""
    if dossier.state is State.MASUK:
        return dossier.arrived_at_desk
    if dossier.state is State.TERVERIFIKASI and not dossier.active:
        return dossier.at_agency_since or dossier.taken_up_at
    return None


def _moment(run: Run, world: World, dossier: Dossier, since: datetime) -> datetime:
    desk = dossier.desk
    turn = len(dossier.returns) + len(dossier.comments) + len(dossier.calls)
    if world.scenario.habit_at(desk) is not Habit.SLOW:
        return within_the_hour(run, world, since, desk, dossier.id, turn)
    days = world.profile.limit(LIMIT_IN[dossier.state]) + SLOW_BY_HK
    return on_working_day(run, world, since, days, desk, dossier.id, turn)


def _bounced(world: World, dossier: Dossier) -> Decline | None:
    """A desk that returns sends back once what was returned to it, naming the desk it came from."""
    desk = dossier.desk
    if world.scenario.habit_at(desk) is not Habit.RETURNS or dossier.returned_here_at is None:
        return None
    before = [back for back in dossier.returns if back.agency != desk]
    if not before or any(back.agency == desk for back in dossier.returns):
        return None
    sender = before[-1].agency
    region = world.region
    if region.desk_of(sender) == desk or sender == NATIONAL_DESK:
        return None
    reason = next(r.code for r in world.profile.reasons["bukan_wewenang"] if r.needs_owner)
    return Decline(dossier.id, reason, sender, BOUNCE)


BOUNCE = "Menurut kami urusan ini bukan kewenangan kami; mohon diperiksa kembali pemiliknya."


def _own_answer(run: Run, world: World, dossier: Dossier) -> tuple[datetime, Command] | None:
    """The answer that a desk owes itself, after a person who answered there (`Kelola`) has left."""
    if dossier.lead is not None:
        return None
    since = dossier.answer_again_since
    if since is None and dossier.promised is not None and len(dossier.answers) < MOST_PROMISES:
        opened = world.calendar.first_working_day_on_or_after(dossier.promised)
        since = world.calendar.opening(opened)
    if since is None:
        return None
    days = ANSWERS_AFTER_HK if dossier.answer_again_since is not None else 0
    at = on_working_day(run, world, since, days, dossier.desk, dossier.id, len(dossier.answers))
    return at, answer(world, dossier, dossier.desk, at)


def _closing(run: Run, world: World, dossier: Dossier) -> tuple[datetime, Command] | None:
    """*Tutup Laporan* where a good final answer stands, nobody asks and no unit still owes its own."""
    final = dossier.final_answer
    owed = any(d.first_answer_at is None and d.relieved_at is None for d in dossier.active)
    if final is None or owed or dossier.answer_again_since is not None:
        return None
    if dossier.countdown_since is None:
        return None
    if treatment_of(run, dossier, world).quality is not PerceivedQuality.GOOD:
        return None
    at = on_working_day(
        run, world, dossier.countdown_since, CLOSES_AFTER_HK, dossier.desk, dossier.id, final.seq
    )
    return at, Close(dossier.id)


DESK = ("pu",)
"""Only the unit is a person: the desk is the colleague's."""

ARRIVES = "h0 08.20 tiba"
ANSWERED = (
    "h0 09.00 admin: verifikasi unit=99.01-pu; h1 08.00 catatan; "
    "h1 14.00 pu: tindak_lanjut teks='Lubang sudah ditambal pada 5 Mei.'"
)

EXAMPLES = (
    Example(
        ARRIVES,
        ("h0 99.01: verifikasi pengaduan_tbp", "h0 99.01: disposisi 99.01-pu"),
        "Diverifikasi dan didisposisikan pada jam pertama.",
        people=DESK,
    ),
    Example(
        ARRIVES,
        ("h4 99.01: verifikasi pengaduan_tbp", "h4 99.01: disposisi 99.01-pu"),
        "Meja yang lamban memutuskan sehari sesudah batasnya.",
        people=DESK,
        habits={"99.01": Habit.SLOW},
    ),
    Example(
        ARRIVES,
        (
            "h0 99.01: rahasiakan",
            "h0 99.01: verifikasi pengaduan_bp",
            "h0 99.01: eskalasi 99.01-inspektorat",
        ),
        "Berkadar pengawasan: rahasia, dan hanya Inspektorat.",
        {"classification": "pengaduan_bp", "lead": "99.01-inspektorat"},
        people=DESK,
    ),
    Example(
        ARRIVES,
        ("h0 99.01: tunda lokasi_tidak_jelas",),
        "Bertanya sekali tentang yang belum ada, lalu menunggu.",
        {"decision": "tunda", "reason": "lokasi_tidak_jelas", "missing": ["where"]},
        people=DESK,
    ),
    Example(
        ARRIVES,
        ("h0 99.01: bukan_wewenang 99-pu",),
        "Milik provinsi: dikembalikan dengan menyebut pemiliknya.",
        {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu"},
        people=("pu", "koordinator"),
    ),
    Example(
        ARRIVES,
        (
            "h0 99.01: bukan_wewenang 99-pu",
            "h0 99: verifikasi pengaduan_tbp",
            "h0 99: disposisi 99-pu",
        ),
        "Meja koordinator yang tidak dimainkan meneruskannya kepada unitnya.",
        {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu"},
        people=DESK,
    ),
    Example(
        ARRIVES,
        ("h0 99.01: arsipkan ucapan_terima_kasih_apresiasi",),
        "Ucapan terima kasih diarsipkan.",
        {
            "decision": "arsipkan",
            "reason": "ucapan_terima_kasih_apresiasi",
            "lead": None,
            "answer": None,
        },
        people=DESK,
    ),
    Example(
        ARRIVES,
        (
            "h0 99.01: panggilan 112",
            "h0 99.01: verifikasi pengaduan_tbp",
            "h0 99.01: disposisi 99.01-bpbd",
        ),
        "Darurat: menelepon dahulu.",
        {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd"},
        people=DESK,
    ),
    Example(
        "h0 09.00 admin: verifikasi unit=99.01-bpbd; h0 10.00 bpbd: kembalikan pemilik=99.01-dishub",
        ("h0 99.01: disposisi 99.01-pu",),
        "Dikembalikan unit: kepada pemilik yang benar, bukan kepada yang diusulkan.",
        people=DESK,
    ),
    Example(
        ANSWERED,
        ("h6 99.01: tutup",),
        "Jawaban akhir yang baik tanpa balasan ditutup sesudah lima hari kerja.",
        people=DESK,
    ),
    Example(
        "h0 09.00 bukan_wewenang pemilik=99-pu",
        ("h0 99: bukan_wewenang 99.01",),
        "Yang suka mengembalikan melakukannya sekali, kepada meja asalnya.",
        {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu"},
        habits={"99": Habit.RETURNS},
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h0 10.00 admin: pergi",
        ("h0 99.01: disposisi 99.01-pu",),
        "Yang dikelola sendiri lalu ditinggalkan didisposisikan.",
    ),
    Example(
        "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut; h1 10.00 pelapor: komentar; h1 11.00 admin: pergi",
        ("h4 99.01: tindak_lanjut akhir", "h9 99.01: tutup"),
        "Pertanyaan yang ditinggalkan tetap dijawab, dengan catatan unitnya sendiri.",
        {"lead": "99.01-kominfo"},
    ),
    Example(ARRIVES, (), "Meja yang dimainkan orang tidak digantikan."),
)
"""Given this run, these acts of an admin whom nobody plays."""
