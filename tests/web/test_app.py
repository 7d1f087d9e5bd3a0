"""What holds for every answer: health, headers, pages of errors, the token, the session, the language."""

from __future__ import annotations

from datetime import timedelta

import pytest
from argon2.profiles import CHEAPEST
from sqlalchemy.exc import OperationalError

from tests.tables import each_row
from tests.web.pages import page_of
from tests.web.people import enter
from trainer import __version__
from trainer.domain.errors import InvalidInput, LogMoved, NotAllowed, NotFound, Problem, ReportMoved
from trainer.domain.refusals import Refusal, Wrong
from trainer.store.passwords import Passwords
from trainer.web import errors
from trainer.web.access import PLUGGED
from trainer.web.app import create_app


def test_a_sign_of_life_names_version_and_database(client):
    answer = client.get("/healthz")

    assert answer.status_code == 200
    assert answer.json == {"status": "ok", "version": __version__, "database": "sqlite"}


def test_a_silent_database_is_told_to_whoever_watches(client, monkeypatch):
    def silent(_engine):
        raise OperationalError("SELECT 1", {}, Exception("no answer"))

    monkeypatch.setattr("trainer.web.app.database_answers", silent)

    answer = client.get("/healthz")

    assert answer.status_code == 503
    assert answer.json["status"] == "database_silent"


def test_every_answer_carries_the_strict_policy_and_is_not_kept(client):
    for path in ("/", "/healthz", "/tidak-ada"):
        headers = client.get(path).headers
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["Content-Security-Policy"].startswith(
            "default-src 'none'; script-src 'self'"
        )
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Robots-Tag"] == "noindex, nofollow"


def test_files_are_kept_for_good_and_carry_no_session(client):
    page = client.get("/").get_data(as_text=True)
    sheet = page.split('rel="stylesheet" href="')[1].split('"')[0]

    answer = client.get(sheet)

    assert "immutable" in answer.headers["Cache-Control"]
    assert "Set-Cookie" not in answer.headers


ERRORS = {
    "not-found": (NotFound("run", "x"), 404, "Halaman ini tidak ada"),
    "not-allowed": (NotAllowed(Refusal.CLASS_ENDED, "join"), 409, "Kelas ini sudah berakhir"),
    "report-moved": (
        ReportMoved("SIM-0000101", 1, (2,)),
        409,
        "sudah berubah sejak halaman Anda dibuka",
    ),
    "log-moved": (LogMoved("r", 1, 2), 409, "masuk bersamaan"),
    "invalid": (InvalidInput(Problem("title", Wrong.REQUIRED)), 422, "Tulis judul laporan."),
    "database": (OperationalError("x", {}, Exception("x")), 503, "server"),
    "unexpected": (ZeroDivisionError("secret words of somebody"), 500, "kesalahan"),
}


@each_row("kind", ERRORS)
def test_each_family_of_errors_has_its_page(app, client, kind, monkeypatch):
    error, status, sentence = ERRORS[kind]

    def fail():
        raise error

    monkeypatch.setitem(app.view_functions, "home.page", fail)
    page = page_of(client.get("/"), status)

    assert sentence.casefold() in page.text.casefold()
    assert "secret words" not in page.text


def test_a_poll_gets_one_sentence_instead_of_a_page(client):
    answer = client.get("/tidak-ada", headers={"X-Requested-With": "live"})

    assert answer.status_code == 404
    assert answer.mimetype == "text/plain"


@pytest.mark.parametrize(
    ("method", "path", "status"), [("get", "/healthz/x", 404), ("post", "/healthz", 405)]
)
def test_what_is_not_there_has_a_page_in_indonesian(client, method, path, status):
    answer = getattr(client, method)(path)

    page_of(answer, status)
    assert status != 405 or "GET" in answer.headers["Allow"]


def test_a_form_that_is_far_too_long_is_refused_with_a_page(make_learner):
    learner = make_learner()

    answer = learner.client.post(
        f"/meja/{learner.run}/konsep?laporan=SIM-0000101&formulir=komentar",
        data={"text": "x" * (1024 * 1024 + 1)},
    )

    page_of(answer, 413)


