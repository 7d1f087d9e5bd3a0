"""Laws, telephone and file numbers that an answer cites otherwise than case and notes: a figure was changed in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from trainer.answers.case import Case
from trainer.answers.language.alternatives import alternation, any_of, compiled
from trainer.answers.language.numbers import digits_of
from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of

LAW = compiled(
    r"\b(?P<kind>"
    + alternation(
        "uu",
        "undang - undang",
        "peraturan pemerintah",
        "peraturan daerah",
        "pp",
        "perpres",
        "perda",
        "permen[a-z]*",
        "pergub",
        "perbup",
        "perwali",
    )
    + r") (?:nomor |no )?(?P<number>\d{1,3})(?:/| tahun )(?P<year>\d{4})\b"
)
SHORT = {"undang - undang": "uu", "peraturan pemerintah": "pp", "peraturan daerah": "perda"}
"""A law by its full name and its short one."""
LONG_NUMBER = compiled(r"(?<!\d)(?:\( ?)?\+?\d[\d ()/.-]{5,}\d")
LONGEST_SLIP = 1
"""Figures in which a number may differ from the right one and still stand for it; an office has several that are much alike."""
SHORTEST = 7
ENDING = compiled(
    r"\b"
    + any_of("berakhiran", "akhiran", "berujung", "angka terakhir", "digit terakhir")
    + r" (?P<number>\d{3,6})\b"
)
DIALLED = compiled(r"\b(?P<one>1\d\d) (?:atau|dan|/) (?P<two>1\d\d)\b")
"""Two short numbers of services in a row."""


def other_references(answer: Answer) -> Iterator[Contradiction]:
    """Every law and number that is known by most of its figures and not by all."""
    yield from _laws(answer)
    yield from _numbers(answer)
    yield from _services(answer)


Law = tuple[str, str, str]
"""Kind, number and year."""


@lru_cache(maxsize=256)
def _laws_of(case: Case) -> tuple[tuple[Law, str], ...]:
    return tuple((_law(match), words) for match, words in known_of(case).matches(LAW))


def _law(match: re.Match[str]) -> Law:
    return SHORT.get(match["kind"], match["kind"]), match["number"], match["year"]


def _laws(answer: Answer) -> Iterator[Contradiction]:
    """Laws of which the number or the year is another, or in which figures changed places."""
    known = _laws_of(answer.case)
    for match in LAW.finditer(answer.plain.text) if known else ():
        cited = _law(match)
        rival = next((words for law, words in known if _is_miscited(cited, law)), None)
        if rival and all(law != cited for law, _ in known):
            yield Contradiction(match.span(), rival)


def _is_miscited(law: Law, right: Law) -> bool:
    kind, number, year = law
    changed = number == right[1] or (year == right[2] and sorted(number) == sorted(right[1]))
    return kind == right[0] and changed


@lru_cache(maxsize=256)
def _numbers_of(case: Case) -> frozenset[str]:
    """The figures of each long number of a case."""
    return frozenset(digits_of(match.group()) for match, _ in known_of(case).matches(LONG_NUMBER))


def _numbers(answer: Answer) -> Iterator[Contradiction]:
    """Long numbers one figure away from a known one, and endings that no known number has. They may be a person's
    and are shown to nobody.
    """
    known = _numbers_of(answer.case)
    for match in LONG_NUMBER.finditer(answer.plain.text) if known else ():
        digits = digits_of(match.group())
        is_strange = len(digits) >= SHORTEST and digits not in known
        if is_strange and any(_is_slip(digits, each) for each in known):
            yield Contradiction(match.span(), "")
    for match in ENDING.finditer(answer.plain.text) if known else ():
        if not any(each.endswith(match["number"]) for each in known):
            yield Contradiction(match.span("number"), "")


def _is_slip(digits: str, right: str) -> bool:
    return len(digits) == len(right) and OSA.distance(digits, right) <= LONGEST_SLIP


def _services(answer: Answer) -> Iterator[Contradiction]:
    """One of two short numbers right and the other one not."""
    known = _services_of(answer.case)
    for match in DIALLED.finditer(answer.plain.text) if known else ():
        pair = _pair(match)
        rival = next((words for right, words in known if _is_half_right(pair, right)), None)
        if rival:
            yield Contradiction(match.span(), rival)


def _is_half_right(pair: frozenset[str], right: frozenset[str]) -> bool:
    """Whether one of two numbers is right, and in the other one figure is changed."""
    if len(pair & right) != 1 or len(pair) != len(right):
        return False
    return OSA.distance(*(pair ^ right)) == 1


@lru_cache(maxsize=256)
def _services_of(case: Case) -> tuple[tuple[frozenset[str], str], ...]:
    return tuple((_pair(match), words) for match, words in known_of(case).matches(DIALLED))


def _pair(match: re.Match[str]) -> frozenset[str]:
    return frozenset((match["one"], match["two"]))
