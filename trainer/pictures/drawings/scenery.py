"""What stands in many pictures: sky, trees, houses, people and vehicles, in flat calm colours."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.shapes import (
    HEIGHT,
    WIDTH,
    blob,
    circle,
    line,
    one,
    oval,
    path,
    polygon,
    rect,
    ridge,
    spread,
    stroke,
    text,
)
from trainer.pictures.facts import FACE, Facts

SKIES = ("#cfdcdf", "#d3ddd9", "#c9d8e0", "#d9dcd6")
HILL, WOODS, SOIL = "#9db39b", "#5b7a5d", "#b39a72"
EARTH, MUD, TAR = "#4a3f33", "#a3885c", "#6d6f6d"
WOOD, ROOF, DEEP = "#7a5a41", "#48372b", "#2f2822"
NIGHT_SKY, NIGHT_HILL, NIGHT_GROUND, GLOW = "#26364a", "#1b2836", "#30383d", "#f5dd96"
WALLS = ("#d8cbb0", "#c3cfc4", "#cdb79c", "#b9c6cf", "#d6c3a4")
ROOFS = ("#8a5b47", "#6f7d83", "#7b6250", "#94695a")
SHIRTS = (
    "#8a5a44",
    "#4f6d7a",
    "#a27b3f",
    "#6b705c",
    "#7a4e57",
    "#3f5e5a",
    "#a98467",
    "#566b8c",
    "#c9b79c",
)
SKINS = ("#b98560", "#a9744f", "#c6966f")
SCARVES = ("#5f7a76", "#8a6f86", "#b6a183", "#6c7c99", "#a6696a")


def from_the_left(facts: Facts, draw: Draw) -> bool:
    """Whether a scene is seen from its other side; never where a plate must be read or somebody stands in front."""
    return draw() < 0.5 and not facts.plate and FACE not in facts.seen


def day(draw: Draw, horizon: float) -> Iterator[str]:
    """A bright sky down to `horizon`, with hills and a line of woods."""
    yield rect(0, 0, WIDTH, HEIGHT, one(draw, SKIES))
    for _cloud in range(2):
        x, y = spread(draw, 20, 300), spread(draw, 14, 40)
        yield blob(draw, x, y, spread(draw, 22, 36), 6, "#eef2f0", opacity=0.85)
        yield blob(draw, x + 12, y - 5, 16, 6, "#eef2f0", opacity=0.85)
    yield ridge(draw, horizon - 20, 8, HILL)
    yield ridge(draw, horizon - 8, 4, WOODS, steps=16)


def evening(draw: Draw, horizon: float) -> Iterator[str]:
    """A night sky down to `horizon`, with few stars and a dark line of woods."""
    yield rect(0, 0, WIDTH, HEIGHT, NIGHT_SKY)
    for _star in range(12):
        yield circle(spread(draw, 4, 316), spread(draw, 4, horizon - 36), 0.7, "#c7d3dc")
    yield ridge(draw, horizon - 20, 7, "#213042")
    yield ridge(draw, horizon - 8, 4, NIGHT_HILL, steps=16)


def tree(draw: Draw, x: float, y: float, h: float, leaf: str = "#5f7f58", trunk: str = WOOD) -> str:
    """A tree whose foot is at (x, y)."""
    crown = (
        blob(draw, x - h * 0.17, y - h * 0.58, h * 0.24, h * 0.22, leaf)
        + blob(draw, x + h * 0.18, y - h * 0.62, h * 0.25, h * 0.22, leaf)
        + blob(draw, x, y - h * 0.78, h * 0.27, h * 0.24, leaf)
    )
    return rect(x - h * 0.04, y - h * 0.5, h * 0.08, h * 0.5, trunk) + crown


def palm(
    draw: Draw, x: float, y: float, h: float, leaf: str = "#54744f", trunk: str = "#8b7355"
) -> str:
    """A palm that leans a little."""
    lean = spread(draw, -0.1, 0.1) * h
    top, high = x + lean, y - h * 0.8
    fronds = "".join(
        stroke(
            f"M{top:.1f} {high:.1f}q{dx * h:.1f} {-h * 0.14:.1f} {dx * 1.9 * h:.1f} {dy * h:.1f}",
            leaf,
            h * 0.06,
        )
        for dx, dy in (
            (-0.2, 0.08),
            (0.2, 0.08),
            (-0.16, 0.2),
            (0.16, 0.2),
            (-0.14, -0.1),
            (0.14, -0.1),
        )
    )
    trunk_line = stroke(
        f"M{x:.1f} {y:.1f}Q{x:.1f} {y - h * 0.4:.1f} {top:.1f} {high:.1f}", trunk, h * 0.06
    )
    return trunk_line + fronds


def pole(x: float, y: float, h: float, colour: str = "#6f665a") -> str:
    """An electricity pole with its crossbar."""
    w = h * 0.035
    return rect(x - w / 2, y - h, w, h, colour) + rect(
        x - h * 0.12, y - h * 0.92, h * 0.24, w, colour
    )


def house(
    draw: Draw, x: float, y: float, w: float, *, night: bool = False, lit: bool = True
) -> str:
    """A house of boards on low posts whose left foot is at (x, y); at night with or without light behind windows."""
    h, floor = w * 0.42, y - w * 0.1
    wall, roof = one(draw, WALLS), one(draw, ROOFS)
    pane = "#56666b"
    if night:
        wall, roof = "#35424c", "#232d36"
        pane = GLOW if lit else "#1a232b"
    posts = "".join(
        rect(x + w * at, floor, w * 0.05, y - floor, DEEP) for at in (0.05, 0.35, 0.62, 0.9)
    )
    door = rect(x + w * 0.44, floor - h * 0.72, w * 0.17, h * 0.72, "#28323a" if night else WOOD)
    windows = "".join(
        rect(x + w * at, floor - h * 0.68, w * 0.17, h * 0.34, pane) for at in (0.14, 0.72)
    )
    edge = floor - h
    top = polygon(
        (
            (x - w * 0.08, edge),
            (x + w * 0.2, edge - w * 0.28),
            (x + w * 0.8, edge - w * 0.28),
            (x + w * 1.08, edge),
        ),
        roof,
    )
    return posts + rect(x, edge, w, h, wall) + door + windows + top


def person(
    draw: Draw, x: float, y: float, h: float, *, facing: bool = False, seated: bool = False
) -> str:
    """Somebody who stands at (x, y), seen from behind; `facing`: with a face that can be recognised."""
    shirt, skin = one(draw, SHIRTS), one(draw, SKINS)
    scarf = one(draw, SCARVES) if draw() < 0.4 else ""
    legs = "" if seated else _legs(x, y, h, one(draw, ("#3c444c", "#54493f", "#454a3d", "#5a5560")))
    return legs + _trunk(x, y, h, shirt, skin) + _head(x, y, h, skin, scarf, facing=facing)


def _legs(x: float, y: float, h: float, cloth: str) -> str:
    legs = rect(x - h * 0.12, y - h * 0.46, h * 0.105, h * 0.43, cloth) + rect(
        x + h * 0.015, y - h * 0.46, h * 0.105, h * 0.43, cloth
    )
    shoes = oval(x - h * 0.07, y - h * 0.02, h * 0.07, h * 0.025, DEEP) + oval(
        x + h * 0.07, y - h * 0.02, h * 0.07, h * 0.025, DEEP
    )
    return legs + shoes


def _trunk(x: float, y: float, h: float, shirt: str, skin: str) -> str:
    arms = "".join(
        line(
            ((x + side * h * 0.135, y - h * 0.7), (x + side * h * 0.19, y - h * 0.44)),
            shirt,
            h * 0.085,
        )
        + circle(x + side * h * 0.195, y - h * 0.41, h * 0.035, skin)
        for side in (-1, 1)
    )
    body = path(
        f"M{x - h * 0.14:.1f} {y - h * 0.42:.1f}Q{x - h * 0.17:.1f} {y - h * 0.77:.1f} {x:.1f} {y - h * 0.78:.1f}"
        f"Q{x + h * 0.17:.1f} {y - h * 0.77:.1f} {x + h * 0.14:.1f} {y - h * 0.42:.1f}Z",
        shirt,
    )
    return arms + body


def _head(x: float, y: float, h: float, skin: str, scarf: str, *, facing: bool) -> str:
    cy, r = y - h * 0.88, h * 0.1
    cape = (
        path(
            f"M{x - h * 0.17:.1f} {y - h * 0.66:.1f}Q{x - h * 0.13:.1f} {y - h:.1f} {x:.1f} {y - h:.1f}"
            f"Q{x + h * 0.13:.1f} {y - h:.1f} {x + h * 0.17:.1f} {y - h * 0.66:.1f}Q{x:.1f} {y - h * 0.56:.1f} {x - h * 0.17:.1f} {y - h * 0.66:.1f}Z",
            scarf,
        )
        if scarf
        else rect(x - h * 0.035, y - h * 0.82, h * 0.07, h * 0.08, skin)
    )
    if not facing:
        return cape + ("" if scarf else circle(x, cy, r, "#2b241f"))
    hair = "" if scarf else circle(x, cy - r * 0.18, r * 1.04, "#2b241f")
    face = oval(x, cy + r * 0.1, r * 0.8, r * 0.9, skin)
    eyes = "".join(circle(x + side * r * 0.32, cy, r * 0.11, "#241c17") for side in (-1, 1))
    brows = "".join(
        line(
            ((x + side * r * 0.18, cy - r * 0.26), (x + side * r * 0.46, cy - r * 0.26)),
            "#3a2d24",
            r * 0.09,
        )
        for side in (-1, 1)
    )
    mouth = stroke(
        f"M{x - r * 0.28:.1f} {cy + r * 0.5:.1f}q{r * 0.28:.1f} {r * 0.16:.1f} {r * 0.56:.1f} 0",
        "#7c3f36",
        r * 0.11,
    )
    nose = stroke(
        f"M{x:.1f} {cy + r * 0.02:.1f}l{-r * 0.08:.1f} {r * 0.24:.1f}h{r * 0.14:.1f}",
        "#8a5f43",
        r * 0.08,
    )
    return cape + hair + face + eyes + brows + nose + mouth


def car(draw: Draw, x: float, y: float, w: float, plate: str, *, night: bool = False) -> str:
    """A car from behind, its wheels on y, x in the middle; the plate can be read where there is one."""
    colour = one(draw, ("#7d8b91", "#8c5c50", "#5b6b7a", "#a79a83"))
    h = w * 0.62
    wheels = "".join(
        rect(x + side * w * 0.36 - w * 0.07, y - h * 0.2, w * 0.14, h * 0.2, DEEP, rx=2)
        for side in (-1, 1)
    )
    cabin = polygon(
        (
            (x - w * 0.42, y - h * 0.55),
            (x - w * 0.32, y - h),
            (x + w * 0.32, y - h),
            (x + w * 0.42, y - h * 0.55),
        ),
        colour,
    )
    glass = polygon(
        (
            (x - w * 0.34, y - h * 0.58),
            (x - w * 0.27, y - h * 0.92),
            (x + w * 0.27, y - h * 0.92),
            (x + w * 0.34, y - h * 0.58),
        ),
        "#3d4a50",
    )
    body = rect(x - w / 2, y - h * 0.6, w, h * 0.48, colour, rx=w * 0.05)
    red = "#e2503c" if night else "#a8463a"
    lights = "".join(
        rect(x + side * w * 0.42 - w * 0.06, y - h * 0.52, w * 0.12, h * 0.14, red, rx=1)
        for side in (-1, 1)
    )
    return wheels + cabin + body + glass + lights + plated(x, y - h * 0.27, w * 0.46, plate)


def motorcycle(draw: Draw, x: float, y: float, h: float, plate: str = "") -> str:
    """A motorcycle from behind with its rider."""
    colour = one(draw, ("#7a4e57", "#3f5e6a", "#5b5f52", "#35393d"))
    wheel = rect(x - h * 0.055, y - h * 0.3, h * 0.11, h * 0.3, DEEP, rx=h * 0.05)
    body = polygon(
        (
            (x - h * 0.11, y - h * 0.46),
            (x + h * 0.11, y - h * 0.46),
            (x + h * 0.08, y - h * 0.16),
            (x - h * 0.08, y - h * 0.16),
        ),
        colour,
    )
    light = rect(x - h * 0.06, y - h * 0.42, h * 0.12, h * 0.06, "#b8493b", rx=1)
    shirt, helmet = one(draw, SHIRTS), one(draw, ("#2f3337", "#7d3b37", "#c9c3b4", "#3b5266"))
    legs = "".join(
        line(
            ((x + side * h * 0.1, y - h * 0.46), (x + side * h * 0.16, y - h * 0.2)),
            "#3c444c",
            h * 0.08,
        )
        for side in (-1, 1)
    )
    rider = path(
        f"M{x - h * 0.15:.1f} {y - h * 0.44:.1f}Q{x - h * 0.18:.1f} {y - h * 0.8:.1f} {x:.1f} {y - h * 0.8:.1f}"
        f"Q{x + h * 0.18:.1f} {y - h * 0.8:.1f} {x + h * 0.15:.1f} {y - h * 0.44:.1f}Z",
        shirt,
    )
    head = circle(x, y - h * 0.88, h * 0.11, helmet)
    return (
        legs
        + wheel
        + rider
        + head
        + body
        + light
        + (plated(x, y - h * 0.25, h * 0.4, plate) if plate else "")
    )


def plated(x: float, y: float, w: float, plate: str) -> str:
    """A number plate about (x, y); blank where nothing can be read."""
    h = w * 0.3
    words = (
        text(x, y + w * 0.06, plate, w * 0.165, "#1d1d1d", anchor="middle", bold=True)
        if plate
        else ""
    )
    return rect(x - w / 2, y - h / 2, w, h, "#f4f2ea", rx=1) + words


def passer_by(draw: Draw, facts: Facts, x: float, y: float, h: float) -> str:
    """Whoever stands in the foreground of a picture where a face can be recognised; "" in any other."""
    return person(draw, x, y, h, facing=True) if FACE in facts.seen else ""
