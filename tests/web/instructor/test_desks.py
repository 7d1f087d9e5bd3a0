"""Where the desks of a class stand: their addresses are put together, and are those that the router gives."""

from __future__ import annotations

import pytest
from flask import url_for

from trainer.web.instructor.desks import desks_of

LAMP = "SIM-0000101"


@pytest.fixture
def shared(make_team):
    return make_team(("Damai",), admin="Yuliana", dishub="Budi").exercise


@pytest.fixture
def apart(make_class):
    return make_class("Yuliana", "Budi").exercise


@pytest.mark.parametrize("kind", ["apart", "shared"])
def test_the_addresses_of_a_desk_are_those_of_its_pages(app, request, kind):
    exercise = request.getfixturevalue(kind)

    with app.test_request_context():
        for desk in desks_of(exercise).values():
            at = {"run": desk.run, "meja": desk.seat if kind == "shared" else None}
            assert desk.href() == url_for("desk.inbox", **at)
            assert desk.href(LAMP) == url_for("desk.report", report=LAMP, **at)
            assert desk.messages_href == url_for("messages.messages", **at)
