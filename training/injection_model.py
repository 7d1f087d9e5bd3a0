"""Makes `trainer/answers/models/talk.json`: the words that tell talk to the marker, from the gold set's build part.

Run from the project's root: `python3 run.py dev -m training.injection_model`. Needs scikit-learn (development group). Learned from single
sentences written for this (`talk.jsonl`), from answers that talk to the marker, and, for what is none, from every sentence
of other answers, and from the gates' passages. Prints what it finds in sources that it has not seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from trainer.answers.evaluation.gold import (
    BUILD,
    Adversarial,
    GoldSet,
    read_gold,
    read_injection_examples,
    read_passages,
)
from trainer.answers.language.clauses import clauses_of
from trainer.answers.language.logistic_model import LogisticModel
from trainer.answers.language.plain import plain
from trainer.answers.rubric.injection_model import FEWEST, INJECTION, grams_of, likelihood_of
from training.weights import Ways, learned_weights

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "seed_data" / "gold"
OUT = ROOT / "trainer" / "answers" / "models" / "talk.json"
WAYS = Ways(FEWEST, rarest=2, strength=30.0, counts=3, least=0.3, digits=2)
FOLDS = 3
LEFT = 18
"""Letters of a piece of the answer that make a sentence both: it teaches neither."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One plain sentence, whether it talks to the marker, and the source that is left out together with it."""

    text: str
    is_injection: bool
    source: str


def main() -> None:
    """Read, check by sources, learn from all, write."""
    gold = read_gold(GOLD).of_part(BUILD)
    sentences = [*_of_answers(gold), *_of_adversarial(gold), *_single()]
    _check(sentences)
    learned = _learned(sentences)
    raw = {"start": learned.start, "weights": learned.weights}
    OUT.write_text(json.dumps(raw, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _learned(sentences: Sequence[Sentence]) -> LogisticModel:
    return learned_weights(
        [(grams_of(each.text), int(each.is_injection)) for each in sentences], WAYS
    )


def _of_answers(gold: GoldSet) -> Iterator[Sentence]:
    """The sentences of earnest answers, by cases."""
    fold = {id_: f"answers {i % FOLDS}" for i, id_ in enumerate(gold.cases)}
    for each in gold.answers:
        for text, _ in _sentences(each.text):
            yield Sentence(text, is_injection=False, source=fold[each.case.id])


def _of_adversarial(gold: GoldSet) -> Iterator[Sentence]:
    """The sentences of answers that must not score well: what the rest of one lacks that talks to the marker is talk."""
    for each in gold.adversarial:
        if each.kind == "to_scorer":
            yield from _parted(each)
        elif each.kind in SAID_TO_REPORTERS:
            for text, _ in _sentences(each.text):
                yield Sentence(text, is_injection=False, source=each.kind)


SAID_TO_REPORTERS = ("another_case", "generic", "negated", "other_language", "pasted")
"""Kinds that are sentences, and no talk to the marker."""


def _parted(answer: Adversarial) -> Iterator[Sentence]:
    rest, source = _bare(answer.rest), answer.id.split("-")[0]
    for text, raw in _sentences(answer.text):
        pieces = [_bare(piece) for piece in re.split(r"[.!?,;:()]", raw)]
        within = _bare(raw) in rest
        if within or not any(len(piece) > LEFT and piece in rest for piece in pieces):
            yield Sentence(text, is_injection=not within, source=source)


def _single() -> Iterator[Sentence]:
    """Sentences that were written one by one."""
    for i, example in enumerate(read_injection_examples(GOLD)):
        for text, _ in _sentences(example.text):
            yield Sentence(text, example.is_injection, f"talk {i % FOLDS}")
    for passage in read_passages(GOLD):
        for text, _ in _sentences(passage.text):
            yield Sentence(text, is_injection=False, source="passages")


def _sentences(text: str) -> Iterator[tuple[str, str]]:
    """Each sentence of a text in its plain form and as it was given."""
    read = plain(text)
    for each in clauses_of(read).sentences:
        if each.text:
            start, end = read.place(each.start, each.end)
            yield each.text, text[start:end]


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def _check(sentences: Sequence[Sentence]) -> None:
    """What is found in each source when it was not learned from, and what is taken for talk there and is none."""
    for source in dict.fromkeys(each.source for each in sentences):
        learned = _learned([each for each in sentences if each.source != source])
        likely = [
            (likelihood_of(learned, each.text), each.is_injection)
            for each in sentences
            if each.source == source
        ]
        figures = ", ".join(
            f"{bound}: {sum(p >= bound for p, talks in likely if talks)}, "
            f"{sum(p >= bound for p, talks in likely if not talks)} wrong"
            for bound in TOLD
        )
        n = sum(talks for _, talks in likely)
        click.echo(f"{source} ({n} talk, {len(likely) - n} do not) {figures}")


TOLD = (0.5, 0.7, INJECTION, 0.9)
"""Bounds that are told of."""


if __name__ == "__main__":
    main()
