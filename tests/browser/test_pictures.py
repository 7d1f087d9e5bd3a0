"""Pictures of every page for a person to look at: phone, laptop and projector, light and dark. Only with --gambar DIR."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.places import PLACES, Place
from tests.browser.visits import open_visit

WIDTHS = {360: 740, 768: 1024, 1920: 1080}
"""Width of the window to its height."""

SCHEMES = ("light", "dark")


@pytest.fixture
def folder(request) -> Path:
    chosen = request.config.getoption("gambar", default=None)
    if not chosen:
        pytest.skip("takes pictures only with --gambar DIR")
    made = Path(chosen)
    made.mkdir(parents=True, exist_ok=True)
    return made


def test_every_page_lets_itself_be_pictured(browser, house, stage, folder):
    for place in PLACES:
        for width, height in WIDTHS.items():
            _picture(browser, house, stage, place, folder, width, height)

    taken = {path.name for path in folder.glob("*.png")}
    assert taken >= {
        f"{place.name}-{width}-{scheme}.png"
        for place in PLACES
        for width in WIDTHS
        for scheme in SCHEMES
    }


def _picture(browser, house, stage, place: Place, folder: Path, width: int, height: int) -> None:
    size = {"width": width, "height": height}
    visit = open_visit(browser, house, "desktop", stage.entries[place.who], viewport=size)
    visit.page.goto(place.of(stage))
    if place.first:
        place.first(visit.page)
    for scheme in SCHEMES:
        visit.page.emulate_media(color_scheme=scheme)
        visit.page.screenshot(
            path=folder / f"{place.name}-{width}-{scheme}.png",
            full_page=True,
            animations="disabled",
        )
    visit.context.close()
