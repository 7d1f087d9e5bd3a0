"""The score sheet: points, caps, marks of people over the machine's, what waits, and what idleness costs."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.tables import each_row
from trainer.answers.verdict import DIMENSIONS
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.history import History
from trainer.domain.rules import CAPPED, COUNTED
from trainer.domain.scenario import Rubric, RubricCheck
from trainer.scoring.engine import score
from trainer.scoring.example_world import OTHER, REPORT
from trainer.scoring.failures import HIDDEN_BEFORE
from trainer.scoring.findings import ScoreSheet
from trainer.scoring.registry import all_checks
from trainer.scoring.sheet import sheet_to_plain

LEVELS = {"W1": 3, "W2": 4, "W3": 3, "W4": 2, "W5": 3, "W6": 4, "W7": 4, "W8": 4}
OWN = {"lead": "99.01-kominfo", "classification": "permintaan_informasi", "answer": "akhir"}
NAME = {
    "pii_spans": [
        {"field": "body", "start": 99, "end": 110, "text": "Darlan Uyau", "kind": "name", "of": "third_party"}
    ]
}  # fmt: skip
ANSWERED = "h0 09.00 verifikasi kelas=permintaan_informasi kelola=ya; h1 09.00 tindak_lanjut teks='Lubang ditambal.'"


def rubric(answer_points: int = 0, **points: int) -> Rubric:
    checks = tuple(RubricCheck(name, each, {}) for name, each in points.items())
    return Rubric(checks, {REPORT: answer_points} if answer_points else {})


def marked(
    history: History,
    answer_seq: int,
    marker: str = "pelatih",
    gates: tuple[str, ...] = (),
    **levels: int,
) -> History:
    """The history with one more mark at its end."""
    last = history.events[-1]
    fact = e.AnswerMarked(REPORT, answer_seq, {**LEVELS, **levels}, gates, "", marker, "")
    at = last.at_sim + timedelta(hours=1)
    recorded = Recorded(last.seq + 1, at, at, "marker", None, None, fact)
    return History.of((*history.events, recorded), history.world)


def by_rules(history: History, rules: int) -> History:
    """The same log of a run that began by other rules of scoring."""
    events = tuple(
        replace(each, fact=replace(each.fact, rules=rules))
        if isinstance(each.fact, e.RunStarted)
        else each
        for each in history.events
    )
    return History.of(events, history.world)


def answer_seq(history: History) -> int:
    return history.of_kind(e.FollowUpPosted, REPORT)[-1][0].seq


def test_points_follow_the_level_and_the_maximum_the_rubric(play):
    log = "h0 09.00 verifikasi unit=99.01-dishub pendukung=99.01-pu"
    sheet = score(play(log), rubric(decision=10, disposition=6))

    assert [(line.check, line.max_points, line.points, line.lost) for line in sheet.lines] == [
        ("decision", 10.0, 10.0, 0.0),
        ("disposition", 6.0, 3.0, 3.0),
    ]
    assert (sheet.points, sheet.max_points) == (13.0, 16.0)
    assert sheet.share == 13 / 16


def test_a_check_that_is_not_applicable_is_on_no_line(play):
    sheet = score(play("h0 09.00 verifikasi"), rubric(urgency=6, duplicates=5))

    assert sheet.lines == ()
    assert (sheet.points, sheet.max_points, sheet.share) == (0, 0, 0.0)


def test_every_report_that_arrived_is_judged(play):
    sheet = score(
        play("h0 09.00 verifikasi unit=99.01-pu; h0 09.10 @2 arsipkan"), rubric(decision=10)
    )

    assert [(report.report, report.points) for report in sheet.reports] == [
        (OTHER, 0.0),
        (REPORT, 10.0),
    ]


TOLD_TO_THE_ACCUSED = "h0 09.00 verifikasi unit=99.01-pu; h0 09.10 @2 verifikasi unit=99.01-pu"
BETRAYED = NAME | {"set_secret": True, "accused": {"agency": "99.01-pu", "post": "petugas"}}


def test_a_fault_against_a_secret_reporter_leaves_nothing_of_its_report(play):
    sheet = score(play(TOLD_TO_THE_ACCUSED, BETRAYED), rubric(decision=10, category=10))

    assert [each.rule for each in sheet.critical] == [
        "identity_published",
        "secret_left_public",
        "sent_to_accused",
    ]
    assert [(report.points, report.max_points, report.capped) for report in sheet.reports] == [
        (20.0, 20.0, False),
        (0.0, 20.0, True),
    ]
    assert (sheet.reports[1].taken, sheet.reports[1].left) == (20.0, 0.0)
    assert (sheet.earned, sheet.points, sheet.max_points) == (20.0, 20.0, 40.0)


def test_by_older_rules_it_keeps_its_cap(play):
    history = by_rules(play(TOLD_TO_THE_ACCUSED, BETRAYED), CAPPED)
    (_, report) = score(history, rubric(decision=10, category=10)).reports

    assert (report.points, report.max_points, report.taken, report.left) == (8.0, 20.0, 12.0, 1.0)


def test_one_grave_fault_leaves_40_percent_of_what_the_rest_earned(play):
    history = play("h0 09.00 verifikasi unit=99.01-dishub", NAME)
    (report,) = score(history, rubric(decision=10, disposition=10)).reports

    assert (report.points, report.taken, report.left) == (4.0, 6.0, 0.4)


def test_two_grave_faults_leave_nothing(play):
    log = "h0 09.00 verifikasi unit=99.01-pu; h0 10.00 komentar teks='Salam untuk Pak Darlan.'"
    (report,) = score(play(log, NAME), rubric(decision=10)).reports

    assert (report.points, report.left) == (0.0, 0.0)


def test_a_fault_against_life_leaves_nothing(play):
    urgent = {"urgency": "P1", "call_out": ["112"]}
    history = play("h0 09.00 tunda", urgent)
    sheet = score(history, rubric(decision=10))

    assert (sheet.reports[0].points, sheet.reports[0].capped) == (0.0, True)
    assert score(by_rules(history, CAPPED), rubric(decision=10)).reports[0].points == 2.5


def test_an_unmarked_answer_waits_while_the_machine_is_unsure(play, unsure_machine):
    sheet = score(play(ANSWERED, OWN), rubric(20, decision=10))

    assert sheet.waiting == (("SIM-0000001", sheet.answers[0].answer_seq),)
    assert sheet.provisional


def test_an_unmarked_answer_counts_by_the_machine(play):
    sheet = score(play(ANSWERED, OWN), rubric(20, decision=10))
    (answer,) = sheet.answers

    assert answer.marker == ""
    assert all(answer.levels[each] is not None for each in DIMENSIONS)
    assert sheet.max_points == 30.0
    assert sheet.earned == 10.0 + 20 * answer.total / 100
    assert sheet.provisional == bool(answer.provisional)


def test_a_marked_answer_earns_its_share(play):
    history = play(ANSWERED, OWN)
    sheet = score(marked(history, answer_seq(history)), rubric(20, decision=10))

    assert sheet.answers[0].total == 80.0
    assert sheet.waiting == ()
    assert (sheet.points, sheet.max_points) == (26.0, 30.0)


def test_an_answer_without_points_of_its_own_waits_too_for_it_may_cost(play, unsure_machine):
    history = play(ANSWERED, OWN)

    assert score(history, rubric(decision=10)).waiting == ((REPORT, answer_seq(history)),)
    assert score(by_rules(history, CAPPED), rubric(decision=10)).waiting == ()


@pytest.mark.parametrize(
    ("second", "marker", "total"), [("pelatih", "pelatih", 70.0), ("juri", "juri", 70.0)]
)
def test_the_latest_mark_counts(play, second, marker, total):
    history = play(ANSWERED, OWN)
    seq = answer_seq(history)
    sheet = score(marked(marked(history, seq), seq, second, W2=2), rubric(20))

    assert (sheet.answers[0].marker, sheet.answers[0].total) == (marker, total)


def test_by_older_rules_the_last_final_answer_earns_the_points_else_the_last(play):
    log = f"{ANSWERED}; h2 09.00 tindak_lanjut jenis=sementara"
    history = by_rules(play(log, OWN), CAPPED)
    final, last = (r.seq for r, _ in history.of_kind(e.FollowUpPosted, REPORT))

    assert [each.answer_seq for each in score(history, rubric(20)).answers] == [final]
    interim = log.replace("teks='Lubang ditambal.'", "jenis=sementara")
    assert [
        each.answer_seq for each in score(by_rules(play(interim, OWN), CAPPED), rubric(20)).answers
    ] == [last]


def worths(sheet: ScoreSheet) -> list[tuple[float, float]]:
    return [(round(each.points, 2), round(each.max_points, 2)) for each in sheet.answers]


def test_interim_and_final_share_the_points_one_to_two(play):
    log = f"{ANSWERED}; h2 09.00 tindak_lanjut jenis=sementara; h2 10.00 tindak_lanjut jenis=sementara"
    history = play(log, OWN)
    for recorded, _ in history.of_kind(e.FollowUpPosted, REPORT):
        history = marked(history, recorded.seq)

    assert worths(score(history, rubric(30))) == [(16.0, 20.0), (4.0, 5.0), (4.0, 5.0)]


def test_where_one_kind_was_given_it_has_all(play):
    history = play(ANSWERED.replace("teks='Lubang ditambal.'", "jenis=sementara"), OWN)

    assert worths(score(marked(history, answer_seq(history)), rubric(30))) == [(24.0, 30.0)]


def test_a_final_answer_that_was_due_and_never_came_is_an_empty_one(play):
    log = ANSWERED.replace("teks='Lubang ditambal.'", "jenis=sementara")
    history = play(f"{log}; h9 16.00 selesai karena=waktu", OWN)
    sheet = score(marked(history, answer_seq(history)), rubric(30))

    assert [each.answer_seq for each in sheet.answers] == [answer_seq(history), 0]
    assert worths(sheet) == [(8.0, 10.0), (0.0, 20.0)]


STOOD_IN = "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 tindak_lanjut jenis=sementara"


@each_row(
    ("levels", "cost"),
    [({}, 0.0), ({"W2": 0}, -14.0), (dict.fromkeys(LEVELS, 0) | {"W8": 4}, -20.0)],
)
def test_an_answer_that_nobody_owed_can_only_cost(play, levels, cost):
    history = play(STOOD_IN)
    sheet = score(marked(history, answer_seq(history), **levels), rubric(20, decision=30))

    assert worths(sheet) == [(cost, 0.0)]
    assert (sheet.points, sheet.max_points) == (30.0 + cost, 30.0)


def test_a_report_without_answer_points_has_a_usual_share_to_lose(play):
    history = play(ANSWERED, OWN)
    empty = marked(history, answer_seq(history), **(dict.fromkeys(LEVELS, 0) | {"W8": 4}))
    others = replace(rubric(decision=30), answer_points={OTHER: 12})

    assert worths(score(empty, rubric(decision=30))) == [(-20.0, 0.0)]
    assert worths(score(empty, others))[-1] == (-12.0, 0.0)


def test_what_an_answer_costs_stops_at_nothing(play):
    history = play(STOOD_IN)
    empty = marked(history, answer_seq(history), **(dict.fromkeys(LEVELS, 0) | {"W8": 4}))

    assert score(empty, rubric(20, decision=10)).reports[-1].points == 0.0


THANKS = {
    "decision": "arsipkan",
    "reason": "ucapan_terima_kasih_apresiasi",
    "lead": None,
    "answer": None,
}


def test_an_answer_to_thanks_is_read_for_grave_faults_alone(play):
    """By the rules before it cost like any other that nobody owed."""
    log = "h0 09.00 verifikasi kelola=ya; h1 09.00 tindak_lanjut; h1 09.00 skor W2=1 W3=0 W4=0"
    plain, leaking = play(log, THANKS), play(f"{log} gerbang=threat", THANKS)
    costs = [score(each, rubric(decision=10)) for each in (plain, by_rules(plain, COUNTED))]
    faulty = score(leaking, rubric(decision=10))

    assert [each.answers[0].points for each in costs] == [0, -20 * 20 / 50]
    assert costs[0].waiting == ()
    assert (costs[0].answers[0].total, {*costs[0].answers[0].levels.values()}) == (None, {None})
    assert [each.rule for each in faulty.critical] == ["threat"]
    assert faulty.points < costs[0].points


def test_nobody_pays_for_an_answer_that_nobody_owed_and_nobody_wrote(play):
    sheet = score(play("h0 09.00 verifikasi unit=99.01-pu; h9 16.00 selesai"), rubric(20))

    assert (sheet.answers, sheet.max_points) == ((), 0.0)


def test_an_admins_answer_in_place_of_a_played_unit_is_the_one_that_was_owed(play):
    history = play(STOOD_IN, people=("admin", "pu"))

    assert worths(score(marked(history, answer_seq(history)), rubric(20))) == [(16.0, 20.0)]


def test_the_same_answer_to_a_linked_twin_costs_once(play):
    log = (
        "h0 09.00 @2 verifikasi unit=99.01-pu; h0 09.30 verifikasi unit=99.01-pu;"
        " h1 09.00 @2 tindak_lanjut teks='Segera.'; h1 09.00 tindak_lanjut teks='Segera.'"
    )
    history = play(log)
    one_act = tuple(
        replace(each, command_id="kirim") if isinstance(each.fact, e.FollowUpPosted) else each
        for each in history.events
    )
    apart, together = (
        [each.points < 0 for each in score(h, rubric(decision=30)).answers]
        for h in (history, History.of(one_act, history.world))
    )

    assert (apart, together) == ([True, True], [True, False])


def test_an_answer_that_was_owed_and_given_up_counts_as_an_empty_one(play):
    idle = score(play("h9 16.00 selesai", OWN), rubric(20, decision=10))
    busy = score(play(ANSWERED, OWN), rubric(20, decision=10))

    assert (idle.points, idle.max_points) == (0.0, 30.0)
    assert (idle.answers[0].answer_seq, idle.answers[0].total) == (0, 0.0)
    assert score(play("h0 09.00 buka", OWN), rubric(20)).answers == ()
    assert busy.max_points == 30.0
    assert busy.points > 10.0


LEAK = f"{ANSWERED}; h1 10.00 tindak_lanjut teks='Pak Darlan sudah kami hubungi.'"


def test_a_machines_leak_counts_at_once(play):
    public = score(play(LEAK, OWN | NAME), rubric(20, decision=10))
    hidden = score(
        play(LEAK.replace("kelola=ya", "kelola=ya rahasia=ya"), OWN | NAME), rubric(20, decision=10)
    )

    assert "identity_published" in [each.rule for each in public.critical]
    assert "leak" not in [each.rule for each in public.critical]
    assert [(each.rule, HIDDEN_BEFORE in each.values) for each in hidden.critical] == [
        ("leak", True)
    ]
    assert hidden.reports[0].capped
    assert hidden.reports[0].points <= 0.4 * hidden.reports[0].max_points


def test_a_person_may_take_a_machines_leak_away(play):
    history = play(LEAK.replace("kelola=ya", "kelola=ya rahasia=ya"), OWN | NAME)
    first, last = (r.seq for r, _ in history.of_kind(e.FollowUpPosted, REPORT))
    sheet = score(marked(marked(history, first), last), rubric(20, decision=10))

    assert sheet.critical == ()
    assert (sheet.points, sheet.max_points) == (26.0, 30.0)


@each_row("gate", ["threat", "overpromise", "false_closure", "withdraw", "gratuity", "leak"])
def test_a_gate_of_a_marker_is_a_critical_failure(play, gate):
    history = play(ANSWERED, OWN)
    sheet = score(marked(history, answer_seq(history), gates=(gate,)), rubric(20, decision=10))

    expected = "identity_published" if gate == "leak" else gate
    assert [(each.rule, each.event) for each in sheet.critical] == [(expected, answer_seq(history))]
    assert sheet.answers[0].total == 32.0
    # It took its 40 % inside the answer; the rest of the report keeps 40 % of what it earned.
    assert sheet.earned == 20 * 0.32 + 10 * 0.4


def test_w8_at_0_is_the_gate_also_where_the_marker_did_not_tick_it(play):
    history = play(ANSWERED.replace("kelola=ya", "kelola=ya rahasia=ya"), OWN)
    sheet = score(marked(history, answer_seq(history), W8=0), rubric(20))

    assert sheet.answers[0].gates == ("leak",)
    assert [each.rule for each in sheet.critical] == ["leak"]


def test_an_answer_of_a_simulated_colleague_is_judged_on_nobody(play):
    log = "h0 09.00 verifikasi unit=99.01-pu; h1 09.00 pu: tindak_lanjut teks='Pak Darlan jatuh.'"
    sheet = score(
        play(log.replace("unit=99.01-pu", 'samarkan="Darlan Uyau" unit=99.01-pu'), NAME), rubric(20)
    )

    assert (sheet.answers, sheet.critical, sheet.waiting) == ((), (), ())


WHOLE = rubric(20, **dict.fromkeys(all_checks(), 4))
COURSES = {
    "": {},
    "own": OWN,
    "secret": {"set_secret": True, "classification": "pengaduan_bp", "lead": "99.01-inspektorat"},
    "returned": {"decision": "bukan_wewenang", "lead": None, "return_to": "99-pu", "answer": None},
    "archived": {
        "decision": "arsipkan",
        "reason": "spam_uji_coba_iklan",
        "lead": None,
        "answer": None,
    },
    "urgent": {"urgency": "P1", "call_out": ["112"], "lead": "99.01-bpbd"},
    "masked": NAME,
}


@each_row("truth", COURSES.values(), ids=COURSES)
def test_doing_nothing_earns_nothing_and_is_judged_by_as_much_as_doing_something(play, truth):
    idle = score(play("h9 16.00 selesai", truth), WHOLE)
    busy = score(play("h0 08.05 buka; h0 08.06 arsipkan; h9 16.00 selesai", truth), WHOLE)
    wrong = score(
        play("h0 08.05 buka; h0 08.06 bukan_wewenang pemilik=listrik; h9 16.00 selesai", truth),
        WHOLE,
    )

    assert idle.points == 0
    assert idle.max_points >= 8
    assert idle.max_points == busy.max_points == wrong.max_points


def test_the_scenarios_own_rubric_is_the_default(play):
    assert score(play("h0 09.00 verifikasi")).lines == ()


def test_the_same_log_gives_the_same_sheet(play):
    assert score(play(LEAK, OWN | NAME), WHOLE) == score(play(LEAK, OWN | NAME), WHOLE)


def test_a_sheet_is_told_in_points(play):
    truth = {"urgency": "P1", "call_out": ["112"]}
    sheet: ScoreSheet = score(play("h0 09.00 tunda", truth), rubric(decision=10))
    plain = sheet_to_plain(sheet, "contoh", "salah", (0, 4))

    assert plain == {
        "scenario": "contoh",
        "playthrough": "salah",
        "score": 0.0,
        "max": 10.0,
        "band": [0, 4],
        "checks": [{"name": "decision", "report": REPORT, "level": 1, "lost": 7.5, "events": [4]}],
        "critical": [
            {
                "rule": "emergency_put_off",
                "report": REPORT,
                "event": 4,
                "values": {"done": "Tunda", "numbers": "112"},
            }
        ],
    }


PAPER = {"arrives": "counter", "channel": "surat"}
LEFT = "h0 08.30 @2 verifikasi unit=99.01-pu; h3 16.00 selesai"


def test_a_paper_that_nobody_typed_in_costs_what_an_undecided_report_costs(play):
    checks = rubric(20, decision=10, walk_in_channel=4, comment_instead_of_answer=3)
    left = score(play(LEFT, OWN, report=PAPER), checks)
    typed = score(play(f"h0 09.00 input; {LEFT}", OWN, report=PAPER), checks)
    undecided = score(play(LEFT, OWN), checks)

    assert [(each.points, each.max_points) for each in left.reports] == [(10.0, 10.0), (0.0, 37.0)]
    assert [(each.points, each.max_points) for each in typed.reports] == [(10.0, 10.0), (4.0, 37.0)]
    assert undecided.reports[1].max_points == 33.0
    assert {line.finding.events for line in left.lines if line.report == REPORT} == {()}


def test_a_paper_that_came_just_now_is_not_judged(play):
    early = score(play("h0 08.30 @2 verifikasi", report=PAPER), rubric(walk_in_channel=4))

    assert early.lines == ()


def test_a_paper_of_a_simulated_desk_is_judged_on_nobody(play):
    history = play("h9 16.00 @2 buka", report=PAPER, people=("pu",))

    assert score(history, rubric(decision=10, walk_in_channel=4)).lines == ()


def test_a_reply_to_a_message_stands_on_a_line_of_its_own(play):
    history = play("h0 09.00 pesan; h0 10.00 balas pilihan=tunda; h0 11.00 verifikasi")
    sheet = score(history, rubric(decision=10, inject_answers=6))

    assert [(line.check, line.report, line.points) for line in sheet.lines] == [
        ("decision", REPORT, 10.0),
        ("inject_answers", "memo", 3.0),
    ]
    assert [(each.message, each.points, each.max_points) for each in sheet.messages] == [
        ("memo", 3.0, 6.0)
    ]
    assert (sheet.points, sheet.max_points) == (13.0, 16.0)


def test_a_reply_is_beyond_the_reach_of_a_reports_cap(play):
    log = "h0 09.00 pesan; h0 10.00 balas; h0 11.00 tunda"
    sheet = score(
        play(log, {"urgency": "P1", "call_out": ["112"]}), rubric(decision=10, inject_answers=6)
    )

    assert sheet.reports[0].capped
    assert sheet.messages[0].points == 6.0


def test_silence_is_judged_on_whoever_sat_there_when_the_time_passed(play):
    log = "h0 09.00 pesan; {} h1 16.00 diam"
    gone = score(play(log.format("h0 10.00 admin: pergi;")), rubric(inject_answers=6))
    came = score(
        play(log.format("h0 10.00 admin: duduk; h0 11.00 buka;"), people=("pu",)),
        rubric(inject_answers=6),
    )

    assert gone.messages == ()
    assert came.messages[0].points == 3.0
