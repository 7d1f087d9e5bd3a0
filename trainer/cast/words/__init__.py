"""What simulated people say. A report's own `replies` come first, then the phrases beside this file; none is said twice.

Which of the phrases is drawn hangs on the run's seed and on what was said in it before: two citizens of one run do not say
the same while other words are left. What was drawn ends up in the event.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

import yaml

from trainer.cast.matter import is_over, still_true, tells_the_end
from trainer.domain.chance import pick, stream
from trainer.domain.dossier import Dossier
from trainer.domain.identity import Same
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
    STANDS = "stands"
    """Asked by a comment how it looks by now, and it is as it was."""
    STANDS_OVER = "stands_over"
    """The same, and it is done."""
    SEMENTARA_AGAIN = "sementara_again"
    """Put off from one interim answer to the next. Said once."""
    SEMENTARA_EMPTY = "sementara_empty"
    LATE = "late"
    LATE_SINCE = "late_since"
    """Something came, and what was due after it did not."""
    LATE_TALK = "late_talk"
    PROMISE = "promise"
    LATE_OVER = "late_over"
    """No news in time, while the matter itself is over: nobody says that it goes on."""
    CLOSED_EMPTY = "closed_empty"
    CLOSED_UNTOLD = "closed_untold"
    """Closed without an answer worth the name, while the matter itself is over."""
    TURNED_AWAY = "turned_away"
    TUNDA_UNCLEAR = "tunda_unclear"
    TUNDA_AGAIN = "tunda_again"
    EXPOSED = "exposed"
    OTHERS_EXPOSED = "others_exposed"
    """An officer named somebody for whom the citizen wrote, where all can read it. Said once."""
    GIVEN_AWAY = "given_away"
    """A reply to somebody outside told of the report or its people. Said once."""
    SOUGHT = "sought"
    """The accused office looks for who reported. Said once."""
    SUMMONED = "summoned"
    """The accused office, which can read who reported, wants to see them. Said once."""
    OMBUDSMAN = "ombudsman"
    OMBUDSMAN_UNTOLD = "ombudsman_untold"
    """Over a matter that is over, of which nobody told anything."""
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
"""Occasions for which an author wrote words of somebody whose trouble goes on: once it is over only those fit that were
written for then, else the phrases of all.
"""

ONCE_OVER: Mapping[Occasion, Occasion] = {
    Occasion.LATE: Occasion.LATE_OVER,
    Occasion.LATE_SINCE: Occasion.LATE_OVER,
    Occasion.LATE_TALK: Occasion.LATE_OVER,
    Occasion.PROMISE: Occasion.LATE_OVER,
    Occasion.CLOSED_EMPTY: Occasion.CLOSED_UNTOLD,
    Occasion.OMBUDSMAN: Occasion.OMBUDSMAN_UNTOLD,
}
"""Whose phrases are said instead once the matter itself is over: who lives beside it sees that, whatever the office wrote."""

MANNER: Mapping[str, str] = {
    "formal": "formal", "legalistic": "formal", "activist": "formal",
    "plain": "plain", "chatty": "plain", "story": "plain", "elderly": "plain",
    "sms": "short",
    "angry": "loud", "capitals": "loud",
}  # fmt: skip
"""How somebody writes who wrote the report in this register."""

BESIDE_STARS = (
    Occasion.RATE_GOOD, Occasion.RATE_MIDDLING, Occasion.RATE_BAD, Occasion.RATE_ABANDONED,
    Occasion.RATE_BETRAYED,
)  # fmt: skip

CAPITALS = "capitals"


def texts_of_reporter(dossier: Dossier) -> tuple[str, ...]:
    """Everything the reporter has written on a report since it was sent."""
    written = tuple(comment.text for comment in dossier.comments if comment.by == "reporter")
    return (*written, *(gone.text for gone in dossier.elsewhere))


def own_replies(dossier: Dossier, on: str) -> tuple[Reply, ...]:
    """The report's own replies for an occasion of `truth.replies`, in the order of their author; () when there is none."""
    return tuple(reply for reply in dossier.report.truth.replies if reply.on == on)


def own_reply(dossier: Dossier, on: str) -> Reply | None:
    """The first of them, None when its author wrote none."""
    return next(iter(own_replies(dossier, on)), None)


def _own_words(dossier: Dossier, occasion: Occasion) -> str | None:
    """The report's own words for this occasion that were not said and fit how things stand; None when there are none."""
    over = occasion in WHILE_IT_LASTS and is_over(dossier)
    earlier_texts = texts_of_reporter(dossier)
    return next(
        (
            reply.text
            for reply in own_replies(dossier, OWN_REPLY.get(occasion, ""))
            if reply.text not in earlier_texts
            and still_true(reply, dossier)
            and (not over or tells_the_end(reply, dossier))
        ),
        None,
    )


def words_for(run: Run, dossier: Dossier, occasion: Occasion) -> str | None:
    """What the reporter says next on this occasion; None when there is nothing new to say."""
    own = _own_words(dossier, occasion)
    if own is not None:
        return own
    phrases = _phrases_of(
        dossier, ONCE_OVER.get(occasion, occasion) if is_over(dossier) else occasion
    )
    earlier_texts = texts_of_reporter(dossier)
    left = unheard(run, [phrase for phrase in phrases if phrase not in earlier_texts])
    if not left:
        return None
    if occasion in BESIDE_STARS:
        return _in_turn(run, dossier, occasion, left)
    return pick(stream(run.seed, "cast", "words", dossier.id, occasion, len(earlier_texts)), left)


def _in_turn(run: Run, dossier: Dossier, occasion: Occasion, phrases: Sequence[str]) -> str:
    """One of the phrases, the next with every report rated so far: what was said beside stars is not kept on a report."""
    first = stream(run.seed, "cast", "words", occasion, manner_of(dossier)).randrange(len(phrases))
    rated = sum(each.rated for each in run.dossiers.values())
    return phrases[(first + rated) % len(phrases)]


def unheard(run: Run, phrases: Sequence[str]) -> Sequence[str]:
    """Those of the phrases that nobody has said in this run; all of them where every one was said."""
    said = _said_in(Same(run))
    return [phrase for phrase in phrases if phrase.casefold() not in said] or phrases


@lru_cache(maxsize=64)
def _said_in(same: Same[Run]) -> str:
    """All that simulated people have written in a run, in small letters."""
    texts = (
        text
        for dossier in same.one.dossiers.values()
        for text in (
            *texts_of_reporter(dossier),
            *(each.text for each in dossier.comments if each.seat.startswith(CAST)),
        )
    )
    return "\n".join(texts).casefold()


CAST = "cast:"
"""How the seat of a simulated person begins."""


def are_words_for(dossier: Dossier, occasion: Occasion, text: str) -> bool:
    """Whether a text is one that `words_for` may give on this occasion."""
    own = (reply.text for reply in own_replies(dossier, OWN_REPLY.get(occasion, "")))
    return text in _phrases_of(dossier, occasion) or text in own


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
