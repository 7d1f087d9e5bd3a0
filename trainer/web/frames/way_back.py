"""The page of a run on which a button of the frame stood: where one goes on after it was pressed."""

from __future__ import annotations

from flask import request, url_for

from trainer.web.access import Access

BACK = "kembali"
"""The field that bears the page's address."""


def this_page(page: str = "") -> str:
    """The address of the page that is being made: `page` where a poll asks for it, else the request's own."""
    return page or request.full_path.rstrip("?")


def way_back(desk: Access) -> str:
    """The page named by the form, if it is one of this run; else the inbox."""
    return page_of_run(desk, request.form.get(BACK, ""))


def page_of_run(desk: Access, asked: str) -> str:
    """An address that the browser named, if it is of this run; else the inbox."""
    home = url_for("desk.inbox", run=desk.run_id)
    return asked if asked.startswith(home) and "\\" not in asked else home
