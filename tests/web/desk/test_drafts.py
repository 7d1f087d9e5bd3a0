"""Unfinished forms: kept while typing or by a button, back on the page, gone once sent, and nobody else's."""

from __future__ import annotations

import pytest

from tests.web.desk.conftest import VERIFIED
from tests.web.pages import page_of

ONE = "SIM-0000101"
REPORT = f"laporan/{ONE}"


@pytest.fixture
def keep(learner):
    """Saves a form, by the button or as the script does."""

    def post(slug, data, report=ONE, *, script=False):
        return learner.client.post(
            f"/meja/{learner.run}/konsep?laporan={report}&formulir={slug}",
            data=data,
            headers={"X-Requested-With": "draft"} if script else {},
        )

    return post


def test_a_text_is_kept_while_it_is_typed_and_is_back_on_the_page(keep, look):
    answer = keep("komentar", {"komentar-text": "Baru setengah"}, script=True)

    assert answer.json == {"saved": "08.00"}
    page = look(REPORT)
    assert "Baru setengah" in page.html
    assert "Konsep tersimpan" in page.text


def test_a_text_that_is_out_of_sight_stays_kept_and_a_choice_taken_back_does_not(keep, look):
    ticked = {"verifikasi-title": "Judul yang mulai rapi", "verifikasi-make_secret": "y"}
    keep("verifikasi", {**ticked, "verifikasi-note": "Catatan untuk dinas"}, script=True)
    keep("verifikasi", {"verifikasi-title": "Judul rapi"}, script=True)

    html = look(REPORT).html

    assert "Judul rapi" in html
    assert "Catatan untuk dinas" in html
    assert 'name="verifikasi-make_secret" value="y" checked' not in html


WHOLE = {
    "verifikasi-title": "Judul sementara",
    "verifikasi-classification": "aspirasi",
    "verifikasi-category": "perhubungan",
    "verifikasi-handle": "disposisi",
    "verifikasi-lead": "62.12-dishub",
    "verifikasi-supporting": ["62.12-disdik", "62.12-dinkes"],
    "csrf_token": "x",
    "seen_seq": "1",
}


@pytest.mark.parametrize("script", [True, False], ids=["script", "button"])
def test_a_form_is_kept_whole_with_its_choices(keep, look, script):
    keep("verifikasi", WHOLE, script=script)

    page = look(REPORT)

    for choice in (
        'value="aspirasi" checked',
        'value="perhubungan" selected',
        'value="disposisi" checked',
        'value="62.12-dishub" selected',
        'value="62.12-disdik" checked',
        'value="62.12-dinkes" checked',
    ):
        assert choice in page.html
    assert '<details class="bt-door" id="verifikasi" name="putusan" open>' in page.html


def test_of_several_drafts_one_of_each_group_stands_open_and_every_one_is_on_its_form(keep, look):
    keep("tunda", {"tunda-question": "Di desa mana?"})
    keep("arsipkan", {"arsipkan-explanation": "Sudah ditangani."})
    keep("komentar", {"komentar-text": "Kami periksa."})

    page = look(REPORT)

    assert "Di desa mana?" in page.html
    assert "Kami periksa." in page.html
    assert "Sudah ditangani." not in page.html
    assert "Sudah ditangani." in look(f"{REPORT}/arsipkan").html


def test_the_button_leads_back_to_its_form(keep, look):
    answer = keep("verifikasi", WHOLE)

    assert answer.headers["Location"].endswith(f"{REPORT}/verifikasi#verifikasi")
    assert "Konsep tersimpan." in look(REPORT).text


def test_an_unfinished_change_of_class_keeps_what_the_report_has_already(keep, look, send):
    send(ONE, "verifikasi", VERIFIED)
    keep(
        "ubah-klasifikasi",
        {"ubah-klasifikasi-title": "Judul baru yang belum jadi"},
    )

    html = look(REPORT).html

    assert "Judul baru yang belum jadi" in html
    assert 'name="ubah-klasifikasi-classification" value="pengaduan_tbp" checked' in html


