"""The entry point of this room: `judge`, one answer against its case, put together from the rules of each dimension and gate.

A dimension's level is learned from what all judges count (`model`), its places and what is missing are its rule's;
answers that must not score well are limited after that (`abuse`), and two gates are level 0 of a dimension by the
rubric's own line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Protocol

from trainer.answers.case import Case
from trainer.answers.gates import Finding, found, leak, wording_of
from trainer.answers.language.alternatives import make_all
from trainer.answers.language.gazetteer import NOWHERE, Gazetteer
from trainer.answers.language.words import Span
from trainer.answers.privacy import w8_privacy
from trainer.answers.rubric import (
    abuse,
    manners,
    model,
    nothing,
    w1_greeting,
    w2_facts,
    w3_action,
    w4_time,
    w5_authority,
    w6_clarity,
    w7_tone,
)
from trainer.answers.rubric.example import ROAD
from trainer.answers.rubric.features import features
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.reading import Answer, read_answer
from trainer.answers.total import GATES, total_of
from trainer.answers.verdict import THRESHOLD, Evidence, Verdict
from trainer.wording import Message, Wording, wording_next_to

JUDGES = {
    "W1": w1_greeting,
    "W2": w2_facts,
    "W3": w3_action,
    "W4": w4_time,
    "W5": w5_authority,
    "W6": w6_clarity,
    "W7": w7_tone,
}
"""Code to the module with its rule (`judge`); its sentences stand in the yaml of the same name."""

WHOLE = ("W6", "W7")
"""Dimensions that look at quotes from the complaint, too."""
OF_PLAIN = ("gate", manners.HEARD)
"""Rules whose places are those of the plain text in these dimensions, too."""

WORD = re.compile(r"\w")
"""What there is none of where all was said to whoever marks: then nothing was answered."""

FIRED = 0.9
"""Confidence in a gate that fired, and in a level that it decided."""
SUSPECTED = 0.5
"""Confidence in a gate that is only suspected: about as many are faults as are none."""

ANY_ANSWER = (
    "Lubang di Jalan Kenanga sudah ditambal Bidang Bina Marga kemarin, tetapi bahu jalannya belum dipadatkan."
    " Petugas datang lagi paling lambat 12 Mei."
)
"""What is judged for the sake of loading: long enough for every judge to look up what it has learned."""

GATE_DECIDES = {"overpromise": "W5", "threat": "W7"}
"""Gates that are level 0 of a dimension by the rubric's own line."""


class Judge(Protocol):
    """Whoever judges answers: `judge` below, or what a test puts in its place. The same input gives the same verdict."""

    def __call__(self, case: Case, text: str, /) -> Verdict: ...


def make_ready(regions: Iterable[Gazetteer] = ()) -> None:
    """Compile and load all that judging needs, so that the first answer takes no longer than the others; also the agencies
    of these regions.
    """
    make_all()
    for gate in GATES:
        wording_of(gate)
    for agencies in dict.fromkeys((NOWHERE, *regions)):
        judge(replace(ROAD, agencies=agencies), ANY_ANSWER)


def judge(case: Case, text: str) -> Verdict:
    """Judge one answer. Any text is valid, the empty one too (W1 to W7 0, W8 4 by the contract)."""
    if not text.strip():
        return _verdict(nothing.of_nothing())
    answer = read_answer(case, text)
    findings = found(answer)
    gates = {name: each.places for name, each in findings.items() if each.fires}
    privacy = w8_privacy.look(case, text)
    judged = (
        _dimensions(answer, gates) if WORD.search(answer.written) else nothing.of_nothing()[:-1]
    )
    sure = [*leak.judge(privacy.evidence), *_of_gates(answer, findings, fires=True)]
    doubted = [*leak.suspected(privacy), *_of_gates(answer, findings, fires=False)]
    return _verdict((*judged, privacy.evidence), sure, doubted)


