"""What counts as unchanged: equal things of every kind, wherever a form stands and a line breaks, and nothing missing."""

from __future__ import annotations

import json

import pytest

from benchmarks.unchanged.comparing import compare, fingerprint, table
from benchmarks.unchanged.page_text import Rules, text_of
from benchmarks.unchanged.plain import named, numbered
from benchmarks.unchanged.things import Refused, Text, write

RULES = Rules("door", "door-body", "data-live-url", frozenset(("token",)))
BEFORE = (
    ("logs", "hari/ideal.jsonl", '{"seq": 1}\n{"seq": 2}\n'),
    ("verdicts", "answers.jsonl", '{"id": "a", "total": 80}\n{"id": "b", "total": 35}\n'),
    ("pages", "beranda.txt", "status 200\nSelamat datang\n"),
    ("pages", "masuk.txt", "status 200\nMasuk\n"),
)


@pytest.fixture
def make_dump(tmp_path):
    """Makes a dump like `BEFORE` with some files otherwise; None leaves one out."""

    def make(name, changes=()):
        texts = {(kind, file): text for kind, file, text in BEFORE} | dict(changes)
        for (kind, file), text in texts.items():
            if text is not None:
                write(tmp_path / name, kind, Text(file, text))
        return tmp_path / name

    return make


def compared(make_dump, changes):
    before, after = make_dump("before"), make_dump("after", changes)
    return {each.kind: each for each in compare(before, after)}


def test_a_dump_is_equal_to_itself_thing_by_thing(make_dump):
    rows = compared(make_dump, {})

    assert all(row.same for row in rows.values())
    assert {kind: (row.before, row.equal) for kind, row in rows.items()} == {
        "logs": (1, 1),
        "verdicts": (2, 2),
        "pages": (2, 2),
    }


def test_the_first_difference_is_told_with_its_file_and_lines(make_dump):
    row = compared(make_dump, {("logs", "hari/ideal.jsonl"): '{"seq": 1}\n{"seq": 3}\n'})["logs"]

    assert (row.before, row.equal) == (1, 0)
    assert row.difference.startswith("hari/ideal.jsonl")
    assert '-{"seq": 2}' in row.difference
    assert '+{"seq": 3}' in row.difference


def test_of_things_in_a_line_each_the_others_stay_equal(make_dump):
    new = '{"id": "a", "total": 80}\n{"id": "b", "total": 36}\n'
    row = compared(make_dump, {("verdicts", "answers.jsonl"): new})["verdicts"]

    assert (row.before, row.equal) == (2, 1)
    assert "answers.jsonl, line 2" in row.difference


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({("pages", "masuk.txt"): None}, "masuk.txt is missing"),
        ({("pages", "baru.txt"): "status 200\n"}, "baru.txt is new"),
        ({("verdicts", "answers.jsonl"): '{"id": "a", "total": 80}\n'}, "line 2"),
    ],
)
def test_what_is_missing_or_new_is_a_difference(make_dump, change, words):
    (row,) = (each for each in compared(make_dump, change).values() if not each.same)

    assert words in row.difference


def test_where_a_line_of_a_page_breaks_is_no_difference_and_in_a_log_it_is(make_dump):
    rows = compared(
        make_dump,
        {
            ("pages", "beranda.txt"): "status 200\nSelamat\ndatang\n",
            ("logs", "hari/ideal.jsonl"): '{"seq":  1}\n{"seq": 2}\n',
        },
    )

    assert rows["pages"].same
    assert not rows["logs"].same


def test_a_fingerprint_stands_for_the_dump_it_was_taken_of(make_dump, tmp_path):
    printed = tmp_path / "before.json"
    printed.write_text(json.dumps(fingerprint(make_dump("before"))), encoding="utf-8")
    other = make_dump(
        "other", {("pages", "masuk.txt"): "status 500\n", ("logs", "x.jsonl"): "{}\n"}
    )

    assert all(row.same for row in compare(printed, make_dump("again")))
    rows = {row.kind: row for row in compare(printed, other)}
    assert (rows["pages"].before, rows["pages"].equal) == (2, 1)
    assert "masuk.txt" in rows["pages"].difference
    assert "x.jsonl" in rows["logs"].difference
    assert rows["verdicts"].same


def test_a_table_has_a_row_for_each_kind_and_the_difference_below(make_dump):
    shown = table(compared(make_dump, {("pages", "masuk.txt"): "status 500\n"}).values())

    assert [line.split()[:3] for line in shown.splitlines()[1:4]] == [
        ["logs", "1", "1"],
        ["verdicts", "2", "2"],
        ["pages", "2", "1"],
    ]
    assert "pages: masuk.txt" in shown


def test_where_there_is_no_dump_a_sentence_says_how_to_make_one(make_dump, tmp_path):
    with pytest.raises(Refused, match="make it with: dump"):
        compare(tmp_path / "nowhere", make_dump("after"))
    with pytest.raises(Refused, match="has no stored"):
        compare(make_dump("before"), make_dump("after"), ["stored"])


FORM = (
    '<form method="post" action="/tunda"><input type="hidden" name="token" value="{token}">'
    '<label>Alasan <select name="reason"><option value="a">Kurang jelas</option>{more}</select></label></form>'
)
SHUT = '<details class="door" id="tunda"><summary>Tunda</summary>{inside}</details>'
INSIDE = '<div class="door-body">{form}</div>'


def page(inside):
    return f"<main><h1>Laporan</h1>{SHUT.format(inside=inside)}</main>"


def form(token="1", more=""):
    return FORM.format(token=token, more=more)


def test_a_form_that_moved_behind_an_address_of_its_own_is_the_same_form():
    here = text_of(200, page(INSIDE.format(form=form())), RULES)
    there = f"<header>Bimtek</header><main>{form(token='2')}</main>"
    away = page("").replace("Tunda", '<a href="/tunda">Tunda</a>')

    assert text_of(200, away, RULES, {"tunda": there}) == here
    assert text_of(200, away, RULES, {"tunda": page(INSIDE.format(form=form("3")))}) == here


def test_a_choice_more_behind_a_door_is_a_difference():
    more = form(more='<option value="b">Lain</option>')

    assert text_of(200, page(INSIDE.format(form=form())), RULES) != text_of(
        200, page(INSIDE.format(form=more)), RULES
    )


def test_ids_are_named_where_they_have_a_name_and_numbered_where_not():
    known, other = "0123456789abcdef0123", "fedcba98765432100000"
    text = f"/meja/{known}/ /meja/{other}/ KLS001 {other}"

    assert (
        numbered(named(text, {"mid": known, "code": "KLS001", "answer": "12"}))
        == "/meja/{mid}/ /meja/#1/ {code} #1"
    )
