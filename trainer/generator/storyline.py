"""States of the world that make many people report: what all of them tell alike, and in whose words they tell it.

Read from `seed_data/storylines/`; docs/menulis-topik.md explains the files. A fact is drawn once for a storm, or once
for each of its places, and said by its reporters in several ways that mean the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trainer.domain.chance import Draw
from trainer.domain.errors import ContentError
from trainer.domain.replacing import replace
from trainer.generator.bank import Raw, narrations_of, phrases_of, read, sentences
from trainer.generator.grammar import Phrase, PhraseError, compiled
from trainer.generator.mix import Source
from trainer.generator.season import Season, season_of
from trainer.generator.topic import FAMILIES, Narration, Sentence, Topic

AT_ONCE, STEP = 4, 3
"""Tellings that one reporter of a storm chooses from, and how far on the next one's begin."""
OWN = 4
"""Details that one reporter of a storm may tell; the next one has the next."""

Ways = tuple[Phrase, ...]
"""How one value of a fact may be said."""


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Reports that resemble those of a storm and are of another matter: a topic, and how many in a hundred."""

    topic: str
    share: float


@dataclass(frozen=True, slots=True)
class Storyline:
    """A state of the world that makes many people report. Ranges include both ends.

    `cases`: which cases of the topic; `areas`: in how many desa or kelurahan; `days`: over how many days the reports
    come; `days_before`: how long before the first report it began; `hours`: the hours of the day at which it may have
    begun, None where nobody asks for the hour. `same`: facts of the whole storm; `here`: facts of one of its places;
    `place`: words of the place that are the same for all who write from there.
    """

    id: str
    label: str
    topic: str
    cases: tuple[str, ...]
    season: Season
    count: tuple[int, int]
    areas: tuple[int, int]
    days: int
    days_before: tuple[int, int]
    hours: tuple[int, int] | None
    same: Mapping[str, tuple[Ways, ...]]
    here: Mapping[str, tuple[Ways, ...]]
    place: tuple[str, ...]
    words: Mapping[str, Ways]
    titles: Ways
    narrations: Mapping[str, tuple[Narration, ...]]
    details: Mapping[str, tuple[Sentence, ...]]
    look_alikes: tuple[LookAlike, ...]

    def sources(self, draw: Draw, source: Source, count: int) -> tuple[Source, ...]:
        """Where the reports of each of `count` places come from: `source`, told in the words and facts of this storm."""
        same = _drawn(draw, self.same)
        topic = _changed(
            source.topic,
            titles=self.titles,
            narrations=self.narrations,
            details=self.details,
            slots={**source.topic.slots, **self.words},
        )
        case = replace(source.case, titles=(), tell={}, narrations={})
        words = {**case.words, **same}
        return tuple(
            replace(
                source,
                topic=topic,
                case=replace(case, words={**words, **_drawn(draw, self.here)}),
            )
            for _ in range(count)
        )


def narrated_by(source: Source, nth: int) -> Source:
    """A source of a storm for the reporter who is the nth: few of its tellings, others than the ones before had.

    A detail is one household's: nobody is handed it again before all of its family were handed out.
    """
    narrations = {
        family: _turn(of_family, nth) for family, of_family in source.topic.narrations.items()
    }
    details = {
        family: _own(own_sentences, nth) for family, own_sentences in source.topic.details.items()
    }
    return replace(source, topic=_changed(source.topic, narrations=narrations, details=details))


def _changed(topic: Topic, **changed: Any) -> Topic:
    """A topic in other words."""
    words = replace(topic.words(), **changed)
    return replace(topic, words=lambda: words)


def _turn(narrations: tuple[Narration, ...], nth: int) -> tuple[Narration, ...]:
    return tuple(narrations[(nth * STEP + each) % len(narrations)] for each in range(AT_ONCE))


def _own(sentences: tuple[Sentence, ...], nth: int) -> tuple[Sentence, ...]:
    return tuple(
        sentences[(nth * OWN + each) % len(sentences)] for each in range(min(OWN, len(sentences)))
    )


def _drawn(draw: Draw, facts: Mapping[str, tuple[Ways, ...]]) -> Mapping[str, Ways]:
    return {slot: values[int(draw() * len(values))] for slot, values in facts.items()}


def read_storylines(folder: Path) -> tuple[Storyline, ...]:
    """Every storyline of a folder, in the order of names. Raises ContentError with the file's name."""
    return tuple(_storyline(path) for path in sorted(folder.glob("*.yaml")))


def _storyline(path: Path) -> Storyline:
    raw = read(path)
    try:
        return Storyline(
            id=raw["id"],
            label=raw["label"],
            topic=raw["topic"],
            cases=tuple(raw["cases"]),
            season=season_of(raw),
            count=_span(raw["count"]),
            areas=_span(raw["areas"]),
            days=raw["days"],
            days_before=_span(raw["days_before"]),
            hours=_span(raw["hours"]) if "hours" in raw else None,
            same=_facts(raw["same"]),
            here=_facts(raw["here"]),
            place=tuple(raw["place"]),
            words=phrases_of(raw["words"]),
            titles=tuple(compiled(title) for title in raw["titles"]),
            narrations={family: narrations_of(raw["tellings"][family]) for family in FAMILIES},
            details={
                family: sentences(raw_sentences) for family, raw_sentences in raw["details"].items()
            },
            look_alikes=tuple(
                LookAlike(each["topic"], each["share"]) for each in raw["look_alikes"]
            ),
        )
    except KeyError as missing:
        raise ContentError(f"{path.name}: kunci {missing} tidak ada") from None
    except (PhraseError, ValueError, TypeError) as error:
        raise ContentError(f"{path.name}: {error}") from None


def _span(raw: Sequence[int]) -> tuple[int, int]:
    return raw[0], raw[1]


def _facts(
    raw: Mapping[str, Raw | Sequence[str | Sequence[str]]],
) -> Mapping[str, tuple[Ways, ...]]:
    return {slot: _values(values) for slot, values in raw.items()}


def _values(raw: Raw | Sequence[str | Sequence[str]]) -> tuple[Ways, ...]:
    """The values of a fact: a list whose entries are one wording or several, or numbers `from` `to` with `say`."""
    if isinstance(raw, Mapping):
        numbers = range(raw["from"], raw["to"] + 1, raw.get("step", 1))
        return tuple(
            tuple(compiled(way.replace("{n}", str(number))) for way in raw["say"])
            for number in numbers
        )
    return tuple(
        tuple(compiled(way) for way in ([value] if isinstance(value, str) else value))
        for value in raw
    )
