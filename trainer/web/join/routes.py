"""The way into a class: by its code and a name, back by four words, and the wall that shows how."""

from __future__ import annotations

from flask import Response, redirect, render_template, request, url_for
from flask_limiter.util import get_remote_address
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import InvalidInput, NotFound
from trainer.domain.records import Exercise, Person, RunId, code_key
from trainer.usecases.classroom import holds_back
from trainer.usecases.exercises import is_closed, rejoin
from trainer.usecases.seats import run_of
from trainer.web.access import anyone, services, take_seat
from trainer.web.classroom import classroom_of
from trainer.web.code_form import CodeForm
from trainer.web.errors import page
from trainer.web.fields import text_of
from trainer.web.join import seats
from trainer.web.join.blueprint import UNKNOWN, bp, class_with, guesses, member_of, was_unknown
from trainer.web.join.forms import NameForm, ReturnForm
from trainer.web.join.once import draw_card, join_once
from trainer.web.join.views import (
    CodePage,
    NamePage,
    ReturnPage,
    card_page,
    full_words,
    waiting,
    wall_cursor,
    wall_page,
)
from trainer.web.language import gettext as _
from trainer.web.limits import limiter
from trainer.web.live import fragment, nothing_new, over
from trainer.web.names import shown_name
from trainer.web.sentences import wrong

__all__ = ["bp", "seats"]

RETURNS = "20/minute;200/hour"
"""Unknown personal codes from one address; a code is one of four thousand million."""

JOINS = "150/minute;500/hour"
"""People who join one class: more than any hall holds, too few to drown a console."""


def _class_key() -> str:
    return code_key((request.view_args or {}).get("code", ""))


def _has_joined(answer: Response) -> bool:
    return answer.status_code == 302


@bp.get("/gabung")
@anyone
@guesses
def code() -> AnyResponse | str | tuple[str, int]:
    """The field for the code on the wall."""
    form = CodeForm(request.args)
    if "kode" not in request.args:
        return render_template("join/code.html", page=CodePage(form, ""))
    if not form.validate():
        return render_template("join/code.html", page=CodePage(form, "")), 422
    found = services().directory.exercise_by_code(text_of(form.kode))
    if found is None:
        return _unknown_code(form)
    return redirect(url_for("join.name", code=found.join_code))


@bp.route("/gabung/<code>", methods=["GET", "POST"])
@anyone
@guesses
@limiter.limit(JOINS, key_func=_class_key, methods=["POST"], deduct_when=_has_joined)
def name(code: str) -> AnyResponse | str | tuple[str, int]:
    """The name, and one button."""
    exercise = services().directory.exercise_by_code(code)
    if exercise is None:
        return _unknown_code(CodeForm(data={"kode": code}))
    if exercise.state == "ended":
        return page(
            410,
            sentence=_(
                "Kelas ini sudah berakhir. Bila Anda mengikutinya, kembalilah dengan kode pribadi Anda."
            ),
            back=url_for("join.back"),
        )
    if is_closed(exercise):
        return page(
            403,
            sentence=_(
                "Kelas ini sudah dimulai, dan instruktur tidak menerima peserta baru lagi. Bila Anda sudah pernah bergabung, kembalilah dengan kode pribadi Anda."
            ),
            back=url_for("join.back"),
        )
    form = NameForm()
    if exercise.hide_names:
        form.hide()
    if not form.validate_on_submit():
        draw_card()
        html = render_template("join/name.html", page=_name_page(exercise, form))
        return html, 422 if form.is_submitted() else 200
    try:
        person = join_once(exercise, text_of(form.name))
    except InvalidInput as error:
        form.name.errors = [wrong(problem) for problem in error.problems]
        return render_template("join/name.html", page=_name_page(exercise, form)), 422
    take_seat(person)
    place = "join.seats" if exercise.shared else "join.card"
    return redirect(url_for(place, code=exercise.join_code))


@bp.get("/gabung/<code>/kartu")
@anyone
@guesses
def card(code: str) -> AnyResponse | str:
    """The personal code of whoever sits in this class in this browser, and what to do next."""
    found = _my_place(code)
    if found is None:
        return redirect(url_for("join.name", code=code))
    return render_template("join/card.html", page=card_page(services(), *found))


@bp.get("/gabung/<code>/kartu/sejak/<cursor>")
@anyone
@guesses
def card_since(code: str, cursor: str) -> AnyResponse:
    """Whether the class has begun meanwhile."""
    found = _my_place(code)
    if found is None:
        raise NotFound("seat", code)
    exercise, person, run = found
    now = waiting(services(), exercise, person, run)
    if cursor == now.cursor:
        return nothing_new() if now.live else over()
    return fragment(render_template("join/_waiting.html", waiting=now), now.cursor)


@bp.route("/kembali", methods=["GET", "POST"])
@anyone
@limiter.limit(RETURNS, key_func=get_remote_address, methods=["POST"], deduct_when=was_unknown)
def back() -> AnyResponse | str | tuple[str, int]:
    """Four words bring a seat back on any device."""
    form = ReturnForm()
    if not form.validate_on_submit():
        return render_template(
            "join/back.html", page=ReturnPage(form, "")
        ), 422 if form.is_submitted() else 200
    try:
        joined = rejoin(services(), text_of(form.words))
    except NotFound:
        refusal = _(
            "Kode pribadi ini tidak dikenal. Periksa keempat katanya, atau minta instruktur menampilkannya lagi."
        )
        return render_template("join/back.html", page=ReturnPage(form, refusal)), UNKNOWN
    take_seat(joined.person)
    if joined.seat is None:
        return redirect(url_for("join.seats", code=joined.exercise.join_code))
    if joined.exercise.state == "open":
        return redirect(url_for("join.card", code=joined.exercise.join_code))
    return redirect(url_for("desk.inbox", run=joined.run))


@bp.get("/kelas/<code>/layar")
@anyone
@guesses
def wall(code: str) -> str:
    """The projector's page: code, QR and who is in. Whoever knows the code may see it."""
    return render_template("join/wall.html", page=wall_page(services(), class_with(code)))


@bp.get("/kelas/<code>/layar/sejak/<cursor>")
@anyone
@guesses
def wall_since(code: str, cursor: str) -> AnyResponse:
    """The same when somebody came in or the class changed."""
    exercise = class_with(code)
    now = wall_cursor(services(), exercise)
    if cursor == now:
        more = exercise.state != "ended" or holds_back(exercise, classroom_of(exercise).runs)
        return nothing_new() if more else over()
    shown = wall_page(services(), exercise)
    return fragment(render_template("join/_wall.html", page=shown), shown.cursor)


def _my_place(code: str) -> tuple[Exercise, Person, RunId | None] | None:
    """The class, and who joined it here with which run; None when nobody did.

    The run is None while it is being made and, in a class that shares one, before a seat is chosen.
    """
    exercise = class_with(code)
    person = member_of(exercise)
    if person is None:
        return None
    run = run_of(services(), exercise, person.id)
    return exercise, person, run.id if run else None


def _name_page(exercise: Exercise, form: NameForm) -> NamePage:
    code = exercise.join_code or ""
    found = _my_place(code)
    seated = shown_name(found[1]) if found else ""
    back, full = url_for("join.card", code=code), full_words(services(), exercise)
    return NamePage(form, exercise.title, code, seated, back, full)


def _unknown_code(form: CodeForm) -> tuple[str, int]:
    refusal = _(
        "Tidak ada kelas dengan kode ini. Cocokkan lagi dengan kode di layar, huruf demi huruf."
    )
    return render_template("join/code.html", page=CodePage(form, refusal)), UNKNOWN
