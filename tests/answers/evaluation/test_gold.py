"""The gold set is what its README says: large enough, spread, marked by three, and parted by case."""

from collections import Counter

import pytest

from tests.tables import each_row
from trainer.answers.evaluation.gold import BUILD, HELD_OUT, read_faults, read_gold
from trainer.answers.evaluation.limits import LIMITS
from trainer.answers.evaluation.published import gold_folder
from trainer.answers.total import GATES
from trainer.answers.verdict import DIMENSIONS
from trainer.domain.errors import ContentError
from trainer.settings import find_root


def test_there_are_six_hundred_answers_and_more_over_fifteen_cases_and_more(gold):
    assert len(gold.answers) >= 600
    assert len({each.case.id for each in gold.answers}) >= 15
    assert len({each.case.kind for each in gold.answers}) >= 15
    assert len({each.text for each in gold.answers}) == len(gold.answers)


def test_every_answer_has_three_markers_a_register_and_an_author(gold):
    for each in gold.answers:
        assert len(each.marks) == 3
        assert each.register
        assert each.author


@each_row("part", [BUILD, HELD_OUT])
@each_row("gate", GATES)
def test_each_part_holds_fifteen_answers_and_more_of_every_gate(gold, part, gate):
    found = [each for each in gold.of_part(part).answers if gate in each.agreed.gates]

    assert len(found) >= 15


def test_an_agreed_level_lies_where_the_markers_do_or_was_adjudicated(gold):
    apart = 0
    for each in gold.answers:
        for code in DIMENSIONS:
            levels = sorted(marks.levels[code] for marks in each.marks.values())
            middle = levels[1]
            if each.agreed.levels[code] != middle:
                apart += 1
                assert levels[2] - levels[0] >= 2 or len(set(levels)) == 3
    assert apart < len(gold.answers) / 10


def test_a_fault_is_shown_in_words_of_an_answer_of_the_build_part_whose_gate_fires(gold):
    answers = {each.id: each for each in gold.of_part(BUILD).answers}

    for (answer, gate), words in read_faults(gold_folder(find_root())).items():
        assert words in answers[answer].text
        assert gate in answers[answer].agreed.gates


def test_no_level_has_the_set_to_itself(gold):
    for code in ("W1", "W2", "W3", "W4", "W6", "W7"):
        levels = Counter(each.agreed.levels[code] for each in gold.answers)
        assert levels.most_common(1)[0][1] < 0.6 * len(gold.answers)
        middle = sum(levels[level] for level in (1, 2, 3))
        assert middle > 0.3 * len(gold.answers)


def test_there_are_thirty_answers_and_more_of_each_kind_that_must_not_score_well(gold):
    kinds = Counter(each.kind for each in gold.adversarial)

    assert set(kinds) == set(LIMITS)
    assert min(kinds.values()) >= 30
    assert len(gold.paraphrases) >= 40


def test_a_folder_without_a_set_is_refused_by_name(tmp_path):
    with pytest.raises(ContentError, match=str(tmp_path)):
        read_gold(tmp_path)
