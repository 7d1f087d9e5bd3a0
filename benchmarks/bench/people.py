"""How people come in and what they do, each through the form that the page has for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import uuid4

from benchmarks.bench.browser import Answer, Browser, NotAnswered
from benchmarks.bench.processes import INSTRUCTOR, PASSWORD

SCENARIO = "hari-pertama"
CODE = re.compile(r"/kelas/([A-Z0-9]{6})/layar")
RUN = re.compile(r"/meja/([^/\"]+)/")
REAL_TIME = "480"
"""Minutes of a simulated day: the clock of a run goes as that on the wall, so that the world keeps still meanwhile."""

VERIFIED = {
    "title": "Pohon tumbang dan kabel menjuntai di Jalan Marajang",
    "classification": "pengaduan_tbp",
    "category": "lingkungan_hidup_kehutanan",
    "handle": "disposisi",
    "lead": "62.12-bpbd",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """One seat in one browser."""

    browser: Browser
    run: str

    def inbox(self) -> Answer:
        """The list of reports."""
        return self.browser.get(f"/meja/{self.run}/").expect(200)

    def report(self, report: str) -> Answer:
        """The page of one report."""
        return self.browser.get(f"/meja/{self.run}/laporan/{report}").expect(200)

    def debrief(self) -> Answer:
        """What was right and what was not."""
        return self.browser.get(f"/hasil/{self.run}").expect(200)

    def send(self, report: str, action: str, fields: Mapping[str, str]) -> Answer:
        """One action; the answer leads to the page after it."""
        named = {f"{action}-{name}": value for name, value in fields.items()}
        path = f"/meja/{self.run}/laporan/{report}/{action}"
        return self.browser.post(path, {"command_id": uuid4().hex, **named}).expect(302)

    def comment(self, report: str, text: str) -> Answer:
        """Words under a report, open for all to read."""
        return self.send(report, "komentar", {"text": text})

    def verify(self, report: str) -> Answer:
        """The report is clear and goes to a unit."""
        return self.send(report, "verifikasi", VERIFIED)


@dataclass(frozen=True, slots=True)
class Room:
    """A class: its instructor's browser, its id, and the desks of whoever joined."""

    instructor: Browser
    exercise: str
    desks: tuple[Desk, ...]

    @property
    def address(self) -> str:
        """The console, and what every other page of the class begins with."""
        return f"/instruktur/kelas/{self.exercise}"

    def page(self, rest: str = "") -> Answer:
        """The console, or a page of the class beside it."""
        return self.instructor.get(self.address + rest).expect(200)

    def press(self, move: str, fields: Mapping[str, str] | None = None) -> Answer:
        """One of the forms of the console."""
        sent = {"command_id": uuid4().hex, **(fields or {})}
        return self.instructor.post(f"{self.address}/{move}", sent).expect(302)


@dataclass(slots=True)
class Region:
    """The live region of a page that stands open: asks for news, as the script of the page does."""

    browser: Browser
    url: str
    position: str

    @classmethod
    def of(cls, browser: Browser, page: Answer) -> Region:
        """The region of a page as it was when it came."""
        return cls(browser, *page.region())

    def ask(self) -> Answer:
        """204 for nothing new; with news the region has seen them."""
        answer = self.browser.get(self.url + self.position, **{"X-Requested-With": "live"})
        self.position = answer.expect(200, 204).headers.get("x-position", self.position)
        return answer


def sign_in(port: int, user: str = INSTRUCTOR, password: str = PASSWORD) -> Browser:
    """Somebody with an account, in a new browser."""
    browser = Browser(port)
    browser.post("/akun/masuk", {"user_name": user, "password": password}).expect(302)
    return browser


def open_class(instructor: Browser, port: int, people: int, pace: str = REAL_TIME) -> Room:
    """A class that has begun, with so many people in it. `pace`: minutes of a simulated day, "" for the scenario's own."""
    form = {"scenario": SCENARIO, "mode": "each", "pace": pace}
    console = instructor.post("/instruktur/kelas/baru", form).expect(302).location
    code = CODE.search(instructor.get(console).expect(200).text)
    if code is None:
        raise NotAnswered(f"{console}: no code of the class")
    desks = tuple(join(port, code[1], f"Peserta {number}") for number in range(1, people + 1))
    room = Room(instructor, console.rpartition("/")[2], desks)
    room.press("mulai")
    return room


def join(port: int, code: str, name: str) -> Desk:
    """Somebody without an account, by the code on the wall."""
    browser = Browser(port)
    browser.get(f"/gabung/{code}").expect(200)
    card = browser.post(f"/gabung/{code}", {"name": name}).expect(302).location
    return _desk(browser, browser.get(card).expect(200))


def come_back(browser: Browser, words: str) -> Desk:
    """Somebody in a class, by the personal code."""
    place = browser.post("/kembali", {"words": words}).expect(302).location
    found = RUN.search(place)
    return Desk(browser, found[1]) if found else _desk(browser, browser.get(place).expect(200))


def _desk(browser: Browser, page: Answer) -> Desk:
    found = RUN.search(page.text)
    if found is None:
        raise NotAnswered(f"{page.path}: no way to a desk: {page.text[:600]}")
    return Desk(browser, found[1])
