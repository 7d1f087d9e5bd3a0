"""W2, fits this case: which of its key facts the answer names, and whether it names a wrong one.

Source: response rubric, W2 and its note.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from math import fsum

from trainer.answers.case import Case
from trainer.answers.language.facts import (
    ENOUGH,
    Found,
    find_core,
    find_day,
    find_event,
    find_fact,
    find_place,
    names_in,
)
from trainer.answers.language.heard import days_in_phrase
from trainer.answers.language.keys import MONTH_KEYS, RELATIONS, key_of, keys_of
from trainer.answers.language.words import Span
from trainer.answers.rubric.contradictions import contradictions
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.reading import Answer, once
from trainer.answers.rubric.topic import topic_keys, topic_spans
from trainer.answers.rubric.wrong_facts import told_otherwise, wrong_facts
from trainer.domain.report import Fact


def judge(answer: Answer) -> Mark:
    """0 to 4 by the number of key facts named; a wrong one keeps it down to 1, and so does whatever contradicts the case or the
    field notes, which alone is shown then.
    """
    mark = _mark(answer, facts_of(answer), wrong_facts(answer))
    against = tuple(each.span for each in contradictions(answer))
    if not against or not mark.level:
        return replace(mark, most=LOW) if against else mark
    return Mark(LOW, "wrong_fact", against, ("right_fact",), fault=True, most=LOW)


LOW = 1
"""What an answer that contradicts the case gets at most, whatever else it names."""


def _mark(answer: Answer, facts: list[tuple[Fact, Found]], wrong: tuple[Span, ...]) -> Mark:
    topic = _topic(answer)
    named = [(fact, found) for fact, found in facts if found.share >= ENOUGH]
    if not topic and all(fact.kind == "when" for fact, _ in named):
        return Mark(0, "off_topic", (), ("topic",))
    lacking = tuple(fact.id for fact, found in facts if found.share < ENOUGH)
    if wrong:
        return Mark(1, "wrong_fact", wrong, ("right_fact",), fault=True)
    if not named:
        return Mark(1, "topic_only", tuple(topic[:3]), lacking)
    level = 4 if not lacking else min(len(named) + 1, 3)
    spans = tuple(span for _, found in named for span in found.spans)
    rule = {2: "one_fact", 3: "two_facts", 4: "all_facts"}[level]
    return Mark(level, rule, spans, lacking)


@once
def _topic(answer: Answer) -> list[Span]:
    """Where the answer names the matter; a month or weekday, or what any letter holds, names none."""
    spans = topic_spans(answer, (0, len(answer.plain.text)))
    return [span for span in spans if key_of(answer.plain.text[slice(*span)]) not in NO_TOPIC]


NO_TOPIC = (
    MONTH_KEYS
    | RELATIONS
    | frozenset(
        key_of(word)
        for word in (
            "selesai",
            "dinyatakan",
            "kerja",
            "seorang",
            "surat",
            "petugas",
            "kantor",
            "data",
            "membangun",
            "rapat",
            "keputusan",
            "diterima",
            "diminta",
            "proses",
            "hasil",
            "perhatian",
            "pelanggan",
            "hormat",
            "lama",
            "tahap",
            "jam",
            "meter",
            "resmi",
            "kepala",
            "pusat",
            "gratis",
        )
    )
)
"""Keys that a case's title may hold, and any letter too."""


@once
def facts_of(answer: Answer) -> list[tuple[Fact, Found]]:
    """Every key fact of the case and how far the answer names it."""
    common = office_keys(answer.case)
    return [(fact, _found(fact, answer, common)) for fact in answer.case.key_facts]


def _found(fact: Fact, answer: Answer, common: frozenset[str]) -> Found:
    """A day by its date, a place by its name, anything by the words of its wordings."""
    dated = tuple(phrase for phrase in fact.phrases if days_in_phrase(phrase))
    undated = tuple(phrase for phrase in fact.phrases if phrase not in dated)
    ways = [
        find_fact(undated, answer.heard),
        _dated(fact.kind, dated, answer),
    ]
    if fact.kind != "when":
        ways.append(find_core(fact.phrases, answer.heard))
    if fact.kind == "where" and any(names_in(phrase) for phrase in fact.phrases):
        place = find_place(fact.phrases, answer.heard, common)
        ways = [Found(each.share * NAMELESS, each.spans) for each in ways] + [place]
    return max(ways, key=lambda found: found.share)


NAMELESS = 0.7
"""What the words about a place are worth where its name is not surely among them."""
UNDATED = {"when": 0.45}
"""What the words of a dated wording are worth without its date; of another kind than `when` more."""


