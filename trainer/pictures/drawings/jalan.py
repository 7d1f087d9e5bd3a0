"""A road seen along its length: asphalt, earth, a lane of concrete or a bridge of boards, whole or broken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from trainer.domain.chance import Draw
from trainer.pictures.drawings.scenery import (
    DEEP,
    EARTH,
    MUD,
    SOIL,
    TAR,
    WOOD,
    car,
    day,
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
    Point,
    blob,
    line,
    one,
    oval,
    polygon,
    rect,
    sheet,
    spread,
)
from trainer.pictures.facts import Facts

HORIZON = 94
SURFACES = {
    "jalan aspal": TAR,
    "jalan tanah": "#b08f62",
    "gang beton": "#b9b5aa",
    "jembatan kayu": "#9a7a58",
}
SOUND = {
    "jalan aspal": "#5d6164",
    "jalan tanah": "#bd9d70",
    "gang beton": "#c4c0b5",
    "jembatan kayu": "#a5845f",
}
"""The surface of a road in good order."""
WATER = "#7f9a98"


@dataclass(frozen=True, slots=True)
class Lane:
    """A road in perspective, from the horizon to the lower edge; widths are halves."""

    far_x: float
    near_x: float
    far: float
    near: float

    def at(self, across: float, along: float) -> Point:
        """A point; `across` from -1 (left edge) to 1, `along` from 0 (far) to 1 (near)."""
        return (
            self.far_x + (self.near_x - self.far_x) * along + across * self.half(along),
            HORIZON + (HEIGHT - HORIZON) * along,
        )

    def half(self, along: float) -> float:
        return self.far + (self.near - self.far) * along


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    mirror = from_the_left(facts, draw)
    return sheet(_parts(facts, draw), facts.stamp, mirror=mirror)


def _parts(facts: Facts, draw: Draw) -> Iterator[str]:
    lane = _lane(facts, draw)
    yield from day(draw, HORIZON)
    yield from _sides(facts, draw, lane)
    whole = "permukaan rata dan kering" in facts.seen
    yield polygon(
        (lane.at(-1, 0), lane.at(1, 0), lane.at(1, 1), lane.at(-1, 1)),
        (SOUND if whole else SURFACES)[facts.scene],
    )
    yield from _surface(facts, draw, lane, whole=whole)
    yield from _ditch(facts, draw, lane)
    yield from _damage(facts, draw, lane)
    yield from _on_the_road(facts, draw, lane)


def _lane(facts: Facts, draw: Draw) -> Lane:
    if facts.scene == "gang beton":
        return Lane(spread(draw, 150, 170), 160, 9, 74)
    if facts.scene == "jembatan kayu":
        return Lane(160, 160, 20, 104)
    return Lane(spread(draw, 135, 185), spread(draw, 145, 175), 12, spread(draw, 100, 116))


def _sides(facts: Facts, draw: Draw, lane: Lane) -> Iterator[str]:
    if facts.scene == "jembatan kayu":
        yield rect(0, HORIZON, WIDTH, HEIGHT - HORIZON, "#9c8f6d")
        for _ripple in range(9):
            x, y = spread(draw, 0, 300), spread(draw, HORIZON + 6, 196)
            yield line(((x, y), (x + spread(draw, 14, 34), y)), "#b3a783", 1.2)
        yield polygon(
            ((0, HORIZON), (WIDTH, HORIZON), (WIDTH, HORIZON + 7), (0, HORIZON + 7)), "#6f8458"
        )
        return
    yield rect(0, HORIZON, WIDTH, HEIGHT - HORIZON, "#8f9f70")
    yield polygon((lane.at(-1.5, 0), lane.at(1.5, 0), lane.at(1.32, 1), lane.at(-1.32, 1)), SOIL)
    if facts.scene == "gang beton":
        yield from _close_houses(draw, lane)
        return
    side = -1 if draw() < 0.5 else 1
    at = lane.far_x + side * spread(draw, 70, 100)
    yield house(draw, at - 25, HORIZON + 16, 50)
    yield tree(draw, lane.far_x - side * spread(draw, 62, 84), HORIZON + 12, 46)
    yield palm(draw, lane.far_x + side * 52, HORIZON + 9, 40)
    for along, h in ((0.02, 30), (0.1, 48), (0.3, 86)):
        x, y = lane.at(-side * 1.75, along)
        yield pole(x, y, h)


def _close_houses(draw: Draw, lane: Lane) -> Iterator[str]:
    """Fences and house fronts that stand close to a narrow lane."""
    for side in (-1, 1):
        wall, roof = one(draw, ("#cdb79c", "#b9c6cf", "#c9c7a8")), one(draw, ("#8a5b47", "#6f7d83"))
        near, far = lane.at(side * 1.5, 0.72), lane.at(side * 2.2, 0.06)
        out = 0 if side < 0 else WIDTH
        yield polygon(
            ((out, 40), (far[0], 66), (far[0], far[1]), (near[0], near[1]), (out, near[1] + 18)),
            wall,
        )
        yield polygon(
            ((out, 22), (far[0] - side * 2, 60), (far[0] - side * 6, 68), (out, 50)), roof
        )
        x = out - side * 26
        yield polygon(((x - 9, 84), (x + 9, 84), (x + 9, 122), (x - 9, 122)), "#55646a")
        for along in (0.16, 0.28, 0.46, 0.74):
            px, py = lane.at(side * 1.28, along)
            yield rect(
                px - 1 - along * 3, py - 10 - 34 * along, 2 + along * 6, 10 + 34 * along, "#7b6a55"
            )


def _surface(facts: Facts, draw: Draw, lane: Lane, *, whole: bool) -> Iterator[str]:
    """What a surface has of its own: markings, ruts, joints or boards."""
    if facts.scene == "jalan aspal":
        yield from _markings(lane, whole=whole)
    elif facts.scene == "jalan tanah":
        for across in (-0.42, 0.42):
            yield polygon(
                (
                    lane.at(across - 0.06, 0),
                    lane.at(across + 0.06, 0),
                    lane.at(across + 0.11, 1),
                    lane.at(across - 0.11, 1),
                ),
                "#a6865a" if whole else "#8f6f49",
            )
    elif facts.scene == "gang beton":
        for along in (0.04, 0.1, 0.18, 0.3, 0.46, 0.68):
            yield line((lane.at(-1, along), lane.at(1, along)), "#9b978c", 0.6 + along)
    else:
        yield from _boards(facts, draw, lane)


def _markings(lane: Lane, *, whole: bool) -> Iterator[str]:
    for start in (0.03, 0.09, 0.18, 0.31, 0.5, 0.76):
        stop = start + 0.03 + start * 0.17
        wide = 0.018 + 0.01 * start
        yield polygon(
            (
                lane.at(-wide, start),
                lane.at(wide, start),
                lane.at(wide, stop),
                lane.at(-wide, stop),
            ),
            "#f1eee4" if whole else "#cfcabb",
        )
    if whole:
        for side in (-0.93, 0.93):
            yield polygon(
                (
                    lane.at(side - 0.012, 0),
                    lane.at(side + 0.012, 0),
                    lane.at(side + 0.02, 1),
                    lane.at(side - 0.02, 1),
                ),
                "#e6e3d8",
            )


def _boards(facts: Facts, draw: Draw, lane: Lane) -> Iterator[str]:
    """The boards of a bridge with its rails; some are missing or broken where that is to be seen."""
    broken = "papan lantai patah" in facts.seen
    rows = [(at / 13) ** 1.7 for at in range(14)]
    gaps = {3 + int(draw() * 2), 6, 8 + int(draw() * 2), 11} if broken else set()
    for number, (start, stop) in enumerate(pairwise(rows)):
        shade = one(draw, ("#9a7a58", "#8f7050", "#a5845f", "#94754f"))
        yield polygon(
            (lane.at(-1, start), lane.at(1, start), lane.at(1, stop), lane.at(-1, stop)), shade
        )
        if number in gaps:
            left = spread(draw, -0.75, 0.1)
            right = left + spread(draw, 0.45, 0.75)
            yield polygon(
                (
                    lane.at(left, start),
                    lane.at(right, start),
                    lane.at(right - 0.06, stop),
                    lane.at(left + 0.08, stop),
                ),
                "#4b4636",
            )
            yield polygon(
                (
                    lane.at(left, start),
                    lane.at(left + 0.16, start),
                    lane.at(left + 0.12, stop),
                    lane.at(left + 0.02, stop),
                ),
                "#6b5339",
            )
        yield line((lane.at(-1, stop), lane.at(1, stop)), "#5f4a34", 0.5 + stop * 1.4)
    for side in (-1, 1):
        tops = []
        for along in (0, 0.05, 0.14, 0.3, 0.56, 0.96):
            x, y = lane.at(side * 1.02, along)
            high = 9 + 52 * along
            tops.append((x, y - high))
            yield rect(x - 0.8 - along * 2, y - high, 1.6 + along * 4, high, WOOD)
        yield line(tops, "#8a6a4c", 3)


def _ditch(facts: Facts, draw: Draw, lane: Lane) -> Iterator[str]:
    clogged, clean = "parit tersumbat sampah" in facts.seen, "parit bersih" in facts.seen
    if not (clogged or clean):
        return
    yield polygon(
        (lane.at(1.06, 0), lane.at(1.3, 0), lane.at(1.42, 1), lane.at(1.08, 1)), "#8d8a80"
    )
    yield polygon(
        (lane.at(1.1, 0), lane.at(1.26, 0), lane.at(1.36, 1), lane.at(1.12, 1)),
        "#5f6a5a" if clogged else "#7f9a98",
    )
    if not clogged:
        return
    x, y = lane.at(1.04, 0.5)
    yield oval(x - 8, y + 3, 34, 9, "#7c7f68", opacity=0.85)
    for number in range(16):
        along = 0.22 + 0.045 * number
        x, y = lane.at(spread(draw, 1.08, 1.36), along)
        size = 3 + 10 * along
        colour = one(
            draw, ("#e4e0d4", "#4f5f6b", "#a9584a", "#c7a64f", "#5b7a5d", "#2f2f2f", "#8a6a4c")
        )
        yield blob(draw, x, y, size * 0.9, size * 0.6, colour, rough=0.3, points=7)


def _damage(facts: Facts, draw: Draw, lane: Lane) -> Iterator[str]:
    if "lumpur tebal" in facts.seen:
        for across, along, size in ((-0.5, 0.3, 0.5), (0.35, 0.52, 0.6), (-0.2, 0.86, 0.75)):
            x, y = lane.at(across + spread(draw, -0.1, 0.1), along)
            half = lane.half(along) * size
            yield blob(draw, x, y, half, half * 0.3, "#7d6141", rough=0.22, points=12)
            for track in (-0.34, 0.3):
                yield blob(
                    draw,
                    x + half * track,
                    y,
                    half * 0.1,
                    half * 0.24,
                    "#644c32",
                    rough=0.2,
                    points=7,
                )
    filled = "genangan air" in facts.seen
    if "lubang besar" in facts.seen:
        for across, along in ((0.2, 0.12), (-0.42, 0.26), (0.44, 0.44), (-0.3, 0.72)):
            yield from _hole(draw, lane, (across, along), 0.3, filled=filled)
    elif "lubang kecil" in facts.seen:
        for across, along in ((0.3, 0.14), (-0.3, 0.3), (0.5, 0.52), (-0.1, 0.6), (-0.55, 0.84)):
            yield from _hole(draw, lane, (across, along), 0.13, filled=filled)
    elif filled:
        for across, along, size in ((-0.2, 0.34, 0.55), (0.25, 0.75, 0.62)):
            x, y = lane.at(across, along)
            half = lane.half(along) * size
            yield blob(draw, x, y, half, half * 0.26, WATER, rough=0.14, points=11)
            yield line(((x - half * 0.4, y - 2), (x + half * 0.1, y - 2)), "#b9cbc8", 1.4)


def _hole(
    draw: Draw, lane: Lane, place: tuple[float, float], size: float, *, filled: bool
) -> Iterator[str]:
    across, along = place[0] + spread(draw, -0.1, 0.1), place[1] + spread(draw, -0.03, 0.03)
    x, y = lane.at(across, along)
    half = lane.half(along) * size * spread(draw, 0.85, 1.2)
    deep = half * 0.36
    yield blob(draw, x, y - deep * 0.06, half * 1.12, deep * 1.2, "#857d6f", rough=0.14, points=11)
    yield blob(draw, x, y, half, deep, EARTH, rough=0.12, points=11)
    yield blob(
        draw,
        x,
        y + deep * 0.18,
        half * 0.82,
        deep * 0.72,
        MUD if filled else "#6a5a48",
        rough=0.1,
        points=11,
    )
    if filled:
        yield line(
            ((x - half * 0.35, y + deep * 0.05), (x + half * 0.15, y + deep * 0.05)),
            "#d5c49d",
            0.8 + along,
        )
    else:
        for _stone in range(4):
            yield oval(
                x + spread(draw, -0.5, 0.5) * half,
                y + spread(draw, 0, 0.4) * deep,
                1 + along * 2,
                0.8 + along,
                "#9a8c78",
            )


def _on_the_road(facts: Facts, draw: Draw, lane: Lane) -> Iterator[str]:
    if "truk bermuatan" in facts.seen:
        yield _truck(draw, *lane.at(-0.4, 0.22), 46)
    if "pohon tumbang melintang" in facts.seen:
        yield from _fallen(draw, lane)
    if facts.plate:
        yield car(draw, *lane.at(0.46, 0.66), 74, facts.plate)
    elif draw() < 0.5 and not facts.seen & {"pohon tumbang melintang", "truk bermuatan"}:
        yield motorcycle(draw, *lane.at(-0.55, 0.3), 34)
    yield passer_by(draw, facts, 78, 197, 96)


def _truck(draw: Draw, x: float, y: float, w: float) -> str:
    """A lorry from behind, loaded above its sides."""
    load = blob(draw, x, y - w * 0.92, w * 0.42, w * 0.24, "#a98b5d", rough=0.2)
    wheels = "".join(
        rect(x + side * w * 0.36 - w * 0.09, y - w * 0.2, w * 0.18, w * 0.2, DEEP, rx=2)
        for side in (-1, 1)
    )
    body = rect(
        x - w * 0.46, y - w * 0.86, w * 0.92, w * 0.68, one(draw, ("#5f7a86", "#7b6d4f", "#8c5c50"))
    )
    boards = "".join(
        rect(x - w * 0.46, y - w * at, w * 0.92, w * 0.03, "#40484b") for at in (0.72, 0.55, 0.38)
    )
    lights = "".join(
        rect(x + side * w * 0.4 - w * 0.05, y - w * 0.26, w * 0.1, w * 0.06, "#b8493b")
        for side in (-1, 1)
    )
    return load + wheels + body + boards + lights


def _fallen(draw: Draw, lane: Lane) -> Iterator[str]:
    """A tree across the whole road, its crown at one side."""
    x1, y1 = lane.at(-1.25, 0.42)
    x2, y2 = lane.at(1.1, 0.5)
    yield polygon(((x1, y1 - 9), (x2, y2 - 4), (x2, y2 + 3), (x1, y1 + 6)), "#6e543c")
    yield oval(x1, y1 - 1.5, 5, 8, "#a98864")
    for _bough in range(4):
        at = spread(draw, 0.45, 0.9)
        bx, by = x1 + (x2 - x1) * at, y1 + (y2 - y1) * at
        yield line(
            ((bx, by), (bx + spread(draw, -14, 22), by - spread(draw, 14, 30))), "#6e543c", 3
        )
    for _bunch in range(9):
        yield blob(
            draw,
            x2 + spread(draw, -58, 18),
            y2 + spread(draw, -30, 10),
            spread(draw, 13, 22),
            spread(draw, 9, 15),
            one(draw, ("#5f7f58", "#6b8a5e", "#547350")),
        )
