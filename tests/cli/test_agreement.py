"""`bimtek agreement`: the figures of a gold set as tables, what is missed by name, and the file that the page reads."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from tests.store.making import append
from tests.web.scorer.golds import write_gold
from trainer.answers.evaluation.published import FILE, fingerprint, read_report
from trainer.answers.verdict import DIMENSIONS, SCORER
from trainer.cli.agreement import command
from trainer.cli.indonesian import Refusal
from trainer.domain.events import AnswerMarked, AnswerScored, Recorded
from trainer.usecases.exercises import Setup, start_alone
from trainer.usecases.loading import load
from trainer.wiring import opened_services


def run(*arguments: str):
    return CliRunner().invoke(command, arguments, standalone_mode=False)


def test_it_prints_tables_names_what_is_missed_and_keeps_the_figures(tmp_path):
    gold = tmp_path / "gold"
    write_gold(gold, poisoned="W3", every=100)
    done = run("--gold", str(gold), "--confusion", "--write")

    assert done.return_value == 0
    assert "belum: QWK W3" in done.stdout
    assert "W3 menjadi saran saja" in done.stdout
    assert "W3: penilai (baris) dan mesin (kolom)" in done.stdout
    report = read_report(gold / FILE)
    assert report.fingerprint == fingerprint(gold)
    assert f"{report.of('W3').kappa:.3f}" in done.stdout


def test_only_the_held_out_part_is_kept_and_a_set_that_is_not_there_is_named(tmp_path):
    with pytest.raises(Refusal, match="bagian pisahan"):
        raise run("--part", "bangun", "--write").exception
    with pytest.raises(Refusal, match=str(tmp_path)):
        raise run("--gold", str(tmp_path)).exception


def test_own_marks_are_read_from_the_installation(tmp_path, monkeypatch):
    monkeypatch.setenv("BIMTEK_DATA", str(tmp_path / "data"))
    assert "Belum ada jawaban" in run("--own").stdout
    levels = dict.fromkeys(DIMENSIONS, 2)
    with opened_services() as services:
        now = services.wall.now()
        account = services.directory.add_account("sari", "Sari", "sandi latihan", True, now)
        me = start_alone(services, account, "hari-pertama", Setup())
        facts = (
            AnswerScored("SIM-1", 1, SCORER, "k", levels, (), (), {}),
            AnswerMarked("SIM-1", 1, {**levels, "W4": 3}, (), "", "ana", ""),
        )
        seq = load(services, me.run).run.seq
        recorded = [Recorded(seq + n, now, now, "", None, None, f) for n, f in enumerate(facts, 1)]
        append(services.log, me.run, recorded, seq)
    own = run("--own").stdout

    assert f"Penilai jawaban {SCORER}: 1 jawaban peserta, dinilai 1 instruktur" in own
    assert "100.0 %" in own
