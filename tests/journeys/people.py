"""How people come in: accounts, classes, seats. Each function goes the way of the pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tests.journeys.desk import Desk
from tests.journeys.markup import Page
from tests.journeys.server import INSTRUCTOR, PASSWORD, Server
from tests.journeys.visitor import Visitor

SLUG = "hari-pertama"
TITLE = "Hari pertama di kotak masuk"
PASSPHRASE = re.compile(r'class="bt-passphrase__words">(.*?)</p>', re.DOTALL)
CLASS_CODE = re.compile(r"/kelas/([A-Z0-9]{6})/layar")


@dataclass(frozen=True)
class ClassRoom:
    """A class as its instructor has it: browser, address of the console, code on the wall."""

    visitor: Visitor
    console: str
    code: str

    def page(self, rest: str = "") -> Page:
        return self.visitor.get(f"{self.console}{rest}")

    def press(self, move: str, values: Mapping[str, str] | None = None) -> Page:
        """Send one of the forms of the console."""
        return self.visitor.send(self.page(), f"/{move}", values)


@dataclass(frozen=True)
class Seat:
    """Somebody who joined: name, desk, and the four words that bring the seat back."""

    name: str
    desk: Desk
    words: str


def register(server: Server, user_name: str, shown: str) -> tuple[Visitor, Page]:
    """An account of one's own, from the first page on."""
    visitor = server.visitor()
    form = visitor.click(visitor.get("/"), "Buat akun")
    values = {"display_name": shown, "user_name": user_name, "password": PASSWORD}
    return visitor, visitor.send(form, "/akun/daftar", values)


def sign_in(server: Server, user_name: str = INSTRUCTOR, password: str = PASSWORD) -> Visitor:
    """Somebody with an account, in a new browser."""
    visitor = server.visitor()
    page = visitor.get("/akun/masuk")
    done = visitor.send(page, "/akun/masuk", {"user_name": user_name, "password": password})
    assert done.status == 200, done.text
    assert "/akun/masuk" not in done.path, done.text
    return visitor


def open_class(visitor: Visitor, scenario: str = SLUG) -> ClassRoom:
    """A class on a scenario, as an instructor opens it."""
    form = visitor.click(visitor.get("/instruktur"), "Buka kelas")
    console = visitor.send(form, "/instruktur/kelas/baru", {"scenario": scenario})
    code = CLASS_CODE.search(console.html)
    assert console.status == 200, console.text
    assert code is not None, console.text
    return ClassRoom(visitor, console.path, code[1])


def join(server: Server, code: str, name: str, *, careful: bool = True) -> Seat:
    """Somebody without an account, from the code on the wall to the card with the four words."""
    visitor = server.visitor(careful=careful)
    typed = f"{code[:3]} {code[3:].lower()}"
    door = visitor.send(visitor.get("/gabung"), "/gabung", {"kode": typed})
    card = visitor.send(door, f"/gabung/{code}", {"name": name})
    assert card.path == f"/gabung/{code}/kartu", card.text
    briefing = visitor.get(card.link("Baca pengarahan"))
    return Seat(name, Desk.at(visitor, briefing), words_on(card))


def words_on(page: Page) -> str:
    """The personal code that a page shows."""
    found = PASSPHRASE.search(page.html)
    assert found is not None, page.text
    words = re.sub(r"<[^>]+>", " ", found[1]).split()
    assert len(words) == 4, words
    return " ".join(words)
