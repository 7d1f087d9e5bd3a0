"""How many connections the server keeps open at once: as many as a full hall needs, or as many as this system lets it.

Each takes an open file of the process. Where the listening socket comes from is `listening`.
"""

from __future__ import annotations

import select
import sys
from dataclasses import dataclass

if sys.platform != "win32":
    import resource

CONNECTIONS = 2_000
"""A browser opens up to six at once: three hundred phones in one hall."""

OTHER_FILES = 150
"""Open files beside the connections: the database's, those of uploads and pages, the terminal."""

WITHOUT_POLL = 400
"""Where the system has no `poll`, `select` watches 512 files at most (Python on Windows)."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """How many `connections` fit at once. `limit`: how many open files the system allows, None where that is enough."""

    connections: int
    limit: int | None = None

    @property
    def shortage(self) -> str:
        """What whoever runs the server should know; "" where it is enough."""
        if self.limit is None:
            return ""
        return (
            f"Sistem ini hanya mengizinkan {self.limit} berkas terbuka, jadi paling banyak {self.connections} sambungan"
            " sekaligus. Untuk kelas besar, naikkan batasnya dengan ulimit -n, lalu jalankan lagi."
        )


def make_room() -> Capacity:
    """Ask the system for as many open files as a full hall needs, and tell how many connections fit."""
    if not hasattr(select, "poll"):
        return Capacity(WITHOUT_POLL)
    return _fitting(_raised(CONNECTIONS + OTHER_FILES))


def _fitting(files: int) -> Capacity:
    if files >= CONNECTIONS + OTHER_FILES:
        return Capacity(CONNECTIONS)
    return Capacity(max(files - OTHER_FILES, files // 2), files)


def _raised(wanted: int) -> int:
    """How many files may be open once the limit is raised to `wanted`, or as far as it goes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return wanted
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    except (OSError, ValueError):  # some systems have a lower limit of their own than they tell
        return soft
    return most
