"""What costs, costs in a written scenario and in a generated inbox alike: the acts of `COSTS`, played in both."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

import pytest

from tests.scenarios.test_playthroughs import LIBRARY, in_memory
from trainer.content.playthrough import Playthrough, Step
from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.report import Report, Truth
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind, Decision, Handle
from trainer.scoring.findings import ScoreSheet
from trainer.scoring.registry import all_checks
from trainer.usecases.rehearsing import rehearse

WRITTEN, GENERATED = ("hari-pertama", None), ("kotak-masuk-baru", 1)
ONLY_COSTS = {name for name, check in all_checks().items() if check.only_costs}

Acts = tuple[tuple[int, Command], ...]
"""Minutes after the report came, in office hours, and what the admin does."""
HOUR, DAY = 60, 24 * 60

OTHER_MATTER = (
    "Yth. Ibu Ratna, jadwal posyandu balita di Kelurahan Murung Timur dipindah ke Kamis, 18 Juni 2026, karena kader mengikuti "
    "pelatihan gizi. Timbangan baru dibagikan Seksi Kesehatan Ibu dan Anak pada hari yang sama."
)
PROMISE = "Yth. Pelapor, laporan sudah kami teruskan. Kabar berikutnya kami tulis di sini besok."
EMPTY = "Terima kasih atas laporannya. Akan segera kami tindaklanjuti."
ELSEWHERE = "Ini bukan wewenang kami. Silakan Bapak melapor ke Dinas PUPR Provinsi."


@dataclass(frozen=True)
class Cost:
    """An act on a kind of report, and the check that takes points for it, or the failure that it is."""

    suits: Callable[[Truth], bool]
    acts: Callable[[World, Report], Acts]
    name: str


def ordinary(truth: Truth) -> bool:
    """Verified at once and given to a unit, with nobody to be protected."""
    plain = truth.decision is Decision.VERIFIKASI and truth.lead is not None
    return plain and not truth.set_secret and not truth.missing and not truth.call_out


def accusing(truth: Truth) -> bool:
    return truth.accused is not None and truth.decision is Decision.VERIFIKASI


def verified(report: Report, unit: str | None = None, handle: Handle = Handle.DISPOSISI) -> Command:
    """Verified as the key has it, for a unit: the key's where none is named; kept at the desk by `KELOLA`."""
    truth = report.truth
    lead = (unit or truth.lead) if handle is Handle.DISPOSISI else None
    return c.Verify(
        report.id,
        "Keluhan warga tentang pelayanan",
        truth.classification,
        truth.category,
        make_secret=truth.set_secret,
        masks=(),
        handle=handle,
        lead=lead,
        supporting=(),
    )


def stranger(world: World, report: Report) -> str:
    """A unit of the same government whose business the report is not."""
    region, lead = world.region, report.truth.lead
    return next(
        unit.id
        for unit in region.agencies.values()
        if lead is not None
        and unit.id.startswith(f"{report.addressed_to}-")
        and unit.id not in (lead, *report.truth.supporting)
        and unit.id != region.inspectorate_of(report.addressed_to)
        and unit.id != region.agency(report.addressed_to).held_by
    )


def followed(kind: AnswerKind, text: str) -> Callable[[World, Report], Acts]:
    def acts(world: World, report: Report) -> Acts:
        news = tomorrow(world) if kind is AnswerKind.SEMENTARA else None
        return (0, verified(report)), (1, c.FollowUp(report.id, kind, text, news))

    return acts


def tomorrow(world: World) -> date:
    return (world.scenario.starts_at + timedelta(days=2)).date()


def commented(text: str) -> Callable[[World, Report], Acts]:
    return lambda _world, report: ((0, verified(report)), (1, c.Comment(report.id, text)))


def noted(note: str) -> Callable[[World, Report], Acts]:
    return lambda _world, report: ((0, c.Escalate(report.id, report.truth.lead, note)),)


def to_and_fro(world: World, report: Report) -> Acts:
    """Sent to a unit that returns it, and sent there again."""
    unit = stranger(world, report)
    return (0, verified(report, unit)), (2 * DAY + HOUR, c.Dispose(report.id, unit))


def brushed_off(_world: World, report: Report) -> Acts:
    """Kept at the desk, answered with nothing, and left when the reporter wrote again."""
    kept = verified(report, handle=Handle.KELOLA)
    return (0, kept), (1, c.FollowUp(report.id, AnswerKind.AKHIR, EMPTY, None))


def asked_name(_world: World, report: Report) -> Acts:
    question = "Mohon sebutkan nama lengkap Anda."
    return ((0, c.Postpone(report.id, "kronologi_belum_lengkap", question)),)


