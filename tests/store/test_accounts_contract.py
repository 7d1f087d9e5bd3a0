"""Accounts and their passwords, as the directory keeps them, on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.store.making import (
    NOW,
    PASSWORD,
    make_account,
    problems_of,
)
from trainer.domain.errors import InvalidInput, NotFound
from trainer.domain.records import AccountId


def test_an_account_is_found_by_id_and_by_any_spelling_of_its_name(store):
    account = make_account(store, "Siti Rahma")
    assert store.directory.account(account.id) == account
    assert store.directory.account_named(" siti  RAHMA ") == account
    assert store.directory.account_named("siti") is None
    assert (account.created_at, account.epoch, account.instructor) == (NOW, 0, True)


def test_accounts_are_listed_oldest_first(store):
    names = ["b", "a", "c"]
    for name in names:
        make_account(store, name)
    assert [account.user_name for account in store.directory.accounts()] == names


def test_a_taken_user_name_and_a_short_password_are_refused_together(store):
    make_account(store, "budi")
    with pytest.raises(InvalidInput) as caught:
        store.directory.add_account("BUDI", "Budi", "sebelas-huu", False, NOW)
    assert problems_of(caught) == [("user_name", "taken"), ("password", "too_short")]
    assert caught.value.problems[1].values == {"min": "12"}
    assert len(store.directory.accounts()) == 1


def test_twelve_characters_make_a_password(store):
    store.directory.add_account("budi", "Budi", "duabelas-hu1", False, NOW)
    assert store.directory.check_password("budi", "duabelas-hu1")


def test_only_the_right_password_of_an_existing_account_opens_it(store):
    account = make_account(store)
    assert store.directory.check_password("INSTRUKTUR", PASSWORD) == account
    assert store.directory.check_password("instruktur", PASSWORD + " ") is None
    assert store.directory.check_password("orang-lain", PASSWORD) is None
    assert store.directory.check_password("orang-lain", "") is None


def test_a_new_password_replaces_the_old_one_and_signs_out(store):
    account = make_account(store)
    changed = store.directory.set_password(account.id, "sandi-yang-baru")
    assert changed == replace(account, epoch=1)
    assert store.directory.check_password("instruktur", PASSWORD) is None
    assert store.directory.check_password("instruktur", "sandi-yang-baru") == changed


def test_a_refused_new_password_changes_nothing(store):
    account = make_account(store)
    with pytest.raises(InvalidInput) as caught:
        store.directory.set_password(account.id, "pendek")
    assert problems_of(caught) == [("password", "too_short")]
    assert store.directory.check_password("instruktur", PASSWORD) == account


def test_the_password_of_nobody_cannot_be_set(store):
    with pytest.raises(NotFound):
        store.directory.set_password(AccountId("tidak-ada"), PASSWORD)
