"""Choosing a seat in a class that shares one run: three steps, a race, a hall that is full, and the way back."""

from __future__ import annotations

import pytest

from tests.web.pages import fragment_of, page_of
from trainer.domain.records import CLOSED
from trainer.usecases.exercises import Setup, end_exercise, start_class
from trainer.usecases.seats import free_seat, seats_of
from trainer.web.access import SERVICES

DISHUB = "Pejabat Penghubung Dinas Perhubungan"


def choose(client, room, seat):
    return client.post(f"/gabung/{room.exercise.join_code}/meja", data={"seat": seat})


def seats(room, services):
    return seats_of(services, room.trainees[0].run)


@pytest.fixture
def team_services(app):
    """The services with the scenario that is played together, once `make_team` has put it there."""
    return lambda: app.extensions[SERVICES]


def test_code_name_and_seat_are_three_steps_to_a_desk(client, make_team):
    room = make_team(running=False)
    code = room.exercise.join_code

    joined = client.post(f"/gabung/{code}", data={"name": "Yuliana"})
    page = page_of(client.get(joined.location))
    card = page_of(client.get(choose(client, room, "dishub").location))

    assert joined.location == f"/gabung/{code}/meja"
    for words in (DISHUB, "Menjawab pelapor", "dijalankan oleh rekan simulasi"):
        assert words in page.text
    assert f"Anda duduk di meja {DISHUB}." in card.text
    assert "Yuliana (Anda)" in card.text
    assert "Admin Instansi Pemerintah Kabupaten Murung Raya kosong" in card.text
    assert "Pengarahan" in card.text


def test_a_seat_that_was_taken_meanwhile_is_said_by_name(make_team, team_services):
    room = make_team(("Yuliana",), dishub="Budi")
    (yuliana,) = (each for each in room.trainees if each.person.name == "Yuliana")

    page = page_of(choose(yuliana.client, room, "dishub"), 409)

    assert f"{DISHUB} baru saja diambil orang lain." in page.text
    assert 'value="dishub"' not in page.html
    assert "Budi" in page.text
    assert "dishub" in seats_of(team_services(), yuliana.run)


@pytest.mark.parametrize(
    ("seat", "said"), [("", "Pilih satu meja."), ("bupati", "Meja ini tidak ada.")]
)
def test_a_seat_that_is_none_is_refused_in_our_words(make_team, seat, said):
    room = make_team(("Yuliana",))

    assert said in page_of(choose(room.trainees[0].client, room, seat), 422).text


def test_a_full_class_says_whom_to_ask(make_team, team_services):
    room = make_team(("Yuliana",), admin="Ayu", koordinator="Siti", dishub="Budi")
    yuliana = room.trainees[-1].client
    place = f"/gabung/{room.exercise.join_code}/meja"

    full = page_of(yuliana.get(place))
    free_seat(team_services(), room.exercise.id, "admin")
    freed = page_of(yuliana.get(place))

    assert "Semua meja sudah terisi" in full.text
    assert "Beri tahu instruktur" in full.text
    assert 'value="admin"' in freed.html


@pytest.mark.parametrize("running", [False, True])
def test_where_every_seat_is_taken_nobody_is_told_to_choose_one(
    make_team, team_services, client, running
):
    room = make_team(("Yuliana",), running=running, admin="Ayu", koordinator="Siti", dishub="Budi")
    code, console = room.exercise.join_code, f"/instruktur/kelas/{room.exercise.id}"

    def told(browser, address):
        return page_of(browser.get(address)).text

    wall, before = told(client, f"/kelas/{code}/layar"), told(room.client, console)
    newcomer, card = told(client, f"/gabung/{code}"), f"/gabung/{code}/kartu"
    waiting = told(room.trainees[-1].client, card)
    free_seat(team_services(), room.exercise.id, "admin")

    assert "Semua meja sudah terisi." in wall
    assert "tetap dapat masuk" not in wall
    assert "menunggu meja kosong: Yuliana." in before
    assert "menunggu meja kosong" in newcomer
    assert "Anda menunggu sampai satu meja kosong." in waiting
    assert "belum memilih meja: Ayu, Yuliana." in told(room.client, console)
    assert "Anda belum duduk di meja mana pun." in told(room.trainees[-1].client, card)
    assert "Semua meja" not in told(client, f"/gabung/{code}")


def test_the_list_of_people_says_that_somebody_waits_for_a_seat(make_team, team_services):
    room = make_team(("Yuliana",), admin="Ayu", koordinator="Siti", dishub="Budi")
    people = f"/instruktur/kelas/{room.exercise.id}/peserta"

    full = page_of(room.client.get(people)).text
    end_exercise(team_services(), room.exercise.id)
    ended = page_of(room.client.get(people)).text

    assert "Yuliana menunggu meja kosong" in full
    assert "Yuliana tanpa meja" in ended


def test_before_the_start_one_may_move_and_afterwards_one_stays(make_team, team_services):
    room = make_team(running=False, admin="Ayu")
    ayu = room.trainees[0]
    choose(ayu.client, room, "dishub")
    start_class(team_services(), room.exercise.id)

    stays = choose(ayu.client, room, "admin")

    assert stays.location == f"/gabung/{room.exercise.join_code}/kartu"
    assert seats(room, team_services()) == {
        "admin": None,
        "koordinator": None,
        "dishub": ayu.person.id,
    }


