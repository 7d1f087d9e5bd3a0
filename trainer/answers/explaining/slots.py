"""What fills the slots of an added sentence: the case's own matter, facts, unit, deeds and rules, in an officer's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of
from trainer.answers.language.calendar_words import DAYS, MONTHS
from trainer.answers.language.keys import keys_of
from trainer.domain.report import Fact
from trainer.domain.vocabulary import SUPERVISORY, Classification, Privacy

MOST_WORDS = 7
"""In one wording: eight words in a row that stand in the complaint, too, are a quotation and earn nothing."""

PLACED = re.compile(r"^(?:di|pada|dari|ke|sekitar|depan|dekat|sepanjang)\b", re.IGNORECASE)
WITH_PLACE = re.compile(r"\b(?:di|dari|ke|sekitar|depan|dekat|sepanjang)\s+\w", re.IGNORECASE)
TIMED = re.compile(
    r"^(?:sejak|pada|mulai|sesudah|setelah|selama|tanggal|sudah|sekitar|awal|akhir|kira|hampir)\b",
    re.IGNORECASE,
)
LASTING = re.compile(
    r"^(?:\d+|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|be[br]e?rapa)"
    r" (?:jam|hari|minggu|pekan|bulan|tahun)\b",
    re.IGNORECASE,
)
DATED = re.compile(
    "^(?:pada )?"
    + any_of(
        TIMED.pattern.removeprefix("^"),
        r"\d",
        *DAYS,
        "hari",
        "malam",
        "pagi",
        "siang",
        "sore",
        "pukul",
        "jam",
        "bulan",
        "tahun",
        "pekan",
        "triwulan",
        "semester",
        "musim",
        *MONTHS,
    ),
    re.IGNORECASE,
)


def is_reported(case: Case, fact: Fact) -> bool:
    """Whether the reporter wrote it: what only the field found is not to be called noted from the report."""
    told = frozenset(keys_of(f"{case.title}. {case.body}"))
    keyed = (frozenset(keys_of(each)) for each in fact.phrases)
    return any(keys and keys <= told for keys in keyed)


def may_be_told(case: Case, fact: Fact) -> bool:
    """Whether an answer may well name it: no place where that shows who somebody is, nor the reporter's own address."""
    if fact.kind != "where":
        return True
    home = (case.reporter.address or "").casefold()
    return case.privacy is Privacy.TERBUKA and not any(
        each.casefold() in home for each in fact.phrases
    )


def reported(case: Case) -> tuple[Fact, ...]:
    """What the reporter wrote of the key facts and an answer may name: no accusation that nobody has examined."""
    return tuple(
        each
        for each in case.key_facts
        if each.phrases
        and may_be_told(case, each)
        and is_reported(case, each)
        and not (each.kind == "what" and case.classification in SUPERVISORY)
    )


def wordings(fact: Fact) -> Iterator[str]:
    """The wordings of a fact as they fit its sentence, those that are no quotation first."""
    for phrase in _short(fact):
        yield in_sentence(fact.kind, phrase)


def _short(fact: Fact) -> tuple[str, ...]:
    short = tuple(each for each in fact.phrases if len(each.split()) <= MOST_WORDS)
    return short or fact.phrases[:1]


def in_sentence(kind: str, phrase: str) -> str:
    """A wording after *Tempatnya di* or *Waktunya*."""
    if kind == "where":
        return re.sub(r"^(?:di|pada)\s+", "", phrase)
    if kind == "when" and LASTING.match(phrase):
        return f"selama {phrase}"
    if kind == "when" and not TIMED.match(phrase) and DATED.match(phrase):
        return f"pada {phrase}"
    return phrase


