"""What is measured, what it is held against, and how much it may cost: one entry a line of the table.

Flat on purpose. Whoever measures gives a figure for an entry (`lines.lines_of`); an entry without one ends the command with its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a figure counts."""

    TIME = "processor time"
    STATEMENTS = "statements"
    COMMITS = "commits"
    BYTES = "bytes"
    GROWTH = "growth"


class Held(StrEnum):
    """What a bar limits: the figure itself, or how many times its reference it is."""

    VALUE = "value"
    RATIO = "ratio"


UNITS = {
    Kind.TIME: "ms",
    Kind.STATEMENTS: "statements",
    Kind.COMMITS: "commits",
    Kind.BYTES: "kB",
    Kind.GROWTH: "ms",
}
"""Milliseconds are those of the server's processor; a kB has 1,000 bytes."""

PAGE, WRITE, SIGNED_IN = "bare page", "bare write", "bare signed-in"
SMALL, THIRTY = "the small one", "30 desks"
NO_REFERENCE = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: its kind and name, what it is compared with ("" for nothing), and the most that it may be.

    `limit` None: shown for whoever looks for causes; nothing is asked of it.
    """

    kind: Kind
    what: str
    reference: str
    held: Held
    limit: float | None

    @property
    def name(self) -> str:
        """What the line is called, without the kind of database."""
        against = f", against {self.reference}" if self.reference else ""
        return f"{self.kind}: {self.what}{against}"

    @property
    def unit(self) -> str:
        """The unit of figure and reference."""
        return UNITS[self.kind]


def _time(what: str, reference: str, times: float | None) -> Bar:
    return Bar(Kind.TIME, what, reference, Held.RATIO, times)


def _at_most(kind: Kind, what: str, limit: float | None) -> Bar:
    return Bar(kind, what, NO_REFERENCE, Held.VALUE, limit)


def _grows(what: str, reference: str, times: float | None) -> Bar:
    return Bar(Kind.GROWTH, what, reference, Held.RATIO, times)


INBOX = _time("inbox", PAGE, 2.0)
REPORT = _time("report page", PAGE, 4.0)
POLL = _time("poll with nothing new", SIGNED_IN, 1.3)
COMMENT = _time("comment", WRITE, 3.0)
VERIFICATION = _time("verification", WRITE, 3.0)
CONSOLE_NEWS = _time("console of 30 with news of one", PAGE, 5.0)
CONSOLE_ALL_NEWS = _time("console of 30 with news of all", PAGE, None)
DEBRIEF = _time("personal debrief", PAGE, 8.0)
CSV = _time("results CSV of 30", PAGE, 10.0)
CLASS_DEBRIEF = _time("class debrief of 30", PAGE, 20.0)
NEXT_DAY_30 = _at_most(Kind.TIME, "Hari kerja berikutnya, 30 desks", None)
NEXT_DAY_60 = _at_most(Kind.TIME, "Hari kerja berikutnya, 60 desks", None)
NEXT_DAY_120 = _at_most(Kind.TIME, "Hari kerja berikutnya, 120 desks", 3_000)

INBOX_STATEMENTS = _at_most(Kind.STATEMENTS, "inbox", 8)
REPORT_STATEMENTS = _at_most(Kind.STATEMENTS, "report page", 10)
POLL_STATEMENTS = _at_most(Kind.STATEMENTS, "poll with nothing new", 2)
COMMENT_STATEMENTS = _at_most(Kind.STATEMENTS, "comment", 12)
VERIFICATION_STATEMENTS = _at_most(Kind.STATEMENTS, "verification", 12)
COMMENT_AND_PAGE = _at_most(Kind.STATEMENTS, "comment and the page after it", 20)
VERIFICATION_AND_PAGE = _at_most(Kind.STATEMENTS, "verification and the page after it", 20)
MESSAGE_STATEMENTS = _at_most(Kind.STATEMENTS, "message to 30 runs", 40)
CONSOLE_STEADY = _at_most(Kind.STATEMENTS, "console of 30, steady", 6)
CONSOLE_POLL = _at_most(Kind.STATEMENTS, "console of 30, poll with nothing new", 6)
CONSOLE_CHANGED = _at_most(Kind.STATEMENTS, "console of 30, all changed", 12)
CSV_STATEMENTS = _at_most(Kind.STATEMENTS, "results CSV of 30", 12)

COMMENT_COMMITS = _at_most(Kind.COMMITS, "comment", 1)
VERIFICATION_COMMITS = _at_most(Kind.COMMITS, "verification", 1)
MESSAGE_COMMITS = _at_most(Kind.COMMITS, "message to 30 runs", 1)

REPORT_PLAIN = _at_most(Kind.BYTES, "report page, plain", 60)
REPORT_WIRE = _at_most(Kind.BYTES, "report page, over the wire", 15)
INBOX_PLAIN = _at_most(Kind.BYTES, "inbox, plain", 25)

GROWN_COMMENT = _grows("comment in the large place", SMALL, 1.2)
GROWN_INBOX = _grows("inbox in the large place", SMALL, 1.2)
GROWN_REPORT = _grows("report page in the large place", SMALL, 1.2)
GROWN_DAY_60 = _grows("next day per desk, 60 desks", THIRTY, 1.2)
GROWN_DAY_120 = _grows("next day per desk, 120 desks", THIRTY, 1.2)
FIRST_TOUCH = _at_most(Kind.GROWTH, "first touch of the long run after a restart", 250)

BARS = tuple(value for value in globals().values() if isinstance(value, Bar))
"""All of them, in the order of the table."""
