"""The Inspektorat that nobody plays: says that it examines and how the reporter is protected, and finds before it ends.

Its interim answers carry nothing of what was found, neither names nor evidence (ref. 7.5 *Under examination*, 8.1): of a finding
only what its author marks as tellable. One that settles the matter is told. What bears no supervisory weight it answers as any unit does.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from trainer.cast.examples import Example
from trainer.cast.owners import is_accused, is_theirs, role_at, seated
from trainer.cast.pace import on_working_day
from trainer.cast.telling import for_citizens, marked_for_citizens
from trainer.cast.unit_colleague import (
    ANSWERS_AFTER_HK,
    GIVES_BACK_AFTER_HK,
    SLOW_BY_HK,
    answer,
    day_words,
    promise_kept,
    waits_since,
)
from trainer.domain.commands import Actor, Command, GiveBack
from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.region import AgencyKind
from trainer.domain.run import Run
from trainer.domain.scenario import Habit, World
from trainer.domain.timeline import ACTS, Due
from trainer.domain.vocabulary import State

NOTHING_TO_EXAMINE = "tidak_ditemukan_unsur_pengawasan"
NOT_OURS = "bukan_tugas_unit"


def plan(run: Run, world: World, number: int) -> Iterator[Due]:
    """The next act of every unplayed inspectorate on every report it leads."""
    for index, dossier in enumerate(run.dossiers.values()):
        lead = dossier.lead
        if lead is None or not dossier.in_run or not _is_colleague(run, lead.unit, world):
            continue
        if is_accused(dossier, lead.unit, world):
            continue
        act = _next_act(run, world, dossier, lead)
        if act is not None:
            at, command = act
            actor = Actor(role_at(lead.unit, world), lead.unit, f"cast:{lead.unit}")
            yield Due(at, ACTS, (2, number, index), actor.seat, command=command, actor=actor)


def _is_colleague(run: Run, agency: str, world: World) -> bool:
    inspects = world.region.agency(agency).kind is AgencyKind.INSPECTORATE
    return inspects and not seated(run, agency)


def _next_act(
    run: Run, world: World, dossier: Dossier, lead: Disposition
) -> tuple[datetime, Command] | None:
    if dossier.state not in (State.DISPOSISI, State.PROSES):
        return None
    since = waits_since(dossier, lead)
    if since is None:
        return promise_kept(run, world, dossier, lead, _text)
    occasion = len(dossier.answers) + len(dossier.returns)
    if not is_theirs(dossier, lead.unit, world):
        at = on_working_day(run, world, since, GIVES_BACK_AFTER_HK, lead.unit, dossier.id, occasion)
        return at, _given_back(dossier, world)
    slow = world.scenario.habit_at(lead.unit) is Habit.SLOW
    limit = world.profile.limit("batas_tindak_lanjut_awal")
    days = limit + SLOW_BY_HK if slow else ANSWERS_AFTER_HK
    at = on_working_day(run, world, since, days, lead.unit, dossier.id, occasion)
    return at, answer(world, dossier, lead.unit, at, _text)


BASIS = "Tidak ada petugas yang perlu diperiksa dalam laporan ini."
BASIS_OF_OTHERS = (
    "Petugas yang diadukan bukan pegawai yang kami awasi, jadi bukan kami yang memeriksanya."
)


def _given_back(dossier: Dossier, world: World) -> GiveBack:
    """Back to the desk: there is nobody to examine, or whoever is accused is another's to examine."""
    if dossier.report.truth.accused is not None:
        return GiveBack(dossier.id, NOT_OURS, None, BASIS_OF_OTHERS)
    offered = [reason.code for reason in world.profile.reasons["kembalikan"]]
    reason = NOTHING_TO_EXAMINE if NOTHING_TO_EXAMINE in offered else NOT_OURS
    return GiveBack(dossier.id, reason, None, BASIS)


def _text(world: World, dossier: Dossier, agency: str, news: date | None) -> str:
    name = world.region.agency(agency).name
    opening = "Yth. Pelapor, terima kasih atas laporan Anda."
    protection = (
        "Isi laporan ini hanya dibaca pemeriksa, dan siapa yang melapor tidak kami sampaikan kepada siapa pun."
        if dossier.secret or dossier.supervisory
        else "Keterangan Anda kami pakai hanya untuk pemeriksaan."
    )
    if news is not None:
        told = (marked_for_citizens(n.text) for n in dossier.notes if n.agency == agency)
        return " ".join(
            (
                f"{opening} Laporan ini sedang kami periksa.",
                *filter(None, told),
                f"{protection} Kabar berikutnya kami sampaikan paling lambat {day_words(news)}.",
                f"Bila ada yang menekan Anda, tulis di sini dan jangan menunggu tanggal itu. {name}",
            )
        )
    settled = (n.text for n in dossier.notes if n.agency == agency and n.resolves)
    found = " ".join(map(for_citizens, settled))
    return (
        f"{opening} Pemeriksaan atas laporan ini sudah selesai. {found or 'Hasilnya kami sampaikan kepada pimpinan.'} "
        f"{protection} Bila masih ada yang ingin Anda sampaikan, balas laporan ini. {name}"
    )


ESCALATED = "h0 08.30 eskalasi"
EXAMINED = {
    "lead": "99.01-inspektorat",
    "classification": "pengaduan_bp",
    "field_notes": [],
}

EXAMPLES = (
    Example(
        ESCALATED,
        (
            "h3 99.01-inspektorat: tindak_lanjut sementara",
            "h8 99.01-inspektorat: tindak_lanjut sementara",
        ),
        "Pemeriksaan berjalan: kabar sementara dengan perlindungan, tanpa isi pemeriksaan.",
        EXAMINED,
        people=("admin",),
    ),
    Example(
        ESCALATED,
        ("h1 99.01-inspektorat: kembalikan",),
        "Tidak ada yang diperiksa: dikembalikan.",
        people=("admin",),
    ),
    Example(
        ESCALATED,
        ("h7 99.01-inspektorat: tindak_lanjut sementara",),
        "Inspektorat yang lamban.",
        EXAMINED,
        people=("admin",),
        habits={"99.01-inspektorat": Habit.SLOW},
    ),
)
"""Given this run, these acts of an Inspektorat that nobody plays."""
