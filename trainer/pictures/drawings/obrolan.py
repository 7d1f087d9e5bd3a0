"""A screenshot of a chat; whoever is not the reporter bears a shortened name."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.shapes import (
    HEIGHT,
    WIDTH,
    circle,
    path,
    polygon,
    rect,
    sheet,
    spread,
    stroke,
    text,
    wrapped,
)
from trainer.pictures.facts import OWN, Facts

PAPER, BAR, THEIRS, OURS = "#e7e1d6", "#3f5e5a", "#fbfaf6", "#d9e7c9"
LETTERS = 36
"""Most letters in a line of a bubble."""
SIZE, LEADING, TOP, BAR_HEIGHT = 9.2, 11.5, 46, 28
LETTER = 4.75
"""About how wide a letter is."""


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    return sheet(_parts(facts, draw))


def _parts(facts: Facts, draw: Draw) -> Iterator[str]:
    yield rect(0, 0, WIDTH, HEIGHT, PAPER)
    for _mark in range(14):
        yield circle(spread(draw, 6, 314), spread(draw, 34, 196), spread(draw, 2, 5), "#dfd8ca")
    y: float = TOP + (4 if facts.stamp else -10)
    minute = 8 * 60 + int(draw() * 500)
    for line in facts.lines:
        name, _, words = line.partition(": ")
        minute += 1 + int(draw() * 9)
        lines = wrapped(words, LETTERS)
        yield from _bubble(lines, y, f"{minute // 60:02d}.{minute % 60:02d}", own=f"{name}:" == OWN)
        y += len(lines) * LEADING + 17
    yield from _bar(facts)


def _bubble(lines: list[str], y: float, when: str, *, own: bool) -> Iterator[str]:
    wide = max(len(line) for line in lines) * LETTER + 40
    tall = len(lines) * LEADING + 11
    left = WIDTH - 14 - wide if own else 14
    colour = OURS if own else THEIRS
    edge = WIDTH - 14 if own else 14
    out = 6 if own else -6
    yield polygon(((edge - out * 2, y), (edge + out, y), (edge - out * 1.5, y + 10)), colour)
    yield rect(left, y, wide, tall, colour, rx=6)
    for number, words in enumerate(lines):
        yield text(left + 9, y + 12.5 + number * LEADING, words, SIZE, "#23302f")
    yield text(left + wide - 7, y + tall - 4.5, when, 6.5, "#7d8781", anchor="end")


def _bar(facts: Facts) -> Iterator[str]:
    """The upper bar with the name of the other, and the day of the talk beneath it."""
    yield rect(0, 0, WIDTH, BAR_HEIGHT, BAR)
    yield stroke("M14 9l-5 5l5 5", "#ffffff", 1.8)
    yield circle(33, 14, 9, "#8fa8a2")
    yield circle(33, 11.4, 3.4, "#dfe8e4")
    yield path("M26.6 20Q27 15.4 33 15.4T39.4 20Q33 24 26.6 20Z", "#dfe8e4")
    yield text(49, 17.6, _other(facts), 10.5, "#ffffff", bold=True)
    for y in (9, 14, 19):
        yield circle(306, y, 1.4, "#ffffff")
    if facts.stamp:
        yield rect(122, 32, 76, 13, "#cfd8d2", rx=5)
        yield text(160, 41.4, facts.stamp, 8, "#3c4a46", anchor="middle")


def _other(facts: Facts) -> str:
    names = (line.partition(": ")[0] for line in facts.lines)
    return next((name for name in names if f"{name}:" != OWN), "")
