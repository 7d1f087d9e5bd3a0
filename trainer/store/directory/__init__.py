"""People, exercises, runs, cards, drafts, files and rounds of marking as ordinary rows: `ports.Directory` on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Engine

from trainer.store.directory.accounts import Accounts
from trainer.store.directory.calibration import Calibration
from trainer.store.directory.cards import Cards
from trainer.store.directory.drafts import Drafts
from trainer.store.directory.exercises import Exercises
from trainer.store.directory.marking import MarkingRounds
from trainer.store.directory.people import People
from trainer.store.directory.runs import Runs
from trainer.store.directory.uploads import Uploads
from trainer.store.passwords import Passwords
from trainer.store.tokens import new_id


class SqlDirectory(
    Accounts, Exercises, People, Runs, Cards, Drafts, Uploads, MarkingRounds, Calibration
):
    """The whole directory, put together from one class for each subject.

    `passwords`: how accounts' passwords are hashed; None for the cost of a real installation. `ids`: where those of people and
    accounts come from.
    """

    def __init__(
        self,
        engine: Engine,
        passwords: Passwords | None = None,
        ids: Callable[[], str] = new_id,
    ) -> None:
        super().__init__(engine)
        self._passwords = passwords or Passwords()
        self._new_id = ids
