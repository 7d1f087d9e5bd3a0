"""`bimtek score --explain`: each answer for a reader in the terminal, marked where it earned and where it lost.

Colours only where the terminal has them; every mark is also a number that leads to its sentence.
"""

from __future__ import annotations

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from trainer.answers.explaining.changing import applied
from trainer.answers.explaining.explain import Explained, Explanation, explain
from trainer.answers.explaining.marked import Look, Marked, marked
from trainer.answers.explaining.normative import normative
from trainer.answers.explaining.raising import POINTS_ONLY, Raise, Way
from trainer.answers.explaining.reasons import named
from trainer.answers.gates import wording_of
from trainer.answers.rubric.levels import scale
from trainer.answers.rubric.line import ScoreLine

BAD = "white on red"
STYLES = {Look.GOOD: "black on green", Look.WEAK: "black on yellow", Look.BAD: BAD}
WAYS = {
    Way.ADD: "tambahkan",
    Way.MEND: "tulis begini",
    Way.FILL: "isi yang masih kosong",
    Way.REWRITE: "tulis ulang lebih pendek",
    Way.REWORD: "tulis ulang tanpa yang keliru",
    Way.TAKE: "hapus",
    Way.ANEW: "tulis dari awal",
}


def tell(line: ScoreLine, console: Console) -> None:
    """Print one answer with everything that can be said of its marks."""
    explanation = explain(line.case, line.response)
    total = explanation.verdict.total
    console.rule(
        Text(f"{line.id}: {'–' if total is None else f'{total:g}'.replace('.', ',')} dari 100")
    )
    console.print(_marked(line.response, explanation))
    for gate in explanation.gates:
        wording = wording_of(str(gate.gate))
        console.print(Text(f"{wording.title}. {wording.message(str(gate.gate)).says}", style=BAD))
    found = normative(line.case, line.response)
    if found.fires:
        console.print(
            Text("Jawaban normatif: tidak memuat fakta laporan ini, atau sama dengan rumusan umum.")
        )
    console.print(_table(line, explanation))


def screen() -> Console:
    """Standard output as it is now, which may be a file. Blanks stand in square brackets and are no markup."""
    return Console(file=sys.stdout, highlight=False, markup=False)


def _marked(text: str, explanation: Explanation) -> Text:
    """The answer with its stretches in colour, each followed by the code of its dimension or gate."""
    styled = Text(text)
    ends: list[tuple[int, str]] = []
    for each in marked(explanation):
        for start, end in each.spans:
            styled.stylize(STYLES[each.look], start, end)
            ends.append((end, _label(each)))
    whole = Text()
    at = 0
    for end, label in sorted(ends):
        whole.append_text(styled[at:end])
        whole.append(f"[{label}]", style="bold")
        at = end
    whole.append_text(styled[at:])
    return whole


def _label(each: Marked) -> str:
    name = each.evidence.gate or str(each.evidence.dimension)
    return f"{name} −" if each.costs else name


def _table(line: ScoreLine, explanation: Explanation) -> Table:
    table = Table(show_lines=True)
    for heading in ("bagian", "tingkat", "mengapa", "yang menaikkan (sudah dicoba)"):
        table.add_column(heading)
    for each in explanation.dimensions:
        table.add_row(
            f"{each.code} {scale().dimensions[each.code].title}",
            _level(each, explanation),
            _why(each, line),
            _raised(each.raised_by, line.response) if each.raised_by else "",
        )
    return table


def _level(each: Explained, explanation: Explanation) -> str:
    waits = " (perlu penilai)" if each.code in explanation.verdict.provisional else ""
    return f"{each.evidence.level}{waits}"


def _why(each: Explained, line: ScoreLine) -> str:
    reasons = each.reasons
    missing = "; ".join(named(line.case, code) for code in reasons.missing)
    lacks = f" Tidak ditemukan mesin: {missing}." if missing else ""
    return f"{reasons.says}{lacks} Saran: {reasons.advice}"


def _raised(raised: Raise, text: str) -> str:
    change = _mended(raised, text) if raised.way is Way.MEND else raised.added
    taken = " … ".join(text[e.start : e.end].strip() for e in raised.edits if e.end > e.start)
    if raised.way in POINTS_ONLY:
        change = f"“{taken}”"
    elif raised.way is Way.TAKE:
        change = f"“{taken}”" + (f", lalu tulis “{change}”" if change else "")
    else:
        change = f"“{change}”"
    return f"→ {raised.level}: {WAYS[raised.way]} {change}"


def _mended(raised: Raise, text: str) -> str:
    """The words that change and what they become; of a text written anew the whole."""
    if any(each.end - each.start == len(text) for each in raised.edits):
        return applied(text, raised.edits)
    return ", ".join(f"{text[each.start : each.end]} → {each.text}" for each in raised.edits)
