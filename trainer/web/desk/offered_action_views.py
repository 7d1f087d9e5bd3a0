"""The doors of a report as view models: each as a link to its form, or with the form that stands in the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import url_for

from trainer.domain.records import Draft
from trainer.web.access import Access
from trainer.web.action_registry import BY_SLUG
from trainer.web.action_spec import DeskAction, Group
from trainer.web.desk.form_views import FormView, Opened, begun, form_view
from trainer.web.desk.offered_actions import door_address, doors_for
from trainer.web.desk.seen import Seen, case_of
from trainer.web.forms.base import Case
from trainer.web.language import lazy_gettext as _l

GROUPS: Mapping[Group, str] = {
    Group.DECISION: _l("Putusan Anda"),
    Group.ANSWER: _l("Jawaban dan percakapan"),
    Group.OTHER: _l("Tindakan lain"),
}


@dataclass(frozen=True, slots=True)
class DoorView:
    """A door. `href` is the page on which it stands open. `form` is None while it was not opened; `seen_seq`, the last event
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
class DoorGroup:
    code: Group
    heading: str
    doors: tuple[DoorView, ...]


@dataclass(frozen=True, slots=True)
class Unsent:
    """A text that was typed into a form that is not offered any more."""

    heading: str
    text: str
    drop_url: str


def door_views(
    desk: Access, seen: Seen, drafts: Mapping[str, Draft], opened: Opened | None
) -> Iterator[DoorView]:
    """Every door of this seat, in order, the one that stands open with its form. Where none was chosen, the first of each
    group that has a draft: only one of a group can be open.
    """
    case = case_of(desk, seen)
    full: set[Group] = set()
    for door in doors_for(case):
        draft = drafts.get(door.slug)
        chosen = opened.door.slug == door.slug if opened else draft and door.group not in full
        form = None
        if chosen:
            full.add(door.group)
            form = _form(desk, case, opened or Opened(door), draft)
        yield _door_view(desk, case, door, form)


def door_alone(
    desk: Access, seen: Seen, door: DeskAction, draft: Draft | None, seen_seq: int
) -> DoorView:
    """One door with its form, for a page that shows its other parts already, as they were at the event `seen_seq`."""
    case = case_of(desk, seen)
    form = form_view(desk, case, door, begun(door, case, draft), draft, seen_seq)
    return _door_view(desk, case, door, form)


def _form(desk: Access, case: Case, opened: Opened, draft: Draft | None) -> FormView:
    form = opened.form or begun(opened.door, case, draft, opened.wanted)
    return form_view(desk, case, opened.door, form, draft, desk.loaded.run.seq)


def _door_view(desk: Access, case: Case, door: DeskAction, form: FormView | None) -> DoorView:
    return DoorView(
        id=door.slug,
        group=door.group,
        name=str(door.heading or door.name),
        when=door.when_here(case) or str(door.when),
        icon=door.icon,
        shortcut=door.shortcut,
        href=door_address(desk, case.report, door),
        seen_seq=desk.loaded.run.seq,
        form=form,
    )


def grouped(views: tuple[DoorView, ...]) -> tuple[DoorGroup, ...]:
    """The doors under their headings; a group without doors is left out."""
    groups = (
        DoorGroup(code, str(heading), tuple(view for view in views if view.group == code))
        for code, heading in GROUPS.items()
    )
    return tuple(group for group in groups if group.doors)


def unsent_texts(
    desk: Access, seen: Seen, drafts: Mapping[str, Draft], views: tuple[DoorView, ...]
) -> Iterator[Unsent]:
    """Texts whose form is gone: what was typed is shown, so that it can be copied."""
    offered = {view.id for view in views}
    for slug, draft in drafts.items():
        door = BY_SLUG.get(slug)
        if door is None or slug in offered:
            continue
        texts = [text for name, text in draft.fields.items() if name in door.form.WRITTEN and text]
        if texts:
            drop_url = url_for("desk.drop_draft", run=desk.run_id, laporan=seen.id, formulir=slug)
            yield Unsent(str(door.heading or door.name), "\n\n".join(texts), drop_url)
