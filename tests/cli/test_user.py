"""`bimtek user`: accounts made, listed and given a new password by whoever runs the server."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from trainer.cli.user import command
from trainer.settings import read_settings
from trainer.wiring import opened_services


@pytest.fixture
def bimtek(tmp_path, monkeypatch):
    """Runs `bimtek user …` on a data folder of its own."""
    monkeypatch.setenv("BIMTEK_DATA", str(tmp_path / "data"))

    def run(*arguments, given=""):
        return CliRunner().invoke(command, arguments, input=given)

    return run


@pytest.fixture
def directory(tmp_path):
    """What the database holds now."""

    def look(question):
        with opened_services(read_settings({"BIMTEK_DATA": str(tmp_path / "data")})) as services:
            return question(services.directory)

    return look


def made_password(output):
    return output.rsplit("hanya ditampilkan sekali: ", 1)[1].strip()


def test_an_account_is_made_with_a_password_that_is_shown_once(bimtek, directory):
    done = bimtek("add", "sari", "--name", "Sari Wulan", "--instructor")

    assert done.exit_code == 0
    password = made_password(done.output)
    account = directory(lambda d: d.check_password("sari", password))
    assert (account.display_name, account.instructor) == ("Sari Wulan", True)


def test_a_password_is_read_and_not_repeated(bimtek, directory):
    done = bimtek("add", "budi", "--password-stdin", given="empat kata yang cukup\n")

    assert done.output == "Akun budi dibuat.\n"
    assert (
        directory(lambda d: d.check_password("budi", "empat kata yang cukup")).instructor is False
    )


def test_a_new_password_signs_the_account_out_everywhere(bimtek, directory):
    bimtek("add", "budi")
    done = bimtek("password", "budi")

    account = directory(lambda d: d.check_password("budi", made_password(done.output)))
    assert account.epoch == 1


def test_the_list_tells_who_may_open_classes(bimtek):
    bimtek("add", "budi")
    bimtek("add", "sari", "--instructor")

    assert bimtek("list").output == "budi\tbudi\tpeserta mandiri\nsari\tsari\tinstruktur\n"


@pytest.mark.parametrize(
    ("arguments", "given", "sentence"),
    [
        (("add", "budi"), "", "sudah ada yang memakai"),
        (("add", "sari", "--password-stdin"), "pendek\n", "paling sedikit 12 karakter"),
        (("password", "siapa"), "", "Akun “siapa” tidak ada."),
        (("password", "budi", "--password-stdin"), "pendek\n", "paling sedikit 12 karakter"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence_and_nothing_is_stored(
    bimtek, directory, arguments, given, sentence
):
    bimtek("add", "budi")
    before = directory(lambda d: d.accounts())

    done = bimtek(*arguments, given=given)

    assert done.exit_code == 1
    assert sentence in done.output
    assert directory(lambda d: d.accounts()) == before
