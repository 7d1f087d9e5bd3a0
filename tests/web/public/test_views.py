"""One report through other eyes: the reporter, another citizen, the press; what must stay unseen stays unseen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.web.desk.conftest import GOOD_TITLE, VERIFIED
from tests.web.pages import page_of
from trainer.domain import events as e
from trainer.domain.vocabulary import AnswerKind, Classification, Role
from trainer.usecases.acting import change

ONE = "SIM-0000101"
CITIZENS = ("warga", "pers")
MASKED = "ngaji pake senter HP"


@pytest.fixture
def through(look):
    """The page of a report through somebody's eyes."""
    return lambda viewer, report=ONE: look(f"laporan/{report}/sebagai/{viewer}")


@pytest.fixture
def office(services, learner):
    """What happened in the run by others' hands."""
    return lambda *facts: change(services, learner.run, lambda _playing: facts)


@pytest.fixture
def published(send):
    """The first report, verified and disposed, with a stretch of it masked."""
    answer = send(ONE, "verifikasi", VERIFIED, other_masks=MASKED)
    assert answer.status_code == 302


def test_the_three_views_are_one_click_from_the_report(look, learner):
    links = look(f"laporan/{ONE}").links

    for viewer in ("pelapor", "warga", "pers"):
        assert f"/meja/{learner.run}/laporan/{ONE}/sebagai/{viewer}" in links


def test_before_it_is_verified_only_the_reporter_finds_it(through, look):
    own = through("pelapor")

    assert "Lampu jln di tmpt kami mati sdh 2 minggu lbh" in own.text
    assert "Laporan masuk" in own.text
    for viewer in CITIZENS:
        page = through(viewer)
        assert "Laporan tidak ditemukan" in page.text
        assert "belum diverifikasi" in page.text
        assert "Lampu jln" not in page.text
    assert "Belum ada laporan untuk umum" in look("publik").text


def test_a_citizen_reads_the_masked_version_and_the_reporter_the_own_words(through, published):
    own, citizen = through("pelapor"), through("warga")

    assert MASKED in own.text
    assert MASKED not in citizen.html
    assert "Lampu jln di tmpt kami mati" in citizen.text
    assert GOOD_TITLE in citizen.text
    assert "Didisposisikan ke Dinas Perhubungan" in citizen.text
    assert "Norlaila Badriah" in citizen.text


def test_the_note_to_the_unit_is_read_by_nobody_outside(through, published):
    for viewer in ("pelapor", *CITIZENS):
        assert VERIFIED["note"] not in through(viewer).html


def test_the_press_reads_what_another_citizen_reads(through, published, office):
    office(
        e.FollowUpPosted(
            ONE,
            "62.12-dishub",
            AnswerKind.AKHIR,
            "Lampu sudah menyala.",
            None,
            leads=True,
            attachments=(),
        )
    )
    cards = [
        page.html.split("<article")[1].split("</article>")[0] for page in map(through, CITIZENS)
    ]

    assert cards[0] == cards[1]
    assert "Lampu sudah menyala." in cards[0]


def test_a_secret_report_is_found_by_its_reporter_alone(through, published, send, look):
    assert GOOD_TITLE in look("publik").text
    send(ONE, "jadikan-rahasia", {})

    for viewer in CITIZENS:
        page = through(viewer)
        assert "Laporan tidak ditemukan" in page.text
        assert GOOD_TITLE not in page.text
    assert "Rahasia" in through("pelapor").text
    for query in ("publik", f"publik?q={ONE}", "publik?q=lampu"):
        page = look(query)
        assert ONE not in "".join(page.links)
        assert GOOD_TITLE not in page.text


def test_what_is_masked_cannot_be_searched_in_the_public_list(look, published):
    assert ONE in "".join(look("publik?q=lampu").links)
    page = look("publik?q=senter")

    assert ONE not in "".join(page.links)
    assert "Tidak ada laporan yang cocok" in page.text


def test_the_reporter_reads_the_question_and_the_reason_and_citizens_neither(through, send):
    send(ONE, "tunda", {"reason": "lokasi_tidak_jelas", "question": "Di gang mana lampunya?"})

    assert "Di gang mana lampunya?" in through("pelapor").text
    for viewer in CITIZENS:
        page = through(viewer)
        assert "Di gang mana" not in page.text
        assert "sedang ditunda" in page.text


def test_the_reporter_reads_why_a_report_was_archived(through, send):
    explanation = "Laporan ini belum memuat kejadian yang dapat diperiksa."
    send(ONE, "arsipkan", {"reason": "masukan_terlalu_umum", "explanation": explanation})

    assert explanation in through("pelapor").text
    assert explanation not in through("warga").text


def test_why_a_unit_gave_it_back_stays_in_the_office(through, published, office, look):
    office(
        e.ReportGivenBack(
            ONE, "62.12-dishub", "bukan_tugas_unit", "62.12-pupr", "Tiang milik PUPR."
        )
    )

    assert "Tiang milik PUPR." in look(f"laporan/{ONE}").text
    for viewer in ("pelapor", *CITIZENS):
        assert "Tiang milik PUPR." not in through(viewer).html


