"""How long a line of our Python may be: 120 signs, but for sentences, which break where a reader breaks them.

A pattern, a list of words and a template are no sentences. They stand with one entry a line, so that a change of one
word shows as one word.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT, name
from tests.tables import each_row

LONGEST_LINE = 120
MOST_LETTERS_OF_A_WORD = 14
"""So many signs to a blank at most, on the average, where words are written."""
NO_SENTENCE = re.compile(r"\(\?|\\[bwsd]|\w\|\w|\{[{%]")
"""Signs of a pattern, of alternatives, or of a template."""

FILES = sorted(
    [
        *(path for folder in ("trainer", "training", "tests", "benchmarks") for path in (ROOT / folder).rglob("*.py")),
        ROOT / "run.py",
        ROOT / "hatch_build.py",
    ]
)  # fmt: skip


def is_sentence(text: str) -> bool:
    """Whether a string or a comment is written in words."""
    return not NO_SENTENCE.search(text) and text.count(" ") * MOST_LETTERS_OF_A_WORD >= len(text)


def docstring_lines(module: ast.Module) -> set[int]:
    """The lines of docstrings, and of the strings that stand below a name to say what it is."""
    return {
        line
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def split_list_lines(module: ast.Module) -> set[int]:
    """The lines of words that are written as one string only to be split."""
    return {
        line
        for node in ast.walk(module)
        if isinstance(node, ast.Attribute) and node.attr == "split"
        if isinstance(node.value, ast.Constant)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def literals_by_line(text: str) -> dict[int, list[str]]:
    """By line what stands there of every string, and every comment."""
    lines = text.splitlines()
    found: dict[int, list[str]] = {}
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in (tokenize.STRING, tokenize.COMMENT):
            for line in range(token.start[0], token.end[0] + 1):
                begin = token.start[1] if line == token.start[0] else 0
                end = token.end[1] if line == token.end[0] else None
                found.setdefault(line, []).append(lines[line - 1][begin:end])
    return found


def too_long(text: str) -> Iterator[tuple[int, str]]:
    """Lines beyond the limit of which no sentence is the greater part."""
    over = {i: line for i, line in enumerate(text.splitlines(), 1) if len(line) > LONGEST_LINE}
    if over:
        module = ast.parse(text)
        literals = literals_by_line(text)
        in_docstrings = docstring_lines(module)
        in_lists = split_list_lines(module)
        for number, line in over.items():
            longest = max(literals.get(number, [""]), key=len)
            if number in in_lists or not (
                number in in_docstrings or (2 * len(longest) >= len(line) and is_sentence(longest))
            ):
                yield number, line.strip()


def of_file(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [f"{name(path)}:{number}: {line[:80]}" for number, line in too_long(text)]


@each_row(
    "line, kept",
    [
        ('told = "' + "satu kalimat panjang " * 6 + '"', True),
        ("# " + "a remark that goes on " * 6, True),
        ('words = "' + "satu dua tiga " * 9 + '".split()', False),
        ('pattern = r"\\b(?:' + "|".join(["akan datang"] * 12) + ')"', False),
        ("row = (" + '"satu", ' * 16 + ")", False),
        ("total = " + " + ".join(["number"] * 15), False),
        ('page = "' + "{{ nama }} dan nama " * 6 + '"', False),
    ],
)
def test_a_sentence_is_told_from_a_list(line, kept):
    assert len(line) > LONGEST_LINE
    assert (list(too_long(line)) == []) is kept


def test_lines_are_short_but_for_sentences():
    assert [found for path in FILES for found in of_file(path)] == []
