"""Opening the database from the command line: what is in the way is told in a sentence.

Which database stands in `data_options.py`; what is built on it in `trainer.wiring`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from sqlalchemy.exc import OperationalError

from trainer.cli.indonesian import Refusal
from trainer.domain.errors import ContentError
from trainer.settings import Settings
from trainer.store.engine import SchemaUnknown
from trainer.usecases.services import Services
from trainer.wiring import opened_services


@contextmanager
def opened(settings: Settings) -> Iterator[Services]:
    """The services for a command that ends. Raises Refusal when the database cannot be opened."""
    with ExitStack() as kept:
        with refusing(settings):
            services = kept.enter_context(opened_services(settings))
        yield services


@contextmanager
def refusing(settings: Settings) -> Iterator[None]:
    """Raises Refusal, a sentence each, for what is in the way of opening the database of `settings` inside."""
    try:
        yield
    except OSError as error:
        raise Refusal(
            f"Folder data {settings.data_dir} tidak dapat ditulisi ({error.strerror})."
            " Pilih folder lain dengan --data."
        ) from error
    except OperationalError as error:
        why = str(error.orig).strip().splitlines()[0]
        raise Refusal(f"Basis data tidak dapat dibuka ({why}). Periksa --database-url.") from error
    except SchemaUnknown as error:
        raise Refusal(
            "Basis data ini pernah dipakai versi aplikasi yang lebih baru. Pakai versi itu, atau pilih basis data lain."
        ) from error
    except ContentError as error:
        raise Refusal("\n".join(error.lines)) from error
