"""Pages, fragments and tables go out zipped to browsers that can read it.

Files of style sheets and scripts are zipped once at start (`assets`); pictures and papers are small already. What is
zipped here is made for one person and never kept, so it has no ETag.
"""

from __future__ import annotations

import gzip

from flask import Response, g, request

from trainer.web.tokens import masked

KINDS = frozenset({"text/html", "text/csv", "application/json"})
WORTH_BYTES = 1_000
"""Below this an answer fits into one packet as it is."""

LEVEL = 2
"""Of nine: a tenth larger than at five, in a third of its time."""


def zipped(answer: Response) -> Response:
    """The answer for whoever asked: zipped where the browser takes it and it helps, with its token masked."""
    if answer.mimetype not in KINDS or answer.is_streamed or answer.content_encoding:
        return answer
    answer.vary.add("Accept-Encoding")
    body = answer.get_data()
    if len(body) < WORTH_BYTES or not request.accept_encodings["gzip"]:
        return answer
    token: str = g.get("csrf_token", "")
    if token:
        body = body.replace(token.encode(), masked(token).encode())
    answer.set_data(gzip.compress(body, LEVEL, mtime=0))
    answer.content_encoding = "gzip"
    return answer
