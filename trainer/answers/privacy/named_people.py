"""People whom an answer names though the case does not list them, and what it says of them.

A name alone is not enough: it may be an officer's. It is a private person's when what stands around says so: a role that nobody
holds for an office (`penjual`, `murid`, `warga`), a home, something that happened to them, or that they told or wrote. Of
anybody, officers too, neither illness nor debts nor punishment may be told beside the name.
Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trainer.answers.case import Case
from trainer.answers.language.names import PLACES, name_words
from trainer.answers.language.plain import Plain
from trainer.answers.language.words import Span
from trainer.answers.privacy.people_words import (
    ASKED_SECRET,
    AT_LARGE_BEFORE,
    BEFALLEN,
    BLEMISH,
    CHILD_AFTER,
    CLAIMED,
    HOME_AFTER,
    KIN_OF,
    NUMBER_AFTER,
    OF_WHOM,
    OFFICER_AFTER,
    OFFICER_BEFORE,
    OWN_OFFICER,
    PRIVATE_AFTER,
    PRIVATE_BEFORE,
    PRIVATE_LATER,
    REVEALED,
    TOLD_BY,
)
from trainer.answers.privacy.person_names import NAME_TITLE, NAMED, ends_before, name_end
from trainer.answers.privacy.place_names import is_place_name
from trainer.answers.rubric.reading import words_of_case
from trainer.domain.vocabulary import Privacy

SENTENCE_END = re.compile(r"[.!?;\n]")
OF_FATHER = frozenset(("bin", "binti"))
"""Between a name and the father's."""
BESIDE = 150
"""Characters on either side of a name in which it is said who it is."""
NEXT = re.compile(
    r"^[.;,] (?:beliau|orangnya|ia|dia|yang bersangkutan|almarhum|almarhumah)\b[^.!?;\n]*"
)
"""A sentence that goes on about the one who was named."""
SOMEWHERE = PLACES | frozenset(
    (
        "di",
        "ke",
        "dari",
        "pada",
        "daerah",
        "wilayah",
        "poli",
        "ruang",
        "kelas",
        "kios",
        "toko",
        "warung",
        "kafe",
        "tani",
        "kelompok",
        "koperasi",
        "komite",
        "posyandu",
        "grup",
        "sekolah",
        "bank",
        "apotek",
        "pt",
        "cv",
        "ud",
        "toko",
        "suku",
    )
)
"""Words after which two capital letters name a place or a thing."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in an answer: its place, its words, whether a word of address stands before it, and the sentence around."""

    span: Span
    words: tuple[str, ...]
    titled: bool
    before: str
    after: str
    later: str


def named_people(case: Case, text: str, plain_text: Plain) -> Iterator[Span]:
    """Names of private people, and of anybody of whom the answer tells what nobody may know."""
    own = frozenset(name_words(case.reporter.name)) if case.reporter.name else frozenset()
    here = words_of_case(case) - own
    is_open = case.privacy is Privacy.TERBUKA
    secret_after_all = is_open and ASKED_SECRET.search(plain_text.text) is not None
    for person in _named(text, plain_text):
        if _is_own(person, own):
            if secret_after_all or REVEALED.search(person.before):
                yield person.span
        elif (person.titled or here.isdisjoint(person.words)) and (
            _is_private(person) or _is_blemished(person)
        ):
            yield person.span


def _is_own(person: Named, own: frozenset[str]) -> bool:
    """Whether it is the reporter: a relative may bear one of the names."""
    return person.words[0] in own or own.issuperset(person.words)


def _is_private(person: Named) -> bool:
    """Whether what stands around says that it is nobody of an office."""
    if any(each.match(person.after) for each in (PRIVATE_AFTER, CHILD_AFTER, NUMBER_AFTER)):
        return True
    if _is_officer(person):
        return False
    if HOME_AFTER.match(person.after) or PRIVATE_LATER.match(person.later):
        return True
    befallen = BEFALLEN.search(person.before)
    if befallen and not AT_LARGE_BEFORE.search(befallen.group()):
        return True
    return (
        _is_said_to_be(person)
        or OF_WHOM.search(person.before) is not None
        or KIN_OF.search(person.before) is not None
        or (person.titled and TOLD_BY.search(person.before) is not None)
    )


def _is_said_to_be(person: Named) -> bool:
    """Whether a private role stands before the name; before a bare one something that joins them, for `warga` a place follows."""
    match = PRIVATE_BEFORE.search(person.before)
    return match is not None and (
        person.titled or match["is"] is not None or match["who"] is not None
    )


def _is_officer(person: Named) -> bool:
    return (
        OFFICER_BEFORE.search(person.before) is not None
        or OFFICER_AFTER.match(person.after) is not None
    )


def is_officer_after(text: str, plain_text: Plain, at: int) -> bool:
    """Whether a post follows the name that begins at an offset of the plain text."""
    last = plain_text.tokens[name_end(text, plain_text, plain_text.token_at(at)) - 1]
    stop = last.at + len(last.text)
    return OFFICER_AFTER.match(plain_text.text[stop : stop + BESIDE]) is not None


def _is_blemished(person: Named) -> bool:
    """Whether illness, debts, punishment or a confession is told of the one who is named."""
    if not person.titled and not _is_officer(person):
        return False
    if BLEMISH.search(person.after) or CLAIMED.match(person.after):
        return True
    return (
        OWN_OFFICER.search(person.before) is not None and BLEMISH.search(person.before) is not None
    )


def _named(text: str, plain_text: Plain) -> Iterator[Named]:
    """Every name after a word of address, and every two words that are written as one, in order."""
    titled = {match.end(): match.end() for match in NAMED.finditer(plain_text.text)}
    titled |= {match.end(): match.start() for match in NAME_TITLE.finditer(plain_text.text)}
    past = 0
    for index, token in enumerate(plain_text.tokens):
        start = titled.get(token.at)
        if index < past or (start is None and not text[token.start].isupper()):
            continue
        if start is not None and ends_before(text, plain_text, index):
            start = None
        past = name_end(text, plain_text, index)
        if past == index or (start is None and not _stands_alone(plain_text, index, past)):
            continue
        person = _around(text, plain_text, start, (index, past))
        if not is_place_name(text, person.span):
            yield person


def _stands_alone(plain_text: Plain, first: int, past: int) -> bool:
    """Whether words are a name though no word of address says so: two or more, and no place."""
    if past < len(plain_text.tokens) and plain_text.tokens[past].text in OF_FATHER:
        return True
    return past - first > 1 and (first == 0 or plain_text.tokens[first - 1].text not in SOMEWHERE)


def _around(text: str, plain_text: Plain, title: int | None, run: tuple[int, int]) -> Named:
    first, last = plain_text.tokens[run[0]], plain_text.tokens[run[1] - 1]
    start = first.at if title is None else title
    stop = last.at + len(last.text)
    before = SENTENCE_END.split(plain_text.text[max(0, start - BESIDE) : start])[-1]
    rest = plain_text.text[stop : stop + BESIDE]
    after = SENTENCE_END.split(rest)[0]
    later = NEXT.match(rest[len(after) :])
    return Named(
        (first.start, last.end),
        name_words(text[first.start : last.end]),
        title is not None,
        before,
        after,
        later.group() if later else "",
    )
