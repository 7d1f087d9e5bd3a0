"""`bimtek serve`: the same options as run.py, a page from the wheel, a sentence for a taken port."""

import json
import os
import selectors
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import click
import pytest

import trainer
from tests.frame.test_run_becoming import load_run
from tests.frame.test_wheel import checkout, installed, wheel  # noqa: F401 - fixtures
from tests.sequences import deep
from trainer.cli.listening import take_address
from trainer.cli.serve import command

PATIENCE_SECONDS = 60
"""How long a server may load on a machine that has other things to do."""


def free_port() -> int:
    with take_address("127.0.0.1", 0) as place:
        return place.getsockname()[1]


def answer(address: str, process: "subprocess.Popen[str]") -> str:
    """What the server says once it listens; fails when it ends or takes too long.

    Its first line comes with the bound port: to wait for that costs nothing, while asking until it is there keeps the
    core from the server that is to start.
    """
    with selectors.DefaultSelector() as ready:
        ready.register(process.stdout, selectors.EVENT_READ)
        assert ready.select(PATIENCE_SECONDS), "the server said nothing"
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5) as page:
                return page.read().decode()
        except urllib.error.URLError:
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < deadline, "the server did not start"


@pytest.fixture
def served(installed, tmp_path):  # noqa: F811 - the fixture of the wheel
    port = free_port()
    process = subprocess.Popen(
        [str(installed.parent / "bimtek"), "serve", "--port", str(port), "--no-browser"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    yield process, port
    process.kill()
    process.communicate()


def assert_stops_at(number: signal.Signals, process: "subprocess.Popen[str]", port: int) -> None:
    """The server ends within two seconds, and its port is free."""
    before = time.monotonic()
    process.send_signal(number)
    process.communicate(timeout=10)

    assert time.monotonic() - before < 2
    with take_address("127.0.0.1", port) as again:
        again.listen()


def test_the_installed_trainer_serves_a_page_from_an_empty_folder_until_it_is_told_to_end(
    served, tmp_path
):
    process, port = served
    health = json.loads(answer(f"http://127.0.0.1:{port}/healthz", process))

    assert health == {"status": "ok", "version": trainer.__version__, "database": "sqlite"}
    assert "LATIHAN" in answer(f"http://127.0.0.1:{port}/", process)
    assert [path.name for path in tmp_path.iterdir()] == ["instance"]
    if os.name != "nt":  # Windows ends a process without asking it
        assert_stops_at(signal.SIGTERM, process, port)


@deep
@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
def test_an_interrupt_stops_the_server_as_well(served):
    process, port = served
    answer(f"http://127.0.0.1:{port}/healthz", process)

    assert_stops_at(signal.SIGINT, process, port)


def test_a_taken_port_ends_with_a_sentence(installed, tmp_path):  # noqa: F811
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = subprocess.run(
            [str(installed.parent / "bimtek"), "serve", "--port", str(port), "--no-browser"],
            cwd=tmp_path, capture_output=True, text=True, timeout=60,
        )  # fmt: skip

    assert done.returncode == 1
    assert f"Porta {port} di 127.0.0.1 sudah dipakai program lain" in done.stderr
    assert "Traceback" not in done.stderr


def test_run_py_knows_the_options_of_serve():
    takes_value = {
        name: not option.is_flag
        for option in command.params
        if isinstance(option, click.Option)
        for name in option.opts
    }

    assert {**takes_value, "--help": False} == load_run().SERVE_OPTIONS
