"""`bimtek user`: accounts from the command line, for the operator who installed the trainer."""

from __future__ import annotations

import secrets
import sys

import click

from trainer.cli.data_options import stored
from trainer.cli.indonesian import Group, Refusal
from trainer.cli.opening import opened
from trainer.domain.errors import InvalidInput
from trainer.domain.records import MIN_PASSWORD_CHARS, Account
from trainer.settings import Settings, program
from trainer.usecases.services import Services

PASSWORD_OPTION = click.option(
    "--password-stdin",
    is_flag=True,
    help="Baca kata sandi dari masukan standar; tanpa ini dibuatkan.",
)


@click.group(name="user", cls=Group, help="Kelola akun instruktur dan peserta mandiri.")
def command() -> None:
    """Accounts: add, password, list."""


@command.command(name="add", help="Buat akun.")
@click.argument("user_name", metavar="NAMA")
@click.option(
    "--name", "display_name", metavar="NAMA_TAMPIL", default=None, help="Nama yang ditampilkan."
)
@click.option("--instructor", is_flag=True, help="Boleh membuka kelas.")
@PASSWORD_OPTION
@stored
def add(
    settings: Settings,
    user_name: str,
    display_name: str | None,
    instructor: bool,
    password_stdin: bool,
) -> None:
    """Make an account; the password is read, or made and shown once."""
    password, made = _password(password_stdin)
    with opened(settings) as services:
        try:
            services.directory.add_account(
                user_name, display_name or user_name, password, instructor, services.wall.now()
            )
        except InvalidInput as refusal:
            raise Refusal(_why(refusal, user_name)) from refusal
    click.echo(f"Akun {user_name} dibuat.")
    _show_made(password, made=made)


@command.command(name="password", help="Ganti kata sandi akun; semua perangkatnya keluar.")
@click.argument("user_name", metavar="NAMA")
@PASSWORD_OPTION
@stored
def password(settings: Settings, user_name: str, password_stdin: bool) -> None:
    """Set a password; the account is signed out everywhere."""
    new, made = _password(password_stdin)
    with opened(settings) as services:
        account = _account(services, user_name)
        try:
            services.directory.set_password(account.id, new)
        except InvalidInput as refusal:
            raise Refusal(_why(refusal, user_name)) from refusal
    click.echo(f"Kata sandi {user_name} diganti.")
    _show_made(new, made=made)


@command.command(name="list", help="Tampilkan akun.")
@stored
def list_accounts(settings: Settings) -> None:
    """One account a line: user name, shown name, what it may."""
    with opened(settings) as services:
        for account in services.directory.accounts():
            kind = "instruktur" if account.instructor else "peserta mandiri"
            click.echo(f"{account.user_name}\t{account.display_name}\t{kind}")


def _password(from_stdin: bool) -> tuple[str, bool]:
    """The password to set, and whether it was made here."""
    if not from_stdin:
        return secrets.token_urlsafe(12), True
    return sys.stdin.readline().rstrip("\r\n"), False


def _show_made(password: str, *, made: bool) -> None:
    if made:
        click.echo(f"Kata sandinya, hanya ditampilkan sekali: {password}")


def _account(services: Services, user_name: str) -> Account:
    account = services.directory.account_named(user_name)
    if account is None:
        raise Refusal(
            f"Akun “{user_name}” tidak ada. Lihat daftarnya dengan `{program()} user list`."
        )
    return account


def _why(refusal: InvalidInput, user_name: str) -> str:
    fields = {problem.field for problem in refusal.problems}
    if "password" in fields:
        return f"Kata sandi terlalu pendek. Pakai paling sedikit {MIN_PASSWORD_CHARS} karakter."
    return f"Nama pengguna “{user_name}” tidak dapat dipakai: kosong, atau sudah ada yang memakai."
