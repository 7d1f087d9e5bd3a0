"""Where a class is joined: its address as people type it, and as a QR code."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
from flask import url_for
from markupsafe import Markup

QUIET_ZONE = 3
"""Blank modules around the code; the wall's white ground adds to it."""


@dataclass(frozen=True, slots=True)
class JoinAddress:
    """`url` whole, `typed` as one reads it from a wall. `only_here`: no other device can open it."""

    url: str
    typed: str
    only_here: bool


def join_address(code: str) -> JoinAddress:
    """Where the class with this code is joined, seen from the address the present page was asked at."""
    url = url_for("join.name", code=code, _external=True)
    return JoinAddress(url, f"{urlsplit(url).netloc}{url_for('join.code')}", _is_only_here(url))


def whole_address(url: str) -> JoinAddress:
    """An address of ours that others are given whole, as a link or a QR code."""
    parts = urlsplit(url)
    return JoinAddress(url, f"{parts.netloc}{parts.path}", _is_only_here(url))


def screen_address(code: str) -> str:
    """The wall of the class with this code, as one types it on the computer of a projector."""
    return f"{urlsplit(url_for('join.wall', code=code, _external=True)).netloc}{url_for('join.wall', code=code)}"


def qr_code(text: str) -> Markup:
    """The code as an inline SVG that fits its box; black on white in every theme, so that every phone reads it."""
    drawn = segno.make(text, error="m", micro=False).svg_inline(
        border=QUIET_ZONE, omitsize=True, dark="#000", light="#fff", svgclass=None, lineclass=None
    )
    return Markup(drawn)  # noqa: S704 - drawn by us: it holds paths and no text


def _is_only_here(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
