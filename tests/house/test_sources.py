"""How our Python is written: named rooms, told purposes, short functions, nothing left lying."""

import ast
import re
from pathlib import Path

import pytest

from tests.house.sources import ROOMS, ROOT, TRAINER, functions, modules, name, tree

DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "stuff", "shared"}
LEFT_LYING = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bbreakpoint\(|\bNotImplementedError\b")
LONGEST_FUNCTION = 60
LONGEST_MODULE = 400

OWN_FILES = sorted([*modules(), *(ROOT / "tests").rglob("*.py"), ROOT / "run.py"])


def test_every_package_of_the_trainer_is_a_room_of_the_house():
    packages = {path.name for path in TRAINER.iterdir() if any(path.glob("*.py"))}

    assert packages <= set(ROOMS)
    assert packages


def test_every_folder_with_code_is_a_package():
    bare = {name(path.parent) for path in modules() if not (path.parent / "__init__.py").exists()}
    migrations = {place for place in bare if "/migrations" in place}

    assert bare - migrations == set()


def test_no_drawer_has_room_for_everything():
    found = [name(path) for path in OWN_FILES if DRAWERS & {path.stem, path.parent.name}]

    assert found == []


def test_every_module_says_what_lives_there():
    silent = [name(path) for path in modules() if not ast.get_docstring(tree(path))]

    assert silent == []


def test_every_public_function_says_what_it_does():
    silent = [
        f"{name(path)}:{function.lineno} {function.name}"
        for path in modules()
        if "migrations" not in path.parts
        for function in tree(path).body
        if isinstance(function, ast.FunctionDef)
        and not function.name.startswith("_")
        and not ast.get_docstring(function)
    ]

    assert silent == []


def test_functions_fit_on_a_screen():
    long = [
        f"{name(path)}:{function.lineno} {function.name}"
        for path in modules()
        if "migrations" not in path.parts
        for function in functions(tree(path))
        if (function.end_lineno or 0) - function.lineno >= LONGEST_FUNCTION
    ]

    assert long == []


def test_modules_have_one_job():
    long = [name(path) for path in modules() if lines_of_work(path) > LONGEST_MODULE]

    assert long == []


def lines_of_work(path: Path) -> int:
    """Lines of a module; of a list of words (`*_words`) not those of its tables, which have one line an entry."""
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if not path.stem.endswith("_words"):
        return lines
    tables = (each for each in tree(path).body if isinstance(each, ast.Assign | ast.AnnAssign))
    return lines - sum((each.end_lineno or 0) - each.lineno + 1 for each in tables)


def test_nothing_is_left_lying():
    found = [
        f"{name(path)}:{number}: {line.strip()}"
        for path in modules()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if LEFT_LYING.search(line)
    ]

    assert found == []


def test_only_settings_read_the_environment():
    found = [
        name(path)
        for path in modules()
        if name(path) != "trainer/settings.py"
        and re.search(r"\bos\.(environ|getenv)\b|from os import .*environ", path.read_text("utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize("word", ["no cover", "type: ignore\n", "noqa\n"])
def test_no_check_is_switched_off_without_saying_which(word):
    found = [
        name(path) for path in modules() if f"# {word}" in path.read_text(encoding="utf-8") + "\n"
    ]

    assert found == []
