"""Inviting a colleague from the screen: a link told once, a second marker without any other right, and the end of a round."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

import pytest

from tests.debrief.making import answer, keep
from tests.debrief.playing import INTERNET
from tests.web.debrief.runs import act_as
from tests.web.pages import page_of
from tests.web.people import PASSWORD, enter
from trainer.usecases.exercises import next_working_day

MARKS = {"W1": "4", "W2": "3", "W3": "3", "W4": "2", "W5": "3", "W6": "4", "W7": "4", "W8": "4"}
LINK = re.compile(r"http://localhost(/menilai/[0-9a-f]{20})")
NAMES = ("Yuliana", "Budi")


@dataclass
class Invited:
    """A class of two who have answered, and a round of its owner that waits for whoever has the link."""

    room: object
    owner: object
    round: str
    link: str


@pytest.fixture
def invited(make_class, services, clock):
    made = make_class(*NAMES)
    next_working_day(services, made.exercise.id)
    clock.advance(timedelta(minutes=4))
    for trainee in made.trainees:
        act_as(services, trainee.run, keep(INTERNET))
        act_as(services, trainee.run, answer(INTERNET))
    listed = f"/instruktur/kelas/{made.exercise.id}/penilaian-ganda"
    assert "Undang rekan dengan tautan" in page_of(made.client.get(listed)).text
    opened = made.client.post(listed, data={"second": "undang", "scope": "every"})
    page = page_of(made.client.get(opened.location))
    return Invited(made, made.client, opened.location, LINK.search(page.text)[1])


@pytest.fixture
def guest(app, make_account, invited):
    """The browser of somebody with an account who has accepted."""
    browser = enter(app.test_client(), make_account("tamu"))
    assert "mengundang Anda menjadi penilai kedua untuk 2 jawaban" in (
        page_of(browser.get(invited.link)).text
    )
    assert browser.post(invited.link).location == invited.round
    return browser


def test_the_link_is_told_once(invited):
    again = page_of(invited.owner.get(invited.round))

    assert not LINK.search(again.text)
    assert "Undangan dibuat" in again.text


def test_whoever_follows_the_link_signs_in_or_makes_an_account_and_marks(app, invited):
    browser = app.test_client()
    shown = page_of(browser.get(invited.link))
    assert f"/akun/masuk?next={invited.link}" in shown.links
    assert f"/akun/daftar?next={invited.link}" in shown.links
    assert "/akun/masuk" in browser.post(invited.link).location
    made = browser.post(
        f"/akun/daftar?next={invited.link}",
        data={
            "display_name": "Bu Rekan",
            "user_name": "rekan",
            "password": PASSWORD,
            "next": invited.link,
        },
    )
    assert made.location == invited.link

    assert browser.post(invited.link).location == invited.round

    assert "Bersama Bu Rekan" in page_of(invited.owner.get(invited.round)).text
    assert browser.get(invited.link).location == invited.round
    assert invited.round in page_of(browser.get("/latihan")).links


def test_an_invited_marker_sees_the_answers_without_names_and_marks_blind(guest, invited):
    first = f"{invited.round}/1"
    invited.owner.post(first, data=MARKS | {"note": "Catatan rahasia."})

    blank = page_of(guest.get(first))

    assert not any(name in blank.text for name in NAMES)
    assert "Catatan rahasia." not in blank.text
    assert not re.search(r'type="radio"[^>]* checked', blank.html.split("<footer")[0])
    guest.post(first, data=MARKS | {"W2": "1"})
    for browser in (guest, invited.owner):
        both = page_of(browser.get(invited.round)).text
        assert "Belum cukup: 1 jawaban dinilai berdua" in both
    assert "Catatan rahasia." in page_of(guest.get(first)).text


def test_an_invited_marker_may_nothing_else(guest, invited, services):
    exercise, trainee = invited.room.exercise.id, invited.room.trainees[0]
    closed = (
        "/instruktur",
        f"/instruktur/kelas/{exercise}",
        f"/instruktur/kelas/{exercise}/penilaian",
        f"/instruktur/kelas/{exercise}/penilaian-ganda",
        f"/instruktur/kelas/{exercise}/hasil.csv",
        f"/hasil/{trainee.run}",
        f"/hasil/kelas/{exercise}",
        f"/meja/{trainee.run}/",
    )

    for path in closed:
        assert guest.get(path).status_code == 404, path
    for act in ("undangan", "undangan/cabut", "akhiri"):
        assert guest.post(f"{invited.round}/{act}").status_code == 404
    assert services.directory.marking_round(invited.round[-20:]).ended_at is None


@pytest.mark.usefixtures("guest")
def test_others_find_neither_the_round_nor_a_place_in_it(app, make_account, client, invited):
    other = enter(app.test_client(), make_account("lain"))
    instructor = enter(app.test_client(), make_account("instruktur-lain", instructor=True))

    for browser in (other, instructor):
        for path in (invited.round, f"{invited.round}/1"):
            assert browser.get(path).status_code == 404
        assert "tidak berlaku" in page_of(browser.get(invited.link), 410).text
        assert "sudah mempunyai penilai kedua" in page_of(browser.post(invited.link), 409).text
        assert "tidak berlaku" in page_of(browser.get("/menilai/0123456789abcdef0123"), 404).text
        assert browser.post(f"{invited.round}/akhiri").status_code == 404
    assert "/akun/masuk" in client.get(invited.round).location


def test_somebody_of_the_class_does_not_become_its_marker(app, make_account, invited):
    trainee = invited.room.trainees[0].client
    enter(trainee, make_account("punya-akun"))

    refused = page_of(trainee.post(invited.link), 409)

    assert "Anda peserta kelas itu" in refused.text


def test_a_withdrawn_link_leads_nowhere_and_a_new_one_replaces_it(app, make_account, invited):
    browser = enter(app.test_client(), make_account("tamu"))
    invited.owner.post(f"{invited.round}/undangan/cabut")
    page_of(browser.get(invited.link), 404)
    page_of(browser.post(invited.link), 404)
    assert "tidak ada undangan yang berlaku" in page_of(invited.owner.get(invited.round)).text

    invited.owner.post(f"{invited.round}/undangan")

    link = LINK.search(page_of(invited.owner.get(invited.round)).text)[1]
    assert link != invited.link
    assert browser.post(link).location == invited.round


def test_after_the_end_figures_stay_and_answers_close_for_the_guest(guest, invited):
    first = f"{invited.round}/1"
    for browser in (invited.owner, guest):
        browser.post(first, data=MARKS)
    assert "Akhiri putaran" not in page_of(guest.get(invited.round)).text

    invited.owner.post(f"{invited.round}/akhiri")

    for browser in (invited.owner, guest):
        shown = page_of(browser.get(invited.round))
        assert "Putaran ini diakhiri" in shown.text
        assert "Mulai menilai" not in shown.text
        assert "Belum cukup: 1 jawaban dinilai berdua" in shown.text
    assert guest.get(first).status_code == 404
    assert guest.post(f"{invited.round}/2", data=MARKS).status_code == 404
    mine = page_of(invited.owner.get(f"{invited.round}/2"))
    assert "Simpan nilai" not in mine.text
    late = invited.owner.post(f"{invited.round}/2", data=MARKS)
    assert "sudah diakhiri" in page_of(invited.owner.get(late.location)).text
    assert "1 dari 2" in page_of(invited.owner.get(invited.round)).text


def test_where_accounts_are_made_by_the_operator_the_link_says_so(app, invited):
    app.config["REGISTRATION_OPEN"] = False

    shown = page_of(app.test_client().get(invited.link))

    assert "dibuat oleh pengelola" in shown.text
    assert not any("/akun/daftar" in link for link in shown.links)
