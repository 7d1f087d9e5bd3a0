"""Practising to mark: left, resumed and repeated, with what was agreed after each answer, and figures at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.usecases.conftest import Bench
from trainer.answers.evaluation.gold import BUILD, HELD_OUT, read_gold
from trainer.answers.evaluation.practice import SIZE, CalibrationItem, read_calibration
from trainer.answers.total import GATES
from trainer.answers.verdict import DIMENSIONS
from trainer.domain.errors import ContentError, InvalidInput, NotFound
from trainer.settings import find_root
from trainer.usecases.calibrating import answer_at, attempts_of, far_off, mark_item, samenesses
from trainer.usecases.marking import Marks

GOLD = find_root() / "seed_data" / "gold"


@pytest.fixture(scope="module")
def items() -> tuple[CalibrationItem, ...]:
    return read_calibration(GOLD)


def as_agreed(item: CalibrationItem, **changed: int) -> Marks:
    agreed = item.answer.agreed
    return Marks({**agreed.levels, **changed}, tuple(sorted(agreed.gates - {"leak"})))


def test_the_set_is_of_the_build_part_and_spread_over_levels_gates_and_registers(items) -> None:
    agreed = [each.answer.agreed for each in items]
    assert {each.answer.case.part for each in items} == {BUILD}
    assert len({each.answer.case.id for each in items}) == SIZE
    assert len({each.answer.register for each in items}) == 10
    assert {gate for each in agreed for gate in each.gates} == {*GATES}
    for code in DIMENSIONS:
        assert len({each.levels[code] for each in agreed}) >= 3, code
    assert all(each.why.endswith(".") and each.why.count(". ") == 0 for each in items)


def test_an_attempt_is_left_and_resumed_in_its_own_order(bench: Bench, items) -> None:
    account = bench.account().id
    (begun,) = attempts_of(bench.services, items, account)
    assert (begun.number, begun.done, len(begun.answers)) == (1, 0, SIZE)
    first = begun.answers[0]
    mark_item(bench.services, items, account, 1, 1, as_agreed(first.item))
    mark_item(bench.services, items, account, 1, 1, as_agreed(first.item, W1=0))

    (resumed,) = attempts_of(bench.services, items, account)

    assert [each.item for each in resumed.answers] == [each.item for each in begun.answers]
    assert resumed.done == 1
    assert resumed.following == resumed.answers[1]
    said = resumed.answers[0].mark
    assert said is not None
    assert said.levels == first.item.answer.agreed.levels
    other = attempts_of(bench.services, items, bench.account("lain").id)[0]
    assert [each.item for each in other.answers] != [each.item for each in begun.answers]


def test_at_the_end_figures_tell_how_near_it_was_and_another_attempt_may_begin(
    bench: Bench, items
) -> None:
    account = bench.account().id
    (begun,) = attempts_of(bench.services, items, account)
    for each in begun.answers:
        generous = min(4, each.item.answer.agreed.levels["W7"] + 1)
        mark_item(bench.services, items, account, 1, each.place, as_agreed(each.item, W7=generous))

    done, fresh = attempts_of(bench.services, items, account)

    figures = {each.code: each for each in samenesses(done)}
    assert done.finished
    assert (figures["W3"].kappa, figures["W3"].exact, figures["W3"].leaning) == (1.0, 1.0, 0.0)
    assert figures["W7"].leaning > 0
    assert figures["W7"].kappa is not None
    assert figures["W7"].kappa < 1
    assert done.far == ()
    assert (fresh.number, fresh.done) == (2, 0)
    assert [each.item for each in fresh.answers] != [each.item for each in done.answers]
    assert samenesses(fresh) == ()


def test_what_lies_far_off_or_misses_a_gate_is_worth_another_look(bench: Bench, items) -> None:
    account = bench.account().id
    (begun,) = attempts_of(bench.services, items, account)
    grave = next(each for each in begun.answers if "gratuity" in each.item.answer.agreed.gates)
    marks = Marks(dict(grave.item.answer.agreed.levels))
    mark_item(bench.services, items, account, 1, grave.place, marks)
    (after,) = attempts_of(bench.services, items, account)
    assert far_off(answer_at((after,), 1, grave.place))
    assert [each.place for each in after.far] == [grave.place]


def test_what_is_wrong_or_not_there_is_refused(bench: Bench, items) -> None:
    account = bench.account().id
    with pytest.raises(InvalidInput):
        mark_item(bench.services, items, account, 1, 1, Marks({"W1": 3}))
    for number, place in ((1, 0), (1, SIZE + 1), (2, 1)):
        with pytest.raises(NotFound):
            mark_item(bench.services, items, account, number, place, as_agreed(items[0]))
    assert bench.services.directory.calibration_marks(account) == ()


def test_a_set_that_is_not_whole_is_refused_by_name(tmp_path: Path) -> None:
    for name in GOLD.iterdir():
        (tmp_path / name.name).symlink_to(name)
    (tmp_path / "calibration.yaml").unlink()
    held_out = read_gold(GOLD).of_part(HELD_OUT).answers[0].id
    for text in (f"- answer: {held_out}\n  why: x\n", "- answer: b01-p9-01\n  why: x\n", "- 3\n"):
        (tmp_path / "calibration.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(ContentError, match="kalibrasi"):
            read_calibration(tmp_path)
