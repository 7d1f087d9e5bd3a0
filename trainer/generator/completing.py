"""What a reporter brings when asked for what is missing, and what the key is then; and what some write later.

A reply tells everything that it is said to fill, and nothing that is still missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from trainer.domain.chance import Draw
from trainer.domain.plain import to_plain
from trainer.domain.report import Fact, Reply
from trainer.domain.vocabulary import Decision
from trainer.generator.expected import Expected, notes_of, places_in, plain_notes
from trainer.generator.grammar import realise
from trainer.generator.language import Language, Sentences
from trainer.generator.plan import Plan
from trainer.generator.words import WITH_NAME, Words

REPLY_FOR = {
    "lokasi_tidak_jelas": "place",
    "waktu_kejadian_tidak_jelas": "time",
    "instansi_unit_terlapor_tidak_jelas": "office",
    "kronologi_belum_lengkap": "story",
    "bukti_pendukung_belum_ada": "proof",
    "nomor_identitas_layanan_belum_ada": "number",
    "identitas_perlu_dikonfirmasi": "relation",
    "laporan_memuat_lebih_dari_satu_masalah": "choose",
    "lampiran_tidak_dapat_dibuka": "resend",
}
NEVER_REPLIES = 0.12
"""How often a reporter who is asked something does not answer (a design of this trainer)."""
WRITES_AGAIN = 0.12
"""How often a reporter has own words for an occasion; for the others those of the simulated people serve."""
DRAWN_NARRATIONS = 4
"""Of so many tellings the shortest is the one that is told on being asked."""
DIGITS = 8
NUMBER_BEGINS = "99"
"""How every number of the trainer begins, so that it is nobody's."""

SPACES = re.compile(r"\s+(?=[,.;?!])|(?<=\s)\s+")


def replies_of(
    draw: Draw,
    plan: Plan,
    words: Words,
    language: Language,
    facts: Sequence[Fact],
    expected: Expected,
) -> tuple[Reply, ...]:
    """What the reporter answers to a Tunda, and what some write about how they are answered."""
    return (
        *_completing(draw, plan, words, language, facts, expected),
        *_later(draw, plan, language),
    )


def _completing(
    draw: Draw,
    plan: Plan,
    words: Words,
    language: Language,
    facts: Sequence[Fact],
    expected: Expected,
) -> tuple[Reply, ...]:
    if plan.decision is not Decision.TUNDA or draw() < NEVER_REPLIES:
        return ()
    name = REPLY_FOR[plan.reason or ""]
    reply_words = _reply_words(draw, plan, words)
    if name == "story":
        text = _story(draw, plan, words, language, reply_words)
    else:
        text = _realise(language.replies[name], draw, reply_words)
    later = [*facts, *_new_facts(name, plan, words, reply_words, text)]
    then: dict[str, object] = {
        "decision": Decision.VERIFIKASI.value,
        "reason": None,
        "missing": [],
        "defects": [],
        "also": [],
        "key_facts": [to_plain(fact) for fact in later],
    }
    if "where" in plan.missing:
        notes = notes_of(expected, words, plan.spot.words["area"])
        then["field_notes"] = plain_notes(notes)
    return (Reply("tunda_asked", text, plan.missing, then),)


def _reply_words(draw: Draw, plan: Plan, words: Words) -> dict[str, str]:
    """What a reply may tell: place, day or since when, office, and a number."""
    spot = plan.spot.words
    street, area, rt = spot["street"], spot["area"], spot["rt"]
    place = f"{street}, {area}, RT {rt}" if plan.spot.in_town else f"{area} RT {rt}"
    number = "".join(str(int(draw() * 10)) for _ in range(DIGITS))
    return {
        "di": f"di {place}",
        "tempat": place,
        "kapan": words.a_day(ongoing=not plan.source.case.event).strip(),
        "kantor": next((spot[slot] for slot in WITH_NAME if slot in words), area),
        "nomor": f"{NUMBER_BEGINS}{number}",
    }


def _new_facts(
    name: str, plan: Plan, words: Words, reply_words: Mapping[str, str], text: str
) -> list[Fact]:
    """The facts that a reply brings."""
    found = []
    if "where" in plan.missing:
        found.append(Fact("where", "where", places_in(text, plan.spot, words)))
    if "when" in plan.missing:
        found.append(Fact("when_told", "when", (reply_words["kapan"],)))
    if name == "office":
        found.append(Fact("who_told", "who", (reply_words["kantor"],)))
    return found


def _story(
    draw: Draw, plan: Plan, words: Words, language: Language, reply_words: dict[str, str]
) -> str:
    """What happened, where and when, by somebody who had told nothing: a telling of the topic, and what it leaves open.

    The time in `reply_words` becomes that of the telling, where it says one.
    """
    case, topic = plan.source.case, plan.source.topic
    narrations = case.narrations.get(plan.family) or topic.narrations[plan.family]
    drawn = [narrations[int(draw() * len(narrations))] for _ in range(DRAWN_NARRATIONS)]
    narration = min(drawn, key=lambda each: each.words)
    complete = words.completed()
    complete["kapan" if case.event else "sejak"] = reply_words["kapan"]
    sentences = [_realise([each], draw, complete) for each in narration.sentences if not each.need]
    parts = [_realise(language.replies["story"], draw, reply_words), *sentences]
    text = ". ".join(parts)
    reply_words["kapan"] = (
        complete.get("sejak" if case.event else "kapan", "").strip() or reply_words["kapan"]
    )
    if not set(plan.spot.names) & set(places_in(text, plan.spot, words)):
        parts.append(_realise(language.replies["story_place"], draw, reply_words))
    if reply_words["kapan"].casefold() not in text.casefold():
        parts.append(_realise(language.replies["story_time"], draw, reply_words))
    return _joined(parts)


def _realise(sentences: Sentences, draw: Draw, words: Mapping[str, str]) -> str:
    """One of some sentences, without the spaces that an empty word leaves."""
    return SPACES.sub("", realise([each.phrase for each in sentences], draw, words)).strip(" ,")


def _joined(parts: Sequence[str]) -> str:
    """Sentences one after the other, each with a capital and its full stop."""
    whole = [f"{part[:1].upper()}{part[1:]}" for part in parts if part]
    return " ".join(part if part[-1] in ".?!" else f"{part}." for part in whole)


def _later(draw: Draw, plan: Plan, language: Language) -> tuple[Reply, ...]:
    """What some reporters have in mind to write about how they are answered, by occasion."""
    return tuple(
        Reply(on, _realise(texts[plan.register], draw, plan.spot.words), (), None)
        for on, texts in language.after.items()
        if texts[plan.register] and draw() < WRITES_AGAIN
    )
