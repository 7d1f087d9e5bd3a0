"""Every page in every state: nothing for axe to find, nothing beyond a small screen, room for a finger."""

from __future__ import annotations

from itertools import cycle

import pytest

from tests.browser.audit import Look, small_screen_flaws, violations
from tests.browser.places import PLACES
from tests.sequences import deep

NO_PAGE = {
    "assets.file",
    "healthz",
    "instructor.answer_results",
    "instructor.results",
    "instructor.round_file",
    "instructor.round_since",
    "instructor.rescoring_since",
    "join.card_since",
    "join.seats_since",
    "join.wall_since",
    "instructor.since",
    "instructor.hands_since",
    "scorer.health_since",
    "desk.attachment",
    "desk.picture",
    "desk.since",
}
"""Addresses that answer with a file, a fragment or a sign of life."""


AUDITED = tuple(
    pytest.param(
        place, Look(small, dark=not small), id=place.name, marks=deep if place.akin else ()
    )
    for place, small in zip([each for each in PLACES if not each.like], cycle((True, False)))
)
"""Each place with the look that axe takes at it in the suite: every second is small and light, the others large and dark."""


def test_the_places_are_all_the_pages_there_are(house):
    pages = {
        rule.endpoint for rule in house.app.url_map.iter_rules() if "GET" in (rule.methods or ())
    }

    assert {place.endpoint for place in PLACES} == pages - NO_PAGE


def test_no_two_places_share_a_name():
    assert len({place.name for place in PLACES}) == len(PLACES)


@pytest.mark.parametrize(("place", "look"), AUDITED)
def test_page_is_there_for_everybody(look_at, place, look):
    window = look_at(place)

    assert [*look.flaws(window.page), *small_screen_flaws(window.page)] == []
    assert window.problems == []


@deep
@pytest.mark.parametrize(("place", "look"), AUDITED)
def test_page_is_there_for_everybody_in_other_colours_and_another_size(look_at, place, look):
    assert list(look.flaws_elsewhere(look_at(place).page)) == []


def test_a_field_without_a_name_is_found(visit):
    page = visit("desktop").page
    page.goto("/akun/masuk")
    assert violations(page) == []

    page.evaluate("document.querySelector('main form').append(document.createElement('input'))")

    assert [flaw for flaw in violations(page) if flaw.startswith("label:")]


def test_letters_too_pale_to_read_are_found(visit):
    page = visit("desktop").page
    page.goto("/akun/masuk")

    page.locator("main h1").evaluate("heading => { heading.style.color = '#bbbbbb'; }")

    assert [flaw for flaw in violations(page) if flaw.startswith("color-contrast:")]


def test_a_line_that_does_not_end_and_a_link_too_small_are_found(visit):
    page = visit("desktop").page
    page.goto("/akun/masuk")

    page.locator("main form").evaluate(
        """form => {
            const wide = document.createElement("div");
            wide.textContent = "Lebar";
            wide.style.width = "400px";
            const small = document.createElement("button");
            small.textContent = "x";
            small.style.cssText = "width: 20px; height: 20px; padding: 0";
            form.append(wide, small);
        }"""
    )

    found = " ".join(small_screen_flaws(page))
    assert "sideways: " in found
    assert "too small for a finger: button" in found
