"""The form of an action as a view model: filled anew, from a draft, or with what came back, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from uuid import uuid4

from flask import url_for
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
from trainer.domain.vocabulary import SUPERVISORY, Classification
from trainer.web import offices
from trainer.web.access import Access
from trainer.web.action_spec import DeskAction
from trainer.web.actions import link_duplicate, verify
from trainer.web.actions.follow_up import AnswerField, KeptFiles
from trainer.web.attachments import FileLink, upload_links
from trainer.web.desk.drafts import as_sent
from trainer.web.forms.base import ANSWER_CHARS, Case, DeskForm
from trainer.web.frames.own_clock import StoppedClock, stopped_clock_of
from trainer.web.language import gettext as _
from trainer.web.time_words import hour_words


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
class FormView:
    """A form with its buttons. `hidden` goes along, `saved` is the hour of the last draft, `problems` pair id and sentence.
    `stopped_clock`: said on top while the clock stands, None while it runs. `rereads`: something is written in it, so the citizen's words are wanted beside it. `takes_files`: files go along.
    `find_url`: where its search for other reports leads, "" for none; `search` what was looked for.
    """

    action: str
    fields: tuple[FieldView, ...]
    hidden: Mapping[str, str]
    consequence: str
    warning: str
    button: str
    save_url: str
    saved: str
    problems: tuple[tuple[str, str], ...]
    find_url: str = ""
    search: str = ""
    stopped_clock: StoppedClock | None = None
    rereads: bool = False
    takes_files: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing was stored, with what changed meanwhile."""

    sentence: str
    changes: tuple[str, ...] = ()


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
        slug = link_duplicate.ACTION.slug
        return MultiDict({f"{slug}-find": self.find, f"{slug}-main": self.main})


NOTHING_WANTED = Wanted("", "")


@dataclass(frozen=True, slots=True)
class Opened:
    """The one action whose form stands open: chosen by its address, or because its form came back.

    `form` holds what was typed where it came back, `refused` why if no field is to blame.
    """

    action: DeskAction
    wanted: Wanted = NOTHING_WANTED
    form: DeskForm | None = None
    refused: Refused | None = None


def form_for(desk_action: DeskAction, case: Case, sent: MultiDict[str, str] | None) -> DeskForm:
    """The form of an action with its choices set, filled from what was sent, or empty."""
    form = desk_action.form(formdata=sent, prefix=f"{desk_action.slug}-")
    form.fill(case)
    return form


def begun(
    desk_action: DeskAction, case: Case, draft: Draft | None, wanted: Wanted = NOTHING_WANTED
) -> DeskForm:
    """A form that was not sent: with its draft where there is one."""
    sent = as_sent(draft, desk_action) if draft is not None else None
    if wanted and desk_action is link_duplicate.ACTION:
        sent = wanted.sent
    form = form_for(desk_action, case, sent)
    form.begin(case)
    return form


def form_view(
    desk: Access,
    case: Case,
    desk_action: DeskAction,
    form: DeskForm,
    draft: Draft | None,
    seen_seq: int,
) -> FormView:
    """The form of an action. `seen_seq`: the last event of the run that the person has before them."""
    save_url = url_for(
        "desk.keep_draft", run=desk.run_id, laporan=case.report, formulir=desk_action.slug
    )
    address = url_for("desk.act", run=desk.run_id, report=case.report, action=desk_action.slug)
    finds = "find" in form
    return FormView(
        action=address,
        fields=tuple(
            _field_view(each, case, desk_action, save_url)
            for each in form.ordered
            if each.short_name != "find"
        ),
        hidden={"command_id": uuid4().hex, "seen_seq": str(seen_seq)},
        consequence=str(desk_action.consequence),
        warning=desk_action.warning(case),
        button=str(desk_action.button),
        save_url=save_url if form.WRITTEN else "",
        saved=hour_words(case.loaded.world.calendar.in_zone(draft.saved_at)) if draft else "",
        problems=tuple((f.id, str(problem)) for f in form for problem in f.errors),
        find_url=f"{address}#{desk_action.slug}" if finds else "",
        search=str(form["find"].data or "") if finds else "",
        stopped_clock=stopped_clock_of(desk, desk_action.slug, case.report),
        rereads=bool(form.WRITTEN),
        takes_files=any(isinstance(each, MultipleFileField) for each in form),
    )


def _field_view(each: Field, case: Case, desk_action: DeskAction, save_url: str) -> FieldView:
    profile = case.loaded.world.profile
    name = each.short_name
    written = name in desk_action.form.WRITTEN
    choice, value = desk_action.form.SHOWN_UNDER.get(name, ("", ""))
    view = FieldView(
        each,
        _kind(each),
        draft_url=save_url if written else "",
        optional=bool(each.flags.optional),
        shown_for=f"{desk_action.slug}-{choice}" if choice else "",
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
                code.value: f"{rule.test} {_limit(rule)} {_supervised(code, desk_action)}".strip()
                for code, rule in profile.classes.items()
            },
        )
    if name == "reason" and isinstance(each, RadioField):
        reasons = profile.reasons.get(desk_action.action, ())
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
    if name in desk_action.form.HINTS:
        return replace(view, hints=desk_action.form.HINTS[name], columns=2)
    if isinstance(each, AnswerField):
        return replace(view, kind="answer", limit=ANSWER_CHARS, rows=10)
    return view


def _limit(rule: ClassRule) -> str:
    """How long a report of a class may take: choosing another one changes the reporter's limit."""
    return _("Batas penyelesaian %(days)s hari kerja.", days=rule.limit_hk)


def _supervised(code: Classification, desk_action: DeskAction) -> str:
    """What a disposition to the Inspektorat does under a class (ref. 3.5: one act, two buttons)."""
    if code in SUPERVISORY and desk_action is verify.ACTION:
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
