"""Why a level is no higher, tried against the answer: what is said to be missing is missing, and what is said is so.

A level is learned from all that the judges count, so the line of a level and the codes of its rule need not fit what the answer
holds. Each reason has a condition here over case and answer; one that does not hold is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from trainer.answers.case import Case
from trainer.answers.explaining.conditions import (
    CONDITIONS,
    action_lacking,
    cites,
    contact_lacking,
    explanation_lacking,
    is_general,
    is_timed,
    owner_lacking,
    questioned,
    time_lacking,
    unit_lacking,
    unnamed,
    warmth_lacking,
)
from trainer.answers.explaining.slots import is_others, is_reported, may_be_told
from trainer.answers.judging import judge, message_of
from trainer.answers.rubric.contradictions import contradictions
from trainer.answers.rubric.missing import missing_words
from trainer.answers.rubric.reading import Answer, read_answer
from trainer.answers.rubric.topic import topic_keys
from trainer.answers.rubric.w4_time import usable
from trainer.answers.verdict import Evidence
from trainer.domain.vocabulary import Classification

TOP = 4
SPOILT = {"W5": 1, "W7": 2}
"""Dimension to the level below which a fault decides: then nothing is missing, something is too much."""
FORMAL = ("empty_answer", "limit_")
"""Beginnings of rules that speak of the text as a whole: their own sentence tells what is wrong."""


LATELY = 4
"""Answers that stay read: all dimensions of one are asked for in a row."""


@lru_cache(maxsize=LATELY)
def reading(case: Case, text: str) -> Answer:
    """The answer as the judges see it."""
    return read_answer(case, text)


@dataclass(frozen=True, slots=True)
class Reasons:
    """`says`: what is said of the level. `by_line`: it is the level's own line. `missing`: codes, the ids of facts among them,
    each of which holds. `advice`: one sentence.
    """

    says: str
    by_line: bool
    missing: tuple[str, ...]
    advice: str


@cache
def _wording() -> Mapping[str, Mapping[str, str]]:
    path = Path(__file__).with_suffix(".yaml")
    raw: Mapping[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {part: dict(each) for part, each in raw.items()}


@lru_cache(maxsize=512)
def all_reasons(case: Case, text: str) -> Mapping[str, tuple[Evidence, Reasons]]:
    """Dimension to its evidence and what may be said of it; kept for whoever shows an answer beside others."""
    return {
        str(each.dimension): (each, reasons_of(case, text, each))
        for each in judge(case, text).evidence
        if each.dimension is not None
    }


def estimated(level: int, missing: Sequence[str]) -> str:
    """What is true of every answer with a level that the machine gave it."""
    name = "estimated" if missing or level >= TOP else "estimated_only"
    return _wording()["says"][name].format(level=level)


def still_lacking(case: Case, text: str, codes: Sequence[str]) -> tuple[str, ...]:
    """Those of the codes of what a judge did not find that a citizen may be said to be without: not found by a wider look
    either, and no time of who only asked, nor a fact that they wrote themselves.
    """
    answer = reading(case, text)
    return tuple(each for each in codes if _is_without(answer, each))


def _is_without(answer: Answer, code: str) -> bool:
    asked_only = answer.case.classification is Classification.PERMINTAAN_INFORMASI
    if asked_only and code in NOT_ASKED:
        return False
    if code == "answer":
        return _all_lack(answer, "action", "time") and _no_fact(answer)
    if code.startswith("fact_"):
        kind = code.removeprefix("fact_")
        lacking = (each for each in unnamed(answer) if each.kind == kind)
        return any(not is_reported(answer.case, each) for each in lacking)
    condition = CONDITIONS.get(code)
    return condition is None or condition(answer)


NOT_ASKED = frozenset(("action", "unit", "done", "time", "contact", "if_not", "again"))
"""What nobody is without who only wanted to know something."""


def attains(case: Case, text: str, dimension: str, level: int) -> bool:
    """Whether what the rubric asks for at a level is found in an answer, so that nobody is to be asked for it."""
    condition = ATTAINED.get((dimension, level))
    return condition is not None and condition(reading(case, text))


def reasons_of(case: Case, text: str, evidence: Evidence) -> Reasons:
    """What may be said of the mark of a dimension."""
    line = message_of(evidence).says
    level = evidence.level or 0
    if evidence.rule.startswith(FORMAL) or level >= TOP or not _is_tried(evidence):
        missing = evidence.missing if _is_tried(evidence) and level < TOP else ()
        missing = () if evidence.rule.startswith(FORMAL) else missing
        says, by_line = _said(reading(case, text), evidence, line, missing)
        return Reasons(says, by_line, missing, evidence.advice)
    missing = lacking(case, text, evidence)
    answer = reading(case, text)
    says, by_line = _said(answer, evidence, line, missing)
    return Reasons(says, by_line, missing, _advice(answer, evidence, missing))


def _is_tried(evidence: Evidence) -> bool:
    """Whether its reasons are what is missing; where a fault decided, that is the reason and is marked in the text."""
    if evidence.dimension in ("W2", "W6"):
        return True
    return evidence.dimension in GROUPS and (evidence.level or 0) >= SPOILT.get(
        str(evidence.dimension), 0
    )


def named(case: Case, code: str) -> str:
    """What is missing in words."""
    return _wording()["names"].get(code) or missing_words(case, code)


def _advice(answer: Answer, evidence: Evidence, missing: Sequence[str]) -> str:
    advice, dimension = _wording()["advice"], str(evidence.dimension)
    if missing == ("owner",) and not is_others(answer.case):
        return advice["owner_own"]
    if missing:
        return advice.get(missing[0], advice["fact"])
    if dimension == "W5" and evidence.level == TOP - 1 and not questioned(answer):
        return _wording()["fallback"]["enough"]
    return _wording()["fallback"][dimension]


def lacking(case: Case, text: str, evidence: Evidence) -> tuple[str, ...]:
    """The codes of what the answer lacks for the next level, () where nothing is found to be missing."""
    answer, code = reading(case, text), str(evidence.dimension)
    if evidence.level is not None and evidence.level >= TOP:
        return ()
    if code == "W2":
        return _facts_lacking(answer, evidence)
    if code == "W6":
        return evidence.missing
    if (evidence.level or 0) < SPOILT.get(code, 0):
        return ()
    groups = GROUPS.get(code, ())[SECURED.get((code, evidence.level or 0), 0) :]
    lacks = (tuple(each for each in group if CONDITIONS[each](answer)) for group in groups)
    return next((group for group in lacks if group), ())


def _facts_lacking(answer: Answer, evidence: Evidence) -> tuple[str, ...]:
    if evidence.missing == ("right_fact",):
        return evidence.missing
    if evidence.level == 0:
        return () if topic_keys(answer.case) & frozenset(answer.heard.keys) else ("topic",)
    return tuple(fact.id for fact in unnamed(answer) if may_be_told(answer.case, fact))


GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "W1": (("greeting", "thanks"), ("concern",), ("impact",)),
    "W3": (("action", "unit"), ("done",), ("result",)),
    "W4": (("time", "contact"), ("if_not", "again")),
    "W5": (("owner", "owner_of_part"), ("explanation",), ("basis", "door")),
    "W7": (("respect",), ("warmth",)),
}
"""Dimension to what it asks for, step by step: only what the first step lacks is told."""

SECURED = {
    ("W1", 2): 1,
    ("W1", 3): 2,
    ("W3", 3): 1,
    ("W4", 3): 1,
    ("W5", 3): 2,
    ("W7", 3): 1,
}
"""Dimension and level to how many of the steps the level's own line says are taken."""


