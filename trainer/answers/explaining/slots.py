"""What fills the slots of an added sentence: the case's own matter, facts, unit, deeds and rules, in an officer's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of
from trainer.answers.language.calendar_words import DAYS, MONTHS
from trainer.domain.report import Fact

GENERAL_BASIS = "UU 25/2009 tentang Pelayanan Publik"
"""The rule behind every public service, where a case lists none of its own."""

MOST_WORDS = 7
"""In one wording: eight words in a row that stand in the complaint, too, are a quotation and earn nothing."""

PLACED = re.compile(r"^(?:di|pada|dari|ke|sekitar|depan|dekat|sepanjang)\b", re.IGNORECASE)
TIMED = re.compile(
    r"^(?:sejak|pada|mulai|sesudah|setelah|selama|tanggal|sudah|sekitar|awal|akhir|kira|hampir)\b",
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
    if kind == "when" and not TIMED.match(phrase) and DATED.match(phrase):
        return f"pada {phrase}"
    return phrase


def parted(facts: tuple[Fact, ...]) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """The matter and its place, which one sentence tells; and everything else, in the order of the case."""
    matter = next((each for each in facts if each.kind == "what"), facts[0])
    place = next((each for each in facts if each.kind == "where"), None)
    lead = (matter,) if place is None or place is matter else (matter, place)
    return lead, tuple(each for each in facts if each not in lead)


def listed(facts: tuple[Fact, ...]) -> str:
    """Facts as a list: *a, b, dan c*."""
    return _joined([_short(each)[0] for each in facts])


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
    """The matter of a case in a few words: what is reported, and where."""
    what = next((each for each in case.key_facts if each.kind == "what" and each.phrases), None)
    where = next((each for each in case.key_facts if each.kind == "where" and each.phrases), None)
    if what is None:
        return _started(" ".join(case.title.split()[:MOST_WORDS]))
    return in_a_row((what, where) if where is not None else (what,))


def place(case: Case) -> str:
    """Where it is; *hal yang dilaporkan* when the case has no place."""
    where = next((each for each in case.key_facts if each.kind == "where" and each.phrases), None)
    return next(wordings(where)) if where is not None else "hal yang dilaporkan"


def unit(case: Case) -> str:
    """Who does it: the office that answers, or who has the authority."""
    return case.responder.agency if case.authority.within else case.authority.owner


def bases(case: Case) -> tuple[str, ...]:
    """The rules that would be right, at least one."""
    return case.authority.basis or (GENERAL_BASIS,)


def asked_for(case: Case) -> str:
    """What whoever asks is served with: *surat permohonan dan survei lokasi*."""
    phrases = [each.phrases[0] for each in case.expected_actions if each.phrases]
    return _joined(phrases) if phrases else matter(case)


def actions(case: Case) -> tuple[str, ...]:
    """Every action that the case expects, as a clause that a time may follow; one for all where it lists none."""
    return _actions_by_unit(case, "")


def done(case: Case) -> tuple[str, ...]:
    """The same as done: *PDAM sudah mengganti sambungan*."""
    return _actions_by_unit(case, "sudah ")


def _actions_by_unit(case: Case, already: str) -> tuple[str, ...]:
    who = unit(case)
    found = [
        _clause(each.phrases[0], who, already) for each in case.expected_actions if each.phrases
    ]
    return tuple(found) or (f"{who} {already}memeriksa dan menangani {matter(case)}",)


def _clause(phrase: str, who: str, already: str) -> str:
    """*menambal lubang*, *penambalan lubang*, *lubang ditambal* and *hubungi PLN 123* as something that somebody does."""
    first = phrase.split()[0].lower()
    if re.match(r"(?:me|ber)[a-z]{3,}", first):
        return f"{who} {already}{phrase}"
    if re.match(r"di[a-z]{4,}", first):
        return f"laporan ini {already}{phrase} oleh {who}"
    if re.match(r"(?:pe|per|ke)[a-z]{3,}an", first) or "di" in first:
        return f"{who} {already}melakukan {phrase}"
    return f"{who} {already}memeriksa dan memproses {phrase}"


def sentence(text: str) -> str:
    """With a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def _started(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
