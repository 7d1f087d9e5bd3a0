"""The only place that builds real things and plugs them together: database, content, clock, chance.

Everybody else gets a `Services` handed in. The clock of the computer is read here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib.util import find_spec

from flask import Flask
from sqlalchemy import Engine

from trainer.answers.evaluation.published import gold_folder
from trainer.answers.judging import make_ready
from trainer.answers.language.gazetteer import gazetteer_of
from trainer.content.glossary import Term, read_glossary
from trainer.content.packs import Packs
from trainer.domain.errors import NotFound
from trainer.domain.profile import Profile
from trainer.measuring import Gauge, agencies_in, at_once, in_background
from trainer.scenario_library import open_library
from trainer.scoring.failures import all_failures
from trainer.scoring.registry import all_checks
from trainer.settings import Settings, SettingsError, read_settings
from trainer.store.directory import SqlDirectory
from trainer.store.engine import attach_database, upgrade
from trainer.store.in_memory import in_memory
from trainer.store.log import SqlEventLog
from trainer.store.passwords import Passwords
from trainer.store.tokens import SecretTokens
from trainer.usecases.debriefing import Experts
from trainer.usecases.ports import WallClock
from trainer.usecases.services import Services
from trainer.usecases.trust import Trust

DEFAULT_PROFILE = "default-latihan"
"""The rules that pages outside a run speak of: the legal line at the foot of each."""


MEASURED = "penilai"
"""Folder of the data folder for figures of the scorer that were measured here."""


class SystemClock:
    """`ports.WallClock` of this computer."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Plugged:
    """What was built: the services for the use cases, what pages show beside a run, and the database.

    `trust` tells how far the machine's marks can be trusted, `experts` the experts' ways. `profile`: the rules that pages
    outside a run speak of. `glossary`: the terms that officers may look up.
    """

    services: Services
    trust: Trust
    experts: Experts
    profile: Profile
    glossary: tuple[Term, ...]
    engine: Engine


def plug_in(
    app: Flask,
    settings: Settings,
    *,
    wall: WallClock | None = None,
    passwords: Passwords | None = None,
    serving: bool = True,
) -> Plugged:
    """Give `app` its database, brought up to date, and build everything that stands on it.

    `wall` and `passwords` are for tests: a clock that is moved by hand, hashes that cost nothing. `serving` False: for a
    command that ends. Makes the data folder. Raises OSError when that cannot be done, SchemaUnknown when a newer trainer
    has been at the database, SettingsError when the driver of PostgreSQL is missing, ContentError when the default profile
    or the glossary is defective.
    """
    _refuse_without_driver(settings.database_url)
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    engine = attach_database(app, settings.database_url)
    upgrade(app)
    directory = SqlDirectory(engine, passwords)
    profile = Packs(settings.root).profile(DEFAULT_PROFILE)
    if profile is None:
        raise NotFound("profile", DEFAULT_PROFILE)
    log, wall = SqlEventLog(engine), wall or SystemClock()
    gauge = Gauge(
        gold_folder(settings.root),
        settings.data_dir / MEASURED,
        in_background if serving else at_once,
        partial(agencies_in, settings.root),
    )
    trust = Trust(gauge, log, wall)
    services = Services(
        log=log,
        directory=directory,
        library=open_library(settings.root, kept=directory.scenario_source),
        wall=wall,
        tokens=SecretTokens(),
        advice_only=trust.advice_only,
    )
    return Plugged(
        services,
        trust,
        Experts(services.library, in_memory),
        profile.required(),
        read_glossary(settings.root),
        engine,
    )


def _refuse_without_driver(database_url: str) -> None:
    """The driver of PostgreSQL is an extra: whoever keeps data in a file does without it."""
    if database_url.startswith("postgresql") and find_spec("psycopg") is None:
        raise SettingsError(
            "Basis data PostgreSQL memerlukan pustaka psycopg, yang belum dipasang."
            " Pasang dengan: pip install 'bimtek-trainer[postgresql]'."
            " Dalam salinan repositori, python3 run.py memasangnya sendiri."
        )


def load_all(plugged: Plugged) -> None:
    """Read and compile what requests would wait for otherwise: scenarios, checks, the scorer with the agencies of every
    region that is played, and how far it can be trusted. Takes seconds; nothing is written.
    """
    library = plugged.services.library
    library.profiles()
    opened = (library.current(slug) for slug in library.slugs())
    worlds = [library.world(each.slug, each.content_hash) for each in opened]
    all_checks()
    all_failures()
    make_ready(gazetteer_of(world.region) for world in worlds)
    plugged.trust.advice_only()


@contextmanager
def opened_services(settings: Settings | None = None) -> Iterator[Services]:
    """Services for a command that ends: the database is closed on leaving. None: settings of the environment."""
    plugged = plug_in(Flask("trainer"), settings or read_settings(), serving=False)
    try:
        yield plugged.services
    finally:
        plugged.engine.dispose()
