"""Reports put into a state straight by facts, for tests that ask what may happen to them then.

Unlike `games.play` nothing is decided on the way, so that a state can be had at any desk. Each such report has a second,
verified report beside it (a main for duplicates) and a letter that waits at the counter.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.domain.acts import TEXT
from tests.domain.games import Game, make_run, record, wait
from tests.domain.samples import samples
from tests.domain.worlds import (
    CATEGORY,
    DESK,
    FIRST,
    INSPECTORATE,
    PROVINCE,
    PROVINCE_INSPECTORATE,
    PROVINCE_WORKS,
    PUBLIC_WORKS,
    SECOND,
    TITLE,
    dummy_report,
    wib,
)
from trainer.domain import commands as c
from trainer.domain import events as e
from trainer.domain.region import NATIONAL_DESK
from trainer.domain.vocabulary import AnswerKind, Classification, Role, State

ARRIVED = wib(3, 2, 9)
STOOD = wib(3, 2, 10)
NOW = wib(3, 3, 10)
LETTER = "SIM-0000003"


@dataclass(frozen=True)
class Place:
    """A desk with a unit and an inspectorate of its own."""

    desk: str
    unit: str
    inspectorate: str


KABUPATEN = Place(DESK, PUBLIC_WORKS, INSPECTORATE)
PROVINCIAL = Place(PROVINCE, PROVINCE_WORKS, PROVINCE_INSPECTORATE)
NATIONAL_PLACE = Place(NATIONAL_DESK, PUBLIC_WORKS, INSPECTORATE)


def place_of(role: Role) -> Place:
    """Where a role of the cast of these tests has its desk."""
    return {Role.ADMIN_KOORDINATOR: PROVINCIAL, Role.ADMIN_NASIONAL: NATIONAL_PLACE}.get(
        role, KABUPATEN
    )


def in_state(
    state: State,
    place: Place = KABUPATEN,
    *,
    escalated: bool = False,
    secret: bool = False,
    deletion_asked: bool = False,
) -> Game:
    """The first report in this state at this desk; escalated reports lie at the desk's own inspectorate."""
    game = make_run(
        dummy_report(1, ARRIVED, addressed_to=place.desk, secret=secret),
        dummy_report(2, ARRIVED, addressed_to=place.desk),
        dummy_report(3, ARRIVED, addressed_to=place.desk, arrives="counter"),
    )
    game = record(wait(game, ARRIVED), STOOD, "admin", "p-admin", _verified(SECOND))
    game = record(game, STOOD, "admin", "p-admin", *_towards(state, place, escalated=escalated))
    if deletion_asked:
        game = record(game, STOOD, "cast:reporter", None, e.DeletionAsked(FIRST, "salah kirim"))
    return game


def _towards(state: State, place: Place, *, escalated: bool) -> tuple[e.Fact, ...]:
    if state is State.MASUK:
        return ()
    if state is State.TUNDA:
        return (e.ReportPostponed(FIRST, "lokasi_tidak_jelas", "Di mana?", pauses=True),)
    if state is State.ARSIP:
        return (e.ReportArchived(FIRST, "masukan_terlalu_umum", "Belum jelas."),)
    facts: tuple[e.Fact, ...] = (_verified(FIRST),)
    if state is State.TERVERIFIKASI:
        return facts
    holder = place.inspectorate if escalated else place.unit
    facts += (_escalated(holder),) if escalated else (e.ReportDisposed(FIRST, holder, (), ""),)
    if state is State.DISPOSISI:
        return facts
    facts += (
        e.FollowUpPosted(FIRST, holder, AnswerKind.AKHIR, TEXT, None, leads=True, attachments=()),
    )
    return facts if state is State.PROSES else (*facts, e.ReportClosed(FIRST, "officer"))


def _verified(report: str) -> e.ReportVerified:
    return e.ReportVerified(report, TITLE, Classification.PENGADUAN_TBP, CATEGORY, (), ())


def _escalated(to: str) -> e.ReportEscalated:
    return e.ReportEscalated(FIRST, to, Classification.PENGADUAN_BP, "")


def every_command(place: Place = KABUPATEN) -> tuple[c.Command, ...]:
    """One command of each kind on the first report, with fields that its desk accepts."""
    mask = c.Mask("body", 0, 8)
    supervisor = place.inspectorate
    return (
        c.OpenReport(FIRST),
        c.Verify(FIRST, TITLE, Classification.PENGADUAN_TBP, CATEGORY),
        c.Dispose(FIRST, place.unit),
        c.Withdraw(FIRST, "Belum ditanggapi."),
        c.Postpone(FIRST, "lokasi_tidak_jelas", "Mohon sebutkan nama desa."),
        c.Complete(FIRST, "Di RT 02."),
        c.Resume(FIRST),
        c.Decline(FIRST, "milik_tingkat_lain", "90.02", "Bukan jalan kabupaten ini."),
        c.GiveBack(FIRST, "bukan_tugas_unit", None, ""),
        c.Archive(FIRST, "masukan_terlalu_umum", "Belum memuat kejadian."),
        c.FollowUp(FIRST, AnswerKind.AKHIR, TEXT),
        c.Comment(FIRST, "Mohon kabarnya."),
        c.Close(FIRST),
        c.Reopen(FIRST, "Berlubang lagi."),
        c.AskDeletion(FIRST, "Salah kirim."),
        c.DecideDeletion(FIRST, grant=False, reason="Masih diperiksa."),
        c.Publish(FIRST),
        c.Reclassify(FIRST, TITLE, Classification.ASPIRASI, CATEGORY),
        c.MaskFurther(FIRST, (mask,)),
        c.MakeSecret(FIRST),
        c.AddUnits(FIRST, ("b-jalan",)),
        c.LinkDuplicate(FIRST, SECOND),
        c.Escalate(FIRST, supervisor),
        c.Restore(FIRST, "Sudah dilengkapi."),
        c.Rate(FIRST, 4),
        c.TakeElsewhere(FIRST, "ombudsman", TEXT),
        c.PassOn(FIRST, "90.02"),
        *(sample.commands(FIRST, place)[0] for sample in samples()),
    )


def letter(place: Place = KABUPATEN) -> c.EnterReport:
    """The letter at the counter, typed in with its stamp."""
    return c.EnterReport(LETTER, "surat", TITLE, "", ARRIVED)
