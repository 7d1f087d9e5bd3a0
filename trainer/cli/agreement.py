"""`bimtek agreement`: how far the scorer agrees with the blind markers of the gold set, as tables in the terminal.

The figures are those of the health page. Tables go to standard output, the progress bar to standard error.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from trainer.answers.case import Case
from trainer.answers.evaluation.figures import Agreement
from trainer.answers.evaluation.gold import BUILD, HELD_OUT, GoldSet, read_gold
from trainer.answers.evaluation.published import FILE, fingerprint, gold_folder, write_report
from trainer.answers.evaluation.report import Report, calls, report_of
from trainer.answers.evaluation.scored import TOTAL
from trainer.answers.evaluation.stepping_back import ENOUGH, advice_only
from trainer.answers.evaluation.targets import KAPPA, Measure, goals_of
from trainer.answers.judging import judge, make_ready
from trainer.answers.verdict import Verdict
from trainer.cli.data_options import stored
from trainer.cli.indonesian import Command, Refusal
from trainer.domain.errors import ContentError
from trainer.measuring import agencies_in
from trainer.settings import Settings, find_root
from trainer.usecases.trust import OwnMarks

PARTS = {"pisahan": HELD_OUT, "bangun": BUILD, "semua": ""}
"""The words for the parts, and the parts."""

GOALS: Mapping[Measure, str] = {
    Measure.KAPPA: "QWK",
    Measure.LOWER: "batas bawah QWK",
    Measure.MIDDLE: "QWK nilai 1–3",
    Measure.ADJACENT_SURE: "selisih ≤ 1 bila yakin",
    Measure.PROVISIONAL: "menunggu penilai",
    Measure.CALIBRATION: "galat yakin",
    Measure.DIFFERENCE: "selisih rata-rata",
    Measure.REGISTER: "selisih rata-rata pada gaya",
    Measure.RECALL: "kesalahan berat terjaring",
    Measure.PRECISION: "kesalahan berat tepat",
    Measure.INSIDE: "di dalam batas",
    Measure.PARAPHRASE: "perubahan parafrasa",
}


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
@click.option(
    "--write",
    is_flag=True,
    help="Simpan angka bagian yang dipisahkan di map set emas, untuk halaman kesehatan penilai.",
)
@click.option(
    "--own",
    is_flag=True,
    help="Tampilkan saja kesesuaian dengan penilaian instruktur yang tersimpan di pemasangan ini.",
)
@stored
def command(
    settings: Settings,
    part: str,
    folder: Path | None,
    *,
    confusion: bool,
    write: bool,
    own: bool,
) -> int:
    """Score the part and print what came of it; 0 always, figures are for people to judge."""
    out = Console(width=None if sys.stdout.isatty() else 140)
    if own:
        _show_own(out, settings, confusion=confusion)
        return 0
    place = folder or gold_folder(find_root())
    if write and PARTS[part] != HELD_OUT:
        raise Refusal("Yang disimpan hanya angka bagian pisahan; hilangkan --part atau --write.")
    try:
        gold, stamp = read_gold(place, agencies_in(find_root())), fingerprint(place)
    except ContentError as wrong:
        raise Refusal(str(wrong)) from wrong
    chosen = gold.of_part(PARTS[part]) if PARTS[part] else gold
    if not chosen.answers:
        raise Refusal(f"Bagian {part} dari set emas ini tidak memuat jawaban.")
    report, seconds = _measured(chosen, stamp)
    out.print(
        f"Penilai jawaban {report.scorer}, bagian {part}: {report.n} jawaban pada {report.cases} kasus rekaan, "
        "dibandingkan dengan penilai buta (bukan pejabat, bukan orang; lihat seed_data/gold/README.md)."
    )
    _show_dimensions(out, report, confusion=confusion)
    _show_bias(out, report)
    _show_gates(out, report)
    _show_limits(out, report)
    _show_goals(out, report)
    _show_speed(out, seconds)
    if write:
        _write(place / FILE, report)
    return 0


def _measured(gold: GoldSet, stamp: str) -> tuple[Report, list[float]]:
    """The figures, and the seconds that each scoring took."""
    seconds: list[float] = []
    make_ready()
    with click.progressbar(length=calls(gold), label="Menilai", file=sys.stderr) as bar:

        def timed(case: Case, text: str) -> Verdict:
            begun = time.perf_counter()
            verdict = judge(case, text)
            seconds.append(time.perf_counter() - begun)
            bar.update(1)
            return verdict

        return report_of(gold, stamp, timed), seconds


def _write(path: Path, report: Report) -> None:
    try:
        write_report(path, report)
    except OSError as error:
        raise Refusal(f"{path} tidak dapat ditulis ({error.strerror}).") from error
    click.echo(f"Angka disimpan di {path}.", err=True)


def _show_dimensions(out: Console, report: Report, *, confusion: bool) -> None:
    table = Table(title="Kesesuaian per dimensi (QWK: kappa berbobot kuadrat)")
    for name in (
        "",
        "n",
        "QWK",
        "sasaran",
        "95 % jawaban",
        "95 % kasus",
        "nilai 1–3",
        "sama",
        "selisih ≤ 1",
        "menunggu",
        "≤ 1 bila yakin",
        "galat yakin",
        "antarpenilai",
    ):
        table.add_column(name, justify="right")
    errors = {each.code: each.error for each in report.calibration}
    for found in report.dimensions:
        sure = found.code != TOTAL
        table.add_row(
            found.code,
            str(found.n),
            _number(found.kappa),
            f"{KAPPA[found.code]:.2f}",
            _pair(found.interval),
            _pair(found.by_cases),
            _number(found.middle),
            _share(found.exact),
            _share(found.adjacent),
            _share(found.provisional if sure else None),
            _share(found.adjacent_sure if sure else None),
            _number(errors.get(found.code)),
            _number(report.markers[found.code]),
        )
    out.print(table)
    if confusion:
        for found in report.dimensions:
            _show_confusion(out, found)


def _show_own(out: Console, settings: Settings, *, confusion: bool) -> None:
    """The installation's own marks, by version of the scorer."""
    # Only whoever asks for what is stored waits for the database.
    from trainer.cli.opening import opened

    with opened(settings) as services:
        versions = OwnMarks(services.log).figures()
    if not versions:
        out.print("Belum ada jawaban yang dinilai instruktur di samping nilai mesin.")
    for each in versions:
        out.print(
            f"Penilai jawaban {each.scorer}: {each.answers} jawaban peserta, dinilai {each.markers} instruktur; "
            f"selisih rata-rata terbakukan {_number(each.difference)}. "
            f"Di bawah {ENOUGH} penilaian, angkanya belum berarti."
        )
        table = Table(title="Kesesuaian dengan penilaian instruktur")
        for name in ("", "n", "QWK", "sasaran", "95 %", "sama", "selisih ≤ 1", "menunggu"):
            table.add_column(name, justify="right")
        for found in each.dimensions:
            table.add_row(
                found.code,
                str(found.n),
                _number(found.kappa),
                f"{KAPPA[found.code]:.2f}",
                _pair(found.interval),
                _share(found.exact),
                _share(found.adjacent),
                _share(found.provisional if found.code != TOTAL else None),
            )
        out.print(table)
        if confusion:
            for found in each.dimensions:
                _show_confusion(out, found)


