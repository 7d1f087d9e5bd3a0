"""The learned part of the judges: from the row of an answer to a level, and how sure that is.

Small trees guess a level between two whole numbers; a dimension has some hundreds of trees of a few questions each, and where
more of what earns a level is found, no tree gives less. The rule's own level is one of the numbers they see; places and
what is missing are the rule's. Sums of fractions are exact (`fsum`) here and in all that feeds it: plain sums differ between
versions of Python.
`models/levels.json` is made by `training/levels.py` from the build part of the gold set, and is text: every question can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import fsum

from trainer.answers.models import load_model

TOP = 4


Question = tuple[str, float, "Tree", "Tree"]
"""Whether the value of a name is at most so much; the tree that answers for yes, that for no."""
Tree = Question | float
"""What it gives, or a question that leads to it."""


@dataclass(frozen=True, slots=True)
class Learned:
    """One dimension: where it starts, its trees, where one level ends and the next begins, and how often it is right.

    `sure`: whether the rule gives the same level, to (distance from the nearest cut up to here, share of right levels).
    """

    start: float
    trees: tuple[Tree, ...]
    cuts: tuple[float, ...]
    sure: Mapping[bool, tuple[tuple[float, float], ...]]


def guess(dimension: str, row: Mapping[str, float]) -> float:
    """The level as far as the row tells, between 0 and 4 but not whole. Raises KeyError for a dimension not learned."""
    learned = models()[dimension]
    total = learned.start + fsum(_given(learned.trees, row))
    return max(0.0, min(4.0, total))


def level_of(dimension: str, value: float) -> int:
    """The level of a guess, by the dimension's own cuts."""
    return level_by(models()[dimension].cuts, value)


def level_by(cuts: Sequence[float], value: float) -> int:
    """How many cuts a guess reaches."""
    return sum(value >= cut for cut in cuts)


def margin(cuts: Sequence[float], value: float) -> float:
    """How far a guess lies from the nearest cut, where the level would be another."""
    return min(abs(value - cut) for cut in cuts)


def confidence_of(dimension: str, value: float, rule: int) -> float:
    """How often such a guess was the markers' own level, on cases that the trees had not seen (0 to 1).

    It depends on how far the guess is from another level, and on whether the rule gives the same one.
    """
    learned = models()[dimension]
    sure = learned.sure[rule == level_by(learned.cuts, value)]
    apart = margin(learned.cuts, value)
    return next((share for edge, share in sure if apart <= edge), sure[-1][1])


def _given(trees: Iterable[Tree], row: Mapping[str, float]) -> Iterator[float]:
    """What every tree gives for a row."""
    for tree in trees:
        while isinstance(tree, tuple):
            name, most, yes, no = tree
            tree = yes if row[name] <= most else no
        yield tree


@cache
def models() -> Mapping[str, Learned]:
    """Every learned dimension."""
    raw = load_model("levels")
    names = raw["names"]
    return {
        code: Learned(
            each["start"],
            tuple(_tree(nodes, names) for nodes in each["trees"]),
            tuple(each["cuts"]),
            {
                same: tuple((edge, share) for edge, share in each["sure"][int(same)])
                for same in (False, True)
            },
        )
        for code, each in raw["dimensions"].items()
    }


def _tree(nodes: Sequence[Sequence[float]], names: Sequence[str], at: int = 0) -> Tree:
    """A tree from its rows: a leaf is [value], a question [number of the name, value, yes, no]."""
    if len(nodes[at]) == 1:
        return nodes[at][0]
    name, most, yes, no = nodes[at]
    return names[int(name)], most, _tree(nodes, names, int(yes)), _tree(nodes, names, int(no))
