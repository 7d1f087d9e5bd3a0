"""The Rujukan: one tap away, searchable, and honest about how sure it is."""

from __future__ import annotations

import csv

import pytest
from markupsafe import escape

from tests.house.sources import ROOT
from tests.tables import each_row
from tests.web.pages import page_of
from trainer.content.glossary import GLOSSARY, read_glossary
from trainer.web.access import PLUGGED
from trainer.web.reference.views import SECTIONS


@pytest.fixture
def look(make_learner):
    learner = make_learner()
    return lambda path="": page_of(learner.client.get(f"/meja/{learner.run}/rujukan{path}"))


@each_row("section", SECTIONS)
def test_every_section_has_its_page_and_tabs_to_the_others(look, section):
    page = look(f"/{section}")

    assert sum("/rujukan/" in link for link in page.links) >= len(SECTIONS)
    assert 'aria-current="page"' in page.html


def test_the_rujukan_is_one_tap_from_every_page_of_the_desk(make_learner):
    learner = make_learner()
    for path in ("", "pengarahan", "laporan/SIM-0000101", "rujukan/batas"):
        page = page_of(learner.client.get(f"/meja/{learner.run}/{path}"))
        assert f"/meja/{learner.run}/rujukan" in page.links


def test_agencies_are_found_by_what_they_are_for(look):
    page = look("/instansi?q=sekolah+murid")

    assert "Dinas Pendidikan" in page.text
    assert "Dinas Perhubungan" not in page.text
    assert "cocok dengan “sekolah murid”" in page.text


def test_a_search_without_a_find_says_so(look):
    assert "Tidak ada yang cocok" in look("/istilah?q=xyzzy").text


def test_limits_say_which_are_only_for_training(look, app):
    card = look("/batas").html.split('id="batas"', 1)[1]
    limits = app.extensions[PLUGGED].profile.limits

    certain, chosen = card.split(">Aturan bawaan latihan<", 1)

    assert str(escape(limits["batas_verifikasi"].label)) in certain
    assert "3 hari kerja" in certain
    assert str(escape(limits["batas_jawab_ulang"].label)) in chosen
    assert "<b>Sumber</b>" in chosen


def test_limits_of_no_days_are_said_as_people_say_them(look):
    text = look("/batas").text

    assert "hari yang sama" in text
    assert " 0 hari kerja" not in text


def test_every_category_says_what_belongs_there(look, app):
    text = look("/kategori").text

    for category in app.extensions[PLUGGED].profile.categories.values():
        assert category.contents
        assert f"{category.label} {category.contents}" in text
    assert "Perhubungan" in look("/kategori?q=lampu").text


def test_what_the_mark_means_is_said_once(look):
    for section in ("batas", "alasan"):
        assert look(f"/{section}").text.count("bukan ketentuan hukum") == 1


def test_reasons_of_the_profile_stand_with_when_and_what_then(look):
    page = look("/alasan")

    assert "Lokasi tidak jelas" in page.text
    assert "Mohon sebutkan" in page.text
    assert "Tidak dilengkapi pelapor" not in page.text, "what only the system sets is not offered"


def test_emergency_numbers_come_with_the_warning_to_check_them(look):
    page = look("/darurat")

    assert "112" in page.text
    assert "contoh, periksa kembali" in page.text
    assert "LAPOR! bukan layanan darurat" in page.text


def test_an_unknown_section_is_not_there(make_learner):
    learner = make_learner()
    page_of(learner.client.get(f"/meja/{learner.run}/rujukan/rahasia"), 404)


def test_the_glossary_on_the_page_is_the_one_of_the_docs():
    meanings = {}
    for line in (ROOT / "docs/glosarium.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("| "):
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            meanings[cells[0]] = cells[3]

    terms = read_glossary(ROOT)

    assert len(terms) > 90
    assert {each.term: each.meaning for each in terms}.items() <= meanings.items()


def test_the_glossary_has_each_term_once():
    with (ROOT / GLOSSARY).open(encoding="utf-8", newline="") as table:
        terms = [row["term"] for row in csv.DictReader(table)]

    assert len(terms) == len(set(terms))


def test_the_road_card_begins_with_the_own_government_and_keeps_the_owners_beside_what_is_found(
    make_learner, services
):
    learner = make_learner(slug="jalan-siapa")
    page = page_of(learner.client.get(f"/meja/{learner.run}/rujukan/jalan"))
    headings = [part.split("</h2>")[0] for part in page.html.split("Ruas: ")[1:]]
    assert headings[0].startswith("Kota Palangka Raya")

    found = page_of(learner.client.get(f"/meja/{learner.run}/rujukan/jalan?q=yos+sudarso"))

    assert "1 butir cocok" in found.text
    assert "Lampu jalan (PJU)" in found.text
    assert (
        "Siapa pemiliknya"
        not in page_of(learner.client.get(f"/meja/{learner.run}/rujukan/jalan?q=zzz")).text
    )


def test_a_report_about_a_road_leads_to_the_card_and_the_card_back(make_learner):
    learner = make_learner(slug="jalan-siapa")
    report = f"/meja/{learner.run}/laporan/SIM-0000201"
    card = f"/meja/{learner.run}/rujukan/jalan?laporan=SIM-0000201"
    assert card in page_of(learner.client.get(report)).links

    page = page_of(learner.client.get(card))

    assert "kembali ke laporan SIM-0000201" in page.html
    assert report in page.links
    assert card.replace("/jalan", "/batas") in page.links
    strange = page_of(learner.client.get(card.replace("0201", "9999")))
    assert "kembali ke laporan" not in strange.html


def test_the_road_card_tells_the_quick_test_and_does_not_call_a_repair_impossible(look):
    text = look("/jalan").text

    assert "1. Tanyakan ruasnya" in text
    assert "MST" in text
    assert "surat izin BPJN" in text
    assert "jangan menulis “tidak mungkin”" in text


def test_a_street_is_found_by_name_with_its_status_and_owner(look):
    page = look("/jalan?q=murjani")

    assert "Jalan Murjani Provinsi Dalam Kota Palangka Raya. Pemilik: Dinas PUPR Provinsi." in (
        page.text
    )
    assert "Trans Kalimantan" not in page.text


def test_roads_are_found_by_the_place_they_lie_in_and_by_their_status(look):
    in_town = look("/jalan?q=kota+palangka+raya").text
    national = look("/jalan?q=nasional").text

    assert "Jalan G. Obos" in in_town
    assert "Trans Kalimantan" in national
    assert "Jalan G. Obos" not in national


def test_every_road_of_the_pack_stands_on_the_card(look):
    text = look("/jalan").text

    with (ROOT / "seed_data/regions/62/roads.csv").open(encoding="utf-8", newline="") as table:
        for road in csv.DictReader(table):
            assert f"{road['name']} {road['status'].capitalize()} {road['stretch']}." in text
