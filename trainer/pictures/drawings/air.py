"""Water: in a house, from a tap, in a river, and the bank that a river took away."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.antrean import cans
from trainer.pictures.drawings.scenery import (
    DEEP,
    MUD,
    ROOF,
    WALLS,
    WOOD,
    day,
    from_the_left,
    house,
    palm,
    passer_by,
    person,
    tree,
)
from trainer.pictures.drawings.shapes import (
    HEIGHT,
    WIDTH,
    blob,
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

GROUND = 158
DEPTHS = {"air setinggi mata kaki": 8, "air setinggi lutut": 20, "air setinggi pinggang": 40}
"""How far water stands above the ground, beside somebody 84 tall."""
FLOOD, CLEAR, CLOUDY = "#9a8a68", "#8fb4c0", "#a3885c"


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    parts = {"keran air": _tap, "sungai": _river, "tepi sungai": _bank}.get(facts.scene, _house)
    mirror = from_the_left(facts, draw)
    return sheet(parts(facts, draw), facts.stamp, mirror=mirror)


def _house(facts: Facts, draw: Draw) -> Iterator[str]:
    depth = next((high for words, high in DEPTHS.items() if words in facts.seen), 0)
    yield from day(draw, 104)
    yield rect(0, 104, WIDTH, 96, "#93a273")
    yield palm(draw, 22, 132, 74)
    yield house(draw, 244, 132, 60)
    yield tree(draw, 228, 130, 50)
    yield polygon(((0, 176), (WIDTH, 160), (WIDTH, HEIGHT), (0, HEIGHT)), "#b09c78")
    yield from _front(draw)
    yield person(draw, 222, GROUND + 16, 84)
    if depth:
        yield from _flood(draw, GROUND + 14 - depth)
    yield passer_by(draw, facts, 288, 196, 104)


def _front(draw: Draw) -> Iterator[str]:
    """The front of a house that fills the picture."""
    wall = one(draw, WALLS)
    yield rect(48, 84, 140, GROUND - 74, wall)
    for y in range(96, GROUND + 8, 12):
        yield rect(48, y, 140, 0.9, "#000000", opacity=0.12)
    yield polygon(
        ((34, 88), (76, 46), (160, 46), (202, 88)), one(draw, ("#8a5b47", "#6f7d83", "#7b6250"))
    )
    for at in range(6):
        yield line(((50 + at * 27, 87), (84 + at * 14, 47)), "#000000", 0.8, opacity=0.13)
    yield rect(102, 106, 32, GROUND - 96, WOOD)
    yield rect(105, 109, 26, GROUND - 100, "#8d6b4d")
    yield oval(127, 136, 1.6, 1.6, "#d9c48f")
    for x in (62, 148):
        yield rect(x, 106, 26, 26, "#efe9da")
        yield rect(x + 2, 108, 10, 22, "#5a6b70")
        yield rect(x + 14, 108, 10, 22, "#5a6b70")


def _flood(draw: Draw, top: float) -> Iterator[str]:
    yield rect(0, top, WIDTH, HEIGHT - top, FLOOD, opacity=0.86)
    yield rect(0, top, WIDTH, 1.6, "#c9bb97", opacity=0.8)
    for _ripple in range(13):
        x, y = spread(draw, 0, 300), spread(draw, top + 5, 197)
        yield line(((x, y), (x + spread(draw, 10, 30), y)), "#c2b48e", 1.3, opacity=0.75)
    for colour in ("#d9d4c4", "#6b8a5a", "#a9584a"):
        x, y = spread(draw, 12, 300), spread(draw, top + 8, 190)
        yield blob(draw, x, y, 7, 3, colour, rough=0.3, points=7)


def _tap(facts: Facts, draw: Draw) -> Iterator[str]:
    """A tap on a wall with a bucket below, near enough to see what comes out."""
    yield rect(0, 0, WIDTH, 150, one(draw, ("#d5d0bf", "#c9d2cb", "#d8cdb6")))
    for x in range(0, WIDTH, 40):
        yield rect(x, 0, 1, 150, "#000000", opacity=0.08)
    for y in range(20, 150, 32):
        yield rect(0, y, WIDTH, 1, "#000000", opacity=0.08)
    yield rect(0, 150, WIDTH, 50, "#a79c88")
    yield rect(0, 148, WIDTH, 4, "#8f8573")
    dry, cloudy = "keran yang kering" in facts.seen, "air keruh kecokelatan" in facts.seen
    colour = CLOUDY if cloudy else CLEAR
    if not dry:
        yield rect(176, 66, 7, 76, colour)
        yield rect(178, 66, 2, 76, "#ffffff", opacity=0.35)
    yield from _spout()
    yield from _bucket(179, 118, "" if dry or "ember kosong" in facts.seen else colour)
    if "deretan jeriken" in facts.seen:
        yield from cans(draw, 22, 186, 5)
    else:
        yield from _scoop(draw)
    yield passer_by(draw, facts, 66, 199, 132)


def _spout() -> Iterator[str]:
    yield rect(92, 38, 10, 20, "#8d979a", rx=2)
    yield rect(0, 43, 96, 9, "#a9b1b3")
    yield rect(0, 45, 96, 2, "#ffffff", opacity=0.4)
    yield path("M98 40h50q36 0 36 26h-13q0 -13 -23 -13h-50z", "#b9a25e")
    yield path("M98 42h50q22 0 30 12q-8 -8 -30 -8h-50z", "#ddc985", opacity=0.8)
    yield rect(122, 26, 7, 15, "#a28b4b")
    yield rect(106, 21, 39, 7, "#8a4437", rx=3)


def _bucket(x: float, y: float, water: str) -> Iterator[str]:
    yield polygon(((x - 36, y), (x + 36, y), (x + 28, y + 66), (x - 28, y + 66)), "#5f7f9b")
    yield polygon(((x - 36, y), (x - 22, y), (x - 17, y + 66), (x - 28, y + 66)), "#7c9ab3")
    yield oval(x, y, 36, 10, "#46617a")
    yield oval(x, y + 2, 31, 7, water or "#374d61")
    if water:
        yield oval(x, y + 2, 12, 2.4, "#ffffff", opacity=0.3)
    yield stroke(f"M{x - 36} {y}q36 62 72 0", "#c9cdcb", 1.6)


def _scoop(draw: Draw) -> Iterator[str]:
    x = spread(draw, 246, 266)
    yield polygon(((x, 166), (x + 30, 166), (x + 27, 186), (x + 3, 186)), "#b05f4f")
    yield oval(x + 15, 166, 15, 4, "#7e4338")
    yield rect(x + 28, 168, 24, 5, "#b05f4f", rx=2)


def _river(facts: Facts, draw: Draw) -> Iterator[str]:
    cloudy = "air keruh kecokelatan" in facts.seen
    water, light = (CLOUDY, "#bfa878") if cloudy else (CLEAR, "#b5d0d6")
    yield from day(draw, 84)
    yield rect(0, 84, WIDTH, 116, water)
    yield polygon(((0, 82), (WIDTH, 82), (WIDTH, 88), (0, 94)), "#6f8458")
    for x in (spread(draw, 20, 60), spread(draw, 250, 290)):
        yield tree(draw, x, 90, 34)
    yield house(draw, spread(draw, 120, 190), 92, 38)
    for _ripple in range(18):
        x, y = spread(draw, -10, 300), spread(draw, 100, 196)
        yield line(((x, y), (x + spread(draw, 14, 44), y)), light, 1 + (y - 90) / 90)
    if "lanting dengan mesin sedot" in facts.seen:
        yield from _raft(draw, spread(draw, 150, 200), 128)
    if "busa putih" in facts.seen:
        for _patch in range(16):
            y = spread(draw, 112, 190)
            yield blob(
                draw,
                spread(draw, 10, 310),
                y,
                6 + (y - 100) / 6,
                3 + (y - 100) / 22,
                "#f3f0e6",
                rough=0.25,
                opacity=0.9,
            )
    if "ikan mati mengapung" in facts.seen:
        for _fish in range(7):
            yield from _fish_afloat(spread(draw, 30, 290), spread(draw, 120, 188))
    yield polygon(((0, 178), (56, 170), (120, 200), (0, 200)), "#7f8a58")
    yield passer_by(draw, facts, 268, 199, 104)


def _raft(draw: Draw, x: float, y: float) -> Iterator[str]:
    """A raft with a roof, an engine and the pipe that brings up the bed of the river."""
    yield oval(x, y + 10, 62, 6, "#000000", opacity=0.15)
    for at in range(4):
        yield rect(x - 56, y + at * 2.6, 112, 2.4, one(draw, (WOOD, "#8d6b4d")), rx=1)
    for at in (-44, 0, 42):
        yield rect(x + at, y - 34, 2.6, 34, "#5f4a34")
    yield polygon(((x - 56, y - 32), (x - 40, y - 44), (x + 42, y - 44), (x + 56, y - 32)), ROOF)
    yield rect(x - 20, y - 16, 26, 16, "#4f5d4a", rx=2)
    yield rect(x - 12, y - 22, 6, 7, "#333a33")
    yield stroke(
        f"M{x + 6:.1f} {y - 8:.1f}Q{x + 44:.1f} {y - 12:.1f} {x + 70:.1f} {y + 14:.1f}",
        "#3c4348",
        4,
    )
    yield polygon(((x - 20, y - 8), (x - 74, y + 6), (x - 74, y + 11), (x - 20, y - 2)), "#8d7a58")
    yield blob(draw, x - 78, y + 12, 18, 5, "#8b7347", rough=0.2)
    yield person(draw, x + 26, y + 1, 30)


def _fish_afloat(x: float, y: float) -> Iterator[str]:
    size = 5 + (y - 110) / 12
    yield oval(x, y, size * 1.7, size * 0.6, "#d9d9cd")
    yield polygon(
        ((x + size * 1.5, y), (x + size * 2.5, y - size * 0.6), (x + size * 2.5, y + size * 0.5)),
        "#b9bab0",
    )
    yield oval(x - size * 1.1, y - size * 0.1, size * 0.18, size * 0.18, DEEP)
    yield line(((x - size * 1.2, y + size * 0.7), (x + size * 1.2, y + size * 0.7)), "#8c9a94", 0.8)


def _bank(facts: Facts, draw: Draw) -> Iterator[str]:
    """A bank from the water, with a house above."""
    fallen = "tebing yang longsor" in facts.seen
    yield from day(draw, 80)
    yield rect(0, 88, WIDTH, 112, "#8f9f70")
    yield tree(draw, 300, 96, 58)
    yield palm(draw, 40, 98, 66)
    if fallen:
        yield from _slide(draw)
    else:
        yield house(draw, 116, 108, 92)
        yield polygon(((0, 114), (WIDTH, 110), (WIDTH, 160), (0, 160)), "#a9a79c")
        for joint in range(0, WIDTH, 26):
            yield line(((joint, 113), (joint - 6, 160)), "#8d8b80", 1.2)
        yield rect(0, 111, WIDTH, 4, "#c3c1b6")
    yield rect(0, 158, WIDTH, 42, MUD)
    for _ripple in range(9):
        x, y = spread(draw, 0, 290), spread(draw, 164, 196)
        yield line(((x, y), (x + spread(draw, 16, 40), y)), "#bfa878", 1.6)
    yield passer_by(draw, facts, 262, 150, 62)


def _slide(draw: Draw) -> Iterator[str]:
    """The earth where a bank broke off, and the corner of a house that hangs above it."""
    yield polygon(
        (
            (0, 112),
            (96, 108),
            (122, 122),
            (150, 104),
            (214, 104),
            (240, 118),
            (WIDTH, 108),
            (WIDTH, 164),
            (0, 164),
        ),
        "#8a6a48",
    )
    yield polygon(
        ((96, 108), (122, 122), (150, 104), (214, 104), (240, 118), (256, 164), (82, 164)),
        "#755738",
    )
    for _layer in range(8):
        x, y = spread(draw, 96, 226), spread(draw, 116, 154)
        yield line(((x, y), (x + spread(draw, 10, 26), y + spread(draw, 2, 8))), "#5d442b", 1.6)
    yield house(draw, 130, 106, 92)
    for x in (146, 162):
        yield line(((x, 102), (x - 3, 126)), DEEP, 3)
    for _lump in range(7):
        yield blob(
            draw,
            spread(draw, 88, 246),
            spread(draw, 152, 166),
            spread(draw, 8, 18),
            spread(draw, 5, 9),
            one(draw, ("#6b4f33", "#7d6141", "#8a6a48")),
        )
    yield line(((92, 160), (168, 146)), "#6e543c", 6)
    for _bunch in range(4):
        yield blob(draw, spread(draw, 160, 190), spread(draw, 140, 156), 11, 8, "#64824f")
    yield line(((92, 108), (104, 100), (100, 94)), "#5d442b", 1.6)
