"""Time zones by name, as content may write them."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def known_zone(name: str) -> bool:
    """Whether this is an IANA zone that the computer knows."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def written_in_zone(moment: datetime, zone: str) -> bool:
    """Whether an aware instant carries the offset that `zone` has at that instant."""
    return moment.utcoffset() == moment.astimezone(ZoneInfo(zone)).utcoffset()
