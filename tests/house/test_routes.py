"""Every route says who may open it, every form has its token, and no template asks the core."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests.house.sources import ROOT
from trainer.settings import read_settings
from trainer.web.access import PLUGGED
from trainer.web.app import create_app
from trainer.web.limits import LIMITED

ROLES = {"anyone", "account", "instructor", "class", "desk", "place", "player"}
"""What the decorators of `trainer.web.access` say of a view."""

DESK_MAY_LOOK = {"GET"}

MARK_OF_LIMITS = "__wrapper-limiter-instance"
"""What the library puts on a view that has a limit."""

Routes = Iterable[tuple[Rule, Callable[..., Any]]]
"""Rules of addresses, each with its view."""


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


def role_of(view) -> str:
    """What its decorator says of a view; "" where it has none."""
    return getattr(view, "access_role", "")


def undecorated(routes: Routes) -> Iterator[str]:
    """Routes that do not say who may open them, a sentence each."""
    for rule, view in routes:
        if role_of(view):
            continue
        verb = "post" if "POST" in (rule.methods or ()) else "get"
        of_run = "player_required" if verb == "post" else "desk_required"
        fitting = of_run if "run" in rule.arguments else "account_required"
        yield (
            f"{rule.rule} ({view.__module__.replace('.', '/')}.py, `{view.__name__}`) has no access decorator; add one of"
            f" trainer.web.access below @bp.{verb}, e.g. @{fitting}."
        )


def test_every_route_says_who_may_open_it(app):
    found = views(app)
    bare = list(undecorated(found))

    assert len(found) > 30
    assert not bare, "\n".join(bare)


@pytest.mark.parametrize(
    ("address", "method", "remedy"),
    [
        ("/meja/<run>/ringkasan", "GET", "below @bp.get, e.g. @desk_required."),
        ("/meja/<run>/ringkasan", "POST", "below @bp.post, e.g. @player_required."),
        ("/ringkasan", "GET", "below @bp.get, e.g. @account_required."),
    ],
)
def test_a_route_without_its_decorator_is_named(address, method, remedy):
    def summary():
        """Plays a view that was just written."""

    app = Flask("routes", static_folder=None)
    app.add_url_rule(address, view_func=summary, methods=[method])
    [found] = undecorated(views(app))

    assert found.startswith(f"{address} (tests/house/test_routes.py, `summary`) has no access")
    assert found.endswith(remedy)


def test_roles_are_the_known_ones(app):
    known = {role_of(view) for _rule, view in views(app)}

    assert {"anyone", "account", "instructor", "desk", "player"} <= known


def test_whoever_tries_is_counted_in_every_blueprint_that_has_limits(app):
    limited = {
        rule.endpoint.partition(".")[0] for rule, view in views(app) if MARK_OF_LIMITS in vars(view)
    }

    assert limited, "the library marks views in another way now"
    assert limited <= LIMITED, (
        "name them in LIMITED of trainer/web/limits.py, or nothing is counted"
    )


def test_whoever_only_looks_at_a_desk_can_send_nothing(app):
    wrong = [
        rule.rule
        for rule, view in views(app)
        if role_of(view) in ("desk", "place")
        and (rule.methods or set()) & {"POST", "PUT", "DELETE"}
    ]

    assert wrong == []


def test_every_address_of_a_run_is_guarded(app):
    wrong = [
        rule.rule
        for rule, view in views(app)
        if "run" in rule.arguments and role_of(view) in ("anyone", "account")
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


def test_no_template_asks_the_core_or_compares_a_role():
    asked = re.compile(r"\b(current_user|session\[|role\s*==|\.query\b|deadline\(|services\()")
    found = [
        f"{path.name}:{number}"
        for path in sorted((ROOT / "templates").rglob("*.html"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if asked.search(line)
    ]

    assert found == []