def test_a_countdown_is_told_once_a_final_answer_stands(through, published, office):
    assert "Selesai otomatis" not in through("warga").text
    office(
        e.FollowUpPosted(
            ONE,
            "62.12-dishub",
            AnswerKind.AKHIR,
            "Lampu sudah menyala.",
            None,
            leads=True,
            attachments=(),
        )
    )

    assert "Selesai otomatis dalam 10 hari kerja" in through("warga").text


def test_an_anonymous_report_has_no_name_for_anybody(through, look, clock, send):
    clock.advance(timedelta(minutes=4))
    look()
    assert "Anonim" in through("pelapor", "SIM-0000103").text
    send("SIM-0000103", "verifikasi", VERIFIED)
    for viewer in CITIZENS:
        assert "Anonim" in through(viewer, "SIM-0000103").text
    assert "Anonim" in look("publik").text


def test_an_escalated_report_is_not_shown_as_the_reporter_reads_it(published, send, look):
    send(ONE, "eskalasi", {"to": "62.12-inspektorat", "note": "Mohon diperiksa."})

    look(f"laporan/{ONE}/sebagai/pelapor", 404)
    page = look(f"laporan/{ONE}/sebagai/warga")
    assert "Laporan tidak ditemukan" in page.text
    assert "Lampu jln" not in page.text


def test_unknown_reports_and_readers_are_not_there(look):
    look("laporan/SIM-9999999/sebagai/warga", 404)
    look(f"laporan/{ONE}/sebagai/ombudsman", 404)


def test_only_people_of_the_run_find_these_pages(learner, make_learner, client):
    stranger = make_learner("sari")
    for path in ("publik", f"laporan/{ONE}/sebagai/warga", f"laporan/{ONE}/sebagai/pelapor"):
        address = f"/meja/{learner.run}/{path}"
        page_of(stranger.client.get(address), 404)
        page_of(client.get(address), 404)


def test_the_instructor_of_the_class_may_look(make_class):
    room = make_class("Rusmini")
    run = room.trainees[0].run

    page = page_of(room.client.get(f"/meja/{run}/laporan/{ONE}/sebagai/pers"))

    assert "Laporan tidak ditemukan" in page.text


def test_a_unit_looks_through_nobody_s_eyes_at_what_it_may_not_see(offices):
    unit = offices.alone(Role.PEJABAT_PENGHUBUNG)

    for viewer in ("pelapor", *CITIZENS):
        unit.look(f"laporan/{ONE}/sebagai/{viewer}", 404)


def test_a_unit_that_gave_a_report_back_reads_it_as_any_citizen(offices):
    unit = offices.alone(Role.PEJABAT_PENGHUBUNG)
    unit.others(
        e.ReportVerified(ONE, GOOD_TITLE, Classification.PENGADUAN_TBP, "perhubungan", (), ()),
        e.ReportDisposed(ONE, "62.12-dishub", (), ""),
    )
    assert "Lampu jln di tmpt kami" in unit.look(f"laporan/{ONE}/sebagai/pelapor").text
    unit.others(
        e.ReportGivenBack(ONE, "62.12-dishub", "bukan_tugas_unit", None, "Tiang milik PUPR.")
    )

    unit.look(f"laporan/{ONE}/sebagai/pelapor", 404)
    page = unit.look(f"laporan/{ONE}/sebagai/warga")
    assert GOOD_TITLE in page.text
    assert f"/meja/{unit.run}/laporan/{ONE}/sebagai/pelapor" not in page.links


def test_a_public_report_of_another_desk_is_read_without_a_desk_page(offices):
    unit = offices.alone(Role.PEJABAT_PENGHUBUNG)
    unit.others(
        e.ReportVerified(ONE, GOOD_TITLE, Classification.PENGADUAN_TBP, "perhubungan", (), ()),
        e.ReportDisposed(ONE, "62.12-pupr", (), ""),
    )

    assert GOOD_TITLE in unit.look("publik").text
    page = unit.look(f"laporan/{ONE}/sebagai/warga")
    assert GOOD_TITLE in page.text
    assert f"/meja/{unit.run}/laporan/{ONE}" not in page.links
    unit.look(f"laporan/{ONE}/sebagai/pelapor", 404)


def test_what_is_masked_in_a_kept_title_is_masked_in_every_list(through, send, look):
    kept = {**VERIFIED, "title": "Akses Jalan Ke SD Marajang Terganggu"}
    send("SIM-0000102", "verifikasi", kept, other_masks="Marajang")

    assert "Marajang" in through("pelapor", "SIM-0000102").text
    card = through("warga", "SIM-0000102")
    assert "Akses Jalan Ke SD ████████ Terganggu" in card.text
    assert "Marajang" not in card.html
    assert "Marajang" not in look("publik").html
    assert "SIM-0000102" not in "".join(look("publik?q=marajang").links)


def test_a_linked_report_leads_to_its_main_only_while_everybody_may_read_that(
    through, published, office, learner
):
    office(
        e.ReportVerified("SIM-0000102", GOOD_TITLE, "pengaduan_tbp", "perhubungan", (), ()),
        e.DuplicateLinked("SIM-0000102", ONE, same=False),
    )
    main = f"/meja/{learner.run}/laporan/{ONE}/sebagai/warga"
    assert main in through("warga", "SIM-0000102").links

    office(e.MadeSecret(ONE, "officer"))

    page = through("pelapor", "SIM-0000102")
    assert "Ditangani bersama laporan lain" in page.text
    assert ONE not in page.html.split("<article")[1]
