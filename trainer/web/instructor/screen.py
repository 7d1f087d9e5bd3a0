"""Names on the instructor's own screen: a laptop that is mirrored to a projector shows them to the whole hall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.records import Exercise, Person, PersonId
from trainer.web.access import class_required
from trainer.web.instructor.blueprint import bp
from trainer.web.names import named
from trainer.web.preferences import HIDE_NAMES, HIDE_NAMES_COOKIE, names_are_hidden

KEPT_SECONDS = 12 * 60 * 60
"""A day of training: the next class begins with names again."""

PLACES = {"konsol": "instructor.console", "peserta": "instructor.people"}
"""Pages that have the switch, by their name in its form."""


@bp.post("/instruktur/kelas/<exercise>/nama")
@class_required
def names(exercise: Exercise) -> AnyResponse:
    """Hide or show the names in this browser, on every page of a class that an instructor opens."""
    place = PLACES.get(request.form.get("di", ""), PLACES["konsol"])
    answer = redirect(url_for(place, exercise=exercise.id))
    if request.form.get("nama") == HIDE_NAMES:
        answer.set_cookie(
            HIDE_NAMES_COOKIE, HIDE_NAMES, max_age=KEPT_SECONDS, samesite="Lax", httponly=True
        )
    else:
        answer.delete_cookie(HIDE_NAMES_COOKIE)
    return answer


def names_here(people: Sequence[Person]) -> Mapping[PersonId, str]:
    """What this screen calls the people of a class, who stand in the order of joining."""
    return named(people, hidden=names_are_hidden())