def _said(
    answer: Answer, evidence: Evidence, line: str, missing: Sequence[str]
) -> tuple[str, bool]:
    """The line of the level where the answer is found so, else what was found; whether it is the line."""
    code, level = str(evidence.dimension), evidence.level or 0
    if evidence.rule.startswith(FORMAL):
        holds = FORMS.get(evidence.rule)
        if holds is None or holds(answer):
            return line, True
        return _wording()["says"][evidence.rule], True
    if code == "W2" and level and (contradicted := _contradicted(answer)):
        return contradicted, False
    if code == "W2" and level and answer.case.key_facts:
        of = len(answer.case.key_facts)
        count = of - sum(1 for _ in unnamed(answer))
        name = "facts_contradicted" if evidence.missing == ("right_fact",) else "facts"
        return _wording()["says"][name].format(named=count, of=of), False
    condition = LINES.get((code, level))
    if condition is None or condition(answer) or (evidence.faults and (code, level) not in COLD):
        return line, True
    return estimated(level, missing or tuple(map(str, evidence.faults))), False


def _no_fact(answer: Answer) -> bool:
    """Whether none of the key facts is named."""
    return sum(1 for _ in unnamed(answer)) == len(answer.case.key_facts)


FORMS: Mapping[str, Callable[[Answer], bool]] = {
    "limit_generic": is_general,
    "limit_negated": lambda answer: action_lacking(answer) and time_lacking(answer),
}
"""Rule of a limit to when its sentence may be said; elsewhere one that says what the machine took the text for."""


