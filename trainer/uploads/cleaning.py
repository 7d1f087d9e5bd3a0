"""One file from outside: looked at by its content, refused or written anew, under a name that may be shown.

Such a name has no path, nothing invisible, and the ending of what the file has become.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from trainer.uploads.pdfs import only_pages
from trainer.uploads.pictures import drawn_anew
from trainer.uploads.refusing import MEGABYTE, Refused, Unfit

NAME_CHARS = 80

NAMELESS = "lampiran"

PICTURE, PAPER = "image", "pdf"

RAW_PICTURE_MB = 12
"""A photo as a telephone makes it; what is kept of it is far smaller."""

HEAD_BYTES = 1024
"""How far into a file the mark of a PDF may stand; readers look no further either."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A file as it may be kept: `kind` image | pdf, its new bytes, a name to show, and its media type."""

    kind: str
    data: bytes
    name: str
    media_type: str


def clean(data: bytes, name: str, limit_mb: int) -> Clean:
    """The file written anew, at most `limit_mb` megabytes large.

    Photos (JPEG, PNG, WebP) may come with up to `RAW_PICTURE_MB`; they are turned upright and made small. A PDF keeps
    its pages and nothing else. Raises InvalidInput: `attachments`, with a code of `Unfit` and the file's `name`.
    """
    try:
        return _clean(data, name, limit_mb)
    except Refused as refusal:
        raise refusal.called(shown_name(name)) from refusal


def _clean(data: bytes, name: str, limit_mb: int) -> Clean:
    if not data:
        raise Refused(Unfit.EMPTY)
    if _is_pdf(data):
        _refuse_larger(data, limit_mb)
        pages = only_pages(data)
        _refuse_larger(pages, limit_mb)
        return Clean(PAPER, pages, shown_name(name, ".pdf"), "application/pdf")
    if _is_picture(data):
        _refuse_larger(data, RAW_PICTURE_MB)
        drawn = drawn_anew(data, limit_mb)
        return Clean(PICTURE, drawn.data, shown_name(name, drawn.ending), drawn.media_type)
    raise Refused(Unfit.KIND)


def _refuse_larger(data: bytes, limit_mb: int) -> None:
    if len(data) > limit_mb * MEGABYTE:
        raise Refused(Unfit.TOO_LARGE, limit_mb)


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:HEAD_BYTES]


def _is_picture(data: bytes) -> bool:
    jpeg, png = data.startswith(b"\xff\xd8\xff"), data.startswith(b"\x89PNG\r\n\x1a\n")
    webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    return jpeg or png or webp


def shown_name(sent: str, ending: str = "") -> str:
    """The base name of `sent` with `ending` (".jpg") instead of its own; "" keeps what it has.

    Letters of control and direction are left out, since they can make a name look like another one. At most
    `NAME_CHARS` characters.
    """
    base = sent.replace("\\", "/").rpartition("/")[2]
    seen = "".join(sign if _visible(sign) else " " for sign in unicodedata.normalize("NFC", base))
    path = PurePosixPath(" ".join(seen.split()) or NAMELESS)
    ending = ending or path.suffix[:10]
    stem = path.stem.strip(" .") or NAMELESS
    return stem[: NAME_CHARS - len(ending)].rstrip(" .") + ending


def _visible(sign: str) -> bool:
    """Whether a character stands for itself: no control, no change of direction, no half of a pair."""
    return not unicodedata.category(sign).startswith("C")
