"""A check of a rubric that has nothing to judge in its scenario is told with its line and what it would need."""

import pytest

from tests.content.conftest import MAKE, swap
from trainer.cli.lint import check_book, unused_checks
from trainer.content.files import read_folder
from trainer.content.lint import lint_scenario

RUBRIC = "rubric.yaml"
DECISION = "  - {check: decision, points: 10}\n"


@pytest.fixture
def told(small, packs):
    """What lint says of the small scenario with these checks beside the decision."""

    def lint(*checks):
        rows = "".join(f"  - {{check: {each}, points: 5}}\n" for each in checks)
        swap(small / RUBRIC, DECISION, DECISION + rows)
        folder = read_folder(small, small.name)
        return [
            (each.line, each.code.value, each.sentence)
            for each in lint_scenario(folder, packs, check_book(), MAKE, unused_checks)
        ]

    return lint


def test_a_check_whose_need_no_report_meets_is_a_defect_with_what_it_needs(told, small):
    (found,) = told("time_to_verify", "final_promise")

    lines = (small / RUBRIC).read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines, 1) if "final_promise" in line)
    assert found[:2] == (place, "pemeriksaan-tak-berlaku")
    assert "yang menjawab adalah instansi orang yang bermain" in found[2]


def test_a_check_that_people_may_bring_into_play_is_none(told):
    """Nothing in the small scenario is returned or escalated by its key, but people may do so wrongly."""
    assert told("returns", "escalation") == []
