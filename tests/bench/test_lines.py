"""From figures to the table: what is held against what, what comes out as JSON, and that nothing is left out."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from rich.console import Console

from benchmarks.bench import bars as b
from benchmarks.bench.bars import BARS, Held, Kind
from benchmarks.bench.lines import Figure, Line, Unmeasured, as_json, as_table, judged, lines_of

BARS_OF_TIME = {
    "inbox": 2,
    "report page": 4,
    "poll with nothing new": 1.3,
    "comment": 3,
    "verification": 3,
    "console of 30 with news of one": 5,
    "personal debrief": 8,
    "results CSV of 30": 10,
    "class debrief of 30": 20,
    "Hari kerja berikutnya, 120 desks": 3_000,
}
BARS_OF_STATEMENTS = {
    "inbox": 8,
    "report page": 10,
    "poll with nothing new": 2,
    "comment": 12,
    "verification": 12,
    "comment and the page after it": 20,
    "verification and the page after it": 20,
    "message to 30 runs": 40,
    "console of 30, steady": 6,
    "console of 30, poll with nothing new": 6,
    "console of 30, all changed": 12,
    "results CSV of 30": 12,
}
ONE_COMMIT = {"comment": 1, "verification": 1, "message to 30 runs": 1}
BARS_OF_BYTES = {"report page, plain": 60, "report page, over the wire": 15, "inbox, plain": 25}
BARS_OF_GROWTH = {
    "inbox in the large place": 1.2,
    "report page in the large place": 1.2,
    "comment in the large place": 1.2,
    "next day per desk, 60 desks": 1.2,
    "next day per desk, 120 desks": 1.2,
    "first touch of the long run after a restart": 250,
}


def figure(bar: b.Bar, held: float = 1.0) -> Figure:
    """A figure whose ratio is `held`, or which is `held` where its bar has no reference."""
    return Figure(bar, held) if not bar.reference else Figure(bar, 10 * held, 10)


@pytest.mark.parametrize(
    ("kind", "bars"),
    [
        (Kind.TIME, BARS_OF_TIME),
        (Kind.STATEMENTS, BARS_OF_STATEMENTS),
        (Kind.COMMITS, ONE_COMMIT),
        (Kind.BYTES, BARS_OF_BYTES),
        (Kind.GROWTH, BARS_OF_GROWTH),
    ],
)
def test_every_promise_has_its_line(kind, bars):
    asked = {bar.what: bar.limit for bar in BARS if bar.kind is kind and bar.limit is not None}

    assert asked == bars


def test_no_two_lines_have_one_name():
    assert len({bar.name for bar in BARS}) == len(BARS)


def test_only_what_has_a_reference_is_held_by_its_ratio():
    wrong = [bar.name for bar in BARS if (bar.held is Held.RATIO) != bool(bar.reference)]

    assert wrong == []


@pytest.mark.parametrize(("times", "ok"), [(1.9, True), (2.0, True), (2.01, False)])
def test_a_click_is_held_by_how_many_bare_ones_it_costs(times, ok):
    line = judged("sqlite", Figure(b.INBOX, 3 * times, 3))

    assert (line.ratio, line.bar, line.ok) == (times, 2, ok)


@pytest.mark.parametrize(("count", "ok"), [(8, True), (9, False)])
def test_a_count_is_held_by_itself(count, ok):
    line = judged("postgresql", Figure(b.INBOX_STATEMENTS, count))

    assert line == Line("postgresql, statements: inbox", count, "statements", None, None, 8, ok)


def test_a_figure_of_which_nothing_is_asked_is_right_as_it_is():
    line = judged("sqlite", Figure(b.CONSOLE_ALL_NEWS, 900, 3))

    assert (line.ratio, line.bar, line.ok) == (300, None, True)


@pytest.mark.parametrize("wrong", [Figure(b.INBOX, 3), Figure(b.INBOX_PLAIN, 3, 3)])
def test_a_reference_too_many_or_too_few_is_a_mistake(wrong):
    with pytest.raises(ValueError, match="reference"):
        judged("sqlite", wrong)


def test_the_lines_stand_in_the_order_of_the_bars_whatever_came_first():
    lines = lines_of("sqlite", [figure(bar) for bar in reversed(BARS)])

    assert [line.name for line in lines] == [f"sqlite, {bar.name}" for bar in BARS]


def test_a_bar_that_nobody_measured_is_named():
    with pytest.raises(Unmeasured, match=r"^bytes: inbox, plain$"):
        lines_of("sqlite", [figure(bar) for bar in BARS if bar is not b.INBOX_PLAIN])


def test_the_json_has_a_line_each_with_seven_fields():
    lines = lines_of("sqlite", [figure(bar) for bar in BARS])
    read = json.loads(as_json(lines))

    assert [set(each) for each in read] == [
        {"name", "value", "unit", "reference", "ratio", "bar", "ok"}
    ] * len(BARS)
    assert [Line(**each) for each in read] == lines
    assert [field.name for field in fields(Line)] == list(read[0])


def test_the_table_shouts_at_what_does_not_hold():
    lines = [judged("sqlite", Figure(b.INBOX, 9, 3)), judged("sqlite", Figure(b.POLL, 1, 1))]
    console = Console(width=150)
    with console.capture() as shown:
        console.print(as_table(lines))
    rows = [row for row in shown.get().splitlines() if row.startswith("│")]

    assert [row.split("│")[-2].strip() for row in rows] == ["NO", "yes"]
