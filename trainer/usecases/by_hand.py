"""Time and chance by hand, so that a rehearsal or a test can be repeated: a clock that is moved, tokens that count."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import count


class HandClock:
    """A wall clock that stands still until somebody moves it. Raises ValueError for a naive time."""

    def __init__(self, start: datetime) -> None:
        if start.tzinfo is None:
            raise ValueError("a wall clock needs a time zone")
        self._now = start

    def now(self) -> datetime:
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move forward by `by`. Raises ValueError for a step back."""
        if by < timedelta(0):
            raise ValueError(f"wall time does not go back by {by}")
        self._now += by


class CountedTokens:
    """`ports.Tokens` that count instead of drawing, so that a test or a playthrough can be repeated."""

    def __init__(self) -> None:
        self._number = count(1)

    def new_id(self) -> str:
        return f"id-{next(self._number)}"

    def join_code(self) -> str:
        return f"KLS{next(self._number):03d}"

    def code_words(self) -> str:
        return f"kode latihan nomor {next(self._number)}"

    def seed(self) -> int:
        return next(self._number)
