"""Which clocks run on a report right now, since when, until when, and whose they are.

Derived from the dossier, the profile and the calendar each time; nothing is stored. A clock with a flag raises it
when it runs out; three clocks act by themselves (lapse, clarification over, auto-close). Source: ref. 3.1, 3.5, 15.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.domain.dossier import Disposition, Dossier
from trainer.domain.run import Seat, seat_at
from trainer.domain.scenario import World
from trainer.domain.vocabulary import Flag, State


class ClockKind(StrEnum):
    VERIFIKASI = "verifikasi"
    """3 hk in MASUK at this desk."""
    INSTANSI = "instansi"
    """5 hk for the agency in TERVERIFIKASI: dispose, or answer itself. After `Kelola` the limit of a first answer."""
    UNIT = "unit"
    """5 hk for each unit from its disposition to its first answer."""
    JAWAB_ULANG = "jawab_ulang"
    """5 hk for a new answer after a reply or a reopening."""
    KELAS = "kelas"
    """The class limit, from receipt: *jam pelapor*."""
    LENGKAPI = "lengkapi"
    """10 hk for the reporter to complete; then archived."""
    KLARIFIKASI = "klarifikasi"
    """5 hk of waiting for another agency; then the system resumes."""
    SELESAI_OTOMATIS = "selesai_otomatis"
    """10 hk after the last final answer; then finished."""
    JANJI = "janji"
    """The date that an interim answer promised news for."""
    HAPUS = "hapus"
    """3 hk to decide a request to delete."""
    BUKA_KEMBALI = "buka_kembali"
    """10 hk in which a finished report can be reopened or rated."""


@dataclass(frozen=True, slots=True)
class Clock:
    """One running clock. `hk` is its length in working days (None: a date was promised). `due_at` is the first
    instant too late, None while the class limit stands still (*berhenti*). `agency` is whose duty it is, "" for the
    reporter's. `flag` goes up when it runs out.
    """

    kind: ClockKind
    agency: str
    started_at: datetime
    hk: int | None
    due_at: datetime | None
    flag: Flag | None


def running(seats: Mapping[str, Seat], dossier: Dossier, world: World) -> tuple[Clock, ...]:
    """Every clock that runs on a report in a run with these seats, in a fixed order. A report that left the run has none."""
    if not dossier.in_run:
        return ()
    clocks = (
        *_desk_clocks(dossier, world),
        *_unit_clocks(seats, dossier, world),
        *_answer_clocks(dossier, world),
        *_waiting_clocks(dossier, world),
    )
    limit = class_clock(dossier, world)
    return (*clocks, limit) if limit is not None else clocks


def class_clock(dossier: Dossier, world: World) -> Clock | None:
    """The class limit; None once it is met, or when the report is finished or archived.

    From receipt, without the days in TUNDA; never before the grace after a change of class, or after the report reached
    this desk by `Bukan Wewenang`, has passed. Source: ref. 3.1 row 22, 3.5.
    """
    if dossier.state in (State.SELESAI, State.ARSIP) or dossier.limit_met_at is not None:
        return None
    profile, calendar = world.profile, world.calendar
    hk = profile.class_limit_hk(dossier.classification)
    pauses = tuple((pause.since, pause.until) for pause in dossier.pauses)
    received_at = dossier.report.received_at
    # The same day either way; without pauses it need not be counted day by day, and polls ask often.
    due = (
        calendar.class_limit(received_at, hk, pauses)
        if pauses
        else calendar.limit_end(received_at, hk)
    )
    if due is not None and dossier.reclassified_at is not None:
        grace = profile.limit("tenggang_ubah_klasifikasi")
        due = max(due, calendar.limit_end(dossier.reclassified_at, grace))
    if due is not None and dossier.returned_here_at is not None:
        grace = profile.limit("tenggang_setelah_dikembalikan")
        due = max(due, calendar.limit_end(dossier.returned_here_at, grace))
    return Clock(ClockKind.KELAS, dossier.desk, received_at, hk, due, Flag.LEWAT_BATAS)


def lead_agency(dossier: Dossier) -> str:
    """Who owes the answer: the lead unit, else the desk."""
    return dossier.lead.unit if dossier.lead is not None else dossier.desk


def has_unit_clock(
    seats: Mapping[str, Seat], dossier: Dossier, disposition: Disposition, world: World
) -> bool:
    """Whether a disposition runs a *jam unit*: the lead's always does. A supporting body outside this government, or one
    that nobody plays, is named and informed only (ref. 3.5).
    """
    own = world.region.desk_of(disposition.unit) == dossier.desk
    return disposition.lead or (own and seat_at(seats, disposition.unit) is not None)


def _counted(
    kind: ClockKind, agency: str, since: datetime, limit: str, flag: Flag | None, world: World
) -> Clock:
    hk = world.profile.limit(limit)
    return Clock(kind, agency, since, hk, world.calendar.limit_end(since, hk), flag)


def _desk_clocks(dossier: Dossier, world: World) -> tuple[Clock, ...]:
    if dossier.state is State.MASUK:
        return (
            _counted(
                ClockKind.VERIFIKASI,
                dossier.desk,
                dossier.arrived_at_desk,
                "batas_verifikasi",
                Flag.TERLAMBAT_VERIFIKASI,
                world,
            ),
        )
    if dossier.state is State.TERVERIFIKASI and dossier.at_agency_since is not None:
        since = dossier.at_agency_since
        limit = "batas_disposisi" if dossier.taken_up_at is None else "batas_tindak_lanjut_awal"
        return (_counted(ClockKind.INSTANSI, dossier.desk, since, limit, Flag.TERLAMBAT, world),)
    return ()


def _unit_clocks(seats: Mapping[str, Seat], dossier: Dossier, world: World) -> tuple[Clock, ...]:
    if dossier.state not in (State.DISPOSISI, State.PROSES):
        return ()
    return tuple(
        _counted(ClockKind.UNIT, d.unit, d.since, "batas_tindak_lanjut_awal", Flag.TERLAMBAT, world)
        for d in dossier.active
        if d.first_answer_at is None
        and d.relieved_at is None
        and has_unit_clock(seats, dossier, d, world)
    )


def _answer_clocks(dossier: Dossier, world: World) -> tuple[Clock, ...]:
    if dossier.state is not State.PROSES:
        return ()
    clocks: list[Clock] = []
    owner = lead_agency(dossier)
    if dossier.answer_again_since is not None:
        since = dossier.answer_again_since
        clocks.append(
            _counted(
                ClockKind.JAWAB_ULANG, owner, since, "batas_jawab_ulang", Flag.TERLAMBAT, world
            )
        )
    if dossier.promised is not None:
        last = [answer for answer in dossier.answers if answer.next_news == dossier.promised][-1]
        due = world.calendar.end_of_day(dossier.promised)
        clocks.append(Clock(ClockKind.JANJI, owner, last.at, None, due, Flag.JANJI_LEWAT))
    if dossier.countdown_since is not None:
        clocks.append(
            _counted(
                ClockKind.SELESAI_OTOMATIS,
                "",
                dossier.countdown_since,
                "jendela_balasan_pelapor",
                None,
                world,
            )
        )
    return tuple(clocks)


def _waiting_clocks(dossier: Dossier, world: World) -> tuple[Clock, ...]:
    clocks: list[Clock] = []
    waiting = dossier.postponement
    if waiting is not None and waiting.pauses:
        clocks.append(
            _counted(ClockKind.LENGKAPI, "", waiting.since, "batas_lengkapi_tunda", None, world)
        )
    elif waiting is not None:
        clocks.append(
            _counted(
                ClockKind.KLARIFIKASI,
                waiting.desk,
                waiting.since,
                "batas_klarifikasi_instansi",
                None,
                world,
            )
        )
    if dossier.deletion_asked_at is not None:
        decider = dossier.escalated_to or dossier.desk
        clocks.append(
            _counted(
                ClockKind.HAPUS,
                decider,
                dossier.deletion_asked_at,
                "batas_permohonan_hapus",
                Flag.PERMOHONAN_HAPUS,
                world,
            )
        )
    if dossier.state is State.SELESAI and dossier.closed_at is not None:
        clocks.append(
            _counted(
                ClockKind.BUKA_KEMBALI, "", dossier.closed_at, "jendela_buka_kembali", None, world
            )
        )
    return tuple(clocks)
