"""The offered actions of a report as view models: each as a link to its form, or with the form that stands in the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import url_for

from trainer.domain.records import Draft
from trainer.web.access import Access
from trainer.web.action_registry import BY_SLUG
from trainer.web.action_spec import DeskAction, Group
from trainer.web.desk.form_views import FormView, Opened, begun, form_view
from trainer.web.desk.offered_actions import action_address, offered_actions
from trainer.web.desk.seen import Seen, case_of
from trainer.web.forms.base import Case
from trainer.web.language import lazy_gettext as _l

GROUPS: Mapping[Group, str] = {
    Group.DECISION: _l("Keputusan Anda"),
    Group.ANSWER: _l("Tanggapan dan komentar"),
    Group.OTHER: _l("Tindakan lain"),
}


@dataclass(frozen=True, slots=True)
class OfferedActionView:
    """An offered action. `href` is the page on which it stands open. `form` is None while it was not opened; `seen_seq`, the last event
    that the page shows, then goes along when it is. `shortcut` is its letter, "" for none.
    """

    id: str
    group: Group
    name: str
    when: str
    icon: str
    shortcut: str
    href: str
    seen_seq: int
    form: FormView | None


@dataclass(frozen=True, slots=True)
class OfferedActionGroup:
    code: Group
    heading: str
    actions: tuple[OfferedActionView, ...]


@dataclass(frozen=True, slots=True)
class Unsent:
    """A text that was typed into a form that is not offered any more."""

    heading: str
    text: str
    drop_url: str


def offered_action_views(
    desk: Access, seen: Seen, drafts: Mapping[str, Draft], opened: Opened | None
) -> Iterator[OfferedActionView]:
    """Every offered action of this seat, in order, the one that stands open with its form. Where none was chosen, the first of each
    group that has a draft: only one of a group can be open.
    """
    case = case_of(desk, seen)
    full: set[Group] = set()
    for desk_action in offered_actions(case):
        draft = drafts.get(desk_action.slug)
        chosen = (
            opened.action.slug == desk_action.slug
            if opened
            else draft and desk_action.group not in full
        )
        form = None
        if chosen:
            full.add(desk_action.group)
            form = _form(desk, case, opened or Opened(desk_action), draft)
        yield _offered_action_view(desk, case, desk_action, form)


def offered_action_alone(
    desk: Access, seen: Seen, desk_action: DeskAction, draft: Draft | None, seen_seq: int
) -> OfferedActionView:
    """One offered action with its form, for a page that shows its other parts already, as they were at the event `seen_seq`."""
    case = case_of(desk, seen)
    form = form_view(desk, case, desk_action, begun(desk_action, case, draft), draft, seen_seq)
    return _offered_action_view(desk, case, desk_action, form)


def _form(desk: Access, case: Case, opened: Opened, draft: Draft | None) -> FormView:
    form = opened.form or begun(opened.action, case, draft, opened.wanted)
    return form_view(desk, case, opened.action, form, draft, desk.loaded.run.seq)


def _offered_action_view(
    desk: Access, case: Case, desk_action: DeskAction, form: FormView | None
) -> OfferedActionView:
    return OfferedActionView(
        id=desk_action.slug,
        group=desk_action.group,
        name=str(desk_action.heading or desk_action.name),
        when=desk_action.when_here(case) or str(desk_action.when),
        icon=desk_action.icon,
        shortcut=desk_action.shortcut,
        href=action_address(desk, case.report, desk_action),
        seen_seq=desk.loaded.run.seq,
        form=form,
    )


def grouped(views: tuple[OfferedActionView, ...]) -> tuple[OfferedActionGroup, ...]:
    """The offered actions under their headings; a group without any is left out."""
    groups = (
        OfferedActionGroup(code, str(heading), tuple(view for view in views if view.group == code))
        for code, heading in GROUPS.items()
    )
    return tuple(group for group in groups if group.actions)


def unsent_texts(
    desk: Access, seen: Seen, drafts: Mapping[str, Draft], views: tuple[OfferedActionView, ...]
) -> Iterator[Unsent]:
    """Texts whose form is gone: what was typed is shown, so that it can be copied."""
    offered = {view.id for view in views}
    for slug, draft in drafts.items():
        desk_action = BY_SLUG.get(slug)
        if desk_action is None or slug in offered:
            continue
        texts = [
            text for name, text in draft.fields.items() if name in desk_action.form.WRITTEN and text
        ]
        if texts:
            drop_url = url_for("desk.drop_draft", run=desk.run_id, laporan=seen.id, formulir=slug)
            yield Unsent(str(desk_action.heading or desk_action.name), "\n\n".join(texts), drop_url)
