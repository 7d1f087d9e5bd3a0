"""Words: dates and lengths as people say them, prose of authors, own addresses, sentences for every code."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from tests.tables import each_row
from trainer.domain.errors import NotAllowed, Problem
from trainer.domain.refusals import Refusal, Wrong
from trainer.domain.vocabulary import Action, Role, State
from trainer.web.addresses import own_address
from trainer.web.number_words import number_words
from trainer.web.prose import prose
from trainer.web.sentences import ACTIONS, REFUSALS, ROLES, STATES, WRONGS, refused, wrong
from trainer.web.time_words import (
    clock_face,
    day_words,
    last_day,
    minutes_words,
    moment_words,
    short_day,
    short_days,
    short_moment,
    working_days_words,
)

WIB = timezone(timedelta(hours=7))
AT = datetime(2026, 4, 30, 9, 40, tzinfo=WIB)


@pytest.fixture(autouse=True)
def indonesian(app):
    """Words are said in the language of a request."""
    with app.test_request_context():
        yield


def test_days_and_hours_are_said_in_indonesian():
    assert day_words(AT.date()) == "Kamis, 30 April"
    assert day_words(AT.date(), year=True) == "Kamis, 30 April 2026"
    assert short_day(AT.date()) == "Kam, 30 Apr"
    assert moment_words(AT) == "Kamis, 30 April 2026 pukul 09.40"
    assert short_moment(AT) == "Kam, 30 Apr pukul 09.40"
    assert clock_face(AT) == "Kam, 30 Apr 2026 · 09.40"


def test_a_stretch_of_days_is_one_expression():
    assert short_days(date(2026, 5, 2), date(2026, 5, 3)) == "2–3 Mei"
    assert short_days(date(2026, 1, 31), date(2026, 2, 1)) == "31 Jan – 1 Feb"
    assert short_days(AT.date(), AT.date()) == "Kam, 30 Apr"


def test_the_last_day_of_a_limit_is_the_day_before_its_midnight():
    assert last_day(datetime(2026, 5, 6, tzinfo=WIB)) == date(2026, 5, 5)


@each_row(
    ("minutes", "said"),
    [
        (0.25, "15 detik"),
        (1, "1 menit"),
        (10, "10 menit"),
        (1.5, "1,5 menit"),
        (90, "90 menit"),
        (60, "1 jam"),
        (150, "2,5 jam"),
        (480, "8 jam"),
        (2880, "2 hari"),
    ],
)
def test_lengths_are_said_as_people_would(minutes, said):
    assert minutes_words(minutes) == said


def test_numbers_have_a_comma():
    assert (number_words(1.5), number_words(2.0)) == ("1,5", "2")
    assert working_days_words(3) == "3 hari kerja"


def test_prose_makes_headings_lists_and_emphasis():
    html = prose(
        "# Judul\n\nSatu **tebal** dan *miring*.\n\n- a\n- b\n  lanjut\n\n## Bagian\n1. satu\n2. dua"
    )

    assert html == (
        "<p>Satu <strong>tebal</strong> dan <em>miring</em>.</p>\n"
        "<ul><li>a</li><li>b lanjut</li></ul>\n<h2>Bagian</h2>\n<ol><li>satu</li><li>dua</li></ol>"
    )


def test_prose_lets_no_markup_through():
    html = prose("<script>alert(1)</script> **<b>** 2 * 3 * 4 [x](javascript:y)")

    assert "<script>" not in html
    assert "<strong>&lt;b&gt;</strong>" in html
    assert "2 * 3 * 4" in html


def test_prose_of_nothing_is_nothing():
    assert prose("") == ""


@pytest.mark.parametrize("written", ["/latihan", "/meja/x/?q=a b&c=d", "/"])
def test_an_own_address_is_followed(written):
    assert own_address(written) == written


@each_row(
    "written",
    [
        None,
        "",
        "latihan",
        "//elsewhere.example",
        "/\\elsewhere",
        "https://elsewhere.example/",
        "/a\nb",
        "javascript:x",
    ],
)
def test_any_other_address_is_not(written):
    assert own_address(written) is None


@each_row("code", Refusal)
def test_every_refusal_has_a_sentence_that_needs_nothing_it_does_not_get(code):
    sentence = refused(NotAllowed(code, Action.TUNDA, State.PROSES, role=Role.ADMIN_INSTANSI))
    bare = refused(NotAllowed(code, "join"))

    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "%" not in sentence + bare


@each_row("code", [*Wrong, "taken", "no_date", "no_hour", "not_in_text"])
def test_everything_wrong_with_a_field_has_a_sentence(code):
    sentence = wrong(Problem("somewhere", code))

    assert sentence.endswith(".")
    assert "%" not in sentence


def test_the_lists_of_words_are_whole():
    assert set(ROLES) == set(Role)
    assert set(ACTIONS) == set(Action)
    assert set(STATES) == set(State)
    assert set(REFUSALS) == set(Refusal)
    assert set(Wrong) <= set(WRONGS)
