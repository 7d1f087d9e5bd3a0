"""What a browser remembers without an account: the colours of the page, and whether names are hidden on it. Read here, written by `account` and `instructor`."""

from __future__ import annotations

from flask import request

THEME_COOKIE = "tema"
THEMES = ("light", "dark")
"""What may be chosen; anything else, and no cookie, follows the device."""

HIDE_NAMES_COOKIE = "nama"
HIDE_NAMES = "sembunyi"


def chosen_theme() -> str | None:
    """light, dark, or None: as the device."""
    theme = request.cookies.get(THEME_COOKIE)
    return theme if theme in THEMES else None


def names_are_hidden() -> bool:
    """Whether an instructor's pages show numbers in place of names, because a hall looks on."""
    return request.cookies.get(HIDE_NAMES_COOKIE) == HIDE_NAMES
