"""Acts at the desk: each door does what it says, a refusal keeps what was typed, a second click does nothing."""

from __future__ import annotations

import pytest

from tests.tables import each_row
from tests.web.desk.conftest import GOOD_TITLE, VERIFIED
from tests.web.pages import page_of
from trainer.domain import events as e
from trainer.domain.vocabulary import State
from trainer.usecases.exercises import Setup

ONE, TWO = "SIM-0000101", "SIM-0000102"
REPORT = f"laporan/{ONE}"


@pytest.fixture
def dossier(run_now):
    """The first report as it stands now."""
    return lambda report=ONE: run_now().run.dossier(report)


@pytest.fixture
def done(send, look):
    """Sends a door and expects it to be taken; returns the page after it."""

    def take(slug, report=ONE, **fields):
        answer = send(report, slug, fields)
        assert answer.status_code == 302, page_of(answer, answer.status_code).text[:1500]
        return look(f"laporan/{report}")

    return take


def test_verifying_with_a_disposition_hands_the_report_to_a_unit(done, dossier, learner):
    page = done("verifikasi", **VERIFIED, supporting=["62.12-disdik"], tags="pju, malam")

    assert "Laporan diverifikasi dan didisposisikan ke Dishub" in page.text
    assert "Laporan berikutnya:" in page.text
    assert f"/meja/{learner.run}/laporan/{TWO}" in page.links
    assert dossier().state is State.DISPOSISI
    assert dossier().title == GOOD_TITLE
    assert dossier().tags == ("pju", "malam")
    assert [d.unit for d in dossier().active] == ["62.12-dishub", "62.12-disdik"]


def test_verified_and_left_open_it_can_be_disposed_later(done, dossier):
    done("verifikasi", **{**VERIFIED, "handle": "nanti", "lead": ""})
    assert dossier().state is State.TERVERIFIKASI

    done("disposisi", lead="62.12-dishub", note="Segera.")

    assert dossier().lead.unit == "62.12-dishub"


def test_kept_at_the_desk_the_message_leads_to_the_answer(done, learner):
    page = done("verifikasi", **{**VERIFIED, "handle": "kelola", "lead": ""})

    assert "Laporan diverifikasi dan Anda kelola sendiri. Sekarang tulis jawaban" in page.text
    answer = f"/meja/{learner.run}/laporan/{ONE}/tindak-lanjut#tindak-lanjut-text"
    assert answer in page.links
    assert "tindak-lanjut-text" in page_of(learner.client.get(answer)).ids


def test_where_the_own_part_is_judged_at_once_message_and_title_lead_to_it(make_learner):
    learner = make_learner(setup=Setup(seed=7, feedback="at_once"))
    report = f"/meja/{learner.run}/laporan/{ONE}"
    debrief = f"/hasil/{learner.run}#{ONE}"
    assert debrief not in page_of(learner.client.get(report)).links

    fields = {f"verifikasi-{name}": value for name, value in VERIFIED.items()}
    learner.client.post(f"{report}/verifikasi", data=fields)

    page = page_of(learner.client.get(report))
    said, title = page.html.split("<h1", 1)
    assert debrief in said
    assert debrief in title.split('role="region"')[0]


def test_kept_at_the_desk_it_is_answered_there_and_closed(done, dossier):
    done("verifikasi", **{**VERIFIED, "handle": "kelola", "lead": "", "make_secret": "y"})
    assert dossier().secret

    done("tindak-lanjut", text="Lampu sudah menyala.", kind="akhir")
    page = done("tutup")

    assert dossier().state is State.SELESAI
    assert "Laporan ditutup." in page.text


def test_an_interim_answer_promises_a_day(done, dossier):
    done("verifikasi", **{**VERIFIED, "handle": "kelola", "lead": ""})
    done("tindak-lanjut", text="Sedang dikerjakan.", kind="sementara", next_news="2026-04-16")

    assert dossier().promised.isoformat() == "2026-04-16"


