"""How an instructor writes the length of a simulated day, here and there."""

from __future__ import annotations

from wtforms import Form, StringField, ValidationError

from trainer.usecases.exercises import MAX_PACE, MIN_PACE
from trainer.web.language import gettext as _


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


def check_pace(_form: Form, field: StringField) -> None:
    """Refuses in our words what is no number of minutes within bounds."""
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
