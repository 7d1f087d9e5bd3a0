"""`bimtek serve`: take the address, load everything, prepare database and first account, say where to go, and serve until
asked to stop.

What is served is `trainer.web`; which address is free is found out by `listening`. The first instructor's account comes
from the environment, or with a password that is made and shown once.
"""

from __future__ import annotations

import gc
import logging
import os
import secrets
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import NoReturn

import click
import segno
from flask import Flask
from waitress.server import create_server

from trainer.cli.capacity import make_room
from trainer.cli.data_options import stored
from trainer.cli.indonesian import Command, Refusal
from trainer.cli.listening import take_address
from trainer.cli.opening import refusing
from trainer.domain.errors import InvalidInput
from trainer.domain.records import MIN_PASSWORD_CHARS
from trainer.settings import Settings
from trainer.usecases.services import Services
from trainer.web.access import SERVICES
from trainer.web.app import create_app, load_all

FIRST_NAME = "instruktur"

PORT = 8000
HERE_ONLY, EVERYWHERE = "127.0.0.1", "0.0.0.0"  # noqa: S104 - what --lan asks for
THREADS = 8
PATIENCE_SECONDS = 1.5
"""How long a request may still take after the server was asked to stop."""

TELL_AFTER_SECONDS = 1.0
"""How long a start may take before it says what it is doing."""


@click.command(name="serve", cls=Command, help="Jalankan server latihan.")
@click.option(
    "--host",
    metavar="ALAMAT",
    default=None,
    help="Alamat yang didengarkan; bawaan hanya komputer ini.",
)
@click.option(
    "--port",
    metavar="PORTA",
    type=click.IntRange(0, 65535),
    default=PORT,
    help="Porta; bawaan 8000.",
)
@click.option("--lan", is_flag=True, help="Terima ponsel dan laptop di jaringan yang sama.")
@click.option("--no-browser", is_flag=True, help="Jangan membuka peramban.")
@stored
def command(settings: Settings, host: str | None, port: int, lan: bool, no_browser: bool) -> int:
    """Serve until TERM, INT or Ctrl-C; then close within two seconds and free the port."""
    with take_address(host or (EVERYWHERE if lan else HERE_ONLY), port) as place:
        with (
            _announced_when_long(
                "Memuat skenario, aturan, dan penilai jawaban; biasanya beberapa detik ..."
            ),
            refusing(settings),
        ):
            app = create_app(settings)
            load_all(app)
        gc.freeze()  # all of it stays: whoever looks for garbage need not go through it
        first = make_first_account(app.extensions[SERVICES], settings)
        taken = place.getsockname()[1]
        address = f"http://{_name_of(host, lan=lan)}:{taken}/"
        _greet(address, first, lan=lan)
        if not no_browser:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
        _serve(app, place)
    return 0


@contextmanager
def _announced_when_long(what: str) -> Iterator[None]:
    """Say on the terminal what is being done, unless it is done soon."""
    timer = threading.Timer(TELL_AFTER_SECONDS, click.echo, (what,), {"err": True})
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _name_of(host: str | None, *, lan: bool) -> str:
    """What other people type to reach this computer."""
    if lan or host == EVERYWHERE:
        return own_address()
    return f"[{host}]" if host and ":" in host else (host or HERE_ONLY)


def own_address() -> str:
    """This computer's address on the network it would use; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(("10.255.255.255", 1))
            return str(asked.getsockname()[0])
        except OSError:
            return HERE_ONLY


def _greet(address: str, first: FirstAccount | None, *, lan: bool) -> None:
    click.echo(f"Aplikasi latihan berjalan di {address}")
    if first is not None:
        click.echo(f"Akun instruktur pertama: {first.user_name}")
        if first.made_password is not None:
            click.echo(f"Kata sandinya, hanya ditampilkan sekali: {first.made_password}")
    if lan:
        click.echo("Pindai dengan ponsel di jaringan yang sama:")
        segno.make(address, error="l").terminal(out=sys.stdout, compact=True, border=2)
    click.echo("Hentikan dengan Ctrl-C.")


def _serve(app: Flask, place: socket.socket) -> None:
    room = make_room()
    if room.shortage:
        click.echo(room.shortage, err=True)
    # A request that waits for a thread is no news for whoever looks at the terminal.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server = create_server(
        app,
        sockets=[place],
        threads=THREADS,
        connection_limit=room.connections,
        asyncore_use_poll=True,
        ident=None,
    )
    _on_signals(_leave)
    try:
        server.run()
    finally:
        server.close()


def _on_signals(leave: Callable[[int, FrameType | None], NoReturn]) -> None:
    for name in ("SIGTERM", "SIGINT", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, leave)


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    """End now, in order; a request that takes longer is cut off. What was answered is in the database already."""
    patience = threading.Timer(PATIENCE_SECONDS, os._exit, (0,))
    patience.daemon = True
    patience.start()
    raise SystemExit(0)


@dataclass(frozen=True, slots=True)
class FirstAccount:
    """The account that was just made. `made_password` is None when the operator named it."""

    user_name: str
    made_password: str | None


def make_first_account(services: Services, settings: Settings) -> FirstAccount | None:
    """Make the first instructor when there is none; None when one exists. Raises Refusal for a short password."""
    wanted = settings.admin_user or FIRST_NAME
    if _has_instructor(services):
        return None
    made = None if settings.admin_password else secrets.token_urlsafe(12)
    password = settings.admin_password or made or ""
    try:
        services.directory.add_account(wanted, wanted, password, True, services.wall.now())
    except InvalidInput as error:
        if _has_instructor(services):
            return None  # of two servers that start at once on one database, the other was first
        raise Refusal(
            f"BIMTEK_ADMIN_USER “{wanted}” sudah dipakai, atau BIMTEK_ADMIN_PASSWORD kurang dari"
            f" {MIN_PASSWORD_CHARS} karakter."
        ) from error
    return FirstAccount(wanted, made)


def _has_instructor(services: Services) -> bool:
    return any(account.instructor for account in services.directory.accounts())
