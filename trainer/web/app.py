"""The application: settings in, a Flask application out, with every blueprint named one by one.

What holds for every answer stands here: the policy for scripts, no caching of pages, the session, the CSRF token.
The operations log is set up here, too: what went wrong by route and run, on standard error, never people nor what they typed.
Pages live in the folders beside this file, addresses of a person's own things in `access`.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Any

import structlog
from babel.dates import format_date
from flask import Blueprint, Flask, Response, g, request
from sqlalchemy.exc import OperationalError
from werkzeug.wrappers import Response as AnyResponse

from trainer import __version__, wiring
from trainer.domain.profile import Profile
from trainer.settings import Settings, keep_secret_key, serving_program
from trainer.store.engine import database_answers
from trainer.store.passwords import Passwords
from trainer.usecases.ports import WallClock
from trainer.web.access import PLUGGED, SERVICES, anyone, login, plugged
from trainer.web.account.routes import bp as account
from trainer.web.assets import init_assets
from trainer.web.debrief.routes import bp as debrief
from trainer.web.desk.clock_routes import bp as own_clock
from trainer.web.desk.counter import bp as counter
from trainer.web.desk.message_routes import bp as messages
from trainer.web.desk.routes import bp as desk
from trainer.web.errors import init_errors, page
from trainer.web.home import bp as home
from trainer.web.instructor.routes import bp as instructor
from trainer.web.join.routes import bp as join
from trainer.web.language import LANGUAGES, init_language, language
from trainer.web.language import gettext as _
from trainer.web.limits import limiter
from trainer.web.practice.routes import bp as practice
from trainer.web.preferences import chosen_theme
from trainer.web.public.routes import bp as public
from trainer.web.reference.routes import bp as reference
from trainer.web.reference.routes import profiles
from trainer.web.scorer.routes import bp as scorer
from trainer.web.sending import fresh_command_id
from trainer.web.sessions import QuietSessions
from trainer.web.templating import init_templates
from trainer.web.tokens import TokenCheck
from trainer.web.zipping import zipped

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # Bootstrap draws its ticks that way
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
}

SESSION_LIFETIME = timedelta(days=60)
LARGEST_REQUEST_BYTES = 1024 * 1024
"""Forms are text; the longest is an answer with its unfinished drafts."""

NUL = "\x00"

TRANSLATIONS = Path(__file__).resolve().parents[1] / "translations"
BLUEPRINTS: tuple[Blueprint, ...] = (
    home,
    join,
    account,
    practice,
    instructor,
    scorer,
    desk,
    counter,
    messages,
    own_clock,
    public,
    reference,
    profiles,
    debrief,
)
"""The places of the house, each a folder beside this file."""

csrf = TokenCheck()


def create_app(
    settings: Settings,
    *,
    wall: WallClock | None = None,
    passwords: Passwords | None = None,
    config: dict[str, Any] | None = None,
) -> Flask:
    """Build the application and bring its database up to date.

    `wall`, `passwords` and `config` are for tests. Raises OSError when the data folder cannot be made or written,
    SchemaUnknown for a database of a newer trainer, ContentError for defective content.
    """
    configure_logs()
    app = Flask("trainer", root_path=str(settings.root), static_folder=None)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    app.config.update(
        SECRET_KEY=keep_secret_key(settings.data_dir),
        SESSION_COOKIE_NAME="bimtek",
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=SESSION_LIFETIME,
        MAX_CONTENT_LENGTH=LARGEST_REQUEST_BYTES,
        MAX_FORM_MEMORY_SIZE=LARGEST_REQUEST_BYTES,
        WTF_CSRF_TIME_LIMIT=None,  # as long as the session: a lecture must not spoil a form
        REGISTRATION_OPEN=settings.registration_open,
        **(config or {}),
    )
    app.session_interface = QuietSessions()
    init_templates(app)
    built = wiring.plug_in(app, settings, wall=wall, passwords=passwords)
    app.extensions[PLUGGED] = built
    app.extensions[SERVICES] = built.services
    app.before_request(_refuse_nul)
    csrf.init_app(app)
    login.init_app(app)
    limiter.init_app(app)
    init_language(app, str(TRANSLATIONS))
    init_assets(app, settings.root / "static")
    init_errors(app)
    _register(app)
    app.context_processor(_for_every_page)
    app.jinja_env.globals["fresh_command_id"] = fresh_command_id  # seen by imported macros too
    app.jinja_env.globals["serving_program"] = serving_program()
    app.after_request(_finish)
    app.after_request(zipped)
    app.add_url_rule("/healthz", "healthz", healthz)
    return app


def load_all(app: Flask) -> None:
    """Load what the first requests would wait for otherwise, templates and the names of months included: for whoever serves,
    before it listens.
    """
    wiring.load_all(app.extensions[PLUGGED])
    for each in LANGUAGES:
        format_date(date(2026, 1, 1), locale=each)
    for name in app.jinja_env.list_templates():
        app.jinja_env.get_template(name)


def _register(app: Flask) -> None:
    """Every blueprint, by name: nothing is found by itself."""
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)


@anyone
def healthz() -> tuple[dict[str, str], int]:
    """A sign of life for whoever watches the server: version and kind of database. 503 when that does not answer."""
    engine = plugged().engine
    try:
        return {"status": "ok", "version": __version__, "database": database_answers(engine)}, 200
    except OperationalError:
        kind = engine.dialect.name
        return {"status": "database_silent", "version": __version__, "database": kind}, 503


def _refuse_nul() -> AnyResponse | None:
    """No keyboard makes a NUL and PostgreSQL stores none: an address with one is unknown, a form with one is refused."""
    if NUL in request.path:
        return page(HTTPStatus.NOT_FOUND)
    query = request.query_string
    sent = [*request.args.items(multi=True)] if b"%00" in query or b"\0" in query else []
    if request.method != "GET":
        sent += request.form.items(multi=True)
    if any(NUL in name or NUL in value for name, value in sent):
        return page(
            HTTPStatus.BAD_REQUEST,
            sentence=_(
                "Isian memuat tanda yang tidak dapat disimpan. Ketik ulang bagian itu, lalu kirim sekali lagi."
            ),
        )
    return None


def _for_every_page() -> dict[str, Any]:
    profile: Profile = g.get("profile") or plugged().profile
    return {
        "legal_line": profile.legal_line,
        "theme": chosen_theme(),
        "page_language": language(),
    }


def _finish(answer: Response) -> Response:
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    if "Cache-Control" not in answer.headers:
        answer.headers["Cache-Control"] = "no-store"
    if request.path.startswith("/assets/"):
        # One answer for everybody: it must not carry anybody's session.
        answer.headers.pop("Set-Cookie", None)
    return answer


def configure_logs() -> None:
    """Set the shape of a line for this process. May be called again."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            structlog.processors.LogfmtRenderer(key_order=("timestamp", "level", "event")),
        ],
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
    )
