"""What the browser tests share: one server, one browser, windows that tell what went wrong in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.browser.audit import LARGE
from tests.browser.house import House, open_house
from tests.browser.places import Place
from tests.browser.stage import Stage, set_stage
from tests.browser.visits import Visit, open_visit
from tests.parts import chromium
from trainer.domain.records import Account, Person


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--gambar",
        metavar="DIR",
        help="take a picture of every page into DIR (pytest tests/browser/test_pictures.py --gambar DIR)",
    )


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return {
        **browser_type_launch_args,
        "executable_path": chromium(),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
        ],
    }


@pytest.fixture(scope="session")
def house(browser, tmp_path_factory) -> Iterator[House]:
    """The running application. After the browser, so that nothing starts where there is none."""
    with open_house(tmp_path_factory.mktemp("rumah")) as opened:
        yield opened


@pytest.fixture
def visit(browser, house) -> Iterator[Callable[..., Visit]]:
    """Opens windows: `visit("phone", account=…)`. None of them may have had a problem when the test is over."""
    opened: list[Visit] = []

    def opening(
        device: str = "desktop",
        account: Account | None = None,
        person: Person | None = None,
        entry: str = "",
        **options,
    ) -> Visit:
        if account or person:
            entry = house.entry(account, person)
        opened.append(open_visit(browser, house, device, entry, **options))
        return opened[-1]

    yield opening
    for one in opened:
        one.context.close()
    assert "\n".join(problem for one in opened for problem in one.problems) == ""


@pytest.fixture(scope="session")
def stage(house) -> Stage:
    """One of everything a page can show; made once, looked at by many tests, changed by none."""
    return set_stage(house)


@pytest.fixture(scope="session")
def kept_windows(browser, house, stage) -> Iterator[dict[str, Visit]]:
    """One window for each kind of person, kept for all the tests that only look at pages."""
    opened: dict[str, Visit] = {}
    yield opened
    for one in opened.values():
        one.context.close()


@pytest.fixture
def look_at(browser, house, stage, kept_windows) -> Iterator[Callable[[Place], Visit]]:
    """Brings the window of whoever looks to a place, in the state the place is about."""
    looked: list[Visit] = []

    def looking(place: Place) -> Visit:
        if place.who not in kept_windows:
            entry = stage.entries[place.who]
            kept_windows[place.who] = open_visit(browser, house, "desktop", entry)
        window = kept_windows[place.who]
        looked.append(window)
        window.problems.clear()
        window.expected = set(place.statuses)
        window.page.set_viewport_size(LARGE)
        window.page.emulate_media(color_scheme="light")
        window.page.goto(place.of(stage))
        if place.first:
            place.first(window.page)
        return window

    yield looking
    for window in looked:
        window.page.goto("about:blank")
