"""People who wait: at a counter, on the chairs of a waiting room, at a filling station, at a seller of gas."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.scenery import (
    DEEP,
    SKINS,
    SOIL,
    WOOD,
    day,
    motorcycle,
    palm,
    passer_by,
    person,
)
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
    text,
)
from trainer.pictures.facts import Facts

WALL, FLOOR, COUNTER = "#ded9ca", "#bfae92", "#8b6f52"
MOST_SHOWN = 16
"""People who find room in a picture; a longer queue goes on outside it."""


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    parts = {
        "ruang tunggu": _waiting_room,
        "pom bensin": _filling_station,
        "pangkalan elpiji": _gas_seller,
    }.get(facts.scene, _counter)
    return sheet(parts(facts, draw), facts.stamp)


def _room() -> Iterator[str]:
    yield rect(0, 0, WIDTH, 112, WALL)
    yield rect(0, 0, WIDTH, 12, "#efece2")
    for x in (46, 160, 274):
        yield rect(x - 22, 3, 44, 4, "#ffffff")
    yield rect(0, 112, WIDTH, HEIGHT - 112, FLOOR)
    yield rect(0, 109, WIDTH, 4, "#a3957c")
    for x in (-60, 20, 100, 180, 260, 340):
        yield line(((160 + (x - 140) * 0.7, 113), (x + (x - 140) * 0.7, HEIGHT)), "#b3a286", 0.8)
    for y in (122, 138, 164):
        yield line(((0, y), (WIDTH, y)), "#b3a286", 0.8)


def _counter(facts: Facts, draw: Draw) -> Iterator[str]:
    closed = "loket tutup" in facts.seen
    yield from _room()
    yield rect(34, 26, 252, 92, "#c9c2af")
    for number, x in enumerate((44, 128, 212)):
        yield from _window(draw, number + 1, x, closed=closed, manned=number == 1 or draw() < 0.5)
    yield rect(30, 92, 260, 10, "#a98a68")
    yield rect(34, 102, 252, 24, COUNTER)
    yield from _clock_and_flag()
    yield from _line_of_people(facts, draw)
    if "kursi kosong" in facts.seen:
        yield from _chairs(draw, ((58, 168), (96, 168), (224, 168), (262, 168)))
    yield passer_by(draw, facts, 262, 199, 108)


def _window(draw: Draw, number: int, x: float, *, closed: bool, manned: bool) -> Iterator[str]:
    yield rect(x, 34, 64, 12, "#3f5e5a", rx=2)
    yield text(x + 32, 43, f"LOKET {number}", 8, "#ffffff", anchor="middle", bold=True)
    yield rect(x, 48, 64, 44, "#74878c")
    if closed:
        for at in range(7):
            yield rect(x, 48 + at * 6.3, 64, 5, "#a8aca6")
        yield rect(x + 13, 60, 38, 16, "#f6f1e2", rx=1)
        yield text(x + 32, 71, "TUTUP", 9, "#8a2f26", anchor="middle", bold=True)
        return
    yield rect(x, 48, 64, 44, "#93a5a8")
    if manned:
        yield _officer(draw, x + 32)
    yield rect(x + 8, 80, 16, 12, "#3a4246", rx=1)


def _officer(draw: Draw, x: float) -> str:
    """Somebody behind the window, in a khaki uniform, too far away for a face."""
    skin = one(draw, SKINS)
    scarf = draw() < 0.5
    head = circle(x, 64, 7.4, "#6a6f57" if scarf else "#2b241f") + oval(x, 65.6, 5.4, 6, skin)
    body = path(
        f"M{x - 14:.1f} 92Q{x - 14:.1f} 73 {x:.1f} 72Q{x + 14:.1f} 73 {x + 14:.1f} 92Z", "#a3916a"
    )
    return body + head


def _clock_and_flag() -> Iterator[str]:
    yield circle(18, 40, 9, "#f7f5ee")
    yield circle(18, 40, 7.6, "#ffffff")
    yield line(((18, 40), (18, 35)), DEEP, 1.2)
    yield line(((18, 40), (21.5, 42)), DEEP, 1.2)
    yield rect(300, 30, 1.6, 76, "#8a8471")
    yield polygon(((301, 31), (316, 31), (316, 37), (301, 37)), "#b3392e")
    yield polygon(((301, 37), (316, 37), (316, 43), (301, 43)), "#f7f5ee")


def _line_of_people(facts: Facts, draw: Draw) -> Iterator[str]:
    """Two queues from the counter to the front; who stands nearer is larger."""
    shown = min(facts.people, MOST_SHOWN)
    rows = max(1, (shown + 1) // 2)
    for number in range(shown):
        row, lane = divmod(number, 2)
        near = (row + 1) / rows if rows > 1 else 0.5
        x = 160 + (-1 if lane else 1) * (22 + 46 * near) + spread(draw, -5, 5)
        y = 126 + 70 * near + lane * 2
        yield person(draw, x, y, 46 + 50 * near)


def _chairs(draw: Draw, places: tuple[tuple[float, float], ...]) -> Iterator[str]:
    colour = one(draw, ("#5f7a86", "#a2644e", "#6b7f68"))
    for x, y in places:
        yield rect(x - 14, y - 26, 28, 18, colour, rx=4)
        yield rect(x - 15, y - 7, 30, 6, colour, rx=3)
        for side in (-11, 9):
            yield rect(x + side, y - 2, 2.4, 16, "#4b5256")


def _waiting_room(facts: Facts, draw: Draw) -> Iterator[str]:
    """Rows of chairs from behind, with a door and a board of numbers in front."""
    yield from _room()
    yield rect(214, 34, 54, 78, "#a98a68")
    yield rect(219, 39, 44, 73, "#cfc3a8")
    yield circle(257, 78, 2, DEEP)
    yield rect(210, 18, 62, 12, "#3f5e5a", rx=2)
    yield text(241, 27, "RUANG PERIKSA", 7, "#ffffff", anchor="middle", bold=True)
    yield rect(62, 30, 92, 34, "#2c3437", rx=3)
    yield text(108, 42, "NOMOR ANTREAN", 7, "#c9d2cf", anchor="middle")
    yield text(
        108,
        58,
        f"A-{3 + int(draw() * 6):03d}",
        14,
        "#f0b65a",
        anchor="middle",
        bold=True,
        mono=True,
    )
    left = 0 if "kursi kosong" in facts.seen else min(facts.people, 15)
    for row, (y, size, count) in enumerate(((128, 38, 5), (156, 52, 5), (194, 70, 5))):
        seated = min(left, count)
        left -= seated
        yield from _row_of_chairs(draw, y, size, count, seated, row)
    yield passer_by(draw, facts, 292, 198, 112)


def _row_of_chairs(
    draw: Draw, y: float, size: float, count: int, seated: int, row: int
) -> Iterator[str]:
    gap = size * 0.92
    start = 150 - gap * (count - 1) / 2 + row * 4
    colour = ("#5f7a86", "#577280", "#4f6a78")[row]
    for number in range(count):
        x = start + gap * number
        if number < seated:
            yield person(draw, x, y + size * 0.3, size * 1.25, seated=True)
        yield rect(
            x - size * 0.34, y - size * 0.36, size * 0.68, size * 0.4, colour, rx=size * 0.08
        )
        for side in (-0.28, 0.22):
            yield rect(x + size * side, y + size * 0.04, size * 0.06, size * 0.18, "#3d464b")


def _filling_station(facts: Facts, draw: Draw) -> Iterator[str]:
    """The roof and pumps of a filling station with motorcycles or cans in a row."""
    yield from day(draw, 96)
    yield rect(0, 104, WIDTH, 96, "#a9a79f")
    for x in (196, 292):
        yield rect(x - 4, 40, 8, 76, "#d9d6cc")
    yield rect(168, 24, 152, 20, "#c24a3a")
    yield rect(168, 38, 152, 6, "#f2efe5")
    yield rect(168, 20, 152, 5, "#e9e6dc")
    for x in (222, 264):
        yield rect(x - 10, 74, 20, 44, "#e7e3d6", rx=2)
        yield rect(x - 7, 79, 14, 10, "#37454a", rx=1)
        yield rect(x - 10, 98, 20, 6, "#c24a3a")
        yield line(((x + 10, 84), (x + 15, 98), (x + 11, 110)), "#2f3538", 1.6)
    yield rect(160, 116, 160, 5, "#c9c6bb")
    if "loket tutup" in facts.seen:
        yield from _sign(243, 60, "BBM HABIS")
    yield from _riders(facts, draw)
    if "deretan jeriken" in facts.seen:
        yield from cans(draw, 14, 172, 6)
    yield passer_by(draw, facts, 288, 198, 104)


def _riders(facts: Facts, draw: Draw) -> Iterator[str]:
    shown = min(facts.people, 12)
    for number in range(shown):
        near = (number + 1) / shown
        x = 206 - 150 * near + (26 if number % 2 else 0) + spread(draw, -3, 3)
        yield motorcycle(draw, x, 124 + 62 * near, 38 + 34 * near)


def cans(draw: Draw, x: float, y: float, count: int) -> Iterator[str]:
    """Cans in a row whose left foot stands at (x, y)."""
    for number in range(count):
        left, colour = x + number * 22, one(draw, ("#5d7c9b", "#c9b26b", "#5d7c9b", "#6b8a6a"))
        yield rect(left, y - 22, 18, 22, colour, rx=2)
        yield rect(left + 4, y - 27, 6, 6, colour)
        yield rect(left + 3, y - 17, 12, 2, "#ffffff", opacity=0.35)
        yield rect(left + 12, y - 26, 5, 3, DEEP)


def _gas_seller(facts: Facts, draw: Draw) -> Iterator[str]:
    """A small shop with bottles of gas before it and people who wait."""
    yield from day(draw, 90)
    yield rect(0, 100, WIDTH, 100, SOIL)
    yield palm(draw, 30, 106, 62)
    yield rect(74, 48, 190, 84, "#cbb896")
    yield polygon(((62, 50), (84, 26), (254, 26), (276, 50)), "#6f7d83")
    yield rect(84, 66, 74, 66, "#4a4137")
    yield rect(180, 70, 66, 40, "#55636a")
    yield rect(178, 66, 70, 5, WOOD)
    yield rect(90, 52, 132, 12, "#4d7a54", rx=2)
    yield text(156, 61, "PANGKALAN ELPIJI 3 KG", 8, "#ffffff", anchor="middle", bold=True)
    if "loket tutup" in facts.seen:
        yield from _sign(121, 92, "HABIS")
    if "deretan tabung gas kosong" in facts.seen:
        yield from _bottles(10)
    shown = min(facts.people, 12)
    for number in range(shown):
        near = (number + 1) / max(1, shown)
        yield person(draw, 226 - 176 * near + spread(draw, -4, 4), 142 + 54 * near, 56 + 30 * near)
    yield passer_by(draw, facts, 278, 198, 104)


def _bottles(count: int) -> Iterator[str]:
    for number in range(count):
        x, y = 186 + 14 * (number % 5) * 1.6, 148 + 24 * (number // 5)
        yield rect(x - 5, y - 20, 10, 5, "#4d7a54")
        yield oval(x, y - 8, 9, 9.5, "#6da372")
        yield rect(x - 6, y - 1, 12, 3, "#4d7a54")
        yield oval(x - 3, y - 11, 2, 3, "#a5cfa8", opacity=0.8)


def _sign(x: float, y: float, words: str) -> Iterator[str]:
    wide = 9 + 6.6 * len(words)
    yield rect(x - wide / 2, y - 10, wide, 18, "#f6f1e2", rx=1)
    yield text(x, y + 2.6, words, 9.5, "#8a2f26", anchor="middle", bold=True)
