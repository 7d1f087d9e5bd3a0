"""Makes `trainer/scoring/reading/order.json` and `joints.json`: how words follow one another, which signs betray a shuffle.

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
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from trainer.domain.chance import pick, stream
from trainer.scoring.agreement.gold import BUILD, GoldAnswer, read_gold
from trainer.scoring.reading.joints import Joints, known_by, pieces
from trainer.scoring.reading.order import (
    FEWEST,
    Order,
    capitals_inside,
    kind_of,
    kinds_of,
    signs_of,
)
from trainer.scoring.reading.plain import Plain, plain

ROOT = Path(__file__).parents[1]
OUT = ROOT / "trainer" / "scoring" / "reading" / "order.json"
JOINTS = OUT.with_name("joints.json")
FREQUENT = 8
SHUFFLES = 3
SEED = 20261126


def main() -> None:
    """Count, learn, write."""
    answers = read_gold(ROOT / "seed_data" / "gold").of_part(BUILD).answers
    answers = tuple(each for each in answers if len(re.findall(r"\w+", each.text)) >= FEWEST)
    rows, broken = _rows(answers)
    learned = LogisticRegression(C=1.0, max_iter=5000).fit(rows, broken)
    _tell(learned.predict_proba(rows)[:, 1], broken)
    counted = _counted(answers)
    made = _joints(answers, counted)
    weights = dict(sorted(made.weights.items()))
    JOINTS.write_text(
        json.dumps({"start": made.start, "weights": weights}, ensure_ascii=False, indent=0) + "\n",
        encoding="utf-8",
    )
    raw = {
        "frequent": sorted(counted.frequent),
        "proper": sorted(counted.proper),
        "kinds": dict(sorted(counted.kinds.items())),
        "pairs": dict(sorted(counted.pairs.items())),
        "skips": dict(sorted(counted.skips.items())),
        "weights": [round(float(each), 4) for each in learned.coef_[0]],
        "bias": round(float(learned.intercept_[0]), 4),
    }
    OUT.write_text(json.dumps(raw, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _tell(likely: Sequence[float], broken: Sequence[int]) -> None:
    """What bounds would find and what they would call broken wrongly."""
    for bound in (0.5, 0.8, 0.85, 0.89, 0.92, 0.95):
        found = sum(p > bound for p, b in zip(likely, broken, strict=True) if b) / sum(broken)
        wrong = sum(p > bound for p, b in zip(likely, broken, strict=True) if not b)
        click.echo(f"{bound}: {found:.3f} found, {wrong} whole texts called broken")


def _rows(answers: Sequence[GoldAnswer]) -> tuple[list[tuple[float, ...]], list[int]]:
    """Signs of every answer and of its shuffles, each read by a model that has not seen its case nor some others."""
    rows: list[tuple[float, ...]] = []
    broken: list[int] = []
    cases = sorted({each.case.id for each in answers})
    for fold in (cases[i::FOLDS] for i in range(FOLDS)):
        seen = [each for each in answers if each.case.id not in fold]
        order = _counted(seen)
        learned = _joints(seen, order)
        for each in answers:
            if each.case.id not in fold:
                continue
            chance = stream(SEED, "order", each.id)
            for text in (each.text, *(shuffle(each.text, chance) for _ in range(SHUFFLES))):
                rows.append(signs_of(plain(text), text, order, learned))
                broken.append(int(text != each.text))
    return rows, broken


FOLDS = 6


def _joints(answers: Sequence[GoldAnswer], order: Order) -> Joints:
    """What tells a break: joints of texts against the same pieces joined by chance."""
    known: list[tuple[str, ...]] = []
    broken: list[int] = []
    for each in answers:
        chance = stream(SEED, "joints", each.id)
        row = pieces(
            plain(each.text), each.text, order.proper, lambda w: kind_of(w, order.frequent)
        )
        for i in range(len(row) - 1):
            known.append(known_by(row, i, i + 1))
            broken.append(0)
            for _ in range(CHANCED):
                j = 1 + int(chance.random() * (len(row) - 1))
                if j != i + 1:
                    known.append(known_by(row, i, j))
                    broken.append(1)
    counted = Counter(name for names in known for name in names)
    place = {name: i for i, name in enumerate(n for n, k in counted.items() if k >= RAREST)}
    cells = [(i, place[name]) for i, names in enumerate(known) for name in names if name in place]
    table = sparse.csr_matrix(
        (np.ones(len(cells)), ([i for i, _ in cells], [j for _, j in cells])),
        shape=(len(known), len(place)),
    )
    learned = LogisticRegression(C=0.3, max_iter=200, solver="liblinear", random_state=0).fit(
        table, broken
    )
    weights = {
        name: round(float(learned.coef_[0][i]), 3)
        for name, i in place.items()
        if abs(learned.coef_[0][i]) >= LEAST
    }
    return Joints(round(float(learned.intercept_[0]), 4), weights)


CHANCED, RAREST, LEAST = 2, 3, 0.25
"""Joints by chance for one of a text; how often a thing must be seen, and how much it must say, to be kept."""


def _counted(answers: Sequence[GoldAnswer]) -> Order:
    texts = [plain(each.text) for each in answers]
    words = Counter(w for text in texts for token in text.tokens for w in token.text.split())
    frequent = frozenset(w for w, n in words.items() if n >= FREQUENT and w.isalpha())
    kinds: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    skips: Counter[str] = Counter()
    for text in texts:
        row = kinds_of(text, frequent)
        kinds.update(row)
        pairs.update(f"{a} {b}" for a, b in pairwise(row))
        skips.update(f"{a} {b}" for a, b in zip(row, row[2:], strict=False))
    often, apart = ({pair: n for pair, n in each.items() if n > 1} for each in (pairs, skips))
    return Order(frequent, _proper(answers, texts), kinds, often, apart, (), 0.0)


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
    """A text out of order in one of eight ways, its capitals and commas as they were, mended, or gone."""
    words = text.split()
    sentences = re.split(r"(?<=[.!?])\s+", text)
    way = pick(chance, WAYS)
    if way == "words":
        mixed = " ".join(_mixed(words, chance))
    elif way in GROUPS:
        mixed = " ".join(_mixed(_grouped(words, GROUPS[way], chance), chance))
    elif way == "inside":
        mixed = " ".join(" ".join(_mixed(_bare(each), chance)) + "." for each in sentences)
    elif way == "inside_groups":
        groups = (_mixed(_grouped(_bare(each), (2, 3, 4), chance), chance) for each in sentences)
        mixed = " ".join(" ".join(each) + "." for each in groups)
    elif way == "thirds":
        mixed = " ".join(_mixed([part for each in sentences for part in _thirds(each)], chance))
    elif way == "backwards":
        mixed = " ".join(reversed(words))
    else:
        half = len(words) // 2
        pairs = zip(words[:half], words[half:], strict=False)
        mixed = " ".join(word for pair in pairs for word in pair)
    return _dressed(mixed, pick(chance, ("as_it_was", "as_it_was", "mended", "small", "no_commas")))


GROUPS = {"groups": (2, 3, 4, 5), "long_groups": (4, 5, 6, 7, 8)}
WAYS = ("words", "groups", "groups", "long_groups", "inside", "inside_groups", "thirds", "backwards", "halves")  # fmt: skip


def _dressed(text: str, how: str) -> str:
    """A shuffled text with the capital letters of sentences made right, without capitals, or without commas."""
    if how == "mended":
        return re.sub(r"(?:^|[.!?]\s+)[a-z]", lambda match: match.group().upper(), text.lower())
    if how == "small":
        return text.lower()
    return re.sub(r"[,;]", "", text) if how == "no_commas" else text


def _bare(sentence: str) -> list[str]:
    return sentence.rstrip(".!?").split()


def _mixed(parts: Sequence[str], chance: Random) -> list[str]:
    drawn = [(chance.random(), i) for i in range(len(parts))]
    return [parts[i] for _, i in sorted(drawn)]


def _grouped(words: Sequence[str], sizes: Sequence[int], chance: Random) -> list[str]:
    groups, at = [], 0
    while at < len(words):
        size = pick(chance, sizes)
        groups.append(" ".join(words[at : at + size]))
        at += size
    return groups


def _thirds(sentence: str) -> list[str]:
    words = sentence.split()
    size = max(2, len(words) // 3)
    return [" ".join(words[i : i + size]) for i in range(0, len(words), size)]


if __name__ == "__main__":
    main()
