"""A plugin of pytest that notes which test reaches which statement: `-p benchmarks.mutation.reach_plugin`.

A statement runs in a *context*: a test, or the making of something once for many tests, which is a fixture of a module
or session, or what a cached function of the trainer remembers for good. Which test uses which of these is noted too, so
that a statement of the making counts as reached by all who use it. Whatever is remembered for one text or word is
forgotten before each test: otherwise only the first test that reads a text would reach what reads it.

Each process writes two files into the folder named by MUTATION_REACH: `contexts.<process>.jsonl` says of each context
what it ran and used, `places.<process>.json` where that stands: of each file the number of its first probe, and lines.
"""

from __future__ import annotations

import functools
import json
import os
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from benchmarks.mutation.probes import Probes

FOLDER = "MUTATION_REACH"
"""Environment variable: where the two files of each process are written."""
_cached = functools.lru_cache


class Reach:
    """What one process finds out. `making`: the contexts that are open, the innermost last."""

    def __init__(self, folder: Path) -> None:
        self._mark = f"{os.environ.get('PYTEST_XDIST_WORKER', 'main')}-{os.getpid()}"
        self._folder = folder
        self._probes = Probes(Path.cwd(), "trainer")
        self._thread = threading.get_ident()
        self._making: list[str] = [""]
        self._since = _processor_time()
        self._took: dict[str, float] = {"": 0.0}
        self._ran: dict[str, set[int]] = {"": set()}
        self._uses: dict[str, set[str]] = {"": set()}
        self._passed: set[str] = set()
        self._failed: set[str] = set()
        self._remembered: list[Callable[[], None]] = []

    def start(self) -> None:
        """From now on the trainer is watched while it is imported and while it runs."""
        functools.lru_cache = self._lru_cache
        self._probes.install()

    def stop(self) -> None:
        """Write down what was found."""
        self._count()
        with (self._folder / f"contexts.{self._mark}.jsonl").open("w", encoding="utf-8") as file:
            for name, used in self._uses.items():
                line = {
                    "context": name,
                    "ran": sorted(self._ran[name]),
                    "uses": sorted(used),
                    "seconds": self._took[name],
                    "passed": name in self._passed - self._failed,
                }
                file.write(json.dumps(line) + "\n")
        places = self._folder / f"places.{self._mark}.json"
        lines = {file: (probed.first, probed.lines) for file, probed in self._probes.files.items()}
        places.write_text(json.dumps(lines), encoding="utf-8")

    @contextmanager
    def context(self, name: str) -> Iterator[None]:
        """While this is open, statements and processor time are those of `name`."""
        self._count()
        self._uses.setdefault(name, set())
        self._took.setdefault(name, 0.0)
        self._ran.setdefault(name, set())
        self._making.append(name)
        try:
            yield
        finally:
            self._count()
            self._making.pop()

    def _count(self) -> None:
        """What was reached and worked since the last time belongs to whoever is open now."""
        now = _processor_time()
        self._took[self._making[-1]] += now - self._since
        self._since = now
        self._ran[self._making[-1]].update(self._probes.take())

    def use(self, made: str) -> None:
        """Whoever is open now stands on what was made as `made`."""
        self._uses[self._making[-1]].add(made)

    def ended(self, test: str, passed: bool) -> None:
        """A part of a test has ended. One that fails or is skipped by itself can kill nothing."""
        (self._passed if passed else self._failed).add(test)

    def forget(self) -> None:
        """Empty what the trainer remembers for single texts and words."""
        for empty in self._remembered:
            empty()

    def _lru_cache(self, maxsize: Any = 128, typed: bool = False) -> Any:
        """Stands for functools.lru_cache while the trainer is loaded."""
        if callable(maxsize):
            return self._watched(maxsize, 128, typed)
        return lambda function: self._watched(function, maxsize, typed)

    def _watched(self, function: Callable[..., Any], maxsize: int | None, typed: bool) -> Any:
        if not function.__module__.startswith("trainer."):
            return _cached(maxsize, typed)(function)
        if maxsize is not None and maxsize > 1:
            remembering = _cached(maxsize, typed)(function)
            self._remembered.append(remembering.cache_clear)
            return remembering
        return self._made_once(function, maxsize, typed)

    def _made_once(self, function: Callable[..., Any], maxsize: int | None, typed: bool) -> Any:
        made = f"once:{function.__module__}.{function.__qualname__}"

        @_cached(maxsize, typed)
        def make(*given: Any, **named: Any) -> Any:
            if threading.get_ident() != self._thread:
                return function(*given, **named)
            with self.context(made):
                return function(*given, **named)

        @functools.wraps(function)
        def call(*given: Any, **named: Any) -> Any:
            if threading.get_ident() == self._thread:
                self.use(made)
            return make(*given, **named)

        call.cache_clear = make.cache_clear  # type: ignore[attr-defined]
        call.cache_info = make.cache_info  # type: ignore[attr-defined]
        return call


_reach: Reach | None = None


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Begin before a conftest imports anything of the trainer. The process that only hands out tests has none to run."""
    global _reach  # noqa: PLW0603 -- hooks of a plugin module share nothing else
    hands_out = bool(getattr(early_config.known_args_namespace, "numprocesses", None))
    if "PYTEST_XDIST_WORKER" in os.environ or not hands_out:
        _reach = Reach(Path(os.environ[FOLDER]))
        _reach.start()


def pytest_unconfigure() -> None:
    """Write down what this process has found."""
    global _reach  # noqa: PLW0603 -- see above
    if _reach is not None:
        _reach.stop()
        _reach = None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """One test is one context, from its first fixture to its last."""
    assert _reach is not None
    _reach.forget()
    with _reach.context(item.nodeid):
        for definitions in item._fixtureinfo.name2fixturedefs.values():  # type: ignore[attr-defined]
            if definitions[-1].scope != "function":
                _reach.use(_name(definitions[-1]))
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Generator[None, Any, Any]:
    """What is made for many tests is a context of its own."""
    assert _reach is not None
    if fixturedef.scope == "function":
        return (yield)
    with _reach.context(_name(fixturedef)):
        return (yield)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Which tests pass."""
    if _reach is not None:
        _reach.ended(report.nodeid, report.passed)


def _name(fixture: pytest.FixtureDef[Any]) -> str:
    return f"fixture:{fixture.baseid}:{fixture.argname}"


def _processor_time() -> float:
    """Seconds that this process has worked, and those it started and has seen end."""
    times = os.times()
    return time.process_time() + times.children_user + times.children_system
