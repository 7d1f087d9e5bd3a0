"""Makes `trainer/scoring/reading/order.json`: how words follow one another in answers, and which signs betray a shuffle.

Run from the project's root: `python -m training.order`. Reads the build part of the gold set alone; needs scikit-learn
(development group). The same answers give the same file.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from random import Random

import click
from sklearn.linear_model import LogisticRegression

from trainer.domain.chance import pick, stream
from trainer.scoring.agreement.gold import BUILD, GoldAnswer, read_gold
from trainer.scoring.reading.order import FEWEST, Order, capitals_inside, kinds_of, signs_of
from trainer.scoring.reading.plain import Plain, plain

ROOT = Path(__file__).parents[1]
OUT = ROOT / "trainer" / "scoring" / "reading" / "order.json"
FREQUENT = 8
SHUFFLES = 2
SEED = 20261126


def main() -> None:
    """Count, learn, write."""
    answers = read_gold(ROOT / "seed_data" / "gold").of_part(BUILD).answers
    answers = tuple(each for each in answers if len(re.findall(r"\w+", each.text)) >= FEWEST)
    rows, broken = _rows(answers)
    learned = LogisticRegression(C=1.0, max_iter=1000).fit(rows, broken)
    _tell(learned.predict_proba(rows)[:, 1], broken)
    counted = _counted(answers)
    raw = {
        "frequent": sorted(counted.frequent),
        "proper": sorted(counted.proper),
        "kinds": dict(sorted(counted.kinds.items())),
        "pairs": dict(sorted(counted.pairs.items())),
        "weights": [round(float(each), 4) for each in learned.coef_[0]],
        "bias": round(float(learned.intercept_[0]), 4),
    }
    OUT.write_text(json.dumps(raw, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _tell(likely: Sequence[float], broken: Sequence[int]) -> None:
    """What bounds would find and what they would call broken wrongly."""
    for bound in (0.5, 0.7, 0.8, 0.9, 0.95):
        found = sum(p > bound for p, b in zip(likely, broken, strict=True) if b) / sum(broken)
        wrong = sum(p > bound for p, b in zip(likely, broken, strict=True) if not b)
        click.echo(f"{bound}: {found:.3f} found, {wrong} whole texts called broken")


def _rows(answers: Sequence[GoldAnswer]) -> tuple[list[tuple[float, ...]], list[int]]:
    """Signs of every answer and of its shuffles, each read by a model that has not seen its case."""
    rows: list[tuple[float, ...]] = []
    broken: list[int] = []
    for case in sorted({each.case.id for each in answers}):
        order = _counted([each for each in answers if each.case.id != case])
        for each in answers:
            if each.case.id != case:
                continue
            chance = stream(SEED, "order", each.id)
            for text in (each.text, *(shuffle(each.text, chance) for _ in range(SHUFFLES))):
                rows.append(signs_of(plain(text), text, order))
                broken.append(int(text != each.text))
    return rows, broken


def _counted(answers: Sequence[GoldAnswer]) -> Order:
    texts = [plain(each.text) for each in answers]
    words = Counter(w for text in texts for token in text.tokens for w in token.text.split())
    frequent = frozenset(w for w, n in words.items() if n >= FREQUENT and w.isalpha())
    kinds: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for text in texts:
        row = kinds_of(text, frequent)
        kinds.update(row)
        pairs.update(f"{a} {b}" for a, b in pairwise(row))
    often = {pair: n for pair, n in pairs.items() if n > 1}
    return Order(frequent, _proper(answers, texts), kinds, often, (), 0.0)


def _proper(answers: Sequence[GoldAnswer], texts: Sequence[Plain]) -> frozenset[str]:
    """Words that are often written with a capital letter where they stand, and in more than one answer so inside one."""
    inside: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for answer, text in zip(answers, texts, strict=True):
        inside.update(set(capitals_inside(text, answer.text, frozenset())))
        seen.update({token.text for token in text.tokens})
    return frozenset(word for word, n in inside.items() if n > 1 and n >= OFTEN * seen[word])


OFTEN = 0.15
"""Share of the answers with a word in which it has a capital letter inside a sentence."""


def shuffle(text: str, chance: Random) -> str:
    """A text out of order in one of six ways: words, groups of words, within sentences, thirds, halves, backwards."""
    words = text.split()
    sentences = re.split(r"(?<=[.!?])\s+", text)
    way = pick(chance, ("words", "groups", "inside", "thirds", "halves", "backwards"))
    if way == "words":
        return " ".join(_mixed(words, chance))
    if way == "groups":
        return " ".join(_mixed(_grouped(words, chance), chance))
    if way == "inside":
        return " ".join(" ".join(_mixed(each.split(), chance)) for each in sentences)
    if way == "thirds":
        return " ".join(_mixed([part for each in sentences for part in _thirds(each)], chance))
    if way == "backwards":
        return " ".join(reversed(words))
    half = len(words) // 2
    return " ".join(word for pair in zip(words[:half], words[half:], strict=False) for word in pair)


def _mixed(parts: Sequence[str], chance: Random) -> list[str]:
    drawn = [(chance.random(), i) for i in range(len(parts))]
    return [parts[i] for _, i in sorted(drawn)]


def _grouped(words: list[str], chance: Random) -> list[str]:
    groups, at = [], 0
    while at < len(words):
        size = pick(chance, (2, 3, 4))
        groups.append(" ".join(words[at : at + size]))
        at += size
    return groups


def _thirds(sentence: str) -> list[str]:
    words = sentence.split()
    size = max(2, len(words) // 3)
    return [" ".join(words[i : i + size]) for i in range(0, len(words), size)]


if __name__ == "__main__":
    main()
