"""Colours can be read: every pair that a component puts together, in both themes, by WCAG 2.2 level AA.

Text needs 4.5 to 1; edges of controls, beads, lines of a chart and the focus mark need 3 to 1 on what they lie on.
"""

import itertools
import re
from collections.abc import Iterator

import pytest

from tests.look.conftest import STATIC
from tests.tables import each_row

TOKENS = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")
TEXT, SHAPE = 4.5, 3.0
DECORATION = {"line", "focus-halo", "weave"}
"""Lines of panels, the halo around the focus line and the woven band: they carry no meaning of their own."""

GROUNDS = "page surface surface-raised surface-sunken surface-citizen"


BOOTSTRAPS_TICK = "#ffffff"
"""Bootstrap draws the tick of a box as a white picture, in both themes."""


def block(opening: str) -> dict[str, str]:
    """The declarations between the braces after the last line that holds `opening`."""
    body = TOKENS.rsplit(opening, 1)[1].split("{", 1)[1].split("}", 1)[0]
    bare = re.sub(r"/\*.*?\*/", "", body, flags=re.DOTALL)
    return dict(re.findall(r"(--[\w-]+|color-scheme):\s*([^;]+);", bare))


LIGHT = block(':root,\n[data-bs-theme="light"]')
DARK = block('[data-bs-theme="dark"]')
DEVICE = block(":root:not([data-bs-theme])")


TABLE = (
    ("text text-muted accent-text", GROUNDS, TEXT),
    ("focus", GROUNDS, SHAPE),
    ("line-strong", "page surface surface-raised surface-citizen", SHAPE),
    *(
        (f"state-{state}", f"state-{state}-tint surface surface-sunken", TEXT)
        for state in "unverified untouched progress done postponed archived".split()
    ),
    *((f"due-{due}", f"due-{due}-tint surface", TEXT) for due in "calm soon late".split()),
    *((f"due-{due}-bead", f"due-{due}-tint surface", SHAPE) for due in "calm soon late".split()),
    ("due-late due-soon", "page", TEXT),
    ("surface", "text", TEXT),
    ("on-accent", "accent accent-hover accent-active", TEXT),
    ("text text-muted accent-text", "accent-tint", TEXT),
    (BOOTSTRAPS_TICK, "check-fill", SHAPE),
    ("accent", "surface", SHAPE),
    ("bar-text bar-muted ribbon", "bar bar-raised", TEXT),
    ("bar-focus", "bar bar-raised", SHAPE),
    ("ribbon-text", "ribbon", TEXT),
    ("critical-text", "surface", TEXT),
    ("on-critical", "critical", TEXT),
    ("on-mark", "mark-good mark-weak mark-bad", TEXT),
    ("path-own", "surface page", TEXT),
)
"""What lies on what, and the least ratio: all that components put together."""


def pairs() -> Iterator[tuple[str, str, float]]:
    """Foreground, background and the least ratio, one by one."""
    for fronts, grounds, least in TABLE:
        for front, ground in itertools.product(fronts.split(), grounds.split()):
            yield front, ground, least


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_gives_the_known_ratios():
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@each_row("front, back, least", list(pairs()))
@each_row("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_colour_can_be_read_on_its_ground(theme, front, back, least):
    found = ratio(theme.get(f"--{front}", front), theme[f"--{back}"])
    assert found >= least, f"{found:.2f}"


def test_the_two_dark_blocks_say_the_same():
    assert DARK == DEVICE


def test_both_themes_give_a_value_to_the_same_names():
    assert list(LIGHT) == list(DARK)


def test_every_colour_in_use_is_measured():
    measured = {name for pair in pairs() for name in pair[:2]}
    colours = {name[2:] for name, value in LIGHT.items() if value.startswith("#")}
    assert colours - measured == DECORATION
