"""`bimtek checks`: what is judged and how, as Markdown, for whoever writes a rubric or a check."""

from __future__ import annotations

import click

from trainer.cli.indonesian import Command
from trainer.scoring.handbook import checks_page, judge_page


@click.command(
    name="checks",
    cls=Command,
    help="Terangkan semua pemeriksaan dan kesalahan berat, atau yang disebut namanya, dengan contohnya.",
)
@click.argument("names", nargs=-1, metavar="[NAMA ...]")
def command(names: tuple[str, ...]) -> int:
    """All of them, or those that are named; a name that does not exist is refused before anything is printed."""
    pages = [_page_of(name) for name in names] or [checks_page()]
    click.echo("\n".join(pages), nl=False)
    return 0


def _page_of(name: str) -> str:
    page = judge_page(name)
    if page is None:
        raise click.UsageError(
            f"Tidak ada pemeriksaan “{name}”. Semua namanya: python3 run.py checks."
        )
    return page
