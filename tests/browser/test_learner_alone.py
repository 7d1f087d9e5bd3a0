"""Somebody learns alone, on a phone and at a desk: from an account to the debrief, and what the page keeps meanwhile."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import acts
from tests.browser.desk_page import DeskPage
from tests.browser.house import House
from tests.sequences import deep
from tests.web.people import PASSWORD
from trainer.usecases.exercises import Setup

IN_ORDER = tuple(f"SIM-000010{number}" for number in range(1, 9))
REPORT_TITLE = re.compile("Akses Jalan Ke SD Marajang")


@pytest.mark.parametrize("device", ["phone", pytest.param("desktop", marks=deep)])
def test_a_learner_gets_from_an_account_to_the_debrief(visit, house, device):
    page = visit(device).page
    desk = DeskPage(page)

    make_account(page, f"pelajar-{device}")
    begin(page)
    look_up_a_number(page, desk)
    first_day(page, desk, house)
    second_day(page, desk, house)
    end(page, desk)
    read_the_debrief(page)


def make_account(page: Page, user_name: str) -> None:
    page.goto("/")
    page.get_by_role("link", name="Buat akun").click()
    page.get_by_label("Nama Anda").fill("Rahmi")
    page.get_by_label("Nama pengguna").fill(user_name)
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Buat akun dan masuk").click()
    expect(page.locator("h1")).to_have_text("Latihan Anda")


def panel(page: Page, heading: str) -> Locator:
    """The box under a heading."""
    return page.locator(f"section[aria-labelledby={heading}]")


def begin(page: Page) -> None:
    page.get_by_role("link", name="Hari pertama di kotak masuk").click()
    expect(page.locator("main")).to_contain_text("Yang diharapkan")
    page.get_by_role("button", name="Mulai latihan").click()
    expect(panel(page, "pengarahan")).to_contain_text("Peran Anda.")
    expect(panel(page, "kursi")).to_contain_text("Kabupaten Murung Raya")
    page.locator("main button.btn-primary").click()
    expect(page.locator("h1")).to_have_text("Kotak masuk")


def look_up_a_number(page: Page, desk: DeskPage) -> None:
    """The Rujukan is one tap away from a report."""
    desk.open("SIM-0000102")
    expect(page.locator("main")).to_contain_text("kabel listriknya ikut turun")
    desk.go_to("Rujukan")
    page.get_by_role("link", name="Nomor darurat").click()
    expect(page.locator("main")).to_contain_text("112")
    page.go_back()
    page.go_back()


def first_day(page: Page, desk: DeskPage, house: House) -> None:
    desk.send(acts.CALL)
    desk.send(acts.VERIFY_TREE)
    expect(desk.state).to_contain_text("Belum Ditindaklanjuti")

    desk.open("SIM-0000101")
    desk.send(acts.ASK_PLACE)
    expect(desk.state).to_contain_text("Ditunda")

    desk.to_inbox()
    a_report_arrives_by_itself(page, desk, house)
    wait_for(page, desk, house, "SIM-0000103")
    desk.row("SIM-0000103").click()
    desk.send(acts.RETURN_SCHOOL)
    expect(desk.heading).to_have_text("Kotak masuk")

    wait_for(page, desk, house, "SIM-0000104")
    desk.open("SIM-0000104")
    desk.send(acts.LINK_TREE)
    expect(desk.state).to_contain_text("Ditangani bersama laporan lain")

    wait_for(page, desk, house, "SIM-0000105")
    desk.open("SIM-0000105")
    desk.send(acts.ARCHIVE_THANKS)
    expect(desk.state).to_contain_text("Diarsip")


def a_report_arrives_by_itself(page: Page, desk: DeskPage, house: House) -> None:
    """No click, and the page is not loaded again: what was noted in it is still there afterwards."""
    page.evaluate("window.noted = true")
    following = next(one for one in IN_ORDER if not desk.row(one).count())

    house.clock.advance(timedelta(minutes=1))

    expect(desk.row(following)).to_be_visible()
    expect(page.locator("#kotak [aria-current]")).to_contain_text(str(desk.rows.count()))
    assert page.evaluate("window.noted") is True


def wait_for(page: Page, desk: DeskPage, house: House, report: str) -> None:
    """Let simulated hours pass until a report is there; somebody who looks now and then is not away."""
    desk.to_inbox()
    for _ in range(12):
        if desk.row(report).count():
            return
        house.clock.advance(timedelta(minutes=1))
        page.reload()
    raise AssertionError(f"{report} did not arrive")


def second_day(page: Page, desk: DeskPage, house: House) -> None:
    desk.to_inbox()
    desk.door("hari-berikutnya").get_by_role("button").click()
    expect(desk.clock).to_contain_text("Rab, 15 Apr 2026")

    desk.open("SIM-0000106")
    desk.send(acts.VERIFY_BRIBE)

    wait_for(page, desk, house, "SIM-0000107")
    desk.open("SIM-0000107")
    desk.send(acts.VERIFY_FOOD)
    public = panel(page, "versi-publik")
    expect(public).to_contain_text("█")
    expect(public).not_to_contain_text(acts.STRANGER_NAME)
    expect(public).not_to_contain_text(acts.STRANGER_NIK)
    expect(panel(page, "asli")).to_contain_text(acts.STRANGER_NIK)

    wait_for(page, desk, house, "SIM-0000108")
    desk.open("SIM-0000108")
    desk.send(acts.VERIFY_INTERNET)
    desk.send(acts.ANSWER_INTERNET)
    expect(page.locator("#jejak")).to_contain_text("titik koordinat")

    desk.open("SIM-0000101")
    expect(page.locator("#jejak")).to_contain_text("Pelapor membalas pertanyaan")
    desk.send(acts.VERIFY_LAMPS)


def end(page: Page, desk: DeskPage) -> None:
    desk.to_inbox()
    desk.door("akhiri").get_by_role("button").click()
    page.wait_for_url("**/hasil/*")


def read_the_debrief(page: Page) -> None:
    expect(page.locator("h1")).to_contain_text("8 laporan")
    expect(page.locator("main")).to_contain_text("Poin")
    expect(page.locator("main [data-critical]")).to_have_count(0)
    report = page.locator("details", has_text=REPORT_TITLE).first
    report.locator("summary").first.click()
    expect(report).to_contain_text("33 dari 33 poin")
    expect(report).to_contain_text("Catat panggilan darurat ke 112")
    expect(report).to_contain_text("Penjelasan")


def test_an_unfinished_answer_is_still_there_after_a_reload(visit, learner_at):
    page, desk = learner_at("desktop", "SIM-0000102")
    text = "Mohon disebutkan, Bapak/Ibu: apakah kabelnya masih di jalan?"

    desk.door("tunda").locator("textarea").press_sequentially(text, delay=1)
    expect(page.locator("#tunda .bt-draft")).to_contain_text("Konsep tersimpan")
    page.reload()

    expect(page.locator("#tunda textarea")).to_be_visible()
    expect(page.locator("#tunda textarea")).to_have_value(text)


def test_what_could_not_be_saved_stays_in_the_tab(visit, learner_at):
    page, desk = learner_at("phone", "SIM-0000102", expected_failures=True)
    page.route("**/konsep*", lambda route: route.abort())

    desk.door("komentar").locator("textarea").fill("Sudah kami hubungi piketnya.")
    expect(page.locator("#komentar .bt-draft")).to_contain_text("Belum tersimpan di server")
    page.unroute("**/konsep*")
    page.reload()

    desk.door("komentar")
    expect(page.locator("#komentar textarea")).to_have_value("Sudah kami hubungi piketnya.")
    expect(page.locator("#komentar .bt-draft")).to_contain_text("Konsep tersimpan")


def test_a_chosen_reason_brings_a_question_that_may_be_changed(visit, learner_at):
    page, desk = learner_at("desktop", "SIM-0000101")
    question = desk.door("tunda").locator("textarea")

    page.locator("#tunda [value=lokasi_tidak_jelas]").check()
    suggested = question.input_value()
    question.fill("Di jalan mana?")
    page.locator("#tunda [type=radio]").nth(1).check()

    assert "nama jalan" in suggested
    expect(question).to_have_value("Di jalan mana?")


def test_clock_and_countdown_move_between_two_answers_of_the_server(visit, learner_at):
    page, desk = learner_at("desktop", "SIM-0000101", freeze=True)
    face = desk.clock.locator("[data-clock-face]")
    countdown = page.locator(".bt-clocks__one", has_text="Batas verifikasi").locator(
        "[data-countdown]"
    )
    page.clock.run_for(1_000)
    before, left = face.inner_text(), minutes_in(countdown.inner_text())

    page.clock.run_for(5 * 60_000)

    assert face.inner_text() != before
    assert left - minutes_in(countdown.inner_text()) == pytest.approx(5, abs=1)


def minutes_in(words: str) -> int:
    found = re.search(r"sekitar (\d+) menit", words)
    assert found, words
    return int(found[1])


def test_a_decision_needs_nothing_but_the_keyboard(visit, learner_at):
    page, desk = learner_at("desktop", "SIM-0000101")

    tab_to(page, "#tunda > a")
    page.keyboard.press("Enter")
    expect(page.locator("#tunda > summary")).to_be_focused()
    tab_to(page, "#tunda [type=radio]")
    page.keyboard.press("Space")
    tab_to(page, "#tunda textarea")
    page.keyboard.press("Control+A")
    page.keyboard.type("Di jalan dan RT mana lampunya?")
    tab_to(page, "#tunda .btn-primary")
    page.keyboard.press("Enter")

    expect(desk.said).to_be_visible()
    expect(desk.state).to_contain_text("Ditunda")


def tab_to(page: Page, selector: str) -> None:
    """Go on by Tab until an element has the focus; whatever has it on the way can be seen."""
    for _ in range(80):
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS_IS_SEEN), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never came to {selector}")


FOCUS_IS_SEEN = """() => {
    const one = document.activeElement;
    if (one === document.body) return true;
    const box = one.getBoundingClientRect();
    const ribbon = document.querySelector(".bt-ribbon").getBoundingClientRect();
    const outline = getComputedStyle(one).outlineStyle !== "none" || one.matches("label :focus");
    return outline && box.bottom > ribbon.bottom && box.top < innerHeight && box.width > 0;
}"""


@pytest.fixture
def learner_at(visit, house):
    """Somebody who has begun alone, with one report open: the window and its desk."""

    def open_at(device: str, report: str, *, freeze=False, expected_failures=False):
        account = house.account()
        run = house.alone(account, Setup(seed=7)).run
        window = visit(device, account=account)
        if expected_failures:
            window.forgiven = re.compile("net::ERR_FAILED")
        if freeze:
            window.page.clock.install()
        window.page.goto(f"/meja/{run}/laporan/{report}")
        return window.page, DeskPage(window.page)

    return open_at
