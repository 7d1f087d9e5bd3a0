import re
from datetime import timedelta

import pytest

from tests.web.pages import fragment_of, page_of
from trainer.usecases.classroom import release_feedback
from trainer.usecases.exercises import Setup, end_exercise, pause, start_class


def join(client, room, name):
    return client.post(f"/gabung/{room.exercise.join_code}", data={"name": name})


def test_a_phone_joins_in_three_steps_and_gets_four_words(client, make_class, services):
    room = make_class(running=False)
    code = room.exercise.join_code

    door = client.get("/gabung", query_string={"kode": code.lower()})
    page_of(client.get(door.location))
    joined = join(client, room, "  Yuliana   Rungkai ")
    card = page_of(client.get(joined.location))

    person = services.directory.people(room.exercise.id)[0]
    assert person.name == "Yuliana Rungkai"
    assert "Anda sudah masuk, Yuliana Rungkai" in card.text
    for word in services.directory.code_words(person.id).split():
        assert word in card.text
    assert "/kembali" in card.text


def test_the_code_stands_everywhere_as_it_is_read_aloud_and_is_taken_so(client, make_class):
    room = make_class(running=False)
    code = room.exercise.join_code
    aloud = f"{code[:3]} {code[3:]}"

    name = page_of(client.get(client.get("/gabung", query_string={"kode": aloud}).location))
    card = page_of(client.get(join(client, room, "Yuliana").location))

    assert f"kode {aloud}" in name.text
    assert f"kode kelas {aloud}" in card.text


def test_people_of_one_name_are_told_apart(app, make_class):
    room = make_class()
    cards = []
    for name in ("Yuliana", "yuliana", "Budi"):
        browser = app.test_client()
        cards.append(page_of(browser.get(join(browser, room, name).location)).text)

    assert "masuk, Yuliana " in cards[0]
    assert "masuk, yuliana (2)" in cards[1]
    assert "masuk, Budi " in cards[2]


@pytest.mark.parametrize("name", ["", "   "])
def test_a_name_is_asked_for(client, make_class, services, name):
    room = make_class()

    page = page_of(join(client, room, name), 422)

    assert "Tulis nama Anda." in page.text
    assert services.directory.people(room.exercise.id) == ()


def test_a_name_that_is_too_long_stays_in_the_field(client, make_class):
    page = page_of(join(client, make_class(), "Y" * 61), 422)

    assert "paling banyak 60 karakter" in page.text
    assert "Y" * 61 in page.html


def test_an_unknown_code_is_said_and_stays_in_the_field(client):
    for answer in (
        client.get("/gabung", query_string={"kode": "XXXYYY"}),
        client.get("/gabung/XXXYYY"),
    ):
        page = page_of(answer, 404)
        assert "Tidak ada kelas dengan kode ini" in page.text
        assert 'value="XXXYYY"' in page.html


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Ketik kode kelas"), ("X" * 41, "enam huruf atau angka")]
)
def test_a_code_that_cannot_be_one_is_refused(client, typed, said):
    assert said in page_of(client.get("/gabung", query_string={"kode": typed}), 422).text


def test_nobody_joins_a_class_that_is_over(client, make_class, services):
    room = make_class("Yuliana")
    end_exercise(services, room.exercise.id)

    for answer in (client.get(f"/gabung/{room.exercise.join_code}"), join(client, room, "Budi")):
        page = page_of(answer, 410)
        assert "Kelas ini sudah berakhir" in page.text
        assert "/kembali" in page.links
    assert len(services.directory.people(room.exercise.id)) == 1


def test_somebody_who_comes_late_finds_their_own_start(client, make_class, services, clock):
    room = make_class("Yuliana")
    clock.advance(timedelta(minutes=25))

    joined = join(client, room, "Budi")
    card = page_of(client.get(joined.location))

    assert "Kelas sudah dimulai" in card.text
    late = services.directory.people(room.exercise.id)[1]
    run = services.directory.run_of(room.exercise.id, late.id)
    assert f"/meja/{run.id}/pengarahan" in card.links


def test_a_second_person_on_one_device_is_told_who_sits_there(make_class):
    room = make_class("Yuliana")

    page = page_of(room.trainees[0].client.get(f"/gabung/{room.exercise.join_code}"))

    assert "Lanjut sebagai Yuliana" in page.text


