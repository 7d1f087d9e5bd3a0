"""The files of the project, for tests about the code itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TRAINER = ROOT / "trainer"

PURE_ROOMS = (
    "domain", "matching", "pictures", "answers", "scoring", "cast", "debrief", "consistency", "generator",
)  # fmt: skip
"""Rooms where time and chance are arguments; usecases gets its clock through a port."""

ROOMS = (
    *PURE_ROOMS, "content", "examining", "usecases", "store", "exports", "uploads", "web", "cli",
)  # fmt: skip


def modules(*rooms: str) -> list[Path]:
    """Python files of the given rooms of the trainer, or of all of it, in a fixed order."""
    places = [TRAINER / room for room in rooms] or [TRAINER]
    return sorted(path for place in places for path in place.rglob("*.py"))


def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name(path: Path) -> str:
    """The path as a person would say it."""
    return path.relative_to(ROOT).as_posix()


def functions(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones too."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
