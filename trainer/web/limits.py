"""How often one may try a password or a code. One limiter for the application; each blueprint says its own limits.

Counts are kept in this process. A hall of people shares one address, so keys are made of what is tried as well.
"""

from __future__ import annotations

from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(get_remote_address, storage_uri="memory://", headers_enabled=True)
"""Limits stand beside their views: `@limiter.limit("10/minute", key_func=…, methods=["POST"])`."""
