"""What stands beside one another on a page is in line, at the widths where it once was not."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.audit import FINGER
from tests.browser.places import PLACES

PHONE = {"width": 360, "height": 740}
TABLET = {"width": 768, "height": 1024}
PROJECTOR = {"width": 1920, "height": 1080}


@pytest.fixture
def at(look_at):
    def opened(name: str, size: dict[str, Any]) -> Page:
        page: Page = look_at(next(place for place in PLACES if place.name == name)).page
        page.set_viewport_size(size)
        return page

    return opened


def box_of(one: Locator) -> dict[str, float]:
    box = one.bounding_box()
    assert box is not None
    return {**box, "right": box["x"] + box["width"], "bottom": box["y"] + box["height"]}


@pytest.mark.parametrize(
    ("name", "size"), [("kotak-berjalan", PROJECTOR), ("penilaian-semua", TABLET)]
)
def test_filters_of_one_row_are_of_one_height(at, name, size):
    boxes = [box_of(one) for one in at(name, size).locator(".bt-filterbar__more select").all()]

    for top in {box["y"] for box in boxes}:
        assert len({box["height"] for box in boxes if box["y"] == top}) == 1


@pytest.mark.parametrize("name", ["kotak-berjalan", "kotak-kelas-dijeda"])
def test_no_hole_is_left_among_the_buckets_of_a_tablet(at, name):
    page = at(name, TABLET)

    last, whole = (page.locator(f".bt-buckets {part}").last for part in ("li", "ul"))

    assert abs(box_of(last)["right"] - box_of(whole)["right"]) < 2


@pytest.mark.parametrize("name", ["kotak-berjalan", "kotak-berakhir", "kotak-dilihat-instruktur"])
def test_on_a_wide_window_places_seat_and_clock_stand_in_one_line(at, name):
    page = at(name, {"width": 1280, "height": 900})
    for width in (1280, 1440, 1600, 1920):
        page.set_viewport_size({"width": width, "height": 900})

        bar, nav, clock = (
            box_of(page.locator(part)) for part in (".bt-head", ".bt-nav", ".bt-clock")
        )

        assert nav["right"] <= clock["x"], width
        assert nav["y"] < clock["bottom"], width
        assert nav["bottom"] > clock["y"], width
        assert bar["height"] <= 64, width


@pytest.mark.parametrize("name", ["kotak-berjalan", "kotak-berakhir", "kotak-dilihat-instruktur"])
def test_who_sits_here_keeps_off_the_edges_of_the_bar_and_has_room(at, name):
    page = at(name, {"width": 1280, "height": 900})
    for width in (1280, 1440, 1600, 1920):
        page.set_viewport_size({"width": width, "height": 900})

        seat, bar = box_of(page.locator(".bt-seat")), box_of(page.locator(".bt-head"))

        assert seat["y"] - bar["y"] >= 4, width
        assert bar["bottom"] - seat["bottom"] >= 4, width
        assert seat["width"] >= 96, width


def test_the_button_in_the_menu_is_as_wide_in_a_class_as_alone(at):
    def button(name: str, form: str) -> dict[str, float]:
        page = at(name, PHONE)
        page.locator("#menu > summary").click()
        return box_of(page.locator(f"#menu {form} button"))

    alone, together = (
        button("kotak-berjalan", ".bt-own-clock"),
        button("kotak-kelas-dijeda", ".bt-hand"),
    )

    assert (alone["x"], alone["right"]) == (together["x"], together["right"])
    assert alone["height"] >= FINGER


DESK = (
    "laporan-baru",
    "laporan-disposisi",
    "laporan-dikembalikan",
    "laporan-bergambar",
    "kotak-berjalan",
    "kotak-baru",
    "pengarahan",
    "pesan",
    "loket",
    "berkas",
    "laporan-jejak",
    "publik",
    "sebagai-pelapor",
)
"""Pages of a desk on which nothing has to be heard at once."""


@pytest.mark.parametrize("name", DESK)
def test_the_head_of_a_desk_leaves_a_phone_to_the_work(at, name):
    page = at(name, PHONE)

    assert box_of(page.locator("header.bt-head"))["bottom"] <= 96
    assert box_of(page.locator("#jam .bt-clock"))["height"] <= 27


@pytest.mark.parametrize(
    "name", [each for each in DESK if each.startswith("laporan-b")] + ["laporan-disposisi"]
)
def test_the_first_words_of_a_report_stand_in_the_upper_half_of_a_phone(at, name):
    page = at(name, PHONE)

    assert box_of(page.locator(".bt-citizen__words p").first)["y"] <= 400


def test_the_four_views_are_one_control_of_one_line(at):
    for width in (320, 360):
        page = at("laporan-baru", {"width": width, "height": 740})
        views = [box_of(one) for one in page.locator(".bt-views a").all()]

        assert len(views) == 4
        assert len({box["y"] for box in views}) == 1
        assert min(box["height"] for box in views) >= FINGER
        assert views[-1]["right"] <= width


@pytest.mark.parametrize("name", [*DESK, "hasil", "kotak-dilihat-instruktur", "konsol-berjalan"])
def test_no_page_of_a_desk_scrolls_sideways(at, name):
    page = at(name, PHONE)
    for width in (320, 360, 768, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})

        assert page.evaluate("document.scrollingElement.scrollWidth") <= width, width


def test_four_words_stand_two_and_two_on_a_phone(at):
    words = at("kartu-menunggu", PHONE).locator(".bt-passphrase__words > span").all()

    tops = [box_of(word)["y"] for word in words]
    assert tops[0] == tops[1] < tops[2] == tops[3]


def test_the_code_of_a_class_stands_beside_its_picture_on_a_tablet(at):
    page = at("layar-bertiga", TABLET)

    picture, code = box_of(page.locator(".bt-wall__qr")), box_of(page.locator(".bt-wall__code"))

    assert code["x"] > picture["right"]
    assert code["bottom"] <= picture["bottom"]


def test_a_scenario_on_a_phone_keeps_its_room_for_words(at):
    words = at("latihan-baru", PHONE).locator(".bt-offer__words").last

    assert box_of(words)["width"] > 220


def test_what_a_button_will_do_goes_on_in_the_same_sentence(at):
    page = at("konsol-berjalan", TABLET)
    said = page.locator(".bt-consequence p").all_inner_texts()

    begun = [words.split(": ", 1)[1] for words in said if words.startswith("Setelah ditekan: ")]
    assert len(begun) >= 5
    assert [words for words in begun if not words[0].islower()] == []
