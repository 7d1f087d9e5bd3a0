"""Makes `trainer/answers/rubric/common_words.txt`: what answers to many different cases hold, and so tells none apart.

Run from the project's root: `python3 run.py dev -m training.matter`. Reads the build part of the gold set alone.
"""

from __future__ import annotations

from pathlib import Path

from trainer.answers.evaluation.gold import BUILD, read_gold
from trainer.answers.rubric.matter import stems_of
from trainer.answers.rubric.reading import read_answer
from trainer.measuring import agencies_in

ROOT = Path(__file__).parents[1]
OUT = ROOT / "trainer" / "answers" / "rubric" / "common_words.txt"
MANY = 0.35
"""Share of the cases in whose answers a stem stands, from which it is common."""


def main() -> None:
    """Count, write."""
    answers = read_gold(ROOT / "seed_data" / "gold", agencies_in(ROOT)).of_part(BUILD).answers
    cases: dict[str, set[str]] = {}
    for each in answers:
        for stem in stems_of(read_answer(each.case.case, each.text).plain.text):
            cases.setdefault(stem, set()).add(each.case.id)
    bound = MANY * len({each.case.id for each in answers})
    common = sorted(stem for stem, of in cases.items() if len(of) >= bound)
    OUT.write_text("\n".join(common) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
