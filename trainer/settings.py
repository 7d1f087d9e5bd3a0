"""One frozen Settings, read from the environment once at start, and where our files lie.

No other module reads the environment. Options of `bimtek serve` are laid over these
values with `dataclasses.replace`. What the settings are used for lives in `wiring.py`.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

SWITCH = {"on": True, "off": False, "1": True, "0": False, "": True}
"""Words for a switch that is on unless it is said otherwise."""


class SettingsError(ValueError):
    """A setting cannot be used; the message is an Indonesian sentence with name and remedy."""


def find_root() -> Path:
    """Where our files lie: inside an installed package, else beside the package in the checkout."""
    package = Path(__file__).resolve().parent
    bundled = package / "_bundled"
    return bundled if bundled.is_dir() else package.parent


def program() -> str:
    """What a person types before the name of a command: `bimtek` where the trainer is installed, else the checkout's `run.py`."""
    return "bimtek" if find_root().name == "_bundled" else "python3 run.py"


def serving_program() -> str:
    """What a person types before the options of the server; the checkout's `run.py` serves when no command is named."""
    return f"{program()} serve" if program() == "bimtek" else program()


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator may decide without touching a file of ours."""

    data_dir: Path
    """Folder for the SQLite file and the secret key; made at start, may hold other files."""

    database_url: str
    """SQLAlchemy address: sqlite:///... or postgresql+psycopg://..."""

    registration_open: bool
    """Whether people may make an account of their own."""

    admin_user: str | None = None
    """User name of the first account; None: the name that `bimtek serve` chooses itself."""

    admin_password: str | None = field(default=None, repr=False)
    """Password of the first account; None: one is made and printed once."""

    root: Path = field(default_factory=find_root)
    """Folder that holds templates/, static/, scenarios/ and seed_data/."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable: its name and what happens without it, as in the guide."""

    name: str
    default: str


VARIABLES = (
    Variable("BIMTEK_DATA", "instance"),
    Variable("DATABASE_URL", "bimtek.sqlite3"),
    Variable("BIMTEK_REGISTRATION", "on"),
    Variable("BIMTEK_ADMIN_USER", ""),
    Variable("BIMTEK_ADMIN_PASSWORD", ""),
)
"""Every variable the trainer reads; docs/pengaturan.md explains each one."""


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Build Settings from environment variables; an empty variable counts as not set.

    Relative folders are relative to the current folder. Raises SettingsError.
    """
    data_dir = Path(environ.get("BIMTEK_DATA") or "instance").absolute()
    word = environ.get("BIMTEK_REGISTRATION", "").strip().lower()
    if word not in SWITCH:
        raise SettingsError(f"BIMTEK_REGISTRATION berisi “{word}”; isi dengan on atau off.")
    return Settings(
        data_dir=data_dir,
        database_url=database_address(environ.get("DATABASE_URL", ""), data_dir),
        registration_open=SWITCH[word],
        admin_user=environ.get("BIMTEK_ADMIN_USER") or None,
        admin_password=environ.get("BIMTEK_ADMIN_PASSWORD") or None,
    )


def database_address(written: str, data_dir: Path) -> str:
    """The address the store opens, from what the operator wrote.

    Empty: a SQLite file in the data folder. The short forms postgres:// and postgresql://
    get the driver we ship; a relative SQLite file is relative to the current folder. Raises SettingsError for any other kind of database.
    """
    if not written:
        return f"sqlite:///{(data_dir / 'bimtek.sqlite3').as_posix()}"
    kind, separator, rest = written.partition("://")
    if separator and kind in ("postgres", "postgresql", "postgresql+psycopg"):
        return f"postgresql+psycopg://{rest}"
    if separator and kind == "sqlite":
        return _sqlite_address(rest)
    raise SettingsError(
        "Alamat basis data tidak dikenali. Tulis postgresql://pengguna:sandi@host/nama"
        " atau sqlite:///folder/berkas.sqlite3."
    )


def _sqlite_address(rest: str) -> str:
    """Make the file absolute: otherwise each library picks a folder of its own for it.

    A database in memory is refused: the server's threads would share one connection.
    """
    name = rest.removeprefix("/")
    if name in ("", ":memory:"):
        raise SettingsError(
            "Basis data SQLite memerlukan sebuah berkas. Tulis sqlite:///folder/berkas.sqlite3."
        )
    return f"sqlite:///{Path(name).absolute().as_posix()}"


def keep_secret_key(data_dir: Path) -> str:
    """The key that signs sessions: read from the data folder, made there the first time.

    Kept, so that nobody is signed out by a restart; only the owner may read it. The folder
    must exist. Raises OSError when it cannot be read or written.
    """
    place = data_dir / "secret-key"
    if kept := _read_key(place):
        return kept
    # Written aside first: a start that is killed here must not leave half a key behind.
    aside = place.with_suffix(f".{secrets.token_hex(8)}")
    aside.touch(mode=0o600)
    aside.write_text(secrets.token_urlsafe(32), encoding="ascii")
    _put_unless_there(aside, place)
    return place.read_text(encoding="ascii")


def _read_key(place: Path) -> str:
    return place.read_text(encoding="ascii").strip() if place.exists() else ""


def _put_unless_there(aside: Path, place: Path) -> None:
    """Of two servers that start at once on one folder the first has its key kept, and both sign with it."""
    try:
        os.link(aside, place)
    except OSError:
        # There is one already, perhaps empty, or this disk knows no second name for a file.
        if not _read_key(place):
            aside.replace(place)
            return
    aside.unlink()
