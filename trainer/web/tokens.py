"""The CSRF token as it goes over the wire in a zipped page: under a mask that is drawn anew for every answer.

How small a zipped page gets tells how much of it stands in it twice. Whoever can choose a word that a page repeats and see
how long the answer is could find a secret of that page letter by letter (the attack is known as BREACH); a token that
never looks the same twice cannot be found so ([ADR 0028](../../docs/adr/0028-zipped-pages-masked-tokens.md)).
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode

from flask_wtf import CSRFProtect

SIGN = "."
"""Stands between the parts of a signed token, and in no masked one."""


def masked(token: str) -> str:
    """The token under a mask, with the mask: letters, digits, "-" and "_"."""
    plain = token.encode()
    mask = secrets.token_bytes(len(plain))
    return urlsafe_b64encode(mask + _with(mask, plain)).decode().rstrip("=")


def unmasked(sent: str) -> str:
    """The token as it was signed; what is no masked token is given back as it came."""
    if SIGN in sent:
        return sent
    try:
        both = urlsafe_b64decode(sent + "=" * (-len(sent) % 4))
        return _with(both[: len(both) // 2], both[len(both) // 2 :]).decode()
    except (ValueError, OverflowError):
        return sent


def _with(mask: bytes, text: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(mask, text, strict=True))


class TokenCheck(CSRFProtect):
    """The library's check of every request that changes something, of masked tokens too."""

    def _get_csrf_token(self) -> str | None:
        sent = super()._get_csrf_token()
        return unmasked(sent) if sent else None
