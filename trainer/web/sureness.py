"""What is this training's own choice says so: it is never shown as law."""

from __future__ import annotations

from trainer.web.language import gettext as _

NOT_LAW = ("L", "U", "D")
"""Confidence marks of what is shown as *aturan bawaan*, never as law."""


def remark_of(confidence: str) -> str:
    """A sentence behind a rule that is no law, with the blank before it; "" for others."""
    return " " + _("Aturan bawaan latihan, bukan ketentuan hukum.") if confidence in NOT_LAW else ""


def mark_of(confidence: str) -> str:
    """How sure an entry is, in words; "" for what has an official or a second source."""
    return _("aturan bawaan") if confidence in NOT_LAW else ""
