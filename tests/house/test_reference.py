"""Every passage of the field reference that a file cites is there, and so is every source."""

import re
from collections.abc import Iterator

from tests.house.sources import ROOT, name

PAGE = ROOT / "docs" / "rujukan-lapangan.md"
PLACES = (
    "trainer",
    "training",
    "benchmarks",
    "templates",
    "seed_data",
    "scenarios",
    "docs",
    "tests",
)
SOURCED = ("trainer/domain", "seed_data/profiles", "seed_data/regions")
"""Where a source is cited by its number."""

WRITTEN = {".py", ".yaml", ".html", ".md", ".csv"}

NUMBER = r"\d+(?:\.\d+[a-z]?)?"
CITED = re.compile(
    rf"\bref\.?\s+({NUMBER}(?:(?:,|;|\s+and|-|–|\s+rows?|\s+items?|\s+rule)?\s*(?<![\d.]){NUMBER})*)"
)
"""A section, or several; each with rows or items."""

PART = re.compile(rf"rows?|items?|rule|{NUMBER}")
SECTION = re.compile(r"<a id=\"([\da-z-]+)\"></a>\n\n#+ [^\n]*\n(.*?)(?=<a id=|\Z)", re.DOTALL)
SOURCE = re.compile(r"\bS\d{2}\b")


def passages(cited: str) -> Iterator[tuple[str, str]]:
    """Section and row (empty: the whole section) of each passage that stands after one `ref.`."""
    section, numbered = "", False
    for part in PART.findall(cited):
        if part[0].isalpha():
            numbered = True
        elif numbered and "." not in part:
            yield section, part
        else:
            section, numbered = part, False
            yield section, ""


def sections() -> dict[str, str]:
    """Number of a section, as it is cited, and what stands in it."""
    found = SECTION.findall(PAGE.read_text("utf-8"))
    return {anchor.replace("-", "."): text for anchor, text in found}


def missing(passage: tuple[str, str], known: dict[str, str]) -> bool:
    section, row = passage
    if not row:
        return section not in known
    return not re.search(rf"^(?:\| {row} \||{row}\. )", known.get(section, ""), re.MULTILINE)


def cited() -> Iterator[tuple[str, str]]:
    """Each text of ours that may cite, and its name."""
    for place in PLACES:
        for path in sorted((ROOT / place).rglob("*")):
            if path.suffix in WRITTEN and path != PAGE:
                yield name(path), path.read_text("utf-8")


def test_citations_are_taken_apart():
    assert list(passages("3.1 rows 9 and 12; 4.3-4.5, 15")) == [
        ("3.1", ""), ("3.1", "9"), ("3.1", "12"), ("4.3", ""), ("4.5", ""), ("15", ""),
    ]  # fmt: skip


def test_every_cited_passage_of_the_reference_is_there():
    known = sections()
    found = [
        (file, passage)
        for file, text in cited()
        for citation in CITED.findall(text)
        for passage in passages(citation)
    ]

    assert len(found) > 700
    assert [(file, passage) for file, passage in found if missing(passage, known)] == []


def test_every_cited_source_is_in_the_register():
    text = PAGE.read_text("utf-8")
    register = set(re.findall(r"^\| (S\d{2}) \|", text, re.MULTILINE))
    naming = [PAGE, *(path for place in SOURCED for path in (ROOT / place).rglob("*.*"))]
    cited = {
        (source, name(path))
        for path in naming
        if path.suffix in WRITTEN
        for source in SOURCE.findall(path.read_text("utf-8"))
    }

    assert len(register) > 70
    assert {each for each in cited if each[0] not in register} == set()
