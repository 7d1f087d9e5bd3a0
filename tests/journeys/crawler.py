"""A browser that goes wherever it can: every link, picture, form that only asks, live region, and every address there is.

Asks by GET alone. Addresses come from the pages and, so that nothing hides by not being linked, from the application's own
list, filled with whatever is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from http import HTTPStatus
from itertools import product
from urllib.parse import unquote_plus, urlencode, urljoin, urlsplit

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.journeys.markup import Form
from tests.journeys.markup import Page as ReadPage
from tests.journeys.needles import WORDS, Needles, words_in

ADDRESS = re.compile(r"""\s(?:href|src|poster|data-live-url|data-draft-url)="([^"#]*)""")
TARGET = re.compile(r"""\s(?:action|formaction)="([^"#]*)""")
REPORT = re.compile(r"SIM-\d+")
LIVE = "/sejak/"
FIRST = "0"
"""A position that nobody ever had: everything is new since then."""

MOST_PAGES = 700
"""More than anybody can reach. Whoever gets here goes in circles."""

LEFT_OUT = re.compile(
    r"^/assets/|^/healthz|^/instruktur/kalibrasi|[?&](urut|hal|cetak|next)=|/rujukan[^?]*\?"
)
"""Files that are the same for everybody, invented answers of no run, other orders of the same list, a search in the rules."""

SAME_ALWAYS = r"/rujukan|/pengarahan|^/akun|^/gabung|^/kembali|^/profil|^/kelas/"
"""What no report is on, whatever happened: looked at once is enough."""


@dataclass(frozen=True)
class Found:
    """An answer: where, how, and everything in it that can be read, with its addresses decoded."""

    path: str
    status: int
    kind: str
    raw: str

    @property
    def searched(self) -> str:
        """All of it in small letters, entities and addresses written out."""
        return f"{unescape(self.raw)}\n{unquote_plus(unescape(self.raw))}".casefold()

    def shingles(self) -> Iterator[tuple[str, ...]]:
        """Five words in a row, as they stand in the source and as they are read across tags."""
        for text in (unescape(self.raw), unescape(re.sub(r"<[^>]*>", " ", self.raw))):
            words = words_in(text)
            yield from zip(*(words[start:] for start in range(WORDS)), strict=False)


@dataclass(frozen=True)
class Leak:
    """Something that was found where it must not be."""

    who: str
    path: str
    source: str
    words: str

    def __str__(self) -> str:
        return f"{self.who} at {self.path}: {self.source}: {self.words!r}"


