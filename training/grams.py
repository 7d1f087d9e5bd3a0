"""The table of passages by what they are known by, as `trainer/answers/gates/passages.py` reads them.

How much of a passage each thing makes is counted among the things of its kind that are told apart: what is not, weighs
nothing and thins nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from trainer.answers.gates.passages import FEWEST, Grams, grams_of

RAREST = (2, 4, 2)
"""How often a thing of each kind (words, pieces, rows) must be seen to be told apart."""


@dataclass(frozen=True, slots=True)
class Table:
    """`names`: the things that are told apart; `kinds`: which kind each is of. `ones`: for each passage which it has."""

    names: tuple[str, ...]
    kinds: np.ndarray
    ones: sparse.csr_matrix

    def shares(self, kept: np.ndarray) -> sparse.csr_matrix:
        """For each passage the share of each of the kept things, as places among all; nothing of the others."""
        blocks = []
        for kind in range(len(RAREST)):
            block = self.ones[:, kept[self.kinds[kept] == kind]]
            many = np.maximum(FEWEST, np.diff(block.indptr))
            blocks.append(sparse.diags(1 / np.sqrt(many)) @ block)
        return sparse.hstack(blocks).tocsr()


def table_of(texts: Sequence[str]) -> Table:
    """The table of plain passages, kind by kind, the things of one in their alphabetical order."""
    known = [grams_of(text) for text in texts]
    by_kind = [_distinguishing(known, kind) for kind in range(len(RAREST))]
    names = [name for each in by_kind for name in each]
    place = {name: at for at, name in enumerate(names)}
    cells = [
        np.array([place[g] for kind in grams for g in kind if g in place], dtype=np.int32)
        for grams in known
    ]
    ends = np.concatenate([[0], np.cumsum([len(each) for each in cells])])
    ones = sparse.csr_matrix(
        (np.ones(int(ends[-1])), np.concatenate(cells), ends), shape=(len(texts), len(names))
    )
    ones.sort_indices()
    kinds = np.repeat(np.arange(len(RAREST)), [len(each) for each in by_kind])
    return Table(tuple(names), kinds, ones)


def _distinguishing(known: Sequence[Grams], kind: int) -> list[str]:
    seen = Counter(gram for grams in known for gram in grams[kind])
    return sorted(gram for gram, n in seen.items() if n >= RAREST[kind])
