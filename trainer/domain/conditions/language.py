"""What a condition is, and how it is read: claims about a run, joined by `and`, `or`, `not` and brackets.

A claim is a name alone (*secret*), or a name compared with a value (*answers >= 2*). A name may say of which report or
message it speaks: *SIM-0000302.called*, *message.memo-kadis = tolak*; else it is about the report of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trainer.domain.errors import TrainerError

OPERATORS = ("=", "!=", "<", "<=", ">", ">=")
REPORT = re.compile(r"^(SIM-\d{7})\.(.+)$")
MESSAGE = "message"
TOKEN = re.compile(r"\s*(?:(?P<word>[\w.\-]+)|(?P<sign><=|>=|!=|=|<|>|\(|\)))")


class Fault(StrEnum):
    """What can be wrong with a condition."""

    SYNTAX = "syntax"
    NAME = "name"
    VALUE = "value"
    OPERATOR = "operator"
    ABOUT = "about"
    """A report or a message that the scenario does not have, or none where one is needed."""
    NEVER = "never"
    """No run can make it true."""


class ConditionError(TrainerError):
    """A condition that cannot be used: `word` is where it goes wrong."""

    def __init__(self, fault: Fault, word: str) -> None:
        super().__init__(f"{fault}: {word}")
        self.fault = fault
        self.word = word


@dataclass(frozen=True, slots=True)
class Claim:
    """`about`: a report's number or a message's id, "" for the report of the text. `sign` and `value` are "" where the name
    stands alone.
    """

    name: str
    about: str
    sign: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    of: Condition


@dataclass(frozen=True, slots=True)
class Every:
    of: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Some:
    of: tuple[Condition, ...]


Condition = Claim | Not | Every | Some


def parsed(text: str) -> Condition:
    """A condition as it was written. Raises ConditionError with Fault.SYNTAX; names and values are not looked at."""
    reader = _Reader([*_tokens(text)])
    condition = reader.some()
    if reader.left:
        raise ConditionError(Fault.SYNTAX, reader.left[0])
    return condition


def claims_in(condition: Condition) -> Iterator[Claim]:
    """Every claim of a condition, as often as it is made."""
    match condition:
        case Claim():
            yield condition
        case Not(of=inner):
            yield from claims_in(inner)
        case Every(of=parts) | Some(of=parts):
            for part in parts:
                yield from claims_in(part)


def _tokens(text: str) -> Iterator[str]:
    at, end = 0, len(text.rstrip())
    while at < end:
        found = TOKEN.match(text, at)
        if found is None:
            raise ConditionError(Fault.SYNTAX, text[at:].split()[0])
        yield found.group("word") or found.group("sign")
        at = found.end()


class _Reader:
    """Goes through the words of a condition from left to right."""

    def __init__(self, words: list[str]) -> None:
        self.left = words

    def some(self) -> Condition:
        parts = [self.every()]
        while self._taken("or"):
            parts.append(self.every())
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def every(self) -> Condition:
        parts = [self.one()]
        while self._taken("and"):
            parts.append(self.one())
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def one(self) -> Condition:
        if self._taken("not"):
            return Not(self.one())
        if self._taken("("):
            inner = self.some()
            if not self._taken(")"):
                raise ConditionError(Fault.SYNTAX, self.left[0] if self.left else "(")
            return inner
        return self._claim()

    def _claim(self) -> Claim:
        name, about = _parts(self._word())
        if not self.left or self.left[0] not in OPERATORS:
            return Claim(name, about, "", "")
        sign = self.left.pop(0)
        return Claim(name, about, sign, self._word())

    def _word(self) -> str:
        if not self.left or self.left[0] in (*OPERATORS, "(", ")", "and", "or", "not"):
            raise ConditionError(Fault.SYNTAX, self.left[0] if self.left else "")
        return self.left.pop(0)

    def _taken(self, word: str) -> bool:
        if self.left and self.left[0] == word:
            self.left.pop(0)
            return True
        return False


def _parts(word: str) -> tuple[str, str]:
    """A name, and what it says that it is about."""
    of_report = REPORT.match(word)
    if of_report is not None:
        return of_report.group(2), of_report.group(1)
    head, dot, rest = word.partition(".")
    return (head, rest) if dot and head == MESSAGE else (word, "")
