"""How many connections fit: as many as a full hall needs, or what the system allows and a sentence about it."""

import subprocess
import sys

import pytest

from trainer.cli.capacity import CONNECTIONS, Capacity

pytest.importorskip("resource", reason="Windows knows no limit of open files")

ASKING = """
import resource, sys
from trainer.cli.capacity import make_room
resource.setrlimit(resource.RLIMIT_NOFILE, (int(sys.argv[1]), int(sys.argv[2])))
room = make_room()
print(room.connections, resource.getrlimit(resource.RLIMIT_NOFILE)[0], room.shortage)
"""


def made_room(soft: int, hard: int) -> list[str]:
    """Connections, the limit afterwards, and what is said, in a process with these limits."""
    done = subprocess.run(
        [sys.executable, "-c", ASKING, str(soft), str(hard)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip().split(" ", 2)


def test_the_limit_of_open_files_is_raised_as_far_as_the_system_lets_it():
    connections, limit, said = made_room(256, 600)

    assert (connections, limit) == ("450", "600")
    assert "hanya mengizinkan 600 berkas terbuka, jadi paling banyak 450 sambungan" in said


def test_a_full_hall_fits_without_a_word():
    assert Capacity(CONNECTIONS).shortage == ""
