"""Everything in a run that checks judge: reports, papers to type in, messages that ask; each by its id."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.domain.history import History
from trainer.scoring.course import Course, courses
from trainer.scoring.findings import About
from trainer.scoring.letters import Letter, course_of_left, letters
from trainer.scoring.messages import Asked, asked_messages

Subject = Course | Letter | Asked


def subjects_of(history: History) -> Mapping[About, Mapping[str, Subject]]:
    """The subjects of a run by what they are, in order of arrival."""
    return {
        About.REPORT: courses(history),
        About.LETTER: {each.report.id: each for each in letters(history)},
        About.MESSAGE: {each.inject.id: each for each in asked_messages(history)},
    }


def left_courses(subjects: Mapping[About, Mapping[str, Subject]]) -> tuple[Course, ...]:
    """The courses that papers would have had which nobody typed in: so that leaving them is no way around the checks."""
    letters_ = (each for each in subjects[About.LETTER].values() if isinstance(each, Letter))
    return tuple(course_of_left(each) for each in letters_ if each.entered is None)


def courses_of(subjects: Mapping[About, Mapping[str, Subject]]) -> tuple[Course, ...]:
    """The courses among them, in order of arrival."""
    return tuple(each for each in subjects[About.REPORT].values() if isinstance(each, Course))
