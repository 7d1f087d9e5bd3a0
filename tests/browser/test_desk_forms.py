"""Long forms of the desk made short by small scripts, and whole without them."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser import acts
from tests.browser.desk_page import DeskPage

TREE = "SIM-0000102"


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

    expect(groups.locator("label:visible")).to_have_count(1)
    groups.locator("label:visible").click()
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
