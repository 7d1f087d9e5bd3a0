"""Facts planted into forty good answers to made cases are found, and the same answers in other words are not struck.

`planted.jsonl`: a case with its notes, a good answer, and what is put in place of a stretch of it: `wrong`, or `near`, which says
the same or something new. Written to develop the comparison; whoever had not seen it wrote `benchmarks/strangers`.
"""

import json
from dataclasses import replace
from pathlib import Path

from trainer.answers.case import Case
from trainer.answers.rubric.contradictions import contradictions
from trainer.answers.rubric.line import case_of_plain
from trainer.answers.rubric.reading import read_answer
from trainer.measuring import agencies_in
from trainer.settings import find_root

LINES = Path(__file__).with_name("planted.jsonl").read_text("utf-8").splitlines()
LEAST_FOUND, MOST_STRUCK = 0.84, 0.01


def tried():
    agencies = agencies_in(find_root())
    for line in LINES:
        raw = json.loads(line)
        case = replace(case_of_plain(raw["case"], agencies), notes=tuple(raw["case"]["notes"]))
        yield case, raw


def struck(case: Case, text: str) -> bool:
    return bool(contradictions(read_answer(case, text)))


def test_most_planted_facts_are_found():
    found = [
        struck(case, raw["answer"].replace(right, wrong))
        for case, raw in tried()
        for right, wrong in raw["wrong"]
    ]
    assert sum(found) >= LEAST_FOUND * len(found)


def test_good_answers_and_the_same_in_other_words_are_not_struck():
    texts = [
        (case, text)
        for case, raw in tried()
        for text in (
            raw["answer"],
            *(raw["answer"].replace(told, otherwise) for told, otherwise in raw["near"]),
        )
    ]
    wrongly = [text for case, text in texts if struck(case, text)]
    assert len(wrongly) <= MOST_STRUCK * len(texts), wrongly
