"""What must not stand in our files: outside addresses, real-looking numbers, machine paths."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT, name
from tests.tables import each_row

FOLDERS = (
    "trainer",
    "templates",
    "static",
    "scenarios",
    "seed_data",
    "docs",
    "tests",
    "benchmarks",
)
SUFFIXES = {".py", ".html", ".css", ".js", ".svg", ".md", ".toml", ".yaml", ".csv", ".cfg", ".json"}

NUMBER_OF_A_PERSON = re.compile(r"(?<![\d.#a-f-])(?!99)\d{16}(?!\.?\d)")
"""A NIK has 16 digits; no region has the code 99."""

NUMBER_OF_A_PHONE = re.compile(
    r"(?<![\d-])(?:\+62|0)(?![ -]?8[ -]?0[ -]?0[ -]?0[ -]?0[ -]?0)"
    r"[ -]?8\d{2}[ -]?\d{3,5}[ -]?\d{3,5}(?!\d)"
)
"""A mobile number; nobody has one that begins with 0800000."""

PATH_OF_A_MACHINE = re.compile(r"(?<![\w.~])/(?:root|home|Users)/\w")
OUTSIDE_ADDRESS = re.compile(
    r"(?:src|href|action|import|from|url|fetch)\s*[=(]?\s*[\"']?(?:https?:)?//\w"
)
CURT_WORDS = re.compile(r"\b(?:sukses|gagal)\b", re.IGNORECASE)


def files(*folders: str) -> list[Path]:
    """Text files of the given folders, in a fixed order."""
    return [
        path
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in SUFFIXES and "__pycache__" not in path.parts
    ]


def places(pattern: re.Pattern[str], paths: list[Path]) -> Iterator[str]:
    """File, line and find, wherever the pattern stands; this file and its examples left out."""
    for path in paths:
        if path != Path(__file__):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if found := pattern.search(line):
                    yield f"{name(path)}:{number}: {found.group()}"


@each_row(
    ("pattern", "bad", "good"),
    [
        (NUMBER_OF_A_PERSON, "NIK 6271014507900001.", "NIK 9971014507900001, 0.1234567890123456"),
        (NUMBER_OF_A_PHONE, "telepon 0812-3456-7890", "telepon 0800-0001-2345, 08.00 sampai 16.00"),
        (NUMBER_OF_A_PHONE, "WA +6281234567890", "SIM-0812345, 08000001234, +62 800-0004-31207"),
        (PATH_OF_A_MACHINE, "in /home/budi/latihan", "templates/home/page.html, ~/home/x"),
        (
            OUTSIDE_ADDRESS,
            '<script src="//cdn.example/x.js">',
            'href="/desk//x" http://www.w3.org/',
        ),
        (CURT_WORDS, "Gagal disimpan", "kegagalan itu"),
    ],
)
def test_the_patterns_tell_bad_from_good(pattern, bad, good):
    assert pattern.search(bad)
    assert not pattern.search(good)


def test_no_number_could_be_a_real_person_s():
    texts = files(*FOLDERS)

    assert len(texts) > 50
    assert list(places(NUMBER_OF_A_PERSON, texts)) == []
    assert list(places(NUMBER_OF_A_PHONE, texts)) == []


def test_no_path_of_a_machine_is_named():
    top = [ROOT / "run.py", ROOT / "pyproject.toml", ROOT / "hatch_build.py"]

    assert list(places(PATH_OF_A_MACHINE, [*files(*FOLDERS), *top])) == []


def test_pages_ask_for_nothing_outside():
    assert list(places(OUTSIDE_ADDRESS, files("templates", "static"))) == []


def test_the_interface_is_not_curt():
    spoken = [*files("templates", "trainer/web", "trainer/cli"), ROOT / "run.py"]

    assert list(places(CURT_WORDS, spoken)) == []
