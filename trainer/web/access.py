"""Who is it, and which run or class may they open. Every route carries one of the decorators below.

An account signs in by password; somebody in a class has a seat and no account; both may live in one browser. What
does not belong to a person answers 404, as if it were not there. What may be done in a run is decided by the core.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from http import HTTPStatus
from typing import Any, NoReturn, TypeVar

from flask import Response, abort, current_app, flash, g, redirect, request, session, url_for
from flask_login import LoginManager, UserMixin, current_user, login_user, logout_user

from trainer.domain.commands import Actor
from trainer.domain.records import (
    Account,
    AccountId,
    Exercise,
    ExerciseId,
    Person,
    PersonId,
    RunFound,
    RunId,
    RunRow,
)
from trainer.usecases.acting import actor_at, watch
from trainer.usecases.alone import come_back
from trainer.usecases.listing import ListedRun, listed
from trainer.usecases.loading import LoadedRun, caught_up, load_found
from trainer.usecases.seats import people_at
from trainer.usecases.services import Services
from trainer.web.language import gettext as _
from trainer.wiring import Plugged

View = TypeVar("View", bound=Callable[..., Any])

SERVICES, PLUGGED = "bimtek", "bimtek-plugged"
"""Names among the application's extensions: the services of the use cases, and everything that was built."""

SEAT = "person"
"""Where the session keeps the seat of somebody without an account: "<person id>:<epoch>"."""

WATCHED = "watched"
"""Where the session keeps which seat of a shared run its instructor looks at: "<run id>:<seat>"."""

WATCH = "meja"
"""The argument of an address by which an instructor names that seat."""

LIVE = "X-Requested-With"
"""The header of a region that asks for news: it takes a fragment or an error, never another page."""

login = LoginManager()
# Phones change their address between two halls; a session is not worth less for it.
login.session_protection = None


class SignedIn(UserMixin):
    """An account as Flask-Login wants it. A new epoch makes every older session a stranger's."""

    def __init__(self, account: Account) -> None:
        self.account = account

    def get_id(self) -> str:
        return f"a:{self.account.id}:{self.account.epoch}"


@login.user_loader
def _account_of(principal: str) -> SignedIn | None:
    kind, _, rest = principal.partition(":")
    account_id, _, epoch = rest.rpartition(":")
    if kind != "a" or not account_id:
        return None
    account = services().directory.account(AccountId(account_id))
    return SignedIn(account) if account is not None and str(account.epoch) == epoch else None


@login.unauthorized_handler
def _to_sign_in() -> Any:
    """A page asked for without signing in comes up again after it; a form sent that way does not. A region is told no."""
    if request.headers.get(LIVE) == "live":
        return Response(status=HTTPStatus.UNAUTHORIZED)
    target = request.full_path.rstrip("?") if request.method == "GET" else None
    return redirect(url_for("account.sign_in", next=target))


def services() -> Services:
    """The plugged-in outside that every use case gets first."""
    found: Services = current_app.extensions[SERVICES]
    return found


def plugged() -> Plugged:
    """What stands behind the application beside the services: default rules, glossary, database."""
    found: Plugged = current_app.extensions[PLUGGED]
    return found


# Who is it


def current_account() -> Account | None:
    """Whoever signed in with a password in this browser."""
    account: Account | None = current_user.account if current_user.is_authenticated else None
    return account


def seated_person() -> Person | None:
    """Whoever joined a class in this browser, without an account."""
    if "seated" not in g:
        g.seated = _seated()
    person: Person | None = g.seated
    return person


def current_person() -> Person | None:
    """Whoever plays in this browser: the seat in a class, else the account's own way through."""
    return seated_person() or _own_person()


def sign_in(account: Account) -> None:
    """Remember the account in this browser; the session outlives the browser window and the server."""
    session.permanent = True
    login_user(SignedIn(account))


def sign_out() -> None:
    """Forget the account. A seat in a class stays."""
    logout_user()


def take_seat(person: Person) -> None:
    """Remember in this browser who joined a class."""
    session.permanent = True
    session[SEAT] = f"{person.id}:{person.epoch}"
    g.seated = person


def _seated() -> Person | None:
    person_id, _, epoch = str(session.get(SEAT, "")).rpartition(":")
    if not person_id:
        return None
    person = services().directory.person(PersonId(person_id))
    return person if person is not None and str(person.epoch) == epoch else None


def _own_person() -> Person | None:
    account = current_account()
    return services().directory.person_of_account(account.id) if account else None


# What may they open


@dataclass(frozen=True, slots=True)
class Place:
    """A run that somebody may open, by its rows alone: nothing was folded yet.

    `person` sits in it. `read_only`: the instructor looks over the shoulder.
    """

    found: RunFound
    person: Person
    read_only: bool

    @property
    def row(self) -> RunRow:
        return self.found.row

    @property
    def exercise(self) -> Exercise:
        return self.found.exercise


@dataclass(frozen=True, slots=True)
class Access:
    """A run that somebody opened, as it stands now, and the seat they see it from."""

    loaded: LoadedRun
    seat: str
    person: Person
    read_only: bool

    @property
    def run_id(self) -> RunId:
        return self.loaded.row.id

    @property
    def alone(self) -> bool:
        """A learner alone has the clock in hand; a class has an instructor."""
        return self.loaded.exercise.join_code is None

    @property
    def actor(self) -> Actor:
        """Who acts from the seat."""
        return actor_at(self.loaded.run, self.seat, self.person.id)


