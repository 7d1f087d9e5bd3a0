"""Words that somebody must not find: everything that runs and scenario hold, without what the own seat may read.

What may be read follows from `domain.visibility` and the log alone; no page is asked. A needle is five words in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass

from trainer.domain import events as e
from trainer.domain.commands import Actor
from trainer.domain.dossier import Dossier
from trainer.domain.events import Recorded
from trainer.domain.report import Report
from trainer.domain.scenario import World
from trainer.domain.visibility import Sight, sight_of
from trainer.domain.vocabulary import ADMIN_ROLES
from trainer.pictures.gallery import can_be_drawn, shows_somebody
from trainer.usecases.loading import LoadedRun
from trainer.web.public.words import public_body, public_title

WORDS = 5
Shingle = tuple[str, ...]

KEY_FIELDS = {"then", "fills", "facts", "inject", "truth"}
"""Fields of facts that carry a key, or a whole message with its key."""


@dataclass(frozen=True)
class Needles:
    """What one onlooker must not find. `shingles` to where they come from; `literals`: exact words, to whose they are."""

    shingles: Mapping[Shingle, str]
    literals: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.shingles) + len(self.literals)


def words_in(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def shingles(text: str) -> Iterator[Shingle]:
    """Every five words in a row; a shorter text has none."""
    words = words_in(text)
    return zip(*(words[start:] for start in range(WORDS)), strict=False)


def strings(thing: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing):
        for each in fields(thing):
            yield from strings(getattr(thing, each.name))
    elif isinstance(thing, Mapping):
        yield from strings(tuple(thing.values()))
    elif isinstance(thing, Iterable):
        for each in thing:
            yield from strings(each)


def told_by(recorded: Recorded) -> Iterator[str]:
    """What a fact says to whoever may read it in full: never a key."""
    fact = recorded.fact
    if isinstance(fact, e.ComplaintArrived):
        yield from citizens_words(fact.report)
        return
    for each in fields(fact):
        if each.name not in KEY_FIELDS:
            yield from strings(getattr(fact, each.name))


def citizens_words(report: Report) -> Iterator[str]:
    yield from (report.title, report.body, report.location.text or "")
    yield from strings(report.attachments)


def readable(loaded: LoadedRun, actor: Actor) -> Iterator[str]:
    """Everything that a seat may read in its run now."""
    for dossier in loaded.run.dossiers.values():
        yield from _of_report(loaded, dossier, actor)
    for message in loaded.run.messages.values():
        if message.inject.reaches(actor.seat):
            inject = message.inject
            yield from (inject.sender, inject.title, inject.text, *(o.text for o in inject.options))
    yield from (notice.text for notice in loaded.run.notices)


def _of_report(loaded: LoadedRun, dossier: Dossier, actor: Actor) -> Iterator[str]:
    sight = sight_of(dossier, actor, loaded.world)
    about = [recorded for recorded in loaded.events if recorded.report == dossier.id]
    if sight is Sight.FULL:
        for recorded in about:
            if _may_read(recorded, actor):
                yield from told_by(recorded)
    elif sight is Sight.OWN_LINE:
        for recorded in about:
            if recorded.seat == actor.seat:
                yield from told_by(recorded)
    if dossier.public:
        yield from public_words(dossier)


def _may_read(recorded: Recorded, actor: Actor) -> bool:
    fact = recorded.fact
    if isinstance(fact, e.FieldNoteDelivered):
        return fact.agency == actor.agency or actor.role in ADMIN_ROLES
    return True


def public_words(dossier: Dossier) -> Iterator[str]:
    """What everybody may read of a public report."""
    yield from (public_title(dossier), public_body(dossier))
    shown_to_all = (a for a in dossier.report.attachments if not shows_somebody(a))
    yield from strings([each for each in shown_to_all if can_be_drawn(each)])
    shown = [answer for answer in dossier.answers if not answer.hidden]
    yield from (answer.text for answer in shown)
    yield from strings([answer.attachments for answer in shown])
    yield from (comment.text for comment in dossier.comments)


def known_to_all(world: World) -> frozenset[Shingle]:
    """What stands on every desk of the scenario, whoever sits there: briefing, seats, rules, names of agencies."""
    scenario = world.scenario
    texts = (
        *(scenario.title, scenario.summary, *scenario.expects, scenario.texts["briefing"]),
        *strings(scenario.seats),
        *strings(world.profile),
        *strings(world.region),
    )
    return frozenset(one for text in texts for one in shingles(text))


def everything(world: World, runs: Iterable[LoadedRun]) -> dict[Shingle, str]:
    """All that could leak: reports and messages with their keys, the author's words, the logs of the runs."""
    found: dict[Shingle, str] = {}

    def hold(source: str, texts: Iterable[str]) -> None:
        for text in texts:
            for one in shingles(text):
                found.setdefault(one, source)

    for report in world.scenario.reports:
        hold(f"{report.id}, the citizen's words", citizens_words(report))
        hold(f"{report.id}, the key", strings(report.truth))
    for inject in world.scenario.injects:
        hold(f"message {inject.id}", (inject.sender, inject.title, inject.text))
        hold(f"message {inject.id}, a reply", (o.text for o in inject.options))
        hold(f"message {inject.id}, the key", (o.why for o in inject.options))
        hold(f"message {inject.id}, the key", strings(inject.silence or ""))
    hold("the author's debrief", (world.scenario.texts["debrief"],))
    for loaded in runs:
        for recorded in loaded.events:
            hold(f"{recorded.report}, {recorded.kind}", strings(recorded.fact))
    known = known_to_all(world)
    return {one: source for one, source in found.items() if one not in known}


def needles_for(
    everything: Mapping[Shingle, str], world: World, own: tuple[LoadedRun, Actor] | None
) -> Needles:
    """What somebody must not find, now. `own`: the run in which they sit, and as whom; None for somebody without a seat."""
    allowed: set[Shingle] = set()
    if own is not None:
        allowed.update(one for text in readable(*own) for one in shingles(text))
    hidden = {one: source for one, source in everything.items() if one not in allowed}
    return Needles(hidden, dict(_literals(world, own)))


def _literals(world: World, own: tuple[LoadedRun, Actor] | None) -> Iterator[tuple[str, str]]:
    """Of every reporter what nobody is shown, the name where the text is out of sight, and the number of the report too."""
    for report in world.scenario.reports:
        yield from personal_data(report)
        sight, public = _sight_and_public(report, own)
        named = sight is Sight.FULL or public
        if report.reporter.name and not named:
            yield report.reporter.name.casefold(), f"name of the reporter of {report.id}"
        if sight is Sight.NONE:
            yield report.id.casefold(), f"number of {report.id}"


def personal_data(report: Report) -> Iterator[tuple[str, str]]:
    """Number, phone, address and reference of a reporter: on no page of anybody."""
    who = report.reporter
    for value in (who.phone, who.nik, who.address, who.ref):
        if value:
            yield value.casefold(), f"personal data of the reporter of {report.id}"


def _sight_and_public(report: Report, own: tuple[LoadedRun, Actor] | None) -> tuple[Sight, bool]:
    if own is None:
        return Sight.NONE, False
    loaded, actor = own
    dossier = loaded.run.dossiers.get(report.id)
    if dossier is None:
        return Sight.NONE, False
    return sight_of(dossier, actor, loaded.world), dossier.public
