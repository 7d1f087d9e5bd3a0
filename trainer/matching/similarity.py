"""Which earlier reports of a desk may tell of the same event, and why one may think so.

Place, words and time each give a share of the score, and no share alone is enough. The shares were chosen on generated
reports; `benchmarks/matching.py` measures what they find.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from trainer.matching.desk import Desk
from trainer.matching.places import spelt
from trainer.matching.reading import Traces, read
from trainer.matching.same_place import Places
from trainer.matching.same_words import Wording

MOST = 3
ENOUGH = 0.69
"""Score from which on an earlier report is worth a look."""

PLACE, WORDS, TIME = 0.4, 0.4, 0.2
"""Shares of the score."""
UNPLACED = 0.6
"""What the place counts where none is named, but the text is the same."""
OTHER_AREA = 0.6
"""What a place of the same name loses when the forms name two kecamatan."""
FADES_DAYS = 14
"""Days after which time tells a third of what it told."""
LEVELS_OF_KECAMATAN = 3
SECONDS_OF_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Similarity:
    """An earlier report that may tell of the same event. `score` from 0 to 1.

    The reasons: `place`, names that both say; `days` from that one to this; `words` that both say.
    """

    id: str
    score: float
    place: tuple[str, ...]
    days: int
    words: tuple[str, ...]


def likely(report: Traces, earlier: Sequence[Traces]) -> tuple[Similarity, ...]:
    """The earlier reports of the same desk that most likely tell of the same event, the likeliest first.

    At most `MOST`, each with a score of at least `ENOUGH`; among equals the one with the higher id leads.
    """
    desk = Desk(read(report), tuple(read(each) for each in earlier))
    places, wording = Places(desk), Wording(desk)
    scored = (
        (score, earlier[number].id, number)
        for number, score in _scores(report, earlier, places, wording)
        if score >= ENOUGH
    )
    return tuple(
        Similarity(
            id=of,
            score=round(score, 3),
            place=spelt(places.names(number), _lines(report, earlier[number])),
            days=abs((report.received_at.date() - earlier[number].received_at.date()).days),
            words=wording.words(number),
        )
        for score, of, number in sorted(scored, reverse=True)[:MOST]
    )


def _scores(
    report: Traces, earlier: Sequence[Traces], places: Places, wording: Wording
) -> Iterator[tuple[int, float]]:
    """The score of each earlier report that has a place or the whole text in common with this one."""
    same = wording.same_texts
    for number in sorted({*places.heard, *same}):
        place = places.place_score(number)
        if place is not None:
            place = max(place, UNPLACED if number in same else 0.0)
            place -= OTHER_AREA if _in_two_areas(report, earlier[number]) else 0.0
            time = exp(-_days_apart(report, earlier[number]) / FADES_DAYS)
            yield number, PLACE * place + WORDS * wording.words_score(number) + TIME * time


def _in_two_areas(one: Traces, other: Traces) -> bool:
    """Whether the forms name two kecamatan."""
    areas = [each.area or "" for each in (one, other)]
    return areas[0] != areas[1] and all(_is_kecamatan(area) for area in areas)


def _is_kecamatan(area: str) -> bool:
    return len(area.split(".")) >= LEVELS_OF_KECAMATAN


def _days_apart(one: Traces, other: Traces) -> float:
    return abs((one.received_at - other.received_at).total_seconds()) / SECONDS_OF_DAY


def _lines(one: Traces, other: Traces) -> tuple[str, ...]:
    """Where a name may stand as somebody wrote it, the lines of the form first."""
    return (one.place or "", other.place or "", one.text, other.text, one.title, other.title)
