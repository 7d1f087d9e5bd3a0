"""W7, tone and dignity: whether the reporter is treated with respect. Content does not count here.

Two sides are weighed: what pushes away (contempt, blame, orders, excuses) and what draws near (address, courtesy, care
for the person). A bare formula does neither.

Source: response rubric, W7 and its note.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from trainer.answers.gates import threat
from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.words import Span
from trainer.answers.rubric.courtesies import Courtesy, courtesies, greetings
from trainer.answers.rubric.courtesy_words import YOU
from trainer.answers.rubric.example import ROAD, AnswerExample
from trainer.answers.rubric.mark import Mark
from trainer.answers.rubric.reading import Answer, once
from trainer.answers.rubric.w7_tone_words import (
    ANSWERS,
    AT_FAULT,
    CAPITALS,
    FORMAL_YOU,
    HURT,
    IMPERSONAL,
    INSULT,
    NAMED_YOU,
    NOT_US,
    OFFERS,
    OFFICIAL,
    ORDER,
    PARTICLE,
    POLITE,
    PRAISE,
    REASSURES,
    REGRET,
    REPRIMAND,
    SHOUTS,
    VEILED,
    WISH,
)

SCARCE = compiled(
    (
        r"\b"
        + any_of(
            "keterbatasan",
            "(?:sangat |serba |masih )?terbatas",
            "kekurangan (?:tenaga|personel|petugas|orang|anggaran)",
            r"(?:anggaran|pagu|dana|alokasi|dpa|bbm|perjalanan)(?: \w+){0,5} "
            + any_of(
                "dipotong",
                "dipangkas",
                "efisiensi",
                "minim",
                "kecil",
                "terbatas",
                "tipis",
                "pas (?:- )?pasan",
                "habis",
                "belum ditambah",
                "sudah terbagi",
                "seret",
            ),
            "efisiensi",
            "dipangkas",
            "dipotong (?:anggaran|tahun)",
            "pas (?:- )?pasan",
            any_of(
                "hanya",
                "cuma",
                "cuman",
                "sebanyak",
                "berjumlah",
                "baru",
            )
            + r"(?: ada| punya| memiliki| berjumlah)? (?:satu|dua|tiga|empat|lima|enam|\d+)(?: \( \w+ \))? "
            + any_of(
                "orang",
                "petugas",
                "regu",
                "tim",
                "unit",
                "personel",
                "tenaga",
                "pegawai",
                "auditor",
                "mobil",
                "truk",
                "buat",
                "untuk",
            ),
            "(?:satu|dua|tiga|empat|lima) (?:orang|regu|petugas)(?: saja)? (?:untuk|buat) "
            + any_of(
                "seluruh",
                r"se\w+",
                "satu",
                "delapan",
                r"\w+ (?:kecamatan|desa|kota|ruas)",
            ),
            any_of(
                "orang",
                "petugas",
                "regu",
                "tim",
                "dokter",
                "perawat",
                "pegawai",
                "truk",
                "armada",
                "mobil",
                "sopir",
                "tenaga",
                "operator",
                "loket",
                "staf",
            )
            + r"(?: kami| di sini)? (?:hanya|cuma|cuman|tinggal) (?:ada )?(?:satu|dua|tiga|empat|lima|enam|\d+)",
            any_of(
                "pasien",
                "warga",
                "pemohon",
                "laporan",
                "aduan",
                "pelanggan",
                "yang bertanya",
            )
            + "(?: kami| yang masuk)? (?:ada )?(?:ratusan|ribuan|puluhan|banyak sekali)",
            "dihitung dengan jari",
            "(?:untuk|mengurus|melayani) (?:ribuan|ratusan|puluhan)",
            "tanpa anggaran",
            "tidak (?:ada|punya) (?:anggaran|dana|tenaga|orang)",
            "musim (?:hujan|kemarau)",
            "cuaca",
            "distributor",
            r"(?:mohon |harap |agar |dapat )?(?:di)?maklum\w*",
            r"(?:mohon|perlu|harap|tolong) (?:juga )?(?:dimengerti|dipahami|dimaklumi|pengertian\w*)",
            r"perlu (?:di\w+|{you} \w+)",
            "selalu kami",
            "apa boleh buat",
            "mau bagaimana",
        )
        + r"\b"
    ).replace("{you}", YOU)
)
"""Excuses: few hands, little money, weather; and asking to be excused."""

COUNTED: dict[str, re.Pattern[str]] = {
    "insult": INSULT,
    "at_fault": AT_FAULT,
    "orders": ORDER,
    "not_us": NOT_US,
    "scarce": SCARCE,
    "veiled": VEILED,
    "wish": WISH,
    "praise": PRAISE,
    "reassures": REASSURES,
    "offers": OFFERS,
    "polite": POLITE,
    "regret": REGRET,
    "answers": ANSWERS,
    "particle": PARTICLE,
    "named_you": NAMED_YOU,
    "formal_you": FORMAL_YOU,
    "official": OFFICIAL,
    "impersonal": IMPERSONAL,
    "feeling": HURT,
}
"""What is counted in the plain form of the whole answer."""


@once
def judge(answer: Answer) -> Mark:
    """0 to 4: the worse side first, then how much draws near."""
    text = answer.whole.text
    counted = counts(answer)
    if counted["insult"] or menaces(answer):
        return Mark(0, "insult", _spans(text, "insult", "veiled"), fault=True)
    if told_off := tuple(match.span() for match in REPRIMAND.finditer(text)):
        return Mark(1, "blame", told_off, fault=True, most=1)
    found_courtesies = courtesies(answer)
    near = draws(counted, found_courtesies, greets=bool(greetings(answer)))
    pushed = pushes(counted)
    if pushed >= DEFENSIVE or (near < LITTLE and counted["at_fault"] + counted["not_us"] > 0):
        faults = _spans(text, "at_fault", "orders", "not_us", "scarce")
        return Mark(1, "blame", faults, fault=True)
    if near >= WARM:
        return Mark(4, "warm", _spans(text, "wish", "praise", "reassures", "regret", "offers"))
    if near >= POLITE_ENOUGH:
        return Mark(
            3,
            "respectful",
            _spans(text, "named_you", "formal_you", "polite", "offers"),
            ("warmth",),
        )
    return Mark(2, "neutral", (), ("respect",))


@once
def menaces(answer: Answer) -> bool:
    """Whether a sentence threatens, openly or veiled, and is not there to set minds at rest."""
    if len({match.group() for match in VEILED.finditer(answer.plain.text)}) >= PIECES:
        return True
    return any(
        not REASSURES.search(answer.plain.text[start:end]) for start, end in threat.find(answer)
    )


PIECES = 2
"""Turns of a veiled threat that together make one."""
DEFENSIVE, WARM, POLITE_ENOUGH = 4.0, 5.5, 2.0
"""Weights from which an answer is defensive, warm, respectful."""
LITTLE = 1.5
"""What draws near below this outweighs not even a single blame."""


def pushes(counted: Mapping[str, int]) -> float:
    """How much pushes the reporter away."""
    return (
        2.0 * counted["at_fault"]
        + 2.0 * counted["orders"]
        + 2.0 * counted["not_us"]
        + 1.0 * min(3, counted["scarce"])
    )


def draws(counted: Mapping[str, int], found_courtesies: list[Courtesy], *, greets: bool) -> float:
    """How much draws the reporter near."""
    felt = sum(each.hurt for each in found_courtesies if each.sort != "thanks")
    own = sum(each.words >= 2 for each in found_courtesies if each.sort == "thanks")
    sorry = any(each.sort == "sorry" for each in found_courtesies)
    return (
        3.0 * min(2, felt)
        + 1.0 * min(1, own)
        + 1.0 * sorry
        + 2.0 * min(2, counted["wish"])
        + 1.0 * min(2, counted["praise"])
        + 1.0 * min(2, counted["reassures"])
        + 0.5 * min(2, counted["offers"])
        + 0.5 * min(1, counted["polite"])
        + 1.0 * min(1, counted["regret"])
        + 0.3 * min(2, counted["answers"])
        + 0.5 * min(3, counted["particle"])
        + 0.3 * min(3, counted["named_you"])
        + 0.2 * min(2, counted["formal_you"])
        + 0.5 * greets
        + 0.5 * any(each.sort == "thanks" for each in found_courtesies)
        - 0.3 * min(4, counted["official"])
    )


@once
def counts(answer: Answer) -> Mapping[str, int]:
    """What is counted in the plain text of the whole answer."""
    text = answer.whole.text
    return {name: sum(1 for _ in pattern.finditer(text)) for name, pattern in COUNTED.items()}


def _spans(text: str, *names: str) -> tuple[Span, ...]:
    return tuple(sorted(match.span() for name in names for match in COUNTED[name].finditer(text)))


def features(answer: Answer) -> dict[str, float]:
    """What is counted for W7."""
    counted = counts(answer)
    found_courtesies = courtesies(answer)
    row: dict[str, float] = {name: min(6, count) for name, count in counted.items()}
    row["pushes"] = min(20.0, pushes(counted))
    row["draws"] = min(20.0, draws(counted, found_courtesies, greets=bool(greetings(answer))))
    row["felt"] = min(3, sum(each.hurt for each in found_courtesies if each.sort != "thanks"))
    row["you_share"] = min(
        1.0, (counted["named_you"] + counted["particle"]) / len(answer.clauses.sentences) / 2
    )
    row["official_share"] = min(1.0, counted["official"] / len(answer.clauses.sentences) / 2)
    row["shouts"] = min(
        4, len(SHOUTS.findall(answer.written)) + len(CAPITALS.findall(answer.written))
    )
    row["rule"] = judge(answer).level
    return row


EXAMPLES = (
    AnswerExample(
        ROAD,
        "Makanya baca dulu. Bapak seharusnya membaca pengumuman dulu sebelum menyalahkan kami.",
        1,
        "Menyalahkan dan memerintah.",
    ),
    AnswerExample(
        ROAD,
        "Bapak yang terhormat, lubang di Jalan Kenanga ditambal pada 12 Mei. Lain kali gunakan bahasa yang sopan bila melapor.",
        1,
        "Menegur cara pelapor menulis.",
    ),
    AnswerExample(
        ROAD,
        "Lubang di Jalan Kenanga ditambal pada 12 Mei.",
        2,
        "Netral.",
    ),
    AnswerExample(
        ROAD,
        "Yth. Bapak Darlan, terima kasih atas laporan Bapak. Kami mengerti keadaan itu mencemaskan keluarga, dan kami mohon maaf. Jangan ragu menghubungi kami kembali.",
        4,
        "Hormat dan hangat.",
    ),
    AnswerExample(
        ROAD,
        "Hati-hati, Pak. Orang yang suka melapor begini bisa kena pasal pencemaran nama baik.",
        0,
        "Ancaman.",
    ),
)
