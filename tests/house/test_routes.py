"""Every route says who may open it, every form has its token, every code its sentence, every action its door."""

from __future__ import annotations

import re

import pytest

from tests.house.sources import ROOT
from trainer.domain import commands as c
from trainer.domain.rights import Grant, right_of
from trainer.domain.vocabulary import SEAT_ROLES, Action
from trainer.settings import read_settings
from trainer.web.access import PLUGGED
from trainer.web.app import create_app
from trainer.web.desk.door_table import BY_SLUG, DOORS
from trainer.web.sentences import ACTIONS

ROLES = {"anyone", "account", "instructor", "class", "desk", "place", "player"}
"""What the decorators of `trainer.web.access` say of a view."""

DESK_MAY_LOOK = {"GET"}

WITHOUT_DOOR = {
    Action.BUKA: "happens by reading",
    Action.INPUT: "has no report yet: its form stands on a page of its own",
    Action.JAWAB_PESAN: "about no report: its form stands beside the message",
    Action.BUAT_AKUN: "not part of the work on a report",
    Action.DASBOR: "a view, not a move",
    Action.LIHAT_RAHASIA: "a view, not a move",
}


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    made = create_app(read_settings({"BIMTEK_DATA": str(tmp_path_factory.mktemp("routes"))}))
    yield made
    made.extensions[PLUGGED].engine.dispose()


def views(app):
    """Every route but those of files: the rule and its view."""
    return [
        (rule, app.view_functions[rule.endpoint])
        for rule in app.url_map.iter_rules()
        if not rule.endpoint.startswith("assets.")
    ]


def test_every_route_says_who_may_open_it(app):
    found = views(app)
    bare = [rule.rule for rule, view in found if getattr(view, "access_role", None) is None]

    assert len(found) > 30
    assert bare == []


def test_roles_are_the_known_ones(app):
    known = {getattr(view, "access_role", "") for _rule, view in views(app)}

    assert {"anyone", "account", "instructor", "desk", "player"} <= known


def test_whoever_only_looks_at_a_desk_can_send_nothing(app):
    wrong = [
        rule.rule
        for rule, view in views(app)
        if view.access_role in ("desk", "place")
        and (rule.methods or set()) & {"POST", "PUT", "DELETE"}
    ]

    assert wrong == []


def test_every_address_of_a_run_is_guarded(app):
    wrong = [
        rule.rule
        for rule, view in views(app)
        if "run" in rule.arguments and view.access_role in ("anyone", "account")
    ]

    assert wrong == []


def test_every_view_has_words_of_its_own_for_developers(app):
    assert [rule.rule for rule, view in views(app) if not (view.__doc__ or "").strip()] == []


def test_every_form_that_posts_carries_the_token(app):
    post = re.compile(r"<form[^>]*method=\"post\".*?</form>", re.DOTALL | re.IGNORECASE)
    token = re.compile(r"hidden_fields\(|hidden\(|hidden_tag\(|csrf_token")
    bare = [
        f"{path.name}: {form.group()[:80]}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        for form in post.finditer(path.read_text(encoding="utf-8"))
        if not token.search(form.group())
    ]

    assert bare == []


def test_a_form_without_its_token_is_refused_on_every_route(app):
    client = app.test_client()
    taken = []
    for rule, _view in views(app):
        if "POST" in (rule.methods or set()):
            values = dict.fromkeys(rule.arguments, "x")
            with app.test_request_context():
                address = app.url_map.bind("localhost").build(rule.endpoint, values, method="POST")
            if client.post(address).status_code != 400:
                taken.append(rule.rule)

    assert taken == []


def test_every_action_of_a_seat_has_a_door_or_a_reason_to_have_none():
    of_seats = {
        action
        for action in Action
        if any(right_of(role, action).grant is not Grant.N for role in SEAT_ROLES)
    }

    assert of_seats - set(DOORS) == set(WITHOUT_DOOR)
    assert set(DOORS) <= of_seats


def test_every_door_has_a_form_a_button_a_consequence_and_a_word_after():
    for door in BY_SLUG.values():
        assert str(door.button), door.slug
        assert str(door.consequence).endswith("."), door.slug
        assert str(door.done).endswith("."), door.slug
        assert str(door.when), door.slug
        assert door.form.command is not None


def test_every_action_has_a_name_for_refusals():
    assert all(str(ACTIONS[action]) for action in Action)


def test_every_command_of_the_core_belongs_to_a_door_or_to_the_cast():
    of_the_cast = {c.OpenReport, c.Complete, c.AskDeletion, c.Publish, c.Rate, c.TakeElsewhere}

    for command in c.COMMANDS.values():
        without = command in of_the_cast or command.action in WITHOUT_DOOR
        assert without or command.action in DOORS, command.__name__


def test_no_template_asks_the_core_or_compares_a_role():
    asked = re.compile(r"\b(current_user|session\[|role\s*==|\.query\b|deadline\(|services\()")
    found = [
        f"{path.name}:{number}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if asked.search(line)
    ]

    assert found == []
