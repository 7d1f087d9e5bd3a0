"""Attachments of a report as pages show them: drawn where they can be, else told in words.

A picture goes where the report's text goes (ref. 3.5). Everybody reads the *versi publik*: there a picture stands only
when it shows nobody's face, number, plate or illness.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for

from trainer.domain.report import Report
from trainer.pictures.gallery import can_be_drawn, shows_somebody


@dataclass(frozen=True, slots=True)
class Attached:
    """One attachment: what the reporter typed beneath, what is to be seen, and the picture's address, "" for none."""

    caption: str
    alt: str
    href: str


def attached_to(run: str, report: Report) -> tuple[Attached, ...]:
    """All attachments of a report, for whoever reads its text."""
    return tuple(
        Attached(
            each.caption,
            each.alt,
            url_for("desk.picture", run=run, report=report.id, number=number)
            if can_be_drawn(each)
            else "",
        )
        for number, each in enumerate(report.attachments, 1)
    )


def pictures_of(run: str, report: Report, *, everybody: bool) -> tuple[Attached, ...]:
    """The attachments that are drawn; `everybody`: only those that anybody may see."""
    return tuple(
        shown
        for each, shown in zip(report.attachments, attached_to(run, report), strict=True)
        if shown.href and not (everybody and shows_somebody(each))
    )
