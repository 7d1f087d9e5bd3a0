"""Pictures of every page for a person to look at: phone, tablet and projector, light and dark. Only with --gambar DIR."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.places import PLACES, Place

SIZES = {
    360: {"width": 360, "height": 740},
    768: {"width": 768, "height": 1024},
    1920: {"width": 1920, "height": 1080},
}
SCHEMES = ("light", "dark")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each place when pictures are wanted, one that says how to get them when not."""
    wanted = metafunc.config.getoption("gambar", default=None)
    metafunc.parametrize("place", PLACES if wanted else (None,), ids=lambda one: one and one.name)


def test_a_page_lets_itself_be_pictured(request, place: Place | None):
    folder = request.config.getoption("gambar", default=None)
    if place is None:
        pytest.skip("takes pictures: pytest tests/browser/test_pictures.py --gambar DIR")
    window = request.getfixturevalue("look_at")(place)
    Path(folder).mkdir(parents=True, exist_ok=True)

    for width, size in SIZES.items():
        window.page.set_viewport_size(size)
        for scheme in SCHEMES:
            window.page.emulate_media(color_scheme=scheme)
            taken = Path(folder) / f"{place.name}-{width}-{scheme}.png"
            window.page.screenshot(path=taken, full_page=True)
            assert taken.stat().st_size > 0

    assert window.problems == []
