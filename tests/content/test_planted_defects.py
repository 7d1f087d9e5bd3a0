"""Every defect, planted in sound content: it is named, in the right file, on the right line, and nothing else is."""

from pathlib import Path

from tests.content.conftest import SMALL
from tests.content.plants import IN_PROFILE, IN_REGION, IN_SCENARIO, PROFILE, Plant
from tests.examining.test_seed_defects import PLANTS as IN_SEED
from tests.tables import each_row
from trainer.content.defects import Defect, DefectCode
from trainer.content.lint import lint_profile, lint_region
from trainer.content.packs import read_profile_file
from trainer.content.region import read_region_folder

REGION_FOLDER, PROFILE_FOLDER = Path("seed_data/regions/62"), Path("seed_data/profiles")


def expected_line(file: Path, marker: str | None) -> int:
    """The first line that holds the marker; 1 without one."""
    if marker is None:
        return 1
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    return next(number for number, line in enumerate(lines, 1) if marker in line)


def check(plant: Plant, found: tuple[Defect, ...], folder: Path, label: str) -> None:
    """The planted defect is found where it was planted, and no other kind of defect."""
    codes = {defect.code.value for defect in found}
    assert plant.code in codes <= {plant.code, *plant.beside}, [str(each) for each in found]
    line = expected_line(folder / plant.file, plant.marker)
    planted = [each for each in found if each.code == plant.code]
    assert (f"{label}/{plant.file}", line) in {(each.file, each.line) for each in planted}


@each_row("plant", IN_SCENARIO, ids=str)
def test_a_defect_planted_in_a_scenario_is_named_with_its_line(plant, copy_small, defects_of):
    small = copy_small()
    plant.change(small)

    check(plant, defects_of(small), small, SMALL.name)


@each_row("plant", IN_REGION, ids=str)
def test_a_defect_planted_in_a_region_pack_is_named_with_its_line(plant, copy_world):
    folder = copy_world() / REGION_FOLDER
    plant.change(folder)

    check(plant, lint_region(read_region_folder(folder, "62")), folder, "62")


@each_row("plant", IN_PROFILE, ids=str)
def test_a_defect_planted_in_a_profile_is_named_with_its_line(plant, copy_world):
    folder = copy_world() / PROFILE_FOLDER
    plant.change(folder)
    name = f"profiles/{PROFILE}"

    found = lint_profile(read_profile_file(folder / PROFILE, name), name)

    check(plant, found, folder, "profiles")


def test_every_defect_code_is_planted_somewhere():
    planted = {plant.code for plant in (*IN_SCENARIO, *IN_REGION, *IN_PROFILE, *IN_SEED)}

    assert planted | {"parameter-keliru", "pemeriksaan-tak-berlaku"} == {
        code.value for code in DefectCode
    }


def test_the_sound_scenario_has_no_defect(defects_of):
    assert defects_of(SMALL) == ()
