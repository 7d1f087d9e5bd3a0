"""What is said after an action: what was done, where the report went, and which report is next."""

from __future__ import annotations

from flask import url_for
from markupsafe import Markup

from trainer.domain.commands import Command
from trainer.web.access import Access
from trainer.web.action_spec import DeskAction, Group
from trainer.web.addresses import debrief_address
from trainer.web.desk.left import next_after, undecided
from trainer.web.desk.offered_actions import action_address
from trainer.web.desk.rows import title_of
from trainer.web.desk.seen import seen_by
from trainer.web.forms.base import Case
from trainer.web.language import gettext as _
from trainer.web.released import released_to


def confirmation_after(
    desk_action: DeskAction, command: Command, report: str, desk: Access
) -> Markup:
    """The message after `command` on `report`; `desk` as it stands after the action."""
    everything = seen_by(desk)
    case = Case(desk.loaded, desk.loaded.run.dossier(report), desk.actor)
    message = Markup.escape(desk_action.done_here(command, case) or str(desk_action.done))
    suggested = desk_action.suggestion(case)
    if suggested is not None:
        href = action_address(desk, report, suggested.action, field=suggested.field)
        message += " " + _link(href, suggested.words)
        if suggested.instead:
            return message
    if report in released_to(desk).reports:
        href = f"{debrief_address(desk.run_id)}#{report}"
        message += " " + _link(href, _("Baca pembahasan laporan ini"))
    still_open = any(seen.id == report and undecided(seen, desk) for seen in everything)
    following = next_after(everything, report, desk)
    leads_on = desk_action.leads_on or desk_action.group is Group.DECISION
    if still_open or following is None or not leads_on:
        return message
    href = url_for("desk.report", run=desk.run_id, report=following.id)
    next_one = Markup.escape(_("Laporan berikutnya:"))
    return message + " " + next_one + " " + _link(href, title_of(following))


def _link(href: str, words: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(href, words)
