"""Ways to reach an office that a text names: numbers, addresses with hours, counters, mail, replying to the report.

Reads a plain text. A way is usable when the reporter could follow it today: `silakan hubungi kami` is none, nor is a way that
is refused (`tidak usah lewat aplikasi`), or a number that is no telephone. News that the office itself will put on a channel
(`kami kabari di sini`, `pantau di laporan ini`) can be followed there.
"""

from __future__ import annotations

import re

from trainer.answers.language.contacts_words import (
    AT_OFFICE,
    CLOSED,
    COUNTER,
    DATE_LIKE,
    DROPS,
    GONE,
    HOURS,
    MAIL,
    NO_TELEPHONE,
    NOWHERE,
    NUMBER,
    PAPERS,
    REFUSED,
    REPLY,
    SEGMENT,
    THROUGH,
)
from trainer.answers.language.plain import Plain
from trainer.answers.language.words import Span


def contacts_of(plain: Plain) -> tuple[Span, ...]:
    """Offsets of every usable way in a plain text, in order. A visit counts only with hours named in the same sentence."""
    text = plain.text
    found = [
        match.span()
        for match in NUMBER.finditer(text)
        if not NO_TELEPHONE.search(text[max(0, match.start() - 24) : match.start()])
        and not DATE_LIKE.match(match.group())
        and not NOWHERE.search(_before(text, match.start()))
        and not CLOSED.match(text[match.end() : match.end() + 60])
    ]
    found += [match.span() for match in REPLY.finditer(text) if _for_reporter(text, match)]
    for pattern in (MAIL, COUNTER):
        found += [
            match.span()
            for match in pattern.finditer(text)
            if not REFUSED.search(_before(text, match.start()))
            and not CLOSED.match(text[match.end() : match.end() + 60])
        ]
    for match in AT_OFFICE.finditer(text):
        before = _before(text, match.start())
        after = SEGMENT.split(text[match.start() : match.end() + 200], maxsplit=1)[0]
        for_documents = PAPERS.search(before + match.group())
        if HOURS.search(after) and not for_documents and not REFUSED.search(before):
            found.append(match.span())
    return tuple(sorted(set(_apart(sorted(found)))))


def _for_reporter(text: str, match: re.Match[str]) -> bool:
    """Whether a place to answer or to read on is offered to the reporter, and not refused."""
    before = _before(text, match.start())
    sentence = before + SEGMENT.split(text[match.start() : match.end() + 200], maxsplit=1)[0]
    if REFUSED.search(before) or DROPS.search(sentence):
        return False
    return GONE.search(f"{before[-30:]}{match.group()}") is None


def _before(text: str, at: int) -> str:
    """What stands before a place in its sentence."""
    return SEGMENT.split(text[max(0, at - 160) : at])[-1]


def _apart(spans: list[Span]) -> list[Span]:
    """Spans in order without those that begin within another."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def through(plain: Plain) -> tuple[Span, ...]:
    """Offsets of posts that the reporter may turn to, named with their place but without a number or hours."""
    return tuple(match.span() for match in THROUGH.finditer(plain.text))
