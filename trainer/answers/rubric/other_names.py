"""Names that an answer gives to a place, a school or an organisation which case and notes call otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import OSA

from trainer.answers.case import Case
from trainer.answers.language.alternatives import alternation, compiled
from trainer.answers.language.plain import Plain
from trainer.answers.language.words import Span
from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of

KIND = (
    "(?P<kind>"
    + alternation(
        "desa",
        "kelurahan",
        "kecamatan",
        "kabupaten",
        "sungai",
        "jalan",
        "gang",
        "dusun",
        "pasar",
        "jembatan",
        "koperasi",
        "pt",
        "cv",
        "puskesmas",
        "posyandu",
        "terminal",
        "polsek",
        "perumahan",
        "dermaga",
        "handil",
    )
    + ")"
)
NAMED = compiled(rf"\b{KIND} (?P<name>[a-z]+(?: [a-z]+){{0,2}})")
"""A kind of place or organisation and up to three words of its name."""
AT_WATER = frozenset(
    (
        "pinggir",
        "tepi",
        "tepian",
        "bantaran",
        "seberang",
        "muara",
        "dekat",
        "simpang",
        "ujung",
        "mulut",
    )
)
"""Words before a name by which two names are known to stand for one place."""
TOLD_APART = frozenset(("pasar", "pt", "cv", "koperasi"))
"""Of these another one is called by words that the case may have elsewhere: *Pasar Pagi*, *Pasar Malam*."""
FIRMS = frozenset(("pt", "cv"))
"""Of which a matter has one, as a rule: another one is not it."""
SCHOOL = compiled(
    r"\b(?P<kind>sd|smp|sma|smk|mts|ma|mi)(?P<state>n| negeri)? (?P<number>\d{1,2})(?: (?P<name>[a-z]+))?"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a plain text: kind, words, and where both stand; `before`: the word before; `written`: in a case, both as
    they are written there.
    """

    kind: str
    words: tuple[str, ...]
    span: Span
    before: str
    written: str = ""


def other_names(answer: Answer) -> Iterator[Contradiction]:
    """Every place, school or organisation of the answer by another name than in the case."""
    yield from _schools(answer)
    theirs = _names_of(answer.case)
    told = known_of(answer.case).words
    for name in _names(answer.plain, answer.text):
        if name.words[0] in NO_NAMES or any(each.words == name.words for each in theirs):
            continue
        if all(word in told for word in name.words[:2]) and name.kind not in TOLD_APART:
            continue
        rival = next((each for each in theirs if _rivals(name, each)), None)
        if rival and " ".join(rival.words) not in answer.plain.text:
            yield Contradiction(name.span, rival.written)


NO_NAMES = frozenset(
    ("bapak", "ibu", "saudara", "anda", "kami", "setempat", "tersebut", "ini", "itu")
)


@lru_cache(maxsize=256)
def _names_of(case: Case) -> tuple[Name, ...]:
    """The names of a case."""
    return tuple(
        replace(name, written=source.words(name.span))
        for source in known_of(case).sources
        for name in _names(source.plain, source.raw)
    )


def _names(text: Plain, raw: str) -> Iterator[Name]:
    """The names of a text that are written with capital letters."""
    at = 0
    while (match := NAMED.search(text.text, at)) is not None:
        at = match.end("kind")
        words, end = [], at
        for word in re.finditer("[a-z]+", match["name"]):
            start = match.start("name") + word.start()
            if not raw[text.tokens[text.token_at(start)].start].isupper():
                break
            words.append(word.group())
            end = start + len(word.group())
        if words:
            before = text.text[: match.start()].rsplit(maxsplit=1)[-1:]
            yield Name(match["kind"], tuple(words), (match.start(), end), "".join(before))


def _rivals(name: Name, other: Name) -> bool:
    """Whether two names stand for one thing: they begin alike and end otherwise, or stand behind the same word of place."""
    if name.kind != other.kind or (name.words[0] == other.words[0] and len(name.words) < 2):
        return False
    if name.kind in FIRMS:
        if "".join(name.words) == "".join(word[0] for word in other.words):
            return False
        return not _is_slip(name.words[0], other.words[0]) or name.words[1:2] != other.words[1:2]
    if name.kind in TOLD_APART and name.words[1:] == other.words[1:] != ():
        return not _is_slip(name.words[0], other.words[0]) and not _is_short(name, other)
    if name.words[0] == other.words[0]:
        return len(other.words) > 1 and not _is_slip(name.words[1], other.words[1])
    return name.before in AT_WATER and name.before == other.before


SHORTEST = 4
"""Letters from which on a word of a name is none cut short."""


def _is_short(name: Name, other: Name) -> bool:
    """Whether the first word of one of two names may be that of the other one, cut short."""
    return min(len(name.words[0]), len(other.words[0])) < SHORTEST


SLIP = 0.75
"""How alike two words are of which one is miswritten."""


def _is_slip(word: str, other: str) -> bool:
    return OSA.normalized_similarity(word, other) >= SLIP


def _schools(answer: Answer) -> Iterator[Contradiction]:
    """Schools of another number or kind than the one of that name."""
    known = _schools_of(answer.case)
    cited = list(SCHOOL.finditer(answer.plain.text)) if known else []
    right = {_school(each) for each, _ in known}
    if right & set(map(_school, cited)):
        return
    for match in cited:
        names = (words for each, words in known if match["name"] and each["name"] == match["name"])
        rival = next(names, "")
        if rival:
            yield Contradiction(match.span(), rival)


def _school(match: re.Match[str]) -> tuple[str, str]:
    """Its kind and its number."""
    return match["kind"], match["number"]


@lru_cache(maxsize=256)
def _schools_of(case: Case) -> tuple[tuple[re.Match[str], str], ...]:
    return tuple(known_of(case).matches(SCHOOL))
