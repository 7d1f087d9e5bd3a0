"""Joining by a form that may be sent twice: a phone that is tapped again, or never heard the answer, gets one seat.

The personal code is drawn when the form is shown and waits in the browser's session. Whoever sends the form again
sends the same code again, and a code has one owner.
"""

from __future__ import annotations

from dataclasses import replace

from flask import session

from trainer.domain.records import Exercise, Person, name_key
from trainer.usecases.exercises import join_class
from trainer.usecases.ports import Tokens
from trainer.web.access import services

CARD = "card"
"""Where the session keeps a personal code that nobody owns yet."""


class _Owned(Exception):
    """Somebody took the card between a look and the attempt to take it."""


class _OneCard:
    """`ports.Tokens` that hands out one personal code and no second one."""

    def __init__(self, words: str, tokens: Tokens) -> None:
        self._words: str | None = words
        self._tokens = tokens

    def new_id(self) -> str:
        return self._tokens.new_id()

    def join_code(self) -> str:
        return self._tokens.join_code()

    def code_words(self) -> str:
        words, self._words = self._words, None
        if words is None:
            raise _Owned
        return words

    def seed(self) -> int:
        return self._tokens.seed()


def draw_card() -> None:
    """Lay a personal code ready for whoever fills in the form in this browser."""
    session.setdefault(CARD, services().tokens.code_words())


def join_once(exercise: Exercise, name: str) -> Person:
    """Take a place, or the place that the same form has taken already. Raises NotAllowed, InvalidInput."""
    person = _joined(exercise, name)
    session.pop(CARD, None)
    return person


def _joined(exercise: Exercise, name: str) -> Person:
    words, code = session.get(CARD), exercise.join_code or ""
    owner = services().directory.person_by_code(words) if words else None
    if (
        owner is not None
        and owner.exercise == exercise.id
        and name_key(owner.name) == name_key(name)
    ):
        return owner
    if words is None or owner is not None:
        return join_class(services(), code, name).person
    try:
        return join_class(
            replace(services(), tokens=_OneCard(words, services().tokens)), code, name
        ).person
    except _Owned:
        return _joined(exercise, name)
