"""A text as it is compared: lower case, short forms written out, slips mended; every stretch leads back to the original.

The judges look for words in `Plain.text` and cite places in the answer as it was given. Full stops that end no sentence
(`Jl.`, `08.00`) are gone, so that those which are left part sentences. Nothing here knows what a word is worth.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import yaml

from trainer.answers.language.spelling import is_known, is_listed, mended
from trainer.answers.language.words import DROPPED, Span, folded

TOKEN = re.compile(
    r"\+?\d{1,40}(?:[.,:/-]\d{1,40}){0,8}|[^\W\d_]{1,60}(?:['’‘`´][^\W\d_]{1,60}){0,4}\d?|[.!?]+|[,;:()\"“”/\n-]|\S"
)
"""Numbers with what groups them, words, ends of sentences, what parts clauses, and any other sign.

A word of more letters than any has, or a number of more groups, is cut: junk must not take long.
"""

ENDS = frozenset((".", "!", "?", "\n"))
ABBREVIATED = frozenset(
    "jl jln gg no nmr kec kel kab kota prov bpk bp ibu bu sdr sdri yth dsb dll tgl dr drs hj h ir st sh sp pd se mm "
    "kab ds dsn rt rw pkl pk telp tlp tel hp wa ext sd s "
    "bid kasi sub subbid hub plg ket bag maks min disp".split()
)
"""Short forms whose full stop ends no sentence."""


EMPHATIC = frozenset("tdk sdh blm jgn hrs bkn".split())
"""Short forms that are no name of an office, written in capitals: *TDK ada biaya*."""
UNITS = frozenset("mm cm dm m km kg gr ml l ha kv kwh".split())
"""Short forms that after a number are units, whatever else they may stand for."""


KILOMETRE, MILESTONE = "km", re.compile(r"\.? ?\d")
"""Before a number it is a place on a road (*Km 5*), else the everyday short form of *kami*."""


class Token(NamedTuple):
    """One word, number or mark: as compared, where it stands in the original, and where in the plain text.

    `short`: `everyday` or `spoken` when it was written as one, "" otherwise. `slip`: whether it was mended.
    """

    text: str
    start: int
    end: int
    at: int
    short: str = ""
    slip: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """The plain text and the way back. `tokens` are in order; between two stands one space.

    Every reading is one of its own: two are never equal.
    """

    text: str
    tokens: tuple[Token, ...]
    offsets: tuple[int, ...]

    def place(self, start: int, end: int) -> Span:
        """The span of the original that the plain text's `start` to `end` comes from. `start` < `end`."""
        first = self.tokens[self.token_at(start)]
        last = self.tokens[self.token_at(max(start, end - 1))]
        return first.start, last.end

    def token_at(self, offset: int) -> int:
        """Index of the token that an offset of the plain text lies in, or that stands before it."""
        return max(0, bisect_right(self.offsets, offset) - 1)


KEPT_TEXTS, LONGEST_KEPT = 256, 2_000
"""How many texts stay in their plain form, and how long they are at most: those of a case are asked again for every answer."""


def plain(text: str, own: frozenset[str] = frozenset()) -> Plain:
    """The plain form of any text; of an empty one it is empty. `own`: folded words of the case, never taken for slips."""
    return _read(text, own) if len(text) > LONGEST_KEPT else _kept(text, own)


@lru_cache(maxsize=KEPT_TEXTS)
def _kept(text: str, own: frozenset[str]) -> Plain:
    return _read(text, own)


def _read(text: str, own: frozenset[str]) -> Plain:
    tokens: list[Token] = []
    at = 0
    for match in TOKEN.finditer(text):
        raw = match.group()
        if raw == "." and tokens and _abbreviated(text, tokens[-1], match.start()):
            continue
        if raw == "!" and tokens and _is_of_name(text, tokens[-1], match):
            continue
        after_number = bool(tokens) and tokens[-1].text[-1].isdigit()
        if (raw.lower() in UNITS and after_number) or (
            raw.lower() == KILOMETRE and MILESTONE.match(text, match.end())
        ):
            tokens.append(Token(raw.lower(), match.start(), match.end(), at))
            at += len(raw) + 1
            continue
        plain_word, short, slip = _corrected(raw, _may_be_name(raw, tokens))
        if slip and (raw_word := "".join(map(folded, raw))) in own:
            plain_word, slip = raw_word, False
        if not plain_word:
            continue
        if joined := _joined(text, tokens, plain_word, match):
            tokens[-1] = joined
            at = joined.at + len(joined.text) + 1
            continue
        tokens.append(Token(plain_word, match.start(), match.end(), at, short, slip))
        at += len(plain_word) + 1
    return Plain(" ".join(each.text for each in tokens), tuple(tokens), tuple(t.at for t in tokens))


