"""Shapes of a small flat drawing as SVG text, on a sheet of 320 x 200.

Everything is written with attributes of its own: no styles, no ids, nothing that refers to anything outside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise
from math import cos, pi, sin

from trainer.domain.chance import Draw

WIDTH, HEIGHT = 320, 200
SANS = "Noto Sans, Liberation Sans, Arial, sans-serif"
MONO = "Noto Sans Mono, Liberation Mono, Consolas, monospace"

Point = tuple[float, float]


def sheet(parts: Iterable[str], stamp: str = "", *, mirror: bool = False) -> str:
    """The whole picture: what was drawn, the date that a camera printed, and the word LATIHAN in a corner.

    `mirror`: with left and right changed; nothing in the parts may then be text.
    """
    inside = mirrored(parts) if mirror else "".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{inside}{_stamped(stamp)}{_training()}</svg>"
    )


def _training() -> str:
    mark = rect(4, 186, 45, 11, "#1c2a30", rx=2, opacity=0.62)
    return mark + text(26.5, 194.4, "LATIHAN", 7.5, "#ffffff", anchor="middle", bold=True)


def _stamped(stamp: str) -> str:
    if not stamp:
        return ""
    around = text(312, 193, stamp, 11, "#1c1408", anchor="end", bold=True, mono=True, opacity=0.55)
    return around + text(311, 192, stamp, 11, "#f0a53c", anchor="end", bold=True, mono=True)


def num(value: float) -> str:
    """A number as short as a picture needs it."""
    return f"{value:.1f}".removesuffix(".0")


def rect(
    x: float, y: float, w: float, h: float, fill: str, *, rx: float = 0, opacity: float = 1
) -> str:
    """A rectangle, with round corners where `rx` is given."""
    round_corners = f' rx="{num(rx)}"' if rx else ""
    place = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    return f'<rect {place} fill="{fill}"{round_corners}{_clear(opacity)}/>'


def circle(cx: float, cy: float, r: float, fill: str, *, opacity: float = 1) -> str:
    """A circle."""
    return f'<circle cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}" fill="{fill}"{_clear(opacity)}/>'


def oval(cx: float, cy: float, rx: float, ry: float, fill: str, *, opacity: float = 1) -> str:
    """An ellipse that lies straight."""
    return f'<ellipse cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}" fill="{fill}"{_clear(opacity)}/>'


def polygon(points: Iterable[Point], fill: str, *, opacity: float = 1) -> str:
    """A filled shape with straight edges."""
    return f'<polygon points="{_joined(points)}" fill="{fill}"{_clear(opacity)}/>'


def line(
    points: Iterable[Point],
    stroke: str,
    width: float = 1,
    *,
    dashes: str = "",
    opacity: float = 1,
) -> str:
    """A line with round ends through some points."""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<polyline points="{_joined(points)}" fill="none" stroke="{stroke}" stroke-width="{num(width)}"'
        f' stroke-linecap="{"butt" if dashes else "round"}" stroke-linejoin="round"{dashed}{_clear(opacity)}/>'
    )


def path(d: str, fill: str, *, opacity: float = 1) -> str:
    """A filled path."""
    return f'<path d="{d}" fill="{fill}"{_clear(opacity)}/>'


def stroke(d: str, colour: str, width: float, *, opacity: float = 1) -> str:
    """A path that is a line."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{num(width)}" stroke-linecap="round"'
        f' stroke-linejoin="round"{_clear(opacity)}/>'
    )


def text(
    x: float,
    y: float,
    words: str,
    size: float,
    fill: str,
    *,
    anchor: str = "start",
    bold: bool = False,
    mono: bool = False,
    slanted: bool = False,
    opacity: float = 1,
) -> str:
    """Words whose left end, middle or right end (`anchor`) stands at (x, y)."""
    weight = ' font-weight="700"' if bold else ""
    style = ' font-style="italic"' if slanted else ""
    place = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return (
        f'<text x="{num(x)}" y="{num(y)}" font-family="{MONO if mono else SANS}" font-size="{num(size)}"'
        f' fill="{fill}"{place}{weight}{style}{_clear(opacity)}>{escape(words, quote=False)}</text>'
    )


def turned(parts: Iterable[str], degrees: float, x: float, y: float) -> str:
    """Parts turned about a point."""
    return f'<g transform="rotate({num(degrees)} {num(x)} {num(y)})">{"".join(parts)}</g>'


def mirrored(parts: Iterable[str]) -> str:
    """Parts with left and right changed."""
    return f'<g transform="matrix(-1 0 0 1 {WIDTH} 0)">{"".join(parts)}</g>'


def inside(x: float, y: float, w: float, h: float, parts: Iterable[str]) -> str:
    """Parts of which only what lies in a rectangle is seen."""
    box = f"{num(x)} {num(y)} {num(w)} {num(h)}"
    place = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    return f'<svg {place} viewBox="{box}">{"".join(parts)}</svg>'


def blob(
    draw: Draw,
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    fill: str,
    *,
    rough: float = 0.16,
    points: int = 9,
    opacity: float = 1,
) -> str:
    """A round patch with an edge that nobody drew with compasses: a puddle, a bush, smoke."""
    around = []
    for at in range(points):
        angle = 2 * pi * at / points
        reach = 1 + rough * (draw() * 2 - 1)
        around.append((cx + rx * reach * cos(angle), cy + ry * reach * sin(angle)))
    return path(_soft(around), fill, opacity=opacity)


def ridge(
    draw: Draw,
    y: float,
    height: float,
    fill: str,
    *,
    steps: int = 7,
    bottom: float = HEIGHT,
    opacity: float = 1,
) -> str:
    """A line of hills or tree tops over the whole width, `height` up and down about `y`, filled to `bottom`."""
    wide = WIDTH + 40
    tops = [(-20 + wide * at / steps, y + height * (draw() * 2 - 1)) for at in range(steps + 1)]
    d = [f"M-20 {num(bottom)}L{num(tops[0][0])} {num(tops[0][1])}"]
    for (x, top), (x2, top2) in pairwise(tops):
        d.append(f"Q{num(x)} {num(top)} {num((x + x2) / 2)} {num((top + top2) / 2)}")
    d.append(f"L{num(tops[-1][0])} {num(tops[-1][1])}V{num(bottom)}Z")
    return path("".join(d), fill, opacity=opacity)


def spread(draw: Draw, low: float, high: float) -> float:
    """A number between two."""
    return low + draw() * (high - low)


def one(draw: Draw, options: Sequence[str]) -> str:
    """One of some words or colours."""
    return options[int(draw() * len(options))]


def wrapped(words: str, most: int) -> list[str]:
    """Words broken into lines of at most `most` letters where a space allows it."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= most or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _soft(points: Sequence[Point]) -> str:
    """A closed path through the middles between points, bent towards each."""
    middles = [
        ((x + x2) / 2, (y + y2) / 2)
        for (x, y), (x2, y2) in zip(points, (*points[1:], points[0]), strict=True)
    ]
    start = middles[-1]
    bends = "".join(
        f"Q{num(x)} {num(y)} {num(mx)} {num(my)}"
        for (x, y), (mx, my) in zip(points, middles, strict=True)
    )
    return f"M{num(start[0])} {num(start[1])}{bends}Z"


def _joined(points: Iterable[Point]) -> str:
    return " ".join(f"{num(x)},{num(y)}" for x, y in points)


def _clear(opacity: float) -> str:
    return "" if opacity == 1 else f' opacity="{opacity:.2f}"'
