"""Random people in a real scenario: every seat does what its rights let it, sensibly or not, while the whole cast lives.

A course is a function of world and seed. What is refused is left out, as a person's page would refuse it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from trainer import cast
from trainer.domain import commands as c
from trainer.domain.commands import Actor, Command
from trainer.domain.decide import allowed_actions, decide
from trainer.domain.dossier import Dossier
from trainer.domain.errors import TrainerError
from trainer.domain.events import Fact, Recorded, RunStarted, SeatTaken
from trainer.domain.evolve import evolve
from trainer.domain.region import AgencyKind
from trainer.domain.run import Run
from trainer.domain.scenario import World, run_end
from trainer.domain.timeline import catch_up
from trainer.domain.vocabulary import Action, AnswerKind, Classification, Handle

WALL = datetime(2026, 1, 5, 1, tzinfo=UTC)

PAUSES = (2, 5, 15, 40, 90, 240, 24 * 60, 26 * 60)
"""Minutes between two steps."""

EMPTY = "Terima kasih atas laporan Anda. Laporan akan segera kami tindak lanjuti sesuai ketentuan."
TOLD = "Petugas sudah memeriksa lokasi pada hari ini, menutup bagian yang rusak, dan hasilnya baik."
ASKS = ("Siapa nama Anda?", "Di mana tepatnya lokasinya?", "Kapan kejadiannya, dan di mana?")


@dataclass(frozen=True)
class Course:
    """A run that somebody has played to its end: its world and its log."""

    world: World
    events: tuple[Recorded, ...]
    run: Run


def played(world: World, seed: int, most_steps: int = 40) -> Course:
    """A course of random people in every seat, or, with some seeds, in none but the first."""
    chance = Random(seed)
    player = _Player(world, chance, seed)
    for _ in range(chance.randrange(most_steps + 1)):
        player.step()
        if player.run.finished:
            break
    player.to_the_end()
    return Course(world, tuple(player.events), player.run)


class _Player:
    def __init__(self, world: World, chance: Random, seed: int) -> None:
        self.world, self.chance = world, chance
        self.run, self.events = Run(), []
        scenario = world.scenario
        self.now = scenario.starts_at
        self.ends_at = run_end(scenario, world.calendar)
        started = RunStarted(
            scenario.slug, "0" * 64, scenario.profile, seed, scenario.seats, self.ends_at, "at_end"
        )
        self._record("system", None, started)
        taken = scenario.seats if chance.random() < 0.6 else scenario.seats[:1]
        self.actors = [Actor(s.role, s.agency, s.id, f"person-{s.id}") for s in taken]
        for actor in self.actors:
            self._record("system", None, SeatTaken(actor.seat, actor.person or ""))

    def _record(self, seat: str, person: str | None, *facts: Fact) -> None:
        for fact in facts:
            recorded = Recorded(self.run.seq + 1, self.now, WALL, seat, person, None, fact)
            self.run = evolve(self.run, recorded)
            self.events.append(recorded)

    def _catch_up(self, until: datetime) -> None:
        done = catch_up(self.run, until, self.world, cast.plan, WALL)
        self.events.extend(done.new)
        self.run, self.now = done.run, max(self.now, until)

    def to_the_end(self) -> None:
        if not self.run.finished:
            self._catch_up(self.ends_at)

    def step(self) -> None:
        calendar = self.world.calendar
        then = self.now + timedelta(minutes=self.chance.choice(PAUSES))
        if calendar.day_zero(then) != then.date() or then < calendar.opening(then.date()):
            then = calendar.opening(calendar.day_zero(then)) + timedelta(minutes=10)
        self._catch_up(min(then, self.ends_at))
        dossiers = [d for d in self.run.dossiers.values() if not d.deleted]
        if self.run.finished or not dossiers:
            return
        actor, dossier = self.chance.choice(self.actors), self.chance.choice(dossiers)
        actions = [a for a in allowed_actions(self.run, dossier, actor, self.world) if a in ACTIONS]
        if not actions:
            return
        weights = [4 if a in ONWARDS else 1 for a in actions]
        action = self.chance.choices(actions, weights)[0]
        for command in ACTIONS[action](self, dossier, actor):
            try:
                facts = decide(self.run, command, self.now, actor, self.world)
            except TrainerError:
                continue
            self._record(actor.seat, actor.person, *facts)

    def unit(self, dossier: Dossier) -> str:
        """A unit of the desk: often the key's owner, sometimes the accused, sometimes anybody."""
        truth, region = dossier.report.truth, self.world.region
        units = [u.id for u in region.units_of(dossier.desk) if u.kind is not AgencyKind.DESK]
        likely = [u for u in (truth.lead, truth.lead, *truth.supporting) if u]
        if truth.accused:
            likely.append(truth.accused.agency)
        return self.chance.choice(likely if likely and self.chance.random() < 0.6 else units)

    def reason(self, action: str) -> str:
        return self.chance.choice(
            [r.code for r in self.world.profile.reasons[action] if not r.system_only]
        )

    def owner(self, dossier: Dossier) -> str:
        truth, region = dossier.report.truth, self.world.region
        known = [o for o in (truth.return_to, truth.lead) if o]
        if known and self.chance.random() < 0.6:
            return self.chance.choice(known)
        return self.chance.choice(sorted(region.agencies))


