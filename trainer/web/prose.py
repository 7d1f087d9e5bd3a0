"""The texts of a scenario as html: headings, paragraphs, lists, bold and italic. Everything else stays as it is typed.

Authors write a small part of Markdown; nothing they write can become markup of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

LOWEST_HEADING = 6
HEADING = re.compile(r"^(#{1,4})\s+(.*)$")
ITEM = re.compile(r"^[-*]\s+(.*)$")
NUMBERED = re.compile(r"^\d+[.)]\s+(.*)$")
BOLD = re.compile(r"\*\*(.+?)\*\*")
ITALIC = re.compile(r"(?<![\w*])\*(?!\s)(.+?)(?<!\s)\*(?![\w*])")


REPORT_ID = re.compile(r"\b(SIM-\d+)\b")
WHOLE = Markup('<span class="text-nowrap">{}</span>')


def unbroken(text: str) -> Markup:
    """Plain text in which no number of a report is broken at the end of a line; what is markup already stays as it is."""
    if isinstance(text, Markup):
        return text
    parts = REPORT_ID.split(str(text))
    return Markup("").join(
        WHOLE.format(part) if place % 2 else escape(part) for place, part in enumerate(parts)
    )


def prose(text: str, top: int = 2) -> Markup:
    """The text as html. `top`: level of its first kind of heading; a heading that opens the text is left out, since
    the page has a title of its own.
    """
    lines = text.replace("\r\n", "\n").strip().split("\n")
    if lines and (first := HEADING.match(lines[0])) and len(first.group(1)) == 1:
        lines = lines[1:]
    return Markup("\n").join(_blocks(lines, top))


def _blocks(lines: list[str], top: int) -> Iterator[Markup]:
    """One block after the other; an empty line, or a line of another kind, ends it."""
    kind = ""
    block: list[str] = []
    for line in [*lines, ""]:
        found, words = _kind_of(line.strip())
        goes_on = bool(words) and found == "p" and kind in ("ul", "ol")
        if block and not goes_on and (found != kind or not words):
            yield _html(kind, block)
            block = []
        if found.startswith("h"):
            level = top + max(0, int(found[1:]) - 2)
            yield Markup("<h{0}>{1}</h{0}>").format(min(level, LOWEST_HEADING), _inline(words))
        elif goes_on and block:
            block[-1] += f" {words}"
        elif words:
            kind = found
            block.append(words)


def _kind_of(line: str) -> tuple[str, str]:
    if heading := HEADING.match(line):
        return f"h{len(heading.group(1))}", heading.group(2)
    if item := ITEM.match(line):
        return "ul", item.group(1)
    if item := NUMBERED.match(line):
        return "ol", item.group(1)
    return "p", line


def _html(kind: str, block: list[str]) -> Markup:
    if kind == "p":
        return Markup("<p>{}</p>").format(_inline(" ".join(block)))
    items = Markup("").join(Markup("<li>{}</li>").format(_inline(words)) for words in block)
    return Markup("<{0}>{1}</{0}>").format(kind, items)


def _inline(words: str) -> Markup:
    safe = str(escape(words))
    safe = BOLD.sub(r"<strong>\1</strong>", safe)
    return Markup(ITALIC.sub(r"<em>\1</em>", safe))  # noqa: S704 - escaped two lines above
