"""`bimtek replay`: stored runs folded anew from their logs must give the state and the score they left behind; what in them contradicts itself is told, too."""

from __future__ import annotations

import json
from dataclasses import asdict

import click

from trainer.cli.data_options import stored
from trainer.cli.indonesian import Command
from trainer.cli.opening import opened
from trainer.domain.errors import NotFound
from trainer.domain.records import RunId
from trainer.settings import Settings, program
from trainer.usecases.replaying import Replayed, replay
from trainer.usecases.services import Services

DIFFERENCES = {
    "no_card": f"ringkasan belum ada; buat dengan `{program()} rebuild`",
    "card_behind": f"ringkasan tertinggal dari catatan; perbarui dengan `{program()} rebuild`",
    "state_or_score": "keadaan atau nilai berbeda dari yang ditinggalkan saat berjalan",
    "event_form": "ada peristiwa yang berubah bentuk saat dibaca ulang",
}


@click.command(
    name="replay", cls=Command, help="Putar ulang latihan tersimpan dan bandingkan hasilnya."
)
@click.argument("runs", nargs=-1, metavar="[LATIHAN ...]")
@click.option("--json", "as_json", is_flag=True, help="Satu objek JSON per baris.")
@stored
def command(settings: Settings, runs: tuple[str, ...], as_json: bool) -> int:
    """Replay these runs, or all there are; 1 when one of them differs."""
    with opened(settings) as services:
        wanted = tuple(RunId(run) for run in runs) or tuple(
            row.id for row in services.directory.all_runs()
        )
        different = 0
        for run in wanted:
            found = _replayed(services, run)
            different += bool(found.differences)
            click.echo(
                json.dumps(asdict(found), ensure_ascii=False) if as_json else _summary(found)
            )
    if not wanted:
        click.echo("Belum ada latihan tersimpan.", err=True)
    return 1 if different else 0


def _replayed(services: Services, run: RunId) -> Replayed:
    try:
        return replay(services, run)
    except NotFound as error:
        raise click.UsageError(f"Latihan “{run}” tidak ada di basis data ini.") from error


def _summary(found: Replayed) -> str:
    head = (
        f"{found.run} · {found.scenario} · {found.events} peristiwa ·"
        f" nilai {found.points:g} dari {found.max_points:g}"
    )
    if not found.differences:
        head = f"{head} · sama"
    different = (f"  beda: {DIFFERENCES[code]}" for code in found.differences)
    cannot_be = (
        f"  bertentangan: peristiwa {each.seq} {each.report} {each.kind}: {each.what}"
        for each in found.contradictions
    )
    return "\n".join((head, *different, *cannot_be))
