"""Answers to a region that asks whether there is something new: the changed inside, nothing, or nothing ever again."""

from __future__ import annotations

from flask import Response


def fragment(html: str, cursor: str) -> Response:
    """The new inside of the region, and how far it has seen with it."""
    answer = Response(html, mimetype="text/html")
    answer.headers["X-Position"] = cursor
    return answer


def nothing_new() -> Response:
    """The region stays as it is and asks again."""
    return Response(status=204)


def over() -> Response:
    """The region stays as it is for good; it stops asking."""
    return Response(status=410)
