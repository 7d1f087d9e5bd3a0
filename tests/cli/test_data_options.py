"""Where a command finds what is stored: the same two options everywhere, over the same variables."""

import click
import pytest
from click.testing import CliRunner

from tests.house.sources import TRAINER
from trainer.cli import COMMANDS, bimtek
from trainer.cli.data_options import settings_with


@pytest.fixture(autouse=True)
def variables(tmp_path, monkeypatch):
    monkeypatch.setenv("BIMTEK_DATA", str(tmp_path / "usual"))
    monkeypatch.delenv("DATABASE_URL", raising=False)


def leaves(command):
    """The commands that do something, of one command or of a group."""
    inner = command.commands.values() if isinstance(command, click.Group) else [command]
    return [each for each in inner for each in ([each] if each is command else leaves(each))]


def opening() -> list[str]:
    """Names of the commands whose module opens the database."""
    found = {
        path.stem
        for path in (TRAINER / "cli").glob("*.py")
        if "trainer.cli.opening" in path.read_text("utf-8")
    }
    return [name for name, entry in COMMANDS.items() if entry.module.rpartition(".")[2] in found]


def test_every_command_that_opens_the_database_can_be_told_which():
    with click.Context(bimtek) as context:
        bare = [
            leaf.name
            for name in opening()
            for leaf in leaves(bimtek.get_command(context, name))
            if not {"--data", "--database-url"} <= {o for p in leaf.params for o in p.opts}
        ]

    assert {"serve", "user", "rebuild", "replay", "rescore", "agreement"} <= set(opening())
    assert bare == []


def test_an_account_is_made_in_the_folder_that_is_named(tmp_path):
    other = str(tmp_path / "lain")
    made = CliRunner().invoke(bimtek, ["user", "add", "sari", "--data", other])

    assert made.exit_code == 0, made.output
    assert "sari" in CliRunner().invoke(bimtek, ["user", "list", "--data", other]).output
    assert CliRunner().invoke(bimtek, ["user", "list"]).output == ""


def test_a_folder_brings_its_database_and_a_named_database_stays(tmp_path, monkeypatch):
    folder = str(tmp_path / "lain")
    assert settings_with(folder, None).database_url.endswith("/lain/bimtek.sqlite3")

    monkeypatch.setenv("DATABASE_URL", "postgresql://orang@db/latihan")
    assert settings_with(folder, None).database_url == "postgresql+psycopg://orang@db/latihan"
    named = settings_with(folder, f"sqlite:///{tmp_path}/sendiri.sqlite3")
    assert named.database_url.endswith("/sendiri.sqlite3")
    assert named.data_dir.name == "lain"


def test_what_is_in_the_way_is_told_by_every_command(tmp_path):
    (tmp_path / "berkas").write_text("no folder")
    done = CliRunner().invoke(bimtek, ["rebuild", "--data", str(tmp_path / "berkas" / "data")])

    assert done.exit_code == 1
    assert "tidak dapat ditulisi" in done.output
    assert "--data" in done.output
