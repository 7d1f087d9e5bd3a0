"""What run.py says when it cannot go on: one sentence with the remedy, and the right code."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_old_python_is_told_which_one_is_needed(checkout, doctored):
    old = doctored("import sys; sys.version_info = (3, 8, 18, 'final', 0)")
    done = checkout.run("sapa", env=old)

    assert done.returncode == 1
    assert done.stderr.startswith("run.py: Diperlukan Python 3.11 atau yang lebih baru")
    assert "Python 3.8." in done.stderr
    assert not (checkout.home / ".venv").exists()


def test_old_pythons_can_read_the_file():
    ast.parse((ROOT / "run.py").read_text(encoding="ascii"), feature_version=(3, 6))


def test_python_without_venv_is_told_how_to_get_it(checkout, doctored):
    done = checkout.run("sapa", env=doctored("import sys; sys.modules['ensurepip'] = None"))

    assert done.returncode == 1
    assert "tidak membawa modul venv" in done.stderr
    assert "sudo apt install python3." in done.stderr
    assert not (checkout.home / ".venv").exists()


def test_read_only_disk_is_named(checkout, doctored):
    read_only = doctored(
        """
        import builtins, errno, os
        real = builtins.open
        def refuse(file, mode="r", *rest, **named):
            if mode != "r" and str(file).endswith(".lock"):
                raise OSError(errno.EROFS, os.strerror(errno.EROFS), file)
            return real(file, mode, *rest, **named)
        builtins.open = refuse
        """
    )
    done = checkout.run("sapa", env=read_only)

    assert done.returncode == 1
    assert "disk hanya dapat dibaca" in done.stderr
    assert "Traceback" not in done.stderr


def test_libraries_that_cannot_be_had_are_named_and_nothing_counts_as_finished(checkout):
    (checkout.home / "requirements.lock").write_text(
        "no-such-library-for-bimtek==1.0 --hash=sha256:" + "0" * 64 + "\n"
    )
    done = checkout.run("sapa", env={"PIP_NO_INDEX": "1"})

    assert done.returncode == 1
    assert "Pustaka tidak dapat dipasang" in done.stderr
    assert done.stdout == ""
    assert not (checkout.home / ".venv" / "bimtek.stamp").exists()


def test_unknown_option_is_refused_before_anything_is_installed(checkout):
    done = checkout.run("--no-brower", "--port", "9000")

    assert done.returncode == 2
    assert "Pilihan --no-brower tidak dikenal. Mungkin maksud Anda: --no-browser." in done.stderr
    assert not (checkout.home / ".venv").exists()


def test_value_of_an_option_is_not_taken_for_an_option(started):
    done = started.run("--data", "--aneh", "--port=9000")

    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[-4:] == ["serve", "--data", "--aneh", "--port=9000"]


def test_help_needs_no_set_up(checkout):
    done = checkout.run("--help")

    assert done.returncode == 0
    assert done.stdout.startswith("Pemakaian:")
    assert not (checkout.home / ".venv").exists()
