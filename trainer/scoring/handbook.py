"""Every judge in words, made from wordings and examples: what `python3 run.py checks` prints, and docs/kode-penilai.md.

`python3 run.py dev -m trainer.scoring.handbook > docs/kode-penilai.md` writes that page anew; a test compares page and code.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping

from trainer.answers.judging import JUDGES, wording_of_dimension
from trainer.answers.privacy import w8_privacy
from trainer.answers.rubric import abuse, nothing
from trainer.answers.rubric.examples import answer_examples
from trainer.answers.rubric.missing import missing_names
from trainer.scoring.examples import Example
from trainer.scoring.failures import CriticalExample, Failure, all_failures, gate_wordings
from trainer.scoring.findings import About
from trainer.scoring.needs import NEEDS
from trainer.scoring.registry import Check, all_checks, check_named
from trainer.wording import Cell, Message, Wording

CHECKS_HEAD = """# Pemeriksaan dan kesalahan berat

Setiap pemeriksaan memberi tingkat 0 sampai 4 untuk satu laporan, satu surat yang harus dicatat, atau satu pesan yang
meminta balasan; nilainya sebanding dengan tingkat itu. Pemeriksaan yang tidak berlaku tidak masuk ke dalam nilai maupun
nilai tertinggi. Yang dinilai hanya perbuatan dan kelalaian orang yang bermain, selama ia duduk di kursinya; yang terjadi
pada rekan simulasi tidak dinilai pada siapa pun. Surat yang tidak pernah dicatat dinilai seperti laporan yang dibiarkan di
meja. Satu kesalahan berat menyisakan paling banyak 40 persen dari yang diperoleh bagian lain laporannya, dua tidak menyisakan
apa pun; begitu pula satu saja yang membahayakan nyawa atau pelapor yang harus dirahasiakan. Pesan tidak terkena.

Contoh dimainkan di dunia kecil rekaan: hari ke-0 (`h0`) adalah Senin, dan laporan tiba pukul 08.00 kecuali disebut lain.
"""
ANSWERS_HEAD = """# Kode penilai jawaban