def test_every_page_of_errors_has_a_template(app):
    for code in errors.PAGES:
        assert app.jinja_env.get_template(f"errors/{code}.html")


def test_without_its_token_no_move_is_taken(settings, clock, make_learner, services):
    app = create_app(settings, wall=clock, passwords=Passwords(CHEAPEST), config={"TESTING": True})
    try:
        account = app.extensions[PLUGGED].services.directory.add_account(
            "sari", "Sari", "empat kata yang cukup", False, clock.now()
        )
        client = enter(app.test_client(), account)
        started = client.post("/latihan/mulai/hari-pertama")

        assert started.status_code == 400
        page_of(started, 400)
    finally:
        app.extensions[PLUGGED].engine.dispose()


def test_a_session_survives_a_new_server_and_ends_with_a_new_password(settings, clock):
    first = create_app(
        settings, wall=clock, passwords=Passwords(CHEAPEST), config={"TESTING": True}
    )
    directory = first.extensions[PLUGGED].services.directory
    account = directory.add_account("sari", "Sari", "empat kata yang cukup", False, clock.now())
    client = enter(first.test_client(), account)
    assert client.get("/latihan").status_code == 200
    cookie = client.get_cookie("bimtek")
    first.extensions[PLUGGED].engine.dispose()

    second = create_app(
        settings, wall=clock, passwords=Passwords(CHEAPEST), config={"TESTING": True}
    )
    again = second.test_client()
    again.set_cookie("bimtek", cookie.value)
    assert again.get("/latihan").status_code == 200
    assert "Set-Cookie" not in again.get("/latihan").headers, "it was signed today"

    clock.advance(timedelta(days=1))
    assert again.get("/latihan").status_code == 200
    assert again.get_cookie("bimtek").expires is not None, "kept beyond the browser window"

    second.extensions[PLUGGED].services.directory.set_password(account.id, "kata lain yang cukup")
    assert again.get("/latihan").status_code == 302
    second.extensions[PLUGGED].engine.dispose()


def test_a_trainee_s_seat_and_an_account_live_in_one_browser(make_class, make_learner):
    learner, room = make_learner(), make_class("Yuliana")
    trainee = room.trainees[0]
    with learner.client.session_transaction() as session:
        session["person"] = f"{trainee.person.id}:{trainee.person.epoch}"

    page_of(learner.client.get(f"/meja/{trainee.run}/"))
    page_of(learner.client.get(f"/meja/{learner.run}/"))


def test_a_seat_with_an_old_epoch_is_nobody_s(make_class, client):
    trainee = make_class("Yuliana").trainees[0]
    for value in (f"{trainee.person.id}:99", "", "x", f"{trainee.person.id}"):
        with client.session_transaction() as session:
            session["person"] = value
        page_of(client.get(f"/meja/{trainee.run}/"), 404)


def test_another_instructor_does_not_see_the_desk_of_a_trainee(make_class):
    trainee = make_class("Yuliana").trainees[0]
    other = make_class()

    page_of(other.client.get(f"/meja/{trainee.run}/"), 404)


def test_a_page_asked_for_without_signing_in_comes_up_after_it(client):
    answer = client.get("/latihan?halaman=2")

    assert answer.status_code == 302
    assert answer.headers["Location"] == "/akun/masuk?next=/latihan?halaman%3D2"


def test_a_question_in_the_background_puts_no_session_back(make_class, services):
    room = make_class("Ayu")
    console = f"/instruktur/kelas/{room.exercise.id}"
    cursor = room.client.get(console).get_data(as_text=True).split('data-live-position="')[1]
    room.client.post(f"{console}/jeda")

    polled = room.client.get(
        f"{console}/sejak/{cursor.split(chr(34))[0]}", headers={"X-Requested-With": "live"}
    )

    assert polled.status_code == 200
    assert "Set-Cookie" not in polled.headers, "it would bring a message back that was shown"
