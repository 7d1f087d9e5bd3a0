"""Comparing rule profiles: in a run and before a class, what differs with its reason, what is the same folded away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import url_for

from tests.house.sources import ROOT
from tests.tables import each_row
from tests.web.pages import page_of
from tests.web.people import enter
from trainer.content.packs import Packs
from trainer.usecases.exercises import Setup
from trainer.web.reference.profile_compare import compare_page
from trainer.web.reference.profile_parts import PARTS

DEFAULT, EXAMPLE = "default-latihan", "sop-kabupaten-contoh"


@pytest.fixture(scope="module")
def profiles():
    packs = Packs(ROOT)
    return tuple(packs.profile(each).required() for each in (DEFAULT, EXAMPLE))


@pytest.fixture
def compared(app, profiles):
    def compare(*args, **kwargs):
        with app.test_request_context():
            return compare_page(kwargs.pop("profiles", profiles), *args, **kwargs)

    return compare


def differing(page, section):
    found = next(each for each in page.sections if each.id == section)
    return {each.title: each for each in found.differing}


def test_every_difference_that_a_profile_declares_is_on_the_page_with_its_reason(
    compared, profiles
):
    page = compared(DEFAULT, EXAMPLE)
    reasons = [why for section in page.sections for each in section.differing for why in each.why]

    assert sorted(why for _who, why in reasons) == sorted(each.why for each in profiles[1].differs)
    assert {who for who, _why in reasons} == {"Contoh SOP kabupaten"}


def test_everything_of_both_profiles_is_either_the_same_or_different(app, compared, profiles):
    page = compared(DEFAULT, EXAMPLE)
    with app.test_request_context():
        entries = sum(len(part.entries(profiles[0])) for part in PARTS)

    assert sum(len(each.differing) + len(each.same) for each in page.sections) == entries
    assert (
        page.found
        == f"{len(profiles[1].differs)} hal berbeda, {entries - len(profiles[1].differs)} hal sama."
    )


def test_a_limit_shows_both_values_their_bars_and_how_sure_they_are(compared):
    entry = differing(compared(DEFAULT, EXAMPLE), "limits")[
        "Verifikasi, tunda, kembalikan, atau arsipkan sejak laporan tiba di meja ini"
    ]
    first, second = entry.cells

    assert (first.text, second.text) == ("3 hari kerja", "1 hari kerja")
    assert first.share == pytest.approx(3 * second.share)
    assert 0 < second.share < first.share <= 100
    assert (first.mark, second.mark) == ("", ""), "the head of the example marks all of it once"
    assert "pannmf" in first.source
    assert second.source == "Contoh SOP kabupaten, disusun untuk latihan"


def test_a_profile_whose_values_are_all_chosen_for_training_says_so_once(compared):
    page = compared(DEFAULT, EXAMPLE)

    cells = [cell for section in page.sections for each in section.differing for cell in each.cells]
    assert [about.mark for about in page.about] == [
        "",
        "Nilainya pilihan latihan, bukan ketentuan.",
    ]
    assert {cell.mark for cell in cells} == {"", "pilihan latihan"}
    assert {cell.mark for cell in cells if cell.name == page.about[1].name} == {""}


def test_small_print_that_both_share_is_not_read_twice(compared):
    page = compared(DEFAULT, EXAMPLE)

    assert all(
        not cell.hint for cell in differing(page, "classifications")["Permintaan Informasi"].cells
    )
    assert all(cell.hint for cell in differing(page, "ladder")["Pengingat ke-2"].cells)


def test_the_sides_can_be_changed_round(compared):
    page = compared(EXAMPLE, DEFAULT)

    assert (page.left, page.right) == (EXAMPLE, DEFAULT)
    entry = differing(page, "classifications")["Pengaduan Tidak Berkadar Pengawasan"]
    assert entry.cells[0].text.startswith("10 hari kerja")
    assert entry.why[0][0] == "Contoh SOP kabupaten"


def test_the_ladder_tells_when_to_whom_and_with_which_words(compared):
    rungs = differing(compared(DEFAULT, EXAMPLE), "ladder")
    first, second = rungs["Pengingat ke-5"].cells

    assert "hari kerja ke-10, pukul 08.00" in first.text
    assert "hari kerja ke-6, pukul 08.00" in second.text
    assert "Kepada: Sekda." in first.hint
    assert "Kepada: kepala OPD, Sekda." in second.hint


def test_what_only_one_profile_has_says_so_on_the_other_side(compared, profiles):
    fewer = replace(
        profiles[1], categories={c: v for c, v in profiles[1].categories.items() if c != "agama"}
    )

    entry = differing(compared(DEFAULT, EXAMPLE, profiles=(profiles[0], fewer)), "categories")[
        "Agama"
    ]

    assert [cell.missing for cell in entry.cells] == [False, True]


def test_one_profile_twice_asks_for_another(compared):
    page = compared(EXAMPLE, EXAMPLE)

    assert page.sections == ()
    assert "berlainan" in page.found


@each_row("asked", ["tidak-ada", "", "<b>", "../x"])
def test_a_profile_nobody_knows_gives_the_first_ones(compared, asked):
    page = compared(asked, asked)

    assert (page.left, page.right) == (DEFAULT, EXAMPLE)


def test_a_run_compares_the_rules_it_keeps_not_those_of_the_files(compared, profiles):
    kept = replace(profiles[1], note="Seperti saat dibuka.")
    page = compared("", "", own=kept)

    assert page.right == EXAMPLE
    assert "Seperti saat dibuka." in [each.note for each in page.about]
    assert (EXAMPLE, "Contoh SOP kabupaten (latihan ini)") in page.choices


def test_a_run_has_the_page_among_the_tabs_of_the_rujukan(make_learner):
    learner = make_learner()
    address = f"/meja/{learner.run}/rujukan/profil"

    assert address in page_of(learner.client.get(f"/meja/{learner.run}/rujukan/batas")).links
    page = page_of(learner.client.get(address))

    assert "Aturan bawaan (latihan ini)" in page.text
    assert "Kotak masuk diperiksa setiap hari" in page.text
    assert "hal yang sama" in page.text
    assert page.html.count('aria-current="page"') >= 1


def test_a_run_under_another_profile_shows_its_rules_everywhere_in_the_rujukan(make_learner):
    learner = make_learner(setup=Setup(seed=7, profile=EXAMPLE))

    page = page_of(learner.client.get(f"/meja/{learner.run}/rujukan/profil"))
    limits = page_of(learner.client.get(f"/meja/{learner.run}/rujukan/batas"))

    assert "Contoh SOP kabupaten (latihan ini)" in page.text
    assert "10 hari kerja sejak diterima" in limits.text
    assert "14 hari kerja sejak diterima" not in limits.text
    assert "bukan SOP daerah mana pun" in limits.text


def test_the_rujukan_shows_every_rung_of_the_ladder_of_the_run(make_learner, profiles):
    for profile in profiles:
        learner = make_learner(setup=Setup(seed=7, profile=profile.id))
        text = page_of(learner.client.get(f"/meja/{learner.run}/rujukan/batas")).text

        assert all(rung.label in text and rung.words in text for rung in profile.ladder)
        assert "Kepada: pejabat penghubung, admin instansi, kepala OPD." in text
        assert "sejak diterima, laporan masih terbuka" in text


def test_the_page_of_a_run_is_nobody_else_s(make_learner, client):
    learner = make_learner()

    assert client.get(f"/meja/{learner.run}/rujukan/profil").status_code in (302, 404)


def test_an_instructor_compares_before_opening_a_class(app, make_account):
    with app.test_request_context():
        address = url_for("profiles.for_classes", kiri=EXAMPLE, kanan=DEFAULT)

    page = page_of(enter(app.test_client(), make_account(instructor=True)).get(address))

    assert "Contoh SOP kabupaten" in page.text
    assert "bukan ketentuan hukum" in page.text
    assert page.text.index("10 hari kerja sejak diterima") < page.text.index("14 hari kerja sejak")


def test_others_do_not_see_the_instructor_s_page(client, make_learner):
    assert client.get("/profil-aturan").status_code in (302, 404)
    assert make_learner().client.get("/profil-aturan").status_code in (302, 403, 404)
