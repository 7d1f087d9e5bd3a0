"""Whoever pastes what is offered, and adds nothing, has not answered anybody."""

import pytest

from tests.answers.explaining.pasting import STUB, pasted, without_frames
from trainer.answers.evaluation.gold import read_gold
from trainer.answers.judging import judge
from trainer.measuring import agencies_in

MOST = 30
MOST_OF_FACTS = 40
EVERY_CASE = 11


@pytest.fixture(scope="module")
def cases():
    from tests.answers.explaining.conftest import ROOT

    gold = read_gold(ROOT / "seed_data/gold", agencies_in(ROOT)).of_part("build")
    return list({each.case.id: each.case.case for each in gold.answers}.values())[::EVERY_CASE]


def test_three_rounds_of_pasting_every_offer_end_low(cases):
    for case in cases:
        assert max(judge(case, each).total for each in pasted(case, STUB)) <= MOST, case.title


def test_what_is_offered_without_blanks_makes_no_good_answer(cases):
    for case in cases:
        facts = [*pasted(case, STUB, keep=without_frames)]
        assert max(judge(case, each).total for each in facts) <= MOST_OF_FACTS, case.title
