"""Practising alone: choose a scenario, begin, go on, look back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from trainer.domain.errors import ContentError
from trainer.domain.records import Account, Person
from trainer.domain.scenario import Scenario
from trainer.usecases.acting import watch
from trainer.usecases.alone import come_back
from trainer.usecases.exercises import Setup, drawn_variant, pause, start_alone
from trainer.usecases.loading import load
from trainer.web.access import account_required, current_account, services
from trainer.web.frames.account import account_frame
from trainer.web.language import gettext as _
from trainer.web.marking_rounds import recent_rounds
from trainer.web.practice.forms import StartForm
from trainer.web.practice.views import OwnRun, home_page, own_runs, start_page
from trainer.web.variant_choice import NEW, NOT_MADE

bp = Blueprint("practice", __name__)
HERE = "practice.home"
TWICE_WITHIN = timedelta(seconds=10)
"""A form that comes again so soon was tapped twice."""


@bp.get("/latihan")
@account_required
def home() -> str:
    """What is on offer, what goes on, what was done."""
    page = request.args.get("halaman", 1, type=int)
    shown = home_page(services(), own_runs(services(), _own_person()), page)
    me = _me()
    # An instructor finds them on the page of classes.
    rounds = () if me.instructor else recent_rounds(services(), me.id)
    return render_template(
        "practice/home.html", page=shown, rounds=rounds, frame=account_frame(HERE)
    )


@bp.route("/latihan/mulai/<slug>", methods=["GET", "POST"])
@account_required
def start(slug: str) -> AnyResponse | str | tuple[str, int]:
    """Read what a scenario asks for, then begin it; each time with a seed of its own."""
    scenario = services().library.current(slug)
    going_on = _going_on()
    form = StartForm(feedback=scenario.feedback)
    form.offer(scenario, services().library.profiles())
    if not form.validate_on_submit():
        return _start_page(scenario, form, going_on), 422 if form.is_submitted() else 200
    if begun := _just_begun(slug):
        return redirect(url_for("desk.briefing", run=begun.row.id))
    profile = form.profile.data if form.profile.data != scenario.profile else None
    setup = Setup(feedback=form.feedback.data, profile=profile)
    try:
        services().library.current(slug, profile)
    except ContentError:
        form.profile.errors = [
            _("Skenario ini tidak dapat dimainkan dengan profil itu. Pilih profil lain.")
        ]
        return _start_page(scenario, form, going_on), 422
    if scenario.made or (scenario.varies and form.reports.data == NEW):
        setup = replace(setup, variant=drawn_variant(services()))
        try:
            services().library.current(slug, profile, setup.variant)
        except ContentError:
            form.reports.errors = [str(NOT_MADE)]
            return _start_page(scenario, form, going_on), 422
    _put_aside(going_on)
    joined = start_alone(services(), _me(), slug, setup, form.seat.data, waiting=True)
    return redirect(url_for("desk.briefing", run=joined.run))


def _start_page(scenario: Scenario, form: StartForm, going_on: tuple[OwnRun, ...]) -> str:
    shown = start_page(services(), scenario, form, running_elsewhere=bool(going_on))
    return render_template("practice/start.html", page=shown, frame=account_frame(HERE))


def _just_begun(slug: str) -> OwnRun | None:
    """The run that the same form has begun already, when it was sent twice."""
    since = services().wall.now() - TWICE_WITHIN
    mine = own_runs(services(), _own_person())
    fresh = (each for each in mine if not each.over and each.exercise.scenario == slug)
    return next((each for each in fresh if each.row.created_at > since), None)


def _put_aside(going_on: tuple[OwnRun, ...]) -> None:
    """Stop the clocks of runs that are left for a new one: nobody is at their desks."""
    for own in going_on:
        person = _own_person()
        assert person is not None, "whoever has a run is a person"
        left = watch(services(), come_back(services(), load(services(), own.row.id), person))
        if not left.run.finished:
            pause(services(), own.exercise.id)


def _going_on() -> tuple[OwnRun, ...]:
    return tuple(
        each for each in own_runs(services(), _own_person()) if each.card.state == "running"
    )


def _own_person() -> Person | None:
    return services().directory.person_of_account(_me().id)


def _me() -> Account:
    account = current_account()
    assert account is not None, "the decorator let somebody in who is not signed in"
    return account
