"""How a citizen asks for what an answer leaves out, and says that it has come: phrases by code, opened by temper.

Phrases stand in `tanya.yaml`. What was asked before is read back from the citizen's own words in the log: every phrase
belongs to one code, or to two that are asked together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml

from trainer.cast.words import (
    Occasion,
    aloud,
    manner_of,
    phrases_in,
    texts_of_reporter,
    unheard,
)
from trainer.domain.chance import pick, stream
from trainer.domain.dossier import Dossier
from trainer.domain.run import Run

JOINED = "+"

TIMES = ("time",)
"""What the words of `AKHIR_TIME` ask for."""

WHOLE = frozenset(("answer", "topic"))
"""Codes that ask for all of an answer: who goes on asking does not say that it has come."""

MOODS: Mapping[int, str] = {1: "calm", 2: "calm", 3: "firm", 4: "firm", 5: "hot"}
"""How a question opens, by the temper of the report's truth."""

Manners = Mapping[str, tuple[str, ...]]
"""Manner of writing to phrases."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The phrases. `opening` is by mood, `what` names what has come, by code; `brought` holds `{apa}` for that name.
    `question` is by code, or by two codes joined.
    """

    opening: Mapping[str, Manners]
    again: Manners
    brought: Manners
    what: Mapping[str, str]
    question: Mapping[str, Manners]


def question_for(
    run: Run, dossier: Dossier, about: tuple[str, ...], missing: frozenset[str]
) -> str | None:
    """A question about these codes (one, or two that are asked together); None when there is no new way to ask it.

    It opens with thanks for what was asked before and is no longer `missing`, else with the reminder that it was asked
    before, else by temper.
    """
    phrases = asking().question.get(JOINED.join(about), {}).get(manner_of(dossier), ())
    asked = _drawn(run, dossier, "question", phrases)
    if asked is None:
        return None
    opening = brought(run, dossier, missing | WHOLE) or _opening(run, dossier, about)
    return f"{opening} {asked}" if opening else asked


def brought(run: Run, dossier: Dossier, missing: frozenset[str]) -> str | None:
    """Thanks for what was asked before the last answer and has come with it; None when there is nothing of that kind."""
    come = [code for code in last_asked(dossier) if code not in missing]
    return _drawn(run, dossier, "brought", _thanks(dossier, come)) if come else None


def last_asked(dossier: Dossier) -> tuple[str, ...]:
    """Codes of the last question of the reporter that the last answer answers; () when there was none."""
    answered = max((answer.seq for answer in dossier.answers if answer.leads), default=0)
    words = [c.text for c in dossier.comments if c.by == "reporter" and c.seq < answered]
    return codes_in(words[-1]) if words else ()


def questions_of(dossier: Dossier) -> int:
    """How often the reporter has asked for something that an answer left out."""
    return sum(bool(codes_in(text)) for text in texts_of_reporter(dossier))


def is_thanks(dossier: Dossier, text: str) -> bool:
    """Whether a text is one that `brought` may give, and nothing more."""
    parts = [(code,) for code in asking().what]
    together = [tuple(key.split(JOINED)) for key in asking().question if JOINED in key]
    return any(text in aloud(dossier, _thanks(dossier, codes)) for codes in (*parts, *together))


@lru_cache(maxsize=4096)
def codes_in(text: str) -> tuple[str, ...]:
    """The codes that a text asks for, by the longest phrase in it; () for a text that is no question of this kind."""
    plain = text.casefold()
    found = [each for each in _questions() if each in plain]
    return _questions()[max(found, key=len)] if found else ()


@cache
def _questions() -> Mapping[str, tuple[str, ...]]:
    """Every phrase of a question, in small letters, to its codes."""
    kinds = [(tuple(key.split(JOINED)), manners) for key, manners in asking().question.items()]
    kinds.append((TIMES, phrases_in("pelapor")[Occasion.AKHIR_TIME]))
    return {
        phrase.casefold(): codes
        for codes, manners in kinds
        for phrases in manners.values()
        for phrase in phrases
    }


def _opening(run: Run, dossier: Dossier, about: tuple[str, ...]) -> str | None:
    before = {code for text in texts_of_reporter(dossier) for code in codes_in(text)}
    again = bool(before & set(about))
    openings = asking().again if again else asking().opening[MOODS[dossier.report.truth.temper]]
    return _drawn(run, dossier, "opening", openings.get(manner_of(dossier), ()))


def _thanks(dossier: Dossier, codes: Iterable[str]) -> tuple[str, ...]:
    what = " dan ".join(asking().what[code] for code in codes)
    return tuple(each.format(apa=what) for each in asking().brought[manner_of(dossier)])


def _drawn(run: Run, dossier: Dossier, part: str, phrases: Iterable[str]) -> str | None:
    """One of the phrases that stand in nothing that the reporter has said; None when all were said."""
    earlier_texts = texts_of_reporter(dossier)
    new = [p for p in aloud(dossier, phrases) if not any(p in text for text in earlier_texts)]
    left = unheard(run, new)
    return (
        pick(stream(run.seed, "cast", part, dossier.id, len(earlier_texts)), left) if left else None
    )


@cache
def asking() -> Asking:
    """The phrases as they stand in the file."""
    path = Path(__file__).with_name("tanya.yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return Asking(
        {mood: _manners(manners) for mood, manners in raw["opening"].items()},
        _manners(raw["again"]),
        _manners(raw["brought"]),
        raw["what"],
        {key: _manners(manners) for key, manners in raw["question"].items()},
    )


def _manners(raw: Mapping[str, Iterable[str]]) -> Manners:
    return {manner: tuple(phrases) for manner, phrases in raw.items()}
