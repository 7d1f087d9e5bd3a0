"""What is said of a level: which of two things it was, where the codes of what is missing tell it, and what the machine made of it.

A line of the rubric is a rule for people. Of a level that the machine gave it would claim more than was found, so what is said of
such a level is looked for in the answer first (`explaining.reasons`), and is the same wherever the answer is shown.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from trainer.answers.case import Case
from trainer.answers.explaining.reasons import Reasons, named
from trainer.answers.verdict import Evidence
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

WHICH: Mapping[tuple[str, int], Mapping[str, str]] = {
    ("W1", 1): {
        "greeting": _l("Sapaan tidak ditemukan."),
        "thanks": _l("Ucapan terima kasih dan permintaan maaf tidak ditemukan."),
    },
    ("W3", 2): {
        "action": _l("Tindakan yang jelas tidak ditemukan."),
        "unit": _l("Nama unit yang bertanggung jawab tidak ditemukan."),
    },
    ("W4", 2): {
        "time": _l("Waktu yang pasti tidak ditemukan."),
        "contact": _l("Cara menanyakan kelanjutannya tidak ditemukan."),
    },
}
"""By dimension and level: what is said where this code is missing and the other one is not."""


LEAST_AIM = {"W1": 3, "W6": 3, "W7": 3, "W5": 3, "W8": 4}
LEAST_AIM_ELSE = 2
"""Levels below which a line names a fault rather than a merit: nobody is told to write that."""


def of_machine(evidence: Evidence, reasons: Reasons) -> str:
    """What is said of a level that the machine gave, wherever it is shown: what was found so, else the level alone."""
    if evidence.rule.startswith("limit_") or not reasons.by_line:
        return reasons.says
    return exactly(str(evidence.dimension), evidence.level or 0, reasons.missing, reasons.says)


def missing_in(case: Case, reasons: Reasons) -> str:
    """What the machine did not find, in a sentence; "" for nothing."""
    words = [named(case, code) for code in reasons.missing]
    return _("Tidak ditemukan mesin: %(what)s.", what="; ".join(words)) if words else ""


def aim(dimension: str, level: int, lines: Mapping[int, str]) -> tuple[int, str]:
    """The next level whose line says what a better answer holds, and that line; 0 and "" at the top."""
    least = max(level + 1, LEAST_AIM.get(dimension, LEAST_AIM_ELSE))
    better = min((each for each in lines if each >= least), default=0)
    return better, lines[better] if better else ""


def exactly(dimension: str, level: int, missing: Collection[str], line: str) -> str:
    """What is said of a level; `line`, the rubric's own, where the codes do not tell which half of it applies."""
    sentences = WHICH.get((dimension, level), {})
    found = [code for code in sentences if code in missing]
    return str(sentences[found[0]]) if len(found) == 1 else line
