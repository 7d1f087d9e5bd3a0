"""Whether a matter was settled when somebody spoke of it: what makes a *tanggapan akhir* true."""

from __future__ import annotations

from trainer.domain.events import Recorded
from trainer.domain.vocabulary import AnswerKind
from trainer.scoring.course import Course


def settled(course: Course, at: Recorded) -> bool:
    """Whether a final answer is true at an event: the key wants one, or a finding that resolves had come by then."""
    if course.truth.answer is AnswerKind.AKHIR or course.truth.resolved:
        return True
    return any(note.resolves for note in course.before(at).notes)
