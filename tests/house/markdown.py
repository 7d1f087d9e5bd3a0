"""What a house test asks of a page in Markdown: its links, its anchors, and what stands in it as code."""

import re
from collections.abc import Iterator
from pathlib import Path

FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"(?:(?<=\n\n)|\A)(?:(?: {4}.*)?\n)+")
SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|\b(?:href|src)=\"([^\"]+)\"")
HEADING = re.compile(r"^#{1,6} +(.+?)[ #]*$", re.MULTILINE)
NAMED = re.compile(r"<a (?:id|name)=\"([^\"]+)\"")


def links(text: str) -> Iterator[str]:
    """The target of each link and picture, as written; what stands in code is no link."""
    for found in LINK.finditer(SPAN.sub("", INDENTED.sub("", FENCED.sub("", text)))):
        yield found[1] or found[2]


def anchors(text: str) -> set[str]:
    """What may follow `#` in a link to the page: its headings as they are shown on the web, and anchors with a name."""
    bare = FENCED.sub("", text)
    return {anchor_of(found[1]) for found in HEADING.finditer(bare)} | set(NAMED.findall(bare))


def anchor_of(heading: str) -> str:
    """Small letters, hyphens for spaces, nothing but letters, digits, hyphens and underscores."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def code(text: str) -> Iterator[str]:
    """Each line of each block of code, and each span of code, without the space around it."""
    for block in (*FENCED.finditer(text), *INDENTED.finditer(text)):
        yield from (line.strip() for line in block[0].splitlines() if line.strip())
    for span in SPAN.finditer(INDENTED.sub("", FENCED.sub("", text))):
        yield " ".join(span[2].split())


def pages(root: Path) -> list[Path]:
    """Every page of the project, in a fixed order; environments and what tools leave behind are passed over."""
    inside = (path.relative_to(root) for path in root.rglob("*.md"))
    ours = (path for path in inside if not any(part.startswith(".") for part in path.parts))
    return [
        root / path for path in sorted(ours) if path.parts[0] not in ("instance", "dist", "build")
    ]
