"""How one person types: abbreviations, letter case, punctuation and slips, as habits of a person and not as noise on words.

Shares follow the measured ones (docs/mesin-laporan.md names the source): about half of all texts have no abbreviation
at all, one in ten no punctuation, one in three ends with a full stop. A stretch that must not change, such as a phone
number, is carried through as one private-use character and put in at the very end, so that its place is known exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from trainer.domain.chance import Draw
from trainer.generator.bank import Raw
from trainer.generator.shares import Shares

FIRST_MARK = 0xE000
"""Private-use characters stand for stretches that no habit may touch."""

WORD = re.compile(r"[A-Za-z]+")
WORDS = re.compile(r"([A-Za-z]+)")
"""Splits a text into what is no word and words, by turns."""
BEGINNING = 2
"""Letters of *di* and *ke*."""
TWICE = re.compile(r"\b([a-z]{3,})-\1\b", re.IGNORECASE)
AFTER_MARK = re.compile(r"([.,]) (?=[A-Za-z])")
BEFORE_MARK = re.compile(r"(?<=\w)([.,!?])(?= |$)")
PUNCTUATION = re.compile(r"[.,!?;:…]+")
WE = re.compile(
    r"\b([Kk])ami\b(?<!antara .ami)(?<!seorang dari .ami)"
    r"(?! (?:para|semua|berdua|bertiga|sekeluarga|warga|orang|dari|bersama|bertetangga|\d))"
)
ONE_SPAN = re.compile(r"\bse(hari|minggu|bulan|tahun|jam)\b(?!-)")
LOOSE_DAYS = {
    "kemarin": "tempo hari",
    "besok": "esok",
    "tadi malam": "semalam",
    "hari ini": "sekarang ini",
}
LOOSE = re.compile(
    rf"(?<!-)(?<!tahun )(?<!bulan )(?<!minggu )(?<!hari )(?<!malam )(?<!sore )(?<!pagi )(?<!siang )"
    rf"\b(?:{'|'.join(LOOSE_DAYS)})\b(?!-)(?! (?:dulu|lusa|hari|malam|sore|pagi|siang|subuh))"
)
"""None of them stands in a longer name of a day: *tahun kemarin*, *kemarin sore*, *besok lusa*."""
DIGITS = {
    "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6", "tujuh": "7", "delapan": "8", "sembilan": "9",
    "sepuluh": "10",
    "sebelas": "11", "dua belas": "12", "lima belas": "15", "dua puluh": "20", "tiga puluh": "30",
}  # fmt: skip
COUNTS = frozenset(
    [*" ".join(DIGITS).split(), "belas", "puluh", "satu", "beberapa", "berapa", "sekian"]
)
"""Words after which *hari* is counted."""
NUMBER = r"satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|belas|puluh|ratus|ribu|juta"
COUNTED = re.compile(
    r"(?<!-)(?<!ratus )(?<!puluh )(?<!ribu )(?<!juta )\b("
    + "|".join(sorted(DIGITS, key=len, reverse=True))
    + rf")\b(?!-)(?! (?:{NUMBER})\b)"
)
"""A number by itself: nobody writes *seratus 30 lima ribu* or *3-tiganya*."""
COMMA = re.compile(r",(?! *$)(?=\s)")
LISTED = re.compile(
    r",(?= (?:[\w-]+ ){0,2}[\w-]+(?:,| (?:dan|serta|atau)\b)| (?:dan|serta|atau)\b)"
)
"""A comma between items of a list: without it two of them become one."""
ALREADY_JOINED = (" dan", " serta", " atau")
ONCE_AS_WELL = frozenset(
    "anak warga orang ibu bapak rumah teman kawan tetangga guru murid siswa pelajar petugas pengurus pedagang".split()
)
"""Words that mean the same when they are said once; *macam-macam* and *tiba-tiba* do not."""
TWICE_AS = {"2": r"\g<1>2", " ": r"\1 \1"}
GAPS = re.compile(r" {2,}")
LONGEST_BARE = 420
"""Letters up to which a text may do without any punctuation and still be read."""
LOUD = frozenset(
    """
    tidak belum sudah tolong mohon rusak mati lama parah banyak semua terus sekali bahaya janji bohong hancur gelap
    kotor bocor mahal habis kosong tutup sakit takut susah rugi percuma lambat berat penuh hilang ditolak dibiarkan
    segera sekarang malu bayar gratis gagal padam banjir terendam macet bolong jangan harus kapan mana siapa kenapa
    setiap selalu rakyat
    """.split()
)
"""Words that somebody who is angry or afraid writes in capitals."""
STOPS = ".!?:…,"

SLIP_LETTERS = "aiueonrtkgsmlpbdyhjw"


class Habits(NamedTuple):
    r"""How a person writes. Shares are how often a habit shows where it could.

    `case`: sentence, lower (all small), small_start, caps. `stop` joins sentences: ". ", ", ", ".. ", "... ", " ",
    ".", "\n". `end` closes the text. `short`: how much of what can be abbreviated is; 0 for most people.
    """

    case: str
    short: float
    stop: str
    end: str
    squeezed: float
    """Share of marks without a space after them."""
    loosened: int
    """How many marks get a space before them."""
    bare: bool
    """No punctuation at all."""
    twos: str
    """What joins a word said twice: "-", "2" (anak2), " ", or "" (said once)."""
    commas: float
    """Share of commas that are kept."""
    split_di: float
    """Share of *di-* verbs and *di* places written wrongly."""
    slips: float
    """Typing slips per hundred words."""
    misspelt: float
    """Share of words that people often misspell, misspelt."""
    loud_words: int
    """How many words are written in capitals."""
    stretched: bool
    """tolonggg"""
    doubled: str
    """A stop mark that comes in runs: "" for none, else "!" or "?" or "," """
    loose_days: bool
    """*tempo hari* for *kemarin*, *satu bulan* for *sebulan*."""
    digits: bool
    """2 for *dua*."""
    alone: bool
    """*saya* where others write *kami*."""


class Spelling:
    """The words of a language as people shorten, misspell and join them. Read from spelling.yaml."""

    def __init__(self, raw: Raw) -> None:
        self.short = {word: _weighed(forms) for word, forms in raw["short"].items()}
        self.address = {word: _weighed(forms) for word, forms in raw["address"].items()}
        self.slips: Mapping[str, Sequence[str]] = raw["slips"]
        self.known = frozenset((*self.short, *self.address, *self.slips))
        """Words that somebody may write otherwise, in small letters."""
        self.joined: Mapping[str, str] = raw["joined"]
        self.di = re.compile(rf"\b(?:{'|'.join(_by_beginning(self.joined))})\b")


def _weighed(forms: Sequence[Sequence[object]]) -> Shares[str]:
    return Shares((str(form), float(str(weight))) for form, weight in forms)


def _by_beginning(words: Iterable[str]) -> Iterator[str]:
    """Patterns of words that begin alike, so that a word that begins otherwise is soon passed over; the longest first."""
    longest = sorted(words, key=lambda word: (word[:BEGINNING], -len(word)))
    for beginning, alike in groupby(longest, key=lambda word: word[:BEGINNING]):
        rests = (re.escape(word[BEGINNING:]) for word in alike)
        yield f"{beginning}(?:{'|'.join(rests)})"


class Voice:
    """One person writing one report: habits, and the words they shorten, chosen once and kept through the text."""

    def __init__(self, draw: Draw, habits: Habits, spelling: Spelling) -> None:
        self._draw = draw
        self._habits = habits
        self._spelling = spelling
        self._own: dict[str, str] = {}

    def written(self, sentences: Sequence[str], *, together: bool) -> str:
        """The sentences as this person types them, one text. Private-use characters stay as they are.

        `together`: several people write, so that *kami* is not one of them.
        """
        habits = self._habits
        worded = [self._worded(sentence, alone=not together) for sentence in sentences]
        text = self._joined(worded)
        if habits.bare and len(text) <= LONGEST_BARE:
            text = GAPS.sub(" ", PUNCTUATION.sub(" ", LISTED.sub(_and, text))).strip()
        else:
            text = self._marked(text)
        if habits.slips:
            text = self._slipped(text)
        return self._cased(text)

    def _worded(self, sentence: str, *, alone: bool) -> str:
        habits = self._habits
        if alone and habits.alone and "ami" in sentence:
            sentence = WE.sub(_one_alone, sentence)
        if habits.loose_days:
            sentence = ONE_SPAN.sub(r"satu \1", LOOSE.sub(_loose, sentence))
        if habits.digits:
            sentence = COUNTED.sub(_digit, sentence)
        if habits.split_di and "di" in sentence:
            sentence = self._spelling.di.sub(self._di, sentence)
        if habits.short or habits.misspelt:
            sentence = self._respelt(sentence)
        if habits.twos != "-" and "-" in sentence:
            sentence = self._doubled(sentence)
        if "," in sentence and habits.commas < 1:
            listed = {match.start() for match in LISTED.finditer(sentence)}
            sentence = COMMA.sub(
                lambda m: m.group() if m.start() in listed else self._comma(m), sentence
            )
        return sentence

    def _doubled(self, sentence: str) -> str:
        """Words that are said twice as this person writes them; some say once what means the same."""
        way = TWICE_AS.get(self._habits.twos)
        if way is not None:
            return TWICE.sub(way, sentence)
        return TWICE.sub(
            lambda m: m.group(1) if m.group(1).lower() in ONCE_AS_WELL else m.group(), sentence
        )

    def _comma(self, match: re.Match[str]) -> str:
        return match.group() if self._draw() < self._habits.commas else match.group()[1:]

    def _di(self, match: re.Match[str]) -> str:
        found = match.group()
        return self._spelling.joined[found] if self._draw() < self._habits.split_di else found

    def _respelt(self, sentence: str) -> str:
        """The words that this person writes in a way of their own, written so."""
        known, own = self._spelling.known, self._own
        pieces = WORDS.split(sentence)
        for at in range(1, len(pieces), 2):
            word = pieces[at]
            if word.lower() in known:
                spelt = own.get(word)
                if spelt is None:
                    spelt = own[word] = self._spelt(word)
                pieces[at] = spelt
        return "".join(pieces)

    def _spelt(self, word: str) -> str:
        """How this person always writes a word."""
        habits, spelling, draw = self._habits, self._spelling, self._draw
        small = word.lower()
        forms = spelling.short.get(small)
        if (forms is None and word[:1].isupper()) or small in spelling.address:
            forms = spelling.address.get(small, forms)
        if forms is not None and draw() < habits.short:
            return _like(word, forms.drawn(draw))
        slip = spelling.slips.get(small)
        if slip is not None and draw() < habits.misspelt:
            return _like(word, slip[int(draw() * len(slip))])
        return word

    def _joined(self, sentences: Sequence[str]) -> str:
        """Sentences one after the other; every one of them begins with a capital where the person uses capitals."""
        draw, habits = self._draw, self._habits
        out: list[str] = []
        for number, sentence in enumerate(sentences):
            last = number == len(sentences) - 1
            runs_on = out and out[-1] in (", ", " ")
            out.append(sentence if runs_on else sentence[:1].upper() + sentence[1:])
            if last:
                break
            if sentence[-1:] in STOPS:
                out.append("\n" if habits.stop == "\n" and draw() < 0.5 else " ")
                continue
            stop = habits.stop
            if stop == "\n":
                stop = ".\n" if draw() < 0.55 else ". "
            elif stop in (", ", " ", ".. ", "... ") and draw() < 0.35:
                stop = ". "
            elif stop == ". " and draw() < 0.06:
                stop = ", "
            out.append(stop)
        text = "".join(out)
        return text if text[-1:] in STOPS else text + habits.end

    def _marked(self, text: str) -> str:
        """Spaces about marks as this person sets or loses them."""
        draw, habits = self._draw, self._habits
        if habits.squeezed:
            text = AFTER_MARK.sub(
                lambda m: m.group(1) if draw() < habits.squeezed else m.group(), text
            )
        for _ in range(habits.loosened):
            marks = [m.start() for m in BEFORE_MARK.finditer(text)]
            if marks:
                at = marks[int(draw() * len(marks))]
                text = f"{text[:at]} {text[at:]}"
        if habits.doubled and habits.doubled in text:
            runs = habits.doubled * (2 + int(draw() * 2))
            if habits.doubled == ",":
                return text.replace(",", ",,", 1)
            at = text.rindex(habits.doubled)
            text = text[:at] + runs + text[at + 1 :]
        return text

    def _slipped(self, text: str) -> str:
        """Single slips of the finger: a letter lost, changed, doubled, or two swapped."""
        draw = self._draw
        expected = self._habits.slips * len(text) / 640
        times = int(expected) + (draw() < expected % 1)
        for _ in range(times):
            at = int(draw() * len(text))
            if not (
                1 <= at < len(text) - 2
                and text[at - 1 : at + 2].isascii()
                and text[at - 1 : at + 2].isalpha()
            ):
                continue
            text = text[:at] + _slip(draw, text[at]) + text[at + 1 :]
        return text

    def _cased(self, text: str) -> str:
        draw, habits = self._draw, self._habits
        if habits.stretched:
            text = _stretch(text, draw)
        if habits.case == "caps":
            return text.upper()
        if habits.case == "lower":
            return text.lower()
        if habits.case == "small_start":
            text = text[:1].lower() + text[1:]
        for _ in range(habits.loud_words):
            words = [m for m in WORD.finditer(text) if m.group().lower() in LOUD]
            if words:
                one = words[int(draw() * len(words))]
                text = text[: one.start()] + one.group().upper() + text[one.end() :]
        return text


def _and(match: re.Match[str]) -> str:
    """What parts the items of a list where no comma does; the parts of an address need nothing."""
    before = match.string[: match.start()].rpartition(" ")[2]
    after = match.string[match.end() + 1 : match.end() + 2]
    address = before[:1].isupper() or after.isupper()
    joined = match.string.startswith(ALREADY_JOINED, match.end())
    return "" if address or joined else " dan"


def _loose(match: re.Match[str]) -> str:
    """Another name for a day; *lima hari ini* names none."""
    before = match.string[: match.start()].rpartition(" ")[0].rpartition(" ")[2]
    counted = before.isdigit() or before.lower() in COUNTS
    return match.group() if counted else LOOSE_DAYS[match.group()]


def _one_alone(match: re.Match[str]) -> str:
    return "Saya" if match.group(1) == "K" else "saya"


def _digit(match: re.Match[str]) -> str:
    return DIGITS[match.group()]


def _like(word: str, form: str) -> str:
    """A form in the letter case of the word it stands for."""
    return form[:1].upper() + form[1:] if word[:1].isupper() and not word.isupper() else form


def _slip(draw: Draw, letter: str) -> str:
    """What came instead of a letter (kinds as measured: lost 30 %, wrong 30 %, one too many 25 %, the rest double)."""
    kind = draw()
    if kind < 0.34:
        return ""
    other = SLIP_LETTERS[int(draw() * len(SLIP_LETTERS))]
    if kind < 0.66:
        return other if letter.islower() else letter
    return letter + (other if kind < 0.9 else letter)


def _stretch(text: str, draw: Draw) -> str:
    """One word with its last letter held down."""
    words = [m for m in WORD.finditer(text) if m.end() - m.start() >= 4]
    if not words:
        return text
    one = words[int(draw() * len(words))]
    return text[: one.end()] + one.group()[-1] * (2 + int(draw() * 3)) + text[one.end() :]
