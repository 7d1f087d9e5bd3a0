"""The overview of a run: what its log and its judgement give of what lists show. Made with every append, and stored with it.

With the overview of the beginning of a log only what is new is read, but for what new facts may change of old ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from trainer.debrief.titles import shown_title
from trainer.domain import events as e
from trainer.domain.events import Fact, Recorded
from trainer.domain.overview import (
    Broadcast,
    Fault,
    LastAct,
    ListedAnswer,
    Overview,
    Pressed,
    Replied,
    SeatFigures,
)
from trainer.domain.registry import COMMANDS, LEFT_BY
from trainer.domain.run import Outline, Run
from trainer.domain.vocabulary import Action
from trainer.scoring.findings import Critical
from trainer.usecases.cards import doing_of
from trainer.usecases.given_answers import listed_answers
from trainer.usecases.progress import RunProgress
from trainer.usecases.run_cache import Judged

KEPT_PRESSES = 30
"""As many as a feed shows, should one run have done everything."""

TOLD = {command.action.value: command.action for command in COMMANDS.values() if command.in_feed}
"""Buttons that are told, by the name that a refusal has for them."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The overview of the beginning of a log, and the judgement of the same beginning by the same key."""

    overview: Overview
    judged: Judged


def overview_of(judged: Judged, earlier: Earlier | None = None) -> Overview:
    """The overview of a log. With `earlier` the same, made of what is new."""
    history, run = judged.history, judged.history.run
    known = earlier.overview if earlier is not None else Overview()
    new = history.events[known.seq :]
    return Overview(
        **{each.name: getattr(run, each.name) for each in fields(Outline)},
        key=run.key,
        rules=run.rules,
        looked={each.scorer: each.seq for each in run.rescorings},
        objections=sum(each.reply is None for each in run.appeals),
        judged=bool(run.scorings or run.markings),
        titles={id_: shown_title(dossier.report) for id_, dossier in run.dossiers.items()},
        presses=(*known.presses, *presses_of(new))[-KEPT_PRESSES:],
        replies=(*known.replies, *_replies(new, run)),
        faults=tuple(_fault(history.events, run, each) for each in judged.judgement.sheet.critical),
        said=(*known.said, *_broadcasts(new)),
        latest={**known.latest, **_latest(new)},
        figures={seat: _figures(judged.progress, seat) for seat in run.seats},
        answers=tuple(_answers(judged, earlier)),
    )


def presses_of(events: Sequence[Recorded]) -> Iterator[Pressed]:
    """Everything that people did, in order; what one press caused is told once, by the first of its facts unless one of
    them names the button. The facts of a press come together.
    """
    counted: set[str] = set()
    named: dict[str | None, Fact] = {
        each.command_id: each.fact
        for each in events
        if each.command_id is not None and each.fact.names_press
    }
    for recorded in events:
        report = recorded.report
        if recorded.person is None or report is None or recorded.command_id in counted:
            continue
        action = _action_of(named.get(recorded.command_id, recorded.fact))
        if action is None:
            continue
        if recorded.command_id is not None:
            counted.add(recorded.command_id)
        refused = isinstance(recorded.fact, e.AttemptRefused)
        yield Pressed(recorded.at_wall, recorded.person, action, report, refused)


def _action_of(fact: Fact) -> Action | None:
    """The button that a fact is told by; None where nothing is said of it."""
    if isinstance(fact, e.AttemptRefused):
        return TOLD.get(fact.action)
    command = LEFT_BY.get(type(fact))
    is_press = command is not None and command.in_feed and fact.tells_press
    return command.action if command is not None and is_press else None


def _replies(events: Sequence[Recorded], run: Run) -> Iterator[Replied]:
    """Every reply that a person sent, in order. Silence is nobody's act."""
    for recorded in events:
        fact = recorded.fact
        if not isinstance(fact, e.InjectAnswered) or recorded.person is None:
            continue
        inject = run.messages[fact.inject].inject
        option = inject.option(fact.option) if fact.option is not None else None
        if option is not None:
            yield Replied(
                recorded.at_wall, recorded.person, inject.title, inject.sender, option.verdict
            )


def _broadcasts(events: Sequence[Recorded]) -> Iterator[Broadcast]:
    for each in events:
        if isinstance(each.fact, e.MessageSent):
            once = each.command_id or f"{each.fact.text} {each.at_wall}"
            yield Broadcast(each.at_wall, each.fact.text, once)


def _latest(events: Sequence[Recorded]) -> Mapping[str, LastAct]:
    """What each person did last among these events."""
    found: dict[str, LastAct] = {}
    for recorded in events:
        doing = doing_of(recorded)
        if recorded.person is not None and doing is not None:
            found[recorded.person] = LastAct(doing, recorded.at_wall)
    return found


def _fault(events: Sequence[Recorded], run: Run, failure: Critical) -> Fault:
    recorded = events[failure.event - 1]
    return Fault(recorded.at_wall, failure.rule, failure.report, _seat_of(recorded, run, failure))


def _seat_of(recorded: Recorded, run: Run, failure: Critical) -> str:
    """The seat that a failure came from."""
    if recorded.seat in run.seats:
        return recorded.seat
    desk = run.seat_at(run.dossier(failure.report).desk)
    return desk.spec.id if desk is not None else ""


def _figures(progress: RunProgress, seat: str) -> SeatFigures:
    run, found = progress.run, progress.at(seat)
    agency = run.seat(seat).spec.agency
    flags = (flag for id_ in found.came for flag in run.dossiers[id_].flags)
    late = sum(flag.agency == agency for flag in flags)
    return SeatFigures(len(found.came), len(found.done), len(found.open), late)


def _answers(judged: Judged, earlier: Earlier | None) -> Iterator[ListedAnswer]:
    """Every official answer that people gave, report by report; those of a report that nothing new touches are known."""
    now = judged.judgement.reports
    before = earlier.judged.judgement.reports if earlier is not None else {}
    known: dict[str, list[ListedAnswer]] = {}
    for answer in earlier.overview.answers if earlier is not None else ():
        known.setdefault(answer.report, []).append(answer)
    by_people = (
        fact.report
        for recorded, fact in judged.history.of_kind(e.FollowUpPosted)
        if recorded.person is not None
    )
    for report in dict.fromkeys(by_people):
        if report in known and now[report] is before.get(report):
            yield from known[report]
        else:
            yield from listed_answers(judged, report)
