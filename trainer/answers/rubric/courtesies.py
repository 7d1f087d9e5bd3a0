"""Courtesies of an answer: where it greets, thanks, apologises or understands, and what each of these is about.

What counts is the courtesy itself and the words that it governs, without those that any letter holds. Thanks for gifts, and
thanks or apologies that hang on a condition, are none. The words are in `courtesy_words`, the mark in `w1_greeting`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from trainer.answers.case import Case
from trainer.answers.language.clauses import Stretch
from trainer.answers.language.keys import key_of
from trainer.answers.language.plain import plain
from trainer.answers.language.words import Span
from trainer.answers.rubric.courtesy_words import (
    ADDRESSED,
    APOLOGY,
    ASKED,
    CLOSES,
    EMPTY_WORDS,
    FELT,
    GIFT,
    GREETING,
    HANGS,
    HARD,
    HARM,
    IMPACT,
    NO_APOLOGY,
    POINTS_BACK,
    REPORT,
    SOFT,
    THANKS,
    TURN,
    TURN_SORRY,
    UNDERSTANDS,
    YOU_DO,
)
from trainer.answers.rubric.reading import Answer, once
from trainer.answers.rubric.topic import is_distinctive, topic_spans

REACH = 170
"""Letters that a courtesy governs at most."""
OPENING = 220
"""Offsets of the plain text within which an answer greets."""
EARLY = 3
"""Sentences that are the opening."""


@dataclass(frozen=True, slots=True)
class Courtesy:
    """A word of thanks, apology or understanding: where it stands, and what it is about.

    `keys`: places where it names the matter. `words`: how many telling words it governs. `hurt`: it says what it means
    for the reporter. `early`: it stands in the opening.
    """

    sort: str
    span: Span
    keys: tuple[Span, ...]
    words: int
    hurt: bool
    early: bool


@once
def greetings(answer: Answer) -> list[Span]:
    """Where the opening greets, by a greeting or by calling the reader at its head."""
    text = answer.plain.text[:OPENING]
    last = answer.clauses.sentences[-1].start
    greets = [
        match.span()
        for match in GREETING.finditer(text)
        if not (match.start() >= last > 0 and match.group().startswith("salam"))
    ]
    called = None if greets else ADDRESSED.match(text)
    return [called.span()] if called else greets


def kinds_of(greets: list[Span], found_courtesies: list[Courtesy]) -> int:
    """How many of the three the answer has: a greeting, thanks, an apology or understanding."""
    sorts = {each.sort for each in found_courtesies}
    return bool(greets) + ("thanks" in sorts) + (not sorts.isdisjoint(("sorry", "understands")))


def is_named(courtesy: Courtesy) -> bool:
    """Whether a courtesy names what it is for in words of its own."""
    return bool(courtesy.keys) or courtesy.words >= ENOUGH or courtesy.hurt


ENOUGH = 3
"""Telling words from which a courtesy is no formula."""


@once
def courtesies(answer: Answer) -> list[Courtesy]:
    """Every thanks, apology and understanding that counts, in the order thanks, apology, understanding."""
    return _courtesies(answer.plain.text, answer)


def _courtesies(text: str, answer: Answer) -> list[Courtesy]:
    return [
        _governing(answer, sort, span)
        for sort, pattern in PATTERNS
        for span in (
            *(match.span() for match in islice(pattern.finditer(text), MOST)),
            *islice(_unmended(answer, pattern), MOST),
        )
        if _counts(answer, sort, span)
    ]


MOST = 20
"""Courtesies of one sort that are looked at; no letter has more."""
PATTERNS = (("thanks", THANKS), ("sorry", APOLOGY), ("understands", UNDERSTANDS))


def _unmended(answer: Answer, pattern: re.Pattern[str]) -> list[Span]:
    """Words that the reading took for a slip of another word, but that were meant as they stand."""
    return [
        (token.at, token.at + len(token.text))
        for token in answer.plain.tokens
        if token.slip
        and pattern.fullmatch(answer.text[token.start : token.end].lower())
        and not pattern.fullmatch(token.text)
    ]


def _counts(answer: Answer, sort: str, span: Span) -> bool:
    sentence = answer.clauses.sentence_at(span[0])
    before = sentence.text[: max(0, span[0] - sentence.start)]
    here = sentence.text[: max(0, span[1] - sentence.start)]
    if sort == "understands":
        return ASKED.search(before[-60:]) is None and not YOU_DO.search(before[-30:])
    if sort == "sorry" and NO_APOLOGY.match(answer.plain.text, span[0]):
        return False
    if HANGS.search(here[-90:]):
        return False
    return not (
        sort == "thanks" and GIFT.search(sentence.text) and not REPORT.search(sentence.text)
    )


def _governing(answer: Answer, sort: str, span: Span) -> Courtesy:
    """What a courtesy is about: the words after it up to the substance; before an apology or understanding also those."""
    text, sentences = answer.plain.text, answer.clauses.sentences
    sentence = answer.clauses.sentence_at(span[0])
    index = bisect_left(sentences, sentence.start, key=lambda each: each.start)
    stretches = _stretches(text, sentences, index, sort, span)
    about = " . ".join(text[start:stop] for start, stop in stretches)
    strange = _own_words(answer)
    counted = sum(
        1
        for word in re.findall(r"[a-z]{3,}", about)
        if word not in EMPTY_WORDS and word not in strange and is_distinctive(word)
    )
    places = place_keys(answer.case)
    keys = tuple(
        key
        for each in stretches
        for key in topic_spans(answer, each)
        if is_distinctive(word := text[key[0] : key[1]])
        and word.isalpha()
        and word not in strange
        and key_of(word) not in places
    )
    if sort == "thanks":
        hurt = counted >= 1 and HARM.search(about) is not None
    elif sort == "understands":
        felt = FELT.fullmatch(text[span[0] : span[1]]) is not None and counted >= 2
        hurt = felt or IMPACT.search(about) is not None
    elif SOFT.match(text[span[1] : sentence.end]):
        keys, counted, hurt = (), 0, False
    else:
        names_impact = IMPACT.search(about) is not None or HARD.search(about) is not None
        hurt = (counted >= 2 and names_impact) or (index < EARLY and bool(keys))
    return Courtesy(sort, span, keys, counted, hurt, index < EARLY)


def _stretches(
    text: str, sentences: tuple[Stretch, ...], index: int, sort: str, span: Span
) -> list[Span]:
    sentence = sentences[index]
    end = min(sentence.end, span[1] + REACH)
    turn = (TURN_SORRY if sort == "sorry" else TURN).search(text, span[1], end)
    found = [(span[1], turn.start() if turn else end)]
    start = max(sentence.start, span[0] - REACH)
    before = text[start : span[0]]
    if sort == "thanks":
        closes = CLOSES.search(before)
        return [*found, (start + closes.end(), span[0])] if closes else found
    if len(before) > LEAST and not THANKS.search(before) and not GREETING.search(before):
        found.append((start, span[0]))
    if sort == "understands" and index > 0 and POINTS_BACK.search(sentence.text):
        last = sentences[index - 1]
        found.append((max(last.start, span[0] - REACH), last.end))
    if (
        sort == "sorry"
        and sentence.end - span[1] < LEAST
        and index + 1 < len(sentences)
        and index < EARLY
    ):
        following = text[sentences[index + 1].start : sentences[index + 1].end][:REACH]
        if IMPACT.search(following) or HARD.search(following):
            found.append((sentences[index + 1].start, sentences[index + 1].start + len(following)))
    return found


LEAST = 25
"""Letters of a stretch that can hold a matter."""


@lru_cache(maxsize=256)
def place_keys(case: Case) -> frozenset[str]:
    """The keys that only tell where."""
    phrases = [phrase for fact in case.key_facts if fact.kind == "where" for phrase in fact.phrases]
    words = (word for each in phrases for word in re.findall(r"[a-z]{3,}", plain(each).text))
    return frozenset(key_of(word) for word in words)


@lru_cache(maxsize=256)
def _words_of(*texts: str) -> frozenset[str]:
    return frozenset(word for text in texts for word in re.findall(r"[a-z]{3,}", text.lower()))


def _own_words(answer: Answer) -> frozenset[str]:
    """Names that tell nothing of the matter: the agency's and the reporter's."""
    return _words_of(answer.case.responder.agency, answer.case.reporter.name or "")
