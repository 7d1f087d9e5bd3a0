"""Smoke: over houses, on a road, over burning peat; or a clear sky."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.scenery import (
    TAR,
    car,
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
    one,
    path,
    polygon,
    rect,
    ridge,
    sheet,
    spread,
)
from trainer.pictures.facts import Facts

THICK, THIN = "kabut asap tebal", "kabut asap tipis"
HAZE = "#cdbb9c"


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    parts = {"jalan raya": _road, "lahan gambut": _peat}.get(facts.scene, _houses)
    mirror = from_the_left(facts, draw)
    return sheet(parts(facts, draw), facts.stamp, mirror=mirror)


def _density(facts: Facts) -> float:
    """How much of what lies far away the smoke takes, from 0 to 1."""
    return 0.66 if THICK in facts.seen else 0.4 if THIN in facts.seen else 0.0


def _sky(facts: Facts, draw: Draw) -> Iterator[str]:
    dense = _density(facts)
    yield rect(
        0, 0, WIDTH, HEIGHT, "#a9cbe0" if not dense else "#d6c6a6" if dense > 0.5 else "#d3d2c0"
    )
    if not dense:
        for _cloud in range(3):
            x, y = spread(draw, 20, 300), spread(draw, 14, 46)
            yield blob(draw, x, y, spread(draw, 20, 34), 6, "#f6faf9", opacity=0.9)
    yield ridge(draw, 92, 8, "#8fa58c")
    yield _veil(dense)
    yield ridge(draw, 106, 5, "#5f7f62", steps=14)
    yield _veil(dense * 0.8)
    if "matahari kemerahan" in facts.seen:
        x = spread(draw, 80, 240)
        yield circle(x, 42, 25, "#e5a067", opacity=0.45)
        yield circle(x, 42, 14, "#d0602f")


def _veil(dense: float, top: float = 0) -> str:
    """A sheet of smoke over everything drawn so far."""
    return rect(0, top, WIDTH, HEIGHT - top, HAZE, opacity=dense * 0.62) if dense else ""


def _drifts(draw: Draw, dense: float, low: float, high: float) -> Iterator[str]:
    if not dense:
        return
    for _drift in range(7):
        yield blob(
            draw,
            spread(draw, 0, 320),
            spread(draw, low, high),
            spread(draw, 50, 100),
            spread(draw, 6, 12),
            "#e3d6bb",
            rough=0.2,
            opacity=dense * 0.55,
        )


def _houses(facts: Facts, draw: Draw) -> Iterator[str]:
    dense = _density(facts)
    yield from _sky(facts, draw)
    yield rect(0, 112, WIDTH, 88, "#90a071")
    for x, w in ((18, 40), (96, 44), (178, 38), (250, 46)):
        yield house(draw, x, 126, w)
    yield palm(draw, 160, 124, 48)
    yield _veil(dense)
    yield from _drifts(draw, dense, 84, 126)
    for x, w in ((-6, 84), (214, 92)):
        yield house(draw, x, 164, w)
    yield tree(draw, 146, 160, 66)
    yield _veil(dense * 0.6)
    yield polygon(
        ((0, 176), (WIDTH, 166), (WIDTH, HEIGHT), (0, HEIGHT)), "#a8926d" if dense else "#b79f76"
    )
    yield from _drifts(draw, dense * 0.8, 136, 176)
    if facts.plate:
        yield car(draw, 190, 194, 72, facts.plate)
    yield passer_by(draw, facts, 112, 198, 98)


def _road(facts: Facts, draw: Draw) -> Iterator[str]:
    dense = _density(facts)
    yield from _sky(facts, draw)
    yield rect(0, 112, WIDTH, 88, "#8f9f70")
    yield polygon(((148, 112), (172, 112), (292, HEIGHT), (28, HEIGHT)), TAR)
    for start, stop, wide in ((120, 126, 1), (134, 144, 1.6), (156, 174, 2.6), (186, 200, 3.4)):
        yield line(((160, start), (160, stop)), "#d9d5c8", wide)
    for x, y, h in ((132, 118, 34), (112, 130, 56), (74, 152, 92)):
        yield pole(x, y, h)
    yield tree(draw, 236, 122, 48)
    yield _veil(dense * 0.9)
    yield from _drifts(draw, dense, 92, 130)
    yield tree(draw, 296, 150, 78)
    yield _oncoming(draw, lit=bool(dense))
    yield _veil(dense * 0.45)
    yield from _drifts(draw, dense * 0.7, 130, 190)
    if facts.plate:
        yield car(draw, 214, 190, 78, facts.plate, night=bool(dense))
    else:
        yield motorcycle(draw, 208, 184, 62)
    yield passer_by(draw, facts, 66, 198, 96)


def _oncoming(draw: Draw, *, lit: bool) -> str:
    """A car that comes towards, with its lamps on in the smoke."""
    x, y = spread(draw, 128, 138), 152
    body = rect(x - 13, y - 14, 26, 12, "#77858a", rx=2) + polygon(
        ((x - 10, y - 14), (x - 7, y - 22), (x + 7, y - 22), (x + 10, y - 14)), "#5f6c71"
    )
    glow = (
        circle(x - 9, y - 9, 8, "#fff3cf", opacity=0.55)
        + circle(x + 9, y - 9, 8, "#fff3cf", opacity=0.55)
        if lit
        else ""
    )
    lamps = "".join(circle(x + side, y - 9, 2.4, "#fffbe8") for side in (-9, 9))
    return (
        body
        + rect(x - 11, y - 3, 5, 4, "#2f3538")
        + rect(x + 6, y - 3, 5, 4, "#2f3538")
        + glow
        + lamps
    )


def _peat(facts: Facts, draw: Draw) -> Iterator[str]:
    """Land with stumps; where it burns, flames and columns of smoke that lean with the wind."""
    burning = "api di semak" in facts.seen
    dense = _density(facts)
    yield from _sky(facts, draw)
    yield house(draw, spread(draw, 18, 40), 126, 44)
    yield rect(0, 118, WIDTH, 82, "#7a6a4c" if burning else "#93a273")
    yield ridge(draw, 122, 3, "#6f6a45" if burning else "#7f9660", steps=20, bottom=140)
    yield _veil(dense * 0.5)
    if burning:
        yield from _fire(draw)
        yield from _drifts(draw, 0.6, 108, 132)
        for _patch in range(6):
            yield blob(
                draw,
                spread(draw, 10, 310),
                spread(draw, 160, 192),
                spread(draw, 16, 40),
                spread(draw, 4, 8),
                "#3f372c",
                rough=0.24,
            )
    else:
        for _bush in range(14):
            yield blob(
                draw,
                spread(draw, 0, 320),
                spread(draw, 134, 190),
                spread(draw, 8, 16),
                spread(draw, 5, 9),
                one(draw, ("#6b8a55", "#7d9460", "#5f7f4d")),
            )
    for x, y, h in ((46, 176, 40), (140, 190, 28), (286, 182, 46)):
        yield polygon(
            ((x - 5, y), (x - 3, y - h), (x + 2, y - h - 6), (x + 4, y - h * 0.8), (x + 6, y)),
            "#3a3129" if burning else "#6e5a44",
        )
    yield passer_by(draw, facts, 100, 198, 94)


def _fire(draw: Draw) -> Iterator[str]:
    for start in (104, 176, 236, 286):
        x = start + spread(draw, -8, 8)
        lean = spread(draw, 4, 9)
        for at in range(8):
            yield blob(
                draw,
                x + at * lean,
                118 - at * 15,
                9 + at * 4,
                8 + at * 2.6,
                one(draw, ("#8b867c", "#9a958a", "#7d786f")),
                opacity=0.5,
            )
    for number in range(26):
        x, y = 78 + number * 9 + spread(draw, -4, 4), spread(draw, 134, 152)
        h = spread(draw, 14, 30)
        yield path(
            f"M{x - h * 0.3:.1f} {y:.1f}q{-h * 0.1:.1f} {-h * 0.5:.1f} {h * 0.34:.1f} {-h:.1f}q{h * 0.36:.1f} {h * 0.5:.1f} {h * 0.26:.1f} {h:.1f}z",
            one(draw, ("#cf6a35", "#d9803f", "#c25a2e")),
        )
        yield path(
            f"M{x - h * 0.14:.1f} {y:.1f}q0 {-h * 0.3:.1f} {h * 0.16:.1f} {-h * 0.55:.1f}q{h * 0.2:.1f} {h * 0.28:.1f} {h * 0.12:.1f} {h * 0.55:.1f}z",
            "#f0bd58",
        )
