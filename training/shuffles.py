"""Texts put out of order in the ways in which people do it, and whole ones dressed alike, with where each word stood.

Stretches that are whole in themselves change places between sentences, two sentences run into each other, words of one
sort take each other's place. The capital letters and marks of what comes out may be as they were, mended, or gone: so
that they alone do not tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from trainer.answers.language.language import FUNCTION
from trainer.answers.language.spelling import is_known
from trainer.domain.chance import pick

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with the mark after it, where it stood, and whether a sentence began or ended with it."""

    at: int
    text: str
    mark: str
    first: bool
    last: bool


Sentence = list[Word]


@dataclass(frozen=True, slots=True)
class Shuffled:
    """A text made of words: in which way, which words, and at which letter each begins."""

    way: str
    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]


JOINING = frozenset(
    (
        "dan",
        "atau",
        "serta",
        "tetapi",
        "namun",
        "sedangkan",
        "karena",
        "sebab",
        "agar",
        "supaya",
        "sehingga",
        "maka",
        "lalu",
        "kemudian",
        "bila",
        "jika",
        "kalau",
        "apabila",
        "sebelum",
        "sesudah",
        "setelah",
        "sambil",
        "bahwa",
        "yang",
        "hingga",
        "tapi",
        "jadi",
    )
)
LEADING = JOINING | frozenset(
    (
        "di",
        "ke",
        "dari",
        "pada",
        "untuk",
        "dengan",
        "oleh",
        "dalam",
        "atas",
        "sejak",
        "sampai",
        "menurut",
        "tentang",
        "mengenai",
        "lewat",
        "melalui",
        "bersama",
        "terhadap",
        "tanpa",
        "mulai",
        "paling",
        "selama",
        "tanggal",
        "tgl",
        "pukul",
    )
)
"""Words that a clause, or a phrase, begins with."""
SHORT_FORM = re.compile(
    r"(?i)\(?(?:jl|jln|no|yth|rt|rw|bpk|sdr|sdri|kec|kel|kab|tgl|dll|h|hj|dr|ds|wa|st|s|pkl|jo|telp|bu|pak)"
)


def shuffled(text: str, chance: Random, proper: frozenset[str], way: str = "") -> Shuffled:
    """A text, or a part of it, out of order in one way, or in any; a greeting may stay."""
    sentences = _part(sentences_of(text), chance)
    greeting: list[Sentence] = []
    if len(sentences) > 2 and len(sentences[0]) <= GREETING and chance.random() < 0.6:
        greeting, sentences = sentences[:1], sentences[1:]
    way = way or pick(chance, DRAWN)
    found = WAYS[way](sentences, chance)
    return _dressed(way, [each for each in (*greeting, *found) if each], chance, proper)


def whole(text: str, chance: Random, proper: frozenset[str]) -> Shuffled:
    """A text, or a part of it, dressed as a shuffled one may be; whole sentences may change places."""
    sentences = sentences_of(text)
    if len(sentences) > 2 and chance.random() < 0.4:
        sentences = mixed(sentences, chance)
    return _dressed("", _part(sentences, chance), chance, proper)


GREETING = 8


def sentences_of(text: str) -> list[Sentence]:
    """The sentences of a text, line by line."""
    found: list[Sentence] = []
    at = 0
    for line in text.split("\n"):
        current: Sentence = []
        for raw in line.split():
            match = re.match(r"(.*?)([.,;:!?]*)$", raw)
            core, mark = match.groups() if match else (raw, "")
            if not core:
                continue
            ends = bool(re.search(r"[.!?]", mark)) and not SHORT_FORM.fullmatch(core)
            current.append(Word(at, core, mark, not current, ends))
            at += 1
            if ends:
                found.append(current)
                current = []
        if current:
            current[-1] = replace(current[-1], last=True)
            found.append(current)
    return found


