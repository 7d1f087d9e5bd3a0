"""View model of what one seat of a shared run did, told to whoever sat there before anything about the team."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.debrief.by_seat import SeatWork, seat_share
from trainer.debrief.messages import AskedMessage
from trainer.debrief.personal import PersonalDebrief
from trainer.domain.scenario import World
from trainer.web.debrief.debrief_sentences import points_words
from trainer.web.debrief.message_words import VERDICTS
from trainer.web.event_registry import step_label
from trainer.web.language import gettext as _
from trainer.web.marks.voice import Voice


@dataclass(frozen=True, slots=True)
class PartRow:
    """What was done with one report or message. `cost` in words, "" for nothing; `critical`: it was a critical failure."""

    href: str
    title: str
    text: str
    cost: str
    critical: bool = False


@dataclass(frozen=True, slots=True)
class OwnPart:
    """`rows` () with the sentence `nothing` where nothing was done from this seat."""

    rows: tuple[PartRow, ...]
    nothing: str


def own_part(debrief: PersonalDebrief, world: World, voice: Voice) -> OwnPart | None:
    """The reader's part; None where nobody else played, or where the reader has no seat."""
    if not voice.shared or not voice.seat:
        return None
    share = seat_share(debrief, voice.seat)
    rows = (
        *(_work(work, world) for work in share.works),
        *(_reply(each) for each in share.replies),
    )
    return OwnPart(rows, "" if rows else _("Dari meja Anda belum ada langkah yang tercatat."))


def _work(work: SeatWork, world: World) -> PartRow:
    titles = dict.fromkeys(step_label(step, world).title for step in work.steps)
    cost = points_words(work.lost) if work.lost else ""
    return PartRow(f"#{work.report}", work.title, "; ".join(titles), cost, work.critical)


def _reply(message: AskedMessage) -> PartRow:
    sentence = _("Pesan ini Anda balas.")
    verdict = VERDICTS.get(message.verdict) if message.verdict is not None else None
    lost = message.max_points - message.points if message.points is not None else 0
    return PartRow(
        f"#pesan-{message.id}",
        message.title,
        _("%(said)s %(verdict)s.", said=sentence, verdict=verdict) if verdict else sentence,
        points_words(lost) if lost else "",
    )
