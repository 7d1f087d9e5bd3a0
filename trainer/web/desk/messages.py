"""What reaches a seat beside reports: messages of the world with their written replies, and the instructor's words.

Which reply is right never leaves the core before the debrief; the replies stand in an order drawn for the run, since an
author tends to write the right one first.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.domain.chance import stream
from trainer.domain.errors import NotFound
from trainer.domain.inject import InjectOption
from trainer.domain.run import Message
from trainer.domain.visibility import Sight, sight_of
from trainer.web.access import Access
from trainer.web.frames.instructor_notices import NoticeView, instructor_notices_of
from trainer.web.frames.waiting import messages_for
from trainer.web.language import gettext as _
from trainer.web.reports.rows import Chip
from trainer.web.sending import fresh_command_id
from trainer.web.sentences import MESSAGE_KINDS
from trainer.web.time_words import short_moment


@dataclass(frozen=True, slots=True)
class MessageView:
    """One message. `about` is the report it is about (words, address), empty where this seat does not see that report.

    `waits`: a reply can still be sent; then `options` are the replies (id, words). `outcome` says what became of it.
    """

    id: str
    kind: str
    sender: str
    title: str
    when: str
    text: str
    about: tuple[str, str]
    waits: bool
    until: Chip | None
    options: tuple[tuple[str, str], ...]
    outcome: str
    reply: str
    action: str
    command_id: str


@dataclass(frozen=True, slots=True)
class MessagesPage:
    """Open questions first, then what only tells, then what is settled; each the newest first."""

    waiting: tuple[MessageView, ...]
    informed: tuple[MessageView, ...]
    settled: tuple[MessageView, ...]
    notices: tuple[NoticeView, ...]
    read_only: bool


def messages_page(desk: Access) -> MessagesPage:
    """Everything that reached this seat."""
    views = tuple(message_view(desk, message) for message in reversed(tuple(messages_for(desk))))
    can_wait = not desk.loaded.run.finished
    return MessagesPage(
        waiting=tuple(v for v in views if v.waits and can_wait),
        informed=tuple(v for v in views if not v.options and not v.outcome),
        settled=tuple(v for v in views if v.options and not (v.waits and can_wait)),
        notices=tuple(
            NoticeView(short_moment(notice.at), notice.text)
            for notice in reversed(instructor_notices_of(desk))
        ),
        read_only=desk.read_only,
    )


def one_message(desk: Access, inject: str) -> Message:
    """A message of this seat. Raises NotFound also for one that went to others."""
    for message in messages_for(desk):
        if message.inject.id == inject:
            return message
    raise NotFound("message", inject)


def messages_since(desk: Access, seq: int) -> int:
    """How many messages and notices came after event `seq`."""
    new = sum(message.seq > seq for message in messages_for(desk))
    return new + sum(notice.seq > seq for notice in instructor_notices_of(desk))


def message_href(desk: Access, message: Message) -> str:
    """Where a message stands."""
    return url_for("messages.messages", run=desk.run_id) + f"#pesan-{message.inject.id}"


def message_view(desk: Access, message: Message) -> MessageView:
    """A message as this seat reads it."""
    inject = message.inject
    return MessageView(
        id=inject.id,
        kind=str(MESSAGE_KINDS[inject.kind]),
        sender=inject.sender,
        title=inject.title,
        when=short_moment(message.delivered_at),
        text=inject.text,
        about=_about(desk, inject.report),
        waits=message.waits,
        until=until_chip(desk, message),
        options=tuple((o.id, o.text) for o in _drawn(desk, message)),
        outcome=_outcome(desk, message),
        reply=_reply(message),
        action=url_for("messages.reply", run=desk.run_id, inject=inject.id),
        command_id=fresh_command_id(),
    )


def _drawn(desk: Access, message: Message) -> tuple[InjectOption, ...]:
    chance = stream(desk.loaded.run.seed, "replies", message.inject.id)
    keys = {option.id: chance.random() for option in message.inject.options}
    return tuple(sorted(message.inject.options, key=lambda option: keys[option.id]))


def _about(desk: Access, report: str | None) -> tuple[str, str]:
    """The report a message is about, if it is on this seat's desk; without its title where the text is out of sight."""
    dossier = desk.loaded.run.dossiers.get(report or "")
    if dossier is None:
        return "", ""
    sight = sight_of(dossier, desk.actor, desk.loaded.world)
    if sight in (Sight.NONE, Sight.PUBLIC):
        return "", ""
    href = url_for("desk.report", run=desk.run_id, report=dossier.id)
    return (f"{dossier.id}, {dossier.title}" if sight is Sight.FULL else dossier.id), href


def until_chip(desk: Access, message: Message) -> Chip | None:
    """When a reply is due, near on its last day."""
    if not message.waits or message.answer_by is None:
        return None
    due = desk.loaded.world.calendar.in_zone(message.answer_by)
    level = "soon" if due.date() <= desk.loaded.now.date() else "calm"
    return Chip(_("Jawab sampai %(moment)s", moment=short_moment(due)), level)


def _outcome(desk: Access, message: Message) -> str:
    if message.option is not None:
        if message.answered_by == desk.seat:
            return _("Jawaban Anda:")
        seat = desk.loaded.run.seats.get(message.answered_by or "")
        if seat is not None:
            return _("Dijawab oleh %(seat)s:", seat=seat.spec.title)
        return _("Sudah dijawab:")
    if message.answered_at is not None:
        return _("Tidak dijawab sampai batas waktunya.")
    if message.inject.asks and desk.loaded.run.finished:
        return _("Tidak dijawab sampai latihan berakhir.")
    return ""


def _reply(message: Message) -> str:
    option = message.inject.option(message.option) if message.option is not None else None
    return option.text if option is not None else ""