@dataclass
class Crawler:
    """One onlooker's browser. `terms` are typed into fields that search; `known` fills addresses; `leave`: a pattern of
    addresses that need no look this time.
    """

    app: Flask
    client: FlaskClient
    known: Mapping[str, Sequence[str]]
    terms: Sequence[str] = ()
    leave: str = "(?!)"
    found: dict[str, Found] = field(default_factory=dict)
    tried: set[tuple[str, ...]] = field(default_factory=set)
    """Forms by what they ask, wherever they stand."""

    def walk(self, *starts: str) -> tuple[Found, ...]:
        """Everything that can be reached from these addresses."""
        waiting = list(starts)
        while waiting:
            path = waiting.pop()
            if path in self.found or self._left_out(path):
                continue
            assert len(self.found) < MOST_PAGES, f"in circles, last at {path}"
            page = self.look(path)
            waiting.extend(self._onward(page))
        return tuple(self.found.values())

    def look(self, path: str) -> Found:
        """One address. A live region is asked as its script asks."""
        headers = {"X-Requested-With": "fetch"} if LIVE in path else {}
        answer = self.client.get(path, headers=headers)
        page = Found(path, answer.status_code, answer.mimetype, text_of(answer))
        assert page.status < HTTPStatus.INTERNAL_SERVER_ERROR, f"{path}: {page.status}"
        assert page.status != HTTPStatus.TOO_MANY_REQUESTS, path
        self.found[path] = page
        return page

    def addresses(self, fixed: Mapping[str, Sequence[str]]) -> Iterator[str]:
        """Every address of the application that takes GET, with each known value for its parts, or with the `fixed` ones."""
        adapter = self.app.url_map.bind("localhost")
        for rule in self.app.url_map.iter_rules():
            if "GET" not in (rule.methods or ()) or rule.endpoint == "assets.file":
                continue
            names = sorted(rule.arguments)
            values = [fixed.get(name) or self.known.get(name, ("x",)) for name in names]
            for chosen in product(*values):
                yield adapter.build(rule.endpoint, dict(zip(names, chosen, strict=True)))

    def _left_out(self, path: str) -> bool:
        return bool(LEFT_OUT.search(path) or re.search(self.leave, path))

    def _onward(self, page: Found) -> Iterator[str]:
        if "Location: " in page.raw[:500] and page.status in range(300, 400):
            target = page.raw.split("Location: ", 1)[1].split("\n", 1)[0]
            yield from self._inside(page, target)
        if page.kind != "text/html":
            return
        for address in ADDRESS.findall(page.raw):
            yield from self._inside(page, unescape(address))
        for target in TARGET.findall(page.raw):
            if self._first_time("target", REPORT.sub("", target)):
                yield from self._inside(page, unescape(target))
        if 'method="get"' in page.raw:
            for form in ReadPage(page.status, page.path, page.raw, {}).forms:
                if form.method == "get":
                    yield from self._asking(page, form)

    def _inside(self, page: Found, address: str) -> Iterator[str]:
        target = urlsplit(urljoin(page.path, address))
        if target.netloc not in ("", "localhost"):
            return
        path = target.path + (f"?{target.query}" if target.query else "")
        yield path
        if LIVE in path and not target.query:
            yield re.sub(rf"{LIVE}[^/?]+", LIVE + FIRST, path)

    def _asking(self, page: Found, form: Form) -> Iterator[str]:
        """A form that only asks: as it stands, with every other choice once, with every term in its search field."""
        path = urlsplit(urljoin(page.path, form.action)).path
        if not self._first_time("form", REPORT.sub("", path), *sorted(form.fields)):
            return
        as_is = form.filled({})
        yield f"{path}?{urlencode(as_is)}"
        for name, options in form.choices.items():
            for option in filter(None, options):
                kept = [(n, v) for n, v in as_is if n != name and v]
                yield f"{path}?{urlencode([*kept, (name, option)])}"
        for name in ("q", "cari"):
            if name in form.fields:
                yield from (f"{path}?{urlencode([(name, term)])}" for term in self.terms)

    def _first_time(self, *what: str) -> bool:
        known = what in self.tried
        self.tried.add(what)
        return not known


def text_of(answer: TestResponse) -> str:
    """Headers that may tell something, and the body as text; of a file that is none, whatever letters it holds."""
    shown = ("Location", "Content-Disposition", "Set-Cookie")
    heads = "".join(f"{name}: {answer.headers[name]}\n" for name in shown if name in answer.headers)
    body = answer.get_data()
    answer.close()
    return heads + body.decode("utf-8", "replace" if "text" in answer.mimetype else "ignore")


def leaks_in(pages: Iterable[Found], who: str, needles: Needles) -> Iterator[Leak]:
    """What of the needles stands on these pages; the first words of each source on each page."""
    for page in pages:
        reported: set[str] = set()
        words = set(page.shingles()) if needles.shingles else set()
        for one in needles.shingles.keys() & words:
            source = needles.shingles[one]
            if source not in reported:
                reported.add(source)
                yield Leak(who, page.path, source, " ".join(one))
        searched = page.searched
        asked = unquote_plus(page.path).casefold()
        for literal, source in needles.literals.items():
            if literal in searched and literal not in asked:
                yield Leak(who, page.path, source, literal)