def test_a_comment_is_no_answer_and_says_so(done, dossier):
    page = done("komentar", text="Mohon ditunggu.")

    assert dossier().state is State.MASUK
    assert dossier().comments[0].text == "Mohon ditunggu."
    assert "Komentar bukan tindak lanjut" in page.text


def test_postponing_asks_the_reporter_and_the_office_may_go_on(done, dossier):
    done("tunda", reason="lokasi_tidak_jelas", question="Di desa mana?")
    assert dossier().state is State.TUNDA

    done("lanjutkan")

    assert dossier().state is State.MASUK


def test_a_missing_question_is_proposed_and_not_sent(send, dossier, run_now):
    reason = run_now().world.profile.reason("tunda", "lokasi_tidak_jelas")
    page = page_of(send(ONE, "tunda", reason="lokasi_tidak_jelas"), 422)

    assert "Kalimat usulan sudah diisikan" in page.text
    assert reason.ask in page.text
    assert dossier().state is State.MASUK


def test_archived_it_can_be_restored(done, dossier):
    done("arsipkan", reason="spam_uji_coba_iklan", explanation="Tulisan ini tidak memuat laporan.")
    assert dossier().state is State.ARSIP

    done("pulihkan", reason="Ternyata laporan.")

    assert dossier().state is State.MASUK


def test_declining_sends_it_up_with_a_proposal(send, dossier):
    answer = send(
        ONE,
        "bukan-wewenang",
        reason="milik_instansi_vertikal",
        owner="bumn-pln",
        basis="Jaringan PLN.",
    )

    assert answer.headers["Location"].endswith("/")
    assert dossier().returns[0].owner == "bumn-pln"


def test_taken_back_from_a_unit_it_waits_for_a_new_disposition(done, dossier):
    done("verifikasi", **VERIFIED)
    done("tambah-instansi", supporting=["62.12-disdik"], note="Ikut memeriksa.")
    done("tarik-kembali", reason="Salah unit.")

    assert dossier().state is State.TERVERIFIKASI
    assert dossier().active == ()


def test_two_reports_on_one_matter_are_handled_together(done, dossier, look):
    done("verifikasi", **VERIFIED)
    assert ONE in look(f"laporan/{TWO}/tautkan").html

    done("tautkan", report=TWO, main=ONE)

    assert dossier(TWO).linked_to == ONE


def test_reports_to_link_with_can_be_searched_for(look, done):
    page = look(f"laporan/{TWO}/tautkan?cari=lampu")
    assert f'value="{ONE}"' in page.html

    page = look(f"laporan/{TWO}/tautkan?cari=tidakada")
    assert f'value="{ONE}"' not in page.html


def test_class_title_and_category_can_be_set_right(done, dossier):
    done("verifikasi", **VERIFIED)
    done(
        "ubah-klasifikasi",
        title="Permohonan perbaikan lampu jalan",
        classification="aspirasi",
        category="perhubungan",
    )

    assert dossier().classification == "aspirasi"
    assert dossier().title == "Permohonan perbaikan lampu jalan"


def test_secrecy_escalation_and_a_call_are_recorded(done, dossier, send):
    done("panggilan-darurat", number="112", told="Petugas jaga", called_at="08:00")
    done("jadikan-rahasia")
    answer = send(ONE, "eskalasi", to="62.12-inspektorat", note="")

    assert answer.status_code == 302
    assert dossier().calls[0].called_at.hour == 8
    assert dossier().secret
    assert dossier().escalated_to == "62.12-inspektorat"


def test_more_of_a_published_text_can_be_hidden(done, dossier):
    done("verifikasi", **VERIFIED)
    done("samarkan", other_masks="senter HP")

    assert len(dossier().masks) == 1


def test_a_closed_report_can_be_opened_again(done, dossier):
    done("verifikasi", **{**VERIFIED, "handle": "kelola", "lead": ""})
    done("tindak-lanjut", text="Selesai.", kind="akhir")
    done("tutup")
    done("buka-kembali", reason="Padam lagi.")

    assert dossier().state is State.PROSES


