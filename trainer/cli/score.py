"""`bimtek score`: written answers in, judgements out, one JSON object a line in the same order.

Streams: no more than one line is held. Standard output carries results only; progress and messages go to standard
error. With `--explain` it tells a reader instead. What a line must hold and how it is judged lives in `trainer.answers`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from trainer.answers.judging import make_ready
from trainer.answers.language.gazetteer import Gazetteer
from trainer.answers.rubric.line import BadLine, read_line, scored
from trainer.cli.indonesian import Command, Refusal
from trainer.domain.errors import NotFound
from trainer.domain.region import SHIPPED_REGION
from trainer.settings import find_root

BOM = b"\xef\xbb\xbf"


def score(file: str, *, explain: bool = False, region: str = SHIPPED_REGION) -> int:
    """Score every line of FILE; 0, or 1 when a line could not be read. `region`: the code of the pack that names agencies."""
    agencies = _agencies(region)
    make_ready()
    with click.open_file(file, "rb") as lines, progress_over(lines, file) as watched:
        return explain_lines(watched, agencies) if explain else score_lines(watched, agencies)


def _agencies(region: str) -> Gazetteer:
    from trainer.measuring import agencies_in  # what reads region packs loads slowly

    try:
        return agencies_in(find_root(), region)
    except NotFound as missing:
        raise Refusal(f"Paket wilayah “{region}” tidak ada di seed_data/regions/.") from missing


def score_lines(lines: Iterable[bytes], agencies: Gazetteer) -> int:
    """Write one result for each line; 0, or 1 when a line could not be read or nobody reads the results."""
    bad = 0
    try:
        for result in results(lines, agencies):
            bad += "error" in result
            sys.stdout.buffer.write(as_json(result) + b"\n")
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read the results has gone; a second error while Python closes the pipe would hide that.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return _ended(bad)


def explain_lines(lines: Iterable[bytes], agencies: Gazetteer) -> int:
    """Tell every answer to a reader; 0, or 1 when a line could not be read."""
    from trainer.cli import explaining  # what draws in the terminal loads slowly

    bad, screen = 0, explaining.screen()
    for number, line in _lines(lines):
        try:
            explaining.tell(read_line(line, agencies), screen)
        except BadLine as wrong:
            bad += 1
            click.echo(f"Baris {number}: {wrong.sentence}", err=True)
    return _ended(bad)


def _ended(bad: int) -> int:
    if bad:
        click.echo(f"{bad} baris tidak dapat dinilai; sebabnya tertulis pada keluaran.", err=True)
    return 1 if bad else 0


@contextmanager
def progress_over(lines: IO[bytes], file: str) -> Iterator[Iterable[bytes]]:
    """The lines, with a bar on standard error while they are read: by size where it is known, else by number.

    Only where a person sees it and no results go by: in a file or a pipe it would be noise.
    """
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield lines
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    size = Path(file).stat().st_size if file != "-" else None
    columns = (
        TextColumn("{task.fields[done]} jawaban"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=size, done=0)

        def watched() -> Iterator[bytes]:
            for number, line in enumerate(lines, start=1):
                yield line
                bar.update(task, advance=len(line), done=number)

        yield watched()


def results(lines: Iterable[bytes], agencies: Gazetteer) -> Iterator[dict[str, object]]:
    """One output object for every line that is not blank. Line numbers count blank lines too, from 1."""
    for number, line in _lines(lines):
        try:
            yield scored(line, agencies)
        except BadLine as bad:
            yield {"line": number, "id": bad.line_id, "error": bad.sentence}


def _lines(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Every line that is not blank, with its number."""
    for number, raw in enumerate(lines, start=1):
        line = (raw.removeprefix(BOM) if number == 1 else raw).strip()
        if line:
            yield number, line


def as_json(result: dict[str, object]) -> bytes:
    """One line of output in UTF-8; half a surrogate pair in an id is written as the escape it came as."""
    try:
        return json.dumps(result, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(result).encode("ascii")


command = Command(
    name="score",
    help="Nilai jawaban tertulis: satu objek JSON per baris dari FILE (“-” untuk masukan baku), satu hasil per baris.",
    params=[
        click.Argument(
            ["file"], type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="FILE"
        ),
        click.Option(
            ["--explain"],
            is_flag=True,
            help="Jelaskan setiap jawaban di layar: yang menentukan, yang belum ada, dan yang menaikkan nilainya.",
        ),
        click.Option(
            ["--region"],
            default=SHIPPED_REGION,
            show_default=True,
            help="Kode paket wilayah, yang memuat nama dan singkatan instansi.",
        ),
    ],
    callback=score,
)
