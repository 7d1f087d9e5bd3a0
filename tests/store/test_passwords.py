"""Passwords: hashed, checked, brought up to a new cost; and the same work for a name that nobody has."""

from __future__ import annotations

import pytest
from argon2 import Parameters, Type
from argon2.exceptions import InvalidHashError
from argon2.profiles import CHEAPEST
from sqlalchemy import text

from tests.store.making import NOW, PASSWORD
from trainer.store.directory import SqlDirectory
from trainer.store.passwords import Passwords

DEARER = Parameters(
    type=Type.ID, version=19, salt_len=8, hash_len=4, time_cost=2, memory_cost=8, parallelism=1
)


class CountingPasswords(Passwords):
    """Counts how often the costly function ran."""

    def __init__(self) -> None:
        super().__init__(CHEAPEST)
        self.computed = 0

    def hashed(self, password: str) -> str:
        self.computed += 1
        return super().hashed(password)

    def matches(self, kept: str, password: str) -> bool:
        self.computed += 1
        return super().matches(kept, password)

    def spend(self, password: str) -> None:
        self.computed += 1
        super().spend(password)


def stored_hash(database) -> str:
    with database.engine.connect() as connection:
        return connection.scalar(text("SELECT password_hash FROM account"))


def test_a_hash_matches_its_password_only_and_differs_each_time():
    passwords = Passwords(CHEAPEST)
    kept = passwords.hashed(PASSWORD)
    assert passwords.matches(kept, PASSWORD)
    assert not passwords.matches(kept, PASSWORD.upper())
    assert kept != passwords.hashed(PASSWORD)


def test_a_damaged_hash_is_an_error_and_no_wrong_password():
    with pytest.raises(InvalidHashError):
        Passwords(CHEAPEST).matches("rusak", PASSWORD)


def test_a_real_installation_pays_what_the_rfc_asks():
    assert Passwords().hashed(PASSWORD).startswith("$argon2id$v=19$m=65536,t=3,p=4$")


def test_the_password_itself_is_nowhere_in_the_database(database):
    SqlDirectory(database.engine, Passwords(CHEAPEST)).add_account(
        "budi", "Budi", PASSWORD, False, NOW
    )
    assert stored_hash(database).startswith("$argon2id$")
    assert PASSWORD not in stored_hash(database)


def test_an_unknown_name_costs_as_much_as_a_wrong_password(database):
    passwords = CountingPasswords()
    directory = SqlDirectory(database.engine, passwords)
    directory.add_account("budi", "Budi", PASSWORD, False, NOW)
    costs = []
    for user_name in ("budi", "orang-lain"):
        before = passwords.computed
        assert directory.check_password(user_name, "bukan-sandinya") is None
        costs.append(passwords.computed - before)
    assert costs == [1, 1]


def test_signing_in_renews_a_hash_of_an_older_cost_and_keeps_the_session(database):
    SqlDirectory(database.engine, Passwords(CHEAPEST)).add_account(
        "budi", "Budi", PASSWORD, False, NOW
    )
    directory = SqlDirectory(database.engine, Passwords(DEARER))
    old = stored_hash(database)
    account = directory.check_password("budi", PASSWORD)
    assert account.epoch == 0
    renewed = stored_hash(database)
    assert ("t=1" in old, "t=2" in renewed) == (True, True)
    assert directory.check_password("budi", PASSWORD) == account
    assert stored_hash(database) == renewed