# Refusals


def test_every_wrong_field_is_told_at_once_in_indonesian_and_nothing_is_stored(send, dossier):
    page = page_of(send(ONE, "verifikasi", title="Pendek", handle="disposisi"), 422)

    for sentence in (
        "Judul sekurang-kurangnya 10 karakter; sekarang 6.",
        "Pilih satu klasifikasi menurut isi laporan.",
        "Pilih satu kategori menurut pokok masalah.",
        "Pilih satu penanggung jawab.",
    ):
        assert sentence in page.text
    assert "isian perlu diperbaiki" in page.text
    assert "Pendek" in page.html, "what was typed is still there"
    assert dossier().state is State.MASUK


def test_a_move_the_lifecycle_forbids_is_a_409_with_the_reason_and_the_text(send, done, run_now):
    done("verifikasi", **VERIFIED)

    page = page_of(
        send(ONE, "tunda", reason="lokasi_tidak_jelas", question="Di desa mana tepatnya?"), 409
    )

    assert "Tidak jadi disimpan" in page.text
    assert (
        "Tunda tidak dapat dilakukan sekarang, karena laporan ini sudah didisposisikan" in page.text
    )
    assert "Di desa mana tepatnya?" in page.text
    assert isinstance(run_now().events[-1].fact, e.AttemptRefused)


def test_closing_without_a_final_answer_is_refused_with_the_way_on(send, done):
    done("verifikasi", **{**VERIFIED, "handle": "kelola", "lead": ""})
    done("tindak-lanjut", text="Sedang dikerjakan.", kind="sementara", next_news="2026-04-16")

    page = page_of(send(ONE, "tutup"), 409)

    assert "Kirim Tindak Lanjut akhir lebih dahulu." in page.text


def test_while_the_clock_stands_nothing_can_be_done_and_the_text_stays(send, learner):
    learner.client.post(f"/meja/{learner.run}/jam/jeda")

    page = page_of(send(ONE, "komentar", text="Kami periksa dahulu."), 409)

    assert "Jam latihan sedang berhenti" in page.text
    assert "Kami periksa dahulu." in page.html


def test_after_the_end_nothing_can_be_done(send, learner):
    learner.client.post(f"/meja/{learner.run}/jam/selesai")

    page = page_of(send(ONE, "komentar", text="Terlambat."), 409)

    assert "Latihan ini sudah selesai" in page.text
    assert "Terlambat." in page.text, "the text can still be copied"


def test_a_second_click_on_one_form_does_nothing(look, send, run_now):
    page = look(f"{REPORT}/komentar")

    first = send(ONE, "komentar", {"text": "Sekali saja."}, page=page)
    second = send(ONE, "komentar", {"text": "Sekali saja."}, page=page)

    assert (first.status_code, second.status_code) == (302, 302)
    assert len(run_now().run.dossier(ONE).comments) == 1


def test_of_two_tabs_the_second_is_told_what_changed_and_keeps_its_text(look, send, run_now):
    first, second = look(f"{REPORT}/arsipkan"), look(f"{REPORT}/tunda")
    send(
        ONE,
        "arsipkan",
        {"reason": "spam_uji_coba_iklan", "explanation": "Bukan laporan."},
        page=first,
    )
    run = run_now().run

    other = page_of(
        send(ONE, "tunda", {"reason": "lokasi_tidak_jelas", "question": "Di mana?"}, page=second),
        409,
    )

    assert "Laporan ini berubah sejak halaman Anda dibuka" in other.text
    assert "Diarsipkan" in other.text
    assert "Di mana?" in other.text
    assert run_now().run.dossier(ONE) == run.dossier(ONE)


