"""Accounts and their passwords."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from trainer.domain.errors import InvalidInput, NotFound, Problem
from trainer.domain.records import MIN_PASSWORD_CHARS, Account, AccountId, name_key
from trainer.domain.refusals import Wrong
from trainer.store.passwords import Passwords
from trainer.store.tables import AccountRow
from trainer.store.transactions import WANTED, Rows, columns_for, record, table_of

ONE = select(*columns_for(Account, AccountRow)).where(
    table_of(AccountRow).c.id == bindparam(WANTED)
)
"""Whoever is signed in is asked for at every click."""


class Accounts(Rows):
    _passwords: Passwords
    _new_id: Callable[[], str]

    def add_account(
        self, user_name: str, display_name: str, password: str, instructor: bool, now: datetime
    ) -> Account:
        taken = Problem("user_name", Wrong.TAKEN)
        problems = [taken] if self.account_named(user_name) else []
        if problems := problems + _password_problems(password):
            raise InvalidInput(*problems)
        row = AccountRow(
            id=self._new_id(),
            user_name=user_name,
            user_key=name_key(user_name),
            display_name=display_name,
            instructor=instructor,
            password_hash=self._passwords.hashed(password),
            created_at=now,
            epoch=0,
        )
        try:
            with self._writing() as session:
                session.add(row)
        except IntegrityError:
            if self.account_named(user_name):
                raise InvalidInput(taken) from None
            raise
        return record(Account, row)

    def account(self, account: AccountId) -> Account | None:
        with self._reading() as session:
            row = session.execute(ONE, {WANTED: account}).one_or_none()
            return Account(*row) if row else None

    def account_named(self, user_name: str) -> Account | None:
        with self._reading() as session:
            row = _row_named(session, user_name)
            return record(Account, row) if row else None

    def accounts(self) -> tuple[Account, ...]:
        with self._reading() as session:
            rows = session.scalars(
                select(AccountRow).order_by(AccountRow.created_at, AccountRow.row)
            )
            return tuple(record(Account, row) for row in rows)

    def check_password(self, user_name: str, password: str) -> Account | None:
        with self._reading() as session:
            row = _row_named(session, user_name)
        if row is None:
            self._passwords.spend(password)
            return None
        if not self._passwords.matches(row.password_hash, password):
            return None
        if self._passwords.outdated(row.password_hash):
            self._keep_hash(row.id, self._passwords.hashed(password), sign_out=False)
        return record(Account, row)

    def set_password(self, account: AccountId, password: str) -> Account:
        if problems := _password_problems(password):
            raise InvalidInput(*problems)
        return self._keep_hash(account, self._passwords.hashed(password), sign_out=True)

    def _keep_hash(self, account: str, password_hash: str, sign_out: bool) -> Account:
        with self._writing() as session:
            row = session.scalar(
                select(AccountRow).where(AccountRow.id == account).with_for_update()
            )
            if row is None:
                raise NotFound("account", account)
            row.password_hash = password_hash
            row.epoch += int(sign_out)
            return record(Account, row)


def _row_named(session: Session, user_name: str) -> AccountRow | None:
    return session.scalar(select(AccountRow).where(AccountRow.user_key == name_key(user_name)))


def _password_problems(password: str) -> list[Problem]:
    if len(password) >= MIN_PASSWORD_CHARS:
        return []
    return [Problem("password", Wrong.TOO_SHORT, {"min": str(MIN_PASSWORD_CHARS)})]
