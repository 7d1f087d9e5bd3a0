"""The doors of a report as view models: each with its form, filled anew, from a draft, or with what came back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from uuid import uuid4

from flask import url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    Field,
    MultipleFileField,
    RadioField,
    SelectField,
    SelectMultipleField,
    TextAreaField,
)

from trainer.domain.profile import ClassRule
from trainer.domain.records import Draft
from trainer.domain.vocabulary import SUPERVISORY, AnswerKind, Classification, Handle
from trainer.web.access import Access
from trainer.web.attachments import FileLink, upload_links
from trainer.web.desk import offices
from trainer.web.desk.door_table import DOORS, FOLLOW_UP, JAWABAN, LAIN, LINK, PUTUSAN, Door
from trainer.web.desk.doors import doors_for, stands_in_for_unit, warning_for
from trainer.web.desk.drafts import as_sent, drafts_of
from trainer.web.desk.forms.base import ANSWER_CHARS, SEVERAL, Case, DeskForm
from trainer.web.desk.forms.handling import KeptFiles
from trainer.web.desk.own_clock import Standing, standing_of
from trainer.web.desk.seen import Seen
from trainer.web.time_words import hour_words

GROUPS: Mapping[str, str] = {
    PUTUSAN: _l("Putusan Anda"),
    JAWABAN: _l("Jawaban dan percakapan"),
    LAIN: _l("Tindakan lain"),
}
ANSWER_KINDS: Mapping[str, str] = {
    "sementara": _l("Masih dikerjakan. Sebutkan tanggal kabar berikutnya."),
    "akhir": _l("Sudah ada hasil atau keputusan. Penanganan dianggap selesai."),
}

REASONS: Mapping[str, str] = {
    "tunda": "tunda",
    "bukan-wewenang": "bukan_wewenang",
    "arsipkan": "arsipkan",
    "kembalikan": "kembalikan",
}
"""Door to the reasons of the profile."""

SHOWN_UNDER: Mapping[tuple[str, str], tuple[str, str]] = {
    ("verifikasi", "lead"): ("handle", Handle.DISPOSISI),
    ("verifikasi", "supporting"): ("handle", Handle.DISPOSISI),
    ("tindak-lanjut", "next_news"): ("kind", AnswerKind.SEMENTARA),
}
"""Door and field to the choice of the same form under which alone the field may be filled in."""

OPTIONAL = frozenset(
    (
        *("tags", "masks", "other_masks", "supporting", "note", "called_at"),
        *("attachments", "caption"),
    )
)
"""Fields that may stay empty, or must under another choice of the same form."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field and how it is drawn. `kind` text | title | answer | choices | offices | files | kept | select | box | input.

    Where scripts run it is shown only while `shown_value` is chosen in the radios of the name `shown_for` ("" = always).
    `hints` are words under a choice (`brief`: on a phone only under the chosen one), `explained` choices with what belongs there, folded under the field, `suggestions` texts that choosing one fills in, `groups` the agencies to
    choose from (under "" without a heading), `several` whether more than one may be, `also` other words they are found by, `unchosen` what stands there before one is,
    `files` what was stored already.
    """

    bound: Field
    kind: str
    hints: Mapping[str, str] = field(default_factory=dict)
    suggestions: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    explained: tuple[tuple[str, str], ...] = ()
    also: Mapping[str, str] = field(default_factory=dict)
    several: bool = False
    unchosen: str = ""
    brief: bool = False
    columns: int = 1
    rows: int = 3
    limit: int | None = None
    optional: bool = False
    draft_url: str = ""
    files: tuple[FileLink, ...] = ()
    shown_for: str = ""
    shown_value: str = ""


@dataclass(frozen=True, slots=True)
class DoorView:
    """A door with its form. `hidden` goes along, `saved` is the hour of the last draft, `problems` pair id and sentence.
    `standing`: said on top while the clock stands, None while it runs. `rereads`: something is written in it, so the citizen's words are wanted beside it. `takes_files`: files go along.
    """

    id: str
    group: str
    name: str
    when: str
    icon: str
    key: str
    action: str
    fields: tuple[FieldView, ...]
    hidden: Mapping[str, str]
    consequence: str
    warning: str
    button: str
    save_url: str
    saved: str
    open: bool
    problems: tuple[tuple[str, str], ...]
    search: str = ""
    standing: Standing | None = None
    rereads: bool = False
    takes_files: bool = False


@dataclass(frozen=True, slots=True)
class DoorGroup:
    code: str
    heading: str
    doors: tuple[DoorView, ...]


@dataclass(frozen=True, slots=True)
class Unsent:
    """A text that was typed into a form that is not offered any more."""

    heading: str
    text: str
    drop_url: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing was stored, with what changed meanwhile."""

    sentence: str
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """A form that came back: its door, the form with what was typed, and why."""

    door: Door
    form: DeskForm
    refused: Refused | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for in *Tautkan*: words of the main report, or the one that a hint leads to."""

    find: str
    main: str

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Wanted:
        """Read from the address."""
        return cls(query.get("cari", "").strip()[:100], query.get("utama", "").strip()[:100])

    def __bool__(self) -> bool:
        return bool(self.find or self.main)

    @property
    def sent(self) -> MultiDict[str, str]:
        """As the form would be sent."""
        return MultiDict({f"{LINK.slug}-find": self.find, f"{LINK.slug}-main": self.main})


NOTHING_WANTED = Wanted("", "")


def form_for(door: Door, case: Case, sent: MultiDict[str, str] | None) -> DeskForm:
    """The form of a door with its choices set, filled from what was sent, or empty."""
    form = door.form(formdata=sent, prefix=f"{door.slug}-")
    form.fill(case)
    return form


def door_views(
    desk: Access, seen: Seen, case: Case, returned: Returned | None, wanted: Wanted
) -> Iterator[DoorView]:
    """Every door of this seat, in order. One that came back, or has a draft, stands open."""
    drafts = drafts_of(desk, seen.id)
    for door in doors_for(desk.playing, seen.dossier, desk.actor):
        came_back = returned is not None and returned.door.slug == door.slug
        draft = drafts.get(door.slug)
        if returned is not None and came_back:
            form = returned.form
        else:
            form = _begun(door, case, draft, wanted)
        opened = (
            came_back or (returned is None and draft is not None) or (bool(wanted) and door is LINK)
        )
        yield _door_view(desk, case, door, form, draft, opened)


def _begun(door: Door, case: Case, draft: Draft | None, wanted: Wanted) -> DeskForm:
    """A form that was not sent: with its draft where there is one."""
    sent = as_sent(draft, f"{door.slug}-", SEVERAL) if draft is not None else None
    if wanted and door is LINK:
        sent = wanted.sent
    form = form_for(door, case, sent)
    form.begin(case)
    return form


def _door_view(
    desk: Access, case: Case, door: Door, form: DeskForm, draft: Draft | None, opened: bool
) -> DoorView:
    save_url = url_for("desk.keep_draft", run=desk.run_id, laporan=case.report, formulir=door.slug)
    return DoorView(
        id=door.slug,
        group=door.group,
        name=str(door.name),
        when=_case_of(door, case, desk.actor.agency),
        icon=door.icon,
        key=door.key,
        action=url_for("desk.act", run=desk.run_id, report=case.report, action=door.slug),
        fields=tuple(
            _field_view(each, case, door, save_url)
            for each in form.ordered
            if each.short_name != "find"
        ),
        hidden={"command_id": uuid4().hex, "seen_seq": str(desk.playing.run.seq)},
        consequence=str(door.consequence),
        warning=warning_for(door, case, desk.actor.agency),
        button=str(door.button),
        save_url=save_url if form.WRITTEN else "",
        saved=hour_words(case.playing.world.calendar.in_zone(draft.saved_at)) if draft else "",
        open=opened,
        standing=standing_of(desk, door.slug, case.report),
        problems=tuple((f.id, str(problem)) for f in form for problem in f.errors),
        rereads=bool(form.WRITTEN),
        takes_files=any(isinstance(each, MultipleFileField) for each in form),
        search=str(form["find"].data or "") if "find" in form else "",
    )


def _case_of(door: Door, case: Case, agency: str) -> str:
    """In which case a door is for. While a unit holds the report, its admin need not answer."""
    if door is FOLLOW_UP and stands_in_for_unit(case, agency):
        return _("Bila Anda perlu menjawab mewakili unit")
    return str(door.when)


def _field_view(each: Field, case: Case, door: Door, save_url: str) -> FieldView:
    profile = case.playing.world.profile
    name = each.short_name
    written = name in door.form.WRITTEN
    choice, value = SHOWN_UNDER.get((door.slug, name), ("", ""))
    view = FieldView(
        each,
        _kind(each),
        draft_url=save_url if written else "",
        optional=name in OPTIONAL,
        shown_for=f"{door.slug}-{choice}" if choice else "",
        shown_value=value,
    )
    if name == "title":
        return replace(view, kind="title", rows=2, limit=profile.limit("judul_maks"))
    if name == "category":
        contents = ((each.label, each.contents) for each in profile.categories.values())
        return replace(view, explained=tuple(pair for pair in contents if pair[1]))
    if name == "classification":
        return replace(
            view,
            hints={
                code.value: f"{rule.test} {_limit(rule)} {_supervised(code, door)}".strip()
                for code, rule in profile.classes.items()
            },
        )
    if name == "reason" and isinstance(each, RadioField):
        reasons = profile.reasons.get(REASONS[door.slug], ())
        return replace(
            view,
            brief=True,
            hints={r.code: f"{r.use_when} {r.next_step}".strip() for r in reasons},
            suggestions={r.code: r.ask for r in reasons if r.ask},
        )
    if name in ("supporting", "owner") and isinstance(each, SelectField | SelectMultipleField):
        groups = tuple(_groups(each))
        also = offices.found_by(case.region, (v for _group, pairs in groups for v, _label in pairs))
        several = isinstance(each, SelectMultipleField)
        must = name == "owner" and groups[0][0] != ""
        unchosen = _("Pilih instansi") if must else ""
        return replace(
            view, kind="offices", groups=groups, also=also, several=several, unchosen=unchosen
        )
    if isinstance(each, KeptFiles):
        return replace(view, files=upload_links(each.uploads))
    if name == "kind":
        return replace(view, hints=ANSWER_KINDS, columns=2)
    if name == "text" and door.slug == "tindak-lanjut":
        return replace(view, kind="answer", limit=ANSWER_CHARS, rows=10)
    return view


def _limit(rule: ClassRule) -> str:
    """How long a report of a class may take: choosing another one changes the reporter's limit."""
    return _("Batas penyelesaian %(days)s hari kerja.", days=rule.limit_hk)


