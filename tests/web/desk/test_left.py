"""What is left, where a report went and whose turn it is: said at the desk, and never more than an officer can know."""

from __future__ import annotations

import pytest

from tests.web.desk.conftest import VERIFIED
from tests.web.pages import page_of
from trainer.domain import events as e
from trainer.usecases.acting import change

LAMP, TREE, SCHOOL = "SIM-0000101", "SIM-0000102", "SIM-0000103"
ASKED = {"reason": "lokasi_tidak_jelas", "question": "Di mana tepatnya, dan sejak kapan?"}
RETURNED = {
    "reason": "milik_tingkat_lain",
    "owner": "62-disdik",
    "basis": "sekolah menengah dikelola provinsi.",
}


@pytest.fixture
def next_day(learner):
    """Moves on to the next working day."""
    return lambda: learner.client.post(f"/meja/{learner.run}/jam/hari-berikutnya")


def test_the_inbox_counts_what_is_undecided_and_not_what_is_to_come(look, send):
    assert "2 dari 2 laporan yang masuk belum Anda putuskan." in look().text

    send(LAMP, "verifikasi", VERIFIED)
    assert "1 dari 2 laporan yang masuk belum Anda putuskan." in look().text

    send(TREE, "verifikasi", VERIFIED)
    page = look()
    assert "2 laporan sudah masuk, semuanya sudah Anda putuskan." in page.text
    assert "Tinggal menunggu jawaban unit untuk" in page.text


def test_nobody_is_told_to_wait_while_a_citizens_words_are_unread(look, send, learner, services):
    send(LAMP, "verifikasi", VERIFIED)
    send(TREE, "verifikasi", VERIFIED)
    wrote = e.CommentPosted(TREE, "reporter", "", "Pohonnya sekarang menimpa pagar sekolah.", False)
    change(services, learner.run, lambda _playing: (wrote,))

    page = look()
    assert "Tulisan pelapor pada 1 laporan belum Anda baca." in page.text
    assert "Tinggal menunggu" not in page.text

    look(f"laporan/{TREE}")
    assert "Tulisan pelapor pada" not in look().text


def test_nobody_is_told_to_wait_while_a_danger_goes_on(look, send, learner, services):
    send(LAMP, "verifikasi", VERIFIED)
    send(TREE, "verifikasi", VERIFIED)
    worse = e.DangerTold(TREE, 1, "Guru SD", "Kabelnya masih di situ.")
    change(services, learner.run, lambda _playing: (worse,))
    look(f"laporan/{TREE}")

    page = look()
    assert "Bahaya pada 1 laporan belum teratasi." in page.text
    assert "Tinggal menunggu" not in page.text


def test_nobody_is_told_to_wait_while_a_limit_ends_today(look, send, next_day):
    send(LAMP, "verifikasi", {**VERIFIED, "note": "Mohon dijawab."})
    send(TREE, "tunda", ASKED)
    ended = waited = 0
    for _day in range(4):
        page = look()
        waits, ends = "Tinggal menunggu" in page.text, "Batas hari ini" in page.text
        assert not (waits and ends)
        ended, waited = ended + ends, waited + waits
        next_day()

    assert ended + waited


def test_an_answer_that_the_desk_owes_itself_is_told(look, send):
    send(LAMP, "verifikasi", {**VERIFIED, "handle": "kelola", "lead": ""})
    send(TREE, "verifikasi", VERIFIED)

    assert "1 laporan masih menunggu jawaban Anda." in look().text


def test_whose_turn_it_is_stands_on_a_report_at_a_unit(look, send):
    send(LAMP, "verifikasi", VERIFIED)

    page = look(f"laporan/{LAMP}")

    assert "Menunggu jawaban Dishub" in page.text
    assert "Kabar dari catatan lapangan boleh Anda sampaikan lewat Komentar" in page.text
    assert "Bila Anda perlu menjawab mewakili unit" in page.text


def test_a_returned_report_says_with_which_proposal_and_how_it_stands(look, send, learner, clock):
    send(TREE, "bukan-wewenang", RETURNED)

    page = look()
    assert "Laporan dikembalikan dengan usulan Disdik" in page.text
    assert f"/meja/{learner.run}/laporan/{LAMP}" in page.links
    elsewhere = look("?kotak=lain").text
    assert "Dikembalikan" in elsewhere.split("Di meja lain", 2)[-1]
    trail = look(f"laporan/{TREE}").text
    assert "Sekolah menengah dikelola provinsi." in trail, "a sentence begins with a capital"


def test_handed_to_the_inspectorate_it_says_who_reads_it_now(look, send):
    send(LAMP, "eskalasi", {"to": "62.12-inspektorat"})

    assert "Isinya kini hanya dapat dibaca Inspektorat" in look().text


def test_what_the_reporter_adds_stands_under_the_first_words_and_marks_the_list(
    look, send, next_day
):
    send(LAMP, "tunda", ASKED)
    next_day()
    next_day()

    assert "Sudah dilengkapi pelapor" in look().text
    page = look(f"laporan/{LAMP}")
    words = page.html.split('id="asli"', 1)[1].split("</section>", 1)[0]
    assert "Tambahan dari pelapor pada " in words

    send(LAMP, "verifikasi", VERIFIED)
    assert "Sudah dilengkapi pelapor" not in look().text


def test_after_the_last_answer_nothing_looks_like_a_limit_of_the_officer(look, send):
    send(LAMP, "verifikasi", {**VERIFIED, "handle": "kelola", "lead": ""})
    send(LAMP, "tindak-lanjut", {"text": "Lampu sudah menyala.", "kind": "akhir"})

    page = look(f"laporan/{LAMP}")

    assert "Menunggu tanggapan pelapor" in page.text
    assert "Selesai otomatis Selasa, 28 April. Anda tidak perlu berbuat apa-apa." in page.text
    assert "data-due" not in page.html
    assert "Menunggu tanggapan pelapor" in look().text


def test_real_time_is_not_told_for_a_limit_behind_the_end_of_the_run(look):
    html = look(f"laporan/{LAMP}").html

    assert html.count("data-countdown") == 1, (
        "the reporter's own limit ends in May, the run in April"
    )


def test_a_note_to_the_unit_is_for_the_office_alone(look, send):
    send(LAMP, "verifikasi", VERIFIED)

    trail = look(f"laporan/{LAMP}").text.split("Riwayat laporan", 1)[1]

    assert "Catatan untuk unit Hanya untuk kantor Mohon diperiksa hari ini." in trail


def test_once_it_is_over_the_debrief_is_a_place_of_the_bar(look, learner):
    assert f"/hasil/{learner.run}" not in look("rujukan").links

    page = page_of(learner.client.post(f"/meja/{learner.run}/jam/selesai", follow_redirects=True))

    assert page.title.startswith("Pembahasan")
    assert f"/hasil/{learner.run}" in look("rujukan").links


def test_a_learner_alone_finds_the_way_back_to_every_exercise(look, make_class):
    assert "/latihan" in look().links

    trainee = make_class("Yuliana").trainees[0]
    assert "/latihan" not in page_of(trainee.client.get(f"/meja/{trainee.run}/")).links


def test_an_answer_that_is_due_is_told_beside_what_is_undecided(look, send):
    send(LAMP, "verifikasi", {**VERIFIED, "handle": "kelola", "lead": ""})

    assert (
        "1 dari 2 laporan yang masuk belum Anda putuskan. 1 laporan masih menunggu jawaban Anda."
    ) in look().text