def _abbreviated(text: str, before: Token, at: int) -> bool:
    """Whether a full stop at `at` belongs to the short form before it."""
    raw = text[before.start : before.end].lower()
    return before.end == at and (raw in ABBREVIATED or (len(raw) == 1 and raw.isalpha()))


APART = frozenset(
    (
        "aspal",
        "bilangnya",
        "data",
        "denda",
        "foto",
        "gaji",
        "gambar",
        "hukum",
        "jeda",
        "kira",
        "kiranya",
        "kubur",
        "langgar",
        "lap",
        "maksud",
        "operasi",
        "patok",
        "proses",
        "pukul",
        "rantai",
        "sidang",
        "telepon",
        "tera",
        "undang",
        "versi",
    )
)
"""Nouns after `di` that make another word when joined to it: *di data kami*."""
SHORT = 4
"""Letters; shorter words are mostly abbreviations, which stay what they are: *KTP nya*."""
FOLLOWED = frozenset(("menindak", "ditindak"))


def _joined(text: str, before: list[Token], plain_word: str, match: re.Match[str]) -> Token | None:
    """One token for a word whose parts were written apart: `di sisihkan`, `lubang nya`, `ditindak lanjuti`."""
    if not before or text[before[-1].end : match.start()] != " ":
        return None
    last = before[-1]
    whole = f"{last.text}{plain_word}"
    if plain_word == "nya":
        fits = last.text[-1].isalpha()
        if text[last.start : last.end].isupper() or len(last.text) < SHORT:
            whole = last.text
    elif last.text in FOLLOWED:
        fits = plain_word == "lanjuti"
    else:
        fits = last.text == "di" and match.group().islower() and _is_passive(whole, plain_word)
    return Token(whole, last.start, match.end(), last.at, last.short, True) if fits else None


def _is_passive(whole: str, base: str) -> bool:
    """Whether `di` and a word are one verb."""
    if base in APART or len(base) < 3:
        return False
    return is_listed(whole) or (base.endswith("kan") and len(base) > 6 and is_known(base))


def _may_be_name(raw: str, before: list[Token]) -> bool:
    """Whether a token has a capital letter though no sentence begins with it."""
    return raw[0].isupper() and bool(before) and before[-1].text not in ENDS


def _is_of_name(text: str, before: Token, mark: re.Match[str]) -> bool:
    """Whether an exclamation mark is that of SP4N-LAPOR! inside a sentence."""
    after = text[mark.end() :].lstrip(" ")[:1]
    return text[before.start : mark.start()] == "LAPOR" and not (
        after in ("", "\n") or after.isupper()
    )


@lru_cache(maxsize=65536)
def _corrected(raw: str, name: bool) -> tuple[str, str, bool]:
    """A token as it is compared, the kind of short form it was, and whether it was mended."""
    word = "".join(folded(each) for each in raw if each not in DROPPED)
    if not word or not word[0].isalpha():
        return (word[0] if word and word[0] in ENDS else word), "", False
    for kind, table in short_forms().items():
        if word in table and (kind == "known" or word in EMPHATIC or not raw.isupper()):
            return table[word], "" if kind in ("known", "slip") else kind, kind == "slip"
    base = word.rstrip("0123456789")
    if word.endswith("2") and len(base) > 2:
        # "warga2": doubled in speech
        return _corrected(base, name)[0], "everyday", False
    if raw.isupper():
        return word, "", False
    right = mended(word, name)
    return right, "", right != word


@cache
def short_forms() -> dict[str, dict[str, str]]:
    """Kind to short form to what it stands for."""
    path = Path(__file__).with_name("shortforms.yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {
        kind: {str(short): str(full) for short, full in table.items()}
        for kind, table in raw.items()
    }
