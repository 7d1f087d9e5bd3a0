"""The start and the end of a class at its desks: told without loading a page again, and a debrief only where it opens."""

from __future__ import annotations

import re

import pytest

from tests.web.pages import fragment_of, page_of
from trainer.usecases.classroom import lower_hand, raise_hand, release_feedback
from trainer.usecases.exercises import Setup, end_exercise, pause, start_class

HELD = "Latihan selesai. Pembahasan ditahan sampai instruktur membukanya."


def opened(who, path=""):
    return page_of(who.client.get(f"/meja/{who.run}/{path}"))


def asks(page):
    """Address and position of a page's living region."""
    found = re.search(r'data-live-url="(.+?)" data-live-position="(.+?)"', page.html)
    return found.group(1), found.group(2).replace("&amp;", "&")


def test_whoever_waits_on_the_briefing_hears_of_the_start_and_of_a_pause(make_class, services):
    room = make_class("Yuliana", running=False)
    yuliana = room.trainees[0]
    page = opened(yuliana, "pengarahan")
    url, cursor = asks(page)
    assert "Latihan belum dimulai." in page.text
    assert yuliana.client.get(url + cursor).status_code == 204

    start_class(services, room.exercise.id)
    answer = yuliana.client.get(url + cursor)

    assert "Latihan sudah dimulai." in fragment_of(answer).text
    assert 'data-live-into="jam"' in fragment_of(answer).html
    assert "Belum dimulai" not in fragment_of(answer).text
    pause(services, room.exercise.id)
    paused = yuliana.client.get(url + answer.headers["X-Position"])
    assert "Latihan sedang dijeda instruktur." in fragment_of(paused).text


@pytest.mark.parametrize("path", ["", "pesan", "pengarahan", "laporan/SIM-0000101"])
def test_every_page_of_a_desk_hears_of_the_end_with_the_way_to_the_debrief(
    make_class, services, path
):
    room = make_class("Yuliana")
    yuliana = room.trainees[0]
    url, cursor = asks(opened(yuliana, path))
    end_exercise(services, room.exercise.id)

    page = fragment_of(yuliana.client.get(url + cursor))

    assert "Latihan sudah selesai." in page.text
    assert f"/hasil/{yuliana.run}" in page.links
    assert "Angkat tangan" not in page.text
    assert "data-live-url" not in opened(yuliana, path).html


@pytest.mark.parametrize("path", ["", "pesan", "pengarahan", "laporan/SIM-0000101"])
def test_a_debrief_that_is_held_back_is_offered_only_once_it_is_open(make_class, services, path):
    room = make_class("Yuliana", setup=Setup(seed=7, feedback="withheld"))
    yuliana = room.trainees[0]
    url, cursor = asks(opened(yuliana, path))
    end_exercise(services, room.exercise.id)

    refreshed = yuliana.client.get(url + cursor)
    page = opened(yuliana, path)
    for shown in (fragment_of(refreshed), page):
        assert HELD in shown.text
        assert "Baca pembahasan" not in shown.text
        assert f"/hasil/{yuliana.run}" not in shown.links
    url, cursor = asks(page)
    assert yuliana.client.get(url + cursor).status_code == 204

    release_feedback(services, room.exercise.id)
    answer = yuliana.client.get(url + cursor)

    assert "Baca pembahasan" in fragment_of(answer).text
    assert HELD not in fragment_of(answer).text
    assert yuliana.client.get(url + answer.headers["X-Position"]).status_code == 410
    assert f"/hasil/{yuliana.run}" in opened(yuliana, path).links


def test_a_hand_is_said_to_be_up_only_while_it_is(make_class, services):
    room = make_class("Yuliana")
    yuliana = room.trainees[0]
    raise_hand(services, yuliana.run, "admin", yuliana.person.id)
    page = opened(yuliana)
    url, cursor = asks(page)
    assert "Tangan Anda terangkat. Instruktur melihatnya. Turunkan tangan" in page.text

    lower_hand(services, yuliana.run, "admin", None)
    fresh = fragment_of(yuliana.client.get(url + cursor))

    assert "Angkat tangan" in fresh.text
    assert "terangkat" not in fresh.text
