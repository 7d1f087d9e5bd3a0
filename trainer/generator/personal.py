"""Personal data in a text: of which kind, how often, and where they stand in it.

They go into the words of a report as marks, one for each stretch, so that their places are known exactly in the end.
"""

from __future__ import annotations

from trainer.domain.chance import Draw
from trainer.domain.vocabulary import Decision
from trainer.generator.choosing import TOO_SHORT
from trainer.generator.citizens import Numbers
from trainer.generator.marks import Marks
from trainer.generator.plan import Plan
from trainer.generator.shares import of_a_hundred
from trainer.generator.words import Words

PERSONAL = (
    ("named", 3.2),
    ("phone", 2.6),
    ("nik", 5.5),
    ("address", 1.3),
    ("mail", 0.9),
    ("other_person", 1.6),
)
"""Kinds of personal data, and in how many of a hundred texts they stand (3 to 25 % of texts hold some)."""
PERSONAL_OF_OTHERS = (("other_person", 1.6),)
SAID_FIRST = ("named",)
"""What stands before the matter; how somebody is reached, and who saw it, stands behind."""


def data_kind(draw: Draw, plan: Plan) -> str | None:
    """The kind of personal data that a text holds; None for most texts."""
    if plan.words <= TOO_SHORT or plan.source.case.decision is Decision.ARSIPKAN:
        return None
    kind = of_a_hundred(draw, PERSONAL_OF_OTHERS if plan.anonymous else PERSONAL)
    return None if kind == "address" and "where" in plan.missing else kind


def put_in(numbers: Numbers, plan: Plan, words: Words, marks: Marks, kind: str) -> None:
    """Put the personal data of a kind into the words of a report."""
    person = plan.person
    if kind == "other_person":
        words["saksi"] = marks.put(plan.witness, "name", "third_party")
        words["hp_saksi"] = marks.put(numbers.citizen_phone(), "phone", "third_party")
        return
    if kind == "mail":
        words["surel"] = marks.put(numbers.citizen_mail(person.name), "email", "reporter")
        return
    words["nama"] = marks.put(person.name, "name", "reporter")
    words["hp"] = marks.put(person.phone, "phone", "reporter")
    words["nik"] = marks.put(person.nik, "nik", "reporter")
    words["alamat"] = marks.put(person.address, "address", "reporter")
