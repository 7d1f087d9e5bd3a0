"""Classes of an instructor: the list, and opening a new one. The pages of one class stand in the modules beside."""

from __future__ import annotations

from datetime import timedelta

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import InvalidInput
from trainer.domain.records import Account, Exercise
from trainer.usecases.exercises import Setup, open_class
from trainer.web.access import current_account, instructor_required, services
from trainer.web.account.frame import account_frame
from trainer.web.instructor import console, people, results
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.forms import NewClassForm, minutes_of
from trainer.web.instructor.listing import classes_page, new_class_page
from trainer.web.sentences import wrong

__all__ = ["bp", "console", "people", "results"]

HERE = "instructor.classes"
TWICE_WITHIN = timedelta(seconds=10)
"""A form that comes again so soon was tapped twice."""


@bp.get("/instruktur")
@instructor_required
def classes() -> str:
    """Own classes, newest first."""
    page = request.args.get("halaman", 1, type=int)
    shown = classes_page(services(), _me(), page)
    return render_template("instructor/classes.html", page=shown, frame=account_frame(HERE))


@bp.route("/instruktur/kelas/baru", methods=["GET", "POST"])
@instructor_required
def new() -> AnyResponse | tuple[str, int]:
    """A scenario, when judgements open, how fast: one page, one button."""
    form = NewClassForm()
    form.offer([services().library.current(slug) for slug in services().library.slugs()])
    if not form.validate_on_submit():
        return _new_page(form), 422 if form.is_submitted() else 200
    if opened := _just_opened(form.scenario.data):
        return redirect(url_for("instructor.console", exercise=opened.id))
    setup = Setup(
        feedback=form.feedback.data or None,
        minutes_per_working_day=minutes_of(form.pace.data),
        title=form.title.data,
    )
    try:
        exercise = open_class(services(), _me(), form.scenario.data, setup)
    except InvalidInput as error:
        form.pace.errors = [wrong(problem) for problem in error.problems]
        return _new_page(form), 422
    return redirect(url_for("instructor.console", exercise=exercise.id))


def _just_opened(slug: str) -> Exercise | None:
    """The class that the same form has opened already, when it was sent twice."""
    newest = next(iter(services().directory.exercises_of(_me().id)), None)
    since = services().wall.now() - TWICE_WITHIN
    if newest is None or newest.join_code is None or newest.scenario != slug:
        return None
    return newest if newest.state == "open" and newest.created_at > since else None


def _new_page(form: NewClassForm) -> str:
    shown = new_class_page(services(), form)
    return render_template("instructor/new.html", page=shown, frame=account_frame(HERE))


def _me() -> Account:
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    return account
