"""The parts of a JPEG that say something beside its points: place, device, comments. Taken out without drawing anew."""

from __future__ import annotations

from collections.abc import Iterator

START, SCAN, END = 0xD8, 0xDA, 0xD9
ALONE = (0x01, *range(0xD0, 0xD8))
"""Marks without a length: padding and restarts."""

COMMENT = 0xFE
APPLICATION = range(0xE0, 0xF0)
ABOUT_COLOURS = 0xEE
"""Adobe's mark tells how colours are stored; without it a print colour turns inside out."""


def without_words(jpeg: bytes) -> bytes:
    """The same points without comments and application parts. Bytes that are no sound JPEG come back empty."""
    return b"".join(_kept(jpeg)) if jpeg[:2] == b"\xff\xd8" else b""


def _kept(jpeg: bytes) -> Iterator[bytes]:
    yield jpeg[:2]
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        mark = jpeg[at + 1]
        if mark == 0xFF:  # filling between two parts
            at += 1
            continue
        if mark in ALONE:
            yield jpeg[at : at + 2]
            at += 2
            continue
        if mark == SCAN:
            end = jpeg.rfind(b"\xff\xd9")
            yield jpeg[at : end + 2] if end > at else jpeg[at:]
            return
        length = int.from_bytes(jpeg[at + 2 : at + 4], "big")
        part = jpeg[at : at + 2 + length]
        if not _says_something(mark):
            yield part
        at += 2 + max(length, 2)


def _says_something(mark: int) -> bool:
    return mark == COMMENT or (mark in APPLICATION and mark != ABOUT_COLOURS)
