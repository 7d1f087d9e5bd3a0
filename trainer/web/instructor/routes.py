"""Classes of an instructor: the list, and opening a new one. The pages of one class stand in the modules beside."""

from __future__ import annotations

from datetime import timedelta

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import ContentError, InvalidInput
from trainer.domain.records import Account, Exercise
from trainer.usecases.exercises import drawn_variant, open_class
from trainer.web.access import class_of, current_account, instructor_required, services
from trainer.web.frames.account import account_frame
from trainer.web.instructor import (
    calibration,
    classroom,
    console,
    double,
    marking,
    people,
    rescoring,
    results,
    screen,
)
from trainer.web.instructor.blueprint import bp
from trainer.web.instructor.listing import classes_page
from trainer.web.instructor.preparing import NewClassForm, new_class_page
from trainer.web.language import gettext as _
from trainer.web.sentences import wrong
from trainer.web.variant_choice import NOT_MADE

__all__ = [
    "bp",
    "calibration",
    "classroom",
    "console",
    "double",
    "marking",
    "people",
    "rescoring",
    "results",
    "screen",
]

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
    """Scenario and way to play, the rest folded away: one page, one button. `salin`: a past class to begin from."""
    form, scenarios = NewClassForm(), [services().library.current(s) for s in _slugs()]
    form.offer(scenarios, services().library.profiles())
    if not form.is_submitted():
        return _new_page(form, _copied(form)), 200
    if not form.validate() or not form.fits(scenarios):
        return _new_page(form), 422
    if opened := _just_opened(form.scenario.data):
        return redirect(url_for("instructor.console", exercise=opened.id))
    try:
        chosen = services().library.current(form.scenario.data)
        setup = form.setup(chosen, lambda: drawn_variant(services()))
        if setup.variant is not None and not _can_be_made(form, setup.variant):
            return _new_page(form), 422
        exercise = open_class(services(), _me(), form.scenario.data, setup)
    except InvalidInput as error:
        form.pace.errors = [wrong(problem) for problem in error.problems]
        return _new_page(form), 422
    except ContentError:
        form.profile.errors = [
            _("Skenario ini tidak dapat dimainkan dengan profil itu. Pilih profil lain.")
        ]
        return _new_page(form), 422
    return redirect(url_for("instructor.console", exercise=exercise.id))


def _can_be_made(form: NewClassForm, variant: int) -> bool:
    """Whether the scenario can be had with new reports, by its own rules; else the field says that it cannot."""
    try:
        services().library.current(form.scenario.data, None, variant)
    except ContentError:
        form.reports.errors = [str(NOT_MADE)]
        return False
    return True


def _slugs() -> tuple[str, ...]:
    return services().library.slugs()


def _copied(form: NewClassForm) -> str:
    """Fill in the class that the address names, and give its title; "" when it names none that can be opened again."""
    asked = request.args.get("salin", "")
    if not asked:
        return ""
    exercise = class_of(asked)
    if exercise.scenario not in _slugs():
        return ""
    played = services().library.world(exercise.scenario, exercise.content_hash).scenario
    form.copy(exercise, services().library.current(exercise.scenario), played)
    return exercise.title


def _just_opened(slug: str) -> Exercise | None:
    """The class that the same form has opened already, when it was sent twice."""
    newest = next(iter(services().directory.exercises_of(_me().id)), None)
    since = services().wall.now() - TWICE_WITHIN
    if newest is None or newest.join_code is None or newest.scenario != slug:
        return None
    return newest if newest.state == "open" and newest.created_at > since else None


def _new_page(form: NewClassForm, copied: str = "") -> str:
    shown = new_class_page(services(), form, copied)
    return render_template("instructor/new.html", page=shown, frame=account_frame(HERE))


def _me() -> Account:
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    return account
