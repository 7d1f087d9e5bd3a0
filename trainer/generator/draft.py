"""Sentences of one text as they are said, and what they give away about their writer.

What must be said is said. Whatever may be said is drawn again where it cannot come from the same person, and left out
when nothing fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

from trainer.domain.chance import Draw
from trainer.generator.grammar import say, slots
from trainer.generator.topic import Sentence
from trainer.generator.words import Words
from trainer.generator.writers import PASSED_ON, SEVERAL, clash, signs_of

TRIES = 4
"""How many sentences are tried before a place stays empty."""
MANY_TRIES = 16
"""The same, where the place must not stay empty."""
ONE = re.compile(
    r"\b(?:[Ss]aya|[Aa]ku|(?:[Ss]elaku|[Ss]ebagai) "
    r"(?:guru|orang tua|pemilik|ketua|sopir|pedagang|pelaku|penjaga|kader|wali))\b"
)
OF_SELF = re.compile(r"\b(?:saya|kami|aku)\b", re.IGNORECASE)
OPEN_GAP = re.compile(r"^ |  | $| [.,;?!]")
"""What stays where a word or a place was left out."""
GAPS, BEFORE_STOP = re.compile(r" {2,}"), re.compile(r" +(?=[.,;?!])")
PARTS, EDGE, REST = re.compile(r"(?<=[.;?!]) (?=\S)"), re.compile(r"^ | [.;?!]?$"), 3
"""Between the parts of a wording; where a part begins or ends with a gap; words of one that is nothing without it."""


class Line(NamedTuple):
    """A sentence as it is said, and about how many words it was meant to have."""

    text: str
    words: int


class Draft:
    """One text in the making. `known`: signs of the writer that are given before a word is said."""

    def __init__(self, draw: Draw, words: Words, known: Iterable[str]) -> None:
        self._draw = draw
        self._words = words
        self._known = set(known)
        self._so_far = ""
        self._of_one = False
        self.matter = ""
        """The sentence in which the matter begins."""
        self.greets = False
        """Whether the text begins with a greeting."""
        self.thanks = False
        """Whether it ends with thanks."""

    @property
    def of_several(self) -> bool:
        """Whether something that was said speaks for several people."""
        return SEVERAL in self._known

    @property
    def passed_on(self) -> bool:
        """Whether something that was said happened to somebody else, of whom the writer only knows."""
        return PASSED_ON in self._known

    def forbids(self, signs: Set[str]) -> bool:
        """Whether what gives away these signs cannot come from the writer as known so far."""
        return clash(self._known, signs)

    def must(self, sentence: Sentence, words: Words | None = None) -> Line:
        """A sentence that is said in any case, with other words where `words` are given."""
        text = self._realise(sentence, self._words if words is None else words)
        return self._kept(text, sentence, signs_of(text))

    def may(self, options: Sequence[Sentence], tries: int = TRIES) -> Line | None:
        """One of some sentences that fits what was said before; None when none was found."""
        for _ in range(tries):
            sentence = one_of(self._draw, options)
            text = self._realise(sentence, self._words)
            signs = signs_of(text)
            if not clash(self._known, signs) and self._same_number(signs):
                return self._kept(text, sentence, signs)
        return None

    def should(self, options: Sequence[Sentence]) -> Line:
        """One that fits what was said before where there is one, any other where there is none."""
        return self.may(options, MANY_TRIES) or self.must(one_of(self._draw, options))

    def says_again(self, sentence: Sentence) -> bool:
        """Whether a sentence would tell a landmark that was told before."""
        return "patokan" in slots(sentence.phrase) and self._words["patokan"] in self._so_far

    def _kept(self, text: str, sentence: Sentence, signs: Set[str]) -> Line:
        self._known |= signs
        self._so_far = f"{self._so_far} {text}"
        self._of_one = self._of_one or of_one(text)
        return Line(text, sentence.words)

    def _same_number(self, signs: Set[str]) -> bool:
        """Whether a sentence does not make several writers out of one."""
        return not (self._of_one and SEVERAL in signs)

    def _realise(self, sentence: Sentence, words: Words) -> str:
        """The wording of a sentence; a place that was told in the same words before is *here*."""
        out: list[str] = []
        known = words.nearby(self._so_far, there=self.passed_on, twice=sentence.twice)
        say(sentence.phrase, self._draw, known, out)
        name = words.area_name
        return without_gaps("".join(out).replace(f"{name} di {name}", name))


def without_gaps(text: str) -> str:
    """A wording without the gaps of words that were left out, and without what says nothing any more without them."""
    if not OPEN_GAP.search(text):
        return text
    parts = PARTS.split(text)
    whole = [part for part in parts if not (EDGE.search(part) and len(part.split()) <= REST)]
    return GAPS.sub(" ", BEFORE_STOP.sub("", " ".join(whole or parts))).strip()


def of_one(text: str) -> bool:
    """Whether a sentence speaks of its writer as one person."""
    return "saya" in text or "Saya" in text or ONE.search(text) is not None


def of_self(sentence: Sentence) -> bool:
    """Whether a sentence tells what the writer did, or had done to them, in every wording."""
    return any(isinstance(part, str) and OF_SELF.search(part) for part in sentence.phrase)


def one_of(draw: Draw, options: Sequence[Sentence]) -> Sentence:
    """One of some sentences, each as likely as the others."""
    return options[int(draw() * len(options))]
