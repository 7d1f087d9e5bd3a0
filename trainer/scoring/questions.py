"""The questions that people put to a reporter, and what of them the report tells already."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.answers.language.asking import Asked, asked
from trainer.domain import events as e
from trainer.domain.events import Recorded
from trainer.scoring.course import Course


@dataclass(frozen=True, slots=True)
class Question:
    """A text that a person put to the reporter. `reason` "" but for a `Tunda`."""

    recorded: Recorded
    text: str
    reason: str
    read: Asked

    @property
    def seq(self) -> int:
        return self.recorded.seq


def questions_of(course: Course) -> list[Question]:
    """Every text by which people asked the reporter for something, in order."""
    found = (course.once(_question, recorded) for recorded in course.events if recorded.person)
    return [question for question in found if question is not None]


def stands_in(course: Course, element: str) -> bool:
    """Whether the report tells an element already: in its form, or as a fact of its key."""
    report = course.report
    kinds = {fact.kind for fact in report.truth.key_facts}
    match element:
        case "where":
            return bool(report.location.text) or "where" in kinds
        case "when":
            return report.event_date is not None or "when" in kinds
        case "evidence":
            return bool(report.attachments)
        case "service_number":
            return "ref" in kinds
        case _:
            return element in kinds


def _question(_course: Course, recorded: Recorded) -> Question | None:
    """What an act asks of the reporter; None where it asks for nothing."""
    match recorded.fact:
        case e.ReportPostponed(question=text, reason=reason):
            return Question(recorded, text, reason, asked(text))
        case e.CommentPosted(by="officer", text=text) | e.ReportGivenBack(basis=text):
            read = asked(text)
            asks = read.elements or read.name or read.owner or read.details
            return Question(recorded, text, "", read) if asks else None
        case _:
            return None
