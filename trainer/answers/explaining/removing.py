"""What must leave an answer so that it tells of nobody: everything that shows who somebody is, not only what was found first (W8)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.case import Case
from trainer.answers.explaining.changing import removed
from trainer.answers.judging import judge
from trainer.answers.language.words import Span
from trainer.domain.vocabulary import Privacy

ROUNDS = 4
"""Looks at what is left after what was found is gone."""
LEAST = 4
"""Letters of a part of a name that is looked for alone: shorter ones are words."""
FREE = 4
"""Level of W8 at which nothing is left to go."""


def revealing(case: Case, text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The stretches that show who somebody is, as whole words and numbers, in order: what the judge found, what it finds once
    that is gone, and every place where the same name or number stands.
    """
    found = {_whole(text, each) for each in (*spans, *_known(case, text))}
    for _round in range(ROUNDS):
        found |= {_whole(text, each) for each in _repeated(text, found)}
        kept = _merged(found)
        left = removed(text, kept)
        evidence = next(e for e in judge(case, left).evidence if e.dimension == "W8")
        more = [span for each in evidence.spans for span in _places(text, left[slice(*each)])]
        if evidence.level == FREE or not more:
            return kept
        found |= {_whole(text, each) for each in more}
    return _merged(found)


def _known(case: Case, text: str) -> Iterator[Span]:
    """Where the case's own identities stand: of others always, of the reporter what no answer may print."""
    who = case.reporter
    hidden = case.privacy is not Privacy.TERBUKA
    own = (who.phone, who.nik, who.address, who.name if hidden else None)
    texts = [each.text for each in case.pii if each.of != "reporter" or hidden]
    for each in (*texts, *own):
        if each:
            yield from _places(text, each)


def _repeated(text: str, found: set[Span]) -> list[Span]:
    """The parts of names and the numbers of what was found, wherever they stand."""
    parts = {
        part
        for start, end in found
        for part in re.findall(r"[A-Z][\w'’-]+|\d[\d.-]{5,}", text[start:end])
        if len(part) >= LEAST
    }
    return [place for part in parts for place in _places(text, part)]


def _places(text: str, said: str) -> list[Span]:
    if not said.strip():
        return []
    pattern = rf"(?<!\w){re.escape(said.strip())}(?!\w)"
    return [each.span() for each in re.finditer(pattern, text, re.IGNORECASE)]


def _whole(text: str, span: Span) -> Span:
    """With what hangs on it: *12867* in *KP-12867*."""
    start, end = span
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "-/"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in "-/"):
        end += 1
    return start, end


def _merged(found: set[Span]) -> tuple[Span, ...]:
    """In order, none within another."""
    kept: list[Span] = []
    for start, end in sorted(found):
        if kept and start < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(end, kept[-1][1]))
        else:
            kept.append((start, end))
    return tuple(kept)
