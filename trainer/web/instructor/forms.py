"""What an instructor chooses when opening a class, and the pace while it runs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Form, RadioField, StringField, ValidationError
from wtforms.validators import InputRequired, Length

from trainer.domain.scenario import Scenario
from trainer.usecases.exercises import FEEDBACK_POLICIES, MAX_PACE, MIN_PACE, TITLE_MAX_CHARS
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


def _policies(written: str) -> list[Any]:
    """The choices for feedback: what the scenario says (`written`, "" when scenarios differ), then each by its name."""
    named = {policy: str(FEEDBACK_WORDS[policy][0]) for policy in FEEDBACK_POLICIES}
    as_written = _("Menurut skenario")
    if written:
        as_written = _("Menurut skenario (%(policy)s)", policy=named[written].lower())
    return choices(((AS_WRITTEN, as_written), *named.items()))


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
        choices=(),
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
    title = StringField(
        _l("Nama kelas"),
        [
            Length(
                max=TITLE_MAX_CHARS,
                message=_l("Nama kelas paling banyak %(max)s karakter.", max=TITLE_MAX_CHARS),
            )
        ],
        description=_l(
            "Misalnya Angkatan II. Bila dikosongkan, kelas bernama seperti skenarionya."
        ),
    )

    def offer(self, scenarios: Iterable[Scenario]) -> None:
        """Put the scenarios on offer into the list; the only one there is comes chosen. Where all say the same about
        feedback, the choice to follow them names it.
        """
        known = tuple(scenarios)
        offered = [(each.slug, each.title) for each in known]
        self.scenario.choices = choices(offered)
        said = {each.feedback for each in known}
        self.feedback.choices = _policies(said.pop() if len(said) == 1 else "")
        if self.scenario.data is None and len(offered) == 1 and not self.is_submitted():
            self.scenario.data = offered[0][0]


class PaceForm(FlaskForm):
    """A new pace for every run of the class."""

    pace = StringField(
        _l("Menit untuk satu hari simulasi"),
        [InputRequired(_l("Tulis banyaknya menit, misalnya 10.")), _check_pace],
    )
