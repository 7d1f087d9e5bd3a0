"""A visitor without JavaScript: keeps cookies, reads forms as they stand on the page, fills and sends them.

Speaks plain HTTP to a running server, so that a journey meets the same bytes as a phone does.
"""

from __future__ import annotations

import http.client
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin, urlsplit


@dataclass
class Form:
    """A form of a page: where it goes, and its fields with the values they stand at."""

    action: str
    method: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    choices: dict[str, list[str]] = field(default_factory=dict)
    """What a select or a group of radio buttons offers."""


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select = ""
        self._area: str | None = None
        self._option: str | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        a = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._form = Form(a.get("action", ""), a.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form is not None:
            self._field(tag, a)

    def _field(self, tag: str, a: dict[str, str]) -> None:
        assert self._form is not None
        name = a.get("name", "")
        if tag == "input" and name:
            kind = a.get("type", "text")
            if kind in ("radio", "checkbox"):
                self._form.choices.setdefault(name, []).append(a.get("value", "on"))
                if "checked" in a:
                    self._form.fields.setdefault(name, []).append(a.get("value", "on"))
            elif kind not in ("submit", "button"):
                self._form.fields.setdefault(name, []).append(a.get("value", ""))
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            self._form.choices.setdefault(self._select, []).append(a.get("value", ""))
            if "selected" in a:
                self._form.fields.setdefault(self._select, []).append(a.get("value", ""))
        elif tag == "textarea" and name:
            self._area = name
            self._form.fields.setdefault(name, [""])

    def handle_data(self, data: str) -> None:
        if self._area is not None and self._form is not None:
            self._form.fields[self._area] = [self._form.fields[self._area][0] + data.lstrip("\n")]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""
        elif tag == "textarea":
            self._area = None


@dataclass(frozen=True)
class Page:
    """What came back: status, the path it came from after redirects, and the text."""

    status: int
    path: str
    text: str

    def form(self, action_part: str) -> Form:
        """The first form whose address holds `action_part`."""
        forms = self.forms()
        for form in forms:
            if action_part in (form.action or self.path):
                return form
        raise AssertionError(
            f"no form for {action_part} on {self.path}: {[f.action for f in forms]}"
        )

    def forms(self) -> list[Form]:
        reader = _Forms()
        reader.feed(self.text)
        return reader.forms


class Visitor:
    """One browser of one person."""

    def __init__(self, port: int, timeout: float = 10.0) -> None:
        self.port = port
        self._timeout = timeout
        self._cookies: dict[str, str] = {}

    def get(self, path: str) -> Page:
        return self._follow("GET", path, None)

    def send(self, page: Page, action_part: str, **values: str | list[str]) -> Page:
        """Fill the form of a page and send it; fields not named keep what the page gave them."""
        form = page.form(action_part)
        fields = {name: list(found) for name, found in form.fields.items()}
        for name, value in values.items():
            fields[name] = [value] if isinstance(value, str) else value
        pairs = [(name, value) for name, found in fields.items() for value in found]
        address = urljoin(page.path, form.action) if form.action else page.path
        if form.method == "get":
            return self.get(f"{address}?{urlencode(pairs)}")
        return self._follow("POST", address, urlencode(pairs))

    def _follow(self, method: str, path: str, body: str | None) -> Page:
        for _ in range(5):
            status, location, text = self._ask(method, path, body)
            if location is None:
                return Page(status, path, text)
            parts = urlsplit(urljoin(path, location))
            path = parts.path + (f"?{parts.query}" if parts.query else "")
            method, body = "GET", None
        raise AssertionError(f"redirected for ever, last to {path}")

    def _ask(self, method: str, path: str, body: str | None) -> tuple[int, str | None, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self._timeout)
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self._cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Referer"] = f"http://127.0.0.1:{self.port}{path}"
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self._cookies[name] = value
        location = answer.headers.get("Location") if answer.status in (301, 302, 303, 307) else None
        return answer.status, location, text
