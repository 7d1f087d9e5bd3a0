"""Why a move is refused or a field is wrong: the closed list of codes that the core speaks.

Each code has a sentence in the reader's language in `web` (a house test compares the two lists).
"""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """Codes of `NotAllowed`."""

    RUN_FINISHED = "run_finished"
    """The run is over; nothing more can be done in it."""
    PAUSED = "paused"
    """The clock stands still; nothing can be done until it runs."""
    NOT_STARTED = "not_started"
    """The instructor has not started the class yet."""
    CLASS_ENDED = "class_ended"
    """The class is over; nobody can join it."""
    NOT_YOURS = "not_yours"
    """Only the instructor of the class, or a learner alone, may do this."""
    ROLE = "role"
    """The rights matrix gives this role no such action."""
    SCOPE = "scope"
    """The role has the action, but not on this report: it lies at another desk or unit."""
    STATE = "state"
    """The lifecycle knows no such move from this state."""
    LEFT_RUN = "left_run"
    """The report was passed to an agency that nobody plays in this run."""
    ESCALATED = "escalated"
    """The report lies with the Inspektorat; the admins keep a card without text."""
    ALREADY_SECRET = "already_secret"
    ALREADY_ESCALATED = "already_escalated"
    NOT_SECRET = "not_secret"
    SECRECY_STAYS = "secrecy_stays"
    """Secrecy cannot be lifted: BP or WBS, or the office raised it for somebody else's sake."""
    NO_FINAL_ANSWER = "no_final_answer"
    """An officer closes only after a *tanggapan akhir*."""
    WINDOW_OVER = "window_over"
    """The window for reopening or rating has passed."""
    ALREADY_RATED = "already_rated"
    NO_REQUEST = "no_request"
    """There is no open request to delete."""
    REQUEST_OPEN = "request_open"
    DELETED = "deleted"
    """A report that was deleted on request is not restored."""
    MAIN_UNFIT = "main_unfit"
    """The main report is not verified, is archived, is itself linked, or lies elsewhere."""
    NO_SUPERVISOR = "no_supervisor"
    """No Inspektorat is known for this government."""


class Wrong(StrEnum):
    """Codes of `Problem`: what is wrong with a field."""

    REQUIRED = "required"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    UNKNOWN = "unknown"
    TAKEN = "taken"
    """It must be unique, and somebody has it already."""
    NOT_A_CHOICE = "not_a_choice"
    NOT_OWN_UNIT = "not_own_unit"
    TOO_MANY = "too_many"
    TWICE = "twice"
    IN_THE_PAST = "in_the_past"
    IN_THE_FUTURE = "in_the_future"
    NOT_NEEDED = "not_needed"
    OUT_OF_TEXT = "out_of_text"
    SAME_REPORT = "same_report"
    OUT_OF_RANGE = "out_of_range"
