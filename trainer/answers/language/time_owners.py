"""Whose time a word for time is: the words beside it say whether it is the office's, past, the reporter's or nobody's.

Strong words decide at once, weak ones where no strong one does. Days are not put in order here: that is done in `times`.
"""

from __future__ import annotations

import re
from enum import StrEnum

from trainer.answers.language.alternatives import compiled
from trainer.answers.language.clauses import Clauses
from trainer.answers.language.time_owners_words import (
    AFTER,
    BEFORE,
    BEFORE_DUE,
    COUNTED,
    DID,
    DUE,
    MEANS_NEXT,
    MEANS_PAST,
    MEASURED,
    SETTLED,
    TAKES,
    TO_REPORTER,
    UNTIL_NOW,
    WEAKLY,
)
from trainer.answers.language.time_words import Kind


class Of(StrEnum):
    """Whose time it is."""

    OFFICE = "office"
    PAST = "past"
    REPORTER = "reporter"
    HOURS = "hours"
    NOBODY = "nobody"
    """A measure (*berumur delapan bulan*, *minimal satu tahun*): no time of an act."""


def stated_owner(
    match: re.Match[str], kind: Kind | None, clauses: Clauses, elsewhere: frozenset[str]
) -> tuple[Of | None, bool]:
    """Whose it is by the strong words beside it, and that they say so; None where none does."""
    if kind is None:
        return Of.HOURS, True
    time_word = match.group()
    before, after = _beside(match, clauses)
    follows = _next_words(match, clauses)
    if MEANS_PAST.match(follows) or (UNTIL_NOW.search(before) and time_word.endswith(" ini")):
        return Of.PAST, True
    if kind is Kind.LENGTH and (MEASURED.search(before) or BEFORE_DUE.match(f"{follows} ")):
        return Of.NOBODY, True
    if MEANS_NEXT.search(time_word):
        past = kind is Kind.MONTH and SETTLED.match(after)
        return (Of.PAST if past else Of.OFFICE), True
    if kind is Kind.VAGUE:
        return Of.OFFICE, True
    last = _last(BEFORE, before)
    if TO_REPORTER.search(before) and (last is None or DUE.search(before)):
        return Of.REPORTER, True
    if last != "future" and any(day in time_word for day in elsewhere):
        return Of.PAST, True
    if last is None and not before.endswith("mulai "):
        ahead = after if after or not _ALONE.match(before) else follows.lstrip(" ,")
        first = AFTER.search(" ".join(ahead.split(" ", 7)[:7]))
        last = first.lastgroup if first else None
    if last is None:
        return None, False
    return (Of.PAST if last == "past" else Of.OFFICE), True


def weak_owner(match: re.Match[str], kind: Kind | None, clauses: Clauses) -> tuple[Of, bool]:
    """Whose it is by the weak words beside it; the office's where none says otherwise."""
    before, after = _beside(match, clauses)
    if kind is Kind.LENGTH and not (TAKES.search(before) or COUNTED.search(match.group())):
        return Of.NOBODY, False
    last = _last(WEAKLY, before)
    if last is None and DID.search(" ".join(after.split(" ", 12)[:12])):
        last = "past"
    return (Of.PAST if last == "past" else Of.OFFICE), last is not None


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    """Which group of a pattern the last match in a text belongs to."""
    last = None
    for match in pattern.finditer(text):
        last = match.lastgroup
    return last


REACH = 600
"""Characters of a clause on each side of a time within which words say whose it is. Only junk goes on for longer."""

_CUT = compiled(r" & | (?:terus|trus|soalnya|jadi|makanya|nah) ")
_GOES_ON = compiled(
    r"^(?:(?:dan|serta|atau|lalu|sampai|hingga|kemudian|pada|di|tanggal|hari|kepada|ke|oleh|s|d) ?)*$"
)
_ALONE = compiled(r"^(?:(?:selanjutnya|kemudian|lalu|dan|pada|tanggal|hari) ?)*$")
_DONE_TO = compiled(r"\bdi(?!laksanakan|lakukan|adakan|mulai|jadwalkan|rencanakan|\b)\w{4,}")
_PLACE = compiled(
    r"^(?:di|ke|pada|kepada|oleh|dari|bersama|serta)(?: \w+){1,6} (?:pada|tanggal)(?: tanggal)? $"
)


def _beside(match: re.Match[str], clauses: Clauses) -> tuple[str, str]:
    """The words of its clause before and after a match; a clause that only goes on (*dan 9 Juni*) takes those before it."""
    clause = clauses.clause_at(match.start())
    sentence = clauses.sentence_at(match.start())
    before = _end_of(clause.text, max(0, match.start() - clause.start))
    after = clause.text[max(0, match.end() - clause.start) :][:REACH].lstrip()
    alone = not after or (before and after.count(" ") <= 1)
    if alone and (_GOES_ON.match(before) or _PLACE.match(before)):
        earlier = sentence.text[: max(0, clause.start - sentence.start)]
        before = earlier.rpartition(";")[2][-200:] + before
    elif clause.text.startswith("dan ") and _DONE_TO.search(before):
        before = sentence.text[: max(0, clause.start - sentence.start)][-60:] + before
    parts = _CUT.split(before)
    kept = parts[-1] if parts[-1].count(" ") > 1 or len(parts) == 1 else " ".join(parts[-2:])
    return kept, _CUT.split(after)[0]


def _end_of(text: str, at: int) -> str:
    """The words before a place, as far back as they can say whose a time there is."""
    if at <= REACH:
        return text[:at]
    return text[at - REACH : at].partition(" ")[2]


def _next_words(match: re.Match[str], clauses: Clauses) -> str:
    """What follows a match in its sentence."""
    sentence = clauses.sentence_at(match.start())
    return sentence.text[max(0, match.end() - sentence.start) :][:80].lstrip()
