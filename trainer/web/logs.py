"""The operations log: one line of key and value for what went wrong, on standard error. Never the source of a score.

It names routes and runs, never people, nor what somebody typed; local variables of a trace are left out for that
reason.
"""

from __future__ import annotations

import sys

import structlog


def configure_logs() -> None:
    """Set the shape of a line for this process. May be called again."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(key_order=("timestamp", "level", "event")),
        ],
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
    )
