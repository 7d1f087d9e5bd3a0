"""Every pair of seat role and action as a browser meets it: what the matrix allows has a door that works, what it forbids is
refused and changes nothing, and neither the instructor nor a stranger can act at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.domain.samples import samples
from tests.tables import all_rows_hold, each_row
from tests.web.desk.offices import LETTERS, SEATS, Chair
from tests.web.pages import Page
from trainer.domain import events as e
from trainer.domain.dossier import Dossier
from trainer.domain.rights import Grant, right_of
from trainer.domain.vocabulary import Action, AnswerKind, Classification, Role, State
from trainer.web.action_registry import BY_SLUG, DESK_ACTIONS
from trainer.web.actions import pass_on

ONE, TWO = "SIM-0000101", "SIM-0000102"
TITLE = "Lampu jalan padam di sekitar permukiman"
ADMINS = (Role.ADMIN_INSTANSI, Role.ADMIN_KOORDINATOR)

ACTION_FORMS = {each.action: each for each in DESK_ACTIONS if each is not pass_on.ACTION}
"""By action; *Teruskan* is what a coordinator's *Disposisi* is before a report is verified."""

SUITABLE = {
    Action.VERIFIKASI: State.MASUK,
    Action.DISPOSISI: State.TERVERIFIKASI,
    Action.TARIK_KEMBALI: State.DISPOSISI,
    Action.TUNDA: State.MASUK,
    Action.LANJUTKAN: State.TUNDA,
    Action.BUKAN_WEWENANG: State.MASUK,
    Action.KEMBALIKAN: State.DISPOSISI,
    Action.ARSIPKAN: State.TERVERIFIKASI,
    Action.TINDAK_LANJUT: State.DISPOSISI,
    Action.KOMENTAR: State.DISPOSISI,
    Action.TUTUP: State.PROSES,
    Action.PUTUSKAN_HAPUS: State.PROSES,
    Action.UBAH_KLASIFIKASI: State.DISPOSISI,
    Action.SAMARKAN: State.TERVERIFIKASI,
    Action.JADIKAN_RAHASIA: State.DISPOSISI,
    Action.TAMBAH_INSTANSI: State.DISPOSISI,
    Action.TAUTKAN: State.MASUK,
    Action.ESKALASI: State.DISPOSISI,
    Action.BUKA_KEMBALI: State.SELESAI,
    Action.PULIHKAN: State.ARSIP,
    **{sample.action: sample.state for sample in samples() if sample.action in ACTION_FORMS},
}
"""A state from which each action with a door can be made."""

SILENT = {sample.action for sample in samples() if sample.silent}

NOTHING_LEFT = (Action.JADIKAN_RAHASIA, Role.INSPEKTORAT)
"""What reached the Inspektorat is secret already: the right is there and has nothing left to do."""


def unit_of(role: Role) -> str:
    return "62-dishub" if role is Role.ADMIN_KOORDINATOR else "62.12-dishub"


def fields_for(action: Action, role: Role) -> dict[str, object]:
    """What somebody types into the door of an action, as the role's own desk accepts it."""
    desk = "62" if role is Role.ADMIN_KOORDINATOR else "62.12"
    elsewhere = "62.11" if role is Role.ADMIN_KOORDINATOR else "62-dishub"
    subject = {"title": TITLE, "classification": "pengaduan_tbp", "category": "perhubungan"}
    typed: dict[Action, dict[str, object]] = {
        Action.VERIFIKASI: {**subject, "handle": "nanti"},
        Action.DISPOSISI: {"lead": unit_of(role)},
        Action.TARIK_KEMBALI: {"reason": "Unit belum menjawab."},
        Action.TUNDA: {"reason": "lokasi_tidak_jelas", "question": "Di gang mana lampunya?"},
        Action.BUKAN_WEWENANG: {
            "reason": "milik_tingkat_lain",
            "owner": elsewhere,
            "basis": "Ruas ini milik pemerintah lain.",
        },
        Action.KEMBALIKAN: {
            "reason": "bukan_tugas_unit",
            "owner": "62.12-pupr",
            "basis": "Lampu itu milik PUPR.",
        },
        Action.ARSIPKAN: {"reason": "masukan_terlalu_umum", "explanation": "Belum ada kejadian."},
        Action.TINDAK_LANJUT: {"text": "Lampu sudah diganti.", "kind": "akhir"},
        Action.KOMENTAR: {"text": "Kami periksa."},
        Action.PUTUSKAN_HAPUS: {"grant": "tidak", "reason": "Masih diperiksa."},
        Action.UBAH_KLASIFIKASI: {**subject, "classification": "aspirasi"},
        Action.SAMARKAN: {"other_masks": "senter HP"},
        Action.TAMBAH_INSTANSI: {"supporting": [f"{desk}-pupr"]},
        Action.TAUTKAN: {"main": TWO},
        Action.ESKALASI: {"to": f"{desk}-inspektorat", "note": "Mohon diperiksa."},
        Action.BUKA_KEMBALI: {"reason": "Lampu padam lagi."},
        Action.PULIHKAN: {"reason": "Pelapor melengkapi."},
        **{sample.action: sample.typed for sample in samples()},
    }
    return typed.get(action, {})


