"""Mutants: drawn by lot but the same for a seed, tried only on the tests that reach them, and only in the copy."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import mutants
from benchmarks.mutation import running
from benchmarks.mutation.drawing import Mutant, changeable, draw, in_short, quotas
from benchmarks.mutation.probes import put_probes
from benchmarks.mutation.reaching import Reached, TimedTest, in_order
from benchmarks.mutation.share_plugin import Share, shares
from benchmarks.mutation.table import put_section

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the limits of the tried tests are those of POSIX"
)

RULES = '''\
"""Rules."""
from functools import lru_cache
import logging

log = logging.getLogger()
LIMIT = 5


def late(days: int) -> bool:
    """Whether it is late."""
    log.warning("asked")
    return days > LIMIT


def early(days: int) -> bool:
    return days < 2


@lru_cache(maxsize=None)
def table() -> dict[str, int]:
    return {"a": 1}


def unused() -> int:
    return 1


def ends(days: int) -> int:
    while days < 3:
        days += 1
    return days
'''
TESTS = """\
import pytest
from trainer.domain.rules import early, ends, late, table

@pytest.mark.parametrize("days, expected", [(5, False), (6, True)])
def test_strong(days, expected):
    assert late(days) is expected

def test_weak():
    early(1)

def test_first_of_the_table():
    assert table()

def test_value_of_the_table():
    assert table()["a"] == 1

def test_ends():
    assert ends(1) == 3

def test_fails():
    assert late(5)
"""
FILE = "trainer/domain/rules.py"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    texts = {
        "trainer/__init__.py": "",
        FILE: RULES,
        "tests/test_rules.py": TESTS,
        "pytest.ini": "[pytest]\npythonpath = .\n",
    }
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def study(project, tmp_path_factory):
    folder = tmp_path_factory.mktemp("study")
    with pytest.MonkeyPatch.context() as during:
        during.setenv(
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1"
        )  # the small project needs none: half the time of a start
        mutants.main([str(folder), "--reach", "--project", str(project), "--processes", "1"])
        yield folder


@pytest.fixture(scope="module")
def reached(study):
    return Reached(study / "tree", study / "reach")


def line_of(text: str) -> int:
    return RULES.splitlines().index(text) + 1


def functions(tests) -> set[str]:
    return {test.function.partition("::")[2] for test in tests}


def tried(study: Path, reached: Reached, before: str, after: str) -> running.Outcome:
    line = line_of(before)
    mutant = Mutant(FILE, line, line, "by hand", before, after, RULES.replace(before, after))
    return running.try_mutant(study / "tree", mutant, reached.by(FILE, [line]))


def test_a_seed_draws_the_same_mutants_again_each_valid_and_different(project):
    first = draw(project, 5, seed=1)

    assert first == draw(project, 5, seed=1)
    assert first != draw(project, 5, seed=2)
    assert len({mutant.line for mutant in first}) == 5
    assert all(compile(mutant.source, FILE, "exec") and mutant.source != RULES for mutant in first)


def test_nothing_is_changed_that_no_test_can_notice():
    source = '''\
"""Documentation."""
import logging
Pair = tuple[int, int]
log = logging.getLogger


@decorated(1)
def f(a: "str", b: int | None) -> "int":
    "More of it."
    log.info("said", a)
'''
    _, found = changeable(source)

    assert {statement.line for statement in found} == {4}


def test_rooms_share_the_lot_by_their_size():
    assert quotas({"a": 50, "b": 30, "c": 21, "d": 0}, 10) == {"a": 5, "b": 3, "c": 2, "d": 0}


def test_a_change_is_shown_with_what_stands_around_it():
    assert in_short("x = 1\nresult = call(first, second)\n", "x = 1\nresult = call(first)\n") == (
        "= call(first, second)",
        "= call(first)",
    )


def test_the_quickest_case_of_each_test_comes_first():
    names = ("a[1]", "a[2]", "b", "a[3]")
    tests = [TimedTest(name, seconds) for seconds, name in enumerate(names, 1)]

    assert [test.name for test in in_order(reversed(tests))] == ["a[1]", "b", "a[2]", "a[3]"]


def test_a_line_is_reached_by_those_that_run_it_that_use_what_it_makes_or_name_what_it_binds(
    reached,
):
    assert functions(reached.by(FILE, [line_of("    return days > LIMIT")])) == {"test_strong"}
    assert functions(reached.by(FILE, [line_of("LIMIT = 5")])) == {"test_strong"}
    assert functions(reached.by(FILE, [line_of('    return {"a": 1}')])) == {
        "test_first_of_the_table",
        "test_value_of_the_table",
    }
    assert reached.by(FILE, [line_of("    return 1")]) == []


def test_a_strong_test_kills_and_a_weak_one_lets_live(study, reached):
    killed = tried(study, reached, "    return days > LIMIT", "    return days >= LIMIT")
    survived = tried(study, reached, "    return days < 2", "    return days <= 2")

    assert (killed.result, killed.by) == ("killed", "tests/test_rules.py::test_strong[5-False]")
    assert (survived.result, survived.ran) == ("survived", 1)
    assert tried(study, reached, "    return 1", "    return 2").result == "unreached"
    assert (study / "tree" / FILE).read_text(encoding="utf-8") == RULES


def test_a_mutant_that_never_ends_is_killed(study, reached, monkeypatch):
    monkeypatch.setattr(running, "GRACE", 2)

    assert tried(study, reached, "        days += 1", "        days -= 0").by == "time"


def test_a_change_that_was_broken_off_is_undone(study):
    changed = running.in_place(study / "tree", Mutant(FILE, 1, 1, "by hand", "", "", "broken off"))
    changed.__enter__()

    running.restore(study / "tree")

    assert (study / "tree" / FILE).read_text(encoding="utf-8") == RULES


def test_results_are_kept_gone_on_with_and_put_into_a_page(study, tmp_path):
    assert mutants.main([str(study), "--count", "2", "--seed", "1"]) == 0
    results = study / "results.jsonl"
    whole = results.read_text(encoding="utf-8")
    results.write_text("".join(whole.splitlines(keepends=True)[:1]), encoding="utf-8")

    assert mutants.main([str(study), "--resume"]) == 0
    assert [
        json.loads(line)["key"] for line in results.read_text(encoding="utf-8").splitlines()
    ] == [json.loads(line)["key"] for line in whole.splitlines()]
    page = tmp_path / "page.md"
    page.write_text("# Page\n\n## After\n\nLater.\n", encoding="utf-8")
    assert mutants.main([str(study), "--table", str(page), "--section", "Before"]) == 0
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Page\n\n## After\n\nLater.\n\n## Before\n\nCommit")
    assert text.count("| domain/rules.py:") == 2


def test_the_share_that_ran_counts_statements_and_ways_on(tmp_path):
    source = """\
