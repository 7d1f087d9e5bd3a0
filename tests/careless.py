"""People who play without care: every act that the rules allow, at random times, with random or partly right fields.

By the core alone, with the machine's marks behind their answers as in a run that is served. What they know of the key is
a number: 0 draws everything, 1 follows it wherever the draw is a decision.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from trainer import cast
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.clock import Mode, SimClock
from trainer.domain.decide import allowed_actions, decide
from trainer.domain.dossier import Dossier
from trainer.domain.errors import InvalidInput, NotAllowed, NotFound
from trainer.domain.history import History
from trainer.domain.report import Truth, to_be_masked
from trainer.domain.run import Run
from trainer.domain.scenario import SeatSpec, World, run_days, run_end
from trainer.domain.timeline import catch_up
from trainer.domain.vocabulary import Action, AnswerKind, Classification, Decision, Handle
from trainer.scoring.answers import machine_mark

WALL = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
PERSON = "orang-{}"

FORMULAS = (
    "Terima kasih atas laporannya. Akan segera kami tindaklanjuti.",
    "Sedang kami koordinasikan dengan pihak terkait.",
    "Yth. Bapak/Ibu, laporan sudah kami terima dan masalahnya sudah selesai. Terima kasih.",
    "Jangan mengada-ada, laporan palsu dapat dipidana. Silakan cabut laporan ini.",
    "Silakan lapor sendiri ke instansi yang berwenang.",
)
QUESTIONS = (
    "Siapa nama Anda, dan instansi mana yang berwenang?",
    "Di jalan apa, apa patokan terdekatnya, dan kapan kejadiannya?",
    "Mohon lampirkan buktinya.",
)
TALK = ("Kami pantau.", "Terima kasih.", "Mohon ditunggu, ya.", "Di mana tepatnya, dan kapan?")


@dataclass
class Careless:
    """A run of somebody careless. `care` is the share of decisions taken by the key; `waits` minutes between two acts, at
    most; `seats` those that people have.
    """

    world: World
    seed: int
    care: float = 0.0
    waits: int = 60
    seats: tuple[str, ...] = ()
    stops_early: bool = False
    leaves: float = 0.0
    """The share of reports that nobody touches."""
    events: list[e.Recorded] = field(default_factory=list)
    run: Run = field(default_factory=Run)
    history: History = field(init=False)

    def __post_init__(self) -> None:
        scenario = self.world.scenario
        self.chance = Random(self.seed)
        self.history = History.of((), self.world)
        self.taken = [s for s in scenario.seats if s.id in self.seats] or [scenario.seats[0]]
        self.clock = SimClock(Mode.HARI_KERJA, scenario.starts_at, WALL, 60.0, 600.0, False)

    def play(self) -> History:
        """The whole run, to its end or to where somebody ends it early."""
        scenario, calendar = self.world.scenario, self.world.calendar
        start, end = scenario.starts_at, run_end(scenario, calendar)
        started = e.RunStarted(
            scenario.slug, scenario.content_hash, scenario.profile, self.seed, scenario.seats, end, "at_end"
        )  # fmt: skip
        self._record(start, "system", None, started, e.ClockChanged(self.clock, "start"))
        for number, seat in enumerate(self.taken):
            self._record(
                start, seat.id, PERSON.format(number), e.SeatTaken(seat.id, PERSON.format(number))
            )
        for when in self._moments(start, end):
            self._until(when)
            self._one_act(when)
        if self.stops_early:
            at = self.run.last_at or start
            self._record(at, self.taken[0].id, PERSON.format(0), e.RunFinished(e.BY_LEARNER))
        else:
            self._until(end)
        return self.history

    def _moments(self, start: datetime, end: datetime) -> Iterator[datetime]:
        days = run_days(self.world.scenario, self.world.calendar)
        if self.stops_early:
            days = days[: max(1, len(days) // 2)]
        for day in days:
            now = max(self.world.calendar.opening(day), start)
            closes = self.world.calendar.opening(day) + timedelta(hours=7, minutes=55)
            while (now := now + timedelta(minutes=self.chance.randint(3, self.waits))) < closes:
                if now < end:
                    yield now

    def _until(self, when: datetime) -> None:
        for recorded in catch_up(self.run, when, self.world, cast.plan, WALL).new:
            self._add(recorded)

    def _one_act(self, when: datetime) -> None:
        number = self.chance.randrange(len(self.taken))
        seat, person = self.taken[number], PERSON.format(number)
        actor = c.Actor(seat.role, seat.agency, seat.id, person)
        command = self._message(seat) or self._command(actor, when)
        if command is None:
            return
        try:
            facts: tuple[e.Fact, ...] = decide(self.run, command, when, actor, self.world)
        except NotAllowed as no:
            facts = (e.AttemptRefused(command.about, command.action, no.code, no.state),)
        except (InvalidInput, NotFound):
            return
        self._record(when, seat.id, person, *facts)

    def _message(self, seat: SeatSpec) -> c.Command | None:
        waiting = [m for m in self.run.messages.values() if m.waits and m.inject.reaches(seat.id)]
        if not waiting or self.chance.random() < 0.7:
            return None
        inject = self.chance.choice(waiting).inject
        return c.AnswerInject(inject.id, self.chance.choice(inject.options).id)

    def _command(self, actor: c.Actor, when: datetime) -> c.Command | None:
        paper = self._paper(when)
        if paper is not None:
            return paper
        options = [
            (dossier, action)
            for dossier in self.run.dossiers.values()
            if Random(f"{self.seed} {dossier.id}").random() >= self.leaves
            for action in allowed_actions(self.run, dossier, actor, self.world)
            if action in MAKERS and self._wanted(dossier, action, actor)
        ]
        if not options:
            return None
        reports = list(dict.fromkeys(d.id for d, _ in options))
        report = self.chance.choice(reports)
        dossier, action = self.chance.choice([o for o in options if o[0].id == report])
        if self.chance.random() < self.care:
            by_key = self._by_key(dossier, [a for d, a in options if d.id == report])
            if by_key is not None:
                return by_key
        return MAKERS[action](self, dossier)

    def _paper(self, when: datetime) -> c.Command | None:
        """A paper that lies there and may be typed in."""
        lying = [
            r
            for r in self.world.scenario.reports
            if r.arrives == "counter" and r.received_at <= when and r.id not in self.run.dossiers
        ]
        if not lying or self.chance.random() < 0.8:
            return None
        paper = self.chance.choice(lying)
        channel = self.chance.choice((paper.channel, "surat", "medsos"))
        return c.EnterReport(paper.id, channel, paper.title, paper.body, paper.received_at)

    def _wanted(self, dossier: Dossier, action: Action, actor: c.Actor) -> bool:
        if action is Action.BUKA:
            return (actor.seat, actor.agency) not in dossier.opened
        return True

    def _by_key(self, dossier: Dossier, actions: Sequence[Action]) -> c.Command | None:
        truth = dossier.report.truth
        if truth.call_out and not dossier.calls and Action.PANGGILAN_DARURAT in actions:
            return c.NoteEmergencyCall(dossier.id, truth.call_out[0], "petugas jaga", None)
        decision = Action(truth.decision)
        if decision in actions and not dossier.verified:
            return KEYED[truth.decision](dossier, truth)
        if Action.DISPOSISI in actions and truth.lead:
            return c.Dispose(dossier.id, truth.lead, truth.supporting)
        if Action.TINDAK_LANJUT in actions and truth.answer is not None:
            return _informed(self, dossier)
        return None

    def _record(self, when: datetime, seat: str, person: str | None, *facts: e.Fact) -> None:
        command_id = f"klik-{self.run.seq + 1}"
        given = []
        for fact in facts:
            recorded = e.Recorded(self.run.seq + 1, when, WALL, seat, person, command_id, fact)
            self._add(recorded)
            if isinstance(fact, e.FollowUpPosted):
                given.append(recorded)
        for recorded in given:
            mark = machine_mark(self.history, recorded)
            self._add(e.Recorded(self.run.seq + 1, when, WALL, "system", None, None, mark))

    def _add(self, recorded: e.Recorded) -> None:
        self.events.append(recorded)
        self.history = self.history.extended((recorded,))
        self.run = self.history.run

    # What is drawn.

    def unit(self, dossier: Dossier) -> str:
        truth = dossier.report.truth
        units = [each.id for each in self.world.region.units_of(dossier.desk)]
        known = [each for each in (truth.lead, *truth.supporting) if each in units]
        if truth.accused is not None and truth.accused.agency in units:
            known.append(truth.accused.agency)
        return self.chance.choice((*known, *known, *self.chance.sample(units, min(3, len(units)))))

    def owner(self, dossier: Dossier) -> str:
        some = self.chance.sample(sorted(self.world.region.agencies), 4)
        truth = dossier.report.truth
        return self.chance.choice([*some, *([truth.return_to] * 4 if truth.return_to else [])])

    def reason(self, action: str) -> str:
        return self.chance.choice(
            [each.code for each in self.world.profile.reasons[action] if not each.system_only]
        )

    def day(self, ahead: int) -> object:
        today = self.world.calendar.in_zone(self.run.last_at or self.world.scenario.starts_at)
        return self.world.calendar.add_working_days(today.date(), ahead)


Maker = Callable[[Careless, Dossier], c.Command | None]


def _masks(dossier: Dossier, truth: Truth) -> tuple[c.Mask, ...]:
    return tuple(
        c.Mask(span.field, span.start, span.end)
        for span in to_be_masked(truth.pii_spans, dossier.report.privacy)
    )


def _verify_by_key(dossier: Dossier, truth: Truth) -> c.Command:
    if truth.duplicate_of:
        return c.LinkDuplicate(dossier.id, truth.duplicate_of)
    at_desk = truth.lead is None or truth.lead == dossier.desk
    return c.Verify(
        dossier.id, dossier.report.title, truth.classification, truth.category, (), truth.set_secret,
        _masks(dossier, truth), Handle.KELOLA if at_desk else Handle.DISPOSISI,
        None if at_desk else truth.lead, () if at_desk else truth.supporting,
    )  # fmt: skip


KEYED: dict[Decision, Callable[[Dossier, Truth], c.Command]] = {
    Decision.VERIFIKASI: _verify_by_key,
    Decision.TUNDA: lambda d, t: c.Postpone(
        d.id, t.reason or "", "Di jalan apa, apa patokannya, kapan, siapa, dan apa buktinya?"
    ),
    Decision.BUKAN_WEWENANG: lambda d, t: c.Decline(
        d.id, t.reason or "", t.return_to, "Urusan instansi itu menurut pembagian urusan."
    ),
    Decision.ARSIPKAN: lambda d, t: (
        c.LinkDuplicate(d.id, t.duplicate_of)
        if t.duplicate_of
        else c.Archive(d.id, t.reason or "", "Terima kasih sudah menulis.")
    ),
}


def _verify(player: Careless, dossier: Dossier) -> c.Command:
    draw, truth = player.chance, dossier.report.truth
    handle = draw.choice((None, Handle.KELOLA, Handle.DISPOSISI, Handle.DISPOSISI))
    lead = player.unit(dossier) if handle is Handle.DISPOSISI else None
    spans = _masks(dossier, truth)
    return c.Verify(
        dossier.id,
        dossier.report.title,
        draw.choice((truth.classification, *Classification)),
        draw.choice((truth.category, "lainnya", truth.category)),
        (),
        draw.random() < 0.15,
        spans[: draw.randint(0, len(spans))],
        handle,
        lead,
    )


def _informed(player: Careless, dossier: Dossier) -> c.Command:
    """An answer that tells what is known and when there is more."""
    truth = dossier.report.truth
    facts = " ".join(note.text for note in dossier.notes) or " ".join(
        each.phrases[0] for each in truth.key_facts if each.phrases
    )
    final = truth.answer is AnswerKind.AKHIR or any(note.resolves for note in dossier.notes)
    day = None if final else player.day(player.chance.randint(1, 4))
    text = (
        f"Yth. Bapak/Ibu, terima kasih atas laporannya. {facts} Petugas kami menangani hal ini. "
        f"Kabar berikutnya kami sampaikan pada {day or 'laporan ini'}. "
        "Bila ada yang perlu ditanyakan, balas laporan ini. Salam, petugas unit."
    )
    return c.FollowUp(dossier.id, AnswerKind.AKHIR if final else AnswerKind.SEMENTARA, text, day)


def _answer(player: Careless, dossier: Dossier) -> c.Command:
    draw = player.chance
    if draw.random() < 0.4:
        return _informed(player, dossier)
    kind = draw.choice(tuple(AnswerKind))
    day = player.day(draw.randint(1, 4)) if kind is AnswerKind.SEMENTARA else None
    text = draw.choice((*FORMULAS, dossier.report.body))
    return c.FollowUp(dossier.id, kind, text, day, also_linked=draw.random() < 0.2)


def _link(player: Careless, dossier: Dossier) -> c.Command | None:
    others = [each for each in player.run.dossiers if each != dossier.id]
    truth = dossier.report.truth
    if not others or (truth.duplicate_of is None and player.chance.random() < 0.8):
        return None
    return c.LinkDuplicate(dossier.id, truth.duplicate_of or player.chance.choice(others))


def _call(player: Careless, dossier: Dossier) -> c.Command | None:
    truth, draw = dossier.report.truth, player.chance
    if not truth.call_out and draw.random() < 0.9:
        return None
    numbers = [each.number for each in player.world.region.emergency_numbers]
    return c.NoteEmergencyCall(
        dossier.id, draw.choice((*truth.call_out, draw.choice(numbers))), "petugas jaga", None
    )


def _rarely(maker: Maker, share: float = 0.25) -> Maker:
    return lambda player, dossier: (
        maker(player, dossier) if player.chance.random() < share else None
    )


MAKERS: dict[Action, Maker] = {
    Action.BUKA: lambda _p, d: c.OpenReport(d.id),
    Action.VERIFIKASI: _verify,
    Action.DISPOSISI: lambda p, d: c.Dispose(d.id, p.unit(d)),
    Action.TARIK_KEMBALI: _rarely(lambda _p, d: c.Withdraw(d.id, "Unitnya lambat.")),
    Action.TUNDA: lambda p, d: c.Postpone(d.id, p.reason("tunda"), p.chance.choice(QUESTIONS)),
    Action.LANJUTKAN: _rarely(lambda _p, d: c.Resume(d.id)),
    Action.BUKAN_WEWENANG: lambda p, d: c.Decline(
        d.id, p.reason("bukan_wewenang"), p.owner(d), "Bukan urusan kami."
    ),
    Action.KEMBALIKAN: _rarely(
        lambda p, d: c.GiveBack(
            d.id, p.reason("kembalikan"), p.chance.choice((None, p.unit(d))), "Bukan tugas kami."
        )
    ),
    Action.ARSIPKAN: lambda p, d: c.Archive(
        d.id, p.reason("arsipkan"), p.chance.choice(("", "Terima kasih sudah menulis."))
    ),
    Action.TINDAK_LANJUT: _answer,
    Action.KOMENTAR: lambda p, d: c.Comment(d.id, p.chance.choice(TALK)),
    Action.TUTUP: lambda _p, d: c.Close(d.id),
    Action.PUTUSKAN_HAPUS: lambda p, d: c.DecideDeletion(
        d.id, p.chance.random() < 0.5, "Masih diperiksa."
    ),
    Action.UBAH_KLASIFIKASI: _rarely(
        lambda p, d: c.Reclassify(
            d.id, d.title, p.chance.choice(tuple(Classification)), d.report.truth.category
        )
    ),
    Action.SAMARKAN: _rarely(lambda _p, d: c.MaskFurther(d.id, _masks(d, d.report.truth))),
    Action.JADIKAN_RAHASIA: _rarely(lambda _p, d: c.MakeSecret(d.id)),
    Action.TAMBAH_INSTANSI: _rarely(lambda p, d: c.AddUnits(d.id, (p.unit(d),))),
    Action.TAUTKAN: _link,
    Action.ESKALASI: _rarely(lambda _p, d: c.Escalate(d.id)),
    Action.PANGGILAN_DARURAT: _call,
    Action.BUKA_KEMBALI: _rarely(lambda _p, d: c.Reopen(d.id, "Belum selesai.")),
    Action.PULIHKAN: _rarely(lambda _p, d: c.Restore(d.id, "Keliru diarsipkan.")),
}
