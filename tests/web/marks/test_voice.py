"""*Anda* is said of the reader's own acts only."""

from __future__ import annotations

import pytest
from flask import Flask
from flask_babel import Babel

from trainer.web.marks.voice import ALONE, Voice, class_voice

TEAM = Voice("admin", {"admin": "Admin Instansi", "dishub": "Pejabat Penghubung"})


@pytest.fixture(scope="module", autouse=True)
def _request():
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        yield


def test_alone_every_sentence_stays_as_it_was_written():
    said = "Anda memilih A. Langkah ini tidak Anda ambil."
    assert ALONE.of(said) == ALONE.of(said, "admin") == said
    assert (ALONE.mine("siapa pun"), ALONE.seat_words("admin")) == (True, "")


def test_in_a_team_an_act_belongs_to_the_seat_that_it_came_from():
    said = "Anda memilih A."
    assert TEAM.of(said, "admin") == said
    assert TEAM.of(said, "dishub") == "Meja Pejabat Penghubung memilih A."
    assert TEAM.mine("admin")
    assert not TEAM.mine("dishub")


def test_what_nobody_in_particular_did_the_team_did():
    assert TEAM.of("Anda menunda. Anda lupa; unit Anda menunggu.") == (
        "Tim menunda. Tim lupa; unit tim menunggu."
    )


def test_only_whole_words_change_and_what_is_filled_in_does_not():
    assert TEAM.worded("%(quote)s dibalas Anda. Andai", quote="Pertanyaan Anda kami terima") == (
        "Pertanyaan Anda kami terima dibalas tim. Andai"
    )


@pytest.mark.parametrize("shared, who", [(True, "Tim"), (False, "Peserta")])
def test_a_class_is_spoken_of_not_to(shared, who):
    assert class_voice(shared=shared).of("Anda memverifikasi.") == f"{who} memverifikasi."


def test_a_verb_that_leans_on_you_stands_on_its_own_with_anybody_else():
    assert TEAM.of("Belum Anda buka dan belum Anda putuskan.") == (
        "Belum dibuka tim dan belum diputuskan tim."
    )
    assert TEAM.of("Anda putuskan Tunda.", "dishub") == "Diputuskan meja Pejabat Penghubung Tunda."
    assert TEAM.of("Anda bukakan pintunya.") == "Tim bukakan pintunya."


def test_no_desk_is_named_twice():
    assert TEAM.of("Kembali dari meja Anda.", "dishub") == "Kembali dari meja Pejabat Penghubung."
    assert TEAM.of("Bukan tugas unit Anda.", "dishub") == "Bukan tugas meja Pejabat Penghubung."
    assert TEAM.of("Bukan tugas unit Anda.") == "Bukan tugas unit tim."


def test_whoever_only_looks_on_is_nobodys_you():
    looking = Voice("", TEAM.titles)
    assert looking.of("Anda memilih A.") == "Tim memilih A."
    assert looking.from_desk("admin") == "Dari meja Admin Instansi."
    assert (TEAM.from_desk("admin"), TEAM.from_desk("")) == ("Dari meja Anda.", "")
    assert ALONE.from_desk("admin") == ""


def test_a_label_is_a_title_without_the_word_for_a_desk():
    assert (TEAM.label("dishub"), TEAM.label("admin")) == ("Pejabat Penghubung", "Anda")
