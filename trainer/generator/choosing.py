"""Chooses what of a topic is told in one text: a telling, which of its sentences, what is added, and no place that is not its own.

How it is said is left to the draft.
"""

from __future__ import annotations

from collections.abc import Sequence

from trainer.generator.draft import Draft
from trainer.generator.grammar import Draw
from trainer.generator.plan import Plan
from trainer.generator.titles import stems_of_phrase
from trainer.generator.topic import Sentence, Telling

CHOICES = 3
"""Of so many details the one is told that has most in common with what was said."""
TOO_SHORT = 12
"""Words of a text up to which it says its matter and nothing else."""
LONG = 70
"""Words of a text from which on it needs a telling with much to tell."""
FEW, SOME, MANY = 2, 4, 10
"""How many tellings are drawn for a text of ordinary length, for one that must be short, and for a long one."""
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


def telling_for(
    draw: Draw, tellings: Sequence[Telling], register: str, room: int, draft: Draft
) -> Telling:
    """A telling for a register, of some drawn the one whose length fits best: of many where it must be short or long.

    One that the writer as known so far cannot tell comes last.
    """
    fit = [
        each for each in tellings if not each.registers or register in each.registers
    ] or tellings
    tries = SOME if room <= TOO_SHORT else MANY if room >= LONG else FEW
    drawn = [fit[int(draw() * len(fit))] for _ in range(tries)]

    def misfit(each: Telling) -> tuple[bool, int]:
        length = abs(each.words - room) if room < each.words else max(0, room - each.room)
        return bool(each.signs) and draft.forbids(each.signs), length

    return min(drawn, key=misfit)


def fits(draw: Draw, sentence: Sentence, room: int, telling: Telling) -> bool:
    """Whether a sentence that may be said is said: where the text becomes longer than the telling must be."""
    spare = (room - telling.words) / max(1, telling.room - telling.words)
    return draw() < (spare if sentence.need == 1 else spare - 0.35)


def nearest(draw: Draw, details: Sequence[Sentence], told: str) -> int:
    """Of a few details the place of the one that has most words in common with what was told, in small letters."""
    drawn = [int(draw() * len(details)) for _ in range(CHOICES)]

    def common(at: int) -> int:
        return sum(stem in told for stem in stems_of_phrase(details[at].phrase))

    return max(drawn, key=common)


def houses_of_the_matter(plan: Plan, telling: Telling) -> frozenset[str]:
    """Slots that the place of the matter must not be told by: the kinds of house that the telling itself is about."""
    found = {kind for kind, of in KINDS_OF_HOUSES.items() if telling.slots & of}
    if plan.source.case.road_status in NO_HOMES:
        found.add("perumahan")
    return frozenset(found)
