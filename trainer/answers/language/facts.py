"""Whether a text names a fact of its case, in whatever form, order or shortening.

A fact is a handful of wordings. What tells it apart are its names, days, numbers and rarer words; a text names the fact
when enough of them stand close together. Wordings are examples (response rubric): inflections, synonyms and slips count.
A place is named by its own name alone, a day by its date alone. Words become keys in `keys`, texts are heard in `heard`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import fsum

from trainer.answers.language.heard import MONTH_NUMBERS, Heard, days_in_phrase, same_day
from trainer.answers.language.keys import MONTH_KEYS, RARE, RELATIONS, keys_of, weight
from trainer.answers.language.words import Span

ENOUGH = 0.6
"""Share of a wording that a text must hold to name the fact."""
WINDOW = 12
"""Words within which the parts of one fact stand together."""


@dataclass(frozen=True, slots=True)
class Found:
    """How far a text names a fact: 0 to 1, and the offsets in the plain text of the words that do."""

    share: float
    spans: tuple[Span, ...]


NOTHING = Found(0.0, ())


def find_fact(phrases: Iterable[str], heard: Heard) -> Found:
    """How far an answer names a fact: the best of its wordings in the best stretch of the answer."""
    best = NOTHING
    for phrase in phrases:
        keys = keys_of(phrase)
        if not keys:
            continue
        found = _best_window(keys, heard)
        if len(keys) == 1 and weight(keys[0]) < RARE:
            found = Found(found.share * LONE, found.spans)
        if found.share > best.share:
            best = found
    return best


LONE = 0.7
"""What a single everyday word is worth that is all a wording has to tell it by."""


def find_event(phrases: Iterable[str], heard: Heard) -> Found:
    """How far an answer names what a dated wording tells, its date left aside."""
    best = NOTHING
    for phrase in phrases:
        keys = tuple(key for key in keys_of(phrase) if not _is_date(key))
        found = _best_window(keys, heard) if keys else NOTHING
        if found.share > best.share:
            best = found
    return best


def _is_date(key: str) -> bool:
    return key[0].isdigit() or key in MONTH_KEYS or key in RELATIONS


def _best_window(keys: tuple[str, ...], heard: Heard) -> Found:
    hits = sorted((i, key) for key in keys for i in heard.at(key))
    best = NOTHING
    for at, _ in hits:
        inside = [(i, key) for i, key in hits if at <= i < at + WINDOW]
        matched = {key: i for i, key in reversed(inside)}
        share = fsum(weight(key) for key in matched) / fsum(weight(key) for key in keys)
        if share > best.share:
            best = Found(share, tuple(sorted(heard.spans[i] for i in matched.values())))
    return best


@lru_cache(maxsize=1024)
def _core(phrases: tuple[str, ...]) -> tuple[dict[str, float], float]:
    """What each key of a fact is worth, more when many of its wordings have it; and the worth of the fullest wording."""
    weights: dict[str, float] = {}
    for phrase in phrases:
        for key in keys_of(phrase):
            weights[key] = weights.get(key, 0.0) + 1 / len(phrases)
    weights = {key: weight(key) * share**2 for key, share in weights.items()}
    fullest = max(
        (fsum(weights[key] for key in keys_of(phrase)) for phrase in phrases), default=0.0
    )
    return weights, fullest


def find_core(phrases: tuple[str, ...], heard: Heard) -> Found:
    """How much of what the wordings of a fact share an answer names, wherever it stands."""
    weights, fullest = _core(phrases)
    got = {key: heard.spans[at[0]] for key in weights if (at := heard.at(key))}
    if not got:
        return NOTHING
    return Found(min(1.0, fsum(weights[key] for key in got) / fullest), tuple(sorted(got.values())))


def find_day(phrases: Iterable[str], heard: Heard, present: int = 0) -> Found:
    """How surely an answer names a date of a fact: 1 the date, less the day or the month alone.

    `present`: the latest year that the case knows; a month of an earlier one is not told by its name alone.
    """
    best = NOTHING
    for wanted in (day for phrase in phrases for day in days_in_phrase(phrase)):
        for heard_day in heard.days:
            share = same_day(wanted, heard_day)
            if not wanted.day and not heard_day.year and 0 < wanted.year < present:
                share *= 0.5
            if share > best.share:
                best = Found(share, (heard_day.span,))
    return best


@lru_cache(maxsize=2048)
def names_in(phrase: str) -> tuple[tuple[str, ...], ...]:
    """The proper names of a wording, each as its keys: `Jalan Malijo Gang Rambai` has two.

    A name of everyday words is told by its kind too: `Poli Penyakit Dalam`, but `Rambai`.
    """
    runs: list[tuple[str, ...]] = []
    for run in NAME.findall(phrase):
        kind, part = "", list[str]()
        for word in (*re.findall(r"[^\W_]+", run), ""):
            if word and not _is_kind(word):
                part.append(word)
                continue
            if keys := _name(kind, part):
                runs.append(keys)
            kind, part = word, []
    runs += [keys_of(match.group()) for match in NUMBERED.finditer(phrase)]
    return tuple(runs)


def _name(kind: str, part: list[str]) -> tuple[str, ...]:
    keys = tuple(dict.fromkeys(key for word in part for key in keys_of(word)))
    keys = keys[1:] if keys and keys[0][0].isdigit() else keys
    if any(weight(key) == RARE for key in keys):
        return keys
    keys = (*keys_of(kind), *keys) if keys else ()
    return keys if len(keys) > 1 else ()


NAME = re.compile(r"[^\W\d_a-z][^\W_]*(?:[ ’'](?:[^\W\d_a-z][^\W_]*|\d{1,3}\b))*")
"""Words with a capital letter in a row, with the numbers between them."""
NUMBERED = re.compile(
    r"\b(?:RT|RW|(?:SD|SMP|SMA|SMK|MTs|MI|MA)(?:N| Negeri)?|Blok|Lorong|Gang) ?\d{1,3}\b"
)
"""Places that have a number for a name."""
KINDS = frozenset(
    (
        "jalan",
        "jl",
        "jln",
        "gang",
        "gg",
        "desa",
        "ds",
        "kelurahan",
        "kel",
        "kecamatan",
        "kec",
        "kabupaten",
        "kab",
        "kota",
        "provinsi",
        "prov",
        "rt",
        "rw",
        "dusun",
        "kampung",
        "kp",
        "sungai",
        "sei",
        "danau",
        "handil",
        "parit",
        "simpang",
        "ruas",
        "jembatan",
        "titian",
        "pasar",
        "terminal",
        "dermaga",
        "pelabuhan",
        "bundaran",
        "lapangan",
        "perumahan",
        "komplek",
        "kompleks",
        "blok",
        "rsud",
        "rs",
        "rumah",
        "sakit",
        "puskesmas",
        "pustu",
        "poskesdes",
        "poli",
        "instalasi",
        "apotek",
        "ruang",
        "loket",
        "kantor",
        "sd",
        "smp",
        "sma",
        "smk",
        "sdn",
        "smpn",
        "sman",
        "smkn",
        "mts",
        "mtsn",
        "ma",
        "man",
        "mi",
        "tk",
        "paud",
        "negeri",
        "tps",
        "tpa",
        "tpst",
        "lorong",
        "pju",
        "ktp",
        "kk",
        "sk",
        "el",
        "dana",
        "depan",
        "dekat",
        "blok",
        "unit",
        "pos",
        "posko",
        "stasiun",
        "bandara",
        "masjid",
        "langgar",
        "musala",
        "gereja",
        "balai",
    )
)
"""Words for a kind of place or paper, which are no name of their own."""
MONTHS_AND_DAYS = frozenset(
    (*MONTH_NUMBERS, *"senin selasa rabu kamis jumat sabtu minggu ahad".split())
)


def _is_kind(word: str) -> bool:
    folded = word.lower()
    return folded in KINDS or folded in MONTHS_AND_DAYS


def find_place(
    phrases: tuple[str, ...], heard: Heard, common: frozenset[str] = frozenset()
) -> Found:
    """How surely an answer names a place by its names alone. `common`: keys that the office itself is called by."""
    names: dict[tuple[str, ...], int] = {}
    for phrase in phrases:
        for name in dict.fromkeys(names_in(phrase)):
            names[name] = names.get(name, 0) + 1
    best = NOTHING
    for name, count in names.items():
        own = 0.3 if all(key in common for key in name) else 0.6 + 0.4 * count / len(phrases)
        found = _best_run(name, heard)
        if found.share * own > best.share:
            best = Found(found.share * own, found.spans)
    return best


def _best_run(name: tuple[str, ...], heard: Heard) -> Found:
    """How much of a name stands together in an answer; half of a name is less than half."""
    best = NOTHING
    hits = sorted((i, key) for key in name for i in heard.at(key))
    for at, _ in hits:
        run = {key: i for i, key in reversed(hits) if at <= i < at + len(name)}
        share = len(run) / len(name)
        share = share if share == 1 else share * 0.8
        if share > best.share:
            best = Found(share, tuple(sorted(heard.spans[i] for i in run.values())))
    return best
