"""Sentences that talk to whoever marks the answer, or write levels and totals into it: they are left out.

Patterns know what is said plainly, `injection_model` what is like it.

Source: response rubric, last kind of answers that must not score well.
"""

from __future__ import annotations

from trainer.answers.language.plain import plain
from trainer.answers.language.words import Span, merged
from trainer.answers.rubric.grader_injection_words import BLOCK, SENTENCE, TALK, UNSEEN
from trainer.answers.rubric.injection_model import learned_injections


def injections_in(text: str, known: frozenset[str] = frozenset()) -> tuple[Span, ...]:
    """The sentences, and the parts set apart, that are no part of the answer, in order. `known`: folded words of the case."""
    apart = [
        match.span()
        for match in BLOCK.finditer(text)
        if match.group().startswith(UNSEEN) or TALK.search(match.group())
    ]
    letters = list(text)
    for start, end in apart:
        letters[start:end] = " " * (end - start)
    rest = "".join(letters)
    known_injections = [
        match.span() for match in SENTENCE.finditer(rest) if TALK.search(match.group())
    ]
    return merged(
        [*apart, *known_injections, *learned_injections(plain(rest, known), rest, known_injections)]
    )
