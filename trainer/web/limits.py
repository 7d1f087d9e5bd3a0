"""How often one may try a password or a code. One limiter for the application; each blueprint says its own limits.

Counts are kept in this process. A hall of people shares one address, so keys are made of what is tried as well.
"""

from __future__ import annotations

from flask import request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(get_remote_address, storage_uri="memory://", headers_enabled=True)
"""Limits stand beside their views: `@limiter.limit("10/minute", key_func=…, methods=["POST"])`."""

LIMITED = frozenset({"join", "account"})
"""The blueprints where passwords and codes can be tried."""


@limiter.request_filter
def _has_none() -> bool:
    """Whether the limiter need not look for the limits of this click: it would do so for each."""
    return request.blueprint not in LIMITED
