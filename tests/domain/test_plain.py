"""The one stored form: every command, event and clock comes back from JSON as it went in, and misfits are named."""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.worlds import dummy_truth
from tests.tables import each_row
from trainer.domain.clock import SimClock
from trainer.domain.commands import COMMANDS, Mask, Verify
from trainer.domain.events import KINDS, ReportRated
from trainer.domain.plain import from_plain, to_plain
from trainer.domain.report import Emergency, FieldNote, Reply, Report, Truth

ZONES = st.sampled_from((UTC, ZoneInfo("Asia/Jakarta")))
moments = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=ZONES)  # noqa: DTZ001
words = st.text(max_size=12)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(words, inner, max_size=2),
    max_leaves=3,
)
SIMPLE = {
    str: words,
    int: st.integers(),
    bool: st.booleans(),
    float: st.floats(0.1, 1e6),
    datetime: moments,
    date: st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    time: st.times(),
    object: json_values,
}


@cache
def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value that a field of this type may hold."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return st.one_of(
            *(st.none() if each is type(None) else values_of(each) for each in arguments)
        )
    if origin is tuple:
        return st.lists(values_of(arguments[0]), max_size=2).map(tuple)
    if origin is not None and issubclass(origin, Mapping):
        return st.dictionaries(words, values_of(arguments[1]), max_size=2)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(
            kind,
            **{f.name: st.deferred(lambda t=hints[f.name]: values_of(t)) for f in fields(kind)},
        )
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    return SIMPLE[kind]


STORED = (*KINDS.values(), *COMMANDS.values(), SimClock, Report, Truth)


@each_row("kind", STORED, ids=lambda kind: kind.__name__)
@settings(max_examples=20)  # 70 kinds, each with its own examples
@given(data=st.data())
def test_what_is_stored_comes_back_as_it_was(kind, data) -> None:
    value = data.draw(values_of(kind))

    assert from_plain(kind, json.loads(json.dumps(to_plain(value)))) == value


@each_row("kind", STORED, ids=lambda kind: kind.__name__)
def test_a_missing_key_is_named(kind) -> None:
    for field in fields(kind):
        if field.metadata.get("spared"):
            continue
        present = {other.name: None for other in fields(kind) if other is not field}
        with pytest.raises(ValueError, match=rf"{kind.__name__}: .*missing \['{field.name}'\]"):
            from_plain(kind, present)


@each_row("kind", STORED, ids=lambda kind: kind.__name__)
def test_an_unknown_key_is_named(kind) -> None:
    present = {field.name: None for field in fields(kind)}

    with pytest.raises(ValueError, match=rf"{kind.__name__}: unknown \['colour'\]"):
        from_plain(kind, {**present, "colour": "red"})


def test_the_path_leads_to_the_misfit() -> None:
    plain = to_plain(Verify("SIM-0000001", "Judul", None, "", masks=(Mask("body", 0, 1),)))

    with pytest.raises(ValueError, match=r"Verify\.masks\[0\]: unknown \[\], missing \['end'\]"):
        from_plain(Verify, {**plain, "masks": [{"field": "body", "start": 0}]})
    with pytest.raises(ValueError, match=r"Verify\.masks: expected a list, got str"):
        from_plain(Verify, {**plain, "masks": "body"})
    with pytest.raises(ValueError, match=r"ReportRated\.stars: expected int, got str"):
        from_plain(ReportRated, {"report": "SIM-0000001", "stars": "4", "text": ""})
    with pytest.raises(ValueError, match=r"Verify: expected a mapping, got list"):
        from_plain(Verify, [])


# Fields that may be missing

SPARED_OF = [
    (FieldNote(1, "Sudah diperiksa.", True, ()), {"of_call": True}),
    (Emergency("Petugas sudah di lokasi.", ()), {"only_call": True}),
    (Reply("late", "Belum ada kabar.", (), None), {"from_note": 1, "to_note": 2}),
    (dummy_truth(), {"emergency": Emergency("Petugas sudah di lokasi.", ())}),
]


@each_row(("usual", "told"), SPARED_OF, ids=lambda row: type(row).__name__)
def test_a_payload_from_before_a_field_existed_reads_with_its_default(usual, told) -> None:
    old = to_plain(usual)

    assert not set(told) & set(old)
    assert from_plain(type(usual), old) == usual


@each_row(("usual", "told"), SPARED_OF, ids=lambda row: type(row).__name__)
def test_a_spared_field_that_says_something_is_stored_and_read_back(usual, told) -> None:
    telling = replace(usual, **told)
    plain = to_plain(telling)

    assert {name: to_plain(value) for name, value in told.items()}.items() <= plain.items()
    assert from_plain(type(usual), json.loads(json.dumps(plain))) == telling


def test_beside_a_spared_field_another_one_may_neither_be_missing_nor_unknown() -> None:
    old = to_plain(FieldNote(1, "Sudah diperiksa.", True, ()))

    with pytest.raises(ValueError, match=r"missing \['text'\]"):
        from_plain(FieldNote, {key: value for key, value in old.items() if key != "text"})
    with pytest.raises(ValueError, match=r"unknown \['color'\]"):
        from_plain(FieldNote, {**old, "color": "red"})