def _contradicted(answer: Answer) -> str:
    """What an answer says against the case, and what stands there, as sentences; "" where there is none."""
    says = _wording()["says"]
    return " ".join(
        says["contradicts" if each.known else "not_so"].format(
            said=answer.text[slice(*answer.plain.place(*each.span))], known=each.known
        )
        for each in contradictions(answer)
    )


def _has(*codes: str) -> Callable[[Answer], bool]:
    """Whether nothing of this is missing."""
    return lambda answer: not any(CONDITIONS[code](answer) for code in codes)


COLD = (("W7", 2), ("W5", 1), ("W5", 2))
"""Levels whose line speaks of the whole text, or of what is not there, so that a fault in one sentence does not bear it out."""


def _all_lack(answer: Answer, *codes: str) -> bool:
    return all(CONDITIONS[code](answer) for code in codes)


def _any_lack(answer: Answer, *codes: str) -> bool:
    return any(CONDITIONS[code](answer) for code in codes)


def _one_of(one: str, other: str) -> Callable[[Answer], bool]:
    """Whether exactly one of two things is missing."""
    return lambda answer: CONDITIONS[one](answer) != CONDITIONS[other](answer)


LINES: Mapping[tuple[str, int], Callable[[Answer], bool]] = {
    ("W1", 0): lambda answer: _all_lack(answer, "greeting", "thanks"),
    ("W1", 1): _one_of("greeting", "thanks"),
    ("W1", 2): lambda answer: not CONDITIONS["greeting"](answer) and CONDITIONS["concern"](answer),
    ("W1", 3): _has("greeting", "concern"),
    ("W1", 4): _has("greeting", "impact"),
    ("W3", 0): action_lacking,
    ("W3", 1): lambda answer: _all_lack(answer, "action", "unit"),
    ("W3", 2): lambda answer: unit_lacking(answer) or action_lacking(answer),
    ("W3", 3): _has("action", "unit"),
    ("W3", 4): _has("action", "unit", "result"),
    ("W4", 0): lambda answer: time_lacking(answer) and contact_lacking(answer),
    ("W4", 1): time_lacking,
    ("W4", 2): _one_of("time", "contact"),
    ("W4", 3): lambda answer: is_timed(answer) and bool(usable(answer)),
    ("W4", 4): lambda answer: (
        is_timed(answer) and bool(usable(answer)) and not _any_lack(answer, "if_not", "again")
    ),
    ("W5", 1): lambda answer: questioned(answer) and explanation_lacking(answer),
    ("W5", 2): lambda answer: not owner_lacking(answer) and _any_lack(answer, *GROUPS["W5"][1]),
    ("W5", 4): cites,
    ("W2", 0): lambda answer: (
        _no_fact(answer) and not topic_keys(answer.case) & frozenset(answer.heard.keys)
    ),
    ("W7", 2): warmth_lacking,
    ("W7", 4): lambda answer: not warmth_lacking(answer),
}
"""What must be found in an answer for the line of a level to be said of it; lines that are not here say nothing that could fail."""


def _names(least: int | None) -> Callable[[Answer], bool]:
    """Whether so many key facts are named, all of them where none is said, and nothing against them."""

    def named_enough(answer: Answer) -> bool:
        of = len(answer.case.key_facts)
        count = of - sum(1 for _ in unnamed(answer))
        return count >= (of if least is None else min(least, of)) and not contradictions(answer)

    return named_enough


ATTAINED: Mapping[tuple[str, int], Callable[[Answer], bool]] = {
    ("W1", 2): _has("greeting", "thanks"),
    ("W1", 3): _has("concern"),
    ("W1", 4): _has("concern", "impact"),
    ("W2", 2): _names(1),
    ("W2", 3): _names(2),
    ("W2", 4): _names(None),
    ("W3", 2): lambda answer: not _all_lack(answer, "action", "unit"),
    ("W3", 3): _has("action", "unit"),
    ("W3", 4): _has("action", "unit", "result"),
    ("W4", 2): lambda answer: not _all_lack(answer, "time", "contact"),
    ("W4", 3): _has("time", "contact"),
    ("W4", 4): _has("time", "contact", "if_not", "again"),
    ("W5", 3): _has("owner", "owner_of_part", "explanation"),
    ("W5", 4): _has("owner", "owner_of_part", "explanation", "basis", "door"),
    ("W7", 3): _has("respect"),
    ("W7", 4): _has("respect", "warmth"),
}
"""What must be found in an answer before the rubric's line of a level has nothing more to ask of it."""
