"""A score sheet in its plain form, as `bimtek play --json` prints it: everything in points."""

from __future__ import annotations

from trainer.domain.plain import to_plain
from trainer.scoring.findings import ScoreSheet


def sheet_to_plain(
    sheet: ScoreSheet, scenario: str, playthrough: str, band: tuple[float, float]
) -> dict[str, object]:
    """The line that a playthrough is told in."""
    return {
        "scenario": scenario,
        "playthrough": playthrough,
        "score": sheet.points,
        "max": sheet.max_points,
        "band": list(band),
        "checks": checks_to_plain(sheet),
        "critical": critical_to_plain(sheet),
    }


def checks_to_plain(sheet: ScoreSheet) -> list[dict[str, object]]:
    """Every judged line: name, report, level, points lost before the cap, events that decided."""
    return [
        {
            "name": line.check,
            "report": line.report,
            "level": line.finding.level,
            "lost": line.lost,
            "events": list(line.finding.events),
        }
        for line in sheet.lines
    ]


def critical_to_plain(sheet: ScoreSheet) -> list[dict[str, object]]:
    """Every critical failure: rule, report, event, and the values of its sentence."""
    return [
        {
            "rule": each.rule,
            "report": each.report,
            "event": each.event,
            "values": to_plain(each.values),
        }
        for each in sheet.critical
    ]
