"""What a desk has heard before: which words and names are common there, and which earlier report said them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from trainer.matching.places import Name
from trainer.matching.reading import Reading
from trainer.matching.words import Vocabulary, is_slip, tells

UNSEEN = 40
"""Reports that a desk is thought to have had before: on a young desk too a word that is new to it weighs much."""
RARE = 2
"""Reports up to which a word that nearly is another may be a slip; what is said more often is a word of its own."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Numbers of the earlier reports that say a name, and of those that say its telling word alone."""

    whole: tuple[int, ...]
    half: tuple[int, ...]


class Desk:
    """One report and those before it, which are counted from 0."""

    def __init__(self, report: Reading, earlier: Sequence[Reading]) -> None:
        self.report, self.earlier = report, earlier
        self._mentions: dict[str, list[int]] = defaultdict(list)
        self._terms: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(earlier):
            for word in each.words:
                self._mentions[word].append(number)
            for term in each.terms:
                self._terms[term].append(number)

    def with_term(self, term: str) -> Sequence[int]:
        """Numbers of the earlier reports with a stem."""
        return self._terms.get(term, ())

    def weight(self, term: str) -> float:
        """How much it tells that a report has a stem: the fewer have it here, the more."""
        return self.unheard - log(len(self.with_term(term)) + 1)

    @cached_property
    def unheard(self) -> float:
        """Weight of a stem that no earlier report has."""
        return log(len(self.earlier) + 1 + UNSEEN)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name that the report says: its own, and those of other reports, slips forgiven."""
        words = self.report.ordered_words
        found = dict.fromkeys((*self.report.line, *self._whole(self.report.called)))
        for at, word in enumerate(words):
            for first in (word, *self._firsts.nearly(word)):
                for name in self._names.get(first, ()):
                    if stands_at(name, words, at):
                        found[name] = None
        return tuple(found)

    @cached_property
    def halves(self) -> tuple[Name, ...]:
        """Names in the lines of other reports of which this one, without a line of its own, says the telling word alone."""
        if self.report.line:
            return ()
        names = dict.fromkeys(name for each in self.earlier for name in each.line if len(name) > 1)
        return tuple(
            name
            for name in names
            if name not in self.names
            and self._says_half(self.report, name, (self._distinctive(name),))
        )

    def heard(self, name: Name) -> Heard:
        """Which earlier reports say a name."""
        distinctive = self._distinctive(name)
        slips = (
            other for other in self._known.nearly(distinctive) if len(self._mentions[other]) <= RARE
        )
        forms = (distinctive, *slips)
        numbers = sorted({number for form in forms for number in self._mentions.get(form, ())})
        whole = tuple(number for number in numbers if says(self.earlier[number], name))
        rest = (number for number in numbers if number not in whole)
        half = (n for n in rest if self._says_half(self.earlier[n], name, forms))
        return Heard(whole, tuple(half))

    def _distinctive(self, name: Name) -> str:
        """The word of a name that is rarest here."""
        return min(name, key=lambda word: (len(self._mentions.get(word, ())), word))

    def _says_half(self, reading: Reading, name: Name, forms: Sequence[str]) -> bool:
        """Whether a report says the telling word of a name, in one of its forms, by itself, not as part of another name."""
        if len(name) == 1 or not tells(forms[0]):
            return False
        if any(form in line for line in reading.line for form in forms):
            return False
        pairs = zip(("", *reading.ordered_words), reading.ordered_words, strict=False)
        before = [previous for previous, word in pairs if word in forms]
        inside = forms[0] != name[0]
        return bool(before) and not (inside and any(word in self._inner for word in before))

    @cached_property
    def _names(self) -> Mapping[str, tuple[Name, ...]]:
        """All names of the desk by their first word."""
        names: dict[str, dict[Name, None]] = defaultdict(dict)
        for each in (*self.earlier, self.report):
            for name in (*each.line, *self._whole(each.called)):
                names[name[0]][name] = None
        return {first: tuple(found) for first, found in names.items()}

    def _whole(self, names: Sequence[Name]) -> Iterator[Name]:
        """Names but those that are cut off: *Menteng*, where the desk knows Menteng Penyang."""
        return (name for name in names if len(name) > 1 or name[0] not in self._inner)

    @cached_property
    def _firsts(self) -> Vocabulary:
        return Vocabulary(self._names)

    @cached_property
    def _known(self) -> Vocabulary:
        return Vocabulary(self._mentions)

    @cached_property
    def _inner(self) -> frozenset[str]:
        """Words of names of several words: after one of them a word is likely the rest of that name."""
        readings = (*self.earlier, self.report)
        names = (name for each in readings for name in (*each.line, *each.called))
        return frozenset(word for name in names if len(name) > 1 for word in name)


def says(other: Reading, name: Name) -> bool:
    """Whether a report says a name, in its text or its line of place, slips forgiven."""
    return any(
        stands_at(name, line, at)
        for line in (*other.line, other.ordered_words)
        for at in range(len(line) - len(name) + 1)
    )


def stands_at(name: Name, words: Sequence[str], at: int) -> bool:
    """Whether a name stands at a place of a text, each of its words with at most one slip."""
    return len(words) - at >= len(name) and all(
        word == words[at + place] or is_slip(word, words[at + place])
        for place, word in enumerate(name)
    )
