"""A visitor without JavaScript: keeps cookies, fills and sends the forms of a page, follows its links.

Speaks plain HTTP to a running server, so that a journey meets the same bytes as a phone does, and can do no more than a
browser: a field that is not there cannot be filled, a choice that is not offered cannot be taken.
"""

from __future__ import annotations

import http.client
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode, urljoin, urlsplit

from tests.journeys.markup import Filled, Page
from tests.web.pages import assert_sound

MANY_REDIRECTS = 5
MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Answer:
    """One answer of the server, before any redirect is followed. `location` is "" when it leads nowhere else."""

    status: int
    location: str
    html: str
    headers: Mapping[str, str]


class Visitor:
    """One browser of one person. With `careful` every page it sees must be sound; a crowd does without."""

    def __init__(self, port: int, *, careful: bool = True, timeout: float = 20.0) -> None:
        self.port = port
        self._careful = careful
        self._timeout = timeout
        self.cookies: dict[str, str] = {}

    def get(self, path: str) -> Page:
        return self._follow(path, self.ask("GET", path))

    def click(self, page: Page, words: str) -> Page:
        """Follow a link of a page by its words."""
        return self.get(urljoin(page.path, page.link(words)))

    def send(self, page: Page, ends: str, values: Filled | None = None, button: str = "") -> Page:
        """Fill the form of a page, press a button (the first unless one is named), go where the answer leads."""
        path, pairs = self.written(page, ends, values or {}, button)
        if page.form(ends).method == "get":
            return self.get(f"{urlsplit(path).path}?{urlencode(pairs)}")
        return self.post(path, pairs)

    def post(self, path: str, pairs: Sequence[tuple[str, str]]) -> Page:
        """Send these fields, whatever the page offered, and go where the answer leads."""
        return self._follow(path, self.submit(path, pairs))

    def forge(self, page: Page, ends: str, values: Mapping[str, str]) -> Page:
        """Send the form of a page with values that it would not have taken."""
        path, pairs = self.written(page, ends, {})
        kept = [(name, value) for name, value in pairs if name not in values]
        return self.post(path, [*kept, *values.items()])

    def submit(self, path: str, pairs: Sequence[tuple[str, str]]) -> Answer:
        """Send these fields and stay: the answer itself."""
        return self.ask("POST", path, urlencode(pairs))

    def written(
        self, page: Page, ends: str, values: Filled, button: str = ""
    ) -> tuple[str, list[tuple[str, str]]]:
        """Where the form of a page would be sent, and the fields that go along."""
        form = page.form(ends)
        assert form.buttons, f"nothing to press in the form to {form.action}"
        pressed = button or next(iter(form.buttons))
        assert pressed in form.buttons, f"no button {pressed!r}: {sorted(form.buttons)}"
        path = urljoin(page.path, form.buttons[pressed] or form.action)
        return path, form.filled(values)

    def ask(self, method: str, path: str, body: str | None = None) -> Answer:
        """One request. Raises OSError or HTTPException when the server is not there."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self._timeout)
        headers = {"Accept": "text/html"}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path.partition("#")[0], body, headers)
            answer = connection.getresponse()
            html = answer.read().decode()
        finally:
            connection.close()
        self._keep_cookies(answer.headers.get_all("Set-Cookie") or [])
        leads = answer.headers.get("Location", "") if answer.status in MOVED else ""
        location = urljoin(path, leads) if leads else ""
        return Answer(answer.status, location, html, dict(answer.headers.items()))

    def _keep_cookies(self, lines: list[str]) -> None:
        for line in lines:
            pair, _, rules = line.partition(";")
            name, _, value = pair.partition("=")
            if "Max-Age=0" in rules or not value:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value

    def _follow(self, path: str, answer: Answer) -> Page:
        for _ in range(MANY_REDIRECTS):
            if not answer.location:
                page = Page(answer.status, path, answer.html, answer.headers)
                if self._careful and answer.headers["Content-Type"].startswith("text/html"):
                    look_at(page)
                return page
            parts = urlsplit(answer.location)
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            answer = self.ask("GET", path)
        raise AssertionError(f"redirected for ever, last to {path}")


def look_at(page: Page) -> None:
    """What holds for every page, whatever its status."""
    whole = page.taken_apart
    assert whole.title.endswith("LATIHAN"), f"{page.path}: {whole.title}"
    assert "LATIHAN – BUKAN LAPORAN NYATA" in whole.text, page.path
    assert page.headers["Cache-Control"] == "no-store", page.path
    assert "script-src 'self'" in page.headers["Content-Security-Policy"], page.path
    assert_sound(whole)
