"""Messages that asked for a reply, as rows: what was asked, what was sent, what its author says, what was right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.debrief.messages import AskedMessage
from trainer.domain.inject import Verdict
from trainer.domain.scenario import World
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l
from trainer.web.marks.voice import ALONE, Voice
from trainer.web.number_words import point_words
from trainer.web.sentences import MESSAGE_KINDS
from trainer.web.time_words import short_moment

VERDICTS: Mapping[Verdict, str] = {
    Verdict.RIGHT: _l("Tepat"),
    Verdict.ARGUABLE: _l("Dapat diperdebatkan"),
    Verdict.WRONG: _l("Tidak tepat"),
}


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One row of `components/replies.html`. `verdict` is a code, "" when nothing was judged; `better` is () where what
    was done was right.
    """

    id: str
    title: str
    points: str
    sender: str
    text: str
    heading: str
    sent: str
    when: str
    verdict: str
    verdict_words: str
    why: str
    better_heading: str
    better: tuple[str, ...]


def reply_row(message: AskedMessage, world: World, voice: Voice = ALONE) -> ReplyRow:
    """One message of a debrief."""
    verdict = message.verdict
    return ReplyRow(
        id=f"pesan-{message.id}",
        title=message.title,
        points=_points(message),
        sender=_(
            "%(kind)s dari %(sender)s", kind=MESSAGE_KINDS[message.kind], sender=message.sender
        ),
        text=message.text,
        heading=_heading(message, voice),
        sent=message.reply or "",
        when=_when(message, world),
        verdict=verdict.value if verdict is not None else "",
        verdict_words=str(VERDICTS[verdict]) if verdict is not None else "",
        why=message.why,
        better_heading=_("Balasan yang tepat"),
        better=() if verdict is Verdict.RIGHT else _better(message),
    )


def _points(message: AskedMessage) -> str:
    if message.points is None:
        return ""
    return _(
        "%(points)s dari %(most)s poin",
        points=point_words(message.points),
        most=point_words(message.max_points),
    )


def _heading(message: AskedMessage, voice: Voice) -> str:
    if message.reply is not None:
        if voice.mine(message.seat):
            return _("Balasan Anda")
        return _("Balasan dari %(seat)s", seat=voice.who(message.seat))
    if message.settled_at is None:
        return _("Belum dibalas ketika latihan berakhir; batasnya belum lewat.")
    return _("Tidak dibalas sampai batas waktunya lewat.")


def _when(message: AskedMessage, world: World) -> str:
    zone = world.calendar.in_zone
    came = _("Masuk %(moment)s", moment=short_moment(zone(message.delivered_at)))
    if message.answer_by is not None:
        until = short_moment(zone(message.answer_by))
        came = _("%(came)s, dijawab paling lambat %(until)s", came=came, until=until)
    if message.reply is not None and message.settled_at is not None:
        at = short_moment(zone(message.settled_at))
        return _("%(came)s. Dibalas %(at)s.", came=came, at=at)
    return f"{came}."


def _better(message: AskedMessage) -> tuple[str, ...]:
    """The right replies in their own words; silence where that is right, too."""
    silence = (_("Tidak membalas pesan ini."),) if message.silence_right else ()
    return (*message.right, *silence)
