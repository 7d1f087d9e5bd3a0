"""What the system found in an answer before a person marks it: the places in the text, and one sentence for each.

It proposes nothing: no level comes chosen, so that a marker reads first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import gettext as _

from trainer.scoring.answer import blanks, w8_privacy
from trainer.scoring.answer.verdict import Evidence
from trainer.scoring.reading.words import Span
from trainer.usecases.given_answers import AnswerInCase


@dataclass(frozen=True, slots=True)
class Found:
    """One finding; with places in the text it is a note of `components/annotated.html`. `no` from 1, 0 without places."""

    dimension: str
    no: int
    kind: str
    heading: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the answer as `components/annotated.html` draws it; `kind` "" for plain words."""

    text: str
    kind: str = ""
    no: int | None = None


def findings_of(found: AnswerInCase) -> tuple[Found, ...]:
    """What the system says of the dimensions that it read, in their order; the same places have the same number."""
    told: list[Found] = []
    numbers: dict[tuple[Span, ...], int] = {}
    for evidence in found.verdict.evidence:
        text = _said(evidence)
        if evidence.dimension is None or not text:
            continue
        no = numbers.setdefault(evidence.spans, len(numbers) + 1) if evidence.spans else 0
        kind = "bad" if evidence.level == 0 else "weak"
        told.append(Found(evidence.dimension, no, kind, _("Temuan sistem."), text, evidence.spans))
    return tuple(told)


def notes_of(findings: Sequence[Found]) -> tuple[Found, ...]:
    """The findings that stand beside the text: one for each number."""
    by_number = {each.no: each for each in reversed(findings) if each.no}
    return tuple(by_number[no] for no in sorted(by_number))


def parts_of(text: str, findings: Sequence[Found]) -> tuple[Part, ...]:
    """The answer cut at the places of findings; where two meet, the first one is told."""
    return tuple(part for part in _cut(text, findings) if part.text)


def _cut(text: str, findings: Sequence[Found]) -> Iterator[Part]:
    at = 0
    places = [(start, end, found) for found in findings for start, end in found.spans]
    for start, end, each in sorted(places, key=lambda place: place[:2]):
        if start < at:
            continue
        yield Part(text[at:start])
        yield Part(text[start:end], each.kind, each.no)
        at = end
    yield Part(text[at:])


def _said(evidence: Evidence) -> str:
    """One sentence about a dimension, "" where the system read nothing."""
    if evidence.dimension == "W8":
        return w8_privacy.WORDING.message(evidence.rule).says
    if blanks.MISSING in evidence.missing:
        return blanks.WORDING.message(blanks.MISSING).says
    return evidence.advice if evidence.level is not None else ""