def test_the_card_is_shown_only_to_its_owner(client, make_class):
    room = make_class("Yuliana")
    stranger = client.get(f"/gabung/{room.exercise.join_code}/kartu")
    other_class = make_class("Budi").trainees[0].client.get(stranger.request.path)

    assert stranger.location == f"/gabung/{room.exercise.join_code}"
    assert other_class.location == stranger.location


def test_the_card_says_when_the_class_has_begun(make_class, services):
    room = make_class("Yuliana", running=False)
    browser = room.trainees[0].client
    card = page_of(browser.get(f"/gabung/{room.exercise.join_code}/kartu"))
    assert "Kelas belum dimulai" in card.text
    url, cursor = re.search(r'data-live-url="(.+?)" data-live-position="(.+?)"', card.html).groups()

    assert browser.get(url + cursor).status_code == 204
    start_class(services, room.exercise.id)
    answer = browser.get(url + cursor)
    assert "Kelas sudah dimulai" in fragment_of(answer).text
    assert browser.get(url + answer.headers["X-Position"]).status_code == 204

    pause(services, room.exercise.id)
    assert "sedang dijeda" in fragment_of(browser.get(url + "running")).text
    end_exercise(services, room.exercise.id)
    over = fragment_of(browser.get(url + "running"))
    assert "Latihan selesai." in over.text
    assert "Baca pembahasan" in over.text
    assert browser.get(url + "ended").status_code == 410


def test_after_many_unknown_codes_one_has_to_wait(client, make_class):
    for _try in range(60):
        client.get("/gabung/XXXYYY")

    answer = client.get(f"/gabung/{make_class().exercise.join_code}")

    assert page_of(answer, 429)
    assert int(answer.headers["Retry-After"]) > 0


def test_known_codes_are_not_counted(client, make_class):
    path = f"/gabung/{make_class().exercise.join_code}"

    assert {client.get(path).status_code for _try in range(70)} == {200}


def test_after_the_start_the_card_leads_to_the_desk(make_class, services):
    room = make_class("Yuliana", running=False)
    yuliana, code = room.trainees[0], room.exercise.join_code
    start_class(services, room.exercise.id)

    page = page_of(yuliana.client.get(f"/gabung/{code}/kartu"))

    assert "Kelas sudah dimulai. Buka meja Anda." in page.text
    assert f"/meja/{yuliana.run}/" in page.links
    assert f"/meja/{yuliana.run}/pengarahan" in page.links


def test_a_card_hears_that_a_debrief_which_was_held_back_is_open(make_class, services):
    room = make_class("Yuliana", setup=Setup(seed=7, feedback="withheld"))
    yuliana, card = room.trainees[0], f"/gabung/{room.exercise.join_code}/kartu"
    end_exercise(services, room.exercise.id)
    page = page_of(yuliana.client.get(card))
    cursor = page.html.split('data-live-position="')[1].split('"')[0]
    assert "Pembahasan ditahan sampai instruktur membukanya." in page.text
    assert f"/hasil/{yuliana.run}" not in page.links

    release_feedback(services, room.exercise.id)
    answer = yuliana.client.get(f"{card}/sejak/{cursor}")

    assert f"/hasil/{yuliana.run}" in fragment_of(answer).links
    again = yuliana.client.get(f"{card}/sejak/{answer.headers['X-Position']}")
    assert again.status_code == 410


@pytest.mark.parametrize(
    ("hidden", "said"),
    [
        (False, "Nama ini tampak bagi instruktur dan di layar aula."),
        (True, "Nama ini hanya tampak bagi instruktur;"),
    ],
)
def test_whoever_writes_a_name_reads_who_will_see_it(client, make_class, hidden, said):
    room = make_class(running=False, setup=Setup(seed=7, hide_names=hidden))

    text = page_of(client.get(f"/gabung/{room.exercise.join_code}")).text

    assert said in text
    assert ("di layar aula dan bagi peserta lain Anda tampil sebagai" in text) is hidden


@pytest.mark.parametrize("hidden", [False, True])
def test_the_card_says_under_what_others_see_its_owner(make_class, hidden):
    room = make_class("Budi", "Ayu", running=False, setup=Setup(seed=7, hide_names=hidden))

    card = page_of(room.trainees[1].client.get(f"/gabung/{room.exercise.join_code}/kartu")).text

    assert "Anda sudah masuk, Ayu" in card
    assert ("Di layar aula dan bagi peserta lain: Peserta 2" in card) is hidden
