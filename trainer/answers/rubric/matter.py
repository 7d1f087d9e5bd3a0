"""Whether an answer speaks of this case at all: with a word of its title, of what happened, of where, or of its names.

Words that answers to many different cases hold tell none apart; `common_words.txt` lists their stems (made by
`training/matter.py` from the build part of the gold set).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from trainer.answers.case import Case
from trainer.answers.language.calendar_words import DAYS, MONTHS
from trainer.answers.language.keys import EMPTY
from trainer.answers.language.plain import plain
from trainer.answers.language.spelling import is_known, stem
from trainer.answers.rubric.reading import Answer, words_of_case

CALENDAR = frozenset((*MONTHS, *DAYS))
OFFICE = CALENDAR | frozenset(
    "kak mas mbak nya irban sipil bid sub kasi kabid bappeda bapenda wib lapor".split()
)
"""Words with a capital letter that name no person and no place."""


ANY_LETTER = frozenset(
    stem(word)
    for word in (
        "pembangunan",
        "prioritas",
        "pelanggan",
        "pusat",
        "gangguan",
        "berkat",
        "tuhan",
        "aspirasi",
        "tinggi",
        "komunikasi",
        "lingkungan",
        "sanksi",
        "pengawasan",
        "mutu",
        "kualitas",
        "kepuasan",
        "kritik",
        "saran",
        "harapan",
        "kebijakan",
        "sistem",
        "pimpinan",
    )
)
"""Stems of which a letter of any office may hold one, whatever it is about."""

MOST_TELLING = 6


def features(answer: Answer) -> dict[str, float]:
    """What is counted of the matter: telling stems that the answer holds, and names that the case does not know."""
    distinctive = distinctive_stems(answer.case) & stems_of(answer.plain.text)
    return {
        "matter_telling": float(min(MOST_TELLING, len(distinctive))),
        "matter_none": float(not distinctive),
        "matter_strange": float(min(MOST_TELLING, len(strange_names(answer)))),
    }


def strange_names(answer: Answer) -> tuple[str, ...]:
    """Every name of people or places in the answer that the case does not know, as often as it stands there."""
    own = words_of_case(answer.case)
    found = []
    before = "."
    for token in answer.plain.tokens:
        raw = answer.text[token.start : token.end]
        name = raw[0].isupper() and raw[1:].islower() and len(raw) > 2
        if name and before not in (".", "\n", "!", "?", ":"):
            word = raw.lower()
            strange = word not in own and word not in OFFICE and not is_known(word)
            if strange and token.text == word:
                found.append(word)
        before = token.text
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Ties:
    """Of an answer's stems that not any answer holds: how many are the case's (`own`), how many nowhere in it (`strange`).

    `distinctive`: those of its own that name the matter, the place or a name. `strange_share`: the strange ones among all
    stems of the answer, 0 to 1.
    """

    own: int
    distinctive: int
    strange: int
    strange_share: float


def ties_of(answer: Answer) -> Ties:
    """How much of an answer is bound to its case: to what it tells, asks, knows and expects, and to whose it is."""
    answer_stems = stems_of(answer.plain.text)
    distinctive = answer_stems - common_stems()
    known = distinctive & _all_stems(answer.case)
    strange = len(distinctive) - len(known)
    own = known - ANY_LETTER
    names = own & distinctive_stems(answer.case)
    return Ties(len(own), len(names), strange, strange / max(1, len(answer_stems)))


@lru_cache(maxsize=256)
def _all_stems(case: Case) -> frozenset[str]:
    texts = [case.title, case.body, case.responder.agency, case.authority.owner]
    texts += [case.authority.right_door or ""]
    texts += [phrase for fact in case.key_facts for phrase in fact.phrases]
    texts += [phrase for each in case.expected_actions for phrase in each.phrases]
    return _stems(texts, case)


@lru_cache(maxsize=16)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a plain text's words, without those that say nothing by themselves."""
    words = re.findall(r"[a-z]{3,}", text)
    return frozenset(stem(word) for word in words if word not in EMPTY and word not in CALENDAR)


@lru_cache(maxsize=256)
def distinctive_stems(case: Case) -> frozenset[str]:
    """Stems of the title, of what happened and where, and of names in the text, without what any letter holds."""
    texts = [
        case.title,
        *(p for fact in case.key_facts if fact.kind != "when" for p in fact.phrases),
    ]
    names = (word for word in _stems((case.body,), case) if not is_known(word))
    office = _stems((case.responder.agency, case.authority.owner), case)
    places = _stems((p for f in case.key_facts if f.kind == "where" for p in f.phrases), case)
    everywhere = office & places
    return frozenset((*_stems(texts, case), *names)) - everywhere - common_stems()


@lru_cache(maxsize=1)
def common_stems() -> frozenset[str]:
    """Stems that answers to many different cases hold."""
    return frozenset(Path(__file__).with_name("common_words.txt").read_text("utf-8").split())


def _stems(texts: Iterable[str], case: Case) -> frozenset[str]:
    own = words_of_case(case)
    return frozenset(each for text in texts for each in stems_of(plain(text, own).text))
