"""The agencies of a region are known by every form in which somebody names them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tables import each_row
from trainer.answers.case import Authority, Case
from trainer.answers.judging import judge
from trainer.answers.language.gazetteer import NOWHERE, gazetteer_of
from trainer.answers.language.plain import plain
from trainer.answers.language.units import Grade, names_agency, units_of
from trainer.content.packs import Packs
from trainer.settings import find_root


@pytest.fixture(scope="module")
def region():
    return Packs(find_root()).region("62").required().region


@pytest.fixture(scope="module")
def agencies(region):
    return gazetteer_of(region)


def sentence(words):
    said = plain(f"Laporan sudah kami sampaikan kepada {words} pada Senin.").text
    return (0, len(said), said)


def test_every_agency_of_the_region_is_a_unit_by_its_name_and_by_its_short_name(region, agencies):
    names = {name for each in region.agencies.values() for name in (each.name, each.short)}
    unknown = {name for name in names if not units_of([sentence(name)], agencies)}

    assert unknown == {"Daerah di luar Kalteng"}  # the short name of no agency in particular
    assert len(names) > 1_000


@each_row(
    "said",
    [
        "Dinas Perdagangan dan Perindustrian", "Dinas Perdagangan", "Disdagperin", "disdagperin",
        "Disdagperinn", "Disdagprin",
    ],
)  # fmt: skip
def test_an_agency_is_named_in_full_in_short_and_with_a_slip(agencies, said):
    name = "Dinas Perdagangan dan Perindustrian Provinsi Kalimantan Tengah"

    assert names_agency(name, plain(f"diteruskan ke {said} pada Senin").text, agencies)


@each_row("said", ["Disbun", "Dinas Perikanan", "pedagang", "perdagangan", ""])
def test_another_agency_is_another(agencies, said):
    name = "Dinas Perdagangan dan Perindustrian Provinsi Kalimantan Tengah"

    assert not names_agency(name, plain(f"diteruskan ke {said} pada Senin").text, agencies)


def test_the_same_office_of_a_kabupaten_that_the_region_does_not_have_has_the_same_names(agencies):
    assert "dishut" in agencies.forms_of("Dinas Kehutanan Kabupaten Rimba Raya")
    assert agencies.forms_of("Kantor Penerangan Kabupaten Rimba Raya") == frozenset()


def test_what_only_the_region_knows_is_an_agency_and_stands_in_order(agencies):
    said = sentence("Bidang Anggaran BPBPK dan Biro Adpim")

    assert [each.grade for each in units_of([said], agencies)] == [
        Grade.PART, Grade.AGENCY, Grade.AGENCY,
    ]  # fmt: skip
    assert [each.grade for each in units_of([said])] == [Grade.PART]


def test_places_and_governments_in_general_are_no_agencies(agencies):
    text = plain("Warga desa dan kota di daerah itu, kata pemerintah, menunggu kabupaten.").text

    assert agencies.named_in(text) == ()
    assert NOWHERE.named_in(text) == ()


def test_the_gazetteer_of_a_region_is_made_once(region, agencies):
    assert gazetteer_of(region) is agencies
    assert gazetteer_of(replace(region, agencies={})) is not agencies


def test_the_owner_is_named_by_a_short_name_that_only_the_region_knows(make_case, agencies):
    owner = "Badan Penanggulangan Bencana dan Pemadam Kebakaran Provinsi Kalimantan Tengah"
    case = make_case(authority=Authority(False, owner, owner))
    known = replace(case, agencies=agencies)

    def authority(of: Case, name: str) -> int:
        answer = f"Laporan Ibu mengenai bantuan beras sudah kami teruskan ke {name} pada 4 Mei."
        return judge(of, answer).levels["W5"]

    assert authority(known, "BPBPK") == authority(known, owner) > authority(case, "BPBPK")
