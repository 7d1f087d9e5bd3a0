"""Traits: what a complaint tells of its writer, and where an answer says it of a person again.

A trait is a trade, a standing, kin or a place of living. The words of what the complaint is about are none, nor is a trade that
the answering office deals with, unless it is said of the reader. What an answer asks, and whose health it speaks of, is told in `quasi_identifiers`.
Source: response rubric, W8 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.spelling import is_known, stem
from trainer.answers.language.words import Span
from trainer.answers.privacy.traits_words import (
    ANY_KIN,
    AT_LARGE,
    DWELLING,
    IDLE,
    IN_ROLE,
    LIKE_READER,
    OWN_POST,
    READER_IS,
    ROLE,
    SAID_OF_READER,
    SELF,
    SENTENCE,
)
from trainer.answers.rubric.conditions import same
from trainer.answers.rubric.conditions_words import (
    AILMENTS,
    AT_WORK,
    DOMAINS,
    FAMILIES,
    LOOSE,
    MEMBER,
    WITH_THING,
)

TOLD = 3
"""So many traits of the reporter, of at least two kinds, tell who it is."""

NEAR = 50
"""So many characters apart two everyday words still speak of one thing."""


NUMERALS = {
    stem(word): str(number)
    for number, word in enumerate(
        "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(), 1
    )
}


@dataclass(frozen=True, slots=True)
class Trait:
    """What a complaint tells of its writer: the words that say it.

    `loose` ones need the reader, kin or another trait beside them. `plain` ones are everyday words: they need a second word of
    the same trait.
    """

    words: frozenset[str]
    loose: frozenset[str]
    plain: frozenset[str]
    home: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a trait in an answer. A `weak` one says nothing alone."""

    trait: int
    word: str
    span: Span
    weak: bool


@lru_cache(maxsize=256)
def traits_of(case: Case) -> tuple[Trait, ...]:
    """What the lists and the body of a case tell of its writer, without what it is about."""
    matter = frozenset(stems(" . ".join(matters_of(case))))
    office = f"{case.responder.agency} {case.title} {case.authority.owner}".casefold()
    usual = frozenset(
        name
        for names, domain in DOMAINS.items()
        if any(re.search(rf"\b{word}", office) for word in domain.split())
        for name in names.split()
    )
    traits = (_trait(text, kind, matter, usual) for text, kind in _described(case))
    return tuple(each for each in traits if each.words)


def _described(case: Case) -> Iterator[tuple[str, str]]:
    """(text, kind) of all that a case tells of its writer."""
    listed = [
        (each.text, each.kind)
        for each in case.pii
        if each.kind in ("relation", "child", "health", "address")
    ]
    yield from listed
    for match in SELF.finditer(body_of(case)):
        if not any(_overlap(match.group(), text) for text, _ in listed):
            yield match.group(), "relation"
    if case.reporter.address:
        yield _near_parts(case.reporter.address), "address"


def _trait(text: str, kind: str, matter: frozenset[str], usual: frozenset[str]) -> Trait:
    """The words of one text that tell something. What is sold or taught tells as much as the trade before it."""
    tokens = [(same(token.text), token.text) for token in plain(text).tokens]
    found = [
        (word, before, raw)
        for (before, _), (word, raw) in pairwise([("", ""), *tokens])
        if raw[0].isalnum()
        and (len(raw) > 1 or raw.isdigit())
        and word not in matter
        and word not in IDLE
    ]
    words = frozenset(word for word, _, _ in found)
    member = not MEMBER.isdisjoint(words)
    plain_ones = frozenset(
        word
        for word, before, raw in found
        if word not in FAMILIES and before not in WITH_THING and is_known(raw)
    )
    loose = words if member else words & (LOOSE | AILMENTS | usual)
    return Trait(words, loose, plain_ones - loose, home=kind == "address")


@lru_cache(maxsize=256)
def body_of(case: Case) -> str:
    """The complaint as it is compared."""
    return plain(case.body).text


@lru_cache(maxsize=256)
def posts_of(case: Case) -> tuple[str, ...]:
    """The posts that the reporter tells of holding: *saya ketua RT*."""
    case_text = " . ".join(
        [body_of(case), *(each.text.casefold() for each in case.pii if each.kind == "relation")]
    )
    return tuple(
        dict.fromkeys(match["body"] or match["post"] for match in OWN_POST.finditer(case_text))
    )


@lru_cache(maxsize=64)
def addressed_as(post: str) -> re.Pattern[str]:
    """Where somebody is addressed by a post."""
    return compiled(
        r"\b"
        + any_of(
            any_of(
                "terima kasih",
                "terhormat",
                "halo",
                "hai",
                "pagi",
                "siang",
                "sore",
                "malam",
                "salam",
                "sebagai",
                "selaku",
            )
            + "(?: ,| banyak| kepada| atas)*(?: (?:bapak|ibu|/))+",
            "(?:sebagai|selaku|terima kasih kepada)(?: seorang)?",
        )
        + rf"(?: {ROLE})? {post}\b"
    )


