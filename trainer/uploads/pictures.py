"""Pictures, drawn again: opened, turned upright, made small, and saved without anything but their points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from threading import Lock

from PIL import Image, ImageOps

from trainer.uploads.refusing import MEGABYTE, Refused, Unfit

LONGEST_SIDE = 1600
"""Points along the longer side of a kept picture: enough to read a receipt on it."""

FORMATS = ("JPEG", "PNG", "WEBP")

MEGAPIXELS: Mapping[str, int] = {"JPEG": 50, "MPO": 50, "PNG": 25, "WEBP": 25}
"""Millions of points that are unpacked at most. A JPEG can be unpacked at an eighth of its size, the others cannot.

An MPO is a JPEG with more pictures behind the first, as some telephones make it; the first is kept.
"""

FEW_COLOURS = 256
"""A drawing or a screenshot with so few colours stays sharp as PNG, and is often smaller; a grey photo is not."""

TRIES = ((LONGEST_SIDE, 85), (LONGEST_SIDE, 70), (1200, 70), (800, 60))
"""Longest side and quality of a JPEG, until one is small enough."""

_ONE_AT_A_TIME = Lock()
"""A class sends its photos in the same minute, and each takes memory while it is unpacked."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as it is kept; `ending` ".jpg" or ".png"."""

    data: bytes
    ending: str
    media_type: str


def drawn_anew(data: bytes, limit_mb: int) -> Drawn:
    """The picture drawn again, at most `limit_mb` megabytes. Raises Refused."""
    with _ONE_AT_A_TIME:
        picture = _plain(data)
        for drawn in _ways(picture):
            if len(drawn.data) <= limit_mb * MEGABYTE:
                return drawn
    raise Refused(Unfit.STAYS_TOO_LARGE, limit_mb)


def _ways(picture: Image.Image) -> Iterator[Drawn]:
    """How the picture may be kept, the best first: what can be seen through only as PNG, then ever smaller as JPEG."""
    if _seen_through(picture):
        yield _png(picture)
    flat = _on_white(picture)
    for number, (side, quality) in enumerate(TRIES):
        jpeg = _jpeg(_within(flat, side), quality)
        if number == 0 and flat.getcolors(FEW_COLOURS) is not None:
            png = _png(flat)
            yield min(png, jpeg, key=lambda drawn: len(drawn.data))
        yield jpeg


def _plain(data: bytes) -> Image.Image:
    """Upright, small, RGB or RGBA, and without anything that the file said beside its points. Raises Refused."""
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as opened:
            _refuse_bomb(opened)
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            opened.load()
            return _bare(_within(_upright(_in_colours(opened)), LONGEST_SIDE))
    except Refused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused(Unfit.TOO_MANY_PIXELS, max(MEGAPIXELS.values())) from None
    except Exception as error:  # what a decoder raises on forged bytes is in no list
        raise Refused(Unfit.BROKEN) from error


def _refuse_bomb(opened: Image.Image) -> None:
    """A few kilobytes may promise a picture that fills the memory: its head is asked before anything is unpacked."""
    most = MEGAPIXELS.get(opened.format or "", min(MEGAPIXELS.values()))
    if opened.width * opened.height > most * 1_000_000:
        raise Refused(Unfit.TOO_MANY_PIXELS, most)


def _upright(picture: Image.Image) -> Image.Image:
    """Turned as the camera was held."""
    return ImageOps.exif_transpose(picture)


def _in_colours(picture: Image.Image) -> Image.Image:
    """RGB, or RGBA where something may be seen through it. Keeps what the file said, for the turning."""
    through = picture.has_transparency_data
    if picture.mode.startswith("I;16"):
        picture = picture.point(lambda value: value / 256).convert("L")
    return picture.convert("RGBA" if through else "RGB")


def _within(picture: Image.Image, side: int) -> Image.Image:
    small = picture.copy()
    small.thumbnail((side, side))
    return small


def _bare(picture: Image.Image) -> Image.Image:
    """The points alone on a new sheet: place, device, comments and profiles stay behind."""
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    return bare


def _seen_through(picture: Image.Image) -> bool:
    return picture.mode == "RGBA" and picture.getchannel("A").getextrema() != (255, 255)


def _on_white(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture
    sheet = Image.new("RGB", picture.size, "white")
    sheet.paste(picture, mask=picture.getchannel("A"))
    return sheet


def _png(picture: Image.Image) -> Drawn:
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return Drawn(out.getvalue(), ".png", "image/png")


def _jpeg(picture: Image.Image, quality: int) -> Drawn:
    out = BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return Drawn(out.getvalue(), ".jpg", "image/jpeg")
