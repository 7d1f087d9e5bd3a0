"""The `bimtek` command: which commands there are, and how one is found.

Each command is a module of its own that is imported only when it is called, so that
`bimtek score` starts without the web. A module exposes `command`, made with
`trainer.cli.indonesian.Command` or `Group`, and may return its exit code. What a
command does lives in the rooms below; how click speaks Indonesian in `indonesian.py`.
"""

import gc
import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

import click

from trainer import __version__
from trainer.cli.indonesian import Group, sentence_of
from trainer.settings import SettingsError, program


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command lives, and its line in `bimtek --help` (so that it need not be imported)."""

    module: str
    help: str


COMMANDS: dict[str, Entry] = {
    "serve": Entry("trainer.cli.serve", "Jalankan server latihan."),
    "user": Entry("trainer.cli.user", "Kelola akun instruktur dan peserta mandiri."),
    "score": Entry("trainer.cli.score", "Menilai jawaban tertulis dari berkas JSON per baris."),
    "lint": Entry("trainer.cli.lint", "Periksa skenario dan seluruh seed_data."),
    "checks": Entry(
        "trainer.cli.checks", "Terangkan yang dinilai: pemeriksaan dan kesalahan berat."
    ),
    "play": Entry("trainer.cli.play", "Mainkan contoh jalannya skenario dan tunjukkan nilainya."),
    "agreement": Entry(
        "trainer.cli.agreement", "Tampilkan kesesuaian penilai mesin dengan para penilai buta."
    ),
    "rescore": Entry(
        "trainer.cli.rescore", "Nilai ulang jawaban tersimpan dengan penilai sekarang."
    ),
    "generate": Entry("trainer.cli.generate", "Buat laporan rekaan beserta kuncinya."),
    "replay": Entry("trainer.cli.replay", "Putar ulang latihan tersimpan dan bandingkan hasilnya."),
    "rebuild": Entry("trainer.cli.rebuild", "Buat ulang ringkasan semua latihan dari catatannya."),
}


@contextmanager
def _gathering_for_good() -> Iterator[None]:
    """Modules stay until the end. To look for garbage among them while they are imported takes a fifth of a start, and
    later a part of every search.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class LazyGroup(Group):
    """Finds commands in COMMANDS and imports only the one that is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command; None when the table does not know the name."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        with _gathering_for_good():
            command: click.Command = importlib.import_module(entry.module).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands from the table, without importing them."""
        rows = [(name, entry.help) for name, entry in COMMANDS.items()]
        if rows:
            with formatter.section("Perintah"):
                formatter.write_dl(rows)


def show_version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    """Print the bare version on standard output and stop reading the command line."""
    if asked and not ctx.resilient_parsing:
        click.echo(__version__)
        ctx.exit()


bimtek = LazyGroup(
    name="bimtek",
    help="Latihan mengelola laporan warga: server, skenario, dan penilaian.",
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=show_version,
            help="Tampilkan versi, lalu selesai.",
        )
    ],
)


def main() -> NoReturn:
    """Run `bimtek` with the arguments of this process and end it with the exit code.

    0 done, 1 the command found something wrong, 2 it could not be understood,
    130 interrupted. What went wrong is one sentence on standard error.
    """
    try:
        code = bimtek.main(prog_name=program(), standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as refusal:
        click.echo(f"bimtek: {sentence_of(refusal)}", err=True)
        sys.exit(refusal.exit_code)
    except SettingsError as refusal:
        click.echo(f"bimtek: {refusal}", err=True)
        sys.exit(1)
    except click.Abort:
        click.echo("bimtek: Dihentikan.", err=True)
        sys.exit(130)
    sys.exit(code if isinstance(code, int) else 0)
