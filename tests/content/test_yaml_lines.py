"""YAML as plain data: what stands there is what is read, and every value knows its line."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from trainer.content.defects import DefectCode, Flaw
from trainer.content.yaml_lines import read_yaml


def read(text):
    return read_yaml("x.yaml", text).required()


@each_row(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("2026-04-14", "2026-04-14"),
        ("2026-04-14T08:00:00+07:00", "2026-04-14T08:00:00+07:00"),
        ("0800", "0800"),
        ("08.20", "08.20"),
        ("10:20", "10:20"),
        ("1e3", "1e3"),
        ("true", True),
        ("null", None),
        ("~", None),
        ("", None),
        ("-5", -5),
        ("62.12", 62.12),
        ("'62.12'", "62.12"),
    ],
)
def test_a_plain_value_means_what_it_looks_like(written, value):
    found = read(f"key: {written}\n").data["key"]

    assert (found, type(found)) == (value, type(value))


def test_keys_and_items_know_their_lines():
    document = read("a: 1\nb:\n  - x\n  - c: 2\n    d: 3\n")

    assert document.line(("a",)) == 1
    assert document.line(("b",)) == 2
    assert document.line(("b", 1)) == 4
    assert document.line(("b", 1, "d")) == 5


def test_a_value_that_is_not_there_has_the_line_of_what_is_around_it():
    document = read("a: 1\nb:\n  - c: 2\n")

    assert document.line(("b", 0, "missing", "deeper")) == 3
    assert document.line(("nothing",)) == 1


def test_a_flaw_becomes_a_defect_with_file_line_and_remedy():
    flaw = Flaw(DefectCode.KEY_UNKNOWN, ("b",), "kunci “b” tidak dikenal", "hapus saja")

    assert str(read("a: 1\nb: 2\n").defect(flaw)) == (
        "x.yaml:2: [kunci-asing] kunci “b” tidak dikenal; hapus saja."
    )


def test_every_key_that_is_written_twice_is_named():
    found = read_yaml("x.yaml", "a: 1\na: 2\nb:\n  c: 1\n  c: 2\n").defects

    assert [(each.line, each.code) for each in found] == [
        (2, DefectCode.KEY_TWICE),
        (5, DefectCode.KEY_TWICE),
    ]


@each_row(
    "text",
    [
        "",
        "# hanya catatan\n",
        "a: b: c",
        "a: 'x",
        "a:\n\t- b",
        "- a\nb: c",
        "a: [1, 2",
        "a: @x",
        "a: \x01",
        "a: 1\n---\nb: 2",
        "? [a]\n: 1",
        "a: &x [*x]",
        "a: !!python/object:os.system x",
        "a: !!int foo",
    ],
)
def test_what_is_no_yaml_is_one_indonesian_sentence(text):
    read = read_yaml("x.yaml", text)

    assert read.value is None
    assert [each.code for each in read.defects] == [DefectCode.YAML_BROKEN]
    assert "expected" not in str(read.defects[0])


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), PLAIN, min_size=1, max_size=4))
def test_what_a_yaml_writer_writes_is_read_unchanged(data):
    assert read(yaml.safe_dump(data)).data == data


@given(st.text())
def test_no_text_at_all_stops_the_reader(text):
    found = read_yaml("x.yaml", text)

    assert found.value is not None or found.defects
