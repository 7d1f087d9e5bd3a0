"""Attachments of a report as pages show them: drawn where they can be, else told in words; and the picture itself.

A picture goes where the report's text goes (ref. 3.5). Everybody reads the *versi publik*: there a picture stands only
when it shows nobody's face, number, plate or illness.
"""

from __future__ import annotations

from dataclasses import dataclass

from flask import Response, url_for

from trainer.domain.dossier import Dossier
from trainer.domain.errors import NotFound
from trainer.domain.report import Report
from trainer.domain.visibility import Sight, sight_of
from trainer.pictures.gallery import can_be_drawn, drawn, shows_somebody
from trainer.web.access import Access
from trainer.web.attachments import HEADERS


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


def picture_for(desk: Access, report: str, number: str) -> Response:
    """Picture `number` of a report, from 1. Raises NotFound for what is not there or not for this seat's eyes."""
    dossier = desk.playing.run.dossier(report)
    for at, each in enumerate(dossier.report.attachments, 1):
        seen = str(at) == number and _may_see(desk, dossier, everybodys=not shows_somebody(each))
        if seen and (svg := drawn(dossier.report, each)) is not None:
            return Response(svg, mimetype="image/svg+xml", headers=HEADERS)
    raise NotFound("picture", f"{report}/{number}")


def _may_see(desk: Access, dossier: Dossier, *, everybodys: bool) -> bool:
    sight = sight_of(dossier, desk.actor, desk.playing.world)
    if sight is Sight.FULL:
        return True
    return everybodys and dossier.public and sight is not Sight.NONE
