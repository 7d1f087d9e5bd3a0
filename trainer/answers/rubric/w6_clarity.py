"""W6, clarity: is the writing easy to read? Content does not count here.

Source: response rubric, W6 and its note. What is counted: short forms and slang, slips, abbreviations that a citizen
cannot resolve, the weight of a sentence, and the language of offices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from trainer.answers.language.disorder import disorder
from trainer.answers.language.language import FUNCTION, order_score, readable_share
from trainer.answers.language.plain import ENDS, Plain, Token
from trainer.answers.language.spelling import is_known, is_odd
from trainer.answers.language.words import Span
from trainer.answers.rubric.emptiness import circular, says_nothing
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.reading import Answer, known_of_case, once
from trainer.answers.rubric.w6_clarity_words import (
    ADDRESS,
    CHATTY,
    CLIPPED,
    CLOSE,
    HOLLOW,
    HOMELY,
    JARGON,
    LETTERED,
    LINK,
    NOUNS,
    OFFICE,
    PASSIVE,
    PERSONS,
    PUBLIC,
    SENTENCE,
    SMALL_NAME,
    STIFF,
)

MANY_WORDS = 34
"""In one sentence."""
READABLE = ((0.25, 0), (0.5, 1), (0.65, 2))
"""Share of words that are Indonesian words or names, and what can be reached with fewer."""
FEW, JOINED = 8, 0.05
"""Words; share of those that join others to sentences."""
DISORDERED = 0.97
"""How sure it must be that words are out of order."""
SHOUTED = 0.6
"""Share of capitals among the letters."""
SHAPELESS = 50
"""What a sentence of talk weighs that has lost its end."""
LINK_WEIGHT = 4
"""Words that a link weighs in a sentence."""
HEAVY, HEAVIER, ENDLESS = 54, 64, 110
"""What a sentence weighs, its words and its links, that is felt or hard to follow; words that nobody can follow."""
CLOSED, CLOSED_SHARE = 3, 0.05
"""Abbreviations that only offices resolve, and their share of the words: felt, hard."""
STIFF_TEXT, OFFICE_TEXT, NOUN_TEXT = 4, 0.72, 0.07
"""Office words; the share of the words of letters among those of letters and talk; the share of deeds as nouns."""


@once
def judge(answer: Answer) -> Mark:
    """4 less what makes reading hard: short forms and slang, unknown abbreviations, long sentences, slips."""
    whole = answer.whole
    if not whole.tokens:
        return Mark(0, "clarity", (), fault=True)
    seen = counts(answer)
    if says_nothing(answer):
        return Mark(1, "says_nothing", circular(answer), ("sentences",), fault=True, most=1)
    level = min(_level(seen), _most_of_order(answer))
    return Mark(level, "clarity", _faults(answer, whole), tuple(_lacks(seen)), fault=True)


def _lacks(seen: Mapping[str, float]) -> Iterator[str]:
    """What reading would be easier with."""
    if seen["readable"] < READABLE[-1][0]:
        yield "sentences"
    if _informal(seen):
        yield "whole_words"
    if _slipped(seen):
        yield "spelling"
    if _heavy(seen) or seen["longest"] >= ENDLESS:
        yield "short_sentences"
    if _official(seen):
        yield "everyday_words"


def _level(seen: Mapping[str, float]) -> int:
    hard = _informal(seen) + _slipped(seen) + _heavy(seen) + _official(seen)
    level = 4 - min(2, hard) - int(seen["longest"] >= ENDLESS)
    return min(level, _most_of_words(seen))


def _most_of_words(seen: Mapping[str, float]) -> int:
    """What can be reached with words that are no Indonesian, or that nothing joins to sentences."""
    for share, most in READABLE:
        if seen["readable"] < share:
            return most
    return 2 if seen["words"] >= FEW and seen["joining"] < JOINED else 4


def _most_of_order(answer: Answer) -> int:
    """What can be reached with words out of order."""
    known = known_of_case(answer.case)
    return 2 if disorder(answer.whole, answer.written, known) >= DISORDERED else 4


def _informal(seen: Mapping[str, float]) -> int:
    """One level in all for everyday shortenings and slang; one more where sentences have no beginning or no end."""
    shorts = seen["everyday"] + seen["spoken"]
    shapeless = seen["lower_starts"] >= 0.5 or seen["load"] >= SHAPELESS
    return int(shorts >= 1) + int(shorts >= 3 and shapeless)


def _slipped(seen: Mapping[str, float]) -> int:
    """One level for slips or careless capitals, one more where slips are many."""
    careless = seen["lower_starts"] >= 0.5 or seen["upper"] >= SHOUTED
    return int(seen["slips"] >= 1 or careless) + int(
        seen["slips"] >= 5 and seen["slip_share"] >= 0.06
    )


def _heavy(seen: Mapping[str, float]) -> int:
    """Sentences in which clause hangs on clause."""
    return int(seen["load"] >= HEAVY) + int(seen["load"] >= HEAVIER)


def _official(seen: Mapping[str, float]) -> int:
    """The language of offices: abbreviations that only they can resolve, and their words."""
    felt = seen["closed"] >= CLOSED or seen["stiff"] >= STIFF_TEXT
    felt = felt or (seen["office"] >= OFFICE_TEXT and seen["nouns"] >= NOUN_TEXT)
    return int(felt) + int(seen["closed"] >= CLOSED and seen["closed_share"] >= CLOSED_SHARE)


@once
def counts(answer: Answer) -> Mapping[str, float]:
    """What is counted."""
    whole = answer.whole
    sentences = [each for each in SENTENCE.findall(whole.text) if each.strip()]
    lengths = sorted((len(_words(each)) for each in sentences), reverse=True) or [0]
    words = max(1, sum(lengths))
    return (
        _spelled(answer, whole, words)
        | _built(sentences, lengths, words)
        | _worded(whole, words)
        | _looks(answer, words)
    )


def _spelled(answer: Answer, whole: Plain, words: int) -> dict[str, float]:
    """Short forms, of everyday and of offices, and slips."""
    shorts = [token for token in whole.tokens if token.short]
    enveloped = {token.at for token in whole.tokens if _raw(answer, token).lower() in ADDRESS}
    everyday = sum(t.short == "everyday" and t.at not in enveloped for t in shorts)
    address = len(enveloped) if everyday < 3 else 0
    lettered = len(LETTERED.findall(answer.written))
    capitals = len(_unresolved(answer))
    clipped = len({t.text for t in whole.tokens if t.text in CLIPPED})
    slips = sum(token.slip for token in whole.tokens)
    return {
        "everyday": everyday,
        "spoken": sum(t.short == "spoken" for t in shorts),
        "short_share": everyday / words,
        "kinds": len({_raw(answer, t).lower() for t in shorts}),
        "address": address,
        "lettered": lettered,
        "closed": capitals + clipped + address + lettered,
        "closed_share": (capitals + clipped + address + lettered) / words,
        "slips": slips,
        "slip_share": slips / words,
        "cryptic": sum(_is_cryptic(token) for token in whole.tokens) / words,
        "capitals": capitals,
        "clipped": clipped,
        "readable": readable_share(whole),
    }


def _built(sentences: Sequence[str], lengths: Sequence[int], words: int) -> dict[str, float]:
    """How sentences are built. `lengths` in words, the longest first."""
    return {
        "longest": lengths[0],
        "second": lengths[1] if len(lengths) > 1 else 0,
        "mean": sum(lengths) / len(lengths),
        "load": max(map(_load, sentences), default=0),
        "heavy_share": sum(each for each in lengths if each >= MANY_WORDS) / words,
        "links": max(map(_links, sentences), default=0),
        "words": words,
    }


def _worded(whole: Plain, words: int) -> dict[str, float]:
    """Which words it prefers: of offices, of talk, hollow ones."""
    office, homely = len(OFFICE.findall(whole.text)), len(HOMELY.findall(whole.text))
    stiff, nouns = len(STIFF.findall(whole.text)), len(NOUNS.findall(whole.text))
    return {
        "stiff": stiff,
        "stiff_share": stiff / words,
        "jargon": len(JARGON.findall(whole.text)),
        "nouns": nouns / words,
        "passive": len(PASSIVE.findall(whole.text)) / words,
        "hollow": len(HOLLOW.findall(whole.text)) / words,
        "office": office / max(1, office + homely),
        "persons": len(PERSONS.findall(whole.text)) / words,
        "joining": sum(word in FUNCTION for word in _words(whole.text)) / words,
        "chatty": len(CHATTY.findall(whole.text)) / words,
        "commas": whole.text.count(",") / words,
        "marks": len(re.findall(r"[:;()]", whole.text)) / words,
    }


def _looks(answer: Answer, words: int) -> dict[str, float]:
    """How the writing looks before it is read: capitals, signs, ends."""
    text = answer.written
    letters = [each for each in text if each.isalpha()]
    starts = _starts(answer)
    return {
        "upper": sum(each.isupper() for each in letters) / max(1, len(letters)),
        "lower_starts": sum(each.islower() for each in starts) / max(1, len(starts)),
        "small_names": min(5, len(SMALL_NAME.findall(text))),
        "signs": len(CLOSE.findall(text)) / words,
        "slashed": min(5, len(re.findall(r"\b\d{1,2}/\d{1,2}\b", text))),
        "ended": float(text.rstrip()[-1:] in (".", "!", "?", ")", '"')),
        "lines": min(8, len(re.findall(r"\n\s*\S", text))),
    }


def _starts(answer: Answer) -> list[str]:
    """The first letters of the sentences that begin with one."""
    firsts, before = [], "."
    for token in answer.whole.tokens:
        letter = answer.written[token.start]
        if before in ENDS and letter.isalpha():
            firsts.append(letter)
        before = token.text
    return firsts


def _load(sentence: str) -> int:
    """What a sentence weighs: its words, and more for each clause that hangs on another."""
    return len(_words(sentence)) + LINK_WEIGHT * _links(sentence)


@lru_cache(maxsize=64)
def _links(sentence: str) -> int:
    return len(LINK.findall(sentence))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text)


def _raw(answer: Answer, token: Token) -> str:
    return answer.written[token.start : token.end]


def _is_cryptic(token: Token) -> bool:
    """Whether a token is letters that no list knows and that cannot be spoken."""
    word = token.text
    if token.short or not word.isalpha() or len(word) < 2 or word in ADDRESS:
        return False
    return not is_known(word) and (not re.search(r"[aiueo]", word) or is_odd(word))


@lru_cache(maxsize=4096)
def _capitals_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\b[A-Z][A-Z0-9]+(?:-[A-Z]+)*\b", text))


def _unresolved(answer: Answer) -> list[str]:
    """Abbreviations in capitals that no citizen has to know, that the complaint does not use and the answer does not explain."""
    if answer.written.isupper():
        return []
    theirs = _capitals_of(f"{answer.case.title} {answer.case.body}")
    return sorted(
        each
        for each in _capitals_of(answer.written)
        if each not in PUBLIC and each not in theirs and not _is_explained(each, answer.written)
    )


def _is_explained(short: str, text: str) -> bool:
    """Whether the words stand beside it: *Alat Pelindung Diri (APD)*, *APD (alat pelindung diri)*."""
    name = re.escape(short)
    return bool(
        re.search(rf"[a-z]{{3,}} \({name}\)", text)
        or re.search(rf"\b{name} \([A-Za-z]{{3,}} ", text)
    )


def _faults(answer: Answer, whole: Plain) -> tuple[Span, ...]:
    """Short forms, slips and closed abbreviations, and sentences that are too heavy."""
    closed = frozenset(_unresolved(answer))
    small = [
        (token.at, token.at + len(token.text))
        for token in whole.tokens
        if token.short or token.slip or token.text in CLIPPED or _raw(answer, token) in closed
    ]
    heavy = [
        (match.start() + len(match.group()) - len(match.group().lstrip()), match.end())
        for match in SENTENCE.finditer(whole.text)
        if _load(match.group()) >= HEAVY
    ]
    return tuple(sorted((*small, *heavy)))


def features(answer: Answer) -> dict[str, float]:
    """What is counted for W6."""
    whole = answer.whole
    seen = counts(answer)
    return {
        **seen,
        "order": order_score(whole),
        "circular": min(4, len(circular(answer))),
        "sentences": min(12, len(answer.clauses.sentences)),
        "rule": min(_level(seen), _most_of_order(answer)) if whole.tokens else 0,
    }


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Lubang di Jalan Kenanga akan kami tambal pada 12 Mei.",
        4,
        "Satu kalimat pendek dengan ejaan yang cermat.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di Jl Kenanga sdh dicek, tgl 12 Mei ditambal oleh Bidang Bina Marga.",
        3,
        "Singkatan sehari-hari mengurangi satu tingkat.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di jalan adalah jalan yang berlubang. Penambalan lubang dilakukan agar lubang ditambal.",
        1,
        "Tiap kalimat terbaca, tetapi bersama-sama tidak mengatakan apa pun.",
    ),
)
