"""run.py makes the environment once, tells so on standard error, and mends a broken try."""

import os
import shutil
import subprocess
import time
from copy import copy
from pathlib import Path

import pytest

from tests.frame.conftest import ROOT, Checkout
from tests.frame.test_run_becoming import load_run
from tests.sequences import deep


def wait_for(condition, process: "subprocess.Popen[str]", seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.01)


def test_first_start_sets_up_on_stderr_and_leaves_stdout_to_the_command(first_start):
    done = first_start.done

    assert done.returncode == 7
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["program"]
    assert "Menyiapkan lingkungan" in done.stderr
    assert "Penyiapan selesai." in done.stderr
    assert first_start.pip_log.read_text(), "pip did not see a setting of its own"


def test_second_start_is_quick_and_silent(started):
    before = time.monotonic()
    done = started.run("sapa")

    assert time.monotonic() - before < 3
    assert (done.returncode, done.stderr) == (0, "")


def test_serving_never_makes_the_environment_of_the_tests(started):
    started.run()

    assert (started.home / ".venv").is_dir()
    assert not (started.home / ".venv-test").exists()


def test_test_makes_its_own_environment_and_hands_on_its_arguments(tested):
    done, home = tested.done, tested.home

    assert done.stdout.split("pytest ", 1)[1].rstrip() == f"{home} tests/frame -k door"
    assert "lingkungan uji" in done.stderr
    assert not (home / ".venv").exists()


def test_dev_is_the_python_of_the_tests_where_one_stands(tested):
    done = Checkout(tested.home).run("dev", "-c", "import os, sys; print(os.getcwd(), sys.prefix)")

    assert done.stdout.split("\n")[0] == f"{tested.home.parent} {tested.home / '.venv-test'}"


def test_bench_is_made_with_the_tools_of_the_tests(tested):
    done = Checkout(tested.home).run("bench", "--database", "sqlite")

    assert done.stdout.rstrip() == f"bench {tested.home} --database sqlite"
    assert not (tested.home / ".venv").exists()


ADDRESSES = (  # arguments, DATABASE_URL, whether the driver of PostgreSQL is needed
    (["--database-url", "postgresql://orang@db/latihan"], "", True),
    (["lint", "--database-url=postgres://orang@db/latihan"], "", True),
    ([], "postgresql+psycopg://orang@db/latihan", True),
    (["--database-url", "sqlite:///a.sqlite3"], "postgresql://orang@db/latihan", False),
    (["--data", "postgresql"], "", False),
)


def test_an_address_of_postgresql_brings_its_driver_once(started):
    stamp = started.home / ".venv" / "postgresql.stamp"
    for arguments, address, needed in ADDRESSES:
        stamp.unlink(missing_ok=True)
        done, again = (started.run(*arguments, env={"DATABASE_URL": address}) for _ in range(2))

        told = "Memasang penghubung PostgreSQL" in done.stderr
        assert done.returncode == 0, done.stderr
        assert (told, stamp.exists(), again.stderr) == (needed, needed, ""), (arguments, address)


def test_set_up_that_was_killed_is_noticed_and_finished(checkout):
    with checkout.popen("sapa") as broken:
        wait_for((checkout.home / ".venv" / "pyvenv.cfg").exists, broken)
        broken.kill()
    done = checkout.run("sapa")

    assert done.returncode == 0, done.stderr
    assert "Penyiapan sebelumnya belum selesai; dimulai lagi." in done.stderr
    assert done.stdout.startswith("program ")


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no links without a right of its own")
def test_an_environment_that_is_a_link_is_left_alone(checkout, tmp_path):
    other = tmp_path / "folder lain"
    (other / "lib").mkdir(parents=True)
    (checkout.home / ".venv").symlink_to(other)

    done = checkout.run("sapa")

    assert done.returncode == 1
    assert (
        f"adalah tautan ke {other}, jadi tidak dibuat ulang dari sini. Hapus tautannya"
        in done.stderr
    )
    assert (other / "lib").is_dir()


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
def test_set_up_that_is_ended_leaves_no_helper_behind(checkout):
    with checkout.popen("sapa") as ended:
        wait_for((checkout.home / ".venv" / "pyvenv.cfg").exists, ended)
        ended.terminate()
        assert ended.wait(timeout=5) == 128 + 15

    assert not (checkout.home / ".venv" / "bimtek.stamp").exists()
    lock = (checkout.home / ".venv.lock").open("a")
    import fcntl  # POSIX only, as this test

    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises if a helper still holds it


def test_two_starts_at_once_share_one_set_up(first_start):
    results = first_start.done, first_start.meanwhile

    assert [one.returncode for one in results] == [7, 7], results
    assert sum(one.stderr.count("Memasang pustaka") for one in results) == 1


def test_changed_lock_or_python_or_folder_is_noticed(started, monkeypatch):
    environment = load_run().SERVING
    for name in ("home", "lock", "python", "stamp"):
        monkeypatch.setattr(
            environment, name, started.home / getattr(environment, name).relative_to(ROOT)
        )
    assert environment.ready()

    with monkeypatch.context() as other:
        other.setattr("sys.version", "3.99")
        assert not environment.ready()
    with monkeypatch.context() as other:
        (started.home / "other.lock").write_text("# another day")
        other.setattr(environment, "lock", started.home / "other.lock")
        assert not environment.ready()


@deep
def test_moved_checkout_makes_its_environment_anew(started, tmp_path):
    moved = copy(started)
    moved.home = Path(shutil.copytree(started.home, tmp_path / "pindah", symlinks=True))
    done = moved.run("sapa")

    assert "lingkungan dibuat ulang" in done.stderr
    assert str(moved.home / "instance") in done.stdout


def test_data_lie_beside_run_py_unless_the_variable_says_otherwise(started):
    usual = started.run("sapa")
    chosen = started.run("sapa", env={"BIMTEK_DATA": "/elsewhere"})

    assert str(started.home / "instance") in usual.stdout
    assert "/elsewhere" in chosen.stdout


def test_modules_of_the_folder_it_is_started_from_are_not_imported(started):
    (Path(started.home).parent / "click.py").write_text("raise SystemExit('imported by mistake')")
    (Path(started.home).parent / "trainer.py").write_text("raise SystemExit('wrong trainer')")

    assert started.run("sapa").returncode == 0
