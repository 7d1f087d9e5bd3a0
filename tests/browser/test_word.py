"""A pause and the instructor's words reach somebody in the middle of a form, and nothing that is typed moves."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.desk_page import DeskPage
from trainer.usecases.classroom import broadcast
from trainer.usecases.exercises import pause, start_class

FRESH = 2_700
"""Milliseconds in which a live page has caught up: two seconds and a tenth between two questions, and time to answer."""

TYPED = "Lampu jalan padam di Jalan Teluk Rampai"


def place_of(field: Locator) -> float:
    box = field.bounding_box()
    assert box is not None
    return box["y"]


def test_a_pause_and_a_word_find_somebody_who_types(house, visit):
    owner = house.account("Suryani Dehen", instructor=True)
    exercise = house.open_class(owner)
    joined = house.join(exercise, "Norhayati")
    start_class(house.services, exercise.id)
    page = visit("phone", person=joined.person).page
    page.goto(f"/meja/{joined.run}/laporan/SIM-0000101")
    door = DeskPage(page).door("verifikasi")
    title = door.locator("[name=verifikasi-title]")
    title.fill(TYPED)
    stood, line = place_of(title), page.locator("#kabar")
    button = door.locator("button[data-sends]")
    expect(line).to_be_empty()

    pause(house.services, exercise.id)

    expect(line).to_contain_text("JEDA: perhatikan instruktur", timeout=FRESH)
    expect(line).to_be_in_viewport()
    expect(title).to_be_focused()
    expect(title).to_have_value(TYPED)
    assert abs(place_of(title) - stood) < 1
    expect(button).to_be_disabled()
    expect(door).to_contain_text("Jeda: belum dapat dikirim.")

    broadcast(house.services, exercise.id, "Kita bahas laporan pertama bersama-sama.")

    expect(line.locator("summary")).to_contain_text("Pesan instruktur:", timeout=FRESH)
    assert abs(place_of(title) - stood) < 1
    line.locator("summary").click()
    expect(line.locator(".bt-word__text")).to_contain_text("Kita bahas laporan pertama")

    start_class(house.services, exercise.id)

    expect(line).not_to_contain_text("JEDA", timeout=FRESH)
    expect(line.locator("details")).to_have_attribute("open", "")
    expect(button).to_be_enabled()
    expect(title).to_have_value(TYPED)


def test_a_pause_finds_somebody_who_reads_far_down_in_the_rujukan(house, visit):
    exercise = house.open_class(house.account("Suryani Dehen", instructor=True))
    joined = house.join(exercise, "Norhayati")
    start_class(house.services, exercise.id)
    page = visit("phone", person=joined.person).page
    page.goto(f"/meja/{joined.run}/rujukan/kategori?q=jalan")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    line = page.locator("#kabar")

    pause(house.services, exercise.id)
    broadcast(house.services, exercise.id, "Kita bahas laporan pertama bersama-sama.")

    expect(line).to_contain_text("JEDA: perhatikan instruktur", timeout=FRESH)
    expect(line).to_contain_text("Kita bahas laporan pertama", timeout=FRESH)
    expect(line).to_be_in_viewport()
    expect(page.locator("#jam")).to_contain_text("Dijeda instruktur")
    expect(page.get_by_role("searchbox")).to_have_value("jalan")
