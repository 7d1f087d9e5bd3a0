"""The debrief of a class, as it stands on the projector."""

from __future__ import annotations

from http import HTTPStatus

import pytest

from tests.web.debrief.runs import play_together
from tests.web.pages import page_of
from trainer.usecases.exercises import end_exercise


@pytest.fixture
def ended(make_class, services, clock):
    """A class of four: one plays well, one sends a report to the accused, one comments, one does nothing."""
    room = make_class("Yuliana", "Yuliana", "Bambang", "Marlina")
    names = ("ideal", "salah-dikirim-ke-teradu", "salah-komentar")
    play_together(services, clock, dict(zip([t.run for t in room.trainees], names, strict=False)))
    end_exercise(services, room.exercise.id)
    return room


def address(room, query: str = "") -> str:
    return f"/hasil/kelas/{room.exercise.id}{query}"


def test_the_projector_shows_points_to_discuss_spread_mistakes_and_decisions(ended):
    shown = page_of(ended.client.get(address(ended)))
    for heading in (
        "Tiga hal untuk dibicarakan",
        "Sebaran poin",
        "Titik terlemah",
        "Kesalahan berat",
        "Keputusan pertama per laporan",
        "Poin yang terjaga menurut pemeriksaan",
    ):
        assert heading in shown.text
    assert "Sebaran poin 3 orang. Di bawah 8 orang rata-rata tidak disebut." in shown.text
    assert "1 orang bergabung tanpa mengerjakan apa pun dan tidak dihitung." in shown.text
    assert "Dikirim kepada yang diadukan, SIM-0000106" in shown.text
    assert "1 dari 3 orang" in shown.text


def test_names_stay_off_the_projector_until_the_instructor_asks_for_them(ended):
    with_names = page_of(ended.client.get(address(ended, "?nama=ya")))
    assert f"/hasil/{ended.trainees[0].run}" in with_names.links
    assert "Yuliana (2)" in with_names.text
    assert "belum mengerjakan apa pun" in with_names.text
    without = page_of(ended.client.get(address(ended)))
    assert "Yuliana" not in without.text
    assert not [
        link for link in without.links if link.startswith("/hasil/") and "kelas" not in link
    ]
    assert "Tampilkan nama (jangan di proyektor)" in without.text
    assert "Kembali ke kelas" in without.text
    assert "Unduh hasil" in without.text


def test_whoever_sits_in_the_class_reads_it_without_names(ended):
    shown = page_of(ended.trainees[2].client.get(address(ended)))
    assert "Sebaran poin 3 orang" in shown.text
    assert "Yuliana" not in shown.text
    assert "Tampilkan nama" not in shown.text


def test_strangers_get_404(ended, make_class, make_account, client, make_learner):
    other = make_class("Rusdi")
    for browser in (other.client, other.trainees[0].client, client, make_learner("sendiri").client):
        page_of(browser.get(address(ended)), HTTPStatus.NOT_FOUND)


def test_a_class_that_goes_on_is_not_open(make_class):
    room = make_class("Yuliana")
    for browser in (room.client, room.trainees[0].client):
        shown = page_of(browser.get(address(room)), HTTPStatus.NOT_FOUND)
        assert "setelah instruktur mengakhiri kelas" in shown.text
        assert "Titik terlemah" not in shown.text


def test_a_learners_own_run_is_no_class(make_learner):
    learner = make_learner()
    page_of(learner.client.get(f"/hasil/kelas/{learner.exercise.id}"), HTTPStatus.NOT_FOUND)


def test_a_class_that_nobody_joined_says_so(make_class, services):
    room = make_class()
    end_exercise(services, room.exercise.id)
    shown = page_of(room.client.get(address(room)))
    assert "Belum ada yang dapat dibahas" in shown.text
    assert "Tiga hal untuk dibicarakan" in shown.text
