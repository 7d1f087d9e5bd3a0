"""Every code that a debrief can speak has words."""

from __future__ import annotations

import pytest
from flask import Flask
from flask_babel import Babel

from tests.debrief.playing import at, world
from tests.domain.test_stored_events import stored
from tests.tables import each_row
from trainer.cast.wants import ASKED_FOR, OTHERS, dimension_of
from trainer.debrief.feeling import INSULT, Feeling
from trainer.debrief.headline import CRITICAL, DECIDED, NOTHING, OPENED, Headline
from trainer.debrief.moments import MOMENTS
from trainer.debrief.pairing import ASPECTS
from trainer.debrief.safety import Safety
from trainer.debrief.service import Service
from trainer.debrief.steps import Step
from trainer.domain import events as e
from trainer.domain.fact import ReportFact
from trainer.scoring.failures import HIDDEN_BEFORE, all_failures
from trainer.scoring.registry import all_checks
from trainer.usecases.marking import GATES
from trainer.web.debrief import debrief_sentences
from trainer.web.debrief.debrief_sentences import headline_words, share_words
from trainer.web.debrief.feeling_words import feeling_words
from trainer.web.debrief.missing_words import missing_words, wrong_words
from trainer.web.event_registry import step_label
from trainer.web.marks.judges import critical_wording


@pytest.fixture(scope="module", autouse=True)
def _request():
    """A request in the language of the pages; sentences need no more of an application."""
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        yield


def test_every_step_is_told_of_people_and_of_the_world():
    facts = [e.fact_from_plain(line["kind"], line["version"], line["payload"]) for line in stored()]
    steps = [fact for fact in facts if isinstance(fact, MOMENTS)]
    kinds = {type(fact) for fact in steps}

    assert {kind for kind in MOMENTS if issubclass(kind, ReportFact)} <= kinds
    for own in (True, False):
        for fact in steps:
            words = step_label(Step(1, at(14, "09.00"), fact, own, "g"), world())
            assert words.title, fact
            assert "%(" not in words.title + words.text


def test_every_aspect_that_is_compared_has_a_name_and_a_value():
    compared = {aspect for aspects in ASPECTS.values() for aspect in aspects} - {"masks"}
    assert set(debrief_sentences.ASPECTS) == compared


@each_row("service", Service)
@each_row("safety", [None, *Safety])
def test_every_feeling_is_a_sentence(service, safety):
    words = feeling_words(Feeling(safety, service, "", None))
    assert words.endswith(".")
    assert "!" not in words


def test_what_a_citizen_went_without_is_named_with_its_dimension():
    codes = {code for each in ASKED_FOR.values() for code in each} | set(OTHERS)
    for code in codes:
        words = missing_words((code,))
        assert bool(dimension_of(code)) is ("(W" in words), code
    said = feeling_words(Feeling(None, Service.ANSWERED, "", None, ("time", "contact")))
    assert said.endswith(
        "Yang menurut penilaian belum ia dapat: tanggal atau jumlah hari dan cara menanyakan kelanjutannya (W4, Waktu dan langkah berikut)."
    )


@each_row("wrong", [*GATES, INSULT])
def test_every_wrong_is_told_from_the_citizens_side(wrong):
    words = wrong_words(wrong)
    assert words.endswith(".")
    assert "%(" not in words
    assert "()" not in words


def test_every_check_can_be_a_headline():
    for code in (*all_checks(), "a_check_without_words_for_it", OPENED, NOTHING, CRITICAL, DECIDED):
        assert "%(" not in headline_words(Headline(code, 3, 8))


def test_the_headline_of_decisions_names_what_was_counted():
    said = headline_words(Headline("decision", 8, 8))
    assert said == "Keputusan utama tepat pada 8 dari 8 laporan"


@each_row(
    "right, said",
    [
        (None, "4 dari 8 laporan Anda putuskan"),
        (0, "4 dari 8 laporan Anda putuskan; belum ada yang keputusannya tepat sejak awal"),
        (3, "4 dari 8 laporan Anda putuskan; pada 3 di antaranya keputusannya tepat"),
        (4, "4 dari 8 laporan Anda putuskan; semua keputusannya tepat"),
    ],
)
def test_a_run_without_alarms_says_how_much_was_decided_and_how_well(right, said):
    assert headline_words(Headline(DECIDED, 4, 8, right)) == said


def test_a_final_answer_in_time_is_no_report_that_is_finished():
    said = headline_words(Headline("class_limit", 2, 2, unanswered=1))
    assert said == (
        "Seluruh 2 laporan mendapat tanggapan akhir sebelum batas penyelesaian"
        "; 1 laporan masih Diproses, balasan pelapornya belum Anda jawab"
    )


def test_what_hurt_others_stands_first():
    assert headline_words(Headline(CRITICAL, 3, 3)) == (
        "Ada 3 kesalahan berat yang perlu dibahas lebih dahulu"
    )


@pytest.mark.parametrize(
    "count, of, start", [(1, 1, "Satu"), (8, 8, "Seluruh 8"), (7, 8, "7 dari 8")]
)
def test_a_headline_counts_as_people_do(count, of, start):
    assert headline_words(Headline("category", count, of)).startswith(start)


@each_row("rule", [*sorted(all_failures()), *GATES])
def test_every_critical_failure_has_title_sentence_advice_and_rule(rule):
    values = {
        "where": "judul",
        "done": "Tunda",
        "numbers": "112",
        "since": "Senin",
        "opened": "Rabu",
        "hours": "1",
        "post": "petugas",
        "agency": "X",
        "title": "Siapa yang melapor?",
    }
    said = critical_wording(rule, values)
    assert all((said.title, said.says, said.advice, said.rule))
    assert "{" not in said.says + said.advice


def test_nobody_is_advised_to_make_a_secret_report_secret():
    assert "laporannya dirahasiakan" in critical_wording("leak", {}).advice
    assert "laporannya dirahasiakan" not in critical_wording("leak", {HIDDEN_BEFORE: "yes"}).advice


def test_points_are_never_without_words():
    told_words = [share_words(points, 100) for points in (0, 1, 30, 60, 80, 100)]
    assert len(set(told_words)) == len(told_words)
    assert all(told_words)
    assert share_words(0, 0) == share_words(303.2, 305) == ""
    assert not [said for said in told_words if "rujukan" in said], "points say nothing about steps"
