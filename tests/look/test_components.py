"""Every component draws, closes its tags, escapes what it is given, and says what its contract says."""

from tests.look.conftest import STATIC, TEMPLATES
from tests.look.samples import SAMPLES, VALUES
from tests.tables import each_row

CASES = {
    f"{name}-{number}": source
    for name, sources in sorted(SAMPLES.items())
    for number, source in enumerate(sources, 1)
}


def sample(name: str, number: int = 0) -> str:
    return SAMPLES[name][number]


def test_every_component_file_has_a_sample():
    assert sorted(SAMPLES) == sorted(
        path.stem for path in (TEMPLATES / "components").glob("*.html")
    )


def test_every_component_has_a_sheet_of_its_name_and_every_sheet_a_component():
    sheets = {path.stem for path in (STATIC / "css" / "components").glob("*.css")}
    assert sheets == {path.stem for path in (TEMPLATES / "components").glob("*.html")}


@each_row("source", CASES.values(), ids=list(CASES))
def test_a_component_closes_its_tags_and_repeats_no_id(draw, source):
    page = draw(source, **VALUES)
    assert len(page.ids()) == len(set(page.ids()))


@each_row("source", CASES.values(), ids=list(CASES))
def test_words_that_tie_elements_together_lead_somewhere(draw, source):
    page = draw(source, **VALUES)
    ids = set(page.ids())
    for element in page.elements:
        for name in ("for", "aria-labelledby", "aria-describedby", "data-draft-status"):
            assert set((element.attributes.get(name) or "").split()) <= ids, name


def test_a_row_marks_the_citizens_voice_and_escapes_the_title(draw):
    page = draw(sample("report_row"), **VALUES)
    row = page.one(data_voice="citizen")
    assert "data-unread" in row.attributes
    assert page.find("a")[0].words() == "Jalan berlubang dekat <sekolah>"
    assert page.find(class_="bt-due")[0].attributes["data-due"] == "soon"


def test_beads_stop_at_ten(draw):
    assert len(draw(sample("due")).find("i")) == 3
    assert draw(sample("due", 1)).find("i") == []


@each_row(
    "code, bucket",
    [
        ("MASUK", "unverified"),
        ("tunda", "postponed"),
        ("TERVERIFIKASI", "untouched"),
        ("DISPOSISI", "untouched"),
        ("PROSES", "progress"),
        ("SELESAI", "done"),
        ("ARSIP", "archived"),
        ("archived", "archived"),
    ],
)
def test_a_state_of_the_lifecycle_wears_the_colour_of_its_bucket(draw, code, bucket):
    page = draw(
        '{% from "components/state.html" import state %}{{ state(code, "Kata") }}', code=code
    )
    assert page.one("span").attributes["data-state"] == bucket
    assert page.one("use").attributes["href"] == f"/assets/cap/icons.svg#st-{bucket}"


def test_the_citizens_words_keep_paragraphs_and_line_breaks(draw):
    page = draw(sample("citizen"))
    words = [one.text for one in page.find("p")]
    assert "".join(words[0]) == "Satu.\nDua."
    assert "".join(words[1]) == "Tiga <b>."
    assert "Tidak dapat diubah" in page.elements[0].words()
    assert "Tidak dapat diubah" not in draw(sample("citizen", 1)).elements[0].words()


def test_an_error_stands_at_its_field_and_in_its_description(draw):
    page = draw(sample("field"))
    control = page.one("input", name="nama")
    assert control.attributes["aria-invalid"] == "true"
    assert control.attributes["aria-describedby"] == "nama-bantu nama-hitung nama-salah"
    assert page.one(id="nama-salah").words() == "Tulis nama."
    assert "autofocus" in control.attributes
    assert "readonly" not in control.attributes


def test_what_was_typed_comes_back_escaped(draw):
    assert "".join(draw(sample("field", 1)).one("textarea").text).strip() == "a<b"
    assert "".join(draw(sample("editor")).one("textarea").text).strip() == "Yth. <Ibu>"


def test_a_list_of_groups_keeps_the_choice(draw):
    page = draw(sample("field", 2))
    assert [one.attributes["label"] for one in page.find("optgroup")] == ["Dinas"]
    assert [one.words() for one in page.find("option") if "selected" in one.attributes] == [
        "Perhubungan"
    ]


def test_choices_tick_what_was_chosen(draw):
    page = draw(sample("field", 3))
    ticked = [one.attributes for one in page.find("input") if "checked" in one.attributes]
    assert [(one["name"], one["value"]) for one in ticked] == [("jenis", "a"), ("unit", "2")]


def test_open_blanks_are_named(draw):
    page = draw(sample("editor"))
    assert page.one(class_="bt-blank").words() == "[tanggal]"
    assert "1 isian templat belum diisi" in page.one(class_="bt-editor__blanks").words()


def test_nothing_is_printed_where_there_are_no_errors_and_one_page(draw):
    assert len(draw(sample("error_summary")).find(class_="bt-error-summary")) == 1
    assert draw(sample("pager", 1)).find("nav") == []


def test_the_pager_puts_the_number_into_the_address(draw):
    hrefs = [one.attributes["href"] for one in draw(sample("pager")).find("a")]
    assert hrefs == ["/?hal=1", "/?hal=3"]


def test_a_level_of_none_is_not_a_level_of_nought(draw):
    page = draw(sample("dimensions"))
    nought, none = page.find("li")
    assert nought.attributes["data-level"] == "0"
    assert "0 dari 4" in nought.words()
    assert "data-level" not in none.attributes
    assert "belum dinilai" in none.words()


def test_a_bar_never_leaves_its_ground_and_its_figures_stand_in_a_table(draw):
    page = draw(sample("bars"))
    widths = [one.attributes["width"] for one in page.find("rect", data_part="bar")]
    assert widths == ["92.0%", "100%"]
    assert [one.words() for one in page.find("td")] == ["92%", "", "130", "dua orang"]


def test_a_paused_clock_says_who_paused_it(draw):
    page = draw(sample("clock", 1))
    assert "Dijeda instruktur" in page.elements[0].words()
    assert "data-paused" in page.one(data_clock="kalender").attributes


def test_an_unknown_kind_of_message_is_shown_as_a_note(draw):
    kinds = [one.attributes["data-kind"] for one in draw(sample("toast")).find(class_="bt-toast")]
    assert kinds == ["done", "refused", "done", "note"]


def test_the_river_says_in_words_what_the_water_shows(draw):
    page = draw(sample("river"), **VALUES)
    assert "Berbeda mulai di sini" in page.one(data_path="fork").words()
    assert "Tidak ada tindakan" in page.one(data_path="apart").words()
    assert page.one(data_path="same").words().endswith("Sama")


def test_a_tile_shows_its_alarm_in_words_and_two_of_one_name_differ(draw):
    words = draw(sample("seat_tile"), **VALUES).find("a")[0].words()
    assert "Nama pelapor terbit" in words
    assert "meja 2" in words


def test_the_theme_in_use_is_pressed(draw):
    for number, pressed in ((0, "dark"), (1, "device")):
        buttons = draw(sample("theme", number)).find("button", aria_pressed="true")
        assert [one.attributes["value"] for one in buttons] == [pressed]
