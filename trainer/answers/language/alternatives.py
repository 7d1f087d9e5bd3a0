"""Patterns with long lists of alternatives, arranged by first letters before they are compiled, so that they are found faster.

At every word of a text `re` tries the alternatives of a pattern one after the other: all two hundred of them, though two begin
with the letter that stands there. `compiled` writes `(?:akan|besok|air)` as `(?:a(?:kan|ir)|besok)` instead. It finds the same
in every text: alternatives of different letters cannot both match, and those of one letter keep their order. None is moved
across one that begins with something else than a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from threading import Lock
from typing import cast
from weakref import WeakSet

from trainer.answers.language.words import Span

FEW = 4
"""Alternatives that are left as they are."""
MOST_REPEATED = 1_000
"""Letters of a pattern that may be written again, once for each letter that stands before them."""
SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""What parts a pattern; escaped signs and classes, so that none of theirs is taken for one."""
OPENING = re.compile(r"\(\?(?::|P<\w+>|=|!)")
"""Of groups in which alternatives may be arranged; what looks back must keep its length."""
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789 ")
"""What is the same for `re` only as itself: a capital letter may also be a small one."""
REPEATS = ("?", "*", "+", "{")

Rests = dict[str, list[str]]
"""First letter to what follows it, in the order in which it is tried."""


class Later:
    """A pattern that is compiled when it is first asked for something. There are hundreds, and to compile them takes most of
    a second: a server that starts, or a command that marks no answer, need not wait for that.
    """

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = (pattern, flags)
        self._made: re.Pattern[str] | None = None
        with _GIVING:
            _GIVEN.add(self)

    def __getattr__(self, name: str) -> object:
        """What the compiled pattern has by that name; kept here, so that this is asked once for each name."""
        if name.startswith("_"):
            raise AttributeError(name)
        found: object = getattr(self.make(), name)
        setattr(self, name, found)
        return found

    def make(self) -> re.Pattern[str]:
        """The compiled pattern, made once."""
        if self._made is None:
            pattern, flags = self._given
            self._made = re.compile(_arranged(pattern), flags)
        return self._made


_GIVEN: WeakSet[Later] = WeakSet()
"""Every pattern that a module of the process holds."""
_GIVING = Lock()
"""A thread may bring a pattern, that of a region's agencies, while another one goes through them."""


def make_all() -> None:
    """Compile every pattern now: for whoever has many answers to mark and must not wait for one of them."""
    with _GIVING:
        given = tuple(_GIVEN)
    for each in given:
        each.make()


def alternation(*entries: str) -> str:
    """The pattern that finds any of these, tried in this order. For the inside of a group or a whole pattern."""
    return "|".join(entries)


def any_of(*entries: str) -> str:
    """The same as a group, so that something may stand before and behind it."""
    return f"(?:{alternation(*entries)})"


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern with its alternatives by first letters, to be used like a compiled one. Not for verbose ones, nor for
    groups without a name.

    At its first use it raises ValueError where a group is numbered only, for its number may change.
    """
    return cast("re.Pattern[str]", Later(pattern, flags))


@lru_cache(maxsize=512)
def _arranged(pattern: str) -> str:
    """A whole pattern, or the inside of a group; those that several patterns share come again."""
    if "|" not in pattern:
        return pattern
    alternatives = [_arranged_inside(each) for each in _alternatives(pattern)]
    if not any(each.startswith(r"\b") for each in alternatives):
        return "|".join(_by_letters(alternatives))
    found: list[str] = []
    words: list[str] = []
    for each in alternatives:
        if each.startswith(r"\b"):
            words.append(each.removeprefix(r"\b"))
            continue
        found += _at_words(words)
        words = []
        found.append(each)
    return "|".join((*found, *_at_words(words)))


def _at_words(alternatives: list[str]) -> list[str]:
    """Alternatives that all begin at the edge of a word, as one."""
    return [rf"\b{_one_of(_by_letters(alternatives))}"] if alternatives else []


def _by_letters(alternatives: Iterable[str]) -> list[str]:
    """Alternatives in which those of one first letter stand together, their letter written once."""
    found: list[str] = []
    row: list[tuple[str, Rests]] = []
    for each in alternatives:
        rests = _rests(each)
        if rests is None:
            found += (*_gathered(row), each)
            row = []
        else:
            row.append((each, rests))
    return [*found, *_gathered(row)]


def _gathered(row: list[tuple[str, Rests]]) -> list[str]:
    if len(row) < FEW:
        return [each for each, _ in row]
    together = _merged(rests for _, rests in row)
    return [f"{letter}{_one_of(_by_letters(rests))}" for letter, rests in together.items()]


def _rests(alternative: str) -> Rests | None:
    """What an alternative goes on with after each letter that it may begin with; None where it may begin otherwise."""
    letter, after = alternative[:1], alternative[1:]
    if letter in LETTERS and not _repeats(after):
        return {letter: [after]}
    if not alternative.startswith("(?:"):
        return None
    _, end = next(_groups(alternative))
    after = alternative[end:]
    optional = after.startswith("?")
    after = after.removeprefix("?")
    inside = [_rests(each) for each in _alternatives(alternative[len("(?:") : end - 1])]
    begun = _merged(each for each in inside if each is not None)
    repeated = (len(begun) + optional - 1) * len(after)
    if None in inside or _repeats(after) or repeated > MOST_REPEATED or "(?P<" in after:
        return None
    found = {letter: [_one_of(rests) + after] for letter, rests in begun.items()}
    if not optional:
        return found
    without = _rests(after)
    return None if without is None else _merged((found, without))


def _merged(all_rests: Iterable[Rests]) -> Rests:
    together: Rests = {}
    for rests in all_rests:
        for letter, after in rests.items():
            together.setdefault(letter, []).extend(after)
    return together


def _one_of(alternatives: list[str]) -> str:
    return alternatives[0] if len(alternatives) == 1 else f"(?:{'|'.join(alternatives)})"


def _repeats(rest: str) -> bool:
    """Whether what stands before `rest` is repeated or may be left out."""
    return rest.startswith(REPEATS)


def _arranged_inside(alternative: str) -> str:
    """An alternative, the groups in it arranged. Raises ValueError for one that is only numbered."""
    if "(" not in alternative:
        return alternative
    found: list[str] = []
    last = 0
    for start, end in _groups(alternative):
        if alternative[start + 1] != "?":
            raise ValueError(f"Kelompok tanpa nama dalam pola: {alternative[start:end]}")
        opening = OPENING.match(alternative, start)
        if opening is not None:
            inside = _arranged(alternative[opening.end() : end - 1])
            found.append(f"{alternative[last : opening.end()]}{inside}")
            last = end - 1
    return "".join((*found, alternative[last:]))


def _alternatives(pattern: str) -> list[str]:
    """What stands between the bars of a pattern, not those inside its groups."""
    found: list[str] = []
    start = depth = 0
    for sign in SIGN.finditer(pattern):
        depth += (sign[0] == "(") - (sign[0] == ")")
        if sign[0] == "|" and not depth:
            found.append(pattern[start : sign.start()])
            start = sign.end()
    return [*found, pattern[start:]]


def _groups(pattern: str) -> Iterator[Span]:
    """The groups of a pattern, not those inside them."""
    start = depth = 0
    for sign in SIGN.finditer(pattern):
        if sign[0] == "(":
            start = start if depth else sign.start()
            depth += 1
        elif sign[0] == ")":
            depth -= 1
            if not depth:
                yield start, sign.end()
