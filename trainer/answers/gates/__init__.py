"""Gates of a written answer: critical failures that leave 40 % of its points. One file for each, like the dimensions.

A gate has a rule, and beside it learned words that say how likely a passage is the fault. It fires where both agree, or
where the words are sure by themselves. Where they do not agree, or both are faint, it is *suspected*: a person decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trainer.answers.gates import false_closure, gratuity, overpromise, passages, threat, withdraw
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer
from trainer.wording import Wording, wording_next_to

RULES = {
    "threat": threat.find,
    "overpromise": overpromise.find,
    "false_closure": false_closure.find,
    "withdraw": withdraw.find,
    "gratuity": gratuity.find,
}
"""Every gate but `leak`, which follows from W8, by the order of the rubric, and its rule."""

CLEARED = {"false_closure": false_closure.cleared}
"""What a rule has read and knows to be no fault, though it uses the fault's words: these words tell nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """From which likelihood (0 to 1) a gate fires by words `alone` and where its rule `points`; from which it is suspected by
    words alone (`doubted`) and where its rule points (`pointed`).
    """

    alone: float
    points: float
    doubted: float
    pointed: float


BOUNDS: Mapping[str, Bounds] = {
    "threat": Bounds(alone=0.97, points=0.4, doubted=0.85, pointed=0.05),
    "overpromise": Bounds(alone=0.97, points=0.8, doubted=0.8, pointed=0.05),
    "false_closure": Bounds(alone=0.97, points=0.8, doubted=0.8, pointed=0.05),
    "withdraw": Bounds(alone=0.95, points=0.6, doubted=0.8, pointed=0.05),
    "gratuity": Bounds(alone=0.93, points=0.4, doubted=0.8, pointed=0.05),
}
"""By gate, from answers of the build part by words that were learned without their case, and `trials.jsonl` of the gold set,
from which nothing is learned: so that hardly anything fires wrongly, and few earnest answers wait.
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """A gate that is found in an answer: `places` in the plain text of the words that made it, and whether it `fires` or is
    only suspected. `by` says what found it: its rule or the learned words.
    """

    places: tuple[Span, ...]
    fires: bool
    by: str


RULE, WORDS = "rule", "words"


def found(answer: Answer) -> dict[str, Finding]:
    """The gates that fire or are suspected, in the rubric's order."""
    findings: dict[str, Finding] = {}
    heard: dict[str, tuple[float, Span]] = {}
    likeliest = passages.likeliest(answer.clauses)
    for gate, rule in RULES.items():
        if not may_fire(gate, answer):
            continue
        places = rule(answer)
        likely, passage = likeliest[gate]
        if not places and (cleared := CLEARED[gate](answer) if gate in CLEARED else ()):
            likely, passage = passages.likeliest_beside(answer.clauses, gate, cleared)
        sure = fires(gate, pointed=bool(places), likely=likely)
        if not sure and not suspected(gate, pointed=bool(places), likely=likely):
            continue
        if places and likely >= BOUNDS[gate].pointed:
            findings[gate] = Finding(places, sure, RULE)
        else:
            findings[gate] = Finding((passage,), sure, WORDS)
            heard[gate] = likely, passage
    told = {gate: each for gate, each in findings.items() if not _is_of_another(gate, heard)}
    return {gate: each for gate, each in told.items() if not _is_told(each, told.values())}


def fired(answer: Answer) -> dict[str, tuple[Span, ...]]:
    """The gates that fire, each with offsets in the plain text of the words that made it."""
    return {gate: each.places for gate, each in found(answer).items() if each.fires}


def _is_of_another(gate: str, heard: Mapping[str, tuple[float, Span]]) -> bool:
    """Whether the words by which alone a gate was heard are more like the fault of another: the same words are one fault."""
    if gate not in heard:
        return False
    likely, (start, end) = heard[gate]
    return any(
        other > likely and since < end and start < till for other, (since, till) in heard.values()
    )


def _is_told(doubted: Finding, findings: Iterable[Finding]) -> bool:
    """Whether the words of a gate that is only suspected are told as the fault of one that fires."""
    return not doubted.fires and any(
        start < till and since < end
        for each in findings
        if each.fires
        for since, till in each.places
        for start, end in doubted.places
    )


def may_fire(gate: str, answer: Answer) -> bool:
    """Whether a case leaves room for a gate: a matter that is finished may be called so."""
    return gate != "false_closure" or not answer.case.resolved


def fires(gate: str, *, pointed: bool, likely: float) -> bool:
    """Whether a gate fires: its rule points at words or not, and a passage is its fault with this likelihood (0 to 1)."""
    bounds = BOUNDS[gate]
    return likely >= bounds.alone or (pointed and likely >= bounds.points)


def suspected(gate: str, *, pointed: bool, likely: float) -> bool:
    """Whether a gate that does not fire is likely enough to be shown to whoever marks."""
    bounds = BOUNDS[gate]
    return likely >= (bounds.pointed if pointed else bounds.doubted)


def wording_of(gate: str) -> Wording:
    """The sentences about a gate, from the yaml of its name."""
    return wording_next_to(__file__.replace("__init__.py", f"{gate}.py"))
