"""A paper on a table: a letter, a receipt, a bill, a card, a doctor's result; some of its words may be blacked out."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.shapes import (
    HEIGHT,
    WIDTH,
    circle,
    line,
    one,
    oval,
    path,
    polygon,
    rect,
    sheet,
    spread,
    stroke,
    text,
    turned,
    wrapped,
)
from trainer.pictures.facts import HIDDEN, Facts

PAPER, INK, FAINT = "#fbf8ef", "#2a2a2a", "#b9b3a4"
TABLES = ("#8c6f52", "#7d7466", "#6f7f7a", "#94795a")
LETTER = 4.35
"""About how wide a letter is."""


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    return sheet(_parts(facts, draw), facts.stamp)


def _parts(facts: Facts, draw: Draw) -> Iterator[str]:
    table = one(draw, TABLES)
    yield rect(0, 0, WIDTH, HEIGHT, table)
    for _grain in range(7):
        y = spread(draw, 4, 196)
        yield line(
            ((0, y), (WIDTH, y + spread(draw, -5, 5))),
            "#000000",
            spread(draw, 0.6, 1.6),
            opacity=0.09,
        )
    yield _pen(draw)
    if facts.scene == "kartu peserta":
        parts = _card(facts)
    else:
        parts = (_receipt if facts.scene == "kuitansi" else _letter)(facts, draw)
    yield turned(parts, spread(draw, -2.6, 2.6), 160, 100)


def _pen(draw: Draw) -> str:
    x = spread(draw, 276, 292)
    pen = rect(x, 44, 7, 104, "#2f4a66", rx=3) + rect(x, 44, 7, 20, "#c9c3b2", rx=3)
    tip = polygon(((x, 146), (x + 7, 146), (x + 3.5, 158)), "#c9c3b2")
    return turned((pen, tip), 9, x, 100)


def _letter(facts: Facts, draw: Draw) -> Iterator[str]:
    x, y, w = 66, 7, 186
    yield rect(x + 4, y + 4, w, 206, "#000000", opacity=0.2)
    yield rect(x, y, w, 206, PAPER)
    yield circle(x + 20, y + 18, 8.5, "#5f7a76")
    yield circle(x + 20, y + 18, 5, "#cfd9d2")
    for wide, top, tall in ((104, 10, 3.4), (126, 16.5, 3.4), (84, 23, 2.4)):
        yield rect(x + 100 - wide / 2, y + top, wide, tall, "#6a6f70")
    yield rect(x + 10, y + 30, w - 20, 1.6, INK)
    yield rect(x + 10, y + 32.8, w - 20, 0.6, INK)
    at = y + 46.0
    for number, words in enumerate(facts.lines):
        at = yield from _written(words, x + 12, at, w - 24, heading=number == 0)
    if "cap serta tanda tangan" in facts.seen:
        yield from _signed(draw, x + 132, max(at + 14, 160))
    if "kertas yang terlipat" in facts.seen:
        yield from _folds(x, y, w, 206)


def _receipt(facts: Facts, draw: Draw) -> Iterator[str]:
    x, y, w, h = 30, 34, 240, 126
    yield rect(x + 4, y + 4, w, h, "#000000", opacity=0.2)
    yield rect(x, y, w, h, "#f4eede")
    yield rect(x, y, 26, h, "#d9cfb4")
    yield stroke(f"M{x + 13} {y + 10}q7 12 0 24t0 24t0 24t0 24", "#b3a682", 1.6)
    at = y + 18.0
    for number, words in enumerate(facts.lines):
        at = yield from _written(words, x + 38, at, w - 50, heading=number == 0)
    if "cap serta tanda tangan" in facts.seen:
        yield from _signed(draw, x + 186, y + h - 24)
    if "kertas yang terlipat" in facts.seen:
        yield from _folds(x, y, w, h)


def _card(facts: Facts) -> Iterator[str]:
    x, y, w, h = 50, 34, 212, 132
    yield rect(x + 4, y + 4, w, h, "#000000", rx=9, opacity=0.22)
    yield rect(x, y, w, h, "#dfe9e2", rx=9)
    yield path(
        f"M{x} {y + 34}V{y + 9}Q{x} {y} {x + 9} {y}H{x + w - 9}Q{x + w} {y} {x + w} {y + 9}V{y + 26}Z",
        "#4f7f6d",
    )
    yield circle(x + 18, y + 15, 7.5, "#dfe9e2")
    yield rect(x + 14, y + 46, 46, 58, "#b9c9c2", rx=2)
    yield circle(x + 37, y + 66, 10, "#93a69e")
    yield path(
        f"M{x + 19} {y + 104}Q{x + 21} {y + 82} {x + 37} {y + 81}T{x + 55} {y + 104}Z", "#93a69e"
    )
    yield text(x + 34, y + 20, facts.lines[0] if facts.lines else "", 10, "#ffffff", bold=True)
    at = y + 55.0
    for words in facts.lines[1:]:
        at = yield from _written(words, x + 70, at, w - 82, heading=False)
    yield rect(x + 70, y + 112, 126, 5, "#4f7f6d", opacity=0.4)


def _written(
    words: str, x: float, y: float, w: float, *, heading: bool
) -> Generator[str, None, float]:
    """One line of the paper, or the several it takes; gives back where the next one begins."""
    if heading:
        yield text(x + w / 2, y, words, 9.5, INK, anchor="middle", bold=True)
        return y + 14.5
    if words.endswith(HIDDEN):
        label = words.removesuffix(HIDDEN).rstrip()
        yield text(x, y, label, 8.2, INK)
        start = x + len(label) * LETTER + 5
        yield rect(start, y - 7.4, min(x + w - start, 96), 9.4, "#161616")
        return y + 12.5
    for part in wrapped(words, int(w / LETTER)):
        yield text(x, y, part, 8.2, INK)
        y += 11.2
    return y + 1.3


def _signed(draw: Draw, x: float, y: float) -> Iterator[str]:
    """A signature through a round stamp."""
    yield circle(x - 12, y, 17, "#6d5a9c", opacity=0.16)
    yield stroke(f"M{x - 29} {y}a17 17 0 1 1 34 0a17 17 0 1 1 -34 0", "#6d5a9c", 1.5, opacity=0.6)
    yield stroke(f"M{x - 23} {y}a11 11 0 1 1 22 0a11 11 0 1 1 -22 0", "#6d5a9c", 0.8, opacity=0.6)
    loops = "".join(
        f"q{spread(draw, 2, 6):.1f} {spread(draw, -20, -8):.1f} {spread(draw, 6, 10):.1f} {spread(draw, -3, 4):.1f}"
        for _loop in range(4)
    )
    yield stroke(f"M{x - 22:.1f} {y + 4:.1f}{loops}l14 -3", "#2c3a66", 1.4)


def _folds(x: float, y: float, w: float, h: float) -> Iterator[str]:
    for part in (0.33, 0.66):
        yield rect(x, y + h * part, w, 1.6, FAINT, opacity=0.55)
    yield polygon(((x + w - 22, y), (x + w, y), (x + w, y + 18)), "#d6cdb8")
    yield oval(x + w * 0.24, y + h * 0.82, 14, 11, "#b98d55", opacity=0.22)
