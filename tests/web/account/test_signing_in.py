import pytest
from argon2.profiles import CHEAPEST

from tests.web.pages import page_of
from tests.web.people import PASSWORD
from trainer.store.passwords import Passwords
from trainer.web.app import PLUGGED, create_app


def sign_in(client, user_name, password=PASSWORD, **more):
    return client.post("/akun/masuk", data={"user_name": user_name, "password": password, **more})


def test_an_instructor_arrives_at_the_classes_and_a_learner_at_the_practice(app, make_account):
    make_account("ibu.ratna", instructor=True)
    make_account("siti")

    assert sign_in(app.test_client(), "ibu.ratna").location == "/instruktur"
    assert sign_in(app.test_client(), "siti").location == "/latihan"


def test_user_names_are_the_same_in_capitals(client, make_account):
    make_account("siti")

    assert sign_in(client, " SITI ").status_code == 302


def test_the_page_that_asked_comes_up_after_signing_in(client, make_account):
    make_account("siti")
    asked = client.get("/latihan")
    page = page_of(client.get(asked.location))

    hidden = next(field for field in page.fields if field["name"] == "next")
    assert hidden["value"] == "/latihan"
    assert sign_in(client, "siti", next="/latihan?halaman=2").location == "/latihan?halaman=2"


@pytest.mark.parametrize(
    "elsewhere", ["https://lain.example/", "//lain.example", "\\\\lain", "/\\lain"]
)
def test_nobody_is_led_elsewhere_after_signing_in(client, make_account, elsewhere):
    make_account("siti")

    assert sign_in(client, "siti", next=elsewhere).location == "/latihan"


@pytest.mark.parametrize("user_name", ["siti", "bukan.siapa-siapa"])
def test_a_wrong_pair_does_not_say_which_half_was_wrong(client, make_account, user_name):
    make_account("siti")

    page = page_of(sign_in(client, user_name, "kata sandi keliru"), 401)

    assert "Nama pengguna atau kata sandi tidak cocok" in page.text
    assert f'value="{user_name}"' in page.html
    assert "kata sandi keliru" not in page.html


def test_an_empty_form_says_what_is_missing(client):
    page = page_of(client.post("/akun/masuk", data={}), 422)

    assert "Isi nama pengguna Anda." in page.text
    assert "Isi kata sandi Anda." in page.text
    assert {"#user_name", "#password"} <= set(page.links)


def test_after_ten_wrong_passwords_the_right_one_has_to_wait(client, make_account):
    make_account("siti")
    for _try in range(10):
        assert sign_in(client, "siti", "kata sandi keliru").status_code == 401

    answer = sign_in(client, "siti")

    page_of(answer, 429)
    assert int(answer.headers["Retry-After"]) > 0


def test_somebody_else_in_the_same_hall_is_not_locked_out(client, make_account):
    make_account("siti")
    make_account("budi")
    for _try in range(11):
        sign_in(client, "siti", "kata sandi keliru")

    assert sign_in(client, "budi").status_code == 302


def test_right_passwords_are_not_counted(app, make_account):
    make_account("siti")

    assert [sign_in(app.test_client(), "siti").status_code for _try in range(15)] == [302] * 15


def test_the_session_lasts_beyond_the_browser_window(client, make_account):
    make_account("siti")
    cookie = sign_in(client, "siti").headers["Set-Cookie"]

    assert "Expires=" in cookie
    assert "HttpOnly" in cookie


def test_signing_out_forgets_the_account_and_keeps_the_seat(make_class):
    room = make_class("Yuliana")
    browser = room.trainees[0].client
    sign_in(browser, room.owner.user_name)

    assert browser.post("/akun/keluar").location == "/"
    assert browser.get("/instruktur").location.startswith("/akun/masuk")
    page_of(browser.get(f"/gabung/{room.exercise.join_code}/kartu"))


def test_without_its_token_a_form_is_not_taken(settings, clock):
    app = create_app(settings, wall=clock, passwords=Passwords(CHEAPEST), config={"TESTING": True})
    client = app.test_client()
    refused = sign_in(client, "siti")
    token = page_of(client.get("/akun/masuk")).form("")["csrf_token"]
    taken = sign_in(client, "siti", csrf_token=token)
    app.extensions[PLUGGED].engine.dispose()

    page_of(refused, 400)
    page_of(taken, 401)
