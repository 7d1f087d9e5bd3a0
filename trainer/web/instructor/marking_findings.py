"""What the system found in an answer before a person marks it: the places in the text, and one sentence for each.

It proposes nothing: no level comes chosen and none of the machine's is told, so that a marker reads first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trainer.answers.language.blanks import blanks
from trainer.answers.language.words import Span
from trainer.answers.privacy import w8_privacy
from trainer.answers.rubric import abuse
from trainer.answers.verdict import Evidence
from trainer.usecases.given_answers import AnswerInCase
from trainer.web.language import gettext as _


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
    """What the system says of the dimensions, in their order; the same places have the same number."""
    findings: list[Found] = []
    numbers: dict[tuple[Span, ...], int] = {}
    places = blanks(found.given.posted.text)
    for evidence in found.verdict.evidence:
        text, spans = _finding_text(evidence, places)
        if evidence.dimension is None or not text:
            continue
        no = numbers.setdefault(spans, len(numbers) + 1) if spans else 0
        kind = "bad" if evidence.dimension == "W8" and evidence.level == 0 else "weak"
        findings.append(Found(evidence.dimension, no, kind, _("Temuan sistem."), text, spans))
    return tuple(findings)


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


def _finding_text(evidence: Evidence, places: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """One sentence about what nobody has to weigh, and its places: a printed identity, open blanks; "" for the rest."""
    if evidence.dimension == "W8":
        return w8_privacy.WORDING.message(evidence.rule).says, evidence.spans
    if places and evidence.dimension in KEPT_DOWN:
        return abuse.WORDING.message(abuse.Abuse.UNFILLED).says, places
    return "", ()


KEPT_DOWN = ("W2", "W3", "W4")
"""The dimensions that an open blank keeps down."""