def _supervised(code: Classification, door: Door) -> str:
    """What a disposition to the Inspektorat does under a class (ref. 3.5: one act, two buttons)."""
    if code in SUPERVISORY and door.slug == "verifikasi":
        return _("Disposisi ke Inspektorat sama dengan Eskalasi.")
    return ""


def _groups(
    each: SelectField | SelectMultipleField,
) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    for group, members in each.iter_groups():
        yield group or "", tuple((value, label) for value, label, *_rest in members)


def _kind(each: Field) -> str:
    kinds = {
        TextAreaField: "text",
        RadioField: "choices",
        SelectMultipleField: "choices",
        SelectField: "select",
        BooleanField: "box",
        MultipleFileField: "files",
        KeptFiles: "kept",
    }
    return kinds.get(type(each), "input")


def grouped(views: tuple[DoorView, ...]) -> tuple[DoorGroup, ...]:
    """The doors under their headings; a group without doors is left out."""
    groups = (
        DoorGroup(code, str(heading), tuple(view for view in views if view.group == code))
        for code, heading in GROUPS.items()
    )
    return tuple(group for group in groups if group.doors)


def unsent_texts(desk: Access, seen: Seen, views: tuple[DoorView, ...]) -> Iterator[Unsent]:
    """Texts whose form is gone: what was typed is shown, so that it can be copied."""
    if desk.read_only or not seen.full:
        return
    offered = {view.id for view in views}
    names = {door.slug: str(door.name) for door in DOORS.values()}
    for slug, draft in drafts_of(desk, seen.id).items():
        if slug not in offered and slug in names:
            texts = [
                value for name, value in draft.fields.items() if name in _written(slug) and value
            ]
            if texts:
                drop_url = url_for(
                    "desk.drop_draft", run=desk.run_id, laporan=seen.id, formulir=slug
                )
                yield Unsent(names[slug], "\n\n".join(texts), drop_url)


def _written(slug: str) -> tuple[str, ...]:
    return next((door.form.WRITTEN for door in DOORS.values() if door.slug == slug), ())
