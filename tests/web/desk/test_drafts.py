"""Unfinished texts: kept while typing or by a button, back on the page, gone once sent, and nobody else's."""

from __future__ import annotations

import pytest

from tests.web.desk.conftest import VERIFIED
from tests.web.pages import page_of

ONE = "SIM-0000101"
REPORT = f"laporan/{ONE}"


@pytest.fixture
def keep(learner):
    """Saves one field as the script does, or a whole form as the button does."""

    def post(door, data, report=ONE):
        return learner.client.post(
            f"/meja/{learner.run}/konsep?laporan={report}&formulir={door}", data=data
        )

    return post


def test_a_text_is_kept_while_it_is_typed_and_is_back_on_the_page(keep, look):
    answer = keep("komentar", {"field": "komentar-text", "text": "Baru setengah"})

    assert answer.json == {"saved": "08.00"}
    page = look(REPORT)
    assert "Baru setengah" in page.html
    assert "Konsep tersimpan" in page.text


def test_each_field_of_a_form_is_kept_beside_the_others(keep, look):
    keep("verifikasi", {"field": "verifikasi-title", "text": "Judul yang mulai rapi"})
    keep("verifikasi", {"field": "verifikasi-note", "text": "Catatan untuk dinas"})

    html = look(REPORT).html

    assert "Judul yang mulai rapi" in html
    assert "Catatan untuk dinas" in html


def test_the_button_keeps_the_whole_form_with_its_choices(keep, look):
    answer = keep(
        "verifikasi",
        {
            "verifikasi-title": "Judul sementara",
            "verifikasi-classification": "aspirasi",
            "verifikasi-supporting": ["62.12-disdik", "62.12-dinkes"],
            "csrf_token": "x",
            "seen_seq": "1",
        },
    )
    assert answer.headers["Location"].endswith(f"{REPORT}#verifikasi")

    page = look(REPORT)

    assert 'value="aspirasi" checked' in page.html
    assert 'value="62.12-disdik" checked' in page.html
    assert 'value="62.12-dinkes" checked' in page.html
    assert '<details class="bt-door" id="verifikasi" name="putusan" open>' in page.html
    assert "Konsep tersimpan." in page.text


def test_an_unfinished_change_of_class_keeps_what_the_report_has_already(keep, look, send):
    send(ONE, "verifikasi", VERIFIED)
    keep(
        "ubah-klasifikasi",
        {"field": "ubah-klasifikasi-title", "text": "Judul baru yang belum jadi"},
    )

    html = look(REPORT).html

    assert "Judul baru yang belum jadi" in html
    assert 'name="ubah-klasifikasi-classification" value="pengaduan_tbp" checked' in html


def test_a_sent_text_is_no_draft_any_more(keep, look, send, services, learner):
    keep("komentar", {"field": "komentar-text", "text": "Mohon ditunggu"})
    send(ONE, "komentar", text="Mohon ditunggu, kami periksa.")

    assert services.directory.drafts(learner.run, "admin") == ()
    assert "Konsep tersimpan" not in look(REPORT).text


def test_a_text_whose_form_is_gone_is_shown_to_be_copied(keep, look, send):
    keep("tunda", {"field": "tunda-question", "text": "Di desa mana lampunya?"})
    send(ONE, "verifikasi", VERIFIED)

    page = look(REPORT)

    assert "Tulisan yang belum terkirim: Tunda" in page.text
    assert "Di desa mana lampunya?" in page.text


@pytest.mark.parametrize(
    ("door", "data", "report", "status"),
    [
        ("komentar", {"field": "komentar-text", "text": "x"}, "SIM-0000108", 404),
        ("tidak-ada", {"field": "text", "text": "x"}, ONE, 404),
        ("komentar", {"field": "komentar-lain", "text": "x"}, ONE, 400),
    ],
)
def test_what_cannot_be_a_draft_is_not_kept(keep, services, learner, door, data, report, status):
    assert keep(door, data, report).status_code == status
    assert services.directory.drafts(learner.run, "admin") == ()


def test_a_very_long_text_is_cut_and_not_refused(keep, services, learner):
    keep("komentar", {"field": "komentar-text", "text": "x" * 50_000})

    assert len(services.directory.drafts(learner.run, "admin")[0].fields["text"]) == 10_000


def test_after_the_end_the_saving_stops(keep, learner):
    learner.client.post(f"/meja/{learner.run}/jam/selesai")

    assert keep("komentar", {"field": "komentar-text", "text": "x"}).status_code == 410


def test_an_instructor_sees_no_draft_and_writes_none(make_class):
    room = make_class("Yuliana")
    trainee = room.trainees[0]
    address = f"/meja/{trainee.run}/konsep?laporan={ONE}&formulir=komentar"
    trainee.client.post(address, data={"field": "komentar-text", "text": "Rahasia saya"})

    page = page_of(room.client.get(f"/meja/{trainee.run}/{REPORT}"))

    assert "Rahasia saya" not in page.html
    page_of(room.client.post(address, data={"field": "komentar-text", "text": "x"}), 404)


def test_a_text_whose_form_is_gone_can_be_thrown_away(keep, look, send, learner):
    keep("tunda", {"field": "tunda-question", "text": "Di desa mana lampunya?"})
    send(ONE, "verifikasi", VERIFIED)

    answer = learner.client.post(f"/meja/{learner.run}/konsep/buang?laporan={ONE}&formulir=tunda")

    assert answer.status_code == 302
    assert "Di desa mana lampunya?" not in look(REPORT).text
