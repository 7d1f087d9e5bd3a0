"""The blueprint that the modules of this folder add their pages to, and how often one may guess a code."""

from __future__ import annotations

from flask import Blueprint, Response

from trainer.domain.errors import NotFound
from trainer.domain.records import Exercise, Person
from trainer.web.access import seated_person, services
from trainer.web.limits import limiter

bp = Blueprint("join", __name__)

UNKNOWN = 404
GUESSES = "60/minute;600/hour"
"""Unknown codes from one address: room for a hall that mistypes, none for a search through a hundred million codes."""


def was_unknown(answer: Response) -> bool:
    """Whether a code that was asked for leads nowhere."""
    return answer.status_code == UNKNOWN


guesses = limiter.shared_limit(GUESSES, scope="class code", deduct_when=was_unknown)


def class_with(code: str) -> Exercise:
    """The class with this code. Raises NotFound."""
    found = services().directory.exercise_by_code(code)
    if found is None:
        raise NotFound("class", code)
    return found


def member_of(exercise: Exercise) -> Person | None:
    """Who in this browser has joined the class; None when nobody has."""
    person = seated_person()
    return person if person is not None and person.exercise == exercise.id else None
