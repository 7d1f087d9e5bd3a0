"""The doors by which the benchmark gets behind the pages still lead where it thinks they do."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import count

import pytest

from benchmarks.bench.processes import INSTRUCTOR, PASSWORD, ROOT
from benchmarks.bench.seams import opened
from trainer.domain import commands as c
from trainer.usecases.acting import act, watch

LAMP = "SIM-0000101"


@pytest.fixture
def inside(tmp_path):
    with opened(tmp_path / "data", f"sqlite:///{tmp_path}/latihan.sqlite3", ROOT) as found:
        now = found.services.wall.now()
        found.services.directory.add_account(INSTRUCTOR, "Tolok ukur", PASSWORD, True, now)
        yield found


def test_a_run_grows_by_different_words_on_all_its_reports(inside):
    room = inside.open_class(INSTRUCTOR, "hari-pertama", 2, running=True)
    (run, words), (other, _words) = room.seats
    loaded = watch(inside.services, run)
    act(inside.services, run, c.Comment(LAMP, "Kami baca."), "admin", loaded.row.person)
    inside.comment_until(run, 40, (f"Kabar {number}" for number in count(1)))

    grown = watch(inside.services, run)
    said = [comment.text for dossier in grown.run.dossiers.values() for comment in dossier.comments]
    assert len(words.split()) == 4
    assert len(grown.events) == 40
    assert len(set(said)) == len(said) > 20
    assert len(watch(inside.services, other).events) < 40


def test_nothing_else_in_the_benchmark_imports_the_trainer():
    knowing = [
        path.name
        for path in (ROOT / "benchmarks" / "bench").glob("*.py")
        if re.search(r"^\s*(?:from|import) trainer\b", path.read_text(), re.MULTILINE)
    ]

    assert knowing == ["seams.py"]


def test_the_bare_application_carries_nothing_of_the_trainer():
    asked = "import sys, benchmarks.bench.bare; sys.exit('trainer' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT).returncode == 0


def test_accounts_come_by_the_dozen_and_may_sign_in(inside):
    names = inside.add_accounts(12, PASSWORD)

    assert len(set(names)) == 12
    assert inside.services.directory.check_password(names[11], PASSWORD) is not None
