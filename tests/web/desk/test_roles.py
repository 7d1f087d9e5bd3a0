"""The desk from other chairs: a unit's liaison officer, the Inspektorat, the coordinator of the province."""

from __future__ import annotations

import dataclasses
import re
import shutil

import pytest
from argon2.profiles import CHEAPEST

from tests.house.sources import ROOT
from tests.web.pages import page_of
from tests.web.people import SLUG, enter
from trainer.domain import events as e
from trainer.domain.vocabulary import Classification, State
from trainer.store.passwords import Passwords
from trainer.usecases.acting import change
from trainer.usecases.exercises import Setup, start_alone
from trainer.usecases.loading import load
from trainer.web.access import PLUGGED
from trainer.web.app import create_app

ONE = "SIM-0000101"
SEATS = {
    "unit": ("pejabat_penghubung", "62.12-dishub", "Pejabat Penghubung Dishub"),
    "inspektorat": ("inspektorat", "62.12-inspektorat", "Inspektorat Daerah"),
    "koordinator": ("admin_koordinator", "62", "Admin Koordinator Kalimantan Tengah"),
}


class Chair:
    """Somebody alone in a seat of another role, with a run in which the office has handled the first report."""

    def __init__(self, app, client, run):
        self.app, self.client, self.run = app, client, run
        self.services = app.extensions[PLUGGED].services

    def office(self, *facts):
        """What simulated colleagues did before."""
        change(self.services, self.run, lambda _playing: facts)

    def look(self, path="", status=200):
        return page_of(self.client.get(f"/meja/{self.run}/{path}"), status)

    def send(self, slug, status=302, **fields):
        data = {f"{slug}-{name}": value for name, value in fields.items()}
        answer = self.client.post(f"/meja/{self.run}/laporan/{ONE}/{slug}", data=data)
        assert answer.status_code == status, answer.get_data(as_text=True)[-3000:]
        return answer

    def dossier(self):
        return load(self.services, self.run).run.dossier(ONE)


@pytest.fixture
def chair(request, settings, clock, tmp_path):
    role, agency, title = SEATS[request.param]
    root = tmp_path / "root"
    for folder in ("scenarios", "seed_data", "templates", "static"):
        shutil.copytree(ROOT / folder, root / folder)
    scenario = root / "scenarios" / SLUG / "scenario.yaml"
    seats = f'seats:\n  - id: kursi\n    role: {role}\n    agency: "{agency}"\n    title: {title}\n'
    text = scenario.read_text(encoding="utf-8")
    scenario.write_text(re.sub(r"seats:\n(?:  .*\n)+", seats, text), encoding="utf-8")
    app = create_app(
        dataclasses.replace(settings, root=root),
        wall=clock,
        passwords=Passwords(CHEAPEST),
        config={"WTF_CSRF_ENABLED": False, "TESTING": True},
    )
    services = app.extensions[PLUGGED].services
    account = services.directory.add_account(
        "sari", "Sari", "empat kata yang cukup", False, clock.now()
    )
    joined = start_alone(services, account, SLUG, Setup(seed=7))
    yield Chair(app, enter(app.test_client(), account), joined.run)
    app.extensions[PLUGGED].engine.dispose()


VERIFIED = e.ReportVerified(
    ONE, "Lampu jalan padam di kota", Classification.PENGADUAN_TBP, "perhubungan", (), ()
)
DISPOSED = e.ReportDisposed(ONE, "62.12-dishub", (), "Mohon diperiksa.")


@pytest.mark.parametrize("chair", ["unit"], indirect=True)
def test_a_unit_sees_only_what_was_disposed_to_it_and_answers(chair):
    assert "SIM-" not in chair.look().text
    chair.look(f"laporan/{ONE}", 404)
    chair.office(VERIFIED, DISPOSED)

    page = chair.look(f"laporan/{ONE}")

    assert set(page.offered) == {"tindak-lanjut", "komentar", "kembalikan", "panggilan-darurat"}
    assert "Batas unit, sejak disposisi" in page.text
    form = chair.look(f"laporan/{ONE}/tindak-lanjut")
    assert "Kabar berikutnya paling lambat Wajib untuk tanggapan sementara." in form.text
    chair.send("tindak-lanjut", text="Lampu sudah diganti.", kind="akhir")
    assert chair.dossier().state is State.PROSES


