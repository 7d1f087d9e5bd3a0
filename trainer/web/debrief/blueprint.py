"""The blueprint that the modules of this folder add their pages to, and who may open the debrief of a class."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from flask import Blueprint, abort

from trainer.domain.records import Exercise, ExerciseId
from trainer.web.access import current_account, seated_person, services

View = TypeVar("View", bound=Callable[..., Any])

bp = Blueprint("debrief", __name__)


def class_debrief_required(view: View) -> View:
    """`exercise` of the address becomes the Exercise, `owner` tells whose eyes they are. Everybody else gets 404."""

    @wraps(view)
    def guarded(exercise: str) -> Any:
        found = services().directory.exercise(ExerciseId(exercise))
        if found is None or found.join_code is None or not (_owns(found) or _sits_in(found)):
            abort(404)
        return view(exercise=found, owner=_owns(found))

    guarded.access_role = "class or its seats"  # type: ignore[attr-defined]
    return guarded  # type: ignore[return-value]


def _owns(exercise: Exercise) -> bool:
    account = current_account()
    return account is not None and account.id == exercise.owner


def _sits_in(exercise: Exercise) -> bool:
    person = seated_person()
    return person is not None and person.exercise == exercise.id
