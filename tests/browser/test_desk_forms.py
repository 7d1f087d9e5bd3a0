"""Long forms of the desk made short by small scripts, and whole without them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser import acts
from tests.browser.desk_page import DeskPage, Filled

TREE = "SIM-0000102"
KEPT = Filled(
    "verifikasi",
    write={"title": "Pohon tumbang di Jalan Marajang dekat SD"},
    choose={"classification": "pengaduan_tbp", "handle": "kelola"},
    pick={"category": "lingkungan_hidup_kehutanan"},
)
"""A report that its desk works on itself."""


def begun(house, visit, device="phone", **options):
    """A report in the window of a learner who has just begun."""
    account = house.account()
    run = house.alone(account).run
    window = visit(device, account=account, **options)
    window.page.goto(f"/meja/{run}/laporan/{TREE}")
    return DeskPage(window.page)


def test_units_are_found_by_typing_and_the_chosen_are_named(house, visit):
    desk = begun(house, visit)
    door = desk.door("verifikasi")
    door.locator("[value=disposisi]").check()
    groups = door.locator("#verifikasi-supporting details")
    expect(groups.locator("label:visible")).to_have_count(0)

    door.locator("[data-find-words]").fill("pln")

    found = groups.locator("label:visible").filter(has_text="PT PLN")
    expect(found).to_have_count(1)
    found.click()
    expect(door.locator("[data-find-chosen]")).to_contain_text("Dipilih 1: PT PLN")
    door.locator("[data-find-words]").fill("")
    expect(groups.locator("label:visible")).to_have_count(0)


def test_a_field_stands_only_under_the_choice_it_belongs_to_and_is_not_sent_without(house, visit):
    desk = begun(house, visit)
    door = desk.door("verifikasi")
    lead = door.locator("[name=verifikasi-lead]")
    expect(lead).to_be_hidden()

    door.locator("[value=disposisi]").check()
    lead.select_option("62.12-bpbd")
    door.locator("[value=kelola]").check()

    expect(lead).to_be_hidden()
    expect(lead).to_be_disabled()


def test_without_scripts_every_field_stands_there(house, visit):
    desk = begun(house, visit, java_script_enabled=False)
    door = desk.door("verifikasi")

    expect(door.locator("[name=verifikasi-lead]")).to_be_visible()
    expect(door.locator("[data-find-words]")).to_be_hidden()
    desk.send(acts.VERIFY_TREE)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_doors_open_upward_under_the_thumb_and_the_page_stays(house, visit, scripts):
    desk = begun(house, visit, java_script_enabled=scripts)
    sheet, words = desk.page.locator(".bt-sheet"), desk.page.locator(".bt-citizen__words")
    expect(desk.page.locator(".bt-thumb .bt-due")).to_contain_text("Sisa")
    before = words.bounding_box()
    sheet.locator("summary").click()
    button = sheet.locator("summary").bounding_box()

    assert words.bounding_box() == before
    lowest = sheet.locator(".bt-sheet__in").bounding_box()
    assert lowest["y"] + lowest["height"] <= button["y"] + 1
    sheet.locator("[data-door-at=verifikasi]").click()

    expect(desk.page.locator("details#verifikasi[open]")).to_be_in_viewport()
    expect(desk.page.locator("[name=verifikasi-title]")).to_be_visible()


def test_the_bar_under_the_thumb_never_covers_what_has_the_focus(house, visit):
    desk = begun(house, visit)
    bar = desk.page.locator(".bt-thumb")
    for link in desk.page.locator("main a:visible, main summary:visible").all():
        desk.page.evaluate("window.scrollTo(0, 0)")
        link.focus()
        place, edge = link.bounding_box(), bar.bounding_box()
        assert place["y"] + place["height"] <= edge["y"] + 1, link.inner_text()


def test_places_are_reached_through_the_menu_without_scripts(house, visit):
    desk = begun(house, visit, java_script_enabled=False)
    expect(desk.page.get_by_role("link", name="Rujukan", exact=True)).to_be_hidden()

    desk.page.locator("#menu > summary").click()
    desk.page.get_by_role("link", name="Rujukan", exact=True).click()

    expect(desk.heading).to_have_text("Rujukan")


def test_the_words_can_be_read_again_inside_a_form_on_a_phone(house, visit):
    desk = begun(house, visit)
    again = desk.door("tunda").locator("details", has_text="Baca lagi laporan")

    again.locator("summary").click()

    expect(again).to_contain_text("kabel listriknya ikut turun")


def test_filters_are_folded_on_a_phone_and_open_on_a_wide_window(house, visit):
    for device, shown in (("phone", False), ("desktop", True)):
        desk = begun(house, visit, device)
        desk.to_inbox()

        expect(desk.page.locator("#cari")).to_be_visible(visible=shown)
        expect(desk.page.get_by_text("Cari dan saring")).to_be_visible(visible=not shown)


def test_a_choice_alone_is_kept_and_stands_there_when_one_comes_back(house, visit):
    desk = begun(house, visit)
    door = desk.door("verifikasi")

    door.locator("[value=pengaduan_tbp]").check()
    door.locator("[value=disposisi]").check()
    door.locator("[name=verifikasi-category]").select_option("perhubungan")
    door.locator("[name=verifikasi-lead]").select_option("62.12-bpbd")
    expect(door.locator(".bt-draft")).to_contain_text("Konsep tersimpan")
    desk.open(TREE)

    expect(door.locator("[value=pengaduan_tbp]")).to_be_checked()
    expect(door.locator("[name=verifikasi-category]")).to_have_value("perhubungan")
    expect(door.locator("[name=verifikasi-lead]")).to_be_visible()
    expect(door.locator("[name=verifikasi-lead]")).to_have_value("62.12-bpbd")


def test_on_a_phone_a_reason_is_one_line_until_it_is_chosen(house, visit):
    for device, shown in (("phone", False), ("desktop", True)):
        desk = begun(house, visit, device)
        reasons = desk.door("bukan-wewenang").locator("#bukan-wewenang-reason .bt-choice")
        hint = reasons.first.locator(".bt-choice__hint")
        expect(hint).to_be_visible(visible=shown)

        reasons.first.click()

        expect(hint).to_be_visible()
        expect(reasons.nth(1).locator(".bt-choice__hint")).to_be_visible(visible=shown)


def test_a_reason_of_thirty_letters_is_one_line_on_a_narrow_phone(house, visit):
    desk = begun(house, visit, "phone")
    desk.page.set_viewport_size({"width": 360, "height": 740})
    reasons = desk.door("bukan-wewenang").locator("#bukan-wewenang-reason .bt-choice")
    heights = {one.inner_text(): (one.bounding_box() or {})["height"] for one in reasons.all()}

    assert len(heights) == 6
    assert [words for words, height in heights.items() if height > 50] == [
        "Urusan perangkat daerah lain di pemerintah yang sama"
    ]


def test_an_office_is_found_by_what_it_handles(house, visit):
    desk = begun(house, visit)
    owner = desk.door("bukan-wewenang").locator("#bukan-wewenang-owner")
    expect(owner.locator("[data-find-chosen]")).to_have_text("Pilih instansi")

    owner.locator("[data-find-words]").fill("jembatan nasional")

    expect(owner.locator(".bt-choice:visible")).to_have_text(
        ["Balai Pelaksanaan Jalan Nasional (BPJN) Kalimantan Tengah"]
    )
    owner.locator(".bt-choice:visible").click()
    expect(owner.locator("[data-find-chosen]")).to_contain_text("Dipilih 1: Balai Pelaksanaan")


def test_facts_and_limits_are_folded_on_a_phone_with_what_is_left_in_sight(house, visit):
    for device, shown in (("phone", False), ("desktop", True)):
        page = begun(house, visit, device).page

        expect(page.locator("#keterangan-lipat .bt-facts")).to_be_visible(visible=shown)
        expect(page.locator(".bt-clocks")).to_be_visible(visible=shown)
        expect(page.locator("#batas-waktu-lipat summary").first).to_contain_text("Sisa")
        expect(page.locator(".bt-thumb", has_text="Putuskan")).to_be_visible(visible=not shown)

        page.locator("#keterangan-lipat summary").click()

        expect(page.locator("#keterangan-lipat .bt-facts")).to_be_visible(visible=not shown)


def test_what_is_decided_at_the_desk_leads_on_to_its_answer(house, visit):
    desk = begun(house, visit)
    desk.send(KEPT)

    desk.page.get_by_role("link", name="Sekarang tulis jawaban").click()

    answer = desk.page.locator("#tindak-lanjut-text")
    expect(answer).to_be_in_viewport()
    start = answer.bounding_box()
    answer.fill("Yth. Pelapor,\n" * 20)
    assert answer.bounding_box()["height"] > start["height"]


def test_a_door_opens_in_its_place_by_its_key_and_closes_the_other_of_its_group(house, visit):
    desk = begun(house, visit, "desktop")
    address, shown = desk.page.url, desk.page.locator("#tunda > a").get_attribute("data-door")

    desk.page.keyboard.press("t")
    expect(desk.page.locator("#tunda > summary")).to_be_focused()
    expect(desk.page.locator("#tunda [name=seen_seq]")).to_have_value(shown)
    desk.page.locator("#tunda textarea").fill("Di mana pohonnya?")
    desk.page.locator("#arsipkan > a").focus()
    desk.page.keyboard.press("Space")

    expect(desk.page.locator("#arsipkan form")).to_be_visible()
    expect(desk.page.locator("#tunda form")).to_be_hidden()
    expect(desk.page.locator("#tunda textarea")).to_have_value("Di mana pohonnya?")
    assert desk.page.url == address


def test_a_form_that_cannot_be_fetched_says_so_and_comes_at_the_next_try(house, visit):
    account = house.account()
    window = visit("phone", account=account)
    window.forgiven = re.compile("net::ERR_FAILED")
    page = window.page
    page.goto(f"/meja/{house.alone(account).run}/laporan/{TREE}")
    page.route("**/komentar?*", lambda route: route.abort())
    page.locator("#komentar > a").click()
    expect(page.locator("#komentar")).to_contain_text("belum dapat dimuat")

    page.unroute_all()
    page.locator("#komentar > a").click()

    expect(page.locator("#komentar textarea")).to_be_visible()
    expect(page.locator("#komentar")).not_to_contain_text("belum dapat dimuat")


def test_a_door_that_is_not_there_any_more_leads_to_the_report_and_says_why(house, visit):
    account = house.account()
    run = house.alone(account).run
    first, second = (visit("desktop", account=account) for _ in range(2))
    second.expected = {409}
    for window in (first, second):
        window.page.goto(f"/meja/{run}/laporan/{TREE}")
    DeskPage(first.page).send(acts.VERIFY_TREE)

    second.page.locator("#tunda > a").click()

    expect(second.page.locator("main")).to_contain_text("Tunda tidak dapat dilakukan sekarang")
    expect(second.page.locator("#tunda")).to_have_count(0)
