"""What an instructor's class has to hear at once, wherever on a page somebody is: a pause, and words that came while the page was open.

It stands in a line of its own under the ribbon, which stays in view. What was said before the page was made stands on the page itself.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask_babel import gettext as _

from trainer.web.access import Access
from trainer.web.desk.messages import NoticeView
from trainer.web.desk.own_clock import has_begun
from trainer.web.desk.told import told_of
from trainer.web.time_words import short_moment


@dataclass(frozen=True, slots=True)
class Word:
    """`held`: that the class pauses, "" while it works; `why`: said beside every button that sends, meanwhile.
    `notices`: the instructor's words since the page was made, the newest first.
    """

    held: str
    why: str
    notices: tuple[NoticeView, ...]


def word_of(desk: Access, since: int | None) -> Word | None:
    """The line for one seat of a class; None where nothing has to be heard. `since`: the last event the page was made with."""
    run = desk.playing.run
    if desk.alone or desk.read_only or run.finished or run.clock is None:
        return None
    held = run.clock.paused and has_begun(desk.playing)
    notices = tuple(
        NoticeView(short_moment(notice.at), notice.text)
        for notice in reversed(told_of(desk))
        if since is not None and notice.seq > since
    )
    if not held and not notices:
        return None
    return Word(
        held=_("JEDA: perhatikan instruktur") if held else "",
        why=_("Jeda: belum dapat dikirim. Tulisan Anda tetap di sini.") if held else "",
        notices=notices,
    )
