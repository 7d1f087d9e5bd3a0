"""The verdict of a run in words, and what decided it."""

from tests.debrief.playing import LAMP, TREE, line, sheet
from trainer.debrief.readiness import WRITTEN, Readiness, Verdict, readiness_of
from trainer.scoring.findings import AnswerMark, Critical, ReportScore, ScoreSheet


def with_answer(points: float, most: float, *lines) -> ScoreSheet:
    of_lines = sheet(*lines)
    mark = AnswerMark(LAMP, 7, {}, (), 0.0, "", (), None, points, most)
    return ScoreSheet(
        of_lines.lines,
        (),
        (mark,),
        (ReportScore(LAMP, 0, 0, False),),
        max(of_lines.points + points, 0),
        of_lines.max_points + most,
        (),
    )


def test_a_grave_fault_is_not_safe_whatever_the_points():
    found = readiness_of(
        sheet(
            line("decision", LAMP, 0, of=100),
            critical=(Critical("leak", LAMP, 3), Critical("leak", TREE, 9)),
        )
    )

    assert found == Readiness(Verdict.UNSAFE, 0.4, ("leak",))


def test_a_check_that_lost_half_is_to_be_practised_also_above_the_bound():
    lines = (line("decision", LAMP, 0, of=80), line("secrecy", LAMP, 5, of=10))
    lines = (*lines, line("category", LAMP, 2, of=4))

    # Category lost half as well, but that is little of the run.
    assert readiness_of(sheet(*lines)) == Readiness(
        Verdict.PRACTISE, 87 / 94, ("secrecy",), heavy=True
    )


def test_below_the_bound_what_cost_most_is_named_two_things_at_most():
    lines = [
        line(check, LAMP, 10 - n, of=40)
        for n, check in enumerate(("decision", "urgency", "secrecy"))
    ]
    found = readiness_of(sheet(*lines))

    assert found == Readiness(Verdict.PRACTISE, 93 / 120, ("decision", "urgency"))


def test_without_either_it_is_ready():
    assert readiness_of(sheet(line("decision", LAMP, 2, of=10))) == Readiness(Verdict.READY, 0.8)


def test_nothing_to_earn_is_nothing_to_judge():
    assert readiness_of(sheet()) is None


def test_written_answers_are_a_thing_to_practise_also_where_they_could_only_cost():
    kept = line("decision", LAMP, 0, of=80)

    assert readiness_of(with_answer(4, 20, kept)).things == (WRITTEN,)
    assert readiness_of(with_answer(-20, 0, kept)).things == (WRITTEN,)
    assert readiness_of(with_answer(-1, 0, kept)).verdict is Verdict.READY
