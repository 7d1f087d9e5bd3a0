"""Families of errors to pages: what was not done, why, and what to do. One handler for each family.

A view that can say it better, with the form still on the page, catches the error itself. A poll of a live region
gets one plain sentence instead of a page. No page repeats what somebody typed.
"""

from __future__ import annotations

import structlog
from flask import Flask, g, render_template, request
from flask_limiter import RateLimitExceeded
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response

from trainer.domain.errors import InvalidInput, LogMoved, NotAllowed, NotFound, ReportMoved
from trainer.web.language import gettext as _
from trainer.web.sentences import refused, wrong

PAGES = (400, 403, 404, 409, 410, 413, 422, 429, 500, 503)
"""Codes with a page of their own; any other gets the page of its hundred."""

log = structlog.get_logger()


def init_errors(app: Flask) -> None:
    """Register a handler for every family."""
    app.register_error_handler(NotFound, lambda _error: page(404))
    app.register_error_handler(NotAllowed, lambda error: page(409, sentence=refused(error)))
    app.register_error_handler(ReportMoved, lambda _error: page(409))
    app.register_error_handler(LogMoved, _log_moved)
    app.register_error_handler(InvalidInput, _invalid_input)
    app.register_error_handler(RateLimitExceeded, _too_often)
    app.register_error_handler(CSRFError, lambda _error: page(400))
    app.register_error_handler(OperationalError, _no_database)
    app.register_error_handler(RequestEntityTooLarge, _too_large)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(Exception, _unexpected)


def page(
    code: int, *, sentence: str = "", details: tuple[str, ...] = (), back: str = ""
) -> Response:
    """The page of one error. `sentence` replaces what the page says by itself, `details` are listed under it."""
    if request.headers.get("X-Requested-With") == "live":
        return Response(sentence, status=code, mimetype="text/plain")
    shown = code if code in PAGES else 500 if code >= 500 else 400
    html = render_template(f"errors/{shown}.html", sentence=sentence, details=details, back=back)
    return Response(html, status=code, mimetype="text/html")


def _log_moved(_error: Exception) -> Response:
    return page(
        409,
        sentence=_(
            "Beberapa perubahan pada latihan ini masuk bersamaan, dan tindakan Anda belum tercatat."
            " Buka kembali halamannya, lalu coba sekali lagi."
        ),
    )


def _invalid_input(error: Exception) -> Response:
    assert isinstance(error, InvalidInput)
    return page(422, details=tuple(wrong(problem) for problem in error.problems))


def _too_often(error: Exception) -> Response:
    """With Retry-After, which the limiter has worked out."""
    assert isinstance(error, RateLimitExceeded)
    answer = page(429)
    if error.get_response().headers.get("Retry-After"):
        answer.headers["Retry-After"] = error.get_response().headers["Retry-After"]
    return answer


def _too_large(_error: Exception) -> Response:
    """With the limit that was met: of the whole request, or of the words in it."""
    whole, words = request.max_content_length or 0, request.max_form_memory_size or 0
    most = whole if (request.content_length or whole + 1) > whole else words
    return page(
        413,
        sentence=_(
            "Berkas atau tulisan yang Anda kirim melebihi batas %(mb)s MB. Tidak ada yang disimpan.",
            mb=most // (1024 * 1024),
        ),
    )


def _no_database(error: Exception) -> Response:
    _note("database does not answer", error)
    return page(503)


def _http_error(error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.code is None or error.code < 400:
        return error.get_response()  # a redirect that was raised
    answer = page(error.code)
    allowed = error.get_response().headers.get("Allow")
    if allowed:
        answer.headers["Allow"] = allowed
    return answer


def _unexpected(error: Exception) -> Response:
    _note("request ended in an error", error)
    return page(500)


def _note(what: str, error: Exception) -> None:
    """Into the log: which route and which run, never what was typed or by whom."""
    run = (request.view_args or {}).get("run")
    g.failed = True
    log.error(what, route=request.endpoint, method=request.method, run=run, exc_info=error)
