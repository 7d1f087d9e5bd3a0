"""Messages of the world on the desk: shown without their key, answered once, told in the inbox; notices and hands."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.web.desk.conftest import VERIFIED
from tests.web.desk.offices import Chair
from tests.web.pages import fragment_of, page_of
from trainer.domain import events as e
from trainer.domain.vocabulary import Role

MEMO = "memo-kadis"
REFUSAL = "Identitas pelapor tidak dapat kami berikan."
YIELDING = "Baik Pak. Datanya kami kirim sore ini."


@pytest.fixture
def asked(offices) -> Chair:
    """An admin who has been asked for the reporter's name."""
    chair = offices.alone(Role.ADMIN_INSTANSI)
    offices.clock.advance(timedelta(minutes=1))
    chair.look()
    return chair


def poll(chair: Chair, page, query: str = ""):
    """What the live region of a page asks next."""
    position = page.html.split('data-live-position="')[1].split('"')[0].split("?")[0]
    return chair.client.get(f"/meja/{chair.run}/sejak/{position}{query}")


def test_before_its_time_nobody_hears_of_a_message(offices):
    chair = offices.alone(Role.ADMIN_INSTANSI)

    assert "Pesan (" not in chair.look().text
    assert "Belum ada pesan" in chair.look("pesan").text
    assert chair.send(f"pesan/{MEMO}", {"option": "tolak"}).status_code == 404


def test_a_question_stands_on_top_of_the_inbox_and_of_its_page_without_its_key(asked):
    inbox = asked.look()
    assert "Pesan (1)" in inbox.text
    assert "Kepala Dinas Perhubungan: Siapa yang melapor?" in inbox.text
    assert "Jawab sampai Sel, 14 Apr pukul 12.00" in inbox.text
    assert "Petugas piket: Listrik kantor padam sebentar" in inbox.text

    page = asked.look("pesan")
    for words in (REFUSAL, YIELDING, "Memo pimpinan", "Anda boleh tidak menjawab"):
        assert words in page.text
    assert page.text.index("Siapa yang melapor?") < page.text.index("Listrik kantor padam")
    assert f"/meja/{asked.run}/laporan/SIM-0000101" in page.links
    for key in ("Identitas bocor", "Identitas dijaga", "Pimpinan menunggu", "verdict", "wrong"):
        assert key not in page.html


def test_a_question_is_work_that_is_left_too(asked):
    fields = {f"verifikasi-{name}": value for name, value in VERIFIED.items()}
    for report in asked.now().run.dossiers:
        asked.send(f"laporan/{report}/verifikasi", fields)
    page = asked.look()
    assert "1 berkas di loket belum dicatat; laporan yang lain sudah Anda putuskan." in page.text
    assert "Ada pesan yang menunggu jawaban Anda." in page.text
    assert "semuanya sudah Anda putuskan" not in page.text

    asked.send(f"pesan/{MEMO}", {"option": "tolak"})

    page = asked.look()
    assert "1 berkas di loket belum dicatat;" in page.text
    assert "Ada pesan" not in page.text
    assert "Tinggal" not in page.text, "a paper is left, too"


@pytest.mark.parametrize(("option", "verdict"), [("tolak", "tepat"), ("beri", "tidak tepat")])
def test_the_instructor_alone_reads_on_the_console_how_good_a_reply_was(offices, option, verdict):
    chair, room = offices.class_of(Role.ADMIN_INSTANSI)
    offices.clock.advance(timedelta(minutes=1))
    chair.look()
    chair.send(f"pesan/{MEMO}", {"option": option})

    console = page_of(room.client.get(f"/instruktur/kelas/{room.exercise.id}"))

    title = "“Siapa yang melapor?” dari Kepala Dinas Perhubungan"
    assert f"Rusmini membalas pesan {title} ({verdict})" in console.text
    assert f"Membalas pesan ({verdict})" in console.text, "the tile says so, too"
    assert "Belum membuka laporan" not in console.text
    assert f"/meja/{chair.run}/pesan" in console.links
    assert "tepat)" not in chair.look("pesan").text


def test_the_report_of_a_message_is_linked_only_where_the_seat_has_it(offices):
    chair = offices.alone(Role.PEJABAT_PENGHUBUNG)
    offices.clock.advance(timedelta(minutes=1))

    assert "SIM-0000101" not in chair.look("pesan").html


def test_a_reply_is_sent_once_and_stays(asked):
    hidden = asked.look("pesan").form(f"/pesan/{MEMO}")
    for _click in range(2):
        answer = asked.send(f"pesan/{MEMO}", {**hidden, "option": "tolak"})
        assert answer.status_code == 302

    page = asked.look("pesan")
    assert "Jawaban Anda: " + REFUSAL in page.text
    assert YIELDING not in page.text
    assert "Pesan (1)" not in page.text
    answered = [r for r in asked.now().events if isinstance(r.fact, e.InjectAnswered)]
    assert [r.fact.option for r in answered] == ["tolak"]
    again = page_of(asked.send(f"pesan/{MEMO}", {"option": "beri"}), 409)
    assert "Pesan ini sudah dijawab." in again.text


