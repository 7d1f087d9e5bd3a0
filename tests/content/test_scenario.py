"""A scenario folder and the copy of it that a run keeps are the same scenario, with the same hash."""

import shutil
from datetime import datetime

import pytest

from tests.content.conftest import ROOT, SMALL, swap
from tests.tables import each_row
from trainer.content.files import content_hash, packed, read_folder, unpacked
from trainer.content.keeping import Kept, as_bytes, from_bytes
from trainer.content.scenario import read_scenario
from trainer.domain.clock import Mode
from trainer.domain.errors import ContentError
from trainer.domain.vocabulary import Role

SCENARIOS = sorted(each for each in (ROOT / "scenarios").iterdir() if each.is_dir())


def scenario_in(folder):
    return read_scenario(read_folder(folder).required()).required().scenario


def kept_copy(folder):
    """The scenario as an exercise keeps it beside its rules."""
    kept = from_bytes(as_bytes(Kept(folder, None, {})), "kept")
    return read_scenario(kept.folder).required().scenario


def hash_of(folder):
    return content_hash(read_folder(folder).required())


def test_a_scenario_is_read_with_everything_the_author_wrote():
    scenario = scenario_in(SMALL)

    assert (scenario.slug, scenario.region, scenario.profile) == (
        "latihan-kecil",
        "62",
        "default-latihan",
    )
    assert scenario.starts_at == datetime.fromisoformat("2026-04-14T08:00:00+07:00")
    assert (scenario.clock_mode, scenario.minutes_per_working_day) == (Mode.HARI_KERJA, 10)
    assert [(seat.id, seat.role, seat.agency) for seat in scenario.seats] == [
        ("admin", Role.ADMIN_INSTANSI, "62.12")
    ]
    assert [report.id[-1] for report in scenario.reports] == ["1", "2", "3", "4", "5"]
    assert scenario.rubric.answer_points == {"SIM-0000001": 10}
    assert set(scenario.texts) == {"briefing", "debrief", "notes"}
    assert scenario.texts["briefing"].startswith("Anda Admin Instansi")


@each_row("folder", [SMALL, *SCENARIOS], ids=lambda folder: folder.name)
def test_the_kept_copy_of_a_scenario_is_the_scenario(folder):
    assert kept_copy(read_folder(folder).required()) == scenario_in(folder)


def test_reports_arrive_in_the_order_the_author_listed_them(small):
    swap(small / "scenario.yaml", "  - reports/01-dermaga.yaml\n", "")
    swap(small / "scenario.yaml", "05-surat.yaml\n", "05-surat.yaml\n  - reports/01-dermaga.yaml\n")

    assert [report.id[-1] for report in scenario_in(small).reports] == ["2", "3", "4", "5", "1"]


def test_the_hash_is_that_of_the_texts_alone(tmp_path):
    copy = shutil.copytree(SMALL, tmp_path / "elsewhere")
    (copy / ".DS_Store").write_bytes(b"\x00")
    (copy / "gambar.png").write_bytes(b"\x89PNG")

    assert hash_of(copy) == hash_of(SMALL)


def test_line_ends_of_another_system_do_not_change_the_hash(small):
    for file in small.rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert hash_of(small) == hash_of(SMALL)
    assert scenario_in(small) == scenario_in(SMALL)


@each_row("file", ["scenario.yaml", "rubric.yaml", "NOTES.md", "playthroughs/idle.yaml"])
def test_any_change_of_any_file_changes_the_hash(copy_small, file):
    small = copy_small()
    with (small / file).open("a", encoding="utf-8") as opened:
        opened.write("# lain\n")

    assert hash_of(small) != hash_of(SMALL)


def test_packing_is_the_same_whatever_order_files_were_read_in():
    folder = read_folder(SMALL).required()
    backwards = type(folder)(folder.label, dict(reversed(folder.texts.items())))

    assert packed(backwards) == packed(folder)
    assert unpacked(packed(folder), folder.label) == folder


def test_a_kept_copy_that_cannot_be_read_says_where():
    folder = read_folder(SMALL).required()
    texts = {**folder.texts, "rubric.yaml": "checks: []\n"}

    with pytest.raises(ContentError, match=r"kept/rubric\.yaml:1: \[kunci-hilang\]"):
        kept_copy(type(folder)("x", texts))


def test_a_debrief_may_divide_its_paragraphs_with_smaller_headings(small, defects_of):
    debrief = small / "texts/id/debrief.md"
    swap(debrief, "Ada uang yang diminta.", "### Mengapa\n\nAda uang yang diminta.")

    assert defects_of(small) == ()