def parted(case: Case, facts: tuple[Fact, ...]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """The matter and its place, which one sentence tells; and everything else, in the order of the case.

    Of what is only asked a place is a part of the question and not where its matter lies; nor is a place to be put to a
    matter that names one itself.
    """
    matter = next((each for each in facts if each.kind == "what"), facts[0])
    place = next((each for each in facts if each.kind == "where"), None)
    asked = case.classification is Classification.PERMINTAAN_INFORMASI
    own = WITH_PLACE.search(next(wordings(matter), "")) is not None
    alone = place is None or place is matter or asked or own
    lead = (matter,) if alone or place is None else (matter, place)
    return lead, tuple(each for each in facts if each not in lead)


def listed(facts: tuple[Fact, ...]) -> str:
    """Facts as a list: *a, b, dan c*."""
    return _joined([_in_list(each) for each in facts])


def _in_list(fact: Fact) -> str:
    """A bare time says what it is: *waktunya sejak 3 Mei*."""
    phrase = _short(fact)[0]
    if fact.kind == "when" and LASTING.match(phrase):
        return f"waktunya selama {phrase}"
    bare = fact.kind == "when" and (TIMED.match(phrase) or DATED.match(phrase))
    return f"waktunya {phrase}" if bare else phrase


def _joined(phrases: list[str]) -> str:
    joined = ", ".join(phrases[:-1])
    comma = "," if len(phrases) > 2 else ""
    return f"{joined}{comma} dan {phrases[-1]}" if joined else phrases[-1]


def in_a_row(lead: tuple[Fact, ...]) -> str:
    """The matter, and its place where there is one, in a row."""
    return " ".join(_placed(each.kind, next(wordings(each))) for each in lead)


def _placed(kind: str, phrase: str) -> str:
    if kind == "where" and not PLACED.match(phrase):
        return f"di {phrase}"
    return phrase


UNSAID = "hal yang disampaikan itu"
"""The matter where its own words would be an accusation, or shouted."""


def matter(case: Case) -> str:
    """The matter of a case in a few words: what is reported, and where."""
    facts = reported(case)
    what = next((each for each in facts if each.kind == "what"), None)
    if what is None and (case.classification in SUPERVISORY or case.title.isupper()):
        return UNSAID
    if what is None:
        return _started(" ".join(case.title.split()[:MOST_WORDS]))
    return in_a_row(parted(case, facts)[0])


def unit(case: Case) -> str:
    """Who does it: the office that answers, or who has the authority."""
    return owner(case) if is_others(case) else case.responder.agency


def owner(case: Case) -> str:
    """Who has the authority, without what is only noted behind the name."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", case.authority.owner)


def is_others(case: Case) -> bool:
    """Whether the matter is another office's: not within the authority of whoever answers, nor said to be its own."""
    return not case.authority.within and owner(case) != case.responder.agency


def door(case: Case) -> str:
    """Where else to go, up to what is only said of it; "" where the case names no such place."""
    return (case.authority.right_door or "").split(";")[0].strip().rstrip(".")


def bases(case: Case) -> tuple[str, ...]:
    """The rules that would be right, () where the case lists none: then no law is called for."""
    return case.authority.basis


def asked_for(case: Case) -> str:
    """What whoever asks is served with: *surat permohonan dan survei lokasi*."""
    phrases = [each.phrases[0] for each in case.expected_actions if each.phrases]
    return _joined(phrases) if phrases else matter(case)


def deeds(case: Case) -> tuple[tuple[str, ...], ...]:
    """What the case expects to be done, each in its own wordings; () where it lists nothing."""
    return tuple(each.phrases for each in case.expected_actions if each.phrases)


DOES = re.compile(r"(?:me|ber)[a-z]{4,}\b|(?:pe|per)[a-z]{3,}an\b")
LOOSE = re.compile(
    r"\b(?:pada|tanggal|lambat|mulai|pukul|dari|ke|di|kepada|oleh|menunjukkan)$", re.IGNORECASE
)


def example_of(phrases: tuple[str, ...]) -> str:
    """The first wording that tells of a deed as whoever does it would, "" where none does or its end is left open."""
    return next((each for each in phrases if DOES.match(each) and not LOOSE.search(each)), "")


def predicate(case: Case, example: str) -> str:
    """*menambal lubang* or *penambalan lubang* as what somebody does; where there is no example, that the matter is handled."""
    if not example:
        return f"menangani {matter(case)}"
    return f"melakukan {example}" if re.match(r"pe", example) else example


def sentence(text: str) -> str:
    """With a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def _started(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