def _part(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """Some sentences in a row, now and then; else all."""
    if len(sentences) <= 3 or chance.random() >= 0.35:
        return sentences
    size = max(2, int(len(sentences) * (0.5 + 0.5 * chance.random())))
    start = int(chance.random() * (len(sentences) - size + 1))
    return sentences[start : start + size]


def mixed(parts: Sequence[T], chance: Random) -> list[T]:
    """Parts in an order by chance."""
    drawn = sorted((chance.random(), i) for i in range(len(parts)))
    return [parts[i] for _, i in drawn]


def _flat(parts: Sequence[Sentence]) -> Sentence:
    return [word for part in parts for word in part]


def _turned(parts: Sequence[T], by: int) -> list[T]:
    return [*parts[by:], *parts[:by]]


def _up_to(most: int, chance: Random) -> int:
    """A number from 1 on, below `most` where that leaves any."""
    return 1 + int(chance.random() * max(1, most - 1))


SIZES: Mapping[str, tuple[int, ...]] = {"groups": (2, 3, 4, 5), "long": (4, 5, 6, 7, 8)}
HOWS = ("groups", "phrases", "phrases", "clauses", "long")


def _stretches(sentence: Sentence, how: str, chance: Random) -> list[Sentence]:
    """A sentence in stretches: words, so many words each, thirds, or cut before the words that a phrase begins with."""
    if how == "words":
        return [[word] for word in sentence]
    if how == "thirds":
        size = max(2, len(sentence) // 3)
        return [sentence[i : i + size] for i in range(0, len(sentence), size)]
    if how in SIZES:
        return _groups(sentence, SIZES[how], chance)
    starts = JOINING if how == "clauses" else LEADING
    found: list[Sentence] = [[]]
    for i, word in enumerate(sentence):
        before = sentence[i - 1]
        begins = word.text.lower() in starts or bool(before.mark)
        parted = bool(found[-1]) and begins and before.text.lower() not in starts
        if parted or (how == "phrases" and len(found[-1]) >= 3 and chance.random() < 0.35):
            found.append([])
        found[-1].append(word)
    if len(found) == 1 and len(sentence) > 3:
        cut = 2 + int(chance.random() * (len(sentence) - 3))
        return [sentence[:cut], sentence[cut:]]
    return found


def _groups(sentence: Sentence, sizes: tuple[int, ...], chance: Random) -> list[Sentence]:
    found, at = [], 0
    while at < len(sentence):
        size = pick(chance, sizes)
        found.append(sentence[at : at + size])
        at += size
    return found


def _as_long(words: Sentence, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Words in sentences as long as these, and the rest."""
    found, at = [], 0
    for each in sentences:
        found.append(words[at : at + len(each)])
        at += len(each)
    return [*found, words[at:]]


def _tails(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """Ends of sentences exchanged."""
    cuts = [_cut(each, chance) for each in sentences]
    heads = [each[:cut] for each, cut in zip(sentences, cuts, strict=True)]
    ends = [each[cut:] for each, cut in zip(sentences, cuts, strict=True)]
    if len(sentences) == 1:
        return [ends[0] + heads[0]]
    by = _up_to(len(sentences), chance) if chance.random() < 0.5 else 1
    ends = mixed(ends, chance) if chance.random() < 0.3 else _turned(ends, by)
    return [head + end for head, end in zip(heads, ends, strict=True)]


def _cut(sentence: Sentence, chance: Random) -> int:
    """Where a sentence is cut in two: at a clause, at a phrase, or anywhere."""
    if len(sentence) < 4:
        return len(sentence)
    how = pick(chance, ("clauses", "phrases", "random"))
    if how == "random":
        return 2 + int(chance.random() * (len(sentence) - 3))
    edges, at = [], 0
    for part in _stretches(sentence, how, chance)[:-1]:
        at += len(part)
        edges.append(at)
    inside = [each for each in edges if each >= 2] or edges
    return pick(chance, tuple(inside)) if inside else len(sentence) // 2


def _thirds_between(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """Each sentence in three stretches, the middle ones and the ends exchanged."""
    parts = []
    for each in sentences:
        found = _stretches(each, pick(chance, ("phrases", "clauses", "groups")), chance)
        size = max(1, len(found) // 3)
        cuts = (found[:size], found[size : 2 * size], found[2 * size :])
        parts.append([_flat(part) for part in cuts])
    middles = mixed([part[1] for part in parts], chance)
    ends = mixed([part[2] for part in parts], chance)
    return [p[0] + middle + end for p, middle, end in zip(parts, middles, ends, strict=True)]


def _interleaved(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """Two sentences run into each other, some words of this and some of that."""
    how = pick(chance, ("groups", "phrases", "words", "groups"))
    order = mixed(sentences, chance) if chance.random() < 0.5 else sentences
    found: list[Sentence] = []
    for i in range(0, len(order), 2):
        pair = order[i : i + 2]
        if len(pair) == 1:
            found.append(_flat(mixed(_stretches(pair[0], "phrases", chance), chance)))
            continue
        one, other = (_stretches(each, how, chance) for each in pair)
        longer = max(len(one), len(other))
        words = _flat(
            [part for k in range(longer) for part in (*one[k : k + 1], *other[k : k + 1])]
        )
        found += _as_long(words, pair) if chance.random() < 0.7 else [words]
    return found


def _inside(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """The stretches of each sentence mixed, backwards, or beginning elsewhere."""
    how = pick(chance, (*HOWS, "words"))
    way = pick(chance, ("mixed", "mixed", "backwards", "turned"))
    found = []
    for each in sentences:
        parts = _stretches(each, how, chance)
        if way == "mixed":
            parts = mixed(parts, chance)
        else:
            by = _up_to(len(parts), chance)
            parts = parts[::-1] if way == "backwards" else _turned(parts, by)
        found.append(_flat(parts))
    return found


def _pooled(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """The stretches of all sentences mixed."""
    how = pick(chance, (*HOWS, "words", "words", "thirds"))
    parts = mixed([part for each in sentences for part in _stretches(each, how, chance)], chance)
    if chance.random() < 0.5:
        return _as_long(_flat(parts), sentences)
    size = max(1, round(len(parts) / len(sentences)))
    return [_flat(parts[i : i + size]) for i in range(0, len(parts), size)]


def _backwards(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """The whole text from its end, word by word or stretch by stretch."""
    how = pick(chance, ("words", "phrases", "groups", "clauses"))
    parts = [part for each in sentences for part in _stretches(each, how, chance)]
    return _as_long(_flat(parts[::-1]), sentences)


VERB = re.compile(r"(?:di|me|ber|ter)[a-z]{3,}")


def _exchanged(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """Verbs in each other's place, or other words of content, or both."""
    which = pick(chance, ("verbs", "others", "both", "any"))
    share = pick(chance, (0.6, 0.8, 1.0))
    words = _flat(sentences)
    places: dict[str, list[int]] = {}
    for i, word in enumerate(words):
        low = word.text.lower()
        if low in FUNCTION or low in LEADING or not low.isalpha():
            continue
        sort = "verbs" if VERB.fullmatch(low) else "others"
        if which in (sort, "both", "any") and chance.random() < share:
            places.setdefault("any" if which == "any" else sort, []).append(i)
    found = list(words)
    for each in places.values():
        by = _up_to(len(each), chance)
        sources = _turned(each, by) if chance.random() < 0.5 else mixed(each, chance)
        for place, source in zip(each, sources, strict=True):
            found[place] = replace(words[source], mark=words[place].mark)
    return _as_long(found, sentences)


def _small_words(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """Function words at the end of their sentence, at its beginning, or anywhere in it."""
    way = pick(chance, ("end", "beginning", "anywhere"))
    found = []
    for each in sentences:
        small = [word for word in each if word.text.lower() in FUNCTION]
        others = [word for word in each if word.text.lower() not in FUNCTION]
        if way == "anywhere":
            for word in small:
                others.insert(int(chance.random() * (len(others) + 1)), word)
            found.append(others)
        else:
            found.append(others + small if way == "end" else small + others)
    return found


def _jostled(sentences: list[Sentence], chance: Random) -> list[Sentence]:
    """Every word some places from where it was."""
    far = pick(chance, (2.0, 3.0, 4.0))
    found = []
    for each in sentences:
        drawn = sorted((i + far * chance.random(), i) for i in range(len(each)))
        found.append([each[i] for _, i in drawn])
    return found


def _halves(sentences: list[Sentence], _chance: Random) -> list[Sentence]:
    """The second half of the text between the words of the first."""
    words = _flat(sentences)
    half = len(words) // 2
    pairs = zip(words[:half], words[half : 2 * half], strict=True)
    return _as_long([word for pair in pairs for word in pair] + words[2 * half :], sentences)


WAYS: Mapping[str, Callable[[list[Sentence], Random], list[Sentence]]] = {
    "tails": _tails,
    "thirds_between": _thirds_between,
    "interleaved": _interleaved,
    "inside": _inside,
    "pooled": _pooled,
    "backwards": _backwards,
    "exchanged": _exchanged,
    "small_words": _small_words,
    "jostled": _jostled,
    "halves": _halves,
}
OFTEN = {
    "tails": 4,
    "thirds_between": 3,
    "interleaved": 4,
    "inside": 3,
    "pooled": 5,
    "exchanged": 4,
}
DRAWN = tuple(way for way in WAYS for _ in range(OFTEN.get(way, 1)))


def _dressed(
    way: str, sentences: Sequence[Sentence], chance: Random, proper: frozenset[str]
) -> Shuffled:
    """The text of sentences; capital letters as they were, mended or gone, marks kept, gone, or at cuts."""
    capitals = pick(chance, ("mended", "mended", "mended", "as_it_was", "small"))
    marks = pick(chance, ("kept", "kept", "kept", "gone", "cuts"))
    parts: list[str] = []
    for sentence in sentences:
        for i, word in enumerate(sentence):
            after = sentence[i + 1] if i + 1 < len(sentence) else None
            written = _written(word, i == 0, capitals, proper)
            parts.append(written + _mark(word, after, marks, chance))
    starts, at = [], 0
    for each in parts:
        starts.append(at)
        at += len(each) + 1
    return Shuffled(way, " ".join(parts), tuple(_flat(sentences)), tuple(starts))


def _written(word: Word, first: bool, capitals: str, proper: frozenset[str]) -> str:
    """A word with the capital letter that it shall have."""
    low = word.text.lower()
    if capitals == "small":
        return low
    if capitals == "as_it_was":
        return word.text
    if first:
        return word.text[:1].upper() + word.text[1:]
    bare = low.strip("(“\"'")
    began = word.first and bare not in proper and (bare in FUNCTION or is_known(bare))
    return low if began else word.text


def _mark(word: Word, after: Word | None, marks: str, chance: Random) -> str:
    """The mark after a word."""
    if after is None:
        return word.mark if word.last else "."
    follows = after.at == word.at + 1
    if word.last:
        return "" if not follows else word.mark or "."
    if marks == "gone":
        return ""
    if marks == "cuts" and not follows:
        return "," if chance.random() < 0.35 else ""
    return word.mark
