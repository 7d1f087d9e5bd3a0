"""What people wrote about a report, and to whom: questions, comments, answers, notes, returns, titles.

A note is read in the office, a title by whoever may see the report or its card; the rest reaches the reporter, too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trainer.domain import events as e
from trainer.domain.events import Fact, Recorded
from trainer.scoring.course import Course
from trainer.scoring.duplicating import told_elsewhere


class Place(StrEnum):
    """Where a text stands, in the reader's words."""

    QUESTION = "pertanyaan Tunda"
    COMMENT = "komentar"
    ANSWER = "tanggapan"
    NOTE = "catatan disposisi"
    RETURN = "dasar pengembalian"
    TITLE = "judul"


TO_REPORTER = (Place.QUESTION, Place.COMMENT, Place.ANSWER, Place.RETURN)
"""Where a text is read by the reporter, and nobody is asked to look for them."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A text that a person wrote, by the event that it came with."""

    recorded: Recorded
    place: Place
    text: str

    @property
    def seq(self) -> int:
        return self.recorded.seq


def writings_of(course: Course, *places: Place) -> tuple[Writing, ...]:
    """The texts of people in these places, everywhere where none is named, in order. What one act wrote to a linked report as
    well is told on the first of them alone.
    """
    return tuple(
        Writing(recorded, place, text)
        for recorded in course.events
        if recorded.person is not None and not told_elsewhere(course, recorded)
        for place, text in _texts(recorded.fact)
        if text.strip() and (not places or place in places)
    )


def texts_of(fact: Fact, place: Place) -> tuple[str, ...]:
    """What a fact wrote in one place."""
    return tuple(text for where, text in _texts(fact) if where is place)


def _texts(fact: Fact) -> tuple[tuple[Place, str], ...]:
    match fact:
        case e.ReportPostponed(question=text):
            return ((Place.QUESTION, text),)
        case e.CommentPosted(by="officer", text=text):
            return ((Place.COMMENT, text),)
        case e.FollowUpPosted(text=text):
            return ((Place.ANSWER, text),)
        case e.ReportDisposed(note=text) | e.UnitsAdded(note=text) | e.ReportEscalated(note=text):
            return ((Place.NOTE, text),)
        case e.ReportDeclined(basis=text) | e.ReportGivenBack(basis=text):
            return ((Place.RETURN, text),)
        case e.ReportVerified(title=text) | e.ReportReclassified(title=text):
            return ((Place.TITLE, text),)
        case _:
            return ()
