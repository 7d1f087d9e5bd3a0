"""A sketch map as somebody draws it on a sheet of paper, with a red cross where the trouble is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trainer.domain.chance import Draw
from trainer.pictures.drawings.shapes import (
    HEIGHT,
    WIDTH,
    line,
    num,
    path,
    polygon,
    rect,
    sheet,
    spread,
    stroke,
    text,
    turned,
)
from trainer.pictures.facts import Facts

PAPER, PENCIL, BLUE, RED = "#f6f1e0", "#4b4a45", "#7fa3b3", "#b8372b"
LANDMARKS: Mapping[str, str] = {
    "sekolah": "Sekolah",
    "masjid": "Masjid",
    "gereja": "Gereja",
    "pasar": "Pasar",
    "kantor desa": "Kantor desa",
}
"""What a map names, and the words beside it."""
PLACES = ((100, 56), (230, 58), (104, 148), (258, 158), (196, 160))
"""Where the landmarks of a map stand; measured, as all places here, from the side on which the river runs."""
RIVER, CROSS = 38, 236


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    return sheet(_parts(facts, draw), facts.stamp)


def _parts(facts: Facts, draw: Draw) -> Iterator[str]:
    yield rect(0, 0, WIDTH, HEIGHT, "#8c7a62")
    yield turned(_paper(facts, draw), spread(draw, -1.4, 1.4), 160, 100)


def _paper(facts: Facts, draw: Draw) -> Iterator[str]:
    yield rect(11, 9, 302, 186, "#000000", opacity=0.2)
    yield rect(8, 6, 304, 188, PAPER)
    for y in range(24, 194, 14):
        yield rect(8, y, 304, 0.7, "#c9d6d9")
    yield rect(30, 6, 0.8, 188, "#e0b8b0")
    left = draw() < 0.5
    if "sungai" in facts.seen:
        yield from _river(draw, _from(RIVER, left=left))
    yield from _roads(draw)
    if "jembatan" in facts.seen:
        yield from _bridge(_from(RIVER, left=left))
    yield from _landmarks(facts, draw, left=left)
    yield from _labels(facts, left=left)
    if "tanda silang merah" in facts.seen:
        yield from _cross(draw, _from(CROSS, left=left))
    yield from _north(_from(290, left=left))


def _from(across: float, *, left: bool) -> float:
    return across if left else WIDTH - across


def _river(draw: Draw, x: float) -> Iterator[str]:
    bend = spread(draw, -16, 16)
    d = f"M{num(x)} 8q{num(bend)} 46 0 92t0 94"
    yield stroke(d, BLUE, 22, opacity=0.45)
    yield stroke(d, "#5f8899", 1.2)
    for y in (36, 84, 150):
        yield stroke(f"M{num(x - 5)} {y}q3 -4 6 0t6 0", "#5f8899", 1)


def _roads(draw: Draw) -> Iterator[str]:
    """A road from side to side and another that leaves it, each with two hand-drawn edges."""
    lift = spread(draw, -6, 6)
    for off in (-6, 6):
        yield stroke(
            f"M10 {num(104 + off)}Q90 {num(96 + off + lift)} 160 {num(102 + off)}T310 {num(98 + off)}",
            PENCIL,
            1.5,
        )
    for off in (-5, 5):
        yield stroke(
            f"M{164 + off} {num(108)}Q{num(170 + off + lift)} 150 {160 + off} 192", PENCIL, 1.5
        )
        yield stroke(
            f"M{164 + off} {num(95)}Q{num(158 + off - lift)} 50 {172 + off} 10", PENCIL, 1.5
        )
    yield line(((20, 102), (300, 99)), "#a8a595", 0.9, dashes="6 6")


def _bridge(x: float) -> Iterator[str]:
    for off in (-9, 9):
        yield line(((x - 17, 101 + off), (x + 17, 101 + off)), PENCIL, 2.2)
    for at in range(-14, 15, 7):
        yield line(((x + at, 94), (x + at, 108)), PENCIL, 0.9)


def _landmarks(facts: Facts, draw: Draw, *, left: bool) -> Iterator[str]:
    seen = [name for name in LANDMARKS if name in facts.seen]
    for name, (across, y) in zip(seen, PLACES, strict=False):
        x = _from(across + spread(draw, -5, 5), left=left)
        yield from _sign(name, x, y)
        yield text(x, y + 20, LANDMARKS[name], 9, PENCIL, anchor="middle", slanted=True)


def _sign(name: str, x: float, y: float) -> Iterator[str]:
    """A small drawing of a building: a roof, with what tells it from others."""
    yield stroke(f"M{num(x - 12)} {y + 9}v-12h24v12z", PENCIL, 1.4)
    if name == "masjid":
        yield stroke(f"M{num(x - 8)} {y - 3}q8 -15 16 0", PENCIL, 1.4)
        yield line(((x, y - 11), (x, y - 15)), PENCIL, 1.2)
        return
    yield stroke(f"M{num(x - 15)} {y - 3}L{num(x)} {y - 13}L{num(x + 15)} {y - 3}", PENCIL, 1.4)
    if name == "gereja":
        yield stroke(f"M{num(x)} {y - 14}v-8m-3 3h6", PENCIL, 1.4)
    elif name in ("sekolah", "kantor desa"):
        yield line(((x + 19, y + 9), (x + 19, y - 14)), PENCIL, 1.2)
        yield polygon(
            ((x + 19, y - 14), (x + 28, y - 14), (x + 28, y - 8), (x + 19, y - 8)), "#c96a5e"
        )
    yield rect(x - 3, y + 1, 6, 8, "none" if name == "pasar" else "#8d8a7e", opacity=0.8)


def _labels(facts: Facts, *, left: bool) -> Iterator[str]:
    """What somebody wrote along the road and in the upper corner."""
    street, area = (*facts.lines, "", "")[:2]
    if street:
        yield text(_from(106, left=left), 91, street, 9.5, "#3b4a63", slanted=True, anchor="middle")
    if area:
        anchor = "end" if left else "start"
        yield text(
            _from(302, left=left), 24, area, 10, "#3b4a63", slanted=True, bold=True, anchor=anchor
        )


def _cross(draw: Draw, x: float) -> Iterator[str]:
    x, y = x + spread(draw, -8, 8), 100
    yield stroke(f"M{num(x - 9)} {y - 9}l18 18m0 -18l-18 18", RED, 3.4)
    yield stroke(f"M{num(x - 17)} {y + 2}a17 16 0 1 1 34 -2a17 17 0 1 1 -33 5", RED, 1.8)
    yield stroke(f"M{num(x - 12)} {y + 15}q-6 8 -15 10", RED, 1.5)
    yield text(x - 30, y + 31, "di sini", 10.5, RED, slanted=True, bold=True, anchor="end")


def _north(x: float) -> Iterator[str]:
    yield path(f"M{num(x)} 44l5 16l-5 -4l-5 4z", PENCIL)
    yield text(x, 72, "U", 8.5, PENCIL, anchor="middle", bold=True)
