"""What of a finding is for the citizen: all but the words by which its author tells the office how to deal with it."""

from __future__ import annotations

import re
from functools import lru_cache

SENTENCE = re.compile(r"(?<=[.;])\s+")

SAYS_WHAT_MAY_BE_TOLD = re.compile(
    r"^yang boleh disampaikan(?: kepada pelapor)?:\s*", re.IGNORECASE
)
FOR_THE_OFFICE = re.compile(
    r"^bahan dari\b"
    r"|\b(?:tidak|jangan) (?:disebut|dibahas|disampaikan|dibicarakan)\b[^.]{0,30}\b(?:kepada|dengan) pelapor\b"
    r"|\btanpa sepengetahuan\b",
    re.IGNORECASE,
)
"""Where a material comes from, what nobody may say, and what must not be known."""


@lru_cache(maxsize=1024)
def for_citizens(finding: str) -> str:
    """The finding without such sentences; what an author marks as tellable stays, without the mark."""
    told = (_tellable(each) for each in SENTENCE.split(finding) if not FOR_THE_OFFICE.search(each))
    whole = " ".join(told)
    return f"{whole[:-1]}." if whole.endswith(";") else whole


@lru_cache(maxsize=1024)
def marked_for_citizens(finding: str) -> str:
    """The sentences alone that an author marks as tellable, without the mark; "" where none is."""
    sentences = SENTENCE.split(finding)
    marked = (each.rstrip(";.") for each in sentences if SAYS_WHAT_MAY_BE_TOLD.match(each))
    return " ".join(f"{_tellable(each)}." for each in marked)


def _tellable(sentence: str) -> str:
    mark = SAYS_WHAT_MAY_BE_TOLD.match(sentence)
    if mark is None:
        return sentence
    told = sentence[mark.end() :]
    return f"{told[:1].upper()}{told[1:]}"
