"""Identities that an answer prints though the case does not list them: they are known by their shape and what stands around.

A number is private when it is somebody's: the office's own numbers never are. A name is a person's when a word of address
stands before it and the sentence says whose it is (`pasien`, `terlapor`, `atas nama`), or when an anonymous reporter is greeted
by it. Posts and names of officers are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from trainer.answers.case import Case
from trainer.answers.language.names import find_name, name_words
from trainer.answers.language.numbers import private_numbers
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.words import Span
from trainer.answers.privacy.named_people import is_officer_after, named_people
from trainer.answers.privacy.person_names import NAME_TITLE, name_at
from trainer.answers.privacy.place_names import is_place_name
from trainer.answers.privacy.unlisted_words import (
    ADDRESSED,
    AT_LARGE,
    AT_RT,
    AT_WORK,
    CALLS,
    GENERIC_SICK,
    GREETS,
    HEADS,
    HOUSE,
    IN_NAME_OF,
    OF_SOMEBODY,
    OFFICE,
    OFFICE_PLACE,
    OWN_STAFF,
    REPORTER_NAMED,
    SICK,
)
from trainer.answers.rubric.reading import words_of_case
from trainer.domain.vocabulary import Privacy

GREETING = 90
"""Characters of an answer in which a person is greeted."""


ROLE_BEFORE, SUBJECT_BEFORE = 40, 150

WHOLE_NAME = 2
"""Words of a name that is one without a word of address."""


def unlisted(case: Case, text: str, plain_text: Plain) -> tuple[Span, ...]:
    """Spans of `text` that tell who or whose though the case does not list them."""
    own = frozenset(name_words(case.reporter.name)) if case.reporter.name else frozenset()
    found = chain(
        private_numbers(text),
        _names(case, text, plain_text, own),
        named_people(case, text, plain_text),
        _named_in_case(case, text, own if case.privacy is Privacy.TERBUKA else frozenset()),
        (plain_text.place(*span) for span in _homes(case, plain_text.text)),
    )
    return tuple(sorted(set(found)))


def _names(case: Case, text: str, plain_text: Plain, own: frozenset[str]) -> Iterator[Span]:
    """Names after what makes them somebody's. On an open report the reporter's own name is none."""
    patterns: list[tuple[re.Pattern[str], int]] = [
        (OF_SOMEBODY, len(plain_text.text)),
        (IN_NAME_OF, len(plain_text.text)),
    ]
    if case.privacy is not Privacy.TERBUKA:
        patterns += [(REPORTER_NAMED, len(plain_text.text)), (NAME_TITLE, GREETING)]
        own = frozenset()
    for pattern, end in patterns:
        for match in pattern.finditer(plain_text.text, 0, min(end, len(plain_text.text))):
            if pattern is NAME_TITLE and not GREETS.match(plain_text.text[: match.start()]):
                continue
            if pattern is IN_NAME_OF and AT_WORK.search(_just_before(plain_text.text, match)):
                continue
            span = name_at(text, plain_text, match.end())
            if (
                not span
                or is_place_name(text, span)
                or not own.isdisjoint(name_words(text[slice(*span)]))
            ):
                continue
            if pattern is IN_NAME_OF and is_officer_after(text, plain_text, match.end()):
                continue
            if pattern is OF_SOMEBODY and _is_at_work(plain_text.text, match):
                continue
            if pattern is REPORTER_NAMED and _is_sender(case, match, text[slice(*span)]):
                continue
            yield span


def _is_at_work(text: str, match: re.Match[str]) -> bool:
    """Whether it is one of the office's own, or one who leads private people."""
    return OWN_STAFF.match(match.group()) is not None or bool(
        HEADS.search(_just_before(text, match))
    )


def _is_sender(case: Case, match: re.Match[str], name: str) -> bool:
    """Whether no word of address says that what a letter comes from is a person: an agency, or a place of the case."""
    if NAME_TITLE.search(match.group()) or CALLS.search(match.group()):
        return False
    words = frozenset(name_words(name))
    own = frozenset(name_words(case.reporter.name)) if case.reporter.name else frozenset()
    here = words_of_case(case) - own
    return not here.isdisjoint(words) or (len(words) < WHOLE_NAME and own.isdisjoint(words))


def _named_in_case(case: Case, text: str, own: frozenset[str]) -> Iterator[Span]:
    """Names of people that the complaint gives with a word of address though no list holds them."""
    for name in _named_in(case):
        if own.isdisjoint(name_words(name)):
            yield from (span for span in find_name(name, text) if not is_place_name(text, span))


@lru_cache(maxsize=256)
def _named_in(case: Case) -> tuple[str, ...]:
    """Such names, without those of officers and of places."""
    case_body = plain(case.body)
    found = []
    for match in NAME_TITLE.finditer(case_body.text):
        span = name_at(case.body, case_body, match.end())
        around = case_body.text[max(0, match.start() - 30) : match.end() + 45]
        if span and not is_place_name(case.body, span) and not OFFICE.search(around):
            found.append(case.body[slice(*span)])
    return tuple(dict.fromkeys(found))


def _homes(case: Case, text: str) -> Iterator[Span]:
    """A house with its number, or somebody's home by an RT that the complaint itself does not name."""
    case_text = " ".join(
        [case.title, case.body, *(phrase for fact in case.key_facts for phrase in fact.phrases)]
    ).casefold()
    for match in HOUSE.finditer(text):
        if _is_of_office(text, match):
            continue
        street = match.group().split()[-3]
        if not (street in case_text and re.search(rf"\b0*{match['no'].lstrip('0')}\b", case_text)):
            yield match.span()
    for match in AT_RT.finditer(text):
        if _is_of_office(text, match) or AT_LARGE.search(_just_before(text, match)):
            continue
        if not re.search(rf"\brt\W*0*{match['no'].lstrip('0') or '0'}\b", case_text):
            yield match.span()


def _is_of_office(text: str, match: re.Match[str]) -> bool:
    """Whether it is an office that has this address."""
    before = _just_before(text, match, SUBJECT_BEFORE)
    return match.group().startswith(ADDRESSED) and OFFICE_PLACE.search(before) is not None


def illnesses(case: Case, text: str) -> Iterator[Span]:
    """A diagnosis that is said of one person, unless it is the matter of the case."""
    matter = " ".join(
        [case.title, *(phrase for fact in case.key_facts for phrase in fact.phrases)]
    ).casefold()
    for match in SICK.finditer(text):
        illness = match["ill"] or match["of"]
        sentence = re.split(r"[.!?;\n]", text[: match.start()])[-1][-80:]
        if illness not in matter and not GENERIC_SICK.search(sentence + match.group()):
            yield match.span()


def names_somebody(text: str, plain_text: Plain, span: Span) -> bool:
    """Whether somebody is called by name in a stretch of the plain text."""
    titles = NAME_TITLE.finditer(plain_text.text, *span)
    return any(name_at(text, plain_text, each.end()) for each in titles)


def _just_before(text: str, match: re.Match[str], reach: int = ROLE_BEFORE) -> str:
    return text[max(0, match.start() - reach) : match.start()]
