"""What grave and serious faults leave of a whole run."""

from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.test_engine import by_rules, rubric
from trainer.domain.rules import CAPPED
from trainer.scoring.engine import score
from trainer.scoring.example_world import REPORT
from trainer.scoring.findings import Spoiled, Weight
from trainer.scoring.overall import LEAVES, SERIOUS
from trainer.scoring.registry import all_checks

SECRET = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "petugas lapangan"},
}
HANDED_OVER = "h0 09.00 verifikasi rahasia=ya unit=99.01-pu; h0 09.10 @2 verifikasi unit=99.01-pu"


def test_a_run_without_a_serious_fault_keeps_what_it_earned(play):
    judged = score(play("h0 09.00 verifikasi unit=99.01-pu"), rubric(decision=10))

    assert judged.spoiled == ()
    assert judged.points == judged.earned == 10


def test_a_reporter_handed_to_the_accused_halves_the_run(play):
    judged = score(play(HANDED_OVER, SECRET), rubric(decision=10))

    assert judged.spoiled == (Spoiled(REPORT, Weight.AGAINST_PERSON, 0.5),)
    assert judged.points == judged.earned / 2 > 0


def test_a_matter_sent_the_wrong_way_costs_the_run_a_share(play):
    judged = score(
        play("h0 09.00 verifikasi unit=99.01-dishub"), rubric(decision=10, disposition=6)
    )

    assert [each.weight for each in judged.spoiled] == [Weight.SERIOUS]
    assert judged.points == round(judged.earned * LEAVES[Weight.SERIOUS], 4)


def test_by_older_rules_a_run_keeps_what_its_reports_earned(play):
    judged = score(by_rules(play(HANDED_OVER, SECRET), CAPPED), rubric(decision=10))

    assert judged.spoiled == ()
    assert judged.points == judged.earned


def test_what_is_serious_is_a_check_that_exists():
    assert set(all_checks()) >= SERIOUS


@given(st.lists(st.sampled_from(list(Weight)), max_size=9))
def test_more_faults_never_leave_more(weights):
    left = [1.0]
    for weight in weights:
        left.append(left[-1] * LEAVES[weight])

    assert left == sorted(left, reverse=True)
    assert all(0 < each <= 1 for each in left)
