"""Where a command finds what is stored: the environment's settings with `--data` and `--database-url` laid over them.

The same two options for every command that opens the database, and the same meaning. Opening it lives in `opening.py`,
since it takes a while to load.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from trainer.settings import Settings, database_address, read_settings

Result = TypeVar("Result")


def stored(command: Callable[..., Result]) -> Callable[..., Result]:
    """Give a command both options; it is called with `settings` in their place. Raises SettingsError for a bad address."""

    @click.option("--data", metavar="FOLDER", default=None, help="Folder data; bawaan instance.")
    @click.option(
        "--database-url",
        metavar="ALAMAT",
        default=None,
        help="Alamat basis data; bawaan SQLite di folder data.",
    )
    @wraps(command)
    def called(*given: Any, data: str | None, database_url: str | None, **named: Any) -> Result:
        return command(*given, settings=settings_with(data, database_url), **named)

    return called


def settings_with(data: str | None, database_url: str | None) -> Settings:
    """The environment's settings with the options laid over them; None for an option that is not given.

    Raises SettingsError.
    """
    settings = read_settings()
    if data is not None:
        folder = Path(data).absolute()
        was_default = settings.database_url == database_address("", settings.data_dir)
        address = database_address("", folder) if was_default else settings.database_url
        settings = replace(settings, data_dir=folder, database_url=address)
    if database_url is not None:
        settings = replace(settings, database_url=database_address(database_url, settings.data_dir))
    return settings
