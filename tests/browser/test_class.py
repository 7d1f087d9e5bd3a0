"""A class: one instructor at a desk, a wall, three trainees with phones, one of them without JavaScript."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import acts
from tests.browser.desk_page import DeskPage
from tests.browser.house import House
from tests.browser.visits import Visit
from tests.web.people import PASSWORD
from trainer.usecases.classroom import raise_hand
from trainer.usecases.exercises import start_class

FRESH = 2_700
"""Milliseconds in which a live page has caught up: two seconds and a tenth between two questions, and time to answer."""


@dataclass(frozen=True)
class Instructor:
    """The instructor's window, and the code of the class."""

    page: Page
    code: str

    @property
    def tiles(self) -> Locator:
        return self.page.locator(".bt-seat-tile")

    def tile(self, name: str) -> Locator:
        return self.tiles.filter(has_text=name)

    def press(self, button: str) -> None:
        self.page.get_by_role("button", name=button).click()


@pytest.fixture
def instructor(visit, house) -> Instructor:
    """Somebody who signed in and opened a class."""
    account = house.account("Suryani Dehen", instructor=True)
    page = visit("desktop").page
    page.goto("/instruktur")
    page.get_by_label("Nama pengguna").fill(account.user_name)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    page.get_by_role("link", name="Buka kelas").click()
    page.get_by_role("button", name="Buka kelas").click()
    code = page.locator("#ringkasan .bt-code").inner_text().replace(" ", "")
    return Instructor(page, code)


def test_a_class_from_joining_to_its_debrief(visit, house, instructor):
    wall = visit("projector").page
    wall.goto(f"/kelas/{instructor.code}/layar")
    norhayati, bambang, siti = join(visit, instructor, wall)

    briefing_while_waiting(norhayati, instructor)
    work(norhayati, bambang, siti, instructor)
    lecture(norhayati, bambang, instructor)
    change_of_phones(visit, siti, instructor)
    look_over_a_shoulder(instructor)
    the_end(norhayati, bambang, instructor)
    the_class_talks_about_it(norhayati, instructor, wall)


def join(visit: Callable[..., Visit], instructor: Instructor, wall: Page) -> list[Page]:
    """By the code typed at the front door, by the address of the QR code, and without JavaScript."""
    pages = []
    for number, (name, scripts) in enumerate(
        (("Norhayati", True), ("Bambang Riwut", False), ("Siti Aisyah", True)), 1
    ):
        window = visit("phone", java_script_enabled=scripts)
        window.expected.add(HTTPStatus.CONFLICT)
        page = window.page
        if name == "Siti Aisyah":
            page.goto(f"/gabung/{instructor.code}")
        else:
            page.goto("/")
            page.get_by_label("Kode kelas").fill(instructor.code.lower())
            page.get_by_role("button", name="Gabung").click()
        page.get_by_label("Nama Anda").fill(name)
        page.get_by_role("button", name="Masuk").click()
        expect(page.locator("h1")).to_contain_text(name)
        expect(page.locator(".bt-passphrase__words span")).to_have_count(4)
        expect(wall.locator(".bt-roster")).to_contain_text(name, timeout=FRESH)
        expect(wall.locator(".bt-wall__count b")).to_have_text(str(number))
        expect(instructor.tile(name)).to_be_visible(timeout=FRESH)
        pages.append(page)
    return pages


def briefing_while_waiting(trainee: Page, instructor: Instructor) -> None:
    """The card says by itself when the class has begun."""
    expect(trainee.locator("main")).to_contain_text("Kelas belum dimulai")

    instructor.press("Mulai kelas")

    expect(instructor.page.get_by_role("button", name="Jeda kelas")).to_be_visible()
    expect(trainee.locator("main")).to_contain_text("Kelas sudah dimulai", timeout=FRESH)


def work(norhayati: Page, bambang: Page, siti: Page, instructor: Instructor) -> None:
    """Each decides one report; the console tells of every act within two seconds."""
    for page in (norhayati, bambang, siti):
        page.get_by_role("link", name="Baca pengarahan").click()
        page.locator("main a.btn-primary").click()

    desk = DeskPage(norhayati)
    desk.row("SIM-0000101").click()
    desk.send(acts.ASK_PLACE)
    expect(instructor.tile("Norhayati")).to_contain_text("1 dari", timeout=FRESH)

    desk = DeskPage(bambang)
    desk.row("SIM-0000102").click()
    desk.send(acts.CALL)
    desk.send(acts.VERIFY_TREE)
    expect(desk.state).to_contain_text("Belum Ditindaklanjuti")
    expect(instructor.tile("Bambang Riwut")).to_contain_text("1 dari", timeout=FRESH)
    expect(instructor.page.locator("#kejadian")).to_contain_text("Bambang Riwut", timeout=FRESH)

    desk = DeskPage(siti)
    desk.row("SIM-0000102").click()
    desk.send(acts.ARCHIVE_TREE)
    expect(instructor.tile("Siti Aisyah")).to_have_attribute(
        "data-alarm", "critical", timeout=FRESH
    )


