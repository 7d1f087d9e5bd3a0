"""The examples beside each judge and gate are true of the scorer."""

from tests.tables import each_row
from trainer.answers.judging import JUDGES, judge
from trainer.answers.rubric.examples import GATES, answer_examples

EXAMPLES = [(name, example) for name, all_ in answer_examples().items() for example in all_]


@each_row(
    ("name", "example"), EXAMPLES, ids=[f"{name}-{each.text[:40]}" for name, each in EXAMPLES]
)
def test_an_example_has_its_level_or_fires_its_gate(name, example):
    verdict = judge(example.case, example.text)

    if name in GATES:
        assert (name in verdict.gates) == bool(example.level)
    else:
        assert verdict.levels[name] == example.level


@each_row("name", [*JUDGES, "W8", *GATES])
def test_every_judge_and_gate_has_two_examples_and_more(name):
    assert len(answer_examples()[name]) >= 2
