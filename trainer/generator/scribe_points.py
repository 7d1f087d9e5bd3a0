"""What can be said of the key of a report, and which of it is worth saying to somebody who has decided it.

A point names a list of `language/id/reasons.yaml`; its wording is chosen by `trainer.generator.scribe_reasons`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from trainer.domain.region import AgencyKind, Region
from trainer.domain.report import FieldNote, Report, Truth, to_be_masked
from trainer.domain.vocabulary import SUPERVISORY, AnswerKind, Classification, Decision, Urgency
from trainer.generator.judgement import OTHER_LEVEL
from trainer.generator.keys import HIDDEN
from trainer.generator.mix import Source
from trainer.generator.topic import CALM, Case, Topic

T = TypeVar("T")

MOST, SPARE = 5, 2
"""Sentences at most, and of them those that are good to know and not needed."""
NEED = 10
"""Weight from which on a point is needed."""
SEATED = 32
"""Weight of what the unit does that gets the report: a trainee sits at the desk or there."""
OWN_TRAP = 45
"""Weight of a trap that is written for the case itself: why it is not the topic's usual owner who gets the report."""
DEEP = ("accusation", "emergency", "insult")
PASSED_ON = "laporan diteruskan"
"""Stands in what an answer must say where somebody else than the desk answers."""

ORDER = (
    "urgency", "verified", "postponed", "returned", "archived", "hidden", "road", "affairs", "supporting", "asking",
    "later", "class", "many", "secret", "masked", "picture", "duplicate", "returning", "trap", "seat", "answer",
)  # fmt: skip
"""In which order the sentences stand, by their list."""

ASKING = re.compile(r"(?:apa|bahwa|kapan|siapa|mengapa|apakah|berapa|sampai|di|bagian) ")
"""How what an answer must say begins where it can follow a verb."""
ACRONYM = re.compile(
    r"[\w-]*[A-Z][\w-]*|iskominfo|isdik|ishub|inkes|insos|inas|nspektorat|apenda|ertamina"
)
"""How a word goes on that keeps its capital in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence that may be said. `list` and `name`: where its wordings stand; `weight`: the higher, the more needed."""

    list: str
    name: str
    weight: int

    @property
    def spare(self) -> bool:
        """Whether it is good to know and not needed."""
        return self.weight < NEED


def points_of(report: Report, source: Source, region: Region, *, alike: bool) -> list[Point]:
    """What is worth saying, in the order in which it reads well. `alike`: it only resembles reports of an event."""
    return _chosen(list(_points(report, source, region, alike)))


def _points(report: Report, source: Source, region: Region, alike: bool) -> Iterator[Point]:
    """Everything that can be said of a report."""
    truth = report.truth
    yield Point(*_decided(report, region), 100)
    if truth.urgency is Urgency.P1:
        yield Point("urgency", "call" if truth.call_out else "now", 90)
    hidden = next((name for name, defect in HIDDEN.items() if defect in truth.defects), "")
    if hidden in DEEP:
        yield Point("hidden", hidden, 70)
    if truth.set_secret and not report.secret:
        name = "examined" if truth.classification in SUPERVISORY else "person"
        yield Point("secret", name, 60)
    if alike or truth.duplicate_of:
        yield Point("duplicate", "alike" if alike else "other", 55)
    match truth.decision:
        case Decision.TUNDA:
            yield Point("asking", truth.reason or "", 80)
            yield Point("later", "", 5)
            yield from _protected(report)
        case Decision.BUKAN_WEWENANG:
            yield from _handed_back(report, source)
        case Decision.ARSIPKAN:
            yield Point("answer", "archived", 5)
            yield Point("trap", "", 4)
        case Decision.VERIFIKASI:
            yield from _protected(report)
            yield from _worked_on(report, source, hidden)
            yield from _seated(truth)


def _decided(report: Report, region: Region) -> tuple[str, str]:
    truth = report.truth
    if truth.decision is Decision.TUNDA:
        return "postponed", truth.reason or ""
    if truth.decision is Decision.BUKAN_WEWENANG:
        return "returned", truth.reason or ""
    if truth.decision is Decision.ARSIPKAN:
        return "archived", truth.reason or ""
    lead = region.agency(truth.lead or report.addressed_to)
    if truth.accused is not None and lead.id != truth.accused.agency:
        return "verified", "examined"
    return "verified", "below" if lead.kind is AgencyKind.DESK else "own"


def _protected(report: Report) -> Iterator[Point]:
    """What must not be seen by everybody, unless nobody sees the report at all."""
    truth = report.truth
    if truth.set_secret or report.secret:
        return
    if to_be_masked(truth.pii_spans, report.privacy):
        yield Point("masked", "", 50)
    elif any(each.sensitive for each in truth.attachments):
        yield Point("picture", "shows", 40)


