"""`bimtek rescore`: what the scorer says today of answers that it marked before, shown first, applied when asked for.

The tables go to standard output, the progress bar to standard error. Rules live in `usecases.rescoring`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from trainer.answers.verdict import SCORER
from trainer.cli.data_options import stored
from trainer.cli.indonesian import Command, Refusal
from trainer.cli.opening import opened
from trainer.domain.errors import InvalidInput
from trainer.domain.records import Exercise, ExerciseId
from trainer.settings import Settings
from trainer.usecases.rescoring import (
    REASON_MAX_CHARS,
    RescoringMoved,
    RunLook,
    apply,
    digest_of,
    due,
    looks,
)
from trainer.usecases.services import Services


@click.command(
    name="rescore", cls=Command, help="Nilai ulang jawaban tersimpan dengan penilai sekarang."
)
@click.option("--exercise", "code", metavar="KODE", help="Kelas dengan kode ini saja.")
@click.option("--all", "every", is_flag=True, help="Semua latihan pada basis data ini.")
@click.option(
    "--new-key",
    is_flag=True,
    help="Pakai kunci skenario versi sekarang, bila laporannya tetap sama.",
)
@click.option("--apply", "write", is_flag=True, help="Simpan; tanpa ini hanya ditunjukkan.")
@click.option("--reason", default="", metavar="ALASAN", help="Alasan, wajib bersama --apply.")
@stored
def command(
    settings: Settings, code: str | None, reason: str, *, every: bool, new_key: bool, write: bool
) -> int:
    """Show, and with --apply write, what is due; 0 always, 1 where an exercise moved meanwhile."""
    if bool(code) == every:
        raise click.UsageError("Sebut salah satu: --exercise KODE atau --all.")
    if write and not 1 <= len(reason.strip()) <= REASON_MAX_CHARS:
        raise click.UsageError(
            f"--apply memerlukan --reason, paling banyak {REASON_MAX_CHARS} karakter."
        )
    out = Console(width=None if sys.stdout.isatty() else 120)
    with opened(settings) as services:
        exercises = _all(services) if every else (_found(services, str(code)),)
        results = [
            _rescored(services, out, each, reason if write else "", new_key=new_key)
            for each in exercises
        ]
    if not any(shown for shown, _moved in results):
        out.print(f"Tidak ada yang perlu dinilai ulang dengan penilai versi {SCORER}.")
    elif not write:
        out.print("Belum ada yang disimpan. Simpan dengan --apply --reason ALASAN.")
    return 1 if any(moved for _shown, moved in results) else 0


def _all(services: Services) -> tuple[Exercise, ...]:
    ids = dict.fromkeys(row.exercise for row in services.directory.all_runs())
    found = (services.directory.exercise(each) for each in ids)
    return tuple(each for each in found if each is not None)


def _found(services: Services, code: str) -> Exercise:
    """The class of a code; an exercise without one by its id."""
    directory = services.directory
    found = directory.exercise_by_code(code) or directory.exercise(ExerciseId(code))
    if found is None:
        raise Refusal(f"Tidak ada kelas dengan kode “{code}” di basis data ini.")
    return found


def _rescored(
    services: Services, out: Console, exercise: Exercise, reason: str, *, new_key: bool
) -> tuple[bool, bool]:
    """Show one exercise and, with a reason, apply it: whether there was something, and whether it moved meanwhile."""
    key = due(services, exercise).new_key if new_key else ""
    seen = tuple(_with_bar(services, exercise, key))
    changed = [each for each in seen if each.due]
    if not changed:
        return False, False
    out.print(_table(exercise, changed))
    if not reason:
        return True, False
    try:
        made = apply(services, exercise, digest_of(seen), key=key, by="", reason=reason)
    except RescoringMoved:
        click.echo(f"{exercise.title}: berubah sementara itu; jalankan sekali lagi.", err=True)
        return True, True
    except InvalidInput as wrong:
        raise Refusal(str(wrong)) from wrong
    out.print(f"{made} nilai baru disimpan; nilai lama tetap ada dalam catatan.")
    return True, False


def _with_bar(services: Services, exercise: Exercise, key: str) -> Iterator[RunLook]:
    total = len(services.directory.cards(exercise.id))
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Menilai ulang", total=total)
        for each in looks(services, exercise, key):
            yield each
            bar.advance(task)


def _table(exercise: Exercise, changed: Sequence[RunLook]) -> Table:
    table = Table(title=f"{exercise.title} ({exercise.join_code or exercise.id})")
    for name in ("latihan", "jawaban", "berubah", "poin", "menjadi", "selisih", "catatan"):
        table.add_column(name, justify="left" if name in ("latihan", "catatan") else "right")
    for each in sorted(changed, key=lambda each: -abs(each.moves)):
        table.add_row(
            each.run,
            str(each.answers),
            str(len(each.changes)),
            f"{each.before.points:g} dari {each.before.max_points:g}",
            f"{each.after.points:g} dari {each.after.max_points:g}",
            f"{each.moves:+.1f} %",
            "; ".join(_notes(each)),
        )
    return table


def _notes(each: RunLook) -> Iterator[str]:
    if each.new_key:
        yield "kunci baru"
    if each.new_rules:
        yield "aturan penilaian baru"
    if each.gained:
        yield f"{len(each.gained)} kesalahan berat muncul"
    if each.lost:
        yield f"{len(each.lost)} kesalahan berat hilang"
    if by_person := sum(change.by_person for change in each.changes):
        yield f"{by_person} tetap menurut penilai orang"