def lecture(norhayati: Page, bambang: Page, instructor: Instructor) -> None:
    """Every clock stands; nothing is sent meanwhile, the reason stands beside the button, and what was written stays."""
    desk = DeskPage(norhayati)
    desk.open("SIM-0000102")
    door = desk.enter(acts.VERIFY_TREE)

    instructor.press("Jeda kelas")
    expect(desk.clock).to_contain_text("Dijeda instruktur", timeout=FRESH)
    bambang.reload()
    expect(DeskPage(bambang).clock).to_contain_text("Dijeda instruktur")

    expect(door.locator("[data-sends]")).to_be_disabled()
    expect(door).to_contain_text("Jeda: belum dapat dikirim.")
    expect(door.get_by_label("Judul laporan")).to_have_value(acts.VERIFY_TREE.write["title"])

    instructor.press("Lanjutkan kelas")
    expect(desk.clock).to_contain_text("Waktu simulasi", timeout=FRESH)
    desk.press("verifikasi")
    expect(desk.said).to_be_visible()
    expect(instructor.tile("Norhayati")).to_contain_text("2 dari", timeout=FRESH)


def change_of_phones(visit: Callable[..., Visit], lost: Page, instructor: Instructor) -> None:
    """Four words bring a seat back; the instructor can show them again."""
    page = instructor.page
    page.get_by_role("link", name="Peserta", exact=True).click()
    page.get_by_role("link", name="Tampilkan kode pribadi Siti Aisyah").click()
    words = " ".join(page.locator(".bt-passphrase__words span").all_inner_texts())
    page.go_back()
    page.get_by_role("link", name="Konsol").click()
    lost.close()

    other = visit("phone").page
    other.goto("/")
    other.get_by_role("link", name=re.compile("kode pribadi")).click()
    other.get_by_label("Kode pribadi").fill(words.upper())
    other.locator("main form button[type=submit]").click()

    desk = DeskPage(other)
    expect(desk.row("SIM-0000102")).to_be_visible()
    desk.row("SIM-0000102").click()
    expect(desk.state).to_contain_text("Diarsip")


def look_over_a_shoulder(instructor: Instructor) -> None:
    page = instructor.page
    instructor.tile("Bambang Riwut").click()
    expect(page.locator("main")).to_contain_text("Anda melihat meja Bambang Riwut")
    DeskPage(page).row("SIM-0000102").click()
    expect(page.locator("main")).to_contain_text("kabel listriknya ikut turun")
    expect(page.locator("main form[method=post]")).to_have_count(0)
    page.go_back()
    page.go_back()


def the_end(norhayati: Page, bambang: Page, instructor: Instructor) -> None:
    desk = DeskPage(norhayati)
    desk.to_inbox()
    page = instructor.page
    DeskPage(page).door("akhiri").get_by_role("button").click()
    expect(page.get_by_role("link", name="Bahas hasil kelas")).to_be_visible()

    expect(desk.clock).to_contain_text("Latihan selesai", timeout=FRESH)
    norhayati.get_by_role("link", name="Baca pembahasan").first.click()
    expect(norhayati.locator("main")).to_contain_text("Laporan demi laporan")

    bambang.reload()
    bambang.get_by_role("link", name="Baca pembahasan").first.click()
    expect(bambang.locator("main")).to_contain_text("Laporan demi laporan")
    bambang.locator("details", has_text="Akses Jalan Ke SD Marajang").first.locator(
        "summary"
    ).first.click()
    expect(bambang.locator("main")).to_contain_text("Catat panggilan darurat ke 112")


