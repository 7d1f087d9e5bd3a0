"""What a page tells a person to type runs in a checkout: one spelling, and commands and options that there are."""

import contextlib
import shlex

import click
import pytest

from tests.frame.test_run_becoming import load_run
from tests.house.markdown import code, pages
from tests.house.sources import ROOT, name
from trainer.cli import COMMANDS, bimtek

DOOR = "python3 run.py"
OTHERS = ("python ", "python3 ", "pytest ", *(f"bimtek {command}" for command in COMMANDS))
"""Beginnings of commands that a checkout has no program for, or another one."""

SHELL = {">", "|", "&&", ";"}
HISTORY = ROOT / "CHANGELOG.md"
"""Tells what a release brought, by the name it had."""


def told() -> list[tuple[str, str]]:
    """Each line or span of code of each page that begins like a command, and the page's name."""
    return [
        (name(page), line)
        for page in pages(ROOT)
        if page != HISTORY
        for line in code(page.read_text("utf-8"))
        if line.startswith((DOOR, *OTHERS))
    ]


def problem(line: str) -> str:
    """What is wrong with a command of the door; empty: nothing."""
    words = shlex.split(line, comments=True)[2:]
    words = words[: next((at for at, word in enumerate(words) if word in SHELL), len(words))]
    first = words[0] if words else ""
    if first in ("test", "bench", "load", "dev", "--help", "--version") or first.startswith(
        ("<", "…")
    ):
        return ""
    if not first or first.startswith("-"):
        with contextlib.suppress(SystemExit):
            load_run().refuse_unknown_options(words)
            return ""
        return "the server has no such option"
    try:
        read(bimtek, words)
    except click.MissingParameter:
        return ""  # a page may name a command without all that it needs
    except click.BadParameter as refusal:
        return "" if isinstance(refusal.param.type, click.Path) else str(refusal)
    except click.UsageError as refusal:
        return str(refusal)
    return ""


def read(command: click.Command, words: list[str]) -> None:
    """Read a command line as click does, and run nothing. Raises click.UsageError for what click refuses."""
    if isinstance(command, click.Group):
        context = command.make_context(command.name, list(words), resilient_parsing=True)
        _name, inner, rest = command.resolve_command(context, words)
        read(inner, rest)
    else:
        command.make_context(command.name, list(words))


@pytest.mark.parametrize(
    "bad",
    [
        "python3 run.py lnit scenarios",
        "python3 run.py lint --jsn",
        "python3 run.py --lna",
        "python3 run.py generate --count viel",
        "python3 run.py user ad NAMA",
        "python3 run.py rebuild everything",
    ],
)
def test_a_command_that_there_is_not_is_found(bad):
    assert problem(bad)


@pytest.mark.parametrize(
    "good",
    [
        "python3 run.py",
        "python3 run.py --lan --port 9000",
        "python3 run.py lint scenarios/hari-pertama   # one",
        "python3 run.py score jawaban.jsonl > hasil.jsonl",
        "python3 run.py user add NAMA --instructor",
        "python3 run.py <command> --help",
    ],
)
def test_a_command_that_runs_is_let_pass(good):
    assert problem(good) == ""


def test_commands_of_pages_run_in_a_checkout():
    found = told()

    assert len(found) > 40
    assert [(page, line) for page, line in found if not line.startswith(DOOR)] == []
    assert [(page, line, wrong) for page, line in found if (wrong := problem(line))] == []
