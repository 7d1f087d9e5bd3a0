"""What faults leave of the whole, in words: each matter is named, the gravest first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask
from flask_babel import Babel

from tests.debrief.making import archive
from tests.debrief.playing import INTERNET, LAMP, TREE, Play, at
from trainer.debrief.personal import PersonalDebrief, personal_debrief
from trainer.scoring.engine import score
from trainer.scoring.findings import Spoiled, Weight
from trainer.web.debrief.reach_words import Reach, reach_words


@pytest.fixture(scope="module", autouse=True)
def _request():
    app = Flask(__name__)
    Babel(app, locale_selector=lambda: "id")
    with app.test_request_context():
        yield


@pytest.fixture(scope="module")
def debrief() -> PersonalDebrief:
    history = Play().do(at(14, "10.00"), archive(LAMP)).to_the_end().history()
    opened = [report.id for report in history.reports()]
    made = personal_debrief(history, score(history), None, opened, whole=True)
    return replace(made, earned=40.25, points=20.13)


def told(debrief: PersonalDebrief, *spoiled: Spoiled) -> Reach:
    found = reach_words(replace(debrief, spoiled=spoiled))
    assert found is not None
    return found


AGAINST = Spoiled(TREE, Weight.AGAINST_PERSON, 0.4955)
GRAVE = Spoiled(LAMP, Weight.GRAVE, 0.9178)
SERIOUS = Spoiled(INTERNET, Weight.SERIOUS, 0.922)


def test_a_single_matter_is_named_with_its_title(debrief):
    found = told(debrief, AGAINST)

    assert found.said == "Terkumpul 40,2 poin, dihitung 20,1"
    (part,) = found.parts
    assert part.startswith(f"{TREE} (")
    assert part.endswith(") membahayakan orang dan menyisakan 50 persen")


def test_the_gravest_comes_first_and_further_ones_count_less(debrief):
    found = told(debrief, SERIOUS, replace(SERIOUS, about=LAMP), AGAINST)

    gravest, others = found.parts
    assert gravest.startswith(TREE)
    assert others.startswith(f"{INTERNET} dan {LAMP} memuat kekeliruan pokok")
    assert "dan masing-masing menyisakan 92 persen" in others
    assert "berikutnya lebih ringan" in found.why
    assert "lebih ringan" not in told(replace(debrief, further_less=False), SERIOUS, AGAINST).why


def test_a_grave_fault_is_another_one_only_beside_one_against_a_person(debrief):
    assert "kesalahan berat lain" in " ".join(told(debrief, GRAVE, AGAINST).parts)
    assert "kesalahan berat lain" not in " ".join(told(debrief, GRAVE).parts)


def test_a_share_that_reads_as_whole_is_no_loss(debrief):
    assert (
        told(debrief, AGAINST, replace(GRAVE, leaves=0.9971)).parts == told(debrief, AGAINST).parts
    )


def test_the_check_that_found_the_fault_is_named(debrief):
    (part,) = told(debrief, replace(SERIOUS, check="duplicates")).parts

    assert "pada pemeriksaan" in part
