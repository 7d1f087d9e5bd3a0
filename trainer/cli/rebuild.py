"""`bimtek rebuild`: make everything derived anew from the logs, for instance after an upgrade."""

from __future__ import annotations

import sys

import click

from trainer.cli.data_options import stored
from trainer.cli.indonesian import Command
from trainer.cli.opening import opened
from trainer.settings import Settings
from trainer.usecases.replaying import rebuild


@click.command(
    name="rebuild", cls=Command, help="Buat ulang ringkasan semua latihan dari catatannya."
)
@stored
def command(settings: Settings) -> int:
    """Rebuild the card of every run, with a bar on a terminal."""
    with opened(settings) as services:
        rows = services.directory.all_runs()
        with click.progressbar(rows, label="Membuat ulang ringkasan", file=sys.stderr) as bar:
            for row in bar:
                rebuild(services, row.id)
    click.echo(f"{len(rows)} ringkasan dibuat ulang.", err=True)
    return 0