def place_of(run_id: str) -> Place:
    """The run's rows for whoever has a seat in it, or for the instructor who owns its class; everybody else gets 404."""
    directory = services().directory
    found = directory.found(RunId(run_id))
    if found is None:
        abort(404)
    row, exercise = found.row, found.exercise
    account = current_account()
    owner = account is not None and account.id == exercise.owner
    if row.person is None:
        return _place_in_shared(found, owner=owner)
    person = found.person
    if person is None or not (owner or _is_me(person)):
        abort(404)
    return Place(found, person, read_only=not _is_me(person))


def _place_in_shared(found: RunFound, *, owner: bool) -> Place:
    """A seat of a run that a class shares: one's own, or the one that the instructor looks at."""
    (shown,) = listed(services(), (found,))
    me = seated_person()
    mine = me is not None and shown.run.seat_of(me.id) is not None
    if me is not None and mine and not (owner and WATCH in request.args):
        return Place(found, me, read_only=False)
    if not owner:
        _turn_away(found.exercise, me)
    person = _watched(shown)
    return Place(found, person, read_only=me is None or person.id != me.id)


def _turn_away(exercise: Exercise, person: Person | None) -> NoReturn:
    """Somebody of the class without a seat, perhaps not any more, is shown the seats; to others there is nothing."""
    in_class = person is not None and person.exercise == exercise.id
    if not in_class or LIVE in request.headers:
        abort(404)
    if request.method == "POST":
        flash(
            _("Meja Anda sudah dibebaskan. Yang baru saja Anda kirim tidak tersimpan."), "refused"
        )
    abort(redirect(url_for("join.seats", code=exercise.join_code)))


def _watched(shown: ListedRun) -> Person:
    """Who has the seat that the instructor named in the address, here or before; else the first who has one."""
    row = shown.row
    taken = {seat: who for seat, who in people_at(shown.run).items() if who is not None}
    named = request.args.get(WATCH, "")
    if named in taken:
        session[WATCHED] = f"{row.id}:{named}"
    run, _, before = str(session.get(WATCHED, "")).partition(":")
    seat = before if run == row.id and before in taken else next(iter(taken), None)
    person = services().directory.person(taken[seat]) if seat is not None else None
    if person is None or (named and named not in taken):
        abort(404)
    return person


def desk_of(run_id: str) -> Access:
    """The run as it stands, after the world has caught up. A learner who was away finds it where it was left."""
    return desk_at(place_of(run_id))


def desk_at(place: Place, *, acting: bool = False) -> Access:
    """The same for somebody whose right to it was asked already. `acting`: what the world has done meanwhile is stored
    together with what they do.
    """
    (loaded,) = load_found(services(), (place.found,))
    if place.exercise.join_code is None and not place.read_only:
        loaded = come_back(services(), loaded, place.person)
    loaded = caught_up(loaded) if acting else watch(services(), loaded)
    seat = loaded.run.seat_of(place.person.id)
    if seat is None:
        abort(404)
    g.profile = loaded.world.profile
    return Access(loaded, seat.spec.id, place.person, place.read_only)


def class_of(exercise_id: str) -> Exercise:
    """A class of the account that is signed in; another's answers 404."""
    account = current_account()
    exercise = services().directory.exercise(ExerciseId(exercise_id))
    if (
        account is None
        or exercise is None
        or exercise.join_code is None
        or exercise.owner != account.id
    ):
        abort(404)
    return exercise


def _is_me(person: Person) -> bool:
    """Whether it is whoever plays in this browser: in the seat that it remembers, or as its account's own way through."""
    if session.get(SEAT) == f"{person.id}:{person.epoch}":
        return True
    account = current_account()
    return account is not None and person.account == account.id and person.exercise is None


# Decorators: one on every route, directly under the route itself


def anyone(view: View) -> View:
    """A page for everybody, also without a seat."""
    return _marked(view, "anyone")


def account_required(view: View) -> View:
    """A page for whoever is signed in; others are asked to."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        return view(*args, **kwargs) if current_account() else _to_sign_in()

    return _marked(guarded, "account")  # type: ignore[return-value]


def instructor_required(view: View) -> View:
    """A page for instructors. To an account without that right it does not exist."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        account = current_account()
        if account is None:
            return _to_sign_in()
        if not account.instructor:
            abort(404)
        return view(*args, **kwargs)

    return _marked(guarded, "instructor")  # type: ignore[return-value]


def class_required(view: View) -> View:
    """A page about a class of one's own: `exercise` of the address becomes the Exercise itself."""

    @wraps(view)
    def guarded(exercise: str, **kwargs: Any) -> Any:
        if current_account() is None:
            return _to_sign_in()
        return view(exercise=class_of(exercise), **kwargs)

    return _marked(guarded, "class")  # type: ignore[return-value]


def desk_required(view: View) -> View:
    """A page of a run, for its person and, to look, for its instructor: `run` of the address becomes `desk`, an Access."""

    @wraps(view)
    def guarded(run: str, **kwargs: Any) -> Any:
        return view(desk=desk_of(run), **kwargs)

    return _marked(guarded, "desk")  # type: ignore[return-value]


def place_required(view: View) -> View:
    """The same before anything is folded, for a poll: `run` of the address becomes `place`, a Place."""

    @wraps(view)
    def guarded(run: str, **kwargs: Any) -> Any:
        return view(place=place_of(run), **kwargs)

    return _marked(guarded, "place")  # type: ignore[return-value]


def player_required(view: View) -> View:
    """An act in a run, for the person in the seat alone: `run` of the address becomes `desk`. The instructor gets 404."""

    @wraps(view)
    def guarded(run: str, **kwargs: Any) -> Any:
        place = place_of(run)
        if place.read_only:
            abort(404)
        return view(desk=desk_at(place, acting=True), **kwargs)

    return _marked(guarded, "player")  # type: ignore[return-value]


def _marked(view: View, role: str) -> View:
    view.access_role = role  # type: ignore[attr-defined]
    return view
