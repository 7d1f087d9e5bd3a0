"""W1, greeting and acknowledgement: whether the reporter is greeted, thanked, and heard.

Gives the mark and counts what W1 is learned from, by the courtesies that `courtesies` finds. Source: response rubric, W1
and its note.
"""

from __future__ import annotations

import re

from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.words import Span
from trainer.answers.rubric.courtesies import (
    OPENING,
    PATTERNS,
    Courtesy,
    courtesies,
    greetings,
    is_named,
    kinds_of,
)
from trainer.answers.rubric.courtesy_words import IMPACT
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.reading import Answer, once

BLAME = compiled(
    r"\b"
    + any_of(
        "salah (?:bapak|ibu|anda|saudara|alamat|sendiri)",
        "(?:seharusnya|semestinya|mestinya|harusnya) (?:bapak|ibu|anda|saudara|pelapor)",
        "makanya",
        "kenapa (?:baru|tidak)",
        r"jangan (?:asal|main|sembarang\w*|langsung)",
        "tidak (?:pantas|sepantasnya|perlu) (?:lapor|melapor)",
        "(?:bapak|ibu|anda|saudara|pelapor)(?: yang)? keliru",
        "kekeliruan (?:bapak|ibu|anda|saudara|pelapor)",
        "lain kali",
        "(?:bapak|ibu|anda|saudara|pelapor) (?:semestinya|seharusnya|mestinya|harusnya|hendaknya|sebaiknya)",
    )
    + r"\b"
)
TWO = 2
"""Of greeting, thanks, and apology or understanding: enough for level 2 and what follows."""
INLINE = re.compile(r"\bdengan hormat (?:kami|saya|di\w+|bersama|dapat)\b")


@once
def judge(answer: Answer) -> Mark:
    """0 to 4 by how many kinds of courtesy there are, and by the sentence that thanks, apologises or understands."""
    greets = greetings(answer)[:1]
    found_courtesies = courtesies(answer)
    if not greets and not found_courtesies:
        blames = [match.span() for match in BLAME.finditer(answer.plain.text[:OPENING])]
        rule = "opens_by_blaming" if blames else "no_greeting"
        return Mark(0, rule, tuple(blames), ("greeting", "thanks"), fault=bool(blames))
    if kinds_of(greets, found_courtesies) < TWO:
        lack = "thanks" if greets else "greeting"
        return Mark(1, f"no_{lack}", tuple(greets) or (found_courtesies[0].span,), (lack,))
    concerned = [each for each in found_courtesies if is_named(each)]
    if not concerned:
        return Mark(
            2,
            "formula_only",
            (*greets, *(each.span for each in found_courtesies[:2])),
            ("concern",),
        )
    hurt = [each for each in found_courtesies if each.hurt]
    civil = any(each.sort != "understands" for each in found_courtesies)
    if not hurt or not civil:
        return Mark(3, "concern_named", _cited(concerned), ("impact",))
    return Mark(4, "impact_acknowledged", _cited(hurt))


def _cited(found_courtesies: list[Courtesy]) -> tuple[Span, ...]:
    return tuple(span for each in found_courtesies for span in (each.span, *each.keys))


def features(answer: Answer) -> dict[str, float]:
    """What is counted for W1."""
    greets = greetings(answer)
    found_courtesies = courtesies(answer)
    row: dict[str, float] = {
        "greets": float(bool(greets)),
        "greets_early": float(bool(greets) and greets[0][0] < 60),
        "kinds": kinds_of(greets, found_courtesies),
        "courtesies": min(5, len(found_courtesies)),
        "early": min(4, sum(each.early for each in found_courtesies)),
        "named": min(3, sum(is_named(each) for each in found_courtesies)),
        "named_early": min(3, sum(is_named(each) and each.early for each in found_courtesies)),
        "hurt": min(3, sum(each.hurt for each in found_courtesies)),
        "hurt_early": min(3, sum(each.hurt and each.early for each in found_courtesies)),
        "keys": min(5, max((len(each.keys) for each in found_courtesies), default=0)),
        "civil": float(any(each.sort != "understands" for each in found_courtesies)),
        "respect_inline": float(bool(INLINE.search(answer.plain.text[:OPENING]))),
        "impact": min(4, sum(1 for _ in IMPACT.finditer(answer.plain.text[: 2 * OPENING]))),
        "rule": judge(answer).level,
    }
    for sort, _ in PATTERNS:
        own = [each for each in found_courtesies if each.sort == sort]
        row[sort] = min(3, len(own))
        row[f"{sort}_words"] = min(12, max((each.words for each in own), default=0))
    return row


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Lubang di Jalan Kenanga ditambal Bidang Bina Marga pada 12 Mei.",
        0,
        "Tidak ada sapaan dan tidak ada terima kasih.",
    ),
    AnswerExample(
        ROAD,
        "Yth. Bapak Darlan, lubang di Jalan Kenanga ditambal pada 12 Mei.",
        1,
        "Hanya sapaan.",
    ),
    AnswerExample(
        ROAD,
        "Pak Darlan, lubang di Jalan Kenanga ditambal pada 12 Mei.",
        1,
        "Panggilan di awal surat adalah sapaan, dan hanya itu.",
    ),
    AnswerExample(
        ROAD,
        "Terima kasih atas laporannya, dan mohon maaf atas ketidaknyamanannya. Bidang Bina Marga memeriksa lokasi pada 12 Mei.",
        2,
        "Dua dari tiga, juga tanpa sapaan.",
    ),
    AnswerExample(
        ROAD,
        "Yth. Bapak Darlan, terima kasih atas laporannya. Bidang Bina Marga memeriksa lokasi pada 12 Mei.",
        2,
        "Sapaan dan terima kasih sebatas rumusan.",
    ),
    AnswerExample(
        ROAD,
        "Yth. Bapak Darlan, terima kasih atas laporan mengenai lubang di depan pasar Tumbang Contoh. Bidang Bina Marga menambalnya pada 12 Mei.",
        3,
        "Kalimat terima kasih menyebut pokoknya.",
    ),
    AnswerExample(
        ROAD,
        "Yth. Bapak Darlan, terima kasih atas laporan mengenai lubang di depan pasar Tumbang Contoh. Kami prihatin Ibu Bapak sampai jatuh di sana, dan kami mohon maaf. Bidang Bina Marga menambalnya pada 12 Mei.",
        4,
        "Akibatnya bagi pelapor diakui.",
    ),
)
