"""Every defect of a storyline: its shape, its topic and cases, its phrases and slots."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.content.defects import Defect, DefectCode, Flaw, KeyPath
from trainer.content.shapes import fit, nearest
from trainer.content.yaml_lines import Document
from trainer.examining.phrases import PathTexts, broken, texts, unknown_slots
from trainer.examining.reference_data import ReferenceData, document_in
from trainer.examining.shapes import StorylineShape
from trainer.examining.topics import (
    named_as_file,
    own_slots,
    phrases,
    range_flaws,
    season_flaws,
)

FACTS = ("same", "here")
PLACED = ("kec", "area", "area_name", "street", "near", "km")
"""Parts of a place, for a storm that says in its own way where it is."""

NUMBER = "{n}"
"""What stands for the number in the wordings of a counted fact."""

FEWEST = {"resmi": 9, "biasa": 10, "singkat": 12}
"""Tellings by family, below which neighbours would tell alike (docs/menulis-topik.md)."""


def examine_storyline(document: Document, reference: ReferenceData) -> tuple[Defect, ...]:
    """The defects of the storyline that a file holds."""
    read = fit(StorylineShape, document)
    if read.value is None:
        return read.defects
    story = read.value
    own = _slots(story, reference)
    found = [
        *named_as_file(document.file, story.id),
        *season_flaws(story, ()),
        *range_flaws([(("count",), story.count), (("areas",), story.areas)]),
        *_topics(story, reference),
        *_tellings(story),
        *broken(_phrases(document)),
        *unknown_slots(_phrases(document), own),
    ]
    return tuple(map(document.defect, found))


def _phrases(document: Document) -> PathTexts:
    yield from ((path, text) for path, text in phrases(document) if path[0] not in FACTS)
    for name in FACTS:
        for path, text in texts(document.data[name], (name,)):
            yield path, text.replace(NUMBER, "")


def _slots(story: StorylineShape, reference: ReferenceData) -> frozenset[str]:
    """What the storm, its places and its topic fill."""
    read = document_in(reference.seed / "topics" / f"{story.topic}.yaml", story.topic)
    of_topic = own_slots(read.value) if read.value is not None else frozenset()
    return frozenset({*story.same, *story.here, *story.words, *story.place, *PLACED}) | of_topic


def _topics(story: StorylineShape, reference: ReferenceData) -> Iterator[Flaw]:
    known = reference.names("topics")
    named: list[tuple[KeyPath, str]] = [(("topic",), story.topic)]
    named += [
        (("look_alikes", index, "topic"), each.topic)
        for index, each in enumerate(story.look_alikes)
    ]
    for path, topic in named:
        if topic not in known:
            sentence = f"topik “{topic}” tidak ada di seed_data/topics"
            yield Flaw(DefectCode.VALUE_UNKNOWN, path, sentence, nearest(topic, known))
    cases = [
        str(case.get("id"))
        for case in reference.data(f"topics/{story.topic}.yaml").get("cases") or ()
        if isinstance(case, dict)
    ]
    for index, case in enumerate(story.cases):
        if cases and case not in cases:
            sentence = f"kasus “{case}” tidak ada di topik {story.topic}"
            yield Flaw(DefectCode.VALUE_UNKNOWN, ("cases", index), sentence, nearest(case, cases))


def _tellings(story: StorylineShape) -> Iterator[Flaw]:
    for family, fewest in FEWEST.items():
        count = len(story.tellings.get(family, ()))  # type: ignore[call-overload]
        if count < fewest:
            sentence = f"cara bercerita {family} baru {count}"
            advice = f"tulis sedikitnya {fewest}"
            yield Flaw(DefectCode.LIST_INCOMPLETE, ("tellings",), sentence, advice)
