"""Prose of which some paragraphs are said under a condition: their first line is `when: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

WHEN = re.compile(r"^when:[ \t]*(.*?)[ \t]*(?:\n|\Z)")
GAP = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`when` is the condition as it was written, "" for none; `at` where the paragraph begins in its section."""

    when: str
    text: str
    at: int


def paragraphs(section: str) -> Iterator[Paragraph]:
    """The paragraphs of what stands under a heading."""
    at = 0
    for gap in (*GAP.finditer(section), None):
        written = section[at : gap.start() if gap else len(section)]
        begins = at + len(written) - len(written.lstrip())
        body = written.strip()
        found = WHEN.match(body)
        if found is not None:
            yield Paragraph(found.group(1), body[found.end() :].strip(), begins)
        elif body:
            yield Paragraph("", body, begins)
        at = gap.end() if gap else len(section)
