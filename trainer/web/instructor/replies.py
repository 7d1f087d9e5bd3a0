"""Replies to messages of the world, as the console tells them: what was asked, by whom, and how good the reply was.

The verdict is for the instructor, who sees over shoulders what a desk never shows; the words of the reply stand in the
debrief.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.domain.inject import Verdict
from trainer.domain.overview import Replied
from trainer.web.language import gettext as _
from trainer.web.language import lazy_gettext as _l

HOW_GOOD: Mapping[Verdict, str] = {
    Verdict.RIGHT: _l("tepat"),
    Verdict.ARGUABLE: _l("dapat diperdebatkan"),
    Verdict.WRONG: _l("tidak tepat"),
}


def reply_words(replied: Replied) -> str:
    """What was done, after a name: “membalas pesan “Siapa pelapornya?” dari Kepala Dinas (tidak tepat)”."""
    return _(
        "membalas pesan “%(title)s” dari %(sender)s (%(verdict)s)",
        title=replied.title,
        sender=replied.sender,
        verdict=HOW_GOOD[replied.verdict],
    )