Maker = Callable[[_Player, Dossier, Actor], Iterator[Command]]


def _verify(p: _Player, d: Dossier, _actor: Actor) -> Iterator[Command]:
    kind = p.chance.choice(list(Classification)[1:])
    kind = d.report.truth.classification if p.chance.random() < 0.6 else kind
    handle = p.chance.choice((None, Handle.KELOLA, Handle.DISPOSISI, Handle.DISPOSISI))
    lead = p.unit(d) if handle is Handle.DISPOSISI else None
    yield c.Verify(
        d.id,
        "Laporan warga tentang layanan",
        kind,
        d.report.category,
        make_secret=p.chance.random() < 0.3,
        handle=handle,
        lead=lead,
    )


def _answer(p: _Player, d: Dossier, _actor: Actor) -> Iterator[Command]:
    notes = " ".join(note.text for note in d.notes)
    text = p.chance.choice((EMPTY, TOLD, notes or TOLD))
    if p.chance.random() < 0.5:
        yield c.FollowUp(d.id, AnswerKind.AKHIR, text)
    else:
        day = p.world.calendar.add_working_days(p.now.date(), p.chance.randrange(1, 6))
        yield c.FollowUp(d.id, AnswerKind.SEMENTARA, text, day)


def _call(p: _Player, d: Dossier, _actor: Actor) -> Iterator[Command]:
    numbers = d.report.truth.call_out if p.chance.random() < 0.7 else ()
    yield c.NoteEmergencyCall(d.id, p.chance.choice(numbers or ("110",)), "Petugas piket", None)


def _link(p: _Player, d: Dossier, _actor: Actor) -> Iterator[Command]:
    others = [o for o in p.run.dossiers if o != d.id]
    if others:
        yield c.LinkDuplicate(d.id, d.report.truth.duplicate_of or p.chance.choice(others))


ACTIONS: dict[Action, Maker] = {
    Action.BUKA: lambda p, d, a: iter((c.OpenReport(d.id),)),
    Action.VERIFIKASI: _verify,
    Action.DISPOSISI: lambda p, d, a: iter((c.Dispose(d.id, p.unit(d)),)),
    Action.TARIK_KEMBALI: lambda p, d, a: iter((c.Withdraw(d.id, "Keliru unit."),)),
    Action.TUNDA: lambda p, d, a: iter(
        (c.Postpone(d.id, p.reason("tunda"), p.chance.choice(ASKS)),)
    ),
    Action.BUKAN_WEWENANG: lambda p, d, a: iter(
        (c.Decline(d.id, p.reason("bukan_wewenang"), p.owner(d), "Bukan kewenangan kami."),)
    ),
    Action.KEMBALIKAN: lambda p, d, a: iter(
        (c.GiveBack(d.id, p.reason("kembalikan"), None, "Bukan tugas kami."),)
    ),
    Action.ARSIPKAN: lambda p, d, a: iter((c.Archive(d.id, p.reason("arsipkan"), EMPTY),)),
    Action.TINDAK_LANJUT: _answer,
    Action.KOMENTAR: lambda p, d, a: iter((c.Comment(d.id, p.chance.choice((*ASKS, EMPTY))),)),
    Action.TUTUP: lambda p, d, a: iter((c.Close(d.id),)),
    Action.BUKA_KEMBALI: lambda p, d, a: iter((c.Reopen(d.id, "Belum selesai."),)),
    Action.PULIHKAN: lambda p, d, a: iter((c.Restore(d.id, "Keliru diarsipkan."),)),
    Action.ESKALASI: lambda p, d, a: iter((c.Escalate(d.id),)),
    Action.TAUTKAN: _link,
    Action.JADIKAN_RAHASIA: lambda p, d, a: iter((c.MakeSecret(d.id),)),
    Action.PANGGILAN_DARURAT: _call,
    Action.LANJUTKAN: lambda p, d, a: iter((c.Resume(d.id),)),
}

ONWARDS = (
    Action.VERIFIKASI,
    Action.DISPOSISI,
    Action.TINDAK_LANJUT,
    Action.TUTUP,
    Action.PANGGILAN_DARURAT,
)
"""What leads on; done more often, so that a short course gets far."""
