"""Facts that an answer gets wrong: its wrong places, what it tells otherwise than case and notes, and another date for the same
event, which is looked for here.

A date is only held to be wrong where the right one is not named. Places are looked at in `wrong_places`, figures, days and
offices in `told_facts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.calendar_words import DAYS
from trainer.answers.language.heard import Day, days_in_phrase, heard_of, same_day
from trainer.answers.language.keys import MONTH_KEYS, key_of, keys_of, same_key
from trainer.answers.language.plain import plain
from trainer.answers.language.words import Span, merged
from trainer.answers.rubric.reading import Answer, once
from trainer.answers.rubric.told_facts import other_days, other_figures, other_names
from trainer.answers.rubric.wrong_places import other_offices, unknown_places, wrong_neighbours


@once
def wrong_facts(answer: Answer) -> tuple[Span, ...]:
    """Offsets in the plain text of places, dates and offices that are not those of the case."""
    found = {
        *wrong_neighbours(answer),
        *unknown_places(answer),
        *_wrong_days(answer),
        *other_offices(answer),
    }
    return merged(list(found))


@once
def told_otherwise(answer: Answer) -> tuple[Span, ...]:
    """Offsets of what contradicts case or notes, neighbours left aside. It is weighed and no limit: on cases that nobody had
    looked at most of it was no slip.
    """
    found = {
        *unknown_places(answer),
        *_wrong_days(answer),
        *other_offices(answer),
        *other_figures(answer),
        *other_days(answer),
        *other_names(answer),
    }
    return merged(list(found))


SINCE = re.compile(r"\b(?:sejak|mulai|semenjak|dari|sesudah|setelah)\b")
AHEAD = compiled(
    r"\b"
    + any_of(
        "akan",
        r"rencana\w*",
        "direncanakan",
        "dijadwalkan",
        "jadwal",
        "depan",
        "nanti",
        "besok",
        "paling lambat",
        r"batas\w*",
        "undangan",
        "berhenti",
        "henti",
        "dihentikan",
        "menghentikan",
        "stop",
        "disetop",
        "distop",
        "selesai",
        "pulih",
        "kembali",
        "normal",
        "diperbaiki",
        "ditangani",
        "diganti",
        "dicabut",
        "ditutup",
        "dibuka",
    )
    + r"\b"
)
"""What is still to come, or what ended on that day: no date of the complaint's event."""
NO_EVENT = frozenset(
    key_of(word)
    for word in (
        *DAYS,
        "ahad",
        "pagi",
        "siang",
        "sore",
        "malam",
        "dini",
        "mulai",
        "semenjak",
        "awal",
        "pertengahan",
        "akhir",
        "tertanggal",
    )
)


@dataclass(frozen=True, slots=True)
class Event:
    """What a fact says of a date: the keys of the event, its date, and whether it tells since when."""

    keys: tuple[str, ...]
    day: Day
    since: bool


@lru_cache(maxsize=256)
def events_of(case: Case) -> tuple[Event, ...]:
    """The dated events of a case's facts, each wording with one date and words of its own."""
    found = []
    for phrase in (phrase for fact in case.key_facts for phrase in fact.phrases):
        days = days_in_phrase(phrase)
        keys = tuple(
            key
            for key in keys_of(phrase)
            if not key[0].isdigit() and key not in MONTH_KEYS and key not in NO_EVENT
        )
        if len(days) == 1 and keys:
            found.append(Event(keys, days[0], SINCE.search(plain(phrase).text) is not None))
    return tuple(found)


def _wrong_days(answer: Answer) -> Iterator[Span]:
    """Dates that an answer gives to an event of the case, where it names the right date nowhere."""
    events = [
        each
        for each in events_of(answer.case)
        if not any(same_day(each.day, heard_day) for heard_day in answer.heard.days)
    ]
    right = [
        day for fact in answer.case.key_facts for p in fact.phrases for day in days_in_phrase(p)
    ]
    last = 0
    for heard_day in answer.heard.days if events else ():
        clause = answer.clauses.clause_at(heard_day.span[0])
        number = re.search(r"\d|$", answer.plain.text[slice(*heard_day.span)])
        at = heard_day.span[0] + (number.start() if number and heard_day.day else 0)
        before = answer.plain.text[max(clause.start, last) : at]
        last = heard_day.span[1]
        if AHEAD.search(before) or not heard_day.month:
            continue
        since = SINCE.search(before[-40:]) is not None
        keys = heard_of(plain(before[-60:])).keys
        for event in events:
            if any(
                day.day and same_day(day, heard_day) for day in right
            ) or not heard_day.day >= bool(event.day.day):
                continue
            hits = sum(any(same_key(key, each) for each in keys) for key in event.keys)
            if hits == len(event.keys) and event.since == since and (hits >= 2 or since):
                yield heard_day.span
                break
