"""What is wrong with a condition before anybody plays: names and values that there are not, and claims that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from trainer.domain.conditions.language import (
    MESSAGE,
    Claim,
    Condition,
    ConditionError,
    Every,
    Fault,
    Not,
    Some,
    claims_in,
)
from trainer.domain.conditions.names import (
    NAMES,
    NONE,
    NOTHING,
    SILENCE,
    WAITING,
    WORDS,
    Answer,
    Kind,
    Name,
    Values,
    compared,
)

MOST_CASES = 20_000
"""Beyond so many combinations a condition is believed to be possible."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a condition may speak of: reports, agencies and seats by id, the options of each message, the `report` whose text
    it stands in ("" for none), and how many working days a run has.
    """

    reports: Sequence[str]
    agencies: Sequence[str]
    seats: Sequence[str]
    messages: Mapping[str, Sequence[str]]
    working_days: int
    report: str = ""

    def words(self, name: Name, about: str) -> tuple[str, ...]:
        """The words that a name may be compared with."""
        match name.values:
            case Values.AGENCY:
                return (*self.agencies, NONE)
            case Values.REPORT:
                return (*self.reports, NONE)
            case Values.SEAT:
                return tuple(self.seats)
            case Values.OPTION:
                return (*self.messages.get(about, ()), WAITING, SILENCE, NONE)
            case None:
                return ()
            case values:
                return (*WORDS[values], NONE)


def check(condition: Condition, scope: Scope) -> None:
    """Raise ConditionError for the first thing that is wrong with a condition that could be read."""
    for claim in claims_in(condition):
        _check(claim, scope)
    if not possible(condition, scope):
        raise ConditionError(Fault.NEVER, next(claims_in(condition)).name)


def _check(claim: Claim, scope: Scope) -> None:
    name = NAMES.get(claim.name)
    if name is None:
        raise ConditionError(Fault.NAME, claim.name)
    if claim.name == MESSAGE:
        if claim.about not in scope.messages:
            raise ConditionError(Fault.ABOUT, claim.about or MESSAGE)
    elif not name.about_run and (claim.about or scope.report) not in scope.reports:
        raise ConditionError(Fault.ABOUT, claim.about or claim.name)
    elif name.about_run and claim.about:
        raise ConditionError(Fault.ABOUT, claim.about)
    _check_value(claim, name, scope)


def _check_value(claim: Claim, name: Name, scope: Scope) -> None:
    if (name.kind is Kind.FLAG) is bool(claim.sign):
        raise ConditionError(Fault.OPERATOR, claim.sign or claim.name)
    if name.kind is Kind.FLAG:
        return
    if name.kind is Kind.NUMBER:
        if not claim.value.isdecimal():
            raise ConditionError(Fault.VALUE, claim.value)
        return
    if claim.sign not in ("=", "!="):
        raise ConditionError(Fault.OPERATOR, claim.sign)
    if claim.value not in scope.words(name, claim.about):
        raise ConditionError(Fault.VALUE, claim.value)


Asked = tuple[str, str]
"""A name and what it is about."""


def possible(condition: Condition, scope: Scope) -> bool:
    """Whether some answers of a run make the condition true, each name taken for itself."""
    asked: dict[Asked, list[Claim]] = {}
    for claim in claims_in(condition):
        asked.setdefault((claim.name, claim.about), []).append(claim)
    answers = [tuple(_answers(claims, scope)) for claims in asked.values()]
    cases = 1
    for each in answers:
        cases *= len(each)
    if cases > MOST_CASES:
        return True
    return any(
        _true(condition, dict(zip(asked, chosen, strict=True))) for chosen in product(*answers)
    )


def _answers(claims: Sequence[Claim], scope: Scope) -> Iterator[Answer]:
    """Answers of one name that its claims can tell apart."""
    first, name = claims[0], NAMES[claims[0].name]
    values = list(dict.fromkeys(claim.value for claim in claims))
    match name.kind:
        case Kind.FLAG:
            yield from (True, False)
        case Kind.NUMBER:
            most = scope.working_days if first.name == "day" else None
            least = 1 if first.name == "day" else 0
            near = {n for value in values for n in (int(value) - 1, int(value), int(value) + 1)}
            yield from (n for n in sorted(near) if n >= least and (most is None or n <= most))
        case Kind.WORD:
            others = (word for word in scope.words(name, first.about) if word not in values)
            yield from (*values, *list(others)[:1])
        case Kind.WORDS:
            yield NOTHING[Kind.WORDS]
            for chosen in product((True, False), repeat=len(values)):
                yield frozenset(v for v, taken in zip(values, chosen, strict=True) if taken)


def _true(condition: Condition, answers: Mapping[Asked, Answer]) -> bool:
    match condition:
        case Claim():
            return compared(condition, answers[condition.name, condition.about])
        case Not(of=inner):
            return not _true(inner, answers)
        case Every(of=parts):
            return all(_true(part, answers) for part in parts)
        case Some(of=parts):
            return any(_true(part, answers) for part in parts)
