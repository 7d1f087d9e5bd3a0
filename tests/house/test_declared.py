"""Every library that our files import is one that pyproject.toml names: what comes along by chance may go by chance."""

import ast
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.house.sources import ROOT, modules, name, tree
from tests.house.test_locks import names

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SERVING = names(PROJECT["project"]["dependencies"])
ALL = SERVING.union(
    names(PROJECT["project"]["optional-dependencies"]["postgresql"]),
    names(PROJECT["dependency-groups"]["dev"]),
)
OWN = {"trainer", "training", "tests", "benchmarks", "hatch_build"}
BROUGHT_BY = packages_distributions()
"""Name of a package as it is imported -> the distributions that bring it."""


def imported(module: ast.Module) -> set[str]:
    """Top names of everything a module imports, wherever in it."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found - OWN - set(sys.stdlib_module_names)


def undeclared(paths: Iterable[Path], declared: set[str]) -> set[str]:
    """File and package of each import of a library that is not declared."""
    return {
        f"{name(path)}: {package}"
        for path in paths
        for package in imported(tree(path))
        if not declared & names(BROUGHT_BY.get(package, []))
    }


def test_an_import_that_only_comes_along_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.house.sources.ROOT", tmp_path)
    planted = tmp_path / "planted.py"
    planted.write_text(
        "import json, click.core\ndef late():\n    from itsdangerous import Signer\n"
    )

    assert undeclared([planted], SERVING) == {"planted.py: itsdangerous"}


def test_the_trainer_imports_what_it_declares():
    assert undeclared(modules(), SERVING) == set()


def test_tests_training_and_benchmarks_import_what_the_project_declares():
    places = ("tests", "training", "benchmarks")
    found = [path for place in places for path in sorted((ROOT / place).rglob("*.py"))]

    assert len(found) > 300
    assert undeclared([*found, ROOT / "hatch_build.py", ROOT / "run.py"], ALL) == set()
