"""What simulated people say. A report's own `replies` come first, then the phrases beside this file; none is said twice.

Which of the phrases is drawn hangs on the run's seed, and what was drawn ends up in the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from trainer.cast.matter import is_over, still_true
from trainer.domain.chance import pick, stream
from trainer.domain.dossier import Dossier
from trainer.domain.report import Reply
from trainer.domain.run import Run

Phrases = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Occasion to manner of writing to phrases."""


class Occasion(StrEnum):
    """Why a citizen writes. Each has phrases in `pelapor.yaml`."""

    AKHIR_GOOD = "akhir_good"
    AKHIR_RESULT = "akhir_result"
    """Called final, and nothing changed."""
    AKHIR_DATE = "akhir_date"
    AKHIR_DEED = "akhir_deed"
    AKHIR_TIME = "akhir_time"
    """Answered, but for when or how long, which was asked. Said once."""
    AKHIR_UNDONE = "akhir_undone"
    """Final by its own name, and it says that something that was asked for is not done. Said once."""
    AKHIR_WANTS = "akhir_wants"
    """Something is missing in it: asked for by code, in `questions`."""
    AKHIR_NOTHING = "akhir_nothing"
    """The same of an answer that was worth nothing: first in words of the report's own."""
    SEMENTARA_WANTS = "sementara_wants"
    BROUGHT = "brought"
    """What was asked for has come: thanks for just that, in `questions`."""
    HARMED = "harmed"
    """Threatened or insulted."""
    RUDE = "rude"
    """All is told, in a tone that hurts. Said once."""
    GRATUITY = "gratuity"
    """Asked for money or a gift."""
    WITHDRAW = "withdraw"
    """Asked to take the report back."""
    OVERPROMISED = "overpromised"
    SAID_DONE = "said_done"
    """Called finished though it is not, whatever kind of answer it is."""
    LEAKED = "leaked"
    """Somebody's data stand in it, the reporter's own or another's."""
    SEMENTARA = "sementara"
    """Only with words of the report's own."""
    ASKED = "asked"
    """By a comment, for what is missing. Only with words of the report's own."""
    SEMENTARA_EMPTY = "sementara_empty"
    LATE = "late"
    LATE_SINCE = "late_since"
    """Something came, and what was due after it did not."""
    LATE_TALK = "late_talk"
    PROMISE = "promise"
    CLOSED_EMPTY = "closed_empty"
    TURNED_AWAY = "turned_away"
    TUNDA_UNCLEAR = "tunda_unclear"
    TUNDA_AGAIN = "tunda_again"
    EXPOSED = "exposed"
    GIVEN_AWAY = "given_away"
    """A reply to somebody outside told of the report or its people. Said once."""
    SOUGHT = "sought"
    """The accused office looks for who reported. Said once."""
    SUMMONED = "summoned"
    """The accused office, which can read who reported, wants to see them. Said once."""
    OMBUDSMAN = "ombudsman"
    OMBUDSMAN_HARMED = "ombudsman_harmed"
    """At once, over a threat or an insult."""
    PRESS = "press"
    RATE_GOOD = "rate_good"
    RATE_MIDDLING = "rate_middling"
    RATE_BAD = "rate_bad"
    RATE_ABANDONED = "rate_abandoned"
    """Settled in the end, after the citizen was left alone with it."""
    RATE_BETRAYED = "rate_betrayed"


OWN_REPLY: Mapping[Occasion, str] = {
    Occasion.AKHIR_GOOD: "akhir_good",
    Occasion.AKHIR_RESULT: "akhir_empty",
    Occasion.AKHIR_DATE: "akhir_empty",
    Occasion.AKHIR_DEED: "akhir_empty",
    Occasion.AKHIR_NOTHING: "akhir_empty",
    Occasion.SEMENTARA: "sementara",
    Occasion.ASKED: "tunda_asked",
    Occasion.LATE: "late",
    Occasion.LATE_TALK: "late",
    Occasion.PROMISE: "late",
    Occasion.CLOSED_EMPTY: "closed_empty",
}
"""The occasion of `truth.replies` that fits."""

WHILE_IT_LASTS = (
    Occasion.AKHIR_RESULT, Occasion.AKHIR_DATE, Occasion.AKHIR_DEED, Occasion.AKHIR_NOTHING,
    Occasion.LATE, Occasion.LATE_TALK, Occasion.PROMISE, Occasion.CLOSED_EMPTY,
)  # fmt: skip
"""Occasions for which an author wrote words of somebody whose trouble goes on: once it is over, the phrases of all fit better."""

MANNER: Mapping[str, str] = {
    "formal": "formal", "legalistic": "formal", "activist": "formal",
    "plain": "plain", "chatty": "plain", "story": "plain", "elderly": "plain",
    "sms": "short",
    "angry": "loud", "capitals": "loud",
}  # fmt: skip
"""How somebody writes who wrote the report in this register."""

CAPITALS = "capitals"


def texts_of_reporter(dossier: Dossier) -> tuple[str, ...]:
    """Everything the reporter has written on a report since it was sent."""
    written = tuple(comment.text for comment in dossier.comments if comment.by == "reporter")
    return (*written, *(gone.text for gone in dossier.elsewhere))


def own_reply(dossier: Dossier, on: str) -> Reply | None:
    """The report's own reply for an occasion of `truth.replies`, None when its author wrote none."""
    return next((reply for reply in dossier.report.truth.replies if reply.on == on), None)


def words_for(run: Run, dossier: Dossier, occasion: Occasion) -> str | None:
    """What the reporter says next on this occasion; None when there is nothing new to say."""
    earlier_texts = texts_of_reporter(dossier)
    own = own_reply(dossier, OWN_REPLY.get(occasion, ""))
    fits = occasion not in WHILE_IT_LASTS or not is_over(dossier)
    if own is not None and own.text not in earlier_texts and fits and still_true(own, dossier):
        return own.text
    left = [phrase for phrase in _phrases_of(dossier, occasion) if phrase not in earlier_texts]
    if not left:
        return None
    return pick(stream(run.seed, "cast", "words", dossier.id, occasion, len(earlier_texts)), left)


def are_words_for(dossier: Dossier, occasion: Occasion, text: str) -> bool:
    """Whether a text is one that `words_for` may give on this occasion."""
    own = own_reply(dossier, OWN_REPLY.get(occasion, ""))
    return text in _phrases_of(dossier, occasion) or (own is not None and text == own.text)


def _phrases_of(dossier: Dossier, occasion: Occasion) -> tuple[str, ...]:
    return aloud(dossier, phrases_in("pelapor").get(occasion, {}).get(manner_of(dossier), ()))


def manner_of(dossier: Dossier) -> str:
    """How the reporter writes."""
    return MANNER.get(dossier.report.register, "plain")


def aloud(dossier: Dossier, phrases: Iterable[str]) -> tuple[str, ...]:
    """Phrases as the reporter writes them: in capitals who wrote the report so."""
    capitals = dossier.report.register == CAPITALS
    return tuple(each.upper() if capitals else each for each in phrases)


@cache
def phrases_in(name: str) -> Phrases:
    """The phrases of one yaml beside this file."""
    path = Path(__file__).with_name(f"{name}.yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {
        occasion: {manner: tuple(phrases) for manner, phrases in manners.items()}
        for occasion, manners in raw.items()
        if occasion != "lang"
    }