Halaman ini dibuat dari kode (`python3 run.py dev -m trainer.scoring.handbook`); jangan disunting langsung. Penilainya diterangkan
dalam [penilai-jawaban.md](penilai-jawaban.md).
"""


def checks_page() -> str:
    """All process checks and critical failures in Markdown."""
    parts = [CHECKS_HEAD, "## Pemeriksaan proses\n"]
    parts += [_check(check) for check in all_checks().values()]
    parts.append("## Kesalahan berat\n")
    parts += [_failure(failure) for failure in all_failures().values()]
    return _page(parts)


def judge_page(name: str) -> str | None:
    """One check or critical failure in Markdown; None where there is none of that name."""
    if name in all_checks():
        return _page([_check(all_checks()[name])])
    return _page([_failure(all_failures()[name])]) if name in all_failures() else None


def answers_page() -> str:
    """docs/kode-penilai.md: the gates, the codes that the scorer prints, and its examples."""
    parts = [ANSWERS_HEAD, "## Gerbang jawaban\n"]
    parts += [_gate(name, wording) for name, wording in gate_wordings().items()]
    parts.append("## Kode dalam hasil `python3 run.py score`\n")
    parts.append(_codes())
    parts.append(_missing())
    parts.append(_answer_examples())
    return _page(parts)


def _page(parts: Iterable[str]) -> str:
    return "\n".join(parts).rstrip() + "\n"


def _check(check: Check) -> str:
    lines = [
        *_opening(check.name, check.wording),
        f"Dinilai untuk setiap {JUDGED[check.about]}.{ONLY_COSTS if check.only_costs else ''}\n",
        *_needs(check),
        *_table(check.wording),
        *_messages(check.wording),
    ]
    rows = (
        (
            _log(example.log),
            _changed(example),
            "tidak berlaku" if example.level is None else str(example.level),
            example.why,
        )
        for example in check.examples
    )
    return "\n".join(
        [*lines, *_rows(("Yang terjadi", "Kunci yang berbeda", "Tingkat", "Sebab"), rows), ""]
    )


def _failure(failure: Failure) -> str:
    lines = [*_opening(failure.rule, failure.wording), *_messages(failure.wording)]
    rows = (
        (_log(example.log), _changed(example), "ya" if example.fires else "tidak", example.why)
        for example in failure.examples
    )
    return "\n".join(
        [*lines, *_rows(("Yang terjadi", "Kunci yang berbeda", "Terjadi", "Sebab"), rows), ""]
    )


def _gate(name: str, wording: Wording) -> str:
    return "\n".join([*_opening(name, wording), *_messages(wording), ""])


ONLY_COSTS = " Hanya mengurangi poin: tidak menambah nilai maupun nilai tertinggi."

JUDGED = {
    About.REPORT: "laporan",
    About.LETTER: "surat atau laporan luring",
    About.MESSAGE: "pesan",
}


def _opening(name: str, wording: Wording) -> list[str]:
    rule = wording.rule
    return [
        f"### {wording.title} (`{name}`)\n",
        f"{wording.question}\n",
        f"- Berlaku untuk: {wording.applies}",
        f"- Aturan: {rule.sentence}",
        f"- Sumber: {rule.source}, keyakinan {rule.confidence}\n",
    ]


def _needs(check: Check) -> list[str]:
    if not check.needs:
        return []
    return [
        "Syarat pada kunci:\n",
        *(f"- `{need}`: {NEEDS[need].sentence}" for need in check.needs),
        "",
    ]


def _table(wording: Wording) -> list[str]:
    """Partial credit, one row for each pair."""
    rows = [
        (right, done, str(cell.level), cell.message.says)
        for right, row in wording.table.items()
        for done, cell in row.items()
        if _is_pair(right, done, cell)
    ]
    if not rows:
        return []
    return [*_rows(("Yang tepat", "Yang dipilih", "Tingkat", "Yang disampaikan"), rows), ""]


def _is_pair(right: str, done: str, cell: Cell) -> bool:
    return right != done or cell.level == 4


def _messages(wording: Wording) -> list[str]:
    rows = [
        (f"`{key}`", f"{each.says}{_follows(each)}", each.advice or "–")
        for key, each in wording.messages.items()
    ]
    return [*_rows(("Pesan", "Yang disampaikan", "Saran"), rows), ""]


def _follows(message: Message) -> str:
    """With which mistake a debrief tells it, "" for one of its own."""
    titles = " atau ".join(f"“{check_named(each).wording.title}”" for each in message.follows)
    return f" *Bila {titles} juga kehilangan poin, ini akibatnya.*" if titles else ""


def _codes() -> str:
    """The codes in `rule`: those of each dimension by level, of what limits a level, and of W8 and the empty answer."""
    wordings = [("", wording_of_dimension(code)) for code in JUDGES]
    wordings += [("limit_", abuse.WORDING), ("", w8_privacy.WORDING), ("", nothing.WORDING)]
    rows = [
        (f"`{before}{code}`", wording.title, each.says, each.advice)
        for before, wording in wordings
        for code, each in wording.messages.items()
    ]
    return "\n".join([*_rows(("Kode", "Bagian", "Arti", "Saran"), rows), ""])


def _missing() -> str:
    """The codes in `missing`; the id of a key fact may stand there, too."""
    rows = [(f"`{code}`", name) for code, name in missing_names().items()]
    return "\n".join(
        ["Kode dalam `missing`:\n", *_rows(("Kode", "Yang tidak ditemukan"), rows), ""]
    )


def _answer_examples() -> str:
    rows = [
        (name, example.case.title, example.text, str(example.level), example.why)
        for name, examples in answer_examples().items()
        for example in examples
    ]
    head = ("Bagian", "Laporan", "Jawaban", "Tingkat", "Sebab")
    return "\n".join(["Contoh jawaban:\n", *_rows(head, rows), ""])


def _changed(example: Example | CriticalExample) -> str:
    changes: dict[str, object] = {**example.truth, **example.report}
    other: Mapping[str, object] = getattr(example, "other", {})
    params: Mapping[str, object] = getattr(example, "params", {})
    people: tuple[str, ...] = getattr(example, "people", ("admin",))
    differences = [
        f"`{key}`: {_value(value)}"
        for key, value in (*changes.items(), *other.items(), *params.items())
    ]
    if people != ("admin",):
        differences.append(f"dimainkan dari kursi {', '.join(people)}")
    return "; ".join(differences) or "–"


def _value(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _log(log: str) -> str:
    return "<br>".join(f"`{act.strip()}`" for act in log.split(";"))


def _rows(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """A Markdown table; a bar inside a cell is escaped."""
    table = [head, tuple("---" for _ in head), *rows]
    return [
        "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |"
        for row in table
    ]


if __name__ == "__main__":
    sys.stdout.write(answers_page())
