"""What the processes of one run of the tests make once for all of them."""

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

Made = TypeVar("Made")


def folder_of_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share, and no other run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def made_once(
    tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[], Made]
) -> Made:
    """What `make` makes, or what another process of this run has made of it. Nobody waits: two who begin together
    both make it.
    """
    place = folder_of_run(tmp_path_factory) / f"{name}.pickle"
    if place.exists():
        found: Made = pickle.loads(place.read_bytes())
        return found
    made = make()
    aside = place.with_suffix(f".{os.getpid()}")
    aside.write_bytes(pickle.dumps(made))
    aside.replace(place)
    return made
