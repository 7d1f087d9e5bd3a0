"""YAML as plain data that remembers its lines.

Stricter than YAML itself: only `true`, `false`, `null`, whole and decimal numbers are anything but text, so that
`no`, `08.20` in quotes or a date mean what they look like; a key written twice and anchors are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath, Read

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _PlainLoader(_Base):  # type: ignore[misc]
    """The safe loader without YAML's guesses about dates, octal numbers, yes and no."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - emptied: PyYAML fills it per class


for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("null", r"^(?:~|null|)$", ["~", "n", ""]),
    ("int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$", "-0123456789"),
):
    _PlainLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first)
    )


@dataclass(frozen=True, slots=True)
class Document:
    """A file's data and the line (from 1) of each key and item."""

    file: str
    data: Any
    lines: Mapping[KeyPath, int]

    def line(self, path: KeyPath) -> int:
        """The line of a value; of the nearest thing around it when it is not in the file."""
        known = (path[:n] for n in range(len(path), -1, -1))
        return next((self.lines[part] for part in known if part in self.lines), 1)

    def defect(self, flaw: Flaw) -> Defect:
        """A flaw of this document, with file and line."""
        return Defect(self.file, self.line(flaw.path), flaw.code, flaw.sentence, flaw.advice)


def read_yaml(file: str, text: str, *, anchors: bool = False) -> Read[Document]:
    """The document in `text`. Defects: not YAML, keys written twice, anchors; the first ends the reading.

    `anchors`: what is written once may stand in several places, on the line where it is written; never within itself.
    """
    loader = _PlainLoader(text)
    try:
        node = loader.get_single_node()
        lines: dict[KeyPath, int] = {(): 1}
        walk = _Walk(lines, set(), anchors)
        defects = tuple(Defect(file, line, *what) for line, what in walk.below(node, ()))
        data = None if defects or node is None else loader.construct_document(node)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a number tagged by hand
        return Read(None, (_broken(file, error),))
    finally:
        loader.dispose()
    if node is None:
        return Read(None, (Defect(file, 1, *_EMPTY),))
    return Read(None if defects else Document(file, data, lines), defects)


_What = tuple[DefectCode, str, str]

_EMPTY: _What = (
    DefectCode.YAML_BROKEN,
    "berkas ini kosong",
    "tuliskan isinya atau hapus berkasnya",
)
_ANCHOR: _What = (
    DefectCode.YAML_BROKEN,
    "jangkar YAML (& dan *) tidak dipakai dalam konten",
    "tuliskan isinya sekali lagi di tempat ini",
)


@dataclass(frozen=True, slots=True)
class _Walk:
    """Notes the line of every key and item, and tells what is wrong on the way."""

    lines: dict[KeyPath, int]
    seen: set[int]
    """The nodes that were met; with anchors only those around the present one."""
    anchors: bool

    def below(self, node: Any, path: KeyPath) -> Iterator[tuple[int, _What]]:
        """What is wrong in and below a node."""
        if id(node) in self.seen:
            yield node.start_mark.line + 1, _ANCHOR
            return
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            yield from self._mapping(node, path)
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                self.lines[(*path, index)] = item.start_mark.line + 1
                yield from self.below(item, (*path, index))
        if self.anchors:
            self.seen.discard(id(node))

    def _mapping(self, node: yaml.MappingNode, path: KeyPath) -> Iterator[tuple[int, _What]]:
        for key, value in node.value:
            line = key.start_mark.line + 1
            place = (*path, str(key.value))
            if place in self.lines:
                yield (
                    line,
                    (
                        DefectCode.KEY_TWICE,
                        f"kunci “{key.value}” ditulis dua kali",
                        f"hapus salah satunya; yang pertama ada di baris {self.lines[place]}",
                    ),
                )
                continue
            self.lines[place] = line
            yield from self.below(value, place)


_SYNTAX = (
    ("mapping values are not allowed", "ada titik dua yang tidak diapit tanda kutip"),
    ("could not find expected ':'", "ada kunci tanpa titik dua"),
    ("cannot start any token", "ada tanda yang tidak boleh mengawali teks, misalnya tab, @, atau %"),
    ("unexpected end of stream", "ada tanda kutip yang belum ditutup"),
    ("did not find expected", "susunan barisnya tidak rapi: indentasi, tanda hubung, koma, atau kurung"),
)  # fmt: skip


def _broken(file: str, error: Exception) -> Defect:
    """What the parser stumbled over, in Indonesian: its own words are English."""
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", ""))
    what = next((ours for theirs, ours in _SYNTAX if theirs in problem), None)
    return Defect(
        file,
        mark.line + 1 if mark else 1,
        DefectCode.YAML_BROKEN,
        f"berkas ini tidak dapat dibaca sebagai YAML: {what or 'susunannya tidak dikenali'}",
        "periksa baris ini dan baris di atasnya",
    )
