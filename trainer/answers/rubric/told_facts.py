"""What an answer tells otherwise than the case and the field notes do: another number of the same things, another day of the
same event, another office of the same kind.

What neither knows is new and not wrong (response rubric, W2). How much each weighs is learned; it is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of
from trainer.answers.language.calendar_words import DAYS, MONTHS
from trainer.answers.language.heard import Day, Heard, heard_of
from trainer.answers.language.keys import key_of
from trainer.answers.language.plain import Plain, plain
from trainer.answers.language.words import Span, words
from trainer.answers.rubric.reading import Answer, once

GAP = 2
"""Characters between a number and the word that it counts."""
NOT_COUNTED = frozenset(
    key_of(word)
    for word in (
        *MONTHS,
        *DAYS,
        "hari",
        "jam",
        "menit",
        "minggu",
        "pekan",
        "kali",
        "orang",
        "petugas",
        "regu",
        "tim",
        "wib",
        "wita",
        "persen",
        "pasal",
        "ayat",
        "kerja",
        "dokter",
        "lembar",
        "rangkap",
        "dari",
    )
)
"""Keys whose number an office may set anew: terms, hands, papers."""
LABELS = any_of(
    "km",
    "lapak",
    "blok",
    "los",
    "lorong",
    "gelombang",
    "tahap",
    "kios",
    "loket",
    "ruang",
    "berkas",
    "registrasi",
    "nop",
    "rekening",
    "pelanggan",
)
LABELLED = re.compile(rf"\b({LABELS})(?: nomor| no)? (\d[\d.-]*|[a-e])\b")
"""What a number or a letter names: *Km 5*, *los B*."""
OFFICES = any_of(
    "ulp",
    "up3",
    "polsek",
    "polres",
    "koramil",
    "bpn",
    "kantah",
    "samsat",
    "bpp",
    "puskesmas",
    "rsud",
    "kua",
    "kppn",
    "stasiun",
    "pelabuhan",
    "bandara",
)
OFFICE = re.compile(
    rf"\b({OFFICES}) (?!(?:kecamatan|kabupaten|kota|wilayah|induk|setempat|pembantu|terdekat)\b)([a-z]{{4,}})"
)
"""An office of which there are many, and the first word of its name."""
EVENT_BEFORE, EVENT_AFTER = 70, 40
"""Characters around a day in which the words of its event stand."""
SAME_EVENT, SAME_SHARE = 2, 0.5
"""Keys of an event that an answer must hold to speak of it, and their share of the keys around the shorter one."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a case and its field notes know: by what is counted its numbers, by label its names, by office its names.

    `numbers`: every number that they name, of whatever. `days`: every day, as (day, month); `events`: the keys around each.
    """

    counted: Mapping[str, frozenset[str]]
    labelled: Mapping[str, frozenset[str]]
    offices: Mapping[str, frozenset[str]]
    numbers: frozenset[str]
    days: frozenset[tuple[int, int]]
    events: tuple[tuple[frozenset[str], tuple[int, int]], ...]


@lru_cache(maxsize=256)
def told_of(case: Case) -> Told:
    """Read a case and its field notes once."""
    texts = [case.title, case.body, case.authority.owner, case.authority.right_door or ""]
    texts += [phrase for fact in case.key_facts for phrase in fact.phrases]
    texts += case.notes
    texts += [case.responder.agency]
    counted: dict[str, set[str]] = {}
    labelled: dict[str, set[str]] = {}
    offices: dict[str, set[str]] = {}
    numbers: set[str] = {"1"}
    days: set[tuple[int, int]] = set()
    events = []
    for text in texts:
        read = plain(text, frozenset(word.text for word in words(text)))
        heard = heard_of(read)
        for noun, number, _ in _counts(heard):
            counted.setdefault(noun, set()).add(number)
        numbers.update(key for key in heard.keys if key[0].isdigit())
        for match in LABELLED.finditer(read.text):
            labelled.setdefault(match[1], set()).update(_names(match[2]))
        for match in OFFICE.finditer(read.text):
            offices.setdefault(match[1], set()).add(key_of(match[2]))
        for day in heard.days:
            named = {(each, day.month) for each in range(day.day, max(day.day, day.until) + 1)}
            days |= named
            if day.day and day.month:
                events.append((_around(read, day), (day.day, day.month)))
    return Told(
        {noun: frozenset(each) for noun, each in counted.items()},
        {label: frozenset(each) for label, each in labelled.items()},
        {office: frozenset(each) for office, each in offices.items()},
        frozenset(numbers),
        frozenset(days),
        tuple(events),
    )


def _names(text: str) -> frozenset[str]:
    """The numbers of a label, bare: *03* and *3* are one."""
    return frozenset(each.lstrip("0") for each in re.findall(r"\d+|[a-e]", text))


def _counts(heard: Heard) -> Iterator[tuple[str, str, Span]]:
    """What is counted, its number, and where that stands; the numbers of days are none."""
    dated = [day.span for day in heard.days]
    for i, key in enumerate(heard.keys[:-1]):
        (start, end), noun = heard.spans[i], heard.keys[i + 1]
        if not key[0].isdigit() or noun[0].isdigit() or noun in NOT_COUNTED:
            continue
        near = heard.spans[i + 1][0] - end <= GAP
        if near and not any(since <= start < till for since, till in dated):
            yield noun, key, (start, heard.spans[i + 1][1])


def _around(text: Plain, day: Day) -> frozenset[str]:
    """The keys of what is told of a day, without days and numbers."""
    start, end = day.span
    before = re.split(r"[.;!?\n]", text.text[max(0, start - EVENT_BEFORE) : start])[-1]
    after = re.split(r"[.;,!?\n]", text.text[end : end + EVENT_AFTER])[0]
    return frozenset(
        key
        for key in heard_of(plain(f"{before} {after}")).keys
        if not key[0].isdigit() and key not in NOT_COUNTED
    )


@once
def other_figures(answer: Answer) -> tuple[Span, ...]:
    """Numbers of things, and labels, that the case and the notes number otherwise, where the right one stands nowhere."""
    told = told_of(answer.case)
    found: dict[str, list[tuple[str, Span]]] = {}
    for noun, number, span in _counts(answer.heard):
        if noun in told.counted:
            found.setdefault(noun, []).append((number, span))
    wrong = [
        span
        for noun, each in found.items()
        if not any(number in told.numbers for number, _ in each)
        for _, span in each
    ]
    labels: dict[str, list[tuple[frozenset[str], Span]]] = {}
    for match in LABELLED.finditer(answer.plain.text):
        if match[1] in told.labelled:
            labels.setdefault(match[1], []).append((_names(match[2]), match.span()))
    wrong += [
        span
        for label, each in labels.items()
        if not any(names & told.labelled[label] for names, _ in each)
        for _, span in each
    ]
    return tuple(sorted(wrong))


@once
def other_days(answer: Answer) -> tuple[Span, ...]:
    """Days that the answer gives to an event which the case or the notes date otherwise."""
    told = told_of(answer.case)
    said = {(day.day, day.month) for day in answer.heard.days}
    wrong = []
    for day in answer.heard.days:
        if not day.day or not day.month or (day.day, day.month) in told.days:
            continue
        keys = _around(answer.plain, day)
        alike = [at for event, at in told.events if _is_same(event, keys)]
        if alike and not said.intersection(alike):
            wrong.append(day.span)
    return tuple(wrong)


def _is_same(event: frozenset[str], keys: frozenset[str]) -> bool:
    both = len(event & keys)
    return both >= SAME_EVENT and both >= SAME_SHARE * min(len(event), len(keys))


@once
def other_names(answer: Answer) -> tuple[Span, ...]:
    """Offices of a kind that the case or the notes name, by a name that they do not know, where theirs stands nowhere."""
    told = told_of(answer.case)
    found = [
        (match[1], key_of(match[2]), match.span())
        for match in OFFICE.finditer(answer.plain.text)
        if match[1] in told.offices
    ]
    right = {kind for kind, name, _ in found if name in told.offices[kind]}
    strange = (
        (kind, span)
        for kind, name, span in found
        if name not in told.offices[kind]
        and answer.text[answer.plain.tokens[answer.plain.token_at(span[1] - 1)].start].isupper()
    )
    return tuple(span for kind, span in strange if kind not in right)
