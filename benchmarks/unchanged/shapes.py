"""What the product hands out, in the plain shapes of a dump: field by field, so that a new name inside changes nothing.

Nothing is imported from the product here; its things come as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

Plain = dict[str, Any]


def facts_shape(events: Iterable[Any], payload_of: Callable[[Any], Plain]) -> list[Plain]:
    """The lines of a log in order, with payloads as they are stored; people are numbered as they come."""
    people: dict[str, str] = {}

    def hidden(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {key: hidden(each) for key, each in value.items()}
        if isinstance(value, list):
            return [hidden(each) for each in value]
        return people.get(value, value) if isinstance(value, str) else value

    lines = []
    for each in events:
        payload = payload_of(each.fact)
        for person in (each.person, payload.get("person")):
            if person:
                people.setdefault(person, f"person {len(people) + 1}")
        lines.append(
            {
                "seq": each.seq,
                "at_sim": each.at_sim.isoformat(),
                "at_wall": each.at_wall.astimezone(UTC).isoformat(),
                "seat": each.seat,
                "person": hidden(each.person),
                "kind": type(each.fact).__name__,
                "version": type(each.fact).version,
                "payload": hidden(payload),
            }
        )
    return lines


def sheet_shape(sheet: Any) -> Plain:
    """A score sheet: points, every finding, failures, and the marks that count."""
    return {
        "points": sheet.points,
        "max_points": sheet.max_points,
        "waiting": [list(each) for each in sheet.waiting],
        "lines": [
            {
                "check": line.check,
                "report": line.report,
                "about": str(line.about),
                "outcome": str(line.finding.outcome),
                "level": line.finding.level,
                "message": line.finding.message,
                "values": dict(line.finding.values),
                "events": list(line.finding.events),
                "points": line.points,
                "max_points": line.max_points,
            }
            for line in sheet.lines
        ],
        "critical": [
            {
                "rule": each.rule,
                "report": each.report,
                "event": each.event,
                "values": dict(each.values),
            }
            for each in sheet.critical
        ],
        "answers": [
            {
                "report": each.report,
                "answer": each.answer_seq,
                "levels": dict(each.levels),
                "gates": list(each.gates),
                "total": each.total,
                "by_machine": not each.marker,
                "provisional": list(each.provisional),
            }
            for each in sheet.answers
        ],
        "reports": [
            {
                "report": each.report,
                "points": each.points,
                "max_points": each.max_points,
                "capped": each.capped,
            }
            for each in sheet.reports
        ],
        "messages": [
            {"message": each.message, "points": each.points, "max_points": each.max_points}
            for each in sheet.messages
        ],
    }


def verdict_shape(name: str, verdict: Any) -> Plain:
    """The judgement of an answer by the output contract, and the stretches that cost levels."""
    faults = {each.gate or each.dimension: each.faults for each in verdict.evidence if each.faults}
    return {
        "id": name,
        **verdict.plain(),
        "faults": {code: [list(span) for span in spans] for code, spans in faults.items()},
    }


def explanation_shape(name: str, explanation: Any) -> Plain:
    """What carries each level of an answer, and the smallest change that raises it."""
    return {
        "id": name,
        "dimensions": [
            {
                "dimension": each.code,
                "cited": [[list(span) for span in stretch.spans] for stretch in each.cited],
                "raised_by": each.raised_by
                and {
                    "way": str(each.raised_by.way),
                    "level": each.raised_by.level,
                    "edits": [[edit.start, edit.end, edit.text] for edit in each.raised_by.edits],
                },
            }
            for each in explanation.dimensions
        ],
    }


def card_shape(card: Any) -> Plain:
    """What lists show of a run, without how it is kept."""
    shown = (
        *("run", "exercise", "person", "seq", "state", "arrived", "decided", "late", "critical"),
        *("doing", "last_action_at_wall", "next_due_at_wall", "points", "max_points"),
    )
    return {name: _said(getattr(card, name)) for name in shown}


def _said(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
