"""The desk in a browser's hands: doors are opened, fields filled, buttons pressed. Works with scripts switched off, too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect


def open_door(page: Page, name: str) -> None:
    """Open one door, and wait for its form; one that has a draft stands open already."""
    page.wait_for_load_state()  # a click on a page that is still settling may meet nothing
    door = page.locator(f"#{name}")
    if door.get_attribute("open") is None:
        door.locator("summary, a[data-door]").first.click()
    expect(page.locator(f"details#{name}[open]")).to_be_attached()


def open_everything(page: Page) -> None:
    """Open all that is folded on a page, also where one thing closes the other; what opens over it stays shut."""
    page.locator("main summary").first.wait_for()
    shut = page.locator("a[data-door]")
    while left := shut.count():
        shut.first.click()
        expect(shut).to_have_count(left - 1)
    page.evaluate(
        """() => {
            for (const one of document.querySelectorAll("main details")) one.removeAttribute("name");
            for (const one of document.querySelectorAll("main details")) one.open = true;
        }"""
    )


@dataclass(frozen=True)
class Filled:
    """What somebody enters into the form of a door: texts, radio buttons, boxes, lists, by the names of the command."""

    door: str
    write: Mapping[str, str] = field(default_factory=dict)
    choose: Mapping[str, str] = field(default_factory=dict)
    tick: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pick: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class DeskPage:
    """The pages of one run in one window."""

    page: Page

    def row(self, report: str) -> Locator:
        """The link of a report in the list."""
        return self.page.locator(f"#baris-{report}")

    @property
    def rows(self) -> Locator:
        return self.page.locator(".bt-report-row")

    def go_to(self, place: str) -> None:
        """By the places of the bar; on a narrow window they stand in the menu."""
        menu = self.page.locator("#menu > summary")
        if menu.is_visible():
            menu.click()
        self.page.get_by_role("link", name=place, exact=True).click()

    def to_inbox(self) -> None:
        self.go_to("Kotak Masuk")
        expect(self.heading).to_have_text("Kotak masuk")

    def open(self, report: str) -> None:
        """From anywhere on the desk to one report."""
        self.to_inbox()
        self.row(report).click()
        expect(self.page.locator("main")).to_contain_text(report)

    @property
    def heading(self) -> Locator:
        return self.page.locator("main h1")

    @property
    def state(self) -> Locator:
        """State and flags of the report that is open."""
        return self.page.locator("#keadaan")

    @property
    def clock(self) -> Locator:
        return self.page.locator("[data-clock]").first

    @property
    def said(self) -> Locator:
        """What the page says was done."""
        return self.page.locator(".bt-toast[data-kind=done]")

    def door(self, name: str) -> Locator:
        """A door, open. One with a draft stands open already."""
        open_door(self.page, name)
        return self.page.locator(f"#{name}")

    def enter(self, filled: Filled) -> Locator:
        """Fill in a form; gives the door, nothing is sent yet."""
        door = self.door(filled.door)
        for name, text in filled.write.items():
            door.locator(f"[name={filled.door}-{name}]").fill(text)
        for name, value in filled.choose.items():
            door.locator(f"[name={filled.door}-{name}][value='{value}']").check()
        for name, values in filled.tick.items():
            for value in values:
                self._box(door, f"{filled.door}-{name}", value).check()
        for name, value in filled.pick.items():
            listed = door.locator(f"select[name={filled.door}-{name}]")
            if listed.count():
                listed.select_option(value)
            else:
                self._box(door, f"{filled.door}-{name}", value).check()
        return door

    def press(self, name: str) -> None:
        """The button of a door that was filled in."""
        self.page.locator(f"#{name} .btn-primary[type=submit]").click()

    def send(self, filled: Filled) -> None:
        """Fill in and press; the page must say that it was done."""
        self.enter(filled)
        self.press(filled.door)
        expect(self.said).to_be_visible()

    def _box(self, door: Locator, name: str, value: str) -> Locator:
        """A box; where it lies in folded groups, these are opened from the outside in."""
        box = door.page.locator(f"[name={name}][value='{value}']")
        for group in door.locator("details").filter(has=box).all():
            if group.get_attribute("open") is None:
                group.locator("summary").first.click()
        return box
