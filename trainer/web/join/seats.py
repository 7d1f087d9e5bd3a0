"""Choosing a seat in a class that shares one run."""

from __future__ import annotations

from dataclasses import dataclass

from flask import redirect, render_template, url_for
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse
from wtforms import RadioField
from wtforms.validators import InputRequired

from trainer.domain.errors import InvalidInput
from trainer.domain.records import Exercise, Person
from trainer.usecases.seats import take_seat
from trainer.web.access import anyone, services
from trainer.web.fields import choices, known_choice
from trainer.web.join.blueprint import bp, class_with, guesses, member_of
from trainer.web.join.seating import Seating, seating_of
from trainer.web.join.views import class_cursor
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.live import fragment, nothing_new, over
from trainer.web.names import shown_name


class SeatForm(FlaskForm):
    """One of the seats that were free when the page was made."""

    seat = RadioField(
        _l("Meja yang masih kosong"),
        [
            InputRequired(_l("Pilih satu meja.")),
            known_choice(_l("Meja ini tidak ada. Pilih dari daftar.")),
        ],
        choices=(),
        validate_choice=False,
    )


@dataclass(frozen=True, slots=True)
class SeatsPage:
    """`hints`: agency and work under each free seat. `stay`: the way on for somebody who has a seat, "" for others. `over`:
    the class has ended, and no seat is given any more; `card` leads to what is left.

    `cursor`: how far the list of seats has seen.
    """

    form: SeatForm
    name: str
    title: str
    code: str
    seating: Seating
    hints: dict[str, str]
    stay: str
    over: bool
    card: str
    cursor: str


@bp.route("/gabung/<code>/meja", methods=["GET", "POST"])
@anyone
@guesses
def seats(code: str) -> AnyResponse | str | tuple[str, int]:
    """The seats, and one button. Before the class begins somebody may move to another seat."""
    exercise = class_with(code)
    person = member_of(exercise)
    if person is None:
        return redirect(url_for("join.name", code=code))
    card = url_for("join.card", code=exercise.join_code)
    if not exercise.shared or exercise.state == "ended":
        return redirect(card)
    seating = seating_of(services(), exercise, person)
    if seating.mine is not None and exercise.state != "open":
        return redirect(card)
    form = SeatForm()
    form.seat.choices = choices((row.id, row.title) for row in seating.rows)
    if not form.validate_on_submit():
        return _page(exercise, person, form), 422 if form.is_submitted() else 200
    try:
        take_seat(services(), exercise.id, person.id, form.seat.data)
    except InvalidInput:
        title = next(row.title for row in seating.rows if row.id == form.seat.data)
        taken = _(
            "%(seat)s baru saja diambil orang lain. Pilih meja yang masih kosong.", seat=title
        )
        form.seat.errors = [taken]
        return _page(exercise, person, form), 409
    return redirect(card)


@bp.get("/gabung/<code>/meja/sejak/<cursor>")
@anyone
@guesses
def seats_since(code: str, cursor: str) -> AnyResponse:
    """The seats when somebody sat down or got up: one that was taken is not offered any more, and after the end none."""
    exercise = class_with(code)
    person, now = member_of(exercise), class_cursor(services(), exercise)
    if person is None or not exercise.shared:
        return over()
    if cursor == now:
        return over() if exercise.state == "ended" else nothing_new()
    shown = _page_of(exercise, person, SeatForm(None))
    return fragment(render_template("join/_choose.html", page=shown), now)


def _page(exercise: Exercise, person: Person, form: SeatForm) -> str:
    return render_template("join/seats.html", page=_page_of(exercise, person, form))


def _page_of(exercise: Exercise, person: Person, form: SeatForm) -> SeatsPage:
    seating = seating_of(services(), exercise, person)
    card = url_for("join.card", code=exercise.join_code)
    form.seat.choices = choices((row.id, row.title) for row in seating.free)
    return SeatsPage(
        form=form,
        name=shown_name(person),
        title=exercise.title,
        code=exercise.join_code or "",
        seating=seating,
        hints={row.id: f"{row.agency} · {row.work}" for row in seating.free},
        stay=card if seating.mine else "",
        over=exercise.state == "ended",
        card=card,
        cursor=class_cursor(services(), exercise),
    )