def f(x):
    \"Documentation.\"
    if x:
        return 1
    while True:
        match x:
            case 0:
                break
            case _:
                pass
    return 2
"""
    _, probed = put_probes(source.encode(), 100)
    module: dict[str, object] = {}
    hits = bytearray(200)
    exec(
        compile(put_probes(source.encode(), 100)[0], "f.py", "exec"),
        module | {"__reached__": hits},
        module,
    )
    module["f"](0)
    (tmp_path / "trainer" / "domain").mkdir(parents=True)
    (tmp_path / "trainer" / "domain" / "f.py").write_text(source, encoding="utf-8")
    ran = {number for number in range(len(probed.lines)) if hits[100 + number]}

    found = shares(tmp_path, {"trainer/domain/f.py": ran})

    assert found["domain"] == found["all"] == Share(statements=8, ran=6, ways=4, taken=2)


def outside_of_this_run() -> dict[str, str]:
    """The environment without what makes a process a worker of the run that this test is part of."""
    return {name: value for name, value in os.environ.items() if "XDIST" not in name}


def test_processes_that_share_the_tests_show_one_share(project):
    run = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "xdist",
            "-n",
            "2",
            "-p",
            "benchmarks.mutation.share_plugin",
        ],
        cwd=project,
        env=outside_of_this_run()
        | {"PYTHONPATH": str(running.PROJECT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
    )

    shown = [line.split() for line in run.stdout.splitlines() if line.startswith(("domain", "all"))]
    assert shown == [
        ["domain", "17", "94.1%", "2", "100.0%"],
        ["all", "17", "94.1%", "2", "100.0%"],
    ]


def test_a_section_is_replaced_where_it_stands():
    page = "# Page\n\n## One\n\nold\n\n## Two\n\nkept\n"

    assert put_section(page, "One", "new") == "# Page\n\n## One\n\nnew\n\n## Two\n\nkept\n"
