"""What every page must be, whichever it is: one helper that all page tests call."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from http import HTTPStatus

from tests.web.reading import Reader

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "use"}
ENGLISH = ("This field", "Not a valid", "Invalid ", "Field must", "CSRF token")
"""Sentences of the form library that must never reach a page."""


class Page(Reader):
    """A page taken apart: ids, labels, controls, forms, links and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.ids: list[str] = []
        self.labelled: set[str] = set()
        self.controls: list[dict[str, str | None]] = []
        self.forms: list[dict[str, str | None]] = []
        self.fields: list[dict[str, str | None]] = []
        self.links: list[str] = []
        self.offered: list[str] = []
        """Slugs of the doors that stand on it, shut or open."""
        self.described: set[str] = set()
        self._open: list[str] = []
        self._text: list[str] = []
        self._title: list[str] = []
        self.read(html)

    @cached_property
    def text(self) -> str:
        """Everything a person can read, with single spaces."""
        return re.sub(r"\s+", " ", " ".join(self._text)).strip()

    @property
    def title(self) -> str:
        return " ".join(self._title).strip()

    def form(self, action: str) -> dict[str, str]:
        """Hidden values of the first form that posts to an address that ends so."""
        number = next(n for n, f in enumerate(self.forms) if (f["action"] or "").endswith(action))
        return {
            str(f["name"]): f["value"] or ""
            for f in self.fields
            if f["form"] == str(number) and f["type"] == "hidden"
        }

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag not in VOID:
            self._open.append(tag)
        if "id" in found:
            self.ids.append(found["id"] or "")
        if found.get("class") == "bt-door":
            self.offered.append(found["id"] or "")
        for name in ("aria-describedby", "aria-labelledby", "aria-controls"):
            self.described.update((found.get(name) or "").split())
        if tag == "label" and found.get("for"):
            self.labelled.add(found["for"] or "")
        if tag == "form":
            self.forms.append({"action": found.get("action"), "method": found.get("method")})
        if tag == "a" and found.get("href"):
            self.links.append(found["href"] or "")
        if tag in ("input", "textarea", "select"):
            self._control(tag, found)

    def _control(self, tag: str, found: dict[str, str | None]) -> None:
        kind = found.get("type") or ("text" if tag == "input" else tag)
        in_form = str(len(self.forms) - 1) if "form" in self._open else ""
        self.fields.append(
            {"name": found.get("name"), "value": found.get("value"), "type": kind, "form": in_form}
        )
        if kind not in ("hidden", "submit", "button"):
            named = "label" in self._open or bool(found.get("aria-label"))
            self.controls.append(
                {"id": found.get("id"), "name": found.get("name"), "ok": "1" if named else None}
            )

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "title" in self._open and "head" in self._open:
            self._title.append(data)
        elif "script" not in self._open and "style" not in self._open:
            self._text.append(data)


def page_of(answer, status: int = HTTPStatus.OK) -> Page:
    """Take a page apart after looking at what every page must have. `answer` is a response of the test client."""
    html = answer.get_data(as_text=True)
    assert answer.status_code == status, html[:2000]
    page = Page(html)
    assert page.title.endswith("LATIHAN"), page.title
    assert len(page.title) > len("· LATIHAN"), "a page without a title of its own"
    assert "LATIHAN – BUKAN LAPORAN NYATA" in page.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
    assert_sound(page)
    return page


def assert_sound(page: Page) -> None:
    """Ids are unique, every control has a name that can be heard, every reference leads somewhere."""
    twice = {one for one, times in Counter(page.ids).items() if times > 1}
    assert not twice, f"ids used twice: {sorted(twice)}"
    mute = [c for c in page.controls if not c["ok"] and c["id"] not in page.labelled]
    assert not mute, f"controls without a label: {mute}"
    lost = page.described - set(page.ids)
    assert not lost, f"references to ids that are not there: {sorted(lost)}"
    for sentence in ENGLISH:
        assert sentence not in page.text, sentence
    assert " style=" not in page.html
    assert not re.search(r"\son[a-z]+=", page.html), "a script inside the page"


def fragment_of(answer, status: int = HTTPStatus.OK) -> Page:
    """A fragment of a live region, taken apart; ids are unique in it, too."""
    assert answer.status_code == status, answer.get_data(as_text=True)[:2000]
    page = Page(answer.get_data(as_text=True))
    assert_sound(page)
    return page