COSTS = {
    "a promise that lapses": Cost(ordinary, followed(AnswerKind.SEMENTARA, PROMISE), "promises"),
    "an empty final answer": Cost(ordinary, followed(AnswerKind.AKHIR, EMPTY), "final_answers"),
    "an untrue final answer": Cost(
        ordinary, followed(AnswerKind.AKHIR, "Sudah kami perbaiki kemarin sore."), "final_answers"
    ),
    "sending the citizen elsewhere": Cost(ordinary, commented(ELSEWHERE), "errands"),
    "asking the citizen who owns it": Cost(
        ordinary, commented("Instansi mana yang berwenang atas urusan ini?"), "errands"
    ),
    "asking for what it says": Cost(
        ordinary, commented("Di mana lokasinya?"), "needless_questions"
    ),
    "leaving what came back": Cost(
        ordinary, lambda world, report: ((0, verified(report, stranger(world, report))),), "returned_left"
    ),
    "sending it to and fro": Cost(ordinary, to_and_fro, "pingpong"),
    "leaving a question open": Cost(ordinary, brushed_off, "open_questions"),
    "another matter": Cost(ordinary, followed(AnswerKind.AKHIR, OTHER_MATTER), "final_answers"),
    "not opening what is urgent": Cost(
        lambda truth: bool(truth.call_out), lambda _world, _report: (), "urgency"
    ),
    "asking a whistle-blower's name": Cost(accusing, asked_name, "reporter_sought"),
    "having the reporter looked for": Cost(
        accusing, noted("Tolong cari tahu siapa pelapornya."), "reporter_sought"
    ),
    "having the accused told": Cost(
        accusing, noted("Mohon diklarifikasi kepada yang bersangkutan."), "accused_told"
    ),
    "giving it to whom it accuses": Cost(
        accusing,
        lambda _world, report: ((0, verified(report, report.truth.accused.agency)),),  # type: ignore[union-attr]
        "sent_to_accused",
    ),
}  # fmt: skip


@cache
def played(slug: str, seed: int | None, cost: str) -> tuple[str, ScoreSheet]:
    """The report on which it was done, and the sheet of the run."""
    world = LIBRARY.world_of(slug, seed)
    wanted = COSTS[cost]
    report = next(each for each in world.scenario.reports if wanted.suits(each.truth))
    return report.id, sheet_of(world, report, wanted.acts(world, report), seed)


def sheet_of(world: World, report: Report, acts: Acts, seed: int | None) -> ScoreSheet:
    begins = max(report.received_at, world.scenario.starts_at) + timedelta(minutes=20)
    steps = tuple(Step(at, command, "admin") for at, command in timed(world, begins, acts))
    script = Playthrough("harga", "Harga", (0, 0), (), "admin", steps, ())
    return rehearse(world, script, in_memory, seed=seed).sheet


def timed(world: World, begins: datetime, acts: Acts) -> Iterator[tuple[datetime, Command]]:
    since = world.calendar.at_office_microseconds(world.calendar.office_microseconds(begins))
    for minutes, command in acts:
        yield since + timedelta(minutes=minutes), command


@pytest.mark.parametrize(("slug", "seed"), [WRITTEN, GENERATED], ids=["written", "generated"])
@pytest.mark.parametrize("cost", COSTS)
def test_it_costs_in_a_written_scenario_and_in_a_generated_inbox(cost, slug, seed):
    report, sheet = played(slug, seed, cost)
    name = COSTS[cost].name
    lost = {line.check for line in sheet.lines if line.report == report and line.lost > 0}
    failed = {each.rule for each in sheet.critical if each.report == report}

    assert name in lost | failed


@pytest.mark.parametrize("slug", LIBRARY.slugs())
def test_every_scenario_has_the_checks_that_only_cost(slug):
    world = LIBRARY.world_of(slug, None)

    assert {each.check for each in world.scenario.rubric.checks} >= ONLY_COSTS


def test_what_only_costs_moves_no_maximum():
    _, sheet = played(*WRITTEN, "sending the citizen elsewhere")
    costing = [line for line in sheet.lines if line.check in ONLY_COSTS]

    assert any(line.points < 0 for line in costing)
    assert all(line.max_points == 0 and line.points <= 0 for line in costing)


def test_nobody_who_does_nothing_pays_or_earns_by_them():
    _, idle = played(*GENERATED, "not opening what is urgent")

    assert not [line for line in idle.lines if line.check in ONLY_COSTS]
    assert idle.points == 0
