"""What is said after a move: what was done, where the report went, and which report is next."""

from __future__ import annotations

from flask import url_for
from flask_babel import gettext as _
from markupsafe import Markup

from trainer.domain import commands as c
from trainer.domain.commands import Command
from trainer.domain.dossier import Dossier
from trainer.domain.region import Region
from trainer.web.access import Access
from trainer.web.addresses import debrief_address
from trainer.web.desk.door_table import FOLLOW_UP, MASK, PUTUSAN, Door
from trainer.web.desk.doors import door_address
from trainer.web.desk.left import next_after, undecided
from trainer.web.desk.rows import title_of
from trainer.web.desk.seen import seen_by
from trainer.web.released import released_to
from trainer.web.reports.masking import open_candidates


def said_after(door: Door, command: Command, report: str, desk: Access) -> Markup:
    """The message after `command` on `report`; `desk` as it stands after the move."""
    everything = seen_by(desk)
    dossier = desk.playing.run.dossier(report)
    said = Markup.escape(_done(door, command, dossier, desk.playing.world.region))
    if isinstance(command, c.LinkDuplicate) and dossier.public and open_candidates(dossier):
        href = door_address(desk, report, MASK)
        return said + " " + _link(href, _("Samarkan yang perlu ditutup"))
    if isinstance(command, c.Verify) and dossier.taken_up_at is not None:
        href = door_address(desk, report, FOLLOW_UP, field="text")
        said += " " + _link(href, _("Sekarang tulis jawaban"))
    if report in released_to(desk).reports:
        href = f"{debrief_address(desk.run_id)}#{report}"
        said += " " + _link(href, _("Baca pembahasan laporan ini"))
    still_open = any(seen.id == report and undecided(seen, desk) for seen in everything)
    following = next_after(everything, report, desk)
    if still_open or following is None or not _leads_on(door, command):
        return said
    href = url_for("desk.report", run=desk.run_id, report=following.id)
    next_one = Markup.escape(_("Laporan berikutnya:"))
    return said + " " + next_one + " " + _link(href, title_of(following))


def _link(href: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words)


def _leads_on(door: Door, command: Command) -> bool:
    """Whether the move was a decision after which somebody goes on with another report."""
    return door.group == PUTUSAN or isinstance(command, c.Escalate | c.LinkDuplicate)


def _done(door: Door, command: Command, dossier: Dossier, region: Region) -> str:
    match command:
        case c.Verify() | c.Dispose() | c.Escalate() if dossier.escalated_to:
            return _escalated(command, region.agency(dossier.escalated_to).short)
        case c.Verify(lead=str(lead)):
            unit = region.agency(lead).short
            return _("Laporan diverifikasi dan didisposisikan ke %(unit)s.", unit=unit)
        case c.Verify() if dossier.taken_up_at is not None:
            return _("Laporan diverifikasi dan Anda kelola sendiri.")
        case c.Dispose(lead=str(lead)):
            return _("Laporan didisposisikan ke %(unit)s.", unit=region.agency(lead).short)
        case c.PassOn(to=str(to)) if to in region.agencies:
            return _("Laporan diteruskan ke %(agency)s.", agency=region.agency(to).short)
        case c.Decline(owner=str(owner)) | c.GiveBack(owner=str(owner)):
            name = region.agency(owner).short
            return _("Laporan dikembalikan dengan usulan %(owner)s.", owner=name)
    return str(door.done)


def _escalated(command: Command, supervisor: str) -> str:
    if isinstance(command, c.Verify):
        said = _("Laporan diverifikasi dan diserahkan kepada %(agency)s.", agency=supervisor)
    else:
        said = _("Laporan diserahkan kepada %(agency)s.", agency=supervisor)
    only = _("Isinya kini hanya dapat dibaca %(agency)s.", agency=supervisor)
    return f"{said} {only}"
