"""Bends a plan towards a wish where that costs nothing of its truth: what is ticked, who is told, how long it becomes.

Everything that owner, decision and reason depend on was settled by the plan; nothing of that is touched here.
"""

from __future__ import annotations

from trainer.domain.asked import Wish
from trainer.domain.chance import Draw
from trainer.domain.replacing import replace
from trainer.domain.vocabulary import Decision
from trainer.generator.keys import LONG, difficulty
from trainer.generator.plan import Plan
from trainer.generator.planner import FAMILY_OF, SHORT_ENOUGH, can_hide

LONG_TEXT = (155, 300)
"""Words of a text that is made long on purpose."""
WORTH = {"long": 1, "insult": 1, "accusation": 2, "emergency": 2}
"""What makes a report harder, and by how much (`keys.difficulty`)."""
SPANS = 1
"""What personal data add; whether a text holds some is known when it is written."""
ROOM_FOR_PERSONS = 30


def bent(draw: Draw, plan: Plan, wish: Wish) -> Plan:
    """The plan with what the writer chooses as the wish has it, made harder where the wish wants it hard."""
    plan = replace(
        plan,
        ticked=wish.ticked or plan.ticked,
        anonymous=plan.anonymous if wish.anonymous is None else wish.anonymous,
        secret=plan.secret if wish.secret is None else wish.secret,
        temper=_temper(plan, wish.temper),
    )
    if wish.personal:
        plan = replace(
            plan, words=max(plan.words, ROOM_FOR_PERSONS), family=FAMILY_OF[plan.register]
        )
    if wish.difficulty:
        plan = _harder(draw, plan, wish)
    return plan


def _temper(plan: Plan, span: tuple[int, int] | None) -> int:
    """The temper, moved into a span as far as the topic knows such people."""
    if span is None:
        return plan.temper
    low, high = plan.source.topic.temper
    return min(max(plan.temper, span[0], low), span[1], high)


def _harder(draw: Draw, plan: Plan, wish: Wish) -> Plan:
    """The plan of one of the levels that will do, if it can become so hard."""
    spans = SPANS if wish.personal else 0
    now = difficulty(plan, ()) + spans
    levels = [level for level in wish.difficulty if level >= now]
    if not levels:
        return plan
    missing = levels[int(draw() * len(levels))] - now
    moves = [move for move in WORTH if _may(plan, wish, move)]
    while moves and missing > 0:
        move = moves.pop(int(draw() * len(moves)))
        hides = move != "long"
        if WORTH[move] > missing or (hides and plan.hidden is not None):
            continue
        # Of what is missing one step may also come from personal data, which most wishes leave open.
        if missing == 1 and wish.personal is None and draw() < 0.5:
            return replace(
                plan, words=max(plan.words, ROOM_FOR_PERSONS), family=FAMILY_OF[plan.register]
            )
        plan = replace(plan, hidden=move) if hides else longer(draw, plan)
        missing -= WORTH[move]
    return plan


def _may(plan: Plan, wish: Wish, move: str) -> bool:
    if move == "long":
        return plan.words <= LONG and plan.register != "sms"
    verified = plan.decision is Decision.VERIFIKASI and plan.hidden is None
    return verified and wish.hidden is None and can_hide(plan.source, move)


def longer(draw: Draw, plan: Plan) -> Plan:
    """The plan of a text that is long."""
    low, high = LONG_TEXT
    return replace(plan, words=low + int(draw() * (high - low)), family=FAMILY_OF[plan.register])


def family_of(register: str, words: int) -> str:
    """The family in which so many words are told."""
    return "singkat" if words <= SHORT_ENOUGH else FAMILY_OF[register]
