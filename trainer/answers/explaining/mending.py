"""Writing made clearer without other content: words written out, slips mended, office words said plainly, long sentences
parted (W6).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from trainer.answers.case import Case
from trainer.answers.explaining.changing import Edit, applied, sentences
from trainer.answers.language.plain import ABBREVIATED, Token
from trainer.answers.rubric.reading import Answer, read_answer

LONG = 18
"""Words of a sentence that is parted where one of its links begins a thought of its own."""
LINKS = re.compile(
    r"(?:;\s*|,\s+(?P<link>sehingga|sedangkan|sementara|namun|tetapi|tapi|adapun|maka)\s+)(?=\S)"
)
BEGINNINGS = {
    "sehingga": "Karena itu, ",
    "maka": "Karena itu, ",
    "sedangkan": "Sementara itu, ",
    "sementara": "Sementara itu, ",
    "namun": "Namun, ",
    "tetapi": "Namun, ",
    "tapi": "Namun, ",
    "adapun": "",
}
"""Link to what the sentence that it began starts with."""
SIGNS = (
    (r"\s*&\s*", " dan "),
    (r"(?:±|\+/?-)\s*(?=\d)", "sekitar "),
    (r"(?<=\w)\s*=\s*(?=\w)", " adalah "),
)
"""Signs that stand for words."""
MONTHS = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()
)
DATE = re.compile(r"\b([12]?\d|3[01])/(1[0-2]|0?[1-9])(?:/(20\d\d))?\b")

Mending = Callable[[str], str]


def mendings(case: Case, text: str) -> Iterator[tuple[Edit, ...]]:
    """The small mendings first, each on its own; then more of them at once."""
    answer = read_answer(case, text)
    words = tuple(_words(answer))
    whole = applied(text, words)
    if words:
        yield words
    ways: tuple[tuple[Mending, ...], ...] = (
        (spoken,),
        (capitalised,),
        (plainer,),
        (parted,),
        (plainer, capitalised),
        (parted, capitalised),
        (spoken, plainer, parted, capitalised),
    )
    for way in ways:
        mended = whole
        for mend in way:
            mended = mend(mended)
        if mended not in (text, whole):
            yield (Edit(0, len(text), mended),)


def _words(answer: Answer) -> Iterator[Edit]:
    """Each short form and each slip, written out."""
    for token in answer.whole.tokens:
        raw = answer.text[token.start : token.end]
        written = _written_out(raw, token)
        if (token.short or token.slip) and written and raw.lower() != written.lower():
            yield Edit(token.start, _end(answer.text, token), written)


DOUBLED = re.compile(r"([a-z]+) ?(?:2|²)(nya)?", re.IGNORECASE)
PREFIXED = ("ber", "me", "ter", "di")


def _written_out(raw: str, token: Token) -> str:
    """The word in full. The reading leaves away what doubles a word (*anak2*) and what hangs on it (*es nya*), an officer does
    not. "" where it cannot be told how it is written.
    """
    doubled = DOUBLED.fullmatch(raw)
    if doubled:
        word = doubled[1]
        known = word.lower() == token.text.removesuffix("nya")
        return (
            ""
            if not known or word.lower().startswith(PREFIXED)
            else f"{word}-{word}{doubled[2] or ''}"
        )
    joined = raw.replace(" ", "")
    if " " in raw and joined.lower().startswith(token.text):
        return joined
    return _like(raw, token)


def _end(text: str, token: Token) -> int:
    """With the full stop that belongs to a short form, not with one that ends the sentence."""
    raw = text[token.start : token.end].lower()
    inside = re.match(r"\.\s+\S", text[token.end :]) and raw in ABBREVIATED
    return token.end + 1 if inside else token.end


def _like(raw: str, token: Token) -> str:
    """With a capital letter where the original had one."""
    return token.text[:1].upper() + token.text[1:] if raw[:1].isupper() else token.text


def capitalised(text: str) -> str:
    """Every sentence with a capital letter and a full stop, single spaces, one mark where there were many."""
    text = re.sub(r"([!?.,])\1+", r"\1", re.sub(r"[ \t]+", " ", text))
    edits = []
    for start, end in sentences(text):
        stretch = text[start:end]
        stop = "" if stretch[-1] in ".!?:;," else "."
        edits.append(Edit(start, end, stretch[:1].upper() + stretch[1:] + stop))
    return applied(text, edits)


@cache
def everyday_words() -> Mapping[str, str]:
    """Word of offices to everyday word, "" for one that is left out."""
    path = Path(__file__).with_name("plainer.yaml")
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {str(word): str(instead) for word, instead in raw.items()}


@cache
def _office_words() -> re.Pattern[str]:
    longest_first = sorted(everyday_words(), key=len, reverse=True)
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)[,]?", re.IGNORECASE
    )


def plainer(text: str) -> str:
    """Office words in everyday words."""
    replaced = re.sub(r"([.!?])\s*\.", r"\1", _office_words().sub(_everyday, text))
    return re.sub(r" +([,.;])", r"\1", re.sub(r"[ \t]{2,}", " ", replaced)).strip()


def _everyday(match: re.Match[str]) -> str:
    office_word = match.group()
    word = everyday_words()[office_word.rstrip(",").lower()]
    if word and office_word.endswith(","):
        word += ","
    return word[:1].upper() + word[1:] if office_word[:1].isupper() else word


def spoken(text: str) -> str:
    """Signs and dates in figures written as one says them."""
    for sign, word in SIGNS:
        text = re.sub(sign, word, text)
    return DATE.sub(_dated, text)


def _dated(match: re.Match[str]) -> str:
    day, month, year = match.groups()
    return " ".join(each for each in (day, MONTHS[int(month) - 1], year) if each)


def parted(text: str) -> str:
    """Long sentences cut where a link begins a thought of its own."""
    edits = [
        Edit(start, end, LINKS.sub(_begun, text[start:end]))
        for start, end in sentences(text)
        if len(text[start:end].split()) > LONG
    ]
    return capitalised(applied(text, edits))


def _begun(match: re.Match[str]) -> str:
    return f". {BEGINNINGS.get(match['link'] or '', '')}"