def _handed_back(report: Report, source: Source) -> Iterator[Point]:
    truth = report.truth
    if truth.road_status:
        yield Point("road", truth.road_status, 45)
    elif truth.reason == OTHER_LEVEL:
        yield Point("affairs", "", 45)
    if "wrong_region" in truth.defects:
        yield Point("returning", "", 5)
    else:
        topic = source.topic
        owner_answers = PASSED_ON in topic.must_say
        yield Point("answer", "archived", 5) if owner_answers else Point("returning", "", 5)
        if source.case.owner == usual_owner(topic):
            yield Point("trap", "", 6)


def _worked_on(report: Report, source: Source, hidden: str) -> Iterator[Point]:
    """What matters where somebody begins to work."""
    truth, topic = report.truth, source.topic
    examined = truth.classification in SUPERVISORY
    calm = truth.classification in CALM
    ticked = report.classification is not Classification.PENGADUAN
    if examined or calm or ticked:
        yield Point("class", truth.classification, 65 if examined else 35)
    if truth.road_status and not examined:
        yield Point("road", truth.road_status, 30)
    if any(each.contradicts for each in truth.attachments):
        yield Point("picture", "contradicts", 25)
    if truth.supporting and not examined:
        yield Point("supporting", "", 3)
    if truth.urgency is Urgency.P2 and not examined and usual_urgency(topic) is Urgency.P2:
        yield Point("many", "", 4)
    # Trap and answer of a topic are written for its usual owner: the one for just this, the other for all of its kind.
    case = source.case
    if hidden != "accusation" and (case.trap or case.owner == usual_owner(topic)):
        yield Point("trap", "", OWN_TRAP if case.trap else 5)
    if not truth.road_status and not examined:
        yield Point("affairs", "", 2)
    usual = PASSED_ON not in topic.must_say and _office(case) == usual_office(topic)
    if examined or calm or usual or case.must_say:
        yield Point("answer", _answer(truth.classification, case.must_say or topic.must_say), 6)


def _seated(truth: Truth) -> Iterator[Point]:
    """How whoever sits at the unit answers: by what the notes from the field allow."""
    if not truth.field_notes or truth.duplicate_of:
        return
    if truth.classification in SUPERVISORY:
        name = "examined"
    elif finding_of(truth) is None:
        name = "open"
    else:
        name = "final" if truth.answer is AnswerKind.AKHIR else "interim"
    yield Point("seat", name, SEATED)


def finding_of(truth: Truth) -> FieldNote | None:
    """The note from which a last answer can be written; None where none settles the matter."""
    return next((each for each in truth.field_notes if each.resolves), None)


def _answer(classification: Classification, must_say: str) -> str:
    if classification in SUPERVISORY:
        return Classification.PENGADUAN_BP
    if classification in CALM:
        return classification
    return "asked" if ASKING.match(lowered(must_say)) else "told"


def usual_owner(topic: Topic) -> str | None:
    """Who owns most reports of a topic, as topics write it."""
    return _most(topic, lambda case: case.owner)


def usual_office(topic: Topic) -> str:
    """The office, of whatever government, that owns most reports of a topic."""
    return _most(topic, _office)


def _office(case: Case) -> str:
    return (case.owner or "").partition("-")[2]


def usual_urgency(topic: Topic) -> Urgency:
    """The urgency that most reports of a topic have: the one that its `urgency_why` speaks of."""
    return _most(topic, lambda case: case.urgency)


def _most(topic: Topic, key: Callable[[Case], T]) -> T:
    """What is told of the cases that together weigh most."""
    weights: dict[T, float] = {}
    for case in topic.cases:
        weights[key(case)] = weights.get(key(case), 0.0) + case.weight
    return max(weights, key=weights.__getitem__)


def _chosen(points: Sequence[Point]) -> list[Point]:
    """The most needed of them, in the order in which they read well."""
    needed = sorted((each for each in points if not each.spare), key=lambda each: -each.weight)
    spare = sorted((each for each in points if each.spare), key=lambda each: -each.weight)
    kept = [*needed, *spare[:SPARE]][:MOST]
    return sorted(kept, key=lambda each: ORDER.index(each.list))


def lowered(text: str) -> str:
    """The text as it stands in the middle of a sentence: a first letter that is no name's becomes small."""
    first = text.split(" ", 1)[0]
    return text if ACRONYM.fullmatch(first[1:].rstrip(",")) else text[:1].lower() + text[1:]
