"""Chooses what of a topic is told in one text: a telling, which of its sentences, what is added, and no place that is not its own.

How it is said is left to the draft.
"""

from __future__ import annotations

from collections.abc import Sequence

from trainer.domain.chance import Draw
from trainer.generator.draft import Draft
from trainer.generator.plan import Plan
from trainer.generator.titles import stems_of_phrase
from trainer.generator.topic import Narration, Sentence

CHOICES = 3
"""Of so many details the one is told that has most in common with what was said."""
TOO_SHORT = 12
"""Words of a text up to which it says its matter and nothing else."""
LONG = 70
"""Words of a text from which on it needs a telling with much to tell."""
FEW, SOME, MANY = 2, 4, 10
"""How many tellings are drawn for a text of ordinary length, for one that must be short, and for a long one."""
OWN, OWN_AT_THE_ENDS = 2, 3
"""Of how many tellings whoever has a turn may choose: for a text of ordinary length, and for a short or a long one."""
NO_HOMES = frozenset({"nasional", "provinsi", "kabupaten"})
"""Roads that do not lie in a housing estate."""
KINDS_OF_HOUSES = {
    "sekolah": {"sd", "smp", "sma", "smk", "sekolah", "sekolahnya"},
    "puskesmas": {"puskesmas"},
    "pasar": {"pasar"},
    "spbu": {"spbu"},
    "masjid": {"masjid"},
    "gereja": {"gereja"},
    "pangkalan": {"pangkalan"},
    "perusahaan": {"pt"},
}
"""Kinds of houses, and the slots of a telling that name one."""


def narration_for(
    draw: Draw,
    narrations: Sequence[Narration],
    register: str,
    room: int,
    draft: Draft,
    turn: int | None = None,
) -> Narration:
    """A telling for a register whose length fits, of some: of more where it must be short or long.

    Some are drawn, and the best is told; or they are those of a turn, and the next best is told every time that the turn
    comes round. One that the writer as known so far cannot tell comes last.
    """
    fit = [
        each for each in narrations if not each.registers or register in each.registers
    ] or narrations
    ordinary = TOO_SHORT < room < LONG

    def misfit(each: Narration) -> tuple[bool, int]:
        length = abs(each.words - room) if room < each.words else max(0, room - each.room)
        return bool(each.signs) and draft.forbids(each.signs), length

    if turn is None:
        tries = FEW if ordinary else SOME if room <= TOO_SHORT else MANY
        return min((fit[int(draw() * len(fit))] for _ in range(tries)), key=misfit)
    own, rounds = in_turn(fit, turn, OWN if ordinary else OWN_AT_THE_ENDS)
    return sorted(own, key=misfit)[rounds % len(own) if room < LONG else 0]


def in_turn(
    narrations: Sequence[Narration], turn: int, count: int
) -> tuple[Sequence[Narration], int]:
    """The tellings of a turn, `count` or a few more, and how often they were given out before."""
    windows = max(1, len(narrations) // count)
    rounds, at = divmod(turn, windows)
    return narrations[at * count : None if at == windows - 1 else (at + 1) * count], rounds


def fits(draw: Draw, sentence: Sentence, room: int, narration: Narration) -> bool:
    """Whether a sentence that may be said is said: where the text becomes longer than the telling must be."""
    spare = (room - narration.words) / max(1, narration.room - narration.words)
    return draw() < (spare if sentence.need == 1 else spare - 0.35)


def nearest(draw: Draw, details: Sequence[Sentence], text: str) -> int:
    """Of a few details the place of the one that has most words in common with what was told, in small letters."""
    drawn = [int(draw() * len(details)) for _ in range(CHOICES)]

    def common(at: int) -> int:
        return sum(stem in text for stem in stems_of_phrase(details[at].phrase))

    return max(drawn, key=common)


def houses_of_the_matter(plan: Plan, narration: Narration) -> frozenset[str]:
    """Slots that the place of the matter must not be told by: the kinds of house that the telling itself is about."""
    found = {kind for kind, of in KINDS_OF_HOUSES.items() if narration.slots & of}
    if plan.source.case.road_status in NO_HOMES:
        found.add("perumahan")
    return frozenset(found)
