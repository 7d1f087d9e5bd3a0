"""`bimtek rescore`: shows first, writes when asked, and says so when there is nothing to do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from click.testing import CliRunner

from tests.usecases.conftest import SLUG
from tests.usecases.test_marking import INTERNET
from trainer.cli.rescore import command
from trainer.domain import commands as c
from trainer.domain.vocabulary import AnswerKind, Classification, Handle
from trainer.scoring.answers import machine_mark
from trainer.settings import read_settings
from trainer.usecases import acting
from trainer.usecases.acting import act
from trainer.usecases.exercises import Setup, next_working_day, start_alone
from trainer.usecases.loading import load
from trainer.wiring import opened_services


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A stored run with one answer, which yesterday's scorer marked harshly."""
    monkeypatch.setenv("BIMTEK_DATA", str(tmp_path / "data"))
    with opened_services() as services, monkeypatch.context() as older:
        older.setattr(
            acting,
            "machine_mark",
            lambda *args: _harsh(machine_mark(*args)),
        )
        account = services.directory.add_account(
            "sari", "Sari", "sandi latihan panjang", False, services.wall.now()
        )
        me = start_alone(services, account, SLUG, Setup())
        for _day in range(2):
            next_working_day(services, me.exercise.id)
        for done in (
            c.Verify(
                INTERNET,
                "Syarat internet balai desa",
                Classification.PERMINTAAN_INFORMASI,
                "teknologi_informasi_komunikasi",
                handle=Handle.KELOLA,
            ),
            c.FollowUp(INTERNET, AnswerKind.AKHIR, "Yth. Pelapor, terima kasih."),
        ):
            act(services, me.run, done, "admin", me.person.id)
        return me.run


def _harsh(mark):
    return replace(mark, scorer="1", levels={**mark.levels, "W7": 0})


def marks_of(run):
    with opened_services(read_settings()) as services:
        return [each.levels["W7"] for each in load(services, run).run.scorings]


def test_it_shows_writes_only_when_asked_and_once(run) -> None:
    shown = CliRunner().invoke(command, ["--all"])
    assert shown.exit_code == 0, shown.output
    assert run in shown.output
    assert "Belum ada yang disimpan" in shown.output
    assert marks_of(run) == [0]

    written = CliRunner().invoke(command, ["--all", "--apply", "--reason", "Penilai baru."])
    assert "1 nilai baru disimpan" in written.output
    old, new = marks_of(run)
    assert old == 0 < new

    again = CliRunner().invoke(command, ["--all", "--apply", "--reason", "Penilai baru."])
    assert "Tidak ada yang perlu dinilai ulang" in again.output
    assert len(marks_of(run)) == 2


@pytest.mark.parametrize("asked", [[], ["--all", "--exercise", "ABCDEF"], ["--all", "--apply"]])
def test_what_is_half_said_is_refused(asked) -> None:
    assert CliRunner().invoke(command, asked).exit_code == 2


def test_an_unknown_class_is_refused(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("BIMTEK_DATA", str(tmp_path / "data"))
    found = CliRunner().invoke(command, ["--exercise", "TIDAKA"])
    assert found.exit_code == 1
    assert "Tidak ada kelas dengan kode" in found.output
