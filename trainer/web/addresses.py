"""Addresses that come in with a request and are followed later: only our own."""

from __future__ import annotations

from urllib.parse import urlsplit


def own_address(written: str | None) -> str | None:
    """`written` when it is a path on this site, else None: nobody is led elsewhere after signing in."""
    if not written or not written.startswith("/") or written.startswith("//") or "\\" in written:
        return None
    if any(ord(letter) < ord(" ") for letter in written):
        return None
    parts = urlsplit(written)
    return None if parts.scheme or parts.netloc else written
