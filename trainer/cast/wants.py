"""What a citizen asks for after an answer: exactly what is missing, by the codes of its marks.

One thing, or two that one asks in a breath, of the dimension that lost most; never what an earlier answer has said.
Source: response rubric; the weighing is a choice of this training.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.answers.total import TOP
from trainer.cast.perceived_quality import PLAIN, PRIVACY, WAYS_BACK, Marks

IN_QUESTION = 2
"""Up to this level a citizen asks for what a dimension lacks."""

ASKED_FOR: Mapping[str, tuple[str, ...]] = {
    "W2": ("answer", "topic", "right_fact", "fact_what", "fact_where", "fact_when", "fact_who", "fact_ref"),
    "W3": ("answer", "action", "unit", "result", "done"),
    "W4": ("answer", "time", "contact", "if_not"),
    "W5": ("answer", "owner", "explanation", "basis", "door"),
}  # fmt: skip
"""Codes that a citizen asks about, by dimension. What makes an answer courteous (W1, W7) nobody asks for."""

OF_WORK = frozenset(("action", "unit", "result", "done"))
"""What nobody asks about who only wanted to know something."""

LESS = frozenset((*(c for c in ASKED_FOR["W2"] if c.startswith("fact_")), "contact", "if_not"))
"""What matters less to who asks than what is done and when: facts that one knows oneself, and the way to ask again."""


def dimension_of(code: str) -> str:
    """The dimension that lost by what a code names; "" for a code of several or of none."""
    found = [dimension for dimension, codes in ASKED_FOR.items() if code in codes]
    return found[0] if len(found) == 1 else OTHERS.get(code, "")


PAIRS = (("action", "unit"), ("time", "contact"), ("owner", "explanation"))
"""What is asked in one breath."""

WEIGHED: Mapping[str, int] = {"W3": 2, "W4": 2, "W2": 2, "W5": 1, "W6": 2, "W8": 2}
"""How much a lost level matters to who asks. Of two dimensions that lost as much, the first is asked about."""

OTHERS = {PLAIN: "W6", PRIVACY: "W8"}
"""Asked for beside the codes of the marks: words that one understands, and that nobody learns who reported."""


LASTING: Mapping[str, str] = {
    "unit": "W3", "contact": "W4", "owner": "W5", "explanation": "W5", "basis": "W5", "door": "W5",
    "fact_what": "W2", "fact_where": "W2", "fact_when": "W2", "fact_who": "W2", "fact_ref": "W2",
}  # fmt: skip
"""What an answer need not repeat once an earlier one has said it, and its dimension."""


def informed_of(marks: Marks) -> frozenset[str]:
    """What an answer says that later ones need not repeat."""
    return frozenset(
        code
        for code, dimension in LASTING.items()
        if marks.levels[dimension] >= IN_QUESTION
        and not {code, "answer"} & set(marks.missing.get(dimension, ()))
    )


def wanted(marks: Marks, answered: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """What a citizen asks for: one code or two that belong together, of the dimension that lost most; () for nothing.

    The ways back to a matter are asked for alone only when nothing else is missing.

    `answered`: what need not be asked: earlier answers said it, or it is beside the matter.
    """
    open_to_ask = {code: codes for code in WEIGHED if (codes := _asked_of(marks, code, answered))}
    matters = {
        code: about for code, about in open_to_ask.items() if not set(about) <= set(WAYS_BACK)
    }
    open_to_ask = matters or open_to_ask
    most = max(open_to_ask, key=lambda code: _lost(marks, code, open_to_ask[code]), default=None)
    return open_to_ask[most] if most is not None else ()


def _lost(marks: Marks, code: str, about: tuple[str, ...]) -> int:
    weight = 1 if set(about) <= LESS else WEIGHED[code]
    return weight * (TOP - marks.levels[code])


def _asked_of(marks: Marks, code: str, answered: frozenset[str]) -> tuple[str, ...]:
    if code == "W6":
        return (PLAIN,) if marks.muddled else ()
    if code == "W8":
        return (PRIVACY,) if marks.hints else ()
    if marks.levels[code] > IN_QUESTION:
        return ()
    missing = (each for each in marks.missing.get(code, ()) if each not in answered)
    codes = [each for each in missing if each in ASKED_FOR[code]]
    pair = next((pair for pair in PAIRS if set(pair) <= set(codes)), None)
    return pair or tuple(codes[:1])
