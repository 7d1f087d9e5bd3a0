"""Messages that asked for a reply: what was asked, what was sent or left in silence, and what its author says to that.

The verdict is the author's, read from the message that the run keeps; points are the sheet's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from trainer.domain.history import History
from trainer.domain.inject import Inject, InjectKind, Verdict
from trainer.scoring.findings import About, Line, ScoreSheet
from trainer.scoring.messages import Asked, asked_messages


@dataclass(frozen=True, slots=True)
class AskedMessage:
    """One message. `reply` None with `settled_at`: silence until its time was over; both None: the run ended before.

    `verdict` None: nothing was decided yet. `why` is the author's word about what was done, `right` the replies that
    would have been right; () where silence was, or beside it. `seat` sent the reply, "" for nobody. `points` None: not
    judged.
    """

    id: str
    kind: InjectKind
    sender: str
    title: str
    text: str
    report: str | None
    delivered_at: datetime
    answer_by: datetime | None
    settled_at: datetime | None
    reply: str | None
    seat: str
    verdict: Verdict | None
    why: str
    right: tuple[str, ...]
    silence_right: bool
    points: float | None
    max_points: float


def messages_of(history: History, sheet: ScoreSheet) -> tuple[AskedMessage, ...]:
    """Every message that asked a seat with a person in it, in order of delivery."""
    lines = {line.report: line for line in sheet.lines if line.about is About.MESSAGE}
    return tuple(_message(history, each, lines) for each in asked_messages(history))


def _message(history: History, asked: Asked, lines: Mapping[str, Line]) -> AskedMessage:
    inject, line = asked.inject, lines.get(asked.inject.id)
    verdict, why = _judged(asked)
    message = history.run.message(inject.id)
    option = inject.option(asked.option) if asked.option is not None else None
    by = asked.answered.seat if asked.answered is not None and option is not None else ""
    return AskedMessage(
        id=inject.id,
        kind=inject.kind,
        sender=inject.sender,
        title=inject.title,
        text=inject.text,
        report=inject.report,
        delivered_at=message.delivered_at,
        answer_by=message.answer_by,
        settled_at=asked.answered.at_sim if asked.answered is not None else None,
        reply=option.text if option is not None else None,
        seat=by,
        verdict=verdict,
        why=why,
        right=_right(inject),
        silence_right=inject.silence is not None and inject.silence.verdict is Verdict.RIGHT,
        points=line.points if line is not None else None,
        max_points=line.max_points if line is not None else 0.0,
    )


def _judged(asked: Asked) -> tuple[Verdict | None, str]:
    if asked.answered is None:
        return None, ""
    if asked.option is not None:
        option = asked.inject.option(asked.option)
        return (option.verdict, option.why) if option is not None else (None, "")
    silence = asked.inject.silence
    return (silence.verdict, silence.why) if silence is not None else (None, "")


def _right(inject: Inject) -> tuple[str, ...]:
    return tuple(each.text for each in inject.options if each.verdict is Verdict.RIGHT)