@pytest.mark.parametrize("chair", ["unit"], indirect=True)
def test_a_unit_that_answered_for_the_time_being_is_not_told_that_it_is_done(chair):
    chair.office(VERIFIED, DISPOSED)
    chair.send(
        "tindak-lanjut", text="Tiang diperiksa besok.", kind="sementara", next_news="2026-04-16"
    )

    text = chair.look().text

    assert "1 dari 1 laporan yang masuk masih menunggu jawaban Anda berikutnya." in text
    assert "sudah Anda jawab" not in text


@pytest.mark.parametrize("chair", ["unit"], indirect=True)
def test_a_unit_gives_back_and_keeps_its_own_line_alone(chair):
    chair.office(VERIFIED, DISPOSED)
    chair.send("komentar", text="Kami periksa dahulu.")
    chair.send(
        "kembalikan", reason="bukan_tugas_unit", owner="62.12-pupr", basis="Lampu itu milik PUPR."
    )

    page, line = chair.look(f"laporan/{ONE}"), chair.look(f"laporan/{ONE}/jejak").text

    assert "sudah Anda kembalikan" in page.text
    for text in (page.text, line):
        assert text.index("Lampu itu milik PUPR.") < text.index("Kami periksa dahulu."), (
            "newest first"
        )
    assert "Lampu jln" not in line
    assert "Lampu jln" not in page.text
    assert "bolak-balik" not in page.ids
    assert "Pernah dikembalikan" not in chair.look("?kotak=lain").text
    assert "Laporan yang sudah dikembalikan" in chair.look("?kotak=lain").text
    assert chair.dossier().state is State.TERVERIFIKASI


@pytest.mark.parametrize("chair", ["unit"], indirect=True)
def test_what_a_unit_may_not_do_is_refused_by_its_role(chair):
    chair.office(VERIFIED, DISPOSED)

    answer = chair.send("disposisi", 409, lead="62.12-disdik")

    assert "Disposisi bukan tugas Pejabat Penghubung." in page_of(answer, 409).text


@pytest.mark.parametrize("chair", ["inspektorat"], indirect=True)
def test_the_inspektorat_works_on_what_was_escalated_to_it(chair):
    chair.office(
        e.MadeSecret(ONE, "escalation"),
        e.ReportEscalated(
            ONE, "62.12-inspektorat", Classification.PENGADUAN_BP, "Mohon diperiksa."
        ),
    )

    page = chair.look(f"laporan/{ONE}")

    assert "Rahasia" in page.text
    assert {"tindak-lanjut", "kembalikan"} <= set(page.offered)
    chair.send(
        "tindak-lanjut", text="Pemeriksaan dimulai.", kind="sementara", next_news="2026-04-16"
    )
    assert chair.dossier().answers[0].agency == "62.12-inspektorat"


@pytest.mark.parametrize("chair", ["koordinator"], indirect=True)
def test_the_coordinator_watches_other_desks_and_passes_new_reports_on(chair):
    assert "Di meja lain 2" in chair.look("?kotak=lain").text
    assert "Semua di meja ini 0" in chair.look().text
    watched = chair.look(f"laporan/{ONE}")
    assert "verifikasi" not in watched.offered
    assert {"komentar", "jadikan-rahasia", "eskalasi"} <= set(watched.offered)

    chair.office(
        e.ReportDeclined(ONE, "62.12", "62", "milik_tingkat_lain", "62-dishub", "Jalan provinsi.")
    )
    page = chair.look(f"laporan/{ONE}")
    assert {"verifikasi", "teruskan", "tunda", "bukan-wewenang", "arsipkan"} <= set(page.offered)

    chair.send("teruskan", to="62.11")
    assert chair.dossier().desk == "62.11"
