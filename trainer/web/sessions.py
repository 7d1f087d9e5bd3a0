"""When an answer carries the session's cookie anew."""

from __future__ import annotations

from flask import Flask, request
from flask.sessions import SecureCookieSessionInterface, SessionMixin

BY_SCRIPT = ("X-Requested-With", "X-CSRFToken")
"""Headers of what a script of ours sends while somebody reads or writes on."""


class QuietSessions(SecureCookieSessionInterface):
    """Pages lengthen a session, scripts do not: their answer may come after that of a button and would put back what the
    session was before, with messages that have been shown already.
    """

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Whether this answer carries the cookie."""
        if any(name in request.headers for name in BY_SCRIPT):
            return session.modified
        return super().should_set_cookie(app, session)
