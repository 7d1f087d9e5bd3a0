"""Addresses that come in with a request and are followed later: only our own."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import url_for


def own_address(written: str | None) -> str | None:
    """`written` when it is a path on this site, else None: nobody is led elsewhere after signing in."""
    if not written or not written.startswith("/") or written.startswith("//") or "\\" in written:
        return None
    if any(ord(letter) < ord(" ") for letter in written):
        return None
    parts = urlsplit(written)
    return None if parts.scheme or parts.netloc else written


def debrief_address(run: str) -> str:
    """Where a run is discussed; `#` and the id of a report leads to that report."""
    return url_for("debrief.person", run=run)
