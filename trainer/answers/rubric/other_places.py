"""Villages, lanes and their like that an answer names in place of the case's own, whose name stands nowhere in it.

Which places the case does not know is seen in `wrong_places`; here those are kept that can be no address of an office.
"""

from __future__ import annotations

from collections.abc import Iterator

from trainer.answers.case import Case
from trainer.answers.language.alternatives import any_of, compiled
from trainer.answers.language.plain import plain
from trainer.answers.rubric.contradiction import Contradiction
from trainer.answers.rubric.reading import Answer
from trainer.answers.rubric.told import known_of
from trainer.answers.rubric.wrong_places import unknown_places

NAMED = frozenset(("desa", "kelurahan", "kecamatan", "dusun", "gang", "handil", "jalan", "tps"))
NUMBERED = frozenset(("rt", "rw"))
ADDRESS = compiled(
    r"\b"
    + any_of(
        "nomor",
        "kantor",
        "alamat",
        "beralamat",
        "loket",
        "posko",
        "pos",
        "ppid",
        "gudang",
        "bengkel",
        "datang",
        "temui",
        "hubungi",
        "musyawarah",
        "aula",
        "balai",
    )
    + r"\b"
)
"""Words of a sentence that tells where one may go."""


def other_places(answer: Answer) -> Iterator[Contradiction]:
    """Every place of the answer that stands where the case names another of its kind."""
    for start, end in unknown_places(answer):
        kind, _, name = answer.plain.text[start:end].partition(" ")
        sure = name[:1].isdigit() if kind in NUMBERED else kind in NAMED
        sentence = answer.clauses.sentence_at(start).text
        if sure and name not in known_of(answer.case).text and not ADDRESS.search(sentence):
            yield Contradiction((start, end), _right_place(answer.case, kind))


def _right_place(case: Case, kind: str) -> str:
    """The place of the case of this kind, as its facts name it."""
    where = [phrase for fact in case.key_facts if fact.kind == "where" for phrase in fact.phrases]
    of_kind = (phrase for phrase in where if kind in plain(phrase).text.split())
    return next(of_kind, next(iter(where), case.title))
