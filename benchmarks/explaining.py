"""Whether what explanations claim holds over a part of the gold set: a line for each dimension.

    python3 run.py dev benchmarks/explaining.py [--part bangun|pisahan|semua] [--every 1]

*Raised*: of the marks below the top, how many have a change that raises them. *Lower*: of the stretches that are cited, how
many carry their level. *Cited*: of the levels that words earn, how many cite any. Also how long one explanation takes.
Ends with 1 when a share of all dimensions lies below its bar. Prints figures only, never an answer.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from trainer.answers.case import Case
from trainer.answers.evaluation.gold import BUILD, HELD_OUT, read_gold
from trainer.answers.explaining.changing import applied, removed
from trainer.answers.explaining.citing import EARNED
from trainer.answers.explaining.explain import Explained, explain
from trainer.answers.judging import judge
from trainer.answers.verdict import DIMENSIONS
from trainer.measuring import agencies_in

ROOT = Path(__file__).parents[1]
PARTS = {"bangun": (BUILD,), "pisahan": (HELD_OUT,), "semua": (BUILD, HELD_OUT)}
ENOUGH = 0.95
TOP = 4


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    asked.add_argument("--part", choices=PARTS, default="semua")
    asked.add_argument("--every", type=int, default=1)
    options = asked.parse_args()
    gold = read_gold(ROOT / "seed_data" / "gold", agencies_in(ROOT))
    answers = [each for each in gold.answers if each.case.part in PARTS[options.part]]
    below, raised, pieces, lower, levels, cited, seconds = *(Counter() for _ in range(6)), []
    for answer in answers[:: options.every]:
        case, text = answer.case.case, answer.text
        began = time.perf_counter()
        explanation = explain(case, text)
        seconds.append(time.perf_counter() - began)
        for each in explanation.dimensions:
            level = each.evidence.level or 0
            if level < TOP:
                below[each.code] += 1
                raised[each.code] += _raises(case, text, each, level)
            if level and each.code in EARNED:
                levels[each.code] += 1
                cited[each.code] += bool(each.cited)
            for piece in each.cited:
                pieces[each.code] += 1
                now = judge(case, removed(text, piece.spans)).levels[each.code]
                lower[each.code] += (now or 0) < level
    say(f"{len(seconds)} answers; one explanation {1000 * statistics.median(seconds):.0f} ms")
    for code in DIMENSIONS:
        say(
            f"{code}  raised {_share(raised[code], below[code])}  lower {_share(lower[code], pieces[code])}"
            f"  cited {_share(cited[code], levels[code])}"
        )
    say(
        f"all  raised {_share(raised.total(), below.total())}  lower {_share(lower.total(), pieces.total())}"
    )
    bars = ((raised.total(), below.total()), (lower.total(), pieces.total()))
    return 0 if all(good >= ENOUGH * of for good, of in bars) else 1


def say(line: str) -> None:
    """One line of figures."""
    sys.stdout.write(line + "\n")


def _raises(case: Case, text: str, each: Explained, level: int) -> bool:
    if each.raised_by is None:
        return False
    return (judge(case, applied(text, each.raised_by.edits)).levels[each.code] or 0) > level


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {100 * part / whole:.1f} %" if whole else "-"


if __name__ == "__main__":
    sys.exit(main())
