"""How much speaks for two reports being about the same matter: the subject, and rare words that both have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from math import sqrt

from trainer.matching.desk import Desk
from trainer.matching.subjects import families_of
from trainer.matching.words import stem

SUBJECT = 0.4
"""Share of the subject in what the words tell; the other is that of rare words."""
FULL = 0.6
"""Similarity of rare words that two people who write of one matter hardly reach."""
SAME_TEXT = 0.75
"""How much of the shorter text must stand in the other, for the two to be one text that was sent again."""
SHOWN = 3


class Wording:
    """The words of one report beside those of the earlier ones; names of places are left out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._placed = frozenset(stem(word) for name in desk.names for word in name)
        self._weights = {
            term: desk.weight(term) for term in desk.report.terms if term not in self._placed
        }
        self._unmentioned = desk.unheard**2
        """As if each text had one rare word more that the other has not: two short texts are soon alike by chance."""
        self._size = self._unmentioned + sum(weight**2 for weight in self._weights.values())
        self._shared = self._by_number()
        self.same_texts = frozenset(n for n in self._shared if self._is_same_text(n))
        """Numbers of the earlier reports that may be this one, sent before."""

    def words_score(self, number: int) -> float:
        """From 0 to 1."""
        if number in self.same_texts:
            return 1.0
        alike = min(1.0, self.alike(number) / FULL)
        subject = similarity(self._desk.report.subjects, self._desk.earlier[number].subjects)
        return alike if subject is None else SUBJECT * subject + (1 - SUBJECT) * alike

    def alike(self, number: int) -> float:
        """From 0, no word in common, to 1, the same words; words that are rare at this desk weigh more."""
        shared = self._shared.get(number, 0.0)
        return shared / sqrt(self._size * self._size_of(number)) if shared else 0.0

    def _is_same_text(self, number: int) -> bool:
        most = self._shared[number] / SAME_TEXT
        return most >= self._size or (most >= self._unmentioned and most >= self._size_of(number))

    def _size_of(self, number: int) -> float:
        terms = (term for term in self._desk.earlier[number].terms if term not in self._placed)
        return self._unmentioned + sum(self._desk.weight(term) ** 2 for term in terms)

    def words(self, number: int) -> tuple[str, ...]:
        """A few words that both have, as this report writes them; *parit/got* where they differ.

        Two words of a subject say enough; else other rare words come after.
        """
        mine, theirs = self._desk.report.terms, self._desk.earlier[number].terms
        common = [
            term
            for term in self._weights
            if term in theirs and _is_one_word(mine[term], theirs[term])
        ]
        common.sort(key=lambda term: (not families_of(mine[term]), -self._weights[term], term))
        subject = sum(bool(families_of(mine[term])) for term in common)
        words = tuple(mine[term] for term in common[: subject if subject > 1 else SHOWN][:SHOWN])
        return words or tuple(self._of_one_family(number))[:1]

    def _of_one_family(self, number: int) -> Iterator[str]:
        """Pairs of words of one subject, with a slash between."""
        others = {f: word for word in self._desk.earlier[number].words for f in families_of(word)}
        for word in self._desk.report.words:
            other = next((others[f] for f in families_of(word) if f in others), None)
            if other is not None:
                yield f"{word}/{other}"

    def _by_number(self) -> Mapping[int, float]:
        shared: dict[int, float] = defaultdict(float)
        for term, weight in self._weights.items():
            for number in self._desk.with_term(term):
                shared[number] += weight**2
        return shared


def similarity(one: Mapping[int, float], other: Mapping[int, float]) -> float | None:
    """How alike two shares of subjects are, from 0 to 1; None where one report tells none."""
    if not one or not other:
        return None
    common = sum(share * other[family] for family, share in one.items() if family in other)
    sizes = (sum(share**2 for share in shares.values()) for shares in (one, other))
    return common / sqrt(next(sizes) * next(sizes))


def _is_one_word(one: str, other: str) -> bool:
    """Whether two words of one stem are plainly the same: *kebanjiran* and banjir, but not *kenangan* and senang."""
    return one in other or other in one or bool(families_of(one))
