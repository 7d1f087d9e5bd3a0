"""A table of a class: what belongs together stands on one line, on a laptop and on a phone, and nothing scrolls by a hair."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator

from tests.browser.audit import LARGE, SMALL, small_screen_flaws
from tests.browser.places import PLACES

PHONE = {"width": 360, "height": 740}


def lines_of(cells: Locator) -> list[float]:
    """Where the first words of each cell end, below the top of the page."""
    return cells.evaluate_all(
        """all => all.map(cell => {
            const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT,
                node => node.textContent.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP).nextNode();
            const range = document.createRange();
            range.selectNodeContents(words);
            return range.getClientRects()[0].bottom;
        })"""
    )


@pytest.mark.parametrize("name", ["peserta", "peserta-bersama", "penilaian-semua"])
def test_a_link_stands_on_the_line_of_the_words_beside_it(look_at, name: str):
    page = look_at(next(place for place in PLACES if place.name == name)).page
    row = page.locator("main tbody tr").last
    cells, named = row.locator("> *"), row.locator("td[data-label]")

    page.set_viewport_size(LARGE)
    wide = lines_of(cells)
    page.set_viewport_size(SMALL)
    beside = lines_of(named)[:2]

    assert max(wide) - min(wide) < 1.5
    assert max(beside) - min(beside) < 3
    for table in page.locator(".bt-table").all():
        assert table.evaluate("one => one.scrollHeight - one.clientHeight") <= 0
    assert list(small_screen_flaws(page)) == []


def test_the_pages_of_a_class_share_one_row_on_a_phone(look_at):
    page = look_at(next(place for place in PLACES if place.name == "peserta-bersama")).page
    page.set_viewport_size(PHONE)

    tabs = page.get_by_role("navigation", name="Halaman kelas")
    tops = tabs.locator("a").evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")

    assert tabs.inner_text().count("terangkat") == 1
    assert len(set(tops)) == 1
    assert (tabs.bounding_box() or {})["height"] < 60
