"""Joints of a text: the places between two words, and how likely each is a break, where words meet that do not belong together.

A joint is known by the kinds of the words around it, near and far: what stands before and after, the last verb and the
last preposition of the sentence so far, whether either side has a verb, how far its sentence has come. The weights in
`models/word_order.json` are made by `training/order.py` from texts and from the same texts taken apart and put together wrongly.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import fsum
from typing import NamedTuple

from trainer.answers.language.plain import ENDS, Plain
from trainer.answers.language.senses import sense_of
from trainer.answers.language.small_words import GROUPS
from trainer.answers.language.spelling import is_known, stem
from trainer.answers.models import load_model

PREFIXES = ("di", "meng", "mem", "men", "me", "ber", "ter", "peng", "pem", "pen", "pe", "ke", "se")
SUFFIXES = ("kan", "an", "i", "nya")

GROUP_OF = {word: group for group, words in GROUPS.items() for word in words}
ALIKE = ("MON", "DAY")
"""Groups whose words are all one."""
VERBS = {"di": "Vd", "meng": "Vm", "mem": "Vm", "men": "Vm", "me": "Vm", "ber": "Vb", "ter": "Vt"}
NOUNS = ("peng", "pem", "pen", "pe", "ke")
IS_VERB = frozenset(VERBS.values())
BOUNDS = frozenset(". , : ( ) and but sub yang".split())
"""What parts clauses."""

END = "$"
NONE = "_"
FAR = 4
"""Words counted from the beginning of a sentence, and to its end."""
MOST_VERBS = 2


class Piece(NamedTuple):
    """A word as joints see it.

    `kind`: a frequent word itself, else its affixes. `sort`: a small word itself, else its sense and shape, or its affixes.
    `shape`: the group of a small word, or which part of speech the affixes make. `sense`, `stem`: of a word of content, else
    "". `capital`: C for a capital letter that is no name's, c for a small one, - for what has none, E for an end. `start`:
    where it stands.
    """

    kind: str
    sort: str
    shape: str
    sense: str
    stem: str
    capital: str
    start: int


@dataclass(frozen=True, slots=True)
class BreakWeights:
    """What speaks for a break: a weight for each thing by which a joint is known, and where it starts (log odds)."""

    start: float
    weights: Mapping[str, float]


@cache
def break_weights() -> BreakWeights:
    """The weights as they stand in the file."""
    raw = load_model("word_order")
    return BreakWeights(raw["start"], raw["weights"])


def pieces(
    plain: Plain, original: str, proper: frozenset[str], frequent: frozenset[str]
) -> list[Piece]:
    """The words of a text as joints see them, from the beginning of its first sentence to its end.

    `proper`: words that have a capital letter for themselves. `frequent`: those that stand for themselves.
    """
    found = [Piece(".", ".", ".", "", "", "E", -1)]
    for token in plain.tokens:
        first = original[token.start]
        for i, word in enumerate(token.text.split() or ["."]):
            kind, sort, shape, sense, root = seen_as(word)
            if word in frequent:
                kind = word
            large = i == 0 and first.isupper() and token.text not in proper and shape != "@"
            capital = "C" if large else "c" if first.islower() else "-"
            found.append(Piece(kind, sort, shape, sense, root, capital, token.start))
    end = END if found[-1].shape == "." else "."
    return [*found, Piece(end, end, end, "", "", "E", len(original))]


@lru_cache(maxsize=65536)
def seen_as(word: str) -> tuple[str, str, str, str, str]:
    """The kind, sort, shape, sense and stem of a word, a number or a mark."""
    if not (word[0].isalpha() or word[0].isdigit() or word[0] == "+"):
        mark = "." if word in ENDS or word == ";" else word
        return mark, mark, mark, "", ""
    if not word[0].isalpha():
        number = _number(word)
        return number, number, "#", "", ""
    if group := GROUP_OF.get(word):
        name = group if group in ALIKE else word
        return name, name, group, "", ""
    sense = sense_of(word) or ""
    if not sense and not is_known(word):
        return "@", "@", "@", "", ""
    prefix = next((p for p in PREFIXES if word.startswith(p) and len(word) > len(p) + 3), "")
    suffix = next((each for each in SUFFIXES if word.endswith(each)), "")
    if prefix:
        affixes, shape = f"{prefix}-{suffix}", VERBS.get(prefix, "N" if prefix in NOUNS else "S")
    else:
        affixes = shape = f"*{suffix if suffix in ('nya', 'an') else ''}"
    return affixes, f"{sense}/{shape}" if sense else affixes, shape, sense, stem(word)


def _number(word: str) -> str:
    """Which sort of number: a year, a time of day, one for calling, a day of the month, or any other."""
    if re.fullmatch(r"20\d\d", word):
        return "#y"
    if re.fullmatch(r"\d\d?[.:]\d\d", word):
        return "#h"
    if word[0] in "0+" or sum(letter.isdigit() for letter in word) >= 6:
        return "#t"
    return "#d" if word.isdigit() and int(word) <= 31 else "#"


class _Side(NamedTuple):
    """What lies on one side of a joint: verbs of its clause, nearest verb, preposition, sense and stem, distance."""

    verbs: str
    verb: str
    preposition: str
    sense: str
    stem: str
    far: int


NOTHING = _Side("", NONE, NONE, NONE, NONE, 0)


def _sides(row: Sequence[Piece]) -> list[_Side]:
    """For each piece in order what lies on its side, itself among it."""
    found: list[_Side] = []
    side = NOTHING
    for piece in row:
        shape = piece.shape
        if shape in (".", END):
            side = NOTHING
        else:
            verbs, verb, preposition, sense, root, far = side
            if shape in IS_VERB:
                verbs, verb = (verbs + shape)[: 2 * MOST_VERBS], piece.sort
            elif shape in BOUNDS:
                verbs = ""
            elif shape == "prep":
                preposition = piece.sort
            sense, root = piece.sense or sense, piece.stem or root
            side = _Side(verbs, verb, preposition, sense, root, min(FAR, far + 1))
        found.append(side)
    return found


def known_by(row: Sequence[Piece]) -> Iterator[tuple[str, ...]]:
    """For each joint in order the names of all that it is known by; the first letter says which."""
    before, after = _sides(row), _sides(row[::-1])[::-1]
    edge = [NONE, NONE]
    kinds = [*edge, *(piece.kind for piece in row), *edge]
    sorts = [*edge, *(piece.sort for piece in row), *edge]
    shapes = [*edge, *(piece.shape for piece in row), *edge]
    for i in range(len(row) - 1):
        k0, k1, k2, k3 = kinds[i + 1 : i + 5]
        c0, c1, c2, c3 = sorts[i + 1 : i + 5]
        s_1, s0, s1, s2, s3, s4 = shapes[i : i + 6]
        left, right = before[i], after[i + 1]
        yield (
            f"a{k1}|{k2}",
            f"b{c1}|{c2}",
            f"c{k0} {k1}|{k2}",
            f"d{k1}|{k2} {k3}",
            f"e{c0} {c1}|{c2}",
            f"f{c1}|{c2} {c3}",
            f"g{s0} {c1}|{c2} {s3}",
            f"j{c0}||{c2}",
            f"k{c1}||{c3}",
            f"m{c1}|",
            f"m|{c2}",
            f"n{k1}|{s2}",
            f"n{s1}|{k2}",
            f"o{'.' if s1 == '.' else '-'}^{row[i + 1].capital}",
            f"p{s0} {s1}|{s2} {s3}",
            f"q{s_1} {s0} {s1}|{s2}",
            f"r{s1}|{s2} {s3} {s4}",
            f"s{left.verbs}|{right.verbs} {s1} {s2}",
            f"t{left.verb}|{c2}",
            f"u{c1}|{right.verb}",
            f"v{left.preposition} {s1}|{s2}",
            f"w{left.far} {s1}|{c2}",
            f"x{c1}|{s2} {right.far}",
            f"y{left.sense}|{right.sense}",
            f"z{left.stem}|{right.stem}",
        )


def breaks(row: Sequence[Piece], learned: BreakWeights) -> list[float]:
    """For each joint in order, how likely it is a break (log odds)."""
    weight = learned.weights.get
    return [learned.start + fsum(weight(name, 0.0) for name in names) for names in known_by(row)]


LEAST, MOST = -5.0, 4.0
"""How little and how much (log odds) one joint may say."""
SHARES = (0.15, 0.3, 0.5, 0.7)
"""Likelihoods from which the shares of joints are counted."""
WORST = (5, 10)
"""One in so many joints: the worst of a text."""
USUAL = (-2.6, 0.12)
"""What joints of whole texts say in the mean: log odds, likelihood."""
WORDS = 4
"""Joints of a sentence that is judged by itself."""


def signs_of_breaks(row: Sequence[Piece], odds: Sequence[float]) -> tuple[float, ...]:
    """What the joints of a text say together.

    Means; shares of likely breaks; the worst ones; the same by sentences; how far the means lie from those of whole texts
    for so many words; joints at marks and between words.
    """
    kept = [max(LEAST, min(MOST, each)) for each in odds]
    likely = [1.0 / (1.0 + math.exp(-each)) for each in kept]
    n = len(likely)
    mean_odds, mean = fsum(kept) / n, fsum(likely) / n
    ranked = sorted(likely, reverse=True)
    sentences = _by_sentences(row, likely)
    worst = [max(each) for each in sentences]
    sums = [fsum(each) for each in sentences]
    means = [total / len(each) for total, each in zip(sums, sentences, strict=True)]
    marks: list[float] = []
    words: list[float] = []
    for i, each in enumerate(likely):
        at_mark = row[i].shape in (".", ",") or row[i + 1].shape in (".", END, ",")
        (marks if at_mark else words).append(each)
    return (
        mean_odds,
        mean,
        *(sum(each > bound for each in likely) / n for bound in SHARES),
        *(_mean(ranked[: max(1, n // one_in)]) for one_in in WORST),
        sum(each > 0.5 for each in worst) / len(worst),
        sum(each > 0.7 for each in worst) / len(worst),
        _mean(means),
        min(means),
        sorted(means)[len(means) // 2],
        _mean(sums),
        sum(each > 1.5 for each in sums) / len(sums),
        float(min(4, sum(each > 0.6 for each in worst))),
        (mean - USUAL[1]) * math.sqrt(n),
        (mean_odds - USUAL[0]) * math.sqrt(n),
        _mean(marks),
        _mean(words),
        math.log(n),
        n / len(sentences) / 20.0,
    )


def _by_sentences(row: Sequence[Piece], likely: Sequence[float]) -> list[list[float]]:
    """The joints of each sentence of some words; those of all sentences when none has so many."""
    found: list[list[float]] = [[]]
    for i, each in enumerate(likely):
        found[-1].append(each)
        if row[i + 1].shape in (".", END):
            found.append([])
    found = [each for each in found if each]
    return [each for each in found if len(each) >= WORDS] or found


def _mean(values: Sequence[float]) -> float:
    return fsum(values) / len(values) if values else 0.0