def _dated(kind: str, phrases: tuple[str, ...], answer: Answer) -> Found:
    """Wordings with a date: by the date itself, or by what is said to have happened then."""
    day = find_day(phrases, answer.heard, present_of(answer.case))
    undated = find_event(phrases, answer.heard)
    event = Found(undated.share * UNDATED.get(kind, 0.9), undated.spans)
    if day.share == 0:
        return event
    share = min(1.0, day.share + 0.2 * undated.share)
    return max(
        Found(share, tuple(sorted({*day.spans, *undated.spans}))),
        event,
        key=lambda each: each.share,
    )


@lru_cache(maxsize=256)
def office_keys(case: Case) -> frozenset[str]:
    """What the offices of a case are called by: their names tell no place."""
    offices = (case.responder.agency, case.authority.owner)
    return frozenset(key for each in offices for key in keys_of(each))


@lru_cache(maxsize=256)
def present_of(case: Case) -> int:
    """The latest year that a case names, 0 for none."""
    texts = (case.title, case.body, *(p for fact in case.key_facts for p in fact.phrases))
    return max((day.year for each in texts for day in days_in_phrase(each)), default=0)


@lru_cache(maxsize=256)
def case_keys(case: Case) -> frozenset[str]:
    """Every telling word of the complaint."""
    return frozenset((*keys_of(case.title), *keys_of(case.body))) - office_keys(case)


SPOILT = 0.3
"""What right facts are still worth beside a contradiction, which beats them. A neighbour in place of the case's own place is
weighed for itself: an earnest answer names it, too."""


def features(answer: Answer) -> dict[str, float]:
    """What is counted for W2."""
    wrong = wrong_facts(answer)
    factor = SPOILT if told_otherwise(answer) else 1.0
    found = facts_of(answer)
    facts = [(fact, each.share * factor) for fact, each in found]
    every = sorted((share for _, share in facts), reverse=True)
    answer_keys = frozenset(answer.heard.keys)
    repeated = answer_keys & case_keys(answer.case)
    topics = (answer_keys & topic_keys(answer.case)) - NO_TOPIC
    days = {(day.day, day.month) for day in days_in_phrase(answer.case.body) if day.day}
    row = {
        "facts_n": float(len(every)),
        "facts_named": sum(share >= ENOUGH for share in every),
        "facts_missing": sum(share < ENOUGH for share in every),
        "facts_half": sum(share >= 0.4 for share in every),
        "facts_sum": fsum(every),
        "facts_share": fsum(every) / len(every) if every else 0.5,
        "fact_min": min(every, default=0.0),
        "topic": min(8, len(_topic(answer))),
        "topics": min(12, len(topics)),
        "told": min(30, len(repeated)),
        "told_share": len(repeated) / max(12, len(answer_keys)),
        "told_days": sum((day.day, day.month) in days for day in answer.heard.days),
        "wrong": len(wrong),
        "told_otherwise": min(3, len(told_otherwise(answer))),
        "rule": _mark(answer, found, wrong).level,
    }
    for place, name in enumerate(("first", "second", "third", "fourth")):
        row[f"fact_{name}"] = every[place] if place < len(every) else 0.5
    for kind in ("where", "what", "when"):
        shares = [share for fact, share in facts if fact.kind == kind]
        row[f"fact_{kind}"] = max(shares, default=0.5)
    return row


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Terima kasih atas laporannya. Laporan akan kami tindak lanjuti sesuai ketentuan.",
        0,
        "Tidak ada isi laporan ini di dalamnya.",
    ),
    AnswerExample(
        ROAD,
        "Terima kasih atas laporan Anda mengenai lubang di jalan. Laporan kami tindak lanjuti.",
        1,
        "Hanya pokoknya.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di depan pasar Tumbang Contoh yang ada sejak 3 Mei ditambal Bidang Bina Marga pada 12 Mei.",
        3,
        "Tempat, pokok, dan waktunya tepat.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di Jalan Dahlia Desa Tumbang Contoh yang ada sejak 3 Mei ditambal Bidang Bina Marga pada 12 Mei.",
        1,
        "Nama jalannya keliru.",
    ),
    AnswerExample(
        ROAD,
        "Lubang besar di Jalan Kenanga Desa Tumbang Contoh sejak 9 April ditambal Bidang Bina Marga pada 12 Mei.",
        1,
        "Sejak kapan lubangnya ada disebut lain daripada dalam laporan.",
    ),
    AnswerExample(
        ROAD,
        "Lubang besar di Jalan Kenanga Desa Tumbang Contoh sejak 3/5 ditambal dengan dua truk aspal pada 12 Mei.",
        3,
        "Tanggalnya sama dalam bentuk lain; jumlah truk itu baru, jadi tidak keliru.",
    ),
)
