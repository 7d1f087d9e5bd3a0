"""The cast is watched on the bench of the use cases: the real scenario, time moved by hand."""

from tests.usecases.conftest import bench, library

__all__ = ["bench", "library"]
