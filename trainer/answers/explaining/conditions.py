"""What may be missing in an answer, by a wider look at its text than the marks take, and whether it is: one condition for each code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from trainer.answers.explaining.danger import is_dangerous
from trainer.answers.explaining.looking import (
    ACTS,
    AGAIN,
    ASKS_BACK,
    ASKS_RULE,
    ASKS_WHOSE,
    CALMS,
    CITES,
    FEELS,
    FOUND,
    GREETS,
    HANDED_ON,
    KIND,
    NAMES_UNIT,
    REACHES,
    SETS_TIME,
    SHORT_NAMES,
    THANKS,
    WARNS,
)
from trainer.answers.explaining.slots import door, is_others, is_reported, is_settled, owner
from trainer.answers.language.facts import ENOUGH
from trainer.answers.language.keys import keys_of
from trainer.answers.rubric.courtesies import courtesies, greetings, is_named
from trainer.answers.rubric.courtesy_words import IMPACT
from trainer.answers.rubric.owners import other_named, owner_named, right_door_contact
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.substance import is_complete, is_real, substance_of
from trainer.answers.rubric.topic import topic_keys
from trainer.answers.rubric.w2_facts import facts_of
from trainer.answers.rubric.w4_time import failing, is_firm, usable
from trainer.answers.rubric.w5_authority import asks_who
from trainer.answers.rubric.w7_tone import counts as tones_of
from trainer.domain.report import Fact
from trainer.domain.vocabulary import SUPERVISORY, Classification, Privacy


def unnamed(answer: Answer) -> Iterator[Fact]:
    """The key facts that the answer does not name, in the order of the case."""
    heard, raw = frozenset(answer.heard.keys), answer.text.lower()
    for fact, found in facts_of(answer):
        keyed = [frozenset(keys_of(each)) for each in fact.phrases]
        told = any(keys and len(keys & heard) >= ENOUGH * len(keys) for keys in keyed)
        literal = any(each.lower() in raw for each in fact.phrases)
        if found.share < ENOUGH and not told and not literal:
            yield fact


OF_THE_MATTER = 1
"""Words of the matter from which an answer is about it, though it names no key fact."""


def is_general(answer: Answer) -> bool:
    """Whether nothing of an answer is about its case: no key fact, hardly a word of the matter, none of what was asked, and no
    fear that it answers.
    """
    case, heard = answer.case, frozenset(answer.heard.keys)
    if sum(1 for _ in unnamed(answer)) < len(case.key_facts):
        return False
    asked = (phrase for each in (*case.asks, *case.expected_actions) for phrase in each.phrases)
    answers = any(keys and keys <= heard for keys in map(frozenset, map(keys_of, asked)))
    about = len(topic_keys(case) & heard) >= OF_THE_MATTER
    if answers or about or CALMS.search(answer.text) is not None:
        return False
    return not (is_dangerous(case) and WARNS.search(answer.text))


def calls_for_basis(answer: Answer) -> bool:
    """Whether a rule is called for and not cited: it is asked whose the matter is, or by what rule, and the case has one."""
    case = answer.case
    rights = case.authority
    asked = asks_whose(answer) or ASKS_RULE.search(f"{case.title} {case.body}") is not None
    if not rights.basis or not (is_others(case) or door(case) or asked):
        return False
    return not cites(answer)


def cites(answer: Answer) -> bool:
    """Whether a rule is cited: its kind, and its number behind it, whatever stands between."""
    return CITES.search(answer.text) is not None


def asks_whose(answer: Answer) -> bool:
    """Whether the reporter asks whose the matter is, and not only where to complain."""
    case = answer.case
    return asks_who(answer) and ASKS_WHOSE.search(f"{case.title}. {case.body}") is not None


def questioned(answer: Answer) -> bool:
    """Whether it is open, or asked, whose the matter is."""
    return bool(is_others(answer.case) or door(answer.case) or asks_whose(answer))


def owner_lacking(answer: Answer) -> bool:
    """Whether that is open and no agency is named."""
    named = owner_named(answer) or other_named(answer) or _called_short(answer)
    return questioned(answer) and not named


def _called_short(answer: Answer) -> bool:
    """Whether the owner is named as everybody calls it."""
    full, said = owner(answer.case).lower(), answer.text.lower()
    return any(name in full and short in said for name, short in SHORT_NAMES.items())


def _is_parted(answer: Answer) -> bool:
    """Whether only a part of the matter is another's."""
    rights = answer.case.authority
    return rights.within and bool(door(answer.case))


def explanation_lacking(answer: Answer) -> bool:
    """Whether that is open and nothing says why it is whose."""
    return questioned(answer) and KIND.search(answer.text) is None


def _door_lacking(answer: Answer) -> bool:
    other = other_named(answer)
    return bool(door(answer.case)) and not right_door_contact(answer, other)


def unit_lacking(answer: Answer) -> bool:
    """Whether no unit is named."""
    if substance_of(answer).units or NAMES_UNIT.search(answer.text) is not None:
        return False
    return not (is_others(answer.case) and _called_short(answer))


