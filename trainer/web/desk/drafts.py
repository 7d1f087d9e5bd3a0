"""Unfinished forms: kept on the server while somebody types and chooses, brought back, dropped once they were sent.

A draft belongs to one form of one report at one seat. Several values of a field (ticked boxes) are kept as lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from werkzeug.datastructures import MultiDict
from wtforms import SelectMultipleField

from trainer.domain.records import Draft
from trainer.web.access import Access, services
from trainer.web.action_spec import DeskAction
from trainer.web.forms.base import ANSWER_CHARS

NOT_KEPT = ("csrf_token", "command_id", "seen_seq")
MOST_FIELDS = 20

PAPER = "catat"
"""The form by which a paper at the counter is typed in; the report is the paper's future number."""


def fields_of(sent: MultiDict[str, str], prefix: str) -> dict[str, str]:
    """The fields of a sent form by their short names, ready to be kept."""
    kept = {}
    for name in list(sent)[: MOST_FIELDS + len(NOT_KEPT)]:
        if name not in NOT_KEPT:
            kept[name.removeprefix(prefix)] = "\n".join(sent.getlist(name))[:ANSWER_CHARS]
    return kept


def keep(
    desk: Access,
    report: str,
    form: str,
    fields: Mapping[str, str],
    texts: Iterable[str],
    now: datetime,
) -> Draft:
    """Keep a form as it stands. Of `texts`, its written fields, one that is out of sight and so was not sent stays as it
    was kept before. Returns the whole draft.
    """
    before = services().directory.draft(desk.run_id, desk.seat, report, form)
    kept = before.fields if before else {}
    merged = {**{name: kept[name] for name in texts if name in kept}, **fields}
    draft = Draft(desk.run_id, desk.seat, report, form, merged, now)
    services().directory.put_draft(draft)
    return draft


def keep_whole(
    desk: Access, report: str, form: str, fields: Mapping[str, str], now: datetime
) -> None:
    """Keep a form as it was sent, instead of what was kept before: nothing typed is lost by a refusal."""
    if any(fields.values()):
        services().directory.put_draft(
            Draft(desk.run_id, desk.seat, report, form, dict(fields), now)
        )


def drop(desk: Access, report: str, form: str) -> None:
    """Forget a draft: its form was sent."""
    services().directory.drop_draft(desk.run_id, desk.seat, report, form)


def drafts_of(desk: Access, report: str) -> dict[str, Draft]:
    """The drafts of one report by the name of their form."""
    mine = services().directory.drafts(desk.run_id, desk.seat)
    return {
        draft.form: draft for draft in mine if draft.report == report and any(draft.fields.values())
    }


def as_sent(draft: Draft, desk_action: DeskAction) -> MultiDict[str, str]:
    """A draft in the shape of a sent form: of what may have several values, each on its own."""
    fields = desk_action.form(formdata=None)
    several = {each.short_name for each in fields if isinstance(each, SelectMultipleField)}
    found: MultiDict[str, str] = MultiDict()
    for name, value in draft.fields.items():
        values = value.split("\n") if name in several else [value]
        for each in values:
            if each or name not in several:
                found.add(f"{desk_action.slug}-{name}", each)
    return found
