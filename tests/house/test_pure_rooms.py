"""The core asks nobody for the time, draws no chance of its own, and knows only what it may."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import PURE_ROOMS, modules, name, tree
from tests.tables import each_row

CLOCKS = {"datetime", "date", "time", "dt"}
CLOCK_READINGS = {"now", "today", "utcnow", "time", "monotonic", "perf_counter"}
OUTSIDE = {"os", "locale", "secrets", "uuid", "socket", "subprocess"}
WEB_AND_DATABASE = {"flask", "werkzeug", "jinja2", "sqlalchemy", "flask_sqlalchemy", "alembic"}


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a module imports."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def impurities(module: ast.Module) -> Iterator[str]:
    """Each place where a module reads a clock, draws chance, or leans on an order of no order."""
    for line, source in imported(module):
        if source.split(".")[0] in OUTSIDE:
            yield f"{line}: imports {source}"
    for node in ast.walk(module):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            owner, what = node.value.id, node.attr
            if owner in CLOCKS and what in CLOCK_READINGS:
                yield f"{node.lineno}: reads the clock with {owner}.{what}"
            if owner == "random" and what != "Random":
                yield f"{node.lineno}: draws from the shared {owner}.{what}"
        if isinstance(node, ast.For | ast.comprehension) and is_set(node.iter):
            yield f"{node.iter.lineno}: goes through a set, which has no order"


def is_set(node: ast.expr) -> bool:
    named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    return isinstance(node, ast.Set | ast.SetComp) or (
        named and node.func.id in ("set", "frozenset")
    )


@each_row(
    "planted",
    [
        "from datetime import datetime\ndatetime.now()",
        "from datetime import date\ndate.today()",
        "import time\ntime.time()",
        "import random\nrandom.choice('ab')",
        "for x in {1, 2}: pass",
        "[x for x in set('ab')]",
        "import os",
        "from secrets import token_hex",
    ],
)
def test_a_planted_impurity_is_found(planted):
    assert list(impurities(ast.parse(planted)))


def test_a_stream_that_is_handed_in_is_fine():
    assert not list(impurities(ast.parse("import random\ndef f(s: random.Random): s.random()")))


def test_pure_rooms_take_time_and_chance_as_arguments():
    found = [
        f"{name(path)}:{what}" for path in modules(*PURE_ROOMS) for what in impurities(tree(path))
    ]

    assert modules(*PURE_ROOMS)
    assert found == []


def test_domain_stands_on_the_standard_library_alone():
    found = [
        f"{name(path)}:{line}: {source}"
        for path in modules("domain")
        for line, source in imported(tree(path))
        if source.split(".")[0] not in sys.stdlib_module_names
        and source.split(".")[:2] != ["trainer", "domain"]
    ]

    assert found == []


GATHERED_LATER = {"commands", "events", "registry", "decide", "evolve"}
"""Modules of the domain that import every action."""


def gatherers(module: ast.Module) -> Iterator[str]:
    """Each line of an action or a fact that imports whoever imports it: it would not even load."""
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for each in names:
            if each.startswith("trainer.domain.") and each.split(".")[2] in GATHERED_LATER:
                yield f"{node.lineno} imports {each}: import the class from the module that defines it"
                break


@each_row(
    "planted",
    [
        "from trainer.domain import events as e",
        "from trainer.domain.commands import Mask",
        "import trainer.domain.decide",
    ],
)
def test_an_action_that_imports_who_gathers_it_is_found(planted):
    assert len(list(gatherers(ast.parse(planted)))) == 1
    assert not list(gatherers(ast.parse("from trainer.domain.actions.rate import Rate")))


def test_actions_and_facts_import_what_is_below_them():
    found = [
        f"{name(path)}:{what}"
        for path in modules("domain/actions", "domain/facts")
        for what in gatherers(tree(path))
    ]

    assert modules("domain/actions", "domain/facts")
    assert found == []


def test_core_and_use_cases_know_neither_web_nor_database():
    found = [
        f"{name(path)}:{line}: {source}"
        for path in modules(*PURE_ROOMS, "usecases")
        for line, source in imported(tree(path))
        if source.split(".")[0] in WEB_AND_DATABASE
    ]

    assert found == []


def test_the_clock_of_the_computer_is_read_in_wiring_only():
    allowed = {"trainer/wiring.py"}
    found = [
        f"{name(path)}:{what}"
        for path in modules()
        if name(path) not in allowed
        for what in impurities(tree(path))
        if "clock" in what and Path(path).parts[-2] not in ("web", "cli")
    ]

    assert found == []
