"""Rubbish in heaps, at the side of a road or of a river; or the place swept and the bin empty."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.scenery import (
    DEEP,
    MUD,
    TAR,
    car,
    day,
    from_the_left,
    house,
    motorcycle,
    palm,
    passer_by,
    tree,
)
from trainer.pictures.drawings.shapes import (
    WIDTH,
    blob,
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
)
from trainer.pictures.facts import Facts

BAGS = ("#3a3d42", "#34373b", "#d9d6cc", "#5c7894", "#a9584a", "#c7a64f", "#5f7f58")
LITTER = ("#e4e0d4", "#c98f5a", "#5f7f9b", "#a9584a", "#d8c27a", "#f0eee6", "#7d8a58")


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    parts = {"tepi sungai": _waterside}.get(facts.scene, _roadside)
    mirror = from_the_left(facts, draw)
    return sheet(parts(facts, draw), facts.stamp, mirror=mirror)


def _roadside(facts: Facts, draw: Draw) -> Iterator[str]:
    yield from day(draw, 92)
    yield rect(0, 92, WIDTH, 108, "#97a57a")
    yield house(draw, spread(draw, 8, 22), 104, 58)
    yield tree(draw, 288, 106, 66)
    yield rect(0, 78, WIDTH, 46, "#cfc7b4")
    yield rect(0, 76, WIDTH, 4, "#b5ac97")
    for x in range(0, WIDTH, 32):
        yield rect(x, 80, 1, 44, "#000000", opacity=0.1)
    yield rect(0, 124, WIDTH, 34, "#b7a98c")
    yield rect(0, 156, WIDTH, 5, "#d5d1c5")
    yield rect(0, 161, WIDTH, 39, TAR)
    if "tempat yang bersih" not in facts.seen and "bak yang kosong" not in facts.seen:
        yield from _heap(facts, draw, 178, 152)
    yield from _bin(facts, draw)
    yield from _life(facts, draw)
    if facts.plate:
        yield car(draw, 268, 192, 72, facts.plate)
    elif draw() < 0.4:
        yield motorcycle(draw, 296, 195, 54)
    yield passer_by(draw, facts, 282, 199, 108)


def _waterside(facts: Facts, draw: Draw) -> Iterator[str]:
    yield from day(draw, 80)
    yield rect(0, 84, WIDTH, 66, MUD)
    yield palm(draw, 286, 86, 54)
    yield house(draw, spread(draw, 60, 120), 88, 44)
    for _ripple in range(10):
        x, y = spread(draw, 0, 290), spread(draw, 94, 140)
        yield line(((x, y), (x + spread(draw, 14, 36), y)), "#bfa878", 1.3)
    yield path("M0 146Q80 128 160 140T320 132V200H0Z", "#8d8457")
    if "tempat yang bersih" not in facts.seen:
        for _piece in range(18):
            x, y = spread(draw, 60, 300), spread(draw, 118, 140)
            yield blob(
                draw,
                x,
                y,
                spread(draw, 3, 7),
                spread(draw, 2, 3.4),
                one(draw, LITTER),
                rough=0.3,
                points=7,
            )
        yield from _heap(facts, draw, 178, 178)
    yield from _life(facts, draw)
    yield passer_by(draw, facts, 284, 199, 104)


def _heap(facts: Facts, draw: Draw, x: float, foot: float) -> Iterator[str]:
    """Bags above bags, the widest row at the bottom, with small litter before it."""
    yield oval(x, foot + 1, 102, 8, "#000000", opacity=0.16)
    for row, (count, wide) in enumerate(((4, 34), (6, 60), (8, 88))):
        y = foot - 42 + row * 18
        for number in range(count):
            at = x - wide + 2 * wide * (number + 0.5) / count + spread(draw, -4, 4)
            yield _bag(draw, at, y + spread(draw, -4, 4), spread(draw, 13, 18))
    for _box in range(2):
        at = x + spread(draw, -60, 60)
        yield polygon(
            ((at, foot - 26), (at + 20, foot - 30), (at + 24, foot - 14), (at + 3, foot - 10)),
            "#b08a5d",
        )
        yield line(((at + 1, foot - 20), (at + 22, foot - 23)), "#8d6b45", 1.4)
    pieces = 34 if "kantong plastik berserakan" in facts.seen else 14
    for _piece in range(pieces):
        at, y = x + spread(draw, -128, 128), foot + spread(draw, -6, 14)
        yield blob(
            draw,
            at,
            y,
            spread(draw, 3, 6.5),
            spread(draw, 2, 3.6),
            one(draw, LITTER),
            rough=0.34,
            points=7,
        )


def _bag(draw: Draw, x: float, y: float, r: float) -> str:
    colour = one(draw, BAGS)
    knot = polygon(
        (
            (x - r * 0.22, y - r * 1.1),
            (x + r * 0.22, y - r * 1.1),
            (x + r * 0.08, y - r * 0.76),
            (x - r * 0.08, y - r * 0.76),
        ),
        colour,
    )
    light = stroke(
        f"M{x - r * 0.5:.1f} {y - r * 0.2:.1f}q{r * 0.1:.1f} {-r * 0.36:.1f} {r * 0.42:.1f} {-r * 0.42:.1f}",
        "#ffffff",
        1.2,
        opacity=0.35,
    )
    return knot + blob(draw, x, y, r, r * 0.84, colour, rough=0.1) + light


def _bin(facts: Facts, draw: Draw) -> Iterator[str]:
    full = "bak yang meluap" in facts.seen
    empty = facts.seen & {"bak yang kosong", "tempat yang bersih"}
    if not (full or empty):
        return
    x = 66.0
    if full:
        for _piece in range(6):
            yield _bag(draw, x + spread(draw, -24, 24), 100 + spread(draw, -10, 6), 13)
    else:
        yield polygon(((x - 38, 108), (x - 30, 100), (x + 40, 100), (x + 36, 108)), "#2f4a3b")
    yield polygon(((x - 38, 106), (x + 38, 106), (x + 33, 152), (x - 33, 152)), "#4d7a5f")
    yield rect(x - 40, 104, 80, 6, "#3f664f", rx=2)
    for at in (-18, 0, 18):
        yield rect(x + at - 1.5, 112, 3, 36, "#3f664f")
    for at in (-24, 24):
        yield circle(x + at, 153, 4.5, DEEP)
    if empty:
        yield from _swept(draw)


def _swept(draw: Draw) -> Iterator[str]:
    """A clean pavement: a broom at the wall, traces of sweeping."""
    yield line(((196, 88), (206, 146)), "#a98a5d", 3)
    yield polygon(((200, 140), (212, 138), (220, 156), (200, 158)), "#c9b06b")
    for at in range(6):
        x = 118 + at * 30 + spread(draw, -4, 4)
        yield stroke(f"M{x:.1f} 138q8 6 20 3", "#c7bb9f", 1.3)
    for x in (126, 250):
        yield polygon(((x - 12, 132), (x + 12, 132), (x + 9, 152), (x - 9, 152)), "#a4654c")
        for side in (-7, 0, 7):
            yield blob(draw, x + side, 124 - abs(side), 8, 9, "#5f7f58")


def _life(facts: Facts, draw: Draw) -> Iterator[str]:
    if "lalat" in facts.seen:
        for _fly in range(20):
            x, y = spread(draw, 96, 260), spread(draw, 62, 118)
            yield stroke(f"M{x - 2:.1f} {y - 1.2:.1f}l2 1.2l2 -1.2", "#3b3b3b", 0.9)
            yield circle(x, y + 0.4, 0.9, "#1f1f1f")
    if "asap bakaran" in facts.seen:
        for at in range(7):
            yield blob(
                draw,
                208 + at * 9 + spread(draw, -4, 4),
                106 - at * 16,
                11 + at * 3.4,
                8 + at * 2.2,
                "#8f9494",
                opacity=0.55,
            )
        for x in (196, 206, 214):
            yield path(f"M{x - 6} 128q-2 -12 6 -20q8 9 6 20z", "#d9803f")
            yield path(f"M{x - 3} 128q-1 -7 3 -11q4 5 3 11z", "#f3c25c")
    if "anjing mengais" in facts.seen:
        yield _dog(262, 176)


def _dog(x: float, y: float) -> str:
    """A dog with its nose on the ground."""
    coat = "#b08a5d"
    legs = "".join(line(((x + at, y - 12), (x + at + 1, y)), coat, 3.4) for at in (-14, -9, 9, 14))
    body = oval(x, y - 16, 19, 8, coat)
    tail = stroke(f"M{x + 17} {y - 19}q10 -4 8 -14", coat, 3)
    head = oval(x - 23, y - 8, 8, 5.4, coat) + polygon(
        ((x - 22, y - 12), (x - 17, y - 18), (x - 16, y - 9)), "#8d6b45"
    )
    neck = line(((x - 14, y - 16), (x - 20, y - 10)), coat, 8)
    return tail + legs + neck + body + head + circle(x - 30, y - 6, 1.6, DEEP)
