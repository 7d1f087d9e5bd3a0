"""Frozen dataclasses to plain dicts and back.

One codec serves events, commands, reports and clocks, so that what is stored, exported and replayed has one shape.
Plain means: dict, list, str, int, float, bool and None. Nothing of the trainer's meaning lives here.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """The plain form of a frozen dataclass, enum, tuple, mapping, date or datetime (ISO 8601 with offset)."""
    kind: Any = type(value)
    if kind in PLAIN:
        return value
    names = _names(kind)
    if names is not None:
        plain = {name: to_plain(getattr(value, name)) for name in names}
        for name, usual in _spared(kind):
            if getattr(value, name) == usual:
                del plain[name]
        return plain
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [to_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    return value


PLAIN = frozenset((str, int, float, bool, type(None)))
"""Types that are plain already. Not what derives from them: a member of a StrEnum becomes its value."""


SPARED = {"spared": True}
"""Metadata of a field that is left out of the plain form while it has its default: what was stored before the field
existed reads as it did, and what has no use for it is stored as before."""


@cache
def _spared(kind: Any) -> tuple[tuple[str, Any], ...]:
    """The spared fields of a dataclass, with their defaults."""
    return tuple((f.name, _default(f)) for f in fields(kind) if f.metadata.get("spared"))


def _default(each: Field[Any]) -> Any:
    assert each.default is not MISSING, f"{each.name} is spared and has no default"
    return each.default


@cache
def _names(kind: Any) -> tuple[str, ...] | None:
    """The fields of a dataclass, None for any other type. Asked for every value that is stored, so it is kept."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else None


def from_plain(cls: type[T], data: Any) -> T:
    """Build `cls` from its plain form. Keys must match the fields exactly, but for spared ones that may be missing.

    Raises ValueError naming the path of the first key that is unknown, missing or of the wrong shape.
    """
    kind: Any = cls
    try:
        result: T = _maker(kind)(data)
    except _Misfit as misfit:
        raise ValueError(f"{cls.__name__}{misfit.path}: {misfit}") from None
    return result


Maker = Callable[[Any], Any]
"""Builds a value of one kind from its plain form. A type is looked into once; a log has thousands of values of it."""


class _Misfit(ValueError):
    """What does not fit, and where: the path grows from within as the error goes out."""

    path = ""

    def inside(self, step: str) -> None:
        self.path = step + self.path


@cache
def _maker(kind: Any) -> Maker:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(kind)
    if origin is tuple:
        return _tuple(get_args(kind)[0])
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(get_args(kind)[1])
    if is_dataclass(kind):
        return _dataclass(kind)
    if kind in (datetime, date, time):
        iso: Maker = kind.fromisoformat
        return iso
    if isinstance(kind, type):
        return kind if issubclass(kind, Enum) else _simple(kind)
    return _as_it_is


def _as_it_is(data: Any) -> Any:
    return data


def _simple(kind: type) -> Maker:
    def make(data: Any) -> Any:
        if isinstance(data, kind):
            return data
        if kind is float and isinstance(data, int) and not isinstance(data, bool):
            return float(data)
        raise _Misfit(f"expected {kind.__name__}, got {type(data).__name__}")

    return make


def _optional(kind: Any) -> Maker:
    *others, last = (_maker(option) for option in get_args(kind) if option is not type(None))

    def make(data: Any) -> Any:
        if data is None:
            return None
        for option in others:
            try:
                return option(data)
            except (ValueError, TypeError):
                continue
        return last(data)

    return make


def _mapping(value_kind: Any) -> Maker:
    value = _maker(value_kind)

    def make(data: Any) -> Any:
        made = {}
        for key, item in data.items():
            try:
                made[key] = value(item)
            except _Misfit as misfit:
                misfit.inside(f".{key}")
                raise
        return made

    return make


def _tuple(item_kind: Any) -> Maker:
    item = _maker(item_kind)

    def make(data: Any) -> Any:
        if not isinstance(data, (list, tuple)):
            raise _Misfit(f"expected a list, got {type(data).__name__}")
        made: list[Any] = []
        for place, each in enumerate(data):
            try:
                made.append(item(each))
            except _Misfit as misfit:
                misfit.inside(f"[{place}]")
                raise
        return tuple(made)

    return make


def _dataclass(cls: Any) -> Maker:
    def make(data: Any) -> Any:
        if not isinstance(data, Mapping):
            raise _Misfit(f"expected a mapping, got {type(data).__name__}")
        makers = _field_makers(cls)
        usual = () if data.keys() == makers.keys() else _usual(cls, data, makers)
        values: dict[str, Any] = dict(usual)
        name = ""
        try:
            for name, of_field in makers.items():
                if name not in values:
                    values[name] = of_field(data[name])
        except _Misfit as misfit:
            misfit.inside(f".{name}")
            raise
        return cls(**values)

    return make


def _usual(
    cls: Any, data: Mapping[str, Any], makers: Mapping[str, Maker]
) -> tuple[tuple[str, Any], ...]:
    """What the spared fields that `data` lacks are. _Misfit where a key is unknown, or another one is missing."""
    usual = tuple((name, default) for name, default in _spared(cls) if name not in data)
    spared = {name for name, _default_ in usual}
    unknown = [key for key in data if key not in makers]
    missing = [name for name in makers if name not in data and name not in spared]
    if unknown or missing:
        raise _Misfit(f"unknown {unknown}, missing {missing}")
    return usual


@cache
def _field_makers(cls: Any) -> dict[str, Maker]:
    """How each field is made, in order. Looked up when the first value comes: a type may hold itself."""
    hints = get_type_hints(cls)
    return {each.name: _maker(hints[each.name]) for each in fields(cls)}
