"""A command from a desk: what the person sees afterwards is the run as that act left it."""

from __future__ import annotations

from collections.abc import Callable

from trainer.domain.commands import Command
from trainer.usecases.acting import act
from trainer.web.access import Access, services
from trainer.web.sending import sent_command_id

SENT = "sent"
"""The id that the form carries."""


def acted(
    desk: Access,
    command: Command,
    *,
    command_id: str | None = SENT,
    seen_seq: int | None = None,
    also: Callable[[], None] | None = None,
) -> Access:
    """The desk after a command, stored together with `also`. `command_id` None: a page that is opened carries none.

    Raises what `usecases.acting.act` raises.
    """
    loaded = act(
        services(),
        desk.loaded,
        command,
        desk.seat,
        desk.person.id,
        command_id=sent_command_id() if command_id == SENT else command_id,
        seen_seq=seen_seq,
        also=also,
    )
    return Access(loaded, desk.seat, desk.person, desk.read_only)