def _show_confusion(out: Console, found: Agreement) -> None:
    out.print(f"{found.code}: penilai (baris) dan mesin (kolom)")  # a title would wrap
    table = Table()
    for name in ("", "0", "1", "2", "3", "4"):
        table.add_column(name, justify="right")
    for level, row in enumerate(found.table):
        table.add_row(str(level), *(str(n) for n in row))
    out.print(table)


def _show_bias(out: Console, report: Report) -> None:
    table = Table(title="Selisih rata-rata terbakukan (mesin dikurangi penilai)")
    for name in ("gaya tulis", "n", "selisih"):
        table.add_column(name, justify="right")
    table.add_row("semua", str(report.n), _number(report.difference))
    for each in report.registers:
        table.add_row(each.name, str(each.n), _number(each.difference))
    out.print(table)


def _show_gates(out: Console, report: Report) -> None:
    table = Table(title="Kesalahan berat")
    for name in ("", "penilai", "mesin", "keduanya", "terjaring", "tepat"):
        table.add_column(name, justify="right")
    for each in report.gates:
        table.add_row(
            each.gate,
            str(each.agreed),
            str(each.machine),
            str(each.both),
            _share(each.recall),
            _share(each.precision),
        )
    out.print(table)


def _show_limits(out: Console, report: Report) -> None:
    table = Table(title="Jawaban yang tidak boleh bernilai baik")
    for name in ("jenis", "n", "di dalam batas"):
        table.add_column(name, justify="right")
    for each in report.kinds:
        table.add_row(each.kind, str(each.n), _share(each.inside))
    out.print(table)
    out.print(
        f"Parafrasa: {report.paraphrases} pasang, perubahan mutlak rata-rata {report.paraphrase_change:.2f} tingkat."
    )


def _show_goals(out: Console, report: Report) -> None:
    """What is missed, by name: a table of figures hides it."""
    goals = goals_of(report)
    missed = [each for each in goals if not each.reached]
    out.print(f"Sasaran: {len(goals) - len(missed)} dari {len(goals)} tercapai.")
    for each in missed:
        out.print(f"  belum: {GOALS[each.measure]} {each.of} {_number(each.value)} ({each.target})")
    for code in sorted(advice_only(report, {})):
        out.print(f"  {code} menjadi saran saja: nilainya menunggu penilai.")


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
