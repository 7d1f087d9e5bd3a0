"""Small things that forms share: a validator that speaks our language, and the text of a field as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from wtforms import Form, SelectField, StringField, ValidationError
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs


def choices(pairs: Iterable[tuple[str, Any]]) -> list[Any]:
    """Pairs of value and label as the library wants them; plain tuples are about to be refused."""
    return [SelectChoice(value, label) for value, label in pairs]


def known_choice(message: str) -> Callable[[Form, SelectField], None]:
    """Refuses with `message` what is not among the field's choices; the library's own sentence would be English.

    The field has `validate_choice=False`.
    """

    def check(_form: Form, field: SelectField) -> None:
        if all(str(value) != field.data for value, *_rest in field.iter_choices()):
            raise ValidationError(str(message))

    return check


def text_of(field: StringField) -> str:
    """What was typed, "" when the field did not come along."""
    return field.data or ""
