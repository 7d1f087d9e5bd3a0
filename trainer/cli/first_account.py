"""The first instructor's account: from the environment, or with a password that is made and shown once."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from trainer.cli.indonesian import Refusal
from trainer.domain.errors import InvalidInput
from trainer.domain.records import MIN_PASSWORD_CHARS
from trainer.settings import Settings
from trainer.usecases.services import Services

FIRST_NAME = "instruktur"


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
