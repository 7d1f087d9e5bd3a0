"""What a person would fill in at the desk for a command of a playthrough.

Written from the command, not from the forms of the trainer: a form that cannot say what a command says is found out.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.journeys.markup import Filled
from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.report import Report


@dataclass(frozen=True)
class Entry:
    """One form, filled in: the move that its address ends with, and its fields by their short names.

    `hidden_words` are parts of the citizen's text to be hidden: ticked where the page offers them, else written down.
    """

    move: str
    values: Filled
    hidden_words: tuple[str, ...] = ()


def entry_for(command: Command, report: Report) -> Entry:
    """The form for a command on a report, as somebody would fill it in."""
    match command:
        case c.Verify():
            return _verify(command, report)
        case c.Postpone():
            return Entry("tunda", {"reason": command.reason, "question": command.question})
        case c.Decline():
            owner = command.owner or ""
            values = {"reason": command.reason, "owner": owner, "basis": command.basis}
            return Entry("bukan-wewenang", values)
        case c.Archive():
            values = {"reason": command.reason, "explanation": command.explanation}
            return Entry("arsipkan", values)
        case c.LinkDuplicate():
            return Entry("tautkan", {"main": command.main})
        case c.NoteEmergencyCall():
            return _call(command)
        case c.FollowUp():
            return _answer(command)
        case c.Comment():
            return Entry("komentar", {"text": command.text})
    raise AssertionError(f"no form is known for {type(command).__name__}")


def _verify(command: c.Verify, report: Report) -> Entry:
    assert command.classification is not None
    values: dict[str, str | list[str]] = {
        "title": command.title,
        "classification": command.classification.value,
        "category": command.category,
        "tags": ", ".join(command.tags),
        "handle": command.handle.value if command.handle else "nanti",
        "lead": command.lead or "",
        "supporting": list(command.supporting),
        "note": command.note,
    }
    if command.make_secret:
        values["make_secret"] = "y"
    return Entry("verifikasi", values, _words(command.masks, report))


def _words(masks: tuple[c.Mask, ...], report: Report) -> tuple[str, ...]:
    """Each part that is hidden, once."""
    texts = {"title": report.title, "body": report.body}
    return tuple(dict.fromkeys(texts[mask.field][mask.start : mask.end] for mask in masks))


def _call(command: c.NoteEmergencyCall) -> Entry:
    at = f"{command.called_at:%H:%M}" if command.called_at else ""
    return Entry(
        "panggilan-darurat", {"number": command.number, "told": command.told, "called_at": at}
    )


def _answer(command: c.FollowUp) -> Entry:
    assert command.kind is not None
    news = command.next_news.isoformat() if command.next_news else ""
    values: dict[str, str] = {"kind": command.kind.value, "text": command.text, "next_news": news}
    if command.also_linked:
        values["also_linked"] = "y"
    return Entry("tindak-lanjut", values)
