"""`bimtek generate`: invented reports with their keys, as JSON lines, CSV or a sheet.

Report k depends on the seed, the options and k alone: the first thousand of a million are the thousand. Reports are
written as they are made, so that memory does not grow with their number. Messages and the progress bar go to standard
error.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from trainer.cli.indonesian import Command, Refusal
from trainer.content.region import read_region_folder
from trainer.domain.errors import ContentError
from trainer.domain.region import SHIPPED_REGION
from trainer.domain.report import Report
from trainer.exports.reports import FORMATS, writer_for
from trainer.generator.bank import Bank, read
from trainer.generator.generate import Generator, Options
from trainer.generator.language import REGISTERS
from trainer.generator.mix import based
from trainer.settings import find_root

SHOWS_AFTER = 2_000
"""Reports from which on a progress bar is worth its lines."""
STEP = 200


@click.command(
    name="generate",
    cls=Command,
    help="Buat laporan rekaan beserta kuncinya. Nomor ke-k hanya bergantung pada benih, pilihan, dan k.",
)
@click.option(
    "--count", type=click.IntRange(1, 9_999_999), required=True, help="Banyaknya laporan."
)
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help="Benih: benih yang sama memberi laporan yang sama.",
)
@click.option("--region", default=SHIPPED_REGION, show_default=True, help="Kode paket wilayah.")
@click.option("--topic", "topics", multiple=True, help="Hanya topik ini; boleh diulang.")
@click.option("--register", "registers", multiple=True, help="Hanya gaya tulis ini; boleh diulang.")
@click.option(
    "--difficulty",
    "levels",
    type=click.IntRange(1, 5),
    multiple=True,
    help="Hanya tingkat kesulitan ini (1-5); boleh diulang.",
)
@click.option(
    "--mix",
    "mix",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Berkas takaran sendiri (bawaan: seed_data/mixes/default.yaml).",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="jsonl",
    show_default=True,
    help="Bentuk keluaran.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Berkas keluaran (bawaan: keluaran baku).",
)
def command(
    count: int,
    seed: int,
    region: str,
    topics: tuple[str, ...],
    registers: tuple[str, ...],
    levels: tuple[int, ...],
    mix: Path | None,
    form: str,
    out: Path | None,
) -> None:
    """Make reports and write them."""
    root = find_root() / "seed_data"
    _known("topik", topics, Bank(root).names)
    _known("gaya tulis", registers, REGISTERS)
    if form == "xlsx" and out is None:
        raise Refusal("Bentuk xlsx memerlukan --out BERKAS.")
    options = Options(seed=seed, topics=topics, registers=registers, levels=levels)
    try:
        with _keeping():
            generator = _generator(root, region, options, mix)
        with _opened(out, form) as write, _progress(count) as step:
            for report in _stepping(generator.reports(count), step):
                write(report)
    except ContentError as refusal:
        raise Refusal(str(refusal)) from None
    except OSError as refusal:
        raise Refusal(f"{out}: {refusal.strerror}") from None


def _generator(root: Path, region: str, options: Options, mix: Path | None) -> Generator:
    folder = root / "regions" / region
    if not folder.is_dir():
        raise Refusal(f"Paket wilayah “{region}” tidak ada di seed_data/regions/.")
    pack = read_region_folder(folder, region).required()
    return Generator(root, pack.region, options, based(root, read(mix)) if mix else None)


@contextmanager
def _keeping() -> Iterator[None]:
    """What is made meanwhile is kept to the end: looking through it for waste would take a fifth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@contextmanager
def _opened(out: Path | None, form: str) -> Iterator[Callable[[Report], None]]:
    """A writer of reports to a file or to standard output. A file appears when it is whole."""
    if out is None:
        with writer_for(form, sys.stdout.buffer) as write:
            yield write
        return
    unfinished = out.with_name(f"{out.name}.sementara")
    try:
        with unfinished.open("wb") as opened, writer_for(form, opened) as write:
            yield write
        unfinished.replace(out)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _progress(count: int) -> Iterator[Callable[[int], None]]:
    """A progress bar on a terminal when there is something to wait for; otherwise nothing."""
    if count < SHOWS_AFTER or not sys.stderr.isatty():
        yield lambda _made: None
        return
    # Loading the bar takes a tenth of a second: only those who see it wait for it.
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn("Laporan"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("", total=count)
        yield lambda made: bar.update(task, completed=made)


def _stepping(reports: Iterable[Report], step: Callable[[int], None]) -> Iterator[Report]:
    """The reports, telling `step` now and then how many there were."""
    made = 0
    for made, report in enumerate(reports, 1):
        if made % STEP == 0:
            step(made)
        yield report
    step(made)


def _known(what: str, asked: Iterable[str], known: Iterable[str]) -> None:
    names = tuple(known)
    for each in asked:
        if each not in names:
            raise Refusal(f"Tidak ada {what} “{each}”. Pilihannya: {', '.join(names)}.")