def the_class_talks_about_it(norhayati: Page, instructor: Instructor, wall: Page) -> None:
    """On the projector, and as a file; a trainee sees no other's name."""
    expect(wall.locator("main")).to_contain_text(re.compile("[Ss]elesai"), timeout=FRESH)
    norhayati.get_by_role("link", name="Pembahasan kelas").click()
    expect(norhayati.locator("h1")).to_have_text("Pembahasan kelas")
    expect(norhayati.locator("main")).not_to_contain_text("Siti Aisyah")

    page = instructor.page
    with page.expect_download() as downloaded:
        page.get_by_role("link", name="Unduh hasil").click()
    text = downloaded.value.path().read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines(), delimiter=separator_of(text)))
    assert {"Norhayati", "Bambang Riwut", "Siti Aisyah"} <= {cell for row in rows for cell in row}

    page.get_by_role("link", name="Bahas hasil kelas").click()
    expect(page.locator("h1")).to_have_text("Pembahasan kelas")
    expect(page.locator("main")).to_contain_text("Tiga hal untuk dibicarakan")
    expect(page.locator("main")).not_to_contain_text("Siti Aisyah")
    page.get_by_role("link", name=re.compile("Tampilkan nama")).click()
    expect(page.get_by_role("link", name="Siti Aisyah")).to_be_visible()


def separator_of(text: str) -> str:
    first = text.splitlines()[0]
    return max(";,\t", key=first.count)


def test_somebody_who_comes_late_begins_at_the_beginning(visit, house: House, instructor):
    instructor.press("Mulai kelas")
    early = visit("phone").page
    early.goto(f"/gabung/{instructor.code}")
    early.get_by_label("Nama Anda").fill("Rudi")
    early.get_by_role("button", name="Masuk").click()
    DeskPage(instructor.page).door("hari-berikutnya").get_by_role("button").click()
    expect(instructor.page.locator(".bt-toast")).to_contain_text("15 April")

    late = visit("phone").page
    late.goto(f"/gabung/{instructor.code}")
    late.get_by_label("Nama Anda").fill("Rudi")
    late.get_by_role("button", name="Masuk").click()
    expect(late.locator("h1")).to_contain_text("Rudi (2)")
    late.get_by_role("link", name="Baca pengarahan").click()

    expect(DeskPage(late).clock).to_contain_text("Sel, 14 Apr 2026 · 08.0")
    early.get_by_role("link", name="Baca pengarahan").click()
    expect(DeskPage(early).clock).to_contain_text("Rab, 15 Apr 2026 · 08.0")


def test_a_hand_is_seen_by_whoever_is_on_another_page_of_the_class(visit, house: House):
    owner = house.account(instructor=True)
    exercise = house.open_class(owner)
    joined = house.join(exercise, "Norhayati")
    page = visit("phone", account=owner).page
    page.goto(f"/instruktur/kelas/{exercise.id}/peserta")
    tabs = page.get_by_role("navigation", name="Halaman kelas")
    here = tabs.get_by_role("link", name="Peserta")
    here.focus()
    expect(tabs).not_to_contain_text("terangkat")

    raise_hand(house.services, joined.run, "admin", joined.person.id)

    expect(tabs).to_contain_text("Konsol (1 tangan terangkat)", timeout=FRESH)
    expect(here).to_be_focused()
    tabs.get_by_role("link", name="Konsol").click()
    page.get_by_role("button", name="Turunkan tangan Norhayati").click()
    expect(page.locator(".bt-toast")).to_contain_text("Tangan Norhayati sudah diturunkan.")


def test_forty_people_at_work_fit_on_one_screen(visit, house):
    owner = house.account(instructor=True)
    exercise = house.open_class(owner)
    for number in range(1, 41):
        house.join(exercise, f"Peserta {number}")
    start_class(house.services, exercise.id)
    page = visit("projector", account=owner).page
    page.goto(f"/instruktur/kelas/{exercise.id}")

    expect(page.locator(".bt-seat-tile")).to_have_count(40)
    expect(page.locator(".bt-seat-tile").last).to_be_in_viewport(ratio=1)


def test_a_hall_reads_code_and_names_from_its_last_row(visit, house):
    exercise = house.open_class(house.account(instructor=True))
    for number in range(1, 41):
        house.join(exercise, f"Yuliana Christina Kaharap {number}" if number > 38 else f"P{number}")
    page = visit("projector").page
    page.goto(f"/kelas/{exercise.join_code}/layar")

    names = page.locator(".bt-roster li > span")
    seen = names.evaluate_all(
        """all => all.map(one => [parseFloat(getComputedStyle(one).fontSize), one.scrollWidth - one.clientWidth])"""
    )
    assert min(size for size, _cut in seen) >= 34
    assert max(cut for _size, cut in seen) == 0
    assert (page.locator(".bt-wall__qr").bounding_box() or {})["width"] > 570
    assert page.evaluate("document.documentElement.scrollHeight") == 1080
