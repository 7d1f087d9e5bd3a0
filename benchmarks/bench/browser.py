"""A browser that runs no scripts and draws nothing: one connection that is kept, cookies, forms.

It takes compressed answers, as every browser does, and says how many bytes came over the wire.
"""

from __future__ import annotations

import gzip
import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode, urljoin, urlsplit

TIMEOUT_SECONDS = 300.0
"""The slowest thing that is measured took 45 seconds once."""

TOKEN = re.compile(
    r'(?:name="csrf-token"\s+content|name="csrf_token"[^>]*?\svalue)="([^"]+)"', re.DOTALL
)
REGION = re.compile(r'data-live-url="([^"]*)"\s+data-live-position="([^"]*)"')


class NotAnswered(Exception):
    """An answer that is not the one a step needs. The message says the address, the status and the beginning."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for `path`. `body` as it came over the wire; `headers` by their names in small letters."""

    path: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def plain(self) -> bytes:
        """The body without compression."""
        packed = self.headers.get("content-encoding") == "gzip"
        return gzip.decompress(self.body) if packed else self.body

    @property
    def text(self) -> str:
        """The body as it is read."""
        return self.plain.decode()

    @property
    def location(self) -> str:
        """Path and query that it leads to, "" for none."""
        leads = self.headers.get("location", "")
        parts = urlsplit(urljoin(self.path, leads))
        return (parts.path + (f"?{parts.query}" if parts.query else "")) if leads else ""

    def expect(self, *statuses: int) -> Answer:
        """Itself. Raises NotAnswered for any other status."""
        if self.status not in statuses:
            raise NotAnswered(f"{self.path}: {self.status} {self.text[:600]}")
        return self

    def region(self) -> tuple[str, str]:
        """Where the live region of the page asks, and from which position on. Raises NotAnswered without one."""
        found = REGION.search(self.text)
        if found is None:
            raise NotAnswered(f"{self.path}: no live region: {self.text[:600]}")
        return html.unescape(found[1]), html.unescape(found[2])


class Browser:
    """One browser of one person."""

    def __init__(self, port: int, token: str = "") -> None:
        """`token`: what is sent with forms; "" for that of the session, which the pages tell."""
        self._line = HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)
        self._cookies: dict[str, str] = {}
        self._token = token

    def get(self, path: str, **headers: str) -> Answer:
        """One page, without following where it leads."""
        return self._ask("GET", path, None, headers)

    def post(self, path: str, fields: Mapping[str, str]) -> Answer:
        """Send a form, with this browser's token; stays where it is."""
        sent = urlencode({"csrf_token": self.token(), **fields})
        return self._ask("POST", path, sent, {"Content-Type": "application/x-www-form-urlencoded"})

    def token(self) -> str:
        """The token of this browser's session; one is good for every form."""
        if not self._token:
            page = self.get("/gabung").expect(200)
            found = TOKEN.search(page.text)
            if found is None:
                raise NotAnswered(f"{page.path}: no token")
            self._token = found[1]
        return self._token

    def close(self) -> None:
        """End the connection; the next request opens another one."""
        self._line.close()

    def _ask(self, method: str, path: str, body: str | None, more: Mapping[str, str]) -> Answer:
        headers = {"Accept": "text/html", "Accept-Encoding": "gzip", **more}
        if self._cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self._cookies.items())
        kept = self._line.sock is not None
        try:
            return self._once(method, path, body, headers)
        except (ConnectionError, HTTPException):
            self._line.close()
            if not kept:
                raise
            # A server may end an idle connection at any time; every browser asks again on a new one.
            return self._once(method, path, body, headers)

    def _once(self, method: str, path: str, body: str | None, headers: Mapping[str, str]) -> Answer:
        self._line.request(method, path, body, dict(headers))
        answer = self._line.getresponse()
        content = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = line.partition(";")[0].partition("=")
            self._cookies[name] = value
        names = {name.lower(): value for name, value in answer.headers.items()}
        return Answer(path, answer.status, names, content)
