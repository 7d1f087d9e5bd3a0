"""Reports of any shape the domain allows, for properties of reading and writing."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from trainer.domain.report import Report

TEXTS = st.text(max_size=20)
LEAVES: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, 9),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    """Values of a type as the domain's frozen types use it."""
    if kind in LEAVES:
        return LEAVES[kind]
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(
            kind, **{field.name: values_of(hints[field.name]) for field in fields(kind)}
        )
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    if get_origin(kind) is tuple:
        return st.lists(values_of(get_args(kind)[0]), max_size=2).map(tuple)
    if isinstance(get_origin(kind), type) and issubclass(get_origin(kind), Mapping):
        return st.dictionaries(TEXTS, st.none() | st.booleans() | TEXTS, max_size=2)
    optional, *_ = (each for each in get_args(kind) if each is not type(None))
    return st.none() | values_of(optional)


REPORTS: st.SearchStrategy[Report] = values_of(Report)