def action_lacking(answer: Answer) -> bool:
    """Whether no deed is told."""
    if any(is_real(each) for each in answer.actions) or substance_of(answer).days:
        return False
    if is_others(answer.case) and not _hand_over_lacking(answer):
        return False
    return ACTS.search(answer.text) is None


def _hand_over_lacking(answer: Answer) -> bool:
    if not is_others(answer.case) or substance_of(answer).number("done"):
        return False
    return HANDED_ON.search(answer.text) is None


def asks_back(text: str) -> bool:
    """Whether the answer asks its reporter for something first: until it comes, nothing can be found or done."""
    return ASKS_BACK.search(text) is not None


def result_lacking(answer: Answer) -> bool:
    """Whether a result is called for, may be told, and is not: none can be told of what was handed on, of what waits for the
    reporter, of a danger for which people just left, nor of what is under inspection.
    """
    case = answer.case
    untold = case.privacy is not Privacy.TERBUKA or case.classification in SUPERVISORY
    if is_others(case) or asks_back(answer.text) or (untold and not case.resolved):
        return False
    if is_dangerous(case) and not action_lacking(answer):
        return False
    return not is_complete(substance_of(answer)) and not _tells_result(answer)


def _tells_result(answer: Answer) -> bool:
    """Whether something was found or done by its words, or anything is told that only the office knew."""
    if FOUND.search(answer.text) is not None:
        return True
    untold = {each.id for each in unnamed(answer)}
    known = (each for each in answer.case.key_facts if not is_reported(answer.case, each))
    return any(each.id not in untold for each in known)


def is_timed(answer: Answer) -> bool:
    """Whether the judge itself reads a time that is sure: what is said to stand there needs more than a wide look."""
    return any(is_firm(each, answer) for each in answer.times)


def time_lacking(answer: Answer) -> bool:
    """Whether no time is set."""
    if is_timed(answer):
        return False
    return SETS_TIME.search(answer.text) is None


def contact_lacking(answer: Answer) -> bool:
    """Whether no way to ask is told."""
    return not usable(answer) and REACHES.search(answer.text) is None


def _again_lacking(answer: Answer, *, resolved: bool) -> bool:
    if failing(answer) or AGAIN.search(answer.text) is not None:
        return False
    # Of what was only asked nothing can happen again.
    asked = answer.case.classification is Classification.PERMINTAAN_INFORMASI
    return answer.case.resolved is resolved and not (resolved and asked)


def _respect_lacking(answer: Answer) -> bool:
    seen = tones_of(answer)
    return not seen["named_you"] and not seen["formal_you"] and not greetings(answer)


WARM = ("wish", "praise", "reassures", "regret", "offers", "feeling")


def warmth_lacking(answer: Answer) -> bool:
    """Whether nothing of it feels with the reader."""
    seen = tones_of(answer)
    felt = any(each.hurt for each in courtesies(answer)) or FEELS.search(answer.text) is not None
    return not felt and not any(seen[each] for each in WARM)


_ALL: Mapping[str, Callable[[Answer], bool]] = {
    "greeting": lambda answer: not greetings(answer) and GREETS.match(answer.text) is None,
    "thanks": lambda answer: not courtesies(answer) and THANKS.search(answer.text) is None,
    "concern": lambda answer: not any(map(is_named, courtesies(answer))),
    "impact": lambda answer: (
        not any(each.hurt for each in courtesies(answer))
        and IMPACT.search(answer.plain.text) is None
    ),
    "action": action_lacking,
    "unit": unit_lacking,
    "done": _hand_over_lacking,
    "result": result_lacking,
    # Where nothing is open no day is to come.
    "time": lambda answer: not answer.case.resolved and time_lacking(answer),
    "contact": contact_lacking,
    "if_not": lambda answer: _again_lacking(answer, resolved=False),
    "again": lambda answer: _again_lacking(answer, resolved=True),
    "owner": lambda answer: owner_lacking(answer) and not _is_parted(answer),
    "owner_of_part": lambda answer: owner_lacking(answer) and _is_parted(answer),
    "explanation": explanation_lacking,
    "basis": calls_for_basis,
    "door": _door_lacking,
    "respect": _respect_lacking,
    "warmth": warmth_lacking,
}
_OF_WORK = frozenset(
    ("action", "unit", "done", "result", "time", "contact", "if_not", "again", "impact", "warmth")
)
"""What is called for only where there is something to handle."""


def _condition(code: str, lacks: Callable[[Answer], bool]) -> Callable[[Answer], bool]:
    if code not in _OF_WORK:
        return lacks
    return lambda answer: not is_settled(answer.case) and lacks(answer)


CONDITIONS: Mapping[str, Callable[[Answer], bool]] = {
    code: _condition(code, lacks) for code, lacks in _ALL.items()
}
"""Code of what may be missing to whether it is."""
