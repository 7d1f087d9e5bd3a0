"""What every form of an action is made of: its case, the texts it keeps, and how typed words are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, ClassVar, TypeVar

from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    Field,
    MultipleFileField,
    RadioField,
    SelectField,
    SelectMultipleField,
)
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import Length

from trainer.domain.actor import Actor
from trainer.domain.dossier import Dossier
from trainer.domain.errors import InvalidInput, Problem
from trainer.domain.refusals import Wrong
from trainer.domain.region import Region
from trainer.domain.vocabulary import Action
from trainer.usecases.loading import LoadedRun
from trainer.web.fields import choices
from trainer.web.language import lazy_gettext as _l

ANSWER_CHARS = 10_000
NOTE_CHARS = 2_000
TAG_CHARS = 200

Code = TypeVar("Code", bound=StrEnum)
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Case:
    """What a form depends on: the run as it stands, the report it is about, and who has it before them."""

    loaded: LoadedRun
    dossier: Dossier
    actor: Actor

    @property
    def report(self) -> str:
        return self.dossier.id

    @property
    def region(self) -> Region:
        return self.loaded.world.region


class DeskForm(FlaskForm):
    """A form of one action. `fill` gives its choices, `values` reads it.

    `gaps` are problems met while reading, before the core is asked: a date that is none, a choice that was not made.
    """

    class Meta(FlaskForm.Meta):
        """The application asks for the token on every form; a form need not ask again."""

        csrf = False

    WRITTEN: ClassVar[tuple[str, ...]] = ()
    """Texts that are saved while somebody types."""

    ORDER: ClassVar[tuple[str, ...]] = ()
    """Fields in the order of the page; () as they are written in the class."""

    SHOWN_UNDER: ClassVar[Mapping[str, tuple[str, str]]] = {}
    """A field to the choice of the same form, and its value, under which alone it may be filled in."""

    HINTS: ClassVar[Mapping[str, Mapping[str, str]]] = {}
    """A field to words under each of its choices."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.gaps: list[Problem] = []

    @property
    def ordered(self) -> list[Field]:
        """The fields in the order of the page."""
        return [self[name] for name in self.ORDER if name in self] if self.ORDER else list(self)

    def fill(self, case: Case) -> None:
        """Set the choices of every field."""

    def begin(self, case: Case) -> None:
        """Set what stands in fields that nobody has touched yet. Not asked of a form that was sent."""

    def propose(self, case: Case) -> None:
        """Fill in what can be proposed on a form that came back incomplete. Without scripts this is the only way."""

    def values(self, case: Case) -> dict[str, Any]:
        """What was typed, by the fields of the command, as far as it could be read: see `gaps`."""
        return {each.short_name: typed_in(each) for each in self}

    def gap(self, field: str, code: str) -> None:
        """Note what is missing or cannot be read."""
        self.gaps.append(Problem(field, code))

    def read(self, reading: Callable[[], Read]) -> Read | None:
        """What `reading` makes of a field; None when it cannot be read, which is noted."""
        try:
            return reading()
        except InvalidInput as error:
            self.gaps.extend(error.problems)
            return None


def typed_in(field: Field) -> Any:
    """What stands in a field: several values, yes or no, a chosen value ("" for none), or a text."""
    if isinstance(field, SelectMultipleField | MultipleFileField):
        return tuple(field.data or ())
    if isinstance(field, BooleanField):
        return bool(field.data)
    return field.data or "" if isinstance(field, SelectField) else text_of(field.data)


def longest(chars: int) -> Length:
    """A text may have so many characters."""
    return Length(max=chars, message=_l("Paling banyak %(max)s karakter.", max=chars))


def grouped(groups: Mapping[str, Iterable[tuple[str, str]]]) -> list[Any]:
    """Choices under headings, as the library wants them."""
    return [
        SelectChoice(value, label, optgroup=group)
        for group, members in groups.items()
        for value, label in members
    ]


def offer_reasons(field: RadioField, case: Case, action: Action) -> None:
    """The profile's reasons for an action, without those that only the system sets."""
    reasons = case.loaded.world.profile.reasons.get(action, ())
    field.choices = choices((r.code, r.label) for r in reasons if not r.system_only)


def text_of(typed: str | None) -> str:
    """A text with the line ends of the log, without spaces around it."""
    return (typed or "").replace("\r\n", "\n").strip()


def one_line(typed: str | None) -> str:
    """A title: however it was broken in the field, one line."""
    return " ".join((typed or "").split())


def code_of(codes: type[Code], field: str, typed: str | None) -> Code | None:
    """A code of a closed set; None when nothing was chosen. Raises InvalidInput for what is not in the set."""
    if not typed:
        return None
    try:
        return codes(typed)
    except ValueError as error:
        raise InvalidInput(Problem(field, Wrong.NOT_A_CHOICE, {"value": typed})) from error


def hour_of(field: str, typed: str | None) -> time | None:
    """An hour of a day, "09.40" or "09:40"; None when empty. Raises InvalidInput."""
    if not typed or not typed.strip():
        return None
    hours, _dot, minutes = typed.strip().replace(":", ".").partition(".")
    if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
        raise InvalidInput(Problem(field, "no_hour"))
    return time(int(hours), int(minutes))


def date_of(field: str, typed: str | None) -> date | None:
    """A day as browsers send it, or as it is written here (31/12/2026); None when empty. Raises InvalidInput."""
    if not typed or not typed.strip():
        return None
    for pattern in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return datetime.strptime(typed.strip(), pattern).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise InvalidInput(Problem(field, "no_date"))
