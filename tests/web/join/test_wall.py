import re

import pytest

from tests.web.pages import fragment_of, page_of
from trainer.usecases.classroom import release_feedback
from trainer.usecases.exercises import Setup, end_exercise, join_class, pause, start_class
from trainer.web.join.views import WALL_NAMES


def wall(client, room):
    return client.get(f"/kelas/{room.exercise.join_code}/layar")


def live(page):
    return re.search(r'data-live-url="(.+?)" data-live-position="(.+?)"', page.html).groups()


def test_the_wall_shows_code_address_and_who_is_in(client, make_class):
    room = make_class("Yuliana", "Yuliana", "Budi", running=False)
    code = room.exercise.join_code

    page = page_of(wall(client, room))

    assert f'aria-label="Kode kelas {code}"' in page.html
    assert "localhost/gabung" in page.text
    assert "Kode kelas" in page.text
    for words in ("belum dapat masuk", "run.py"):
        assert words not in page.text, "what an instructor does about it is no matter for a hall"
    assert f"buka alamat ini di komputernya: localhost/kelas/{code}/layar" in page.text
    assert "Yuliana (2)" in page.text
    assert "Budi" in page.text
    assert "3 sudah masuk" in page.text


def test_the_picture_holds_the_whole_address_and_no_style(client, make_class):
    page = page_of(wall(client, make_class(running=False)))

    svg = re.search(r"<svg viewBox=.*?</svg>", page.html, re.DOTALL)
    assert svg
    assert "style=" not in svg.group()


def test_the_wall_hears_of_newcomers_and_of_the_start(client, make_class, services):
    room = make_class(running=False)
    url, cursor = live(page_of(wall(client, room)))
    assert client.get(url + cursor).status_code == 204

    join_class(services, room.exercise.join_code, "Yuliana")
    answer = client.get(url + cursor)
    assert "Yuliana" in fragment_of(answer).text
    cursor = answer.headers["X-Position"]
    assert client.get(url + cursor).status_code == 204

    start_class(services, room.exercise.id)
    begun = fragment_of(client.get(url + cursor))
    assert "Selasa, 14 April · 08.00" in begun.text
    assert "<svg" in begun.html, "whoever comes late still finds the way in"
    pause(services, room.exercise.id)
    paused = fragment_of(client.get(url + cursor))
    assert "JEDA. Silakan perhatikan instruktur. Jam simulasi berhenti." in paused.text
    assert "<svg" not in paused.html


def test_the_start_of_a_class_without_anybody_is_heard_too(client, make_class, services):
    room = make_class(running=False)
    url, cursor = live(page_of(wall(client, room)))

    start_class(services, room.exercise.id)

    assert "Yang datang kemudian tetap dapat masuk" in fragment_of(client.get(url + cursor)).text


def test_when_the_class_is_over_the_wall_stops_asking(client, make_class, services):
    room = make_class("Yuliana")
    url, cursor = live(page_of(wall(client, room)))
    end_exercise(services, room.exercise.id)

    answer = client.get(url + cursor)
    assert "Latihan selesai. Buka “Baca pembahasan” di perangkat Anda." in fragment_of(answer).text
    assert "<svg" not in fragment_of(answer).html
    assert client.get(url + answer.headers["X-Position"]).status_code == 410
    assert "data-live-url" not in page_of(wall(client, room)).html


def test_a_debrief_that_is_held_back_is_offered_on_the_wall_once_it_is_open(
    client, make_class, services
):
    room = make_class("Yuliana", setup=Setup(seed=7, feedback="withheld"))
    end_exercise(services, room.exercise.id)
    page = page_of(wall(client, room))
    url, cursor = live(page)
    assert "Latihan selesai. Pembahasan ditahan sampai instruktur membukanya." in page.text
    assert "Baca pembahasan" not in page.text
    assert client.get(url + cursor).status_code == 204

    release_feedback(services, room.exercise.id)
    answer = client.get(url + cursor)

    assert "Buka “Baca pembahasan” di perangkat Anda." in fragment_of(answer).text
    assert client.get(url + answer.headers["X-Position"]).status_code == 410


def test_the_wall_names_the_class_its_scenario_and_the_way_to_play(client, make_class):
    room = make_class("Yuliana", setup=Setup(seed=7, title="Angkatan II"))

    text = page_of(wall(client, room)).text

    assert "Angkatan II · Hari pertama di kotak masuk · Masing-masing" in text


def test_a_full_hall_stays_on_one_screen(client, make_class):
    room = make_class(*(f"Peserta {n}" for n in range(WALL_NAMES + 3)), running=False)

    page = page_of(wall(client, room))

    assert page.text.count("Peserta ") == WALL_NAMES
    assert f"{WALL_NAMES} nama terbaru; 3 peserta lain juga sudah masuk." in page.text
    newcomers = page.html.split('class="bt-roster"')[1]
    assert ">Peserta 3<" in newcomers
    assert ">Peserta 2<" not in newcomers
    assert f"{WALL_NAMES + 3} sudah masuk" in page.text


@pytest.mark.parametrize("path", ["/kelas/XXXYYY/layar", "/kelas/XXXYYY/layar/sejak/0-open"])
def test_without_the_code_there_is_no_wall(client, path):
    assert client.get(path).status_code == 404


def test_the_wall_tells_nothing_about_work_or_codes(client, make_class):
    room = make_class("Yuliana")

    text = page_of(wall(client, room)).html

    assert room.trainees[0].words not in text
    assert room.trainees[0].run not in text
    assert "diputuskan" not in text
