"""docs/daur-laporan.md, made from the lifecycle table: `python3 run.py dev -m tests.domain.lifecycle_page` writes it anew.

A test compares the page with the table, so that it is never older than the code.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trainer.domain.lifecycle import ROWS, Row
from trainer.domain.vocabulary import State

PAGE = Path(__file__).parents[2] / "docs" / "daur-laporan.md"

INTRODUCTION = """\
# The life of a report

Made from the table in `trainer/domain/lifecycle.py` by `python3 run.py dev -m tests.domain.lifecycle_page`; do not edit it here.
The table says from which state a move is possible and where it leads. Who may make it stands in `trainer/domain/rights.py`
and wins where the two differ; what both leave open is decided in `trainer/domain/actions/`. Row numbers are those of ref. 3.1.
Deadlines are codes of the rule profile and targets: a late act is allowed and flagged. All of it is *aturan bawaan*.
"""


def page() -> str:
    """The whole page."""
    parts = (INTRODUCTION, _drawing(), _crossing(), _rows())
    return "\n".join(parts)


def _drawing() -> str:
    lines = ["## From each state", "", "```text", "●", *_arrows(None)]
    for state in State:
        lines += ["", state.value, *_arrows(state)]
    return "\n".join((*lines, "```", ""))


def _arrows(source: State | None) -> Iterator[str]:
    """One line for each state that can be reached, with the rows that lead there."""
    reached = [(target, rows) for target in State if (rows := _leading(source, target))]
    for index, (target, rows) in enumerate(reached):
        branch = "└" if index == len(reached) - 1 else "├"
        moves = ", ".join(f"{row.number} {_moves(row)}" for row in rows)
        yield f"  {branch}─▶ {target.value:<14} {moves}"


def _leading(source: State | None, target: State) -> list[Row]:
    return [row for row in ROWS if _starts(row, source) and target in row.targets]


def _starts(row: Row, source: State | None) -> bool:
    return not row.sources if source is None else source in row.sources


def _moves(row: Row) -> str:
    return " / ".join(row.actions) if row.actions else "(by itself)"


def _crossing() -> str:
    head = "| from \\ to | " + " | ".join(State) + " |"
    lines = ["## Which rows lead from where to where", "", head, "|---" * (len(State) + 1) + "|"]
    for source in (None, *State):
        numbers = [
            " ".join(str(row.number) for row in _leading(source, target)) for target in State
        ]
        name = "(none)" if source is None else source.value
        lines.append(f"| {name} | " + " | ".join(numbers) + " |")
    staying = [str(row.number) for row in ROWS if not row.targets]
    lines += ["", f"Rows that leave the state as it is: {', '.join(staying)}.", ""]
    return "\n".join(lines)


def _rows() -> str:
    lines = [
        f"## The {len(ROWS)} rows",
        "",
        "| # | move | from | by | to | deadline | effects | source | confidence |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in ROWS:
        cells = (
            str(row.number),
            _moves(row),
            ", ".join(row.sources) or "(none)",
            ", ".join(row.actors) or "the system",
            ", ".join(row.targets) or "same",
            row.deadline or "",
            row.effects,
            row.source,
            row.confidence,
        )
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join((*lines, ""))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
