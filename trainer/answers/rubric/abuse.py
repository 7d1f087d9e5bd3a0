"""Answers that must not score well, and how far each kind may get: gibberish, heaps of keywords, other languages and more.

Source: response rubric, last table. A pasted complaint and sentences to the marker are left out before anything is read
(`reading`); here is what follows for the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.blanks import blanks
from trainer.answers.language.clauses import NEGATORS, Stretch
from trainer.answers.language.disorder import out_of_order
from trainer.answers.language.facts import ENOUGH
from trainer.answers.language.language import foreign_share, is_prose, readable_share
from trainer.answers.language.words import Span
from trainer.answers.rubric.elsewhere import best_fact, speaks_of_another
from trainer.answers.rubric.emptiness import circular, says_nothing
from trainer.answers.rubric.matter import ties_of
from trainer.answers.rubric.reading import Answer, known_of_case, once
from trainer.wording import wording_next_to

WORDING = wording_next_to(__file__)


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
    NONSENSE = "nonsense"


@dataclass(frozen=True, slots=True)
class Cap:
    """A kind that an answer is of, and the most that each dimension may have."""

    kind: Abuse
    most: Mapping[str, int]


SURE: Mapping[Abuse, float] = {
    Abuse.NEGATED: 0.5,
    Abuse.GENERIC: 0.5,
    Abuse.ANOTHER_CASE: 0.6,
    Abuse.SHUFFLED: 0.6,
}
"""Confidence in a limit by its kind: earnest answers of the build part were now and then taken for these."""
SURE_ELSE = 0.95

NOTHING_SAID = {"W2": 1, "W3": 1, "W4": 1}
FEW_WORDS = 12
READABLE, FOREIGN = 0.55, 0.35
NOT_ABOUT = 1
"""Level of W2 up to which an answer may be of another case, or of none."""
CHANCE = 1
"""Stems of the case that any answer may hold by chance."""
MANY_STRANGE = 5
"""Or so many strange stems for each that is the case's."""
VAGUE = 1
"""Level of W3 up to which an action is vague at most."""
CHANCE_OF_VAGUE = 4
"""Stems of the case that an answer with such an action may hold by chance, too."""
DENIED = 1.5
"""So many clauses of substance that deny for one that does not, from which an answer promises nothing."""


def caps_of(answer: Answer, about: int, acts: int) -> tuple[Cap, ...]:
    """The kinds that an answer is of, each with its limits. `about`, `acts`: the levels of W2 and W3 that were found."""
    found = [Cap(kind, NOTHING_SAID) for kind in _kinds(answer)]
    if says_nothing(answer):
        found.append(Cap(Abuse.NONSENSE, {**NOTHING_SAID, "W6": 1}))
    if denies_all(answer):
        found.append(Cap(Abuse.NEGATED, {"W3": 1, "W4": 1}))
    found += _unbound(answer, about, acts)
    return tuple(found)


def _unbound(answer: Answer, about: int, acts: int) -> list[Cap]:
    """The limits of an answer that speaks of another matter, or of none."""
    ties = ties_of(answer)
    fact = best_fact(answer) >= ENOUGH
    sure = fact and about > NOT_ABOUT and ties.own > CHANCE
    if not sure and speaks_of_another(answer):
        return [Cap(Abuse.ANOTHER_CASE, {"W2": 0, "W3": 1, "W4": 1})]
    by_chance = max(CHANCE, ties.strange // MANY_STRANGE)
    untied = about <= NOT_ABOUT and ties.distinctive == 0 and ties.own <= by_chance
    few = not fact and ties.distinctive <= CHANCE and ties.own <= CHANCE_OF_VAGUE
    if untied or (few and acts <= VAGUE):
        return [Cap(Abuse.GENERIC, {"W4": 1})]
    return []


def most_of_authority(answer: Answer, caps: tuple[Cap, ...]) -> int:
    """The most that W5 may have beside these limits."""
    if not caps:
        return 4
    return 3 if answer.case.authority.within else 1


def places(answer: Answer, kind: str) -> tuple[Span, ...]:
    """The stretches of the answer as given that make it one of a kind: open blanks, quotations; () where it is the whole."""
    if kind == Abuse.UNFILLED:
        return _open_places(answer)
    if kind == Abuse.NONSENSE:
        return answer.places(circular(answer))
    return answer.quotes if kind == Abuse.PASTED else ()


def _kinds(answer: Answer) -> list[Abuse]:
    found = []
    words = re.findall(r"[a-z]+", answer.plain.text)
    quoted = sum(end - start for start, end in answer.quotes)
    if _open_places(answer):
        found.append(Abuse.UNFILLED)
    if quoted and (len(words) < FEW_WORDS or quoted > 0.5 * len(answer.text)):
        found.append(Abuse.PASTED)
    elif len(words) >= 3 and readable_share(answer.plain) < READABLE:
        found.append(Abuse.GIBBERISH)
    elif foreign_share(answer.plain, answer.clauses) > FOREIGN:
        found.append(Abuse.LANGUAGE)
    elif not is_prose(answer.plain):
        found.append(Abuse.KEYWORDS)
    elif out_of_order(answer.plain, answer.written, known_of_case(answer.case)):
        found.append(Abuse.SHUFFLED)
    return found


@once
def _open_places(answer: Answer) -> tuple[Span, ...]:
    """Blanks in what is said to the reporter; brackets in talk to the marker are none."""
    return tuple(
        (start, end)
        for start, end in blanks(answer.text)
        if not any(start < till and end > since for since, till in answer.asides)
    )


def denies_all(answer: Answer) -> bool:
    """Whether nearly every clause with a deed, a time or a contact only denies: no visit, no repair, no date."""
    spans = (
        *(action.span for action in answer.actions),
        *(time.span for time in answer.times),
        *answer.contacts,
    )
    of_substance = dict.fromkeys(answer.clauses.clause_at(span[0]) for span in spans)
    denying = sum(_denies(each) for each in of_substance)
    return denying > 0 and denying >= DENIED * (len(of_substance) - denying)


def _denies(clause: Stretch) -> bool:
    """Whether a clause denies something that the reporter would want."""
    return DENIES.search(WELCOME.sub("", clause.text)) is not None


UNDONE = r"(?:ditiadakan|dibatalkan|ditolak|dihentikan|batal|nihil)"
DENIES = re.compile(NEGATORS.pattern + rf"|\b(?:{UNDONE}|menolak)\b")
WELCOME = compiled(
    r"\b"
    + any_of(
        "(?:tidak|tanpa) (?:akan )?"
        + any_of(
            r"(?:di|me)?pungut\w*",
            "biaya",
            "dikenai biaya",
            r"menyebut\w*",
            r"disebut\w*",
            "mencantumkan",
            "dicantumkan",
            r"menyebar\w*",
        ),
        "jangan (?:ragu|sungkan|segan)",
    )
    + r"\b"
)
"""What one is glad not to have."""
