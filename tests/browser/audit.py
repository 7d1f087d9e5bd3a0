"""What every page must be for everybody: sound for assistive technology, within a small screen, with room for a finger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SMALL, LARGE = {"width": 320, "height": 640}, {"width": 1280, "height": 800}
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
EVERYTHING = {
    "resultTypes": ["violations"],
    "preload": False,
    "runOnly": {"type": "tag", "values": list(TAGS)},
}
COLOURS = {
    "resultTypes": ["violations"],
    "preload": False,
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
"""All that another colour scheme can change."""

SCRIPT = Axe().axe_script

FINGER = 44
"""Pixels that a finger needs in both directions."""

SMALL_TARGETS = """finger => {
  const half = finger / 2 - 1;
  const inText = one => one.matches("a") && getComputedStyle(one).display === "inline" &&
    [...one.parentElement.childNodes].some(node => node.nodeType === 3 && node.textContent.trim() !== "");
  const own = (one, hit) => hit !== null && (one.contains(hit) || hit.closest("label")?.contains(one) ||
    (hit.closest("label") && hit.closest("label").htmlFor === one.id && one.id !== ""));
  const found = [];
  const within = document.querySelector("dialog[open]") ?? document;
  for (const one of within.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (!one.checkVisibility({visibilityProperty: true, opacityProperty: true}) || one.disabled || inText(one)) continue;
    if (one.closest(".bt-skip")) continue;
    one.scrollIntoView({block: "center", inline: "center"});
    const box = one.getBoundingClientRect();
    if (box.width >= finger - 0.5 && box.height >= finger - 0.5) continue;
    const x = box.x + box.width / 2, y = box.y + box.height / 2;
    const wide = box.width >= finger - 0.5 ? [[0, 0]] : [[-half, 0], [half, 0]];
    const high = box.height >= finger - 0.5 ? [[0, 0]] : [[0, -half], [0, half]];
    const missed = [...wide, ...high].some(([dx, dy]) => !own(one, document.elementFromPoint(x + dx, y + dy)));
    if (missed) found.push(`${one.tagName.toLowerCase()} ${one.id || one.className || one.name || ""} ` +
      `"${(one.innerText || one.value || "").trim().slice(0, 40)}" ${Math.round(box.width)} x ${Math.round(box.height)}`);
  }
  return found;
}"""

TOO_WIDE = """width => {
  if (document.scrollingElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > width + 0.5)
    .slice(0, 5)
    .map(one => `${one.tagName.toLowerCase()}.${one.className} reaches ${Math.round(one.getBoundingClientRect().right)} px`)
    .concat(`the page is ${document.scrollingElement.scrollWidth} px wide`);
}"""


def violations(page: Page, options: object = EVERYTHING) -> list[str]:
    """What axe finds: rule, element, and what it says."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SCRIPT)
    found = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@dataclass(frozen=True)
class Look:
    """A page in a window of one size and one colour scheme."""

    small: bool
    dark: bool

    def flaws(self, page: Page, rules: Mapping[str, Any] = EVERYTHING) -> Iterator[str]:
        """What axe finds by these rules. The page need not be loaded again."""
        size, scheme = SMALL if self.small else LARGE, "dark" if self.dark else "light"
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        for flaw in violations(page, rules):
            yield f"{size['width']} px, {scheme}: {flaw}"

    def flaws_elsewhere(self, page: Page) -> Iterator[str]:
        """What axe finds in the other colours, in the other size, and in both."""
        yield from replace(self, dark=not self.dark).flaws(page, COLOURS)
        other = replace(self, small=not self.small)
        yield from other.flaws(page)
        yield from replace(other, dark=not self.dark).flaws(page, COLOURS)


def small_screen_flaws(page: Page) -> Iterator[str]:
    """What does not fit a phone of the smallest size."""
    page.set_viewport_size(SMALL)
    for flaw in page.evaluate(TOO_WIDE, SMALL["width"]):
        yield f"sideways: {flaw}"
    for flaw in page.evaluate(SMALL_TARGETS, FINGER):
        yield f"too small for a finger: {flaw}"
