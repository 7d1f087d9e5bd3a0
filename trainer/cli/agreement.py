"""`bimtek agreement`: how far the scorer agrees with the blind markers of the gold set, as tables in the terminal.

The figures are those of the health page. Tables go to standard output, the progress bar to standard error.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from trainer.cli.indonesian import Command, Refusal
from trainer.domain.errors import ContentError
from trainer.scoring.agreement import figures
from trainer.scoring.agreement.gold import BUILD, HELD_OUT, GoldSet, read_gold
from trainer.scoring.agreement.limits import kind_figures, paraphrase_change
from trainer.scoring.agreement.scored import TOTAL, Scored, scored
from trainer.scoring.answer.verdict import DIMENSIONS, SCORER
from trainer.settings import find_root

PARTS = {"pisahan": HELD_OUT, "bangun": BUILD, "semua": ""}
"""The words for the parts, and the parts."""


@click.command(
    name="agreement",
    cls=Command,
    help="Tampilkan seberapa jauh nilai mesin sesuai dengan nilai para penilai buta pada set emas.",
)
@click.option(
    "--part",
    type=click.Choice(list(PARTS)),
    default="pisahan",
    show_default=True,
    help="Bagian set emas: yang dipisahkan untuk mengukur, yang dipakai membangun, atau semuanya.",
)
@click.option(
    "--gold",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Map set emas lain (bawaan: seed_data/gold).",
)
@click.option("--confusion", is_flag=True, help="Sertakan tabel silang setiap dimensi.")
def command(part: str, folder: Path | None, *, confusion: bool) -> int:
    """Score the part and print what came of it; 0 always, figures are for people to judge."""
    try:
        gold = read_gold(folder or find_root() / "seed_data" / "gold")
    except ContentError as wrong:
        raise Refusal(str(wrong)) from wrong
    chosen = gold.of_part(PARTS[part]) if PARTS[part] else gold
    if not chosen.answers:
        raise Refusal(f"Bagian {part} dari set emas ini tidak memuat jawaban.")
    answers, seconds = _scored(chosen)
    out = Console(width=None if sys.stdout.isatty() else 140)
    out.print(
        f"Penilai jawaban {SCORER}, bagian {part}: {len(answers)} jawaban pada {len(chosen.cases)} kasus rekaan, "
        "dibandingkan dengan penilai buta (bukan pejabat, bukan orang; lihat seed_data/gold/README.md)."
    )
    _show_dimensions(out, chosen, answers, confusion=confusion)
    _show_bias(out, answers)
    _show_gates(out, answers)
    _show_limits(out, chosen)
    _show_speed(out, seconds)
    return 0


def _scored(gold: GoldSet) -> tuple[list[Scored], list[float]]:
    """Every answer scored, and the seconds that each took."""
    found, seconds = [], []
    with click.progressbar(gold.answers, label="Menilai", file=sys.stderr) as answers:
        for each in answers:
            begun = time.perf_counter()
            found.append(scored(each))
            seconds.append(time.perf_counter() - begun)
    return found, seconds


def _show_dimensions(
    out: Console, gold: GoldSet, answers: Sequence[Scored], *, confusion: bool
) -> None:
    table = Table(title="Kesesuaian per dimensi (QWK: kappa berbobot kuadrat)")
    for name in (
        "",
        "n",
        "QWK",
        "95 % jawaban",
        "95 % kasus",
        "nilai 1–3",
        "sama",
        "selisih ≤ 1",
        "menunggu penilai",
        "≤ 1 bila yakin",
        "antarpenilai",
    ):
        table.add_column(name, justify="right")
    crossed = []
    for code in (*DIMENSIONS, TOTAL):
        found = figures.agreement_of(answers, code)
        table.add_row(
            code,
            str(found.n),
            _number(found.kappa),
            _pair(found.interval),
            _pair(found.by_cases),
            _number(found.middle),
            _share(found.exact),
            _share(found.adjacent),
            _share(found.provisional) if code != TOTAL else "–",
            _share(found.adjacent_sure) if code != TOTAL else "–",
            _number(figures.between_markers(gold.answers, code)),
        )
        crossed.append(found)
    out.print(table)
    if confusion:
        for found in crossed:
            _show_confusion(out, found)


def _show_confusion(out: Console, found: figures.Agreement) -> None:
    table = Table(title=f"{found.code}: disepakati (baris) dan mesin (kolom)")
    for name in ("", "0", "1", "2", "3", "4"):
        table.add_column(name, justify="right")
    for level, row in enumerate(found.table):
        table.add_row(str(level), *(str(n) for n in row))
    out.print(table)


def _show_bias(out: Console, answers: Sequence[Scored]) -> None:
    table = Table(title="Selisih rata-rata terbakukan (mesin dikurangi penilai)")
    for name in ("gaya tulis", "n", "selisih"):
        table.add_column(name, justify="right")
    table.add_row("semua", str(len(answers)), _number(figures.mean_difference(answers)))
    for register, (n, difference) in figures.differences_by_register(answers).items():
        table.add_row(register, str(n), _number(difference))
    out.print(table)


def _show_gates(out: Console, answers: Sequence[Scored]) -> None:
    table = Table(title="Kesalahan berat")
    for name in ("", "penilai", "mesin", "keduanya", "terjaring", "tepat"):
        table.add_column(name, justify="right")
    for each in figures.gate_figures(answers):
        table.add_row(
            each.gate,
            str(each.agreed),
            str(each.machine),
            str(each.both),
            _share(each.recall),
            _share(each.precision),
        )
    out.print(table)


def _show_limits(out: Console, gold: GoldSet) -> None:
    table = Table(title="Jawaban yang tidak boleh bernilai baik")
    for name in ("jenis", "n", "di dalam batas"):
        table.add_column(name, justify="right")
    for each in kind_figures(gold.adversarial):
        table.add_row(each.kind, str(each.n), _share(each.inside))
    out.print(table)
    change = paraphrase_change(gold.paraphrases)
    out.print(
        f"Parafrasa: {len(gold.paraphrases)} pasang, perubahan mutlak rata-rata {change:.2f} tingkat."
    )


def _show_speed(out: Console, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    median = ordered[len(ordered) // 2] * 1000
    last = ordered[min(len(ordered) - 1, int(0.99 * len(ordered)))] * 1000
    out.print(f"Waktu per jawaban: median {median:.1f} ms, persentil ke-99 {last:.1f} ms.")


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f} %"


def _pair(interval: tuple[float, float] | None) -> str:
    return "–" if interval is None else f"{interval[0]:.3f}–{interval[1]:.3f}"