def towards(state: State, role: Role) -> Iterator[e.Fact]:
    """What others did until the first report stands in this state where the role can reach it."""
    if role is Role.ADMIN_KOORDINATOR:
        for report in (ONE, TWO):
            basis = ("milik_tingkat_lain", "62-dishub", "Jalan provinsi.")
            yield e.ReportDeclined(report, "62.12", "62", *basis)
    yield verified(TWO)
    if state is State.TUNDA:
        yield e.ReportPostponed(ONE, "lokasi_tidak_jelas", "Di mana?", pauses=True)
    if state is State.ARSIP:
        yield e.ReportArchived(ONE, "masukan_terlalu_umum", "Belum jelas.")
    if state in (State.MASUK, State.TUNDA, State.ARSIP):
        return
    yield verified(ONE)
    if state is State.TERVERIFIKASI:
        return
    holder = unit_of(role)
    if role is Role.INSPEKTORAT:
        holder = SEATS[role]
        yield e.MadeSecret(ONE, "escalation")
        yield e.ReportEscalated(ONE, holder, Classification.PENGADUAN_BP, "")
    else:
        yield e.ReportDisposed(ONE, holder, (), "")
    if state is State.DISPOSISI:
        return
    done = "Lampu sudah diganti."
    yield e.FollowUpPosted(ONE, holder, AnswerKind.AKHIR, done, None, leads=True, attachments=())
    if state is State.SELESAI:
        yield e.ReportClosed(ONE, "officer")


def verified(report: str) -> e.ReportVerified:
    return e.ReportVerified(report, TITLE, Classification.PENGADUAN_TBP, "perhubungan", (), ())


def post(chair: Chair, slug: str, fields: dict[str, object], client=None):
    data = {f"{slug}-{name}": value for name, value in fields.items()}
    address = f"/meja/{chair.run}/laporan/{ONE}/{slug}"
    return (client or chair.client).post(address, data=data)


def own_acts(chair: Chair) -> list[e.Fact]:
    """What was recorded from this seat; reading and refused attempts are no acts."""
    idle = (e.ReportOpened, e.AttemptRefused)
    facts = [r.fact for r in chair.now().events if r.seat == "kursi" and r.person is not None]
    return [f for f in facts if not isinstance(f, idle)]


def unread(dossier: Dossier) -> Dossier:
    """The dossier without who has opened it."""
    dispositions = tuple(replace(each, opened_at=None) for each in dossier.dispositions)
    return replace(dossier, opened=(), dispositions=dispositions)


def pairs(*, granted: bool) -> list[tuple[Role, Action]]:
    return [
        (role, action)
        for role in SEATS
        for action in ACTION_FORMS
        if (right_of(role, action).grant is not Grant.N) is granted
    ]


def stand(offices, role: Role, state: State, *extra: e.Fact) -> Chair:
    chair = offices.alone(role)
    chair.others(*towards(state, role), *extra)
    return chair


