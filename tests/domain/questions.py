"""The questions that the tables of the reference leave open (ref. 3.5), and the mark of a test that answers one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Test = TypeVar("Test", bound=Callable[..., None])

QUESTIONS = (
    "Who is admin instansi of the province?",
    "When does a clock start and end?",
    "Which days does TUNDA take off the class limit?",
    "Which flag?",
    "Class limit before verification?",
    "What meets the class limit?",
    "3 + 5 hk against a 5 hk class?",
    "Interim or final?",
    "Reply or reopening?",
    "Officer's Komentar?",
    "Closing over an open question, or with a unit still due?",
    "Admin answers while a unit holds it?",
    "Several units?",
    "Supporting body outside this government, or without a seat?",
    "New disposition?",
    "Where does Bukan Wewenang go?",
    "Data missing after verification?",
    "Tunda ended by the office?",
    "Completion after the lapse?",
    "Delete request?",
    "Class change?",
    "BP or WBS sent to an ordinary unit?",
    "Eskalasi from MASUK, TUNDA, PROSES?",
    "Who works an escalated report?",
    "Accused is the admin's superior, kepala daerah, or Inspektorat?",
    "What may Publikasikan lift?",
    "A leak, also after closing?",
    "When is a report public?",
    "Redaction against never alter?",
    "Who sees the rest?",
    "Name of an anonymous reporter?",
    "Duplicates and secrecy?",
    "Which main?",
    "Walk-in dates?",
    "Ladder 3.4?",
    "End of a run, simulated colleagues?",
)


def answers(question: str) -> Callable[[Test], Test]:
    """Mark a test as answering one of the open questions. ValueError for a question nobody asked."""
    if question not in QUESTIONS:
        raise ValueError(f"not a question of ref. 3.5: {question}")

    def mark(test: Test) -> Test:
        test.answers = question  # type: ignore[attr-defined]
        return test

    return mark
