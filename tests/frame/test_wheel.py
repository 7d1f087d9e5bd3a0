"""The wheel carries all that the trainer needs, and runs without the checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

import trainer
from hatch_build import BUNDLED
from tests.once import made_once

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("trainer", *BUNDLED, "pyproject.toml", "hatch_build.py", "README.md", "LICENSE")
PO = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Laporan"\nmsgstr "Report"\n'


def run(*command: object, cwd: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="session")
def checkout(tmp_path_factory):
    """A copy to build from, with things in it that must not travel, and a translation."""
    home = tmp_path_factory.mktemp("build") / "checkout"
    home.mkdir()
    for source in SOURCES:
        copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
        copy(ROOT / source, home / source)
    for stray in ("seed_data/__pycache__/a.pyc", "templates/.editor.swp"):
        (home / stray).parent.mkdir(exist_ok=True)
        (home / stray).write_text("stray")
    language = home / "trainer" / "translations" / "xx" / "LC_MESSAGES"
    language.mkdir(parents=True)
    (language / "messages.po").write_text(PO.replace('"Content', '"Language: en\\n"\n"Content'))
    return home


@pytest.fixture(scope="session")
def wheel(checkout):
    run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", ".",
        cwd=checkout,
    )  # fmt: skip
    (built,) = (checkout / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(request, tmp_path_factory):
    """Python of a fresh environment with the wheel, which sees our libraries but not the checkout."""
    return made_once(
        tmp_path_factory,
        "installed",
        lambda: install(request.getfixturevalue("wheel"), tmp_path_factory.mktemp("fresh") / "env"),
    )


def install(wheel, home):
    """Python of a new environment at `home`. Its files are compiled when they are imported, many of them never."""
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    folder = {"base": str(home), "platbase": str(home)}
    python = Path(sysconfig.get_path("scripts", "venv", folder)) / Path("python")
    pip = [sys.executable, "-m", "pip", "--python", python, "install", "--quiet"]
    run(*pip, "--no-deps", "--no-index", "--no-compile", wheel, cwd=home.parent)
    # A path written here is only a folder to look in: the .pth files inside it are not followed.
    here = Path(sysconfig.get_path("purelib", "venv", folder))
    (here / "locked.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


@pytest.fixture
def empty(tmp_path):
    """A folder with nothing in it, where the installed trainer is started."""
    return tmp_path


def test_the_wheel_carries_every_file_of_ours_and_nothing_else(wheel, checkout):
    carried = set(zipfile.ZipFile(wheel).namelist())
    ours = {
        f"trainer/_bundled/{path.relative_to(checkout).as_posix()}"
        for folder in BUNDLED
        for path in (checkout / folder).rglob("*")
        if path.is_file() and path.suffix not in (".pyc", ".swp")
    }

    assert len(ours) > 20
    assert {one for one in carried if one.startswith("trainer/_bundled/")} == ours
    assert not [one for one in carried if one.endswith(".pyc") or "tests/" in one]


def test_the_wheel_carries_translations_compiled(wheel):
    assert "trainer/translations/xx/LC_MESSAGES/messages.mo" in zipfile.ZipFile(wheel).namelist()


def test_the_driver_of_postgresql_is_an_extra_of_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as packed:
        (place,) = (one for one in packed.namelist() if one.endswith(".dist-info/METADATA"))
        told = packed.read(place).decode()
    wanted = [line for line in told.splitlines() if line.startswith("Requires-Dist: psycopg")]

    assert "Provides-Extra: postgresql" in told
    assert [line for line in wanted if "extra == 'postgresql'" not in line] == []
    assert len(wanted) == 1


def test_a_missing_folder_stops_the_build(checkout, tmp_path):
    bare = tmp_path / "bare"
    shutil.copytree(checkout, bare, ignore=shutil.ignore_patterns("scenarios", "dist"))
    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "."],
        cwd=bare, capture_output=True, text=True, timeout=180,
    )  # fmt: skip

    assert done.returncode != 0
    assert "scenarios is missing" in done.stdout + done.stderr


def test_the_installed_trainer_runs_without_the_checkout(installed, empty):
    where = "import trainer, trainer.settings as s; print(trainer.__file__); print(s.find_root())"
    lines = run(installed, "-c", where, cwd=empty).stdout.splitlines()
    version = run(installed.parent / "bimtek", "--version", cwd=empty)
    usage = run(installed.parent / "bimtek", "--help", cwd=empty)

    assert all(str(installed.parents[1]) in line for line in lines)
    assert lines[1].endswith("_bundled")
    assert version.stdout == trainer.__version__ + "\n"
    assert usage.stdout.startswith("Pemakaian: bimtek ")
    assert list(empty.iterdir()) == []
