"""What a form brings along beside its fields: the id that makes a second tap of one button a no-op."""

from __future__ import annotations

from uuid import uuid4

from flask import request

COMMAND_ID_CHARS = 64


def fresh_command_id() -> str:
    """An id for one form, drawn when the page is made."""
    return uuid4().hex


def sent_command_id() -> str | None:
    """The id that came with the form; None when it came without one, or with something that is none."""
    sent = request.form.get("command_id", "")
    return sent if sent.isalnum() and len(sent) <= COMMAND_ID_CHARS else None