def _dimensions(answer: Answer, gates: Mapping[str, tuple[Span, ...]]) -> tuple[Evidence, ...]:
    row = features(answer, gates)
    guesses = {code: model.guess(code, row) for code in JUDGES}
    marks = {code: rule.judge(answer) for code, rule in JUDGES.items()}
    marks |= {
        code: held
        for code, held in manners.marks_of(answer).items()
        if marks[code].level > held.level
    }
    levels = {
        code: min(marks[code].most, model.level_of(code, guess)) for code, guess in guesses.items()
    }
    caps = abuse.caps_of(answer, levels["W2"], levels["W3"])
    by_limit = capped(levels, caps)
    by_limit["W5"] = min(by_limit["W5"], abuse.most_of_authority(answer, caps))
    by_gate = {GATE_DECIDES[name]: name for name in gates if name in GATE_DECIDES}
    found = []
    for code in JUDGES:
        if code in by_gate:
            found.append(
                _evidence_of(answer, code, Mark(0, "gate", gates[by_gate[code]]), 0, FIRED)
            )
        elif by_limit[code] < levels[code]:
            found.append(_limited(answer, code, by_limit[code], caps))
        else:
            sure = model.confidence_of(code, guesses[code], marks[code].level)
            found.append(_evidence_of(answer, code, marks[code], levels[code], sure))
    return tuple(found)


def _evidence_of(answer: Answer, code: str, mark: Mark, level: int, confidence: float) -> Evidence:
    """A level with the rule's places, what is missing, and what to do for the next level."""
    advice = wording_of_dimension(code).message(f"level_{level}").advice
    places = answer.places(mark.spans, whole=code in WHOLE and mark.rule not in OF_PLAIN)
    missing = mark.missing if level < model.TOP else ()
    costs = mark.fault and level > 0
    earned = () if costs else places
    faults = places if costs and level < model.TOP else ()
    rule = f"level_{level}"
    return Evidence(code, None, level, earned, missing, rule, advice, confidence, faults)


def _limited(answer: Answer, code: str, level: int, caps: Iterable[abuse.Cap]) -> Evidence:
    """A level that a kind of answer may not go over, told by the first kind that limits it so."""
    kind = next((cap.kind for cap in caps if cap.most.get(code, model.TOP) <= level), None)
    rule = kind or next(cap.kind for cap in caps)
    advice = abuse.WORDING.message(rule).advice
    places = abuse.places(answer, rule)
    sure = abuse.SURE.get(rule, abuse.SURE_ELSE)
    name = f"limit_{rule}"
    return Evidence(code, None, level, places, ("answer",), name, advice, sure, places)


def _of_gates(
    answer: Answer, findings: Mapping[str, Finding], *, fires: bool
) -> Iterator[Evidence]:
    """The evidence of the gates that fire, or of those that are only suspected."""
    for name, each in findings.items():
        if each.fires is fires:
            rule, sure = (name, FIRED) if fires else (f"suspected_{name}", SUSPECTED)
            advice = wording_of(name).message(name).advice
            yield Evidence(None, name, None, answer.places(each.places), (), rule, advice, sure)


@cache
def wording_of_dimension(code: str) -> Wording:
    """The sentences about a dimension, from the yaml beside its judge."""
    if code == "W8":
        return w8_privacy.WORDING
    return wording_next_to(str(JUDGES[code].__file__))


def capped(levels: Mapping[str, int], caps: Iterable[abuse.Cap]) -> dict[str, int]:
    """The levels within these limits."""
    kept = dict(levels)
    for cap in caps:
        kept |= {code: min(kept[code], most) for code, most in cap.most.items()}
    return kept


def _verdict(
    dimensions: tuple[Evidence, ...],
    gates: Sequence[Evidence] = (),
    doubted: Sequence[Evidence] = (),
) -> Verdict:
    levels = {str(each.dimension): each.level for each in dimensions}
    names = tuple(str(each.gate) for each in gates)
    unsure = tuple(str(each.dimension) for each in dimensions if each.confidence < THRESHOLD)
    waits = (*unsure, *(str(each.gate) for each in doubted))
    return Verdict(levels, names, total_of(levels, names), waits, (*dimensions, *gates, *doubted))


def message_of(evidence: Evidence) -> Message:
    """What is said of the mark of a dimension: of its level, of the limit that holds it, or of nothing written."""
    code, rule = str(evidence.dimension), evidence.rule
    if rule == "empty_answer":
        return nothing.WORDING.message(rule)
    if rule.startswith("limit_"):
        return abuse.WORDING.message(rule.removeprefix("limit_"))
    return wording_of_dimension(code).message(rule)
