"""What an instructor chooses when opening a class, and the pace while it runs."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Form, RadioField, StringField, ValidationError
from wtforms.validators import InputRequired

from trainer.domain.scenario import Scenario
from trainer.usecases.exercises import FEEDBACK_POLICIES, MAX_PACE, MIN_PACE
from trainer.web.fields import choices, known_choice
from trainer.web.practice.forms import FEEDBACK_WORDS

AS_WRITTEN = ""
"""The choice to take what the scenario says."""


def minutes_of(text: str | None) -> float | None:
    """The number of minutes that somebody wrote, with comma or point; None for an empty field. Raises ValueError."""
    written = (text or "").strip().lower().removesuffix("menit").strip().replace(",", ".")
    if not written:
        return None
    minutes = float(written)
    if not MIN_PACE <= minutes <= MAX_PACE:
        raise ValueError(written)
    return minutes


def written_minutes(minutes: float) -> str:
    """The number as one writes it into the field: "10", "2,5"."""
    return f"{minutes:g}".replace(".", ",")


def _check_pace(_form: Form, field: StringField) -> None:
    try:
        minutes_of(field.data)
    except ValueError:
        raise ValidationError(
            _(
                "Tulis banyaknya menit antara %(min)s dan %(max)s, misalnya 10 atau 2,5.",
                min=written_minutes(MIN_PACE),
                max=written_minutes(MAX_PACE),
            )
        ) from None


class NewClassForm(FlaskForm):
    """Scenario, feedback, pace: what is left alone follows the scenario."""

    scenario = RadioField(
        _l("Skenario"),
        [
            InputRequired(_l("Pilih satu skenario.")),
            known_choice(_l("Skenario ini tidak tersedia. Pilih dari daftar.")),
        ],
        choices=(),
        validate_choice=False,
    )
    feedback = RadioField(
        _l("Kapan peserta melihat penilaian"),
        [known_choice(_l("Pilih kapan penilaian terbuka."))],
        choices=choices(
            (
                (AS_WRITTEN, _l("Menurut skenario")),
                *((policy, FEEDBACK_WORDS[policy][0]) for policy in FEEDBACK_POLICIES),
            )
        ),
        default=AS_WRITTEN,
        validate_choice=False,
    )
    pace = StringField(
        _l("Lama satu hari simulasi, dalam menit"),
        [_check_pace],
        description=_l(
            "Kosongkan untuk mengikuti skenario. Kecepatan dapat diubah selama kelas berjalan."
        ),
    )

    def offer(self, scenarios: Iterable[Scenario]) -> None:
        """Put the scenarios on offer into the list; the only one there is comes chosen."""
        offered = [(each.slug, each.title) for each in scenarios]
        self.scenario.choices = choices(offered)
        if self.scenario.data is None and len(offered) == 1 and not self.is_submitted():
            self.scenario.data = offered[0][0]


class PaceForm(FlaskForm):
    """A new pace for every run of the class."""

    pace = StringField(
        _l("Menit untuk satu hari simulasi"),
        [InputRequired(_l("Tulis banyaknya menit, misalnya 10.")), _check_pace],
    )
