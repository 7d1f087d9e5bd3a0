"""When an answer carries the session's cookie anew."""

from __future__ import annotations

from typing import cast

from flask import Flask, Response, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin

from trainer.web.access import services

BY_SCRIPT = ("X-Requested-With", "X-CSRFToken")
"""Headers of what a script of ours sends while somebody reads or writes on."""

SIGNED_ON = "hari"
"""The session's entry: the day on which its cookie was last signed."""


class QuietSessions(SecureCookieSessionInterface):
    """Pages lengthen a session, the first one of a day; scripts do not: their answer may come after that of a button and
    would put back what the session was before, with messages that have been shown already.
    """

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Lengthen it once a day: to sign a cookie for each page would cost a twentieth of it."""
        if session.permanent and not _by_script():
            today = services().wall.now().date().isoformat()
            if session.get(SIGNED_ON) != today:
                session[SIGNED_ON] = today
        super().save_session(app, cast(SecureCookieSession, session), response)

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Whether this answer carries the cookie."""
        return session.modified


def _by_script() -> bool:
    return any(name in request.headers for name in BY_SCRIPT)