def test_a_sent_text_is_no_draft_any_more(keep, look, send, services, learner):
    keep("komentar", {"komentar-text": "Mohon ditunggu"}, script=True)
    send(ONE, "komentar", text="Mohon ditunggu, kami periksa.")

    assert services.directory.drafts(learner.run, "admin") == ()
    assert "Konsep tersimpan" not in look(REPORT).text


def test_a_text_whose_form_is_gone_is_shown_to_be_copied(keep, look, send):
    keep("tunda", {"tunda-question": "Di desa mana lampunya?"})
    send(ONE, "verifikasi", VERIFIED)

    page = look(REPORT)

    assert "Tulisan yang belum terkirim: Tunda" in page.text
    assert "Di desa mana lampunya?" in page.text


@pytest.mark.parametrize(
    ("slug", "data", "report", "status"),
    [
        ("komentar", {"komentar-text": "x"}, "SIM-0000108", 404),
        ("tidak-ada", {"text": "x"}, ONE, 404),
        ("komentar", {"komentar-lain": "x"}, ONE, 400),
    ],
)
def test_what_cannot_be_a_draft_is_not_kept(keep, services, learner, slug, data, report, status):
    assert keep(slug, data, report).status_code == status
    assert services.directory.drafts(learner.run, "admin") == ()


def test_a_very_long_text_is_cut_and_not_refused(keep, services, learner):
    keep("komentar", {"komentar-text": "x" * 50_000})

    assert len(services.directory.drafts(learner.run, "admin")[0].fields["text"]) == 10_000


def test_after_the_end_the_saving_stops(keep, learner):
    learner.client.post(f"/meja/{learner.run}/jam/selesai")

    assert keep("komentar", {"komentar-text": "x"}).status_code == 410


def test_an_instructor_sees_no_draft_and_writes_none(make_class):
    room = make_class("Yuliana")
    trainee = room.trainees[0]
    address = f"/meja/{trainee.run}/konsep?laporan={ONE}&formulir=komentar"
    trainee.client.post(address, data={"komentar-text": "Rahasia saya"})

    page = page_of(room.client.get(f"/meja/{trainee.run}/{REPORT}"))

    assert "Rahasia saya" not in page.html
    page_of(room.client.post(address, data={"komentar-text": "x"}), 404)


def test_a_text_whose_form_is_gone_can_be_thrown_away(keep, look, send, learner):
    keep("tunda", {"tunda-question": "Di desa mana lampunya?"})
    send(ONE, "verifikasi", VERIFIED)

    answer = learner.client.post(f"/meja/{learner.run}/konsep/buang?laporan={ONE}&formulir=tunda")

    assert answer.status_code == 302
    assert "Di desa mana lampunya?" not in look(REPORT).text


@pytest.mark.parametrize(
    ("slug", "typed"),
    [
        ("panggilan-darurat", {"number": "112", "told": "Petugas jaga posko"}),
        ("tunda", {"question": "Di desa mana, dan di dekat apa?"}),
        ("komentar", {"text": "Kami sedang memeriksa."}),
    ],
)
def test_a_refusal_while_the_clock_stands_loses_nothing_that_was_typed(
    learner, look, send, slug, typed
):
    learner.client.post(f"/meja/{learner.run}/jam/jeda")

    send(ONE, slug, typed, page=look(f"{REPORT}/{slug}"))
    learner.client.post(f"/meja/{learner.run}/jam/lanjut")

    html = look(REPORT).html
    assert all(words in html for words in typed.values())
    assert f'id="{slug}" name' in html


def test_a_form_that_lacks_something_is_there_again_after_another_page(look, send):
    page = look(f"{REPORT}/bukan-wewenang")
    send(ONE, "bukan-wewenang", {"basis": "Jalan ini jalan provinsi."}, page=page)

    assert "Jalan ini jalan provinsi." in look(REPORT).html
