"""What a browser remembers without an account: the colours of the page. Read here, written by `account`."""

from __future__ import annotations

from flask import request

THEME_COOKIE = "tema"
THEMES = ("light", "dark")
"""What may be chosen; anything else, and no cookie, follows the device."""


def chosen_theme() -> str | None:
    """light, dark, or None: as the device."""
    theme = request.cookies.get(THEME_COOKIE)
    return theme if theme in THEMES else None
