"""The author's own words for the debrief: why each report is what it is, and the points to talk about.

Read from the scenario's `debrief` text: a numbered list before the first report, then a heading for each report id. The
words keep their marks (**strong**, *emphasis*); pages decide how they look.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

HEADING = re.compile(r"^##\s+(.+?)\s*$", re.MULTILINE)
POINT = re.compile(r"^\d+\.\s+(.+?)(?=^\d+\.\s|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Authored:
    """`note` stands before everything, `points` are to be talked about, `why` is by report id."""

    note: str
    points: tuple[str, ...]
    why: Mapping[str, str]


def authored(text: str, reports: tuple[str, ...]) -> Authored:
    """Take a debrief text apart. A report without a heading of its own has no entry; nothing is required."""
    opening, *rest = HEADING.split(text)
    sections = dict(zip(rest[::2], (body.strip() for body in rest[1::2]), strict=True))
    talked = [body for heading, body in sections.items() if heading not in reports]
    points = tuple(_line(found) for body in talked for found in POINT.findall(body + "\n"))
    note = "\n".join(line for line in opening.splitlines() if not line.startswith("#")).strip()
    why = {report: sections[report] for report in reports if report in sections}
    return Authored(note, points, why)


def _line(text: str) -> str:
    return " ".join(text.split())