def _overlap(one: str, other: str) -> bool:
    mine, others = frozenset(stems(one)), frozenset(stems(other))
    return len(mine & others) * 2 >= len(others)


def _near_parts(address: str) -> str:
    """An address without district, town and province, where many thousands live."""
    parts = [
        each
        for each in address.split(",")
        if not re.match(r"\s*(?:kec|kab|kota|prov)\b", each.casefold())
    ]
    return " , ".join(parts[:2])


def matters_of(case: Case) -> Iterator[str]:
    """What the complaint is about: an answer may name all of it."""
    yield from (case.title, case.responder.agency, case.authority.owner)
    for fact in case.key_facts:
        yield from fact.phrases
    for action in case.expected_actions:
        yield from action.phrases


@lru_cache(maxsize=256)
def matter_text(case: Case) -> str:
    """All of `matters_of` in lower case."""
    return " ".join(matters_of(case)).casefold()


def stems(text: str) -> Iterator[str]:
    """The words and numbers of a text, each as traits are compared."""
    return (same(token.text) for token in plain(text).tokens if token.text[0].isalnum())


def hits_of(traits: tuple[Trait, ...], plain_text: Plain) -> Iterator[Hit]:
    """Where traits are said of a person. A weak one counts in a sentence with another, or with kin."""
    if not traits:
        return
    for sentence in SENTENCE.finditer(plain_text.text):
        heard = tuple(_found(traits, plain_text, *sentence.span()))
        found = tuple(
            hit
            for hit in heard
            if not hit.weak or hit.word not in traits[hit.trait].plain or _in_company(hit, heard)
        )
        backed = _backed(found)
        kin = ANY_KIN.search(sentence.group()) is not None
        for hit in found:
            trait = traits[hit.trait]
            if not hit.weak or backed or (kin and not trait.home and hit.word in trait.loose):
                yield hit


@lru_cache(maxsize=256)
def _trades(case: Case) -> frozenset[str]:
    """The families of trades of the reporter, those that the complaint is about among them."""
    listed = [each.text for each in case.pii if each.kind == "relation" and each.of == "reporter"]
    mentions = [*listed, *(match.group() for match in SELF.finditer(body_of(case)))]
    return frozenset(stems(" . ".join(mentions))) & FAMILIES.keys()


def trades_named(case: Case, plain_text: Plain) -> Iterator[Span]:
    """Where the reader is told by their trade, even where the complaint is about it: *Bapak/Ibu Guru*."""
    trades = _trades(case)
    for token in plain_text.tokens if trades else ():
        named = token.text in AT_WORK and same(token.text) in trades
        if named and READER_IS.search(plain_text.text[max(0, token.at - NEAR) : token.at]):
            yield token.at, token.at + len(token.text)


def _in_company(hit: Hit, found: tuple[Hit, ...]) -> bool:
    """Whether another word of the same trait stands near."""
    return any(
        each.trait == hit.trait
        and each.word != hit.word
        and abs(each.span[0] - hit.span[0]) <= NEAR
        for each in found
    )


def _found(traits: tuple[Trait, ...], plain_text: Plain, start: int, end: int) -> Iterator[Hit]:
    """The words of traits in one sentence; those said of people at large are left out."""
    for token in plain_text.tokens[plain_text.token_at(start) :]:
        if token.at >= end:
            return
        word = same(token.text)
        at = next((at for at, trait in enumerate(traits) if word in trait.words), None)
        if at is None or token.at < start:
            continue
        before, after = (
            plain_text.text[start : token.at],
            plain_text.text[token.at + len(token.text) : end],
        )
        of_reader = SAID_OF_READER.search(before[-60:]) or LIKE_READER.match(after)
        if token.text == "hamil" and before.endswith("ibu "):
            continue
        if of_reader or not AT_LARGE.search(before[-40:]):
            trait = traits[at]
            if word in trait.plain:
                weak = trait.home or IN_ROLE.search(before[-60:]) is None
            elif trait.home:
                weak = DWELLING.search(before[-50:]) is None
            else:
                weak = not of_reader and (word in trait.loose or word.isdigit())
            yield Hit(at, word, (token.at, token.at + len(token.text)), weak)


def _backed(found: tuple[Hit, ...]) -> bool:
    """Whether words of traits bear each other out: three of them, a strong one beside another, or two of one trait."""
    distinct = dict.fromkeys((hit.trait, hit.word) for hit in found)
    return len({word for _, word in distinct}) > 1 and (
        len(distinct) >= TOLD
        or any(not hit.weak for hit in found)
        or len(distinct) > len({trait for trait, _ in distinct})
    )