def test_an_answer_in_a_second_tab_is_still_on_its_form(look, send, done):
    done("verifikasi", **{**VERIFIED, "handle": "kelola", "lead": ""})
    page = look(f"{REPORT}/tindak-lanjut")
    send(ONE, "ubah-klasifikasi", {**VERIFIED, "title": "Judul yang lain sama sekali"})

    again = page_of(
        send(ONE, "tindak-lanjut", {"text": "Kami sudah ke lokasi.", "kind": "akhir"}, page=page),
        409,
    )

    assert "Judul, klasifikasi, atau kategori diubah" in again.text
    assert "Kami sudah ke lokasi." in again.html
    hidden = again.form(f"/{ONE}/tindak-lanjut")
    assert int(hidden["seen_seq"]) > int(page.form(f"/{ONE}/tindak-lanjut")["seen_seq"])


@pytest.fixture
def in_hand(done) -> None:
    """The seat works on the first report itself."""
    done("verifikasi", **{**VERIFIED, "handle": "kelola", "lead": ""})


@each_row(
    ("slug", "fields", "sentence"),
    [
        (
            "tindak-lanjut",
            {"text": "x", "kind": "sementara"},
            "wajib menyebut tanggal kabar berikutnya",
        ),
        (
            "tindak-lanjut",
            {"text": "x", "kind": "sementara", "next_news": "2026-04-01"},
            "sudah lewat menurut jam simulasi",
        ),
        (
            "tindak-lanjut",
            {"text": "x", "kind": "sementara", "next_news": "besok"},
            "Tanggal ini tidak terbaca",
        ),
        (
            "tindak-lanjut",
            {"text": "x", "kind": "akhir", "next_news": "2026-04-20"},
            "Tanggapan akhir tidak menjanjikan",
        ),
        ("tindak-lanjut", {"text": "x", "kind": "lain"}, "Pilihan ini tidak tersedia"),
        (
            "panggilan-darurat",
            {"number": "112", "told": "Pos", "called_at": "25.99"},
            "Jam ini tidak terbaca",
        ),
        (
            "panggilan-darurat",
            {"number": "112", "told": "Pos", "called_at": "23.59"},
            "belum tiba menurut jam simulasi",
        ),
        ("komentar", {"text": "x" * 2001}, "Paling banyak 2000 karakter."),
        ("eskalasi", {"to": "62.12-disdik"}, "Pilih Inspektorat atau pengawas di atasnya."),
        ("samarkan", {}, "Tandai atau tulis sekurang-kurangnya satu bagian"),
        (
            "ubah-klasifikasi",
            {"classification": "pengaduan", "title": GOOD_TITLE, "category": "perhubungan"},
            "Klasifikasi ini tidak tersedia",
        ),
    ],
)
def test_an_impossible_value_is_told_at_its_field(send, in_hand, slug, fields, sentence):
    page = page_of(send(ONE, slug, fields), 422)

    assert sentence in page.text


def test_a_door_that_does_not_exist_is_not_there(send):
    page_of(send(ONE, "hapus-semua"), 404)


def test_hidden_values_that_make_no_sense_are_read_as_none(learner, run_now):
    answer = learner.client.post(
        f"/meja/{learner.run}/{REPORT}/komentar",
        data={"komentar-text": "Halo.", "seen_seq": "minus satu", "command_id": "<script>"},
    )

    assert answer.status_code == 302
    assert run_now().run.dossier(ONE).comments[0].text == "Halo."


def test_a_form_that_cannot_be_read_whole_is_told_everything_at_once_and_is_no_attempt(
    send, done, run_now
):
    page = page_of(send(ONE, "verifikasi", title="Pendek", other_masks="Tidak Ada"), 422)
    for sentence in (
        "Pilih siapa yang menangani",
        "Judul sekurang-kurangnya 10",
        "Tidak ditemukan dalam tulisan",
    ):
        assert sentence in page.text

    done("verifikasi", **{**VERIFIED, "handle": "kelola", "lead": ""})
    page = page_of(send(ONE, "tindak-lanjut", kind="sementara", next_news="besok"), 422)
    assert "Tanggal ini tidak terbaca" in page.text
    assert "Tulis isinya lebih dahulu." in page.text
    assert "wajib menyebut tanggal" not in page.text
    assert not any(isinstance(each.fact, e.AttemptRefused) for each in run_now().events)