@pytest.mark.parametrize(("option", "sentence"), [("", "Pilih satu jawaban"), ("x", "dari daftar")])
def test_a_form_without_a_choice_comes_back_with_a_remedy(asked, option, sentence):
    page = page_of(asked.send(f"pesan/{MEMO}", {"option": option}), 422)

    assert sentence in page.text
    assert asked.now().run.message(MEMO).waits


def test_silence_is_possible_and_told(asked, offices):
    for _step in range(2):
        offices.clock.advance(timedelta(minutes=4))
        asked.look()

    page = asked.look("pesan")

    assert "Tidak dijawab sampai batas waktunya." in page.text
    late = page_of(asked.send(f"pesan/{MEMO}", {"option": "tolak"}), 409)
    assert "Waktu menjawab pesan ini sudah lewat." in late.text


def test_while_the_clock_stands_nothing_is_sent(asked):
    asked.send("jam/jeda")

    page = page_of(asked.send(f"pesan/{MEMO}", {"option": "tolak"}), 409)

    assert "Jam latihan sedang berhenti." in page.text
    assert asked.now().run.message(MEMO).waits


def test_an_open_inbox_hears_of_messages_and_papers_by_itself(offices):
    chair = offices.alone(Role.ADMIN_INSTANSI)
    inbox, messages = chair.look(), chair.look("pesan")
    assert poll(chair, inbox).status_code == 204
    offices.clock.advance(timedelta(minutes=1))

    fragment = fragment_of(poll(chair, inbox))
    assert "Siapa yang melapor?" in fragment.text
    assert "1 berkas di loket belum dicatat" in fragment.text
    assert "Ada pesan baru." in fragment_of(poll(chair, messages, "?pesan=1")).text


def test_the_instructor_s_word_is_a_banner_and_can_be_read_again(offices):
    chair, _room = offices.class_of(Role.ADMIN_INSTANSI)
    page = chair.look()
    chair.others(e.MessageSent("Istirahat sampai pukul 10.15."))

    for path in ("", "pengarahan", "pesan", "laporan/SIM-0000101"):
        assert "Istirahat sampai pukul 10.15." in chair.look(path).text
    assert "Istirahat sampai" in fragment_of(poll(chair, page)).text


def test_a_hand_goes_up_and_down(offices):
    chair, _room = offices.class_of(Role.ADMIN_INSTANSI)
    assert "Angkat tangan" in chair.look("laporan/SIM-0000101").text
    back = f"/meja/{chair.run}/laporan/SIM-0000101"

    answer = chair.send("tangan", {"naik": "1", "kembali": back})

    assert answer.headers["Location"] == back
    assert chair.now().run.hands == ("kursi",)
    assert "Turunkan tangan" in chair.look().text
    away = chair.send("tangan", {"naik": "0", "kembali": "https://contoh.id/"})
    assert away.headers["Location"] == f"/meja/{chair.run}/"
    assert chair.now().run.hands == ()


@pytest.mark.parametrize(
    ("page", "query"),
    [("", ""), ("pesan", "?pesan"), ("laporan/SIM-0000101", "?laporan=SIM-0000101")],
)
def test_a_hand_that_a_poll_brought_leads_back_to_its_page(offices, page, query):
    chair, _room = offices.class_of(Role.ADMIN_INSTANSI)
    shown = chair.look(page)
    chair.others(e.MessageSent("Sebentar lagi istirahat."))

    brought = fragment_of(poll(chair, shown, query))

    assert f'value="/meja/{chair.run}/{page}"' in brought.html
    assert "/sejak/" not in brought.html


def test_a_learner_alone_has_no_hand_to_raise(asked):
    assert "Angkat tangan" not in asked.look().text
    assert asked.send("tangan", {"naik": "1"}).status_code == 409
    assert asked.now().run.hands == ()


def test_the_instructor_reads_messages_and_sends_none(offices):
    chair, room = offices.class_of(Role.ADMIN_INSTANSI)
    offices.clock.advance(timedelta(minutes=1))

    page = page_of(room.client.get(f"/meja/{chair.run}/pesan"))

    assert "Siapa yang melapor?" in page.text
    assert "Kirim jawaban" not in page.text
    assert (
        room.client.post(f"/meja/{chair.run}/pesan/{MEMO}", data={"option": "beri"}).status_code
        == 404
    )
    assert room.client.post(f"/meja/{chair.run}/tangan", data={"naik": "1"}).status_code == 404
    assert chair.now().run.message(MEMO).waits
