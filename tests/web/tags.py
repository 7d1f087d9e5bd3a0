"""A page read tag by tag, at the speed of one pattern: for html.parser took a seventh of the time of all page tests.

It reads what our templates write, not what a browser forgives: a stray `<` is an error of the page.
"""

from __future__ import annotations

import re
from html import unescape

TOKEN = re.compile(
    r"""<!--.*?-->|<![a-z][^>]*>|<(?P<end>/?)(?P<tag>[a-z][\w-]*)"""
    r"""(?P<attributes>(?:\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*)\s*(?P<closed>/?)>""",
    re.IGNORECASE | re.DOTALL,
)
ATTRIBUTE = re.compile(r"""([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+)))?""")
RAW = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")}
"""Elements in which nothing is a tag but their own end."""


class TagReader:
    """Calls `handle_starttag`, `handle_endtag` and `handle_data` in the order of a page, as html.parser does."""

    def feed(self, html: str) -> None:
        """Read a page. Raises AssertionError where something is neither a tag nor text."""
        at = 0
        while token := TOKEN.search(html, at):
            self._told_text(html[at : token.start()])
            at = token.end()
            tag = token["tag"]
            if tag is None:
                continue  # a comment, or the line that says what the page is
            if token["end"]:
                self.handle_endtag(tag.lower())
                continue
            at = self._told_start(tag.lower(), token, html, at)
        self._told_text(html[at:])

    def _told_start(self, tag: str, token: re.Match[str], html: str, at: int) -> int:
        """An element that begins behind `at`; returns from where to go on."""
        self.handle_starttag(tag, _attributes(token["attributes"]))
        if token["closed"]:
            self.handle_endtag(tag)
        elif tag in RAW:
            end = RAW[tag].search(html, at)
            assert end is not None, f"<{tag}> does not end"
            if html[at : end.start()]:
                self.handle_data(html[at : end.start()])
            return end.start()
        return at

    def _told_text(self, text: str) -> None:
        if text:
            assert "<" not in text, f"neither a tag nor text: {text[text.index('<') :][:200]}"
            self.handle_data(unescape(text) if "&" in text else text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """An element begins."""

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""

    def handle_data(self, data: str) -> None:
        """Text, with its entities written out."""


def _attributes(written: str) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    for one in ATTRIBUTE.finditer(written):
        value = one[one.lastindex] if one.lastindex != 1 else None
        found.append((one[1].lower(), unescape(value) if value and "&" in value else value))
    return found
