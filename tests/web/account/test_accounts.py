import dataclasses

import pytest
from argon2.profiles import CHEAPEST

from tests.tables import each_row
from tests.web.pages import page_of
from tests.web.people import PASSWORD, enter
from trainer.store.passwords import Passwords
from trainer.web.app import PLUGGED, create_app

NEW = {"display_name": "Siti Rahma", "user_name": "siti.rahma", "password": "empat kata yang lain"}


def test_whoever_makes_an_account_is_signed_in_and_may_practise(client, services):
    answer = client.post("/akun/daftar", data=NEW)

    assert answer.location == "/latihan"
    account = services.directory.account_named("siti.rahma")
    assert (account.display_name, account.instructor) == ("Siti Rahma", False)
    assert "Siti Rahma" in page_of(client.get("/latihan")).text


def test_an_account_of_one_s_own_opens_no_class(client):
    client.post("/akun/daftar", data=NEW)

    page_of(client.get("/instruktur"), 404)
    page_of(client.get("/instruktur/kelas/baru"), 404)


@each_row(
    ("changed", "said"),
    [
        ({"password": "sebelas hrf"}, "12 sampai 200 karakter"),
        ({"user_name": "si"}, "3 sampai 40 karakter"),
        ({"user_name": "siti rahma"}, "Nama pengguna tidak boleh memakai spasi."),
        ({"user_name": "siti@rahma"}, "Nama pengguna tidak boleh memakai “@”."),
        ({"user_name": ".siti"}, "Nama pengguna dimulai dengan huruf atau angka."),
        ({"user_name": ""}, "Pilih satu nama pengguna."),
        ({"display_name": ""}, "Isi nama yang akan tampil"),
        ({"display_name": "x" * 61}, "paling panjang 60"),
    ],
)
def test_a_wrong_field_is_named_and_the_others_stay(client, services, changed, said):
    page = page_of(client.post("/akun/daftar", data=NEW | changed), 422)

    assert said in page.text
    kept = {"display_name": "Siti Rahma", "user_name": "siti.rahma"} | changed
    assert all(
        f'value="{kept[name]}"' in page.html for name in ("display_name", "user_name") if kept[name]
    )
    assert NEW["password"] not in page.html
    assert services.directory.accounts() == ()


def test_a_good_password_beside_a_wrong_name_is_asked_for_again_and_nothing_is_said_twice(client):
    page = page_of(client.post("/akun/daftar", data=NEW | {"user_name": "siti rahma"}), 422)

    assert "Kata sandi tidak ikut tersimpan. Ketik sekali lagi." in page.text
    assert "Nama pengguna: Nama pengguna" not in page.text
    assert "Kata sandi: Kata sandi" not in page.text


def test_a_user_name_that_is_taken_is_refused_at_its_field(client, make_account):
    make_account("siti.rahma")

    page = page_of(client.post("/akun/daftar", data=NEW), 422)

    assert "sudah dipakai" in page.text
    assert "#user_name" in page.links


def test_an_operator_may_close_the_registration(settings, clock):
    closed = dataclasses.replace(settings, registration_open=False)
    app = create_app(
        closed,
        wall=clock,
        passwords=Passwords(CHEAPEST),
        config={"WTF_CSRF_ENABLED": False, "TESTING": True},
    )
    client = app.test_client()
    answers = [client.get("/akun/daftar"), client.post("/akun/daftar", data=NEW)]
    front, door = page_of(client.get("/")), page_of(client.get("/akun/masuk"))
    app.extensions[PLUGGED].engine.dispose()

    for answer in answers:
        assert "Pendaftaran ditutup" in page_of(answer, 403).text
    assert "/akun/daftar" not in {*front.links, *door.links}


def test_a_new_password_signs_out_other_devices_and_keeps_this_one(app, make_account):
    account = make_account("siti")
    here, there = (enter(app.test_client(), account) for _ in range(2))
    data = {"current": PASSWORD, "password": "kata sandi yang baru"}

    assert here.post("/akun/sandi", data=data).location == "/akun/sandi"

    assert "Kata sandi sudah diganti" in page_of(here.get("/akun/sandi")).text
    assert there.get("/latihan").location.startswith("/akun/masuk")


def test_the_present_password_is_asked_for(app, make_account, services):
    account = make_account("siti")
    here = enter(app.test_client(), account)
    data = {"current": "bukan ini kata sandinya", "password": "kata sandi yang baru"}

    page = page_of(here.post("/akun/sandi", data=data), 401)

    assert "Kata sandi sekarang tidak cocok." in page.text
    assert services.directory.check_password("siti", PASSWORD) is not None


def test_guessing_the_present_password_is_stopped(app, make_account):
    here = enter(app.test_client(), make_account("siti"))
    data = {"current": "bukan ini kata sandinya", "password": "kata sandi yang baru"}
    for _try in range(10):
        here.post("/akun/sandi", data=data)

    page_of(here.post("/akun/sandi", data=data), 429)


def test_the_account_page_asks_strangers_to_sign_in(client):
    assert client.get("/akun/sandi").location.startswith("/akun/masuk")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_colours_are_kept_in_the_browser(client, theme):
    answer = client.post("/akun/tema", data={"theme": theme, "next": "/gabung"})

    assert answer.location == "/gabung"
    assert f'data-bs-theme="{theme}"' in page_of(client.get("/gabung")).html


def test_the_device_decides_again_when_asked(client):
    client.post("/akun/tema", data={"theme": "dark"})
    client.post("/akun/tema", data={"theme": "device"})

    assert "data-bs-theme" not in page_of(client.get("/")).html


def test_an_unknown_colour_is_not_kept(client):
    answer = client.post("/akun/tema", data={"theme": '"><script>', "next": "//lain.example"})

    assert answer.location == "/"
    assert "<script>" not in answer.headers.get("Set-Cookie", "")
