"""Settings come from the environment once, and every one of them is in the guide."""

import os
import re
import secrets
from pathlib import Path

import pytest

from trainer.settings import (
    VARIABLES,
    SettingsError,
    database_address,
    find_root,
    keep_secret_key,
    read_settings,
)

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "pengaturan.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", GUIDE, re.MULTILINE))


def test_every_variable_is_in_the_guide_with_its_default():
    for variable in VARIABLES:
        assert variable.name in ROWS, f"docs/pengaturan.md does not explain {variable.name}"
        if variable.default:
            assert f"`{variable.default}`" in ROWS[variable.name]


def test_every_variable_of_the_guide_is_read():
    ours = {variable.name for variable in VARIABLES}
    tests = "".join(p.read_text() for p in (ROOT / "tests").glob("*.py"))

    for name in ROWS:
        assert name in ours or f'"{name}"' in tests, f"{name} is explained, but nobody reads it"


def test_the_list_of_variables_is_the_list_of_those_that_are_read():
    source = (ROOT / "trainer" / "settings.py").read_text(encoding="utf-8")
    read = set(re.findall(r'environ\.get\("(\w+)"', source))

    assert read == {variable.name for variable in VARIABLES}


def test_nothing_set_gives_sqlite_in_a_folder_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = read_settings({})

    assert settings.data_dir == tmp_path / "instance"
    assert settings.database_url == f"sqlite:///{tmp_path.as_posix()}/instance/bimtek.sqlite3"
    assert settings.registration_open
    assert (settings.admin_user, settings.admin_password) == (None, None)


def test_empty_variables_count_as_not_set():
    assert read_settings({v.name: "" for v in VARIABLES}) == read_settings({})


@pytest.mark.parametrize(("word", "open_"), [("off", False), ("ON", True), ("0", False)])
def test_registration_is_switched_by_a_word(word, open_):
    assert read_settings({"BIMTEK_REGISTRATION": word}).registration_open is open_


def test_another_word_for_the_switch_is_refused_by_name():
    with pytest.raises(SettingsError, match="BIMTEK_REGISTRATION berisi “tutup”"):
        read_settings({"BIMTEK_REGISTRATION": "tutup"})


def test_a_password_is_never_shown_with_the_settings():
    settings = read_settings({"BIMTEK_ADMIN_PASSWORD": "kata sandi panjang"})

    assert settings.admin_password == "kata sandi panjang"
    assert "kata sandi" not in repr(settings)


@pytest.mark.parametrize("kind", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_in_any_spelling_gets_the_driver_we_ship(kind, tmp_path):
    address = database_address(f"{kind}://orang:sandi@db:5432/latihan", tmp_path)

    assert address == "postgresql+psycopg://orang:sandi@db:5432/latihan"


def test_a_relative_sqlite_file_lies_in_the_current_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert database_address("sqlite:///a/b.db", tmp_path) == f"sqlite:///{tmp_path}/a/b.db"
    assert database_address("sqlite:////a/b.db", tmp_path) == "sqlite:////a/b.db"


@pytest.mark.parametrize("address", ["mysql://a/b", "latihan.db", "postgresql+asyncpg://a/b"])
def test_another_database_is_refused(address, tmp_path):
    with pytest.raises(SettingsError, match="Alamat basis data tidak dikenali"):
        database_address(address, tmp_path)


def test_our_files_are_found_in_the_checkout():
    assert (find_root() / "trainer" / "settings.py").is_file()


def test_the_secret_key_is_made_once_and_only_for_the_owner(tmp_path):
    first = keep_secret_key(tmp_path)

    assert len(first) >= 32
    assert keep_secret_key(tmp_path) == first
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
    assert os.name == "nt" or (tmp_path / "secret-key").stat().st_mode & 0o077 == 0


def test_a_key_file_left_empty_is_not_taken_for_a_key(tmp_path):
    (tmp_path / "secret-key").touch()

    assert len(keep_secret_key(tmp_path)) >= 32


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///", "sqlite:///:memory:"])
def test_a_database_in_memory_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="memerlukan sebuah berkas"):
        database_address(address, tmp_path)


def test_of_two_servers_that_make_the_secret_key_at_once_both_keep_the_first(tmp_path, monkeypatch):
    def drawn(_size):
        (tmp_path / "secret-key").write_text("kunci dari server lain", encoding="ascii")
        return "kunci yang terlambat"

    monkeypatch.setattr(secrets, "token_urlsafe", drawn)
    assert keep_secret_key(tmp_path) == "kunci dari server lain"
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]


def test_a_disk_that_knows_no_second_name_for_a_file_keeps_a_key_too(tmp_path, monkeypatch):
    def refuse(*_names):
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    first = keep_secret_key(tmp_path)
    assert keep_secret_key(tmp_path) == first
    assert [path.name for path in tmp_path.iterdir()] == ["secret-key"]
