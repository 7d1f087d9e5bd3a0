"""A word or two of a regional language in an Indonesian text, as few people write it (1 to 3 % of texts, measured).

Which language follows from the writer's background; the words and what they stand for are read from mixing.yaml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.domain.chance import Draw
from trainer.generator.bank import Raw
from trainer.generator.grammar import Phrase, compiled, realise

SHARES = {"Banjar": 0.014, "Dayak Ngaju": 0.045, "Jawa": 0.05, "Madura": 0.01}
"""How often people of a background mix; all texts together: 1 to 3 %, Banjar words in less than 0.8 %."""
LANGUAGES = {"Banjar": "banjar", "Dayak Ngaju": "ngaju", "Jawa": "jawa", "Madura": "jawa"}
MOST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Mixed:
    """What a language lends: greetings, last words, and words for Indonesian ones."""

    opens: tuple[Phrase, ...]
    closes: tuple[Phrase, ...]
    words: tuple[tuple[re.Pattern[str], str], ...]


def read_mixing(raw: Raw) -> Mapping[str, Mixed]:
    """The languages of a mixing.yaml by their name there."""
    return {name: _mixed(entries) for name, entries in raw.items() if isinstance(entries, list)}


def _mixed(entries: Sequence[Raw]) -> Mixed:
    return Mixed(
        tuple(compiled(each["open"]) for each in entries if "open" in each),
        tuple(compiled(each["close"]) for each in entries if "close" in each),
        tuple(
            (re.compile(rf"\b{re.escape(each['for'])}\b"), each["say"])
            for each in entries
            if "say" in each and "for" in each and "(" not in each["say"]
        ),
    )


def mixes(draw: Draw, background: str) -> str | None:
    """The language somebody mixes in; None for nearly everybody."""
    return LANGUAGES[background] if draw() < SHARES.get(background, 0.0) else None


def mixed(
    draw: Draw, sentences: list[str], lent: Mixed, *, greets: bool, thanks: bool
) -> list[str]:
    """The sentences with a greeting or last words in place of theirs, or with one or two words of a language.

    `greets` and `thanks`: whether the first sentence greets, and whether the last one says thanks.
    """
    way = draw()
    if lent.opens and way < 0.25:
        return [realise(lent.opens, draw, {}), *sentences[greets:]]
    if lent.closes and way < 0.5:
        return [*sentences[: len(sentences) - thanks], realise(lent.closes, draw, {})]
    fit = [pair for pair in lent.words if any(pair[0].search(each) for each in sentences)]
    text = list(sentences)
    for _ in range(min(MOST_WORDS, len(fit))):
        pattern, word = fit[int(draw() * len(fit))]
        text = _once(pattern, word, text)
    return text


def _once(pattern: re.Pattern[str], word: str, text: list[str]) -> list[str]:
    """The sentences with a word in the first place where it fits: nobody mixes in the same word six times."""
    at = next((number for number, each in enumerate(text) if pattern.search(each)), None)
    if at is None:
        return text
    return [*text[:at], pattern.sub(word, text[at], count=1), *text[at + 1 :]]
