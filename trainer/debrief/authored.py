"""The author's own words for the debrief: why each report is what it is, and the points to talk about.

Read from the scenario's `debrief` text: a numbered list before the first report, then a heading for each report id. A
paragraph under a report may begin with a line `when: …`, a condition (`domain.conditions`): it is said where that holds. The
words keep their marks (**strong**, *emphasis*); pages decide how they look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from trainer.domain.conditions.language import parsed
from trainer.domain.conditions.names import View, holds
from trainer.domain.conditions.paragraphs import paragraphs
from trainer.domain.history import History

HEADING = re.compile(r"^##\s+(.+?)\s*$", re.MULTILINE)
POINT = re.compile(r"^\d+\.\s+(.+?)(?=^\d+\.\s|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Authored:
    """`note` stands before everything, `points` are to be talked about, `why` is by report id."""

    note: str
    points: tuple[str, ...]
    why: Mapping[str, str]


Holds = Callable[[str, str], bool]
"""Whether a condition holds for the text of a report."""


def nothing_holds(_condition: str, _report: str) -> bool:
    """Of a text that is for many runs: what is said of some only is left out."""
    return False


def held_against(history: History) -> Holds:
    """Conditions held against a run as it ended, or as it stands."""
    run = history.run
    now = run.finished_at or run.last_at or history.world.scenario.starts_at

    def hold(condition: str, report: str) -> bool:
        return holds(parsed(condition), View(run, history.world, now, report))

    return hold


def authored(text: str, reports: tuple[str, ...], hold: Holds = nothing_holds) -> Authored:
    """Take a debrief text apart. A report without a heading of its own has no entry; nothing is required. `hold` decides on
    what is said under a condition. Raises ConditionError for a condition that lint would have refused.
    """
    opening, *rest = HEADING.split(text)
    sections = dict(zip(rest[::2], (body.strip() for body in rest[1::2]), strict=True))
    talked = [body for heading, body in sections.items() if heading not in reports]
    points = tuple(_line(found) for body in talked for found in POINT.findall(body + "\n"))
    note = "\n".join(line for line in opening.splitlines() if not line.startswith("#")).strip()
    why = {
        report: "\n\n".join(
            each.text
            for each in paragraphs(sections[report])
            if not each.when or hold(each.when, report)
        )
        for report in reports
        if report in sections
    }
    return Authored(note, points, why)


def _line(text: str) -> str:
    return " ".join(text.split())
