"""What grave and serious faults leave of a whole run."""

from hypothesis import given
from hypothesis import strategies as st

from tests.scoring.test_engine import by_rules, rubric
from tests.tables import each_row
from trainer.answers.total import total_of
from trainer.domain.rules import CAPPED, COUNTED, HELPED, STOOD
from trainer.scoring import overall
from trainer.scoring.engine import score
from trainer.scoring.example_world import REPORT
from trainer.scoring.examples import Example, history_of
from trainer.scoring.findings import AnswerMark, Spoiled, Weight
from trainer.scoring.overall import LEAVES, SERIOUS
from trainer.scoring.registry import all_checks

SECRET = {
    "classification": "pengaduan_bp",
    "lead": "99.01-inspektorat",
    "set_secret": True,
    "accused": {"agency": "99.01-pu", "post": "petugas lapangan"},
}
HANDED_OVER = "h0 09.00 verifikasi rahasia=ya unit=99.01-pu; h0 09.10 @2 verifikasi unit=99.01-pu"

ASKED = "tunda alasan=kronologi_belum_lengkap tanya='Mohon sebutkan nama lengkap Anda.'"
SEEK = "Mohon ditelusuri identitas pelapor."


def test_a_run_without_a_serious_fault_keeps_what_it_earned(play):
    judged = score(play("h0 09.00 verifikasi unit=99.01-pu"), rubric(decision=10))

    assert judged.spoiled == ()
    assert judged.points == judged.earned == 10


def test_what_a_grave_fault_took_from_its_report_is_part_of_what_it_takes_from_the_run(play):
    """The neighbour has as many points, so half of the run is lost with the report; where it has more, the rest follows."""
    half = score(play(HANDED_OVER, SECRET), rubric(decision=10))
    danger = {"urgency": "P1", "call_out": ["112"]}
    log = f"h0 08.50 @2 panggilan nomor=112; {HANDED_OVER}"
    played = history_of(Example(log, None, "", SECRET, other=danger))
    more = score(played, rubric(decision=10, urgency=10))

    assert (half.spoiled, half.share) == ((), 0.5)
    assert [each.weight for each in more.spoiled] == [Weight.AGAINST_PERSON]
    assert (more.earned, more.max_points) == (20, 30)
    assert abs(more.share - LEAVES[Weight.AGAINST_PERSON]) < 0.001


def test_by_the_rules_before_it_came_on_top_of_that(play):
    judged = score(by_rules(play(HANDED_OVER, SECRET), COUNTED), rubric(decision=10))

    assert judged.spoiled == (Spoiled(REPORT, Weight.AGAINST_PERSON, 0.5),)
    assert judged.points == judged.earned / 2 > 0


@each_row(
    ("log", "truth", "weights"),
    [
        (HANDED_OVER, SECRET, ["against_person"]),
        (f"{HANDED_OVER}; h0 10.00 eskalasi", SECRET, ["grave"]),
        (f"{HANDED_OVER}; h1 10.00 eskalasi", SECRET, ["against_person"]),
        ("h0 09.00 verifikasi unit=99.01-dishub; h0 10.00 rahasiakan", SECRET, ["grave"]),
        ("h0 09.00 verifikasi unit=99.01-dishub; h1 10.00 rahasiakan", SECRET, ["against_person"]),
        (f"h0 09.00 rahasiakan; h0 09.10 {ASKED}", SECRET, ["grave"]),
        (f"h0 09.00 eskalasi catatan='{SEEK}'", SECRET, ["against_person"]),
        ("h0 09.00 verifikasi unit=99.01-pu", SECRET, ["against_person"]),
        ("h0 09.00 eskalasi", SECRET, []),
    ],
    ids=str,
)
def test_a_fault_weighs_for_the_run_by_what_came_of_it(play, log, truth, weights):
    """One act is one fault: sending an open report to the accused is no two. What was asked told nobody anything yet."""
    (score_of_it,) = [
        each
        for each in score(play(log, truth), rubric(decision=10)).reports
        if each.report == REPORT
    ]

    assert [each.value for each in score_of_it.acts] == weights
    assert score_of_it.points == 0 or not weights


