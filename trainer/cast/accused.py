"""The office that a report accuses and that got it all the same: looks for the reporter or summons them, then returns it late or denies it.

Only where nobody plays it and the matter is not its own to examine. What it does is what secrecy is there to prevent
(ref. 8.1, 8.3); a run in which the report goes to the supervisor never meets it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from trainer.cast.examples import Example
from trainer.cast.owners import is_accused, role_at, seated
from trainer.cast.pace import on_working_day
from trainer.cast.words import phrases_in, unheard
from trainer.domain.chance import between, pick, stream
from trainer.domain.commands import Actor, Command, Comment, FollowUp, GiveBack
from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.report import same_event
from trainer.domain.run import Run
from trainer.domain.scenario import Habit, World
from trainer.domain.timeline import ACTS, Due
from trainer.domain.vocabulary import AnswerKind, State

ASKS_AFTER_HK = 1
DENIES_AFTER_HK = 3
LATE_BY_HK = 1
"""What it returns it returns so many working days after the limit of a first answer."""

NOT_OURS = "bukan_tugas_unit"


def plan(run: Run, world: World, number: int) -> Iterator[Due]:
    """The next act of every unplayed office on every report that accuses it."""
    for index, dossier in enumerate(run.dossiers.values()):
        if not dossier.in_run or dossier.state not in (State.DISPOSISI, State.PROSES):
            continue
        for held in dossier.active:
            if not is_accused(dossier, held.unit, world) or seated(run, held.unit):
                continue
            act = _next_act(run, world, dossier, held)
            if act is not None:
                at, command = act
                seat = seat_of(held.unit)
                actor = Actor(role_at(held.unit, world), held.unit, seat)
                yield Due(at, ACTS, (2, number, index), seat, command=command, actor=actor)


def seat_of(unit: str) -> str:
    """The seat of the simulated people of an office."""
    return f"cast:{unit}"


def _next_act(
    run: Run, world: World, dossier: Dossier, held: Disposition
) -> tuple[datetime, Command] | None:
    """First the question who reported, once; then the lead's way out."""
    unit = held.unit
    if not any(each.seat == seat_of(unit) for each in dossier.comments):
        at = on_working_day(run, world, held.since, ASKS_AFTER_HK, unit, dossier.id, 0)
        occasion = "seeks" if is_hidden(dossier) else "summons"
        return at, Comment(dossier.id, _phrase(run, dossier, occasion, unit))
    answered = any(each.agency == unit for each in dossier.answers)
    if not held.lead or (answered and dossier.answer_again_since is None):
        return None
    if not answered and _denies(run, dossier, world.scenario.habit_at(unit)):
        at = on_working_day(run, world, held.since, DENIES_AFTER_HK, unit, dossier.id, 1)
        text = f"{_phrase(run, dossier, 'denies', unit)} {world.region.agency(unit).name}"
        return at, FollowUp(dossier.id, AnswerKind.AKHIR, text)
    since = dossier.answer_again_since or held.since
    days = world.profile.limit("batas_tindak_lanjut_awal") + LATE_BY_HK
    at = on_working_day(run, world, since, days, unit, dossier.id, 1 + len(dossier.answers))
    return at, GiveBack(dossier.id, NOT_OURS, None, _phrase(run, dossier, "returns_late", unit))


def is_hidden(dossier: Dossier) -> bool:
    """Whether the office cannot read who reported: such a reporter is sought, the others are summoned."""
    return dossier.report.anonymous


def _denies(run: Run, dossier: Dossier, habit: Habit) -> bool:
    """Whether it answers in its own cause, as who writes formulas does; else it lets the report lie and returns it."""
    if habit is not Habit.PROMPT:
        return habit is Habit.FORMULA
    return between(stream(run.seed, "cast", "accused", dossier.id), 1, 2) == 1


NOT_BEGUN = "Sebelum kami tindak lanjuti"
"""How words begin of an office that has done nothing yet."""


def _phrase(run: Run, dossier: Dossier, occasion: str, unit: str) -> str:
    """Words that nobody has said in this run, and that fit what the office has found on the matter by then."""
    phrases = phrases_in("teradu")[occasion]["unit"]
    if _has_begun(run, dossier, unit):
        phrases = tuple(each for each in phrases if not each.startswith(NOT_BEGUN))
    return pick(stream(run.seed, "cast", "accused", dossier.id, occasion), unheard(run, phrases))


def _has_begun(run: Run, dossier: Dossier, unit: str) -> bool:
    """Whether a finding of this office has come, on this report or another of its event."""
    mine, key = dossier.id, dossier.report.truth
    return any(
        note.agency == unit
        for each in run.dossiers.values()
        if each.id == mine or same_event(mine, key, each.id, each.report.truth)
        for note in each.notes
    )


TO_THE_ACCUSED = "h0 08.30 verifikasi unit=99.01-dishub"
ACCUSES = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-dishub", "post": "petugas"},
    "field_notes": [],
}

EXAMPLES = (
    Example(
        TO_THE_ACCUSED,
        ("h1 99.01-dishub: komentar", "h3 99.01-dishub: tindak_lanjut akhir"),
        "Mencari pelapornya, lalu membantah dalam perkaranya sendiri.",
        ACCUSES,
        habits={"99.01-dishub": Habit.FORMULA},
    ),
    Example(
        TO_THE_ACCUSED,
        ("h1 99.01-dishub: komentar", "h6 99.01-dishub: kembalikan"),
        "Mencari pelapornya, membiarkan laporannya, lalu mengembalikannya terlambat.",
        ACCUSES,
        habits={"99.01-dishub": Habit.SLOW},
    ),
    Example(
        "h0 08.30 eskalasi",
        (),
        "Yang tidak dikirim kepadanya tidak diketahuinya.",
        ACCUSES,
    ),
    Example(
        TO_THE_ACCUSED,
        (),
        "Instansi yang tidak dituduh bekerja seperti biasa.",
        {"lead": "99.01-dishub"},
    ),
)
"""Given this run, these acts of an accused office that nobody plays."""
