"""Frozen dataclasses to plain dicts and back.

One codec serves events, commands, reports and clocks, so that what is stored, exported and replayed has one shape.
Plain means: dict, list, str, int, float, bool and None. Nothing of the trainer's meaning lives here.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
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
        return {name: to_plain(getattr(value, name)) for name in names}
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


@cache
def _names(kind: Any) -> tuple[str, ...] | None:
    """The fields of a dataclass, None for any other type. Asked for every value that is stored, so it is kept."""
    return tuple(f.name for f in fields(kind)) if is_dataclass(kind) else None


def from_plain(cls: type[T], data: Any) -> T:
    """Build `cls` from its plain form. Keys must match the fields exactly.

    Raises ValueError naming the path of the first key that is unknown, missing or of the wrong shape.
    """
    result: T = _build(cls, data, cls.__name__)
    return result


@cache
def _hints(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


def _build(kind: Any, data: Any, path: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(kind, data, path)
    if origin is tuple:
        return _tuple(kind, data, path)
    if origin is not None and issubclass(origin, Mapping):
        value_kind = get_args(kind)[1]
        return {key: _build(value_kind, item, f"{path}.{key}") for key, item in data.items()}
    if is_dataclass(kind):
        return _dataclass(kind, data, path)
    if kind in (datetime, date, time):
        return kind.fromisoformat(data)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if isinstance(kind, type) and not isinstance(data, kind):
        raise ValueError(f"{path}: expected {kind.__name__}, got {type(data).__name__}")
    return data


def _optional(kind: Any, data: Any, path: str) -> Any:
    if data is None:
        return None
    inner = [option for option in get_args(kind) if option is not type(None)]
    for option in inner[:-1]:
        try:
            return _build(option, data, path)
        except (ValueError, TypeError):
            continue
    return _build(inner[-1], data, path)


def _tuple(kind: Any, data: Any, path: str) -> tuple[Any, ...]:
    if not isinstance(data, (list, tuple)):
        raise ValueError(f"{path}: expected a list, got {type(data).__name__}")
    item = get_args(kind)[0]
    return tuple(_build(item, each, f"{path}[{i}]") for i, each in enumerate(data))


def _dataclass(cls: Any, data: Any, path: str) -> Any:
    if not isinstance(data, Mapping):
        raise ValueError(f"{path}: expected a mapping, got {type(data).__name__}")
    hints = _hints(cls)
    names = [f.name for f in fields(cls)]
    unknown = [key for key in data if key not in names]
    missing = [name for name in names if name not in data]
    if unknown or missing:
        raise ValueError(f"{path}: unknown {unknown}, missing {missing}")
    return cls(**{name: _build(hints[name], data[name], f"{path}.{name}") for name in names})
