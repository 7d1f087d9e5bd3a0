"""What stands deep in a text and changes its key: dangers told by the way, and accusations that an inspectorate examines.

Read from `language/id/dangers.yaml` and `language/id/examined.yaml`. Which danger fits which matter and place is written
there; what is done about an accusation is the same whatever the topic is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from trainer.domain.errors import ContentError
from trainer.domain.report import Emergency, Wording
from trainer.generator.bank import VILLAGE, Raw, notes_of, sentences, stages_of, wordings
from trainer.generator.plan import Plan
from trainer.generator.topic import FAMILIES, NoteText, Sentence


@dataclass(frozen=True, slots=True)
class Danger:
    """A danger of this hour. `topics` () for all; `village` None for desa and town."""

    id: str
    topics: tuple[str, ...]
    village: bool | None
    call_out: tuple[str, ...]
    """Every number that serves it."""
    what: tuple[str, ...]
    """What an answer must name."""
    note: str
    """What the unit is told of it."""
    found: tuple[str, ...]
    """What of the note an answer must hold."""
    narrations: Mapping[str, Sequence[Sentence]]
    """By family."""
    emergency: Emergency
    """What becomes of it."""

    def fits(self, topic: str, *, in_town: bool) -> bool:
        """Whether it may be told in a report of a topic at a place."""
        here = self.village is None or self.village is not in_town
        return here and (not self.topics or topic in self.topics)


@dataclass(frozen=True, slots=True)
class Dangers:
    """All dangers; `action` is what is done about each of them."""

    all: tuple[Danger, ...]
    action: Wording

    def fitting(self, plan: Plan) -> tuple[Danger, ...]:
        """Those that may be told in the report of a plan; some fit everywhere."""
        topic, in_town = plan.source.topic.id, plan.spot.in_town
        return tuple(each for each in self.all if each.fits(topic, in_town=in_town))


@dataclass(frozen=True, slots=True)
class Examination:
    """The key of a hidden accusation. Each of `notes` is one course that an examination may take."""

    what: tuple[str, ...]
    basis: tuple[str, ...]
    asks: tuple[Wording, ...]
    actions: tuple[Wording, ...]
    notes: tuple[tuple[NoteText, ...], ...]


def read_dangers(raw: Raw) -> Dangers:
    """The dangers of a dangers.yaml. Raises ContentError when none fits everywhere."""
    found = tuple(_danger(each, raw["helped"]) for each in raw["dangers"])
    if not any(not each.topics and each.village is None for each in found):
        raise ContentError("dangers.yaml: tidak ada bahaya yang cocok di mana saja")
    return Dangers(found, Wording("darurat", tuple(raw["action"])))


def read_examination(raw: Raw) -> Examination:
    """The key of accusations in an examined.yaml."""
    return Examination(
        what=tuple(raw["what"]),
        basis=tuple(raw["basis"]),
        asks=wordings(raw["asks"]),
        actions=wordings(raw["actions"]),
        notes=tuple(notes_of(course) for course in raw["notes"]),
    )


def _danger(raw: Raw, helped: str) -> Danger:
    return Danger(
        id=raw["id"],
        topics=tuple(raw.get("topics") or ()),
        village=VILLAGE.get(raw.get("place", "")),
        call_out=_texts(raw["call_out"]),
        what=_texts(raw["what"]),
        note=raw["note"],
        found=_texts(raw["found"]),
        narrations={family: sentences(raw[family]) for family in FAMILIES},
        emergency=Emergency(helped, stages_of(raw["stages"]), only_call=True),
    )


def _texts(raw: Iterable[object]) -> tuple[str, ...]:
    return tuple(map(str, raw))
