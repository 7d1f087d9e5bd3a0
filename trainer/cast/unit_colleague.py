"""The colleague in a unit that nobody plays: answers on the third working day with what the field found.

A report that is not the unit's business goes back to the admin on the first working day, with its owner named. The answer is *akhir* when the
matter is settled by then, else *sementara* with a date, which is kept: a colleague promises nothing that the field did
not find. A scenario gives other habits: slow, formula, returns. The Inspektorat has its own manner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

from trainer.cast.examples import Example
from trainer.cast.owners import is_accused, is_theirs, role_at, seated, true_owner
from trainer.cast.pace import on_working_day
from trainer.cast.telling import for_citizens
from trainer.cast.words import phrases_in
from trainer.domain.commands import Actor, Command, FollowUp, GiveBack
from trainer.domain.deadlines import has_unit_clock
from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.region import AgencyKind
from trainer.domain.run import Run
from trainer.domain.scenario import Habit, World
from trainer.domain.timeline import ACTS, Due
from trainer.domain.vocabulary import AnswerKind, State

ANSWERS_AFTER_HK = 3
SLOW_BY_HK = 2
"""A slow unit answers so many working days after its limit."""
GIVES_BACK_AFTER_HK = 1
NEWS_AFTER_HK = 5
"""An interim answer promises news five working days on."""
MOST_PROMISES = 3
"""After so many interim answers without a result a colleague promises no more."""

NOT_OURS = "bukan_tugas_unit"

Text = Callable[[World, Dossier, str, date | None], str]
"""How a unit puts its answer into words; the day is that of the next news, None in a final answer."""


def plan(run: Run, world: World, number: int) -> Iterator[Due]:
    """The next act of every unplayed unit on every report it holds."""
    for index, dossier in enumerate(run.dossiers.values()):
        if not dossier.in_run or dossier.state not in (State.DISPOSISI, State.PROSES):
            continue
        for place, held in enumerate(dossier.active):
            if _is_colleague(run, dossier, held, world):
                act = _next_act(run, world, dossier, held)
                if act is not None:
                    at, command = act
                    yield Due(
                        at,
                        ACTS,
                        (2, number, index, place),
                        f"cast:{held.unit}",
                        command=command,
                        actor=Actor(role_at(held.unit, world), held.unit, f"cast:{held.unit}"),
                    )


def _is_colleague(run: Run, dossier: Dossier, held: Disposition, world: World) -> bool:
    """Whether a unit is worked by this colleague; a helper only where its clock runs (ref. 3.5)."""
    if seated(run, held.unit) or is_accused(dossier, held.unit, world):
        return False
    if world.region.agency(held.unit).kind is AgencyKind.INSPECTORATE:
        return False
    return held.lead or has_unit_clock(run.seats, dossier, held, world)


def _next_act(
    run: Run, world: World, dossier: Dossier, held: Disposition
) -> tuple[datetime, Command] | None:
    habit = world.scenario.habit_at(held.unit)
    since = waits_since(dossier, held)
    if since is None:
        return promise_kept(run, world, dossier, held, plain_text)
    occasion = len(dossier.answers) + len(dossier.returns)
    back = _giving_back(run, dossier, held.unit, habit, world)
    if back is not None:
        at = on_working_day(run, world, since, GIVES_BACK_AFTER_HK, held.unit, dossier.id, occasion)
        return at, back
    days = ANSWERS_AFTER_HK
    if habit is Habit.SLOW:
        days = world.profile.limit("batas_tindak_lanjut_awal") + SLOW_BY_HK
    at = on_working_day(run, world, since, days, held.unit, dossier.id, occasion)
    if habit is Habit.FORMULA:
        return at, FollowUp(dossier.id, AnswerKind.AKHIR, _formula(world, dossier, held.unit))
    return at, answer(world, dossier, held.unit, at, plain_text)


def waits_since(dossier: Dossier, held: Disposition) -> datetime | None:
    """Since when a unit owes an answer: to a reply for the lead, else its first one; None when it owes none."""
    if held.lead and dossier.answer_again_since is not None:
        return dossier.answer_again_since
    unanswered = held.first_answer_at is None and held.relieved_at is None
    return held.since if unanswered else None


def promise_kept(
    run: Run, world: World, dossier: Dossier, held: Disposition, text: Text
) -> tuple[datetime, Command] | None:
    """The news that this unit promised, on the promised morning; None when nothing was, or too often."""
    interim = [a for a in dossier.answers if a.kind is AnswerKind.SEMENTARA and not a.hidden]
    promised = dossier.promised
    if not held.lead or promised is None or len(interim) >= MOST_PROMISES:
        return None
    if interim[-1].agency != held.unit:
        return None
    opened = world.calendar.opening(world.calendar.first_working_day_on_or_after(promised))
    at = on_working_day(run, world, opened, 0, held.unit, dossier.id, len(dossier.answers))
    return at, answer(world, dossier, held.unit, at, text)


def _giving_back(
    run: Run, dossier: Dossier, unit: str, habit: Habit, world: World
) -> GiveBack | None:
    """What is not theirs goes back with the owner, where it is one the admin may dispose to; *returns* does it once."""
    if not is_theirs(dossier, unit, world):
        owner = true_owner(dossier.report.truth)
        own = owner is not None and world.region.desk_of(owner) == dossier.desk
        return GiveBack(
            dossier.id, NOT_OURS, owner if own else None, _why_not_ours(run, dossier, world)
        )
    returned = any(back.agency == unit for back in dossier.returns)
    if habit is Habit.RETURNS and not returned and not dossier.answers:
        return GiveBack(dossier.id, NOT_OURS, None, _reason(run, "returns"))
    return None


def _why_not_ours(run: Run, dossier: Dossier, world: World) -> str:
    """The reason of a return: whose business it is, by the status of the road where that decides; plain for nobody's."""
    truth = dossier.report.truth
    owner = true_owner(truth)
    if owner is None:
        return _reason(run, "not_ours")
    name = world.region.agency(owner).name
    if truth.return_to is not None and truth.road_status is not None:
        return _reason(run, "owner_by_road").format(status=truth.road_status, owner=name)
    return _reason(run, "owner_known").format(owner=name)


