"""Whether the conditions that authors wrote can be used in their scenario: they can be read, name what there is, and can come
true. Where they stand is the caller's to say.
"""

from __future__ import annotations

from collections.abc import Mapping

from trainer.content.bench import Bench
from trainer.content.defects import DefectCode, Flaw, KeyPath
from trainer.content.shapes import nearest
from trainer.domain.conditions.checking import Scope, check
from trainer.domain.conditions.language import OPERATORS, ConditionError, Fault, parsed
from trainer.domain.conditions.names import NAMES

SENTENCES: Mapping[Fault, str] = {
    Fault.SYNTAX: "syarat “{condition}” tidak dapat dibaca di dekat “{word}”",
    Fault.NAME: "syarat menyebut “{word}”, yang tidak dikenal",
    Fault.VALUE: "syarat membandingkan dengan “{word}”, nilai yang tidak ada",
    Fault.OPERATOR: "syarat memakai “{word}” dengan cara yang tidak cocok",
    Fault.ABOUT: "syarat berbicara tentang “{word}”, yang tidak ada di skenario ini",
    Fault.NEVER: "syarat “{condition}” tidak pernah dapat terpenuhi",
}
HOW = "lihat daftar nama dan contohnya di docs/menulis-skenario.md"


def condition_flaw(
    condition: str, bench: Bench, report: str = "", path: KeyPath = ()
) -> Flaw | None:
    """What is wrong with a condition in the text of a report ("" for none); None when nothing is."""
    try:
        check(parsed(condition), scope_of(bench, report))
    except ConditionError as error:
        code = DefectCode.CONDITION_NEVER if error.fault is Fault.NEVER else DefectCode.CONDITION
        sentence = SENTENCES[error.fault].format(condition=condition, word=error.word)
        return Flaw(code, path, sentence, _advice(error, bench))
    return None


def scope_of(bench: Bench, report: str = "") -> Scope:
    """What conditions of a scenario may speak of."""
    scenario = bench.scenario
    return Scope(
        reports=tuple(each.id for each in scenario.reports),
        agencies=tuple(bench.pack.region.agencies),
        seats=tuple(seat.id for seat in scenario.seats),
        messages={
            inject.id: tuple(option.id for option in inject.options) for inject in scenario.injects
        },
        working_days=scenario.working_days,
        report=report,
    )


def _advice(error: ConditionError, bench: Bench) -> str:
    match error.fault:
        case Fault.NAME:
            return nearest(error.word, NAMES)
        case Fault.VALUE:
            return nearest(error.word, (*bench.pack.region.agencies, *_reports(bench)))
        case Fault.ABOUT:
            return nearest(error.word, _reports(bench))
        case Fault.OPERATOR:
            return f"nama tanpa nilai berdiri sendiri; yang lain memakai {', '.join(OPERATORS)}"
        case Fault.NEVER:
            return "hapus salah satu bagiannya, atau pakai or"
        case _:
            return HOW


def _reports(bench: Bench) -> tuple[str, ...]:
    return tuple(each.id for each in bench.scenario.reports)
