"""The counter: what waits there, typed in with its stamp by any seat of the desk, and refused with a remedy otherwise."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.tables import each_row
from tests.web.desk.offices import LETTERS, SEATS
from tests.web.pages import page_of
from trainer.domain import events as e
from trainer.domain.vocabulary import Role, State

LETTER = LETTERS["62.12"]
TITLE = "Lampu jalan padam di sekitar permukiman"
GOOD = {
    "channel": "surat",
    "title": TITLE,
    "received_on": "2026-04-14",
    "received_hour": "08.05",
}


def own_letter(role: Role) -> str:
    return LETTERS["62" if role is Role.ADMIN_KOORDINATOR else "62.12"]


@pytest.fixture
def at_counter(offices):
    """Opens a chair of a role at the time when its letter has been stamped."""

    def arrive(role: Role = Role.ADMIN_INSTANSI):
        chair = offices.alone(role)
        offices.clock.advance(timedelta(minutes=1))
        return chair

    return arrive


def test_before_its_stamp_a_letter_is_not_there(offices):
    chair = offices.alone(Role.ADMIN_INSTANSI)

    assert "Loket (" not in chair.look().text
    assert "Tidak ada berkas di loket" in chair.look("loket").text
    chair.look(f"loket/{LETTER}", 404)
    assert chair.send(f"loket/{LETTER}", GOOD).status_code == 404


def test_a_letter_is_shown_as_the_citizen_gave_it_with_its_stamp_and_no_key(at_counter):
    chair = at_counter()

    assert "Loket (1)" in chair.look().text
    assert "Cap terima Selasa, 14 April 2026 pukul 08.05" in chair.look("loket").text
    page = chair.look(f"loket/{LETTER}")
    assert "Surat" in page.text
    assert "Lampu jln di tmpt kami mati sdh 2 minggu lbh" in page.text
    assert "dicatat pada hari yang sama" in page.text
    assert "Aturan bawaan latihan" in page.text
    assert "080000041207" not in page.html
    assert "pengaduan_tbp" not in page.html


@each_row("role", SEATS)
def test_every_seat_types_in_what_lies_at_its_counter(at_counter, role):
    chair, letter = at_counter(role), own_letter(role)

    answer = chair.send(f"loket/{letter}", GOOD)

    assert answer.status_code == 302
    dossier = chair.dossier(letter)
    assert dossier.state is State.MASUK
    assert dossier.desk == ("62" if role is Role.ADMIN_KOORDINATOR else "62.12")
    assert (dossier.title, dossier.report.channel) == (TITLE, "surat")
    assert f"{dossier.report.received_at:%Y-%m-%d %H.%M}" == "2026-04-14 08.05"
    page = page_of(chair.client.get(answer.headers["Location"]))
    assert f"Berkas dicatat dengan nomor {letter}" in page.text
    assert "Loket (" not in page.text


def test_nobody_ticked_anything_on_a_letter(at_counter):
    chair = at_counter()
    chair.send(f"loket/{LETTER}", GOOD)

    text = chair.look(f"laporan/{LETTER}").text

    assert "Dipilih pelapor Surat, tidak ada pilihan pelapor" in text


def test_a_letter_for_another_desk_is_not_there(at_counter):
    chair = at_counter()

    chair.look(f"loket/{LETTERS['62']}", 404)
    assert chair.send(f"loket/{LETTERS['62']}", GOOD).status_code == 404


@each_row(
    ("wrong", "sentence"),
    [
        ({"channel": ""}, "Pilih lewat mana laporan ini datang."),
        ({"channel": "sms"}, "Pilih lewat mana laporan ini datang."),
        ({"title": ""}, "Tulis judul laporan."),
        ({"title": "Lampu"}, "Judul sekurang-kurangnya"),
        ({"title": "x" * 400}, "Judul paling banyak"),
        ({"received_on": ""}, "Salin tanggal dari cap terima."),
        ({"received_on": "kemarin"}, "Tanggal ini tidak terbaca."),
        ({"received_hour": ""}, "Salin jam dari cap terima."),
        ({"received_hour": "pagi"}, "Jam ini tidak terbaca."),
        ({"received_hour": "25.00"}, "Jam ini tidak terbaca."),
        ({"received_on": "2026-04-20"}, "belum tiba menurut jam simulasi"),
        ({"received_on": "1998-04-20"}, "tidak ada dalam kalender kerja"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(at_counter, wrong, sentence):
    chair = at_counter()

    page = page_of(chair.send(f"loket/{LETTER}", {**GOOD, **wrong}), 422)

    assert sentence in page.text
    assert LETTER not in chair.now().run.dossiers
    if "title" not in wrong:
        assert TITLE in page.html


def test_everything_that_is_wrong_is_said_at_once(at_counter):
    page = page_of(at_counter().send(f"loket/{LETTER}", {}), 422)

    for sentence in (
        "Pilih lewat mana",
        "Tulis judul laporan.",
        "Salin tanggal dari cap terima.",
        "Salin jam dari cap terima.",
    ):
        assert sentence in page.text


def test_a_second_click_types_nothing_in_twice(at_counter):
    chair = at_counter()
    hidden = chair.look(f"loket/{LETTER}").fields
    command = next(f["value"] for f in hidden if f["name"] == "command_id")

    for _click in range(2):
        assert chair.send(f"loket/{LETTER}", {**GOOD, "command_id": command}).status_code == 302

    arrived = [
        r
        for r in chair.now().events
        if isinstance(r.fact, e.ComplaintArrived) and r.report == LETTER
    ]
    assert len(arrived) == 1


def test_while_the_clock_stands_nothing_is_typed_in_and_nothing_is_lost(at_counter):
    chair = at_counter()
    chair.send("jam/jeda")

    page = page_of(chair.send(f"loket/{LETTER}", GOOD), 409)

    assert "Jam latihan sedang berhenti." in page.text
    assert TITLE in page.html
    assert LETTER not in chair.now().run.dossiers
    chair.send("jam/lanjut")
    assert TITLE in chair.look(f"loket/{LETTER}").html


def test_the_instructor_reads_the_letter_and_types_nothing_in(offices):
    chair, room = offices.class_of(Role.ADMIN_INSTANSI)
    offices.clock.advance(timedelta(minutes=1))
    address = f"/meja/{chair.run}/loket/{LETTER}"

    page = page_of(room.client.get(address))

    assert "Masukkan ke sistem" not in page.text
    assert room.client.post(address, data=GOOD).status_code == 404
    assert LETTER not in chair.now().run.dossiers
