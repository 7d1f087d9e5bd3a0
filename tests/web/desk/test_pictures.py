"""Pictures that came with a report: drawn for whoever reads its text, and for everybody only if they show nobody."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from tests.tables import each_row
from tests.web.desk.conftest import VERIFIED
from trainer.domain import events as e
from trainer.domain.report import Attachment, AttachmentTruth
from trainer.domain.vocabulary import Classification, Role
from trainer.usecases.acting import change
from trainer.usecases.loading import load
from trainer.web.attachments import HEADERS

ONE = "SIM-0000101"
ROAD = Attachment("jalan", "depan SD", "Foto jalan aspal, tampak lubang besar dan genangan air.")
CARD = Attachment(
    "surat", "kartu saya", "Foto kartu peserta. Terbaca: “KARTU PESERTA”, “NIK: 9902361601800023”."
)
BLACKED = Attachment(
    "surat", "suratnya", "Foto surat. Terbaca: “SURAT KETERANGAN”, “NIK: (dihitamkan)”."
)
PAPER = Attachment("dokumen", "surat RT 05", "Surat satu halaman bertanda tangan ketua RT.")
BROKEN = Attachment("rusak", "videonya", "Berkas ini tidak dapat dibuka.")
ALL = (ROAD, CARD, BLACKED, PAPER, BROKEN)
PLAIN, BARE = (1, 3), (2,)
"""Numbers of pictures that show nobody, and of one that shows a number."""
NONE = (0, 4, 5, 6, 99, "01", "x", "-1")
"""Numbers of what is no picture."""
CITIZENS = ("warga", "pers")


@pytest.fixture
def came(services, learner):
    """The first report, come with five attachments."""
    arrive(services, learner.run)


@pytest.fixture
def status(learner):
    """What the server says to a request for a picture of the first report."""
    return lambda number, run=None: (
        learner.client.get(address(run or learner.run, number)).status_code
    )


def arrive(services, run) -> None:
    report = load(services, run).run.dossier(ONE).report
    keys = tuple(AttachmentTruth(False, None) for _each in ALL)
    truth = replace(report.truth, attachments=keys)
    come = e.ComplaintArrived(replace(report, attachments=ALL, truth=truth), "62.12")
    change(services, run, lambda _playing: (come,))


def address(run, number: int) -> str:
    return f"/meja/{run}/laporan/{ONE}/gambar/{number}"


def test_the_report_shows_its_pictures_and_tells_the_rest_in_words(came, look, learner):
    page = look(f"laporan/{ONE}")

    for number in (*PLAIN, *BARE):
        assert f'src="{address(learner.run, number)}"' in page.html
    assert f'alt="{ROAD.alt}"' in page.html
    assert "“depan SD”" in page.text
    assert f"“{PAPER.caption}” {PAPER.alt}" in page.text
    assert f"“{BROKEN.caption}” {BROKEN.alt}" in page.text
    assert page.html.count("/gambar/") == len(PLAIN) + len(BARE)


def test_a_picture_is_served_to_be_seen_and_never_to_be_run(came, learner):
    served = learner.client.get(address(learner.run, 1))

    assert served.status_code == 200
    assert served.mimetype == "image/svg+xml"
    assert {name: served.headers[name] for name in HEADERS} == HEADERS
    assert "LATIHAN" in served.text
    assert ElementTree.fromstring(served.text).tag.endswith("svg")
    assert learner.client.get(address(learner.run, 1)).data == served.data


@each_row("number", NONE)
def test_what_is_no_picture_is_not_found(came, status, number):
    assert status(number) == 404


def test_a_picture_of_a_report_that_is_not_there_is_not_found(came, learner):
    assert (
        learner.client.get(f"/meja/{learner.run}/laporan/SIM-9999999/gambar/1").status_code == 404
    )


def test_a_picture_of_one_run_is_not_found_in_another(came, make_learner):
    other = make_learner()

    assert other.client.get(address(other.run, 1)).status_code == 404


def test_a_stranger_sees_no_picture(came, learner, app):
    assert app.test_client().get(address(learner.run, 1)).status_code in (302, 401, 403, 404)


def test_before_it_is_verified_only_the_reporter_s_view_has_pictures(came, look):
    assert look(f"laporan/{ONE}/sebagai/pelapor").html.count("/gambar/") == 3
    for viewer in CITIZENS:
        page = look(f"laporan/{ONE}/sebagai/{viewer}")
        assert "/gambar/" not in page.html
        assert ROAD.caption not in page.text


def test_everybody_sees_what_shows_nobody_and_is_told_that_there_is_more(came, look, send):
    assert send(ONE, "verifikasi", VERIFIED).status_code == 302

    for viewer in CITIZENS:
        page = look(f"laporan/{ONE}/sebagai/{viewer}")
        assert page.html.count("/gambar/") == len(PLAIN)
        assert f'alt="{ROAD.alt}"' in page.html
        for hidden in (CARD.caption, "9902361601800023", PAPER.alt, BROKEN.caption):
            assert hidden not in page.html, (viewer, hidden)
        assert "3 lampiran tidak ditampilkan untuk umum." in page.text
    own = look(f"laporan/{ONE}/sebagai/pelapor")
    assert own.html.count("/gambar/") == 3
    assert "tidak ditampilkan untuk umum" not in own.text


@pytest.fixture(scope="module")
def unit(offices):
    """A liaison officer of a unit that does not hold the first report."""
    chair = offices.alone(Role.PEJABAT_PENGHUBUNG)
    arrive(offices.services, chair.run)
    return chair


def statuses(chair, numbers=(*PLAIN, *BARE)) -> list[int]:
    return [chair.client.get(address(chair.run, number)).status_code for number in numbers]


def test_a_unit_sees_pictures_as_it_reads_the_text(offices):
    chair = offices.alone(Role.PEJABAT_PENGHUBUNG)
    arrive(offices.services, chair.run)
    assert statuses(chair) == [404, 404, 404]

    chair.others(verified())
    assert statuses(chair) == [200, 200, 404]

    chair.others(e.ReportDisposed(ONE, "62.12-dishub", (), ""))
    assert statuses(chair) == [200, 200, 200]


def test_a_secret_report_shows_a_unit_that_has_not_got_it_nothing(unit):
    unit.others(verified(), e.MadeSecret(ONE, "officer"))

    assert statuses(unit) == [404, 404, 404]


def test_what_was_deleted_or_escalated_shows_the_desk_nothing(offices):
    for facts in (
        (e.DeletionAsked(ONE, "Salah kirim."), e.DeletionDecided(ONE, granted=True, reason="")),
        (
            e.MadeSecret(ONE, "escalation"),
            e.ReportEscalated(ONE, "62.12-inspektorat", Classification.PENGADUAN_BP, ""),
        ),
    ):
        chair = offices.alone(Role.ADMIN_INSTANSI)
        arrive(offices.services, chair.run)
        chair.others(verified())
        assert statuses(chair) == [200, 200, 200]
        chair.others(*facts)
        assert statuses(chair) == [404, 404, 404]
        assert "/gambar/" not in chair.look(f"laporan/{ONE}").html


def verified() -> e.ReportVerified:
    return e.ReportVerified(ONE, "Lampu padam", Classification.PENGADUAN_TBP, "perhubungan", (), ())
