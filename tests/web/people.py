"""People who use the application in a test, each with a browser of their own. Made by the fixtures of `conftest`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from flask import Flask
from flask.testing import FlaskClient

from trainer.domain.records import Account, Exercise, Person, RunId
from trainer.web.access import SignedIn

SLUG = "hari-pertama"
PASSWORD = "empat kata yang cukup"


def enter(client: FlaskClient, account: Account) -> FlaskClient:
    """The browser after this account signed in."""
    with client.session_transaction() as session:
        session["_user_id"] = SignedIn(account).get_id()
        session["_fresh"] = True
        session.permanent = True
    return client


def sit(client: FlaskClient, person: Person) -> FlaskClient:
    """The browser after this person took a seat in a class."""
    with client.session_transaction() as session:
        session["person"] = f"{person.id}:{person.epoch}"
        session.permanent = True
    return client


@dataclass
class Learner:
    """Somebody who learns alone: account, browser, run."""

    account: Account
    person: Person
    client: FlaskClient
    run: RunId
    exercise: Exercise


@dataclass
class Trainee:
    """Somebody in a class: name, browser, run, personal code."""

    person: Person
    client: FlaskClient
    run: RunId
    words: str


@dataclass
class ClassRoom:
    """A class: its instructor with a browser, and whoever joined."""

    owner: Account
    client: FlaskClient
    exercise: Exercise
    trainees: list[Trainee] = field(default_factory=list)


def back_in(app: Flask, people: Learner | ClassRoom) -> Learner | ClassRoom:
    """The same people with new browsers."""
    if isinstance(people, Learner):
        return replace(people, client=enter(app.test_client(), people.account))
    seated = [
        replace(trainee, client=sit(app.test_client(), trainee.person))
        for trainee in people.trainees
    ]
    return replace(people, client=enter(app.test_client(), people.owner), trainees=seated)
