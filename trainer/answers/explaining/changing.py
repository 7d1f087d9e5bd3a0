"""Changes of a text: stretches replaced, removed or put in, and the text that comes of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.answers.language.alternatives import any_of
from trainer.answers.language.words import Span

SENTENCE = re.compile(
    any_of(
        r"[^.!?\n;]",
        r"(?<=\d)\.(?=\d)",
        any_of(
            r"(?<=\bJl)",
            r"(?<=\bNo)",
            r"(?<=\bRp)",
            r"(?<=\bYth)",
            r"(?<=\bKec)",
            r"(?<=\bKel)",
            r"(?<=\bKab)",
            r"(?<=\bSdr)",
            r"(?<=\bSdri)",
            r"(?<=\bBpk)",
            r"(?<=\bProv)",
            r"(?<=\bJln)",
            r"(?<=\bGg)",
            r"(?<=\bDs)",
            r"(?<=\btgl)",
        )
        + r"\.(?= ?\w)",
    )
    + r"+(?:[.!?;]+|(?=\n)|$)",
    re.IGNORECASE,
)
"""A sentence as one sees it on the page: to its mark or to the end of its line; a figure and a short form are not parted."""


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in place of what stands between `start` and `end` (string indices); both the same: put in there."""

    start: int
    end: int
    text: str


def applied(text: str, edits: Sequence[Edit]) -> str:
    """The text with every edit made. Edits must not overlap."""
    for edit in sorted(edits, key=lambda each: each.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def removal(text: str, span: Span) -> Edit:
    """The edit that takes a stretch away, with the space that would be left double."""
    start, end = span
    before, after = text[start - 1 : start], text[end : end + 1]
    if after == " " and before in ("", " ", "\n"):
        end += 1
    elif before == " " and after in ("", " ", "\n", ".", ",", ";", "!", "?"):
        start -= 1
    return Edit(start, end, "")


def removed(text: str, spans: Sequence[Span]) -> str:
    """The text without these stretches."""
    return applied(text, [removal(text, span) for span in spans])


def sentences(text: str) -> tuple[Span, ...]:
    """The places of the sentences, in order, without the spaces around them."""
    found = []
    for match in SENTENCE.finditer(text):
        match_text = match.group()
        if match_text.strip():
            start = match.start() + len(match_text) - len(match_text.lstrip())
            found.append((start, match.end() - (len(match_text) - len(match_text.rstrip()))))
    return tuple(found)


def at_end(text: str, sentence: str) -> Edit:
    """The edit that adds a sentence after the last one."""
    kept = text.rstrip()
    stop = "" if not kept or kept[-1] in '.!?:)"”' else "."
    return Edit(len(kept), len(kept), f"{stop}{' ' if kept else ''}{sentence}")


def at_start(text: str, sentence: str) -> Edit:
    """The edit that puts a sentence before the first one."""
    begin = len(text) - len(text.lstrip())
    # After an address and its comma a new line begins, as in any letter.
    return Edit(begin, begin, f"{sentence}\n" if sentence.endswith(",") else f"{sentence} ")
