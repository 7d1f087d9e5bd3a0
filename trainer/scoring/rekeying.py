"""A run judged by the key of a newer version of its scenario: the same reports, another opinion of what was right.

What happened stays as it was folded and replayed; only for judging is the key exchanged wherever the log carries it.
docs/adr/0018-another-key.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from trainer.domain import events as e
from trainer.domain.actions.enter_report import key_of_typed
from trainer.domain.events import Fact, Recorded
from trainer.domain.history import History
from trainer.domain.inject import Inject
from trainer.domain.plain import to_plain
from trainer.domain.report import Report, Truth
from trainer.domain.scenario import Scenario, World


def fits(key: Scenario, played: Scenario) -> bool:
    """Whether a run of `played` can be judged by the key of `key`: everything that people were shown is the same."""
    return _shown(key) == _shown(played)


def differs(key: Scenario, played: Scenario) -> bool:
    """Whether the keys of two versions of a scenario say different things."""
    return _judging(key) != _judging(played)


def judged_by(events: Iterable[Recorded], world: World, key: Scenario) -> History:
    """The history of a run that was played in `world`, as the key of another version of its scenario sees it.

    `key` must fit it. With the run's own scenario it is the history as it was.
    """
    played = replace(
        world.scenario,
        reports=key.reports,
        injects=key.injects,
        rubric=key.rubric,
        content_hash=key.content_hash,
    )
    own = key.content_hash == world.scenario.content_hash
    start = History.of((), world if own else replace(world, scenario=played))
    return judged_further(start, tuple(events), world, key)


def judged_further(
    history: History, new: Sequence[Recorded], world: World, key: Scenario
) -> History:
    """What `judged_by` made of a log, extended by the events that follow; `world` and `key` are those it was made with."""
    if not new:
        return history
    if key.content_hash == world.scenario.content_hash:
        return history.extended(new)
    return history.extended(tuple(_rekeyed(recorded, key) for recorded in new))


def _rekeyed(recorded: Recorded, key: Scenario) -> Recorded:
    fact = _with_key(recorded.fact, key)
    return recorded if fact is recorded.fact else replace(recorded, fact=fact)


def _with_key(fact: Fact, key: Scenario) -> Fact:
    """The fact with the other key in place of the one it carries; every other fact as it is."""
    match fact:
        case e.ComplaintArrived(report=report):
            return replace(fact, report=replace(report, truth=_truth_of(_report(key, report.id))))
        case e.FieldNoteDelivered(report=report, index=index):
            note = _report(key, report).truth.field_notes[index]
            return replace(fact, resolves=note.resolves, facts=note.facts)
        case e.ReportCompleted(report=report, text=text):
            replies = _report(key, report).truth.replies
            actions = [
                each.then for each in replies if each.on == "tunda_asked" and each.text == text
            ]
            return replace(fact, then=actions[0]) if actions else fact
        case e.InjectDelivered(inject=inject):
            # What a simulated person wrote stands in no scenario, and keeps the key it came with.
            return replace(fact, inject=next((i for i in key.injects if i.id == inject.id), inject))
        case _:
            return fact


def _report(key: Scenario, report: str) -> Report:
    return next(each for each in key.reports if each.id == report)


def _truth_of(report: Report) -> Truth:
    return key_of_typed(report.truth) if report.arrives == "counter" else report.truth


def _shown(scenario: Scenario) -> object:
    """What people were shown of its reports and messages."""
    return (
        scenario.slug,
        [_without_key(report) for report in scenario.reports],
        [_without_verdicts(inject) for inject in scenario.injects],
    )


def _without_key(report: Report) -> object:
    truth, plain = report.truth, to_plain(report)
    key_texts = [note.text for note in truth.field_notes], [(r.on, r.text) for r in truth.replies]
    return {name: value for name, value in plain.items() if name != "truth"}, key_texts


def _without_verdicts(inject: Inject) -> object:
    options = [(option.id, option.text) for option in inject.options]
    return replace(inject, options=(), silence=None), options


def _judging(scenario: Scenario) -> object:
    """What judges: the keys of reports, what replies to messages are worth, the rubric."""
    verdicts = [(inject.options, inject.silence) for inject in scenario.injects]
    return [report.truth for report in scenario.reports], verdicts, scenario.rubric
