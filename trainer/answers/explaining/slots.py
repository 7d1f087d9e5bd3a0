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


def matter(case: Case) -> str:
    """The matter of a case in a few words: what is reported, and where; "" where its own words would be an accusation, shouted,
    or a heading that names nothing.
    """
    facts = reported(case)
    what = next((each for each in facts if each.kind == "what"), None)
    if what is not None:
        return STATED.sub("yang ", in_a_row(parted(case, facts)[0]), count=1)
    if case.classification in SUPERVISORY:
        return ""
    loosely = _loosely_reported(case)
    if loosely or case.key_facts or case.title.isupper():
        return loosely
    return _started(" ".join(case.title.split()[:MOST_WORDS]))


MOST = 0.6
"""Share of the words of a wording that the reporter used, from which it is theirs."""
STATED = re.compile(
    r"(?<=\w )(?<!yang )(?<!sering )(?<!sudah )(?<!masih )(?<!selalu )"
    r"(?=(?:belum|tidak|mati|padam|rusak|menumpuk|putus|terputus|terhenti)\b)"
)
"""Where a wording says what is the matter with something: *air tidak mengalir*."""


def _loosely_reported(case: Case) -> str:
    """A wording of the first thing that a report is about, where the reporter used most of its words."""
    told = frozenset(keys_of(f"{case.title}. {case.body}"))
    what = next((each for each in case.key_facts if each.kind == "what"), None)
    for phrase in _short(what) if what is not None else ():
        keys = frozenset(keys_of(phrase))
        if keys and len(keys & told) >= MOST * len(keys):
            return phrase
    return ""


def owner(case: Case) -> str:
    """Who has the authority, without what is only noted behind the name."""
    return re.sub(r"\s*\([^()]*\)\s*$", "", case.authority.owner)


def is_others(case: Case) -> bool:
    """Whether the matter is another office's: not within the authority of whoever answers, nor said to be its own."""
    return not case.authority.within and owner(case) != case.responder.agency


def door(case: Case) -> str:
    """Where else to go, up to what is only said of it; "" where the case names no such place but the office that answers."""
    named = (case.authority.right_door or "").split(";")[0].strip().rstrip(".")
    return "" if case.responder.agency in (owner(case), named.split(",")[0]) else named


NO_AUTHORITY = (
    "UU 25/2009",
    "UU 27/2022",
    "UU 14/2008",
    "UU 13/2006",
    "UU 31/2014",
    "Perpres 76/2013",
)
"""Rules on how anybody is served, heard or protected: by none of them a matter is one office's rather than another's."""


def bases(case: Case) -> tuple[str, ...]:
    """The rules that say whose the matter is, () where the case lists none: then no law is called for."""
    return tuple(each for each in case.authority.basis if not each.startswith(NO_AUTHORITY))


def is_settled(case: Case) -> bool:
    """Whether there is nothing to handle: who thanks, or sends what no office handles, is waiting for no deed."""
    authority = case.authority
    nobodys = not authority.within and owner(case) == case.responder.agency
    return (case.resolved or nobodys) and not case.expected_actions and not case.asks


def asked_for(case: Case) -> str:
    """What whoever asks is served with: *surat permohonan dan survei lokasi*."""
    phrases = [each.phrases[0] for each in case.expected_actions if each.phrases]
    return _joined(phrases) if phrases else matter(case) or "hal ini"


def deeds(case: Case) -> tuple[tuple[str, ...], ...]:
    """What the case expects to be done, each in its own wordings; () where it lists nothing."""
    return tuple(each.phrases for each in case.expected_actions if each.phrases)


WORKS = any_of(
    *"pemeriksaan pengecekan peninjauan perbaikan penambalan penggantian pemadaman pemotongan pembersihan".split(),
    *"pengukuran penertiban penataan pencocokan pembetulan pendataan pengangkutan pemasangan penimbunan".split(),
)
"""Deeds named by a noun, of which it can be said that somebody does them: nobody *melakukan penyeberangan*."""
DOES = re.compile(rf"(?:me|ber)[a-z]{{4,}}\b|{WORKS}\b")
LOOSE = re.compile(
    r"\b(?:pada|tanggal|lambat|mulai|pukul|dari|ke|di|kepada|oleh|menunjukkan)$", re.IGNORECASE
)


def example_of(phrases: tuple[str, ...]) -> str:
    """The first wording that tells of a deed as whoever does it would, "" where none does, its end is left open, or it names
    who else does it.
    """
    fit = (each for each in phrases if DOES.match(each) and not LOOSE.search(each))
    return next((each for each in fit if " oleh " not in each), "")


def predicate(case: Case, example: str) -> str:
    """*menambal lubang* or *penambalan lubang* as what somebody does; where there is no example, that the matter is handled."""
    if not example:
        return f"menangani {matter(case) or 'hal ini'}"
    return f"melakukan {example}" if re.match(r"pe", example) else example


def is_told(phrases: tuple[str, ...], text: str) -> bool:
    """Whether a deed is told in any of its wordings."""
    said = frozenset(keys_of(text))
    keyed = (frozenset(keys_of(each)) for each in phrases)
    return any(keys and keys <= said for keys in keyed)


def told_wording(case: Case, fact: Fact) -> str:
    """The wording of a fact in which the reporter gave it, as it fits its sentence, "" where only another was worked out of it."""
    told = frozenset(keys_of(f"{case.title}. {case.body}"))
    for phrase in _short(fact):
        keys = frozenset(keys_of(phrase))
        if keys and keys <= told:
            return in_sentence(fact.kind, phrase)
    return ""


def sort_of(kind: str, phrase: str) -> str:
    """Which sentence a place or a time goes in: what lasts does not happen."""
    if kind == "when" and phrase.startswith("sudah "):
        return "already"
    lasts = kind == "when" and re.match(r"(?:sejak|selama|mulai)\b", phrase)
    return "lasting" if lasts else kind


def found_by_field(case: Case) -> str:
    """What the field found and the reporter did not write, in a few words; "" where no note tells it."""
    found = (f for f in case.key_facts if f.kind == "what" and not is_reported(case, f))
    return next((f.phrases[0] for f in found if f.phrases and case.notes), "")


def sentence(text: str) -> str:
    """With a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def _started(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
