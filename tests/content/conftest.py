"""A small sound scenario and the real packs, for tests that plant defects in copies of them."""

import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from trainer.content.bench import Bench, CheckBook
from trainer.content.defects import Defect
from trainer.content.files import read_folder
from trainer.content.lint import lint_scenario
from trainer.content.packs import Packs
from trainer.content.workbench import lay_out
from trainer.scenario_library import maker_for

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "latihan-kecil"

MAKE = maker_for(ROOT)

CHECKS: CheckBook = {"decision": dict, "secrecy": dict}
"""Two checks that take any parameters."""


@pytest.fixture(scope="session")
def packs() -> Packs:
    """The region packs and profiles of the project."""
    return Packs(ROOT)


@pytest.fixture
def copy_small(tmp_path) -> Callable[[], Path]:
    """Makes copies of the small scenario, to plant defects in: one a row, where a test goes through many."""
    numbers = count(1)
    return lambda: shutil.copytree(SMALL, tmp_path / f"small-{next(numbers)}" / SMALL.name)


@pytest.fixture
def small(copy_small) -> Path:
    """A copy of the small scenario."""
    return copy_small()


@pytest.fixture
def defects_of(packs):
    """Lint a scenario folder against the real packs."""

    def lint(folder: Path, checks: CheckBook | None = CHECKS) -> tuple[Defect, ...]:
        return lint_scenario(read_folder(folder, folder.name), packs, checks, MAKE)

    return lint


@pytest.fixture
def bench_of(packs):
    """Lay a scenario folder on its bench; it must be sound in form."""

    def lay(folder: Path) -> Bench:
        return lay_out(read_folder(folder, folder.name), packs, CHECKS).required()

    return lay


@pytest.fixture
def copy_world(tmp_path) -> Callable[[], Path]:
    """Makes roots with the small scenario, region 62 and the default profile, to plant defects in: one a row, where a
    test goes through many.
    """
    numbers = count(1)
    return lambda: _lay_out_world(tmp_path / f"world-{next(numbers)}")


def _lay_out_world(root: Path) -> Path:
    shutil.copytree(SMALL, root / "scenarios" / SMALL.name)
    ignored = shutil.ignore_patterns("*.geojson", "*.md", "LICENCES")
    regions, profiles = Path("seed_data/regions"), Path("seed_data/profiles")
    shutil.copytree(ROOT / regions, root / regions, ignore=ignored)
    shutil.copytree(ROOT / profiles, root / profiles)
    return root


@pytest.fixture
def world(copy_world) -> Path:
    """A root of its own."""
    return copy_world()


def swap(file: Path, old: str, new: str) -> None:
    """Replace a text that stands in a file exactly once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")
