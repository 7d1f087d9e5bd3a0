"""*Laporan rahasia* in one run of four seats: three people in three browsers, a simulated colleague in the fourth.

After each step it is looked up who can read what; nobody is told, the pages are asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus

import pytest
from playwright.sync_api import APIResponse, Page, expect

from tests.browser.desk_page import DeskPage, Filled
from tests.browser.house import House
from tests.browser.visits import Visit
from tests.sequences import deep
from tests.web.people import PASSWORD

INSIDER, CHILD = "SIM-0000301", "SIM-0000302"
INSIDER_WORDS, CHILD_WORDS = "Yang saya hitung 23 perjalanan", "rumah neneknya di seberang dermaga"
NOTE = "Mohon diperiksa dari dokumen di luar dinas itu."
ESCALATE = Filled("eskalasi", write={"note": NOTE}, choose={"to": "62.06-inspektorat"})
PROTECT = Filled(
    "verifikasi",
    write={
        "title": "Seorang anak di Tasik Payawan tidak bersekolah dan perlu perlindungan",
        "note": "Mohon ditemui hari ini oleh pendamping.",
    },
    choose={"classification": "pengaduan_tbp", "handle": "disposisi"},
    tick={"make_secret": ("y",)},
    pick={"category": "kesetaraan_gender_inklusif", "lead": "62.06-uptd-ppa"},
)
ANSWER = "Dinas Anda tidak menerima laporan ini, dan nama Anda tidak akan kami tanyakan."
EXAMINE = Filled(
    "tindak-lanjut",
    write={"text": f"Yth. Pelapor, terima kasih. {ANSWER}", "next_news": "2026-08-14"},
    choose={"kind": "sementara"},
)
QUESTION = "Siapa yang melapor?"
NOT_FOUND = "Laporan tidak ditemukan"

A_MOMENT, HALF_A_MORNING = timedelta(seconds=75), timedelta(minutes=3)
"""One hour, and two and a half, of a day that takes ten minutes."""


@dataclass(frozen=True)
class Seat:
    """Somebody at a desk of the run: browser, and short ways to ask its pages."""

    page: Page
    run: str

    @property
    def desk(self) -> DeskPage:
        return DeskPage(self.page)

    def go(self, path: str = "") -> int:
        """Open an address of the run; gives the status."""
        answer = self.page.goto(f"/meja/{self.run}/{path}")
        assert answer is not None
        return answer.status

    def open(self, report: str) -> DeskPage:
        assert self.go(f"laporan/{report}") == HTTPStatus.OK
        return self.desk

    def knows_nothing_of(self, report: str, words: str) -> None:
        """Not by number, in no list, on no page."""
        assert self.go(f"laporan/{report}") == HTTPStatus.NOT_FOUND
        expect(self.page.locator("body")).not_to_contain_text(words)
        self.go()
        expect(self.desk.row(report)).to_have_count(0)
        for path in (f"laporan/{report}/sebagai/{viewer}" for viewer in ("pelapor", "warga")):
            assert self.asked(path).status == HTTPStatus.NOT_FOUND, path
        for path in ("", "?kotak=lain", f"?q={report}", "publik", f"publik?q={report}"):
            found = self.asked(path)
            assert found.status == HTTPStatus.OK, path
            assert f"/laporan/{report}" not in found.text(), path
            assert words not in found.text(), path

    def asked(self, path: str) -> APIResponse:
        """An address of the run, asked for by this browser and not shown."""
        return self.page.request.get(f"/meja/{self.run}/{path}")

    def public_finds_nothing(self, report: str, words: str) -> None:
        """Through the eyes of citizen and press, from a desk that knows of the report."""
        assert self.go(f"laporan/{report}/sebagai/warga") == HTTPStatus.OK
        expect(self.page.locator("main")).to_contain_text(NOT_FOUND)
        for path in (f"laporan/{report}/sebagai/warga", f"laporan/{report}/sebagai/pers"):
            found = self.asked(path).text()
            assert NOT_FOUND in found, path
            assert words not in found, path
        assert report not in self.asked("publik").text()

    def messages(self) -> None:
        assert self.go("pesan") == HTTPStatus.OK


@pytest.fixture
def instructor(visit, house: House) -> Page:
    """The console of a class that shares one run, opened by its form."""
    page = visit("desktop").page
    account = house.account("Suryani Dehen", instructor=True)
    page.goto("/instruktur/kelas/baru")
    page.get_by_label("Nama pengguna").fill(account.user_name)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    page.locator("[name=scenario][value=laporan-rahasia]").check()
    page.locator("[name=mode][value=shared]").check()
    page.get_by_role("button", name="Buka kelas").click()
    return page


@deep
def test_four_seats_keep_a_secret_from_each_other(visit, house: House, instructor):
    code = instructor.locator("#ringkasan .bt-code").inner_text().replace(" ", "")
    people = [sit_down(visit, code, *who) for who in SEATS]
    instructor.get_by_role("button", name="Mulai kelas").click()
    expect(instructor.get_by_role("button", name="Jeda kelas")).to_be_visible()
    admin, inspektorat, dinkes = (at_the_desk(page) for page in people)

    escalated(admin, inspektorat, dinkes)
    house.clock.advance(A_MOMENT)
    protected(admin, inspektorat, dinkes)
    DeskPage(instructor).door("hari-berikutnya").get_by_role("button").click()
    house.clock.advance(HALF_A_MORNING)
    asked(admin, inspektorat, dinkes)
    answered(admin, inspektorat, dinkes)
    DeskPage(instructor).door("akhiri").get_by_role("button").click()
    expect(instructor.get_by_role("link", name="Bahas hasil kelas")).to_be_visible()
    discussed(dinkes)


SEATS = (("Ayu", "admin"), ("Iwan", "inspektorat"), ("Dina", "dinkes"))


def sit_down(visit: Callable[..., Visit], code: str, name: str, seat: str) -> Page:
    """Join by name, and take a seat that is free. The examiner has scripts switched off."""
    window = visit("desktop", java_script_enabled=seat != "inspektorat")
    window.expected.add(HTTPStatus.NOT_FOUND)
    page = window.page
    page.goto(f"/gabung/{code}")
    page.get_by_label("Nama Anda").fill(name)
    page.get_by_role("button", name="Masuk").click()
    page.locator(f"[name=seat][value={seat}]").check()
    page.get_by_role("button", name="Duduk di meja ini").click()
    expect(page.locator("h1")).to_contain_text(name)
    return page


def at_the_desk(page: Page) -> Seat:
    page.get_by_role("link", name="Baca pengarahan").click()
    page.wait_for_url("**/meja/*/**")
    return Seat(page, page.url.split("/meja/")[1].split("/")[0])


def escalated(admin: Seat, inspektorat: Seat, dinkes: Seat) -> None:
    """What accuses the head of the health office: read by the examiner alone, also no longer by the admin."""
    expect(admin.open(INSIDER).page.locator("main")).to_contain_text(INSIDER_WORDS)
    inspektorat.knows_nothing_of(INSIDER, INSIDER_WORDS)
    admin.desk.open(INSIDER)
    admin.desk.send(ESCALATE)

    dinkes.knows_nothing_of(INSIDER, INSIDER_WORDS)
    expect(inspektorat.open(INSIDER).page.locator("main")).to_contain_text(INSIDER_WORDS)
    expect(inspektorat.page.locator("main")).to_contain_text(NOTE)
    card = admin.open(INSIDER).page.locator("main")
    expect(card).to_contain_text("Inspektorat")
    for words in (INSIDER_WORDS, NOTE, "Perjalanan Dinas"):
        expect(card).not_to_contain_text(words)
    for seat in (admin, inspektorat):
        seat.public_finds_nothing(INSIDER, INSIDER_WORDS)


def protected(admin: Seat, inspektorat: Seat, dinkes: Seat) -> None:
    """What tells where a child is: read by the admin and by the unit that nobody plays."""
    admin.go()
    admin.desk.row(CHILD).click()
    expect(admin.page.locator("main")).to_contain_text(CHILD_WORDS)
    admin.desk.send(PROTECT)

    for seat in (inspektorat, dinkes):
        seat.knows_nothing_of(CHILD, CHILD_WORDS)
    expect(admin.open(CHILD).page.locator("main")).to_contain_text(CHILD_WORDS)
    expect(admin.desk.state).to_contain_text("Rahasia")
    admin.public_finds_nothing(CHILD, CHILD_WORDS)


def asked(admin: Seat, inspektorat: Seat, dinkes: Seat) -> None:
    """The head asks who complained: at one seat, with replies that do not say which is right."""
    for seat in (admin, inspektorat):
        seat.messages()
        expect(seat.page.locator("main")).not_to_contain_text(QUESTION)
    dinkes.messages()
    message = dinkes.page.locator(".bt-panel", has_text=QUESTION)
    expect(message).to_contain_text(QUESTION)
    expect(message).not_to_contain_text("Menolak dengan hormat")
    expect(message.locator("[name=option]")).to_have_count(4)
    message.locator("[name=option][value=tolak]").check()
    message.get_by_role("button", name="Kirim jawaban").click()
    expect(dinkes.page.locator("main")).to_contain_text("Sudah dijawab")


def answered(admin: Seat, inspektorat: Seat, dinkes: Seat) -> None:
    """The examiner's answer is read by the examiner and the one who complained."""
    inspektorat.open(INSIDER).send(EXAMINE)

    expect(inspektorat.open(INSIDER).page.locator("main")).to_contain_text(ANSWER)
    inspektorat.go(f"laporan/{INSIDER}/sebagai/pelapor")
    expect(inspektorat.page.locator("main")).to_contain_text(ANSWER)
    expect(admin.open(INSIDER).page.locator("main")).not_to_contain_text(ANSWER)
    assert admin.go(f"laporan/{INSIDER}/sebagai/pelapor") == HTTPStatus.NOT_FOUND
    dinkes.knows_nothing_of(INSIDER, ANSWER)


def discussed(dinkes: Seat) -> None:
    """When all is over everybody may talk about everything, on the page made for it and on no other."""
    dinkes.knows_nothing_of(INSIDER, INSIDER_WORDS)
    dinkes.go()
    dinkes.page.get_by_role("link", name="Baca pembahasan").first.click()
    expect(dinkes.page.locator("main")).to_contain_text("Laporan demi laporan")
    expect(dinkes.page.locator("main")).to_contain_text(INSIDER)
