"""What a person did, as the feed of a class says it: the button by its name, the report by its title.

A refused attempt is told as refused. Titles come without identities, because consoles stand on projectors, too.
"""

from __future__ import annotations

from trainer.domain.overview import Pressed
from trainer.web.action_registry import FEED
from trainer.web.language import gettext as _


def press_words(pressed: Pressed, title: str) -> str:
    """What was done, after a name: “menunda “Akses Jalan””, “mencoba menautkan duplikat: “Akses Jalan”; ditolak”."""
    done = str(FEED[pressed.action]) % {"report": f"“{title}”"}
    return _("mencoba %(done)s; ditolak", done=done) if pressed.refused else done
