"""Laws, telephone and file numbers that an answer cites otherwise than case and notes: a figure was changed in them."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.numbers import digits_of
from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of

LAW = compiled(
    r"\b(?P<kind>"
    + "|".join(("uu", "undang - undang", "pp", "perpres", "perda", "permen[a-z]*", "pergub", "perbup", "perwali"))
    + r") (?:nomor |no )?(?P<number>\d{1,3})(?:/| tahun )(?P<year>\d{4})\b"
)
LONG_NUMBER = compiled(r"(?<!\d)(?:\( ?)?\+?\d[\d ()/.-]{5,}\d")
LONGEST_SLIP = 2
"""Figures in which a number may differ from the right one and still stand for it."""
SHORTEST = 7
ENDING = compiled(r"\b(?:berakhiran|akhiran|berujung|angka terakhir|digit terakhir) (?P<number>\d{3,6})\b")
DIALLED = compiled(r"\b(?P<one>1\d\d) (?:atau|dan|/) (?P<two>1\d\d)\b")
"""Two short numbers of services in a row."""


def other_references(answer: Answer) -> Iterator[Contradiction]:
    """Every law and number that is known by most of its figures and not by all."""
    yield from _laws(answer)
    yield from _numbers(answer)
    yield from _services(answer)


def _laws(answer: Answer) -> Iterator[Contradiction]:
    known = [(_law(each), each.group()) for each in LAW.finditer(known_of(answer.case).text)]
    for match in LAW.finditer(answer.plain.text) if known else ():
        kind, number, year = _law(match)
        if any((kind, number, year) == law for law, _ in known):
            continue
        for (other, right, of), words in known:
            slip = number == right or (year == of and sorted(number) == sorted(right))
            if other == kind and slip:
                yield Contradiction(match.span(), words)
                break


def _law(match: object) -> tuple[str, str, str]:
    return match["kind"], match["number"], match["year"]


def _numbers(answer: Answer) -> Iterator[Contradiction]:
    """Long numbers one or two figures away from a known one, and endings that no known number has."""
    known = {digits_of(each.group()): each.group() for each in LONG_NUMBER.finditer(known_of(answer.case).text)}
    for match in LONG_NUMBER.finditer(answer.plain.text) if known else ():
        digits = digits_of(match.group())
        if digits in known or len(digits) < SHORTEST:
            continue
        near = (each for each in known if len(each) == len(digits) and OSA.distance(each, digits) <= LONGEST_SLIP)
        rival = next(near, None)
        if rival is not None:
            yield Contradiction(match.span(), known[rival])
    for match in ENDING.finditer(answer.plain.text) if known else ():
        if not any(each.endswith(match["number"]) for each in known):
            yield Contradiction(match.span(), next(iter(known.values())))


def _services(answer: Answer) -> Iterator[Contradiction]:
    """One of two short numbers right and the other one not."""
    for right in DIALLED.finditer(known_of(answer.case).text):
        pair = {right["one"], right["two"]}
        for match in DIALLED.finditer(answer.plain.text):
            if len(pair & {match["one"], match["two"]}) == 1 and not pair <= set(answer.plain.text.split()):
                yield Contradiction(match.span(), right.group())
