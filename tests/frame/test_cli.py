"""The command line: finds commands lazily, explains and refuses in Indonesian."""

import os
import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

import trainer
from tests.tables import each_row
from trainer.cli import COMMANDS, Entry, bimtek, indonesian
from trainer.cli.indonesian import Command, Group, Refusal, sentence_of


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-P", "-m", "trainer", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
    )


@click.command(cls=Command, help="Coba.")
@click.option("--port", type=click.IntRange(1, 65535), help="Porta.")
@click.option("--mode", type=click.Choice(["kalender", "hari-kerja"]))
@click.option("--data", type=click.Path(exists=True, file_okay=False))
@click.option("--count", type=int)
@click.option("--lan", is_flag=True)
@click.argument("slug", metavar="SKENARIO")
def attempt(**_given: object) -> None:
    """Take a bit of everything."""


def refusal(*arguments: str) -> str:
    with pytest.raises(click.ClickException) as refused:
        attempt.main(list(arguments), prog_name="coba", standalone_mode=False)
    return sentence_of(refused.value)


def test_version_is_bare_and_alone():
    done = run("--version")

    assert (done.returncode, done.stdout, done.stderr) == (0, trainer.__version__ + "\n", "")


def test_unknown_command_is_refused_with_the_nearest_name(monkeypatch):
    monkeypatch.setitem(COMMANDS, "lintasan", Entry("trainer.nowhere", "Tidak ada."))
    with pytest.raises(click.UsageError) as refused:
        bimtek.main(["lintasn"], prog_name="bimtek", standalone_mode=False)

    assert sentence_of(refused.value) == (
        "Perintah “lintasn” tidak dikenal. Mungkin maksud Anda: lintasan. Bantuan: bimtek --help"
    )


def test_unknown_command_ends_with_code_2_and_leaves_stdout_alone():
    done = run("zzz")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("bimtek: Perintah “zzz” tidak dikenal.")


def test_unknown_option_ends_with_code_2():
    done = run("--versoin")

    assert (done.returncode, done.stdout) == (2, "")
    assert "Pilihan --versoin tidak dikenal. Mungkin maksud Anda: --version." in done.stderr


def test_no_command_shows_the_help_with_code_2():
    done = run()

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Pemakaian: python3 run.py"), "what to type in a checkout"


def test_help_lists_commands_without_importing_them(monkeypatch):
    monkeypatch.setitem(COMMANDS, "lintasan", Entry("trainer.nowhere", "Tidak pernah dimuat."))
    shown = CliRunner().invoke(bimtek, ["--help"])

    assert shown.exit_code == 0
    assert "Perintah:" in shown.output
    assert "Tidak pernah dimuat." in shown.output
    assert not {"Usage", "Options", "Commands", "Show this"} & set(shown.output.split())


@each_row(
    ("arguments", "sentence"),
    [
        (["a", "--prt", "1"], "Pilihan --prt tidak dikenal. Mungkin maksud Anda: --port."),
        (["a", "--port"], "Pilihan --port memerlukan nilai."),
        (["a", "--lan=ya"], "Pilihan --lan tidak menerima nilai."),
        (["a", "--port", "x"], "--port tidak dapat dipakai: isi dengan bilangan bulat mulai 1"),
        (["a", "--port", "0"], "bilangan bulat mulai 1 sampai 65535."),
        (["a", "--count", "x"], "--count tidak dapat dipakai: isi dengan bilangan bulat."),
        (["a", "--mode", "x"], "pilih salah satu dari kalender, hari-kerja."),
        (["a", "--data", "/tidak/ada"], "isi dengan folder yang ada dan dapat dibaca."),
        ([], "SKENARIO belum diisi."),
        (["a", "b"], "“b” tidak dapat dipakai di sini."),
    ],
)
def test_refusals_of_arguments_are_indonesian_sentences(arguments, sentence):
    assert sentence in refusal(*arguments)


def test_help_of_a_command_is_indonesian():
    shown = CliRunner().invoke(attempt, ["--help"], prog_name="coba")

    assert shown.output.startswith("Pemakaian: coba [PILIHAN] SKENARIO")
    assert "Tampilkan bantuan ini, lalu selesai." in shown.output


def test_groups_of_commands_speak_the_same_way():
    group = Group(name="orang", help="Akun.")

    @group.command(name="tambah", help="Menambah akun.")
    def add() -> None:
        raise Refusal("Nama itu sudah dipakai.")

    assert isinstance(add, Command)
    with pytest.raises(click.UsageError, match="Perintah “tambh” tidak dikenal"):
        group.main(["tambh"], prog_name="orang", standalone_mode=False)
    with pytest.raises(Refusal) as refused:
        group.main(["tambah"], prog_name="orang", standalone_mode=False)
    assert sentence_of(refused.value) == "Nama itu sudah dipakai."


@each_row(
    ("body", "code", "said"),
    [
        ("return 1", 1, ""),
        ("return None", 0, ""),
        ("raise Refusal('Berkas itu tidak ada.')", 1, "bimtek: Berkas itu tidak ada.\n"),
        ("raise SettingsError('Isi on atau off.')", 1, "bimtek: Isi on atau off.\n"),
        ("raise KeyboardInterrupt", 130, "\nbimtek: Dihentikan.\n"),
    ],
)
def test_the_end_of_a_command_becomes_the_exit_code(tmp_path, body, code, said):
    (tmp_path / "planted.py").write_text(
        "import click\nfrom trainer.cli.indonesian import Command, Refusal\n"
        "from trainer.settings import SettingsError\n"
        f"@click.command(cls=Command)\ndef command():\n    {body}\n"
    )
    start = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r}); sys.argv = ['bimtek', 'planted']\n"
        "from trainer import cli\n"
        "cli.COMMANDS['planted'] = cli.Entry('planted', 'Coba.')\n"
        "cli.main()"
    )
    done = subprocess.run([sys.executable, "-c", start], capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stderr) == (code, said)


def test_postgresql_without_its_driver_is_refused_with_the_way_to_get_it(tmp_path):
    start = "import sys; sys.modules['psycopg'] = None; sys.argv = ['bimtek', 'rebuild']\n"
    done = subprocess.run(
        [sys.executable, "-c", start + "from trainer.cli import main; main()"],
        env={**os.environ, "DATABASE_URL": "postgres://orang@db/x", "BIMTEK_DATA": str(tmp_path / "data")},
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert (done.returncode, done.stdout) == (1, "")
    assert "memerlukan pustaka psycopg" in done.stderr
    assert "pip install 'bimtek-trainer[postgresql]'" in done.stderr
    assert not (tmp_path / "data").exists()


def test_headings_we_translate_are_those_click_writes():
    source = sys.modules["click.core"].__spec__.loader.get_source("click.core")

    for heading in indonesian.HEADINGS:
        assert f'_("{heading}")' in source
