"""Laying a document on a pydantic model, with the complaints in Indonesian.

Pydantic finds what does not fit; here each of its error types gets our own code, sentence and remedy, unknown keys
and values with the nearest valid one. No English sentence of a library reaches an author.
"""

from __future__ import annotations

import difflib
import types
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from trainer.content.defects import DefectCode, Flaw, KeyPath, Read
from trainer.content.yaml_lines import Document

M = TypeVar("M", bound=BaseModel)


def fit(model: type[M], document: Document | None) -> Read[M]:
    """The document as `model`; every misfit becomes a defect with its line. Nothing comes of no document."""
    if document is None:
        return Read(None)
    value, flaws = fitted(model, document.data)
    return Read(value, tuple(document.defect(flaw) for flaw in flaws))


def fitted(model: type[M], data: Any) -> tuple[M | None, tuple[Flaw, ...]]:
    """Plain data as `model`, or None and what does not fit."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, tuple(_flaw(model, dict(each)) for each in found)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint “mungkin maksud Anda …” for a mistyped word, else the list of what is valid."""
    options = list(known)
    close = difflib.get_close_matches(word, options, n=1, cutoff=0.6)
    if close:
        return f"mungkin maksud Anda “{close[0]}”"
    if len(options) > _MANY:
        return "periksa ejaannya"
    return f"yang dikenal: {', '.join(options)}" if options else "hapus saja"


_MANY = 12
"""A longer list of valid words helps nobody in a one-line message."""


def _flaw(model: type[BaseModel], error: dict[str, Any]) -> Flaw:
    kind, context = error["type"], error.get("ctx", {})
    path = tuple(part for part in error["loc"] if part != "[key]")
    if kind in list(DefectCode):
        return Flaw(DefectCode(kind), path, context["sentence"], context["advice"])
    name = spoken(path)
    if kind in ("extra_forbidden", "invalid_key"):
        return _unknown_key(model, path)
    if kind == "missing":
        return Flaw(
            DefectCode.KEY_MISSING,
            path[:-1],
            f"kunci “{path[-1]}” belum ada{_inside(path[:-1])}",
            "tuliskan kuncinya; isi null atau [] bila tidak berlaku",
        )
    if kind in ("literal_error", "enum") and "[key]" in error["loc"]:
        return _unknown_key(model, path)
    if kind in ("literal_error", "enum"):
        known = _words(_shape_at(model, path))
        hint = nearest(str(error["input"]), known)
        return Flaw(DefectCode.VALUE_UNKNOWN, path, f"{name} berisi “{error['input']}”", hint)
    if kind in _LIMITS:
        sentence, advice = _LIMITS[kind]
        return Flaw(DefectCode.OUT_OF_RANGE, path, f"{name} {sentence}", advice.format_map(context))
    return _wrong_type(kind, path, error["input"])


def spoken(path: KeyPath) -> str:
    """A path as authors read it: `truth.pii_spans[2].start`."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text or "berkas ini"


def _inside(path: KeyPath) -> str:
    return f" di {spoken(path)}" if path else ""


def _unknown_key(model: type[BaseModel], path: KeyPath) -> Flaw:
    shape = _shape_at(model, path[:-1])
    known = _fields(shape) if _is_model(shape) else _words(_bare(get_args(shape)[0]))
    return Flaw(
        DefectCode.KEY_UNKNOWN,
        path,
        f"kunci “{path[-1]}” tidak dikenal{_inside(path[:-1])}",
        nearest(str(path[-1]), map(str, known)),
    )


_LIMITS = {
    "greater_than_equal": ("terlalu kecil", "isi paling sedikit {ge}"),
    "greater_than": ("terlalu kecil", "isi lebih dari {gt}"),
    "less_than_equal": ("terlalu besar", "isi paling banyak {le}"),
    "string_too_short": ("masih kosong", "isi teksnya"),
    "string_pattern_mismatch": ("masih kosong", "isi teksnya"),
    "too_short": ("masih kosong", "isi paling sedikit {min_length} butir"),
    "too_long": ("terlalu banyak isinya", "isi paling banyak {max_length} butir"),
}

_TYPES = {
    "string_type": ("teks", "tulis sebagai teks, angka di dalam tanda kutip"),
    "int_type": ("bilangan bulat", "tulis angka tanpa tanda kutip"),
    "float_type": ("bilangan", "tulis angka tanpa tanda kutip"),
    "bool_type": ("true atau false", "tulis true atau false tanpa tanda kutip"),
    "tuple_type": ("daftar", "tulis sebagai daftar, [] bila kosong"),
    "dict_type": ("pasangan kunci dan nilai", "tulis tiap butir sebagai kunci: nilai"),
    "mapping_type": ("pasangan kunci dan nilai", "tulis tiap butir sebagai kunci: nilai"),
    "model_type": ("pasangan kunci dan nilai", "tulis tiap butir sebagai kunci: nilai"),
}


def _wrong_type(kind: str, path: KeyPath, value: Any) -> Flaw:
    wanted, advice = _TYPES.get(kind, ("nilai lain", "bandingkan dengan contoh di docs/"))
    return Flaw(
        DefectCode.WRONG_TYPE,
        path,
        f"{spoken(path)} harus berupa {wanted}, bukan {_what(value)}",
        advice,
    )


def _what(value: Any) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int() | float():
            return f"bilangan {value}"
        case str():
            return f"teks “{value[:40]}”"
        case list():
            return "daftar"
        case _:
            return "pasangan kunci dan nilai"


def _shape_at(shape: Any, path: KeyPath) -> Any:
    """The annotation that a value at `path` is laid on; None where the path leads out of the models."""
    shape = _bare(shape)
    for part in path:
        if _is_model(shape) and part in _fields(shape):
            shape = _fields(shape)[part]
        elif get_origin(shape) is tuple and isinstance(part, int):
            shape = get_args(shape)[0]
        elif get_origin(shape) in (dict, Mapping) or _is_mapping(shape):
            shape = get_args(shape)[1]
        else:
            return None
        shape = _bare(shape)
    return shape


def _fields(model: type[BaseModel]) -> dict[str | int, Any]:
    """Annotations by the key that stands in the file."""
    return {info.alias or name: info.annotation for name, info in model.model_fields.items()}


def _bare(shape: Any) -> Any:
    """Without `Annotated` and `| None`."""
    if get_origin(shape) is Annotated:
        return _bare(get_args(shape)[0])
    if get_origin(shape) in (Union, types.UnionType):
        return _bare(next(each for each in get_args(shape) if each is not type(None)))
    return shape


def _is_model(shape: Any) -> bool:
    return isinstance(shape, type) and issubclass(shape, BaseModel)


def _is_mapping(shape: Any) -> bool:
    origin = get_origin(shape)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _words(shape: Any) -> list[str]:
    if isinstance(shape, type) and issubclass(shape, Enum):
        return [str(member.value) for member in shape]
    return [str(word) for word in get_args(shape)] if get_origin(shape) is Literal else []
