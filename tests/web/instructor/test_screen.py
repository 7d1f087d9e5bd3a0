"""What a console says about its class, and names on a screen that a projector mirrors."""

from __future__ import annotations

from tests.web.pages import fragment_of, page_of
from trainer.domain import commands as c
from trainer.usecases.acting import act
from trainer.usecases.classroom import raise_hand
from trainer.usecases.exercises import Setup

LAMP = "SIM-0000101"


def console(room):
    return f"/instruktur/kelas/{room.exercise.id}"


def hide(room, where="konsol", names="sembunyi"):
    return room.client.post(f"{console(room)}/nama", data={"nama": names, "di": where})


def test_names_are_hidden_on_every_page_of_a_screen_that_is_mirrored(make_class, services):
    room = make_class("Ayu", "Budi")
    budi = room.trainees[1]
    raise_hand(services, budi.run, "admin", budi.person.id)
    act(services, budi.run, c.Comment(LAMP, "Kami periksa."), "admin", budi.person.id)
    cursor = page_of(room.client.get(console(room))).html.split('data-live-position="')[1]

    answer = hide(room)

    pages = [
        page_of(room.client.get(answer.location)),
        page_of(room.client.get(f"{console(room)}/peserta")),
        page_of(room.client.get(f"/meja/{budi.run}/")),
    ]
    for page in pages:
        assert "Peserta 2" in page.text
        assert "Budi" not in page.html
    fresh = room.client.get(f"{console(room)}/sejak/{cursor.split(chr(34))[0]}x")
    assert "Peserta 2" in fragment_of(fresh).text
    assert "Budi" not in fragment_of(fresh).html
    assert "Tampilkan nama" in pages[0].text


def test_names_come_back_by_the_same_switch(make_class):
    room = make_class("Ayu")
    hide(room)

    answer = hide(room, where="peserta", names="")

    assert answer.location == f"{console(room)}/peserta"
    assert "Ayu" in page_of(room.client.get(answer.location)).text
    assert "Sembunyikan nama" in page_of(room.client.get(console(room))).text


def test_only_the_class_s_own_instructor_has_the_switch(make_class, client):
    room, other = make_class("Ayu"), make_class("Budi")

    assert client.post(f"{console(room)}/nama").status_code in (302, 401)
    assert other.client.post(f"{console(room)}/nama").status_code == 404


def test_console_and_list_name_scenario_mode_rules_and_feedback(make_class):
    room = make_class("Ayu", setup=Setup(seed=7, title="Angkatan II", feedback="withheld"))
    about = (
        "Hari pertama di kotak masuk",
        "Masing-masing",
        "profil Aturan bawaan",
        "penilaian terbuka ketika instruktur membukanya",
    )

    shown = page_of(room.client.get(console(room))).text
    listed = page_of(room.client.get("/instruktur")).text

    assert " · ".join(about) in shown
    for words in about:
        assert words in listed


def test_whoever_has_no_seat_yet_is_on_the_console(make_team):
    room = make_team(("Siti", "Rina"), running=False, dishub="Budi")

    text = page_of(room.client.get(console(room))).text

    assert "3 peserta" in text
    assert "Sudah masuk, belum memilih meja: Siti, Rina." in text


def test_a_class_that_nobody_has_joined_says_what_its_end_will_hold_back(make_class):
    room = make_class(setup=Setup(seed=7, feedback="withheld"), running=False)

    text = page_of(room.client.get(console(room))).text

    assert "Pembahasan tetap ditahan sampai Anda membukanya." in text
    assert "Buka pembahasan sekarang" not in text, "there is none yet"


def test_commands_for_a_terminal_are_folded_away_on_the_console(make_class):
    room = make_class(running=False)
    html = page_of(room.client.get(console(room))).html

    before, _mark, after = html.partition("python3 run.py --lan")
    assert after
    assert before.rindex("<details") > before.rfind("</details>")
