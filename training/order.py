"""Makes `trainer/answers/models/disorder.json` and `word_order.json`: which joints of a text are breaks, which signs betray a shuffle.

Run from the project's root: `python3 run.py dev -m training.order`. Reads the build part of the gold set alone; needs scikit-learn
(development group). The same answers give the same file.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from trainer.answers.evaluation.gold import (
    BUILD,
    GoldCase,
    GoldSet,
    Passage,
    read_gold,
    read_passages,
)
from trainer.answers.language.disorder import (
    FEWEST,
    Known,
    Order,
    capitals_inside,
    is_hurried,
    signs_of,
)
from trainer.answers.language.plain import plain
from trainer.answers.language.word_order import BreakWeights, Piece, known_by, pieces
from trainer.answers.rubric.reading import known_of_case
from trainer.domain.chance import stream
from training.shuffles import WAYS, Word, shuffled, whole

ROOT = Path(__file__).parents[1]
OUT = ROOT / "trainer" / "answers" / "models" / "disorder.json"
JOINTS = OUT.with_name("word_order.json")
SEED = 20261126
FREQUENT, CASES = 8, 5
"""How often a word is written, and in answers to how many cases, that stands for itself."""
FOLDS = 6
SHUFFLES = 4
"""Shuffles of each answer."""

ORDERLY = ("generic", "another_case", "negated")
"""Kinds of answers that must not score well whose words stand in order."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text to learn from.

    `source`: answer, orderly, passage, dressed, mechanical or written (out of order by a hand). `sort`: the register of an
    answer, the way of a shuffle. `case`: whose it is, or a name for a group of passages. `words`: with `starts`, what a
    text was put together from.
    """

    source: str
    sort: str
    case: str
    text: str
    known: Known
    words: tuple[Word, ...] = ()
    starts: tuple[int, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether its words are out of order."""
        return self.source in ("mechanical", "written")


def main() -> None:
    """Learn on all, tell what would be found in cases that were not seen, write."""
    folder = ROOT / "seed_data" / "gold"
    gold = read_gold(folder).of_part(BUILD)
    known = tuple(_given(gold, read_passages(folder)))
    words = _words_of(known)
    texts = (*known, *_made(known, words.proper))
    table = _Table(texts, words)
    signs, broken, weights, judged = _unseen(texts, table, words)
    guessed = _guessed(signs, broken, weights, judged)
    _tell(judged, guessed)
    learned = _line(signs, broken, weights)
    break_weights = table.learned(range(len(texts)))
    _write(break_weights, words, learned)


