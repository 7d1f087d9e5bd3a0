"""Own marks beside the machine's in the log: which of them make a pair, and what becomes of the pairs."""

from dataclasses import replace
from datetime import UTC, datetime

from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.verdict import DIMENSIONS
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.domain.vocabulary import MarkStatus
from trainer.scoring.own_marks import Pair, own_figures, pairs_of

AT = datetime(2026, 11, 2, 1, tzinfo=UTC)


def marked(answer: int, marker: str, level: int, **levels: int) -> e.AnswerMarked:
    all_levels = {**dict.fromkeys(DIMENSIONS, level), **levels}
    return e.AnswerMarked("SIM-1", answer, all_levels, (), "", marker, "")


def judged(answer: int, level: int, scorer: str = "2", **more) -> e.AnswerScored:
    values = {"provisional": (), "missing": {}, "gates": (), "key": "k", **more}
    return e.AnswerScored(
        "SIM-1", answer, scorer=scorer, levels=dict.fromkeys(DIMENSIONS, level), **values
    )


def of_run(*facts: e.Fact, run: str = "r") -> tuple[Pair, ...]:
    return pairs_of(run, [Recorded(n, AT, AT, "", None, None, f) for n, f in enumerate(facts, 1)])


def levels(pairs: tuple[Pair, ...]) -> list[tuple[str, str, int, int]]:
    return [
        (p.scorer, p.marker, p.both.agreed.levels["W1"], p.both.machine.levels["W1"]) for p in pairs
    ]


def test_the_latest_mark_of_each_marker_stands_beside_the_latest_of_the_machine():
    pairs = of_run(
        judged(5, 1), marked(5, "ana", 2), marked(5, "budi", 3), marked(5, "ana", 4), judged(5, 2)
    )

    assert levels(pairs) == [("2", "ana", 4, 2), ("2", "budi", 3, 2)]


def test_each_version_of_the_scorer_keeps_its_own_pairs():
    pairs = of_run(judged(5, 1), marked(5, "ana", 2), judged(5, 3, "3"))

    assert levels(pairs) == [("2", "ana", 2, 1), ("3", "ana", 2, 3)]
    assert [(each.scorer, each.answers) for each in own_figures(pairs)] == [("2", 1), ("3", 1)]


def test_a_mark_without_one_of_the_machine_makes_no_pair_nor_does_the_reverse():
    assert of_run(marked(5, "ana", 2), judged(6, 2)) == ()


def test_figures_count_answers_markers_and_what_waited():
    pairs = tuple(
        pair
        for n, level in enumerate((0, 2, 4, 4, 2, 0))
        for pair in of_run(
            judged(5, level, provisional=("W3",) if n < 3 else ()),
            marked(5, "ana", level, W5=4 - level),
            marked(5, "budi", level, W5=4 - level),
            run=f"r{n}",
        )
    )
    (own,) = own_figures(pairs)
    found = own.by_code()

    assert (own.answers, own.markers, found["W1"].n) == (6, 2, 12)
    assert (found["W1"].kappa, found["W5"].kappa) == (1.0, -1.0)
    assert found["W3"].provisional == 0.5
    assert found[TOTAL].n == 12
    assert own.difference == 0.0


def test_what_a_person_or_the_machine_left_open_is_in_no_figure_of_it():
    whole = dict.fromkeys(DIMENSIONS, 2)
    unjudged = e.AnswerScored("SIM-1", 5, "2", "k", {**whole, "W7": None}, (), (), {})
    part = e.AnswerMarked("SIM-1", 5, {"W1": 2, "W7": 2}, (), "", "ana", "")
    (own,) = own_figures(of_run(unjudged, part))

    assert [each.code for each in own.dimensions] == ["W1"]
    assert own.difference is None


def test_a_blind_mark_is_told_of_when_both_have_marked_and_what_was_agreed_never():
    def blind(marker: str, level: int, standing: MarkStatus = MarkStatus.BLIND) -> e.AnswerMarked:
        return replace(marked(5, marker, level), standing=standing, round="putaran")

    first, second = blind("ana", 3), blind("budi", 2)
    assert of_run(judged(5, 3), first) == ()
    assert len(of_run(judged(5, 3), first, second)) == 2
    agreed = blind("ana", 0, MarkStatus.AGREED)
    assert levels(of_run(judged(5, 3), first, second, agreed)) == levels(
        of_run(judged(5, 3), first, second)
    )
