"""Up to where somebody has read a report in this browser: kept in the session, since reading again is nothing that happens in a run."""

from __future__ import annotations

from collections.abc import Mapping

from flask import session

from trainer.web.access import Access

READ = "dibaca"
"""The session's entry: the run last looked at, and its reports with the last event that a page of them showed."""


def read_up_to(desk: Access) -> Mapping[str, int]:
    """Report to the last event that was shown here; nothing for a report that was not opened in this browser."""
    kept = session.get(READ)
    if not isinstance(kept, dict) or kept.get("run") != desk.run_id:
        return {}
    found: Mapping[str, int] = kept["reports"]
    return found


def note_read(desk: Access, report: str) -> None:
    """Remember that the page of a report was shown now. Not for somebody who only looks on."""
    if not desk.read_only:
        reports = {**read_up_to(desk), report: desk.loaded.run.seq}
        session[READ] = {"run": desk.run_id, "reports": reports}
