"""One line beside machine marks: in which dimensions they are advice only, and where one reads how far to trust them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.evaluation.stepping_back import Because, Stepped
from trainer.answers.evaluation.targets import KAPPA
from trainer.answers.rubric.levels import scale
from trainer.domain.records import ExerciseId
from trainer.web.access import plugged
from trainer.web.language import gettext as _
from trainer.web.number_words import count_words, figure_words


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


def dimension_words(code: str) -> str:
    """The title of a dimension, or of the total."""
    return _("Nilai keseluruhan") if code == TOTAL else scale().dimensions[code].title


def reason(stepped: Stepped) -> str:
    """Why a dimension stepped back, as one sentence."""
    target = figure_words(KAPPA[stepped.code], 2)
    if stepped.found is None:
        return _("Kesesuaiannya dengan penilai independen belum diketahui.")
    kappa = figure_words(stepped.found.kappa)
    if stepped.because is Because.SHIPPED:
        return _(
            "Kesesuaiannya dengan penilai independen %(kappa)s, di bawah sasaran %(target)s.",
            kappa=kappa,
            target=target,
        )
    return _(
        "Pada %(n)s penilaian instruktur di sini kesesuaiannya %(kappa)s, pasti di bawah sasaran %(target)s.",
        n=count_words(stepped.found.n),
        kappa=kappa,
        target=target,
    )