def test_the_list_of_seats_is_fresh(make_team, team_services):
    room = make_team(("Yuliana", "Budi"), running=False)
    yuliana, budi = room.trainees
    place = f"/gabung/{room.exercise.join_code}/meja"
    page = page_of(yuliana.client.get(place))
    cursor = page.html.split('data-live-position="')[1].split('"')[0]

    assert yuliana.client.get(f"{place}/sejak/{cursor}").status_code == 204
    choose(budi.client, room, "dishub")
    fresh = yuliana.client.get(f"{place}/sejak/{cursor}")

    assert "Budi" in fragment_of(fresh).text
    assert 'value="admin"' in fragment_of(fresh).html
    assert 'value="dishub"' not in fragment_of(fresh).html, "what is taken is not offered"


def test_after_the_end_no_seat_is_offered_any_more(make_team, team_services):
    room = make_team(("Yuliana",))
    yuliana = room.trainees[0].client
    place = f"/gabung/{room.exercise.join_code}/meja"
    page = page_of(yuliana.get(place))
    cursor = page.html.split('data-live-position="')[1].split('"')[0]
    end_exercise(team_services(), room.exercise.id)

    last = yuliana.get(f"{place}/sejak/{cursor}")
    after = yuliana.get(f"{place}/sejak/{last.headers['X-Position']}")

    assert "Duduk di meja ini" in page.text
    assert "Kelas ini sudah berakhir" in fragment_of(last).text
    assert "Duduk di meja ini" not in fragment_of(last).text
    assert after.status_code == 410
    assert yuliana.get(place).location == f"/gabung/{room.exercise.join_code}/kartu"


def test_the_waiting_room_shows_who_sits_down(make_team):
    room = make_team(("Budi",), running=False, admin="Ayu")
    ayu, budi = room.trainees
    card = f"/gabung/{room.exercise.join_code}/kartu"
    cursor = page_of(ayu.client.get(card)).html.split('data-live-position="')[1].split('"')[0]

    choose(budi.client, room, "dishub")
    fresh = fragment_of(ayu.client.get(f"{card}/sejak/{cursor}"))

    assert "Budi" in fresh.text


def test_hidden_names_stay_hidden_from_the_others_and_from_the_wall(make_team, client):
    room = make_team(
        ("Yuliana",), running=False, setup=Setup(seed=7, hide_names=True), dishub="Budi"
    )
    place = f"/gabung/{room.exercise.join_code}/meja"

    page = page_of(room.trainees[-1].client.get(place))
    wall = page_of(client.get(f"/kelas/{room.exercise.join_code}/layar"))

    assert "Peserta 1" in page.text
    for shown in (page, wall):
        assert "Budi" not in shown.text
    assert "Yuliana" not in wall.text
    assert "Peserta 2" in wall.text


def test_the_wall_tells_seats_and_those_who_stand(make_team, client):
    room = make_team(("Yuliana",), running=False, dishub="Budi")

    wall = page_of(client.get(f"/kelas/{room.exercise.join_code}/layar"))

    assert f"{DISHUB} Budi" in wall.text
    assert "Admin Instansi Pemerintah Kabupaten Murung Raya menunggu peserta" in wall.text
    assert wall.text.count("menunggu peserta") == 2
    assert "Yuliana" in wall.text


def test_four_words_lead_back_to_the_seat_or_to_the_seats(make_team, app):
    room = make_team(("Yuliana",), dishub="Budi")
    budi, yuliana = room.trainees

    back = {
        each.person.name: app.test_client().post("/kembali", data={"words": each.words}).location
        for each in (budi, yuliana)
    }

    assert back == {
        "Budi": f"/meja/{budi.run}/",
        "Yuliana": f"/gabung/{room.exercise.join_code}/meja",
    }


def test_without_a_seat_the_desk_leads_to_the_seats(make_team, team_services, client):
    room = make_team(("Yuliana",), dishub="Budi")
    budi, yuliana = room.trainees
    desk, place = f"/meja/{budi.run}/", f"/gabung/{room.exercise.join_code}/meja"

    assert yuliana.client.get(desk).location == place
    assert yuliana.client.get(desk, headers={"X-Requested-With": "live"}).status_code == 404
    assert client.get(desk).status_code == 404
    free_seat(team_services(), room.exercise.id, "dishub")
    assert budi.client.get(desk).location == place
    late = budi.client.post(f"{desk}konsep?laporan=SIM-0000101&formulir=komentar")
    assert late.location == place
    assert "Meja Anda sudah dibebaskan." in page_of(budi.client.get(place)).text


def test_seats_are_for_those_who_joined_a_class_that_shares(client, make_team, make_class):
    room = make_team(running=False)
    alone = make_class("Ayu", running=False)

    stranger = client.get(f"/gabung/{room.exercise.join_code}/meja")
    without = alone.trainees[0].client.get(f"/gabung/{alone.exercise.join_code}/meja")

    assert stranger.location == f"/gabung/{room.exercise.join_code}"
    assert without.location == f"/gabung/{alone.exercise.join_code}/kartu"


def test_a_class_that_closed_its_door_says_so(client, make_class, services):
    room = make_class(setup=Setup(seed=7, late_join=CLOSED))

    page = page_of(client.get(f"/gabung/{room.exercise.join_code}"), 403)

    assert "tidak menerima peserta baru lagi" in page.text
    assert (
        client.post(f"/gabung/{room.exercise.join_code}", data={"name": "Ayu"}).status_code == 403
    )
    assert services.directory.people(room.exercise.id) == ()
