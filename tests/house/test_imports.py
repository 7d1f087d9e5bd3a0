"""Commands that need no web start without it, and the rooms import downwards."""

import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.sources import ROOT, TRAINER
from trainer.cli import COMMANDS
from trainer.cli.indonesian import Command, Group

HEAVY = {"serve", "user", "rebuild", "replay", "rescore"}
"""Commands that open the database; all others start without it."""

WEB_AND_DATABASE = {"flask", "werkzeug", "sqlalchemy"}

LOOK = """
import importlib, json, sys
for module in sys.argv[1:]:
    importlib.import_module(module)
print(json.dumps(sorted({name.split(".")[0] for name in sys.modules})))
"""


def loaded_by(*modules: str) -> set[str]:
    """Names of the packages that are loaded once these modules are imported, in a fresh Python."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, *modules],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return set(json.loads(done.stdout))


LIGHT = ["trainer", "trainer.cli", "trainer.settings"] + [
    entry.module for name, entry in COMMANDS.items() if name not in HEAVY
]


def test_light_modules_start_without_web_and_database():
    loaded = loaded_by(*LIGHT)

    # One Python for all of them: only when something heavy is there each is asked by itself.
    if loaded & WEB_AND_DATABASE:
        assert [module for module in LIGHT if loaded_by(module) & WEB_AND_DATABASE] == []
    assert "trainer" in loaded


def test_the_package_itself_imports_nothing():
    assert "click" not in loaded_by("trainer")
    assert "click" in loaded_by("trainer.cli")


def test_each_command_of_the_table_is_a_module_that_speaks_indonesian():
    for name, entry in COMMANDS.items():
        module = __import__(entry.module, fromlist=["command"])
        assert isinstance(module.command, Command | Group), entry.module
        assert module.command.name == name
        assert entry.help.endswith("."), f"{name}: the line in the help is a sentence"


def test_each_module_with_a_command_stands_in_the_table():
    listed = {entry.module for entry in COMMANDS.values()}
    made = {
        f"trainer.cli.{path.stem}"
        for path in (TRAINER / "cli").glob("*.py")
        if "\ndef command(" in (text := path.read_text(encoding="utf-8")) or "\ncommand = " in text
    }

    assert made == listed


def lint_imports(home: Path) -> "subprocess.CompletedProcess[str]":
    """Ask import-linter about the checkout in a folder."""
    start = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", start, "--no-cache", "--no-logo"],
        cwd=home, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

NAMING = ("forbidden_modules", "protected_modules", "allowed_importers", "modules")


def named_in_contracts() -> list[str]:
    """The modules of ours that contracts speak of by name: they must be there to be held apart."""
    named = [name for each in CONTRACTS for key in NAMING for name in each.get(key, ())]
    return [name for name in named if name.startswith("trainer.")]


def test_rooms_import_downwards_only():
    done = lint_imports(ROOT)

    assert done.returncode == 0, done.stdout
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("room", "planted", "contract"),
    [
        ("domain", "import trainer.usecases", "Rooms import downwards only"),
        ("usecases", "import trainer.store", "Rooms import downwards only"),
        ("scoring", "import sqlalchemy", "The core knows neither the web nor the database"),
        ("answers", "import trainer.domain.run", "Who judges an answer knows nothing of runs"),
        ("web", "import trainer.pictures.drawings", "Pictures are drawn by the gallery alone"),
        ("web.join", "import trainer.web.desk", "Areas of the web do not import each other"),
    ],
)
def test_a_planted_import_is_found(tmp_path, room, planted, contract):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    rooms = [f"trainer.{each}" for each in ("domain", "answers", "scoring", "usecases", "store")]
    for package in ("trainer", *rooms, f"trainer.{room}", *named_in_contracts()):
        place = tmp_path
        for part in package.split("."):
            place /= part
            place.mkdir(exist_ok=True)
            (place / "__init__.py").touch()
    tmp_path.joinpath("trainer", *room.split("."), "part.py").write_text(planted)
    done = lint_imports(tmp_path)

    assert done.returncode != 0
    assert f"{contract} BROKEN" in done.stdout
