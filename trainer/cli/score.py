"""`bimtek score`: written answers in, judgements out, one JSON object a line in the same order.

Streams: no more than one line is held. Standard output carries results only; progress and messages go to standard
error. What a line must hold and how it is judged lives in `trainer.scoring.answer`.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from typing import IO

import click

from trainer.cli.indonesian import Command
from trainer.scoring.answer.line import BadLine, scored

BOM = b"\xef\xbb\xbf"
SHOW_EVERY = 100


def score(file: str) -> int:
    """Score every line of FILE; 0, or 1 when a line could not be read."""
    with click.open_file(file, "rb") as lines:
        return score_lines(lines)


def score_lines(lines: IO[bytes]) -> int:
    """Write one result for each line; 0, or 1 when a line could not be read or nobody reads the results."""
    bad = 0
    try:
        for number, result in enumerate(results(lines), start=1):
            bad += "error" in result
            sys.stdout.buffer.write(as_json(result) + b"\n")
            sys.stdout.buffer.flush()
            if number % SHOW_EVERY == 0:
                _show(f"\r{number} jawaban dinilai")
    except BrokenPipeError:
        # Whoever read the results has gone; a second error while Python closes the pipe would hide that.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    _show("\r" + " " * 40 + "\r")
    if bad:
        click.echo(f"{bad} baris tidak dapat dinilai; sebabnya tertulis pada keluaran.", err=True)
    return 1 if bad else 0


def results(lines: IO[bytes]) -> Iterator[dict[str, object]]:
    """One output object for every line that is not blank. Line numbers count blank lines too, from 1."""
    for number, raw in enumerate(lines, start=1):
        line = (raw.removeprefix(BOM) if number == 1 else raw).strip()
        if not line:
            continue
        try:
            yield scored(line)
        except BadLine as bad:
            yield {"line": number, "id": bad.line_id, "error": bad.sentence}


def as_json(result: dict[str, object]) -> bytes:
    """One line of output in UTF-8; half a surrogate pair in an id is written as the escape it came as."""
    try:
        return json.dumps(result, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(result).encode("ascii")


def _show(progress: str) -> None:
    """On a terminal only: in a file or a pipe, progress would be noise."""
    if sys.stderr.isatty():
        sys.stderr.write(progress)
        sys.stderr.flush()


command = Command(
    name="score",
    help="Nilai jawaban tertulis: satu objek JSON per baris dari FILE (“-” untuk masukan baku), satu hasil per baris.",
    params=[
        click.Argument(
            ["file"], type=click.Path(exists=True, dir_okay=False, allow_dash=True), metavar="FILE"
        )
    ],
    callback=score,
)
