"""Answers that must not score well, and how far each kind may get: gibberish, heaps of keywords, other languages and more.

Source: response rubric, last table. A pasted complaint and sentences to the marker are left out before anything is read
(`reading`); here is what follows for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.scoring.answer.matter import names_the_case, strange_names
from trainer.scoring.answer.reading import Answer, words_of_case
from trainer.scoring.reading.blanks import blanks
from trainer.scoring.reading.clauses import NEGATORS, Stretch
from trainer.scoring.reading.deeds import Deed, Sort, State
from trainer.scoring.reading.language import foreign_share, is_prose, readable_share
from trainer.scoring.reading.order import out_of_order
from trainer.scoring.reading.words import Span
from trainer.scoring.wording import wording_beside

WORDING = wording_beside(__file__)


class Abuse(StrEnum):
    GIBBERISH = "gibberish"
    KEYWORDS = "keywords"
    PASTED = "pasted"
    UNFILLED = "unfilled"
    SHUFFLED = "shuffled"
    LANGUAGE = "other_language"
    NEGATED = "negated"
    ANOTHER_CASE = "another_case"
    GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Cap:
    """A kind that an answer is of, and the most that each dimension may have."""

    kind: Abuse
    most: Mapping[str, int]


NOTHING_SAID = {"W2": 1, "W3": 1, "W4": 1}
FEW_WORDS = 12
READABLE, FOREIGN = 0.55, 0.35
NOT_ABOUT = 1
"""Level of W2 up to which an answer may be of another case, or of none."""
DENIED = 0.75
"""Share of the sentences of substance that deny, from which an answer promises nothing."""


def caps_of(answer: Answer, about: int) -> tuple[Cap, ...]:
    """The kinds that an answer is of, each with its limits. `about`: the level of W2 that was found."""
    found = [Cap(kind, NOTHING_SAID) for kind in _kinds(answer)]
    if denies_all(answer):
        found.append(Cap(Abuse.NEGATED, {"W3": 1, "W4": 1}))
    if about <= NOT_ABOUT and not names_the_case(answer):
        kind = Abuse.ANOTHER_CASE if strange_names(answer) else Abuse.GENERIC
        found.append(Cap(kind, {"W2": 0, "W3": 1, "W4": 1}))
    return tuple(found)


def most_of_authority(answer: Answer, caps: tuple[Cap, ...]) -> int:
    """The most that W5 may have beside these limits."""
    named = any(cap.kind is not Abuse.GENERIC for cap in caps)
    if not named:
        return 4
    return 3 if answer.case.authority.within else 1


def places(answer: Answer, kind: str) -> tuple[Span, ...]:
    """The stretches of the answer as given that make it one of a kind: open blanks, quotations; () where it is the whole."""
    if kind == Abuse.UNFILLED:
        return blanks(answer.text)
    return answer.quotes if kind == Abuse.PASTED else ()


def _kinds(answer: Answer) -> list[Abuse]:
    found = []
    words = re.findall(r"[a-z]+", answer.plain.text)
    quoted = sum(end - start for start, end in answer.quotes)
    if blanks(answer.text):
        found.append(Abuse.UNFILLED)
    if quoted and (len(words) < FEW_WORDS or quoted > 0.5 * len(answer.text)):
        found.append(Abuse.PASTED)
    elif len(words) >= 3 and readable_share(answer.plain) < READABLE:
        found.append(Abuse.GIBBERISH)
    elif foreign_share(answer.plain, answer.clauses) > FOREIGN:
        found.append(Abuse.LANGUAGE)
    elif not is_prose(answer.plain):
        found.append(Abuse.KEYWORDS)
    elif out_of_order(answer.plain, answer.text, words_of_case(answer.case)):
        found.append(Abuse.SHUFFLED)
    return found


def denies_all(answer: Answer) -> bool:
    """Whether nearly every sentence of substance only denies: no visit, no repair, no date."""
    denying = stating = 0
    for sentence in answer.clauses.sentences:
        deeds = [d for d in answer.deeds if sentence.start <= d.span[0] < sentence.end]
        others = (*(t.span for t in answer.times), *answer.contacts)
        if COURTESY.match(sentence.text) and not DENIES.search(sentence.text):
            continue
        if not deeds and not any(sentence.start <= span[0] < sentence.end for span in others):
            continue
        states = [
            d
            for d in deeds
            if d.sort is Sort.SPECIFIC and d.state in REAL and not _ends_denied(sentence, d)
        ]
        if DENIES.search(sentence.text) and not states:
            denying += 1
        else:
            stating += 1
    return denying > 0 and denying >= DENIED * (denying + stating)


REAL = frozenset((State.DONE, State.UNDER_WAY, State.PLANNED))
UNDONE = r"(?:ditiadakan|dibatalkan|ditolak|dihentikan|batal|nihil)"
DENIES = re.compile(NEGATORS.pattern + rf"|\b(?:{UNDONE}|menolak)\b")
ENDS_UNDONE = re.compile(rf"^[^,.;]*\b{UNDONE}\b")
ACT_DENIED = re.compile(r"^[^,.;]*\b(?:tidak|belum|bukan|tak)\b")
COURTESY = re.compile(
    r"^(?:\S+ ){0,6}?(?:terima kasih|maaf|kami (?:memahami|mengerti|prihatin)|yang terhormat|yang kami hormati)"
)


def _ends_denied(sentence: Stretch, deed: Deed) -> bool:
    """Whether what is called off stands after the deed in its clause: *penambalan 12 Mei dibatalkan*."""
    after = sentence.text[deed.span[1] - sentence.start :]
    said = sentence.text[deed.span[0] - sentence.start : deed.span[1] - sentence.start]
    noun = said.startswith(("pe", "per")) and said.endswith(("an", "annya"))
    return bool(ENDS_UNDONE.search(after)) or (noun and bool(ACT_DENIED.search(after)))
