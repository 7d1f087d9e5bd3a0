"""An author's paragraph as HTML: **strong**, *emphasis*, paragraphs, and nothing else. Everything is escaped first."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
EMPHASIS = re.compile(r"\*(?=\S)(.+?)(?<=\S)\*", re.DOTALL)


def inline(text: str) -> Markup:
    """One stretch of text without paragraphs."""
    safe = str(escape(text))
    return Markup(EMPHASIS.sub(r"<em>\1</em>", STRONG.sub(r"<b>\1</b>", safe)))  # noqa: S704 - escaped above


def paragraphs(text: str) -> Markup:
    """Text with paragraphs: an empty line makes a new one."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(inline(part)) for part in parts)
