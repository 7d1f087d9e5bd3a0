"""Writes down how the mutants fared: a section of a Markdown file, figures first and then a row for each mutant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

Row = dict[str, Any]
"""A line of the results: what `mutants.py` writes for a mutant."""


def put_section(page: str, title: str, body: str) -> str:
    """The page with this section in place of the one of that title, or behind all others."""
    section = f"## {title}\n\n{body.strip()}\n"
    found = re.search(rf"(?ms)^## {re.escape(title)}\n.*?(?=^## |\Z)", page)
    if not found:
        return f"{page.rstrip()}\n\n{section}" if page.strip() else section
    rest = page[found.end() :]
    return page[: found.start()] + section + ("\n" + rest if rest else "")


def section_of(rows: Sequence[Row], drawn: int, origin: str) -> str:
    """Figures and table. `origin`: a sentence that says of what code and with which seed."""
    killed = sum(1 for row in rows if row["result"] == "killed")
    so_far = "" if len(rows) == drawn else f" ({len(rows)} of {drawn} so far)"
    return "\n".join(
        [
            origin,
            "",
            f"**{killed} of {len(rows)} killed: {_percent(killed, len(rows))}**{so_far}.",
            "",
            *_by_room(rows),
            "",
            *_rows(rows),
        ]
    )


def _by_room(rows: Sequence[Row]) -> Iterable[str]:
    yield "| room | mutants | killed | survived | of them not all tests were run | unreached | share killed |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    rooms = sorted({row["file"].split("/")[1] for row in rows})
    for room in [*rooms, "all"]:
        of_room = [row for row in rows if room in ("all", row["file"].split("/")[1])]
        count = Counter(row["result"] for row in of_room)
        cut = sum(
            1 for row in of_room if row["result"] == "survived" and row["ran"] < row["reaching"]
        )
        yield (
            f"| {room} | {len(of_room)} | {count['killed']} | {count['survived']} | {cut} | {count['unreached']}"
            f" | {_percent(count['killed'], len(of_room))} |"
        )


def _rows(rows: Sequence[Row]) -> Iterable[str]:
    yield "| place | operator | before | after | fate | tests that reach it, run at most | s |"
    yield "|---|---|---|---|---|---:|---:|"
    for row in sorted(rows, key=lambda row: (row["file"], row["line"])):
        place = f"{row['file'].removeprefix('trainer/')}:{row['line']}"
        fate = (
            f"killed by {_code(_short(row['by']))}"
            if row["result"] == "killed"
            else f"**{row['result']}**"
        )
        yield (
            f"| {place} | {row['operator']} | {_code(row['before'])} | {_code(row['after'])} | {fate}"
            f" | {row['reaching']}, {row['ran']} | {row['seconds']:.0f} |"
        )


def _short(test: str) -> str:
    """The test without folder and case."""
    return test.partition("[")[0].rpartition("/")[2]


def _code(text: str) -> str:
    """As code within a row: bars are escaped, and fences longer than any inside."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text.replace('|', chr(92) + '|')}{pad}{fence}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"
