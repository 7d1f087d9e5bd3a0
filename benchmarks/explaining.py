"""Whether what explanations claim holds over a part of the gold set: a line for each dimension.

    python3 run.py dev benchmarks/explaining.py [--part bangun|pisahan|semua] [--every 1]

*Raised*: of the marks for which a change is offered, or owed (low down, for what any answer can
hold), how many have one that raises them. *Lower*: of the
stretches that are cited, how many carry their level. *Cited*: of the levels that words earn, how many cite any. *Holds*: of the
reasons that are told, how many hold by the conditions of the tests, which share nothing with them. *Pasted*: the most that three
rounds of pasting every offer are worth, over all cases of the part, with the blanks left open, and only what has none. Also how
long one explanation takes. Ends with 1 when a share of all dimensions lies below its bar, or pasting is worth more than its
bar. Prints figures only, never an answer.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.answers.explaining.conditions import untrue
from tests.answers.explaining.pasting import STUB, pasted, without_frames
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
HOLDS = 0.99
TOP = 4
MOST_PASTED, MOST_OF_FACTS = 30, 40
"""Total of what was pasted together: an unfilled template; facts of the report without a deed or a time."""


def main() -> int:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    asked.add_argument("--part", choices=PARTS, default="semua")
    asked.add_argument("--every", type=int, default=1)
    options = asked.parse_args()
    gold = read_gold(ROOT / "seed_data" / "gold", agencies_in(ROOT))
    answers = [each for each in gold.answers if each.case.part in PARTS[options.part]]
    below, raised, pieces, lower, levels, cited, seconds = *(Counter() for _ in range(6)), []
    told: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for answer in answers[:: options.every]:
        case, text = answer.case.case, answer.text
        began = time.perf_counter()
        explanation = explain(case, text)
        seconds.append(time.perf_counter() - began)
        for each in explanation.dimensions:
            level = each.evidence.level or 0
            told[each.code] += len(each.reasons.missing)
            wrong[each.code] += sum(1 for _ in untrue(case, text, each.reasons))
            if level < TOP and _is_owed(each):
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
            f"  cited {_share(cited[code], levels[code])}  holds {_share(told[code] - wrong[code], told[code])}"
        )
    say(
        f"all  raised {_share(raised.total(), below.total())}  lower {_share(lower.total(), pieces.total())}"
    )
    holds = told.total() - wrong.total()
    say(f"all  holds {_share(holds, told.total())}")
    open_blanks, facts = _pasted({each.case.id: each.case.case for each in answers})
    say(f"pasted  at most {open_blanks}, of facts alone at most {facts}")
    bars = ((raised.total(), below.total()), (lower.total(), pieces.total()))
    good = all(good >= ENOUGH * of for good, of in bars) and holds >= HOLDS * told.total()
    return 0 if good and open_blanks <= MOST_PASTED and facts <= MOST_OF_FACTS else 1


def _pasted(cases: Mapping[str, Case]) -> tuple[float, float]:
    """The most that pasting is worth after any round: every offer as it is shown, and only those without a blank."""
    every = [judge(c, text).total or 0.0 for c in cases.values() for text in pasted(c, STUB)]
    facts = [
        judge(c, text).total or 0.0
        for c in cases.values()
        for text in pasted(c, STUB, keep=without_frames)
    ]
    return max(every), max(facts)


DUE = frozenset(("greeting", "thanks", "action", "unit", "done", "time", "contact", "respect"))
"""What a sentence can give in nearly any case."""
LOW = 2


def _is_owed(each: Explained) -> bool:
    """Whether an offer was made, or is owed; elsewhere one that does not clearly fit is worse than none."""
    low = (each.evidence.level or 0) < LOW and bool(DUE & set(each.reasons.missing))
    return each.raised_by is not None or low


def say(line: str) -> None:
    """One line of figures."""
    sys.stdout.write(line + "\n")


def _raises(case: Case, text: str, each: Explained, level: int) -> bool:
    if each.raised_by is None:
        return False
    return (judge(case, applied(text, each.raised_by.tried)).levels[each.code] or 0) > level


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {100 * part / whole:.1f} %" if whole else "-"


if __name__ == "__main__":
    sys.exit(main())
