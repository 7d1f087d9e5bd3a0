"""The frames and the error pages: what stands on every page, whatever it shows."""

import pytest

from tests.look.conftest import LEGAL_LINE, TEMPLATES
from tests.look.samples import CLOCK
from tests.tables import each_row

LAYOUTS = sorted(path.stem for path in (TEMPLATES / "layouts").glob("*.html"))
ERRORS = ("400", "403", "404", "409", "410", "413", "422", "429", "500", "503")
FRAME = {
    "home": "/kelas",
    "nav": [{"label": "Kotak Masuk", "href": "/", "current": True}],
    "seat": {"name": "Rahayu", "role": "Admin Instansi"},
    "clock": CLOCK,
}


@pytest.fixture
def lay(draw):
    def render(layout, **values):
        source = (
            f'{{% extends "layouts/{layout}.html" %}}{{% block title %}}Judul{{% endblock %}}'
            "{% block content %}<p>isi</p>{% endblock %}"
        )
        return draw(source, legal_line=LEGAL_LINE, **values)

    return render


@each_row("layout", LAYOUTS)
@each_row("values", [{}, {"frame": FRAME, "theme": "dark"}], ids=["bare", "full"])
def test_every_page_says_that_it_is_practice_before_anything_else(lay, layout, values):
    page = lay(layout, **values)
    body = page.elements[[one.tag for one in page.elements].index("body") + 1 :]
    assert body[0].attributes == {"class": "bt-skip", "href": "#isi"}
    assert body[1].attributes["class"] == "bt-ribbon"
    assert body[1].words() == "LATIHAN – BUKAN LAPORAN NYATA"


@each_row("layout", LAYOUTS)
def test_every_page_carries_language_title_legal_line_and_keeps_searchers_out(lay, layout):
    page = lay(layout)
    assert page.elements[0].attributes["lang"] == "id"
    assert page.one("title").words() == "Judul · LATIHAN"
    assert LEGAL_LINE in page.one("footer").words()
    assert page.one("meta", name="robots").attributes["content"] == "noindex, nofollow"
    assert page.one("meta", name="csrf-token").attributes["content"] == "token"
    assert page.one("main").attributes["id"] == "isi"
    assert page.one("main").words().endswith("isi")


@each_row("layout", LAYOUTS)
def test_no_id_stands_twice_in_a_frame(lay, layout):
    ids = lay(layout, frame=FRAME).ids()
    assert len(ids) == len(set(ids))


def test_the_theme_a_person_chose_is_worn_and_without_one_the_device_decides(lay):
    assert lay("base", theme="dark").elements[0].attributes["data-bs-theme"] == "dark"
    assert "data-bs-theme" not in lay("base").elements[0].attributes


def test_the_wall_is_light_whatever_was_chosen_and_has_no_bar(lay):
    page = lay("wall", theme="dark", frame=FRAME)
    assert page.elements[0].attributes["data-bs-theme"] == "light"
    assert page.find("header") == []


def test_the_desk_shows_seat_places_and_clock(lay):
    page = lay("desk", frame=FRAME)
    bar = page.one("header")
    assert "Rahayu Admin Instansi" in bar.words()
    assert "Kam, 30 Apr 2026 · 09.40" in bar.words()
    assert page.one("a", aria_current="page").words() == "Kotak Masuk"
    assert page.one(class_="bt-bar__mark").attributes["href"] == "/kelas"
    assert page.one(id="jam").attributes["class"] == "bt-clock-slot"


@each_row("code", ERRORS)
def test_an_error_page_says_what_happened_and_what_to_do(templates, draw, code):
    page = draw(f'{{% include "errors/{code}.html" %}}', legal_line=LEGAL_LINE)
    heading = page.one("h1").words()
    sentences = [one.words() for one in page.find("p") if one.words().endswith(".")]
    assert heading == page.one("title").words().removesuffix(" · LATIHAN")
    assert len(page.one("main").words()) > 100
    assert sentences
    assert page.one("a", class_="btn-primary").attributes["href"] == "/"


def test_an_error_page_says_what_the_application_knows_more_exactly(draw):
    page = draw(
        '{% include "errors/409.html" %}',
        legal_line=LEGAL_LINE,
        sentence="Rekan Anda sudah memverifikasi laporan ini pukul 09.38.",
        details=["Verifikasi tidak berlaku dari Diproses."],
        back="/laporan/SIM-0000417",
        back_label="Buka laporan",
    )
    words = page.one("main").words()
    assert "pukul 09.38" in words
    assert "sudah berubah sejak halaman Anda dibuka" not in words
    assert page.one("li").words() == "Verifikasi tidak berlaku dari Diproses."
    assert page.one("a", class_="btn-primary").attributes["href"] == "/laporan/SIM-0000417"


def test_there_is_a_page_for_every_error_and_none_besides():
    found = {path.stem for path in (TEMPLATES / "errors").glob("*.html")}
    assert found == {*ERRORS, "layout"}
