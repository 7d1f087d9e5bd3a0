"""Lamps: a street lamp at night, a traffic light by day, a row of houses with or without power."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.scenery import (
    GLOW,
    NIGHT_GROUND,
    TAR,
    car,
    day,
    evening,
    from_the_left,
    house,
    motorcycle,
    palm,
    passer_by,
    pole,
    tree,
)
from trainer.pictures.drawings.shapes import (
    HEIGHT,
    WIDTH,
    blob,
    circle,
    line,
    oval,
    path,
    polygon,
    rect,
    sheet,
    spread,
    stroke,
    turned,
)
from trainer.pictures.facts import Facts

GROUND = 112
IRON = "#8d979c"
DARK_LEAF, DARK_TRUNK = "#1f3034", "#1a262c"


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    parts = {"lampu lalu lintas": _crossing, "deretan rumah": _row}.get(facts.scene, _street)
    mirror = from_the_left(facts, draw)
    return sheet(parts(facts, draw), facts.stamp, mirror=mirror)


def _street(facts: Facts, draw: Draw) -> Iterator[str]:
    lit = "lampu menyala" in facts.seen
    yield from evening(draw, GROUND)
    yield rect(0, GROUND, WIDTH, HEIGHT - GROUND, "#27332f")
    for x, w in ((spread(draw, 6, 30), 62), (spread(draw, 232, 250), 56)):
        yield house(draw, x, GROUND + 6, w, night=True)
    yield tree(draw, 112, GROUND + 4, 52, DARK_LEAF, DARK_TRUNK)
    yield polygon(
        ((136, GROUND), (160, GROUND), (316, HEIGHT), (40, HEIGHT)),
        "#4a5054" if lit else NIGHT_GROUND,
    )
    for start, stop in ((120, 127), (135, 147), (158, 178)):
        at = (start - GROUND) / (HEIGHT - GROUND)
        x = 148 + 30 * at
        yield line(((x, start), (x + 3, stop)), "#9aa09c" if lit else "#4a5358", 1 + 3 * at)
    yield from _far_lamp(lit=lit)
    lean = 9 if "tiang miring" in facts.seen else 0
    yield turned(_lamp(lit=lit), lean, 228, 172)
    if "kabel menjuntai" in facts.seen:
        yield stroke("M236 66Q196 118 176 150T150 168", "#10171c", 2.2)
        yield stroke("M150 168q-6 3 -10 1", "#10171c", 2.2)
        yield circle(140, 169, 2, "#c97f4a")
    if facts.plate:
        yield motorcycle(draw, 118, 186, 74, facts.plate)
    elif draw() < 0.6 and not lit:
        yield from _headlight(draw)
    yield passer_by(draw, facts, 66, 196, 92)


def _lamp(*, lit: bool) -> Iterator[str]:
    """A tall pole at the right whose arm reaches over the road."""
    if lit:
        yield polygon(((176, 40), (198, 40), (262, 176), (96, 176)), GLOW, opacity=0.2)
        yield oval(178, 174, 84, 17, GLOW, opacity=0.32)
    yield rect(225.5, 30, 5, 144, IRON)
    yield rect(222, 164, 12, 10, "#6b757a")
    yield stroke("M228 34Q226 26 214 27L196 32", IRON, 4)
    yield path("M174 40Q176 31 190 29L200 31L200 38Z", "#aab3b6")
    if lit:
        yield oval(187, 40, 12, 4, "#fff3c4")
        yield circle(187, 39, 20, GLOW, opacity=0.24)
    else:
        yield oval(187, 39.5, 11, 3, "#39444b")


def _far_lamp(*, lit: bool) -> Iterator[str]:
    yield rect(171, 72, 2, 48, "#77838a")
    yield stroke("M172 74q-2 -4 -10 -2", "#77838a", 2)
    if lit:
        yield polygon(((158, 74), (166, 74), (180, 122), (140, 122)), GLOW, opacity=0.22)
    yield oval(161, 73, 4.5, 1.8, "#fff3c4" if lit else "#46525a")


def _headlight(draw: Draw) -> Iterator[str]:
    """A motorcycle that comes near; its lamp is the only light."""
    x, y = spread(draw, 128, 150), 150
    yield polygon(((x, y - 12), (x - 46, 198), (x + 40, 198)), GLOW, opacity=0.13)
    yield blob(draw, x, y - 15, 8, 12, "#12191e", rough=0.06)
    yield rect(x - 2.5, y - 10, 5, 12, "#0f1418", rx=2)
    yield circle(x, y - 11, 9, GLOW, opacity=0.3)
    yield circle(x, y - 11, 3.4, "#fff6d6")


def _crossing(facts: Facts, draw: Draw) -> Iterator[str]:
    """A crossing by day with a traffic light in front."""
    lit = "lampu menyala" in facts.seen
    yield from day(draw, 96)
    yield rect(0, 96, WIDTH, 104, "#9aa37c")
    for x in (18, 74, 262):
        yield house(draw, x, 108, 44)
    yield palm(draw, 140, 106, 44)
    yield rect(0, 112, WIDTH, 30, TAR)
    yield polygon(((112, 142), (206, 142), (286, HEIGHT), (20, HEIGHT)), TAR)
    for at in range(7):
        yield rect(16 + at * 44, 126, 22, 2, "#d9d5c8")
    for at in range(7):
        yield polygon(
            (
                (116 + at * 13, 147),
                (123 + at * 13, 147),
                (122 + at * 14, 156),
                (114 + at * 14, 156),
            ),
            "#e6e2d6",
        )
    yield car(draw, 96, 186, 66, facts.plate)
    yield motorcycle(draw, 168, 188, 54)
    yield from _signal(lit=lit, lean=7 if "tiang miring" in facts.seen else 0)
    yield passer_by(draw, facts, 292, 197, 90)


def _signal(*, lit: bool, lean: float) -> Iterator[str]:
    colours = ("#5a2f2b", "#5d4d28", "#57d08a") if lit else ("#3a3534", "#3b3833", "#333a37")
    parts = [rect(234, 60, 6, 124, "#70787c"), rect(222, 18, 30, 76, "#23292c", rx=4)]
    for number, colour in enumerate(colours):
        y = 34 + 22 * number
        parts += [circle(237, y, 9.4, "#14181a"), circle(237, y, 8, colour)]
    if lit:
        parts.append(circle(237, 78, 14, "#57d08a", opacity=0.25))
    yield turned(parts, lean, 237, 184)


def _row(facts: Facts, draw: Draw) -> Iterator[str]:
    """Houses along a path at night."""
    lit = "lampu menyala" in facts.seen
    yield from evening(draw, GROUND)
    yield circle(spread(draw, 40, 120), 30, 10, "#cfd6d2")
    yield rect(0, GROUND, WIDTH, HEIGHT - GROUND, "#222d2b")
    yield tree(draw, 160, GROUND + 6, 60, DARK_LEAF, DARK_TRUNK)
    for x, y, w in ((6, 132, 74), (92, 128, 62), (176, 130, 66), (252, 134, 72)):
        yield house(draw, x, y, w, night=True, lit=lit)
    for x in (84, 246):
        yield pole(x, 138, 84, "#3b454c")
    yield stroke("M-10 58Q40 72 84 62T246 62T340 60", "#3b454c", 1.2)
    yield polygon(((0, 150), (WIDTH, 142), (WIDTH, 178), (0, 190)), "#39403f" if lit else "#2b3231")
    if not lit:
        yield from _candle(draw)
    yield polygon(((0, 190), (WIDTH, 178), (WIDTH, HEIGHT), (0, HEIGHT)), "#1c2523")
    yield passer_by(draw, facts, 60, 198, 90)


def _candle(draw: Draw) -> Iterator[str]:
    """One candle on a doorstep: the only light."""
    x = spread(draw, 196, 214)
    yield circle(x, 133, 16, "#e9a85a", opacity=0.22)
    yield rect(x - 1.2, 133, 2.4, 7, "#e7e0cf")
    yield path(f"M{x:.1f} 126q3 4 0 7q-3 -3 0 -7Z", "#ffd479")
