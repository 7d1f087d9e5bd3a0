"""What pages need of an action and was forgotten is named, with the file it belongs in and what to write there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from itertools import combinations
from sys import modules
from types import CodeType, FunctionType, ModuleType

import pytest
from wtforms.fields.core import UnboundField

from tests.house.sources import ROOT
from tests.house.test_actions import file_of
from trainer.debrief.moments import MOMENTS
from trainer.domain import actions as core_actions
from trainer.domain import facts as core_facts
from trainer.domain.actions.open_report import ReportOpened
from trainer.domain.actions.rate import Rate
from trainer.domain.command import Command
from trainer.domain.fact import Fact, ReportFact
from trainer.domain.registry import defined_in, modules_of
from trainer.domain.rights import Grant, right_of
from trainer.domain.vocabulary import SEAT_ROLES, Role
from trainer.web import actions, facts
from trainer.web.action_registry import action_in
from trainer.web.action_spec import ActionSpec, DeskAction
from trainer.web.actions import comment, decline, give_back, note_emergency_call, verify
from trainer.web.event_labels import AnyLabels
from trainer.web.forms.base import DeskForm

WITHOUT_FORM = {
    "open_report": "happens by reading",
    "enter_report": "has no report yet: its form stands on a page of its own",
    "answer_inject": "about no report: its form stands beside the message",
}
"""Actions of seats that the page of a report does not offer."""

NOT_TYPED = {("Comment", "thanks")}
"""Fields of commands that only simulated people fill in."""

NOT_SENT = {("LinkDuplicate", "find")}
"""Fields of forms that only narrow what another one offers."""

EXAMPLE = "trainer/web/actions/note_emergency_call.py"


def page_file(core: ModuleType) -> str:
    return file_of(core).replace("/domain/", "/web/")


def page_of(spec: ActionSpec) -> str:
    """The file of what pages know of an action."""
    return page_file(modules[spec.command.__module__])


def may_have(spec: ActionSpec) -> set[Role]:
    return {role for role in SEAT_ROLES if right_of(role, spec.action).grant is not Grant.N}


def missing_pages(cores: Iterable[ModuleType], pages: Iterable[ModuleType]) -> Iterator[str]:
    """Modules that stand in one of the two rooms alone."""
    of_core = {page_file(module): module for module in cores}
    of_pages = {file_of(module): module for module in pages}
    for file in of_core.keys() - of_pages.keys():
        yield f"{file} is missing, so no page knows of {file_of(of_core[file])}; write it like {EXAMPLE}."
    for file in of_pages.keys() - of_core.keys():
        yield f"{file} is about nothing: call it like the module of the core."


def forgotten(page: ModuleType, core: ModuleType) -> Iterator[str]:
    """What a module of `trainer.web.actions` lacks, a sentence each."""
    file, name = file_of(page), page.__name__.rsplit(".", 1)[1]
    [command] = defined_in(core, Command)
    spec = action_in(page)
    if spec.command is not command:
        yield f"{file} is about {spec.command.__name__}; its command is {command.__name__}."
    if spec.feed and "%(report)s" not in str(spec.feed):
        yield f'{file}: `feed` does not name the report; write "%(report)s" in it, or "" where the console is silent.'
    if bool(str(spec.feed)) is not command.in_feed:
        yield f"{file}: `feed` is words exactly where {command.__name__} has `in_feed`; write them, or `in_feed = False`."
    if not str(spec.name):
        yield f"{file}: `name` is empty; refusals call the action by it."
    yield from unworded(core, spec.events, file)
    offered = isinstance(spec, DeskAction)
    if may_have(spec) and not offered and name not in WITHOUT_FORM:
        yield f"{file}: a seat may do it and has no form; make ACTION a DeskAction, with a DeskForm."
    if offered:
        yield from forgotten_form(spec, file)
        yield from forgotten_words(spec, file)
        if not may_have(spec):
            yield f"{file} has a form that no seat may use; make ACTION an ActionSpec, or see trainer/domain/rights.py."


def unworded(core: ModuleType, given: Iterable[AnyLabels], file: str) -> Iterator[str]:
    """Facts of a core module about which a page would have nothing to say."""
    labels = {each.fact: each for each in given}
    for fact in defined_in(core, Fact):
        if fact not in labels and (issubclass(fact, ReportFact) or fact in MOMENTS):
            yield (
                f"{file} has no words for {fact.__name__}; write `EventLabels({fact.__name__}, report_line=…, step=…)`,"
                " None where a page is silent about it."
            )
        elif fact in labels and labels[fact].step is None and fact in MOMENTS:
            yield (
                f"{file}: {fact.__name__} is a step of the debrief and has no `step`; give it words, or leave it out of"
                " STEPS in trainer/debrief/steps.py."
            )
    for fact in labels:
        if fact.__module__ != core.__name__:
            yield f"{file} has words for {fact.__name__}, which {file_of(core)} does not define."


def forgotten_form(spec: DeskAction, file: str) -> Iterator[str]:
    """What the form of an action lacks."""
    form = spec.form
    known = {name for name in dir(form) if isinstance(getattr(form, name), UnboundField)}
    for field in fields(spec.command):
        asked = field.name in known or field.name == "report"
        if not asked and (spec.command.__name__, field.name) not in NOT_TYPED:
            yield f"{file}: {form.__name__} has no field `{field.name}`, which {spec.command.__name__} asks for."
    taken = {field.name for field in fields(spec.command)} | read_by_hand(form)
    for lost in known - taken:
        if (spec.command.__name__, lost) not in NOT_SENT:
            yield (
                f"{file}: the form asks for `{lost}`, which {spec.command.__name__} has not; add the field to the command,"
                " or remove it from the form."
            )
    for attribute in ("WRITTEN", "ORDER", "SHOWN_UNDER", "HINTS"):
        for stray in set(getattr(form, attribute)) - known:
            yield f"{file}: {attribute} names `{stray}`, and {form.__name__} has no such field."
    for left_out in known - set(form.ORDER) if form.ORDER else ():
        yield f"{file}: ORDER leaves out `{left_out}`, so it would never be shown."


def read_by_hand(form: type[DeskForm]) -> set[str]:
    """Names that `values` of a form, or a method that it calls, speaks of: such a field may become part of another."""
    found: set[str] = set()
    ahead = {"values"}
    while ahead - found:
        name = (ahead - found).pop()
        found.add(name)
        for kind in form.__mro__:
            method = vars(kind).get(name)
            if isinstance(method, FunctionType) and issubclass(kind, DeskForm):
                ahead |= named_in(method.__code__)
    return found


def named_in(code: CodeType) -> set[str]:
    """The attributes that a piece of code asks for, and those within it."""
    inner = (named_in(each) for each in code.co_consts if isinstance(each, CodeType))
    return set(code.co_names).union(*inner)


def forgotten_words(spec: DeskAction, file: str) -> Iterator[str]:
    """What is not said around a form, or not as it should be."""
    if not str(spec.when).startswith("Bila "):
        yield f'{file}: `when` is no case; begin it with "Bila", so that it does not read as a finding.'
    for sentence in ("consequence", "done"):
        if not str(getattr(spec, sentence)).endswith("."):
            yield f"{file}: `{sentence}` is no sentence; end it with a full stop."
    for words in ("slug", "icon", "button"):
        if not str(getattr(spec, words)):
            yield f"{file}: `{words}` is empty."


def clashing(specs: Iterable[ActionSpec]) -> Iterator[str]:
    """What two actions must not share."""
    for one, other in combinations(specs, 2):
        both = f"{page_of(one)} and {page_of(other)}"
        if one.action is other.action and str(one.name) != str(other.name):
            yield f"{both} are one action and have two names; refusals know one."
        if one.action is other.action and one.feed and other.feed:
            yield f'{both} are one action; only one may have a `feed`, the other says "".'
        if not (isinstance(one, DeskAction) and isinstance(other, DeskAction)):
            continue
        if one.slug == other.slug:
            yield f'{both} share the slug "{one.slug}"; an address leads to one form, so change one.'
        if (one.group, one.order) == (other.group, other.order):
            yield f"{both} share the order {one.order} of a group; take a number between its neighbours."
        if one.shortcut and one.shortcut == other.shortcut and may_have(one) & may_have(other):
            yield f'{both} share the shortcut "{one.shortcut}" at a seat that may have both.'


def test_pages_know_every_action_and_every_fact() -> None:
    cores, pages = modules_of(core_actions), modules_of(actions)
    by_file = {file_of(page): page for page in pages}
    whole = [(by_file[page_file(core)], core) for core in cores if page_file(core) in by_file]
    lacking = [
        *missing_pages(cores, pages),
        *(sentence for page, core in whole for sentence in forgotten(page, core)),
        *clashing([action_in(page) for page in pages]),
    ]

    assert not lacking, "\n".join(lacking)


def test_pages_know_what_happens_beyond_actions() -> None:
    words = {file_of(page): page.EVENTS for page in modules_of(facts)}
    lacking = [
        sentence
        for core in modules_of(core_facts)
        for sentence in unworded(core, words.pop(page_file(core), ()), page_file(core))
    ]

    assert not lacking, "\n".join(lacking)
    assert not words, "modules that are called like none of the core"


# An action whose parts are taken away one by one

CORE = next(each for each in modules_of(core_actions) if each.__name__.endswith("emergency_call"))
SOURCE = (ROOT / EXAMPLE).read_text(encoding="utf-8")


def planted(part: str, instead: str) -> ModuleType:
    """The example with one part replaced."""
    assert part in SOURCE
    module = ModuleType(f"{actions.__name__}.note_emergency_call")
    vars(module)["ReportOpened"] = ReportOpened
    source = SOURCE.replace(part, instead) if part else SOURCE
    exec(compile(source, EXAMPLE, "exec"), vars(module))
    return module


def test_an_action_with_all_its_parts_is_whole() -> None:
    assert list(forgotten(planted("", ""), CORE)) == []


PLANTED = [
    ("command=NoteEmergencyCall", "command=type('Other', (NoteEmergencyCall,), {})", "is about Other"),
    ("untuk %(report)s", "untuk laporan", "`feed` does not name the report"),
    ('_l("mencatat panggilan darurat untuk %(report)s")', '""', "exactly where NoteEmergencyCall has `in_feed`"),
    ('name=_l("Catat panggilan darurat")', 'name=""', "`name` is empty"),
    ("EventLabels(EmergencyCallNoted, _line, _step),", "", "no words for EmergencyCallNoted"),
    ("EmergencyCallNoted, _line, _step)", "EmergencyCallNoted, _line, None)", "EmergencyCallNoted is a step"),
    ("EventLabels(Emer", "EventLabels(ReportOpened, _line, _step), EventLabels(Emer", "has words for ReportOpened"),
    ("    told = StringField", "    who = StringField", "no field `told`, which NoteEmergencyCall asks for"),
    ("    told = StringField", "    who = StringField", "asks for `who`, which NoteEmergencyCall has not"),
    ('WRITTEN = ("told",)', 'WRITTEN = ("note",)', "WRITTEN names `note`"),
    ('WRITTEN = ("told",)', 'ORDER = ("told", "number")', "ORDER leaves out `called_at`"),
    ('when=_l("Bila ', 'when=_l("', "`when` is no case"),
    ("hubungi dahulu, lalu catat.", "hubungi dahulu, lalu catat", "`consequence` is no sentence"),
    ('"Panggilan darurat dicatat."', '"Panggilan darurat dicatat"', "`done` is no sentence"),
    ('button=_l("Catat panggilan")', 'button=""', "`button` is empty"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "instead", "sentence"), PLANTED)
def test_a_part_that_is_missing_is_named(part, instead, sentence) -> None:
    found = list(forgotten(planted(part, instead), CORE))

    assert any(EXAMPLE in each and sentence in each for each in found), found


def test_a_field_that_becomes_part_of_another_is_not_lost() -> None:
    read = read_by_hand(verify.ACTION.form)

    assert "other_masks" in read
    assert "note" not in read


def test_a_module_that_says_nothing_of_an_action_is_refused() -> None:
    with pytest.raises(ValueError, match=r"note_emergency_call has no ACTION; end it with"):
        action_in(planted("ACTION = ", "SPEC = "))


def test_an_action_that_a_seat_may_do_and_that_has_no_form_is_named() -> None:
    page, whole = planted("", ""), note_emergency_call.ACTION
    page.ACTION = ActionSpec(
        command=whole.command, name=whole.name, feed=whole.feed, events=whole.events
    )

    [found] = forgotten(page, CORE)
    assert "a seat may do it and has no form" in found


def test_a_form_that_no_seat_may_use_is_named() -> None:
    page = planted("", "")
    page.ACTION = replace(page.ACTION, command=Rate, events=())

    assert any("a form that no seat may use" in each for each in forgotten(page, CORE))


def test_a_module_that_stands_alone_is_named() -> None:
    page = ModuleType(f"{actions.__name__}.close_in_field")

    [missing] = missing_pages([CORE], [])
    [stray] = missing_pages([], [page])
    assert missing.startswith(f"{EXAMPLE} is missing")
    assert stray.startswith("trainer/web/actions/close_in_field.py is about nothing")


def test_a_fact_beyond_actions_without_words_is_named() -> None:
    reports = next(each for each in modules_of(core_facts) if each.__name__.endswith(".reports"))

    found = list(unworded(reports, (), "x.py"))
    assert {"FieldNoteDelivered", "ReportLeftRun"} <= {each.split()[5].strip(";") for each in found}


CALL, COMMENT = note_emergency_call.ACTION, comment.ACTION


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        (replace(CALL, name="Lain", feed="", slug="lain", order=11), "have two names"),
        (replace(CALL, slug="lain", order=11), "only one may have a `feed`"),
        (replace(COMMENT, slug=CALL.slug), "share the slug"),
        (replace(COMMENT, group=CALL.group, order=CALL.order), "share the order"),
    ],
)
def test_what_two_actions_must_not_share_is_named(other, sentence) -> None:
    [found] = clashing([CALL, other])

    assert found.startswith(f"{EXAMPLE} and {page_of(other)} ")
    assert sentence in found


def test_a_shortcut_is_shared_only_by_what_no_seat_has_both_of() -> None:
    shared = [replace(each, shortcut="x") for each in (CALL, COMMENT)]

    [found] = clashing(shared)
    assert "share the shortcut" in found
    assert decline.ACTION.shortcut == give_back.ACTION.shortcut
    assert list(clashing([decline.ACTION, give_back.ACTION])) == []
