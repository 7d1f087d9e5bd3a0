"""The way into a class: by its code and a name, back by four words, and the wall that shows how."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_limiter.util import get_remote_address
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import InvalidInput, NotFound
from trainer.domain.records import Exercise, Person, RunId, code_key
from trainer.usecases.exercises import rejoin
from trainer.web.access import anyone, seated_person, services, take_seat
from trainer.web.errors import page
from trainer.web.fields import text_of
from trainer.web.join.forms import CodeForm, NameForm, ReturnForm
from trainer.web.join.names import shown_name
from trainer.web.join.once import draw_card, join_once
from trainer.web.join.views import (
    CodePage,
    NamePage,
    ReturnPage,
    card_page,
    class_cursor,
    waiting,
    wall_page,
)
from trainer.web.limits import limiter
from trainer.web.live import fragment, nothing_new, over
from trainer.web.sentences import wrong

bp = Blueprint("join", __name__)

UNKNOWN = 404
GUESSES = "60/minute;600/hour"
"""Unknown codes from one address: room for a hall that mistypes, none for a search through a hundred million codes."""

RETURNS = "20/minute;200/hour"
"""Unknown personal codes from one address; a code is one of four thousand million."""

JOINS = "150/minute;500/hour"
"""People who join one class: more than any hall holds, too few to drown a console."""


def _class_key() -> str:
    return code_key((request.view_args or {}).get("code", ""))


def _was_unknown(answer: Response) -> bool:
    return answer.status_code == UNKNOWN


def _has_joined(answer: Response) -> bool:
    return answer.status_code == 302


guesses = limiter.shared_limit(GUESSES, scope="class code", deduct_when=_was_unknown)


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
    form = NameForm()
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
    return redirect(url_for("join.card", code=exercise.join_code))


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
    exercise, _person, run = found
    now = waiting(exercise, run)
    if cursor == now.cursor:
        return nothing_new() if now.live else over()
    return fragment(render_template("join/_waiting.html", waiting=now), now.cursor)


@bp.route("/kembali", methods=["GET", "POST"])
@anyone
@limiter.limit(RETURNS, key_func=get_remote_address, methods=["POST"], deduct_when=_was_unknown)
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
    if joined.exercise.state == "open":
        return redirect(url_for("join.card", code=joined.exercise.join_code))
    return redirect(url_for("desk.inbox", run=joined.run))


@bp.get("/kelas/<code>/layar")
@anyone
@guesses
def wall(code: str) -> str:
    """The projector's page: code, QR and who is in. Whoever knows the code may see it."""
    return render_template("join/wall.html", page=wall_page(services(), _class_of(code)))


@bp.get("/kelas/<code>/layar/sejak/<cursor>")
@anyone
@guesses
def wall_since(code: str, cursor: str) -> AnyResponse:
    """The same when somebody came in or the class changed."""
    exercise = _class_of(code)
    now = class_cursor(services(), exercise)
    if cursor == now:
        return over() if exercise.state == "ended" else nothing_new()
    shown = wall_page(services(), exercise)
    return fragment(render_template("join/_wall.html", page=shown), shown.cursor)


def _class_of(code: str) -> Exercise:
    found = services().directory.exercise_by_code(code)
    if found is None:
        raise NotFound("class", code)
    return found


def _my_place(code: str) -> tuple[Exercise, Person, RunId | None] | None:
    """The class, and who sits in it here with which run (None while it is being made); None when nobody does."""
    exercise = _class_of(code)
    person = seated_person()
    if person is None or person.exercise != exercise.id:
        return None
    run = services().directory.run_of(exercise.id, person.id)
    return exercise, person, run.id if run else None


def _name_page(exercise: Exercise, form: NameForm) -> NamePage:
    code = exercise.join_code or ""
    found = _my_place(code)
    seated = shown_name(found[1]) if found else ""
    return NamePage(form, exercise.title, code, seated, url_for("join.card", code=code))


def _unknown_code(form: CodeForm) -> tuple[str, int]:
    refusal = _(
        "Tidak ada kelas dengan kode ini. Cocokkan lagi dengan kode di layar, huruf demi huruf."
    )
    return render_template("join/code.html", page=CodePage(form, refusal)), UNKNOWN
