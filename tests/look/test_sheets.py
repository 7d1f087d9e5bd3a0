"""Sheets, templates, icons and their page in docs/ hold together: nothing is named that does not exist, nothing lies unused."""

import re
from pathlib import Path

from tests.look.conftest import ROOT, STATIC, TEMPLATES
from tests.tables import each_row

SHEETS = sorted((STATIC / "css").rglob("*.css"))
PAGES = sorted(TEMPLATES.rglob("*.html"))
OURS = [
    page
    for page in PAGES
    if page.relative_to(TEMPLATES).parts[0] in ("layouts", "components", "errors")
]
SCRIPTS = sorted((STATIC / "js").glob("*.js"))
CONTRACT = (ROOT / "docs" / "komponen.md").read_text(encoding="utf-8")
ICONS = re.findall(r'<symbol id="([^"]+)"', (STATIC / "icons.svg").read_text(encoding="utf-8"))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def bare(css: str) -> str:
    """A sheet without its comments and its quoted words."""
    return re.sub(r'"[^"]*"', '""', re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


def classes_of(css: str) -> set[str]:
    return set(re.findall(r"\.(bt-[\w-]+)", bare(css)))


def label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


DEFINED = set().union(*(classes_of(read(sheet)) for sheet in SHEETS))


@each_row("template", PAGES, ids=label)
def test_a_template_holds_no_inline_style_script_or_handler(template):
    markup = re.sub(r"\{#.*?#\}", "", read(template), flags=re.DOTALL)
    assert not re.search(r"<[^>]*\sstyle\s*=", markup), "style= is blocked by the policy"
    assert not re.search(r"<[^>]*\son[a-z]+\s*=", markup), "on…= is blocked by the policy"
    assert not re.search(r"<style\b", markup)
    assert not re.search(r"<script\b(?![^>]*\bsrc=)", markup), "a script stands in its own file"
    assert "javascript:" not in markup


@each_row("template", PAGES, ids=label)
def test_a_template_uses_only_classes_that_a_sheet_defines(template):
    used = set(
        re.findall(
            r"(?<![\w-])bt-[a-z][\w-]*", re.sub(r"\{#.*?#\}", "", read(template), flags=re.DOTALL)
        )
    )
    assert used <= DEFINED


@each_row("sheet", sorted((STATIC / "css" / "components").glob("*.css")), ids=label)
def test_a_component_sheet_speaks_of_classes_that_a_macro_or_a_script_draws(sheet):
    drawn = "\n".join(read(path) for path in [*OURS, *SCRIPTS])
    assert {name for name in classes_of(read(sheet)) if name not in drawn} == set()


@each_row("sheet", SHEETS, ids=label)
def test_a_sheet_uses_only_values_that_are_set_somewhere(sheet):
    everything = "\n".join(bare(read(one)) for one in SHEETS)
    known = set(re.findall(r"(--[\w-]+)\s*:", everything))
    assert {
        name for name in re.findall(r"var\((--[\w-]+)", bare(read(sheet))) if name not in known
    } == set()


def test_every_value_has_a_use():
    everything = "\n".join(bare(read(one)) for one in SHEETS) + read(STATIC / "icons.svg")
    used = set(re.findall(r"var\((--[\w-]+)", everything))
    ours = {
        name
        for name in re.findall(r"(--[\w-]+)\s*:", bare(read(STATIC / "css" / "tokens.css")))
        if not name.startswith("--bs-")
    }
    assert ours - used == set()


@each_row("sheet", [sheet for sheet in SHEETS if sheet.name != "tokens.css"], ids=label)
def test_colours_come_by_name(sheet):
    """A literal colour would not follow the theme; white and black of paper and of a QR code are the exception."""
    literals = re.findall(r"#[0-9a-fA-F]{3,8}\b", bare(read(sheet)))
    assert set(literals) <= {"#fff", "#000"}


def test_every_icon_that_a_template_names_is_drawn():
    markup = "\n".join(read(one) for one in OURS)
    called = set(re.findall(r"""(?:icon|picture)\(["']([a-z-]+)["'][,)]""", markup))
    assert "calendar" in called
    assert called <= set(ICONS)


def test_no_icon_is_drawn_twice_and_each_stands_in_the_contract():
    listed = CONTRACT.split("## Icons", 1)[1]
    assert len(ICONS) == len(set(ICONS))
    assert sorted(ICONS) == sorted(
        set(re.findall(r"[a-z]+(?:-[a-z]+)?", " ".join(re.findall(r"`([^`]+)`", listed))))
    )


def macros() -> list[tuple[str, str, str]]:
    """File, name and arguments of every macro that pages may call."""
    return [
        (path.stem, name, arguments)
        for path in sorted((TEMPLATES / "components").glob("*.html"))
        for name, arguments in re.findall(r"\{% macro (\w+)\((.*?)\) -?%\}", read(path))
    ]


INNER = {
    ("field", "problem"),
    ("field", "described"),
    ("field", "heading"),
    ("field", "aid"),
    ("field", "counter"),
    ("field", "more"),
    ("field", "options"),
    ("door", "head"),
    ("door", "pressed_by"),
    ("dots", "whisker"),
    ("pager", "place"),
    ("public_card", "spoken"),
    ("river", "step"),
    ("thumb", "go"),
    ("two_clocks", "days_off"),
    ("two_clocks", "stretch"),
    ("two_clocks", "shape"),
    ("state", "bucket_of"),
    ("bar", "bar"),
    ("foot", "foot"),
    ("foot", "foot_words"),
    ("head", "head"),
    ("head", "menu"),
    ("keys", "keys"),
    ("nav", "nav"),
    ("ribbon", "ribbon"),
    ("seat", "seat"),
    ("theme", "theme"),
    ("theme", "theme_buttons"),
    ("live", "trouble"),
}
"""Macros that only layouts and other macros call."""


@each_row("file, name, arguments", [one for one in macros() if one[:2] not in INNER])
def test_the_contract_names_a_macro_with_its_arguments(file, name, arguments):
    rows = [row for row in CONTRACT.splitlines() if row.startswith(f"| `{file}` |")]
    written = re.findall(rf"\b{name}\((.*?)\)(?: %\}}|`)", "\n".join(rows))
    assert arguments in written


@each_row("template", OURS, ids=label)
def test_the_interface_does_not_shout(template):
    spoken = re.findall(r"_\('([^']*)'", read(template))
    assert [words for words in spoken if "!" in words] == []


@each_row("sheet", SHEETS, ids=label)
def test_pictures_of_a_sheet_lie_beside_it(sheet):
    for picture in re.findall(r'url\("([^"]+)"\)', read(sheet)):
        assert (STATIC / "css" / picture).resolve().is_file()


@each_row("script", SCRIPTS, ids=label)
def test_a_script_imports_only_what_lies_beside_it(script):
    for path in re.findall(r'from "([^"]+)"', read(script)):
        assert path.startswith("./")
        assert (script.parent / path).is_file()