LATE_HELP = "h0 08.30 buka; h0 08.40 verifikasi unit=99.01-bpbd; {at} panggilan nomor=112"


@each_row(
    ("at", "rules", "weight"),
    [
        ("h0 11.00", HELPED, Weight.GRAVE),
        ("h1 09.00", HELPED, Weight.AGAINST_PERSON),
        ("h0 11.00", STOOD, Weight.AGAINST_PERSON),
    ],
    ids=str,
)
def test_help_that_was_called_late_on_the_same_day_is_no_fault_against_life(
    play, at, rules, weight
):
    truth = {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd"}
    judged = score(by_rules(play(LATE_HELP.format(at=at), truth), rules), rubric(decision=10))

    assert weight in judged.reports[0].acts
    assert judged.reports[0].points == 0


@each_row(
    ("unsure", "rules", "serious"),
    [((), HELPED, True), (("W2", "W3", "W4"), HELPED, False), (("W2", "W3", "W4"), STOOD, True)],
    ids=str,
)
def test_an_answer_that_may_be_worth_half_is_no_serious_fault(unsure, rules, serious):
    levels = {"W1": 1, "W2": 1, "W3": 1, "W4": 1, "W5": 3, "W6": 2, "W7": 2, "W8": 4}
    total = total_of(levels)
    mark = AnswerMark(REPORT, 9, levels, (), total, "", unsure, points=3, max_points=9)

    faults = list(overall._faults((), (mark,), (), rules))

    assert total < overall.HALFWAY
    assert [each.weight for each in faults] == [Weight.SERIOUS] * serious


def test_asking_for_a_name_left_something_of_the_report_by_older_rules(play):
    asked = play(f"h0 09.00 rahasiakan; h0 09.10 {ASKED}", SECRET | {"decision": "tunda"})
    earned = [score(each, rubric(decision=10)).earned for each in (asked, by_rules(asked, COUNTED))]

    assert earned[0] == 0 < earned[1]


def test_accusations_of_the_same_person_are_one_matter():
    log = "h0 09.00 @2 arsipkan; h0 09.30 arsipkan"
    apart = SECRET | {"accused": {"agency": "99.01-pu", "post": "bendahara"}}
    by_other = [
        score(history_of(Example(log, None, "", SECRET, other=other)), rubric(decision=10)).spoiled
        for other in (SECRET, apart)
    ]

    assert [len(each) for each in by_other] == [1, 2]


def test_a_limit_that_ran_out_weighs_for_the_run_and_less_than_the_wrong_door(play):
    late = score(play("h5 09.00 verifikasi unit=99.01-pu"), rubric(time_to_verify=5, decision=10))

    assert [each.weight for each in late.spoiled] == [Weight.LATE]
    assert LEAVES[Weight.SERIOUS] < LEAVES[Weight.LATE] < 1


def test_a_wrong_decision_that_nobody_put_right_is_no_late_one(play):
    """Verifying thanks costs the points of the decision and of its time; no limit ran out."""
    thanks = {
        "decision": "arsipkan",
        "reason": "ucapan_terima_kasih_apresiasi",
        "lead": None,
        "answer": None,
    }
    judged = score(play("h0 09.00 verifikasi", thanks), rubric(time_to_verify=5, decision=10))

    assert judged.points == judged.earned == 5
    assert judged.spoiled == ()


def test_an_emergency_that_nobody_read_is_a_fault_against_life(play):
    truth = {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd"}
    history = play("h0 09.00 @2 verifikasi unit=99.01-pu; h3 16.00 selesai", truth)
    weights = [
        [each.weight for each in score(judged, rubric(decision=10, urgency=1)).spoiled]
        for judged in (history, by_rules(history, COUNTED))
    ]

    # The report lost more than half of the run already: nothing is taken on top of that, and by older rules a share was.
    assert weights == [[], [Weight.SERIOUS]]


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
