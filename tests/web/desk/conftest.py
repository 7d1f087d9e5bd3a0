"""A learner at the desk, and short ways to read a page and to send a form as the page itself would."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.web.desk.offices import Offices, open_house
from tests.web.pages import Page, page_of
from trainer.usecases.by_hand import HandClock
from trainer.usecases.loading import LoadedRun, load
from trainer.web.access import PLUGGED


@pytest.fixture(scope="session")
def offices(tmp_path_factory) -> Iterator[Offices]:
    """An application that seats all four roles; every chair in it has a run of its own."""
    clock = HandClock(datetime(2026, 11, 2, 1, 0, tzinfo=UTC))
    found = Offices(open_house(tmp_path_factory.mktemp("offices"), clock), clock)
    yield found
    found.app.extensions[PLUGGED].engine.dispose()


@pytest.fixture
def learner(make_learner):
    """Somebody alone at the desk of a kabupaten, on the first morning."""
    return make_learner()


@pytest.fixture
def look(learner) -> Callable[..., Page]:
    """Opens a page of the learner's run."""

    def open_page(path: str = "", status: int = 200) -> Page:
        return page_of(learner.client.get(f"/meja/{learner.run}/{path}"), status)

    return open_page


@pytest.fixture
def send(learner) -> Callable[..., Any]:
    """Sends a door's form as the page does: fields by their short names, hidden values as they stood on it."""

    def post(
        report: str,
        slug: str,
        fields: Mapping[str, Any] | None = None,
        page: Page | None = None,
        **more: Any,
    ):
        hidden = page.form(f"/{report}/{slug}") if page else {}
        named = {f"{slug}-{name}": value for name, value in {**(fields or {}), **more}.items()}
        return learner.client.post(
            f"/meja/{learner.run}/laporan/{report}/{slug}", data={**hidden, **named}
        )

    return post


@pytest.fixture
def later(learner, clock) -> Callable[[int], None]:
    """Lets wall minutes pass, in steps of four, while the learner stays: more than five away would not count."""

    def stay(minutes: int) -> None:
        for _step in range(0, minutes, 4):
            clock.advance(timedelta(minutes=4))
            learner.client.get(f"/meja/{learner.run}/pengarahan")

    return stay


@pytest.fixture
def run_now(learner, services) -> Callable[[], LoadedRun]:
    """The learner's run as its log has it."""
    return lambda: load(services, learner.run)


GOOD_TITLE = "Lampu jalan padam di permukiman kota"

VERIFIED = {
    "title": GOOD_TITLE,
    "classification": "pengaduan_tbp",
    "category": "perhubungan",
    "handle": "disposisi",
    "lead": "62.12-dishub",
    "note": "Mohon diperiksa hari ini.",
}
"""Fields with which any new report of the scenario can be verified."""
