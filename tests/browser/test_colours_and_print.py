"""The colours a person chose stay chosen; paper is always light and says LATIHAN on every sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

LIGHT, DARK = "light", "dark"
PALE = 200
"""Channel of a colour above which it counts as a light ground."""

GROUND = """() => {
    for (const one of [document.querySelector("main"), document.body, document.documentElement]) {
        const [red, green, blue, alpha = 1] = getComputedStyle(one).backgroundColor.match(/[\\d.]+/g).map(Number);
        if (alpha > 0) return [red, green, blue];
    }
    return [255, 255, 255];
}"""
INK = """() => getComputedStyle(document.querySelector("main")).color.match(/[\\d.]+/g).slice(0, 3).map(Number)"""


def is_light(page: Page) -> bool:
    return min(page.evaluate(GROUND)) > PALE and max(page.evaluate(INK)) < PALE


def theme(page: Page, choice: str) -> Locator:
    """A button at the foot of every page."""
    return page.locator(f"footer button[name=theme][value={choice}]")


@pytest.mark.parametrize("device_scheme", [LIGHT, DARK])
def test_without_a_choice_the_page_looks_like_the_device(visit, device_scheme):
    page = visit("phone", color_scheme=device_scheme).page
    page.goto("/")

    assert is_light(page) == (device_scheme == LIGHT)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_chosen_scheme_is_kept_on_every_page_against_the_device(visit, scripts):
    window = visit("phone", color_scheme=LIGHT, java_script_enabled=scripts)
    page = window.page
    page.goto("/")

    theme(page, DARK).click()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    page.goto("/gabung")

    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    expect(theme(page, DARK)).to_have_attribute("aria-pressed", "true")


def test_the_choice_can_be_given_back_to_the_device(visit):
    page = visit("desktop", color_scheme=DARK).page
    page.goto("/")
    theme(page, LIGHT).click()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "light")
    assert is_light(page)

    theme(page, "device").click()
    expect(page.locator("html")).not_to_have_attribute("data-bs-theme", "light")
    page.reload()

    assert not is_light(page)


def test_the_wall_is_light_whatever_was_chosen(visit, stage):
    page = visit("projector", color_scheme=DARK).page
    page.goto("/")
    theme(page, DARK).click()
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    page.goto(f"/kelas/{stage.names['waiting_code']}/layar")

    assert is_light(page)


@pytest.fixture
def printed(visit, stage) -> Page:
    """The debrief as it is printed, in a browser that shows pages dark."""
    page = visit("desktop", entry=stage.entries["ended 2"], color_scheme=DARK).page
    page.goto(f"/hasil/{stage.names['ended_run2']}?cetak=ya")
    assert not is_light(page)
    page.emulate_media(media="print", color_scheme=DARK)
    return page


def test_paper_is_light_and_leaves_out_what_is_pressed(printed):
    assert is_light(printed)
    expect(printed.locator(".bt-nav")).to_be_hidden()
    expect(printed.locator(".bt-theme")).to_be_hidden()
    assert printed.locator("a.btn:visible, button:visible").count() == 0


def test_paper_shows_everything_that_is_folded(printed):
    folded = printed.locator("main details")

    assert folded.count() > 0
    assert printed.locator("main details:not([open])").count() == 0


def test_the_print_carries_the_word_in_its_page_margin_and_the_legal_line(printed):
    margins = printed.evaluate(
        """() => [...document.styleSheets].flatMap(sheet => rules(sheet.cssRules));
        function rules(list) {
            return [...list].flatMap(rule => rule instanceof CSSPageRule ? [rule.cssText]
                : rule.cssRules ? rules(rule.cssRules) : []);
        }"""
    )

    assert any("LATIHAN – BUKAN LAPORAN NYATA" in rule for rule in margins)
    expect(printed.locator("footer")).to_be_visible()
    assert printed.pdf().startswith(b"%PDF")


def test_a_full_hall_stands_on_the_wall_without_scrolling(visit, stage):
    page = visit("projector").page
    page.goto(f"/kelas/{stage.names['full_code']}/layar")

    expect(page.locator(".bt-roster li").last).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.scrollingElement.scrollHeight") <= 1080
