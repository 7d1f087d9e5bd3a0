"""Region 62 as the domain sees it: agencies expanded, calendar whole, gaps named."""

from datetime import date

import pytest

from tests.content.conftest import ROOT, swap
from tests.tables import each_row
from trainer.content.files import Folder, read_folder
from trainer.content.region import read_region, read_region_folder
from trainer.content.tables import read_table
from trainer.domain.calendar import OfficeHours
from trainer.domain.region import NATIONAL_DESK, AgencyKind, RoadStatus


@pytest.fixture(scope="module")
def pack():
    return read_region_folder(ROOT / "seed_data/regions/62", "62").required()


def test_every_kabupaten_and_kota_has_desk_holder_and_inspectorate(pack):
    region = pack.region

    assert len(region.governments) == 14
    for government in region.governments:
        desk = region.agency(government.code)
        assert desk.kind is AgencyKind.DESK
        assert region.agency(desk.held_by).government == government.code
        assert region.inspectorate_of(government.code) == f"{government.code}-inspektorat"


def test_a_unit_of_the_pattern_bears_the_name_of_its_government(pack):
    unit = pack.region.agency("62.12-dishub")

    assert unit.name == "Dinas Perhubungan Kabupaten Murung Raya"
    assert unit.short == "Dishub Mura"
    assert (unit.government, unit.level, unit.kind) == ("62.12", "kabupaten", AgencyKind.UNIT)


def test_a_kota_uses_its_own_names_and_an_exception_takes_a_unit_away(pack):
    assert pack.region.agency("62.71-disnakertrans").name == "Dinas Tenaga Kerja Kota Palangka Raya"
    assert "62.71-dpmd" not in pack.region.agencies
    assert "62.12-dpmd" in pack.region.agencies


def test_the_national_desk_belongs_to_no_government(pack):
    assert pack.region.agency(NATIONAL_DESK).government == ""


def test_the_calendar_knows_the_decree(pack):
    calendar = pack.calendar(OfficeHours())

    assert pack.years == (2025, 2026, 2027)
    assert not calendar.is_working_day(date(2026, 8, 17))
    assert calendar.is_working_day(date(2026, 4, 14))


def test_streets_are_named_without_their_prefix(pack):
    names = {(street.region_code, street.name) for street in pack.streets}

    assert ("62.71", "Tjilik Riwut") in names
    assert ("62.71", "Ahmad Yani") in names
    assert not any(name.startswith(("Jl.", "Jalan ")) for _, name in names)


def test_a_government_without_an_inspectorate_is_named(world):
    folder = world / "seed_data/regions/62"
    swap(folder / "unit-exceptions.csv", "62.71,dpmd,no,", "62.71,inspektorat,no,")

    [defect] = read_region_folder(folder, "62").defects

    assert "Kota Palangka Raya belum punya Inspektorat" in str(defect)
    assert defect.code == "daftar-tak-lengkap"


def test_a_region_without_any_holiday_list_is_refused():
    texts = {
        name: text
        for name, text in read_folder(ROOT / "seed_data/regions/62").required().texts.items()
        if not name.startswith("holidays")
    }

    [defect] = read_region(Folder("62", texts)).defects

    assert defect.code == "kalender-tanpa-tahun"


def test_rows_of_a_table_know_the_line_they_start_on():
    text = 'a,b\n1,"dua\nbaris"\n\n3,4\n'

    rows = read_table("x.csv", text, ("a", "b")).required()

    assert [(row.line, row["a"]) for row in rows] == [(2, "1"), (5, "3")]


@each_row("text", ["", "\n", "b,a\n1,2\n", "a\n1\n", "a,b,c\n"])
def test_a_table_with_other_columns_is_refused(text):
    [defect] = read_table("x.csv", text, ("a", "b")).defects

    assert (defect.code, defect.line) == ("tabel-rusak", 1)


def test_a_road_is_read_with_its_status_and_how_sure_it_is(pack):
    roads = {(road.region_code, road.name): road for road in pack.region.roads}

    murjani = roads["62.71", "Jalan Murjani"]
    assert (murjani.status, murjani.owner) == (RoadStatus.PROVINSI, "62-pupr")
    assert roads["62", "Trans Kalimantan"].status is RoadStatus.NASIONAL
    assert all(road.source and road.confidence == "M" for road in roads.values())


@each_row(
    ("old", "new", "code", "told"),
    [
        ("62.02,Jalan Lingkar", "62.99,Jalan Lingkar", "wilayah-asing", "62.99"),
        ("Sampit,provinsi,62-pupr", "Sampit,provinsi,62-pu", "instansi-asing", "62-pu"),
        ("Sampit,provinsi,", "Sampit,propinsi,", "nilai-asing", "mungkin maksud Anda “provinsi”"),
        ("ref. 10.3 row 2; S77,M", ",M", "sumber-asing", "Jalan Ahmad Yani"),
    ],
)
def test_a_road_that_cannot_be_trusted_is_named_with_its_line(copy_world, old, new, code, told):
    folder = copy_world() / "seed_data/regions/62"
    table = folder / "roads.csv"
    text = table.read_text(encoding="utf-8")
    assert old in text
    table.write_text(text.replace(old, new, 1), encoding="utf-8")

    [defect] = read_region_folder(folder, "62").defects

    assert defect.code == code
    assert told in str(defect)
    assert "roads.csv:" in str(defect)