@each_row(("role", "action"), pairs(granted=True))
def test_what_a_role_may_do_has_a_door_that_works(offices, role, action):
    asked = (e.DeletionAsked(ONE, "Salah kirim."),) if action is Action.PUTUSKAN_HAPUS else ()
    chair = stand(offices, role, SUITABLE[action], *asked)
    desk_action = ACTION_FORMS[action]
    before = chair.dossier(ONE)

    offered = chair.look(f"laporan/{ONE}").offered
    answer = post(chair, desk_action.slug, fields_for(action, role))

    if (action, role) == NOTHING_LEFT:
        assert desk_action.slug not in offered
        assert answer.status_code == 409
        return
    assert desk_action.slug in offered
    assert answer.status_code == 302, answer.get_data(as_text=True)[-3000:]
    assert own_acts(chair)
    assert (unread(chair.dossier(ONE)) == unread(before)) is (action in SILENT)


@pytest.mark.parametrize("role", SEATS)
def test_what_a_role_may_not_do_is_refused_and_changes_nothing(offices, role):
    chair = stand(offices, role, State.PROSES if role in ADMINS else State.DISPOSISI)
    before = unread(chair.dossier(ONE))
    offered = chair.look(f"laporan/{ONE}").offered

    def is_refused(action: Action) -> None:
        assert ACTION_FORMS[action].slug not in offered
        assert post(chair, ACTION_FORMS[action].slug, fields_for(action, role)).status_code == 409
        assert unread(chair.dossier(ONE)) == before
        assert own_acts(chair) == []

    all_rows_hold([each for who, each in pairs(granted=False) if who is role], is_refused)


@each_row("role", SEATS)
def test_only_a_coordinator_passes_a_new_report_on(offices, role):
    chair = stand(offices, role, State.MASUK)

    status = post(chair, pass_on.ACTION.slug, {"to": "62.11"}).status_code

    if role is Role.ADMIN_KOORDINATOR:
        assert status == 302
        assert chair.dossier(ONE).desk == "62.11"
    else:
        assert status in (404, 409)
        assert own_acts(chair) == []


@each_row("role", SEATS)
def test_every_seat_reads_types_in_and_replies(offices, role):
    chair = stand(offices, role, State.DISPOSISI)
    offices.clock.advance(timedelta(minutes=1))
    letter = LETTERS["62" if role is Role.ADMIN_KOORDINATOR else "62.12"]
    stamped = {"received_on": "2026-04-14", "received_hour": "08.05"}

    chair.look(f"laporan/{ONE}")
    typed = chair.send(f"loket/{letter}", {"channel": "surat", "title": TITLE, **stamped})
    replied = chair.send("pesan/memo-kadis", {"option": "tolak"})

    assert ("kursi", SEATS[role]) in chair.dossier(ONE).opened
    assert (typed.status_code, replied.status_code) == (302, 302)
    assert {type(fact) for fact in own_acts(chair)} == {e.ComplaintArrived, e.InjectAnswered}


@pytest.mark.parametrize("role", [role for role in SEATS if role not in ADMINS])
def test_nobody_acts_on_what_a_seat_may_not_know_of(offices, role):
    chair = stand(offices, role, State.MASUK)

    chair.look(f"laporan/{ONE}", 404)
    assert {post(chair, slug, {}).status_code for slug in BY_SLUG} == {404}
    assert own_acts(chair) == []


@each_row("role", SEATS)
def test_nobody_else_acts_from_a_seat(offices, role):
    chair, room = offices.class_of(role)
    other, _its_room = offices.class_of(role)
    for each in (chair, other):
        each.others(*towards(State.PROSES, role))
    length = len(chair.now().events)

    seen = room.client.get(f"/meja/{chair.run}/laporan/{ONE}")
    assert seen.status_code == 200
    assert Page(seen.get_data(as_text=True)).offered == []
    people = (room.client, other.client, offices.app.test_client())
    for client in people:
        for action, desk_action in ACTION_FORMS.items():
            assert (
                post(chair, desk_action.slug, fields_for(action, role), client).status_code == 404
            )
            form = f"/meja/{chair.run}/laporan/{ONE}/{desk_action.slug}"
            assert client.get(form).status_code == client.get(f"{form}?sejak=1").status_code == 404
    for client in people[1:]:
        assert client.get(f"/meja/{chair.run}/laporan/{ONE}").status_code == 404
    assert len(chair.now().events) == length


def test_every_door_is_tried():
    assert set(SUITABLE) == set(ACTION_FORMS)
    assert len(pairs(granted=True)) + len(pairs(granted=False)) == len(SEATS) * len(ACTION_FORMS)
