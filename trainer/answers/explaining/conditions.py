"""What may be missing in an answer, by a wider look at its text than the marks take, and whether it is: one condition for each code."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from trainer.answers.explaining.looking import (
    ACTS,
    AGAIN,
    ASKS_RULE,
    CITES,
    FEELS,
    GREETS,
    HANDED_ON,
    KIND,
    NAMES_UNIT,
    REACHES,
    SETS_TIME,
    THANKS,
)
from trainer.answers.explaining.slots import is_others
from trainer.answers.language.facts import ENOUGH
from trainer.answers.language.keys import keys_of
from trainer.answers.rubric.courtesies import courtesies, greetings, is_named
from trainer.answers.rubric.courtesy_words import IMPACT
from trainer.answers.rubric.owners import other_named, owner_named, right_door_contact
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.substance import is_complete, is_real, substance_of
from trainer.answers.rubric.w2_facts import facts_of
from trainer.answers.rubric.w4_time import failing, is_firm, usable
from trainer.answers.rubric.w5_authority import asks_who
from trainer.answers.rubric.w7_tone import counts as tones_of
from trainer.domain.report import Fact
from trainer.domain.vocabulary import Classification


def unnamed(answer: Answer) -> Iterator[Fact]:
    """The key facts that the answer does not name, in the order of the case."""
    heard, raw = frozenset(answer.heard.keys), answer.text.lower()
    for fact, found in facts_of(answer):
        keyed = [frozenset(keys_of(each)) for each in fact.phrases]
        told = any(keys and len(keys & heard) >= ENOUGH * len(keys) for keys in keyed)
        literal = any(each.lower() in raw for each in fact.phrases)
        if found.share < ENOUGH and not told and not literal:
            yield fact


def calls_for_basis(answer: Answer) -> bool:
    """Whether a rule is called for and not cited: it is asked whose the matter is, or by what rule, and the case has one."""
    case = answer.case
    rights = case.authority
    asked = asks_who(answer) or ASKS_RULE.search(f"{case.title} {case.body}") is not None
    if not rights.basis or not (is_others(case) or rights.right_door or asked):
        return False
    return not cites(answer)


def cites(answer: Answer) -> bool:
    """Whether a rule is cited: its kind, and its number behind it, whatever stands between."""
    return CITES.search(answer.text) is not None


def questioned(answer: Answer) -> bool:
    """Whether it is open, or asked, whose the matter is."""
    return bool(is_others(answer.case) or answer.case.authority.right_door or asks_who(answer))


def owner_lacking(answer: Answer) -> bool:
    """Whether that is open and no agency is named."""
    return questioned(answer) and not owner_named(answer) and not other_named(answer)


def _is_parted(answer: Answer) -> bool:
    """Whether only a part of the matter is another's."""
    rights = answer.case.authority
    return rights.within and rights.right_door is not None


def explanation_lacking(answer: Answer) -> bool:
    """Whether that is open and nothing says why it is whose."""
    return questioned(answer) and KIND.search(answer.text) is None


def _door_lacking(answer: Answer) -> bool:
    other = other_named(answer)
    return bool(answer.case.authority.right_door) and not right_door_contact(answer, other)


def unit_lacking(answer: Answer) -> bool:
    """Whether no unit is named."""
    return not substance_of(answer).units and NAMES_UNIT.search(answer.text) is None


def action_lacking(answer: Answer) -> bool:
    """Whether no deed is told."""
    if any(is_real(each) for each in answer.actions) or substance_of(answer).days:
        return False
    return ACTS.search(answer.text) is None


def _hand_over_lacking(answer: Answer) -> bool:
    if not is_others(answer.case) or substance_of(answer).number("done"):
        return False
    return HANDED_ON.search(answer.text) is None


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


CONDITIONS: Mapping[str, Callable[[Answer], bool]] = {
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
    "result": lambda answer: not is_complete(substance_of(answer)),
    "time": time_lacking,
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
"""Code of what may be missing to whether it is."""
