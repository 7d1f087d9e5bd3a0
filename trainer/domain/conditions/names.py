"""The closed set of names that a condition may use, and how a run answers each: by its state alone, so that an inject and a
debrief can ask alike.

A report that has not arrived answers as one on which nothing has happened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trainer.domain.conditions.language import (
    MESSAGE,
    Claim,
    Condition,
    Every,
    Not,
    Some,
)
from trainer.domain.dossier import Dossier
from trainer.domain.run import Run, seat_at
from trainer.domain.scenario import World
from trainer.domain.vocabulary import AnswerKind, Classification, Decision, State

NONE = "none"
"""The value of a name of which there is nothing: no lead, no decision."""

SIMULATED = "cast:"
"""Begins the seat of a simulated colleague."""


@dataclass(frozen=True, slots=True)
class View:
    """What a condition is held against: a run as it stands at `now`, read for the text of one `report` ("" for none)."""

    run: Run
    world: World
    now: datetime
    report: str = ""


class Kind(StrEnum):
    """What a name answers with."""

    FLAG = "flag"
    NUMBER = "number"
    WORD = "word"
    WORDS = "words"
    """Several words; `=` holds when one of them is the value."""


class Values(StrEnum):
    """Which words a name may be compared with, beside NONE."""

    STATE = "state"
    DECISION = "decision"
    CLASSIFICATION = "classification"
    ACCUSED = "accused"
    AGENCY = "agency"
    REPORT = "report"
    SEAT = "seat"
    OPTION = "option"


class AccusedIs(StrEnum):
    """Where the one whom a report accuses sits, seen from the desk that has it."""

    UNIT = "unit"
    DESK = "desk"
    """The office that sits at the desk."""
    INSPECTORATE = "inspectorate"
    OUTSIDE = "outside"
    """Not of this government."""


WAITING, SILENCE = "waiting", "silence"
"""Of a message that asks: nothing was replied yet, or not until its time was over."""

Answer = bool | int | str | frozenset[str]


@dataclass(frozen=True, slots=True)
class Name:
    """One name. `about_run`: it is about the run as a whole."""

    kind: Kind
    values: Values | None = None
    about_run: bool = False


NAMES: Mapping[str, Name] = {
    "arrived": Name(Kind.FLAG),
    "opened": Name(Kind.FLAG),
    "state": Name(Kind.WORD, Values.STATE),
    "decision": Name(Kind.WORD, Values.DECISION),
    "classification": Name(Kind.WORD, Values.CLASSIFICATION),
    "lead": Name(Kind.WORD, Values.AGENCY),
    "sent_to": Name(Kind.WORDS, Values.AGENCY),
    "owner": Name(Kind.WORD, Values.AGENCY),
    "returns": Name(Kind.NUMBER),
    "secret": Name(Kind.FLAG),
    "public": Name(Kind.FLAG),
    "escalated": Name(Kind.FLAG),
    "accused": Name(Kind.WORD, Values.ACCUSED),
    "accused_told": Name(Kind.FLAG),
    "unit_played": Name(Kind.FLAG),
    "called": Name(Kind.FLAG),
    "completed": Name(Kind.FLAG),
    "linked_to": Name(Kind.WORD, Values.REPORT),
    "answers": Name(Kind.NUMBER),
    "interim_answers": Name(Kind.NUMBER),
    "final_answers": Name(Kind.NUMBER),
    "comments": Name(Kind.NUMBER),
    "asked_again": Name(Kind.FLAG),
    "late": Name(Kind.FLAG),
    "days": Name(Kind.NUMBER),
    "seat": Name(Kind.WORDS, Values.SEAT, about_run=True),
    "day": Name(Kind.NUMBER, about_run=True),
    MESSAGE: Name(Kind.WORD, Values.OPTION, about_run=True),
}


def holds(condition: Condition, view: View) -> bool:
    """Whether a condition that was checked is true of a run now. Raises LookupError for a name that there is not."""
    match condition:
        case Claim():
            return compared(condition, answer(condition, view))
        case Not(of=inner):
            return not holds(inner, view)
        case Every(of=parts):
            return all(holds(part, view) for part in parts)
        case Some(of=parts):
            return any(holds(part, view) for part in parts)


def compared(claim: Claim, said: Answer) -> bool:
    """Whether a claim is true where its name answers so."""
    if isinstance(said, bool):
        return said
    if isinstance(said, frozenset):
        return (claim.value in said) is (claim.sign == "=")
    if isinstance(said, str):
        return (said == claim.value) is (claim.sign == "=")
    number = int(claim.value)
    return {
        "=": said == number,
        "!=": said != number,
        "<": said < number,
        "<=": said <= number,
        ">": said > number,
        ">=": said >= number,
    }[claim.sign]


def answer(claim: Claim, view: View) -> Answer:
    """What a run says to the name of a claim."""
    if claim.name in OF_RUN:
        return OF_RUN[claim.name](view, claim.about)
    reader = OF_REPORT[claim.name]
    dossier = view.run.dossiers.get(claim.about or view.report)
    return NOTHING[NAMES[claim.name].kind] if dossier is None else reader(dossier, view)


NOTHING: Mapping[Kind, Answer] = {
    Kind.FLAG: False,
    Kind.NUMBER: 0,
    Kind.WORD: NONE,
    Kind.WORDS: frozenset(),
}


def _decision(dossier: Dossier, _view: View) -> str:
    """The decision that stands; what the office took back or the system did is none."""
    if dossier.state is State.ARSIP:
        return NONE if dossier.lapsed_at is not None else Decision.ARSIPKAN.value
    if dossier.state is State.TUNDA:
        return Decision.TUNDA.value
    if dossier.verified:
        return Decision.VERIFIKASI.value
    away = dossier.returns and (not dossier.in_run or dossier.desk != dossier.report.addressed_to)
    return Decision.BUKAN_WEWENANG.value if away else NONE


def _lead(dossier: Dossier, _view: View) -> str:
    return dossier.escalated_to or (dossier.lead.unit if dossier.lead is not None else NONE)


def _sent_to(dossier: Dossier, _view: View) -> frozenset[str]:
    """Everybody who got the report from the desk at any time."""
    return frozenset(each.unit for each in dossier.dispositions)


def _accused(dossier: Dossier, view: View) -> str:
    accused, region = dossier.report.truth.accused, view.world.region
    if accused is None:
        return NONE
    desk = dossier.report.addressed_to
    own = region.agencies.get(desk)
    if accused.agency == region.inspectorate_of(desk):
        return AccusedIs.INSPECTORATE.value
    if accused.agency in (desk, own.held_by if own is not None else ""):
        return AccusedIs.DESK.value
    inside = region.desk_of(accused.agency) == desk
    return (AccusedIs.UNIT if inside else AccusedIs.OUTSIDE).value


def _accused_told(dossier: Dossier, view: View) -> bool:
    accused = dossier.report.truth.accused
    return accused is not None and accused.agency in _sent_to(dossier, view)


def _unit_played(dossier: Dossier, view: View) -> bool:
    """Whether a person sits at the unit that the key names for it."""
    lead = dossier.report.truth.lead
    seat = seat_at(view.run.seats, lead) if lead is not None else None
    return seat is not None and seat.person is not None


def _answers(dossier: Dossier, *kinds: AnswerKind) -> int:
    """How many answers of these kinds people gave."""
    return sum(
        each.kind in kinds and not each.seat.startswith(SIMULATED) for each in dossier.answers
    )


def _days(dossier: Dossier, view: View) -> int:
    calendar = view.world.calendar
    received = calendar.day_zero(dossier.report.received_at)
    return max(0, calendar.working_days_between(received, calendar.in_zone(view.now).date()))


Reader = Callable[[Dossier, View], Answer]

OF_REPORT: Mapping[str, Reader] = {
    "arrived": lambda _dossier, _view: True,
    "opened": lambda dossier, _view: bool(dossier.opened),
    "state": lambda dossier, _view: dossier.state.value.lower(),
    "decision": _decision,
    "classification": lambda dossier, _view: dossier.classification.value,
    "lead": _lead,
    "sent_to": _sent_to,
    "owner": lambda dossier, _view: (dossier.returns[-1].owner if dossier.returns else "") or NONE,
    "returns": lambda dossier, _view: len(dossier.returns),
    "secret": lambda dossier, _view: dossier.secret,
    "public": lambda dossier, _view: dossier.public,
    "escalated": lambda dossier, _view: dossier.escalated_to is not None,
    "accused": _accused,
    "accused_told": _accused_told,
    "unit_played": _unit_played,
    "called": lambda dossier, _view: bool(dossier.calls),
    "completed": lambda dossier, _view: bool(dossier.completed),
    "linked_to": lambda dossier, _view: dossier.linked_to or NONE,
    "answers": lambda dossier, _view: _answers(dossier, *AnswerKind),
    "interim_answers": lambda dossier, _view: _answers(dossier, AnswerKind.SEMENTARA),
    "final_answers": lambda dossier, _view: _answers(dossier, AnswerKind.AKHIR),
    "comments": lambda dossier, _view: sum(
        each.by == "officer" and not each.seat.startswith(SIMULATED) for each in dossier.comments
    ),
    "asked_again": lambda dossier, _view: dossier.answer_again_since is not None,
    "late": lambda dossier, _view: bool(dossier.flags),
    "days": _days,
}
"""How a report that has arrived answers."""


def _seats(view: View, _about: str) -> frozenset[str]:
    """The seats that people have."""
    return frozenset(id_ for id_, seat in view.run.seats.items() if seat.person is not None)


def _day(view: View, _about: str) -> int:
    """The working day of the run, the first being 1; 0 before it begins."""
    calendar = view.world.calendar
    if view.run.started_at is None:
        return 0
    first = calendar.day_zero(view.run.started_at)
    return 1 + max(0, calendar.working_days_between(first, calendar.in_zone(view.now).date()))


def _replied(view: View, about: str) -> str:
    message = view.run.messages.get(about)
    if message is None:
        return NONE
    if message.option is not None:
        return message.option
    return WAITING if message.answered_at is None else SILENCE


OF_RUN: Mapping[str, Callable[[View, str], Answer]] = {
    "seat": _seats,
    "day": _day,
    MESSAGE: _replied,
}
"""How a run as a whole answers."""

WORDS: Mapping[Values, tuple[str, ...]] = {
    Values.STATE: tuple(each.value.lower() for each in State),
    Values.DECISION: tuple(each.value for each in Decision),
    Values.CLASSIFICATION: tuple(each.value for each in Classification),
    Values.ACCUSED: tuple(each.value for each in AccusedIs),
}
"""The words of the names whose words are the same in every scenario."""
