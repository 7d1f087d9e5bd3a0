"""What counts of people's marks, and who may see them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from trainer.answers.total import W8_LEVELS
from trainer.domain.run import Marking
from trainer.domain.vocabulary import MarkStatus
from trainer.scoring.markings import BOTH, counted_of, differing, pairs_of, to_agree, visible

AT = datetime(2026, 11, 2, 1, tzinfo=UTC)
LEVELS = {"W1": 3, "W2": 2, "W3": 3, "W4": 2, "W5": 3, "W6": 4, "W7": 3, "W8": 4}
ANSWER = 12

levels = st.fixed_dictionaries(
    {code: st.integers(0, 4) for code in list(LEVELS)[:7]} | {"W8": st.sampled_from(W8_LEVELS)}
)
gates = st.sets(st.sampled_from(("threat", "withdraw", "gratuity"))).map(tuple)


def blind(seq: int, marker: str, given: dict[str, int] | None = None, *gates: str) -> Marking:
    return Marking(
        seq,
        "SIM-1",
        ANSWER,
        given or LEVELS,
        gates,
        "",
        marker,
        "",
        AT,
        MarkStatus.BLIND,
        "putaran",
    )


def alone(seq: int, marker: str, given: dict[str, int] | None = None) -> Marking:
    return replace(blind(seq, marker, given), status=MarkStatus.SINGLE, round="")


def test_one_blind_mark_neither_counts_nor_is_shown() -> None:
    assert counted_of((blind(20, "a"),), ANSWER) is None
    assert visible((blind(20, "a"),)) == ()
    again = (blind(20, "a"), blind(22, "a", {**LEVELS, "W1": 0}))
    assert counted_of(again, ANSWER) is None
    assert visible(again) == ()


def test_an_earlier_mark_counts_on_until_both_have_marked() -> None:
    earlier = alone(15, "c", {**LEVELS, "W3": 0})
    first = counted_of((earlier, blind(20, "a")), ANSWER)
    assert first is not None
    assert (first.marker, first.levels["W3"]) == ("c", 0)
    both = counted_of((earlier, blind(20, "a"), blind(21, "b")), ANSWER)
    assert both is not None
    assert (both.marker, both.levels["W3"], both.open) == (BOTH, 3, ())


def test_levels_that_differ_stand_as_their_mean_halves_up_and_stay_open() -> None:
    counted = counted_of(
        (
            blind(20, "a", {**LEVELS, "W2": 1, "W3": 4}),
            blind(21, "b", {**LEVELS, "W2": 4, "W8": 2}),
        ),
        ANSWER,
    )
    assert counted is not None
    assert (counted.levels["W2"], counted.levels["W3"], counted.levels["W8"]) == (3, 4, 4)
    assert counted.open == ("W2", "W3", "W8")


def test_a_gate_counts_where_both_name_it_and_a_leak_follows_from_w8() -> None:
    hidden = {**LEVELS, "W8": 0}
    counted = counted_of(
        (blind(20, "a", hidden, "threat", "withdraw"), blind(21, "b", LEVELS, "threat")), ANSWER
    )
    assert counted is not None
    assert counted.gates == ("threat",)
    assert counted.open == ("W8", "leak", "withdraw")
    agreed = counted_of((blind(20, "a", hidden), blind(21, "b", hidden)), ANSWER)
    assert agreed is not None
    assert (agreed.gates, agreed.open) == (("leak",), ())


def test_what_was_agreed_takes_the_place_of_both_and_an_override_the_place_of_that() -> None:
    pair = (blind(20, "a", {**LEVELS, "W2": 0}), blind(21, "b"))
    agreed = replace(blind(25, "a"), status=MarkStatus.AGREED)
    counted = counted_of((*pair, agreed), ANSWER)
    assert counted is not None
    assert (counted.status, counted.open, counted.levels) == (MarkStatus.AGREED, (), LEVELS)
    later = counted_of((*pair, agreed, alone(30, "c")), ANSWER)
    assert later is not None
    assert (later.marker, later.override) == ("c", True)


def test_two_people_of_different_rounds_are_no_pair() -> None:
    one, other = blind(20, "a"), replace(blind(21, "b"), round="lain")
    assert pairs_of((one, other)) == {}
    assert counted_of((one, other), ANSWER) is None


@given(levels, levels, gates, gates)
def test_the_order_of_two_markers_changes_nothing(one, other, some, more) -> None:
    a, b = blind(20, "a", one, *some), blind(21, "b", other, *more)
    there = counted_of((a, b), ANSWER)
    back = counted_of((replace(b, seq=20), replace(a, seq=21)), ANSWER)
    assert there is not None
    assert back is not None
    assert (there.levels, there.gates, there.open) == (back.levels, back.gates, back.open)
    assert set(to_agree(a, b)) <= set(differing(a, b)) == set(there.open)
    for code, level in there.levels.items():
        assert min(one[code], other[code]) <= level <= max(one[code], other[code])
        assert (code in there.open) == (one[code] != other[code])
    assert set(there.gates) <= {*some, "leak"} & {*more, "leak"}
