"""Two dumps beside each other, or a dump beside the fingerprint of an earlier one: what is equal, and how the rest differs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from hashlib import sha256
from itertools import islice, zip_longest
from pathlib import Path
from typing import Any

from benchmarks.unchanged.things import A_LINE_EACH, Refused, Text, kinds_in, read

DIFF_LINES = 14
WIDEST = 160
"""Characters of a line of a difference."""


@dataclass(frozen=True)
class Compared:
    """One kind: how many things it had before, how many of them are equal now, and the first difference in words."""

    kind: str
    before: int
    equal: int
    difference: str

    @property
    def same(self) -> bool:
        return not self.difference


def compare(before: Path, after: Path, kinds: Iterable[str] = ()) -> tuple[Compared, ...]:
    """Compare the kinds that `before` has, or these of them. `before` is a folder, or a file of `fingerprint`.

    A thing that is missing or new on one side is a difference. Raises Refused where a place or a kind is not there.
    """
    wanted = tuple(kinds)
    if before.is_file():
        printed = json.loads(before.read_text(encoding="utf-8"))
        return tuple(
            _with_print(kind, printed[kind], after) for kind in _chosen(printed, wanted, before)
        )
    known = kinds_in(before)
    return tuple(_with_folder(kind, before, after) for kind in _chosen(known, wanted, before))


def _chosen(known: Iterable[str], wanted: tuple[str, ...], place: Path) -> tuple[str, ...]:
    there = tuple(known)
    lost = [kind for kind in wanted if kind not in there]
    if lost or not there:
        raise Refused(f"{place} has no {', '.join(lost) or 'dump'}; make it with: dump {place}")
    return wanted or there


def _with_folder(kind: str, before: Path, after: Path) -> Compared:
    old, new = read(before, kind), read(after, kind)
    equal, first = 0, ""
    for name in sorted({*old, *new}):
        if name not in new or name not in old:
            first = first or f"{name} is {'missing' if name in old else 'new'}"
            continue
        equal += _equal(kind, old[name], new[name])
        if old[name].essence(kind) != new[name].essence(kind):
            first = first or _difference(kind, old[name], new[name])
    return Compared(kind, sum(each.things(kind) for each in old.values()), equal, first)


def _equal(kind: str, old: Text, new: Text) -> int:
    """How many things of a file are equal."""
    if kind not in A_LINE_EACH:
        return int(old.essence(kind) == new.essence(kind))
    pairs = zip(old.text.splitlines(), new.text.splitlines(), strict=False)
    return sum(one == other for one, other in pairs)


def _difference(kind: str, old: Text, new: Text) -> str:
    """The first lines that differ; of things that stand in a line, the line and where they part."""
    if kind in A_LINE_EACH:
        return _line_difference(old, new)
    lines = unified_diff(
        old.text.splitlines(), new.text.splitlines(), "before", "after", lineterm="", n=1
    )
    differing = islice(lines, 2, DIFF_LINES)
    return "\n".join((old.name, *(f"  {line[:WIDEST]}" for line in differing)))


def _line_difference(old: Text, new: Text) -> str:
    pairs = zip_longest(old.text.splitlines(), new.text.splitlines(), fillvalue="")
    number, (one, other) = next((n, pair) for n, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    together = zip_longest(one, other)
    parts = next(n for n, (a, b) in enumerate(together) if a != b)
    start = max(0, parts - WIDEST // 2)
    shown = (
        f"  {sign} …{line[start : start + WIDEST]}" for sign, line in (("-", one), ("+", other))
    )
    return "\n".join((f"{old.name}, line {number} ({one[:40]}…)", *shown))


def _with_print(kind: str, printed: Mapping[str, Any], after: Path) -> Compared:
    """By digests alone: what differs is told by the name of its file."""
    old, new = printed["files"], _told(kind, read(after, kind))
    differing = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
    lost = sum(int(old[name].split()[-1]) for name in differing if name in old)
    named = ", ".join(differing[:DIFF_LINES])
    difference = f"differing, missing or new: {named}" if named else ""
    return Compared(kind, printed["things"], printed["things"] - lost, difference)


def fingerprint(folder: Path) -> dict[str, dict[str, Any]]:
    """Kind to the number of its things, one SHA-256 over all, and for each file its digest and its number of things."""
    return {kind: _printed(kind, read(folder, kind)) for kind in kinds_in(folder)}


def _printed(kind: str, texts: Mapping[str, Text]) -> dict[str, Any]:
    whole = "".join(f"{name}\n{text.essence(kind)}\n" for name, text in texts.items())
    return {
        "things": sum(text.things(kind) for text in texts.values()),
        "sha256": sha256(whole.encode()).hexdigest(),
        "files": _told(kind, texts),
    }


def _told(kind: str, texts: Mapping[str, Text]) -> dict[str, str]:
    return {name: f"{text.digest(kind)} {text.things(kind)}" for name, text in texts.items()}


def table(compared: Iterable[Compared]) -> str:
    """A line for each kind, and below it the first difference of each that has one."""
    rows = tuple(compared)
    lines = [f"{'kind':<12}{'before':>8}{'equal':>8}"]
    lines += [
        f"{row.kind:<12}{row.before:>8}{row.equal:>8}{'' if row.same else '  differs'}"
        for row in rows
    ]
    lines += [f"\n{row.kind}: {row.difference}" for row in rows if not row.same]
    return "\n".join(lines)
