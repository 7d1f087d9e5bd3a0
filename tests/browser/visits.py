"""Browsers as people hold them, and what a page must never do in one: complain, break the policy, ask another server."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.browser.house import COOKIE, House

PHONE = {
    "viewport": {"width": 360, "height": 640},
    "is_mobile": True,
    "has_touch": True,
}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
DEVICES: Mapping[str, Mapping[str, Any]] = {
    "phone": PHONE,
    "desktop": DESKTOP,
    "projector": PROJECTOR,
}
REFUSED = re.compile(r"^Failed to load resource: .* status of (\d{3})")
"""What the browser says of every answer of 400 and above: also of one that the test asks for, and of the one that tells
a living region that nothing more will come."""


@dataclass
class Visit:
    """One window. `problems` are what went wrong in it; `expected` statuses and `forgiven` messages are part of the test."""

    page: Page
    context: BrowserContext
    address: str
    expected: set[int] = field(default_factory=set)
    forgiven: re.Pattern[str] = field(default=re.compile(r"(?!)"))
    problems: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Listen to everything the browser has to say about the page."""
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("console", self._said)
        self.page.on("request", self._asked)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        where = message.location.get("url", "")
        refused = REFUSED.match(message.text)
        status = int(refused[1]) if refused else None
        over = status == HTTPStatus.GONE and "/sejak/" in where
        if not over and status not in self.expected and not self.forgiven.search(message.text):
            self.problems.append(f"{message.type}: {message.text} ({where})")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((f"{self.address}/", "data:")):
            self.problems.append(f"outside: {request.url}")


def open_visit(
    browser: Browser, house: House, device: str, entry: str = "", **options: Any
) -> Visit:
    """A window on a device; `entry` is the session it starts with, `options` are those of the browser's context."""
    context = browser.new_context(
        base_url=house.address,
        locale="id-ID",
        timezone_id="Asia/Jakarta",
        reduced_motion="reduce",
        **{**DEVICES[device], **options},
    )
    context.set_default_timeout(8_000)
    if entry:
        context.add_cookies([{"name": COOKIE, "value": entry, "url": house.address}])
    visit = Visit(context.new_page(), context, house.address)
    visit.watch()
    return visit
