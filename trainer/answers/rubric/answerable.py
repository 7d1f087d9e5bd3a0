"""Who is answerable in an answer: which of the units that it names act for the matter, and which are only spoken of.

Units are found in `reading.units`. What is done, and what naming a unit is worth, is not decided here.
"""

from __future__ import annotations

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.reported_actions import State
from trainer.answers.language.units import Grade, Role, Unit, name_words
from trainer.answers.language.words import Span
from trainer.answers.rubric.reading import Answer

BESIDE = compiled(
    r"\b"
    + any_of(
        "polsek",
        r"polres\w*",
        "polda",
        "kepolisian",
        "kejaksaan",
        "kejari",
        "dprd",
        "bpd",
        "pengadilan",
        "ombudsman",
        "kepala sekolah",
        "kepsek",
        "kepala desa",
        "kades",
        "ketua",
        "pak rt",
        "bu rt",
        "kadus",
        "kepala dusun",
        "babinsa",
        "bupati",
        "pengawas",
    )
    + r"\b"
)
"""Who is spoken of, complained of or watches over others, but answers for no matter of an office."""
FAR_OFF = compiled(
    r"\b(?:kecamatan|camat|kelurahan|lurah|kementerian|kemen\w+|ditjen|direktorat|pemerintah|pemkab|pemkot|pemprov)\b"
)
"""Where papers go or cards are fetched: named as an address, not as who answers for the matter."""
NEAR = 80
"""Characters that are looked at before a unit."""
TOGETHER = compiled(
    r"\b"
    + any_of(
        "bersama(?: sama)?(?: dengan)?",
        "bareng",
        "dengan",
        "didampingi",
        "mendampingi",
        "dibantu",
        "beserta",
        "dan",
        "gabungan",
        "sama",
        "plus",
        r"\+",
        "&",
    )
    + " (?:(?:pihak|petugas|tim|orang|teknis|tenaga|rekan|teman) ){0,3}$"
)


def responsible(answer: Answer) -> tuple[Span, ...]:
    """Where the answer names who is answerable: part of an office, an agency that acts, a named counter, the owner."""
    return tuple(unit.span for unit in answer.units if _is_answerable(unit, answer))


REFUSES = compiled(
    r"^(?: (?!yang\b|dan\b|untuk\b)\w+){0,3} (?:tidak|tak|belum|urung|bukan)\b(?! "
    + any_of(
        "hanya",
        "memungut",
        "dipungut",
        "perlu",
        "usah",
    )
    + ")"
)


def _is_answerable(unit: Unit, answer: Answer) -> bool:
    clause = answer.clauses.clause_at(unit.span[0])
    if REFUSES.match(clause.text[unit.span[1] - clause.start :]):
        return False
    if unit.role is Role.ACTS and answer.clauses.negated(unit.span):
        return False
    if unit.grade in (Grade.PART, Grade.DESK):
        return True
    unit_text = wording_of(unit, answer)
    if unit.role is Role.PLACE or (
        BESIDE.search(unit_text) and not _ends_own_name(unit_text, answer)
    ):
        return False
    if unit.grade is Grade.AGENCY and is_named_by_case(unit_text, answer.case):
        return unit.role is not Role.WRITES
    if unit.grade is Grade.AGENCY and unit.role is Role.CONTACT and not FAR_OFF.search(unit_text):
        return True
    before = answer.plain.text[max(0, unit.span[0] - NEAR) : unit.span[0]]
    return TOGETHER.search(before) is not None or (
        unit.role is Role.ACTS and _tells_action(answer, unit.span)
    )


def wording_of(unit: Unit, answer: Answer) -> str:
    """The words of the answer that name a unit."""
    return answer.plain.text[slice(*unit.span)]


def is_named_by_case(unit_text: str, case: Case) -> bool:
    """Whether the case names this agency as the owner, where it is another's, as the right door, or in an action."""
    named = [case.authority.right_door or ""]
    named += [phrase for each in case.expected_actions for phrase in each.phrases]
    if not case.authority.within:
        named.append(case.authority.owner)
    return any(_shares(unit_text, each) for each in named if each)


def is_own(unit: Unit, answer: Answer) -> bool:
    """Whether a unit is called like the agency that answers."""
    return _shares(wording_of(unit, answer), answer.case.responder.agency)


def _ends_own_name(unit_text: str, answer: Answer) -> bool:
    """Whether a post is one of the agency that answers: *kepala desa* where a village does."""
    return unit_text.split()[-1] in name_words(answer.case.responder.agency)


def _shares(unit_text: str, name: str) -> bool:
    """Whether the words of a unit are among those of an agency's name."""
    return all(word in name_words(name) for word in unit_text.split()[-2:])


def _tells_action(answer: Answer, span: Span) -> bool:
    sentence = answer.clauses.sentence_at(span[0])
    return any(
        sentence.start <= action.span[0] < sentence.end
        and action.state not in (State.ASKED, State.DENIED)
        for action in answer.actions
    )
