r"""The small grammar of phrases: `(a|b|)` chooses, `{name}` is a slot, `\(` is a bracket.

A phrase is compiled once into nested tuples and said many times. Saying draws one number for each choice on the way and
asks the words of the report for each slot; nothing is known here of what slots mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from trainer.domain.chance import Draw


class Slot(NamedTuple):
    """A place for a word. `capital`: it begins a sentence."""

    name: str
    capital: bool


class Choice(NamedTuple):
    """Alternatives, one of which is said."""

    options: tuple[Phrase, ...]


Part: TypeAlias = "str | Slot | Choice"

Phrase: TypeAlias = "tuple[Part, ...]"


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says where it breaks."""


_PIECES = re.compile(r"\\(.)|([(|)])|\{(\w+)\}|([^\\(|){}]+)|(.)", re.DOTALL)


def compiled(text: str) -> Phrase:
    """The phrase that `text` writes down; outside a choice `|` and `)` are letters like others, as in “1)”.

    Raises PhraseError for a choice that is not closed and for a stray brace.
    """
    stack: list[list[list[Part]]] = [[[]]]
    for escaped, bracket, slot, plain, stray in _PIECES.findall(text):
        here = stack[-1][-1]
        if stray:
            raise PhraseError(f"tanda “{stray}” tidak berpasangan di “{text}”")
        if bracket == "(":
            stack.append([[]])
        elif bracket == "|" and len(stack) > 1:
            stack[-1].append([])
        elif bracket == ")" and len(stack) > 1:
            options = tuple(tuple(option) for option in stack.pop())
            stack[-1][-1].append(Choice(options))
        elif slot:
            here.append(Slot(slot[0].lower() + slot[1:], slot[0].isupper()))
        else:
            here.append(escaped or bracket or plain)
    if len(stack) > 1:
        raise PhraseError(f"kurung buka tanpa kurung tutup di “{text}”")
    return tuple(stack[0][0])


def say(phrase: Phrase, draw: Draw, words: Mapping[str, str], out: list[str]) -> None:
    """Append one wording of a phrase to `out`. Raises KeyError for a slot that `words` does not know."""
    for part in phrase:
        if isinstance(part, str):
            out.append(part)
        elif isinstance(part, Slot):
            word = words[part.name]
            out.append(word[:1].upper() + word[1:] if part.capital else word)
        else:
            options = part.options
            say(options[int(draw() * len(options))], draw, words, out)


def realise(phrases: Sequence[Phrase], draw: Draw, words: Mapping[str, str]) -> str:
    """One wording of one of some phrases."""
    out: list[str] = []
    say(phrases[int(draw() * len(phrases))], draw, words, out)
    return "".join(out)


def slots(phrase: Phrase) -> Iterator[str]:
    """The names of all slots of a phrase, in whatever alternative they stand."""
    for part in phrase:
        if isinstance(part, Slot):
            yield part.name
        elif isinstance(part, Choice):
            for option in part.options:
                yield from slots(option)
