"""Buildings: a school, a classroom, a house of boards, a project; broken, unfinished or sound."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.domain.chance import Draw
from trainer.pictures.drawings.scenery import DEEP, SOIL, WOOD, day, palm, passer_by, tree
from trainer.pictures.drawings.shapes import (
    HEIGHT,
    WIDTH,
    blob,
    line,
    one,
    oval,
    polygon,
    rect,
    sheet,
    spread,
    stroke,
    text,
    turned,
)
from trainer.pictures.facts import Facts

GROUND = 148
RAFTER, HOLE = "#6b5339", "#2a2724"


def drawing(facts: Facts, draw: Draw) -> str:
    """The picture."""
    parts = {"ruang kelas": _classroom, "rumah papan": _shack, "bangunan proyek": _project}.get(
        facts.scene, _school
    )
    return sheet(parts(facts, draw), facts.stamp)


def _yard(draw: Draw, colour: str = SOIL) -> Iterator[str]:
    yield from day(draw, 104)
    yield rect(0, 104, WIDTH, 96, "#93a273")
    yield rect(0, GROUND, WIDTH, HEIGHT - GROUND, colour)


def _school(facts: Facts, draw: Draw) -> Iterator[str]:
    yield from _yard(draw)
    yield palm(draw, 300, 116, 66)
    yield rect(30, 88, 248, GROUND - 84, "#e2d8bf")
    yield rect(30, 122, 248, GROUND - 118, one(draw, ("#9c5a4a", "#5f7f76", "#7a6b8a")))
    for number in range(4):
        x = 46 + number * 58
        yield rect(x, 100, 20, 48, WOOD)
        yield rect(x + 24, 100, 22, 22, "#f4efe2")
        yield rect(x + 26, 102, 8, 18, "#5a6b70")
        yield rect(x + 36, 102, 8, 18, "#5a6b70")
    yield rect(26, GROUND - 2, 256, 6, "#c9c4b6")
    yield from _roof(facts, draw)
    if "dinding retak" in facts.seen:
        yield from _cracks(draw, ((36, 100), (150, 96), (268, 104)))
    for x in (28, 88, 146, 204, 276):
        yield rect(x, 88, 4, GROUND - 86, "#cfc7b2")
    if "semak tinggi" in facts.seen:
        yield from _weeds(draw, GROUND + 10, 14)
    yield from _flag(286)
    yield from _sign_board(16, "SEKOLAH")
    yield passer_by(draw, facts, 222, 196, 92)


def _roof(facts: Facts, draw: Draw) -> Iterator[str]:
    """The long roof of a school; holes show rafters and the dark beneath."""
    yield polygon(((16, 90), (50, 48), (258, 48), (292, 90)), "#96604d")
    for at in range(15):
        yield line(((24 + at * 19, 89), (52 + at * 14.6, 49)), "#000000", 0.8, opacity=0.14)
    yield line(((50, 48), (258, 48)), "#7b4c3d", 3)
    if "atap berlubang" not in facts.seen:
        return
    for start, y, rx in ((98, 68, 24), (186, 64, 17), (232, 78, 14)):
        x, ry = start + spread(draw, -8, 8), rx * 0.54
        yield blob(draw, x, y, rx * 1.1, ry * 1.15, "#7b4c3d", rough=0.2)
        yield blob(draw, x, y, rx, ry, HOLE, rough=0.24)
        for part in (-0.5, 0, 0.5):
            foot, top = (x + rx * part - 3, y + ry * 0.7), (x + rx * part + 3, y - ry * 0.7)
            yield line((foot, top), RAFTER, 2.2)
    for _tile in range(5):
        x, low = spread(draw, 60, 250), spread(draw, GROUND + 6, GROUND + 18)
        yield turned((rect(x, low, 12, 4, "#96604d"),), spread(draw, -25, 25), x, low)


def _cracks(draw: Draw, places: tuple[tuple[float, float], ...]) -> Iterator[str]:
    for x, y in places:
        points = [(x, y)]
        for _turn in range(5):
            x, y = x + spread(draw, -6, 7), y + spread(draw, 5, 10)
            points.append((x, y))
        yield line(points, "#4b3f33", 1.6)
        yield line((points[2], (points[2][0] + 9, points[2][1] + 5)), "#4b3f33", 1)


def _flag(x: float) -> Iterator[str]:
    yield rect(x, 40, 2, GROUND - 36, "#b9b4a6")
    yield rect(x + 2, 41, 22, 7, "#b3392e")
    yield rect(x + 2, 48, 22, 7, "#f7f5ee")


def _sign_board(x: float, words: str) -> Iterator[str]:
    wide = 12 + 5.6 * len(words)
    for at in (6, wide - 9):
        yield rect(x + at, 160, 3, 26, "#7b7468")
    yield rect(x, 148, wide, 17, "#f2ede0", rx=1)
    yield rect(x, 148, wide, 3, "#4d7a5f")
    yield text(x + wide / 2, 160.5, words, 8, "#2f3b38", anchor="middle", bold=True)


def _weeds(draw: Draw, y: float, count: int) -> Iterator[str]:
    for number in range(count):
        x = 10 + number * 300 / count + spread(draw, -8, 8)
        for lean in (-7, -2, 3, 8):
            yield stroke(
                f"M{x:.1f} {y:.1f}q{lean * 0.4:.1f} -14 {lean:.1f} {spread(draw, -32, -20):.1f}",
                one(draw, ("#6b8a55", "#5f7f4d", "#7d9460")),
                2.4,
            )


def _classroom(facts: Facts, draw: Draw) -> Iterator[str]:
    """A classroom towards its board, with the ceiling above."""
    broken = "plafon runtuh" in facts.seen
    yield rect(0, 0, WIDTH, HEIGHT, "#e0d8c4")
    yield polygon(((0, 0), (WIDTH, 0), (262, 40), (58, 40)), "#efebdf")
    for at in (0.25, 0.5, 0.75):
        yield line(((WIDTH * at, 0), (58 + 204 * at, 40)), "#cfc9b8", 1)
    yield line(((28, 19), (292, 19)), "#cfc9b8", 1)
    yield polygon(((0, 0), (58, 40), (58, 132), (0, 200)), "#d2c9b2")
    yield polygon(((WIDTH, 0), (262, 40), (262, 132), (WIDTH, 200)), "#d2c9b2")
    yield polygon(((0, 200), (58, 132), (262, 132), (WIDTH, 200)), "#b3a182")
    yield rect(104, 58, 112, 46, "#8a6a4c")
    yield rect(107, 61, 106, 40, "#35554a")
    yield stroke("M118 74h36M118 84h52M118 94h28", "#cfe0d6", 1.6, opacity=0.7)
    for x in (72, 230):
        yield rect(x, 62, 18, 30, "#a9c4cc")
        yield rect(x + 8, 62, 1.6, 30, "#f4efe2")
    if "dinding retak" in facts.seen:
        yield from _cracks(draw, ((97, 46), (248, 48)))
    if broken:
        yield from _open_ceiling(draw)
    yield from _desks(draw)
    if broken:
        yield from _rubble(draw)
    yield passer_by(draw, facts, 274, 199, 108)


def _open_ceiling(draw: Draw) -> Iterator[str]:
    yield blob(draw, 162, 18, 62, 13, "#4a3b2d", rough=0.24, points=12)
    yield blob(draw, 158, 17, 42, 8, "#bcd0da", rough=0.24, points=10)
    for at in (-44, -16, 12, 40):
        yield line(((162 + at - 4, 30), (162 + at + 6, 4)), RAFTER, 3)
    for x, y, lean in ((112, 34, 24), (206, 30, -30), (164, 38, 8)):
        yield turned((rect(x, y, 24, 3, "#d9d3c2"), rect(x, y + 3, 24, 1, "#a9a290")), lean, x, y)
    yield polygon(((146, 26), (180, 26), (214, 150), (116, 150)), "#ffffff", opacity=0.14)


def _desks(draw: Draw) -> Iterator[str]:
    for y, size, xs in ((142, 0.7, (96, 160, 224)), (168, 1, (70, 160, 250))):
        for x in xs:
            w = 50 * size
            yield rect(x - w / 2, y - 12 * size, w, 5 * size, "#a9825a")
            yield rect(x - w / 2 + 2, y - 7 * size, w - 4, 8 * size, "#8d6b47")
            for at in (-0.44, 0.38):
                yield rect(x + w * at, y, 3 * size, 14 * size, "#6b5038")
            yield rect(
                x - w * 0.3, y + 6 * size, w * 0.6, 4 * size, one(draw, ("#8d6b47", "#7f6040"))
            )


def _rubble(draw: Draw) -> Iterator[str]:
    for _piece in range(12):
        x, y = spread(draw, 110, 216), spread(draw, 138, 186)
        yield turned(
            (
                rect(
                    x,
                    y,
                    spread(draw, 8, 18),
                    spread(draw, 3, 7),
                    one(draw, ("#e4decd", "#cfc8b5", "#f0ecdf")),
                ),
            ),
            spread(draw, -30, 30),
            x,
            y,
        )


def _shack(facts: Facts, draw: Draw) -> Iterator[str]:
    """A poor house of boards, patched and leaning; or mended."""
    poor = not facts.seen & {"atap yang utuh", "bangunan selesai"}
    yield from _yard(draw)
    yield tree(draw, 286, 126, 80)
    yield palm(draw, 26, 124, 84)
    lean = -4 if "dinding miring" in facts.seen else 0
    yield turned(_walls(facts, draw, poor=poor), lean, 160, GROUND)
    yield rect(150, GROUND - 2, 34, 5, "#8a7a60")
    if "semak tinggi" in facts.seen:
        yield from _weeds(draw, GROUND + 8, 10)
    yield passer_by(draw, facts, 260, 197, 98)


def _walls(facts: Facts, draw: Draw, *, poor: bool) -> Iterator[str]:
    boards = ("#8f7a5f", "#9a8568", "#84705a", "#a38f72") if poor else ("#d8c9a4", "#d2c29c")
    for x in (84, 158, 230):
        yield rect(x, 138, 6, 14, DEEP)
    for number in range(15):
        yield rect(78 + number * 11, 82, 10.4, 60, one(draw, boards))
    yield rect(144, 96, 32, 46, "#5f4a36" if poor else "#7a5a41")
    yield rect(98, 98, 28, 22, "#4a5357")
    yield rect(196, 98, 28, 22, "#4a5357")
    if poor:
        yield polygon(((98, 98), (112, 98), (110, 120), (98, 120)), "#a9825a")
        yield rect(232, 100, 12, 40, "#39322b")
    yield polygon(((62, 86), (96, 46), (226, 46), (260, 86)), "#8b8d89" if poor else "#94614f")
    for at in range(13):
        yield line(((70 + at * 15, 85), (100 + at * 10, 47)), "#000000", 0.8, opacity=0.15)
    if poor:
        for x, y, colour in ((120, 60, "#9a6a4a"), (206, 72, "#a4774f")):
            yield polygon(((x, y), (x + 22, y), (x + 18, y + 12), (x - 4, y + 12)), colour)
    if "atap berlubang" in facts.seen:
        yield blob(draw, 164, 66, 22, 11, HOLE, rough=0.26)
        for at in (-10, 0, 10):
            yield line(((162 + at, 75), (167 + at, 57)), RAFTER, 2.2)
        yield polygon(((196, 52), (218, 52), (224, 62), (200, 60)), "#5f86a8")
    if "dinding retak" in facts.seen:
        yield from _cracks(draw, ((130, 92), (188, 94)))


def _project(facts: Facts, draw: Draw) -> Iterator[str]:
    yield from _yard(draw, "#b8a684")
    yield tree(draw, 20, 118, 60)
    if facts.seen & {"bangunan selesai", "atap yang utuh"}:
        yield from _finished(draw)
    else:
        yield from _frame(draw)
    if "semak tinggi" in facts.seen:
        yield from _weeds(draw, GROUND + 14, 17)
    if "papan nama proyek" in facts.seen:
        yield from _board(facts)
    yield passer_by(draw, facts, 286, 198, 98)


def _frame(draw: Draw) -> Iterator[str]:
    """Columns and beams without walls or roof; rusty rods stand out at the top."""
    for x in (72, 128, 184, 240):
        yield rect(x, 62, 12, GROUND - 58, "#a7a79f")
        yield rect(x + 8, 62, 4, GROUND - 58, "#8f8f88")
        for rod in (1, 5, 9):
            yield line(
                ((x + rod, 62), (x + rod + spread(draw, -3, 3), 40 + spread(draw, -4, 6))),
                "#9a5a3c",
                1.3,
            )
    yield rect(66, 100, 192, 9, "#b3b3ab")
    yield rect(66, 107, 192, 2.4, "#8f8f88")
    for row in range(5):
        for at in range(6 - row % 2):
            yield rect(86 + at * 7.4 + (row % 2) * 3.6, 142 - row * 5, 6.8, 4.4, "#a8674c")
    yield rect(196, 109, 44, 39, "#b57b5f")
    for y in range(113, 148, 6):
        yield rect(196, y, 44, 0.8, "#8d5a43")
    yield blob(draw, 278, 150, 26, 12, "#9c8f78", rough=0.2)
    for _stone in range(6):
        yield oval(spread(draw, 258, 298), spread(draw, 146, 156), 3, 2, "#7f7564")


def _finished(draw: Draw) -> Iterator[str]:
    yield rect(66, 84, 190, GROUND - 80, "#e3dcc8")
    yield rect(66, 126, 190, GROUND - 122, "#8fa39a")
    yield polygon(((52, 86), (84, 52), (238, 52), (270, 86)), "#7c8f98")
    for at in range(12):
        yield line(((62 + at * 18, 85), (88 + at * 13, 53)), "#000000", 0.8, opacity=0.12)
    for x in (82, 124, 196, 236):
        yield rect(x - 2, 96, 22 if x < 230 else 16, 22, "#ffffff")
        yield rect(x, 98, 18 if x < 230 else 12, 18, "#6d8a96")
    yield rect(148, 98, 34, 50, "#7a5a41")
    yield rect(164, 98, 1.4, 50, "#5f4634")
    yield rect(140, GROUND, 50, 5, "#cfcabd")
    for x in (74, 108, 204, 240):
        yield blob(draw, x, GROUND + 3, 10, 7, "#5f7f58")


def _board(facts: Facts) -> Iterator[str]:
    """The board of a project, with what is written on it."""
    for x in (26, 96):
        yield rect(x, 150, 3, 34, "#6f665a")
    yield rect(16, 116, 96, 44, "#f2eedd")
    yield rect(16, 116, 96, 11, "#44668a")
    yield text(64, 124.4, "PROYEK", 7.6, "#ffffff", anchor="middle", bold=True)
    for number, words in enumerate(facts.lines[:3]):
        yield text(21, 136 + number * 9.6, words, 7, "#2b2b2b")
    for number in range(len(facts.lines[:3]), 3):
        yield rect(21, 132 + number * 9.6, 70 - number * 14, 3, "#b3ad9b")