def _reason(run: Run, occasion: str) -> str:
    """Words of a return: the next with every return of the run, so that two units do not write the same."""
    returned = sum(
        back.reason == NOT_OURS for dossier in run.dossiers.values() for back in dossier.returns
    )
    return _phrase(occasion, returned)


def _phrase(occasion: str, number: int = 0) -> str:
    phrases = phrases_in("rekan")[occasion]["unit"]
    return phrases[number % len(phrases)]


def _formula(world: World, dossier: Dossier, unit: str) -> str:
    return f"{_phrase('formula', len(dossier.answers))} {world.region.agency(unit).name}"


MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def day_words(day: date) -> str:
    """A day as a letter writes it: 7 Mei 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def plain_text(world: World, dossier: Dossier, unit: str, news: date | None) -> str:
    """What a unit writes: the findings of the field, and the day of the next news or how to reply."""
    findings = " ".join(for_citizens(note.text) for note in dossier.notes if note.agency == unit)
    opening = "Yth. Pelapor, terima kasih atas laporan Anda."
    body = findings or "Laporan Anda sudah kami terima dan sedang kami periksa di lapangan."
    closing = (
        f"Kabar berikutnya kami sampaikan paling lambat {day_words(news)}."
        if news
        else "Bila masih ada kendala, balas laporan ini."
    )
    return f"{opening} {body} {closing} {world.region.agency(unit).name}"


def answer(
    world: World, dossier: Dossier, unit: str, at: datetime, text: Text = plain_text
) -> FollowUp:
    """*Akhir* when the matter is settled, else *sementara* with the day of the next news."""
    settled = any(note.resolves for note in dossier.notes) or (
        dossier.report.truth.answer is AnswerKind.AKHIR and bool(dossier.notes)
    )
    kind = AnswerKind.AKHIR if settled else AnswerKind.SEMENTARA
    news = None if settled else world.calendar.add_working_days(at.date(), NEWS_AFTER_HK)
    return FollowUp(dossier.id, kind, text(world, dossier, unit, news), news)


DISPOSED = "h0 08.30 verifikasi unit=99.01-pu"
UNIT = "99.01-pu"
NOBODY = ("admin",)

EXAMPLES = (
    Example(
        f"{DISPOSED}; h1 08.00 catatan",
        ("h3 99.01-pu: tindak_lanjut akhir",),
        "Selesai di lapangan: dijawab akhir pada hari ketiga.",
        people=NOBODY,
    ),
    Example(
        DISPOSED,
        ("h3 99.01-pu: tindak_lanjut sementara", "h8 99.01-pu: tindak_lanjut sementara"),
        "Belum ada hasil: sementara dengan tanggal, dan tanggalnya ditepati.",
        {"field_notes": []},
        people=NOBODY,
    ),
    Example(
        f"{DISPOSED}; h1 08.00 catatan",
        ("h7 99.01-pu: tindak_lanjut akhir",),
        "Rekan yang lamban menjawab dua hari sesudah batasnya.",
        people=NOBODY,
        habits={UNIT: Habit.SLOW},
    ),
    Example(
        DISPOSED,
        ("h3 99.01-pu: tindak_lanjut akhir",),
        "Tepat waktu, tetapi tidak berkata apa-apa.",
        {"field_notes": []},
        people=NOBODY,
        habits={UNIT: Habit.FORMULA},
    ),
    Example(
        DISPOSED,
        ("h1 99.01-pu: kembalikan",),
        "Mengembalikan sekali, walaupun memang tugasnya.",
        people=NOBODY,
        habits={UNIT: Habit.RETURNS},
    ),
    Example(
        f"{DISPOSED}; h0 10.00 pu: kembalikan; h1 09.00 disposisi unit=99.01-pu; h2 08.00 catatan",
        ("h4 99.01-pu: tindak_lanjut akhir",),
        "Yang sudah pernah mengembalikan lalu mengerjakannya.",
        people=NOBODY,
        habits={UNIT: Habit.RETURNS},
    ),
    Example(
        "h0 08.30 verifikasi unit=99.01-bpbd",
        ("h1 99.01-bpbd: kembalikan 99.01-pu",),
        "Bukan tugasnya: dikembalikan dengan menyebut pemiliknya.",
        people=NOBODY,
    ),
    Example(DISPOSED, (), "Unit yang dimainkan orang tidak digantikan."),
)
"""Given this run, these acts of a unit that nobody plays."""
