"""One line beside machine marks: in which dimensions they are advice only, and where one reads how far to trust them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext as _

from trainer.domain.records import ExerciseId
from trainer.web.access import plugged
from trainer.web.scorer.views import reason
from trainer.web.scorer.words import dimension_words


@dataclass(frozen=True, slots=True)
class TrustNote:
    """`advice`: a sentence for each dimension that stepped back; `href`: the health page, "" for who may not open it."""

    advice: tuple[str, ...]
    href: str


def trust_note(*, instructor: bool, exercise: ExerciseId) -> TrustNote:
    """The line for an instructor, or for whoever reads about their own answers. `exercise`: where the health page leads back
    to.
    """
    return TrustNote(
        tuple(
            _("%(name)s: %(why)s", name=dimension_words(each.code), why=reason(each))
            for each in plugged().trust.stepped_back()
        ),
        url_for("scorer.health", kelas=exercise) if instructor else "",
    )
