"""The colleague in a unit that nobody plays: answers on the third working day with what the field found.

A report that is not the unit's business goes back to the admin on the first working day. The answer is *akhir* when the
matter is settled by then, else *sementara* with a date: a colleague promises nothing that the field did not find.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from trainer.cast.pace import on_working_day
from trainer.domain.commands import Actor, Command, FollowUp, GiveBack
from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.region import AgencyKind
from trainer.domain.run import Run
from trainer.domain.scenario import World
from trainer.domain.timeline import ACTS, Due
from trainer.domain.vocabulary import AnswerKind, Role, State

ANSWERS_AFTER_HK = 3
GIVES_BACK_AFTER_HK = 1
NEWS_AFTER_HK = 5
"""An interim answer promises news five working days on."""

NOT_OURS = "bukan_tugas_unit"


def plan(run: Run, world: World, number: int) -> Iterator[Due]:
    """The next act of every unplayed lead unit on every report it holds."""
    for index, dossier in enumerate(run.dossiers.values()):
        lead = dossier.lead
        if lead is None or not dossier.in_run or _played(run, lead.unit):
            continue
        act = _next_act(run, world, dossier, lead)
        if act is not None:
            at, command = act
            actor = Actor(_role(world, lead.unit), lead.unit, f"cast:{lead.unit}")
            yield Due(at, ACTS, (2, number, index), actor.seat, command=command, actor=actor)


def _next_act(
    run: Run, world: World, dossier: Dossier, lead: Disposition
) -> tuple[datetime, Command] | None:
    if dossier.state not in (State.DISPOSISI, State.PROSES):
        return None
    since = dossier.answer_again_since
    if since is None and lead.first_answer_at is None and lead.relieved_at is None:
        since = lead.since
    if since is None:
        return None
    occasion = len(dossier.answers) + len(dossier.returns)
    if not _is_ours(dossier, lead.unit):
        at = on_working_day(run, world, since, GIVES_BACK_AFTER_HK, lead.unit, dossier.id, occasion)
        return at, GiveBack(dossier.id, NOT_OURS, None, "")
    at = on_working_day(run, world, since, ANSWERS_AFTER_HK, lead.unit, dossier.id, occasion)
    return at, _answer(world, dossier, lead.unit, at)


def _played(run: Run, agency: str) -> bool:
    """Whether a person sits there. An empty seat is the colleague's."""
    seat = run.seat_at(agency)
    return seat is not None and seat.person is not None


def _is_ours(dossier: Dossier, unit: str) -> bool:
    truth = dossier.report.truth
    return unit == truth.lead or unit in truth.supporting


def _role(world: World, unit: str) -> Role:
    kind = world.region.agency(unit).kind
    return Role.INSPEKTORAT if kind is AgencyKind.INSPECTORATE else Role.PEJABAT_PENGHUBUNG


def _answer(world: World, dossier: Dossier, unit: str, at: datetime) -> FollowUp:
    settled = any(note.resolves for note in dossier.notes) or (
        dossier.report.truth.answer is AnswerKind.AKHIR and bool(dossier.notes)
    )
    kind = AnswerKind.AKHIR if settled else AnswerKind.SEMENTARA
    news = None if settled else world.calendar.add_working_days(at.date(), NEWS_AFTER_HK)
    return FollowUp(dossier.id, kind, _text(world, dossier, unit, news), news)


def _text(world: World, dossier: Dossier, unit: str, news: date | None) -> str:
    findings = " ".join(note.text for note in dossier.notes if note.agency == unit)
    opening = "Yth. Pelapor, terima kasih atas laporan Anda."
    body = findings or "Laporan Anda sudah kami terima dan sedang kami periksa di lapangan."
    closing = (
        f"Kabar berikutnya kami sampaikan paling lambat {_day(news)}."
        if news
        else ("Bila masih ada kendala, balas laporan ini.")
    )
    return f"{opening} {body} {closing} {world.region.agency(unit).name}"


MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
