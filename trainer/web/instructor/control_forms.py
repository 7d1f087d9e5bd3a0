"""The forms of the console: the pace, words to everybody, more time. All stand on one page, each in a door of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flask_wtf import FlaskForm
from wtforms import RadioField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length

from trainer.domain.records import Exercise
from trainer.usecases.classroom import MAX_EXTRA_DAYS, MESSAGE_MAX_CHARS
from trainer.web.fields import choices, known_choice
from trainer.web.instructor.desks import Desk
from trainer.web.instructor.forms import check_pace, written_minutes
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.time_words import minutes_words, working_days_words

PACE, MESSAGE, EXTEND = "kecepatan", "pesan", "waktu"
"""The doors by their anchors."""

EVERYBODY = ""
"""The choice to give more time to all."""


class PaceForm(FlaskForm):
    """A new pace for every run of the class."""

    pace = StringField(
        _l("Menit untuk satu hari simulasi"),
        [InputRequired(_l("Tulis banyaknya menit, misalnya 10.")), check_pace],
    )


class MessageForm(FlaskForm):
    """Words that everybody in the class reads on top of the desk."""

    text = TextAreaField(
        _l("Pesan"),
        [
            DataRequired(_l("Tulis pesannya lebih dahulu.")),
            Length(
                max=MESSAGE_MAX_CHARS,
                message=_l("Pesan paling banyak %(max)s karakter.", max=MESSAGE_MAX_CHARS),
            ),
        ],
    )


class ExtendForm(FlaskForm):
    """How many working days more, and for whom."""

    days = RadioField(
        _l("Tambahan waktu simulasi"),
        [known_choice(_l("Pilih 1 sampai %(max)s hari kerja.", max=MAX_EXTRA_DAYS))],
        choices=(),
        default="1",
        validate_choice=False,
    )
    whom = RadioField(
        _l("Untuk siapa"),
        [known_choice(_l("Orang ini tidak sedang bekerja di kelas ini. Pilih dari daftar."))],
        choices=(),
        default=EVERYBODY,
        validate_choice=False,
    )

    def offer(self, exercise: Exercise, desks: Iterable[Desk]) -> None:
        """One to five days, for everybody or, where each has a run, for one who still works."""
        days = range(1, MAX_EXTRA_DAYS + 1)
        self.days.choices = choices((str(n), more_words(exercise, n)) for n in days)
        going_on = (desk for desk in desks if desk.works)
        people = () if exercise.shared else ((each.run, each.name) for each in going_on)
        self.whom.choices = choices(((EVERYBODY, _("Semua peserta")), *people))


def more_words(exercise: Exercise, days: int) -> str:
    """So many working days, and about how long they take: “2 hari kerja (sekitar 20 menit)”."""
    return _(
        "%(days)s (sekitar %(time)s)",
        days=working_days_words(days),
        time=minutes_words(days * exercise.minutes_per_working_day),
    )


@dataclass(frozen=True, slots=True)
class ConsoleForms:
    """The three forms. `open`: the door that stands open, because its form was refused or asked for; "" for none."""

    pace: PaceForm
    message: MessageForm
    extend: ExtendForm
    open: str = ""

    @property
    def refused(self) -> FlaskForm:
        """The form whose errors are summed up on top."""
        return {MESSAGE: self.message, EXTEND: self.extend}.get(self.open, self.pace)


def console_forms(
    exercise: Exercise,
    desks: Iterable[Desk],
    *,
    sent: FlaskForm | None = None,
    whom: str = EVERYBODY,
) -> ConsoleForms:
    """The forms as they stand on a page: empty but for the one that was `sent` and refused. `whom`: who is to get time."""
    pace = sent if isinstance(sent, PaceForm) else PaceForm(None)
    message = sent if isinstance(sent, MessageForm) else MessageForm(None)
    extend = sent if isinstance(sent, ExtendForm) else ExtendForm(None)
    if pace is not sent:
        pace.pace.data = written_minutes(exercise.minutes_per_working_day)
    if extend is not sent:
        extend.days.data, extend.whom.data = "1", whom
    extend.offer(exercise, desks)
    opened = {PaceForm: PACE, MessageForm: MESSAGE, ExtendForm: EXTEND}.get(type(sent), "")
    return ConsoleForms(pace, message, extend, EXTEND if whom and not sent else opened)
