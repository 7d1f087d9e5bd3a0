"""The pages of the project lead somewhere, and its decisions are numbered."""

import re
from pathlib import Path

from tests.house.markdown import anchors, links, pages
from tests.house.sources import ROOT, name

OUTSIDE = re.compile(r"[a-z]+:")
NAMED_PAGE = re.compile(r"\bdocs/[\w./-]+\.(?:md|png)\b")
PLACES = ("trainer", "training", "benchmarks", "tests", "templates", "seed_data", "scenarios")
WRITTEN = {".py", ".yaml", ".html", ".md", ".csv"}


def dead_links(page: Path, text: str) -> list[str]:
    """Relative links of a page that lead to no file, or to no anchor of it."""
    dead = []
    for link in links(text):
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        if OUTSIDE.match(link):
            continue
        if not target.exists() or (anchor and anchor not in anchors(target.read_text("utf-8"))):
            dead.append(link)
    return dead


def test_a_dead_link_is_told_from_a_living_one(tmp_path):
    page = tmp_path / "page.md"
    page.write_text('# The `one` way\n\n<a id="4-4"></a>\n\n## Über, uns!\n')
    text = (
        "[a](page.md) [b](page.md#the-one-way) [c](#4-4) [d](#über-uns) [e](https://nowhere.example/)\n"
        '[f](gone.md) ![g](gone.png) [h](page.md#gone) <a href="gone">i</a> `[j](code.md)`\n\n    [k](code.md)\n'
    )

    assert dead_links(page, page.read_text() + text) == [
        "gone.md",
        "gone.png",
        "page.md#gone",
        "gone",
    ]


def test_no_link_of_a_page_is_dead():
    found = pages(ROOT)
    dead = [
        f"{name(page)}: {link}"
        for page in found
        for link in dead_links(page, page.read_text("utf-8"))
    ]

    assert len(found) > 40
    assert dead == []


def test_pages_that_files_name_are_there():
    gone = {
        f"{name(path)}: {page}"
        for place in PLACES
        for path in (ROOT / place).rglob("*")
        if path.suffix in WRITTEN and path != Path(__file__)
        for page in NAMED_PAGE.findall(path.read_text("utf-8"))
        if not (ROOT / page).exists()
    }

    assert gone == set()


def test_the_terms_of_the_design_live_where_the_glossary_says():
    text = (ROOT / "docs" / "glosarium.md").read_text("utf-8").partition("## Istilah rancangan")[2]
    lines = [line for line in text.splitlines() if line.startswith("| ")][1:]
    rows = [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in lines]
    terms = [row[0] for row in rows]

    assert len(terms) > 30
    assert terms == sorted(terms, key=str.lower)
    assert [row[2] for row in rows if not (ROOT / row[2]).exists()] == []


def test_decisions_are_numbered_without_gap_or_double():
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    numbers = [int(path.name.partition("-")[0]) for path in decisions]

    assert numbers == list(range(1, len(numbers) + 1))
    for path in decisions:
        head = path.read_text("utf-8").splitlines()[0]
        assert head.startswith(f"# {path.name[:4]}. "), f"{name(path)} begins with another number"