def _given(gold: GoldSet, passages: Sequence[Passage]) -> Iterator[Text]:
    """What people wrote: answers, other texts in order, passages, and texts that a hand put out of order."""
    for each in gold.answers:
        yield _text("answer", each.register, each.case, each.text)
    for other in gold.adversarial:
        if other.kind == "shuffled":
            yield _text("written", other.kind, other.case, other.text)
        elif other.kind in ORDERLY:
            yield _text("orderly", other.kind, other.case, other.text)
    for pair in gold.paraphrases:
        yield _text("orderly", "paraphrase", pair.case, pair.original)
        yield _text("orderly", "paraphrase", pair.case, pair.text)
    cases = sorted(gold.cases)
    for i, passage in enumerate(passages):
        # passages belong to no case; neighbours, which are alike, are left out together
        yield Text("passage", passage.gate, cases[i // 7 % len(cases)], passage.text, Known())


def _text(source: str, sort: str, case: GoldCase, text: str) -> Text:
    return Text(source, sort, case.id, text, known_of_case(case.case))


def _made(texts: Iterable[Text], proper: frozenset[str]) -> Iterator[Text]:
    """Shuffles of every answer, and the answer dressed as they are."""
    for i, each in enumerate(texts):
        if each.source != "answer" or not _is_long(each.text):
            continue
        chance = stream(SEED, "shuffles", i)
        made = [("dressed", whole(each.text, chance, proper))]
        made += [("mechanical", shuffled(each.text, chance, proper)) for _ in range(SHUFFLES)]
        for source, one in made:
            if _is_long(one.text):
                yield Text(source, one.way, each.case, one.text, each.known, one.words, one.starts)


def _is_long(text: str) -> bool:
    return len(re.findall(r"\w+", text)) >= FEWEST


def _words_of(texts: Sequence[Text]) -> Order:
    """Which words stand for themselves, and which have a capital letter of their own; no weights yet."""
    written: Counter[str] = Counter()
    cases: defaultdict[str, set[str]] = defaultdict(set)
    answers = [each for each in texts if each.source in ("answer", "orderly")]
    for each in answers:
        for word in (w for token in plain(each.text).tokens for w in token.text.split()):
            written[word] += 1
            cases[word].add(each.case)
    often = {w for w, n in written.items() if n >= FREQUENT and len(cases[w]) >= CASES}
    frequent = frozenset(word for word in often if word.isalpha())
    return Order(frequent, _proper(answers), (), 0.0)


def _proper(texts: Sequence[Text]) -> frozenset[str]:
    """Words that are often written with a capital letter where they stand, and in more than one answer so inside one."""
    inside: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for each in texts:
        read = plain(each.text)
        inside.update(set(capitals_inside(read, each.text, frozenset())))
        seen.update({token.text for token in read.tokens})
    return frozenset(word for word, n in inside.items() if n > 1 and n >= OFTEN * seen[word])


OFTEN = 0.15
"""Share of the answers with a word in which it has a capital letter inside a sentence."""


class _Table:
    """The joints of all texts: by what each is known, and whether it is a break."""

    def __init__(self, texts: Sequence[Text], order: Order) -> None:
        places: dict[str, int] = {}
        cells: list[list[int]] = []
        self.breaks: list[int] = []
        owners: list[int] = []
        for i, each in enumerate(texts):
            if each.source == "written":
                continue
            read = plain(each.text)
            row = pieces(read, each.text, order.proper | each.known.words, order.frequent)
            cells += [[places.setdefault(n, len(places)) for n in names] for names in known_by(row)]
            self.breaks += _broken(row, each)
            owners += [i] * (len(row) - 1)
        self.names = list(places)
        self.cells = np.array(cells, dtype=np.int32)
        self.owners = np.array(owners, dtype=np.int32)
        self.broken = np.array(self.breaks, dtype=np.int8)
        cases = sorted({each.case for each in texts})
        self.case = np.array([cases.index(each.case) for each in texts])[self.owners]
        weight = [WEIGHT_OF_DRESSED if each.source == "dressed" else 1.0 for each in texts]
        self.weight = np.array(weight)[self.owners]

    def learned(self, texts: Iterable[int]) -> BreakWeights:
        """What these texts teach: what is seen in some cases, of that what tells most, and how much."""
        used = np.isin(self.owners, np.fromiter(texts, dtype=np.int32))
        pairs = np.unique(self.cells[used].astype(np.int64) * 64 + self.case[used][:, None])
        seen = np.bincount(pairs // 64, minlength=len(self.names))
        first = self._fitted(used, np.flatnonzero(seen >= SEEN))
        count = np.bincount(self.cells[used].ravel(), minlength=len(self.names))
        evidence = np.abs(first[1]) * np.sqrt(count[first[0]])
        best = np.sort(first[0][np.argsort(-evidence, kind="stable")[:KEPT]])
        kept, weights, start = self._fitted(used, best)
        found = {self.names[i]: round(float(w), 2) for i, w in zip(kept, weights, strict=True)}
        return BreakWeights(round(start, 4), {name: w for name, w in sorted(found.items()) if w})

    def _fitted(self, used: np.ndarray, kept: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
        place = np.full(len(self.names), -1, dtype=np.int32)
        place[kept] = np.arange(len(kept))
        cells = place[self.cells[used]]
        there = cells >= 0
        ends = np.concatenate([[0], np.cumsum(there.sum(axis=1))])
        ones = np.ones(int(there.sum()), dtype=np.float64)
        table = sparse.csr_matrix((ones, cells[there], ends), shape=(len(cells), len(kept)))
        model = LogisticRegression(C=0.3, max_iter=150, tol=1e-3)
        model.fit(table, self.broken[used], sample_weight=self.weight[used])
        return kept, model.coef_[0], float(model.intercept_[0])


SEEN = 4
"""In texts of so many cases a thing must be seen."""
KEPT = 40_000
"""So many things are kept: those that tell most."""
WEIGHT_OF_DRESSED = 0.5


def _broken(row: Sequence[Piece], text: Text) -> list[int]:
    """For each joint of a text whether it is a break: 1 or 0."""
    if not text.words:
        return [0] * (len(row) - 1)
    words, starts = text.words, text.starts
    at = [bisect_right(starts, piece.start) - 1 for piece in row]
    found = [0 if words[0].first else 1]
    for i in range(1, len(row) - 2):
        one, other = words[at[i]], words[at[i + 1]]
        follows = other.at == one.at + 1
        if at[i] == at[i + 1]:
            ends = row[i + 1].shape == "."
            found.append(int(ends and not one.last and ";" not in one.mark))
        elif row[i].shape == ".":
            found.append(int(not (other.first or follows)))
        else:
            found.append(int(not (follows or (one.last and other.first))))
    return [*found, 0 if words[-1].last else 1]


Signs = list[tuple[float, ...]]


def _unseen(
    texts: Sequence[Text], table: _Table, order: Order
) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[Text]]:
    """Signs of all texts of some words, each read by joints that were not learned on its case nor some others."""
    cases = sorted({each.case for each in texts})
    rows: Signs = []
    judged: list[Text] = []
    for fold in range(FOLDS):
        out = set(cases[fold::FOLDS])
        break_weights = table.learned(i for i, each in enumerate(texts) if each.case not in out)
        for each in texts:
            if each.case in out and each.source != "passage" and _is_long(each.text):
                rows.append(signs_of(plain(each.text), each.text, order, break_weights, each.known))
                judged.append(each)
    broken = np.array([int(each.broken) for each in judged])
    weights = np.array([WEIGHTS[each.source] for each in judged])
    return np.array(rows), broken, weights, judged


WEIGHTS = {"answer": 2.0, "orderly": 1.0, "dressed": 1.0, "mechanical": 0.3, "written": 20.0}
"""How much a text counts: those that people put out of order are few."""


@dataclass(frozen=True, slots=True)
class Line:
    """Weights of the signs as they stand, and where the sum starts."""

    weights: np.ndarray = field(repr=False)
    bias: float = 0.0

    def likely(self, signs: np.ndarray) -> np.ndarray:
        """How likely each text is out of order."""
        odds: np.ndarray = signs @ self.weights + self.bias
        return np.asarray(1.0 / (1.0 + np.exp(-np.clip(odds, -60, 60))))


def _line(signs: np.ndarray, broken: np.ndarray, weights: np.ndarray) -> Line:
    middle, spread = signs.mean(axis=0), signs.std(axis=0)
    spread[spread == 0] = 1.0
    model = LogisticRegression(C=0.3, max_iter=2000)
    model.fit((signs - middle) / spread, broken, sample_weight=weights)
    slopes = model.coef_[0] / spread
    return Line(slopes, float(model.intercept_[0] - slopes @ middle))


def _guessed(
    signs: np.ndarray, broken: np.ndarray, weights: np.ndarray, judged: Sequence[Text]
) -> np.ndarray:
    """How likely each text is out of order, as those say who have not seen its case."""
    cases = sorted({each.case for each in judged})
    fold = np.array([cases.index(each.case) % FOLDS for each in judged])
    guessed = np.zeros(len(judged))
    for k in range(FOLDS):
        line = _line(signs[fold != k], broken[fold != k], weights[fold != k])
        guessed[fold == k] = line.likely(signs[fold == k])
    return guessed


def _tell(judged: Sequence[Text], guessed: np.ndarray) -> None:
    """What bounds would find, and which whole texts they would call broken, calm and hurried ones apart."""
    hurried = np.array([is_hurried(plain(each.text)) for each in judged])
    for name, those in (("calm", ~hurried), ("hurried", hurried)):
        for bound in BOUNDS:
            above = (guessed > bound) & those
            click.echo(f"{name} > {bound}: " + _counts(judged, above, those))
    for way in WAYS:
        of_way = np.array([each.sort == way for each in judged])
        click.echo(f"{way} > 0.9: " + _counts(judged, (guessed > 0.9) & of_way, of_way))


BOUNDS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99)


def _counts(judged: Sequence[Text], above: np.ndarray, those: np.ndarray) -> str:
    """By source how many texts lie above a bound; by register for answers."""
    found = Counter(each.source for each, is_above in zip(judged, above, strict=True) if is_above)
    every = Counter(each.source for each, is_one in zip(judged, those, strict=True) if is_one)
    named = Counter(
        each.sort
        for each, is_above in zip(judged, above, strict=True)
        if is_above and each.source == "answer"
    )
    shares = ", ".join(f"{source} {found[source]} of {n}" for source, n in sorted(every.items()))
    return f"{shares}; {dict(named)}"


def _write(break_weights: BreakWeights, words: Order, line: Line) -> None:
    """The two files."""
    raw = {
        "frequent": " ".join(sorted(words.frequent)),
        "proper": " ".join(sorted(words.proper)),
        "weights": [round(float(each), 4) for each in line.weights],
        "bias": round(line.bias, 4),
    }
    OUT.write_text(json.dumps(raw, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    JOINTS.write_text(
        json.dumps(
            {"start": break_weights.start, "weights": dict(break_weights.weights)},
            ensure_ascii=False,
            indent=0,
        )
        + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
