"""What a template takes from another one is there: a wrong name would only show when somebody opens the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import ROOT

TEMPLATES = ROOT / "templates"
TAKES = re.compile(r"""\{%-?\s*from\s+["'](?P<file>[^"']+)["']\s+import\s+(?P<names>.+?)\s*-?%\}""")
READS = re.compile(r"""\{%-?\s*(?:extends|include)\s+["'](?P<file>[^"']+)["']""")
MACRO = re.compile(r"\{%-?\s*macro\s+(\w+)\(")


def missing(name: str, source: str, folder: Path) -> Iterator[str]:
    """Files and macros that a template asks for and that are not there, a sentence each."""
    for found in (*READS.finditer(source), *TAKES.finditer(source)):
        if not (folder / found["file"]).is_file():
            yield f"{name} asks for templates/{found['file']}, which is not there; add it or correct the name."
    for found in TAKES.finditer(source):
        file = folder / found["file"]
        if not file.is_file():
            continue
        there = set(MACRO.findall(file.read_text(encoding="utf-8")))
        asked = {each.split(" as ")[0].strip() for each in found["names"].split(",")}
        for macro in sorted(asked - {"with context", "without context"} - there):
            yield (
                f"{name} asks for the macro {macro}, which templates/{found['file']} does not have; it has"
                f" {', '.join(sorted(there))}."
            )


def test_whatever_a_template_asks_for_is_there():
    found = [
        sentence
        for path in sorted(TEMPLATES.rglob("*.html"))
        for sentence in missing(
            f"templates/{path.relative_to(TEMPLATES)}", path.read_text(encoding="utf-8"), TEMPLATES
        )
    ]

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ('{% extends "layouts/dsk.html" %}', "asks for templates/layouts/dsk.html, which is not"),
        ('{% from "parts.html" import tally %}', "asks for templates/parts.html, which is not"),
        ('{% from "part.html" import tally %}', "asks for the macro tally, which templates/part."),
    ],
)
def test_what_is_not_there_is_named(tmp_path, source, sentence):
    (tmp_path / "part.html").write_text("{% macro tallies(rows) %}{% endmacro %}")
    [found] = missing("templates/desk/summary.html", source, tmp_path)

    assert found.startswith(f"templates/desk/summary.html {sentence}")
